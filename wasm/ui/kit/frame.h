// The kit's own life: one Context for the application, one Frame object while a frame is drawn.
//
// The shell makes a Context after the ImGui context exists, feeds it the page's events and opens a
// Frame around everything it draws. Inside, the widgets of kit.h find the Context through the one
// current pointer. All lengths are CSS px; io.DisplayFramebufferScale carries the device's scale,
// so ImGui bakes glyphs in device pixels and the renderer scales positions: text stays crisp.
// INVARIANT: one Frame at a time; widgets are called only while it is open.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "wasm/ui/kit/glyph_source.h"
#include "wasm/ui/kit/kit.h"
#include "wasm/ui/kit/theme.h"

namespace earshot::kit {

struct ViewFacts {
  float width = 1280, height = 800;  // CSS px
  float scale = 1;                   // device pixels per CSS px
  float keyboard_px = 0;             // covered by the soft keyboard
  float safe_top = 0, safe_right = 0, safe_bottom = 0, safe_left = 0;
  float text_scale = 1;  // 1-2
  Theme theme = Theme::kLight;
  bool reduced_motion = false;
  SystemColours system_colours;  // for Theme::kForced
};

struct State;

class Context {
 public:
  // REQUIRES: a current ImGui context whose fonts nobody else adds to. `glyphs` outlives this.
  explicit Context(GlyphSource& glyphs);
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  semantics::Tree& tree();

  // Events of the page, in CSS px. `down` is the state of `button` after the event; a plain move
  // repeats it. A finger that moves more than 8 px scrolls and no longer presses.
  void OnPointer(float x, float y, int button, bool down, bool touch);
  void OnWheel(float dx, float dy);
  // Escape closes the topmost dialog; arrows, Page, Home and End scroll the largest area. True:
  // used, the page must not act on it.
  bool OnKey(std::string_view key, bool down);

  // After a frame: must another one be drawn at once, and when does one fall due by itself?
  bool WantsFrame() const;
  std::optional<int> NextWakeMs() const;
  // Whether wheel or finger moved something in the last frame.
  bool ScrolledByHand() const;
  // From outside a frame: something changed.
  void Wake(int frames = 3);
  // Time passed without a frame; due wakes become wanted frames.
  void Elapsed(int ms);

  State& state() { return *state_; }  // for the kit's own files

 private:
  std::unique_ptr<State> state_;
};

class Frame {
 public:
  // `delta_seconds` is the true time since the last frame, also after a long rest: Tally tells two
  // people from one wet thumb by it.
  Frame(Context& context, const ViewFacts& view, float delta_seconds);
  ~Frame();
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;

 private:
  Context* before_;
};

}  // namespace earshot::kit
