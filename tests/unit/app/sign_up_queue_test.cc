// What is looked at in a sign-up before somebody is a member (004-20, 004-22).

#include "core/app/sign_up_queue.h"

#include <algorithm>

#include "core/app/member_status.h"
#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

constexpr std::string_view kToday = "2026-09-21";
using enum SignUpDoubt;
using Doubts = std::vector<SignUpDoubt>;
using Ids = std::vector<std::string>;

class SignUpQueue : public testing::Test {
 protected:
  // One in which all is well, but for `more`.
  std::string Add(const std::string& name, std::vector<merge::Change> more = {},
                  const std::string& status = "to-check", const std::string& on = "2026-09-10") {
    const int number = ++added;
    std::vector<merge::Change> changes = {
        Desk::Set("name", name),
        Desk::Set("status", status),
        Desk::Set("status_on", on),
        Desk::Set("email", "somebody" + std::to_string(number) + "@gate.example"),
        Desk::Set("birth_year", 1950 + number),
        Desk::Set("postcode", "NN17 1QG"),
        Desk::Set("source", "paper")};
    for (merge::Change& change : more) changes.push_back(std::move(change));
    const std::string id = desk.Do("", "member", std::move(changes));
    desk.Do("", "consent",
            {Desk::Set("member", id), Desk::Set("purpose", "panel"), Desk::Set("answer", "given"),
             Desk::Set("given_at", "2026-09-10T09:00:00.000+00:00"), Desk::Set("how", "paper"),
             Desk::Set("by_whom", "themselves")});
    return id;
  }
  std::vector<QueuedSignUp> Queue() const {
    const PanelSettings settings = SettingsOf(*desk.workspace);
    return ReadSignUpQueue(*desk.workspace, ReadMembers(*desk.workspace, settings, kToday),
                           settings);
  }
  Doubts DoubtsOf(const std::string& id) const {
    Doubts doubts;
    for (const QueuedSignUp& sign_up : Queue()) {
      if (sign_up.id != id) continue;
      for (const SignUpCheck& check : sign_up.checks) doubts.push_back(check.doubt);
    }
    return doubts;
  }
  Ids SameAs(const std::string& id) const {
    Ids others;
    for (const QueuedSignUp& sign_up : Queue()) {
      if (sign_up.id != id) continue;
      for (const SignUpCheck& check : sign_up.checks) {
        if (check.doubt == kSamePerson) others.push_back(check.other);
      }
    }
    return others;
  }
  Desk desk{"00000000000000aa"};
  int added = 0;
};

TEST_F(SignUpQueue, HasTheOldestFirstAndOnlyWhoWaits) {
  const std::string newer = Add("Ann Shah", {}, "to-check", "2026-09-12");
  const std::string older = Add("Zoe Lee", {}, "applied", "2026-09-11");
  Add("Bob Roe", {}, "active");
  Add("Cat Poe", {}, "withdrawn");
  const std::vector<QueuedSignUp> queue = Queue();
  ASSERT_EQ(queue.size(), 2u);
  EXPECT_EQ(queue[0].id, older);
  EXPECT_EQ(queue[0].status, "applied");
  EXPECT_EQ(queue[0].since, "2026-09-11");
  EXPECT_EQ(queue[1].id, newer);
  EXPECT_EQ(queue[1].name, "Ann Shah");
  EXPECT_EQ(queue[1].source, "paper");
  EXPECT_TRUE(queue[0].checks.empty());
  EXPECT_TRUE(queue[1].checks.empty());
}

TEST_F(SignUpQueue, TellsWhoCannotBeReached) {
  const std::string nowhere = Add("Ann Shah", {Desk::Set("email", nullptr)});
  const std::string by_post =
      Add("Bob Lee", {Desk::Set("email", nullptr), Desk::Set("address", "1 High Street")});
  EXPECT_EQ(DoubtsOf(nowhere), Doubts{kNoWayToReach});
  EXPECT_EQ(DoubtsOf(by_post), Doubts());
}

TEST_F(SignUpQueue, TellsAMissingYearOfBirth) {
  EXPECT_EQ(DoubtsOf(Add("Ann Shah", {Desk::Set("birth_year", nullptr)})), Doubts{kNoBirthYear});
}

TEST_F(SignUpQueue, TellsAMissingPostcode) {
  EXPECT_EQ(DoubtsOf(Add("Ann Shah", {Desk::Set("postcode", nullptr)})), Doubts{kNoPostcode});
}

