// One import a method; see imports.h.
#include "wasm/platform/browser_platform.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "wasm/platform/device_facts.h"
#include "wasm/platform/imports.h"

#ifdef __EMSCRIPTEN__
#include <emscripten/version.h>
#endif

namespace earshot::platform {
namespace {

constexpr char kMountPoint[] = "/earshot";
constexpr std::string_view kMarkers = "markers";
constexpr std::string_view kGeneration = "generation";
constexpr std::string_view kUnsent = "unsent";  // "unsent:<database>", written by the shell

int Length(std::string_view text) { return static_cast<int>(text.size()); }

uint64_t NumberIn(const std::string& text) {
  uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string TakeText(char* text) {
  if (text == nullptr) return {};
  std::string copy = text;
  std::free(text);
  return copy;
}

}  // namespace

BrowserPlatform::BrowserPlatform()
    : store_(kMountPoint),
      twin_(store_, copy_log_,
            {[this] { return MarkedGeneration(); },
             [this](uint64_t generation) { Remember(kGeneration, std::to_string(generation)); }}) {
  RecallMarkers();
  facts_.remembered_unsent = MarkedUnsent();
  if (!HoldsWriterLock()) twin_.ReadOnly();
}

void BrowserPlatform::RecallMarkers() {
  const std::string text = TakeText(earshot_recall(kMarkers.data(), Length(kMarkers)));
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const size_t tab = text.find('\t', at);
    if (tab < end) markers_[text.substr(at, tab - at)] = text.substr(tab + 1, end - tab - 1);
    at = end + 1;
  }
}

uint64_t BrowserPlatform::MarkedGeneration() const {
  auto found = markers_.find(kGeneration);
  return found == markers_.end() ? 0 : NumberIn(found->second);
}

int64_t BrowserPlatform::MarkedUnsent() const {
  int64_t sum = 0;
  for (const auto& [key, value] : markers_) {
    if (key.compare(0, kUnsent.size(), kUnsent) == 0) sum += static_cast<int64_t>(NumberIn(value));
  }
  return sum;
}

void BrowserPlatform::SetRoute(std::string_view route, bool replace) {
  earshot_set_route(route.data(), Length(route), replace ? 1 : 0);
}

std::string BrowserPlatform::page_address() const { return TakeText(earshot_page_address()); }

void BrowserPlatform::SetTitle(std::string_view title) {
  earshot_set_title(title.data(), Length(title));
}

void BrowserPlatform::Download(std::string_view file_name, std::string_view bytes) {
  earshot_download(file_name.data(), Length(file_name), bytes.data(), Length(bytes));
}

void BrowserPlatform::CopyText(std::string_view text) {
  earshot_copy_text(text.data(), Length(text));
}

void BrowserPlatform::Install() { earshot_install(); }

bool BrowserPlatform::CanInstall() const { return earshot_can_install() != 0; }

shell::LaterPart BrowserPlatform::later_part() const {
  return static_cast<shell::LaterPart>(earshot_later_part());
}

void BrowserPlatform::OpenLaterPart() { earshot_open_later_part(); }

void BrowserPlatform::Print() { earshot_print(); }

void BrowserPlatform::KeepScreenOn(bool on) { earshot_keep_screen_on(on ? 1 : 0); }

shell::DeviceFacts BrowserPlatform::device_facts() const {
  return ParseDeviceFacts(TakeText(earshot_device_facts()));
}

void BrowserPlatform::AskForPersistence() { earshot_ask_for_persistence(); }

shell::StorageFacts BrowserPlatform::storage_facts() const {
  shell::StorageFacts facts = facts_;
  facts.second_copy = twin_.HasSecondCopy();
  facts.emptied = twin_.found().emptied;
  facts.restored = twin_.found().restored;
  return facts;
}

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
  auto found = markers_.find(key);
  if (found != markers_.end() && found->second == value) return;
  markers_[std::string(key)] = value;
  std::string all;
  for (const auto& [name, text] : markers_) all += name + "\t" + text + "\n";
  earshot_remember(kMarkers.data(), Length(kMarkers), all.data(), Length(all));
}

std::string BrowserPlatform::Recall(std::string_view key) const {
  const auto found = markers_.find(key);
  return found == markers_.end() ? "" : found->second;
}

void BrowserPlatform::OpenPhotos(std::string_view folder, std::string_view database) {
  photos_here_.clear();
  unsent_photos_.clear();
  earshot_photos_open(folder.data(), Length(folder), database.data(), Length(database));
}

void BrowserPlatform::OnPhotos(std::string_view lines) {
  photos_here_.clear();
  unsent_photos_.clear();
  while (!lines.empty()) {
    const size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    const size_t tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    photos_here_.emplace(line.substr(0, tab));
    if (line.substr(tab + 1) != "1") unsent_photos_.emplace(line.substr(0, tab));
  }
}

void BrowserPlatform::SendPhotos(const std::vector<std::string>& digests) {
  for (const std::string& digest : digests) {
    earshot_photo_send(digest.data(), Length(digest));
  }
}

void BrowserPlatform::FetchPhoto(std::string_view digest) {
  earshot_photo_fetch(digest.data(), Length(digest));
}

void BrowserPlatform::ForgetPhoto(std::string_view digest) {
  earshot_photo_forget(digest.data(), Length(digest));
}

void BrowserPlatform::DoubtPhoto(std::string_view digest) {
  earshot_photo_doubt(digest.data(), Length(digest));
}

void BrowserPlatform::ShowTheme(kit::Theme theme) { earshot_show_theme(static_cast<int>(theme)); }

}  // namespace earshot::platform
