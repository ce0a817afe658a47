// Numbers requests and matches the page's answers to them.
#include "wasm/platform/browser_transport.h"

#include "wasm/platform/imports.h"

namespace earshot::platform {

void BrowserTransport::Send(sync::Request request, std::function<void(sync::Response)> done) {
  const int id = ++last_request_;
  waiting_.emplace(id, std::move(done));
  if (request.waits_for_news) long_polls_[request.path] = id;
  earshot_http_send(id, request.method.data(), static_cast<int>(request.method.size()),
                    request.path.data(), static_cast<int>(request.path.size()), request.body.data(),
                    static_cast<int>(request.body.size()), request.timeout_ms);
}

void BrowserTransport::EndLongPoll(const std::string& path) {
  const auto poll = long_polls_.extract(path);
  if (poll && waiting_.contains(poll.mapped())) earshot_http_stop(poll.mapped());
}

bool BrowserTransport::Online() const { return earshot_online() != 0; }

void BrowserTransport::Answer(int request, sync::Response response) {
  auto found = waiting_.find(request);
  if (found == waiting_.end()) return;
  auto done = std::move(found->second);
  waiting_.erase(found);
  done(std::move(response));
}

}  // namespace earshot::platform
