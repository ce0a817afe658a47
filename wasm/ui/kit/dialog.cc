// A dialog over the dimmed page: its own ImGui window on top, focus to it and back to the opener.
//
// INVARIANT: only the topmost dialog answers pointers and Escape.

#include <algorithm>
#include <memory>

#include "wasm/ui/kit/button.h"
#include "wasm/ui/kit/scroll.h"

namespace earshot::kit {
namespace {

constexpr float kDialogWidth = 560, kTallDialog = 640;
constexpr ImGuiWindowFlags kDialogFlags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
    ImGuiWindowFlags_NoFocusOnAppearing;

void OpenWindow(NodeId id) {
  const State& state = Now();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({state.view.width, state.view.height});
  const std::string name = "dialog" + std::to_string(id);
  ImGui::Begin(name.c_str(), nullptr, kDialogFlags);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  Canvas()._FringeScale = 1.0f / state.view.scale;
  FillRect({0, 0, state.view.width, state.view.height}, state.palette->scrim);
}

// Centred; on a phone at the bottom, where the thumb is.
ImRect FrameOf(float content_height, bool tall) {
  const ViewFacts& view = Now().view;
  const float usable = view.height - view.keyboard_px - view.safe_top;
  const float margin = Narrow() ? 0 : kSpace8;
  const float width = std::min(kDialogWidth * view.text_scale, view.width - 2 * margin);
  const float most = usable - 2 * kSpace6;
  const float height = tall ? std::min(most, kTallDialog) : std::min(content_height, most);
  const float x = Snap((view.width - width) / 2);
  const float y =
      Narrow() ? view.safe_top + usable - height : view.safe_top + Snap((usable - height) / 2);
  return {x, y, x + width, y + height};
}

bool CloseButton(const ImRect& frame) {
  const ImRect rect{frame.Max.x - kSpace2 - kButtonHeight, frame.Min.y + kSpace2,
                    frame.Max.x - kSpace2, frame.Min.y + kSpace2 + kButtonHeight};
  return ButtonAt(Claim(IdOf("###close")), rect, "Close", ButtonKind::kQuiet, Icon::kClose, true);
}

void TakeFocus(NodeId id) {
  State& state = Now();
  const std::vector<NodeId>& before = state.dialog_ids_before;
  if (std::find(before.begin(), before.end(), id) != before.end()) return;
  state.openers[id] = state.tree.focused();
  state.tree.RequestFocus(id);
  Wake();
}

}  // namespace

Dialog::Dialog(std::string_view title, bool& open, std::string_view description, bool tall) {
  State& state = Now();
  if (!open) return;
  drawing_ = true;
  DialogScope scope;
  scope.id = Claim(IdOf(title));
  scope.open = &open;
  scope.depth_before = state.dialog_depth;
  scope.scopes_before.swap(state.scopes);
  state.dialog_depth = ++state.dialogs;
  state.dialog_ids.push_back(scope.id);
  OpenWindow(scope.id);
  const float height = state.heights.try_emplace(scope.id, 320.0f).first->second;
  scope.frame = FrameOf(height, tall);
  state.tree.OpenAtRoot(scope.id, Role::kDialog, NodeRect(scope.frame), Visible(title))
      .description = description;
  TakeFocus(scope.id);
  FramedRect(scope.frame, state.palette->hairline, 1, state.palette->card, kCardRadius);
  const TypeStyle style = Scaled(kSectionType);
  const float padding = Narrow() ? kSpace4 : kSpace6;
  ImRect heading{scope.frame.Min.x + padding, scope.frame.Min.y + padding,
                 scope.frame.Max.x - kButtonHeight - kSpace4, 0};
  heading.Max.y = heading.Min.y + DrawWrapped(heading.Min, style, state.palette->ink,
                                              Visible(title), heading.GetWidth());
  Emit(NextId(Role::kHeading), Role::kHeading, heading, Visible(title)).level = 2;
  if (CloseButton(scope.frame)) open = false;
  const float top = heading.Max.y + kSpace3;
  const ImRect viewport{scope.frame.Min.x + 1, top, scope.frame.Max.x - 1,
                        std::max(top + kMinTarget, scope.frame.Max.y - 1)};
  scope.scroll =
      std::make_unique<ScrollArea>("###content", "", viewport, scope.frame.Min.x + padding,
                                   scope.frame.GetWidth() - 2 * padding, kSpace1, padding);
  state.dialog_scopes.push_back(std::move(scope));
}

Dialog::~Dialog() {
  if (!drawing_) return;
  State& state = Now();
  DialogScope scope = std::move(state.dialog_scopes.back());
  state.dialog_scopes.pop_back();
  const NodeId scroll_id = state.scopes.back().id;
  scope.scroll.reset();
  const ScrollState& scroll = state.scrolls[scroll_id];
  const float height = scroll.content + (scroll.top - scope.frame.Min.y) + 1;
  float& known = state.heights[scope.id];
  if (known != height) {
    known = height;
    Wake(2);
  }
  const bool topmost = state.dialog_depth == state.dialogs;
  if (topmost && state.escape) {
    state.escape = false;
    *scope.open = false;
    Wake();
  }
  state.tree.Close();
  ImGui::End();
  state.scopes = std::move(scope.scopes_before);
  state.dialog_depth = scope.depth_before;
}

}  // namespace earshot::kit
