// The states of a screen, progress, what was just done, and the small actions: copy, file, skip.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ui/driver.h"
#include "tests/ui/lint.h"
#include "wasm/ui/kit/icons.h"
#include "wasm/ui/kit/scaffold.h"
#include "wasm/ui/kit/theme.h"

namespace earshot::ui_test {
namespace {

using kit::Standing;

TEST(StandingBox, EveryStateHasTitleTextAndItsButton) {
  for (Standing standing :
       {Standing::kEmpty, Standing::kFilteredToNothing, Standing::kOffline, Standing::kPartial,
        Standing::kError, Standing::kLocked, Standing::kReadOnly, Standing::kSetAside}) {
    bool pressed = false;
    KitDriver driver([&] {
      pressed |= kit::StandingBox({.standing = standing,
                                   .title = "What happened",
                                   .safe = "What is safe",
                                   .text = "What to do",
                                   .action = "Do it"});
    });
    EXPECT_EQ(driver.Get(Role::kHeading, "What happened").level, 2);
    driver.ExpectText("What is safe");
    driver.ExpectText("What to do");
    driver.Click(Role::kButton, "Do it");
    EXPECT_TRUE(pressed) << static_cast<int>(standing);
  }
}

TEST(StandingBox, LoadingIsAStatusAndBusy) {
  KitDriver driver(
      [] { kit::StandingBox({.standing = Standing::kLoading, .title = "Loading activities"}); });
  EXPECT_TRUE(driver.Get(Role::kStatus, "Loading activities").state & semantics::kBusy);
  EXPECT_FALSE(driver.kit_context().WantsFrame());  // a skeleton that moves would cost frames
}

TEST(Progress, HasValueMaximumAndWords) {
  size_t done = 3, total = 8;
  KitDriver driver([&] { kit::Progress("Sending", done, total); });
  const Node bar = driver.Get(Role::kProgress, "Sending: 3 of 8");
  EXPECT_EQ(bar.now, 3);
  EXPECT_EQ(bar.count, 8);
  EXPECT_FALSE(bar.state & semantics::kBusy);
  total = 0;
  driver.Settle();
  EXPECT_EQ(driver.Get(Role::kProgress, "Sending").id, bar.id);
  EXPECT_TRUE(driver.Get(Role::kProgress, "Sending").state & semantics::kBusy);
}

TEST(Toast, SaysWhatWasDoneWithTheWayBack) {
  for (float width : {390.0f, 1280.0f}) {
    kit::ToastAnswer answer = kit::ToastAnswer::kNone;
    KitDriver driver(
        [&] {
          const auto now = kit::Toast(kit::Tone::kSuccess, "Activity deleted", "Undo", "Dismiss");
          if (now != kit::ToastAnswer::kNone) answer = now;
        },
        {.width = width});
    driver.ExpectText("Activity deleted");
    driver.Click(Role::kButton, "Undo");
    EXPECT_EQ(answer, kit::ToastAnswer::kUndo);
    driver.Click(Role::kButton, "Dismiss");
    EXPECT_EQ(answer, kit::ToastAnswer::kDismiss);
  }
}

// Found on a phone: the bar took the room of the buttons that it spoke of.
TEST(Toast, OfFewWordsIsOneLineOfButtonsHighOnAPhone) {
  for (float width : {360.0f, 390.0f}) {
    KitDriver driver(
        [] {
          kit::Page page("#/log", "Log");
          kit::Toast(kit::Tone::kSuccess, "Session started", "Undo", "Dismiss");
        },
        {.width = width, .height = 640});
    const Node& scroll = driver.Get(Role::kScroll, "");
    EXPECT_GE(scroll.rect.y + scroll.rect.h, 640 - 88) << width;
  }
}

// The colour at its edge ended where it stays clear of the Capture disc, above the end of its
// ground.
TEST(Toast, ItsColourReachesDownToTheBarOfAPhone) {
  const kit::NavItem places[] = {{kit::Icon::kToday, "Today", "#/today", true},
                                 {kit::Icon::kLog, "Log", "#/log"}};
  kit::Colour colour = 0;
  KitDriver driver(
      [&] {
        kit::DrawScaffold({.items = places,
                           .phone = places,
                           .capture = kit::NavItem{kit::Icon::kCapture, "Capture", "#/capture"}});
        kit::Page page("#/today", "Today");
        kit::Heading(1, "Today");
        kit::Toast(kit::Tone::kSuccess, "Activity saved", "Undo", "Dismiss");
        colour = kit::ColourOf(kit::Tone::kSuccess);
      },
      {.width = 390, .height = 844});
  float lowest = 0;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for (const ImDrawVert& vertex : list->VtxBuffer) {
      const bool of_edge = vertex.col == colour && vertex.pos.x < 10;
      if (of_edge) lowest = std::max(lowest, vertex.pos.y);
    }
  }
  EXPECT_NEAR(lowest, driver.Get(Role::kNavigation, "Main").rect.y, 1);
}

TEST(Toast, IsAsWideAsTheColumnOnADesk) {
  KitDriver driver(
      [] {
        kit::Page page("#/log", "Log");
        kit::Heading(1, "Log");
        kit::Toast(kit::Tone::kSuccess, "Activity saved", "Undo", "Dismiss");
      },
      {.width = 1280});
  const semantics::Rect heading = driver.Get(Role::kHeading, "Log").rect;
  const semantics::Rect dismiss = driver.Get(Role::kButton, "Dismiss").rect;
  const float page_x = driver.Get(Role::kScroll, "").rect.x;
  EXPECT_NEAR(dismiss.x + dismiss.w, page_x + heading.x + heading.w, 1);
}

TEST(Toast, WithoutAWayBackHasNoSuchButton) {
  KitDriver driver([] { kit::Toast(kit::Tone::kInfo, "Copied", "", "Dismiss"); });
  EXPECT_FALSE(driver.Has(Role::kButton, "Undo"));
  EXPECT_TRUE(driver.Has(Role::kButton, "Dismiss"));
}

TEST(CopyButton, SaysWhatItCopiesAndReportsThePress) {
  int copies = 0;
  KitDriver driver([&] { copies += kit::CopyButton("workspace code") ? 1 : 0; });
  driver.Click(Role::kButton, "Copy workspace code");
  driver.Press(30, 20);
  EXPECT_EQ(copies, 2);
}

TEST(FilePicker, IsARealFileFieldThatTellsTheName) {
  std::string name;
  bool changed = false;
  KitDriver driver([&] {
    changed |=
        kit::FilePicker({.label = "Photo", .hint = "No faces"}, "Choose a file", name, "image/*");
  });
  const Node field = driver.Get(Role::kFile, "Photo: Choose a file");
  EXPECT_EQ(field.attributes, "accept=image/*");
  EXPECT_EQ(field.description, "No faces");
  driver.tree().Queue({field.id, Action::kInput, "stall in the rain.jpg"});
  driver.Settle();
  EXPECT_TRUE(changed);
  EXPECT_EQ(name, "stall in the rain.jpg");
  driver.ExpectText("stall in the rain.jpg");
}

TEST(FilePicker, LeavesTheClickToTheBrowser) {
  std::string name;
  KitDriver driver([&] { kit::FilePicker({.label = "Photo"}, "Choose a file", name); });
  driver.Click(Role::kFile, "Photo: Choose a file");
  EXPECT_EQ(name, "");
}

class SkipLinkTest : public testing::Test {
 protected:
  KitDriver driver{[] {
    const kit::NavItem items[] = {{kit::Icon::kToday, "Today", "#/today", true, 0}};
    kit::DrawScaffold({.items = items, .phone = items});
    kit::Page page("#/today", "Today");
    kit::Heading(1, "Today");
  }};
};

TEST_F(SkipLinkTest, IsFirstAndSeenOnlyWithTheFocus) {
  const Node first = driver.tree().nodes().front();
  EXPECT_EQ(first.name, "Skip to main content");
  EXPECT_LE(first.rect.y + first.rect.h, 0);
  driver.Focus(Role::kLink, "Skip to main content");
  EXPECT_GE(driver.tree().nodes().front().rect.y, 0);
  driver.Focus(Role::kLink, "Today");
  EXPECT_LT(driver.tree().nodes().front().rect.y, 0);
}

TEST_F(SkipLinkTest, BringsTheFocusToTheMainPart) {
  driver.Focus(Role::kLink, "Skip to main content");
  driver.Click(Role::kLink, "Skip to main content");
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kMain, "Today").id);
}

}  // namespace
}  // namespace earshot::ui_test
