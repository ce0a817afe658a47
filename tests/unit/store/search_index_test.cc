// Search: folded prefixes, every word must match, weight before age.
#include "core/store/search_index.h"

#include <gtest/gtest.h>

#include "core/store/field_scan.h"

namespace earshot::store {
namespace {

base::Json Place(const std::string& name, const std::string& address = "") {
  base::Json document = base::Json::object();
  document["type"] = "place";
  document["name"] = name;
  if (!address.empty()) document["address"] = address;
  return document;
}

TEST(SearchIndexTest, EveryWordMustMatchTheBeginningOfAWord) {
  SearchIndex index;
  index.Index(1, "place:1", Place("Corby market hall"));
  index.Index(2, "place:2", Place("Corby library"));
  EXPECT_EQ(index.Search("cor", "", 0).size(), 2u);
  EXPECT_EQ(index.Search("mar corby", "", 0), std::vector<std::string>{"place:1"});
  EXPECT_TRUE(index.Search("arket", "", 0).empty());
  EXPECT_TRUE(index.Search("corby zoo", "", 0).empty());
  EXPECT_TRUE(index.Search(" ,. ", "", 0).empty());
}

TEST(SearchIndexTest, AccentsAndCaseDoNotMatter) {
  SearchIndex index;
  index.Index(1, "place:1", Place("Neuadd Llŷn, Świątek"));
  EXPECT_EQ(index.Search("LLYN swiatek", "", 0).size(), 1u);
  EXPECT_EQ(index.Search("Llŷn", "", 0).size(), 1u);
  index.Index(2, "place:2", Place("ਗੁਰਦੁਆਰਾ"));
  EXPECT_EQ(index.Search("ਗੁਰਦੁ", "", 0), std::vector<std::string>{"place:2"});
}

TEST(SearchIndexTest, WeightComesFirstThenTheNewest) {
  SearchIndex index;
  index.Index(1, "place:1", Place("Hall"));
  index.Index(2, "place:2", Place("Library", "Next to the hall"));
  index.Index(3, "place:3", Place("Hall"));
  const std::vector<std::string> expected = {"place:3", "place:1", "place:2"};
  EXPECT_EQ(index.Search("hall", "", 0), expected);
  EXPECT_EQ(index.Search("hall", "", 2).size(), 2u);
  EXPECT_TRUE(index.Search("hall", "activity", 0).empty());
}

TEST(SearchIndexTest, ADocumentIndexedAgainIsFoundByItsNewWordsOnly) {
  SearchIndex index;
  std::vector<std::string> ids;
  for (int i = 0; i < 7; ++i) ids.push_back("place:" + std::to_string(i));
  for (uint32_t i = 0; i < 5000; ++i) {
    index.Index(i % 7, ids[i % 7], Place("word" + std::to_string(i)));
  }
  EXPECT_EQ(index.Search("word", "", 0).size(), 7u);
  EXPECT_EQ(index.Search("word4999", "", 0).size(), 1u);
  EXPECT_TRUE(index.Search("word4000", "", 0).empty());
  index.Remove(1);
  EXPECT_EQ(index.Search("word", "", 0).size(), 6u);
}

TEST(FieldScanTest, ReadsSingleFieldsOfCanonicalJson) {
  const FieldScan scan(R"({"_id":"a","deep":{"x":["]}",{"y":"\"}"}]},"n":-5,"q":"a\"b","t":true})");
  ASSERT_TRUE(scan.ok());
  EXPECT_EQ(scan.Text("_id"), "a");
  EXPECT_EQ(scan.Text("q"), "a\"b");
  EXPECT_EQ(scan.Integer("n"), -5);
  EXPECT_TRUE(scan.IsTrue("t"));
  EXPECT_EQ(scan.Raw("deep"), R"({"x":["]}",{"y":"\"}"}]})");
  EXPECT_EQ(scan.Text("missing"), "");
  EXPECT_FALSE(scan.Integer("q").has_value());
}

TEST(FieldScanTest, RefusesWhatIsCutShort) {
  const std::string whole = R"({"a":"x","b":{"c":[1,2]},"d":"\\"})";
  ASSERT_TRUE(FieldScan(whole).ok());
  EXPECT_TRUE(FieldScan("{}").ok());
  for (size_t cut = 0; cut < whole.size(); ++cut) {
    EXPECT_FALSE(FieldScan(whole.substr(0, cut)).ok()) << cut;
  }
}

}  // namespace
}  // namespace earshot::store
