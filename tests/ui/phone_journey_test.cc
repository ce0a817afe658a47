// What a phone shows at rest: the main actions of Capture lie whole in view, under nothing
// (PRODUCT.md 4.14), and what was added is seen with its label. Found by a newcomer with a phone.

#include <algorithm>
#include <string>
#include <vector>

#include "tests/ui/journey_fixture.h"
#include "tests/ui/lint.h"

namespace earshot::ui_test {
namespace {

using semantics::Rect;

struct Size {
  float width, height;
};
constexpr Size kSizes[] = {{390, 844}, {360, 640}};
constexpr float kTarget = 64, kGap = 12;
constexpr float kRounding = 0.6F;  // px

float Bottom(const Rect& rect) { return rect.y + rect.h; }

// What is left of `rect` within `frame`.
Rect Cut(const Rect& rect, const Rect& frame) {
  const float left = std::max(rect.x, frame.x), top = std::max(rect.y, frame.y);
  const float right = std::min(rect.x + rect.w, frame.x + frame.w);
  const float bottom = std::min(Bottom(rect), Bottom(frame));
  return {left, top, std::max(0.0F, right - left), std::max(0.0F, bottom - top)};
}

// The px between two, 0 where they touch or overlap.
float Apart(const Rect& a, const Rect& b) {
  const float across = std::max(a.x - (b.x + b.w), b.x - (a.x + a.w));
  const float down = std::max(a.y - Bottom(b), b.y - Bottom(a));
  return std::max({across, down, 0.0F});
}

class PhoneJourney : public SignedInJourney {
 protected:
  void Show(const Size& size) {
    asha.viewport.width = size.width;
    asha.viewport.height = size.height;
    asha.Settle();
  }
  void StartSession() {
    asha.Open("#/capture");
    asha.Choose("Type of engagement", "Stall in a busy place");
    asha.Press("Start session");
    ASSERT_TRUE(asha.Has(Role::kButton, "Add one person")) << asha.Dump();
  }
  const semantics::Tree& Tree() const { return asha.app->tree(); }
  Rect Place(const Node& node) const { return OnScreen(Tree(), node); }
  // The part of it that no scroll area cuts off.
  Rect Seen(const Node& node) const {
    Rect rect = Place(node);
    for (const Node* above = Tree().FindById(node.parent); above != nullptr;
         above = Tree().FindById(above->parent)) {
      if (above->role == Role::kScroll) rect = Cut(rect, Place(*above));
    }
    return rect;
  }
  // Between the status strip and the bars of the bottom.
  Rect Page() const {
    const Rect main = Place(*Find(Role::kMain));
    return Cut(main, {0, 0, asha.viewport.width, asha.viewport.height});
  }
  const Node* Find(Role role) const {
    for (const Node& node : Tree().nodes()) {
      if (node.role == role) return &node;
    }
    return nullptr;
  }
  void ExpectWholeInView(const Node& node) const {
    const Rect whole = Place(node), seen = Cut(Seen(node), Page());
    EXPECT_NEAR(seen.w, whole.w, kRounding) << node.name;
    EXPECT_NEAR(seen.h, whole.h, kRounding) << node.name;
  }
  void ExpectUnderNothing(const Node& node) const {
    for (const Node& other : Tree().nodes()) {
      if (other.id == node.id || !semantics::IsInteractive(other.role)) continue;
      const Rect over = Cut(Seen(other), Place(node));
      EXPECT_FALSE(over.w > kRounding && over.h > kRounding) << other.name << " on " << node.name;
    }
  }
};

// PRODUCT.md 4.14
TEST_F(PhoneJourney, WhatASessionNeedsLiesWholeInViewAtRestAndUnderNothing) {
  for (const Size& size : kSizes) {
    SCOPED_TRACE(size.height);
    Show(size);
    StartSession();
    EXPECT_TRUE(asha.Has(Role::kButton, "Undo")) << "the message is there" << asha.Dump();
    for (const bool message : {true, false}) {
      if (!message) asha.Press("Dismiss");
      std::vector<Rect> places;
      for (const char* name : {"Add one person", "Take one away", "Add quote", "Finish session"}) {
        const Node& node = asha.Get(Role::kButton, name);
        EXPECT_GE(node.rect.w, kTarget) << name;
        EXPECT_GE(node.rect.h, kTarget) << name;
        ExpectWholeInView(node);
        ExpectUnderNothing(node);
        for (const Rect& other : places) EXPECT_GE(Apart(Place(node), other), kGap) << name;
        places.push_back(Place(node));
      }
    }
    asha.Press("Finish session");
  }
}

// "Undo" beside "Session started" would take back the count instead.
TEST_F(PhoneJourney, TheOfferToUndoTheStartEndsWhenSomebodyIsCounted) {
  Show(kSizes[0]);
  StartSession();
  ASSERT_TRUE(asha.Has(Role::kButton, "Undo")) << asha.Dump();
  asha.Press("Add one person");
  EXPECT_FALSE(asha.Has(Role::kButton, "Undo")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kText, "Session started")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("1 person counted"));
}

TEST_F(PhoneJourney, TheOfferToUndoIsOfTheQuoteOnceOneIsAdded) {
  Show(kSizes[0]);
  StartSession();
  asha.Fill("Quote", "The bus stops at six.");
  asha.Press("Add quote");
  EXPECT_FALSE(asha.Has(Role::kText, "Session started")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_FALSE(asha.Sees("Heard so far"));
  EXPECT_TRUE(asha.Has(Role::kButton, "Add one person")) << "the session runs on";
}

// PRODUCT.md 4.14
TEST_F(PhoneJourney, EveryButtonOfASessionIsLargeEnoughForAThumb) {
  Show(kSizes[0]);
  StartSession();
  asha.Press("Dismiss");
  for (const Node& node : Tree().nodes()) {
    const Node* scroll = Tree().FindById(node.parent);
    const bool of_page = scroll != nullptr && scroll->role == Role::kScroll;
    if (!of_page || (node.role != Role::kButton && node.role != Role::kFile)) continue;
    EXPECT_GE(node.rect.h, kTarget) << node.name;
  }
}

TEST_F(PhoneJourney, StartSessionLiesWholeInViewAtRest) {
  for (const Size& size : kSizes) {
    SCOPED_TRACE(size.height);
    Show(size);
    asha.Open("#/capture");
    const Node& start = asha.Get(Role::kButton, "Start session");
    EXPECT_GE(start.rect.h, kTarget);
    ExpectWholeInView(start);
    ExpectUnderNothing(start);
    asha.Open("#/today");
  }
}

TEST_F(PhoneJourney, WhoeverCameByALinkIsOfferedToJoinAndNoFootToStart) {
  Show(kSizes[0]);
  asha.Open("#/capture/join/K7P2QX");
  const Node& join = asha.Get(Role::kButton, "Join a session");
  EXPECT_LT(Place(join).y, Place(asha.Get(Role::kButton, "Start session")).y) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kGroup, "Actions"));
}

