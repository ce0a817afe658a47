// The focus never falls to the page's body (keep_focus.h); found by a journey that uses keys alone.

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/ui/driver.h"
#include "wasm/ui/kit/scaffold.h"

namespace earshot::ui_test {
namespace {

TEST(Focus, GoesToTheNearestItemBeforeAButtonThatRemovesItself) {
  bool shown = true;
  KitDriver driver([&] {
    kit::Page page("#/log", "Log");
    kit::Button("Search");
    if (shown && kit::Button("Clear filters")) shown = false;
    kit::Button("Show more");
  });
  driver.Focus(Role::kButton, "Clear filters");
  driver.Click(Role::kButton, "Clear filters");
  EXPECT_FALSE(driver.Has(Role::kButton, "Clear filters"));
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kButton, "Search").id);
}

TEST(Focus, GoesToTheMainRegionWhenNothingStandsBefore) {
  bool shown = true;
  KitDriver driver([&] {
    kit::Page page("#/log", "Log");
    if (shown && kit::Button("Dismiss")) shown = false;
    kit::Button("Show more");
  });
  driver.Focus(Role::kButton, "Dismiss");
  driver.Click(Role::kButton, "Dismiss");
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kMain, "Log").id);
}

TEST(Focus, AnotherPageBeginsAtItsMainRegion) {
  std::string route = "#/log";
  KitDriver driver([&] {
    kit::Page page(route, route);
    kit::Button("Search");
    if (kit::Button("Save")) route = "#/log/1";
  });
  EXPECT_EQ(driver.tree().focused(), 0u);
  driver.Focus(Role::kButton, "Save");
  driver.Click(Role::kButton, "Save");
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kMain, "#/log/1").id);
}

// Somebody who joins the panel turns pages on one route (004-20).
TEST(Focus, APageTurnedOnOneRouteIsSeenFromItsTop) {
  bool turned = false;
  int pages = 1;
  KitDriver driver([&] {
    kit::Page page("#/join", "Join");
    kit::Scope scope(std::to_string(pages));
    if (std::exchange(turned, false)) kit::TurnPage();
    for (int i = 0; i < 40; ++i) kit::Button("Answer " + std::to_string(i));
    if (!kit::Button("Next")) return;
    turned = true;
    ++pages;
    kit::Wake();
  });
  driver.Focus(Role::kButton, "Next");
  ASSERT_GT(driver.Get(Role::kScroll, "").offset_y, 0);
  driver.Click(Role::kButton, "Next");
  EXPECT_EQ(pages, 2);
  EXPECT_FLOAT_EQ(driver.Get(Role::kScroll, "").offset_y, 0);
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kMain, "Join").id);
}

// Found on a phone and on a busy machine: down and up before the first frame, the focus moved the
// page, and the click was lost.
TEST(Focus, AQuickPressAtTheEdgeOfThePageIsNotLostToIt) {
  for (const bool touch : {false, true}) {
    std::string pressed;
    KitDriver driver([&] {
      kit::Page page("#/log", "Log");
      for (int i = 0; i < 60; ++i) {
        const std::string label = "Button " + std::to_string(i);
        if (kit::Button(label)) pressed = label;
      }
    });
    const Node scroll = driver.Get(Role::kScroll, "");
    const float bottom = scroll.rect.y + scroll.rect.h;
    Node edge;
    for (const Node& node : driver.tree().nodes()) {
      if (node.role == Role::kButton && scroll.rect.y + node.rect.y < bottom - 4) edge = node;
    }
    const float x = scroll.rect.x + edge.rect.x + 8, y = scroll.rect.y + edge.rect.y + 2;
    driver.kit_context().OnPointer(x, y, 0, true, touch);
    driver.tree().Queue({edge.id, Action::kFocus, ""});
    driver.kit_context().OnPointer(x, y, 0, false, touch);
    driver.Settle();
    EXPECT_EQ(pressed, edge.name) << (touch ? "by finger" : "by mouse");
    EXPECT_GT(driver.Get(Role::kScroll, "").offset_y, 0);
  }
}

constexpr float kLabel = 36;  // px above a box: one line of a label and its gaps

float TopInView(const KitDriver& driver, const Node& node) {
  return node.rect.y - driver.Get(Role::kScroll, "").offset_y;
}

// Found on a phone: the button that had the focus was brought into view too, far below the row that
// it had added, and the way back up ended at the box of the field.
TEST(Focus, GoesToAFieldOfANewRowWithItsLabelInView) {
  std::vector<std::string> rows;
  KitDriver driver(
      [&] {
        kit::Page page("#/write-up", "Write-up");
        kit::Space(500);
        for (size_t i = 0; i < rows.size(); ++i) {
          const std::string number = std::to_string(i + 1), key = "row " + number;
          kit::TextArea({.label = "What they said, " + number, .key = key}, rows[i]);
          kit::Space(1400);
        }
        if (kit::Button("Add feedback")) {
          rows.emplace_back();
          kit::FocusField("row " + std::to_string(rows.size()));
        }
      },
      {.width = 390, .height = 844});
  const Node add = driver.Get(Role::kButton, "Add feedback");
  const Node scroll = driver.Get(Role::kScroll, "");
  const float x = scroll.rect.x + add.rect.x + 20, y = scroll.rect.y + add.rect.y + 20;
  driver.kit_context().OnPointer(x, y, 0, true, true);
  driver.tree().Queue({add.id, Action::kFocus, ""});
  driver.Frames(2);
  driver.kit_context().OnPointer(x, y, 0, false, true);
  driver.Settle();
  const Node& field = driver.Get(Role::kTextArea, "What they said, 1");
  EXPECT_EQ(driver.tree().focused(), field.id);
  EXPECT_GE(TopInView(driver, field), kLabel);
  EXPECT_LE(TopInView(driver, field) + field.rect.h, scroll.rect.h);
}

