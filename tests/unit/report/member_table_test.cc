// The members as a file: active ones, equality answers only on request, and a line of the log that
// says who saved it and why (004-20, 004-22).

#include "core/report/member_table.h"

#include <gtest/gtest.h>

#include "core/report/member_import.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::report {
namespace {

using app::Desk;

constexpr char kToday[] = "2026-09-21";

class MemberTableOf : public testing::Test {
 protected:
  std::string Member(const std::string& name, const std::string& status,
                     std::vector<merge::Change> more = {}) {
    more.push_back(Desk::Set("name", name));
    more.push_back(Desk::Set("status", status));
    more.push_back(Desk::Set("status_on", "2026-09-01"));
    return desk.Do("", "member", std::move(more));
  }
  void Answer(const std::string& member, const std::string& religion) {
    desk.Do(model::EqualityId(member), "equality",
            {Desk::Set("member", member), Desk::Set("religion", religion)});
  }
  void Agree(const std::string& member) {
    desk.Do(
        "", "consent",
        {Desk::Set("member", member), Desk::Set("purpose", "panel"), Desk::Set("answer", "given"),
         Desk::Set("how", "paper"), Desk::Set("by_whom", "themselves"),
         Desk::Set("given_at", "2026-03-12T10:00:00.000+00:00")});
  }
  MemberTable Table(bool with_answers = false) const {
    return MakeMemberTable(*desk.workspace, with_answers, kToday);
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(MemberTableOf, APanelHoldsItsActiveMembers) {
  Agree(Member("Ann Shah", "active", {Desk::Set("postcode", "NN17 1QG")}));
  Member("Bob Lee", "active");
  for (const char* status : {"applied", "to-check", "paused", "lapsed", "withdrawn"}) {
    Member(std::string("Nobody ") + status, status);
  }
  const MemberTable table = Table();
  EXPECT_EQ(table.rows, 2U);
  EXPECT_EQ(table.without_consent, 1U);
  EXPECT_NE(table.csv.find("Ann Shah,"), std::string::npos);
  EXPECT_NE(table.csv.find("NN17 1QG"), std::string::npos);
  EXPECT_NE(table.csv.find("2026-03-12,On a paper card"), std::string::npos) << table.csv;
  EXPECT_EQ(table.csv.find("Nobody"), std::string::npos);
}

// 004-22: those whom a segment finds.
TEST_F(MemberTableOf, OnlyThoseWhoAreNamedAreInIt) {
  const std::string ann = Member("Ann Shah", "active"), bob = Member("Bob Lee", "paused");
  Member("Cat Poe", "active");
  const std::set<std::string, std::less<>> only = {ann, bob};
  const MemberTable table = MakeMemberTable(*desk.workspace, false, kToday, &only);
  EXPECT_EQ(table.rows, 1U);
  EXPECT_NE(table.csv.find("Ann Shah"), std::string::npos);
  EXPECT_EQ(table.csv.find("Bob Lee"), std::string::npos);
  EXPECT_EQ(table.csv.find("Cat Poe"), std::string::npos);
}

// 004-22: special-category data leaves only when somebody asks for it.
TEST_F(MemberTableOf, AnswersAboutEqualityAreThereOnlyWhenAskedFor) {
  Answer(Member("Ann Shah", "active"), "sikh");
  const MemberTable without = Table();
  EXPECT_FALSE(without.with_answers);
  EXPECT_EQ(without.csv.find("Sikh"), std::string::npos);
  EXPECT_EQ(without.csv.find("Religion"), std::string::npos);
  const MemberTable with = Table(true);
  EXPECT_TRUE(with.with_answers);
  EXPECT_NE(with.csv.find("Sikh"), std::string::npos);
}

// T29.
TEST_F(MemberTableOf, NamesThatLookLikeFormulasHoldsNone) {
  Member("=HYPERLINK(1)", "active");
  EXPECT_NE(Table().csv.find("'=HYPERLINK(1)"), std::string::npos);
}

TEST_F(MemberTableOf, AnotherPanelCanBeBroughtIn) {
  const std::string id = Member("=Ann", "active", {{"interests", merge::Op::kAdd, "carers"}});
  Answer(id, "sikh");
  Agree(id);
  const CsvReading reading = ReadCsv(Table(true).csv);
  const auto columns = ReadColumns(reading, "member");
  EXPECT_EQ(PlanMembers(*desk.workspace, reading, columns, {.today = kToday}).rows.here_already,
            1U);
  const Desk other("00000000000000bb", 2);
  const MemberPlan plan = PlanMembers(*other.workspace, reading, columns, {.today = kToday});
  ASSERT_EQ(plan.rows.ready.size(), 1U);
  EXPECT_EQ(plan.rows.ready[0].title, "=Ann");
  EXPECT_EQ(plan.companions[0].status, "active");
  ASSERT_EQ(plan.companions[0].answers.size(), 1U);
  EXPECT_EQ(plan.companions[0].answers[0].value, base::Json("sikh"));
  ASSERT_TRUE(plan.companions[0].consent.has_value());
  EXPECT_EQ(plan.companions[0].agreed_at.substr(0, 10), "2026-03-12");
}

TEST_F(MemberTableOf, SavingIsRecordedWithWhoAndWhyAndNamesNoMember) {
  Answer(Member("Ann Shah", "active"), "sikh");
  const auto line = MemberTableLine(*desk.workspace, Table(true), "Asha", " Yearly audit ");
  ASSERT_TRUE(line.has_value());
  const auto receipt = desk.workspace->Transact({"", {*line}});
  ASSERT_TRUE(receipt.has_value());
  const base::Json log = desk.Doc(receipt->ids.front());
  EXPECT_EQ(base::GetString(log, "what"), "export-members");
  EXPECT_EQ(base::GetString(log, "person"), "Asha");
  EXPECT_EQ(base::GetString(log, "reason"), "Yearly audit");
  EXPECT_EQ(base::GetString(log, "about"), "With their equality answers");
  EXPECT_EQ(base::GetInteger(log, "people"), 1);
  EXPECT_EQ(base::DumpJson(log).find("Ann"), std::string::npos);
}

TEST_F(MemberTableOf, WithoutAReasonThereIsNoLine) {
  EXPECT_FALSE(MemberTableLine(*desk.workspace, Table(), "Asha", " ").has_value());
  EXPECT_FALSE(MemberTableLine(*desk.workspace, Table(), "", "Audit").has_value());
}

}  // namespace
}  // namespace earshot::report
