// Every function that the page may call, in one place and thin: unpack, hand over, wake.
//
// Called by: web/boot.js and the files beside it, through `Module._earshot_…`. Texts come as UTF-8
// with their length, in memory that the page frees. Must stay true: nothing is decided here.
#include <emscripten/emscripten.h>

#include "wasm/platform/main_web.h"

namespace {

using namespace earshot;
using namespace earshot::platform;

std::string_view Text(const char* text, int length) { return {text, static_cast<size_t>(length)}; }

}  // namespace

extern "C" {

// --- Size and preferences of the page ------------------------------------------------------------
EMSCRIPTEN_KEEPALIVE void earshot_resize(float width, float height, float scale,
                                         float keyboard_px) {
  shell::Viewport& viewport = TheViewport();
  viewport.width = width;
  viewport.height = height;
  viewport.scale = scale;
  viewport.keyboard_px = keyboard_px;
  CanvasCleared();
  Wake();
}

EMSCRIPTEN_KEEPALIVE void earshot_safe_area(float top, float right, float bottom, float left) {
  shell::Viewport& viewport = TheViewport();
  viewport.safe_top = top;
  viewport.safe_right = right;
  viewport.safe_bottom = bottom;
  viewport.safe_left = left;
  Wake();
}

EMSCRIPTEN_KEEPALIVE void earshot_preferences(int dark, int more_contrast, int forced_colours,
                                              int reduced_motion, float text_scale) {
  shell::SystemLook& system = TheViewport().system;
  system.dark = dark != 0;
  system.more_contrast = more_contrast != 0;
  system.forced_colours = forced_colours != 0;
  system.reduced_motion = reduced_motion != 0;
  system.text_scale = text_scale;
  Wake();
}

// Each 0xRRGGBB, the CSS system colours of that name.
EMSCRIPTEN_KEEPALIVE void earshot_system_colours(uint32_t canvas, uint32_t canvas_text,
                                                 uint32_t link_text, uint32_t grey_text,
                                                 uint32_t highlight, uint32_t highlight_text) {
  TheViewport().system.colours = {kit::Rgb(canvas),    kit::Rgb(canvas_text),
                                  kit::Rgb(link_text), kit::Rgb(grey_text),
                                  kit::Rgb(highlight), kit::Rgb(highlight_text)};
  Wake();
}

// --- Input
// ----------------------------------------------------------------------------------------- button:
// -1 = moved only. `wake` is 0 for a move that changes nothing under the pointer.
EMSCRIPTEN_KEEPALIVE void earshot_pointer(float x, float y, int button, int down, int touch,
                                          int wake) {
  TheApp().OnPointer(x, y, button, down != 0, touch != 0);
  if (wake != 0) Wake();
}

EMSCRIPTEN_KEEPALIVE void earshot_wheel(float dx, float dy) {
  TheApp().OnWheel(dx, dy);
  Wake();
}

EMSCRIPTEN_KEEPALIVE int earshot_key(const char* key, int length, int ctrl, int shift, int alt,
                                     int down) {
  const bool used = TheApp().OnKey(Text(key, length), ctrl != 0, shift != 0, alt != 0, down != 0);
  Wake();
  return used ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void earshot_action(uint32_t id, int action, const char* value, int length) {
  const auto kind = static_cast<semantics::Action>(action);
  if (kind == semantics::Action::kInput) PageTyped(id, Text(value, length));
  TheApp().tree().Queue({id, kind, std::string(Text(value, length))});
  Wake();
}

// After a click was handed over: what it asks for happens before its event is over.
EMSCRIPTEN_KEEPALIVE void earshot_act_now() { WakeInsideEvent(); }

// --- The page's state
// --------------------------------------------------------------------------------
EMSCRIPTEN_KEEPALIVE void earshot_route(const char* route, int length) {
  TheApp().OnRoute(Text(route, length));
  Wake();
}

// `reading`: shell::FileReading.
EMSCRIPTEN_KEEPALIVE void earshot_file(int reading, const char* name, int length, const char* bytes,
                                       int bytes_length) {
  TheApp().OnFile(Text(name, length), Text(bytes, bytes_length),
                  static_cast<shell::FileReading>(reading));
  Wake();
}

// `reading`: shell::PhotoReading; sizes in px, `bytes` of the file as it is stored.
EMSCRIPTEN_KEEPALIVE void earshot_photo(int reading, int width, int height, double bytes,
                                        const char* digest, int length) {
  shell::TakenPhoto taken;
  taken.reading = static_cast<shell::PhotoReading>(reading);
  taken.digest = std::string(Text(digest, length));
  taken.width = width;
  taken.height = height;
  taken.size = static_cast<int64_t>(bytes);
  TheApp().OnPhoto(taken);
  Wake();
}

// All photographs of the open workspace that this device holds (BrowserPlatform::OnPhotos).
EMSCRIPTEN_KEEPALIVE void earshot_photos(const char* lines, int length) {
  ThePlatform().OnPhotos(Text(lines, length));
  TheApp().OnPhotos();
  Wake();
}

EMSCRIPTEN_KEEPALIVE void earshot_online_changed(int online) {
  TheApp().OnOnline(online != 0);
  Wake();
}

EMSCRIPTEN_KEEPALIVE void earshot_hidden(int hidden) { SetHidden(hidden != 0); }

EMSCRIPTEN_KEEPALIVE void earshot_wake() { Wake(); }

EMSCRIPTEN_KEEPALIVE void earshot_frame(double time_ms) { DrawFrame(time_ms); }

EMSCRIPTEN_KEEPALIVE void earshot_tick() {
  SendRowsThatAreDue();  // in a task of its own: the browser lays them out in the frame that
                         // follows
  TheApp().Tick();
  Wake(1);
}

EMSCRIPTEN_KEEPALIVE void earshot_context_lost() { ContextLost(); }

EMSCRIPTEN_KEEPALIVE void earshot_context_restored() { ContextRestored(); }

EMSCRIPTEN_KEEPALIVE int earshot_has_unsaved_work() {
  return TheApp().HasUnsavedWork() || ThePlatform().Saving() ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int earshot_can_draw() { return CanDraw() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int earshot_frames_drawn() { return FramesDrawn(); }

// --- Answers to imports
// --------------------------------------------------------------------------------
EMSCRIPTEN_KEEPALIVE void earshot_store_done(int request, const char* problem, int length) {
  ThePlatform().store().Answer(request, std::string(Text(problem, length)));
  Wake();
}

EMSCRIPTEN_KEEPALIVE void earshot_copy_done(int request, int ok, const char* bytes, int length) {
  ThePlatform().copy_log().Answer(request, ok != 0, std::string(Text(bytes, length)));
  Wake();
}

EMSCRIPTEN_KEEPALIVE void earshot_http_done(int request, int status, const char* body, int length,
                                            const char* date, int date_length) {
  ThePlatform().browser_transport().Answer(
      request, {status, std::string(Text(body, length)), std::string(Text(date, date_length))});
  Wake();
}

EMSCRIPTEN_KEEPALIVE void earshot_storage_facts(int persistent, double used_bytes,
                                                double quota_bytes) {
  ThePlatform().OnStorageFacts(persistent != 0, static_cast<int64_t>(used_bytes),
                               static_cast<int64_t>(quota_bytes));
  Wake();
}

}  // extern "C"
