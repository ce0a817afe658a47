// See response.h.
#include "server-stub/http/response.h"

#include <chrono>

namespace earshot::server {

Response JsonText(int status, std::string json) {
  Response response;
  response.status = status;
  response.body = std::move(json);
  response.body += '\n';
  response.With("Content-Type", "application/json").With("Cache-Control", "no-store");
  return response;
}

Response JsonReply(int status, const base::Json& json) {
  return JsonText(status, base::DumpJson(json));
}

Response ErrorReply(const CouchError& error) {
  return JsonReply(error.status, base::Json{{"error", error.error}, {"reason", error.reason}});
}

Response ErrorReply(int status, std::string error, std::string reason) {
  return ErrorReply(CouchError{status, std::move(error), std::move(reason)});
}

int64_t SteadyMs() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

}  // namespace earshot::server
