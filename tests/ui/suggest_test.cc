// A field with suggestions, and tags: typing, keys that move while the field keeps the focus,
// clicks in the list, words that are in no list.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/ui/driver.h"
#include "tests/ui/lint.h"
#include "wasm/ui/kit/scaffold.h"

namespace earshot::ui_test {
namespace {

const std::vector<kit::Option> kPlaces = {
    {"lib", "Library"}, {"lei", "Leisure centre"}, {"mkt", "Market"}, {"col", "College library"}};

class SuggestTest : public testing::Test {
 protected:
  const Node& Field() { return driver.Get(Role::kCombobox, "Place"); }
  std::string Active() {
    const Node* option = driver.tree().FindById(Field().active);
    return option == nullptr ? "" : option->name;
  }
  std::string text;
  int changes = 0, clicks = 0;
  KitDriver driver{[this] {
    if (kit::Suggest({.label = "Place", .hint = "Where it was"}, kPlaces, text)) ++changes;
    if (kit::Button("Below")) ++clicks;
  }};
};

TEST_F(SuggestTest, ListOpensWhileTypingAndBeginningsComeFirst) {
  EXPECT_TRUE(Field().state & semantics::kCollapsed);
  driver.Fill("Place", "li");
  EXPECT_TRUE(Field().state & semantics::kExpanded);
  std::vector<std::string> shown;
  for (const Node& node : driver.tree().nodes()) {
    if (node.role == Role::kOption) shown.push_back(node.name);
  }
  EXPECT_EQ(shown, (std::vector<std::string>{"Library", "College library"}));
  EXPECT_EQ(Field().controls, driver.Get(Role::kListbox, "Place").id);
  EXPECT_EQ(text, "li");
}

TEST_F(SuggestTest, KeysMoveInTheListAndEnterTakes) {
  driver.Fill("Place", "l");
  EXPECT_EQ(Active(), "");
  driver.Key("ArrowDown");
  EXPECT_EQ(Active(), "Library");
  EXPECT_TRUE(driver.Get(Role::kOption, "Library").state & semantics::kSelected);
  driver.Key("ArrowDown");
  driver.Key("ArrowUp");
  driver.Key("ArrowUp");
  EXPECT_EQ(Active(), "College library");
  EXPECT_EQ(driver.tree().focused(), Field().id);
  driver.Key("Enter");
  EXPECT_EQ(text, "College library");
  EXPECT_FALSE(driver.Has(Role::kListbox, ""));
  EXPECT_EQ(driver.tree().focused(), Field().id);
}

TEST_F(SuggestTest, ArrowDownOpensWithoutTyping) {
  driver.Focus(Role::kCombobox, "Place");
  EXPECT_FALSE(driver.Has(Role::kListbox, ""));
  driver.Key("ArrowDown");
  EXPECT_EQ(Active(), "Library");
}

TEST_F(SuggestTest, EscapeClosesTheListAndOnlyThatAndWhatWasTypedStays) {
  driver.Fill("Place", "lib");
  EXPECT_TRUE(driver.kit_context().OnKey("Escape", true));
  driver.Settle();
  EXPECT_FALSE(driver.Has(Role::kListbox, ""));
  EXPECT_EQ(text, "lib");
  EXPECT_FALSE(driver.kit_context().OnKey("Escape", true));
  EXPECT_FALSE(driver.kit_context().OnKey("Enter", true));
}

TEST_F(SuggestTest, AnyTextIsAllowed) {
  driver.Fill("Place", "Behind the bandstand");
  EXPECT_EQ(text, "Behind the bandstand");
  EXPECT_FALSE(driver.Has(Role::kListbox, ""));
  EXPECT_TRUE(Field().state & semantics::kCollapsed);
}

TEST_F(SuggestTest, ChoosesByClickAndByPointer) {
  driver.Fill("Place", "mar");
  driver.Click(Role::kOption, "Market");
  EXPECT_EQ(text, "Market");
  driver.Fill("Place", "lei");
  const semantics::Rect at = driver.Get(Role::kOption, "Leisure centre").rect;
  driver.Press(at.x + 20, at.y + at.h / 2);
  EXPECT_EQ(text, "Leisure centre");
  EXPECT_FALSE(driver.Has(Role::kListbox, ""));
}

TEST_F(SuggestTest, WrittenOutChoiceIsNoSuggestion) {
  driver.Fill("Place", "Market");
  EXPECT_FALSE(driver.Has(Role::kListbox, ""));
}

TEST_F(SuggestTest, LeavingTheFieldClosesTheList) {
  driver.Fill("Place", "l");
  driver.Focus(Role::kButton, "Below");
  EXPECT_FALSE(driver.Has(Role::kListbox, ""));
  EXPECT_EQ(text, "l");
}

// The list stands above the button; if it closed while the button is held down, the button would
// move away and the press be lost.
TEST_F(SuggestTest, PressOnWhatStandsUnderTheListIsNotLost) {
  driver.Fill("Place", "l");
  const semantics::Rect at = driver.Get(Role::kButton, "Below").rect;
  driver.kit_context().OnPointer(at.x + 8, at.y + 8, 0, true, false);
  driver.tree().Queue({Field().id, Action::kBlur, ""});
  driver.Frames(3);
  EXPECT_TRUE(driver.Has(Role::kListbox, ""));
  driver.kit_context().OnPointer(at.x + 8, at.y + 8, 0, false, false);
  driver.Settle();
  EXPECT_EQ(clicks, 1);
  EXPECT_FALSE(driver.Has(Role::kListbox, ""));
}

TEST_F(SuggestTest, NumberOfSuggestionsIsSaid) {
  std::string said;
  driver.tree().Queue({Field().id, Action::kFocus, ""});
  driver.tree().Queue({Field().id, Action::kInput, "li"});
  driver.Frames(1);
  const semantics::Patch& patch = driver.patch();
  EXPECT_NE(patch.arena.find("2 suggestions"), std::string::npos) << patch.arena;
}

class TagsTest : public testing::Test {
 protected:
  std::vector<std::string> codes;
  KitDriver driver{[this] { kit::Tags({.label = "Places"}, kPlaces, codes); }};
};

TEST_F(TagsTest, SuggestionBecomesAChipAndIsNotOfferedAgain) {
  driver.Fill("Places", "lib");
  driver.Click(Role::kOption, "Library");
  EXPECT_EQ(codes, std::vector<std::string>{"lib"});
  EXPECT_TRUE(driver.Has(Role::kButton, "Remove Library"));
  EXPECT_EQ(driver.FindField("Places")->value, "");
  driver.Fill("Places", "lib");
  EXPECT_FALSE(driver.Has(Role::kOption, "Library"));
  EXPECT_TRUE(driver.Has(Role::kOption, "College library"));
}

TEST_F(TagsTest, EnterAndAddTakeWordsThatAreInNoList) {
  driver.Fill("Places", "Bandstand");
  driver.Key("Enter");
  EXPECT_EQ(codes, std::vector<std::string>{"Bandstand"});
  driver.Fill("Places", "Fair");
  driver.Click(Role::kButton, "Add to Places");
  EXPECT_EQ(codes, (std::vector<std::string>{"Bandstand", "Fair"}));
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kCombobox, "Places").id);
}

