// The card of one panel member: what they told us, what they agreed to, their way through the
// panel, the copy of all that is held, and erasing them (004-20, 004-22, 004-07, 000-05).

#include "core/model/schema.h"
#include "tests/ui/panel_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kFirst[] = "member:01J00000000000000001000001";

size_t CountIn(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

class PanelMemberJourney : public PanelJourney {
 protected:
  void OpenCard(const std::string& id = kFirst) {
    Fetch();
    asha.Open("#/panel/members/" + id);
  }
  void AddClaim(int number, const std::string& about) {
    AddToPanel("claim", number,
               {{"member", kFirst},
                {"spent_on", "2026-10-01"},
                {"kind", "travel"},
                {"pence", 450},
                {"about", about},
                {"state", "claimed"}});
  }
  base::Json AtServerById(const std::string& id) {
    auto& store = server.databases[kPanelDatabase]->store;
    const auto tree = store.trees().find(id);
    if (tree == store.trees().end()) return {};
    return store.Read(id, tree->second.Winner()).value_or(base::Json());
  }
};

// 004-20: facts, and since when they are what they are.
TEST_F(PanelMemberJourney, TheCardSaysWhatTheyToldUsAndWhereTheyStand) {
  AddMember(1, "Sam Carter",
            {{"email", "sam@example.org"}, {"birth_year", 1984}, {"locality", "Corby"}});
  OpenCard();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Sam Carter")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("sam@example.org"));
  EXPECT_TRUE(asha.Sees("1984, 42 years old this year"));
  EXPECT_TRUE(asha.Sees("Corby"));
  EXPECT_TRUE(asha.Sees("1 Sep 2026"));
  EXPECT_TRUE(asha.Sees("Active"));
  asha.Follow("Edit");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Edit panel member")) << asha.Dump();
}

TEST_F(PanelMemberJourney, WhoIsNotHereIsSaidToBeNotHere) {
  AddMember(1, "Sam Carter");
  OpenCard("member:01J00000000000000001000009");
  EXPECT_TRUE(asha.Sees("This record is not on this device")) << asha.Dump();
}

// 004-22: "prefer not to say" is an answer and "not asked" is none; both out of sight at first.
TEST_F(PanelMemberJourney, EqualityAnswersStandBehindAFold) {
  const std::string member = AddMember(1, "Sam Carter");
  AddToPanel(model::EqualityId(member), {{"member", member}, {"disability", "prefer-not-to-say"}});
  OpenCard();
  EXPECT_FALSE(asha.Sees("Prefer not to say")) << asha.Dump();
  const size_t not_asked = CountIn(asha.Dump(), "Not asked");  // of the purposes
  asha.Press("Equality answers");
  EXPECT_TRUE(asha.Sees("Prefer not to say")) << asha.Dump();
  EXPECT_GE(CountIn(asha.Dump(), "Not asked"), not_asked + 8) << asha.Dump();
  asha.Follow("Edit equality answers");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Edit equality answers")) << asha.Dump();
}

TEST_F(PanelMemberJourney, EqualityAnswersAreBegunOnTheCardUnderAnIdOfTheMember) {
  const std::string member = AddMember(1, "Sam Carter");
  OpenCard();
  asha.Press("Equality answers");
  asha.Press("Add equality answers");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Edit equality answers")) << asha.Dump();
  asha.Choose("Sex", "Female");
  EXPECT_EQ(asha.Value("Day"), "25") << "today, until somebody says otherwise";
  FillDate(asha, "26", "11", "2026");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Enter the day on which they told us: today or earlier.")) << asha.Dump();
  FillDate(asha, "18", "11", "2026");
  asha.Press("Save");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Sam Carter")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("18 Nov 2026")) << asha.Dump();
  Fetch();
  const base::Json answers = AtServerById(model::EqualityId(member));
  EXPECT_EQ(base::GetString(answers, "sex"), "female") << base::DumpJson(answers);
  EXPECT_EQ(base::GetString(answers, "member"), member);
  EXPECT_EQ(base::GetString(answers, "answered_on"), "2026-11-18");
}

// 004-20: the locality is looked up; what somebody wrote over it stays.
TEST_F(PanelMemberJourney, TheLocalityOfThePostcodeIsOffered) {
  AddToPanel("postcode_area:nn1", {{"code", "NN1"}, {"locality", "Northampton"}});
  AddMember(1, "Sam Carter", {{"postcode", "NN1 7AB"}});
  const std::string other =
      AddMember(2, "Kim Lee", {{"postcode", "NN1 7AB"}, {"locality", "Duston"}});
  OpenCard();
  EXPECT_TRUE(asha.Sees("NN1 7AB is in Northampton")) << asha.Dump();
  asha.Press("Use Northampton");
  EXPECT_FALSE(asha.Has(Role::kButton, "Use Northampton")) << asha.Dump();
  Fetch();
  EXPECT_EQ(base::GetString(AtServerById(kFirst), "locality"), "Northampton");
  asha.Open("#/panel/members/" + other);
  EXPECT_TRUE(asha.Sees("Duston")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Use Northampton"));
}

// Who moves is found where they live now: the locality was that of the postcode before.
TEST_F(PanelMemberJourney, AfterANewPostcodeItsLocalityIsOffered) {
  AddToPanel("postcode_area:nn1", {{"code", "NN1"}, {"locality", "Northampton"}});
  AddToPanel("postcode_area:nn17", {{"code", "NN17"}, {"locality", "Corby"}});
  AddMember(1, "Sam Carter",
            {{"postcode", "NN17 1QG"}, {"locality", "Corby"}, {"birth_year", 1984}});
  OpenCard();
  EXPECT_FALSE(asha.Has(Role::kButton, "Use Corby")) << asha.Dump();
  asha.Follow("Edit");
  asha.Fill("Postcode", "NN1 7AB");
  asha.Fill("Year of birth", "1985");
  asha.Press("Save");
  asha.Press("Use Northampton");
  EXPECT_FALSE(asha.Has(Role::kButton, "Use Northampton")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("From 1984 to 1985")) << asha.Dump();  // no thousands in a year
  Fetch();
  EXPECT_EQ(base::GetString(AtServerById(kFirst), "locality"), "Northampton");
}

// 000-05: who, when, how, the exact words; a line is added and never changed.
TEST_F(PanelMemberJourney, AnAnswerIsAddedWithTheWordsThatItIsAbout) {
  AddMember(1, "Sam Carter");
  OpenCard();
  asha.Press("New answer: Newsletter");
  EXPECT_TRUE(asha.Sees("I agree to be sent your newsletter.")) << asha.Dump();
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Choose the answer.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Choose how they told us."));
  asha.Pick("Agreed");
  asha.Choose("How they told us", "Spoken, and noted");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Answer saved")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("25 Nov 2026 to 25 Nov 2028")) << asha.Dump();
  asha.Press("Every answer: Newsletter");
  EXPECT_TRUE(asha.Sees("I agree to be sent your newsletter.")) << asha.Dump();
  asha.Press("New answer: Newsletter");
  asha.Pick("Taken back");
  asha.Choose("How they told us", "By e-mail");
  asha.Press("Save");
  Fetch();
  const base::Json given = InPanelAtServer("consent", "purpose", "newsletter");
  EXPECT_EQ(base::GetString(given, "member"), kFirst) << base::DumpJson(given);
  EXPECT_EQ(base::GetString(given, "taken_by"), "asha");
  const base::Json back = InPanelAtServer("consent", "answer", "withdrawn");
  EXPECT_EQ(base::GetString(back, "purpose"), "newsletter") << base::DumpJson(back);
  EXPECT_EQ(base::GetString(AtServerById(kFirst), "status"), "active");
}

// 000-05: a paper card comes back from an event days later.
TEST_F(PanelMemberJourney, AnAnswerIsDatedOnTheDayOnWhichItWasGiven) {
  AddMember(1, "Sam Carter");
  OpenCard();
  asha.Press("New answer: Newsletter");
  EXPECT_EQ(asha.Value("Day"), "25") << "today, until somebody says otherwise";
  asha.Pick("Agreed");
  asha.Choose("How they told us", "On a paper card");
  FillDate(asha, "26", "11", "2026");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Enter the day on which they told us: today or earlier.")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Answer saved"));
  FillDate(asha, "18", "11", "2026");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Answer saved")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("18 Nov 2026 to 18 Nov 2028")) << asha.Dump();
  Fetch();
  const base::Json line = InPanelAtServer("consent", "purpose", "newsletter");
  EXPECT_EQ(base::GetString(line, "given_at"), "2026-11-18T12:00:00.000+00:00")
      << base::DumpJson(line);
}

