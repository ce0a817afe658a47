// The map widget: marks are opened, moved by keys and dragged, and a crowd is one button that tells
// who is in it (PRODUCT.md 4.13).

#include "wasm/ui/kit/map_canvas.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/ui/driver.h"

namespace earshot::ui_test {
namespace {

using Kind = kit::MapAnswer::Kind;

class MapCanvasTest : public testing::Test {
 protected:
  void Draw() {
    const kit::MapAnswer answer =
        kit::MapCanvas({.name = "Map",
                        .quadrants = {"Involve", "Partner", "Inform", "Consult"},
                        .crowd = "close together",
                        .marks = marks},
                       view);
    if (answer.kind != Kind::kNone) last = answer;
  }
  void Key(std::string_view name, std::string_view key) {
    driver.Focus(Role::kButton, name);
    driver.Key(key);
    driver.Settle();
  }

  std::vector<kit::MapMark> marks = {
      {.key = "a", .name = "Healthwatch", .spoken = "Healthwatch, Partner", .x = 90, .y = 80},
      {.key = "b", .name = "Boat club", .spoken = "Boat club, Inform", .x = 20, .y = 20}};
  kit::MapView view;
  kit::MapAnswer last;
  KitDriver driver{[this] { Draw(); }};
};

TEST_F(MapCanvasTest, AClickOpensAMark) {
  driver.Click(Role::kButton, "Boat club, Inform");
  EXPECT_EQ(last.kind, Kind::kOpened);
  EXPECT_EQ(last.mark, 1U);
}

TEST_F(MapCanvasTest, ArrowsAskForAStepOfOneAndWithShiftOfTen) {
  Key("Healthwatch, Partner", "ArrowUp");
  EXPECT_EQ(last.kind, Kind::kNudged);
  EXPECT_EQ(last.y, 81);
  Key("Healthwatch, Partner", "Shift+ArrowLeft");
  EXPECT_EQ(last.x, 80);
  Key("Healthwatch, Partner", "Shift+ArrowRight");
  EXPECT_EQ(last.x, 100);
}

TEST_F(MapCanvasTest, AMouseDragsAMarkAndTheDropTellsWhere) {
  driver.Settle();
  const semantics::Rect at = driver.Get(Role::kButton, "Boat club, Inform").rect;
  const float x = at.x + at.w / 2, y = at.y + at.h / 2;
  for (const float moved : {0.0F, 100.0F, 200.0F}) {
    driver.kit_context().OnPointer(x + moved, y, 0, true, false);
    driver.Settle();
  }
  driver.kit_context().OnPointer(x + 200, y, 0, false, false);
  driver.Settle();
  EXPECT_EQ(last.kind, Kind::kDropped);
  EXPECT_EQ(last.mark, 1U);
  EXPECT_GT(last.x, 30);
  EXPECT_EQ(last.y, 20);
}

TEST_F(MapCanvasTest, ThoseOnOneSpotAreOneButtonThatTellsWhoTheyAre) {
  marks[1].x = 90;
  marks[1].y = 80;
  driver.Settle();
  driver.Click(Role::kButton, "+2 close together");
  EXPECT_EQ(last.kind, Kind::kCrowd);
  EXPECT_EQ(last.marks.size(), 2U);
}

// Names are laid out again only where something has changed: a mark that comes or goes is such.
TEST_F(MapCanvasTest, ACrowdIsThereAsLongAsItsMarksLieOnEachOther) {
  driver.Settle();
  EXPECT_FALSE(driver.Has(Role::kButton, "+2 close together"));
  marks[1].x = 90;
  marks[1].y = 80;
  driver.Settle();
  EXPECT_TRUE(driver.Has(Role::kButton, "+2 close together"));
  marks[1].x = 20;
  driver.Settle();
  EXPECT_FALSE(driver.Has(Role::kButton, "+2 close together"));
  EXPECT_TRUE(driver.Has(Role::kButton, "Boat club, Inform"));
}

// While a mark is under way the others stay as they are, names and all.
TEST_F(MapCanvasTest, TheNamesOfTheOthersHoldWhileAMarkIsDragged) {
  driver.Settle();
  const semantics::Rect at = driver.Get(Role::kButton, "Boat club, Inform").rect;
  const float x = at.x + at.w / 2, y = at.y + at.h / 2;
  for (const float moved : {0.0F, 50.0F, 60.0F}) {
    driver.kit_context().OnPointer(x + moved, y, 0, true, false);
    driver.Settle();
  }
  ASSERT_EQ(view.names.layout.spots.size(), 1U);
  view.names.layout.spots.front().leader = true;  // would be gone, were they laid out again
  driver.kit_context().OnPointer(x + 100, y, 0, true, false);
  driver.Settle();
  EXPECT_TRUE(view.names.layout.spots.front().leader);
  driver.kit_context().OnPointer(x + 100, y, 0, false, false);
  driver.Settle();
  EXPECT_EQ(view.names.layout.spots.size(), 2U);
}

// Names were cut at one width, however empty the map was.
TEST_F(MapCanvasTest, OnAnEmptyMapALongNameIsWholeAndAVeryLongOneStandsInTwoLines) {
  marks[0].name = marks[0].spoken = "Northamptonshire Carers and Volunteers";
  marks[1].name = marks[1].spoken =
      "Kettering and Corby Neighbourhood Forum for Parks and Open Spaces";
  driver.Settle();
  ASSERT_EQ(view.names.layout.spots.size(), 2U);
  const base::LabelSpot &whole = view.names.layout.spots[0], &folded = view.names.layout.spots[1];
  EXPECT_FALSE(whole.folded);
  EXPECT_EQ(whole.label.w, view.names.marks[0].whole);
  EXPECT_TRUE(folded.folded);
  EXPECT_EQ(folded.label.w, view.names.marks[1].folded);
  EXPECT_GT(folded.label.h, whole.label.h);
}

// Each of 500 is a mark or in a crowd.
TEST_F(MapCanvasTest, FiveHundredMarksAreAllOnTheCanvas) {
  std::vector<std::string> names;
  for (int i = 0; i < 500; ++i) names.push_back("Mark " + std::to_string(i));
  marks.clear();
  for (int i = 0; i < 500; ++i) {
    const std::string& name = names[static_cast<size_t>(i)];
    marks.push_back({.key = name, .name = name, .spoken = name, .x = i % 25 * 4, .y = i / 25 * 5});
  }
  driver.Settle();
  ASSERT_EQ(view.names.marks.size(), 500U);
  size_t counted = 0;
  for (const base::LabelSpot& spot : view.names.layout.spots) {
    counted += spot.cluster == base::kNoCluster;
  }
  for (const base::LabelCluster& crowd : view.names.layout.clusters) counted += crowd.marks.size();
  EXPECT_EQ(counted, 500U);
}

TEST_F(MapCanvasTest, ZoomingInNeverShowsWhatLiesBeyondTheMap) {
  kit::ZoomBy(view, 2);
  view.x = 0;
  kit::ZoomBy(view, 1);
  EXPECT_EQ(view.x, 25);
  kit::ZoomBy(view, 0.01F);
  EXPECT_EQ(view.zoom, 1);
  EXPECT_EQ(view.x, 50);
}

}  // namespace
}  // namespace earshot::ui_test
