// Local edits and reading of one document: stamps, history, sets, tallies, texts, groups.

#include "core/merge/document.h"

#include <gtest/gtest.h>

#include "core/merge/history.h"
#include "core/merge/merge.h"
#include "core/merge/stamp.h"

namespace earshot::merge {
namespace {

using base::Json;

constexpr char kId[] = "activity:01JDHQ0000000000000000000A";

std::string Asha(int64_t at) { return FormatStamp({at, 0, "00000000000000aa"}); }
std::string Ben(int64_t at) { return FormatStamp({at, 0, "00000000000000bb"}); }
Json New() { return NewDocument(kId, "activity", Asha(1)); }

TEST(Document, StartsWithIdTypeSchemaAndCreation) {
  EXPECT_EQ(base::DumpJson(New()),
            R"({"_id":"activity:01JDHQ0000000000000000000A","clock":{"_":")" + Asha(1) +
                R"("},"schema":1,"type":"activity"})");
}

TEST(Document, FirstValuesOfTheCreationNeedNoStampsOfTheirOwnAndLeaveNoHistory) {
  Json document = New();
  Apply(document, {"title", Op::kSet, "Stall"}, Asha(1));
  Apply(document, {"notes", Op::kSet, "Rain"}, Asha(1));
  Apply(document, {"status", Op::kSet, "planned"}, Asha(1));
  EXPECT_EQ(document["clock"].size(), 1U);
  EXPECT_EQ(StampOf(document, "title"), Asha(1));
  EXPECT_TRUE(History(document).empty());
  EXPECT_FALSE(document.contains("seen"));
}

TEST(Document, ALaterChangeHasItsStampAndTheOldValueInTheHistory) {
  Json document = New();
  Apply(document, {"title", Op::kSet, "Stall"}, Asha(1));
  Apply(document, {"title", Op::kSet, "Market stall"}, Ben(5));
  EXPECT_EQ(StampOf(document, "title"), Ben(5));
  const auto history = History(document);
  ASSERT_EQ(history.size(), 1U);
  EXPECT_EQ(history[0].field, "title");
  EXPECT_EQ(history[0].value, "Stall");
  EXPECT_EQ(history[0].stamp, Asha(1));
  EXPECT_EQ(history[0].changed_by, Ben(5));
}

TEST(Document, SettingTheSameValueChangesNothing) {
  Json document = New();
  Apply(document, {"title", Op::kSet, "Stall"}, Asha(1));
  const Json before = document;
  Apply(document, {"title", Op::kSet, "Stall"}, Ben(5));
  Apply(document, {"place", Op::kSet, nullptr}, Ben(5));
  EXPECT_EQ(document, before);
}

TEST(Document, AClearedFieldKeepsAStampSoThatTheClearingCanWin) {
  Json document = New();
  Apply(document, {"title", Op::kSet, "Stall"}, Asha(1));
  Apply(document, {"title", Op::kSet, nullptr}, Ben(5));
  EXPECT_FALSE(document.contains("title"));
  EXPECT_EQ(StampOf(document, "title"), Ben(5));
  EXPECT_EQ(History(document).size(), 1U);
}

TEST(Document, SetsKeepAddedAndRemovedElements) {
  Json document = New();
  Apply(document, {"channels", Op::kAdd, "event"}, Asha(1));
  Apply(document, {"channels", Op::kAdd, "pr"}, Asha(2));
  Apply(document, {"channels", Op::kRemove, "event"}, Ben(3));
  Apply(document, {"channels", Op::kRemove, "never-there"}, Ben(3));
  EXPECT_EQ(Elements(document, "channels"), std::vector<std::string>{"pr"});
  EXPECT_EQ(document["channels"], (Json{{"event", "-" + Ben(3)}, {"pr", Asha(2)}}));
  EXPECT_EQ(StampOf(document, "channels"), Ben(3));
  ASSERT_EQ(History(document).size(), 1U);
  EXPECT_EQ(History(document)[0].value, "event");
}

TEST(Document, AWholeSetIsGivenAsItsElements) {
  Json document = New();
  Apply(document, {"channels", Op::kSet, Json::array({"event", "pr"})}, Asha(1));
  Apply(document, {"channels", Op::kSet, Json::array({"pr", "website"})}, Asha(2));
  EXPECT_EQ(Elements(document, "channels"), (std::vector<std::string>{"pr", "website"}));
  EXPECT_EQ(base::GetString(document["channels"], "pr"), Asha(1)) << "not added again";
}

