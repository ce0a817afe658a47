// The subcommands that concern the Citizens' Panel: its database, who is let into it, and the
// demo's two users, of whom one may open it (004-20).
#include "server-stub/commands.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <sstream>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "server-stub/users/user_table.h"

namespace earshot::server {
namespace {

class CommandsTest : public testing::Test {
 protected:
  CommandsTest() : passwords_("correct horse battery\n"), before_(std::cin.rdbuf()) {
    std::string name = (std::filesystem::temp_directory_path() / "earshot-XXXXXX").string();
    CHECK(mkdtemp(name.data()) != nullptr);
    folder_ = name;
    std::cin.rdbuf(passwords_.rdbuf());
    auto opened = Store::Open(folder_, clock_);
    CHECK(opened.has_value());
    store_ = std::move(*opened);
  }
  ~CommandsTest() override {
    std::cin.rdbuf(before_);
    store_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  // The sentence of the refusal; empty when it was done.
  std::string Run(Outcome<void> (*command)(Store&, const CommandLine&),
                  const std::vector<std::string>& arguments) {
    const Outcome<CommandLine> line = ParseCommandLine(arguments);
    if (!line) return line.error().reason;
    const Outcome<void> done = command(*store_, *line);
    return done ? "" : done.error().reason;
  }
  bool IsThere(std::string_view database) { return store_->FindDatabase(database).has_value(); }
  int64_t RecordsOf(std::string_view database) {
    const auto found = store_->FindDatabase(database);
    return found ? found->doc_count : -1;
  }
  bool MayOpen(const std::string& name, std::string_view database) {
    UserTable users(*store_);
    const auto user = users.Find(name);
    const auto found = store_->FindDatabase(database);
    return user && found && MayRead(user->user, *found);
  }

  base::FakeClock clock_;
  std::string folder_;
  std::stringstream passwords_;
  std::streambuf* before_;
  std::unique_ptr<Store> store_;
};

TEST_F(CommandsTest, AWorkspaceIsMadeWithoutAPanel) {
  EXPECT_EQ(Run(CreateWorkspace, {"create-workspace", "town"}), "");
  EXPECT_TRUE(IsThere("earshot_town"));
  EXPECT_FALSE(IsThere("earshot_town_panel"));
}

TEST_F(CommandsTest, APanelIsMadeWithItsWorkspaceOrForOneThatIsThere) {
  EXPECT_EQ(Run(CreateWorkspace, {"create-workspace", "town"}), "");
  EXPECT_EQ(Run(CreateWorkspace, {"create-workspace", "town", "--panel"}), "");
  EXPECT_TRUE(IsThere("earshot_town_panel"));
  EXPECT_EQ(Run(CreateWorkspace, {"create-workspace", "--panel", "city"}), "");
  EXPECT_TRUE(IsThere("earshot_city"));
  EXPECT_TRUE(IsThere("earshot_city_panel"));
  EXPECT_NE(Run(CreateWorkspace, {"create-workspace", "city", "--panel"}), "") << "there already";
}

TEST_F(CommandsTest, AWorkspaceCannotBeNamedLikeThePanelOfAnother) {
  EXPECT_NE(Run(CreateWorkspace, {"create-workspace", "town_panel"}), "");
  EXPECT_FALSE(IsThere("earshot_town_panel"));
  EXPECT_NE(Run(LoadDemo, {"load-demo", "small", "--db", "town_panel"}), "");
  EXPECT_FALSE(IsThere("earshot_town_panel"));
}

TEST_F(CommandsTest, AUserOfTheWorkspaceIsNotLetIntoItsPanel) {
  ASSERT_EQ(Run(CreateWorkspace, {"create-workspace", "town", "--panel"}), "");
  EXPECT_EQ(Run(AddUser, {"add-user", "ann", "--db", "town"}), "");
  EXPECT_TRUE(MayOpen("ann", "earshot_town"));
  EXPECT_FALSE(MayOpen("ann", "earshot_town_panel"));
}

TEST_F(CommandsTest, AUserIsLetIntoWorkspaceAndPanel) {
  ASSERT_EQ(Run(CreateWorkspace, {"create-workspace", "town", "--panel"}), "");
  EXPECT_EQ(Run(AddUser, {"add-user", "ann", "--db", "town", "--panel"}), "");
  EXPECT_TRUE(MayOpen("ann", "earshot_town"));
  EXPECT_TRUE(MayOpen("ann", "earshot_town_panel"));
}

TEST_F(CommandsTest, NobodyIsAddedWhereThereIsNoPanel) {
  ASSERT_EQ(Run(CreateWorkspace, {"create-workspace", "town"}), "");
  EXPECT_EQ(Run(AddUser, {"add-user", "ann", "--panel"}),
            "--panel wants --db NAME: the workspace whose panel the user may open.");
  EXPECT_EQ(Run(AddUser, {"add-user", "ann", "--db", "town", "--panel"}),
            "There is no Citizens' Panel yet. Make it with create-workspace town --panel.");
  UserTable users(*store_);
  EXPECT_FALSE(users.Find("ann").has_value());
}

TEST_F(CommandsTest, TheDemoHasAPanelThatOneOfItsTwoUsersMayOpen) {
  EXPECT_EQ(Run(LoadDemo, {"load-demo", "small"}), "");
  EXPECT_GE(RecordsOf("earshot_demo"), 50);
  EXPECT_GT(RecordsOf("earshot_demo_panel"), 50);
  EXPECT_TRUE(MayOpen("demo", "earshot_demo"));
  EXPECT_TRUE(MayOpen("colleague", "earshot_demo"));
  EXPECT_TRUE(MayOpen("demo", "earshot_demo_panel"));
  EXPECT_FALSE(MayOpen("colleague", "earshot_demo_panel"));
}

}  // namespace
}  // namespace earshot::server
