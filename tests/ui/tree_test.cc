// The accessibility tree by itself: nesting, actions answered once, focus.

#include "wasm/ui/semantics/tree.h"

#include <gtest/gtest.h>

namespace earshot::semantics {
namespace {

void DrawSave(Tree& tree) {
  tree.BeginFrame();
  tree.Open(10, Role::kMain, {0, 0, 100, 100}, "Log");
  tree.Leaf(11, Role::kHeading, {0, 0, 100, 20}, "Log").level = 1;
  tree.Leaf(12, Role::kButton, {0, 30, 80, 48}, "Save");
  tree.Close();
  tree.EndFrame();
}

TEST(Tree, ChildrenFollowTheirParent) {
  Tree tree;
  DrawSave(tree);
  ASSERT_EQ(tree.nodes().size(), 3u);
  EXPECT_EQ(tree.nodes()[0].parent, 1u);
  EXPECT_EQ(tree.nodes()[2].parent, 10u);
  EXPECT_EQ(tree.Dump(), "main \"Log\"\n  heading 1 \"Log\"\n  button \"Save\"\n");
}

TEST(Tree, ActionIsAnsweredOnce) {
  Tree tree;
  tree.Queue({12, Action::kClick, ""});
  EXPECT_TRUE(tree.HasQueued());
  EXPECT_FALSE(tree.TookClick(11));
  EXPECT_TRUE(tree.TookClick(12));
  EXPECT_FALSE(tree.TookClick(12));
}

TEST(Tree, NewestOfSeveralInputsWins) {
  Tree tree;
  tree.Queue({12, Action::kInput, "a"});
  tree.Queue({12, Action::kInput, "ab"});
  EXPECT_EQ(tree.TookInput(12), "ab");
  EXPECT_EQ(tree.TookInput(12), std::nullopt);
}

TEST(Tree, ActionOfAVanishedWidgetIsDroppedAfterTwoFrames) {
  Tree tree;
  tree.Queue({99, Action::kClick, ""});
  DrawSave(tree);
  EXPECT_TRUE(tree.HasQueued());
  DrawSave(tree);
  EXPECT_FALSE(tree.HasQueued());
}

TEST(Tree, FocusIsWhatThePageReports) {
  Tree tree;
  tree.Queue({12, Action::kFocus, ""});
  EXPECT_EQ(tree.focused(), 12u);
  tree.Queue({11, Action::kBlur, ""});  // late blur of another element changes nothing
  EXPECT_EQ(tree.focused(), 12u);
  tree.Queue({12, Action::kBlur, ""});
  EXPECT_EQ(tree.focused(), 0u);
}

TEST(Tree, KeyGoesToTheFocusedNodeOnlyWhenItTakesIt) {
  Tree tree;
  tree.BeginFrame();
  tree.Leaf(12, Role::kTab, {0, 0, 80, 48}, "List").keys = kArrowLeft | kHome;
  tree.EndFrame();
  EXPECT_FALSE(tree.QueueKey("ArrowLeft"));
  tree.Queue({12, Action::kFocus, ""});
  EXPECT_FALSE(tree.QueueKey("ArrowRight"));
  EXPECT_FALSE(tree.QueueKey("x"));
  EXPECT_TRUE(tree.QueueKey("ArrowLeft"));
  EXPECT_EQ(tree.Took(12, Action::kKey)->value, "ArrowLeft");
}

TEST(Tree, DialogStandsOutsideTheOpenContainers) {
  Tree tree;
  tree.BeginFrame();
  tree.Open(10, Role::kMain, {}, "");
  tree.OpenAtRoot(20, Role::kDialog, {}, "Sure?");
  tree.Leaf(21, Role::kButton, {}, "Yes");
  tree.Close();
  tree.Leaf(12, Role::kButton, {}, "Save");
  tree.Close();
  tree.EndFrame();
  EXPECT_EQ(tree.FindByRole(Role::kDialog, "")->parent, 1u);
  EXPECT_EQ(tree.FindByRole(Role::kButton, "Yes")->parent, 20u);
  EXPECT_EQ(tree.FindByRole(Role::kButton, "Save")->parent, 10u);
}

}  // namespace
}  // namespace earshot::semantics
