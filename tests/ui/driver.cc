// See driver.h.

#include "tests/ui/driver.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ui/lint.h"
#include "wasm/ui/kit/state.h"

namespace earshot::ui_test {
namespace {

constexpr int kMostFrames = 400;
constexpr float kFrameSeconds = 1.0f / 60;

}  // namespace

TreeDriver::TreeDriver(semantics::Tree& tree, std::function<bool()> draw)
    : tree_(tree), draw_(std::move(draw)) {}

bool TreeDriver::OneFrame() {
  const bool more = draw_();
  for (const std::string& problem : Lint(tree_)) ADD_FAILURE() << problem;
  for (const std::string& problem : LintMore()) ADD_FAILURE() << problem;
  patch_ = encoder_.Encode(tree_);
  page_.Apply(patch_);
  for (const std::string& problem : page_.Differences(tree_)) ADD_FAILURE() << problem;
  // A browser that takes away what had the focus reports that it lost it.
  const semantics::NodeId focused = tree_.focused();
  if (focused != 0 && !page_.Holds(focused)) tree_.Queue({focused, Action::kBlur, ""});
  // The page moves the focus as it is asked to, and reports it.
  if (const semantics::NodeId asked = page_.TakeFocusAsked())
    tree_.Queue({asked, Action::kFocus, ""});
  return more || tree_.HasQueued();
}

void TreeDriver::Settle() {
  for (int frame = 0; frame < kMostFrames; ++frame) {
    if (!OneFrame()) return;
  }
  ADD_FAILURE() << "still wants frames after " << kMostFrames << "\n" << Dump();
}

void TreeDriver::Frames(int count) {
  for (int frame = 0; frame < count; ++frame) OneFrame();
}

const Node* TreeDriver::Find(Role role, std::string_view name) const {
  return tree_.FindByRole(role, name);
}

const Node& TreeDriver::Get(Role role, std::string_view name) const {
  static const Node kNone;
  const Node* node = Find(role, name);
  if (node != nullptr) return *node;
  ADD_FAILURE() << "no " << semantics::RoleName(role) << " \"" << name << "\" in\n" << Dump();
  return kNone;
}

const Node* TreeDriver::FindField(std::string_view name) const {
  for (const Node& node : tree_.nodes()) {
    if (semantics::IsTextField(node.role) && node.name == name) return &node;
  }
  return nullptr;
}

void TreeDriver::Click(Role role, std::string_view name) {
  const semantics::NodeId id = Get(role, name).id;
  if (id == 0) return;
  tree_.Queue({id, Action::kClick, ""});
  Settle();
}

void TreeDriver::Fill(std::string_view name, std::string_view text) {
  const Node* field = FindField(name);
  if (field == nullptr) {
    ADD_FAILURE() << "no field \"" << name << "\" in\n" << Dump();
    return;
  }
  const semantics::NodeId id = field->id;
  tree_.Queue({id, Action::kFocus, ""});
  encoder_.PageHas(id, text);
  page_.Type(id, text);
  tree_.Queue({id, Action::kInput, std::string(text)});
  Settle();
}

void TreeDriver::Choose(std::string_view name, std::string_view label) {
  const Node& node = Get(Role::kSelect, name);
  if (node.id == 0) return;
  for (size_t at = 0; at < node.options.size();) {
    const size_t tab = node.options.find('\t', at);
    const size_t end = node.options.find('\n', at);
    if (tab == std::string::npos || end == std::string::npos) break;
    if (std::string_view(node.options).substr(tab + 1, end - tab - 1) == label) {
      tree_.Queue({node.id, Action::kInput, node.options.substr(at, tab - at)});
      return Settle();
    }
    at = end + 1;
  }
  ADD_FAILURE() << "no option \"" << label << "\" in " << node.options;
}

void TreeDriver::Focus(Role role, std::string_view name) {
  tree_.Queue({Get(role, name).id, Action::kFocus, ""});
  Settle();
}

void TreeDriver::ExpectText(std::string_view text) {
  const bool there =
      std::any_of(tree_.nodes().begin(), tree_.nodes().end(),
                  [text](const Node& node) { return node.name == text || node.value == text; });
  EXPECT_TRUE(there) << "\"" << text << "\" is not in\n" << Dump();
}

void TreeDriver::ExpectNoText(std::string_view text) {
  for (const Node& node : tree_.nodes()) EXPECT_NE(node.name, text) << Dump();
}

KitDriver::KitDriver(std::function<void()> draw, kit::ViewFacts view)
    : TreeDriver(KitStage::context.tree(), [this] { return Draw(kFrameSeconds); }),
      body_(std::move(draw)),
      view_(view) {
  Settle();
}

bool KitDriver::Draw(float seconds) {
  {
    kit::Frame frame(context, view_, seconds);
    body_();
  }
  renderer.Present();
  return context.WantsFrame();
}

void KitDriver::Wait(double seconds) { Draw(static_cast<float>(seconds)); }

void KitDriver::Press(float x, float y, bool touch) {
  context.OnPointer(x, y, 0, true, touch);
  Frames(2);
  context.OnPointer(x, y, 0, false, touch);
  Settle();
}

std::vector<std::string> KitDriver::LintMore() const {
  const kit::State& state = const_cast<kit::Context&>(context).state();
  if (state.twice == 0) return {};
  return {std::to_string(state.twice) + " widgets share a label"};
}

void KitDriver::Key(std::string_view key) {
  context.OnKey(key, true);
  Settle();
}

}  // namespace earshot::ui_test
