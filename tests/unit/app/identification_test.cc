// The six questions: who was named, who usually is, and whom other projects know (004-12, 004-13,
// 004-14).

#include "core/app/identification.h"

#include <algorithm>

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

class IdentificationTest : public testing::Test {
 protected:
  std::string Project(const std::string& title) {
    return desk.Do("", "project", {Desk::Set("title", title)});
  }
  std::string Stakeholder(const std::string& name, const std::string& segment = "partners") {
    return desk.Do("", "stakeholder",
                   {Desk::Set("name", name),
                    Desk::Set("kind", "organisation"),
                    {"segments", merge::Op::kAdd, segment}});
  }
  void Do(const Transaction& transaction) {
    desk.clock.Advance(1000);
    ASSERT_TRUE(desk.workspace->Transact(transaction).has_value());
  }
  void Name(const std::string& project, const std::string& question, const std::string& party) {
    Do(NameParty({project, question, "Name"}, party));
  }
  Identification Read(const std::string& project) {
    return ReadIdentification(*desk.workspace, project);
  }
  static std::vector<std::string> Names(const std::vector<NamedParty>& parties) {
    std::vector<std::string> names;
    for (const NamedParty& party : parties) names.push_back(party.name);
    return names;
  }
  using Strings = std::vector<std::string>;

  Desk desk{"00000000000000aa"};
};

// 004-12
TEST_F(IdentificationTest, SixQuestionsWaitForAnswers) {
  const Identification begun = Read(Project("Getting there"));
  ASSERT_EQ(begun.questions.size(), 6U);
  EXPECT_EQ(begun.answered, 0U);
  EXPECT_EQ(begun.questions.front().code, "directly");
  EXPECT_TRUE(begun.questions.front().named.empty());
}

TEST_F(IdentificationTest, WhoeverIsNamedAnswersOneQuestionOfOneProject) {
  const std::string project = Project("Getting there"), other = Project("Teeth for all");
  const std::string club = Stakeholder("Stroke Club");
  Name(project, "directly", club);
  Name(project, "directly", club);  // twice is once
  Name(project, "has-interest", club);
  const Identification read = Read(project);
  EXPECT_EQ(read.answered, 2U);
  EXPECT_EQ(Names(read.questions.front().named), Strings{"Stroke Club"});
  EXPECT_EQ(Read(other).answered, 0U);
}

TEST_F(IdentificationTest, WhoWasTakenBackCanBeNamedAgain) {
  const std::string project = Project("Getting there");
  const std::string club = Stakeholder("Stroke Club");
  Name(project, "directly", club);
  Do(UnnameParty({project, "directly", "Take back"}, club));
  EXPECT_EQ(Read(project).answered, 0U);
  Name(project, "directly", club);
  EXPECT_EQ(Read(project).answered, 1U);
}

TEST_F(IdentificationTest, ANewStakeholderIsMadeAndNamedInOneStep) {
  const std::string project = Project("Getting there");
  Do(NameNewParty(*desk.workspace, {project, "knows-subject", "Name"}, " Dr Inkpen ", "person"));
  EXPECT_EQ(Read(project).answered, 1U);
  const auto made = desk.workspace->List("stakeholder");
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(base::GetString(made[0].document, "name"), "Dr Inkpen");
  EXPECT_EQ(base::GetString(made[0].document, "kind"), "person");
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_TRUE(desk.workspace->List("stakeholder").empty());
  EXPECT_EQ(Read(project).answered, 0U);
}

// 004-13: those named most often come first, and no segment crowds out the others.
TEST_F(IdentificationTest, TheUsualOnesComeFromOtherProjectsAndFromEverySegment) {
  const std::string project = Project("New"), one = Project("One"), two = Project("Two");
  const std::string often = Stakeholder("Often", "partners");
  Name(one, "directly", often);
  Name(two, "directly", often);
  for (const char* name : {"Partner A", "Partner B", "Partner C"}) {
    Name(one, "directly", Stakeholder(name, "partners"));
  }
  Name(one, "directly", Stakeholder("Paper", "news-media"));
  Name(one, "indirectly", Stakeholder("Elsewhere", "regulators"));
  const std::vector<NamedParty> usual = Read(project).questions.front().usual;
  ASSERT_EQ(usual.size(), 3U);
  EXPECT_EQ(usual[0].name, "Often");
  const Strings names = Names(usual);
  EXPECT_EQ(std::count(names.begin(), names.end(), "Paper"), 1);
  Name(project, "directly", often);
  const Identification read = Read(project);
  for (const NamedParty& party : read.questions.front().usual) EXPECT_NE(party.id, often);
}

// 004-14: found instead of researched again.
TEST_F(IdentificationTest, KnownOnesSayWhichProjectKnowsThem) {
  const std::string project = Project("New"), one = Project("Getting there");
  const std::string club = Stakeholder("Stroke Club");
  Stakeholder("Baby Café");
  Name(one, "directly", club);
  const std::vector<KnownParty> known = KnownParties(*desk.workspace, project);
  ASSERT_EQ(known.size(), 2U);
  EXPECT_EQ(known[0].name, "Baby Café");
  EXPECT_EQ(known[0].known_from, "");
  EXPECT_EQ(known[1].known_from, "Getting there");
  EXPECT_EQ(KnownParties(*desk.workspace, one)[1].known_from, "") << "from itself";
  const KnownParty* found = PartyNamed(known, " BABY CAFE ");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->id, known[0].id);
  EXPECT_EQ(PartyNamed(known, "Baby"), nullptr);
}

TEST_F(IdentificationTest, WhatWasMergedStandsUnderTheNameThatIsLeft) {
  const std::string project = Project("New"), one = Project("One");
  const std::string kept = Stakeholder("Stroke Club"), gone = Stakeholder("The stroke club");
  Name(one, "directly", gone);
  Name(project, "indirectly", gone);
  desk.Do(gone, "stakeholder", {Desk::Set("merged_into", kept)});
  const Identification read = Read(project);
  EXPECT_EQ(Names(read.questions[0].usual), Strings{"Stroke Club"});
  EXPECT_EQ(Names(read.questions[1].named), Strings{"Stroke Club"});
  EXPECT_EQ(KnownParties(*desk.workspace, project).size(), 1U);
}

}  // namespace
}  // namespace earshot::app
