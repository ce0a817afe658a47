// The server as one object: store, users, routes and HTTP put together.
//
// main.cc runs one; contract tests run one in-process on port 0 with their own clock and limits.
#pragma once

#include <memory>
#include <string>

#include "core/base/clock.h"
#include "server-stub/http/daemon.h"
#include "server-stub/http/static_site.h"
#include "server-stub/limits.h"
#include "server-stub/routes/service.h"
#include "server-stub/store/store.h"

namespace earshot::server {

struct ServerOptions {
  std::string data_folder;
  std::string site_folder;  // empty: API only
  DaemonOptions daemon;
  Limits limits;
};

class Server {
 public:
  // REQUIRES: `clock` outlives the server. Creates `data_folder` when absent.
  static Outcome<std::unique_ptr<Server>> Open(ServerOptions options, const base::Clock& clock);

  Outcome<void> Start();
  void Stop();
  uint16_t port() const { return daemon_.port(); }
  // Before Start: a new one-time token while there is no administrator, else empty.
  std::string OfferFirstAdmin();
  // Before Start or after Stop only: the loop owns them in between.
  Store& store() { return *store_; }
  UserTable& users() { return service_.users; }

 private:
  Server(ServerOptions options, std::unique_ptr<Store> store, const base::Clock& clock);
  Response Handle(Request& request);

  const ServerOptions options_;
  std::unique_ptr<Store> store_;
  Service service_;
  StaticSite site_;
  Daemon daemon_;
};

}  // namespace earshot::server