// 000-05: what they said last counts, however late a card is entered.
TEST_F(PanelMemberJourney, AnAnswerThatIsOlderThanTheOneThatCountsSaysSo) {
  const std::string member = AddMember(1, "Sam Carter");
  AddToPanel("consent", 2,
             {{"member", member},
              {"purpose", "newsletter"},
              {"answer", "refused"},
              {"given_at", "2026-11-20T10:00:00.000+00:00"},
              {"how", "email"},
              {"by_whom", "themselves"}});
  OpenCard();
  asha.Press("New answer: Newsletter");
  asha.Pick("Agreed");
  asha.Choose("How they told us", "On a paper card");
  EXPECT_FALSE(asha.Sees("is newer")) << asha.Dump();
  FillDate(asha, "18", "11", "2026");
  EXPECT_TRUE(asha.Sees("Their answer of 20 Nov 2026 is newer: that one counts.")) << asha.Dump();
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Answer saved")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("18 Nov 2026 to")) << asha.Dump();
}

// Leaving the panel is a step of its own: it takes back everything.
TEST_F(PanelMemberJourney, ToBeAMemberIsTakenBackByWithdrawingOnly) {
  AddMember(1, "Sam Carter");
  OpenCard();
  asha.Press("New answer: Being a member of the panel");
  EXPECT_TRUE(asha.Has(Role::kRadio, "Did not agree")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kRadio, "Taken back"));
}

