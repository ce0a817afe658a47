// HTTP by the page's fetch (web/transport.js): same origin, session cookie sent, one timeout a
// request.
//
// Used by: the sync driver through the Transport port. Must stay true: `done` runs exactly once,
// later.
#pragma once

#include <map>
#include <string>

#include "core/sync/http.h"

namespace earshot::platform {

class BrowserTransport : public sync::Transport {
 public:
  void Send(sync::Request request, std::function<void(sync::Response)> done) override;
  bool Online() const override;
  void EndLongPoll(const std::string& path) override;
  // The page's answer (earshot_http_done). An unknown request is ignored.
  void Answer(int request, sync::Response response);

 private:
  int last_request_ = 0;
  std::map<std::string, int> long_polls_;  // by path, the last one sent
  std::map<int, std::function<void(sync::Response)>> waiting_;
};

}  // namespace earshot::platform
