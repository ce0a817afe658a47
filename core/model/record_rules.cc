// The rules between fields (record_rules.h), by record type.

#include "core/model/record_rules.h"

#include <optional>
#include <string>

#include "core/base/calendar.h"
#include "core/base/fold.h"
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

void CheckProjectDates(const Json& document, Issues& issues) {
  const auto starts = base::ParseDate(base::GetString(document, "starts_on"));
  const auto ends = base::ParseDate(base::GetString(document, "ends_on"));
  if (starts && ends && *ends < *starts) {
    issues.push_back({"ends_on", "The project cannot end before it starts: enter " +
                                     base::FormatDateLong(*starts) + " or a later date."});
  }
}

// 004-01: the count made at the event stays; a correction says why.
void CheckFinalCount(const Json& document, Issues& issues) {
  const bool has_count = IsGiven(document, "final_count");
  const bool has_reason = IsGiven(document, "final_reason");
  if (has_count && !has_reason) {
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

// Two devices that count the same group at the same activity must write the same record.
void CheckAttendanceId(const Json& document, Issues& issues) {
  const std::string activity = base::GetString(document, "activity");
  const std::string group = base::GetString(document, "group");
  if (activity.empty() || group.empty()) return;
  if (base::GetString(document, "_id") != AttendanceId(activity, group)) {
    issues.push_back({"group",
                      "Add a new row for another group: this row belongs to the group it "
                      "was made for."});
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
  if (type.name == "project") CheckProjectDates(document, issues);
  if (type.name == "activity") {
    CheckFinalCount(document, issues);
    CheckActivityStatus(document, issues);
  }
  if (type.name == "feedback") CheckPublication(document, issues);
  if (type.name == "attendance") CheckAttendanceId(document, issues);
  if (type.name == "term") CheckTerm(document, issues);
}

}  // namespace earshot::model
