// Who asks again and again: counted by where the reply goes, within twelve months (000-09).

#include "core/app/repeat_requesters.h"

#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

class RepeatRequesters : public testing::Test {
 protected:
  void Case(const std::string& contact, const std::string& day, const std::string& name = "",
            const std::string& organisation = "") {
    desk.Do("", "case",
            {Desk::Set("kind", "foi"), Desk::Set("title", "Spending on parking"),
             Desk::Set("received_on", day), Desk::Set("from_contact", contact),
             Desk::Set("from_name", name), Desk::Set("organisation", organisation)});
  }
  std::vector<RepeatRequester> Read() {
    return ReadRepeatRequesters(*desk.workspace, ReadStakeholders(*desk.workspace), "2026-09-20");
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(RepeatRequesters, HaveThreeCasesOfOneAddressWithinTwelveMonths) {
  Case("ann@gate.example", "2026-01-10", "Ann Shah");
  Case(" ANN@gate.example", "2026-05-10");
  Case("bob@gate.example", "2026-05-10");
  EXPECT_TRUE(Read().empty());
  Case("ann@gate.example", "2025-09-20");  // a year ago to the day
  EXPECT_TRUE(Read().empty());
  Case("ann@gate.example", "2025-09-21");
  ASSERT_EQ(Read().size(), 1u);
  EXPECT_EQ(Read()[0].cases.size(), 3u);
  EXPECT_EQ(Read()[0].name, "Ann Shah");
  EXPECT_EQ(Read()[0].last_on, "2026-05-10");
}

TEST_F(RepeatRequesters, AreOneHoweverTheirNumberIsWritten) {
  Case("01536 123456", "2026-01-10");
  Case("+44 1536 123 456", "2026-02-10");
  Case("(01536) 123-456", "2026-03-10");
  EXPECT_EQ(Read().size(), 1u);
}

TEST_F(RepeatRequesters, WithoutAnAddressAreNobody) {
  for (int i = 0; i < 4; ++i) Case("", "2026-01-10", "Ann Shah");
  EXPECT_TRUE(Read().empty());
}

// Reached out to only if contact is allowed.
TEST_F(RepeatRequesters, SayWhetherTheyMayBeContacted) {
  for (int i = 0; i < 3; ++i) Case("ann@gate.example", "2026-01-10");
  EXPECT_EQ(Read()[0].stakeholder, "");
  const std::string ann =
      desk.Do("", "stakeholder",
              {Desk::Set("name", "Ann Shah"), Desk::Set("kind", "person"),
               Desk::Set("email", "Ann@Gate.example"), Desk::Set("permission", "no"),
               Desk::Set("permission_on", "2026-09-01")});
  EXPECT_EQ(Read()[0].stakeholder, ann);
  EXPECT_EQ(MayBeContacted(Read()[0].permission), MayContact::kNo);
}

TEST_F(RepeatRequesters, BecomeStakeholdersWhoWereNotAskedYet) {
  for (int i = 0; i < 3; ++i) Case("news@post.example", "2026-01-10", "", "Evening Post");
  ASSERT_TRUE(desk.workspace->Transact(MakeStakeholderOf(Read()[0], "Add stakeholder")));
  const std::vector<StakeholderRow> rows = ReadStakeholders(*desk.workspace);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].name, "Evening Post");
  EXPECT_EQ(rows[0].kind, "organisation");
  EXPECT_EQ(rows[0].email, "news@post.example");
  EXPECT_EQ(rows[0].permission, "");
  EXPECT_TRUE(IsInRegister(rows[0], kAskingRegister));
  EXPECT_EQ(Read()[0].stakeholder, rows[0].id);
}

}  // namespace
}  // namespace earshot::app
