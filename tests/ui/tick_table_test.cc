// A table of tick boxes: headers on both sides, one stop of Tab, arrows between the boxes.

#include "wasm/ui/kit/tick_table.h"

#include <gtest/gtest.h>

#include <memory>
#include <set>

#include "tests/ui/driver.h"
#include "wasm/ui/kit/scaffold.h"

namespace earshot::ui_test {
namespace {

class TickTableTest : public testing::Test {
 protected:
  void Start(float width) {
    driver = std::make_unique<KitDriver>([this] { Draw(); },
                                         kit::ViewFacts{.width = width, .height = 800});
    driver->Settle();
  }
  void Draw() {
    kit::Page page("#/ways", "Ways", kit::PageWidth::kWide);
    kit::TickTableSpec spec;
    spec.name = "Who is reached how";
    spec.corner = "Group";
    spec.columns = columns;
    spec.rows = rows;
    spec.cell = [this](size_t row, size_t column) {
      return kit::TickCell{ticked.contains({row, column}), rows[row] + ", " + columns[column], ""};
    };
    fits = kit::TickTableFits(spec);
    if (!fits) return;
    if (const auto cell = kit::TickTable(spec)) {
      if (!ticked.erase(*cell)) ticked.insert(*cell);
    }
  }
  // With the focus on that box, after that key: the box that has the focus.
  std::string After(std::string_view box, std::string_view key) {
    driver->Focus(Role::kCheckbox, box);
    driver->Settle();
    driver->tree().Queue({driver->tree().focused(), Action::kKey, std::string(key)});
    driver->Settle();
    const Node* focused = driver->tree().FindById(driver->tree().focused());
    return focused == nullptr ? "" : focused->name;
  }

  std::vector<std::string> columns = {"Newsletters", "Events"};
  std::vector<std::string> rows = {"Schools", "Clubs"};
  std::set<std::pair<size_t, size_t>> ticked;
  bool fits = false;
  std::unique_ptr<KitDriver> driver;
};

TEST_F(TickTableTest, HasHeadersAboveAndAtTheSide) {
  Start(1280);
  EXPECT_TRUE(driver->Has(Role::kTable, "Who is reached how"));
  EXPECT_TRUE(driver->Has(Role::kColumnHeader, "Events"));
  EXPECT_TRUE(driver->Has(Role::kRowHeader, "Clubs"));
  EXPECT_EQ(driver->Get(Role::kTable, "Who is reached how").count, 3);
}

TEST_F(TickTableTest, ABoxIsTickedAndUnticked) {
  Start(1280);
  driver->Click(Role::kCheckbox, "Clubs, Events");
  EXPECT_EQ(ticked, (std::set<std::pair<size_t, size_t>>{{1, 1}}));
  EXPECT_TRUE(driver->Get(Role::kCheckbox, "Clubs, Events").state & semantics::kChecked);
  driver->Click(Role::kCheckbox, "Clubs, Events");
  EXPECT_TRUE(ticked.empty());
}

// Past a hundred boxes with one press of Tab.
TEST_F(TickTableTest, IsOneStopOfTabAndArrowsGoFromBoxToBox) {
  Start(1280);
  int stops = 0;
  for (const Node& node : driver->tree().nodes()) {
    stops += node.role == Role::kCheckbox && (node.state & semantics::kOffTabOrder) == 0;
  }
  EXPECT_EQ(stops, 1);
  EXPECT_EQ(After("Schools, Newsletters", "ArrowRight"), "Schools, Events");
  EXPECT_EQ(After("Schools, Events", "ArrowRight"), "Schools, Events");
  EXPECT_EQ(After("Schools, Events", "ArrowDown"), "Clubs, Events");
  EXPECT_EQ(After("Clubs, Events", "Home"), "Clubs, Newsletters");
  EXPECT_EQ(After("Clubs, Newsletters", "ArrowUp"), "Schools, Newsletters");
  EXPECT_FALSE(driver->Get(Role::kCheckbox, "Schools, Newsletters").state &
               semantics::kOffTabOrder);
}

TEST_F(TickTableTest, SaysWhereItDoesNotFit) {
  Start(390);
  EXPECT_FALSE(fits);
  columns = std::vector<std::string>(14, "Communications");
  Start(1280);
  EXPECT_FALSE(fits);
}

}  // namespace
}  // namespace earshot::ui_test
