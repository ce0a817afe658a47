// The demo of people has as many as it says, all of them somebody else: what is measured with it
// (tests/bench/people_bench.mjs) would else be of fewer.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/demo/demo_workspace.h"
#include "core/model/validate.h"

namespace earshot::demo {
namespace {

using base::GetString;
using base::Json;

constexpr std::string_view kToday = "2026-11-25";

TEST(DemoPeople, ThereAreTwentyThousandStakeholdersAndAMapOfFiveHundred) {
  std::map<std::string, size_t> on_map;
  std::set<std::string> ids;
  size_t stakeholders = 0;
  for (const Json& document : Generate(Size::k20kPeople, 7, kToday)) {
    const std::string type = GetString(document, "type");
    EXPECT_TRUE(ids.insert(GetString(document, "_id")).second);
    if (type == "stakeholder") {
      ++stakeholders;
      EXPECT_TRUE(model::Validate(document).empty()) << base::DumpJson(document);
    } else if (type == "position") {
      ++on_map[GetString(document, "map")];
      EXPECT_TRUE(ids.contains(GetString(document, "stakeholder")));
    }
  }
  EXPECT_EQ(stakeholders, 20'000U);
  size_t most = 0;
  for (const auto& [map, count] : on_map) most = std::max(most, count);
  EXPECT_EQ(most, 500U);
}

TEST(DemoPeople, ThereAreTwentyThousandMembersAndNoTwoOfOneName) {
  std::set<std::string> names;
  size_t members = 0;
  for (const Json& document : GeneratePanel(Size::k20kPeople, 7, kToday)) {
    if (GetString(document, "type") != "member") continue;
    ++members;
    EXPECT_TRUE(names.insert(GetString(document, "name")).second) << GetString(document, "name");
    EXPECT_TRUE(model::Validate(document).empty()) << base::DumpJson(document);
  }
  EXPECT_EQ(members, 20'000U);
}

}  // namespace
}  // namespace earshot::demo
