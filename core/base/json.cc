// The strict reader and the canonical writer of JSON (json.h says what is refused and why).
//
// The reader drives nlohmann_json's lexer through its SAX interface: the lexer checks grammar and
// UTF-8, the handler below checks what the grammar allows but parsers disagree about. Nothing here
// throws or aborts, whatever the bytes.

#include "core/base/json.h"

#include <limits>
#include <vector>

#include "core/base/fold.h"

namespace earshot::base {
namespace {

constexpr size_t kQuotedKeyCharacters = 40;

class TreeBuilder : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return Add(nullptr); }
  bool boolean(bool value) override { return Add(value); }
  bool number_integer(number_integer_t value) override { return Add(value); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<uint64_t>(std::numeric_limits<int64_t>::max())) return TooLarge();
    return Add(static_cast<int64_t>(value));
  }
  bool number_float(number_float_t value, const string_t& text) override {
    // WHY: the lexer turns a whole number past 64 bits into a rounded float without a word.
    if (text.find_first_of(".eE") == string_t::npos) return TooLarge();
    return Add(value);
  }
  bool string(string_t& value) override {
    if (value.find('\0') != string_t::npos) return Refuse("A text holds the character U+0000.");
    return Add(std::move(value));
  }
  bool binary(binary_t&) override { return Refuse("The data holds binary values."); }

  bool start_object(std::size_t) override { return Open(Json::object()); }
  bool end_object() override { return Close(); }
  bool start_array(std::size_t) override { return Open(Json::array()); }
  bool end_array() override { return Close(); }

  bool key(string_t& name) override {
    if (name.find('\0') != string_t::npos) return Refuse("A key holds the character U+0000.");
    if (open_.back()->contains(name)) {
      return Refuse("The key \"" + Ellipsis(name, kQuotedKeyCharacters) + "\" stands twice.");
    }
    key_ = std::move(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& problem) override {
    // 406 is nlohmann_json's number for a float that overflows.
    if (problem.id == 406) return TooLarge();
    return Refuse("The data stops being JSON at byte " + std::to_string(position) + ".");
  }

  Json TakeRoot() { return std::move(root_); }
  const std::string& problem() const { return problem_; }

 private:
  bool Refuse(std::string sentence) {
    problem_ = std::move(sentence);
    return false;
  }
  bool TooLarge() { return Refuse("A number is too large to be kept exactly."); }

  Json* Place(Json value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    Json& parent = *open_.back();
    if (parent.is_array()) {
      parent.push_back(std::move(value));
      return &parent.back();
    }
    return &(parent[key_] = std::move(value));
  }
  bool Add(Json value) {
    Place(std::move(value));
    return true;
  }
  bool Open(Json container) {
    if (open_.size() >= static_cast<size_t>(kMaxJsonDepth)) {
      return Refuse("The data is nested more than " + std::to_string(kMaxJsonDepth) +
                    " levels deep.");
    }
    // Pointers in open_ stay valid: a container gets no sibling before it is closed.
    open_.push_back(Place(std::move(container)));
    return true;
  }
  bool Close() {
    open_.pop_back();
    return true;
  }

  Json root_;
  std::vector<Json*> open_;
  std::string key_;
  std::string problem_;
};

}  // namespace

Expected<Json> ParseJson(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    return Fail(ErrorKind::kInvalid, "The data starts with a byte order mark.");
  }
  // WHY: the lexer takes a zero byte for the end of the text and would ignore what follows.
  if (bytes.find('\0') != std::string_view::npos) {
    return Fail(ErrorKind::kInvalid, "The data holds a zero byte.");
  }
  TreeBuilder builder;
  if (!Json::sax_parse(bytes.begin(), bytes.end(), &builder)) {
    return Fail(ErrorKind::kInvalid, builder.problem());
  }
  return builder.TakeRoot();
}

std::string DumpJson(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string DumpJsonIndented(const Json& value) {
  return value.dump(2, ' ', false, Json::error_handler_t::replace);
}

const Json* Find(const Json& object, std::string_view key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

std::string GetString(const Json& object, std::string_view key, std::string_view fallback) {
  const Json* value = Find(object, key);
  return value == nullptr ? std::string(fallback) : AsString(*value, fallback);
}

int64_t GetInteger(const Json& object, std::string_view key, int64_t fallback) {
  const Json* value = Find(object, key);
  return value == nullptr ? fallback : AsInteger(*value, fallback);
}

bool GetBool(const Json& object, std::string_view key, bool fallback) {
  const Json* value = Find(object, key);
  if (value == nullptr) return fallback;
  const bool* boolean = value->get_ptr<const Json::boolean_t*>();
  return boolean == nullptr ? fallback : *boolean;
}

std::string AsString(const Json& value, std::string_view fallback) {
  const std::string* text = value.get_ptr<const Json::string_t*>();
  return text == nullptr ? std::string(fallback) : *text;
}

int64_t AsInteger(const Json& value, int64_t fallback) {
  if (value.is_number_unsigned()) {
    const uint64_t number = *value.get_ptr<const Json::number_unsigned_t*>();
    if (number > static_cast<uint64_t>(std::numeric_limits<int64_t>::max())) return fallback;
    return static_cast<int64_t>(number);
  }
  if (value.is_number_integer()) return *value.get_ptr<const Json::number_integer_t*>();
  return fallback;
}

}  // namespace earshot::base
