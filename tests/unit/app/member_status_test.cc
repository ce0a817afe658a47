// The steps of a member through the panel, withdrawing, and consents that end (004-20, 000-05).

#include "core/app/member_status.h"

#include "core/app/consents.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

constexpr std::string_view kToday = "2026-09-21";
constexpr std::string_view kNow = "2026-09-21T10:00:00.000+00:00";
using Codes = std::vector<std::string>;

class MemberStatus : public testing::Test {
 protected:
  std::string Member(const std::string& name, const std::string& status, int birth_year = 1984) {
    return desk.Do("", "member",
                   {Desk::Set("name", name), Desk::Set("status", status),
                    Desk::Set("status_on", "2026-09-01"), Desk::Set("birth_year", birth_year)});
  }
  void Say(const std::string& member, const std::string& answer,
           const std::string& until = "2028-09-01", const std::string& purpose = "panel",
           const std::string& given_at = "2026-09-01T09:00:00.000+00:00",
           const std::string& guardian = "") {
    std::vector<merge::Change> changes = {
        Desk::Set("member", member),
        Desk::Set("purpose", purpose),
        Desk::Set("answer", answer),
        Desk::Set("given_at", given_at),
        Desk::Set("how", "paper"),
        Desk::Set("by_whom", guardian.empty() ? "themselves" : "guardian")};
    if (!until.empty()) changes.push_back(Desk::Set("until", until));
    if (!guardian.empty()) changes.push_back(Desk::Set("giver", guardian));
    desk.Do("", "consent", std::move(changes));
  }
  void Transact(const Transaction& transaction) {
    desk.clock.Advance(1000);
    const auto receipt = desk.workspace->Transact(transaction);
    if (receipt) return;
    for (const auto& issue : receipt.error().issues) ADD_FAILURE() << issue.sentence;
  }
  void Go(const std::string& member, const std::string& to, const std::string& reason = "") {
    Transact(StatusTransaction(*desk.workspace, {member}, {to, reason, std::string(kToday)}, "Go"));
  }
  Withdrawal Leaving(const std::string& member) const {
    return {.member = member, .how = "spoken", .reason = "Moved away", .person = "Asha"};
  }
  void Leave(const std::string& member) {
    Transact(Withdraw(*desk.workspace, Leaving(member), kNow, kToday));
  }
  std::string Text(const std::string& id, const char* field) const {
    return base::GetString(desk.Doc(id), field);
  }
  std::string Why(const std::string& member, const char* to) const {
    return WhyNotStatus(*desk.workspace, member, to, kToday);
  }
  ConsentState State(const std::string& member, const char* purpose,
                     std::string_view today = kToday) const {
    return StateOf(StandingsOf(ConsentsOf(*desk.workspace, member), today), purpose);
  }
  std::vector<MemberRow> Rows() const {
    return ReadMembers(*desk.workspace, SettingsOf(*desk.workspace), kToday);
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(MemberStatus, GoesOnByTheseSteps) {
  EXPECT_EQ(StatesAfter("applied"), (Codes{"to-check", "active", "withdrawn"}));
  EXPECT_EQ(StatesAfter("to-check"), (Codes{"active", "withdrawn"}));
  EXPECT_EQ(StatesAfter("active"), (Codes{"paused", "lapsed", "withdrawn"}));
  EXPECT_EQ(StatesAfter("paused"), (Codes{"active", "lapsed", "withdrawn"}));
  EXPECT_EQ(StatesAfter("lapsed"), (Codes{"active", "withdrawn"}));
  EXPECT_EQ(StatesAfter("withdrawn"), Codes{"to-check"});
}

TEST_F(MemberStatus, IsSavedWithItsDayAndItsReasonAndTakenBackWithThem) {
  const std::string ann = Member("Ann Shah", "active");
  Go(ann, "paused", "In hospital");
  EXPECT_EQ(Text(ann, "status"), "paused");
  EXPECT_EQ(Text(ann, "status_on"), kToday);
  EXPECT_EQ(Text(ann, "status_reason"), "In hospital");
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(Text(ann, "status"), "active");
  EXPECT_EQ(Text(ann, "status_on"), "2026-09-01");
  EXPECT_EQ(Text(ann, "status_reason"), "");
}

TEST_F(MemberStatus, OfANewStepForgetsTheReasonOfTheLast) {
  const std::string ann = Member("Ann Shah", "active");
  Say(ann, "given");
  Go(ann, "paused", "In hospital");
  Go(ann, "active");
  EXPECT_EQ(Text(ann, "status"), "active");
  EXPECT_EQ(Text(ann, "status_reason"), "");
}

TEST_F(MemberStatus, DoesNotLeaveOutAStep) {
  const std::string ann = Member("Ann Shah", "to-check");
  EXPECT_EQ(Why(ann, "paused"), "Choose another status: \"Paused\" cannot follow \"To check\".");
  Go(ann, "paused");
  EXPECT_EQ(Text(ann, "status"), "to-check");
  EXPECT_EQ(Why("member:gone", "active"),
            "This member is not on this device. They may have been removed.");
}

// 000-05
TEST_F(MemberStatus, IsActiveOnlyWhileTheyAgree) {
  const std::string ann = Member("Ann Shah", "to-check");
  EXPECT_EQ(Why(ann, "active"), "Record first that they agree to be a member.");
  Go(ann, "active");
  EXPECT_EQ(Text(ann, "status"), "to-check");
  Say(ann, "given", "2026-09-20");
  EXPECT_NE(Why(ann, "active"), "") << "over since yesterday";
  Say(ann, "given", "2028-09-20", "panel", "2026-09-20T09:00:00.000+00:00");
  EXPECT_EQ(Why(ann, "active"), "");
  Go(ann, "active");
  EXPECT_EQ(Text(ann, "status"), "active");
}

// RELIABILITY.md section 4, item 27: a child of 12.
TEST_F(MemberStatus, OfAChildOf12WaitsForTheGuardian) {
  const std::string child = Member("Ann Shah", "to-check", 2014);
  Say(child, "given");
  EXPECT_EQ(Why(child, "active"),
            "Members are 16 or older: correct the year of birth if it is wrong.");
  desk.Do("panel:main", "panel", {Desk::Set("name", "Panel"), Desk::Set("minimum_age", 10)});
  EXPECT_EQ(Why(child, "active"),
            "Record first that a parent or guardian agrees: they are under 16.");
  Say(child, "given", "2028-09-01", "panel", "2026-09-02T09:00:00.000+00:00", "Bob Shah");
  EXPECT_EQ(Why(child, "active"), "");
}

TEST_F(MemberStatus, IsAcceptedForManyAtOnceAndOnlyWhereItMayBe) {
  const std::string ann = Member("Ann Shah", "to-check");
  const std::string bob = Member("Bob Lee", "to-check");
  Say(ann, "given");
  const Transaction accepted =
      StatusTransaction(*desk.workspace, {ann, bob}, {"active", "", std::string(kToday)}, "Accept");
  ASSERT_EQ(accepted.edits.size(), 1u);
  EXPECT_EQ(accepted.edits[0].id, ann);
}

// 000-05, 004-20
TEST_F(MemberStatus, OfWhoeverWithdrawsTakesBackAllThatWasGiven) {
  const std::string ann = Member("Ann Shah", "active");
  Say(ann, "given");
  Say(ann, "given", "2028-09-01", "newsletter");
  Say(ann, "refused", "", "photo");
  Say(ann, "given", "2026-09-02", "story");
  Leave(ann);
  EXPECT_EQ(Text(ann, "status"), "withdrawn");
  EXPECT_EQ(Text(ann, "status_on"), kToday);
  EXPECT_EQ(Text(ann, "status_reason"), "Moved away");
  EXPECT_EQ(State(ann, "panel"), ConsentState::kWithdrawn);
  EXPECT_EQ(State(ann, "newsletter"), ConsentState::kWithdrawn);
  EXPECT_EQ(State(ann, "photo"), ConsentState::kRefused);
  EXPECT_EQ(State(ann, "story"), ConsentState::kOver);
  EXPECT_EQ(State(ann, "hear-back"), ConsentState::kNotAsked);
  const ConsentLine line = ConsentsOf(*desk.workspace, ann).front();
  EXPECT_EQ(line.given_at, kNow);
  EXPECT_EQ(line.how, "spoken");
  EXPECT_EQ(line.taken_by, "Asha");
}

// A letter may wait: the day on which they told us counts, and the log has the day of the entry.
TEST_F(MemberStatus, OfWhoeverToldUsEarlierEndsOnThatDay) {
  const std::string ann = Member("Ann Shah", "active");
  Say(ann, "given");
  Say(ann, "given", "2026-09-15", "story");
  Withdrawal leaving = Leaving(ann);
  leaving.on = "2026-09-10";
  Transact(Withdraw(*desk.workspace, leaving, kNow, kToday));
  EXPECT_EQ(Text(ann, "status_on"), "2026-09-10");
  EXPECT_EQ(State(ann, "panel"), ConsentState::kWithdrawn);
  EXPECT_EQ(State(ann, "story"), ConsentState::kWithdrawn) << "it was still given on that day";
  EXPECT_EQ(ConsentsOf(*desk.workspace, ann).front().given_at, "2026-09-10T12:00:00.000+00:00");
  const std::vector<Row> log = desk.workspace->List("panel_log");
  ASSERT_EQ(log.size(), 1u);
  EXPECT_EQ(base::GetString(log[0].document, "done_at"), kNow);
}

TEST_F(MemberStatus, OfWhoeverToldUsEarlierTakesBackWhatWasGivenSince) {
  const std::string ann = Member("Ann Shah", "active");
  Say(ann, "given");
  Say(ann, "given", "2028-09-01", "newsletter", "2026-09-15T09:00:00.000+00:00");
  Withdrawal leaving = Leaving(ann);
  leaving.on = "2026-09-10";
  Transact(Withdraw(*desk.workspace, leaving, kNow, kToday));
  EXPECT_EQ(State(ann, "panel"), ConsentState::kWithdrawn);
  EXPECT_EQ(State(ann, "newsletter"), ConsentState::kWithdrawn);
}

TEST_F(MemberStatus, OfWhoeverWithdrawsIsNeverDatedAhead) {
  const std::string ann = Member("Ann Shah", "active");
  Say(ann, "given");
  Withdrawal leaving = Leaving(ann);
  leaving.on = "2026-09-22";
  Transact(Withdraw(*desk.workspace, leaving, kNow, kToday));
  EXPECT_EQ(Text(ann, "status_on"), kToday);
  EXPECT_EQ(ConsentsOf(*desk.workspace, ann).front().given_at, kNow);
}

TEST_F(MemberStatus, OfWhoeverWithdrawsIsLoggedAndNamesNobody) {
  const std::string ann = Member("Ann Shah", "active");
  Say(ann, "given");
  Leave(ann);
  const std::vector<Row> log = desk.workspace->List("panel_log");
  ASSERT_EQ(log.size(), 1u);
  EXPECT_EQ(base::GetString(log[0].document, "what"), "withdrawn");
  EXPECT_EQ(base::GetString(log[0].document, "done_at"), kNow);
  EXPECT_EQ(base::GetString(log[0].document, "person"), "Asha");
  EXPECT_EQ(base::GetInteger(log[0].document, "people"), 1);
  const std::string bytes = base::DumpJson(log[0].document);
  EXPECT_EQ(bytes.find("Ann"), std::string::npos);
  EXPECT_EQ(bytes.find(ann), std::string::npos);
  EXPECT_EQ(bytes.find("Moved"), std::string::npos);
}

// A consent that was taken back is given again by the person alone.
TEST_F(MemberStatus, OfWhoeverWithdrewIsNotTakenBackByUndo) {
  const std::string ann = Member("Ann Shah", "to-check");
  Say(ann, "given");
  Go(ann, "active");
  Leave(ann);
  EXPECT_EQ(desk.workspace->UndoLabel(), "Undo: Go");
  EXPECT_FALSE(desk.workspace->Undo().has_value()) << "the status is another one by now";
  EXPECT_EQ(Text(ann, "status"), "withdrawn");
  EXPECT_EQ(State(ann, "panel"), ConsentState::kWithdrawn);
}

TEST_F(MemberStatus, OfWhoeverWithdrewIsWrittenOnce) {
  const std::string ann = Member("Ann Shah", "active");
  Say(ann, "given");
  Leave(ann);
  EXPECT_TRUE(Withdraw(*desk.workspace, Leaving(ann), kNow, kToday).edits.empty());
}

// Item 27: dated in the future.
TEST_F(MemberStatus, OfWhoeverWithdrawsTakesBackWhatAWrongClockHasDatedAhead) {
  const std::string ann = Member("Ann Shah", "active");
  Say(ann, "given", "2028-12-01", "panel", "2026-12-01T09:00:00.000+00:00");
  Leave(ann);
  EXPECT_EQ(State(ann, "panel"), ConsentState::kWithdrawn);
  EXPECT_EQ(State(ann, "panel", "2026-12-02"), ConsentState::kWithdrawn);
}

// Item 27: withdrawn then given again.
TEST_F(MemberStatus, OfWhoeverJoinsAgainIsCheckedOnceMore) {
  const std::string ann = Member("Ann Shah", "active");
  Say(ann, "given");
  Leave(ann);
  EXPECT_NE(Why(ann, "active"), "");
  Go(ann, "to-check");
  EXPECT_EQ(Why(ann, "active"), "Record first that they agree to be a member.");
  Say(ann, "given", "2028-09-21", "panel", "2026-09-21T11:00:00.000+00:00");
  Go(ann, "active");
  EXPECT_EQ(Text(ann, "status"), "active");
}

// 004-20: a later status of another device gives back no consent, and is put right.
TEST_F(MemberStatus, OfAnotherDeviceDoesNotOutdoAWithdrawal) {
  Desk tablet{"00000000000000bb", 2};
  const std::string ann = Member("Ann Shah", "active");
  Say(ann, "given");
  Exchange(desk, tablet);
  Leave(ann);
  tablet.clock.Set(desk.clock.NowMs() + 5000);
  const auto paused = tablet.workspace->Transact(
      StatusTransaction(*tablet.workspace, {ann}, {"paused", "", std::string(kToday)}, "Pause"));
  ASSERT_TRUE(paused.has_value());
  Exchange(desk, tablet);
  ASSERT_EQ(Text(ann, "status"), "paused");
  EXPECT_NE(Why(ann, "active"), "");
  Transact(LapseOver(*desk.workspace, Rows(), kToday, ""));
  EXPECT_EQ(Text(ann, "status"), "withdrawn");
}

TEST_F(MemberStatus, ShowsWhoseConsentEndsWithin60DaysAndWhatEndsFirst) {
  const std::string later = Member("Ann Shah", "active");
  Say(later, "given", "2026-11-20");
  const std::string over = Member("Bob Lee", "active");
  Say(over, "given", "2026-09-20");
  const std::string last_day = Member("Cat Roe", "paused");
  Say(last_day, "given", "2026-09-21");
  Say(Member("Dan Poe", "active"), "given", "2026-11-21");
  Say(Member("Eve Moe", "withdrawn"), "given", "2026-09-20");
  Say(Member("Flo Noe", "active"), "withdrawn", "");
  Member("Gus Hoe", "active");
  const std::vector<Renewal> renewals = ReadRenewals(Rows(), kToday);
  ASSERT_EQ(renewals.size(), 3u);
  EXPECT_EQ(renewals[0].id, over);
  EXPECT_TRUE(renewals[0].over);
  EXPECT_EQ(renewals[0].until, "2026-09-20");
  EXPECT_EQ(renewals[1].id, last_day);
  EXPECT_FALSE(renewals[1].over);
  EXPECT_EQ(renewals[1].status, "paused");
  EXPECT_EQ(renewals[2].id, later);
  EXPECT_EQ(renewals[2].name, "Ann Shah");
}

TEST_F(MemberStatus, LapsesForThoseWhoseConsentIsOverAndNobodyElse) {
  const std::string over = Member("Bob Lee", "active");
  Say(over, "given", "2026-09-20");
  const std::string paused = Member("Cat Roe", "paused");
  Say(paused, "given", "2026-09-20");
  const std::string holds = Member("Dan Poe", "active");
  Say(holds, "given", "2026-09-21");
  const std::string left = Member("Eve Moe", "withdrawn");
  Say(left, "given", "2026-09-20");
  Transact(LapseOver(*desk.workspace, Rows(), kToday, "Lapse"));
  EXPECT_EQ(Text(over, "status"), "lapsed");
  EXPECT_EQ(Text(over, "status_on"), kToday);
  EXPECT_EQ(Text(paused, "status"), "lapsed");
  EXPECT_EQ(Text(holds, "status"), "active");
  EXPECT_EQ(Text(left, "status"), "withdrawn");
  EXPECT_TRUE(LapseOver(*desk.workspace, Rows(), kToday, "Lapse").edits.empty());
}

}  // namespace
}  // namespace earshot::app
