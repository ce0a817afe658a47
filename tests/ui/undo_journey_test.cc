// Undo of records that break a rule which came after them, and what is said where undo is refused.

#include <string>
#include <vector>

#include "core/merge/document.h"
#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

class UndoJourney : public SignedInJourney {
 protected:
  // A decision as an older version kept it; its form is on the screen then.
  void EditOldDecision(const std::vector<merge::Change>& more) {
    const std::string stamp = "0193624fa00000000000000000000001";
    base::Json old = merge::NewDocument("decision:01ARZ3NDEKTSV4RRFFQ69G5FAV", "decision", stamp);
    std::vector<merge::Change> changes = {{"title", merge::Op::kSet, "Benches"},
                                          {"outcome", merge::Op::kSet, "done"},
                                          {"decided_on", merge::Op::kSet, "2026-10-01"}};
    changes.insert(changes.end(), more.begin(), more.end());
    for (const merge::Change& change : changes) merge::Apply(old, change, stamp);
    EditStoredDecision(old);
  }

  static constexpr char kQuestion[] = "Somebody else has changed this since";
};

// 004-05: published without "We did" before there was a rule against it.
TEST_F(UndoJourney, WhatWasPutRightCanBeTakenBack) {
  EditOldDecision(
      {{"may_publish", merge::Op::kSet, true}, {"publish_approved_by", merge::Op::kSet, "Zofia"}});
  asha.Fill("We did", "Two benches.");
  asha.Press("Save");
  ASSERT_TRUE(asha.Sees("Decision saved")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_TRUE(asha.Sees("Taken back: Edit decision")) << asha.Dump();
  EXPECT_FALSE(asha.Sees(kQuestion));
  asha.Follow("Edit");
  EXPECT_EQ(asha.Value("We did"), "");
}

// A meeting longer than the field may be.
TEST_F(UndoJourney, WhereNobodyElseChangedAnythingARefusalSaysWhyAndAsksNothing) {
  EditOldDecision({{"meeting", merge::Op::kSet, std::string(200, 'x')}});
  asha.Fill("Meeting", "The May meeting");
  asha.Press("Save");
  ASSERT_TRUE(asha.Sees("Decision saved")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_FALSE(asha.Sees(kQuestion)) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Not done.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("The May meeting"));
}

TEST_F(UndoJourney, AStepThatCannotBeTakenBackIsLeftOutSoThatTheOneBeforeItCan) {
  LogActivity(asha, "Stall at Corby market");
  EditOldDecision({{"meeting", merge::Op::kSet, std::string(200, 'x')}});
  asha.Fill("Meeting", "The May meeting");
  asha.Press("Save");
  ASSERT_TRUE(asha.Sees("Decision saved")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_TRUE(asha.Sees("This step is left out from now on.")) << asha.Dump();
  ASSERT_TRUE(asha.Shortcut("z"));
  EXPECT_TRUE(asha.Sees("Taken back: Log activity")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("The May meeting"));
}

}  // namespace
}  // namespace earshot::ui_test