// 004-01: numbers engaged, counted by several people at once.
TEST(Document, TalliesCountPerPersonAndNeverFallBelowZero) {
  Json document = New();
  Apply(document, {"heads", Op::kBump, 1}, Asha(2));
  Apply(document, {"heads", Op::kBump, 30}, Asha(3));
  Apply(document, {"heads", Op::kBump, 5}, Ben(3));
  Apply(document, {"heads", Op::kBump, -2}, Ben(4));
  EXPECT_EQ(document["heads"], (Json{{"00000000000000aa", {31, 0}}, {"00000000000000bb", {5, 2}}}));
  EXPECT_EQ(TallyTotal(document, "heads"), 34);
  Apply(document, {"heads", Op::kBump, -100}, Ben(5));
  EXPECT_EQ(TallyTotal(document, "heads"), 0);
}

TEST(Document, HugeTalliesStopAtTheLargestNumber) {
  Json document = New();
  document["heads"] = {{"00000000000000aa", {INT64_MAX, 0}}, {"00000000000000bb", {INT64_MAX, 0}}};
  EXPECT_EQ(TallyTotal(document, "heads"), INT64_MAX);
  Apply(document, {"heads", Op::kBump, 7}, Asha(2));
  Apply(document, {"heads", Op::kBump, INT64_MIN}, Ben(2));
  EXPECT_EQ(TallyTotal(document, "heads"), 0);
}

TEST(Document, MembersOfAGroupShareOneStamp) {
  Json document = New();
  Apply(document, {"status", Op::kSet, "running"}, Asha(2));
  Apply(document, {"started_at", Op::kSet, "2026-11-25T09:00:00.000+00:00"}, Asha(2));
  Apply(document, {"status", Op::kSet, "to-write-up"}, Ben(5));
  Apply(document, {"ended_at", Op::kSet, "2026-11-25T12:00:00.000+00:00"}, Ben(5));
  EXPECT_EQ(document["clock"], (Json{{"_", Asha(1)}, {"status", Ben(5)}}));
  EXPECT_EQ(StampOf(document, "started_at"), Ben(5));
  const auto history = History(document);
  ASSERT_EQ(history.size(), 1U) << "the start did not change";
  EXPECT_EQ(history[0].field, "status");
  EXPECT_EQ(history[0].value, "running");
}

TEST(Document, ATextThatIsWrittenOverLeavesTheWriterInTheVector) {
  Json document = New();
  Apply(document, {"notes", Op::kSet, "first"}, Asha(2));
  Apply(document, {"notes", Op::kSet, "second"}, Asha(3));
  EXPECT_FALSE(document.contains("seen")) << "plain from the newest stamp";
  Apply(document, {"notes", Op::kSet, "third"}, Ben(4));
  EXPECT_EQ(document["seen"], (Json{{"notes", {{"00000000000000aa", Asha(3).substr(0, 16)}}}}));
  EXPECT_FALSE(HasAlternatives(document, "notes"));
}

// 004-02, 004-38: what was written up is never silently lost.
TEST(Document, AlternativesStayUntilSomebodyResolvesThem) {
  Json base_version = New();
  Apply(base_version, {"notes", Op::kSet, "draft"}, Asha(2));
  Json asha = base_version;
  Json ben = base_version;
  Apply(asha, {"notes", Op::kSet, "Asha's notes"}, Asha(3));
  Apply(ben, {"notes", Op::kSet, "Ben's notes"}, Ben(4));
  Json both = Merge(asha, ben);
  EXPECT_EQ(base::GetString(both, "notes"), "Ben's notes");
  EXPECT_EQ(Alternatives(both, "notes"), std::vector<std::string>{"Asha's notes"});
  Apply(both, {"notes", Op::kSet, "Ben's notes, with a typing error put right"}, Ben(5));
  EXPECT_TRUE(HasAlternatives(both, "notes")) << "an edit is not a decision";
  Apply(both, {"notes", Op::kResolve, "Notes of both"}, Asha(6));
  EXPECT_FALSE(HasAlternatives(both, "notes"));
  EXPECT_FALSE(both.contains("alt"));
  EXPECT_FALSE(HasAlternatives(Merge(Merge(both, asha), ben), "notes")) << "they do not come back";
  EXPECT_EQ(base::GetString(Merge(ben, both), "notes"), "Notes of both");
}

