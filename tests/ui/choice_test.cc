// Radios, segments, chips and tabs: one or several of a few, by pointer, by keyboard and by a
// screen reader's click.

#include <gtest/gtest.h>

#include "tests/ui/driver.h"
#include "tests/ui/lint.h"
#include "wasm/ui/kit/scaffold.h"

namespace earshot::ui_test {
namespace {

const std::vector<kit::Option> kAnswers = {{"yes", "Yes"}, {"no", "No"}, {"later", "Ask me later"}};

TEST(Radio, OneIsChosenAndTheOthersAreNot) {
  std::string code;
  KitDriver driver([&] { kit::Radio({.label = "Joins the panel"}, kAnswers, code); });
  EXPECT_FALSE(driver.Get(Role::kRadio, "Yes").state & semantics::kChecked);
  driver.Click(Role::kRadio, "No");
  EXPECT_EQ(code, "no");
  driver.Click(Role::kRadio, "Ask me later");
  EXPECT_EQ(code, "later");
  EXPECT_TRUE(driver.Get(Role::kRadio, "Ask me later").state & semantics::kChecked);
  EXPECT_FALSE(driver.Get(Role::kRadio, "No").state & semantics::kChecked);
}

TEST(Radio, GroupIsNamedDescribedAndMarkedLikeAField) {
  std::string code;
  KitDriver driver([&] {
    kit::Radio({.label = "Joins the panel", .hint = "They can leave", .error = "Choose one"},
               kAnswers, code);
  });
  const Node& group = driver.Get(Role::kRadioGroup, "Joins the panel");
  EXPECT_EQ(group.description, "They can leave. Error: Choose one");
  EXPECT_TRUE(group.state & semantics::kInvalid);
  EXPECT_TRUE(group.state & semantics::kRequired);
}

TEST(Radio, ShareANameSoThatTheBrowserMovesBetweenThem) {
  std::string first, second;
  KitDriver driver([&] {
    kit::Radio({.label = "First"}, kAnswers, first);
    kit::Scope scope("other");
    kit::Radio({.label = "Second"}, std::span(kAnswers).first(2), second);
  });
  std::vector<std::string> names;
  for (const Node& node : driver.tree().nodes()) {
    if (node.role == Role::kRadio) names.push_back(node.attributes);
  }
  ASSERT_EQ(names.size(), 5u);
  EXPECT_EQ(names[0].substr(0, 5), "name=");
  EXPECT_EQ(names[0], names[2]);
  EXPECT_NE(names[0], names[3]);
  EXPECT_EQ(names[3], names[4]);
}

TEST(Radio, LeavesArrowKeysToTheBrowserAlsoOnALongPage) {
  std::string code;
  KitDriver driver([&] {
    kit::Radio({.label = "Joins the panel"}, kAnswers, code);
    kit::Space(5000);
  });
  driver.Focus(Role::kRadio, "Yes");
  EXPECT_FALSE(driver.kit_context().OnKey("ArrowDown", true));
}

TEST(Radio, AnswerThatTheListLostIsKept) {
  std::string code = "retired";
  KitDriver driver([&] { kit::Radio({.label = "Joins the panel"}, kAnswers, code); });
  EXPECT_EQ(code, "retired");
  for (const Node& node : driver.tree().nodes()) EXPECT_FALSE(node.state & semantics::kChecked);
}

TEST(ChipSelect, SeveralAreChosenAndTakenBack) {
  std::vector<std::string> codes = {"retired"};
  KitDriver driver([&] { kit::ChipSelect({.label = "Ways in"}, kAnswers, codes); });
  EXPECT_TRUE(driver.Has(Role::kGroup, "Ways in"));
  driver.Click(Role::kCheckbox, "No");
  driver.Click(Role::kCheckbox, "Yes");
  EXPECT_EQ(codes, (std::vector<std::string>{"retired", "no", "yes"}));
  EXPECT_TRUE(driver.Get(Role::kCheckbox, "No").state & semantics::kChecked);
  EXPECT_FALSE(driver.Get(Role::kCheckbox, "Ask me later").state & semantics::kChecked);
  driver.Click(Role::kCheckbox, "No");
  EXPECT_EQ(codes, (std::vector<std::string>{"retired", "yes"}));
}

TEST(ChipSelect, NothingMovesWhenOneIsChosen) {
  std::vector<std::string> codes;
  KitDriver driver([&] { kit::ChipSelect({.label = "Ways in"}, kAnswers, codes); });
  const semantics::Rect before = driver.Get(Role::kCheckbox, "Ask me later").rect;
  driver.Click(Role::kCheckbox, "Yes");
  const semantics::Rect after = driver.Get(Role::kCheckbox, "Ask me later").rect;
  EXPECT_EQ(before.x, after.x);
  EXPECT_EQ(before.y, after.y);
  EXPECT_GE(after.h, 64);
}

TEST(Radio, ErrorSummaryLeadsToTheChosenOne) {
  std::string code = "no";
  KitDriver driver([&] {
    kit::Radio({.label = "Joins the panel", .key = "joins"}, kAnswers, code);
    if (kit::Button("Go")) kit::FocusField("joins");
  });
  driver.Click(Role::kButton, "Go");
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kRadio, "No").id);
}

