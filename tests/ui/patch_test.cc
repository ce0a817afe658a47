// The stream to the page: what changed and nothing else. Bytes are pinned by
// tests/golden/patch_v1.txt, and by patch_v2.txt and patch_v3.txt for what it gained later.

#include "wasm/ui/semantics/patch.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace earshot::semantics {
namespace {

using Words = std::vector<int32_t>;

void Draw(Tree& tree, bool with_save, std::string_view value) {
  tree.BeginFrame();
  Node& field = tree.Leaf(5, Role::kTextField, {10, 20, 300, 48}, "Name");
  field.value = value;
  if (with_save) tree.Leaf(6, Role::kButton, {10, 80, 100, 48}, "Save");
  tree.EndFrame();
}

TEST(Patch, CreatesThenOrdersThenFills) {
  Tree tree;
  PatchEncoder encoder;
  Draw(tree, false, "Mo");
  const Patch patch = encoder.Encode(tree);
  EXPECT_EQ(patch.words,
            (Words{1, 5, 11, 3, 1, 1, 5, 4, 5, 80, 160, 2400, 384, 6, 5, 0, 0, 4, 6, 5, 1, 4, 2}));
  EXPECT_EQ(patch.arena, "NameMo");
}

TEST(Patch, SameFrameGivesNothing) {
  Tree tree;
  PatchEncoder encoder;
  Draw(tree, true, "Mo");
  encoder.Encode(tree);
  Draw(tree, true, "Mo");
  EXPECT_TRUE(encoder.Encode(tree).Empty());
}

TEST(Patch, RemovesAndReordersOnlyWhatChanged) {
  Tree tree;
  PatchEncoder encoder;
  Draw(tree, true, "");
  encoder.Encode(tree);
  Draw(tree, false, "");
  EXPECT_EQ(encoder.Encode(tree).words, (Words{3, 1, 1, 5, 2, 6}));
}

TEST(Patch, TypedTextIsNotSentBack) {
  Tree tree;
  PatchEncoder encoder;
  Draw(tree, false, "");
  encoder.Encode(tree);
  encoder.PageHas(5, "Mohamed");
  Draw(tree, false, "Mohamed");
  EXPECT_TRUE(encoder.Encode(tree).Empty());
}

TEST(Patch, ElementOfAnotherKindIsMadeAnew) {
  Tree tree;
  PatchEncoder encoder;
  Draw(tree, false, "");
  encoder.Encode(tree);
  tree.BeginFrame();
  tree.Leaf(5, Role::kTextArea, {10, 20, 300, 48}, "Name");
  tree.EndFrame();
  const Patch patch = encoder.Encode(tree);
  EXPECT_EQ(patch.words, (Words{2, 5, 1, 5, 12, 4, 5, 80, 160, 2400, 384, 6, 5, 0, 0, 4}));
}

TEST(Patch, LastChildLeavesAnEmptyOrder) {
  Tree tree;
  PatchEncoder encoder;
  Draw(tree, false, "");
  encoder.Encode(tree);
  tree.BeginFrame();
  tree.EndFrame();
  EXPECT_EQ(encoder.Encode(tree).words, (Words{3, 1, 0, 2, 5}));
}

TEST(Patch, FocusAndAnnouncementsComeLastAndOnce) {
  Tree tree;
  PatchEncoder encoder;
  Draw(tree, false, "");
  encoder.Encode(tree);
  Draw(tree, false, "");
  tree.RequestFocus(5);
  tree.Announce(Politeness::kAssertive, "Not saved");
  const Patch patch = encoder.Encode(tree);
  EXPECT_EQ(patch.words, (Words{8, 5, 9, 1, 0, 9}));
  EXPECT_EQ(patch.arena, "Not saved");
  Draw(tree, false, "");
  EXPECT_TRUE(encoder.Encode(tree).Empty());
}

TEST(Patch, FocusOfAVanishedNodeIsDropped) {
  Tree tree;
  PatchEncoder encoder;
  Draw(tree, false, "");
  encoder.Encode(tree);
  tree.RequestFocus(77);
  Draw(tree, false, "");
  EXPECT_TRUE(encoder.Encode(tree).Empty());
}

TEST(Patch, ScrollingSendsOneNumber) {
  Tree tree;
  PatchEncoder encoder;
  const auto draw = [&tree](float offset) {
    tree.BeginFrame();
    tree.Open(9, Role::kScroll, {0, 0, 300, 600}, "").offset_y = offset;
    tree.Leaf(5, Role::kText, {0, 700, 300, 24}, "Far down");
    tree.Close();
    tree.EndFrame();
  };
  draw(0);
  encoder.Encode(tree);
  draw(120.5f);
  EXPECT_EQ(encoder.Encode(tree).words, (Words{7, 9, 3, 964}));
}

// A table with the rows [first, first + 2), each a cell with a link and a plain cell.
void DrawRows(Tree& tree, NodeId first, bool last_without_link = false) {
  tree.BeginFrame();
  tree.Open(2, Role::kTable, {0, 0, 300, 96}, "Log");
  for (NodeId row = first; row < first + 2; ++row) {
    const float y = 48.0f * static_cast<float>(row);
    const std::string name = "Stall " + std::to_string(row);
    tree.Open(100 + row, Role::kRow, {0, y, 300, 48}, "").level = static_cast<int>(row) + 1;
    tree.Open(200 + row, Role::kCell, {0, y, 200, 48}, "");
    if (!last_without_link || row == first) {
      tree.Leaf(300 + row, Role::kLink, {0, y, 300, 48}, name).value = "#/log/" + name;
    }
    tree.Close();
    tree.Leaf(400 + row, Role::kCell, {200, y, 100, 48}, "42");
    tree.Close();
  }
  tree.Close();
  tree.EndFrame();
}

TEST(Patch, RowThatHasLeftServesAsTheOneThatComes) {
  Tree tree;
  PatchEncoder encoder;
  DrawRows(tree, 0);
  encoder.Encode(tree);
  DrawRows(tree, 1);
  EXPECT_EQ(encoder.Encode(tree).words,
            (Words{10, 100, 102,  10,  200,  202, 10, 300, 302, 10, 400, 402,  // become
                   3,  2,   2,    101, 102,                                    // order
                   4,  102, 0,    768, 2400, 384, 7,  102, 0,   3,             // row
                   4,  202, 0,    768, 1600, 384,                              // cell
                   4,  302, 0,    768, 2400, 384, 6,  302, 0,   0,  7,         // link
                   6,  302, 1,    7,   13,                                     //
                   4,  402, 1600, 768, 800,  384}));                           // cell
}

TEST(Patch, RowWithTheFocusServesForNoOther) {
  Tree tree;
  PatchEncoder encoder;
  DrawRows(tree, 0);
  encoder.Encode(tree);
  tree.Queue({300, Action::kFocus, ""});
  DrawRows(tree, 1);
  EXPECT_EQ(encoder.Encode(tree).words.front(), 1);
}

TEST(Patch, RowOfAnotherShapeIsMadeAnew) {
  Tree tree;
  PatchEncoder encoder;
  DrawRows(tree, 0);
  encoder.Encode(tree);
  DrawRows(tree, 1, true);
  EXPECT_EQ(encoder.Encode(tree).words.front(), 1);
}

std::string Printed(const Patch& patch) {
  std::ostringstream out;
  for (int32_t word : patch.words) out << word << ' ';
  out << "\n" << patch.arena << "\n";
  return out.str();
}

std::string Pinned(std::string_view name) {
  std::ifstream file(std::string(EARSHOT_SOURCE_DIR) + "/tests/golden/" + std::string(name));
  std::stringstream pinned;
  pinned << file.rdbuf();
  return pinned.str();
}

// One frame with every kind of content, then a second one with changes.
std::string Golden() {
  Tree tree;
  PatchEncoder encoder;
  std::string out;
  for (int frame = 0; frame < 2; ++frame) {
    tree.BeginFrame();
    tree.Open(20, Role::kMain, {0, 0, 390, 844}, "Write-up");
    tree.Leaf(21, Role::kHeading, {16, 24, 358, 32}, "Write-up").level = 1;
    Node& select = tree.Leaf(22, Role::kSelect, {16, 80, 358, 48}, "Method");
    select.options = "\tChoose\nstall\tStall\n";
    select.value = frame == 0 ? "" : "stall";
    select.state = kRequired | (frame == 0 ? kInvalid : 0u);
    select.description = frame == 0 ? "Error: Choose a method" : "";
    Node& name = tree.Leaf(23, Role::kTextField, {16, 160, 358, 48}, "Name");
    name.value = frame == 0 ? "" : "Świątek";
    name.attributes = "autocomplete=name;enterkeyhint=next";
    name.font_px = 20;
    if (frame == 1) tree.Leaf(24, Role::kButton, {16, 240, 120, 48}, "Save");
    tree.Close();
    if (frame == 1) tree.Announce(Politeness::kPolite, "Saved on this phone");
    tree.EndFrame();
    out += Printed(encoder.Encode(tree));
  }
  return out;
}

TEST(Patch, StreamIsThatOfTheFormat) { EXPECT_EQ(Golden(), Pinned("patch_v1.txt")); }

// What version 2 added: roles 30 to 37, state bit 15, the numbers 5 and 6, names of radio groups.
std::string GoldenOfVersion2() {
  Tree tree;
  PatchEncoder encoder;
  std::string out;
  for (int frame = 0; frame < 2; ++frame) {
    tree.BeginFrame();
    tree.Open(30, Role::kTabList, {16, 0, 358, 48}, "Views");
    Node& list = tree.Leaf(31, Role::kTab, {16, 0, 80, 48}, "List");
    list.state = frame == 0 ? kSelected : kOffTabOrder;
    list.controls = frame == 0 ? 33 : 0;
    list.keys = kArrowLeft | kArrowRight;  // stays here: the page need not know
    tree.Leaf(32, Role::kTab, {96, 0, 80, 48}, "Map").state = frame == 0 ? kOffTabOrder : kSelected;
    tree.Close();
    tree.Open(33, Role::kTabPanel, {16, 48, 358, 700}, "List");
    Node& place = tree.Leaf(34, Role::kCombobox, {16, 80, 358, 48}, "Place");
    place.state = frame == 0 ? kCollapsed : kExpanded;
    if (frame == 1) {
      place.controls = 35;
      place.active = 36;
      tree.Open(35, Role::kListbox, {16, 132, 358, 96}, "Place");
      tree.Leaf(36, Role::kOption, {16, 132, 358, 48}, "Library").state = kSelected;
      tree.Leaf(37, Role::kOption, {16, 180, 358, 48}, "Market");
      tree.Close();
    }
    tree.Open(38, Role::kRadioGroup, {16, 300, 358, 88}, "Joins the panel");
    Node& yes = tree.Leaf(39, Role::kRadio, {16, 300, 358, 44}, "Yes");
    yes.attributes = "name=g38";
    yes.state = frame == 0 ? 0u : kChecked;
    tree.Close();
    Node& file = tree.Leaf(40, Role::kFile, {16, 400, 200, 48}, "Photo: Choose a file");
    file.attributes = "accept=image/*";
    file.value = frame == 0 ? "" : "stall.jpg";
    tree.Close();
    tree.EndFrame();
    out += Printed(encoder.Encode(tree));
  }
  return out;
}

TEST(Patch, StreamOfVersion2IsThatOfTheFormat) {
  EXPECT_EQ(GoldenOfVersion2(), Pinned("patch_v2.txt"));
}

// What version 3 added: rows that have left become rows that come.
TEST(Patch, StreamOfVersion3IsThatOfTheFormat) {
  Tree tree;
  PatchEncoder encoder;
  std::string out;
  for (NodeId first : {0u, 1u, 9u, 8u}) {
    DrawRows(tree, first);
    out += Printed(encoder.Encode(tree));
  }
  EXPECT_EQ(out, Pinned("patch_v3.txt"));
}

// While a list is scrolled by hand the page moves with it, and takes its rows once it rests.
TEST(Patch, HowFarAnAreaIsScrolledMayGoAheadOfItsRows) {
  Tree tree;
  PatchEncoder encoder;
  const auto draw = [&](float offset, NodeId row) {
    tree.BeginFrame();
    tree.Open(9, Role::kScroll, {0, 0, 300, 600}, "").offset_y = offset;
    tree.Leaf(row, Role::kButton, {0, static_cast<float>(row), 300, 48}, "Row");
    tree.Close();
    tree.EndFrame();
  };
  draw(0, 20);
  encoder.Encode(tree);
  draw(50, 21);
  EXPECT_EQ(encoder.EncodeScrolls(tree).words, (Words{7, 9, 3, 400}));
  EXPECT_TRUE(encoder.EncodeScrolls(tree).Empty()) << "it is told once";
  const Patch rest = encoder.Encode(tree);
  EXPECT_FALSE(rest.Empty());
  EXPECT_EQ(rest.words.front(), 1) << "the row is created";
  for (size_t i = 0; i + 3 < rest.words.size(); ++i) {
    EXPECT_FALSE(rest.words[i] == 7 && rest.words[i + 1] == 9 && rest.words[i + 2] == 3);
  }
  EXPECT_TRUE(encoder.Encode(tree).Empty());
}

}  // namespace
}  // namespace earshot::semantics
