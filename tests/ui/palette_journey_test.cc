// Find anything (Ctrl+K), the other shortcuts, and the project lens.

#include "core/merge/document.h"
#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kProject[] = "project:01J00000000000000000000001";
constexpr char kWords[] = "What are you looking for?";

class PaletteJourney : public SignedInJourney {
 protected:
  PaletteJourney() {
    sim::Peer& peer = *server.databases[kDatabase];
    base::Json project =
        merge::NewDocument(kProject, "project", "01a1000000000000000000000000000a");
    project["title"] = "Urgent care";
    project["_rev"] = "1-0000000000000000000000000000000a";
    peer.store.Graft(project, {"1-0000000000000000000000000000000a"});
    asha.Follow("Sync");
    asha.Press("Sync now");
    LogActivity(asha, "Stall at Corby market", "The last bus leaves at six.");
    LogActivity(asha, "Drop-in at Kettering library");
    asha.Follow("Today");
    asha.activations = 0;
  }
};

TEST_F(PaletteJourney, GoesToAScreenByTwoLetters) {
  EXPECT_TRUE(asha.Shortcut("k"));
  ASSERT_TRUE(asha.Has(Role::kDialog, "Find anything")) << asha.Dump();
  asha.Fill(kWords, "set");
  asha.Press("Go to Settings");
  EXPECT_FALSE(asha.Has(Role::kDialog, "Find anything"));
  EXPECT_EQ(asha.platform.address, "#/settings");
  EXPECT_LE(asha.activations, 3);
}

TEST_F(PaletteJourney, AScreenIsFoundByOtherNamesThanItsOwn) {
  constexpr std::pair<std::string_view, std::string_view> kCases[] = {
      {"help", "Go to Settings"}, {"sign out", "Go to Settings"}, {"map", "Go to Projects"}};
  asha.Shortcut("k");
  for (const auto& [words, place] : kCases) {
    asha.Fill(kWords, words);
    EXPECT_TRUE(asha.Has(Role::kButton, place)) << words << asha.Dump();
  }
}

TEST_F(PaletteJourney, ARecordIsBegunFromAnywhere) {
  constexpr std::pair<std::string_view, std::string_view> kCases[] = {
      {"New project", "#/new/project"},
      {"New stakeholder", "#/new/stakeholder"},
      {"New case", "#/new/case"}};
  for (const auto& [words, route] : kCases) {
    asha.Open("#/today");
    asha.Shortcut("k");
    asha.Fill(kWords, words);
    asha.Press(words);
    EXPECT_EQ(asha.platform.address, route);
    EXPECT_TRUE(asha.Has(Role::kHeading, words)) << asha.Dump();
  }
}

TEST_F(PaletteJourney, TheFieldHasTheKeyboardWhenItOpens) {
  asha.Press("Find anything");
  const Node* field = asha.Field(kWords);
  ASSERT_NE(field, nullptr) << asha.Dump();
  EXPECT_EQ(asha.app->tree().focused(), field->id);
}

TEST_F(PaletteJourney, EnterTakesTheFirstThatWasFound) {
  asha.Shortcut("k");
  asha.Fill(kWords, "sett");
  EXPECT_TRUE(asha.Enter());
  EXPECT_EQ(asha.platform.address, "#/settings");
}

TEST_F(PaletteJourney, FindsAnActivityByAnyOfItsWords) {
  asha.Shortcut("k");
  asha.Fill(kWords, "bus corby");
  asha.Press("Stall at Corby market");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Stall at Corby market")) << asha.Dump();
}

TEST_F(PaletteJourney, FindsAStakeholderByTheNameAndOpensTheCard) {
  asha.Open("#/new/stakeholder");
  asha.Fill("Name", "Kettering Carers");
  asha.Choose("Kind", "Organisation");
  asha.Press("Save");
  asha.Open("#/today");
  asha.Shortcut("k");
  asha.Fill(kWords, "c");
  EXPECT_FALSE(asha.Has(Role::kButton, "Kettering Carers")) << "one letter finds too many";
  asha.Fill(kWords, "ca ket");
  EXPECT_TRUE(asha.Has(Role::kButton, "Kettering Carers")) << asha.Dump();
  asha.Press("Kettering Carers");
  EXPECT_TRUE(asha.platform.address.starts_with("#/stakeholders/stakeholder:"))
      << asha.platform.address;
}

TEST_F(PaletteJourney, ManyStakeholdersLeaveRoomForActivities) {
  for (int i = 0; i < 14; ++i) {
    asha.Open("#/stakeholders");
    asha.Fill("Search stakeholders", "Corby group " + std::to_string(100 + i));
    asha.Press("Add Corby group " + std::to_string(100 + i) + " as an organisation");
  }
  asha.Shortcut("k");
  asha.Fill(kWords, "corby");
  EXPECT_TRUE(asha.Sees("Corby group")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "Stall at Corby market")) << asha.Dump();
}

