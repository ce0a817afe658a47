// shell::Platform for the browser: the ports, the address bar, the writer lock and the facts for Settings.
//
// One instance, made by main_web.cc; the page's answers reach it through exports.cc. Must stay true: it
// decides nothing about records; each method is one import or one port.
#pragma once

#include <memory>

#include "core/base/sealer.h"
#include "wasm/platform/browser_clock.h"
#include "wasm/platform/browser_glyphs.h"
#include "wasm/platform/browser_storage.h"
#include "wasm/platform/browser_transport.h"
#include "wasm/ui/shell/platform.h"

namespace earshot::platform {

class BrowserPlatform : public shell::Platform {
 public:
  BrowserPlatform();

  base::Storage& storage() override { return store_; }
  base::Sealer& sealer() override { return sealer_; }
  base::Clock& clock() override { return clock_; }
  base::Random& random() override { return random_; }
  sync::Transport& transport() override { return transport_; }
  kit::GlyphSource& glyphs() override { return glyphs_; }

  void SetRoute(std::string_view route, bool replace) override;
  void SetTitle(std::string_view title) override;
  void Download(std::string_view file_name, std::string_view bytes) override;
  void AskForPersistence() override;
  shell::StorageFacts storage_facts() const override;
  bool UpdateWaiting() const override;
  void ReloadForUpdate() override;
  bool HoldsWriterLock() const override;
  void TakeWriterLock() override;
  std::string version() const override;
  std::string device_label() const override;
  void Remember(std::string_view key, std::string_view value) override;

  BrowserStorage& store() { return store_; }
  BrowserTransport& browser_transport() { return transport_; }
  void OnStorageFacts(bool persistent, int64_t used_bytes, int64_t quota_bytes);

 private:
  BrowserClock clock_;
  BrowserRandom random_;
  BrowserStorage store_;
  base::PassThroughSealer sealer_;
  BrowserTransport transport_;
  BrowserGlyphSource glyphs_;
  shell::StorageFacts facts_;
};

}  // namespace earshot::platform
