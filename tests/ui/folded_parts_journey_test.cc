// The form of an activity: what everybody fills in stands open, the rest is folded (004-01);
// nothing typed is lost by folding, and what is wrong is never hidden.

#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

class FoldedPartsJourney : public SignedInJourney {
 protected:
  void EditStall() {
    asha.Follow("Log");
    asha.Follow("Stall at Corby market");
    asha.Follow("Write up");
  }
};

TEST_F(FoldedPartsJourney, WhatEverybodyFillsInComesFirstAndTheRestIsFolded) {
  asha.Open("#/log/new");
  const std::string dump = asha.Dump();
  size_t last = 0;
  for (const char* name :
       {"\"Activity\"", "\"Date\"", "\"Type of engagement\"", "\"Place\"", "\"Final count\"",
        "\"Detailed notes\"", "\"Add feedback\"", "\"More details\"", "\"How it was done\"",
        "\"For reports\"", "\"More about who took part\"", "\"Why, and what came of it\""}) {
    const size_t at = dump.find(name, last);
    ASSERT_NE(at, std::string::npos) << name << "\n" << dump;
    last = at;
  }
  for (const char* part :
       {"How it was done", "For reports", "More about who took part", "Why, and what came of it"}) {
    EXPECT_TRUE(asha.Folded(part)) << part;
  }
  EXPECT_EQ(asha.Field("Carried out by"), nullptr);
  asha.Unfold("How it was done");
  EXPECT_NE(asha.Field("Carried out by"), nullptr) << asha.Dump();
}

TEST_F(FoldedPartsJourney, WhatWasTypedIsKeptAndSavedWhereItsPartIsFoldedAgain) {
  LogActivity(asha, "Stall at Corby market");
  EditStall();
  asha.Unfold("How it was done");
  asha.Fill("Carried out by", "Voluntary Impact");
  asha.Press("How it was done");
  EXPECT_EQ(asha.Field("Carried out by"), nullptr) << asha.Dump();
  asha.Follow("Today");
  EditStall();
  EXPECT_TRUE(asha.Folded("How it was done")) << "it is as it was left";
  asha.Unfold("How it was done");
  EXPECT_EQ(asha.Value("Carried out by"), "Voluntary Impact");
  asha.Press("How it was done");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("\"Voluntary Impact\"")) << asha.Dump();
}

TEST_F(FoldedPartsJourney, APartWithSomethingInItStandsOpenAndStaysSoWhileItIsEmptied) {
  LogActivity(asha, "Stall at Corby market");
  EditStall();
  asha.Unfold("How it was done");
  asha.Fill("Carried out by", "Voluntary Impact");
  asha.Press("Save");
  EditStall();
  EXPECT_FALSE(asha.Folded("How it was done")) << asha.Dump();
  EXPECT_TRUE(asha.Folded("For reports"));
  asha.Fill("Carried out by", "");
  EXPECT_FALSE(asha.Folded("How it was done")) << "a person types in it";
  asha.Press("Save");
  EditStall();
  EXPECT_TRUE(asha.Folded("How it was done")) << asha.Dump();
}

TEST_F(FoldedPartsJourney, AnErrorOpensItsPartAndTheLinkOfTheSummaryToo) {
  const std::string part = "More about who took part";
  const std::string reached = "People reached but not spoken to";
  const std::string sentence = "Enter the number of people reached as a whole number, like 25.";
  asha.Open("#/log/new");
  asha.Fill("Activity", "Stall at Corby market");
  asha.Choose("Type of engagement", "Stall in a busy place");
  asha.Unfold(part);
  asha.Fill(reached, "twelve");
  asha.Press(part);
  ASSERT_TRUE(asha.Folded(part)) << asha.Dump();
  asha.Press("Save");
  EXPECT_FALSE(asha.Folded(part)) << asha.Dump();
  ASSERT_NE(asha.Field(reached), nullptr);
  EXPECT_NE(asha.Field(reached)->state & semantics::kInvalid, 0U);
  asha.Press(part);
  ASSERT_TRUE(asha.Folded(part)) << "folded by hand";
  asha.Follow(sentence);
  EXPECT_FALSE(asha.Folded(part)) << asha.Dump();
  ASSERT_NE(asha.Field(reached), nullptr);
  EXPECT_EQ(asha.app->tree().focused(), asha.Field(reached)->id) << asha.Dump();
  EXPECT_EQ(asha.Value(reached), "twelve");
  asha.Fill(reached, "12");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Activity saved")) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
