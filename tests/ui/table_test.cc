// Long tables: few nodes, whatever the length; the focused row stays; cards on a phone. Rows of
// lists.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/ui/driver.h"
#include "tests/ui/lint.h"
#include "wasm/ui/kit/scaffold.h"

namespace earshot::ui_test {
namespace {

constexpr size_t kRows = 5000;

class TableTest : public testing::Test {
 protected:
  void Start(float width, float height = 800) {
    driver = std::make_unique<KitDriver>([this] { Draw(); },
                                         kit::ViewFacts{.width = width, .height = height});
  }
  void Draw() {
    kit::Page page("#/log", "Log", kit::PageWidth::kWide);
    const kit::Column columns[] = {{"Activity", 3}, {"Date", 1}, {"People", 1, true}};
    const int row = kit::Table({.name = "Activities",
                                .columns = columns,
                                .rows = kRows,
                                .key = [](size_t i) { return "id" + std::to_string(i); },
                                .cell =
                                    [this](size_t i, size_t c) {
                                      if (undated && c == 1) return std::string();
                                      return "R" + std::to_string(i) + "C" + std::to_string(c);
                                    },
                                .pill =
                                    [](size_t) {
                                      return std::pair{kit::Tone::kSuccess, std::string("Done")};
                                    },
                                .lines = lines,
                                .dense = dense,
                                .plain_cards = plain});
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
  bool dense = false, plain = false, undated = false;
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

TEST_F(TableTest, SaysWhichRowsAreSeenAndGoesToTheNext) {
  Start(1280);
  std::string words;
  for (const Node& node : driver->tree().nodes()) {
    if (node.name.starts_with("Rows ")) words = node.name;
  }
  EXPECT_EQ(words.substr(0, 10), "Rows 1 to ");
  EXPECT_NE(words.find("of 5,000"), std::string::npos);
  const int last = std::stoi(words.substr(10));
  driver->Click(Role::kButton, "Next rows");
  // The first row that was not whole is now on top and has the focus.
  const Node& row = driver->Get(Role::kLink, "R" + std::to_string(last) + "C0");
  EXPECT_EQ(driver->tree().focused(), row.id);
  const std::string after = "Rows " + std::to_string(last + 1) + " to ";
  EXPECT_NE(driver->Dump().find(after), std::string::npos) << driver->Dump();
  driver->Click(Role::kButton, "Previous rows");
  EXPECT_LT(driver->Get(Role::kScroll, "").offset_y, 60);
}

// Found on a phone: it read as a pager of two rows, and offered rows before the first.
TEST_F(TableTest, RowsBeforeAreOfferedOnlyWhereThereAreAnyAndNextStaysInItsPlace) {
  for (float width : {1280.0F, 390.0F}) {
    Start(width);
    EXPECT_FALSE(driver->Has(Role::kButton, "Previous rows")) << width;
    const semantics::Rect before = driver->Get(Role::kButton, "Next rows").rect;
    driver->Click(Role::kButton, "Next rows");
    EXPECT_TRUE(driver->Has(Role::kButton, "Previous rows")) << width;
    const semantics::Rect after = driver->Get(Role::kButton, "Next rows").rect;
    EXPECT_FLOAT_EQ(after.x, before.x) << width;
    EXPECT_FLOAT_EQ(after.y, before.y) << width;
  }
}

// A card is high: on a tablet the second one was all but whole in sight and was not counted.
TEST_F(TableTest, ACardThatIsMostlyInSightIsCounted) {
  for (float height = 420; height < 700; height += 20) {
    Start(390, height);
    const Node& scroll = driver->Get(Role::kScroll, "");
    size_t seen = 0;
    for (const Node& node : driver->tree().nodes()) {
      const bool card = node.role == Role::kLink && node.name.starts_with("R");
      const float in_sight = std::min(scroll.rect.h, node.rect.y + node.rect.h) - node.rect.y;
      if (card && in_sight >= node.rect.h / 2) ++seen;
    }
    const std::string words =
        "Showing 1 to " + std::to_string(std::max<size_t>(seen, 1)) + " of 5,000";
    driver->ExpectText(words);
  }
}

TEST_F(TableTest, NextRowsBeginWithTheFirstCardThatWasNotWhole) {
  for (float height = 420; height < 700; height += 20) {
    Start(390, height);
    const Node& scroll = driver->Get(Role::kScroll, "");
    int whole = 0;
    for (const Node& node : driver->tree().nodes()) {
      const bool card = node.role == Role::kLink && node.name.starts_with("R");
      if (card && node.rect.y + node.rect.h <= scroll.rect.h) ++whole;
    }
    driver->Click(Role::kButton, "Next rows");
    const std::string first = "R" + std::to_string(std::max(whole, 1)) + "C0";
    EXPECT_EQ(driver->tree().focused(), driver->Get(Role::kLink, first).id) << height;
  }
}

TEST_F(TableTest, DenseRowsAreLowerInALowWindowAndStillTouchable) {
  lines = 2;
  Start(1280);
  const float roomy = RowHeight("R0C0", "R1C0");
  dense = true;
  Start(1280);
  EXPECT_LE(RowHeight("R0C0", "R1C0"), roomy - 16);
  EXPECT_GE(RowHeight("R0C0", "R1C0"), 2 * 20 + 7) << "two lines do not touch the rules";
  Start(1280, 1200);
  EXPECT_EQ(RowHeight("R0C0", "R1C0"), roomy) << "a high window has room";
  Start(390);
  const float card = RowHeight("R0C0", "R1C0");
  dense = false;
  Start(390);
  EXPECT_EQ(RowHeight("R0C0", "R1C0"), card) << "cards are as they were";
}

// "Date: / Project: / Type:" read like a dump; who listens still hears what each value is.
TEST_F(TableTest, APlainCardHasTwoValuesALineAndIsLower) {
  Start(390);
  const float named = RowHeight("R0C0", "R1C0");
  plain = true;
  Start(390);
  EXPECT_LT(RowHeight("R0C0", "R1C0"), named);
  driver->ExpectText("People: R0C2");
  const Node *date = nullptr, *people = nullptr;
  for (const Node& node : driver->tree().nodes()) {
    if (node.name == "Date: R0C1") date = &node;
    if (node.name == "People: R0C2") people = &node;
  }
  ASSERT_TRUE(date != nullptr && people != nullptr) << driver->Dump();
  EXPECT_EQ(date->rect.y, people->rect.y);
  EXPECT_LE(date->rect.x + date->rect.w, people->rect.x + 1);
}

TEST_F(TableTest, CardsLeaveNoLineForAValueThatIsNotThere) {
  const auto top = [this](const std::string& name) {
    for (const Node& node : driver->tree().nodes()) {
      if (node.name == name) return node.rect.y;
    }
    return -1.0F;
  };
  Start(390);
  const float date = top("Date: R0C1");
  ASSERT_GT(date, 0) << driver->Dump();
  EXPECT_GT(top("People: R0C2"), date);
  undated = true;
  Start(390);
  EXPECT_EQ(top("People: R0C2"), date) << driver->Dump();
}

TEST_F(TableTest, RowsAreOneStopOfTheTabKey) {
  Start(1280);
  size_t stops = 0;
  for (const Node& node : driver->tree().nodes()) {
    const bool row = node.role == Role::kLink && node.name.starts_with("R");
    if (row && !(node.state & semantics::kOffTabOrder)) ++stops;
  }
  EXPECT_EQ(stops, 1u);
  driver->Focus(Role::kLink, "R4C0");
  EXPECT_FALSE(driver->Get(Role::kLink, "R4C0").state & semantics::kOffTabOrder);
  EXPECT_TRUE(driver->Get(Role::kLink, "R0C0").state & semantics::kOffTabOrder);
}

TEST_F(TableTest, KeysGoFromRowToRowAlsoFarAway) {
  for (float width : {1280.0F, 390.0F}) {
    Start(width);
    const auto focused = [this] { return driver->tree().FindById(driver->tree().focused())->name; };
    driver->Focus(Role::kLink, "R0C0");
    driver->Key("ArrowDown");
    EXPECT_EQ(focused(), "R1C0");
    driver->Key("End");
    EXPECT_EQ(focused(), "R4999C0");
    driver->Key("ArrowDown");
    EXPECT_EQ(focused(), "R4999C0");
    driver->Key("PageUp");
    EXPECT_LT(std::stoi(focused().substr(1)), 4999);
    EXPECT_GT(std::stoi(focused().substr(1)), 4900);
    driver->Key("Home");
    EXPECT_EQ(focused(), "R0C0");
    driver->Key("PageDown");
    EXPECT_GT(std::stoi(focused().substr(1)), 1);
    const Node& scroll = driver->Get(Role::kScroll, "");
    const semantics::Rect at = driver->tree().FindById(driver->tree().focused())->rect;
    EXPECT_GE(at.y, scroll.offset_y);
    EXPECT_LE(at.y + at.h, scroll.offset_y + scroll.rect.h);
  }
}

// A table that is sorted, selected and acted on.
class SortedTableTest : public testing::Test {
 protected:
  void Start(float width) {
    driver = std::make_unique<KitDriver>([this] { Draw(); },
                                         kit::ViewFacts{.width = width, .height = 800});
  }
  void Draw() {
    kit::Page page("#/log", "Log", kit::PageWidth::kWide);
    const kit::Column columns[] = {{"Activity", 3}, {"People", 1, true}};
    static constexpr std::string_view kActions[] = {"Edit", "Copy"};
    kit::TableSpec table;
    table.name = "Activities";
    table.columns = columns;
    table.rows = names.size();
    table.key = [this](size_t row) { return names[row]; };
    table.cell = [this](size_t row, size_t column) {
      return column == 0 ? names[row] : std::to_string(names[row].size());
    };
    table.on_sort = [this](size_t column, bool down) {
      sorted_by = static_cast<int>(column);
      descending = down;
      std::sort(names.begin(), names.end());
      if (down) std::reverse(names.begin(), names.end());
    };
    table.sorted_by = sorted_by;
    table.descending = descending;
    table.selected = [this](size_t row) { return selected.contains(names[row]); };
    table.on_select = [this](size_t row, bool on) {
      if (on) {
        selected.insert(names[row]);
      } else {
        selected.erase(names[row]);
      }
    };
    table.on_select_all = [this](bool on) {
      selected.clear();
      if (on) selected.insert(names.begin(), names.end());
    };
    table.actions = kActions;
    table.on_action = [this](size_t row, size_t action) {
      done = names[row] + " " + std::string(kActions[action]);
    };
    kit::Table(table);
  }
  // The header that the sort button of that name stands in.
  const Node& Header(std::string_view label) {
    return *driver->tree().FindById(driver->Get(Role::kButton, label).parent);
  }
  std::vector<std::string> Rows() {
    std::vector<std::string> rows;
    for (const Node& node : driver->tree().nodes()) {
      if (node.role == Role::kLink) rows.push_back(node.name);
    }
    return rows;
  }

  std::vector<std::string> names = {"Market", "Clinic", "School"};
  std::set<std::string> selected;
  std::string done;
  int sorted_by = -1;
  bool descending = false;
  std::unique_ptr<KitDriver> driver;
};

TEST_F(SortedTableTest, HeaderSortsAndTurnsTheDirection) {
  Start(1280);
  const auto clinic = driver->Get(Role::kLink, "Clinic").id;
  EXPECT_EQ(Header("Activity").role, Role::kColumnHeader);
  EXPECT_FALSE(Header("Activity").state & (semantics::kSortedUp | semantics::kSortedDown));
  driver->Click(Role::kButton, "Activity");
  EXPECT_EQ(Rows(), (std::vector<std::string>{"Clinic", "Market", "School"}));
  EXPECT_TRUE(Header("Activity").state & semantics::kSortedUp);
  driver->Click(Role::kButton, "Activity");
  EXPECT_EQ(Rows(), (std::vector<std::string>{"School", "Market", "Clinic"}));
  EXPECT_TRUE(Header("Activity").state & semantics::kSortedDown);
  EXPECT_EQ(driver->Get(Role::kLink, "Clinic").id, clinic);
  driver->Click(Role::kButton, "People");
  EXPECT_EQ(sorted_by, 1);
  EXPECT_FALSE(descending);
}

TEST_F(SortedTableTest, PhoneSortsByAChoice) {
  Start(390);
  driver->Choose("Sort by", "Activity, descending");
  EXPECT_EQ(Rows(), (std::vector<std::string>{"School", "Market", "Clinic"}));
  EXPECT_EQ(driver->Get(Role::kSelect, "Sort by").value, "0-");
}

TEST_F(SortedTableTest, RowsAreSelectedOneByOneAndAllAtOnce) {
  for (float width : {1280.0F, 390.0F}) {
    selected.clear();
    Start(width);
    driver->Click(Role::kCheckbox, "Select Clinic");
    EXPECT_EQ(selected, std::set<std::string>{"Clinic"});
    EXPECT_FALSE(driver->Get(Role::kCheckbox, "Select all rows").state & semantics::kChecked);
    driver->Click(Role::kCheckbox, "Select all rows");
    EXPECT_EQ(selected.size(), 3u);
    EXPECT_TRUE(driver->Get(Role::kCheckbox, "Select Market").state & semantics::kChecked);
    driver->Click(Role::kCheckbox, "Select all rows");
    EXPECT_TRUE(selected.empty());
  }
}

TEST_F(SortedTableTest, KeysGoFromTickBoxToTickBox) {
  for (float width : {1280.0F, 390.0F}) {
    Start(width);
    const auto focused = [this] { return driver->tree().FindById(driver->tree().focused())->name; };
    driver->Focus(Role::kCheckbox, "Select Market");
    driver->Key("End");
    EXPECT_EQ(focused(), "Select School");
    driver->Key("ArrowUp");
    EXPECT_EQ(focused(), "Select Clinic");
    driver->Focus(Role::kLink, "Clinic");
    driver->Key("ArrowUp");
    EXPECT_EQ(focused(), "Market");
  }
}

TEST_F(SortedTableTest, RowsHaveTheirOwnActions) {
  for (float width : {1280.0F, 390.0F}) {
    Start(width);
    driver->Click(Role::kButton, "Edit: School");
    EXPECT_EQ(done, "School Edit");
    driver->Click(Role::kButton, "Copy: Market");
    EXPECT_EQ(done, "Market Copy");
  }
}

// The row's link is large; a pointer on the tick box must nevertheless reach the tick box.
TEST_F(SortedTableTest, LinkOfTheRowHidesNeitherTickBoxNorButtons) {
  for (float width : {1280.0F, 390.0F}) {
    selected.clear();
    Start(width);
    for (const Node& link : driver->tree().nodes()) {
      if (link.role != Role::kLink) continue;
      for (const Node& other : driver->tree().nodes()) {
        const bool beside =
            other.name == "Select " + link.name || other.name == "Edit: " + link.name;
        if (!beside) continue;
        const semantics::Rect &a = link.rect, &b = other.rect;
        const bool overlap =
            a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
        EXPECT_FALSE(overlap) << other.name;
      }
    }
    const semantics::Rect tick =
        OnScreen(driver->tree(), driver->Get(Role::kCheckbox, "Select Market"));
    driver->Press(tick.x + tick.w / 2, tick.y + tick.h / 2);
    EXPECT_EQ(selected, std::set<std::string>{"Market"});
  }
}

// A button stood below the whole list, far from what it was of.
TEST(List, TheButtonOfARowStandsInIt) {
  for (float width : {1280.0F, 390.0F}) {
    int chosen = 0, acted = 0;
    KitDriver driver(
        [&] {
          kit::List list("Due");
          for (const char* key : {"Check the mailbox", "Ring the clinic"}) {
            if (list.Row({.key = key, .title = key, .pill = "Due today", .action = "Done"}))
              ++chosen;
            if (list.acted()) ++acted;
          }
        },
        kit::ViewFacts{.width = width, .height = 800});
    const Node& button = driver.Get(Role::kButton, "Done: Check the mailbox");
    const Node& row = *driver.tree().FindById(button.parent);
    const semantics::Rect inside = OnScreen(driver.tree(), button);
    const semantics::Rect whole = OnScreen(driver.tree(), row);
    EXPECT_EQ(row.role, Role::kListItem) << width;
    EXPECT_GE(inside.y, whole.y) << width;
    EXPECT_LE(inside.y + inside.h, whole.y + whole.h) << width;
    EXPECT_LE(inside.x + inside.w, whole.x + whole.w) << width;
    driver.Press(inside.x + inside.w / 2, inside.y + inside.h / 2);
    EXPECT_EQ(acted, 1) << width;
    EXPECT_EQ(chosen, 0) << width;
    driver.Click(Role::kButton, "Ring the clinic");
    EXPECT_EQ(chosen, 1) << width;
  }
}

// A pill and an owner that take the width of a tablet fold the title beside them to three lines.
TEST(List, LongEndsOfARowComeUnderItsTitle) {
  const char kTitle[] = "Cost of all engagement events in the last financial year";
  KitDriver driver(
      [&] {
        kit::List list("Incoming");
        list.Row({.key = "one",
                  .title = kTitle,
                  .pill = "9 working days left, 8 December 2026",
                  .trailing = "Tom Okafor, engagement"});
      },
      kit::ViewFacts{.width = 640, .height = 800});
  EXPECT_LT(driver.Get(Role::kButton, kTitle).rect.h, 110) << "two lines at most, then the ends";
}

}  // namespace
}  // namespace earshot::ui_test
