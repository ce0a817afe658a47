// Texts, buttons, lists, cards, dialogs, the scaffold: what they tell the tree and how they answer.

#include <gtest/gtest.h>

#include "tests/ui/driver.h"
#include "tests/ui/lint.h"
#include "wasm/ui/kit/bars.h"
#include "wasm/ui/kit/draw.h"
#include "wasm/ui/kit/scaffold.h"

namespace earshot::ui_test {
namespace {

TEST(Button, AnswersTheTreeOnce) {
  int clicks = 0;
  KitDriver driver([&] { clicks += kit::Button("Save") ? 1 : 0; });
  driver.Click(Role::kButton, "Save");
  EXPECT_EQ(clicks, 1);
}

TEST(Button, AnswersMouseAndFinger) {
  int clicks = 0;
  KitDriver driver([&] { clicks += kit::Button("Save") ? 1 : 0; });
  driver.Press(20, 20);
  EXPECT_EQ(clicks, 1);
  driver.Press(20, 20, true);
  EXPECT_EQ(clicks, 2);
}

TEST(Button, LabelMayChangeBehindTheId) {
  bool saved = false;
  KitDriver driver([&] {
    if (kit::Button(saved ? "Saved###save" : "Save###save")) saved = true;
  });
  const auto id = driver.Get(Role::kButton, "Save").id;
  driver.Click(Role::kButton, "Save");
  EXPECT_EQ(driver.Get(Role::kButton, "Saved").id, id);
}

TEST(Button, OfWordsAloneBeginsAtTheEdgeOfItsColumn) {
  KitDriver driver([] {
    kit::Page page("#/log", "Log");
    kit::Paragraph("Two limits.");
    kit::Button("Clear filters", kit::ButtonKind::kQuiet);
    kit::Button("New activity");
    kit::SameLine();
    kit::Button("More", kit::ButtonKind::kQuiet);
  });
  constexpr float kPadding = 12;
  const semantics::Rect text = driver.Get(Role::kText, "Two limits.").rect;
  const semantics::Rect first = driver.Get(Role::kButton, "New activity").rect;
  EXPECT_FLOAT_EQ(driver.Get(Role::kButton, "Clear filters").rect.x + kPadding, text.x);
  EXPECT_GE(driver.Get(Role::kButton, "More").rect.x, first.x + first.w + 11);
}

TEST(Pill, StandsClearOfTheButtonsUnderIt) {
  KitDriver driver([] {
    kit::Pill(kit::Tone::kWarning, "Due soon");
    kit::Button("Edit");
  });
  const semantics::Rect pill = driver.Get(Role::kText, "Due soon").rect;
  EXPECT_GE(driver.Get(Role::kButton, "Edit").rect.y - (pill.y + pill.h), 15);
}

TEST(Fold, TellsWhetherItIsOpenAndTurnsByTreeMouseAndFinger) {
  bool open = false;
  KitDriver driver([&] { kit::Fold("More about it", open); });
  const auto told = [&] { return driver.Get(Role::kButton, "More about it").state; };
  EXPECT_TRUE(told() & semantics::kCollapsed);
  driver.Click(Role::kButton, "More about it");
  EXPECT_TRUE(open);
  EXPECT_TRUE(told() & semantics::kExpanded);
  EXPECT_FALSE(told() & semantics::kCollapsed);
  driver.Press(200, 20);
  EXPECT_FALSE(open) << "the whole line takes the press";
  driver.Press(20, 20, true);
  EXPECT_TRUE(open);
}

// PRODUCT 4.12, T30: nothing that is read out or painted tells a hidden number.
TEST(Bars, AHiddenNumberIsReadOutAsNotShown) {
  KitDriver driver([] {
    kit::Bar bars[2] = {{.label = "Parking", .value = 3, .words = "*"},
                        {.label = "Hours", .value = 10, .words = "10"}};
    bars[0].hidden = true;
    bars[0].spoken = "not shown";
    kit::Bars({.name = "Themes", .bars = bars, .caption = "n = 15, as at 25 Nov 2026"});
  });
  const std::string dump = driver.Dump();
  EXPECT_NE(dump.find("Parking: not shown"), std::string::npos) << dump;
  EXPECT_NE(dump.find("Hours: 10"), std::string::npos);
  EXPECT_EQ(dump.find("Parking: 3"), std::string::npos);
  EXPECT_NE(dump.find("n = 15"), std::string::npos);
}

// Found on a phone: two labels were cut to the same beginning.
TEST(Bars, LongLabelsStandOverTheirBarsWhereThereIsNoRoomBesideThem) {
  const auto row_height = [](float width, std::string_view label) {
    KitDriver driver(
        [label] {
          const kit::Bar bars[] = {{.label = label, .value = 3, .words = "3"}};
          kit::Bars({.name = "Disability", .bars = bars});
        },
        {.width = width, .height = 640});
    for (const Node& node : driver.tree().nodes()) {
      if (node.role == Role::kListItem) return node.rect.h;
    }
    return 0.0F;
  };
  constexpr std::string_view kLong = "A long-term condition, daily life not limited";
  EXPECT_FLOAT_EQ(row_height(1280, kLong), row_height(1280, "Corby"));
  EXPECT_GT(row_height(390, kLong), row_height(390, "Corby") + 20);
}

// PRODUCT.md 4.12. Found on a phone: a few stray strokes.
TEST(Bars, TheHatchOfAHiddenNumberIsEvenAndStaysInItsBar) {
  const ImRect bars[] = {{10, 20, 42, 36}, {0.5F, 7.25F, 25.25F, 23.25F}, {0, 0, 300, 16}};
  for (const ImRect& bar : bars) {
    const std::vector<kit::Stroke> strokes = kit::Hatch(bar, 6);
    ASSERT_GE(strokes.size(), 5u) << "reads as hatched";
    float before = 0;
    for (const kit::Stroke& stroke : strokes) {
      EXPECT_NEAR(stroke.to.x - stroke.from.x, stroke.from.y - stroke.to.y, 0.01F) << "diagonal";
      EXPECT_GT(stroke.to.x, stroke.from.x);
      for (const ImVec2 end : {stroke.from, stroke.to}) {
        EXPECT_GE(end.x, bar.Min.x - 0.01F);
        EXPECT_LE(end.x, bar.Max.x + 0.01F);
        EXPECT_GE(end.y, bar.Min.y - 0.01F);
        EXPECT_LE(end.y, bar.Max.y + 0.01F);
      }
      const float place = stroke.from.x + stroke.from.y;  // the same all along the stroke
      if (before != 0) EXPECT_NEAR(place - before, 6, 0.01F) << "even";
      before = place;
    }
  }
}

TEST(Link, HasItsRoute) {
  bool followed = false;
  KitDriver driver([&] { followed |= kit::Link("All activities", "#/log"); });
  EXPECT_EQ(driver.Get(Role::kLink, "All activities").value, "#/log");
  driver.Click(Role::kLink, "All activities");
  EXPECT_TRUE(followed);
}

TEST(Text, IsMirroredInReadingOrder) {
  KitDriver driver([] {
    kit::Heading(1, "Today");
    kit::Paragraph("Two things to do.");
    kit::Quote("میں نے سنا");
    kit::Pill(kit::Tone::kWarning, "Due soon");
  });
  const auto& nodes = driver.tree().nodes();
  ASSERT_EQ(nodes.size(), 4u);
  EXPECT_EQ(nodes[0].role, Role::kHeading);
  EXPECT_EQ(nodes[0].level, 1);
  EXPECT_EQ(nodes[1].name, "Two things to do.");
  EXPECT_TRUE(nodes[2].state & semantics::kRightToLeft);
  EXPECT_EQ(nodes[3].name, "Due soon");
}

TEST(Text, ChangedWordsKeepTheElement) {
  std::string words = "3 to send";
  KitDriver driver([&] { kit::Paragraph(words); });
  const auto id = driver.Get(Role::kText, "3 to send").id;
  words = "2 to send";
  driver.Settle();
  EXPECT_EQ(driver.Get(Role::kText, "2 to send").id, id);
}

class TallyTest : public testing::Test {
 protected:
  // Down and up within a frame each, as fast as two hits can follow each other.
  void Hit(const Node& button, bool touch) {
    const float x = button.rect.x + button.rect.w / 2, y = button.rect.y + button.rect.h / 2;
    driver.kit_context().OnPointer(x, y, 0, true, touch);
    driver.Frames(2);
    driver.kit_context().OnPointer(x, y, 0, false, touch);
    driver.Frames(2);
  }
  int64_t count = 0;
  KitDriver driver{
      [this] { count += kit::Tally("People", count, "Count one person", "Take one back"); }};
};

TEST_F(TallyTest, SecondHitOfAThumbOrMouseWithin120MsIsTheSamePerson) {
  for (bool touch : {true, false}) {
    count = 0;
    driver.Wait(1);
    const Node plus = driver.Get(Role::kButton, "Count one person");
    Hit(plus, touch);
    Hit(plus, touch);
    EXPECT_EQ(count, 1) << "touch " << touch;
    driver.Wait(0.2);
    Hit(plus, touch);
    EXPECT_EQ(count, 2) << "touch " << touch;
  }
}

TEST_F(TallyTest, EveryPressOfAKeyboardOrScreenReaderCounts) {
  const auto id = driver.Get(Role::kButton, "Count one person").id;
  driver.tree().Queue({id, Action::kClick, ""});
  driver.Frames(1);
  driver.tree().Queue({id, Action::kClick, ""});
  driver.Frames(1);
  EXPECT_EQ(count, 2);
  driver.Click(Role::kButton, "Take one back");
  driver.Click(Role::kButton, "Take one back");
  driver.Click(Role::kButton, "Take one back");
  EXPECT_EQ(count, 0);
}

TEST_F(TallyTest, PlusIsLarge) {
  EXPECT_GE(driver.Get(Role::kButton, "Count one person").rect.h, 96);
}

TEST(TallyRow, CountsUpAndDownAndItsButtonsSayWhat) {
  int64_t count = 0;
  KitDriver driver([&] {
    count += kit::TallyRow("16 to 24", count, "16 to 24: one more", "16 to 24: one fewer");
  });
  EXPECT_TRUE(driver.Has(Role::kGroup, "16 to 24"));
  driver.Click(Role::kButton, "16 to 24: one fewer");
  EXPECT_EQ(count, 0);
  driver.Click(Role::kButton, "16 to 24: one more");
  driver.Click(Role::kButton, "16 to 24: one more");
  EXPECT_EQ(count, 2);
  driver.ExpectText("2");
  driver.Click(Role::kButton, "16 to 24: one fewer");
  EXPECT_EQ(count, 1);
}

TEST(TallyRow, ButtonsAreLargeAndApart) {
  KitDriver driver([] { kit::TallyRow("16 to 24", 0, "One more", "One fewer"); });
  const Node more = driver.Get(Role::kButton, "One more");
  const Node fewer = driver.Get(Role::kButton, "One fewer");
  EXPECT_GE(more.rect.h, 64);
  EXPECT_GE(fewer.rect.w, 64);
  EXPECT_GE(more.rect.x - (fewer.rect.x + fewer.rect.w), 11.5F);
}

TEST(List, RowsAreLinksWithTheirTexts) {
  bool chosen = false;
  KitDriver driver([&] {
    kit::List list("Due");
    chosen |= list.Row({.key = "1",
                        .title = "Riverside stall",
                        .detail = "4 May",
                        .pill = "Due",
                        .pill_tone = kit::Tone::kWarning,
                        .trailing = "31 people",
                        .route = "#/log/1"});
    list.Row({.key = "2", .title = "Riverside stall", .route = "#/log/2"});
  });
  driver.Click(Role::kLink, "Riverside stall");
  EXPECT_TRUE(chosen);
  driver.ExpectText("31 people");
  driver.ExpectText("Due");
}

// Found on a phone: the owner of a case ran past the edge of the card.
TEST(List, WordsThatDoNotFitBesideThePillGoUnderIt) {
  KitDriver driver(
      [] {
        kit::Page page("#/incoming", "Incoming");
        kit::List list("Incoming");
        list.Row({.key = "1",
                  .title = "Grit bins",
                  .pill = "2 working days left, 1 Dec 2026",
                  .pill_tone = kit::Tone::kWarning,
                  .trailing = "Tom Okafor",
                  .route = "#/cases/1"});
        list.Row({.key = "2",
                  .title = "Bins",
                  .pill = "Late",
                  .trailing = "Tom Bell",
                  .route = "#/cases/2"});
      },
      {.width = 390, .height = 844});
  const semantics::Rect row = driver.Get(Role::kLink, "Grit bins").rect;
  const semantics::Rect pill = driver.Get(Role::kText, "2 working days left, 1 Dec 2026").rect;
  const semantics::Rect owner = driver.Get(Role::kText, "Tom Okafor").rect;
  EXPECT_GE(owner.y, pill.y + pill.h - 4);
  EXPECT_LE(owner.y + owner.h, row.y + row.h);
  EXPECT_LE(owner.x + owner.w, row.x + row.w);
  EXPECT_GT(driver.Get(Role::kText, "Tom Bell").rect.x, driver.Get(Role::kText, "Late").rect.x);
}

TEST(Dialog, TakesFocusAndGivesItBack) {
  bool open = false;
  KitDriver driver([&] {
    if (kit::Button("Delete")) open = true;
    if (kit::Dialog dialog("Delete this?", open); dialog) {
      kit::Paragraph("It can be undone.");
      if (kit::Button("Yes, delete", kit::ButtonKind::kDanger)) open = false;
    }
    kit::Button("After");
  });
  driver.Focus(Role::kButton, "Delete");
  driver.Click(Role::kButton, "Delete");
  const Node& dialog = driver.Get(Role::kDialog, "Delete this?");
  EXPECT_EQ(driver.tree().focused(), dialog.id);
  EXPECT_EQ(dialog.parent, 1u);
  driver.Click(Role::kButton, "Yes, delete");
  EXPECT_FALSE(open);
  EXPECT_FALSE(driver.Has(Role::kDialog, ""));
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kButton, "Delete").id);
}

