// See member_status.h.

#include "core/app/member_status.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/app/consents.h"
#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/model/vocabulary.h"

namespace earshot::app {
namespace {

using base::GetString;
using base::Json;
using merge::Op;

struct Step {
  std::string_view from, to;
};
constexpr Step kSteps[] = {
    {"applied", "to-check"}, {"applied", "active"}, {"to-check", "active"},
    {"active", "paused"},    {"active", "lapsed"},  {"paused", "active"},
    {"paused", "lapsed"},    {"lapsed", "active"},  {"withdrawn", "to-check"},
};

std::optional<Json> Standing(const Workspace& panel, std::string_view member) {
  auto document = panel.Document(member);
  if (!document || merge::IsDeleted(*document)) return std::nullopt;
  return document;
}

// All three: they are one value with one stamp.
RecordEdit StatusEdit(std::string_view member, std::string_view to, std::string_view today,
                      std::string_view reason) {
  const std::string why = base::TrimSpaces(reason);
  RecordEdit edit;
  edit.id = std::string(member);
  edit.changes = {{"status", Op::kSet, std::string(to)},
                  {"status_on", Op::kSet, std::string(today)},
                  {"status_reason", Op::kSet, why.empty() ? Json(nullptr) : Json(why)}};
  return edit;
}

// The purposes whose newest line gives it, and not only until a day that is past; a line that is
// dated ahead as well.
std::vector<ConsentLine> GivenLines(const Workspace& panel, std::string_view member,
                                    std::string_view today) {
  std::vector<ConsentLine> given;
  std::set<std::string> seen;
  for (ConsentLine& line : ConsentsOf(panel, member)) {
    if (!seen.insert(line.purpose).second || line.answer != "given") continue;
    if (line.until.empty() || line.until >= today) given.push_back(std::move(line));
  }
  return given;
}

// Of one moment the line that says no counts: it is never dated before the one that it takes back.
std::string TakenBackAt(const ConsentLine& given, const std::string& told_at) {
  const int64_t at = base::ParseInstant(told_at).value_or(0);
  return base::ParseInstant(given.given_at).value_or(0) > at ? given.given_at : told_at;
}

std::string WhyNotActive(const Workspace& panel, std::string_view member, const Json& document,
                         std::string_view today) {
  const auto standings = StandingsOf(ConsentsOf(panel, member), today);
  if (StateOf(standings, "panel") != ConsentState::kGiven) {
    return "Record first that they agree to be a member.";
  }
  const PanelSettings settings = SettingsOf(panel);
  const int age = AgeIn(base::GetInteger(document, "birth_year"), today);
  if (age >= 0 && age < settings.minimum_age) {
    return "Members are " + std::to_string(settings.minimum_age) +
           " or older: correct the year of birth if it is wrong.";
  }
  if (IsGuardianMissing(panel, member, age, settings)) {
    return "Record first that a parent or guardian agrees: they are under " +
           std::to_string(settings.guardian_below) + ".";
  }
  return "";
}

}  // namespace

bool MayFollow(std::string_view from, std::string_view to) {
  if (to == "withdrawn") return from != to;
  return std::any_of(std::begin(kSteps), std::end(kSteps),
                     [&](const Step& step) { return step.from == from && step.to == to; });
}

std::vector<std::string> StatesAfter(std::string_view from) {
  std::vector<std::string> states;
  for (const model::Term& term : model::FindVocabulary("member-states")->terms) {
    if (MayFollow(from, term.code)) states.emplace_back(term.code);
  }
  return states;
}

bool IsGuardianMissing(const Workspace& panel, std::string_view member, int age,
                       const PanelSettings& settings) {
  if (age < 0 || age >= settings.guardian_below) return false;
  const auto lines = ConsentsOf(panel, member);  // newest first
  const auto newest = std::find_if(lines.begin(), lines.end(), [](const ConsentLine& line) {
    return line.purpose == "panel" && line.answer == "given";
  });
  return newest == lines.end() || newest->by_whom != "guardian" || newest->giver.empty();
}

std::string WhyNotStatus(const Workspace& panel, std::string_view member, std::string_view to,
                         std::string_view today) {
  const auto document = Standing(panel, member);
  if (!document) return "This member is not on this device. They may have been removed.";
  const std::string from = GetString(*document, "status");
  if (!MayFollow(from, to)) {
    return "Choose another status: \"" + panel.LabelOf("member-states", to) +
           "\" cannot follow \"" + panel.LabelOf("member-states", from) + "\".";
  }
  return to == "active" ? WhyNotActive(panel, member, *document, today) : "";
}

Transaction StatusTransaction(const Workspace& panel, const std::vector<std::string>& members,
                              const StatusStep& step, std::string_view what) {
  Transaction transaction;
  transaction.what = std::string(what);
  if (step.to == "withdrawn") return transaction;
  for (const std::string& member : members) {
    if (!WhyNotStatus(panel, member, step.to, step.today).empty()) continue;
    transaction.edits.push_back(StatusEdit(member, step.to, step.today, step.reason));
  }
  return transaction;
}

Transaction Withdraw(const Workspace& panel, const Withdrawal& withdrawal, std::string_view now,
                     std::string_view today) {
  Transaction transaction;
  const std::string& member = withdrawal.member;
  const auto document = Standing(panel, member);
  if (!document) return transaction;
  const bool earlier = !withdrawal.on.empty() && withdrawal.on < today;
  const std::string on(earlier ? withdrawal.on : today);
  const auto given = GivenLines(panel, member, on);
  if (given.empty() && GetString(*document, "status") == "withdrawn") return transaction;
  transaction.edits.push_back(StatusEdit(member, "withdrawn", on, withdrawal.reason));
  for (const ConsentLine& line : given) {
    const ConsentGiving taken_back = {.purpose = line.purpose,
                                      .answer = "withdrawn",
                                      .how = withdrawal.how,
                                      .by_whom = withdrawal.by_whom,
                                      .giver = withdrawal.giver,
                                      .taken_by = withdrawal.person};
    const std::string at = TakenBackAt(line, ConsentInstant(on, now, today));
    transaction.edits.push_back(ConsentEdit(panel, member, taken_back, at, today, 0));
  }
  RecordEdit logged;
  logged.type = "panel_log";
  logged.changes = {{"what", Op::kSet, "withdrawn"},
                    {"done_at", Op::kSet, std::string(now)},
                    {"person", Op::kSet, withdrawal.person},
                    {"people", Op::kSet, 1}};
  transaction.edits.push_back(std::move(logged));
  return transaction;
}

std::vector<Renewal> ReadRenewals(const std::vector<MemberRow>& rows, std::string_view today) {
  std::vector<Renewal> renewals;
  const auto day = base::ParseDate(today);
  const std::string last = day ? base::FormatDate(base::AddDays(*day, kRenewalDays)) : "";
  for (const MemberRow& row : rows) {
    if (!row.active() && row.status != "paused" && row.status != "lapsed") continue;
    const bool over = row.consent == ConsentState::kOver;
    const bool ends = row.consent == ConsentState::kGiven && !row.consent_until.empty() &&
                      row.consent_until <= last;
    if (over || ends) renewals.push_back({row.id, row.name, row.status, row.consent_until, over});
  }
  std::stable_sort(renewals.begin(), renewals.end(),
                   [](const Renewal& a, const Renewal& b) { return a.until < b.until; });
  return renewals;
}

Transaction LapseOver(const Workspace& panel, const std::vector<MemberRow>& rows,
                      std::string_view today, std::string_view what) {
  Transaction transaction;
  transaction.what = std::string(what);
  for (const MemberRow& row : rows) {
    const bool over = row.consent == ConsentState::kOver;
    if (!over && row.consent != ConsentState::kWithdrawn) continue;
    const std::string_view to = over ? "lapsed" : "withdrawn";
    if (!WhyNotStatus(panel, row.id, to, today).empty()) continue;
    transaction.edits.push_back(StatusEdit(row.id, to, today, ""));
  }
  return transaction;
}

}  // namespace earshot::app