TEST_F(TagsTest, WordsOfAKnownChoiceBecomeItsCodeAndNothingIsAddedTwice) {
  driver.Fill("Places", "library");
  driver.Click(Role::kButton, "Add to Places");
  driver.Fill("Places", "LIBRARY");
  driver.Click(Role::kButton, "Add to Places");
  EXPECT_EQ(codes, std::vector<std::string>{"lib"});
  driver.Fill("Places", "   ");
  driver.Click(Role::kButton, "Add to Places");
  EXPECT_EQ(codes, std::vector<std::string>{"lib"});
}

// Found by a newcomer: a theme was typed, "Decision saved" was said, and the theme was gone.
TEST(TagsOfAForm, WordsLeftInTheFieldAreAddedBeforeItIsSaved) {
  for (const bool by_focus : {true, false}) {
    std::vector<std::string> codes, saved;
    KitDriver form{[&] {
      kit::Page page("#/new", "New decision");
      kit::Tags({.label = "Places"}, kPlaces, codes);
      if (kit::Button("Save")) saved = codes;
    }};
    form.Fill("Places", "Bandstand");
    EXPECT_TRUE(codes.empty()) << "while it is typed";
    if (by_focus) {
      form.Focus(Role::kButton, "Save");
      EXPECT_EQ(codes, std::vector<std::string>{"Bandstand"});
    }
    form.Click(Role::kButton, "Save");
    EXPECT_EQ(saved, std::vector<std::string>{"Bandstand"});
    EXPECT_EQ(form.FindField("Places")->value, "");
  }
}

