// Runs sync sessions over a Transport: now, when asked, when online again, and after a long poll.
//
// No thread and no timer of its own: the platform calls Tick() when NextWakeMs() has come. Failures
// back off with jitter, 2 s to 5 min. Signed out or forbidden stops until somebody acts.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/app/workspace.h"
#include "core/sync/http.h"
#include "core/sync/session.h"

namespace earshot::app {

class SyncDriver {
 public:
  SyncDriver(Workspace& workspace, sync::Transport& transport, const base::Clock& clock,
             base::Random& random, std::string database);
  ~SyncDriver();
  void SyncNow();
  void OnOnlineChanged();
  void OnLocalEdit();  // sends soon (debounced 2 s) when online
  void Tick();
  std::optional<int64_t> NextWakeMs() const;
  bool Running() const;
  const sync::Progress& progress() const;
  // Sentence of the last failure; empty after success.
  const std::string& problem() const;
  sync::Failure failure() const;
  // Offline since this instant (ms); nullopt = online as far as known.
  std::optional<int64_t> offline_since_ms() const;
  void OnChanged(std::function<void()> changed);

 private:
  class Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace earshot::app
