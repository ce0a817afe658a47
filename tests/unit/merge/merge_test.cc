// What merging two versions does, kind by kind, on examples that a person would meet.

#include "core/merge/merge.h"

#include <gtest/gtest.h>

#include "core/merge/document.h"
#include "core/merge/stamp.h"
#include "core/model/schema.h"
#include "tests/unit/merge/random_documents.h"

namespace earshot::merge {
namespace {

using base::Json;
using model::FieldKind;

constexpr char kId[] = "activity:01JDHQ0000000000000000000A";

std::string Asha(int64_t at) { return FormatStamp({at, 0, "00000000000000aa"}); }
std::string Ben(int64_t at) { return FormatStamp({at, 0, "00000000000000bb"}); }

class MergeTest : public testing::Test {
 protected:
  MergeTest() {
    base_version_ = NewDocument(kId, "activity", Asha(1));
    Apply(base_version_, {"title", Op::kSet, "Stall"}, Asha(1));
    asha_ = ben_ = base_version_;
  }
  void AshaSets(std::string field, Json value, int64_t at) {
    Apply(asha_, {std::move(field), Op::kSet, std::move(value)}, Asha(at));
  }
  void BenSets(std::string field, Json value, int64_t at) {
    Apply(ben_, {std::move(field), Op::kSet, std::move(value)}, Ben(at));
  }
  Json Merged() const {
    EXPECT_EQ(Content(Merge(asha_, ben_)), Content(Merge(ben_, asha_)));
    return Merge(asha_, ben_);
  }
  Json base_version_;
  Json asha_;
  Json ben_;
};

TEST_F(MergeTest, EditsOfDifferentFieldsBothStand) {
  AshaSets("title", "Market stall", 2);
  BenSets("held_on", "2026-11-25", 3);
  const Json merged = Merged();
  EXPECT_EQ(base::GetString(merged, "title"), "Market stall");
  EXPECT_EQ(base::GetString(merged, "held_on"), "2026-11-25");
}

TEST_F(MergeTest, TheLaterEditOfARegisterWinsAndTheOtherIsInTheHistory) {
  AshaSets("title", "Asha's title", 2);
  BenSets("title", "Ben's title", 3);
  const Json merged = Merged();
  EXPECT_EQ(base::GetString(merged, "title"), "Ben's title");
  const auto history = History(merged);
  ASSERT_EQ(history.size(), 3U);
  EXPECT_EQ(history[0].value, "Asha's title");
  EXPECT_EQ(history[0].changed_by, Ben(3));
  EXPECT_EQ(history[1].value, "Stall");
}

TEST_F(MergeTest, AVersionThatDescendsFromTheOtherWinsWithoutATrace) {
  BenSets("title", "Ben's title", 3);
  BenSets("notes", "Ben's notes", 3);
  EXPECT_TRUE(SameContent(Merged(), ben_));
}

TEST_F(MergeTest, AClearingThatIsLaterWins) {
  AshaSets("title", nullptr, 5);
  BenSets("title", "Ben's title", 3);
  EXPECT_FALSE(Merged().contains("title"));
}

TEST_F(MergeTest, EqualStampsWithDifferentValuesGiveTheLargerJson) {
  asha_["title"] = "A";  // an editor that ignores the clocks
  ben_["title"] = "B";
  EXPECT_EQ(base::GetString(Merged(), "title"), "B");
}

// 004-16: channels ticked on two devices.
TEST_F(MergeTest, SetsMergeElementByElement) {
  Apply(base_version_, {"channels", Op::kAdd, "event"}, Asha(1));
  asha_ = ben_ = base_version_;
  Apply(asha_, {"channels", Op::kAdd, "pr"}, Asha(2));
  Apply(ben_, {"channels", Op::kAdd, "website"}, Ben(2));
  Apply(ben_, {"channels", Op::kRemove, "event"}, Ben(3));
  EXPECT_EQ(Elements(Merged(), "channels"), (std::vector<std::string>{"pr", "website"}));
}

// 004-01: two people counting heads at one stall add up.
TEST_F(MergeTest, TalliesOfTwoPeopleAddUp) {
  Apply(asha_, {"heads", Op::kBump, 12}, Asha(2));
  Apply(ben_, {"heads", Op::kBump, 9}, Ben(2));
  Apply(ben_, {"heads", Op::kBump, -1}, Ben(3));
  EXPECT_EQ(TallyTotal(Merged(), "heads"), 20);
  EXPECT_EQ(TallyTotal(Merge(Merged(), asha_), "heads"), 20);
}

// 004-02: detailed notes written at the same time by two people.
TEST_F(MergeTest, ATextWrittenAtTheSameTimeIsKeptBesideTheLaterOne) {
  AshaSets("notes", "Asha's notes", 2);
  BenSets("notes", "Ben's notes", 3);
  const Json merged = Merged();
  EXPECT_EQ(base::GetString(merged, "notes"), "Ben's notes");
  EXPECT_EQ(Alternatives(merged, "notes"), std::vector<std::string>{"Asha's notes"});
  EXPECT_EQ(merged["alt"], (Json{{"notes", {{{"v", "Asha's notes"}, {"c", Asha(2)}}}}}));
}

TEST_F(MergeTest, ATextThatTheLaterWriterHadReadIsNotKept) {
  AshaSets("notes", "Asha's notes", 2);
  ben_ = Merge(ben_, asha_);
  BenSets("notes", "Ben's notes after reading Asha's", 3);
  EXPECT_FALSE(HasAlternatives(Merged(), "notes"));
}

TEST_F(MergeTest, AClearingAndAnEditAtTheSameTimeKeepTheEdit) {
  AshaSets("notes", "first", 2);
  ben_ = Merge(ben_, asha_);
  AshaSets("notes", "second", 4);
  BenSets("notes", nullptr, 5);
  EXPECT_EQ(Alternatives(Merged(), "notes"), std::vector<std::string>{"second"});
  AshaSets("notes", "third", 6);
  EXPECT_EQ(base::GetString(Merged(), "notes"), "third");
  EXPECT_FALSE(HasAlternatives(Merged(), "notes")) << "a clearing is no alternative";
}

TEST_F(MergeTest, TheSameTextTypedTwiceIsNoAlternative) {
  AshaSets("notes", "same", 2);
  BenSets("notes", "same", 3);
  EXPECT_FALSE(HasAlternatives(Merged(), "notes"));
}

TEST_F(MergeTest, AGroupComesWholeFromTheLaterSide) {
  AshaSets("final_count", 40, 2);
  AshaSets("final_reason", "Two people joined late", 2);
  BenSets("final_count", 38, 3);
  const Json merged = Merged();
  EXPECT_EQ(base::GetInteger(merged, "final_count"), 38);
  EXPECT_FALSE(merged.contains("final_reason")) << "Ben's count is not explained by Asha's reason";
  const auto history = History(merged);
  ASSERT_EQ(history.size(), 2U);
}

TEST_F(MergeTest, ADeleteAgainstAnEditMergesLikeAnyField) {
  AshaSets("deleted", true, 2);
  BenSets("title", "Ben's title", 3);
  Json merged = Merged();
  EXPECT_TRUE(IsDeleted(merged));
  EXPECT_EQ(base::GetString(merged, "title"), "Ben's title");
  Apply(merged, {"deleted", Op::kSet, nullptr}, Ben(4));
  EXPECT_FALSE(IsDeleted(Merge(asha_, merged)));
}

TEST_F(MergeTest, ErasedWinsOverEverythingAndLeavesNothing) {
  AshaSets("notes", "a name", 9);
  const Json erased = {{"_id", kId}, {"_rev", "5-e"}, {"_deleted", true}, {"erased", true}};
  const Json collected = {{"_id", kId}, {"_deleted", true}, {"collected", true}};
  EXPECT_EQ(Content(Merge(asha_, erased)), Content(erased));
  EXPECT_EQ(Content(Merge(erased, asha_)), Content(erased));
  EXPECT_EQ(Content(Merge(collected, erased)), Content(erased));
  EXPECT_TRUE(IsErased(Merge(asha_, erased)));
}

TEST_F(MergeTest, CollectedWinsOverEditsWhichComeBackUnderANewId) {
  AshaSets("title", "late edit", 9);
  const Json collected = {{"_id", kId}, {"_deleted", true}, {"collected", true}};
  EXPECT_TRUE(IsCollected(Merge(asha_, collected)));
  EXPECT_TRUE(IsDeleted(Merge(collected, asha_)));
}

TEST_F(MergeTest, ADeleteByAForeignToolHidesTheRecordAndCanBeUndone) {
  const Json foreign = {{"_id", kId}, {"_rev", "4-d"}, {"_deleted", true}};
  Json merged = Merge(foreign, asha_);
  EXPECT_FALSE(merged.contains("_deleted"));
  EXPECT_TRUE(IsDeleted(merged));
  EXPECT_EQ(base::GetString(merged, "title"), "Stall");
  Apply(merged, {"deleted", Op::kSet, nullptr}, Asha(9));
  EXPECT_FALSE(IsDeleted(Merge(merged, foreign)));
  EXPECT_TRUE(Merge(foreign, foreign).contains("_deleted"));
}

TEST_F(MergeTest, UnknownFieldsOfNewerVersionsAreCarried) {
  AshaSets("title", "Asha's title", 2);
  ben_["mood"] = {{"deep", {1, 2}}};
  ben_["schema"] = 7;
  const Json merged = Merged();
  EXPECT_EQ(merged["mood"], ben_["mood"]);
  EXPECT_EQ(base::GetInteger(merged, "schema"), 7);
}

TEST_F(MergeTest, TwoCreationsOfOneDerivedRecordKeepWhatEachSideFilledIn) {
  constexpr char kRow[] = "attendance:01JDHQ0000000000000000000A:gps";
  Json asha = NewDocument(kRow, "attendance", Asha(1));
  Json ben = NewDocument(kRow, "attendance", Ben(2));
  Apply(asha, {"people", Op::kSet, 12}, Asha(1));
  Apply(asha, {"remark", Op::kSet, "from Corby"}, Asha(1));
  Apply(ben, {"people", Op::kSet, 15}, Ben(2));
  const Json merged = Merge(asha, ben);
  EXPECT_EQ(Content(merged), Content(Merge(ben, asha)));
  EXPECT_EQ(base::GetInteger(merged, "people"), 15);
  EXPECT_EQ(base::GetString(merged, "remark"), "from Corby");
  EXPECT_EQ(StampOf(merged, "people"), Ben(2));
  EXPECT_EQ(StampOf(merged, "_"), Asha(1));
}

TEST_F(MergeTest, AMissingOrMalformedClockCountsAsOldest) {
  BenSets("title", "Ben's title", 3);
  asha_["clock"] = "broken";
  asha_["title"] = "without a clock";
  EXPECT_EQ(base::GetString(Merged(), "title"), "Ben's title");
  EXPECT_TRUE(Merge(Json(5), ben_).is_object());
  EXPECT_EQ(base::GetString(Merge(Json(nullptr), ben_), "title"), "Ben's title");
}

TEST_F(MergeTest, SameContentLooksPastTheRevisionOnly) {
  Json copy = asha_;
  copy["_rev"] = "3-abc";
  EXPECT_TRUE(SameContent(copy, asha_));
  copy["title"] = "other";
  EXPECT_FALSE(SameContent(copy, asha_));
}

Json SomeValue(const model::Field& field, int n) {
  switch (field.type) {
    case model::ValueType::kInteger:
      return n;
    case model::ValueType::kBoolean:
      return n % 2 == 0;
    default:
      return "value-" + std::to_string(n);
  }
}

// The mechanism: a line added to a table of core/model/types.cc reaches merging by its kind. This
// loops over the tables and names no field.
TEST(MergeMechanism, EveryFieldOfEveryTypeMergesByItsKind) {
  for (const model::RecordType& type : model::AllTypes()) {
    for (const model::Field& field : type.fields) {
      SCOPED_TRACE(std::string(type.name) + "." + std::string(field.name));
      const std::string name(field.name);
      Json asha =
          NewDocument(std::string(type.name) + ":01JDHQ0000000000000000000A", type.name, Asha(1));
      Json ben = asha;
      const bool is_set = field.kind == FieldKind::kSet;
      const bool is_tally = field.kind == FieldKind::kTally;
      const Op op = is_set ? Op::kAdd : is_tally ? Op::kBump : Op::kSet;
      Apply(asha, {name, op, is_set ? Json("one") : SomeValue(field, 1)}, Asha(2));
      Apply(ben, {name, op, is_set ? Json("two") : SomeValue(field, 2)}, Ben(3));
      const Json merged = Merge(asha, ben);
      EXPECT_EQ(Content(merged), Content(Merge(ben, asha)));
      if (is_set) {
        EXPECT_EQ(Elements(merged, name).size(), 2U);
      } else if (is_tally) {
        EXPECT_EQ(TallyTotal(merged, name), 3);
      } else {
        EXPECT_EQ(merged[name], SomeValue(field, 2));
      }
      EXPECT_EQ(HasAlternatives(merged, name), field.kind == FieldKind::kText);
      if (field.kind == FieldKind::kGroup) {
        EXPECT_EQ(StampOf(merged, field.group), Ben(3));
      }
    }
  }
}

}  // namespace
}  // namespace earshot::merge
