// The list of stakeholders: found by the starts of words, filtered, of a project (004-12 to 004-15,
// 004-21, 000-05, 000-07).

#include "core/app/stakeholders.h"

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

using merge::Op;

class Stakeholders : public testing::Test {
 protected:
  std::string Add(const std::string& name, const std::string& kind,
                  std::vector<merge::Change> more = {}) {
    more.push_back(Desk::Set("name", name));
    more.push_back(Desk::Set("kind", kind));
    return desk.Do("", "stakeholder", std::move(more));
  }
  void Contact(const std::string& stakeholder, const std::string& day,
               const std::string& project = "") {
    std::vector<merge::Change> changes = {
        Desk::Set("stakeholder", stakeholder), Desk::Set("happened_on", day),
        Desk::Set("channel", "phone"), Desk::Set("subject", "The clinic")};
    if (!project.empty()) changes.push_back(Desk::Set("project", project));
    desk.Do("", "contact", std::move(changes));
  }
  std::string Names(const StakeholderFilter& filter) {
    const std::vector<StakeholderRow> rows = ReadStakeholders(*desk.workspace);
    std::string names;
    for (const uint32_t place : FilterStakeholders(rows, filter)) {
      names += (names.empty() ? "" : ", ") + rows[place].name;
    }
    return names;
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(Stakeholders, AreListedByNameWithoutThoseDeletedOrMergedAway) {
  Add("Zoe Young", "person");
  Add("\u00c1lvarez Carers", "group");
  const std::string gone = Add("Gone", "group");
  desk.Do(gone, "stakeholder", {Desk::Set("deleted", true)});
  EXPECT_EQ(Names({}), "\u00c1lvarez Carers, Zoe Young");
}

TEST_F(Stakeholders, AreFoundByTheStartsOfWordsInAnyOrder) {
  Add("Corby Youth Council", "body", {Desk::Set("locality", "Corby")});
  Add("Kettering Carers", "group",
      {{"interests", Op::kAdd, "mental health"}, Desk::Set("email", "hello@carers.example")});
  EXPECT_EQ(Names({.words = "coun you"}), "Corby Youth Council");
  EXPECT_EQ(Names({.words = "MENTAL"}), "Kettering Carers");
  EXPECT_EQ(Names({.words = "hello@"}), "Kettering Carers");
  EXPECT_EQ(Names({.words = "outh"}), "");
}

TEST_F(Stakeholders, PassOnlyTheFiltersThatTheyMeet) {
  Add("Ann", "person",
      {{"roles", Op::kAdd, "advocate"},
       {"groups", Op::kAdd, "partners"},
       {"formats", Op::kAdd, "large-print"},
       Desk::Set("locality", "Corby")});
  Add("Bob", "person", {{"languages", Op::kAdd, "Polish"}});
  EXPECT_EQ(Names({.role = "advocate"}), "Ann");
  EXPECT_EQ(Names({.group = "partners"}), "Ann");
  EXPECT_EQ(Names({.locality = "Corby"}), "Ann");
  EXPECT_EQ(Names({.format = "large-print"}), "Ann");
  EXPECT_EQ(Names({.format = std::string(kAnyNeed)}), "Ann, Bob");
  EXPECT_EQ(Names({.kind = "body"}), "");
}

// 000-05: nobody said yes for those who were never asked.
TEST_F(Stakeholders, WithoutAnAnswerCountAsNotAsked) {
  Add("Ann", "person");
  Add("Bob", "person", {Desk::Set("permission", "no"), Desk::Set("permission_on", "2026-09-01")});
  EXPECT_EQ(Names({.permission = "not-asked"}), "Ann");
  EXPECT_EQ(Names({.permission = "no"}), "Bob");
  EXPECT_EQ(MayBeContacted(""), MayContact::kAskFirst);
  EXPECT_EQ(MayBeContacted("published"), MayContact::kYes);
  EXPECT_EQ(MayBeContacted("no"), MayContact::kNo);
}

TEST_F(Stakeholders, ThatNobodyTalkedToForLongAreFound) {
  const std::string ann = Add("Ann", "person");
  const std::string bob = Add("Bob", "person");
  Add("Cat", "person");
  Contact(ann, "2026-01-10");
  Contact(bob, "2026-01-10");
  Contact(bob, "2026-08-10");
  EXPECT_EQ(Names({.quiet_since = "2026-06-01"}), "Ann, Cat");
  EXPECT_EQ(ReadStakeholders(*desk.workspace)[1].last_contact, "2026-08-10");
}

// 000-07, 003-11, 001-10, 003-13, 000-08.
TEST_F(Stakeholders, StandInTheRegistersOfTheirPart) {
  Add("Evening Post", "organisation", {{"roles", Op::kAdd, "journalist"}});
  Add("Fund", "organisation", {{"roles", Op::kAdd, "charity"}});
  Add("Gate", "organisation", {{"roles", Op::kAdd, "intermediary"}});
  Add("Health Board", "body");
  Add("Ines, a carer", "segment");
  Add("MP", "person", {{"roles", Op::kAdd, "politician"}});
  EXPECT_EQ(Names({.listed_in = std::string(kMediaRegister)}), "Evening Post, Fund");
  EXPECT_EQ(Names({.listed_in = std::string(kLinksRegister)}), "Gate");
  EXPECT_EQ(Names({.listed_in = std::string(kBodiesRegister)}), "Health Board");
  EXPECT_EQ(Names({.listed_in = std::string(kPersonasRegister)}), "Ines, a carer");
  EXPECT_EQ(Names({.listed_in = std::string(kPoliticiansRegister)}), "MP");
}

TEST_F(Stakeholders, OfAProjectAreThoseMappedNamedOrInContactAboutIt) {
  const std::string project = desk.Do("", "project", {Desk::Set("title", "Urgent care")});
  const std::string mapped = Add("Mapped", "group");
  const std::string named = Add("Named", "group");
  const std::string talked = Add("Talked", "group");
  Add("Other", "group");
  const std::string map =
      desk.Do("", "map",
              {Desk::Set("project", project), Desk::Set("grid", "influence-interest"),
               Desk::Set("drawn_on", "2026-09-01")});
  desk.Do(model::PositionId(map, mapped), "position",
          {Desk::Set("map", map), Desk::Set("stakeholder", mapped), Desk::Set("x", 10),
           Desk::Set("y", 20)});
  desk.Do(model::IdentificationId(project, "directly", named), "identification",
          {Desk::Set("project", project), Desk::Set("question", "directly"),
           Desk::Set("stakeholder", named)});
  Contact(talked, "2026-09-01", project);
  const auto of_project = StakeholdersOfProject(*desk.workspace, project);
  EXPECT_EQ(of_project, (std::set<std::string, std::less<>>{mapped, named, talked}));
  const auto rows = ReadStakeholders(*desk.workspace);
  EXPECT_EQ(FilterStakeholders(rows, {}, &of_project).size(), 3u);
}

}  // namespace
}  // namespace earshot::app
