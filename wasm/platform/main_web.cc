// Starts the application in the page and draws one-shot frames: each event owes a few frames, and
// when none is owed nothing runs but one timer for the app's next deadline (UI.md section 5).
//
// Used by: the page through exports.cc. Must stay true: idle means no frames; a lost drawing
// context, or none at all, stops the drawing, not the mirror, so a screen reader's click still
// saves.
#include "wasm/platform/main_web.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <climits>
#include <cmath>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_internal.h"
#include "wasm/platform/draw_fingerprint.h"
#include "wasm/platform/imports.h"
#include "wasm/ui/semantics/patch.h"

namespace earshot::platform {
namespace {

constexpr int kHiddenTickMs = 1000;
constexpr double kRowsFollowMs = 100;
constexpr int kStepsInsideEvent = 3;  // Dear ImGui takes one input a frame at most

struct Running {
  BrowserPlatform platform;
  shell::Viewport viewport;  // as the page told it last
  shell::Viewport seen;      // what the last frame was laid out for
  std::unique_ptr<shell::App> app;
  semantics::PatchEncoder encoder;
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;
  bool can_draw = false;
  std::optional<uint64_t> painted;  // the fingerprint of what the canvas shows, when it is known
  bool hidden = false;
  bool frame_asked = false;
  bool stepping = false;
  int frames_owed = 0;
  int frames_drawn = 0;
  double last_frame_ms = 0;
  // While a list is scrolled by hand the mirror moves with it, and takes the rows that came into
  // sight once it rests. WHY: the browser lays out elements anew for longer than a frame has.
  double rows_due_ms = 0;  // 0 = the mirror has all
};

Running& Run() {
  static Running* running = new Running;  // WHY: never destroyed, the page ends with the process
  return *running;
}

void AskForFrame() {
  if (Run().frame_asked || Run().hidden) return;
  Run().frame_asked = true;
  earshot_request_frame();
}

bool OpenContext() {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.alpha = false;
  wanted.depth = false;
  wanted.stencil = false;
  wanted.antialias = false;
  wanted.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  Run().context = emscripten_webgl_create_context("#canvas", &wanted);
  if (Run().context <= 0) return false;
  emscripten_webgl_make_context_current(Run().context);
  return ImGui_ImplOpenGL3_Init("#version 300 es");
}

// Frames go on without a context, for the mirror: glyphs are still asked for and uploaded later.
void KeepAskingForGlyphs() { ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures; }

void Paint() {
  ImDrawData* data = ImGui::GetDrawData();
  if (!Run().can_draw || data == nullptr) return;
  const std::optional<uint64_t> fingerprint = FingerprintOf(*data);
  if (fingerprint && fingerprint == Run().painted) return;
  Run().painted = fingerprint;
  glClearColor(1, 1, 1, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(data);
}

void Send(const semantics::Patch& patch) {
  if (patch.Empty()) return;
  earshot_apply_patch(patch.words.data(), static_cast<int>(patch.words.size()), patch.arena.data(),
                      static_cast<int>(patch.arena.size()));
}

void SendPatch() {
  Running& run = Run();
  run.rows_due_ms = 0;
  Send(run.encoder.Encode(run.app->tree()));
}

void SendPatchOfFrame() {
  Running& run = Run();
  const double now_ms = emscripten_get_now();
  if (run.app->ScrolledByHand()) run.rows_due_ms = now_ms + kRowsFollowMs;
  if (now_ms >= run.rows_due_ms) return SendPatch();
  Send(run.encoder.EncodeScrolls(run.app->tree()));
}

bool InputWaits() { return ImGui::GetCurrentContext()->InputEventsQueue.Size > 0; }

// WHY: a press is meant for what was seen when it came. Were the frame that takes it laid out anew
// (a soft keyboard has opened meanwhile), another button could stand there.
bool PressWaits() {
  for (const ImGuiInputEvent& event : ImGui::GetCurrentContext()->InputEventsQueue) {
    if (event.Type == ImGuiInputEventType_MouseButton) return true;
  }
  return false;
}

// One frame of the application, not yet painted. True: another is wanted at once.
bool Step(double time_ms) {
  Running& run = Run();
  const double delta_ms = run.last_frame_ms > 0 ? time_ms - run.last_frame_ms : 16;
  run.last_frame_ms = std::max(run.last_frame_ms, time_ms);
  run.stepping = true;
  if (!PressWaits() || run.frames_drawn == 0) run.seen = run.viewport;
  const bool again =
      run.app->Frame(run.seen, static_cast<float>(std::clamp(delta_ms / 1000, 1e-4, 3600.0)));
  run.stepping = false;
  return again;
}

void PlanWake() {
  std::optional<int> wake_ms = Run().app->NextWakeMs();
  if (Run().rows_due_ms > 0) {
    const double left_ms = std::max(0.0, Run().rows_due_ms - emscripten_get_now());
    wake_ms = std::min(wake_ms.value_or(INT_MAX), static_cast<int>(std::ceil(left_ms)));
  }
  // WHY a floor while hidden: no frame clears what asks to be drawn soon, only ticks go on.
  earshot_wake_after(wake_ms ? std::max(*wake_ms, Run().hidden ? kHiddenTickMs : 0) : -1);
}

}  // namespace

BrowserPlatform& ThePlatform() { return Run().platform; }
shell::App& TheApp() { return *Run().app; }
shell::Viewport& TheViewport() { return Run().viewport; }
int FramesDrawn() { return Run().frames_drawn; }
bool CanDraw() { return Run().can_draw; }

// WHY the timer too: frames do not come to a page behind another window, and what the server or a
// timer has just brought must not wait for one.
void Wake(int frames) {
  if (!Run().app) return;
  Run().frames_owed = std::max(Run().frames_owed, frames);
  AskForFrame();
  PlanWake();
}

void DrawFrame(double time_ms) {
  Running& run = Run();
  run.frame_asked = false;
  if (run.hidden || !run.app) return;
  if (run.can_draw) ImGui_ImplOpenGL3_NewFrame();
  const bool again = Step(time_ms);
  Paint();
  SendPatchOfFrame();
  if (run.frames_drawn++ == 0) earshot_first_frame();
  if (--run.frames_owed > 0 || again || InputWaits()) AskForFrame();
  PlanWake();
}

void SendRowsThatAreDue() {
  const double due_ms = Run().rows_due_ms;
  if (due_ms > 0 && emscripten_get_now() >= due_ms) SendPatch();
}

void WakeInsideEvent() {
  Wake();
  Running& run = Run();
  if (!run.app || run.hidden || run.stepping || run.frames_drawn == 0) return;
  for (int step = 0; step < kStepsInsideEvent; ++step) {
    Step(emscripten_get_now());
    SendPatch();
    if (!InputWaits()) break;
  }
}

void SetHidden(bool hidden) {
  Run().hidden = hidden;
  Run().painted.reset();  // the browser may clear the canvas of a page that is not seen
  if (!Run().app) return;
  if (hidden) {
    TheApp().OnHidden();
    PlanWake();
  } else {
    TheApp().OnShown();
    Wake();
  }
}

void CanvasCleared() { Run().painted.reset(); }

void PageTyped(semantics::NodeId id, std::string_view value) { Run().encoder.PageHas(id, value); }

void ContextLost() {
  if (!Run().can_draw) return;
  Run().can_draw = false;
  ImGui_ImplOpenGL3_Shutdown();
  KeepAskingForGlyphs();
}

void ContextRestored() {
  emscripten_webgl_make_context_current(Run().context);
  Run().can_draw = ImGui_ImplOpenGL3_Init("#version 300 es");
  Run().painted.reset();
  Wake();
}

}  // namespace earshot::platform

int main() {
  using namespace earshot::platform;
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  Run().can_draw = OpenContext();
  KeepAskingForGlyphs();
  Run().app = std::make_unique<earshot::shell::App>(Run().platform);
  Run().app->OnWake([] { Wake(); });
  Run().app->Start();
  Wake();
  return 0;
}
