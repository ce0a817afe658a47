// Where members stand with what they agreed to (000-05, 004-20), and what was said oddly:
// RELIABILITY.md section 4, item 27.

#include "core/app/consents.h"

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

constexpr std::string_view kToday = "2026-09-21";
constexpr std::string_view kPurposes[] = {"panel", "newsletter", "hear-back", "story", "photo"};

class Consents : public testing::Test {
 protected:
  Consents() {
    member = desk.Do("", "member", {Desk::Set("name", "Ann Shah"), Desk::Set("status", "active")});
  }
  std::string Say(Desk& where, const std::string& answer, const std::string& given_at,
                  std::vector<merge::Change> more = {}, const std::string& purpose = "panel") {
    for (merge::Change change : {Desk::Set("member", member), Desk::Set("purpose", purpose),
                                 Desk::Set("answer", answer), Desk::Set("given_at", given_at),
                                 Desk::Set("how", "paper"), Desk::Set("by_whom", "themselves")}) {
      more.push_back(std::move(change));
    }
    return where.Do("", "consent", std::move(more));
  }
  void Record(const ConsentGiving& giving, std::string_view at, std::string_view today = kToday) {
    const Transaction transaction = {"",
                                     {ConsentEdit(*desk.workspace, member, giving, at, today, 24)}};
    ASSERT_TRUE(desk.workspace->Transact(transaction).has_value());
  }
  std::vector<PurposeStanding> Standings(const Desk& where, std::string_view today = kToday) {
    return StandingsOf(ConsentsOf(*where.workspace, member), today);
  }
  ConsentState State(const Desk& where, std::string_view today = kToday) {
    return StateOf(Standings(where, today), "panel");
  }
  Desk desk{"00000000000000aa"};
  std::string member;
};

TEST_F(Consents, AreNotAskedUntilSomebodyAnswers) {
  const auto standings = Standings(desk);
  ASSERT_EQ(standings.size(), std::size(kPurposes));
  for (size_t i = 0; i < standings.size(); ++i) {
    EXPECT_EQ(standings[i].purpose, kPurposes[i]);
    EXPECT_EQ(standings[i].state, ConsentState::kNotAsked);
    EXPECT_EQ(standings[i].since, "");
  }
}

// 000-05
TEST_F(Consents, StandAsTheNewestLineHasItWhicheverCameFirst) {
  Say(desk, "given", "2026-09-20T09:00:00.000+00:00");
  Say(desk, "refused", "2026-09-01T09:00:00.000+00:00");
  EXPECT_EQ(State(desk), ConsentState::kGiven);
  Say(desk, "refused", "2026-09-21T09:00:00.000+00:00");
  EXPECT_EQ(State(desk), ConsentState::kRefused);
  EXPECT_EQ(ConsentsOf(*desk.workspace, member).front().given_at, "2026-09-21T09:00:00.000+00:00");
}

TEST_F(Consents, OfOnePurposeSayNothingOfAnother) {
  Say(desk, "given", "2026-09-20T09:00:00.000+00:00");
  Say(desk, "withdrawn", "2026-09-20T10:00:00.000+00:00", {}, "newsletter");
  EXPECT_EQ(State(desk), ConsentState::kGiven);
  EXPECT_EQ(StateOf(Standings(desk), "newsletter"), ConsentState::kWithdrawn);
  EXPECT_EQ(StateOf(Standings(desk), "photo"), ConsentState::kNotAsked);
}

TEST_F(Consents, CompareMomentsAndNotTheClocksOnTheWall) {
  Say(desk, "given", "2026-09-20T09:30:00.000+01:00");  // 08:30
  Say(desk, "withdrawn", "2026-09-20T09:00:00.000+00:00");
  EXPECT_EQ(State(desk), ConsentState::kWithdrawn);
}

