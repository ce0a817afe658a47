// A text that many things have in common: it is held once, and a copy of it is a pointer.
//
// Lists of a hundred thousand rows with the same few owners, projects and kinds are made of these.
// Reads like a const std::string. Texts come from SharedTexts, or stand alone.
#pragma once

#include <concepts>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace earshot::base {

class SharedText {
 public:
  SharedText() = default;
  SharedText(std::string text) : text_(std::make_shared<const std::string>(std::move(text))) {}
  SharedText(const char* text) : SharedText(std::string(text)) {}

  operator const std::string&() const { return str(); }
  operator std::string_view() const { return str(); }
  const std::string& str() const { return text_ == nullptr ? Empty() : *text_; }
  bool empty() const { return str().empty(); }

  friend bool operator==(const SharedText& a, const SharedText& b) { return a.str() == b.str(); }
  template <std::convertible_to<std::string_view> Text>
  friend bool operator==(const SharedText& a, const Text& b) {
    return a.str() == std::string_view(b);
  }
  friend bool operator<(const SharedText& a, const SharedText& b) { return a.str() < b.str(); }

 private:
  static const std::string& Empty() {
    static const std::string empty;
    return empty;
  }
  std::shared_ptr<const std::string> text_;  // null = empty
};

// Gives the same text for the same letters. Keeps every text that it was asked for.
class SharedTexts {
 public:
  SharedText Get(std::string text) {
    if (text.empty()) return {};
    const auto known = texts_.find(text);
    return known != texts_.end() ? *known : *texts_.emplace(std::move(text)).first;
  }

 private:
  struct Before {
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const { return a < b; }
  };
  std::set<SharedText, Before> texts_;
};

}  // namespace earshot::base
