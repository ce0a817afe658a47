// Bodies of the panel (003-13): seats, the age rule, what nobody on the body is of, and who could
// be asked.
#include "core/app/panel_bodies.h"

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

constexpr char kToday[] = "2026-11-25";

using Names = std::vector<std::string>;

class PanelBodiesTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, base::Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  std::string Member(const std::string& name, int64_t birth_year, const std::string& locality = "",
                     const std::string& sex = "", const std::string& status = "active") {
    std::vector<merge::Change> changes = {Set("name", name), Set("status", status)};
    if (birth_year > 0) changes.push_back(Set("birth_year", birth_year));
    if (!locality.empty()) changes.push_back(Set("locality", locality));
    const std::string id = desk.Do("", "member", changes);
    if (!sex.empty()) {
      desk.Do(model::EqualityId(id), "equality", {Set("member", id), Set("sex", sex)});
    }
    return id;
  }
  std::string Body(std::vector<merge::Change> more = {}) {
    more.push_back(Set("name", "Young advocates"));
    return desk.Do("", "panel_body", more);
  }
  void Seat(const std::string& body, const std::string& member, const std::string& from = "",
            const std::string& to = "") {
    const Transaction given = GiveSeat(*desk.workspace, body, member, "", from);
    EXPECT_TRUE(desk.workspace->Transact(given).has_value());
    if (to.empty()) return;
    const Transaction ended = EndSeat(model::PanelSeatId(body, member), to);
    EXPECT_TRUE(desk.workspace->Transact(ended).has_value());
  }
  std::vector<MemberRow> Rows() { return ReadMembers(*desk.workspace, settings, kToday); }
  PanelBody Only() {
    const auto bodies = ReadPanelBodies(*desk.workspace, settings, Rows(), kToday);
    EXPECT_EQ(bodies.size(), 1u);
    return bodies.empty() ? PanelBody{} : bodies.front();
  }
  static Names Sitting(const PanelBody& body) {
    Names names;
    for (const SeatLine& line : body.sitting) names.push_back(line.name);
    return names;
  }
  Names CouldBeAsked() {
    const std::vector<MemberRow> rows = Rows();
    Names names;
    for (const SeatCandidate& one : WhoCouldBeAsked(Only(), rows)) {
      names.push_back(rows[one.place].name);
    }
    return names;
  }
  Desk desk{"00000000000000a1"};
  PanelSettings settings;
};

// 003-13
TEST_F(PanelBodiesTest, ASeatIsTakenFromItsFirstToItsLastDay) {
  const std::string body = Body({Set("seats", 4), Set("reports_to", "Governing body")});
  Seat(body, Member("Always", 2004));
  Seat(body, Member("First day", 2004), kToday);
  Seat(body, Member("Last day", 2004), "2026-01-01", kToday);
  Seat(body, Member("Over", 2004), "2026-01-01", "2026-11-24");
  Seat(body, Member("To come", 2004), "2026-11-26");
  const PanelBody read = Only();
  ASSERT_EQ(read.to_come.size(), 1u);
  EXPECT_EQ(read.to_come.front().name, "To come");
  EXPECT_EQ(read.reports_to, "Governing body");
  EXPECT_EQ(Sitting(read), (Names{"Always", "First day", "Last day"}));
  EXPECT_EQ(read.free_seats(), 1);
}

TEST_F(PanelBodiesTest, NoSeatIsFreeWhereSeatsAreNotSaidOrMoreAreTaken) {
  const std::string body = Body();
  Seat(body, Member("One", 2004));
  EXPECT_EQ(Only().free_seats(), 0);
  Seat(body, Member("Two", 2004));
  desk.Do(body, "", {Set("seats", 1)});
  EXPECT_EQ(Only().free_seats(), 0);
}

// 003-13
TEST_F(PanelBodiesTest, WhoIsOutsideOfTheAgeRuleIsTold) {
  const std::string body = Body({Set("youngest", 16), Set("oldest", 25)});
  Seat(body, Member("Aged 25", 2001));
  Seat(body, Member("Aged 26", 2000));
  Seat(body, Member("Aged 15", 2011));
  Seat(body, Member("Not known", 0));
  Names outside;
  for (const SeatLine& line : Only().sitting) {
    if (line.outside_age) outside.push_back(line.name);
  }
  EXPECT_EQ(outside, (Names{"Aged 15", "Aged 26"}));
}