TEST(Segmented, StandsSideBySideAndStacksWhereItDoesNotFit) {
  std::string code = "yes";
  // At 320 px they stand side by side because each is as wide as its own words.
  for (float width : {800.0f, 320.0f, 240.0f}) {
    KitDriver driver([&] { kit::Segmented({.label = "Joins the panel"}, kAnswers, code); },
                     {.width = width});
    const semantics::Rect first = driver.Get(Role::kRadio, "Yes").rect;
    const semantics::Rect last = driver.Get(Role::kRadio, "Ask me later").rect;
    EXPECT_EQ(first.y == last.y, width >= 320) << width;
    EXPECT_LE(last.x + last.w, width);
  }
}

TEST(Segmented, AnEvenNumberStandsTwoAndTwoWhereOneLineIsTooLong) {
  const std::vector<kit::Option> periods = {{"any", "Any time"},
                                            {"month", "This month"},
                                            {"quarter", "This quarter"},
                                            {"year", "This year"}};
  std::string code = "any";
  KitDriver driver([&] { kit::Segmented({.label = "Period"}, periods, code); }, {.width = 390});
  const auto rect = [&](const char* name) { return driver.Get(Role::kRadio, name).rect; };
  EXPECT_EQ(rect("Any time").y, rect("This month").y);
  EXPECT_EQ(rect("This quarter").y, rect("This year").y);
  EXPECT_GT(rect("This quarter").y, rect("Any time").y);
  EXPECT_EQ(rect("Any time").x, rect("This quarter").x);
  EXPECT_EQ(rect("This month").x, rect("This year").x);
  for (const kit::Option& period : periods) {
    EXPECT_EQ(driver.Get(Role::kRadio, period.label).rect.w, rect("Any time").w) << period.label;
  }
}

TEST(Segmented, IsChosenByPointerAndByClick) {
  std::string code = "yes";
  KitDriver driver([&] { kit::Segmented({.label = "Joins the panel"}, kAnswers, code); });
  const semantics::Rect no = driver.Get(Role::kRadio, "No").rect;
  driver.Press(no.x + no.w / 2, no.y + no.h / 2);
  EXPECT_EQ(code, "no");
  driver.Click(Role::kRadio, "Yes");
  EXPECT_EQ(code, "yes");
}

class TabBarTest : public testing::Test {
 protected:
  std::string current = "list";
  int changes = 0;
  KitDriver driver{[this] {
    const kit::Tab tabs[] = {{"list", "List"}, {"time", "Timeline"}, {"check", "To check", 3}};
    if (kit::TabBar("Views", tabs, current)) ++changes;
    kit::TabPanel panel(current);
    kit::Paragraph("Shows " + current);
  }};
};

