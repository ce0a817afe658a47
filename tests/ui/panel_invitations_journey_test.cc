// Invitations: whom a segment asks and who is left out, answers of many at once, the list to send
// them by with its line in the panel's log (004-20, 004-22, 004-32, 000-05, 001-14).

#include "core/app/members.h"
#include "core/model/schema.h"
#include "tests/ui/panel_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kFile[] = "earshot-invitation-list-2026-11-25.csv";

class PanelInvitationsJourney : public PanelJourney {
 protected:
  PanelInvitationsJourney() { asha.viewport.height = 2400; }  // every row in sight

  std::string AddReachable(int number, const std::string& name,
                           const std::string& locality = "Corby") {
    return AddMember(
        number, name,
        {{"email", "m" + std::to_string(number) + "@example.org"}, {"locality", locality}});
  }
  std::string AddInvitation(int number, const std::string& title,
                            const std::string& sent_on = "2026-11-20",
                            const std::string& answer_by = "") {
    base::Json fields = {{"title", title},
                         {"asked_by", "Corby Council"},
                         {"reason", "They live near it."},
                         {"channel", "email"},
                         {"sent_on", sent_on}};
    if (!answer_by.empty()) fields["answer_by"] = answer_by;
    return AddToPanel("invitation", number, fields);
  }
  void AddInvited(const std::string& invitation, const std::string& member,
                  const std::string& response = "") {
    base::Json fields = {{"invitation", invitation}, {"member", member}};
    if (!response.empty()) {
      fields["response"] = response;
      fields["responded_on"] = "2026-11-21";
    }
    AddToPanel(model::InvitedId(invitation, member), fields);
  }
  void AddSegment(const std::string& name, const std::string& locality) {
    app::MemberFilter filter;
    filter.localities = {locality};
    AddToPanel("segment", 1, {{"name", name}, {"shows", app::FilterToJson(filter)}});
  }
  // An invitation with three people who have not answered, on the screen.
  std::string OpenWithThree() {
    const std::string id = AddInvitation(1, "Urgent care workshop");
    int number = 0;
    for (const char* name : {"Ann Shah", "Bob Lee", "Cat Moss"}) {
      AddInvited(id, AddReachable(++number, name));
    }
    Fetch();
    asha.Open("#/panel/invitations/" + id);
    return id;
  }
};

TEST_F(PanelInvitationsJourney, AnEmptyListSaysHowToBegin) {
  Fetch();
  asha.Open("#/panel/invitations");
  EXPECT_TRUE(asha.Sees("No invitations yet")) << asha.Dump();
  asha.Follow("New invitation");
  asha.Fill("Invitation", "Urgent care workshop");
  asha.Fill("Asked by", "Corby Council");
  asha.Fill("Why these people", "They live near it.");
  asha.Choose("Sent by", "E-mail");
  FillDate(asha, "20", "11", "2026");
  asha.Press("Save");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Urgent care workshop")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Choose from")) << asha.Dump();
  asha.Click(Role::kTab, "People and answers");
  EXPECT_TRUE(asha.Sees("Nobody is asked yet")) << asha.Dump();
}

// 004-20: asked by which body and when, how many, and what they answered; the newest first.
TEST_F(PanelInvitationsJourney, TheListTellsOfAnswersAndOfThoseWhoAreLate) {
  const std::string late = AddInvitation(1, "Urgent care workshop", "2026-10-01", "2026-10-20");
  AddInvitation(2, "Pharmacy survey", "2026-11-20");
  AddInvited(late, AddReachable(1, "Ann Shah"), "coming");
  AddInvited(late, AddReachable(2, "Bob Lee"));
  Fetch();
  asha.Open("#/panel/invitations");
  EXPECT_TRUE(asha.Sees("Corby Council")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("1 Oct 2026"));
  EXPECT_TRUE(asha.Sees("1, overdue")) << asha.Dump();
  const std::string page = asha.Dump();
  EXPECT_LT(page.find("Pharmacy survey"), page.find("Urgent care workshop")) << page;
  asha.Follow("Urgent care workshop");
  EXPECT_TRUE(asha.Sees("1 person has not answered in time")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("2 people asked. Answered: 1 of 2 whom it reached.")) << asha.Dump();
}