// 000-05
TEST_F(SignUpQueue, TellsWhoHasTakenBackTheirConsent) {
  const std::string ann = Add("Ann Shah");
  desk.Do(
      "", "consent",
      {Desk::Set("member", ann), Desk::Set("purpose", "panel"), Desk::Set("answer", "withdrawn"),
       Desk::Set("how", "email"), Desk::Set("given_at", "2026-09-11T09:00:00.000+00:00"),
       Desk::Set("by_whom", "themselves")});
  EXPECT_EQ(DoubtsOf(ann), Doubts{kNotAgreed});
}

// RELIABILITY.md section 4, item 27: a child of 12.
TEST_F(SignUpQueue, TellsWhoIsTooYoungAndHasNoGuardian) {
  const std::string child = Add("Ann Shah", {Desk::Set("birth_year", 2014)});
  EXPECT_EQ(DoubtsOf(child), (Doubts{kTooYoung, kNoGuardian}));
  desk.Do("panel:main", "panel", {Desk::Set("name", "Panel"), Desk::Set("minimum_age", 10)});
  EXPECT_EQ(DoubtsOf(child), Doubts{kNoGuardian});
  desk.Do("", "consent",
          {Desk::Set("member", child), Desk::Set("purpose", "panel"), Desk::Set("answer", "given"),
           Desk::Set("given_at", "2026-09-11T09:00:00.000+00:00"), Desk::Set("how", "paper"),
           Desk::Set("by_whom", "guardian"), Desk::Set("giver", "Bob Shah")});
  EXPECT_EQ(DoubtsOf(child), Doubts());
}

TEST_F(SignUpQueue, TellsWhoLivesOutsideOfTheAreaOnceOneIsRecorded) {
  const std::string ann = Add("Ann Shah", {Desk::Set("postcode", "LE16 7AB")});
  EXPECT_EQ(DoubtsOf(ann), Doubts());
  desk.Do(model::PostcodeAreaId("NN17"), "postcode_area",
          {Desk::Set("code", "NN17"), Desk::Set("locality", "Corby")});
  EXPECT_EQ(DoubtsOf(ann), Doubts{kOutsideArea});
  EXPECT_EQ(DoubtsOf(Add("Bob Lee")), Doubts());
}

TEST_F(SignUpQueue, FindsTheSamePersonByAddressNumberOrNameWithYear) {
  const std::string ann =
      Add("Ann Shah", {Desk::Set("email", "Ann@Gate.example"), Desk::Set("phone", "01536 123456"),
                       Desk::Set("birth_year", 1984)});
  const std::string mail = Add("A. Shah", {Desk::Set("email", "ann@gate.example")}, "active");
  const std::string name = Add("ANN  SHÀH", {Desk::Set("birth_year", 1984)}, "withdrawn");
  const std::string phone = Add("Annie S", {Desk::Set("phone", "+44 1536 123 456")}, "active");
  Add("Ann Shah", {Desk::Set("birth_year", 1985)}, "active");
  Ids same = SameAs(ann);
  std::sort(same.begin(), same.end());
  Ids wanted = {mail, name, phone};
  std::sort(wanted.begin(), wanted.end());
  EXPECT_EQ(same, wanted);
}

TEST_F(SignUpQueue, TellsOfASecondSignUpInBoth) {
  const std::string one = Add("Ann Shah", {Desk::Set("birth_year", 1984)});
  const std::string two = Add("Ann Shah", {Desk::Set("birth_year", 1984)});
  EXPECT_EQ(SameAs(one), Ids{two});
  EXPECT_EQ(SameAs(two), Ids{one});
}

TEST_F(SignUpQueue, DoesNotAskAgainOnceTheyAreTwo) {
  const std::string one = Add("Ann Shah", {Desk::Set("phone", "01536 123456")});
  const std::string two = Add("Bob Shah", {Desk::Set("phone", "01536 123456")});
  ASSERT_TRUE(desk.workspace->Transact(KeepMembersApart(one, two, "Keep apart")).has_value());
  EXPECT_TRUE(SameAs(one).empty());
  EXPECT_TRUE(SameAs(two).empty());
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(SameAs(one), Ids{two});
}

TEST_F(SignUpQueue, LosesWhoeverIsAccepted) {
  const std::string ann = Add("Ann Shah");
  const Transaction accepted = StatusTransaction(
      *desk.workspace, {ann}, {"active", "", std::string(kToday)}, "Accept sign-up");
  ASSERT_TRUE(desk.workspace->Transact(accepted).has_value());
  EXPECT_TRUE(Queue().empty());
  EXPECT_EQ(base::GetString(desk.Doc(ann), "status"), "active");
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(Queue().size(), 1u);
}

}  // namespace
}  // namespace earshot::app
