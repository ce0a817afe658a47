// The server's bytes as checked types, HTTP dates and the stored position.

#include "core/sync/wire.h"

#include <gtest/gtest.h>

#include "core/sync/http_date.h"
#include "core/sync/position.h"

namespace earshot::sync {
namespace {

base::Json Parsed(const char* text) { return base::ParseJson(text).value_or(base::Json()); }

TEST(WireTest, RevisionsAreAGenerationAndAName) {
  EXPECT_TRUE(IsRev("1-a"));
  EXPECT_TRUE(IsRev("123-967a00dff5e02add41819138abb3284d"));
  for (const char* bad : {"", "-", "1-", "-a", "0-a", "01-a", "a-1", "1 -a", "1-a b", "1-\n"}) {
    EXPECT_FALSE(IsRev(bad)) << bad;
  }
  EXPECT_FALSE(IsRev("2-" + std::string(100000, 'f')));
}

TEST(WireTest, LeafIsContentWithoutTheServersMembers) {
  auto leaf = ParseLeaf(Parsed(R"({"_id":"a:1","_rev":"2-b","_conflicts":["1-x"],"_revisions":{},
      "_attachments":{"p":{"stub":true}},"title":"t"})"),
                        "a:1");
  ASSERT_TRUE(leaf);
  EXPECT_EQ(leaf->rev, "2-b");
  EXPECT_EQ(base::DumpJson(leaf->content),
            R"({"_attachments":{"p":{"stub":true}},"_id":"a:1","title":"t"})");
  EXPECT_FALSE(ParseLeaf(Parsed(R"({"_id":"a:2","_rev":"2-b"})"), "a:1"));
  EXPECT_FALSE(ParseLeaf(Parsed(R"({"_id":"a:1"})"), "a:1"));
}

TEST(WireTest, WinnerComesFirstAndLeavesAreNotRepeated) {
  auto page = ParseChanges(Parsed(R"({"last_seq":"9-x","pending":3,"results":[
      {"id":"a:1","seq":null,"changes":[{"rev":"2-b"},{"rev":"1-a"},{"rev":"2-b"}],
       "doc":{"_id":"a:1","_rev":"2-b","_conflicts":["1-a","1-c"]}}]})"));
  ASSERT_TRUE(page);
  ASSERT_EQ(page->rows.size(), 1u);
  EXPECT_EQ(page->rows[0].revs, (std::vector<std::string>{"2-b", "1-a", "1-c"}));
  EXPECT_EQ(page->last_seq, "9-x");
  EXPECT_EQ(page->pending, 3);
}

TEST(WireTest, SequencesKeepTheirText) {
  EXPECT_EQ(SequenceText(base::Json(42)), "42");
  EXPECT_EQ(SequenceText(base::Json("42-abc")), "42-abc");
  EXPECT_EQ(SequenceText(Parsed(R"([42,"abc"])")), R"([42,"abc"])");
}

TEST(WireTest, UrlsAreEscaped) {
  EXPECT_EQ(UrlEncode("earshot_a/b+c"), "earshot_a%2Fb%2Bc");
  EXPECT_EQ(UrlEncode("ŵ\"&"), "%C5%B5%22%26");
}

TEST(HttpDateTest, ReadsWhatRfc7231Writes) {
  EXPECT_EQ(ParseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), 784111777000);
  EXPECT_EQ(FormatHttpDate(784111777000), "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_EQ(FormatHttpDate(0), "Thu, 01 Jan 1970 00:00:00 GMT");
  for (int64_t ms = 0; ms < 4000000000000; ms += 86399 * int64_t{997000}) {
    EXPECT_EQ(ParseHttpDate(FormatHttpDate(ms)), ms);
  }
}

TEST(HttpDateTest, AnythingElseIsNoDate) {
  for (const char* bad : {"", "now", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
                          "Sun, 06 Nov 1994 25:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT",
                          "Sun, 0x Nov 1994 08:49:37 GMT", "Sun, 06 Nox 1994 08:49:37 GMT"}) {
    EXPECT_FALSE(ParseHttpDate(bad)) << bad;
  }
}

TEST(PositionTest, RoundTrip) {
  Position position;
  EXPECT_EQ(position.Encode(), "");
  position.seq = "12-abc\"";
  position.witness_id = "activity:1";
  position.witness_rev = "3-x";
  position.after = "activity:0";
  position.in_first_pull = true;
  Position again = Position::Parse(position.Encode());
  EXPECT_EQ(again.Encode(), position.Encode());
  EXPECT_EQ(again.seq, position.seq);
  EXPECT_TRUE(again.in_first_pull);
  EXPECT_EQ(again.after, "activity:0");
}

TEST(PositionTest, BareSequenceAndNonsenseAreUnderstood) {
  EXPECT_EQ(Position::Parse("123").seq, "123");
  EXPECT_EQ(Position::Parse("{broken").seq, "");
  EXPECT_EQ(Position::Parse("").seq, "");
  EXPECT_EQ(Position::Parse(R"({"seq":7,"witness":"x","after":9})").witness_id, "");
}

}  // namespace
}  // namespace earshot::sync