// 004-20: no order of syncing brings a consent back to life.
TEST_F(Consents, TakenBackOnAnotherDeviceAtTheSameInstantAreTakenBack) {
  Desk tablet{"00000000000000bb", 2};
  Exchange(desk, tablet);
  const std::string at = "2026-09-20T09:00:00.000+00:00";
  Say(tablet, "withdrawn", at);
  Say(desk, "given", at);
  Say(desk, "refused", at);
  Exchange(desk, tablet);
  EXPECT_EQ(State(desk), ConsentState::kWithdrawn);
  EXPECT_EQ(State(tablet), ConsentState::kWithdrawn);
  EXPECT_EQ(ConsentsOf(*desk.workspace, member).size(), 3u);
  EXPECT_EQ(ConsentsOf(*desk.workspace, member).front().answer, "withdrawn");
}

TEST_F(Consents, AreOverOnTheDayAfterTheirLast) {
  Say(desk, "given", "2024-09-21T09:00:00.000+00:00", {Desk::Set("until", "2026-09-21")});
  EXPECT_EQ(State(desk, "2026-09-21"), ConsentState::kGiven);
  EXPECT_EQ(State(desk, "2026-09-22"), ConsentState::kOver);
  EXPECT_EQ(Standings(desk)[0].until, "2026-09-21");
}

// Item 27.
TEST_F(Consents, WithNoWordingVersionHoldAndShowThatNoWordsAreKnown) {
  Say(desk, "given", "2026-09-20T09:00:00.000+00:00");
  const ConsentLine line = ConsentsOf(*desk.workspace, member).front();
  EXPECT_EQ(line.wording_version, 0);
  EXPECT_EQ(line.wording, "");
  EXPECT_EQ(line.until, "");
  EXPECT_EQ(State(desk, "2099-01-01"), ConsentState::kGiven);
}

// Item 27: the clock of a device was wrong.
TEST_F(Consents, DatedInTheFutureDoNotHoldBeforeTheirDay) {
  Say(desk, "refused", "2026-09-20T09:00:00.000+00:00");
  Say(desk, "given", "2026-12-01T09:00:00.000+00:00");
  EXPECT_EQ(State(desk), ConsentState::kRefused);
  EXPECT_EQ(State(desk, "2026-12-01"), ConsentState::kGiven);
}

TEST_F(Consents, DatedInTheFutureDoNotComeToLifeOnceTheyAreTakenBack) {
  Say(desk, "given", "2026-12-01T09:00:00.000+00:00");
  Record({.purpose = "panel", .answer = "withdrawn", .how = "spoken"},
         "2026-09-21T10:00:00.000+00:00");
  EXPECT_EQ(State(desk), ConsentState::kWithdrawn);
  EXPECT_EQ(State(desk, "2026-12-01"), ConsentState::kWithdrawn);
  EXPECT_EQ(State(desk, "2027-01-01"), ConsentState::kWithdrawn);
}

// Item 27.
TEST_F(Consents, GivenAgainAfterTheyWereTakenBackHold) {
  Say(desk, "given", "2026-09-18T09:00:00.000+00:00");
  Say(desk, "withdrawn", "2026-09-19T09:00:00.000+00:00");
  Say(desk, "given", "2026-09-20T09:00:00.000+00:00");
  EXPECT_EQ(State(desk), ConsentState::kGiven);
  EXPECT_EQ(Standings(desk)[0].since, "2026-09-20T09:00:00.000+00:00");
  EXPECT_EQ(ConsentsOf(*desk.workspace, member).size(), 3u);
}

// Item 27: given by proxy.
TEST_F(Consents, OfSomebodyWithPowerOfAttorneyNameWhoAnswered) {
  Record({.purpose = "panel",
          .answer = "given",
          .how = "letter",
          .by_whom = "attorney",
          .giver = "Bob Lee",
          .taken_by = "Asha"},
         "2026-09-21T10:00:00.000+00:00");
  const ConsentLine line = ConsentsOf(*desk.workspace, member).front();
  EXPECT_EQ(line.by_whom, "attorney");
  EXPECT_EQ(line.giver, "Bob Lee");
  EXPECT_EQ(line.how, "letter");
  EXPECT_EQ(line.taken_by, "Asha");
}

