// Words for dates, durations, statuses and values.

#include "wasm/ui/panels/wording.h"

#include "core/app/deadlines.h"
#include "core/base/calendar.h"
#include "core/merge/document.h"
#include "core/merge/stamp.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::T;
using shell::Text;

namespace {

constexpr int64_t kHourMs = 3'600'000;
constexpr int64_t kSoonDays = 3;

// The wall clock's reading is in the instant itself: "2026-11-25T09:12:00.000+00:00".
int OffsetOf(std::string_view instant) {
  if (instant.size() < 6) return 0;
  std::string_view zone = instant.substr(instant.size() - 6);
  auto digit = [&](size_t i) { return zone[i] >= '0' && zone[i] <= '9' ? zone[i] - '0' : 0; };
  if (zone[0] != '+' && zone[0] != '-') return 0;
  int minutes = (digit(1) * 10 + digit(2)) * 60 + digit(4) * 10 + digit(5);
  return zone[0] == '-' ? -minutes : minutes;
}

std::string Duration(int64_t ms) {
  int64_t hours = ms / kHourMs;
  if (hours < 1) return Count(ms / 60'000 < 1 ? 1 : ms / 60'000, Text::kOneMinute, Text::kMinutes);
  if (hours < 48) return Count(hours, Text::kOneHour, Text::kHours);
  return Count(hours / 24, Text::kOneDay, Text::kDays);
}

Due DueAt(const shell::Facts& facts, int64_t due_ms, Text in_time) {
  const int64_t left = due_ms - facts.now_ms;
  if (left < 0) return {kit::Tone::kError, Fill(Text::kOverdueBy, {Duration(-left)})};
  const kit::Tone tone = left < 6 * kHourMs ? kit::Tone::kWarning : kit::Tone::kInfo;
  return {tone, Fill(in_time, {Duration(left)})};
}

}  // namespace

std::string DateInWords(std::string_view iso) {
  auto date = base::ParseDate(iso);
  return date ? base::FormatDateShort(*date) : std::string(iso);
}

std::string InstantInWords(std::string_view instant) {
  auto ms = base::ParseInstant(instant);
  if (!ms) return std::string(instant);
  return base::FormatInstantForPeople(*ms, OffsetOf(instant));
}

std::string MomentInWords(const shell::Facts& facts, int64_t ms) {
  return base::FormatInstantForPeople(ms, facts.utc_offset);
}

std::string NowOf(const shell::Facts& facts) {
  return base::FormatInstant(facts.now_ms, facts.utc_offset);
}

std::string StampInWords(const shell::Facts& facts, std::string_view stamp) {
  auto parsed = merge::ParseStamp(stamp);
  return parsed ? MomentInWords(facts, parsed->ms) : "";
}

std::string PeopleInWords(int64_t people) { return Count(people, Text::kOnePerson, Text::kPeople); }

Due WriteUpDue(const shell::Facts& facts, std::string_view ended_at) {
  auto ended = base::ParseInstant(ended_at);
  if (!ended) return {kit::Tone::kInfo, std::string(T(Text::kToWriteUp))};
  return DueAt(facts, *ended + app::kWriteUpHours * kHourMs, Text::kTimeToWriteUp);
}

Due MomentDue(const shell::Facts& facts, int64_t due_ms) {
  return DueAt(facts, due_ms, Text::kTimeLeft);
}

Due DateDue(const shell::Facts& facts, std::string_view due_on) {
  const auto due = base::ParseDate(due_on);
  const auto today = base::ParseDate(facts.today);
  if (!due || !today) return {};
  const int64_t days = base::DaysFromEpoch(*due) - base::DaysFromEpoch(*today);
  if (days < 0) {
    return {kit::Tone::kError, Fill(Text::kOverdueBy, {Count(-days, Text::kOneDay, Text::kDays)})};
  }
  if (days == 0) return {kit::Tone::kWarning, std::string(T(Text::kDueToday))};
  const std::string left = Count(days, Text::kOneDay, Text::kDays);
  return {days <= kSoonDays ? kit::Tone::kWarning : kit::Tone::kInfo,
          Fill(Text::kDueIn, {left, DateInWords(due_on)})};
}

