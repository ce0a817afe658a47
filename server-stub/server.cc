// See server.h.
#include "server-stub/server.h"

#include <sys/stat.h>

#include <filesystem>

#include "server-stub/routes/route_table.h"
#include "server-stub/users/password.h"
#include "server-stub/users/secret.h"

namespace earshot::server {

Outcome<std::unique_ptr<Server>> Server::Open(ServerOptions options, const base::Clock& clock) {
  std::error_code error;
  const bool made = std::filesystem::create_directories(options.data_folder, error);
  if (error) {
    return Refuse(500, "storage_failed",
                  "The data folder could not be made: " + error.message() + ".");
  }
  if (made) chmod(options.data_folder.c_str(), 0700);
  Outcome<std::unique_ptr<Store>> store = Store::Open(options.data_folder, clock);
  if (!store) return tl::unexpected<CouchError>(store.error());
  return std::unique_ptr<Server>(new Server(std::move(options), std::move(*store), clock));
}

Server::Server(ServerOptions options, std::unique_ptr<Store> store, const base::Clock& clock)
    : options_(std::move(options)),
      store_(std::move(store)),
      service_(*store_, options_.limits, options_.data_folder),
      site_(options_.site_folder),
      daemon_(options_.limits, clock, options_.daemon,
              [this](Request& request) { return Handle(request); }) {
  service_.wake = [this](int64_t db) { daemon_.Wake(db); };
}

Outcome<void> Server::Start() {
  DecoyHash();  // now, so that the first unknown user does not stand out by its time
  return daemon_.Start();
}

void Server::Stop() { daemon_.Stop(); }

std::string Server::OfferFirstAdmin() {
  if (service_.users.AnyAdmin()) return {};
  std::string token = RandomHex(16);
  store_->SetMeta("first_admin", Sha256Hex(token));
  return token;
}

Response Server::Handle(Request& request) {
  if (std::optional<Response> file = site_.Find(request)) {
    request.label = "file";
    return std::move(*file);
  }
  return Dispatch(service_, request);
}

}  // namespace earshot::server