TEST_F(Consents, ForAPurposeOfANewerReleaseAreKeptAndComeLast) {
  Say(desk, "given", "2026-09-20T09:00:00.000+00:00", {}, "podcast");
  const auto standings = Standings(desk);
  ASSERT_EQ(standings.size(), std::size(kPurposes) + 1);
  EXPECT_EQ(standings.back().purpose, "podcast");
  EXPECT_EQ(standings.back().state, ConsentState::kGiven);
}

// 000-05: a line is evidence.
TEST_F(Consents, AreNeverWrittenOver) {
  const std::string line = Say(desk, "given", "2026-09-20T09:00:00.000+00:00");
  const auto refused =
      desk.workspace->Transact({"Edit", {{line, "consent", {Desk::Set("answer", "refused")}}}});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().issues.front().sentence,
            "This line is kept as it was written. Add a new one instead.");
  EXPECT_EQ(State(desk), ConsentState::kGiven);
}

// 000-05: people know what is done with their data, for how long, and how to leave.
TEST_F(Consents, HaveShippedWordsThatSayForHowLongAndHowToLeave) {
  desk.Do("panel:main", "panel",
          {Desk::Set("name", "Corby People's Panel"), Desk::Set("consent_months", 12)});
  for (const std::string_view purpose : kPurposes) {
    const Wording wording = WordingFor(*desk.workspace, purpose, kToday);
    EXPECT_EQ(wording.version, 0);
    EXPECT_NE(wording.wording.find("for 12 months"), std::string::npos) << purpose;
    EXPECT_NE(wording.wording.find("at any time"), std::string::npos) << purpose;
    EXPECT_EQ(wording.wording.find('{'), std::string::npos) << purpose;
  }
  const Wording panel = WordingFor(*desk.workspace, "panel", kToday);
  EXPECT_NE(panel.wording.find("a member of Corby People's Panel."), std::string::npos);
}

TEST_F(Consents, KeepTheWordsThatWereInUseOnTheDayOfTheCard) {
  for (const int version : {1, 2, 3}) {
    const std::string day = version == 1   ? "2026-01-01"
                            : version == 2 ? "2026-09-20"
                                           : "2026-12-01";
    desk.Do(model::ConsentWordingId("panel", version), "consent_wording",
            {Desk::Set("purpose", "panel"), Desk::Set("version", version),
             Desk::Set("wording", "These are the words of version " + std::to_string(version)),
             Desk::Set("from_day", day)});
  }
  EXPECT_EQ(WordingFor(*desk.workspace, "panel", kToday).version, 2);
  EXPECT_EQ(WordingFor(*desk.workspace, "photo", kToday).version, 0);
  Record({.purpose = "panel", .answer = "given", .how = "paper"}, "2026-09-14T12:00:00.000+00:00");
  const ConsentLine line = ConsentsOf(*desk.workspace, member).front();
  EXPECT_EQ(line.wording_version, 1);
  EXPECT_EQ(line.wording, "These are the words of version 1");
  EXPECT_EQ(line.until, "2028-09-14");
}

// 000-05: of a card that comes back from an event the day is known, not the hour.
TEST_F(Consents, OfAnEarlierDayAreDatedOnItsNoonAndThoseOfTodayNow) {
  constexpr std::string_view kNow = "2026-09-21T09:30:00.000+01:00";
  EXPECT_EQ(ConsentInstant("2026-09-14", kNow, kToday), "2026-09-14T12:00:00.000+00:00");
  EXPECT_EQ(ConsentInstant(kToday, kNow, kToday), kNow);
  EXPECT_EQ(ConsentInstant("", kNow, kToday), kNow);
}

TEST_F(Consents, ThatAreRefusedOrTakenBackHaveNoEnd) {
  Record({.purpose = "panel", .answer = "refused", .how = "spoken"},
         "2026-09-20T10:00:00.000+00:00");
  EXPECT_EQ(ConsentsOf(*desk.workspace, member).front().until, "");
  EXPECT_NE(ConsentsOf(*desk.workspace, member).front().wording, "");
  Record({.purpose = "panel", .answer = "withdrawn", .how = "spoken"},
         "2026-09-21T10:00:00.000+00:00");
  EXPECT_EQ(ConsentsOf(*desk.workspace, member).front().until, "");
}

}  // namespace
}  // namespace earshot::app