TEST(Dialog, ClosesByEscapeAndByItsButton) {
  bool open = true;
  KitDriver driver([&] {
    if (kit::Dialog dialog("Sure?", open); dialog) kit::Paragraph("Really.");
  });
  EXPECT_TRUE(driver.kit_context().OnKey("Escape", true));
  driver.Settle();
  EXPECT_FALSE(open);
  EXPECT_FALSE(driver.kit_context().OnKey("Escape", true));
  open = true;
  driver.Settle();
  driver.Click(Role::kButton, "Close");
  EXPECT_FALSE(open);
}

TEST(Dialog, CoversThePageForPointers) {
  bool open = true;
  int clicks = 0;
  KitDriver driver([&] {
    clicks += kit::Button("Behind") ? 1 : 0;
    if (kit::Dialog dialog("Sure?", open); dialog) kit::Paragraph("Really.");
  });
  driver.Press(20, 20);
  EXPECT_EQ(clicks, 0);
}

TEST(Page, FingerScrollsAndDoesNotPress) {
  int clicks = 0;
  KitDriver driver(
      [&] {
        kit::Page page("#/log", "Log");
        for (int i = 0; i < 60; ++i) {
          clicks += kit::Button("Button " + std::to_string(i)) ? 1 : 0;
        }
      },
      {.width = 390, .height = 844});
  kit::Context& context = driver.kit_context();
  context.OnPointer(60, 700, 0, true, true);
  driver.Frames(2);
  for (float y = 690; y >= 300; y -= 30) {
    context.OnPointer(60, y, 0, true, true);
    driver.Frames(1);
  }
  context.OnPointer(60, 300, 0, false, true);
  driver.Settle();
  EXPECT_EQ(clicks, 0);
  EXPECT_GT(driver.Get(Role::kScroll, "").offset_y, 300);
}

