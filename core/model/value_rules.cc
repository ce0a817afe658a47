// The rules of value_rules.h, one function per value type.

#include "core/model/value_rules.h"

#include <algorithm>

#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/model/sentence.h"

namespace earshot::model {
namespace {

using base::Json;
using Problem = std::optional<std::string>;

constexpr int64_t kLargestInteger = 1'000'000'000;
constexpr size_t kQuotedCharacters = 30;

bool IsAbsent(const Json& value) {
  return value.is_null() || (value.is_string() && base::TrimSpaces(base::AsString(value)).empty());
}

bool HasControlCharacter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7f;
  });
}

// Characters that turn the text after them round and can make one name look like another.
bool HasDirectionOverride(std::string_view text) {
  return text.find("\xE2\x80\xAD") != std::string_view::npos ||
         text.find("\xE2\x80\xAE") != std::string_view::npos;
}

std::string Missing(const Field& field) {
  const std::string name = PhraseFor(field).text;
  switch (field.type) {
    case ValueType::kChoice:
    case ValueType::kReference:
      return "Choose " + name + ".";
    case ValueType::kDate:
      return "Enter " + name + ", like 25 11 2026.";
    case ValueType::kBoolean:
      return "Answer yes or no for " + name + ".";
    default:
      return "Enter " + name + ".";
  }
}

Problem ProblemOfText(const Field& field, const Json& value) {
  const Phrase phrase = PhraseFor(field);
  if (!value.is_string()) return "Enter " + phrase.text + " as text.";
  const std::string text = base::AsString(value);
  if (!base::IsValidUtf8(text)) {
    return "Type " + phrase.text + " again: the text holds damaged characters.";
  }
  if (HasControlCharacter(text)) {
    return "Remove the hidden control character from " + phrase.text + ".";
  }
  if (field.type == ValueType::kLine) {
    if (text.find_first_of("\r\n") != std::string::npos) {
      return "Write " + phrase.text + " on one line.";
    }
    if (HasDirectionOverride(text)) {
      return "Remove the hidden character that reverses the text from " + phrase.text + ".";
    }
  }
  const auto characters = static_cast<int64_t>(base::CharacterCount(text));
  const int64_t most = MaxCharacters(field);
  if (characters > most) {
    return "Shorten " + phrase.text + " to " + WithCommas(most) + " characters; " +
           (phrase.plural ? "they have " : "it has ") + WithCommas(characters) + ".";
  }
  const auto kept = static_cast<int64_t>(base::CharacterCount(base::TrimSpaces(text)));
  if (kept > 0 && kept < field.min) {
    return "Write at least " + WithCommas(field.min) + " characters for " + phrase.text + ".";
  }
  return std::nullopt;
}

Problem ProblemOfInteger(const Field& field, const Json& value) {
  const std::string name = PhraseFor(field).text;
  const int64_t most = field.max > 0 ? field.max : kLargestInteger;
  if (!value.is_number_integer()) return "Enter " + name + " as a whole number, like 25.";
  const int64_t number = base::AsInteger(value, most + 1);
  if (number < field.min) {
    return "Enter " + name + " as a number that is " + WithCommas(field.min) + " or more.";
  }
  if (number > most) return "Enter " + name + " as a number up to " + WithCommas(most) + ".";
  return std::nullopt;
}

Problem ProblemOfReference(const Field& field, const Json& value) {
  const std::string id = base::AsString(value);
  if (IsRecordId(id) && TypeOfId(id) == field.vocabulary) return std::nullopt;
  const RecordType* type = FindType(field.vocabulary);
  std::string plural(type == nullptr ? "records" : type->plural);
  if (plural[0] >= 'A' && plural[0] <= 'Z') plural[0] = static_cast<char>(plural[0] - 'A' + 'a');
  return "Choose " + PhraseFor(field).text + " from the list of " + plural + ".";
}

Problem ProblemOfGiven(const Field& field, const Json& value) {
  const std::string name = PhraseFor(field).text;
  switch (field.type) {
    case ValueType::kLine:
    case ValueType::kProse:
      return ProblemOfText(field, value);
    case ValueType::kInteger:
      return ProblemOfInteger(field, value);
    case ValueType::kBoolean:
      if (value.is_boolean()) return std::nullopt;
      return "Answer yes or no for " + name + ".";
    case ValueType::kDate:
      if (base::ParseDate(base::AsString(value))) return std::nullopt;
      return "Enter " + name + ", like 25 11 2026.";
    case ValueType::kInstant:
      if (base::ParseInstant(base::AsString(value))) return std::nullopt;
      return "Enter " + name + " as a date and a time, like 25 11 2026 and 09:12.";
    case ValueType::kChoice:
      if (LooksLikeCode(base::AsString(value))) return std::nullopt;
      return "Choose " + name + " from the list.";
    case ValueType::kReference:
      return ProblemOfReference(field, value);
  }
  return std::nullopt;
}

bool IsIdCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

}  // namespace

std::optional<std::string> ProblemOfValue(const Field& field, const Json& value) {
  if (IsAbsent(value)) {
    if (field.required) return Missing(field);
    const bool is_text = field.type == ValueType::kLine || field.type == ValueType::kProse;
    if (value.is_null() || is_text) return std::nullopt;
  }
  return ProblemOfGiven(field, value);
}

std::optional<std::string> ProblemOfElement(const Field& field, const Json& element) {
  const std::string text = base::AsString(element);
  if (IsAbsent(element)) return "Remove the empty entry from " + PhraseFor(field).text + ".";
  const bool is_text = field.type == ValueType::kLine || field.type == ValueType::kProse;
  const auto characters = static_cast<int64_t>(base::CharacterCount(text));
  if (is_text && characters > MaxCharacters(field)) {
    return "Shorten \"" + base::Ellipsis(text, kQuotedCharacters) + "\" in " +
           PhraseFor(field).text + " to " + WithCommas(MaxCharacters(field)) +
           " characters; it has " + WithCommas(characters) + ".";
  }
  return ProblemOfGiven(field, element);
}

std::optional<std::string> ProblemOfElementCount(const Field& field, size_t count) {
  if (count == 0 && field.required) return Missing(field);
  if (count <= kMaxSetElements) return std::nullopt;
  return "Keep " + PhraseFor(field).text + " to " + WithCommas(kMaxSetElements) +
         " entries; there are " + WithCommas(static_cast<int64_t>(count)) + ".";
}

bool IsRecordId(std::string_view id) {
  if (id.size() > kMaxIdCharacters) return false;
  size_t parts = 0;
  while (true) {
    const size_t colon = id.find(':');
    const std::string_view part = id.substr(0, colon);
    if (part.empty() || !std::all_of(part.begin(), part.end(), IsIdCharacter)) return false;
    ++parts;
    if (colon == std::string_view::npos) return parts >= 2;
    id.remove_prefix(colon + 1);
  }
}

bool LooksLikeCode(std::string_view text) {
  if (text.empty() || text.size() > kMaxCodeCharacters) return false;
  char previous = '-';
  for (const char c : text) {
    const bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!is_word && (c != '-' || previous == '-')) return false;
    previous = c;
  }
  return previous != '-';
}

}  // namespace earshot::model
