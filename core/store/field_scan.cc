// See field_scan.h: reads single members out of canonical bytes without parsing the whole document.

#include "core/store/field_scan.h"

#include <charconv>
#include <system_error>

#include "core/merge/document.h"
#include "core/merge/field_state.h"

namespace earshot::store {
namespace {

constexpr size_t kEnd = std::string_view::npos;

// The place after the string that begins at `at`; kEnd when it does not end.
size_t AfterString(std::string_view text, size_t at) {
  for (size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      return i + 1;
    }
  }
  return kEnd;
}

size_t AfterValue(std::string_view text, size_t at) {
  if (at >= text.size()) return kEnd;
  if (text[at] == '"') return AfterString(text, at);
  if (text[at] != '{' && text[at] != '[') {
    const size_t end = text.find_first_of(",}", at);
    return end;
  }
  size_t depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = AfterString(text, at);
      if (at == kEnd) return kEnd;
      continue;
    }
    ++at;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return at;
  }
  return kEnd;
}

}  // namespace

FieldScan::FieldScan(std::string_view document) {
  if (document.empty() || document.front() != '{') return;
  size_t at = 1;
  if (document == "{}") {
    ok_ = true;
    return;
  }
  fields_.reserve(32);  // most documents have fewer
  while (at < document.size() && document[at] == '"') {
    const size_t key_end = AfterString(document, at);
    if (key_end == kEnd || key_end >= document.size() || document[key_end] != ':') break;
    const size_t value_end = AfterValue(document, key_end + 1);
    if (value_end == kEnd || value_end >= document.size()) break;
    fields_.emplace_back(document.substr(at + 1, key_end - at - 2),
                         document.substr(key_end + 1, value_end - key_end - 1));
    if (document[value_end] == '}') {
      ok_ = value_end + 1 == document.size();
      break;
    }
    if (document[value_end] != ',') break;
    at = value_end + 1;
  }
  if (!ok_) fields_.clear();
}

std::string_view FieldScan::Raw(std::string_view key) const {
  for (const auto& field : fields_) {
    if (field.first == key) return field.second;
  }
  return {};
}

std::string FieldScan::Text(std::string_view key) const {
  const std::string_view raw = Raw(key);
  if (raw.size() < 2 || raw.front() != '"') return "";
  if (raw.find('\\') == std::string_view::npos) return std::string(raw.substr(1, raw.size() - 2));
  return base::AsString(Parsed(key));
}

std::optional<int64_t> FieldScan::Integer(std::string_view key) const {
  const std::string_view raw = Raw(key);
  int64_t number = 0;
  const auto [end, problem] = std::from_chars(raw.data(), raw.data() + raw.size(), number);
  if (problem == std::errc() && end == raw.data() + raw.size()) return number;
  const base::Json value = Parsed(key);
  if (!value.is_number_integer()) return std::nullopt;
  return base::AsInteger(value);
}

base::Json FieldScan::Parsed(std::string_view key) const {
  const std::string_view raw = Raw(key);
  if (raw.empty()) return nullptr;
  auto value = base::ParseJson(raw);
  return value ? *std::move(value) : base::Json(nullptr);
}

// As merge::Elements, from the bytes: links between records are most of what opening reads.
std::vector<std::string> FieldScan::Elements(std::string_view key) const {
  const std::string_view raw = Raw(key);
  if (raw.size() <= 2) return {};  // absent or {}
  const FieldScan set(raw);
  if (set.ok_ && raw.find('\\') == std::string_view::npos) {
    std::vector<std::string> elements;
    for (const auto& [element, quoted] : set.fields_) {
      const bool removed = quoted.starts_with("\"-") && quoted.size() > 3 &&
                           merge::IsStamp(quoted.substr(2, quoted.size() - 3));
      if (!removed) elements.emplace_back(element);
    }
    return elements;
  }
  base::Json document = base::Json::object();
  document[std::string(key)] = Parsed(key);
  return merge::Elements(document, key);
}

}  // namespace earshot::store