TEST_F(PaletteJourney, OpensAProjectsPage) {
  asha.Shortcut("k");
  asha.Fill(kWords, "urgent");
  asha.Press("Open Urgent care");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Urgent care")) << asha.Dump();
}

TEST_F(PaletteJourney, WithoutWordsOffersEveryScreenAndAction) {
  asha.Shortcut("k");
  for (const char* name : {"Go to Today", "Go to Log", "Go to Capture", "Go to Sync",
                           "Go to Device check", "New activity", "Sync now"}) {
    EXPECT_TRUE(asha.Has(Role::kButton, name)) << name << "\n" << asha.Dump();
  }
}

TEST_F(PaletteJourney, SaysSoWhenNothingFits) {
  asha.Shortcut("k");
  asha.Fill(kWords, "zebra crossing");
  EXPECT_TRUE(asha.Sees("Try another word, or fewer words.")) << asha.Dump();
}

TEST_F(PaletteJourney, UndoesTheLastStep) {
  asha.Shortcut("k");
  asha.Fill(kWords, "undo");
  std::string undo;
  for (const Node& node : asha.app->tree().nodes()) {
    if (node.role == Role::kButton && node.name.starts_with("Undo: ")) undo = node.name;
  }
  ASSERT_NE(undo, "") << asha.Dump();
  asha.Press(undo);
  asha.Open("#/log");
  EXPECT_FALSE(asha.Has(Role::kLink, "Drop-in at Kettering library")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Stall at Corby market"));
}

TEST_F(PaletteJourney, EscapeClosesItAndForgetsWhatWasTyped) {
  asha.Shortcut("k");
  asha.Fill(kWords, "corby");
  EXPECT_TRUE(asha.app->OnKey("Escape", false, false, false, true));
  asha.Settle();
  EXPECT_FALSE(asha.Has(Role::kDialog, "Find anything"));
  asha.Shortcut("k");
  EXPECT_EQ(asha.Value(kWords), "");
}

TEST_F(PaletteJourney, TheLensShowsOneProjectUntilItIsCleared) {
  asha.Open("#/log/new");
  asha.Fill("Activity", "Meeting about urgent care");
  asha.Choose("Type of engagement", "Stall in a busy place");
  asha.Choose("Project", "Urgent care");
  asha.Press("Save");
  asha.Shortcut("k");
  asha.Fill(kWords, "urgent");
  asha.Press("Show only Urgent care");
  EXPECT_EQ(asha.platform.address, "#/log");
  EXPECT_TRUE(asha.Has(Role::kLink, "Meeting about urgent care")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Stall at Corby market"));
  EXPECT_TRUE(asha.Sees("Only Urgent care"));
  const semantics::Node* pill = nullptr;
  for (const semantics::Node& node : asha.app->tree().nodes()) {
    if (node.role == Role::kText && node.name == "Only Urgent care") pill = &node;
  }
  ASSERT_NE(pill, nullptr) << asha.Dump();
  const semantics::Node& out = asha.Get(Role::kButton, "Show all projects");
  EXPECT_NEAR(pill->rect.y + pill->rect.h / 2, out.rect.y + out.rect.h / 2, 1) << "one line";
  // What is begun under the lens belongs to its project.
  asha.Follow("New activity");
  EXPECT_EQ(asha.FindSelect("Project")->value, kProject);
  asha.Open("#/log");
  asha.Press("Show all projects");
  EXPECT_TRUE(asha.Has(Role::kLink, "Stall at Corby market")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Only Urgent care"));
}

TEST_F(PaletteJourney, CtrlSSavesTheFormOnTheScreen) {
  asha.Open("#/log/new");
  asha.Fill("Activity", "Coffee morning");
  asha.Choose("Type of engagement", "Stall in a busy place");
  EXPECT_TRUE(asha.Shortcut("s"));
  EXPECT_TRUE(asha.Sees("Activity saved")) << asha.Dump();
  asha.Open("#/today");
  EXPECT_FALSE(asha.Shortcut("s")) << "there is no form: the key stays with the browser";
}

TEST_F(PaletteJourney, CtrlSlashListsTheKeys) {
  EXPECT_TRUE(asha.Shortcut("/"));
  ASSERT_TRUE(asha.Has(Role::kDialog, "Keyboard shortcuts")) << asha.Dump();
  for (const char* key : {"Ctrl+K", "Ctrl+S", "Ctrl+Z", "Ctrl+P"}) EXPECT_TRUE(asha.Sees(key));
}

}  // namespace
}  // namespace earshot::ui_test
