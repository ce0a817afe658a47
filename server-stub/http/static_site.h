// The app's own files from `--site`, and the headers every reply of this server carries.
//
// A path is served only when each segment is a plain name (no dot first, no slash, no escape), so
// it cannot leave the folder; symbolic links are not followed. `file.br` and `file.gz` beside a
// file are sent in its place when the browser asks. Read from disk each time: a rebuild needs no
// restart.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server-stub/http/request.h"
#include "server-stub/http/response.h"

namespace earshot::server {

class StaticSite {
 public:
  explicit StaticSite(std::string folder) : folder_(std::move(folder)) {}
  // nullopt: no such file, so the path belongs to the API.
  std::optional<Response> Find(const Request& request) const;

 private:
  std::string folder_;
};

// RELIABILITY.md section 3, row CSP; on every reply, errors too.
std::vector<std::pair<std::string, std::string>> SecurityHeaders(bool tls);
// "app.3f9a1c20.wasm", "app-3f9a1c20.js": the name changes with the bytes.
bool IsHashNamed(std::string_view name);

}  // namespace earshot::server
