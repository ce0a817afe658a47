// "You said, we did" (004-05, 004-27): approved wordings, and nobody who could be recognised
// (001-09).

#include "core/report/you_said.h"

#include "tests/unit/report/report_fixture.h"

namespace earshot::report {
namespace {

class YouSaidTest : public ReportTest {
 protected:
  YouSaid Read(const std::string& project = "") {
    return ReadYouSaid(*desk.workspace, project, kAsAt);
  }
  std::string Page(const std::string& project = "") { return YouSaidPage(Read(project)); }
};

// 004-05, 001-09: a decision is published when a named person has said so, not before.
TEST_F(YouSaidTest, OnlyApprovedDecisionsAreOnThePage) {
  const std::string project = Project("Clinic");
  Decision("Benches at the stop", "done", "2026-10-01",
           Approved({Set("project", project), Set("you_said", "There is nowhere to sit."),
                     Set("we_did", "We put in two benches.")}));
  Decision("Not ticked", "done", "2026-10-03",
           {Set("publish_approved_by", kSecret), Set("we_did", kSecret)});
  Decision("Said no", "done", "2026-10-04",
           {Set("may_publish", false), Set("publish_approved_by", "Somebody")});
  const YouSaid report = Read();
  EXPECT_EQ(report.decisions_left_out, 2U);
  ASSERT_EQ(report.projects.size(), 1U);
  EXPECT_EQ(report.projects[0].title, "Clinic");
  const std::string page = YouSaidPage(report);
  EXPECT_NE(page.find("There is nowhere to sit."), std::string::npos);
  EXPECT_NE(page.find("We put in two benches."), std::string::npos);
  EXPECT_NE(page.find("Decided on 1 October 2026."), std::string::npos);
  for (const char* left_out : {"Not ticked", "Said no", kSecret}) {
    EXPECT_EQ(page.find(left_out), std::string::npos) << left_out;
  }
}

// Written by a version that let it be published without: it stays on the page, and the editor asks.
TEST_F(YouSaidTest, ADecisionPublishedWithoutWordsEarlierStandsByItsTitle) {
  Receive("decision:01ARZ3NDEKTSV4RRFFQ69G5FAV",
          Approved({Set("title", "Benches at the stop"), Set("outcome", "done"),
                    Set("decided_on", "2026-10-01"), Set("you_said", "There is nowhere to sit.")}));
  Decision("A bell at the door", "done", "2026-10-03", Approved({}));
  const std::string page = Page();
  EXPECT_NE(page.find("There is nowhere to sit."), std::string::npos);
  EXPECT_NE(page.find("Benches at the stop"), std::string::npos);
  EXPECT_NE(page.find("A bell at the door"), std::string::npos) << "others are not held up";
}

TEST_F(YouSaidTest, WithoutTheirWordsTheThemesSpeak) {
  const std::string parking = Theme("Parking");
  const std::string access = Theme("Access");
  Decision("More spaces for blue badges", "will-do", "2026-10-01",
           Approved({Add("themes", parking), Add("themes", access)}));
  const std::string page = Page();
  EXPECT_NE(page.find("You talked to us about: Access and Parking."), std::string::npos);
  EXPECT_NE(page.find("More spaces for blue badges"), std::string::npos);
  EXPECT_NE(page.find("Will be done"), std::string::npos) << "the outcome in words";
}

// 004-27: people are told why where the answer is no, or in part.
TEST_F(YouSaidTest, WhyIsSaidWhereTheAnswerIsNoOrInPart) {
  const auto because = [this](const std::string& outcome) {
    Decision("Decision " + outcome, outcome, "2026-10-01",
             Approved({Set("because", "Reason for " + outcome)}));
  };
  for (const char* outcome : {"done", "will-do", "in-part", "cannot"}) because(outcome);
  const std::string page = Page();
  EXPECT_NE(page.find("Reason for in-part"), std::string::npos);
  EXPECT_NE(page.find("Reason for cannot"), std::string::npos);
  EXPECT_EQ(page.find("Reason for done"), std::string::npos);
  EXPECT_EQ(page.find("Reason for will-do"), std::string::npos);
}

// 000-04: the summary tells the actions taken, and those planned with their date.
TEST_F(YouSaidTest, WhatIsPlannedHasItsDate) {
  Decision("A later bus", "will-do", "2026-10-01",
           Approved({Set("due_on", "2027-03-31"), Set("body", "The Board")}));
  Decision("Half of the benches", "in-part", "2026-10-02",
           Approved({Set("due_on", "2027-04-30"), Set("because", "Money")}));
  Decision("A bell at the door", "done", "2026-10-03", Approved({Set("due_on", "2026-12-24")}));
  const std::string page = Page();
  EXPECT_NE(page.find("by The Board, to be done by 31 March 2027."), std::string::npos) << page;
  EXPECT_NE(page.find("to be done by 30 April 2027."), std::string::npos);
  EXPECT_NE(page.find("Decided on 3 October 2026."), std::string::npos);
  EXPECT_EQ(page.find("24 December 2026"), std::string::npos) << "it is done";
}

TEST_F(YouSaidTest, ProjectsComeByNameAndTheNewestDecisionFirst) {
  const std::string west = Project("West");
  const std::string east = Project("East");
  Decision("Old", "done", "2026-01-01", Approved({Set("project", west)}));
  Decision("New", "done", "2026-02-01", Approved({Set("project", west)}));
  Decision("There", "done", "2026-03-01", Approved({Set("project", east)}));
  Decision("Everywhere", "done", "2026-04-01", Approved({}));
  const YouSaid report = Read();
  ASSERT_EQ(report.projects.size(), 3U);
  EXPECT_EQ(report.projects[0].title, "East");
  EXPECT_EQ(report.projects[1].decisions[0].title, "New");
  EXPECT_EQ(report.projects[2].title, "Across our work");
  EXPECT_EQ(Page(east).find("Old"), std::string::npos) << "one project alone";
}

TEST_F(YouSaidTest, WhatIsDecidedLaterIsNotOnThePageOfThatDay) {
  Decision("Tomorrow", "done", "2026-11-26", Approved({}));
  EXPECT_TRUE(Read().projects.empty());
  EXPECT_NE(Page().find("There is nothing to report yet."), std::string::npos);
}

// 004-38: a story is marked as real or imagined. Never the verbatim words.
TEST_F(YouSaidTest, QuotesAreThePublicWordingOfApprovedPoints) {
  const std::string activity = Activity("Stall", "2026-09-20", Project("Clinic"));
  Point(activity, "", Approved({Set("public_wording", "I waited long."), Set("story", "real")}));
  Point(activity, "",
        Approved({Set("public_wording", "Think of a bus."), Set("story", "imagined")}));
  Point(activity, "", {Set("public_wording", std::string("Not approved ") + kSecret)});
  Point(activity, "", Approved({}));
  const YouSaid report = Read();
  ASSERT_EQ(report.projects.size(), 1U);
  EXPECT_EQ(report.projects[0].quotes.size(), 2U);
  EXPECT_EQ(report.quotes_left_out, 1U);
  const std::string page = YouSaidPage(report);
  EXPECT_NE(page.find("A real story."), std::string::npos);
  EXPECT_NE(page.find("An imagined story."), std::string::npos);
  EXPECT_EQ(page.find(kSecret), std::string::npos);
}

// 001-09: of a complaint only the approved public wording, without a word on where it came from.
TEST_F(YouSaidTest, AComplaintIsNotToldFromOtherSources) {
  const std::string complaint =
      desk.Do("", "case",
              {Set("kind", "complaint"), Set("title", std::string("About ") + kSecret),
               Set("received_on", "2026-09-01"), Set("from_name", kSecret), Set("asked", kSecret),
               Set("answer", kSecret), Set("lessons", kSecret), Set("project", Project("Clinic"))});
  desk.Do("", "feedback",
          Approved({Set("case", complaint), Set("said", kSecret),
                    Set("public_wording", "Letters came too late.")}));
  const std::string page = Page();
  EXPECT_NE(page.find("Letters came too late."), std::string::npos);
  EXPECT_EQ(page.find(kSecret), std::string::npos);
  EXPECT_EQ(page.find("omplaint"), std::string::npos);
}

// 001-09: every personal field of the schema holds a name, and no page has it.
TEST_F(YouSaidTest, NoPersonalFieldOfAnyRecordReachesThePage) {
  const std::string project = Project("Clinic");
  const std::string theme = Theme("Access");
  const std::string activity = Activity("Stall", "2026-09-20", project);
  const std::string point = Point(activity, theme, Approved({Set("public_wording", "Public.")}));
  const std::string decision =
      Decision("Benches", "done", "2026-10-01",
               Approved({Set("project", project), Add("themes", theme), Set("meeting", kSecret),
                         Set("minute_reference", kSecret)}));
  desk.Do("", "telling",
          {Add("decisions", decision), Set("told_on", "2026-10-02"), Set("channel", "email"),
           Set("remark", kSecret), Set("audience", kSecret)});
  desk.Do("", "hear_back",
          {Set("project", project), Set("name", kSecret), Set("asked_on", "2026-09-20"),
           Set("email", "quillfeather@example.org"), Set("phone", "0123 Quillfeather"),
           Set("erase_on", "2027-01-01")});
  const std::vector<std::string> records = {project, activity, point, decision};
  for (const std::string& id : records) {
    const base::Json document = desk.Doc(id);
    for (const model::Field& field : model::FindType(model::TypeOfId(id))->fields) {
      if (field.privacy == model::Privacy::kNone) continue;
      EXPECT_NE(base::GetString(document, field.name).find(kSecret), std::string::npos)
          << id << " leaves its field " << field.name << " untested";
    }
  }
  const std::string page = Page();
  EXPECT_NE(page.find("Public."), std::string::npos);
  EXPECT_EQ(page.find(kSecret), std::string::npos);
  EXPECT_EQ(page.find("quillfeather"), std::string::npos);
}

// What was approved is not what stands there now: the screen can say so.
TEST_F(YouSaidTest, AWordingThatWasChangedAfterItsApprovalIsCounted) {
  const std::string decision =
      Decision("Benches", "done", "2026-10-01", Approved({Set("we_did", "Two benches.")}));
  EXPECT_EQ(Read().changed_since, 0U);
  desk.Do(decision, "", {Set("we_did", "Three benches.")});
  EXPECT_EQ(Read().changed_since, 1U);
}

// "Done" turned into a "no", or a real story into an imagined one, under the same words.
TEST_F(YouSaidTest, WhatStandsBesideTheWordsIsApprovedWithThem) {
  const std::string decision =
      Decision("Benches", "done", "2026-10-01", Approved({Set("we_did", "Two benches.")}));
  const std::string point =
      Point(Activity("Stall", "2026-09-20", Project("Clinic")), "",
            Approved({Set("public_wording", "I waited for hours."), Set("story", "real")}));
  EXPECT_EQ(Read().changed_since, 0U);
  desk.Do(decision, "", {Set("outcome", "will-do")});
  EXPECT_EQ(Read().changed_since, 1U);
  desk.Do(point, "", {Set("story", "imagined")});
  EXPECT_EQ(Read().changed_since, 2U);
}

// T21, over the whole way from a record to the page.
TEST_F(YouSaidTest, MarkupInRecordsIsTextOnThePage) {
  const std::string attack = "\"><script>alert(1)</script>]]>";
  desk.Do("workspace:main", "workspace", {Set("name", attack)});
  const std::string theme = Theme("Th" + attack);
  const std::string project = Project("Pr" + attack);
  Decision("De" + attack, "cannot", "2026-10-01",
           Approved({Set("project", project), Add("themes", theme), Set("you_said", attack),
                     Set("we_did", "javascript:alert(1) " + attack), Set("because", attack),
                     Set("body", attack)}));
  Point(Activity("Stall", "2026-09-20", project), theme,
        Approved({Set("public_wording", attack), Set("story", "real")}));
  const std::string page = Page();
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("]]>"), std::string::npos);
  EXPECT_GE(CountOf(page, "&lt;script&gt;"), 7U);
}

TEST_F(YouSaidTest, OtherScriptsKeepTheirDirection) {
  const std::string urdu = "\xd8\xb4\xda\xa9\xd8\xb1\xdb\x8c\xdb\x81 \xf0\x9f\x99\x82";
  Point(Activity("Stall", "2026-09-20", Project("Clinic")), "",
        Approved({Set("public_wording", urdu)}));
  EXPECT_NE(Page().find("<p dir=\"auto\">" + urdu + "</p>"), std::string::npos);
}

TEST_F(YouSaidTest, WhatIsDeletedIsNotOnThePage) {
  const std::string project = Project("Gone");
  const std::string kept =
      Decision("Kept", "done", "2026-10-01", Approved({Set("project", project)}));
  const std::string decision = Decision("Deleted", "done", "2026-10-01", Approved({}));
  desk.Do(decision, "", {Set("deleted", true)});
  desk.Do(project, "", {Set("deleted", true)});
  const std::string page = Page();
  EXPECT_NE(page.find("Kept"), std::string::npos);
  EXPECT_EQ(page.find("Deleted"), std::string::npos);
  EXPECT_EQ(page.find("Gone"), std::string::npos);
}

// tests/golden/report/README.md says how the page is written anew.
TEST_F(YouSaidTest, GoldenPageOfASmallWorkspace) {
  desk.Do("workspace:main", "workspace",
          {Set("name", "Riverside"), Set("organisation", "Riverside Health Partnership")});
  const std::string project = Project("Clinic opening hours");
  const std::string hours = Theme("Opening hours");
  Decision("Late clinic on Tuesdays", "done", "2026-10-01",
           Approved({Set("project", project), Add("themes", hours), Set("body", "the Board"),
                     Set("you_said", "You cannot come while you are at work."),
                     Set("we_did", "The clinic is open until 8 pm on Tuesdays.")}));
  Decision("Sunday clinic", "cannot", "2026-10-08",
           Approved({Set("project", project), Add("themes", hours),
                     Set("because", "There are not enough nurses on Sundays.")}));
  Point(Activity("Stall at the market", "2026-09-20", project), hours,
        Approved(
            {Set("public_wording", "I lose a day's pay for ten minutes."), Set("story", "real")}));
  ExpectGolden("you_said.html", Page());
}

}  // namespace
}  // namespace earshot::report
