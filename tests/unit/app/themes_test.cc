// Which themes are offered first for what was just said (004-04).

#include "core/app/themes.h"

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

class LikelyThemesTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, base::Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  std::string Theme(const std::string& name) {
    return desk.Do(model::NamedId("theme", name), "theme", {Set("name", name)});
  }
  std::string Project(const std::string& title) {
    return desk.Do("", "project", {Set("title", title)});
  }
  std::string ActivityOf(const std::string& project) {
    const std::string id = desk.NewActivity("Stall");
    desk.Do(id, "", {Set("project", project)});
    return id;
  }
  std::string Hear(const std::string& activity, const std::string& theme) {
    const std::string id = desk.NewFeedback(activity, "Too far");
    desk.Do(id, "", {{"themes", merge::Op::kAdd, theme}});
    return id;
  }
  std::vector<std::string> Names(const std::string& project, size_t limit = 8) const {
    std::vector<std::string> names;
    for (const OfferedTheme& theme : LikelyThemes(*desk.workspace, project, limit)) {
      names.push_back(theme.name);
    }
    return names;
  }

  using List = std::vector<std::string>;
  Desk desk{"00000000000000aa"};
};

TEST_F(LikelyThemesTest, WithoutAnyThemeNothingIsOffered) { EXPECT_EQ(Names(""), List{}); }

TEST_F(LikelyThemesTest, TheMostUsedComeFirstAndThoseNeverUsedByName) {
  const std::string access = Theme("Access");
  const std::string parking = Theme("Parking");
  Theme("Buses");
  const std::string stall = desk.NewActivity("Stall");
  Hear(stall, parking);
  Hear(stall, parking);
  Hear(stall, access);
  EXPECT_EQ(Names(""), (List{"Parking", "Access", "Buses"}));
  EXPECT_EQ(Names("", 2), (List{"Parking", "Access"}));
}

TEST_F(LikelyThemesTest, ThoseUsedInTheProjectComeBeforeThoseUsedMoreElsewhere) {
  const std::string access = Theme("Access");
  const std::string parking = Theme("Parking");
  const std::string here = Project("A clinic in Corby");
  Hear(ActivityOf(here), access);
  const std::string elsewhere = ActivityOf(Project("Another clinic"));
  Hear(elsewhere, parking);
  Hear(elsewhere, parking);
  EXPECT_EQ(Names(here), (List{"Access", "Parking"}));
  EXPECT_EQ(Names(""), (List{"Parking", "Access"}));
}

TEST_F(LikelyThemesTest, AThemeOfOneProjectIsOfferedThereFirstAndNowhereElse) {
  const std::string access = Theme("Access");
  const std::string here = Project("A clinic in Corby");
  desk.Do(Theme("Which site"), "", {Set("project", here)});
  Hear(desk.NewActivity("Stall"), access);
  EXPECT_EQ(Names(here), (List{"Which site", "Access"}));
  EXPECT_EQ(Names(Project("Another clinic")), List{"Access"});
  EXPECT_EQ(Names(""), List{"Access"});
}

TEST_F(LikelyThemesTest, WhatWasSaidCountsForTheThemeThatAMergedOneWentInto) {
  const std::string access = Theme("Access");
  const std::string parking = Theme("Parking");
  const std::string cars = Theme("Cars");
  const std::string stall = desk.NewActivity("Stall");
  Hear(stall, access);
  Hear(stall, cars);
  Hear(stall, parking);
  desk.Do(cars, "", {Set("merged_into", parking)});
  EXPECT_EQ(Names(""), (List{"Parking", "Access"}));
}

TEST_F(LikelyThemesTest, DeletedThemesAndDeletedPointsDoNotCount) {
  const std::string access = Theme("Access");
  const std::string parking = Theme("Parking");
  const std::string stall = desk.NewActivity("Stall");
  Hear(stall, parking);
  desk.Do(Hear(stall, access), "", {Set("deleted", true)});
  desk.Do(Hear(stall, access), "", {Set("deleted", true)});
  EXPECT_EQ(Names(""), (List{"Parking", "Access"}));
  desk.Do(parking, "", {Set("deleted", true)});
  EXPECT_EQ(Names(""), List{"Access"});
}

}  // namespace
}  // namespace earshot::app
