// The evidence pack of a small workspace, checked number by number (004-03, 004-08, 004-22,
// 003-03).

#include "core/report/evidence_pack.h"

#include <map>
#include <utility>

#include "core/report/figure_lines.h"
#include "tests/unit/report/report_fixture.h"

namespace earshot::report {
namespace {

class EvidenceTest : public ReportTest {
 protected:
  EvidenceFigures Read() { return ReadEvidence(*desk.workspace, project, kAsAt); }
  std::string Page() { return EvidencePage(Read()); }

  void SetUp() override {
    desk.Do("workspace:main", "workspace",
            {Set("name", "Riverside"), Set("organisation", "Riverside Health Partnership")});
    profile = desk.Do("", "area_profile",
                      {Set("name", "Riverside"), Set("residents", 200000),
                       Set("origin", "Census 2021"), Set("as_at", "2021-03-21")});
    for (const auto& [group, people] : std::map<std::string, int>{
             {"age-16-24", 20000}, {"age-25-34", 30000}, {"disability-a-lot", 10000}}) {
      desk.Do(model::PopulationShareId(profile, group), "population_share",
              {Set("profile", profile), Set("group", group), Set("people", people)});
    }
    project = Project(
        "Clinic hours",
        {Set("summary", "When the clinic is open."), Set("governance", "The Board hears it."),
         Set("plan_final_on", "2026-10-15"), Set("business_case_on", "2026-12-01"),
         Add("should_hear", "patients-carers"), Add("should_hear", "healthwatch"),
         Add("seldom_heard", "students"), Set("area_profile", profile)});
    desk.Do(
        "", "phase",
        {Set("project", project), Set("phase", "consultation"), Set("starts_on", "2026-09-01")});
    desk.Do("", "phase",
            {Set("project", project), Set("phase", "engagement"), Set("starts_on", "2026-03-01"),
             Set("ends_on", "2026-08-31")});
    desk.Do("", "report_point",
            {Set("project", project), Set("body", "Scrutiny"), Set("due_on", "2026-11-01")});
    desk.Do("", "report_point",
            {Set("project", project), Set("body", "The Board"), Set("due_on", "2026-10-01"),
             Set("reported_on", "2026-10-02")});
    question =
        desk.Do("", "question", {Set("project", project), Set("wording", "When would you come?")});
    HoldActivities();
    SayAndDecide();
  }

  void HoldActivities() {
    market = Activity("Stall at the market", "2026-09-20", project,
                      {Set("level", "consult"), Set("reached", 103), Add("questions", question),
                       Add("groups", "patients-carers"), Add("seldom_heard", "students")});
    Heads(market, 43);
    Tally(market, "age-16-24", 20);
    Tally(market, "age-25-34", 12);
    Tally(market, "age-70-over", 3);
    college = Activity("College visit", "2026-10-01", project);
    Heads(college, 4);
    const std::string planned = desk.NewActivity("Not yet", "2026-12-01");
    desk.Do(planned, "", {Set("project", project)});
    Heads(Activity("Elsewhere", "2026-09-01", Project("Other")), 500);
  }

  void SayAndDecide() {
    const std::string hours = Theme("Opening hours");
    const std::string evenings = Theme("Evenings", hours);
    for (int i = 0; i < 9; ++i) {
      Point(market, evenings, {Set("question", question), Set("group", "patients-carers")});
    }
    for (int i = 0; i < 3; ++i) Point(college, Theme("Parking"));
    Point(market, evenings,
          Approved({Set("public_wording", "I work until six."), Set("story", "real")}));
    decision = Decision("Late clinic", "done", "2026-10-10",
                        Approved({Set("project", project), Add("themes", hours),
                                  Set("body", "the Board"), Set("we_did", "Open until eight.")}));
    Decision("Secret", "cannot", "2026-10-11",
             {Set("project", project), Set("you_said", kSecret), Set("because", kSecret)});
    desk.Do("", "telling",
            {Set("project", project), Add("decisions", decision), Add("groups", "patients-carers"),
             Set("audience", "Tuesday lunch club"), Set("told_on", "2026-10-20"),
             Set("channel", "meeting"), Set("waiting_told", true), Set("remark", kSecret)});
  }

