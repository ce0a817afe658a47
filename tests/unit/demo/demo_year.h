// The demo's year, made once for all tests that read it, and ways to look into it.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/json.h"
#include "core/demo/demo_workspace.h"

namespace earshot::demo {

inline constexpr std::string_view kToday = "2026-11-25";

class DemoYear : public ::testing::Test {
 protected:
  static const std::vector<base::Json>& Documents() {
    static const std::vector<base::Json> documents = Generate(Size::kYear, 7, kToday);
    return documents;
  }
  static std::vector<base::Json> Of(std::string_view type) {
    std::vector<base::Json> found;
    for (const base::Json& document : Documents()) {
      if (base::GetString(document, "type") == type) found.push_back(document);
    }
    return found;
  }
  static size_t CountOf(std::string_view type) { return Of(type).size(); }
  // How often each value of a field occurs among the records of a type.
  static std::map<std::string, int> ValuesOf(std::string_view type, std::string_view field) {
    std::map<std::string, int> values;
    for (const base::Json& document : Of(type)) ++values[base::GetString(document, field)];
    return values;
  }
  static base::Date Today() { return *base::ParseDate(kToday); }
};

}  // namespace earshot::demo
