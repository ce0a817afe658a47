// Single fields out of stored bytes, without parsing the rest: the same answers as the whole
// document gives.

#include "core/store/field_scan.h"

#include <gtest/gtest.h>

#include "core/merge/document.h"

namespace earshot::store {
namespace {

// A stamp, and others that are none.
constexpr char kStamp[] = "01a1000000000000000000000000000a";

TEST(FieldScan, ElementsOfASetAreThoseThatTheDocumentHas) {
  const std::string stamp(kStamp);
  const base::Json sets[] = {
      base::Json::object(),
      {{"theme:a", stamp}, {"theme:b", "-" + stamp}, {"theme:c", stamp}},
      {{"theme:a", "-" + stamp}},
      {{"theme:a", "-no stamp"}, {"theme:b", "-"}, {"theme:c", ""}, {"theme:d", 7}},
      {{"theme:\"a\"", stamp}, {"theme:\\", "-" + stamp}},
      {{"thème", stamp}},
      {{"theme:a", {{"nested", "-" + stamp}}}},
      base::Json::array({"theme:b", "theme:a"}),
      "theme:a",
  };
  for (const base::Json& set : sets) {
    const base::Json document = {{"_id", "feedback:1"}, {"themes", set}, {"type", "feedback"}};
    const std::string bytes = base::DumpJson(document);
    EXPECT_EQ(FieldScan(bytes).Elements("themes"), merge::Elements(document, "themes")) << bytes;
  }
  EXPECT_TRUE(FieldScan(R"({"type":"feedback"})").Elements("themes").empty());
}

TEST(FieldScan, AnIntegerIsAWholeNumberOnly) {
  const FieldScan scan(
      R"({"a":5,"b":-7,"c":1.5,"d":"5","e":null,"f":9223372036854775807,"g":5e1,"h":[5]})");
  EXPECT_EQ(scan.Integer("a"), 5);
  EXPECT_EQ(scan.Integer("b"), -7);
  EXPECT_EQ(scan.Integer("f"), INT64_MAX);
  for (const char* none : {"c", "d", "e", "g", "h", "absent"}) {
    EXPECT_EQ(scan.Integer(none), std::nullopt) << none;
  }
}

}  // namespace
}  // namespace earshot::store
