// Runs sync sessions over a Transport: now, when asked, when online again, and after a long poll.
//
// No thread and no timer of its own: the platform calls Tick() when NextWakeMs() is over. What an
// answer leads to is done inside that answer, because timers of a page that is not seen are late.
// Failures back off with jitter, 2 s to 1 min; success, an edit, the network and the eye of a
// person bring the first pause back. Signed out or forbidden stops until somebody acts.
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
  // Asked before anything begins or is taken in: a tab that may not write has lost its records to
  // another, which syncs them. It stays still after that; what is there is read anew.
  void OnlyWhile(std::function<bool()> may_write);
  void SyncNow();
  void OnOnlineChanged();
  void OnLocalEdit();  // is sent within two seconds when online, with what follows in that time
  void OnShown();      // the page is seen again: news is asked for unless it was just now
  void OnHidden();     // what waits is sent now: the timers of a hidden page may never run
  void Tick();
  std::optional<int64_t> NextWakeMs() const;  // from now, never negative; nullopt = nothing planned
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