TEST(Document, HistoryKeepsTheNewestFifty) {
  Json document = New();
  for (int i = 0; i < 80; ++i) {
    Apply(document, {"title", Op::kSet, "Title " + std::to_string(i)}, Asha(10 + i));
  }
  const auto history = History(document);
  ASSERT_EQ(history.size(), kMaxHistory);
  EXPECT_EQ(history.front().value, "Title 78");
  EXPECT_EQ(history.back().value, "Title 29");
}

TEST(Document, HistoryOfLongTextsIsLimitedInBytesButKeepsTheNewest) {
  Json document = New();
  for (int i = 0; i < 10; ++i) {
    Apply(document, {"notes", Op::kSet, std::string(100'000, static_cast<char>('a' + i))},
          Asha(10 + i));
  }
  EXPECT_EQ(History(document).size(), 2U);
  EXPECT_LT(base::DumpJson(document).size(), 2 * kMaxHistoryBytes);
  Apply(document, {"notes", Op::kSet, std::string(500'000, 'z')}, Asha(30));
  Apply(document, {"notes", Op::kSet, "short"}, Asha(31));
  ASSERT_EQ(History(document).size(), 1U);
}

TEST(Document, UnknownFieldsActAsRegisters) {
  Json document = New();
  Apply(document, {"mood", Op::kSet, Json{{"deep", {1, 2}}}}, Asha(2));
  Apply(document, {"mood", Op::kSet, "calm"}, Ben(3));
  EXPECT_EQ(base::GetString(document, "mood"), "calm");
  EXPECT_EQ(StampOf(document, "mood"), Ben(3));
}

TEST(Document, TheNewestStampIsFoundWhereverItStands) {
  Json document = New();
  EXPECT_EQ(NewestStamp(document), Asha(1));
  Apply(document, {"channels", Op::kAdd, "event"}, Asha(3));
  EXPECT_EQ(NewestStamp(document), Asha(3));
  Apply(document, {"channels", Op::kRemove, "event"}, Ben(4));
  EXPECT_EQ(NewestStamp(document), Ben(4));
  document["alt"]["notes"] = Json::array({{{"v", "x"}, {"c", Ben(6)}}});
  EXPECT_EQ(NewestStamp(document), Ben(6));
  document["seen"]["notes"]["00000000000000aa"] = Asha(7).substr(0, 16);
  EXPECT_EQ(NewestStamp(document), Asha(7));
}

TEST(Document, RestampingMovesEveryStampOfOneActor) {
  Json document = New();
  Apply(document, {"title", Op::kSet, "Stall"}, Asha(100));
  Apply(document, {"channels", Op::kAdd, "event"}, Asha(101));
  Apply(document, {"channels", Op::kRemove, "event"}, Asha(102));
  Apply(document, {"notes", Op::kSet, "draft"}, Asha(103));
  Apply(document, {"notes", Op::kSet, "final"}, Ben(104));
  Restamp(document, [](std::string_view stamp) {
    auto parts = ParseStamp(stamp);
    if (parts->actor == "00000000000000aa") parts->ms += 50;
    return FormatStamp(*parts);
  });
  EXPECT_EQ(StampOf(document, "title"), Asha(150));
  EXPECT_EQ(StampOf(document, "channels"), Asha(152));
  EXPECT_EQ(StampOf(document, "notes"), Ben(104));
  EXPECT_EQ(base::GetString(document["seen"]["notes"], "00000000000000aa"),
            Asha(153).substr(0, 16));
  EXPECT_FALSE(Elements(document, "channels").size());
}

TEST(Document, AForeignShapeIsPutRightBeforeItIsWrittenTo) {
  Json document = {{"_id", kId}, {"clock", 7}, {"channels", {"pr", 3}}, {"alt", "none"}};
  Apply(document, {"channels", Op::kAdd, "event"}, Asha(2));
  Apply(document, {"notes", Op::kSet, "text"}, Asha(2));
  EXPECT_EQ(Elements(document, "channels"), (std::vector<std::string>{"event", "pr"}));
  EXPECT_EQ(StampOf(document, "notes"), Asha(2));
}

}  // namespace
}  // namespace earshot::merge
