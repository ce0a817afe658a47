// Context and Frame (frame.h): the page's events in, one drawn frame out, and when to draw again.

#include "wasm/ui/kit/frame.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "wasm/ui/kit/font_loader.h"
#include "wasm/ui/kit/layout.h"
#include "wasm/ui/kit/scroll.h"

namespace earshot::kit {
namespace {

Context* g_current = nullptr;  // set while a Frame is open

constexpr int kRoomSettles = 3;  // frames until bars and insets have found their place
constexpr float kNarrowBelow = 640, kMediumBelow = 1024;
constexpr ImGuiWindowFlags kRootFlags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
    ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground;

void StartState(State& state) {
  state.ordinals.clear();
  state.used.clear();
  state.twice_before = state.twice;
  state.twice = 0;
  state.dialogs_before = state.dialogs;
  state.dialogs = 0;
  state.dialog_depth = 0;
  state.dialog_ids_before.swap(state.dialog_ids);
  state.dialog_ids.clear();
  state.summary_drawn = false;
  state.labelled = 0;
  state.free = {};
  state.bottom_inset = state.bottom_inset_next;
  state.bottom_inset_next = 0;
  state.highest_foot = 0;
  state.disc_rise = 0;
  state.boxes.clear();
  state.scopes.clear();
  // WHY: a press focuses its target at once. Moving the page before the release would take the
  // target from under the pointer, and the click would be lost.
  const bool pressing = state.pointer_down || ImGui::GetIO().MouseDown[0] ||
                        ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
  if (state.tree.focused() != state.focused_before && !pressing) {
    state.focused_before = state.tree.focused();
    state.reveal = state.focused_before;
  } else if (state.reveal_frames > 0 && !pressing) {
    --state.reveal_frames;
    state.reveal = state.tree.focused();
  }
}

void StartImGui(const ViewFacts& view, float delta_seconds) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {view.width, view.height};
  io.DisplayFramebufferScale = {view.scale, view.scale};
  io.DeltaTime = std::clamp(delta_seconds, 0.0001f, 0.05f);
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0f);
  ImGui::Begin("page", nullptr, kRootFlags);
  Canvas()._FringeScale = 1.0f / view.scale;
}

// A dialog that is gone gives the focus back to what opened it, where that still stands. Where it
// made way for another one, that one keeps the focus and gives it back in its stead.
void ReturnFocus(State& state) {
  const std::vector<NodeId>&before = state.dialog_ids_before, &now = state.dialog_ids;
  for (auto id = before.begin(); id != before.end(); ++id) {
    if (std::find(now.begin(), now.end(), *id) != now.end()) continue;
    const auto opener = state.openers.find(*id);
    if (opener == state.openers.end()) continue;
    const NodeId back_to = opener->second;
    state.openers.erase(opener);
    const bool made_way = !now.empty() && std::find(before.begin(), id, now.back()) == id;
    if (made_way) {
      state.openers[now.back()] = back_to;
    } else if (state.tree.FindById(back_to) != nullptr) {
      state.tree.RequestFocus(back_to);
    }
  }
}

// Whether the focus is in a field in which Enter writes nothing and chooses nothing.
bool TypesOneLine(const semantics::Tree& tree) {
  const semantics::Node* focused = tree.FindById(tree.focused());
  return focused != nullptr && semantics::IsTextField(focused->role) &&
         focused->role != Role::kTextArea && focused->role != Role::kCombobox;
}

}  // namespace

State& Now() {
  IM_ASSERT(g_current != nullptr && "kit used outside a Frame");
  return g_current->state();
}

Context::Context(GlyphSource& glyphs) : state_(std::make_unique<State>(glyphs)) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  io.ConfigWindowsMoveFromTitleBarOnly = true;
  io.Fonts->TexMaxWidth = 4096;  // the smallest maximum of WebGL2 devices in use
  io.Fonts->TexMaxHeight = 4096;
  state_->regular = AddFont(glyphs, 400);
  state_->semibold = AddFont(glyphs, 600);
  state_->palette = &PaletteOf(Theme::kLight);
}

Context::~Context() = default;

State::~State() = default;

semantics::Tree& Context::tree() { return state_->tree; }

void Context::OnPointer(float x, float y, int button, bool down, bool touch) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(x, y);
  Finger& finger = state_->finger;
  if (button == 0) {
    state_->pointer_down = down;
    io.AddMouseButtonEvent(0, down);
    if (touch && down && !finger.down) {
      finger = {};
      finger.down = true;
      finger.start = finger.last = {x, y};
      for (auto& [id, scroll] : state_->scrolls) scroll.velocity = 0;
    } else if (touch && !down && finger.down) {
      finger.down = false;
      io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);  // a lifted finger hovers over nothing
    }
  }
  Wake();
}

void Context::OnWheel(float, float dy) {
  state_->wheel += dy;
  Wake();
}

