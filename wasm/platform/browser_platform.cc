// One import a method; see imports.h.
#include "wasm/platform/browser_platform.h"

#include <cstdlib>

#include "wasm/platform/imports.h"

#ifdef __EMSCRIPTEN__
#include <emscripten/version.h>
#endif

namespace earshot::platform {
namespace {

constexpr char kMountPoint[] = "/earshot";

int Length(std::string_view text) { return static_cast<int>(text.size()); }

std::string TakeText(char* text) {
  if (text == nullptr) return {};
  std::string copy = text;
  std::free(text);
  return copy;
}

}  // namespace

BrowserPlatform::BrowserPlatform() : store_(kMountPoint) {}

void BrowserPlatform::SetRoute(std::string_view route, bool replace) {
  earshot_set_route(route.data(), Length(route), replace ? 1 : 0);
}

void BrowserPlatform::SetTitle(std::string_view title) {
  earshot_set_title(title.data(), Length(title));
}

void BrowserPlatform::Download(std::string_view file_name, std::string_view bytes) {
  earshot_download(file_name.data(), Length(file_name), bytes.data(), Length(bytes));
}

void BrowserPlatform::AskForPersistence() { earshot_ask_for_persistence(); }

shell::StorageFacts BrowserPlatform::storage_facts() const { return facts_; }

void BrowserPlatform::OnStorageFacts(bool persistent, int64_t used_bytes, int64_t quota_bytes) {
  facts_.known = true;
  facts_.persistent = persistent;
  facts_.used_bytes = used_bytes;
  facts_.quota_bytes = quota_bytes;
}

bool BrowserPlatform::UpdateWaiting() const { return earshot_update_waiting() != 0; }

void BrowserPlatform::ReloadForUpdate() { earshot_reload_for_update(); }

bool BrowserPlatform::HoldsWriterLock() const { return earshot_holds_writer_lock() != 0; }

void BrowserPlatform::TakeWriterLock() { earshot_take_writer_lock(); }

std::string BrowserPlatform::version() const {
  std::string text = TakeText(earshot_build_version());
#ifdef __EMSCRIPTEN__
  text += " (emcc " + std::to_string(__EMSCRIPTEN_major__) + "." +
          std::to_string(__EMSCRIPTEN_minor__) + "." + std::to_string(__EMSCRIPTEN_tiny__) + ")";
#endif
  return text;
}

std::string BrowserPlatform::device_label() const { return TakeText(earshot_device_label()); }

void BrowserPlatform::Remember(std::string_view key, std::string_view value) {
  earshot_remember(key.data(), Length(key), value.data(), Length(value));
}

}  // namespace earshot::platform
