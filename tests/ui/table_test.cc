// Long tables: few nodes, whatever the length; the focused row stays; cards on a phone.

#include <gtest/gtest.h>

#include "tests/ui/driver.h"
#include "wasm/ui/kit/scaffold.h"

namespace earshot::ui_test {
namespace {

constexpr size_t kRows = 5000;

class TableTest : public testing::Test {
 protected:
  void Start(float width) {
    driver = std::make_unique<KitDriver>([this] { Draw(); },
                                         kit::ViewFacts{.width = width, .height = 800});
  }
  void Draw() {
    kit::Page page("#/log", "Log", kit::PageWidth::kWide);
    const kit::Column columns[] = {{"Activity", 3}, {"Date", 1}, {"People", 1, true}};
    const int row = kit::Table(
        {.name = "Activities",
         .columns = columns,
         .rows = kRows,
         .key = [](size_t i) { return "id" + std::to_string(i); },
         .cell = [](size_t i,
                    size_t c) { return "R" + std::to_string(i) + "C" + std::to_string(c); },
         .pill =
             [](size_t) {
               return std::pair{kit::Tone::kSuccess, std::string("Done")};
             },
         .lines = lines});
    if (row >= 0) chosen = row;
  }
  void ScrollTo(float offset) {
    driver->tree().Queue(
        {driver->Get(Role::kScroll, "").id, Action::kScroll, std::to_string(offset)});
    driver->Settle();
  }

  std::unique_ptr<KitDriver> driver;
  float RowHeight(const std::string& row, const std::string& next) {
    return driver->Get(Role::kLink, next).rect.y - driver->Get(Role::kLink, row).rect.y;
  }

  size_t lines = 1;
  int chosen = -1;
};

TEST_F(TableTest, FiveThousandRowsAreFewNodes) {
  Start(1280);
  EXPECT_LT(driver->tree().nodes().size(), 300u);
  EXPECT_EQ(driver->Get(Role::kTable, "Activities").count, static_cast<int>(kRows) + 1);
  ScrollTo(100000);
  EXPECT_LT(driver->tree().nodes().size(), 300u);
  EXPECT_TRUE(driver->Has(Role::kLink, "R2083C0"));
  EXPECT_FALSE(driver->Has(Role::kLink, "R0C0"));
}

TEST_F(TableTest, RowsOfTwoLinesAreHigherAndAllAlike) {
  for (float width : {1280.0F, 390.0F}) {
    lines = 1;
    Start(width);
    const float one = RowHeight("R0C0", "R1C0");
    lines = 2;
    Start(width);
    EXPECT_GE(RowHeight("R0C0", "R1C0"), one + 8) << width;
    EXPECT_EQ(RowHeight("R0C0", "R1C0"), RowHeight("R1C0", "R2C0")) << width;
  }
}

TEST_F(TableTest, PhoneShowsCardsInTheSameBudget) {
  Start(390);
  EXPECT_LT(driver->tree().nodes().size(), 300u);
  driver->ExpectText("People: R0C2");
}

TEST_F(TableTest, ChosenRowIsItsIndexAlsoFarDown) {
  Start(1280);
  ScrollTo(100000);
  driver->Click(Role::kLink, "R2085C0");
  EXPECT_EQ(chosen, 2085);
}

TEST_F(TableTest, RowWithTheFocusStaysMirrored) {
  Start(1280);
  driver->Focus(Role::kLink, "R3C0");
  ScrollTo(100000);
  EXPECT_TRUE(driver->Has(Role::kLink, "R3C0"));
  ScrollTo(0);
  EXPECT_TRUE(driver->Has(Role::kLink, "R3C0"));
}

TEST_F(TableTest, RowsKeepTheirElementWhileScrolling) {
  Start(1280);
  const auto id = driver->Get(Role::kLink, "R5C0").id;
  ScrollTo(100);
  EXPECT_EQ(driver->Get(Role::kLink, "R5C0").id, id);
}

}  // namespace
}  // namespace earshot::ui_test
