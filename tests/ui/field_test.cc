// Fields: name, value, hint and error in the tree; typing through the tree; nothing typed is
// changed.

#include <gtest/gtest.h>

#include "tests/ui/driver.h"
#include "wasm/ui/kit/scaffold.h"

namespace earshot::ui_test {
namespace {

TEST(TextField, IsNamedDescribedAndTyped) {
  std::string value;
  KitDriver driver([&] {
    kit::TextField({.label = "Name",
                    .hint = "As they write it",
                    .optional = true,
                    .autocomplete = "name",
                    .person_name = true},
                   value);
  });
  driver.Fill("Name", "  Świątek-O’Neill  ");
  EXPECT_EQ(value, "  Świątek-O’Neill  ");
  const Node& node = driver.Get(Role::kTextField, "Name");
  EXPECT_EQ(node.value, value);
  EXPECT_EQ(node.description, "Optional. As they write it");
  EXPECT_TRUE(node.state & semantics::kPersonName);
  EXPECT_FALSE(node.state & semantics::kRequired);
  EXPECT_NE(node.attributes.find("autocomplete=name"), std::string::npos);
}

TEST(TextField, ErrorIsInTheDescription) {
  std::string value;
  KitDriver driver([&] {
    kit::TextField({.label = "Name", .hint = "Full name", .error = "Enter a name"}, value);
  });
  const Node& node = driver.Get(Role::kTextField, "Name");
  EXPECT_EQ(node.description, "Full name. Error: Enter a name");
  EXPECT_TRUE(node.state & semantics::kInvalid);
  EXPECT_TRUE(node.state & semantics::kRequired);
}

TEST(TextField, EveryScriptSurvives) {
  std::string value;
  KitDriver driver([&] { kit::TextArea({.label = "Quote"}, value); });
  for (std::string_view text :
       {"میں نے سنا", "আমি শুনেছি", "ਮੈਂ ਸੁਣਿਆ", "👩‍👩‍👧 ok", "a\nb\n\nc", "\t<b>&amp;"}) {
    driver.Fill("Quote", text);
    EXPECT_EQ(value, text);
  }
}

TEST(Password, ValueIsNeverPaintedAsText) {
  std::string value = "secret";
  KitDriver driver([&] { kit::Password({.label = "Passphrase"}, value); });
  EXPECT_EQ(driver.Get(Role::kPassword, "Passphrase").value, "secret");
}

TEST(Select, ChoosesByLabel) {
  const std::vector<kit::Option> options = {{"stall", "Street stall"}, {"focus", "Focus group"}};
  std::string code;
  KitDriver driver([&] { kit::Select({.label = "Method"}, options, code); });
  driver.Choose("Method", "Focus group");
  EXPECT_EQ(code, "focus");
  EXPECT_EQ(driver.Get(Role::kSelect, "Method").value, "focus");
  driver.Choose("Method", "Choose");
  EXPECT_EQ(code, "");
}

TEST(Select, AnswerThatTheListLostIsKept) {
  const std::vector<kit::Option> options = {{"stall", "Street stall"}};
  std::string code = "retired-code";
  KitDriver driver([&] { kit::Select({.label = "Method"}, options, code); });
  EXPECT_EQ(code, "retired-code");
}

TEST(DateField, ThreePartsMakeAnIsoDate) {
  std::string value;
  KitDriver driver([&] { kit::DateField({.label = "Held on"}, value, "2026-11-25"); });
  driver.Fill("Day", "03");
  driver.Fill("Month", "4");
  driver.Fill("Year", "2026");
  EXPECT_EQ(value, "2026-04-03");
  EXPECT_EQ(driver.Get(Role::kTextField, "Day").value, "03");  // as typed
}

TEST(DateField, WhatIsNoDateStaysAsTyped) {
  std::string value;
  KitDriver driver([&] { kit::DateField({.label = "Held on"}, value, "2026-11-25"); });
  driver.Fill("Day", "31");
  driver.Fill("Month", "Feb");
  driver.Fill("Year", "26");
  EXPECT_EQ(value, "31/Feb/26");
  EXPECT_EQ(driver.Get(Role::kTextField, "Month").value, "Feb");
}

TEST(DateField, TodayFillsAllThree) {
  std::string value;
  KitDriver driver([&] { kit::DateField({.label = "Held on"}, value, "2026-11-25"); });
  driver.Click(Role::kButton, "Today");
  EXPECT_EQ(value, "2026-11-25");
  EXPECT_EQ(driver.Get(Role::kTextField, "Year").value, "2026");
}

TEST(DateField, TwoInOneFormKeepApart) {
  std::string from, to = "2026-01-31";
  KitDriver driver([&] {
    kit::DateField({.label = "From"}, from, "2026-11-25");
    kit::DateField({.label = "To"}, to, "2026-11-25");
  });
  driver.Fill("Day", "1");
  EXPECT_EQ(from, "1//");
  EXPECT_EQ(to, "2026-01-31");
}

TEST(TimeField, TwoPartsMakeATimeAndStayAsTyped) {
  std::string value;
  KitDriver driver([&] { kit::TimeField({.label = "Began"}, value, "14:05"); });
  driver.Fill("Hour", "9");
  EXPECT_EQ(value, "9:");
  driver.Fill("Minute", "5");
  EXPECT_EQ(value, "09:05");
  EXPECT_EQ(driver.Get(Role::kTextField, "Hour").value, "9");
}

TEST(TimeField, WhatIsNoTimeStaysAsTyped) {
  std::string value;
  KitDriver driver([&] { kit::TimeField({.label = "Began"}, value, "14:05"); });
  driver.Fill("Hour", "25");
  driver.Fill("Minute", "half");
  EXPECT_EQ(value, "25:half");
  EXPECT_EQ(driver.Get(Role::kTextField, "Minute").value, "half");
}

TEST(TimeField, NowFillsBothAndAStoredTimeIsShown) {
  std::string value = "07:30";
  KitDriver driver([&] { kit::TimeField({.label = "Began"}, value, "14:05"); });
  EXPECT_EQ(driver.Get(Role::kTextField, "Hour").value, "07");
  driver.Click(Role::kButton, "Now");
  EXPECT_EQ(value, "14:05");
  EXPECT_EQ(driver.Get(Role::kTextField, "Minute").value, "05");
}

TEST(NumberField, StepsOnlyNumbers) {
  std::string value;
  KitDriver driver([&] { kit::NumberField({.label = "People", .counted = true}, value); });
  driver.Click(Role::kButton, "People: one more");
  driver.Click(Role::kButton, "People: one more");
  EXPECT_EQ(value, "2");
  driver.Click(Role::kButton, "People: one fewer");
  driver.Click(Role::kButton, "People: one fewer");
  driver.Click(Role::kButton, "People: one fewer");
  EXPECT_EQ(value, "0");
  driver.Fill("People", "about 20");
  driver.Click(Role::kButton, "People: one more");
  EXPECT_EQ(value, "about 20");
}

// "One fewer" is said of people and things only.
TEST(NumberField, AnAmountIsMadeLessOrMore) {
  std::string value = "100";
  KitDriver driver([&] { kit::NumberField({.label = "Budget in pounds"}, value); });
  EXPECT_FALSE(driver.Has(Role::kButton, "Budget in pounds: one fewer"));
  driver.Click(Role::kButton, "Budget in pounds: less");
  EXPECT_EQ(value, "99");
  driver.Click(Role::kButton, "Budget in pounds: more");
  driver.Click(Role::kButton, "Budget in pounds: more");
  EXPECT_EQ(value, "101");
}

TEST(Checkbox, TogglesByClick) {
  bool value = false;
  KitDriver driver([&] { kit::Checkbox({.label = "Wants to hear back"}, value); });
  driver.Click(Role::kCheckbox, "Wants to hear back");
  EXPECT_TRUE(value);
  EXPECT_TRUE(driver.Get(Role::kCheckbox, "Wants to hear back").state & semantics::kChecked);
  driver.Click(Role::kCheckbox, "Wants to hear back");
  EXPECT_FALSE(value);
}

std::vector<kit::Option> Themes(int count) {
  std::vector<kit::Option> options;
  for (int i = 1; i <= count; ++i) {
    options.push_back({"t" + std::to_string(i), "Theme " + std::to_string(i)});
  }
  return options;
}

TEST(MultiSelect, LongListIsCollapsedAndChosenOnesStay) {
  const std::vector<kit::Option> options = Themes(12);
  std::vector<std::string> codes = {"t11"};
  KitDriver driver([&] { kit::MultiSelect({.label = "Themes"}, options, codes); });
  EXPECT_TRUE(driver.Has(Role::kCheckbox, "Theme 11"));
  EXPECT_FALSE(driver.Has(Role::kCheckbox, "Theme 9"));
  driver.Click(Role::kButton, "Show all 12");
  driver.Click(Role::kCheckbox, "Theme 9");
  EXPECT_EQ(codes, (std::vector<std::string>{"t11", "t9"}));
  driver.Fill("Filter the list", "theme 1");
  EXPECT_FALSE(driver.Has(Role::kCheckbox, "Theme 9"));
  EXPECT_TRUE(driver.Has(Role::kCheckbox, "Theme 12"));
  driver.Click(Role::kButton, "Remove Theme 11");
  EXPECT_EQ(codes, (std::vector<std::string>{"t9"}));
}

TEST(ErrorSummary, TakesFocusOnceAndLinksToTheField) {
  std::string name, date;
  std::vector<kit::SummaryError> errors;
  KitDriver driver([&] {
    kit::ErrorSummary(errors);
    kit::TextField({.label = "Name", .error = errors.empty() ? "" : "Enter a name", .key = "name"},
                   name);
    kit::Scope scope("other");
    kit::DateField({.label = "Date", .key = "held_on"}, date, "2026-11-25");
  });
  EXPECT_FALSE(driver.Has(Role::kAlert, "There is a problem"));
  errors = {{"name", "Enter a name"}, {"held_on", "Enter the date"}};
  driver.Settle();
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kAlert, "There is a problem").id);
  driver.Click(Role::kLink, "Enter a name");
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kTextField, "Name").id);
  driver.Click(Role::kLink, "Enter the date");
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kTextField, "Day").id);
}

// Found on a desk: the page stopped with the heading cut in half under the strip.
TEST(ErrorSummary, NearTheTopOfThePageIsShownFromTheTop) {
  std::vector<kit::SummaryError> errors;
  KitDriver driver([&] {
    kit::Page page("#/log/new", "New activity");
    kit::Heading(1, "New activity");
    kit::ErrorSummary(errors);
    kit::Space(1500);
    if (kit::Button("Save")) errors = {{"name", "Enter a name"}};
  });
  driver.Focus(Role::kButton, "Save");
  EXPECT_GT(driver.Get(Role::kScroll, "").offset_y, 0);
  driver.Click(Role::kButton, "Save");
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kAlert, "There is a problem").id);
  EXPECT_FLOAT_EQ(driver.Get(Role::kScroll, "").offset_y, 0);
}

}  // namespace
}  // namespace earshot::ui_test
