// Thousands of random acts on a screen with every widget: the lint of each frame must stay clean,
// and what was typed must be what the fields hold.

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "tests/ui/driver.h"
#include "wasm/ui/kit/scaffold.h"

namespace earshot::ui_test {
namespace {

constexpr int kSteps = 3000;

struct Screen {
  std::string name, quote, method, date, people, search;
  std::vector<std::string> themes;
  std::vector<kit::SummaryError> errors;
  bool hear_back = false, dialog = false;
  int64_t count = 0;

  void Draw() {
    const kit::NavItem items[] = {{kit::Icon::kToday, "Today", "#/today", true, 0},
                                  {kit::Icon::kLog, "Log", "#/log", false, 3}};
    kit::DrawScaffold({.items = items,
                       .foot = {},
                       .phone = items,
                       .capture = kit::NavItem{kit::Icon::kCapture, "Capture", "#/capture"},
                       .status = "Saved on this device"});
    kit::Page page("#/today", "Today");
    kit::Heading(1, "Today");
    kit::ErrorSummary(errors);
    DrawFields();
    if (kit::Button("Save", kit::ButtonKind::kPrimary)) {
      errors.clear();
      if (name.empty()) errors.push_back({"name", "Enter a name"});
      if (method.empty()) errors.push_back({"method", "Choose a method"});
    }
    kit::SameLine();
    if (kit::Button("Delete", kit::ButtonKind::kDanger)) dialog = true;
    if (kit::Dialog sure("Delete this?", dialog); sure) {
      kit::Paragraph("It can be undone.");
      if (kit::Button("Yes, delete")) dialog = false;
    }
    DrawList();
  }

  void DrawFields() {
    const std::vector<kit::Option> options = {{"stall", "Stall"}, {"walk", "Walk-about"}};
    std::vector<kit::Option> many;
    for (int i = 0; i < 15; ++i) many.push_back({std::to_string(i), "Theme " + std::to_string(i)});
    kit::Card card("Form");
    kit::TextField({.label = "Name", .error = errors.empty() ? "" : "Enter a name", .key = "name"},
                   name);
    kit::TextArea({.label = "Quote", .hint = "Their words", .optional = true}, quote);
    kit::Select({.label = "Method", .key = "method"}, options, method);
    kit::MultiSelect({.label = "Themes"}, many, themes);
    kit::DateField({.label = "Held on"}, date, "2026-11-25");
    kit::NumberField({.label = "People"}, people);
    kit::Checkbox({.label = "Wants to hear back"}, hear_back);
    kit::SearchField({.label = "Find"}, search);
    count += kit::Tally("Heads", count, "Count one", "Take one back");
  }

  void DrawList() {
    kit::List list("Recent");
    for (int i = 0; i < 80; ++i) {
      const std::string key = std::to_string(i);
      list.Row({.key = key,
                .title = "Visit " + key,
                .detail = "Library",
                .pill = "Done",
                .route = "#/log/" + key});
    }
  }
};

TEST(RandomActs, LeaveEveryFrameClean) {
  constexpr std::string_view kTexts[] = {
      "", "Mo", "میں نے سنا", "a\nb", "👩‍👩‍👧", "31", "Świątek", "ਮੈਂ"};
  for (float width : {390.0f, 800.0f, 1280.0f}) {
    std::mt19937 random(7);
    Screen screen;
    KitDriver driver([&] { screen.Draw(); }, {.width = width, .height = 700, .scale = 2});
    std::map<std::string, std::string> typed;
    for (int step = 0; step < kSteps / 3; ++step) {
      const auto& nodes = driver.tree().nodes();
      const Node node = nodes[random() % nodes.size()];
      if (!IsInteractive(node.role)) continue;
      const std::string text(kTexts[random() % std::size(kTexts)]);
      switch (random() % 4) {
        case 0:
          driver.tree().Queue({node.id, Action::kFocus, ""});
          break;
        case 1:
          driver.tree().Queue({node.id, Action::kClick, ""});
          break;
        case 2:
          if (node.role != Role::kTextField && node.role != Role::kTextArea) break;
          driver.tree().Queue({node.id, Action::kInput, text});
          typed[node.name] = text;
          break;
        default:
          driver.kit_context().OnPointer(node.rect.x + 5, node.rect.y + 5, 0, step % 2 == 0,
                                         step % 3 == 0);
      }
      driver.Frames(1);
      if (testing::Test::HasFailure()) FAIL() << "step " << step << "\n" << driver.Dump();
      if (typed.contains("Name")) EXPECT_EQ(screen.name, typed["Name"]);
      if (typed.contains("Quote")) EXPECT_EQ(screen.quote, typed["Quote"]);
      EXPECT_LT(nodes.size(), 300u);
    }
  }
}

}  // namespace
}  // namespace earshot::ui_test
