// The rules between fields (record_rules.h), by record type.

#include "core/model/record_rules.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/model/panel_rules.h"
#include "core/model/value_rules.h"

namespace earshot::model {
namespace {

using base::Json;
using Issues = std::vector<Issue>;

bool IsGiven(const Json& document, std::string_view field) {
  const Json* value = base::Find(document, field);
  if (value == nullptr || value->is_null()) return false;
  return !value->is_string() || !base::TrimSpaces(base::AsString(*value)).empty();
}

std::optional<int64_t> InstantIn(const Json& document, std::string_view field) {
  return base::ParseInstant(base::GetString(document, field));
}

// `what`: "The project", as the sentence begins.
void CheckEnd(const Json& document, const char* what, Issues& issues) {
  const auto starts = base::ParseDate(base::GetString(document, "starts_on"));
  const auto ends = base::ParseDate(base::GetString(document, "ends_on"));
  if (starts && ends && *ends < *starts) {
    issues.push_back({"ends_on", std::string(what) + " cannot end before it starts: enter " +
                                     base::FormatDateLong(*starts) + " or a later date."});
  }
}

// Whether anybody was counted at the event, on any device.
bool WasCounted(const Json& document) {
  const Json* heads = base::Find(document, "heads");
  if (heads == nullptr || !heads->is_object()) return false;
  return std::any_of(heads->begin(), heads->end(), [](const Json& counts) {
    return counts.is_array() && !counts.empty() && base::AsInteger(counts[0]) > 0;
  });
}

// 004-01: the count made at the event stays; a correction says why.
void CheckFinalCount(const Json& document, Issues& issues) {
  const bool has_count = IsGiven(document, "final_count");
  const bool has_reason = IsGiven(document, "final_reason");
  if (has_count && !has_reason && WasCounted(document)) {
    issues.push_back({"final_reason", "Say why the count was changed."});
  }
  if (has_reason && !has_count) {
    issues.push_back(
        {"final_count", "Enter the final count, or clear the reason for changing it."});
  }
}

// 004-02: the 24 hours run from the end, so the states and their times belong together.
void CheckActivityStatus(const Json& document, Issues& issues) {
  const std::string status = base::GetString(document, "status");
  const auto started = InstantIn(document, "started_at");
  const auto ended = InstantIn(document, "ended_at");
  const bool has_written_up = IsGiven(document, "written_up_at");
  if (status == "running" && !started) {
    issues.push_back({"started_at", "Enter when the activity started: it is marked as running."});
  }
  if (status == "running" && ended) {
    issues.push_back({"status",
                      "A running activity has no end yet: clear when it ended, or choose "
                      "\"To write up\"."});
  }
  if (status == "to-write-up" && !ended) {
    issues.push_back({"ended_at", "Enter when the activity ended: it is marked as to write up."});
  }
  if (status == "written-up" && !has_written_up) {
    issues.push_back({"written_up_at", "Enter when the activity was written up."});
  }
  if (status != "written-up" && has_written_up) {
    issues.push_back({"status",
                      "The activity has a time of writing up: mark it as written up, or "
                      "clear that time."});
  }
  if (started && ended && *ended < *started) {
    issues.push_back({"ended_at", "The activity cannot end before it starts: enter a later end."});
  }
}

// 001-09: nothing is published until a named person says so.
void CheckPublication(const Json& document, Issues& issues) {
  if (base::GetBool(document, "may_publish") && !IsGiven(document, "publish_approved_by")) {
    issues.push_back({"publish_approved_by", "Enter who approved that it may be published."});
  }
}

// One source, so that nothing is counted twice in a report.
void CheckSource(const Json& document, Issues& issues) {
  int sources = 0;
  for (const char* field : {"activity", "case", "source"}) sources += IsGiven(document, field);
  if (sources == 0) issues.push_back({"source", "Say where this was heard."});
  if (sources > 1) issues.push_back({"source", "Keep one source for each feedback point."});
}

// 004-27: a "no" is explained to those who asked. 004-05: what is published says what we did.
void CheckDecision(const Json& document, Issues& issues) {
  const std::string outcome = base::GetString(document, "outcome");
  if ((outcome == "cannot" || outcome == "in-part") && !IsGiven(document, "because")) {
    issues.push_back({"because", "Say why: the answer is no, or in part."});
  }
  if (base::GetBool(document, "may_publish") && !IsGiven(document, "we_did")) {
    issues.push_back({"we_did", "Say what we did: it is marked \"May be published\"."});
  }
  const auto decided = base::ParseDate(base::GetString(document, "decided_on"));
  const auto due = base::ParseDate(base::GetString(document, "due_on"));
  if (decided && due && *due < *decided) {
    issues.push_back({"due_on", "It cannot be done before it was decided: enter " +
                                    base::FormatDateLong(*decided) + " or a later date."});
  }
}

void CheckTheme(const Json& document, Issues& issues) {
  const std::string id = base::GetString(document, "_id");
  if (base::GetString(document, "parent") == id) {
    issues.push_back({"parent", "A theme cannot be part of itself: choose another theme."});
  }
  if (base::GetString(document, "merged_into") == id) {
    issues.push_back({"merged_into", "A theme cannot be merged into itself."});
  }
}

void CheckEmail(const Json& document, Issues& issues) {
  const std::string email = base::TrimSpaces(base::GetString(document, "email"));
  const size_t at = email.find('@');
  const bool shaped = at != std::string::npos && at > 0 && at + 1 < email.size() &&
                      email.find('@', at + 1) == std::string::npos &&
                      email.find(' ') == std::string::npos;
  if (!email.empty() && !shaped) {
    issues.push_back({"email", "Enter the e-mail address like name@example.org."});
  }
}

// Whoever wants to hear back can be reached, and not for ever.
void CheckHearBack(const Json& document, Issues& issues) {
  if (!IsGiven(document, "email") && !IsGiven(document, "phone")) {
    issues.push_back({"email", "Enter an e-mail address or a phone number."});
  }
  CheckEmail(document, issues);
  const auto asked = base::ParseDate(base::GetString(document, "asked_on"));
  const auto erase = base::ParseDate(base::GetString(document, "erase_on"));
  if (asked && erase && *erase < *asked) {
    issues.push_back({"erase_on", "Enter a date after " + base::FormatDateLong(*asked) +
                                      ", the day on which they asked."});
  }
}

// 000-05: an answer counts from a day on, so that a later one can be told from it.
void CheckStakeholder(const Json& document, Issues& issues) {
  CheckEmail(document, issues);
  const std::string permission = base::GetString(document, "permission");
  const bool answered = !permission.empty() && permission != "not-asked";
  if (answered && !IsGiven(document, "permission_on")) {
    issues.push_back({"permission_on", "Enter the day on which they said so."});
  }
  const std::string id = base::GetString(document, "_id");
  if (base::GetString(document, "reports_to") == id) {
    issues.push_back({"reports_to", "A body cannot report to itself: choose another one."});
  }
  if (base::GetString(document, "merged_into") == id) {
    issues.push_back({"merged_into", "A stakeholder cannot be merged into itself."});
  }
}

void CheckMembership(const Json& document, Issues& issues) {
  const std::string body = base::GetString(document, "body");
  if (!body.empty() && body == base::GetString(document, "member")) {
    issues.push_back({"member", "A body cannot be a member of itself: choose who is in it."});
  }
  CheckEnd(document, "A membership", issues);
}

void CheckContact(const Json& document, Issues& issues) {
  const auto happened = base::ParseDate(base::GetString(document, "happened_on"));
  const auto again = base::ParseDate(base::GetString(document, "follow_up_on"));
  if (happened && again && *again < *happened) {
    issues.push_back({"follow_up_on", "Enter " + base::FormatDateLong(*happened) +
                                          ", the day of this contact, or a later date."});
  }
}

// Whoever can be recognised is asked, and whoever refuses is not kept. "Not asked" is kept for the
// file only (app/photos.h).
void CheckPhoto(const Json& document, Issues& issues) {
  const std::string consent = base::GetString(document, "consent");
  if (consent == "refused") {
    issues.push_back({"consent",
                      "They refused, so this photograph cannot be kept: choose \"Do not keep it\", "
                      "or delete it if it is stored already."});
  } else if (consent.empty() && base::GetBool(document, "recognisable")) {
    issues.push_back({"consent", "Say whether the people who can be recognised agreed."});
  }
  const std::string digest = base::GetString(document, "digest");
  if (digest.size() == 64 && digest.find_first_not_of("0123456789abcdef") != std::string::npos) {
    issues.push_back({"digest", "The checksum of the photograph must be 64 hexadecimal digits."});
  }
}

// Two devices that count the same group at the same activity must write the same record.
void CheckDerivedId(const Json& document, std::string_view parent,
                    std::string (*id_of)(std::string_view, std::string_view), Issues& issues) {
  const std::string above = base::GetString(document, parent);
  const std::string group = base::GetString(document, "group");
  if (above.empty() || group.empty() || base::GetString(document, "_id") == id_of(above, group)) {
    return;
  }
  issues.push_back({"group",
                    "Add a new row for another group: this row belongs to the group it was made "
                    "for."});
}

// What is in it may come from a newer version, so only its outer shape is held to.
void CheckSavedView(const Json& document, Issues& issues) {
  if (!IsGiven(document, "shows")) return;  // told already
  const auto shows = base::ParseJson(base::GetString(document, "shows"));
  if (!shows || !shows->is_object()) {
    issues.push_back({"shows", "Save the view again: what it shows cannot be read."});
  }
}

void CheckTerm(const Json& document, Issues& issues) {
  const std::string vocabulary = base::GetString(document, "vocabulary");
  const std::string code = base::GetString(document, "code");
  if (vocabulary.empty() || code.empty()) return;
  if (!LooksLikeCode(vocabulary) || !LooksLikeCode(code)) {
    issues.push_back({"code",
                      "Write the code in lower-case words joined by hyphens, like "
                      "open-meeting."});
  } else if (base::GetString(document, "_id") != TermId(vocabulary, code)) {
    issues.push_back({"code", "Add a new term for another code: a code never changes."});
  }
}

}  // namespace

void AddRecordIssues(const RecordType& type, const Json& document, Issues& issues) {
  if (type.name == "project") CheckEnd(document, "The project", issues);
  if (type.name == "phase") CheckEnd(document, "The phase", issues);
  if (type.name == "activity") {
    CheckFinalCount(document, issues);
    CheckActivityStatus(document, issues);
  }
  if (type.name == "feedback") CheckSource(document, issues);
  if (type.name == "decision") CheckDecision(document, issues);
  if (type.name == "feedback" || type.name == "decision") CheckPublication(document, issues);
  if (type.name == "theme") CheckTheme(document, issues);
  if (type.name == "hear_back") CheckHearBack(document, issues);
  if (type.name == "stakeholder") CheckStakeholder(document, issues);
  if (type.name == "membership") CheckMembership(document, issues);
  if (type.name == "contact") CheckContact(document, issues);
  if (type.name == "photo") CheckPhoto(document, issues);
  if (type.name == "attendance") CheckDerivedId(document, "activity", AttendanceId, issues);
  if (type.name == "tally") CheckDerivedId(document, "activity", TallyId, issues);
  if (type.name == "population_share") {
    CheckDerivedId(document, "profile", PopulationShareId, issues);
  }
  if (type.name == "term") CheckTerm(document, issues);
  if (type.name == "saved_view") CheckSavedView(document, issues);
  if (type.name == "member") CheckEmail(document, issues);
  if (type.panel) AddPanelIssues(type, document, issues);
}

}  // namespace earshot::model