TEST(Focus, BringsAFieldAboveTheViewDownWithItsLabel) {
  std::string text;
  KitDriver driver([&] {
    kit::Page page("#/log", "Log");
    kit::Space(700);
    kit::TextField({.label = "Activity"}, text);
    kit::Space(3000);
  });
  driver.tree().Queue({driver.Get(Role::kScroll, "").id, Action::kScroll, "1500"});
  driver.Settle();
  driver.Focus(Role::kTextField, "Activity");
  EXPECT_GE(TopInView(driver, driver.Get(Role::kTextField, "Activity")), kLabel);
}

TEST(Focus, OfATickFarDownAListMovesNothing) {
  std::vector<kit::Option> groups;
  for (int i = 0; i < 7; ++i) groups.push_back({std::to_string(i), "Group " + std::to_string(i)});
  std::vector<std::string> chosen;
  KitDriver driver([&] {
    kit::Page page("#/log", "Log");
    kit::Space(700);
    kit::MultiSelect({.label = "Who we met"}, groups, chosen);
    kit::Space(3000);
  });
  const Node last = driver.Get(Role::kCheckbox, "Group 6");
  const std::string near_the_top = std::to_string(last.rect.y - 60);
  driver.tree().Queue({driver.Get(Role::kScroll, "").id, Action::kScroll, near_the_top});
  driver.Settle();
  const float before = driver.Get(Role::kScroll, "").offset_y;
  driver.Focus(Role::kCheckbox, "Group 6");
  EXPECT_FLOAT_EQ(driver.Get(Role::kScroll, "").offset_y, before);
}

TEST(Focus, ShowsTheWholeBoxWhereItsLabelHasNoRoomBesideIt) {
  std::string text;
  KitDriver driver(
      [&] {
        kit::Page page("#/log", "Log");
        kit::Space(700);
        kit::TextArea({.label = "Notes"}, text, 6);
        kit::Space(3000);
      },
      {.width = 390, .height = 230});
  driver.tree().Queue({driver.Get(Role::kScroll, "").id, Action::kScroll, "1500"});
  driver.Settle();
  driver.Focus(Role::kTextArea, "Notes");
  const Node& field = driver.Get(Role::kTextArea, "Notes");
  EXPECT_GE(TopInView(driver, field), 0);
  EXPECT_LE(TopInView(driver, field) + field.rect.h, driver.Get(Role::kScroll, "").rect.h);
}

TEST(Focus, StaysAboveTheSoftKeyboardThatOpensForIt) {
  std::string text;
  KitDriver driver(
      [&] {
        kit::Page page("#/log", "Log");
        kit::Space(500);
        kit::TextField({.label = "Activity"}, text);
        kit::Space(900);
      },
      {.width = 390, .height = 844});
  driver.Focus(Role::kTextField, "Activity");
  driver.view().keyboard_px = 336;
  driver.Settle();
  const Node* scroll = nullptr;
  for (const Node& node : driver.tree().nodes()) {
    if (node.role == Role::kScroll) scroll = &node;
  }
  ASSERT_NE(scroll, nullptr) << driver.Dump();
  const Node& field = driver.Get(Role::kTextField, "Activity");
  EXPECT_LE(field.rect.y + field.rect.h - scroll->offset_y, scroll->rect.h);
  EXPECT_LE(scroll->rect.y + scroll->rect.h, 844 - 336);
}

// A person is erased from a dialog over their own card: both are gone at once.
TEST(Focus, GoesToTheMainRegionWhenADialogTakesItsPageWithIt) {
  std::string route = "#/member/1";
  bool open = false;
  KitDriver driver([&] {
    kit::Page page(route, route);
    if (route == "#/members") return;
    if (kit::Button("Erase this person")) open = true;
    if (kit::Dialog dialog("Erase?", open); dialog && kit::Button("Erase for good")) {
      open = false;
      route = "#/members";
    }
  });
  driver.Focus(Role::kButton, "Erase this person");
  driver.Click(Role::kButton, "Erase this person");
  driver.Focus(Role::kButton, "Erase for good");
  driver.Click(Role::kButton, "Erase for good");
  EXPECT_FALSE(driver.Has(Role::kDialog, "Erase?"));
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kMain, "#/members").id);
}

TEST(Focus, IsNotTakenByTheFirstScreen) {
  std::string route = "#/today";
  KitDriver driver([&] { kit::Page page(route, route); });
  route = "#/sign-in";
  driver.Frames(3);
  EXPECT_EQ(driver.tree().focused(), 0u);
}

TEST(Focus, StaysWithWhatAskedForItOnTheSameFrame) {
  bool asked = false;
  std::string text;
  KitDriver driver([&] {
    kit::Page page("#/log", "Log");
    kit::Button("Search");
    if (!asked && kit::Button("Mend")) {
      asked = true;
      kit::FocusField("title");
    }
    kit::TextField({.label = "Activity", .key = "title"}, text);
  });
  driver.Focus(Role::kButton, "Mend");
  driver.Click(Role::kButton, "Mend");
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kTextField, "Activity").id);
}

TEST(Focus, IsLeftAloneWhileItsItemStands) {
  int frames = 0;
  KitDriver driver([&] {
    kit::Page page("#/log", "Log");
    if (++frames % 2 == 0) kit::Button("Now and then");
    kit::Button("Search");
  });
  driver.Focus(Role::kButton, "Search");
  driver.Frames(4);
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kButton, "Search").id);
}

}  // namespace
}  // namespace earshot::ui_test
