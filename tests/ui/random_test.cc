// Ten thousand random states of a screen with every widget: mirror and canvas must agree in each
// (lint.h runs over every frame), and what was typed must be what the fields hold.

#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <random>

#include "tests/ui/driver.h"
#include "tests/ui/gallery.h"
#include "tests/ui/lint.h"

namespace earshot::ui_test {
namespace {

constexpr int kStates = 10'000;
constexpr float kWidths[] = {390, 768, 1280};
constexpr float kTextScales[] = {1, 2};
constexpr kit::Theme kThemes[] = {kit::Theme::kLight, kit::Theme::kDark, kit::Theme::kHighContrast};
constexpr int kViews =
    static_cast<int>(std::size(kWidths) * std::size(kTextScales) * std::size(kThemes));
constexpr std::string_view kTexts[] = {"",   "Mo",      "میں نے سنا", "a\nb", "👩‍👩‍👧",
                                       "31", "Świątek", "ਮੈਂ",          "li",   "2026"};
constexpr std::string_view kKeys[] = {"ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home",
                                      "End",     "PageUp",    "PageDown",  "Enter",      "Escape"};

class RandomActs {
 public:
  RandomActs(kit::ViewFacts view, uint32_t seed)
      : driver_([this] { gallery_.Draw(); }, view), random_(seed) {}

  // One act and the frame that shows it.
  void Step() {
    const Node node = Any();
    switch (random_() % 9) {
      case 0:
        driver_.tree().Queue({node.id, Action::kFocus, ""});
        break;
      case 1:
      case 2:
        driver_.tree().Queue({node.id, Action::kClick, ""});
        break;
      case 3:
      case 4:
        Type(node);
        break;
      case 5:
        driver_.kit_context().OnKey(kKeys[random_() % std::size(kKeys)], true);
        break;
      case 6:
        Point(node);
        break;
      case 7:
        driver_.kit_context().OnWheel(0, static_cast<float>(random_() % 4000) - 1500);
        break;
      default:
        gallery_.Change(static_cast<uint32_t>(random_()));
    }
    driver_.Frames(1);
  }

  void ExpectNothingSticksOut(float width) {
    for (const std::string& problem : LintWidth(driver_.tree(), width)) ADD_FAILURE() << problem;
  }

  void ExpectTypedTexts() {
    for (const auto& [label, text] : typed_) EXPECT_EQ(gallery_.texts[label], text) << label;
  }
  std::string Dump() const { return driver_.Dump(); }

 private:
  // Anything that takes clicks, text or keys.
  Node Any() {
    const std::vector<Node>& nodes = driver_.tree().nodes();
    for (size_t tries = 0; tries < 100 && !nodes.empty(); ++tries) {
      const Node& node = nodes[random_() % nodes.size()];
      if (semantics::IsInteractive(node.role)) return node;
    }
    return Node{};
  }

  void Type(const Node& node) {
    const std::string text(kTexts[random_() % std::size(kTexts)]);
    if (node.role == Role::kSelect || node.role == Role::kCheckbox) return;
    driver_.tree().Queue({node.id, Action::kInput, text});
    if (node.name == "Name" || node.name == "Quote") typed_[node.name] = text;
  }

  void Point(const Node& node) {
    const semantics::Rect at = OnScreen(driver_.tree(), node);
    down_ = !down_;
    driver_.kit_context().OnPointer(at.x + at.w / 2, at.y + at.h / 2, 0, down_, random_() % 3 == 0);
  }

  Gallery gallery_;
  KitDriver driver_;
  std::mt19937 random_;
  std::map<std::string, std::string> typed_;
  bool down_ = false;
};

TEST(RandomActs, MirrorAndCanvasAgreeInTenThousandStates) {
  int states = 0;
  uint32_t seed = 7;
  for (float width : kWidths) {
    for (float text_scale : kTextScales) {
      for (kit::Theme theme : kThemes) {
        RandomActs acts(
            {.width = width, .height = 800, .scale = 2, .text_scale = text_scale, .theme = theme},
            seed++);
        for (int step = 0; step <= kStates / kViews; ++step, ++states) {
          acts.Step();
          acts.ExpectTypedTexts();
          acts.ExpectNothingSticksOut(width);
          if (testing::Test::HasFailure()) {
            FAIL() << "width " << width << ", text " << text_scale << ", step " << step << "\n"
                   << acts.Dump();
          }
        }
      }
    }
  }
  EXPECT_GE(states, kStates);
  std::cout << "random states of the kit: " << states << "\n";
}

}  // namespace
}  // namespace earshot::ui_test
