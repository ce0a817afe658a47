// Public words and the person who approved them: no publication without words (004-05), and no
// words under a name whose person has not read them (001-09).

#include <string>

#include "core/merge/document.h"
#include "core/merge/merge.h"
#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

class ApprovalJourney : public SignedInJourney {
 protected:
  // By Zofia; its page is on the screen then.
  void MakeApprovedDecision() {
    asha.Open("#/new/decision");
    asha.Fill("What was decided", "A later bus on clinic days");
    asha.Choose("Outcome", "Done");
    asha.Fill("We did", "Two later buses a week.");
    asha.Tick("May be published");
    asha.Fill("Public wording approved by", "Zofia");
    asha.Press("Save");
    ASSERT_TRUE(asha.Sees("Decision saved")) << asha.Dump();
  }
  // Two people wrote "We did" apart from each other, and Zofia approved it with "Three benches."
  // on top; its form is on the screen then.
  void EditApprovedDecisionOfTwoVersions() {
    using merge::Op;
    const std::string made = "0193624fa00000000000000000000001";
    base::Json one = merge::NewDocument("decision:01ARZ3NDEKTSV4RRFFQ69G5FAV", "decision", made);
    merge::Apply(one, {"title", Op::kSet, "Benches"}, made);
    merge::Apply(one, {"outcome", Op::kSet, "done"}, made);
    merge::Apply(one, {"decided_on", Op::kSet, "2026-10-01"}, made);
    base::Json other = one;
    merge::Apply(one, {"we_did", Op::kSet, "Two benches."}, "0193624fa00100000000000000000001");
    merge::Apply(other, {"we_did", Op::kSet, "Three benches."}, "0193624fa002000000000000000000b2");
    base::Json both = merge::Merge(one, other);
    const std::string approved = "0193624fa00300000000000000000001";
    merge::Apply(both, {"may_publish", Op::kSet, true}, approved);
    merge::Apply(both, {"publish_approved_by", Op::kSet, "Zofia"}, approved);
    EditStoredDecision(both);
    ASSERT_TRUE(asha.Sees("Also written by")) << asha.Dump();
  }
};

// 004-05: the page would show its title and no more.
TEST_F(ApprovalJourney, WhatMayBePublishedSaysWhatWeDidBesideItsField) {
  const std::string sentence = "Say what we did: it is marked \"May be published\".";
  asha.Open("#/new/decision");
  asha.Fill("What was decided", "A later bus on clinic days");
  asha.Choose("Outcome", "Done");
  EXPECT_FALSE(asha.Field("We did")->state & semantics::kRequired);
  EXPECT_TRUE(asha.Sees("What changed because of it, or why nothing can change."));
  asha.Tick("May be published");
  EXPECT_TRUE(asha.Field("We did")->state & semantics::kRequired) << asha.Dump();
  asha.Fill("Public wording approved by", "Zofia");
  asha.Press("Save");
  EXPECT_FALSE(asha.Sees("Decision saved")) << asha.Dump();
  EXPECT_TRUE(asha.Field("We did")->state & semantics::kInvalid);
  EXPECT_TRUE(asha.Field("We did")->description.ends_with("Error: " + sentence)) << asha.Dump();
  asha.Fill("We did", "Two later buses a week.");
  EXPECT_FALSE(asha.Field("We did")->state & semantics::kInvalid) << "as soon as it is put right";
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Decision saved")) << asha.Dump();
}