TEST(Page, FocusedItemIsScrolledIntoView) {
  KitDriver driver([] {
    kit::Page page("#/log", "Log");
    for (int i = 0; i < 60; ++i) kit::Button("Button " + std::to_string(i));
  });
  driver.Focus(Role::kButton, "Button 59");
  const Node& scroll = driver.Get(Role::kScroll, "");
  const semantics::Rect& rect = driver.Get(Role::kButton, "Button 59").rect;
  EXPECT_GE(rect.y, scroll.offset_y);
  EXPECT_LE(rect.y + rect.h, scroll.offset_y + scroll.rect.h);
}

// Found in Chromium: the press focused a button at the page's edge, the page moved, the click was
// lost.
TEST(Page, PressedButtonAtTheEdgeStaysUnderThePointerUntilReleased) {
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
  std::string edge;
  for (const Node& node : driver.tree().nodes()) {
    if (node.role != Role::kButton) continue;
    if (scroll.rect.y + node.rect.y < bottom - 4) edge = node.name;
  }
  const Node button = driver.Get(Role::kButton, edge);
  const semantics::NodeId id = button.id;
  const float x = scroll.rect.x + button.rect.x + 8, y = scroll.rect.y + button.rect.y + 2;
  driver.kit_context().OnPointer(x, y, 0, true, false);
  driver.tree().Queue({id, Action::kFocus, ""});
  driver.Frames(4);
  EXPECT_FLOAT_EQ(driver.Get(Role::kScroll, "").offset_y, 0);
  driver.kit_context().OnPointer(x, y, 0, false, false);
  driver.Settle();
  EXPECT_EQ(pressed, edge);
  EXPECT_GT(driver.Get(Role::kScroll, "").offset_y, 0);
}

