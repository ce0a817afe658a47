// See same_event.h: what makes two activities look like one event. The merging is in
// merge_events.cc.

#include "core/app/same_event.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/app/session_code.h"
#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/merge/stamp.h"

namespace earshot::app {
namespace {

using base::Json;

// Of the words of the longer title, so many in three are in the other one too.
constexpr size_t kSharedOfThree = 2;

bool IsSession(const Json& activity) { return !base::GetString(activity, "started_at").empty(); }

bool SameGiven(const Json& a, const Json& b, std::string_view field) {
  const std::string value = base::GetString(a, field);
  return !value.empty() && value == base::GetString(b, field);
}

bool DifferGiven(const Json& a, const Json& b, std::string_view field) {
  const std::string one = base::GetString(a, field);
  const std::string two = base::GetString(b, field);
  return !one.empty() && !two.empty() && one != two;
}

std::set<std::string> WordsOf(const Json& activity) {
  const std::vector<std::string> words = base::FoldedWords(base::GetString(activity, "title"));
  return {words.begin(), words.end()};
}

bool SimilarTitles(const Json& a, const Json& b) {
  const std::set<std::string> one = WordsOf(a);
  const std::set<std::string> two = WordsOf(b);
  const auto shared = static_cast<size_t>(std::count_if(
      one.begin(), one.end(), [&two](const std::string& word) { return two.contains(word); }));
  return shared > 0 && 3 * shared >= kSharedOfThree * std::max(one.size(), two.size());
}

// "" = not known: a session that was joined is made at the zero stamp on every device.
std::string MadeBy(const Json& activity) {
  const std::string made = merge::StampOf(activity, "_");
  const auto stamp = merge::ParseStamp(made);
  return stamp && made != merge::kZeroStamp ? stamp->actor : "";
}

bool MadeByOne(const Json& a, const Json& b) {
  const std::string actor = MadeBy(a);
  return !actor.empty() && actor == MadeBy(b);
}

// A session that awaits its details is never finished by the phone that joined it, so it cannot be
// waited for.
bool Runs(const Json& activity) {
  return base::GetString(activity, "status") == "running" && !DetailsAwaited(activity);
}

// A session may have no end yet.
bool Overlap(const Json& a, const Json& b) {
  const auto starts_a = base::ParseInstant(base::GetString(a, "started_at"));
  const auto starts_b = base::ParseInstant(base::GetString(b, "started_at"));
  if (!starts_a || !starts_b) return false;
  const auto ends_a = base::ParseInstant(base::GetString(a, "ended_at"));
  const auto ends_b = base::ParseInstant(base::GetString(b, "ended_at"));
  return (!ends_b || *starts_a < *ends_b) && (!ends_a || *starts_b < *ends_a);
}

bool SaidToDiffer(const Json& a, const Json& b) {
  const auto names = [](const Json& one, const Json& other) {
    const std::vector<std::string> apart = merge::Elements(one, "not_same_as");
    return std::find(apart.begin(), apart.end(), base::GetString(other, "_id")) != apart.end();
  };
  return names(a, b) || names(b, a);
}

bool LookLikeOne(const Json& a, const Json& b) {
  if (!IsSession(b) || SaidToDiffer(a, b)) return false;
  // The merging of one that still runs could lose against its Finish, which comes later.
  if (Runs(a) || Runs(b)) return false;
  if (DifferGiven(a, b, "place") || DifferGiven(a, b, "project")) return false;
  // A mistyped code makes a session of which nothing else is known: the day has to do.
  if (DetailsAwaited(a) || DetailsAwaited(b)) return true;
  if (MadeByOne(a, b) && !Overlap(a, b)) return false;
  return SameGiven(a, b, "place") || SimilarTitles(a, b) ||
         (SameGiven(a, b, "project") && SameGiven(a, b, "engagement_type"));
}

}  // namespace

std::vector<ActivityRow> SameEvents(const Workspace& workspace, std::string_view activity) {
  std::vector<ActivityRow> found;
  const std::optional<Json> mine = workspace.Document(activity);
  if (!mine || merge::IsDeleted(*mine) || !IsSession(*mine)) return found;
  const std::string day = base::GetString(*mine, "held_on");
  const ActivityRows& rows = workspace.Activities();  // newest day first
  const auto before = [](const ActivityRow& row, const std::string& date) {
    return row.held_on > date;
  };
  for (auto row = std::lower_bound(rows.begin(), rows.end(), day, before);
       row != rows.end() && row->held_on == day; ++row) {
    if (row->id == activity) continue;
    const std::optional<Json> other = workspace.Document(row->id);
    if (other && LookLikeOne(*mine, *other)) found.push_back(*row);
  }
  return found;
}

Transaction KeepApart(std::string_view activity, std::string_view other, std::string_view what) {
  return {std::string(what),
          {{std::string(activity),
            "activity",
            {{"not_same_as", merge::Op::kAdd, std::string(other)}}}}};
}

}  // namespace earshot::app