  std::string profile, project, question, market, college, decision;
};

// 003-03, 004-03: phases and report points by date.
TEST_F(EvidenceTest, TheTimetableIsInOrder) {
  const EvidenceFigures figures = Read();
  ASSERT_EQ(figures.phases.size(), 2U);
  EXPECT_EQ(figures.phases[0].name, "Engagement");
  EXPECT_EQ(figures.phases[1].starts_on, "2026-09-01");
  ASSERT_EQ(figures.report_points.size(), 2U);
  EXPECT_EQ(figures.report_points[0].reported_on, "2026-10-02");
  const std::string page = EvidencePage(figures);
  EXPECT_NE(page.find("Not reported, overdue"), std::string::npos);
  EXPECT_NE(page.find("15 October 2026"), std::string::npos) << "the plan becomes final";
}

// 004-25, 003-33: who should be heard, and at how many activities they were met.
TEST_F(EvidenceTest, GroupsAndQuestionsHaveTheirActivities) {
  const EvidenceFigures figures = Read();
  ASSERT_EQ(figures.should_hear.size(), 2U);
  EXPECT_EQ(figures.should_hear[0].name, "Healthwatch");
  EXPECT_EQ(figures.should_hear[0].activities, 0U);
  EXPECT_EQ(figures.should_hear[1].activities, 1U);
  EXPECT_EQ(figures.seldom_heard[0].activities, 1U);
  ASSERT_EQ(figures.questions.size(), 1U);
  EXPECT_EQ(figures.questions[0].activities, 1U);
  EXPECT_EQ(Text(figures.questions[0].points), "10") << "nine, rounded";
}

// 004-01: held activities of this project only, contacts apart from people reached.
TEST_F(EvidenceTest, ContactsAndPeopleReachedAreKeptApart) {
  const EvidenceFigures figures = Read();
  ASSERT_EQ(figures.activities.size(), 2U);
  EXPECT_EQ(figures.activities[0].title, "Stall at the market");
  EXPECT_EQ(figures.activities[0].level, "Consult");
  EXPECT_EQ(Text(figures.activities[0].contacts), "45");
  EXPECT_EQ(Text(figures.activities[0].reached), "105");
  EXPECT_EQ(Text(figures.activities[1].contacts), "*") << "four people";
  EXPECT_EQ(Text(figures.activities[1].reached), "0");
  EXPECT_EQ(Text(*figures.contacts), "45") << "47";
  EXPECT_EQ(Text(*figures.reached), "105");
}

// 004-22, T30: counted by group, the rest "not recorded", beside the area's shares.
TEST_F(EvidenceTest, PeopleCountedStandBesideThePopulation) {
  const EvidenceFigures figures = Read();
  EXPECT_EQ(figures.area_residents, 200000);
  ASSERT_EQ(figures.characteristics.size(), 1U);
  const EvidenceCharacteristic& age = figures.characteristics[0];
  EXPECT_EQ(age.name, "Age");
  EXPECT_FALSE(age.withheld);
  EXPECT_EQ(Text(age.counted), "35");
  EXPECT_EQ(Text(age.not_recorded), "10") << "47 - 35";
  std::map<std::string, EvidenceShare> groups;
  for (const EvidenceShare& share : age.groups) groups[share.group] = share;
  EXPECT_EQ(Text(groups["16 to 24"].people), "20");
  EXPECT_EQ(groups["16 to 24"].residents, 20000);
  EXPECT_EQ(Text(groups["25 to 34"].people), "10");
  EXPECT_EQ(Text(groups["70 and over"].people), "*");
  EXPECT_EQ(groups["70 and over"].residents, std::nullopt);
  EXPECT_EQ(Text(groups["35 to 49"].people), "0");
  EXPECT_EQ(figures.not_counted, std::vector<std::string>{"Disability"});
  const std::string page = EvidencePage(figures);
  EXPECT_NE(page.find(">57%<"), std::string::npos) << "20 of 35, from what shows";
  EXPECT_NE(page.find(">15%<"), std::string::npos) << "30,000 of 200,000";
  EXPECT_NE(page.find("n = 35 contacts counted"), std::string::npos);
}

// More heads by group than heads: "not recorded" is never negative.
TEST_F(EvidenceTest, MoreTalliesThanHeadsLeaveNobodyUnrecorded) {
  Tally(market, "gender-female", 60);
  const EvidenceFigures figures = Read();
  ASSERT_EQ(figures.characteristics.size(), 2U);
  EXPECT_EQ(Text(figures.characteristics[1].counted), "60");
  EXPECT_EQ(Text(figures.characteristics[1].not_recorded), "*") << "the four of the college";
}

// T30: seven groups of one person each, and nobody else, are not shown at all.
TEST_F(EvidenceTest, ACharacteristicThatGivesPeopleAwayIsWithheld) {
  for (const char* group :
       {"ethnicity-white-british", "ethnicity-white-other", "ethnicity-asian", "ethnicity-black",
        "ethnicity-mixed", "ethnicity-other", "ethnicity-7"}) {
    desk.Do(model::TermId("population-groups", group), "term",
            {Set("vocabulary", "population-groups"), Set("code", group), Set("label", group)});
    Tally(market, group, 1);
  }
  const EvidenceFigures figures = Read();
  ASSERT_EQ(figures.characteristics.size(), 2U);
  EXPECT_TRUE(figures.characteristics[1].withheld);
  EXPECT_TRUE(figures.characteristics[1].groups.empty());
  EXPECT_NE(EvidencePage(figures).find("Too few people were counted to show figures."),
            std::string::npos);
}

// 004-04: themes with those below them; answered and open points do not give each other away.
TEST_F(EvidenceTest, ThemesAndPointsAreCounted) {
  const EvidenceFigures figures = Read();
  EXPECT_EQ(Text(*figures.points), "15") << "13";
  EXPECT_EQ(Text(figures.points_answered), "10");
  EXPECT_EQ(Text(figures.points_open), "*") << "three about parking";
  ASSERT_EQ(figures.themes.size(), 3U);
  EXPECT_EQ(figures.themes[0].name, "Evenings");
  EXPECT_EQ(Text(figures.themes[0].points), "10");
  EXPECT_EQ(figures.themes[1].name, "Opening hours");
  EXPECT_EQ(figures.themes[2].name, "Parking");
  EXPECT_EQ(Text(figures.themes[2].points), "*");
  ASSERT_EQ(figures.quotes.size(), 1U);
  EXPECT_EQ(figures.quotes[0].words, "I work until six.");
}

// 004-27, 001-09: approved decisions with their wording; of the others the number.
TEST_F(EvidenceTest, DecisionsAndTellings) {
  const EvidenceFigures figures = Read();
  ASSERT_EQ(figures.decisions.size(), 1U);
  EXPECT_EQ(figures.decisions[0].we_did, "Open until eight.");
  EXPECT_EQ(figures.decisions_left_out, 1U);
  ASSERT_EQ(figures.tellings.size(), 1U);
  EXPECT_EQ(figures.tellings[0].to,
            "Patients, service users, carers and families; Tuesday lunch club; Those who asked to "
            "hear back");
  EXPECT_EQ(figures.tellings[0].channel, "Follow-up meeting");
  EXPECT_EQ(figures.tellings[0].about, std::vector<std::string>{"Late clinic"});
  const std::string page = EvidencePage(figures);
  EXPECT_NE(page.find("1 decision is left out"), std::string::npos);
}

// 004-24, 004-27: what is missing is said.
TEST_F(EvidenceTest, KnownGapsAreListed) {
  const EvidenceFigures figures = Read();
  EXPECT_EQ(figures.gaps.at(app::GapKind::kNotFedBack), 1U);
  EXPECT_FALSE(figures.gaps.contains(app::GapKind::kNoPatientVoice));
  const std::string page = EvidencePage(figures);
  EXPECT_NE(page.find("Points of feedback without a decision: *."), std::string::npos);
  EXPECT_NE(page.find("Decisions that nobody has been told about: 1."), std::string::npos);
  EXPECT_NE(page.find("Not met at any activity: Healthwatch."), std::string::npos);
}

TEST_F(EvidenceTest, RecordsUsedAreCountedWithoutThePoints) {
  // 2 phases, 2 report points, 1 question, 2 activities, 3 tallies, 1 profile with 3 shares,
  // 3 themes, 2 decisions, 1 telling.
  EXPECT_EQ(Read().records, 20U);
}

// 001-09: neither names nor what is not approved.
TEST_F(EvidenceTest, NoPersonalFieldReachesThePack) {
  EXPECT_EQ(Page().find(kSecret), std::string::npos);
  EXPECT_EQ(FiguresText(Read()).find(kSecret), std::string::npos);
}

TEST_F(EvidenceTest, SectionsComeInTheirOrder) {
  const std::string page = Page();
  size_t before = 0;
  for (int section = 1; section <= 8; ++section) {
    const size_t at = page.find(">" + std::string(SectionTitle(section)) + "<");
    ASSERT_NE(at, std::string::npos) << section;
    EXPECT_GT(at, before);
    before = at;
  }
}

TEST_F(EvidenceTest, APackOfAnEarlierDayHoldsNothingThatCameLater) {
  desk.clock.Advance(int64_t{90} * 24 * 3600 * 1000);
  const EvidenceFigures then = ReadEvidence(*desk.workspace, project, "2026-09-30");
  const std::string text = FiguresText(then);
  EXPECT_EQ(text.find("Parking"), std::string::npos) << "said on 1 October";
  EXPECT_EQ(text.find("Late clinic"), std::string::npos) << "decided on 10 October";
  EXPECT_EQ(text.find("reported 2 October"), std::string::npos);
  EXPECT_TRUE(then.tellings.empty());
  EXPECT_NE(FiguresText(Read()).find("Parking"), std::string::npos);
}

// PRODUCT, editions: two of them are compared figure by figure.
TEST_F(EvidenceTest, EditionsAreComparedLineByLine) {
  const EvidenceFigures first = Read();
  EXPECT_TRUE(CompareFigures(FigureLines(first), FigureLines(Read())).empty());
  Heads(college, 10);
  desk.Do("", "report_point",
          {Set("project", project), Set("body", "Cabinet"), Set("due_on", "2026-12-20")});
  const std::vector<FigureDifference> found =
      CompareFigures(FigureLines(first), FigureLines(Read()));
  std::map<std::string, std::pair<std::string, std::string>> by_label;
  for (const FigureDifference& one : found) by_label[one.label] = {one.before, one.after};
  EXPECT_EQ(
      by_label["1 October 2026, College visit"],
      std::make_pair(std::string("contacts *, reached 0"), std::string("contacts 15, reached 0")));
  EXPECT_EQ(by_label["Contacts"], std::make_pair(std::string("45"), std::string("55")));
  EXPECT_EQ(by_label["Report to Cabinet, due 20 December 2026"],
            std::make_pair(std::string(), std::string("not reported")));
  EXPECT_EQ(by_label["Records used"], std::make_pair(std::string("20"), std::string("21")));
  EXPECT_EQ(by_label.size(), 5U) << "and those not recorded";
  EXPECT_EQ(CompareFigures(FigureLines(Read()), FigureLines(first)).size(), found.size());
  EXPECT_TRUE(CompareFigures(ReadFiguresText(FiguresText(first)), FigureLines(first)).empty());
}

TEST_F(EvidenceTest, TheChecksumIsPrintedIfTheCallerHasOne) {
  EXPECT_EQ(Page().find("Checksum"), std::string::npos);
  EXPECT_NE(EvidencePage(Read(), "00ff").find("(SHA-256): 00ff"), std::string::npos);
}

TEST_F(EvidenceTest, AnEmptyProjectIsAPackOfGaps) {
  project = Project("Empty");
  const EvidenceFigures figures = Read();
  EXPECT_EQ(figures.records, 0U);
  const std::string page = EvidencePage(figures);
  EXPECT_NE(page.find("No activity has been held yet."), std::string::npos);
  for (const char* gap :
       {"The groups to hear are not named yet.", "No activity has been held yet.",
        "No area profile is chosen to compare with.", "No feedback has been recorded yet."}) {
    EXPECT_NE(page.find("<li dir=\"auto\">" + std::string(gap) + "</li>"), std::string::npos)
        << gap;
  }
  EXPECT_EQ(page.find("The records show no gaps."), std::string::npos);
  EXPECT_EQ(page.find("Nobody has been told yet what came of it."), std::string::npos)
      << "there is nothing to tell";
}

// What is missing is a figure of the pack as well: seen before it goes out, and told when it is
// mended.
TEST_F(EvidenceTest, WhatAProjectHasNotNamedIsAFigureUntilItIsNamed) {
  const auto open = [&](std::string_view name) {
    const Evidence evidence = ReadEvidenceAndSources(*desk.workspace, project, kAsAt);
    for (const FigureLine& line : FigureLines(evidence.figures)) {
      if (line.name != name) continue;
      const auto source = evidence.sources.find(name);
      EXPECT_TRUE(source != evidence.sources.end() && source->second[0].records[0].id == project)
          << name << " leads to the project";
      return line.section == SectionTitle(8) && line.value == "open";
    }
    return false;
  };
  for (const char* gap : {"gap.no-groups", "gap.no-activity", "gap.no-area", "gap.nothing-heard",
                          "gap.nobody-told"}) {
    EXPECT_FALSE(open(gap)) << gap << " of a project that has it all";
  }
  project = Project("Empty");
  EXPECT_TRUE(open("gap.no-groups"));
  EXPECT_TRUE(open("gap.no-area"));
  desk.Do(project, "", {Add("seldom_heard", "students"), Set("area_profile", profile)});
  EXPECT_FALSE(open("gap.no-groups"));
  EXPECT_FALSE(open("gap.no-area"));
}

// 004-27: what was heard and answered to nobody.
TEST_F(EvidenceTest, ThatNobodyWasToldIsAGapOnceSomethingWasHeard) {
  project = Project("New");
  EXPECT_EQ(Page().find("Nobody has been told yet what came of it."), std::string::npos);
  Point(Activity("Drop-in", "2026-10-05", project), "");
  const std::string page = Page();
  EXPECT_NE(page.find("Nobody has been told yet what came of it."), std::string::npos);
  EXPECT_EQ(page.find("No feedback has been recorded yet."), std::string::npos);
  Decision("Longer hours", "done", "2026-10-10", {Set("project", project)});
  EXPECT_EQ(Page().find("Nobody has been told yet what came of it."), std::string::npos)
      << "the decision that nobody was told about says it";
}

TEST_F(EvidenceTest, APackWithNothingMissingSaysSo) {
  EvidenceFigures figures = Read();
  figures.gaps.clear();
  figures.points_open = {};
  std::erase_if(figures.should_hear,
                [](const EvidenceGroup& group) { return group.activities == 0; });
  EXPECT_NE(EvidencePage(figures).find("The records show no gaps."), std::string::npos);
}

// T21.
TEST_F(EvidenceTest, MarkupInRecordsIsTextInThePack) {
  const std::string attack = "</svg>]]><script>alert(1)</script>";
  desk.Do(project, "",
          {Set("title", "P" + attack), Set("summary", attack), Set("governance", attack)});
  desk.Do(market, "", {Set("title", "A" + attack)});
  desk.Do(question, "", {Set("wording", attack + "?")});
  desk.Do(decision, "", {Set("title", attack), Set("body", attack)});
  desk.Do(profile, "", {Set("name", attack), Set("origin", attack)});
  Point(market, Theme(attack));
  desk.Do("", "telling",
          {Set("project", project), Add("decisions", decision), Set("audience", attack),
           Set("told_on", "2026-10-21"), Set("channel", "email")});
  const std::string page = Page();
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("]]>"), std::string::npos);
  EXPECT_GE(CountOf(page, "&lt;script&gt;"), 10U);
}

// 004-23: sentences for residents have 25 words at most. Those of people are theirs.
TEST_F(EvidenceTest, OurSentencesAreShort) {
  const std::string page = Page();
  for (size_t at = page.find("<p"); at != std::string::npos; at = page.find("<p", at + 1)) {
    const size_t start = page.find('>', at) + 1;
    const std::string text = page.substr(start, page.find('<', start) - start);
    size_t words = 1;
    for (size_t i = 0; i < text.size(); ++i) {
      if (text.substr(i, 2) == ". ") words = 0;
      if (text[i] == ' ') ++words;
      EXPECT_LE(words, 25U) << text;
    }
  }
}

// tests/golden/report/README.md says how the page is written anew.
TEST_F(EvidenceTest, GoldenPageOfASmallProject) { ExpectGolden("evidence_pack.html", Page()); }

}  // namespace
}  // namespace earshot::report
