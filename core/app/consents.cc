// See consents.h; and the wordings that are shipped.

#include "core/app/consents.h"

#include <algorithm>
#include <utility>

#include "core/app/panel_settings.h"
#include "core/base/calendar.h"
#include "core/merge/document.h"
#include "core/model/vocabulary.h"

namespace earshot::app {
namespace {

using base::GetString;
using merge::Op;

constexpr size_t kDayCharacters = 10;

struct ShippedWording {
  std::string_view purpose;
  std::string_view wording;
};

// What is done with the data, for how long, and how to leave. {panel}: its name; {months}: how long
// a consent holds.
constexpr ShippedWording kShipped[] = {
    {"panel",
     "I agree to be a member of {panel}. You keep my name, how to reach me and what I tell you "
     "about myself. You use it to ask for my views, also for other public bodies, to choose a fair "
     "mix of people, and to show how far the panel is like the people who live here. I need not "
     "answer what I do not want to answer. You keep this for {months} months and then ask me "
     "again. I can leave at any time: I tell you in any way, without a reason, and you stop using "
     "it, and erase it if I ask."},
    {"newsletter",
     "I agree to be sent your newsletter. You keep my name and address to send it, for {months} "
     "months, and then ask me again. I can stop it at any time: I tell you in any way, without a "
     "reason."},
    {"hear-back",
     "I agree that you tell me what came of what I said. You keep it with my name and how to reach "
     "me, for {months} months, and then ask me again. I can stop this at any time: I tell you in "
     "any way, without a reason."},
    {"story",
     "I agree that you tell my story in reports, on your website and at meetings. You show me "
     "first "
     "what you want to tell. You use it for {months} months and then ask me again. I can take this "
     "back at any time: I tell you in any way, without a reason, and you stop using it. What is "
     "printed already cannot be called back."},
    {"photo",
     "I agree that you keep photographs of me and show them in print, on your website and at "
     "meetings. You use them for {months} months and then ask me again. I can take this back at "
     "any time: I tell you in any way, without a reason, and you stop using them. What is printed "
     "already cannot be called back."},
};

void Replace(std::string& text, std::string_view what, std::string_view with) {
  const size_t at = text.find(what);
  if (at != std::string::npos) text.replace(at, what.size(), with);
}

std::string ShippedFor(const Workspace& panel, std::string_view purpose) {
  const auto* shipped =
      std::find_if(std::begin(kShipped), std::end(kShipped),
                   [purpose](const ShippedWording& one) { return one.purpose == purpose; });
  if (shipped == std::end(kShipped)) return "";
  const PanelSettings settings = SettingsOf(panel);
  std::string wording(shipped->wording);
  Replace(wording, "{panel}", settings.name.empty() ? "the Citizens' Panel" : settings.name);
  Replace(wording, "{months}", std::to_string(settings.consent_months));
  return wording;
}

std::string DayOf(std::string_view instant) {
  return std::string(instant.substr(0, kDayCharacters));
}

// An answer of a newer release gives nothing.
int StrictnessOf(std::string_view answer) {
  if (answer == "given") return 0;
  return answer == "withdrawn" ? 2 : 1;
}

// Whether `a` is the one that counts of the two.
bool CountsBefore(const ConsentLine& a, const ConsentLine& b) {
  const int64_t left = base::ParseInstant(a.given_at).value_or(0);
  const int64_t right = base::ParseInstant(b.given_at).value_or(0);
  if (left != right) return left > right;
  const int strict = StrictnessOf(a.answer), other = StrictnessOf(b.answer);
  return strict != other ? strict > other : a.id > b.id;
}

// A clock that was wrong gives no consent ahead of time; what was taken back counts at once.
bool IsAhead(const ConsentLine& line, std::string_view today) {
  return line.answer == "given" && DayOf(line.given_at) > today;
}

PurposeStanding StandingFor(std::string_view purpose, const std::vector<ConsentLine>& lines,
                            std::string_view today) {
  const ConsentLine* counts = nullptr;
  for (const ConsentLine& line : lines) {
    if (line.purpose != purpose || IsAhead(line, today)) continue;
    if (counts == nullptr || CountsBefore(line, *counts)) counts = &line;
  }
  PurposeStanding standing;
  standing.purpose = std::string(purpose);
  if (counts == nullptr) return standing;
  standing.since = counts->given_at;
  if (counts->answer == "given") {
    standing.until = counts->until;
    const bool over = !standing.until.empty() && standing.until < today;
    standing.state = over ? ConsentState::kOver : ConsentState::kGiven;
  } else {
    standing.state =
        counts->answer == "withdrawn" ? ConsentState::kWithdrawn : ConsentState::kRefused;
  }
  return standing;
}

// Dated as late as any line that a wrong clock has dated after today: that one would come to life
// on its day otherwise.
std::string TakenBackAt(const Workspace& panel, std::string_view member, std::string_view purpose,
                        std::string_view at, std::string_view today) {
  for (const ConsentLine& line : ConsentsOf(panel, member)) {
    if (line.purpose == purpose && IsAhead(line, today)) return line.given_at;
  }
  return std::string(at);
}

void SetText(RecordEdit& edit, std::string field, const std::string& text) {
  if (!text.empty()) edit.changes.push_back({std::move(field), Op::kSet, text});
}

}  // namespace

std::vector<ConsentLine> ConsentsOf(const Workspace& panel, std::string_view member) {
  std::vector<ConsentLine> lines;
  for (const Row& row : panel.Children("consent", "member", member)) {
    const base::Json& consent = row.document;
    if (merge::IsDeleted(consent)) continue;
    lines.push_back({row.id, GetString(consent, "purpose"), GetString(consent, "answer"),
                     GetString(consent, "given_at"), GetString(consent, "how"),
                     GetString(consent, "by_whom"), GetString(consent, "giver"),
                     GetString(consent, "wording"), base::GetInteger(consent, "wording_version"),
                     GetString(consent, "until"), GetString(consent, "taken_by")});
  }
  std::sort(lines.begin(), lines.end(), CountsBefore);
  return lines;
}

std::vector<PurposeStanding> StandingsOf(const std::vector<ConsentLine>& lines,
                                         std::string_view today) {
  std::vector<PurposeStanding> standings;
  for (const model::Term& term : model::FindVocabulary("consent-purposes")->terms) {
    standings.push_back(StandingFor(term.code, lines, today));
  }
  // Purposes of a newer release come last.
  for (const ConsentLine& line : lines) {
    const bool known = std::any_of(
        standings.begin(), standings.end(),
        [&line](const PurposeStanding& standing) { return standing.purpose == line.purpose; });
    if (!known) standings.push_back(StandingFor(line.purpose, lines, today));
  }
  return standings;
}

ConsentState StateOf(const std::vector<PurposeStanding>& standings, std::string_view purpose) {
  const auto standing =
      std::find_if(standings.begin(), standings.end(),
                   [purpose](const PurposeStanding& one) { return one.purpose == purpose; });
  return standing == standings.end() ? ConsentState::kNotAsked : standing->state;
}

Wording WordingFor(const Workspace& panel, std::string_view purpose, std::string_view today) {
  Wording newest;
  for (const Row& row : panel.List("consent_wording")) {
    const int64_t version = base::GetInteger(row.document, "version");
    if (GetString(row.document, "purpose") != purpose || version <= newest.version) continue;
    if (GetString(row.document, "from_day") > today) continue;
    newest = {version, GetString(row.document, "wording")};
  }
  if (newest.version == 0) newest.wording = ShippedFor(panel, purpose);
  return newest;
}

std::string ConsentInstant(std::string_view day, std::string_view now, std::string_view today) {
  const bool earlier = !day.empty() && day < today;
  return earlier ? std::string(day) + "T12:00:00.000+00:00" : std::string(now);
}

RecordEdit ConsentEdit(const Workspace& panel, std::string_view member, const ConsentGiving& giving,
                       std::string_view given_at, std::string_view today, int64_t months) {
  const bool taken_back = giving.answer == "withdrawn";
  const std::string at = taken_back ? TakenBackAt(panel, member, giving.purpose, given_at, today)
                                    : std::string(given_at);
  RecordEdit edit;
  edit.type = "consent";
  edit.changes = {{"member", Op::kSet, std::string(member)},
                  {"purpose", Op::kSet, giving.purpose},
                  {"answer", Op::kSet, giving.answer},
                  {"given_at", Op::kSet, at},
                  {"how", Op::kSet, giving.how},
                  {"by_whom", Op::kSet, giving.by_whom}};
  SetText(edit, "giver", giving.giver);
  SetText(edit, "taken_by", giving.taken_by);
  if (taken_back) return edit;
  // A card that was signed last week has the words of last week.
  const std::string day = std::min(DayOf(given_at), std::string(today));
  const Wording wording = WordingFor(panel, giving.purpose, day);
  SetText(edit, "wording", wording.wording);
  edit.changes.push_back({"wording_version", Op::kSet, wording.version});
  const auto from = base::ParseDate(day);
  if (giving.answer == "given" && months > 0 && from) {
    SetText(edit, "until", base::FormatDate(base::AddMonths(*from, static_cast<int>(months))));
  }
  return edit;
}

}  // namespace earshot::app
