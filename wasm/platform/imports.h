// Every function that the C++ of the browser build asks of the page, and beside each the native
// fake that lets the same C++ run under GoogleTest. The other half of the seam is imports.js (a
// one-line forward to `Module.host`), whose typed object is put together in web/boot.js.
//
// Called by: the files of wasm/platform only. Must stay true: a name here has a line in imports.js
// (a missing one is a link error) and a method in web/; a request is answered exactly once, later,
// through the export that its comment names; pointers are valid during the call only.
#pragma once

#include <cstdint>
#include <string>

#ifdef __EMSCRIPTEN__
#define EARSHOT_IMPORT(signature, fake) extern "C" signature;
#else
#define EARSHOT_IMPORT(signature, fake) inline signature fake
#endif

// Filled by the page; `pixels` comes from malloc and belongs to the caller.
struct EarshotGlyph {
  int32_t width, height;
  float bearing_x, bearing_y, advance;
  int32_t colour;
  uint8_t* pixels;
};

namespace earshot::platform {
// What the native fakes did; tests read and set it.
struct FakePage {
  int saves = 0;          // earshot_store_save calls
  std::string fetched;    // of the last earshot_store_fetch
  int store_request = 0;  // the last one not yet answered
  int copy_request = 0;
  int http_request = 0;
  int http_stopped = 0;
};
inline FakePage& fake_page() {
  static FakePage page;
  return page;
}
}  // namespace earshot::platform

// --- Time and chance ---------------------------------------------------------------------------
EARSHOT_IMPORT(double earshot_now_ms(), { return 1790000000000.0; })
EARSHOT_IMPORT(int earshot_utc_offset_minutes(double), { return 0; })
EARSHOT_IMPORT(void earshot_random(uint8_t* out, int length), {
  for (int i = 0; i < length; ++i) out[i] = static_cast<uint8_t>(i * 37 + 1);
})

// --- Device storage: answered by earshot_store_done ----------------------------------------------
// Mounts the file system and fills it from IndexedDB.
EARSHOT_IMPORT(void earshot_store_open(int request),
               { earshot::platform::fake_page().store_request = request; })
// Puts what is in these files, one path a line, into memory until the answer has been read.
EARSHOT_IMPORT(void earshot_store_fetch(int request, const char* paths, int length), {
  earshot::platform::fake_page().store_request = request;
  earshot::platform::fake_page().fetched.assign(paths, static_cast<size_t>(length));
})
// One transaction with every changed file; done when durable.
EARSHOT_IMPORT(void earshot_store_save(int request), {
  earshot::platform::fake_page().store_request = request;
  ++earshot::platform::fake_page().saves;
})
// --- Second copy: answered by earshot_copy_done
// ---------------------------------------------------- Answer: the frame headers of both slots
// (second_copy.h has the grammar).
EARSHOT_IMPORT(void earshot_copy_open(int request),
               { earshot::platform::fake_page().copy_request = request; })
EARSHOT_IMPORT(void earshot_copy_read(int request, int),
               { earshot::platform::fake_page().copy_request = request; })
// Cuts the slot to `at` bytes, adds these and flushes.
EARSHOT_IMPORT(void earshot_copy_append(int request, int, double, const char*, int),
               { earshot::platform::fake_page().copy_request = request; })
// A marker in localStorage. Recall returns malloc'ed UTF-8 ending in 0.
EARSHOT_IMPORT(void earshot_remember(const char*, int, const char*, int), {})
EARSHOT_IMPORT(char* earshot_recall(const char*, int), { return nullptr; })

// --- Photographs: answered by earshot_photos, which tells all that are held
// ------------------------ Of this folder of the device; sent to and fetched from this database.
// Empty: none.
EARSHOT_IMPORT(void earshot_photos_open(const char*, int, const char*, int), {})
// By their digest: 64 hex digits. What fails is answered by nothing and asked for again later.
EARSHOT_IMPORT(void earshot_photo_send(const char*, int), {})
EARSHOT_IMPORT(void earshot_photo_fetch(const char*, int), {})
EARSHOT_IMPORT(void earshot_photo_forget(const char*, int), {})
EARSHOT_IMPORT(void earshot_photo_doubt(const char*, int), {})

// --- HTTP: answered by earshot_http_done
// -----------------------------------------------------------
EARSHOT_IMPORT(void earshot_http_send(int request, const char*, int, const char*, int, const char*,
                                      int, int),
               { earshot::platform::fake_page().http_request = request; })
// Not waited for any more: answered like one that came to nothing.
EARSHOT_IMPORT(void earshot_http_stop(int request),
               { earshot::platform::fake_page().http_stopped = request; })
EARSHOT_IMPORT(int earshot_online(), { return 1; })

// --- Fonts
// -----------------------------------------------------------------------------------------
EARSHOT_IMPORT(void earshot_font_metrics(float size_px, int, float* ascent, float* descent), {
  *ascent = size_px * 0.8f;
  *descent = size_px * 0.2f;
})
EARSHOT_IMPORT(int earshot_glyph(uint32_t, float, int, EarshotGlyph*), { return 0; })
EARSHOT_IMPORT(void earshot_run(const char*, int, float, int, EarshotGlyph*), {})

// --- The page
// ----------------------------------------------------------------------------------------
EARSHOT_IMPORT(void earshot_apply_patch(const int32_t*, int, const char*, int), {})
EARSHOT_IMPORT(void earshot_set_route(const char*, int, int), {})
// malloc'ed UTF-8 ending in 0: the address of the page without its fragment.
EARSHOT_IMPORT(char* earshot_page_address(), { return nullptr; })
EARSHOT_IMPORT(void earshot_set_title(const char*, int), {})
// theme: number of kit::Theme
EARSHOT_IMPORT(void earshot_show_theme(int), {})
EARSHOT_IMPORT(void earshot_download(const char*, int, const char*, int), {})
EARSHOT_IMPORT(void earshot_copy_text(const char*, int), {})
EARSHOT_IMPORT(int earshot_can_install(), { return 0; })
EARSHOT_IMPORT(void earshot_install(), {})
EARSHOT_IMPORT(void earshot_print(), {})
// 1: the screen does not go dark by itself; 0: as usual.
EARSHOT_IMPORT(void earshot_keep_screen_on(int), {})
// Number of shell::LaterPart.
EARSHOT_IMPORT(int earshot_later_part(), { return 1; })
EARSHOT_IMPORT(void earshot_open_later_part(), {})
// malloc'ed UTF-8 ending in 0: "key TAB value" a line (device_facts.h lists the keys).
EARSHOT_IMPORT(char* earshot_device_facts(), { return nullptr; })
EARSHOT_IMPORT(void earshot_ask_for_persistence(), {})
EARSHOT_IMPORT(int earshot_update_waiting(), { return 0; })
EARSHOT_IMPORT(void earshot_reload_for_update(), {})
EARSHOT_IMPORT(int earshot_holds_writer_lock(), { return 1; })
EARSHOT_IMPORT(void earshot_take_writer_lock(), {})
// malloc'ed UTF-8 ending in 0.
EARSHOT_IMPORT(char* earshot_build_version(), { return nullptr; })
EARSHOT_IMPORT(char* earshot_device_label(), { return nullptr; })
EARSHOT_IMPORT(void earshot_first_frame(), {})
// Calls earshot_tick after `ms`; a new call replaces the last one.
EARSHOT_IMPORT(void earshot_wake_after(int), {})
// One animation frame, answered by earshot_frame.
EARSHOT_IMPORT(void earshot_request_frame(), {})