TEST(TabLook, SegmentsAreLowAndNoWiderThanTheirWords) {
  std::string current;
  const kit::Tab tabs[] = {{"list", "List"}, {"time", "Timeline"}};
  kit::TabLook look = kit::TabLook::kBar;
  KitDriver driver([&] { kit::TabBar("Views", tabs, current, look); });
  const semantics::Rect bar = driver.Get(Role::kTab, "Timeline").rect;
  look = kit::TabLook::kSegments;
  driver.Frames(2);
  const semantics::Rect segment = driver.Get(Role::kTab, "Timeline").rect;
  EXPECT_LT(segment.h, bar.h);
  EXPECT_LT(segment.w, bar.w);
  EXPECT_TRUE(driver.Get(Role::kTab, "List").state & semantics::kSelected);
  driver.Click(Role::kTab, "Timeline");
  EXPECT_EQ(current, "time");
}

TEST_F(TabBarTest, ChosenTabIsSelectedAndTheOnlyStop) {
  EXPECT_TRUE(driver.Get(Role::kTab, "List").state & semantics::kSelected);
  EXPECT_FALSE(driver.Get(Role::kTab, "List").state & semantics::kOffTabOrder);
  EXPECT_TRUE(driver.Get(Role::kTab, "Timeline").state & semantics::kOffTabOrder);
  driver.Click(Role::kTab, "Timeline");
  EXPECT_EQ(current, "time");
  EXPECT_EQ(changes, 1);
  EXPECT_TRUE(driver.Get(Role::kTab, "Timeline").state & semantics::kSelected);
  driver.ExpectText("Shows time");
}

TEST_F(TabBarTest, ArrowsGoRoundAndHomeAndEndToTheEdges) {
  driver.Focus(Role::kTab, "List");
  driver.Key("ArrowLeft");
  EXPECT_EQ(current, "check");
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kTab, "To check (3)").id);
  driver.Key("ArrowRight");
  EXPECT_EQ(current, "list");
  driver.Key("End");
  EXPECT_EQ(current, "check");
  driver.Key("Home");
  EXPECT_EQ(current, "list");
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kTab, "List").id);
}

TEST_F(TabBarTest, UnknownTabBecomesTheFirst) {
  current = "gone";
  driver.Settle();
  EXPECT_EQ(current, "list");
}

// Found on a phone: the tabs broke into two lines of two.
TEST(TabBar, OfAPhoneIsOneLineWithItsCountsUnderTheWords) {
  std::string current;
  KitDriver driver(
      [&] {
        kit::Page page("#/voices", "Voices");
        const kit::Tab tabs[] = {
            {"a", "Unsorted", 12}, {"b", "Themes", 11}, {"c", "Decisions", 3}, {"d", "Told", 2}};
        kit::TabBar("Voices", tabs, current);
      },
      {.width = 360, .height = 640});
  const semantics::Rect first = driver.Get(Role::kTab, "Unsorted (12)").rect;
  float right = first.x;
  for (const char* name : {"Unsorted (12)", "Themes (11)", "Decisions (3)", "Told (2)"}) {
    const semantics::Rect rect = driver.Get(Role::kTab, name).rect;
    EXPECT_FLOAT_EQ(rect.y, first.y) << name;
    EXPECT_NEAR(rect.x, right, 0.5F) << name;
    right = rect.x + rect.w;
  }
  EXPECT_NEAR(right, 360 - 16, 1) << "they fill the line";
}

TEST(TabBar, ThatDoesNotFitGoesOnInTheNextLine) {
  std::string current;
  KitDriver driver(
      [&] {
        const kit::Tab tabs[] = {
            {"a", "Unsorted"}, {"b", "Themes"}, {"c", "Decisions"}, {"d", "Told them"}};
        kit::TabBar("Voices", tabs, current);
      },
      {.width = 390, .text_scale = 2});
  for (const Node& node : driver.tree().nodes()) EXPECT_LE(node.rect.x + node.rect.w, 390);
  EXPECT_GT(driver.Get(Role::kTab, "Told them").rect.y, driver.Get(Role::kTab, "Unsorted").rect.y);
}

}  // namespace
}  // namespace earshot::ui_test
