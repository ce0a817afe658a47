// The application: owns the device, the open workspace, the sync driver and the state of the
// screens; draws one frame when asked. wasm/platform calls it from page events; UI tests call it
// natively.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "wasm/ui/kit/kit.h"
#include "wasm/ui/semantics/tree.h"
#include "wasm/ui/shell/appearance.h"
#include "wasm/ui/shell/chosen_file.h"
#include "wasm/ui/shell/platform.h"

namespace earshot::shell {

struct Viewport {
  float width = 1280, height = 800;  // CSS px
  float scale = 1;                   // device pixels per CSS px
  float keyboard_px = 0;             // covered by the soft keyboard
  float safe_top = 0, safe_right = 0, safe_bottom = 0, safe_left = 0;
  SystemLook system;
};

class App {
 public:
  explicit App(Platform& platform);
  ~App();
  void Start();  // loads the device; draws a skeleton until then
  // Draws into the current ImGui context: NewFrame .. Render are called inside. True: draw again.
  bool Frame(const Viewport& viewport, float delta_seconds);
  // ms from now until the app wants to be drawn or ticked without an event; nullopt = never.
  std::optional<int> NextWakeMs() const;
  bool ScrolledByHand() const;           // in the last frame, by wheel or finger
  void Tick();                           // timers: sync, debounced saves
  void OnRoute(std::string_view route);  // popstate, deep link
  // The bytes of the file that was chosen in a FilePicker; empty unless it was read.
  void OnFile(std::string_view name, std::string_view bytes, FileReading reading);
  // The page has read what the camera or the file dialog gave; `taken.number` is set here.
  void OnPhoto(const TakenPhoto& taken);
  void OnPhotos();  // which photographs this device holds, or which are sent, has changed
  void OnOnline(bool online);
  void OnHidden();  // flush drafts, send what waits
  void OnShown();   // the page is seen again
  // Fed before the frame, in CSS px.
  void OnPointer(float x, float y, int button, bool down, bool touch);
  void OnWheel(float dx, float dy);
  bool OnKey(std::string_view key, bool ctrl, bool shift, bool alt, bool down);  // true = used
  semantics::Tree& tree();
  bool HasUnsavedWork() const;              // an open draft or a pending save
  void OnWake(std::function<void()> wake);  // the app wants a frame: model changed, sync finished

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace earshot::shell
