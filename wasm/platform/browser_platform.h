// shell::Platform for the browser: the ports, the address bar, the writer lock and the facts for
// Settings.
//
// One instance, made by main_web.cc; the page's answers reach it through exports.cc. Must stay
// true: it decides nothing about records; each method is one import or one port.
#pragma once

#include <map>

#include "core/base/sealer.h"
#include "wasm/platform/browser_clock.h"
#include "wasm/platform/browser_copy_log.h"
#include "wasm/platform/browser_glyphs.h"
#include "wasm/platform/browser_storage.h"
#include "wasm/platform/browser_transport.h"
#include "wasm/platform/twin_storage.h"
#include "wasm/ui/shell/platform.h"

namespace earshot::platform {

class BrowserPlatform : public shell::Platform {
 public:
  BrowserPlatform();

  base::Storage& storage() override { return twin_; }
  base::Sealer& sealer() override { return sealer_; }
  base::Clock& clock() override { return clock_; }
  base::Random& random() override { return random_; }
  sync::Transport& transport() override { return transport_; }
  kit::GlyphSource& glyphs() override { return glyphs_; }

  void SetRoute(std::string_view route, bool replace) override;
  std::string page_address() const override;
  void SetTitle(std::string_view title) override;
  void Download(std::string_view file_name, std::string_view bytes) override;
  void CopyText(std::string_view text) override;
  void Install() override;
  bool CanInstall() const override;
  shell::LaterPart later_part() const override;
  void OpenLaterPart() override;
  void Print() override;
  void KeepScreenOn(bool on) override;
  shell::DeviceFacts device_facts() const override;
  void AskForPersistence() override;
  shell::StorageFacts storage_facts() const override;
  bool UpdateWaiting() const override;
  void ReloadForUpdate() override;
  bool HoldsWriterLock() const override;
  void TakeWriterLock() override;
  std::string version() const override;
  std::string device_label() const override;
  void Remember(std::string_view key, std::string_view value) override;
  std::string Recall(std::string_view key) const override;
  void ShowTheme(kit::Theme theme) override;
  void OpenPhotos(std::string_view folder, std::string_view database) override;
  const shell::PhotoNames& PhotosHere() const override { return photos_here_; }
  const shell::PhotoNames& UnsentPhotos() const override { return unsent_photos_; }
  void SendPhotos(const std::vector<std::string>& digests) override;
  void FetchPhoto(std::string_view digest) override;
  void ForgetPhoto(std::string_view digest) override;
  void DoubtPhoto(std::string_view digest) override;

  BrowserStorage& store() { return store_; }
  BrowserCopyLog& copy_log() { return copy_log_; }
  bool Saving() const { return store_.Busy() || twin_.Busy(); }
  BrowserTransport& browser_transport() { return transport_; }
  // What the page holds of the open workspace: "digest TAB 1 when the server has it" a line.
  void OnPhotos(std::string_view lines);
  void OnStorageFacts(bool persistent, int64_t used_bytes, int64_t quota_bytes);

 private:
  void RecallMarkers();
  uint64_t MarkedGeneration() const;
  int64_t MarkedUnsent() const;

  BrowserClock clock_;
  BrowserRandom random_;
  BrowserStorage store_;
  BrowserCopyLog copy_log_;
  TwinStorage twin_;
  // Every marker in one localStorage entry: "key TAB value" a line.
  std::map<std::string, std::string, std::less<>> markers_;
  base::PassThroughSealer sealer_;
  BrowserTransport transport_;
  BrowserGlyphSource glyphs_;
  shell::StorageFacts facts_;
  shell::PhotoNames photos_here_, unsent_photos_;
};

}  // namespace earshot::platform
