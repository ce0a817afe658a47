// What a card shows of others: contacts of all projects, memberships both ways, projects (001-08,
// 003-11 to 003-13).

#include "core/app/relations.h"

#include <algorithm>

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

using merge::Op;

class Relations : public testing::Test {
 protected:
  std::string Add(const std::string& name, const std::string& kind) {
    return desk.Do("", "stakeholder", {Desk::Set("name", name), Desk::Set("kind", kind)});
  }
  std::string Join(const std::string& body, const std::string& member,
                   std::vector<merge::Change> more = {}) {
    more.push_back(Desk::Set("body", body));
    more.push_back(Desk::Set("member", member));
    return desk.Do("", "membership", std::move(more));
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(Relations, ContactsOfAllProjectsAreOneHistoryNewestFirst) {
  const std::string ann = Add("Ann", "person");
  const std::string project = desk.Do("", "project", {Desk::Set("title", "Urgent care")});
  const auto contact = [&](const std::string& day, const std::string& subject) {
    return desk.Do("", "contact",
                   {Desk::Set("stakeholder", ann), Desk::Set("happened_on", day),
                    Desk::Set("channel", "phone"), Desk::Set("subject", subject),
                    Desk::Set("project", subject == "Third" ? base::Json() : base::Json(project))});
  };
  contact("2026-03-01", "First");
  contact("2026-05-01", "Third");
  const std::string gone = contact("2026-06-01", "Gone");
  contact("2026-04-01", "Second");
  desk.Do(gone, "contact", {Desk::Set("deleted", true)});
  std::string subjects;
  for (const ContactLine& line : ReadContacts(*desk.workspace, ann)) subjects += line.subject + " ";
  EXPECT_EQ(subjects, "Third Second First ");
}

TEST_F(Relations, AMembershipIsReadFromBothSidesAndEnds) {
  const std::string board = Add("Health Board", "body");
  const std::string zoe = Add("Zoe", "person");
  const std::string ann = Add("Ann", "person");
  Join(board, zoe, {Desk::Set("role", "Chair"), {"represents", Op::kAdd, "carer"}});
  Join(board, ann, {Desk::Set("ends_on", "2026-09-01"), {"represents", Op::kAdd, "age"}});
  const auto members = ReadMembers(*desk.workspace, board, "2026-09-02");
  ASSERT_EQ(members.size(), 2u);
  EXPECT_EQ(members[0].name, "Zoe");
  EXPECT_EQ(members[0].role, "Chair");
  EXPECT_FALSE(members[0].over);
  EXPECT_TRUE(members[1].over);
  EXPECT_FALSE(ReadMembers(*desk.workspace, board, "2026-09-01")[0].over);
  ASSERT_EQ(ReadBodies(*desk.workspace, zoe, "2026-09-02").size(), 1u);
  EXPECT_EQ(ReadBodies(*desk.workspace, zoe, "2026-09-02")[0].other, board);
}

// 003-13: a body sees for whom nobody speaks; who has left speaks for nobody.
TEST_F(Relations, ABodyKnowsForWhomNobodySpeaks) {
  const std::string board = Add("Health Board", "body");
  Join(board, Add("Zoe", "person"), {{"represents", Op::kAdd, "carer"}});
  Join(board, Add("Ann", "person"),
       {Desk::Set("ends_on", "2026-09-01"), {"represents", Op::kAdd, "age"}});
  const auto missing =
      NotSpokenFor(*desk.workspace, ReadMembers(*desk.workspace, board, "2026-09-20"));
  EXPECT_EQ(std::count(missing.begin(), missing.end(), "carer"), 0);
  EXPECT_EQ(std::count(missing.begin(), missing.end(), "age"), 1);
}

TEST_F(Relations, ProjectsAreThoseOfMapsQuestionsAndContacts) {
  const std::string ann = Add("Ann", "person");
  const auto project = [&](const std::string& title) {
    return desk.Do("", "project", {Desk::Set("title", title)});
  };
  const std::string mapped = project("Mapped"), named = project("Named");
  project("Other");
  const std::string map =
      desk.Do("", "map",
              {Desk::Set("project", mapped), Desk::Set("grid", "influence-interest"),
               Desk::Set("drawn_on", "2026-09-01")});
  desk.Do(
      model::PositionId(map, ann), "position",
      {Desk::Set("map", map), Desk::Set("stakeholder", ann), Desk::Set("x", 1), Desk::Set("y", 2)});
  desk.Do(model::IdentificationId(named, "directly", ann), "identification",
          {Desk::Set("project", named), Desk::Set("question", "directly"),
           Desk::Set("stakeholder", ann)});
  EXPECT_EQ(ProjectsOf(*desk.workspace, ann), (std::vector<std::string>{mapped, named}));
}

}  // namespace
}  // namespace earshot::app