// Found in Chromium: a button counted as in view while it lay under the bar.
TEST(Page, ScrolledContentEndsWhereTheActionBarBegins) {
  KitDriver driver([] {
    kit::Page page("#/log", "Log");
    for (int i = 0; i < 60; ++i) kit::Button("Button " + std::to_string(i));
    kit::ActionBar bar;
    kit::Button("Save");
  });
  driver.Settle();
  const Node scroll = driver.Get(Role::kScroll, "");
  const Node bar = driver.Get(Role::kGroup, "Actions");
  EXPECT_EQ(bar.parent, scroll.parent);
  EXPECT_FLOAT_EQ(scroll.rect.y + scroll.rect.h, bar.rect.y);
  driver.Focus(Role::kButton, "Button 30");
  const Node& bar_after = driver.Get(Role::kGroup, "Actions");
  EXPECT_FLOAT_EQ(bar_after.rect.y, bar.rect.y);
}

// Found in Firefox with text at 200 %: the lower edge of Save lay below the window.
TEST(Page, TheActionBarIsAsHighAsItsButtons) {
  for (float width : {1280.0F, 320.0F}) {
    KitDriver driver(
        [] {
          kit::Page page("#/log/new", "New activity");
          kit::ActionBar bar;
          kit::Button("Save");
          kit::SameLine();
          kit::Button("Mark as written up", kit::ButtonKind::kSecondary);
        },
        {.width = width, .height = 640, .text_scale = 2});
    const semantics::Rect bar = driver.Get(Role::kGroup, "Actions").rect;
    EXPECT_FLOAT_EQ(bar.y + bar.h, 640);
    for (const char* name : {"Save", "Mark as written up"}) {
      const semantics::Rect button = driver.Get(Role::kButton, name).rect;
      EXPECT_GE(button.y, bar.y + 12) << name << " at " << width;
      EXPECT_LE(button.y + button.h, bar.y + bar.h - 12) << name << " at " << width;
    }
  }
}

