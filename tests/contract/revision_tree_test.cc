// The revision tree: winner, leaves, grafting, stemming, stored form (SYNC.md 4.3).
#include "server-stub/store/revision_tree.h"

#include <gtest/gtest.h>

namespace earshot::server {
namespace {

std::vector<Revision> Path(std::initializer_list<const char*> newest_first) {
  std::vector<Revision> path;
  for (const char* text : newest_first) path.push_back(*ParseRevision(text));
  return path;
}

std::string Winner(const RevisionTree& tree) {
  return tree.at(tree.Leaves().front()).revision.Text();
}

TEST(Revision, AcceptsHexInAnyCaseAndOtherHashesAsTheyAre) {
  EXPECT_EQ(ParseRevision("1-ABCDEFabcdef0123456789ABCDEFabcd")->hash,
            "abcdefabcdef0123456789abcdefabcd");
  EXPECT_EQ(ParseRevision("3-x")->Text(), "3-x");
}

TEST(Revision, RefusesWhatIsNotARevision) {
  for (const char* text : {"", "-", "1", "1-", "0-a", "-1-a", "a-b", "1- x", "1-\"", "9999999999-a",
                           "1-zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"}) {
    EXPECT_FALSE(ParseRevision(text)) << text;
  }
  EXPECT_FALSE(ParseRevision("2-" + std::string(100'000, 'a')));
}

TEST(Revision, EqualEditsOnEqualParentsCollideOnPurpose) {
  const Revision parent = *ParseRevision("1-a");
  EXPECT_EQ(MakeRevision(parent, false, "{\"a\":1}"), MakeRevision(parent, false, "{\"a\":1}"));
  EXPECT_NE(MakeRevision(parent, false, "{\"a\":1}").hash,
            MakeRevision(parent, true, "{\"a\":1}").hash);
  EXPECT_EQ(MakeRevision(parent, false, "{}").generation, 2);
  EXPECT_EQ(MakeRevision(std::nullopt, false, "{}").hash.size(), 32u);
}

TEST(RevisionTree, LiveBeatsDeletedThenGenerationThenHash) {
  RevisionTree tree;
  tree.Insert(Path({"2-a", "1-a"}), false);
  tree.Insert(Path({"2-b", "1-a"}), false);
  EXPECT_EQ(Winner(tree), "2-b");
  tree.Insert(Path({"3-c", "2-a"}), false);
  EXPECT_EQ(Winner(tree), "3-c");
  tree.Insert(Path({"4-d", "3-c"}), true);
  EXPECT_EQ(Winner(tree), "2-b");
  EXPECT_EQ(tree.Leaves().size(), 2u);
}

TEST(RevisionTree, KnownRevisionChangesNothing) {
  RevisionTree tree;
  EXPECT_TRUE(tree.Insert(Path({"2-a", "1-a"}), false));
  EXPECT_FALSE(tree.Insert(Path({"2-a", "1-a"}), true));
  EXPECT_FALSE(tree.Insert(Path({"1-a"}), false));
  EXPECT_FALSE(tree.at(tree.Leaves().front()).deleted);
}

TEST(RevisionTree, UnknownParentMakesABranchOfItsOwn) {
  RevisionTree tree;
  tree.Insert(Path({"1-a"}), false);
  tree.Insert(Path({"3-c", "2-b"}), false);
  EXPECT_EQ(tree.Leaves().size(), 2u);
}

TEST(RevisionTree, LaterAncestryJoinsBranches) {
  RevisionTree tree;
  tree.Insert(Path({"1-a"}), false);
  tree.Insert(Path({"3-c", "2-b"}), false);
  tree.Insert(Path({"4-d", "3-c", "2-b", "1-a"}), false);
  ASSERT_EQ(tree.Leaves().size(), 1u);
  EXPECT_EQ(tree.Path(tree.Leaves().front()).size(), 4u);
}

TEST(RevisionTree, StemmingKeepsTheNewestOfEachBranch) {
  RevisionTree tree;
  tree.Insert(Path({"1-a"}), false);
  for (int i = 2; i <= 20; ++i) {
    const std::string parent = std::to_string(i - 1) + "-a";
    tree.Insert({*ParseRevision(std::to_string(i) + "-a"), *ParseRevision(parent)}, false);
  }
  tree.Stem(5);
  EXPECT_EQ(tree.Path(tree.Leaves().front()).size(), 5u);
  EXPECT_LT(tree.Find(*ParseRevision("15-a")), 0);
  EXPECT_GE(tree.Find(*ParseRevision("16-a")), 0);
}

TEST(RevisionTree, LeavesBelowAreThoseThatDescend) {
  RevisionTree tree;
  tree.Insert(Path({"2-a", "1-a"}), false);
  tree.Insert(Path({"2-b", "1-a"}), false);
  tree.Insert(Path({"3-c", "2-a"}), false);
  const std::vector<int> below = tree.LeavesBelow(tree.Find(*ParseRevision("2-a")));
  ASSERT_EQ(below.size(), 1u);
  EXPECT_EQ(tree.at(below.front()).revision.Text(), "3-c");
  EXPECT_EQ(tree.LeavesBelow(tree.Find(*ParseRevision("1-a"))).size(), 2u);
}

TEST(RevisionTree, StoredFormIsPinned) {
  RevisionTree tree;
  tree.Insert(Path({"2-b", "1-a"}), true);
  EXPECT_EQ(tree.Encode(), "1-a -1 -\n2-b 0 d\n");
  EXPECT_EQ(RevisionTree::Decode(tree.Encode())->Encode(), tree.Encode());
}

TEST(RevisionTree, DamagedStoredFormIsRefused) {
  for (const char* bytes : {"1-a -1 -", "1-a\n", "1-a 5 -\n", "1-a 0 -\n", "x -1 -\n",
                            "1-a -1 --\n", "1-a -2 -\n", "1-a x -\n", "3-a 1 -\n1-b -1 -\n"}) {
    EXPECT_FALSE(RevisionTree::Decode(bytes)) << bytes;
  }
}

}  // namespace
}  // namespace earshot::server