// 004-20: targeting by place. 000-05: who cannot be asked is left out, and it is said why.
TEST_F(PanelInvitationsJourney, ASegmentIsAskedInOneStepThatUndoTakesBack) {
  AddReachable(1, "Ann Shah");
  AddMember(2, "Bob Lee", {{"locality", "Corby"}});
  AddReachable(3, "Cat Moss", "Kettering");
  AddSegment("People of Corby", "Corby");
  const std::string id = AddInvitation(1, "Urgent care workshop");
  Fetch();
  asha.Open("#/panel/invitations/" + id);
  asha.Choose("Choose from", "People of Corby");
  EXPECT_TRUE(asha.Sees("People of Corby: In Corby")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("1 person: no way to reach them: E-mail")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Bob Lee"));
  asha.Press("Show their names");
  EXPECT_TRUE(asha.Has(Role::kLink, "Bob Lee")) << asha.Dump();
  asha.Press("Ask this person");
  EXPECT_TRUE(asha.Sees("1 person asked")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Ann Shah")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_FALSE(asha.Has(Role::kLink, "Ann Shah")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Nobody is asked yet")) << asha.Dump();
}

TEST_F(PanelInvitationsJourney, WhoWasAskedIsAtTheServerAndIsNotAskedAgain) {
  const std::string ann = AddReachable(1, "Ann Shah");
  AddReachable(2, "Bob Lee", "Kettering");
  AddSegment("People of Corby", "Corby");
  const std::string id = AddInvitation(1, "Urgent care workshop");
  Fetch();
  asha.Open("#/panel/invitations/" + id);
  asha.Choose("Choose from", "People of Corby");
  asha.Press("Ask this person");
  Fetch();
  EXPECT_EQ(base::GetString(InPanelAtServer("invited", "member", ann), "invitation"), id);
  EXPECT_EQ(
      base::GetString(InPanelAtServer("invitation", "title", "Urgent care workshop"), "chosen_by"),
      "People of Corby: In Corby");
  asha.Open("#/panel/invitations/" + id);
  asha.Click(Role::kTab, "Whom to ask");
  asha.Choose("Choose from", "All active members");
  EXPECT_TRUE(asha.Sees("1 person: on this invitation already")) << asha.Dump();
  asha.Press("Ask this person");
  EXPECT_TRUE(asha.Has(Role::kTab, "People and answers (2)")) << asha.Dump();
}