// 003-13
TEST_F(PanelBodiesTest, GapsAreTheLocalitiesAgesAndSexesOfNobodyWhoSits) {
  const std::string body = Body({Set("youngest", 16),
                                 Set("oldest", 40),
                                 {"covers", merge::Op::kAdd, "Corby"},
                                 {"covers", merge::Op::kAdd, "Kettering"}});
  PanelBody read = Only();
  EXPECT_EQ(read.missing_localities, (Names{"Corby", "Kettering"}));
  EXPECT_EQ(read.missing_ages, (Names{"16-24", "25-34", "35-44"}));
  EXPECT_EQ(read.missing_sexes, (Names{"female", "male"}));
  Seat(body, Member("Sam", 2004, "corby", "female"));
  Seat(body, Member("Gone", 1990, "Kettering", "male"), "2026-01-01", "2026-02-01");
  read = Only();
  EXPECT_EQ(read.missing_localities, (Names{"Kettering"}));
  EXPECT_EQ(read.missing_ages, (Names{"25-34", "35-44"}));
  EXPECT_EQ(read.missing_sexes, (Names{"male"}));
}

// 003-13
TEST_F(PanelBodiesTest, WhoFillsMostOfWhatIsMissingIsAskedFirst) {
  const std::string body =
      Body({Set("youngest", 16), Set("oldest", 34), {"covers", merge::Op::kAdd, "Corby"}});
  Seat(body, Member("Sits", 2004, "Kettering", "female"));
  Member("Fills none", 2005, "Kettering", "female");
  Member("Fills one", 2005, "Kettering", "male");
  Member("Fills three", 1995, "Corby", "male");
  EXPECT_EQ(CouldBeAsked(), (Names{"Fills three", "Fills one", "Fills none"}));
}

// 003-13
TEST_F(PanelBodiesTest, WhoDoesNotFitOrHasASeatIsNotAsked) {
  const std::string body = Body({Set("youngest", 16), Set("oldest", 25)});
  Seat(body, Member("Sits", 2004));
  Seat(body, Member("Will sit", 2004), "2027-01-01");
  Seat(body, Member("Sat", 2004), "2025-01-01", "2025-12-31");
  Member("Too old", 1990);
  Member("Age not known", 0);
  Member("Paused", 2004, "", "", "paused");
  const std::string back = Member("Took it back", 2004);
  desk.Do("", "consent",
          {Set("member", back), Set("purpose", "panel"), Set("answer", "withdrawn"),
           Set("given_at", "2026-06-10T09:00:00.000+00:00"), Set("how", "spoken"),
           Set("by_whom", "themselves")});
  EXPECT_EQ(CouldBeAsked(), (Names{"Sat"}));
}

// 003-13
TEST_F(PanelBodiesTest, ASeatThatEndedIsGivenAgainAsTheSameRecord) {
  const std::string body = Body();
  const std::string sam = Member("Sam", 2004);
  Seat(body, sam, "2025-01-01", "2025-12-31");
  EXPECT_TRUE(Only().sitting.empty());
  Seat(body, sam, "2026-10-01");
  EXPECT_EQ(Sitting(Only()), (Names{"Sam"}));
  EXPECT_EQ(desk.workspace->UndoLabel(), "Undo: Give a seat");
  const std::string seat = model::PanelSeatId(body, sam);
  desk.Do(seat, "", {Set("deleted", true)});
  EXPECT_TRUE(Only().sitting.empty());
  Seat(body, sam, "2026-11-01");
  EXPECT_EQ(Only().sitting.front().id, seat);
  EXPECT_FALSE(desk.workspace->Transact(EndSeat(seat, "2026-10-31")).has_value())
      << "before it started";
}

// 003-13
TEST_F(PanelBodiesTest, SeatsWhoseTermIsOverAreToldTheLatestFirst) {
  const std::string body = Body();
  Seat(body, Member("Long ago", 2004), "2024-01-01", "2024-12-31");
  Seat(body, Member("Yesterday", 2004), "2026-01-01", "2026-11-24");
  Seat(body, Member("Today", 2004), "2026-01-01", kToday);
  Names names;
  for (const SeatLine& line : Only().ended) names.push_back(line.name);
  EXPECT_EQ(names, (Names{"Yesterday", "Long ago"}));
}

}  // namespace
}  // namespace earshot::app