bool Context::OnKey(std::string_view key, bool down) {
  if (!down) return false;
  if (state_->tree.QueueKey(key)) {
    Wake();
    return true;
  }
  const semantics::Node* focused = state_->tree.FindById(state_->tree.focused());
  const bool radio = focused != nullptr && focused->role == Role::kRadio;
  if (radio && key.starts_with("Arrow")) return false;  // the browser goes through the group itself
  if (key == "Escape" && state_->dialogs > 0) {
    state_->escape = true;
  } else if (key == "Enter" && TypesOneLine(state_->tree)) {
    state_->enter = true;
  } else if (!ScrollByKey(*state_, key)) {
    return false;
  }
  Wake();
  return true;
}

bool Context::WantsFrame() const {
  return state_->wake_frames > 0 || state_->tree.HasQueued() ||
         (state_->wake_ms && *state_->wake_ms <= 0);
}

std::optional<int> Context::NextWakeMs() const { return state_->wake_ms; }

bool Context::ScrolledByHand() const { return state_->scrolled_by_hand; }

void Context::Wake(int frames) { state_->wake_frames = std::max(state_->wake_frames, frames); }

void Context::Elapsed(int ms) {
  if (!state_->wake_ms) return;
  *state_->wake_ms -= ms;
  if (*state_->wake_ms <= 0) {
    state_->wake_ms.reset();
    Wake();
  }
}

Frame::Frame(Context& context, const ViewFacts& view, float delta_seconds) : before_(g_current) {
  g_current = &context;
  State& state = context.state();
  if (view.scale != state.view.scale) state.runs.Clear();
  // The soft keyboard opens after the tap that brought the focus, and bars go away for it.
  if (view.keyboard_px > state.view.keyboard_px) {
    state.reveal_frames = kRoomSettles;
    context.Wake(kRoomSettles);
  }
  state.view = view;
  if (view.theme == Theme::kForced) state.forced = PaletteOf(view.system_colours);
  state.palette = view.theme == Theme::kForced ? &state.forced : &PaletteOf(view.theme);
  state.now += delta_seconds;
  state.wake_ms.reset();  // asked for again by whoever still needs it
  if (state.wake_frames > 0) --state.wake_frames;
  if (state.actions_seen != state.tree.queue_count()) context.Wake(1);
  state.actions_seen = state.tree.queue_count();
  StartState(state);
  StartImGui(view, delta_seconds);
  MoveScrolls(state, ImGui::GetIO().DeltaTime);
  if (!state.finger.down) state.finger.scrolling = state.finger.scrolling && ImGui::IsMouseDown(0);
  ++state.frame;
  state.tree.BeginFrame();
  state.layers.Split(&Canvas(), 2);
  PushBox(0, 0, view.width);
  FillRect({0, 0, view.width, view.height}, state.palette->page);
}

Frame::~Frame() {
  State& state = Now();
  PopBox();
  state.layers.Merge(&Canvas());
  ImGui::End();
  ImGui::PopStyleVar(3);
  ImGui::Render();
  state.tree.EndFrame();
  if (state.dialogs == 0) state.escape = false;
  state.enter = false;
  ReturnFocus(state);
  KeepFocus(state.tree, state.focus_trail);
  if (!state.summary_drawn) state.errors_before = 0;
  if (state.focus_key_frames > 0 && --state.focus_key_frames == 0) state.focus_key = 0;
  if (state.dialogs != state.dialogs_before || state.bottom_inset != state.bottom_inset_next ||
      ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) {
    Wake(2);
  }
  g_current = before_;
}

bool Narrow() { return Now().view.width < kNarrowBelow; }
bool Medium() { return !Narrow() && Now().view.width < kMediumBelow; }
float ContentWidth() { return CurrentBox().width; }
semantics::Tree& Tree() { return Now().tree; }

void Announce(std::string_view text) { Now().tree.Announce(semantics::Politeness::kPolite, text); }
void AnnounceNow(std::string_view text) {
  Now().tree.Announce(semantics::Politeness::kAssertive, text);
}

void Wake(int frames) { Now().wake_frames = std::max(Now().wake_frames, frames); }

void WakeAfter(int ms) {
  std::optional<int>& due = Now().wake_ms;
  due = due ? std::min(*due, ms) : ms;
}

Scope::Scope(std::string_view id) { ImGui::PushID(id.data(), id.data() + id.size()); }
Scope::~Scope() { ImGui::PopID(); }

void FocusField(std::string_view key) {
  State& state = Now();
  state.focus_key = ImHashStr(key.data(), key.size());
  state.focus_key_frames = 3;  // the field may come with the next screen
  Wake();
}

bool FocusAsked(std::string_view key) {
  const ImGuiID asked = Now().focus_key;
  return asked != 0 && asked == ImHashStr(key.data(), key.size());
}

}  // namespace earshot::kit
