// Claims for expenses (004-07): what they come to, the steps they take, and amounts as people type
// them.
#include "core/app/claims.h"

#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

class ClaimsTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, base::Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  std::string Member(const std::string& name) {
    return desk.Do("", "member", {Set("name", name), Set("status", "active")});
  }
  std::string Claim(const std::string& member, int64_t pence, const std::string& spent_on) {
    return desk.Do(
        "", "claim",
        {Set("member", member), Set("spent_on", spent_on), Set("kind", "travel"),
         Set("pence", pence), Set("about", "Bus to the meeting"), Set("state", "claimed")});
  }
  ClaimLine Line(const std::string& id) {
    for (const ClaimLine& line : ReadClaims(*desk.workspace, "")) {
      if (line.id == id) return line;
    }
    return {};
  }
  // The sentence where it is refused, else "".
  std::string Step(const std::string& id, const ClaimStep& step) {
    const auto transaction = StepOf(Line(id), step);
    if (!transaction) return transaction.error().field + ": " + transaction.error().sentence;
    EXPECT_TRUE(desk.workspace->Transact(*transaction).has_value());
    return "";
  }
  static int64_t Read(std::string_view text) { return ReadPounds(text).value_or(-1); }
  Desk desk{"00000000000000a1"};
};

// 004-07
TEST_F(ClaimsTest, ClaimsAreListedNewestFirstForOneMemberOrForAll) {
  const std::string sam = Member("Sam Carter"), lee = Member("Lee Doyle");
  const std::string old = Claim(sam, 450, "2026-09-01");
  const std::string fresh = Claim(sam, 320, "2026-10-01");
  const std::string other = Claim(lee, 100, "2026-09-15");
  const std::string removed = Claim(sam, 999, "2026-09-20");
  desk.Do(removed, "", {Set("deleted", true)});
  const auto ids = [](const std::vector<ClaimLine>& lines) {
    std::vector<std::string> found;
    for (const ClaimLine& line : lines) found.push_back(line.id);
    return found;
  };
  EXPECT_EQ(ids(ReadClaims(*desk.workspace, sam)), (std::vector<std::string>{fresh, old}));
  EXPECT_EQ(ids(ReadClaims(*desk.workspace, "")), (std::vector<std::string>{fresh, other, old}));
}

// 004-07
TEST_F(ClaimsTest, TotalsAreInPencePerStateAndPerMember) {
  const std::string sam = Member("Sam Carter"), lee = Member("Lee Doyle");
  const std::string one = Claim(sam, 450, "2026-09-01");
  Claim(sam, 320, "2026-10-01");
  Claim(lee, 100, "2026-09-15");
  EXPECT_EQ(Step(one, {.to = "approved"}), "");
  const std::vector<ClaimLine> all = ReadClaims(*desk.workspace, "");
  EXPECT_EQ(TotalsOf(all), (ClaimTotals{{"approved", 450}, {"claimed", 420}}));
  EXPECT_EQ(TotalsByMember(all),
            (std::map<std::string, ClaimTotals>{{sam, {{"approved", 450}, {"claimed", 320}}},
                                                {lee, {{"claimed", 100}}}}));
}

// 004-07
TEST_F(ClaimsTest, AClaimIsApprovedAndThenPaidOnADay) {
  const std::string claim = Claim(Member("Sam Carter"), 450, "2026-09-01");
  EXPECT_EQ(Step(claim, {.to = "paid", .paid_on = "2026-10-01"}),
            "state: Approve the claim before it is paid.");
  EXPECT_EQ(Step(claim, {.to = "approved"}), "");
  EXPECT_EQ(Step(claim, {.to = "approved"}), "state: This claim is approved already.");
  EXPECT_EQ(Step(claim, {.to = "paid"}), "paid_on: Enter the day on which it was paid.");
  EXPECT_EQ(Step(claim, {.to = "paid", .paid_on = "2026-10-01"}), "");
  EXPECT_EQ(Line(claim).state, "paid");
  EXPECT_EQ(Line(claim).paid_on, "2026-10-01");
  EXPECT_EQ(Step(claim, {.to = "refused", .because = "Late"}),
            "state: This claim is settled already.");
}

// 004-07
TEST_F(ClaimsTest, AClaimIsRefusedWithAReasonAndThatCanBeUndone) {
  const std::string claim = Claim(Member("Sam Carter"), 450, "2026-09-01");
  EXPECT_EQ(Step(claim, {.to = "refused", .because = " "}),
            "refused_because: Say why it was refused.");
  EXPECT_EQ(Step(claim, {.to = "refused", .because = "No receipt"}), "");
  EXPECT_EQ(Line(claim).refused_because, "No receipt");
  EXPECT_EQ(desk.workspace->UndoLabel(), "Undo: Refuse claim");
  EXPECT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(Line(claim).state, "claimed");
}

TEST_F(ClaimsTest, AmountsAreWrittenInPounds) {
  EXPECT_EQ(Pounds(450), "£4.50");
  EXPECT_EQ(Pounds(5), "£0.05");
  EXPECT_EQ(Pounds(400), "£4.00");
  EXPECT_EQ(Pounds(123450), "£1,234.50");
}

TEST_F(ClaimsTest, AmountsAreReadAsPeopleTypeThem) {
  for (const char* text : {"4.5", "4.50", "£4.50", "4,50", "4,5", " £ 4.50 "}) {
    EXPECT_EQ(Read(text), 450) << text;
  }
  EXPECT_EQ(Read("4"), 400);
  EXPECT_EQ(Read("4."), 400);
  EXPECT_EQ(Read(".80"), 80);
  EXPECT_EQ(Read("0.05"), 5);
  for (const char* text : {"1,234", "1,234.00", "1234", "1234,00"}) {
    EXPECT_EQ(Read(text), 123400) << text;
  }
  EXPECT_EQ(Read("100,000"), 10000000);
}

TEST_F(ClaimsTest, WhatIsNoAmountIsToldInASentence) {
  for (const char* text : {"", "£", ".", ",", "four", "-4.50", "4.505", "4.5.0", "12,34.50", "0",
                           "0.00", "4 50", ",500", "1234,567", "99999999999999999999"}) {
    const auto read = ReadPounds(text);
    ASSERT_FALSE(read.has_value()) << text;
    EXPECT_EQ(read.error().sentence, "Enter an amount of money, like 4.50.") << text;
  }
  ASSERT_FALSE(ReadPounds("100,000.01").has_value());
  EXPECT_EQ(ReadPounds("100,000.01").error().sentence, "Enter an amount of £100,000 or less.");
}

}  // namespace
}  // namespace earshot::app