// 001-09: a name stands for the words that its person has read, and for no others.
TEST_F(ApprovalJourney, WhoeverChangesApprovedWordsTakesTheApprovalAwayAndIsTold) {
  MakeApprovedDecision();
  asha.Follow("Edit");
  EXPECT_FALSE(asha.Sees("Saving takes the approval away"));
  asha.Fill("We did", "Three later buses a week.");
  EXPECT_TRUE(asha.Sees("Saving takes the approval away")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Zofia approved other public words."));
  asha.Press("Save");
  const std::string told = "Decision saved. Approval taken away: the public words changed.";
  EXPECT_TRUE(asha.Sees(told)) << asha.Dump();
  asha.Open("#/reports");
  EXPECT_TRUE(asha.Sees("Nothing stands on it yet")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Not yet approved: 1 decision and 0 quotes."));
  asha.Open("#/voices/decisions");
  asha.Follow("A later bus on clinic days");
  asha.Follow("Edit");
  EXPECT_EQ(asha.Value("Public wording approved by"), "") << "nobody has read these words";
  asha.Tick("May be published");
  asha.Fill("Public wording approved by", "Zofia");
  EXPECT_FALSE(asha.Sees("Saving takes the approval away")) << asha.Dump();
  asha.Press("Save");
  asha.Open("#/reports");
  EXPECT_TRUE(asha.Sees("It holds 1 decision and 0 quotes.")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("changed after it was approved"));
}

// The page prints the outcome beside the words.
TEST_F(ApprovalJourney, WhoeverChangesTheOutcomeTakesTheApprovalAwayToo) {
  MakeApprovedDecision();
  asha.Follow("Edit");
  asha.Choose("Outcome", "Will be done");
  EXPECT_TRUE(asha.Sees("Saving takes the approval away")) << asha.Dump();
}

TEST_F(ApprovalJourney, UndoBringsTheOldWordsBackWithTheirApproval) {
  MakeApprovedDecision();
  asha.Follow("Edit");
  asha.Fill("You said", "The last bus leaves too early.");
  asha.Press("Save");
  ASSERT_TRUE(asha.Sees("Approval taken away")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_TRUE(asha.Sees("Taken back: Edit decision")) << asha.Dump();
  asha.Open("#/reports");
  EXPECT_TRUE(asha.Sees("It holds 1 decision and 0 quotes.")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("changed after it was approved"));
}

// Else the next save would say nothing: the form would look as if its person had unticked it.
TEST_F(ApprovalJourney, ASaveThatIsRefusedLeavesTheFormAsItWas) {
  MakeApprovedDecision();
  asha.Follow("Edit");
  asha.Fill("We did", "Three later buses a week.");
  asha.platform.writer = false;  // another tab was told "Work in this tab"
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("This tab only reads.")) << asha.Dump();
  EXPECT_EQ(asha.Value("Public wording approved by"), "Zofia");
  EXPECT_TRUE(asha.Get(Role::kCheckbox, "May be published").state & semantics::kChecked);
  EXPECT_TRUE(asha.Sees("Saving takes the approval away"));
}

TEST_F(ApprovalJourney, AnApprovalStaysWhereSomebodyElseGivesItAndWhereOtherFieldsChange) {
  MakeApprovedDecision();
  asha.Follow("Edit");
  asha.Fill("Meeting", "The May meeting");
  EXPECT_FALSE(asha.Sees("Saving takes the approval away"));
  asha.Press("Save");
  EXPECT_FALSE(asha.Sees("Approval taken away")) << asha.Dump();
  asha.Follow("Edit");
  asha.Fill("We did", "Three later buses a week.");
  asha.Fill("Public wording approved by", "Ben");
  EXPECT_FALSE(asha.Sees("Saving takes the approval away")) << asha.Dump();
  asha.Press("Save");
  EXPECT_FALSE(asha.Sees("Approval taken away")) << asha.Dump();
  asha.Open("#/reports");
  EXPECT_TRUE(asha.Sees("It holds 1 decision and 0 quotes.")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("changed after it was approved"));
}

TEST_F(ApprovalJourney, WhoeverTakesAnotherVersionTakesTheApprovalAwayToo) {
  EditApprovedDecisionOfTwoVersions();
  asha.Press("Use theirs");
  EXPECT_TRUE(asha.Sees("Version chosen. Approval taken away: the public words changed."))
      << asha.Dump();
  EXPECT_EQ(asha.Value("We did"), "Two benches.");
  EXPECT_EQ(asha.Value("Public wording approved by"), "");
  asha.Open("#/reports");
  EXPECT_TRUE(asha.Sees("Not yet approved: 1 decision and 0 quotes.")) << asha.Dump();
}

TEST_F(ApprovalJourney, AVersionThatIsNotTakenLeavesTheFormAsItIsStored) {
  EditApprovedDecisionOfTwoVersions();
  asha.platform.writer = false;  // another tab was told "Work in this tab"
  asha.Press("Use theirs");
  EXPECT_TRUE(asha.Sees("This tab only reads.")) << asha.Dump();
  EXPECT_EQ(asha.Value("We did"), "Three benches.");
  EXPECT_TRUE(asha.Has(Role::kButton, "Use theirs")) << "both versions still stand";
}

TEST_F(ApprovalJourney, AVersionThatIsTakenReplacesWhatWasTypedOverTheOther) {
  EditApprovedDecisionOfTwoVersions();
  const std::string form = asha.platform.address;
  asha.Fill("We did", "Three benches and a tr");
  asha.Settle(1500);
  asha.Press("Use theirs");
  EXPECT_EQ(asha.Value("We did"), "Two benches.") << asha.Dump();
  asha.Restart();
  asha.Open(form);
  EXPECT_EQ(asha.Value("We did"), "Two benches.") << "the draft follows";
}

TEST_F(ApprovalJourney, WhoeverKeepsTheVersionThatWasApprovedKeepsTheApproval) {
  EditApprovedDecisionOfTwoVersions();
  asha.Press("Keep this");
  EXPECT_TRUE(asha.Sees("Version chosen")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Approval taken away"));
  EXPECT_EQ(asha.Value("Public wording approved by"), "Zofia");
}

// 001-09: the public wording of a quote is approved like that of a decision.
TEST_F(ApprovalJourney, AQuoteWhosePublicWordingChangesLosesItsApproval) {
  asha.Open("#/log/new");
  asha.Fill("Activity", "Stall at Corby market");
  asha.Choose("Type of engagement", "Stall in a busy place");
  asha.Press("Add feedback");
  asha.Fill("Feedback 1: What they said", "My neighbour waits for hours.");
  asha.Fill("Feedback 1: Public wording", "Waits are long.");
  asha.Tick("Feedback 1: May be published");
  asha.Fill("Feedback 1: Public wording approved by", "Zofia");
  asha.Press("Save");
  asha.Follow("Log");
  asha.Follow("Stall at Corby market");
  asha.Follow("Write up");
  asha.Fill("Feedback 1: What they said", "My neighbour waited for hours.");
  EXPECT_FALSE(asha.Sees("Saving takes the approval away")) << "this is not published";
  asha.Fill("Feedback 1: Public wording", "Waits are too long.");
  EXPECT_TRUE(asha.Sees("Saving takes the approval away")) << asha.Dump();
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Activity saved. Approval taken away: the public words changed."))
      << asha.Dump();
  asha.Open("#/reports");
  EXPECT_TRUE(asha.Sees("Not yet approved: 0 decisions and 1 quote.")) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