kit::Tone StatusTone(std::string_view status) {
  if (status == "written-up") return kit::Tone::kSuccess;
  if (status == "to-write-up") return kit::Tone::kWarning;
  return kit::Tone::kInfo;
}

std::string StatusInWords(const PanelContext& context, std::string_view status) {
  return context.workspace->LabelOf("activity-states", status);
}

std::string PlainValueInWords(const PanelContext& context, const model::Field& field,
                              const base::Json& value) {
  if (value.is_null()) return "";
  if (value.is_boolean()) {
    return std::string(T(value == base::Json(true) ? Text::kYes : Text::kNo));
  }
  if (value.is_number_integer()) {
    const int64_t number = base::AsInteger(value);
    return field.name == "birth_year" ? std::to_string(number) : shell::FormatNumber(number);
  }
  if (!value.is_string()) return base::DumpJson(value);
  std::string text = base::AsString(value);
  switch (field.type) {
    case model::ValueType::kDate:
      return DateInWords(text);
    case model::ValueType::kInstant:
      return InstantInWords(text);
    case model::ValueType::kChoice:
      return context.workspace->LabelOf(field.vocabulary, text);
    case model::ValueType::kReference: {
      std::string title = context.workspace->TitleOf(text);
      return title.empty() ? std::string(T(Text::kRecordNotHere)) : title;
    }
    default:
      return text;
  }
}

std::string ValueInWords(const PanelContext& context, const model::Field& field,
                         const base::Json& document) {
  if (field.kind == model::FieldKind::kTally) {
    return shell::FormatNumber(merge::TallyTotal(document, field.name));
  }
  if (field.kind == model::FieldKind::kSet) {
    std::string words;
    for (const std::string& element : merge::Elements(document, field.name)) {
      if (!words.empty()) words += words.back() == '?' ? " " : "; ";
      words += PlainValueInWords(context, field, element);
    }
    return words;
  }
  const base::Json* value = base::Find(document, field.name);
  return value == nullptr ? "" : PlainValueInWords(context, field, *value);
}

void DrawShownOf(size_t shown, size_t all) {
  if (all <= shown) return;
  kit::Caption(Fill(Text::kFirstOf, {shell::FormatNumber(static_cast<int64_t>(shown)),
                                     shell::FormatNumber(static_cast<int64_t>(all))}));
}

std::string InSentence(std::string_view label) {
  std::string words(label);
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') {
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  }
  return words;
}

std::string AsSentence(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') {
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  }
  return words;
}

std::string WaitingInWords(const shell::SyncFacts& sync) {
  std::string words;
  if (sync.unsent > 0) {
    words =
        shell::Count(static_cast<int64_t>(sync.unsent), Text::kOneRecordWaits, Text::kRecordsWait);
  }
  if (sync.unsent_photos > 0) {
    if (!words.empty()) words += ". ";
    words += shell::Count(static_cast<int64_t>(sync.unsent_photos), Text::kOnePhotoWaits,
                          Text::kPhotosWait);
  }
  return words.empty() ? std::string(T(Text::kNothingWaits)) : words;
}

std::string SizeInWords(int64_t bytes) {
  int64_t tenths = (bytes * 10 + (1 << 19)) / (1 << 20);  // of a MB
  const bool large = tenths >= 10000;
  if (large) tenths = (tenths + 512) / 1024;
  return Fill(large ? Text::kGigabytes : Text::kMegabytes,
              {shell::FormatNumber(tenths / 10) +
               (tenths < 1000 ? "." + std::to_string(tenths % 10) : "")});
}

}  // namespace earshot::panels
