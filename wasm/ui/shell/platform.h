// What the shell needs of the machine it runs on besides the core's ports. wasm/platform implements
// it for the browser; FakePlatform (tests/ui) for native tests.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/sealer.h"
#include "core/base/storage.h"
#include "core/sync/http.h"
#include "wasm/ui/kit/glyph_source.h"
#include "wasm/ui/kit/kit.h"
#include "wasm/ui/shell/photo.h"

namespace earshot::shell {

struct StorageFacts {
  bool known = false;
  bool persistent = false;  // navigator.storage.persisted()
  int64_t used_bytes = 0;
  int64_t quota_bytes = 0;
  bool second_copy = false;  // a second copy of unsent work is kept
  bool restored = false;     // a lost store was brought back from the second copy at this start
  bool emptied = false;      // the device remembers records that its store no longer has
  int64_t remembered_unsent = 0;
};

// What this browser can do, for the verdict page at #/device. Asked of the page once at start;
// `known` is false until all answers are in.
struct DeviceFacts {
  bool known = false;
  bool webgl2 = false;          // a context was made; false: the page shows a form view instead
  std::string renderer;         // the graphics card's name in the browser's words
  bool indexed_db = false;      // a database could be opened and written
  bool local_storage = false;   // a value could be written and read back
  bool private_files = false;   // the origin's private file system (OPFS) answered
  bool service_worker = false;  // one controls this page: it starts without a network
  bool persistent = false;      // the browser promised not to clear the storage
  int64_t used_bytes = 0;
  int64_t quota_bytes = 0;  // 0 = the browser does not say
  bool secure_context = false;
  bool web_locks = false;
  bool cross_origin_isolated = false;
  bool cookies = false;  // false: a setting or a policy blocks them, so nobody can stay signed in
  std::string browser;   // "Chrome 126 on Windows"
  int screen_width = 0, screen_height = 0;  // CSS px
  double pixel_ratio = 1;                   // device pixels per CSS px
  bool touch = false;
  std::string languages;  // "en-GB, pl"
};

// The code of screens that nobody opens first comes in a file of its own (docs/adr/0004).
// kReplaced: the server has a newer release than the page that runs.
enum class LaterPart : uint8_t { kWaiting, kReady, kFailed, kReplaced };

using PhotoNames = std::set<std::string, std::less<>>;  // by the SHA-256 of each file

class Platform {
 public:
  virtual ~Platform() = default;
  virtual base::Storage& storage() = 0;  // root: "device", "vault/<id>/<db>/…"
  virtual base::Sealer& sealer() = 0;
  virtual base::Clock& clock() = 0;
  virtual base::Random& random() = 0;
  virtual sync::Transport& transport() = 0;
  virtual kit::GlyphSource& glyphs() = 0;

  virtual void SetRoute(std::string_view route, bool replace) = 0;  // address bar, history
  virtual std::string page_address() const = 0;  // "https://earshot.example/app/": no fragment
  virtual void SetTitle(std::string_view title) = 0;
  virtual void Download(std::string_view file_name, std::string_view bytes) = 0;
  // Both only inside the person's own event (a press, a key); the browser build draws such frames
  // at once, so an intent of that frame qualifies.
  virtual void CopyText(std::string_view text) = 0;  // to the clipboard
  virtual void Install() = 0;                        // the browser asks whether to install
  virtual bool CanInstall() const = 0;               // the browser offered it and it is not done
  virtual LaterPart later_part() const = 0;
  virtual void OpenLaterPart() = 0;  // once more, after it failed
  virtual void Print() = 0;          // the screen as a document, after this frame
  // While a session runs; silent where the browser cannot or will not.
  virtual void KeepScreenOn(bool on) = 0;
  virtual DeviceFacts device_facts() const = 0;
  virtual void AskForPersistence() = 0;
  virtual StorageFacts storage_facts() const = 0;
  virtual bool UpdateWaiting() const = 0;  // a new version is ready
  virtual void ReloadForUpdate() = 0;
  virtual bool HoldsWriterLock() const = 0;  // false: another tab writes
  virtual void TakeWriterLock() = 0;
  virtual std::string version() const = 0;       // build hash and toolchain, for About
  virtual std::string device_label() const = 0;  // "Chromium on Linux": the default device name
  // Small marker kept outside the store: unsent count and generation (RELIABILITY.md F1).
  virtual void Remember(std::string_view key, std::string_view value) = 0;
  virtual std::string Recall(std::string_view key) const = 0;  // empty: never remembered
  // Photographs, of one workspace of one person at a time. Those of another are not seen. App is
  // told by OnPhotos when one of the two lists has changed.
  virtual void OpenPhotos(std::string_view folder, std::string_view database) = 0;  // "" = none
  virtual const PhotoNames& PhotosHere() const = 0;    // that this device holds
  virtual const PhotoNames& UnsentPhotos() const = 0;  // of these, not known to be at the server
  // To the server, each once; what fails is tried again when it is asked for again.
  virtual void SendPhotos(const std::vector<std::string>& digests) = 0;
  virtual void FetchPhoto(std::string_view digest) = 0;   // from the server, if it has it
  virtual void ForgetPhoto(std::string_view digest) = 0;  // on this device
  virtual void DoubtPhoto(std::string_view digest) = 0;   // it may be no longer at the server
  // The page's own parts (the field being edited, scroll bars) follow the application's theme.
  virtual void ShowTheme(kit::Theme theme) = 0;
};

}  // namespace earshot::shell