TEST_F(PhoneJourney, AddQuoteBeforeAWordIsTypedLeadsToItsField) {
  Show(kSizes[1]);
  StartSession();
  asha.Press("Add quote");
  const Node* quote = asha.Field("Quote");
  ASSERT_NE(quote, nullptr) << asha.Dump();
  EXPECT_EQ(Tree().focused(), quote->id);
  EXPECT_FALSE(quote->state & semantics::kInvalid) << "nobody has done anything wrong";
  ExpectWholeInView(*quote);
  asha.Fill("Quote", "The bus stops at six.");
  asha.Press("Add quote");
  EXPECT_TRUE(asha.Sees("Heard so far: 1")) << asha.Dump();
}

TEST_F(PhoneJourney, AJoinedPhoneCountsBeforeItReads) {
  Show(kSizes[1]);
  asha.Open("#/capture/join/K7P2QX");
  asha.Press("Join a session");
  EXPECT_TRUE(asha.Has(Role::kButton, "Dismiss")) << "the message is there" << asha.Dump();
  EXPECT_TRUE(asha.Sees("Details arrive when both phones have synced")) << asha.Dump();
  for (const char* name : {"Add one person", "Take one away", "Add quote"}) {
    ExpectWholeInView(asha.Get(Role::kButton, name));
    ExpectUnderNothing(asha.Get(Role::kButton, name));
  }
  EXPECT_FALSE(asha.Has(Role::kButton, "Finish session"));
}

// The label of a field stands right above its box.
TEST_F(PhoneJourney, AFeedbackRowThatIsAddedIsSeenWithItsLabel) {
  constexpr float kLabel = 32;  // px: one line and its gap
  Show(kSizes[0]);
  asha.Open("#/log/new");
  const Node& add = asha.Get(Role::kButton, "Add feedback");
  const Node scroll = *Find(Role::kScroll);
  const float near_the_end = add.rect.y + add.rect.h - scroll.rect.h + 40;
  asha.app->tree().Queue({scroll.id, Action::kScroll, std::to_string(near_the_end)});
  asha.Settle();
  asha.Point(Role::kButton, "Add feedback");
  const Node* said = asha.Field("Feedback 1: What they said");
  ASSERT_NE(said, nullptr) << asha.Dump();
  EXPECT_EQ(Tree().focused(), said->id);
  ExpectWholeInView(*said);
  EXPECT_GE(Place(*said).y, Place(*Find(Role::kScroll)).y + kLabel);
}

}  // namespace
}  // namespace earshot::ui_test
