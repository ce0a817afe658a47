// Successes that are flagged at any contact reach the rest of the team (001-07).

#include "core/app/successes.h"

#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

constexpr char kToday[] = "2026-11-25";

class SuccessesTest : public testing::Test {
 protected:
  std::string Contact(const std::string& title, const std::string& held_on,
                      const std::string& success) {
    const std::string id = desk.NewActivity(title, held_on);
    if (!success.empty()) desk.Do(id, "", {Desk::Set("success", success)});
    return id;
  }

  Desk desk{"00000000000000aa"};
};

TEST_F(SuccessesTest, WhatWentWellIsListedNewestFirst) {
  Contact("Lunch club", "2026-11-11", "They will host the next meeting.");
  const std::string newest = Contact("Carers' group", "2026-11-24", "Six new members.");
  Contact("Stall", "2026-11-23", "");
  const std::vector<Success> successes = RecentSuccesses(*desk.workspace, "", kToday);
  ASSERT_EQ(successes.size(), 2U);
  EXPECT_EQ(successes[0].activity, newest);
  EXPECT_EQ(successes[0].title, "Carers' group");
  EXPECT_EQ(successes[0].held_on, "2026-11-24");
  EXPECT_EQ(successes[0].words, "Six new members.");
  EXPECT_EQ(successes[1].title, "Lunch club") << "14 days ago is still news";
}

TEST_F(SuccessesTest, OldNewsAndWhatDidNotHappenAreLeftOut) {
  Contact("Long ago", "2026-11-10", "It went well.");
  Contact("Ahead", "2026-11-26", "It will go well.");
  const std::string cancelled = Contact("Cancelled", "2026-11-24", "It went well.");
  desk.Do(cancelled, "", {Desk::Set("status", "cancelled")});
  const std::string deleted = Contact("Deleted", "2026-11-24", "It went well.");
  desk.Do(deleted, "", {Desk::Set("deleted", true)});
  EXPECT_TRUE(RecentSuccesses(*desk.workspace, "", kToday).empty());
}

TEST_F(SuccessesTest, OneProjectShowsItsOwn) {
  const std::string project = desk.Do("", "project", {Desk::Set("title", "A clinic")});
  const std::string inside = Contact("Inside", "2026-11-24", "Six new members.");
  desk.Do(inside, "", {Desk::Set("project", project)});
  Contact("Outside", "2026-11-24", "Six new members.");
  const std::vector<Success> successes = RecentSuccesses(*desk.workspace, project, kToday);
  ASSERT_EQ(successes.size(), 1U);
  EXPECT_EQ(successes[0].activity, inside);
}

}  // namespace
}  // namespace earshot::app
