// The lint of frames finds what it is there to find: one defect each.

#include "tests/ui/lint.h"

#include <gtest/gtest.h>

#include <functional>

namespace earshot::ui_test {
namespace {

using semantics::Role;
using semantics::Tree;

constexpr semantics::Rect kPlace{16, 100, 120, 48};

// All sentences about a frame that `draw` emits.
std::string Found(const std::function<void(Tree&)>& draw) {
  Tree tree;
  tree.BeginFrame();
  draw(tree);
  tree.EndFrame();
  std::string all;
  for (const std::string& sentence : Lint(tree)) all += sentence + "\n";
  return all;
}

void Save(Tree& tree, std::string_view name, const semantics::Rect& mirrored,
          const semantics::Rect& painted, std::string_view visible) {
  tree.Leaf(5, Role::kButton, mirrored, name);
  tree.NotePainted({5, painted, std::string(visible), true});
}

TEST(Lint, CleanFrameHasNoSentences) {
  EXPECT_EQ(Found([](Tree& tree) { Save(tree, "Save", kPlace, kPlace, "Save"); }), "");
}

TEST(Lint, FindsWhatIsPaintedButNotMirrored) {
  EXPECT_NE(Found([](Tree& tree) { tree.NotePainted({5, kPlace, "Save", true}); }), "");
  // Far below the view it need not be mirrored.
  EXPECT_EQ(Found([](Tree& tree) { tree.NotePainted({5, kPlace, "Save", false}); }), "");
}

TEST(Lint, FindsWhatIsMirroredButNotPainted) {
  EXPECT_NE(Found([](Tree& tree) { tree.Leaf(5, Role::kButton, kPlace, "Save"); }), "");
}

TEST(Lint, FindsAMirrorBesideItsPicture) {
  EXPECT_NE(Found([](Tree& tree) { Save(tree, "Save", kPlace, {16, 102, 120, 48}, "Save"); }), "");
}

TEST(Lint, TakesTheScrollingIntoAccount) {
  const auto at = [](float painted_y) {
    return Found([painted_y](Tree& tree) {
      tree.Open(9, Role::kScroll, {0, 50, 400, 600}, "").offset_y = 80;
      Save(tree, "Save", kPlace, {16, painted_y, 120, 48}, "Save");
      tree.Close();
    });
  };
  EXPECT_EQ(at(70), "");
  EXPECT_NE(at(100), "");
}

TEST(Lint, FindsANameThatDoesNotSayTheWordsSeen) {
  EXPECT_NE(Found([](Tree& tree) { Save(tree, "Submit", kPlace, kPlace, "Save"); }), "");
  EXPECT_EQ(Found([](Tree& tree) { Save(tree, "Save the draft", kPlace, kPlace, "Save"); }), "");
  EXPECT_NE(Found([](Tree& tree) { Save(tree, "", kPlace, kPlace, ""); }), "");
}

TEST(Lint, FindsSmallTargets) {
  const semantics::Rect small{16, 100, 120, 40};
  EXPECT_NE(Found([&](Tree& tree) { Save(tree, "Save", small, small, "Save"); }), "");
}

TEST(Lint, FindsIdsInUseAndOrphans) {
  EXPECT_NE(Found([](Tree& tree) {
              tree.Leaf(5, Role::kText, kPlace, "One");
              tree.Leaf(5, Role::kText, {16, 160, 120, 48}, "Two");
            }),
            "");
  EXPECT_NE(Found([](Tree& tree) { tree.Leaf(5, Role::kText, kPlace, "One").parent = 77; }), "");
}

TEST(Lint, FindsWhatIsReadAfterButLiesAbove) {
  const auto second_at = [](const semantics::Rect& rect) {
    return Found([&rect](Tree& tree) {
      tree.Leaf(5, Role::kText, {16, 200, 120, 24}, "First");
      tree.Leaf(6, Role::kText, rect, "Second");
    });
  };
  EXPECT_NE(second_at({16, 100, 120, 24}), "");
  EXPECT_EQ(second_at({16, 230, 120, 24}), "");
  EXPECT_EQ(second_at({200, 100, 120, 24}), "");  // the top of the next column
}

TEST(Lint, FindsTooManyNodes) {
  EXPECT_NE(Found([](Tree& tree) {
              for (uint32_t i = 0; i < 301; ++i) {
                const auto y = static_cast<float>(i) * 24;
                tree.Leaf(i + 5, Role::kText, {16, y, 120, 24}, "Text");
              }
            }),
            "");
}

TEST(Lint, FindsWhatSticksOutSideways) {
  Tree tree;
  tree.BeginFrame();
  tree.Leaf(5, Role::kText, {300, 0, 120, 24}, "Wide");
  tree.EndFrame();
  EXPECT_FALSE(LintWidth(tree, 390).empty());
  EXPECT_TRUE(LintWidth(tree, 768).empty());
}

}  // namespace
}  // namespace earshot::ui_test