// 004-20: the limit holds for all bodies together.
TEST_F(PanelInvitationsJourney, WhoWasAskedTooOftenIsLeftOutAndItIsSaid) {
  AddToPanel("panel:main", {{"name", "The panel"}, {"most_invitations", 1}, {"fatigue_days", 30}});
  const std::string ann = AddReachable(1, "Ann Shah");
  AddReachable(2, "Bob Lee");
  AddInvited(AddInvitation(1, "Of another body"), ann);
  const std::string id = AddInvitation(2, "Urgent care workshop");
  Fetch();
  asha.Open("#/panel/invitations/" + id);
  asha.Choose("Choose from", "All active members");
  EXPECT_TRUE(asha.Sees("1 person: asked too often: at most 1 in 30 days, by all bodies together"))
      << asha.Dump();
  asha.Press("Ask this person");
  EXPECT_TRUE(asha.Has(Role::kLink, "Bob Lee")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Ann Shah"));
}

TEST_F(PanelInvitationsJourney, AnswersToExpectGoByTheRateOfThePanel) {
  for (int number = 1; number <= 5; ++number) {
    AddReachable(number, "Member " + std::to_string(number));
  }
  const std::string id = AddInvitation(1, "Urgent care workshop");
  Fetch();
  asha.Open("#/panel/invitations/" + id);
  asha.Choose("Choose from", "All active members");
  EXPECT_TRUE(asha.Sees("1, if 20 of 100 answer")) << asha.Dump();
}

// 004-20: the answers of a meeting's list are noted in one step.
TEST_F(PanelInvitationsJourney, AnAnswerIsNotedForSeveralAndUndoneAtOnce) {
  OpenWithThree();
  asha.Choose("Answer to note down", "Took part");
  asha.Tick("Select Ann Shah");
  asha.Tick("Select Bob Lee");
  asha.Press("Took part: note for 2");
  EXPECT_TRUE(asha.Sees("2 answers noted")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Took part, 25 Nov 2026")) << asha.Dump();
  asha.Choose("Show those with the answer", "Took part");
  EXPECT_TRUE(asha.Has(Role::kLink, "Ann Shah")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Cat Moss"));
  asha.Press("Undo");
  EXPECT_TRUE(asha.Sees("Nobody fits")) << asha.Dump();
  asha.Press("Clear search and filters");
  EXPECT_TRUE(asha.Has(Role::kLink, "Cat Moss")) << asha.Dump();
}

TEST_F(PanelInvitationsJourney, AnAnswerIsNotedBesideAName) {
  const std::string id = OpenWithThree();
  asha.Choose("Answer to note down", "Declined");
  asha.Press("Declined: Bob Lee");
  EXPECT_TRUE(asha.Sees("1 answer noted")) << asha.Dump();
  Fetch();
  const base::Json stored = InPanelAtServer("invited", "response", "declined");
  EXPECT_EQ(base::GetString(stored, "invitation"), id) << stored.dump();
  EXPECT_EQ(base::GetString(stored, "responded_on"), "2026-11-25");
}

TEST_F(PanelInvitationsJourney, ASearchFindsANameAndWhatItHidesIsNotTicked) {
  OpenWithThree();
  asha.Tick("Select Ann Shah");
  EXPECT_TRUE(asha.Has(Role::kButton, "Take off 1")) << asha.Dump();
  asha.Fill("Search by name", "MOSS c");
  EXPECT_TRUE(asha.Has(Role::kLink, "Cat Moss")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Ann Shah"));
  EXPECT_FALSE(asha.Has(Role::kButton, "Take off 1")) << asha.Dump();
}

TEST_F(PanelInvitationsJourney, WhoWasAddedByMistakeIsTakenOff) {
  OpenWithThree();
  asha.Tick("Select Cat Moss");
  asha.Press("Take off 1");
  EXPECT_TRUE(asha.Sees("1 person taken off")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Cat Moss"));
  EXPECT_TRUE(asha.Has(Role::kTab, "People and answers (2)")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_TRUE(asha.Has(Role::kLink, "Cat Moss")) << asha.Dump();
}

// 004-20, 001-14: no list leaves the panel without a reason and its line in the log.
TEST_F(PanelInvitationsJourney, AListIsSavedWithItsLineInTheLog) {
  OpenWithThree();
  asha.Click(Role::kTab, "List to send it by");
  asha.Press("Save the list");
  EXPECT_TRUE(asha.Sees("Say in a few words what this list is for.")) << asha.Dump();
  EXPECT_TRUE(asha.platform.downloads.empty());
  asha.Fill("What the list is for", "To send it by our mail service");
  asha.Press("Save the list");
  EXPECT_TRUE(asha.Sees("3 people are in the file.")) << asha.Dump();
  const std::string csv = asha.platform.downloads[kFile];
  EXPECT_NE(csv.find("Needs"), std::string::npos) << csv;
  EXPECT_NE(csv.find("m2@example.org"), std::string::npos) << csv;
  Fetch();
  const base::Json line = InPanelAtServer("panel_log", "what", "export-invited");
  EXPECT_EQ(base::GetInteger(line, "people"), 3) << line.dump();
  EXPECT_EQ(base::GetString(line, "reason"), "To send it by our mail service");
  EXPECT_EQ(base::GetString(line, "about"), "Urgent care workshop");
  EXPECT_EQ(base::GetString(line, "person"), "asha");
}

// 000-05: whoever left since they were asked is sent nothing.
TEST_F(PanelInvitationsJourney, AReminderGoesToTheSilentOnesWhoMayStillBeSentIt) {
  const std::string id = AddInvitation(1, "Urgent care workshop");
  AddInvited(id, AddReachable(1, "Ann Shah"), "coming");
  AddInvited(id, AddReachable(2, "Bob Lee"));
  AddInvited(id, AddMember(3, "Cat Moss", {{"email", "c@example.org"}, {"status", "withdrawn"}}));
  Fetch();
  asha.Open("#/panel/invitations/" + id);
  EXPECT_TRUE(asha.Sees("Withdrawn")) << asha.Dump();
  asha.Click(Role::kTab, "List to send it by");
  asha.Fill("What the list is for", "A reminder");
  asha.Tick("Only those who have not answered");
  asha.Press("Save the list");
  EXPECT_TRUE(asha.Sees("1 person is in the file.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("1 person: not active")) << asha.Dump();
  const std::string csv = asha.platform.downloads[kFile];
  EXPECT_NE(csv.find("Bob Lee"), std::string::npos) << csv;
  EXPECT_EQ(csv.find("Ann Shah"), std::string::npos) << csv;
  EXPECT_EQ(csv.find("Cat Moss"), std::string::npos) << csv;
}

// 004-32: what people are asked leads to the work that it is for.
TEST_F(PanelInvitationsJourney, AnInvitationLeadsToItsProject) {
  asha.Open("#/new/project");
  asha.Fill("Project name", "A clinic in Corby");
  asha.Press("Save");
  const std::string id = AddInvitation(1, "Urgent care workshop");
  Fetch();
  asha.Open("#/panel/invitations/" + id);
  asha.Click(Role::kTab, "About it");
  EXPECT_FALSE(asha.Has(Role::kLink, "Open the project")) << asha.Dump();
  asha.Choose("Project", "A clinic in Corby");
  asha.Press("Save");
  asha.Follow("Open the project");
  EXPECT_TRUE(asha.Has(Role::kHeading, "A clinic in Corby")) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
