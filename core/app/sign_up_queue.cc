// See sign_up_queue.h.

#include "core/app/sign_up_queue.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/app/member_status.h"
#include "core/app/postcode_areas.h"
#include "core/base/fold.h"
#include "core/base/word_filter.h"
#include "core/merge/document.h"

namespace earshot::app {
namespace {

using base::GetString;
using base::Json;
using merge::Op;

bool IsQueued(const MemberRow& row) { return row.status == "applied" || row.status == "to-check"; }

// What two records of one person have in common.
std::vector<std::string> TracesOf(const MemberRow& row) {
  std::vector<std::string> traces;
  if (!row.email.empty()) traces.push_back("mail " + row.email);
  if (!row.phone_end.empty()) traces.push_back("phone " + row.phone_end);
  std::string name;
  base::AddFoldedWords(name, row.name);
  if (row.birth_year != 0 && !name.empty()) {
    traces.push_back("born " + std::to_string(row.birth_year) + name);
  }
  return traces;
}

bool Names(const Json& one, std::string_view other) {
  const std::vector<std::string> apart = merge::Elements(one, "not_same_as");
  return std::find(apart.begin(), apart.end(), other) != apart.end();
}

bool AreTwo(const Workspace& panel, const std::string& one, const std::string& other) {
  const std::optional<Json> left = panel.Document(one), right = panel.Document(other);
  return !left || !right || Names(*left, other) || Names(*right, one);
}

void AddSamePeople(const Workspace& panel, const std::vector<MemberRow>& rows,
                   std::vector<QueuedSignUp>& queue,
                   const std::unordered_map<std::string, size_t>& places) {
  std::unordered_map<std::string, std::vector<size_t>> left_by;  // trace -> places in the queue
  for (const MemberRow& row : rows) {
    const auto place = places.find(row.id);
    if (place == places.end()) continue;
    for (std::string& trace : TracesOf(row)) left_by[std::move(trace)].push_back(place->second);
  }
  for (const MemberRow& row : rows) {
    for (const std::string& trace : TracesOf(row)) {
      const auto found = left_by.find(trace);
      if (found == left_by.end()) continue;
      for (const size_t place : found->second) {
        QueuedSignUp& sign_up = queue[place];
        std::vector<SignUpCheck>& checks = sign_up.checks;
        const bool told = std::any_of(checks.begin(), checks.end(), [&row](const SignUpCheck& one) {
          return one.other == row.id;
        });
        if (told || sign_up.id == row.id || AreTwo(panel, sign_up.id, row.id)) continue;
        checks.push_back({SignUpDoubt::kSamePerson, row.id});
      }
    }
  }
}

void AddDoubts(const Workspace& panel, const MemberRow& row, const PanelSettings& settings,
               const std::vector<PostcodeArea>& areas, std::vector<SignUpCheck>& checks) {
  const Json document = panel.Document(row.id).value_or(Json(nullptr));
  const auto missing = [&document](std::string_view field) {
    return base::TrimSpaces(GetString(document, field)).empty();
  };
  const auto add = [&checks](bool holds, SignUpDoubt doubt) {
    if (holds) checks.push_back({doubt, ""});
  };
  add(missing("email") && missing("phone") && missing("address"), SignUpDoubt::kNoWayToReach);
  add(row.consent != ConsentState::kGiven, SignUpDoubt::kNotAgreed);
  add(row.age < 0, SignUpDoubt::kNoBirthYear);
  add(row.age >= 0 && row.age < settings.minimum_age, SignUpDoubt::kTooYoung);
  add(IsGuardianMissing(panel, row.id, row.age, settings), SignUpDoubt::kNoGuardian);
  add(row.postcode.empty(), SignUpDoubt::kNoPostcode);
  add(!row.postcode.empty() && !areas.empty() && AreaOf(areas, row.postcode) == nullptr,
      SignUpDoubt::kOutsideArea);
}

}  // namespace

std::vector<QueuedSignUp> ReadSignUpQueue(const Workspace& panel,
                                          const std::vector<MemberRow>& rows,
                                          const PanelSettings& settings) {
  std::vector<QueuedSignUp> queue;
  const std::vector<PostcodeArea> areas = ReadPostcodeAreas(panel);
  for (const MemberRow& row : rows) {
    if (!IsQueued(row)) continue;
    queue.push_back({row.id, row.name, row.status, row.status_on, row.source, {}});
    AddDoubts(panel, row, settings, areas, queue.back().checks);
  }
  std::sort(queue.begin(), queue.end(), [](const QueuedSignUp& a, const QueuedSignUp& b) {
    return std::tie(a.since, a.id) < std::tie(b.since, b.id);
  });
  std::unordered_map<std::string, size_t> places;
  for (size_t i = 0; i < queue.size(); ++i) places.emplace(queue[i].id, i);
  if (!queue.empty()) AddSamePeople(panel, rows, queue, places);
  return queue;
}

Transaction KeepMembersApart(std::string_view member, std::string_view other,
                             std::string_view what) {
  return {std::string(what),
          {{std::string(member), "member", {{"not_same_as", Op::kAdd, std::string(other)}}}}};
}

}  // namespace earshot::app