TEST_F(PanelMemberJourney, WhoAnswersForSomebodyIsNamed) {
  AddMember(1, "Sam Carter");
  OpenCard();
  asha.Press("New answer: Photographs");
  asha.Pick("Agreed");
  asha.Choose("How they told us", "On a paper card");
  asha.Pick("Parent or guardian");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Enter the name of who answered for them.")) << asha.Dump();
  asha.Fill("Name of who answered for them", "Alex Carter");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Answer saved")) << asha.Dump();
  Fetch();
  const base::Json line = InPanelAtServer("consent", "purpose", "photo");
  EXPECT_EQ(base::GetString(line, "by_whom"), "guardian") << base::DumpJson(line);
  EXPECT_EQ(base::GetString(line, "giver"), "Alex Carter");
}

// 004-20: paused with a reason; who has not agreed does not become active.
TEST_F(PanelMemberJourney, AStepIsTakenWithItsReasonOrTheCardSaysWhyNot) {
  AddMember(1, "Sam Carter");
  const std::string other = AddToPanel(
      "member", 2, {{"name", "Kim Lee"}, {"status", "to-check"}, {"status_on", "2026-11-01"}});
  OpenCard();
  asha.Press("Set to: Paused");
  asha.Fill("Reason", "Long journey");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Paused: Long journey")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "Set to: Active"));
  asha.Open("#/panel/members/" + other);
  EXPECT_TRUE(asha.Sees("Record first that they agree to be a member.")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Set to: Active"));
}

// 000-05: it cannot be undone, and the log names nobody.
TEST_F(PanelMemberJourney, WithdrawingTakesBackWhatTheyAgreedTo) {
  AddMember(1, "Sam Carter");
  OpenCard();
  asha.Press("Withdraw from the panel");
  EXPECT_TRUE(asha.Sees("This cannot be undone")) << asha.Dump();
  asha.Press("Withdraw");
  EXPECT_TRUE(asha.Sees("Choose how they told us.")) << asha.Dump();
  asha.Choose("How they told us", "Spoken, and noted");
  asha.Fill("Reason", "Moves away");
  asha.Press("Withdraw");
  EXPECT_TRUE(asha.Sees("Withdrawn: Moves away")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Undo"));
  EXPECT_FALSE(asha.Has(Role::kButton, "Withdraw from the panel"));
  Fetch();
  const base::Json line = InPanelAtServer("consent", "answer", "withdrawn");
  EXPECT_EQ(base::GetString(line, "purpose"), "panel") << base::DumpJson(line);
  const base::Json logged = InPanelAtServer("panel_log", "what", "withdrawn");
  EXPECT_EQ(base::GetString(logged, "person"), "asha") << base::DumpJson(logged);
  EXPECT_EQ(base::DumpJson(logged).find("Carter"), std::string::npos);
}

TEST_F(PanelMemberJourney, WithdrawingCountsFromTheDayOnWhichTheyToldUs) {
  AddMember(1, "Sam Carter");
  OpenCard();
  asha.Press("Withdraw from the panel");
  EXPECT_EQ(asha.Value("Day"), "25") << "today, until another day is typed";
  asha.Choose("How they told us", "By letter");
  FillDate(asha, "26", "11", "2026");
  asha.Press("Withdraw");
  EXPECT_TRUE(asha.Sees("Enter the day on which they told us: today or earlier.")) << asha.Dump();
  FillDate(asha, "20", "11", "2026");
  asha.Press("Withdraw");
  EXPECT_FALSE(asha.Has(Role::kButton, "Withdraw from the panel")) << asha.Dump();
  Fetch();
  EXPECT_EQ(base::GetString(InPanelAtServer("member", "status", "withdrawn"), "status_on"),
            "2026-11-20");
  const base::Json line = InPanelAtServer("consent", "answer", "withdrawn");
  EXPECT_TRUE(base::GetString(line, "given_at").starts_with("2026-11-20")) << base::DumpJson(line);
}

// 004-20: one history, and how often all bodies together have asked.
TEST_F(PanelMemberJourney, TheHistorySaysHowOftenTheyWereInvited) {
  const std::string member = AddMember(1, "Sam Carter");
  const std::string invitation = AddToPanel("invitation", 1,
                                            {{"title", "Hospital food"},
                                             {"asked_by", "Health Board"},
                                             {"reason", "Patients of the ward"},
                                             {"channel", "email"},
                                             {"sent_on", "2026-11-02"}});
  AddToPanel(model::InvitedId(invitation, member),
             {{"invitation", invitation}, {"member", member}});
  OpenCard();
  EXPECT_TRUE(asha.Sees("Invited 1 of at most 3 times in the last 90 days")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Invited by Health Board: Hospital food"));
  asha.Follow("Record a contact");
  asha.Choose("How", "Phone");
  asha.Fill("By which body", "Health Board");
  asha.Fill("About", "Lift to the meeting");
  asha.Press("Save");
  EXPECT_TRUE(asha.Has(Role::kLink, "Phone, Health Board: Lift to the meeting")) << asha.Dump();
}

// 004-07: claimed, approved, paid; or refused with a reason.
TEST_F(PanelMemberJourney, AClaimGoesStepByStep) {
  AddMember(1, "Sam Carter");
  AddClaim(1, "Bus to Kettering");
  AddClaim(2, "New bicycle");
  OpenCard();
  EXPECT_TRUE(asha.Sees("Claimed: \u00A39.00")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Paid: Bus to Kettering"));
  asha.Press("Approve: Bus to Kettering");
  asha.Press("Paid: Bus to Kettering");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Paid: \u00A34.50")) << asha.Dump();
  asha.Press("Refuse: New bicycle");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Say why it was refused.")) << asha.Dump();
  asha.Fill("Why it was refused", "No receipt");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("No receipt")) << asha.Dump();
  Fetch();
  EXPECT_EQ(base::GetString(InPanelAtServer("claim", "state", "paid"), "paid_on"), "2026-11-25");
}

TEST_F(PanelMemberJourney, ANewClaimIsOfTheMemberAndClaimed) {
  AddMember(1, "Sam Carter");
  OpenCard();
  asha.Follow("Record a claim");
  asha.Press("Today");
  asha.Choose("For", "Travel");
  asha.Fill("Amount in pence", "450");
  asha.Fill("What it was for", "Bus to Kettering");
  asha.Press("Save");
  EXPECT_TRUE(asha.Has(Role::kLink, "Bus to Kettering")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "Approve: Bus to Kettering"));
}

// 004-20: the link stands in the panel's database only.
TEST_F(PanelMemberJourney, TheStakeholderRecordOfTheSamePersonIsLinked) {
  asha.Open("#/new/stakeholder");
  asha.Fill("Name", "Samuel Carter");
  asha.Choose("Kind", "Person");
  asha.Press("Save");
  AddMember(1, "Sam Carter");
  OpenCard();
  asha.Fill("Find the stakeholder", "s");
  EXPECT_FALSE(asha.Sees("Samuel Carter")) << asha.Dump();
  asha.Fill("Find the stakeholder", "samuel");
  asha.Press("Samuel Carter");
  EXPECT_TRUE(asha.Has(Role::kLink, "Samuel Carter")) << asha.Dump();
  Fetch();
  EXPECT_EQ(base::GetString(AtServerById(kFirst), "stakeholder"),
            base::GetString(AtServer("name", "Samuel Carter"), "_id"));
  asha.Open(std::string("#/panel/members/") + kFirst);
  asha.Press("Not the same person");
  EXPECT_FALSE(asha.Has(Role::kLink, "Samuel Carter")) << asha.Dump();
  EXPECT_NE(asha.Field("Find the stakeholder"), nullptr);
}

// 004-20: one press; no copy leaves without a line in the log, which names nobody.
TEST_F(PanelMemberJourney, TheCopyOfAllThatIsHeldIsSavedAndLogged) {
  AddMember(1, "Sam Carter", {{"email", "sam@example.org"}});
  AddMember(2, "Kim Lee");
  AddToPanel("member_contact", 1,
             {{"member", kFirst},
              {"happened_on", "2026-10-01"},
              {"channel", "phone"},
              {"body", "Health Board"},
              {"subject", "Shares a car with Kim Lee"}});
  OpenCard();
  asha.Press("Save everything we hold");
  const auto saved = asha.platform.downloads.find("earshot-everything-we-hold-2026-11-25.html");
  ASSERT_NE(saved, asha.platform.downloads.end());
  EXPECT_NE(saved->second.find("sam@example.org"), std::string::npos);
  EXPECT_TRUE(asha.Sees("names another member")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Shares a car with Kim Lee"));
  Fetch();
  const base::Json logged = InPanelAtServer("panel_log", "what", "subject-access");
  EXPECT_EQ(base::GetString(logged, "person"), "asha") << base::DumpJson(logged);
  EXPECT_EQ(base::DumpJson(logged).find("Carter"), std::string::npos);
}

// 004-20, RELIABILITY.md section 5: what goes is said, who else names them too; then nothing is
// left of them on the device and at the server.
TEST_F(PanelMemberJourney, AnErasedPersonIsNowhereAnyMore) {
  AddMember(1, "Sam Carter");
  const std::string other = AddMember(2, "Kim Lee");
  AddToPanel("member_contact", 1,
             {{"member", other},
              {"happened_on", "2026-10-01"},
              {"channel", "phone"},
              {"body", "Health Board"},
              {"subject", "Lift home"},
              {"note", "With Sam Carter, as always"}});
  OpenCard();
  asha.Press("Erase this person");
  EXPECT_TRUE(asha.Has(Role::kDialog, "Erase Sam Carter?")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Consents: 1"));
  EXPECT_TRUE(asha.Sees("Panel members: 1"));
  EXPECT_TRUE(asha.Has(Role::kLink, "Lift home"));
  asha.Press("Erase for good");
  EXPECT_TRUE(asha.Sees("Say why.")) << asha.Dump();
  asha.Fill("Reason", "They asked for it");
  asha.Press("Erase for good");
  EXPECT_EQ(asha.platform.address, "#/panel/members");
  EXPECT_TRUE(asha.Sees("Erased")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Sam Carter"));
  asha.Open(std::string("#/panel/members/") + kFirst);
  EXPECT_TRUE(asha.Sees("This record is not on this device")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Sam Carter"));
  Fetch();
  EXPECT_TRUE(merge::IsErased(AtServerById(kFirst)));
  EXPECT_TRUE(merge::IsErased(AtServerById("consent:01J00000000000000001000001")));
  EXPECT_EQ(base::GetString(AtServerById(other), "name"), "Kim Lee");
  const base::Json logged = InPanelAtServer("panel_log", "what", "erased");
  EXPECT_EQ(base::GetString(logged, "reason"), "They asked for it") << base::DumpJson(logged);
}

TEST_F(PanelMemberJourney, CancelErasesNobody) {
  AddMember(1, "Sam Carter");
  OpenCard();
  asha.Press("Erase this person");
  asha.Press("Cancel");
  EXPECT_FALSE(asha.Has(Role::kDialog, "Erase Sam Carter?")) << asha.Dump();
  Fetch();
  EXPECT_EQ(base::GetString(AtServerById(kFirst), "name"), "Sam Carter");
}

// 000-05: without a line that took a consent back, the one before it would hold again.
TEST_F(PanelMemberJourney, ALineThatIsKeptAsItWasWrittenOffersNeitherEditingNorDeleting) {
  AddMember(1, "Sam Carter");
  AddClaim(1, "Bus to Kettering");
  OpenCard("member:01J00000000000000001000001");
  asha.Follow("Agreed: Being a member of the panel");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Being a member of the panel")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Edit"));
  EXPECT_FALSE(asha.Has(Role::kButton, "Delete consent"));
  asha.Follow("Back");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Sam Carter")) << asha.Dump();
  asha.Follow("Bus to Kettering");
  EXPECT_TRUE(asha.Has(Role::kLink, "Edit")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "Delete claim for expenses"));
}

}  // namespace
}  // namespace earshot::ui_test
