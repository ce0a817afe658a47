// The cap of the mirror: what goes, what stays, and that reading on reaches everything.

#include "wasm/ui/semantics/crop.h"

#include <gtest/gtest.h>

#include <set>
#include <utility>

#include "tests/ui/driver.h"
#include "wasm/ui/kit/scaffold.h"

namespace earshot::ui_test {
namespace {

constexpr int kParagraphs = 900;

void DrawLongPage() {
  kit::Page page("#/long", "Long");
  for (int i = 0; i < kParagraphs; ++i) {
    if (i % 100 == 0) kit::Heading(2, "Part " + std::to_string(i / 100));
    kit::Paragraph("Sentence " + std::to_string(i));
    if (i % 50 == 0) kit::Button("Act " + std::to_string(i));
  }
}

TEST(Crop, LeavesAPageOfFewNodesWhole) {
  std::vector<Node> nodes(semantics::kMostNodes);
  for (size_t i = 0; i < nodes.size(); ++i) {
    nodes[i].id = static_cast<semantics::NodeId>(i + 2);
    nodes[i].parent = 2;
    nodes[i].rect = {0, static_cast<float>(i) * 1000, 100, 44};
  }
  nodes[0].role = Role::kScroll;
  nodes[0].parent = 1;
  semantics::CropFarNodes(nodes, semantics::kMostNodes, 0);
  EXPECT_EQ(nodes.size(), semantics::kMostNodes);
}

TEST(Crop, KeepsHeadingsAndWhatTakesClicksOfALongPage) {
  KitDriver driver([] { DrawLongPage(); });
  EXPECT_LE(driver.tree().nodes().size(), semantics::kMostNodes);
  for (int part = 0; part < 9; ++part) {
    EXPECT_TRUE(driver.Has(Role::kHeading, "Part " + std::to_string(part)));
  }
  EXPECT_TRUE(driver.Has(Role::kButton, "Act 850"));
  EXPECT_TRUE(driver.Has(Role::kText, "Sentence 20"));
  EXPECT_FALSE(driver.Has(Role::kText, "Sentence 850"));
}

TEST(Crop, ReadingOnReachesEverySentence) {
  KitDriver driver([] { DrawLongPage(); });
  std::set<std::string> read;
  for (int step = 0; step < 200; ++step) {
    // A screen reader reads what is there; near the end the browser scrolls to what it reads.
    const Node scroll = driver.Get(Role::kScroll, "");
    float last = 0;
    for (const Node& node : driver.tree().nodes()) {
      const bool near = node.rect.y < scroll.offset_y + 2 * scroll.rect.h;
      if (node.role != Role::kText || !near) continue;
      read.insert(node.name);
      last = std::max(last, node.rect.y);
    }
    if (read.size() == kParagraphs) break;
    driver.tree().Queue({scroll.id, Action::kScroll, std::to_string(last - scroll.rect.h)});
    driver.Settle();
  }
  EXPECT_EQ(read.size(), static_cast<size_t>(kParagraphs));
}

TEST(Crop, NeverTakesTheNodeWithTheFocus) {
  KitDriver driver([] { DrawLongPage(); });
  driver.Focus(Role::kButton, "Act 0");
  driver.tree().Queue({driver.Get(Role::kScroll, "").id, Action::kScroll, "30000"});
  driver.Settle();
  EXPECT_TRUE(driver.Has(Role::kButton, "Act 0"));
}

// The link of an error summary leads to a field that stood too far away to be mirrored.
TEST(Crop, KeepsTheNodeThatIsToTakeTheFocus) {
  std::string typed;
  bool asked = false;
  KitDriver driver([&] {
    kit::Page page("#/long", "Long");
    for (int i = 0; i < 500; ++i) kit::Button("Act " + std::to_string(i));
    if (std::exchange(asked, false)) kit::FocusField("Last");
    kit::TextField({.label = "Last"}, typed);
  });
  EXPECT_FALSE(driver.Has(Role::kTextField, "Last"));
  asked = true;
  driver.Settle();
  EXPECT_TRUE(driver.Has(Role::kTextField, "Last"));
}

TEST(Crop, EmptiedContainersGoToo) {
  KitDriver driver([] {
    kit::Page page("#/cards", "Cards");
    for (int i = 0; i < 200; ++i) {
      kit::Card card("Card " + std::to_string(i));
      kit::Paragraph("One");
      kit::Paragraph("Two");
    }
  });
  std::set<semantics::NodeId> parents;
  for (const Node& node : driver.tree().nodes()) parents.insert(node.parent);
  for (const Node& node : driver.tree().nodes()) {
    if (node.role == Role::kGroup) EXPECT_TRUE(parents.contains(node.id)) << node.name;
  }
}

}  // namespace
}  // namespace earshot::ui_test