TEST(Page, PageScrollActionAndKeysMoveIt) {
  KitDriver driver([] {
    kit::Page page("#/log", "Log");
    kit::Space(5000);
  });
  driver.tree().Queue({driver.Get(Role::kScroll, "").id, Action::kScroll, "250"});
  driver.Settle();
  EXPECT_FLOAT_EQ(driver.Get(Role::kScroll, "").offset_y, 250);
  EXPECT_TRUE(driver.kit_context().OnKey("PageDown", true));
  driver.Settle();
  EXPECT_GT(driver.Get(Role::kScroll, "").offset_y, 800);
}

void DrawShell(std::optional<std::string>& followed) {
  const kit::NavItem items[] = {{kit::Icon::kToday, "Today", "#/today", true, 0},
                                {kit::Icon::kLog, "Log", "#/log", false, 3}};
  const kit::NavItem foot[] = {{kit::Icon::kSync, "Sync", "#/sync", false, 0}};
  const kit::ScaffoldTouch touch =
      kit::DrawScaffold({.workspace = "Wrexham Council",
                         .items = items,
                         .foot = foot,
                         .phone = items,
                         .capture = kit::NavItem{kit::Icon::kCapture, "Capture", "#/capture"},
                         .tone = kit::Tone::kSuccess,
                         .status = "Saved on this device"});
  if (touch.followed) followed = touch.followed;
  kit::Page page("#/today", "Today");
  kit::Heading(1, "Today");
}

