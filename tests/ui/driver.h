// Drives an interface through its accessibility tree, as a screen reader would: find by role and
// name, act, let frames pass until nothing more happens. No pixels, no positions.
//
// TreeDriver works on anything that has a tree and draws frames (the whole application too);
// KitDriver draws a function of kit widgets with fake glyphs.
// INVARIANT: every frame that passes is linted (lint.h), so a test that only clicks about also
// proves names, sizes, reading order, that mirror and canvas agree, and that the page (page_twin.h)
// has after each patch exactly what the tree says.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/ui/null_renderer.h"
#include "tests/ui/page_twin.h"
#include "wasm/ui/kit/frame.h"
#include "wasm/ui/semantics/patch.h"
#include "wasm/ui/semantics/tree.h"

namespace earshot::ui_test {

using semantics::Action;
using semantics::Node;
using semantics::Role;

class TreeDriver {
 public:
  // `draw` draws one frame and says whether another is wanted at once.
  TreeDriver(semantics::Tree& tree, std::function<bool()> draw);
  virtual ~TreeDriver() = default;

  void Settle();  // frames until quiet; a frame that never comes to rest is a failure
  void Frames(int count);

  // Each fails the test with a dump when the node is not there.
  void Click(Role role, std::string_view name);
  void Fill(std::string_view name, std::string_view text);     // text fields by label
  void Choose(std::string_view name, std::string_view label);  // select by the option's label
  void Focus(Role role, std::string_view name);
  void ExpectText(std::string_view text);  // some node has it as name or value
  void ExpectNoText(std::string_view text);
  const Node* Find(Role role, std::string_view name) const;  // null when absent
  const Node& Get(Role role, std::string_view name) const;   // fails when absent
  bool Has(Role role, std::string_view name) const { return Find(role, name) != nullptr; }
  const Node* FindField(std::string_view name) const;

  semantics::Tree& tree() { return tree_; }
  const semantics::Patch& patch() const { return patch_; }  // of the last frame
  // Everything announced so far, a line each.
  const std::string& Said() const { return page_.said(); }
  std::string Dump() const { return tree_.Dump(); }

 protected:
  virtual std::vector<std::string> LintMore() const { return {}; }

 private:
  bool OneFrame();

  semantics::Tree& tree_;
  std::function<bool()> draw_;
  semantics::PatchEncoder encoder_;
  semantics::Patch patch_;
  PageTwin page_;
};

// What a kit driver draws on; a base, so that it exists before the tree driver asks for its tree.
struct KitStage {
  NullRenderer renderer;
  kit::FakeGlyphSource glyphs;
  kit::Context context{glyphs};
};

class KitDriver : private KitStage, public TreeDriver {
 public:
  explicit KitDriver(std::function<void()> draw, kit::ViewFacts view = {});
  kit::Context& kit_context() { return context; }
  kit::ViewFacts& view() { return view_; }
  void Press(float x, float y, bool touch = false);  // down and up, with frames between
  void Key(std::string_view key);
  void Wait(double seconds);  // draws one frame that took so long

 protected:
  std::vector<std::string> LintMore() const override;

 private:
  bool Draw(float seconds);

  std::function<void()> body_;
  kit::ViewFacts view_;
};

}  // namespace earshot::ui_test