// Assistive technology presses a button without giving it the focus.
TEST(TagsOfAForm, WhatIsPressedAboveTheFieldAddsThemToo) {
  std::vector<std::string> codes, saved;
  KitDriver form{[&] {
    kit::Page page("#/voices", "Voices");
    const bool above = kit::Button("Market");
    kit::Tags({.label = "Places"}, kPlaces, codes);
    if (above) saved = codes;
  }};
  form.Fill("Places", "Bandstand");
  form.Click(Role::kButton, "Market");
  EXPECT_EQ(saved, std::vector<std::string>{"Bandstand"});
  EXPECT_EQ(form.FindField("Places")->value, "");
}

TEST(TagsOfAForm, AnotherPageBeginsWithoutTheWordsOfTheLast) {
  std::vector<std::string> codes;
  std::string route = "#/edit/1";
  KitDriver form{[&] {
    kit::Page page(route, "Decision");
    kit::Scope scope("form");
    kit::Tags({.label = "Places"}, kPlaces, codes);
  }};
  form.Fill("Places", "Band");
  route = "#/new";
  form.Settle();
  EXPECT_EQ(form.FindField("Places")->value, "");
  EXPECT_TRUE(codes.empty());
}

// WebKit gives the focus to no button: all that tells that the field was left is the press itself.
TEST(TagsOfAForm, AFingerOnSaveAddsThemThoughTheFieldKeepsTheFocus) {
  std::vector<std::string> codes, saved;
  KitDriver form{[&] {
    kit::Page page("#/new", "New decision");
    kit::Tags({.label = "Places"}, kPlaces, codes);
    if (kit::Button("Save")) saved = codes;
  }};
  form.Fill("Places", "Bandstand");
  const semantics::Rect save = OnScreen(form.tree(), form.Get(Role::kButton, "Save"));
  form.Press(save.x + 4, save.y + 4, true);
  EXPECT_EQ(saved, std::vector<std::string>{"Bandstand"});
  form.Fill("Places", "Weir");
  const semantics::Rect add = OnScreen(form.tree(), form.Get(Role::kButton, "Add to Places"));
  form.Press(add.x + 4, add.y + 4, true);
  EXPECT_EQ(codes, (std::vector<std::string>{"Bandstand", "Weir"})) << "once";
}

TEST(TagsOfAForm, ADialogThatIsOpenedAgainBeginsWithoutTheWordsOfTheLastTime) {
  std::vector<std::string> codes;
  bool open = true;
  KitDriver form{[&] {
    kit::Page page("#/voices", "Voices");
    if (!open) return;
    if (kit::Dialog dialog("Sort", open); dialog) kit::Tags({.label = "Places"}, kPlaces, codes);
  }};
  form.Fill("Places", "Band");
  open = false;
  form.Settle();
  open = true;
  form.Settle();
  EXPECT_EQ(form.FindField("Places")->value, "");
  EXPECT_TRUE(codes.empty());
}

// A panel that asks what somebody is has not added anybody yet.
TEST(TagsOfNewWords, ThatThePanelAsksAboutAreNotSaidToBeAdded) {
  std::vector<std::string> codes;
  KitDriver asking{
      [&codes] { kit::Tags({.label = "Places"}, kPlaces, codes, kit::NewWords::kAskedAbout); }};
  asking.Fill("Places", "Bandstand");
  asking.Click(Role::kButton, "Add to Places");
  EXPECT_EQ(codes, std::vector<std::string>{"Bandstand"});
  EXPECT_EQ(asking.Said().find("Bandstand added"), std::string::npos);
  asking.Fill("Places", "library");
  asking.Click(Role::kButton, "Add to Places");
  EXPECT_NE(asking.Said().find("Library added"), std::string::npos);
}

TEST_F(TagsTest, RemovedChipHandsTheFocusToTheField) {
  codes = {"lib", "mkt"};
  driver.Settle();
  driver.Focus(Role::kButton, "Remove Market");
  driver.Click(Role::kButton, "Remove Market");
  EXPECT_EQ(codes, std::vector<std::string>{"lib"});
  EXPECT_EQ(driver.tree().focused(), driver.Get(Role::kCombobox, "Places").id);
}

}  // namespace
}  // namespace earshot::ui_test
