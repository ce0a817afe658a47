// The first search after a large workspace was opened is answered at once from the records read so
// far, says so, and is made again when all are in.

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "tests/ui/driver.h"
#include "tests/unit/app/workspace_fixture.h"
#include "wasm/ui/kit/scaffold.h"
#include "wasm/ui/panels/panels.h"

namespace earshot::ui_test {
namespace {

constexpr char kStillReading[] = "Still reading your records: there may be more";

class SearchReadingTest : public testing::Test {
 protected:
  SearchReadingTest() {
    std::vector<sync::RemoteDocument> documents;
    const std::string stamp = "01a1000000000000000000000000000a";
    for (int i = 0; i < 1200; ++i) {
      const std::string id = "activity:" + std::to_string(10'000 + i);
      base::Json document = merge::NewDocument(id, "activity", stamp);
      document["title"] = i == 0 ? "Harbour stall" : i == 1199 ? "Harbour visit" : "Market stall";
      document["held_on"] = "2026-08-03";
      document["engagement_type"] = "busy-place";
      document["status"] = "written-up";
      documents.push_back({id, "1-a", std::move(document), false});
    }
    desk.workspace->Receive(std::move(documents), "server", "1");
    desk.storage.RunUntilIdle();
    desk.Open();
    state.log.view = "list";
    facts.today = "2026-11-25";
    driver = std::make_unique<KitDriver>([this] { Draw(); },
                                         kit::ViewFacts{.width = 1280, .height = 800});
  }
  void Draw() {
    kit::Page page("#/log", "Log", kit::PageWidth::kWide);
    options.Follow(desk.workspace.get(), nullptr);
    panels::PanelContext context{
        desk.workspace.get(), desk.workspace.get(), nullptr, facts, options, state, intents};
    panels::DrawLog(context);
  }
  void ReadTheRest() {
    while (desk.workspace->IndexWords(400)) {
    }
    driver->Settle();
  }

  app::Desk desk{"00000000000000a1"};
  shell::Facts facts;
  shell::OptionLists options;
  shell::ScreenState state;
  shell::Intents intents;
  std::unique_ptr<KitDriver> driver;
};

TEST_F(SearchReadingTest, WhatIsFoundSoFarShowsAndTheWholeIsAnnounced) {
  driver->Fill("Search the log", "harbour");
  driver->ExpectText("1 activity");
  driver->ExpectText(kStillReading);
  EXPECT_EQ(driver->Said().find("1 activity"), std::string::npos) << driver->Said();
  ReadTheRest();
  driver->ExpectText("2 activities");
  driver->ExpectNoText(kStillReading);
  EXPECT_NE(driver->Said().find("2 activities"), std::string::npos) << driver->Said();
}

TEST_F(SearchReadingTest, NothingIsCalledNotFoundBeforeAllWasRead) {
  driver->Fill("Search the log", "visit");
  driver->ExpectText(kStillReading);
  driver->ExpectNoText("Nothing matches");
  ReadTheRest();
  driver->ExpectText("1 activity");
  driver->Fill("Search the log", "zebra");
  driver->ExpectText("Nothing matches");
  driver->ExpectNoText(kStillReading);
}

}  // namespace
}  // namespace earshot::ui_test
