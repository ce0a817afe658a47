// Who may be invited to something, who is left out and why, and what they answered (004-20,
// 000-05).

#include "core/app/invitations.h"

#include "tests/unit/app/invitations_fixture.h"

namespace earshot::app {
namespace {

using Ids = std::vector<std::string>;

Ids NamesOf(const std::vector<InvitedLine>& lines) {
  Ids names;
  for (const InvitedLine& line : lines) names.push_back(line.name);
  return names;
}

TEST_F(InvitationsTest, AskOnlyActiveMembers) {
  const std::string ann = Member("Ann");
  const std::string bob = Member("Bob", {Set("status", "paused")});
  const InvitationPlan plan = Plan({bob, ann});
  EXPECT_EQ(plan.invited, Ids{ann});
  ASSERT_EQ(plan.left_out.size(), 1u);
  EXPECT_EQ(plan.left_out.front(), (LeftOutMember{bob, "Bob", LeftOut::kNotActive}));
}

// 000-05: consent is asked for again; until then nobody is asked for anything else.
TEST_F(InvitationsTest, AskNobodyWhoseConsentIsOverOrTakenBack) {
  const std::string last_day = Member("Ann", {}, std::string(kToday));
  const std::string over = Member("Bob", {}, "2026-11-24");
  const std::string taken_back = Member("Cat");
  Withdraw(taken_back);
  const InvitationPlan plan = Plan({last_day, over, taken_back});
  EXPECT_EQ(plan.invited, Ids{last_day});
  EXPECT_EQ(plan.left_out, (std::vector<LeftOutMember>{{over, "Bob", LeftOut::kNoConsent},
                                                       {taken_back, "Cat", LeftOut::kNoConsent}}));
}

// 004-20: several public bodies share the panel, and together they ask nobody too often.
TEST_F(InvitationsTest, OfAllBodiesTogetherCountAgainstThoseWhoWereAskedOften) {
  panel.Do(std::string(kPanelId), "panel",
           {Set("name", "Panel"), Set("most_invitations", 2), Set("fatigue_days", 30)});
  const std::string ann = Member("Ann");
  const std::string bob = Member("Bob");
  InvitationForm form = Form();
  Invite({ann}, form);
  form.asked_by = "County Council";
  Invite({ann, bob}, form);
  const InvitationPlan plan = Plan({ann, bob});
  EXPECT_EQ(plan.invited, Ids{bob});
  ASSERT_EQ(plan.left_out.size(), 1u);
  EXPECT_EQ(plan.left_out.front(), (LeftOutMember{ann, "Ann", LeftOut::kAskedTooOften}));
}

TEST_F(InvitationsTest, LongAgoTireNobody) {
  panel.Do(std::string(kPanelId), "panel",
           {Set("name", "Panel"), Set("most_invitations", 1), Set("fatigue_days", 30)});
  const std::string ann = Member("Ann");
  InvitationForm form = Form();
  form.sent_on = "2026-09-30";
  form.answer_by = "";
  Invite({ann}, form);
  EXPECT_EQ(Plan({ann}).invited, Ids{ann});
}

TEST_F(InvitationsTest, LeaveOutThoseWhomTheChannelCannotReach) {
  const std::string ann = Member("Ann", {Set("phone", "01536 123456"), Set("email", nullptr)});
  const std::string bob = Member("Bob", {Set("address", "1 High Street, Corby")});
  const auto invited = [&](std::string_view channel) { return Plan({ann, bob}, channel).invited; };
  EXPECT_EQ(invited("email"), Ids{bob});
  EXPECT_EQ(invited("text"), Ids{ann});
  EXPECT_EQ(invited("phone"), Ids{ann});
  EXPECT_EQ(invited("post"), Ids{bob});
  EXPECT_EQ(invited("in-person"), (Ids{ann, bob}));
  EXPECT_EQ(Plan({ann}, "post").left_out.front().why, LeftOut::kNotReachable);
}

TEST_F(InvitationsTest, TellOfThoseWhoAreGoneAndCountNobodyTwice) {
  const std::string ann = Member("Ann");
  const std::string gone = Member("Bob");
  panel.Do(gone, "", {Set("deleted", true)});
  const InvitationPlan plan = Plan({gone, ann, ann});
  EXPECT_EQ(plan.invited, Ids{ann});
  EXPECT_EQ(plan.left_out, (std::vector<LeftOutMember>{{gone, "", LeftOut::kGone}}));
}

TEST_F(InvitationsTest, AreMadeWithTheirPeopleInOneStepThatUndoTakesBack) {
  const std::string ann = Member("Ann");
  const std::string bob = Member("Bob");
  InvitationForm form = Form();
  form.project = "project:01J00000000000000000000001";
  const std::string id = Invite({ann, bob}, form);
  EXPECT_EQ(NamesOf(ReadInvited(*panel.workspace, id)), (Ids{"Ann", "Bob"}));
  const InvitationLine line = Line();
  EXPECT_EQ(line.id, id);
  EXPECT_EQ(line.asked_by, "Corby Council");
  EXPECT_EQ(line.project, form.project);
  EXPECT_EQ(line.invited, 2u);
  EXPECT_EQ(panel.workspace->UndoLabel(), "Undo: Invite");
  EXPECT_TRUE(panel.workspace->Undo().has_value());
  EXPECT_TRUE(ReadInvitations(*panel.workspace, kToday).empty());
  EXPECT_TRUE(ReadInvited(*panel.workspace, id).empty());
}

TEST_F(InvitationsTest, AreNotMadeForNobody) {
  const std::string bob = Member("Bob", {Set("status", "withdrawn")});
  const auto made = MakeInvitation(*panel.workspace, Form(), Plan({bob}), "Invite");
  ASSERT_FALSE(made.has_value());
  EXPECT_EQ(made.error().field, "");
}

TEST_F(InvitationsTest, CannotBeAnsweredBeforeTheyAreSent) {
  InvitationForm form = Form();
  const InvitationPlan plan = Plan({Member("Ann")});
  form.answer_by = "2026-11-19";
  const auto made = MakeInvitation(*panel.workspace, form, plan, "Invite");
  ASSERT_FALSE(made.has_value());
  EXPECT_EQ(made.error().field, "answer_by");
  form.answer_by = form.sent_on;
  EXPECT_TRUE(MakeInvitation(*panel.workspace, form, plan, "Invite").has_value());
}

TEST_F(InvitationsTest, WithoutAReasonAreRefusedAtTheirFirstEdit) {
  InvitationForm form = Form();
  form.reason = "";
  const auto made = MakeInvitation(*panel.workspace, form, Plan({Member("Ann")}), "Invite");
  ASSERT_TRUE(made.has_value());
  const auto receipt = panel.workspace->Transact(*made);
  ASSERT_FALSE(receipt.has_value());
  EXPECT_EQ(receipt.error().edit, 0u);
  EXPECT_EQ(receipt.error().issues.front().field, "reason");
}

TEST_F(InvitationsTest, CountEveryResponseAndTheRateOfThoseWhomTheyReached) {
  const std::string ann = Member("Ann"), bob = Member("Bob"), cat = Member("Cat"),
                    dan = Member("Dan"), eve = Member("Eve");
  const std::string id = Invite({ann, bob, cat, dan, eve});
  Answer(id, {ann}, "coming");
  Answer(id, {bob}, "declined");
  Answer(id, {eve}, "bounced");
  const InvitationLine line = Line();
  EXPECT_EQ(line.invited, 5u);
  EXPECT_EQ(line.People("none"), 2u);
  EXPECT_EQ(line.People("coming"), 1u);
  EXPECT_EQ(line.People("took-part"), 0u);
  EXPECT_EQ(line.People("declined"), 1u);
  EXPECT_EQ(line.People("bounced"), 1u);
  EXPECT_EQ(line.responses.size(), 6u);
  EXPECT_EQ(line.responses.front().code, "none");
  EXPECT_EQ(line.reached, 4u);
  EXPECT_EQ(line.answered, 2u);
  EXPECT_EQ(line.response_rate, 50);
}

TEST_F(InvitationsTest, ThatReachedNobodyHaveNoRate) {
  const std::string ann = Member("Ann");
  Answer(Invite({ann}), {ann}, "bounced");
  EXPECT_EQ(Line().response_rate, -1);
}

TEST_F(InvitationsTest, StandNewestFirst) {
  const std::string ann = Member("Ann");
  InvitationForm form = Form();
  Invite({ann}, form);
  form.title = "Later one";
  form.sent_on = "2026-11-23";
  Invite({ann}, form);
  form.title = "Earlier one";
  form.sent_on = "2026-11-02";
  Invite({ann}, form);
  Ids titles;
  for (const InvitationLine& line : ReadInvitations(*panel.workspace, kToday)) {
    titles.push_back(line.title);
  }
  EXPECT_EQ(titles, (Ids{"Later one", "Urgent care workshop", "Earlier one"}));
}

TEST_F(InvitationsTest, AreAnsweredByManyAtOnceAndUndoTakesItBack) {
  const std::string ann = Member("Ann"), bob = Member("Bob");
  const std::string id = Invite({ann, bob});
  Answer(id, {ann, bob}, "took-part");
  EXPECT_EQ(Line().People("took-part"), 2u);
  EXPECT_EQ(ReadInvited(*panel.workspace, id).front().responded_on, "2026-11-22");
  EXPECT_TRUE(panel.workspace->Undo().has_value());
  EXPECT_EQ(Line().People("none"), 2u);
}

TEST_F(InvitationsTest, NoAnswerClearsAnAnswerThatWasAMistake) {
  const std::string ann = Member("Ann");
  const std::string id = Invite({ann});
  Answer(id, {ann}, "declined");
  Answer(id, {ann}, kNoResponse);
  const InvitedLine line = ReadInvited(*panel.workspace, id).front();
  EXPECT_EQ(line.response, kNoResponse);
  EXPECT_EQ(line.responded_on, "");
  EXPECT_EQ(Line().People("none"), 1u);
}

TEST_F(InvitationsTest, TellWhoHasNotAnsweredOnceTheDayIsOver) {
  const std::string ann = Member("Ann"), bob = Member("Bob");
  const std::string id = Invite({ann, bob});
  Answer(id, {ann}, "coming");
  const auto late = [&](std::string_view today) {
    return NamesOf(NotAnsweredInTime(*panel.workspace, id, today));
  };
  EXPECT_EQ(late("2026-11-24"), Ids{});  // the last day to answer
  EXPECT_EQ(late("2026-11-25"), Ids{"Bob"});
  EXPECT_EQ(ReadInvitations(*panel.workspace, "2026-11-24").front().late, 0u);
  EXPECT_EQ(Line().late, 1u);
}

TEST_F(InvitationsTest, WithoutADayToAnswerByHaveNobodyLate) {
  InvitationForm form = Form();
  form.answer_by = "";
  const std::string id = Invite({Member("Ann")}, form);
  EXPECT_TRUE(NotAnsweredInTime(*panel.workspace, id, kToday).empty());
  EXPECT_EQ(Line().late, 0u);
}

// 000-05: who asks to be erased is forgotten; that somebody was asked still counts.
TEST_F(InvitationsTest, CountAMemberWhoWasErasedAndNameThemNoMore) {
  const std::string ann = Member("Ann");
  const std::string id = Invite({ann});
  panel.workspace->Erase({ann});
  const std::vector<InvitedLine> people = ReadInvited(*panel.workspace, id);
  ASSERT_EQ(people.size(), 1u);
  EXPECT_EQ(people.front().name, "");
  EXPECT_EQ(people.front().status, "");
  EXPECT_EQ(Line().invited, 1u);
}

// 004-20: an invitation is written down first, and its people are added later, in several steps.
TEST_F(InvitationsTest, TakeMorePeopleWhoAreNotAskedTwice) {
  const std::string ann = Member("Ann"), bob = Member("Bob"),
                    cat = Member("Cat", {Set("status", "paused")});
  const std::string id = Invite({ann});
  const InvitationPlan plan = More(id, {ann, bob, cat});
  EXPECT_EQ(plan.invited, Ids{bob});
  EXPECT_EQ(plan.left_out, (std::vector<LeftOutMember>{{ann, "Ann", LeftOut::kInvitedAlready},
                                                       {cat, "Cat", LeftOut::kNotActive}}));
  Ask(id, {ann, bob, cat});
  EXPECT_EQ(NamesOf(ReadInvited(*panel.workspace, id)), (Ids{"Ann", "Bob"}));
  EXPECT_EQ(panel.workspace->UndoLabel(), "Undo: Ask members");
  EXPECT_TRUE(panel.workspace->Undo().has_value());
  EXPECT_EQ(NamesOf(ReadInvited(*panel.workspace, id)), Ids{"Ann"});
}

TEST_F(InvitationsTest, AreSentToMorePeopleByTheirOwnChannel) {
  const std::string ann = Member("Ann", {Set("address", "1 High Street, Corby")});
  const std::string bob = Member("Bob"), cat = Member("Cat", {Set("address", "2 High Street")});
  const std::string id = Invite({ann}, Form("post"));
  EXPECT_EQ(More(id, {bob, cat}).invited, Ids{cat});
  EXPECT_EQ(More(id, {bob}).left_out.front().why, LeftOut::kNotReachable);
}

TEST_F(InvitationsTest, KeepEveryWayInWhichPeopleWereChosenOnce) {
  const std::string ann = Member("Ann"), bob = Member("Bob"), cat = Member("Cat");
  InvitationForm form = Form();
  form.chosen_by = "In Corby, under 25";
  const std::string id = Invite({ann}, form);
  Ask(id, {bob}, "In Corby");
  Ask(id, {cat}, "In Corby");
  EXPECT_EQ(base::GetString(panel.Doc(id), "chosen_by"), "In Corby, under 25\nIn Corby");
}

TEST_F(InvitationsTest, LoseWhoIsTakenOffAndAskThemAfreshWhenTheyAreBack) {
  const std::string ann = Member("Ann"), bob = Member("Bob");
  const std::string id = Invite({ann, bob});
  Answer(id, {ann}, "declined");
  panel.clock.Advance(1000);
  const Ids invited = {model::InvitedId(id, ann)};
  EXPECT_TRUE(panel.workspace->Transact(TakeOff(invited, "Take off")).has_value());
  EXPECT_EQ(NamesOf(ReadInvited(*panel.workspace, id)), Ids{"Bob"});
  EXPECT_EQ(Line().invited, 1u);
  Ask(id, {ann, bob});
  EXPECT_EQ(NamesOf(ReadInvited(*panel.workspace, id)), (Ids{"Ann", "Bob"}));
  EXPECT_EQ(Line().People("none"), 2u);
}

TEST_F(InvitationsTest, BringAnswersByTheRateOfThePanel) {
  EXPECT_EQ(ExpectedAnswers(0, 20), 0);
  EXPECT_EQ(ExpectedAnswers(12, 20), 2);
  EXPECT_EQ(ExpectedAnswers(13, 20), 3);
  EXPECT_EQ(ExpectedAnswers(1000, 100), 1000);
}

}  // namespace
}  // namespace earshot::app