TEST(Scaffold, NavigationIsOfLinksOnEverySize) {
  for (float width : {390.0f, 800.0f, 1280.0f}) {
    std::optional<std::string> followed;
    KitDriver driver([&] { DrawShell(followed); }, {.width = width, .height = 844});
    EXPECT_TRUE(driver.Get(Role::kLink, "Today").state & semantics::kCurrent);
    driver.Click(Role::kLink, "Capture");
    EXPECT_EQ(followed, "#/capture");
    EXPECT_TRUE(driver.Has(Role::kText, "Saved on this device"));
    EXPECT_TRUE(driver.Has(Role::kMain, "Today"));
  }
}

// Found on a phone: a focused button lay partly under the round Capture button.
TEST(Scaffold, WhatIsFocusedLiesAboveTheCaptureDisc) {
  const kit::NavItem places[] = {{kit::Icon::kToday, "Today", "#/today", true},
                                 {kit::Icon::kLog, "Log", "#/log"}};
  KitDriver driver(
      [&] {
        kit::DrawScaffold({.items = places,
                           .phone = places,
                           .capture = kit::NavItem{kit::Icon::kCapture, "Capture", "#/capture"}});
        kit::Page page("#/today", "Today");
        for (int i = 0; i < 40; ++i) kit::Button("Button " + std::to_string(i));
      },
      {.width = 390, .height = 844});
  for (const char* name : {"Button 20", "Button 39"}) {
    driver.Focus(Role::kButton, name);
    const semantics::Rect button = OnScreen(driver.tree(), driver.Get(Role::kButton, name));
    const semantics::Rect disc = OnScreen(driver.tree(), driver.Get(Role::kLink, "Capture"));
    EXPECT_LE(button.y + button.h, disc.y - 4) << name;
  }
}

TEST(Frame, SecondIdleFrameIsAnEmptyPatch) {
  std::optional<std::string> followed;
  KitDriver driver([&] { DrawShell(followed); });
  driver.Frames(1);
  EXPECT_TRUE(driver.patch().Empty());
  EXPECT_FALSE(driver.kit_context().WantsFrame());
}

// "Stakeholders" ran into the mark of the item that is chosen.
TEST(Scaffold, TheLongestWordOfANarrowBarStaysOffTheEdgesOfItsItem) {
  const kit::NavItem items[] = {{kit::Icon::kToday, "Today", "#/today"},
                                {kit::Icon::kStakeholders, "Stakeholders", "#/stakeholders", true}};
  for (float scale : {1.0F, 1.5F, 2.0F}) {
    KitDriver driver([&] { kit::DrawScaffold({.items = items, .phone = items}); },
                     kit::ViewFacts{.width = 768, .height = 1024, .text_scale = scale});
    const semantics::Rect item = driver.Get(Role::kLink, "Stakeholders").rect;
    float left = 1e6F, right = 0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
      for (const ImDrawVert& vertex : list->VtxBuffer) {
        const bool of_word = vertex.pos.y > item.y + 34 && vertex.pos.y < item.y + item.h - 7 &&
                             vertex.pos.x > item.x + 6 && vertex.pos.x < item.x + item.w - 0.5F;
        if (!of_word) continue;
        left = std::min(left, vertex.pos.x);
        right = std::max(right, vertex.pos.x);
      }
    }
    EXPECT_GT(right - left, item.w / 2) << "the word is painted";
    EXPECT_GE(left, item.x + 7.5F) << scale;
    EXPECT_LE(right, item.x + item.w - 7.5F) << scale;
  }
}

}  // namespace
}  // namespace earshot::ui_test
