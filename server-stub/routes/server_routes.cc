// Routes of the server as a whole: greeting, health, the databases one may open, first
// administrator, backup.
#include <cstdio>
#include <ctime>
#include <filesystem>

#include "server-stub/http/origin.h"
#include "server-stub/routes/routes.h"
#include "server-stub/users/password.h"
#include "server-stub/users/secret.h"

namespace earshot::server {
namespace {

using base::Json;

std::string FileTime(int64_t now_ms) {
  const std::time_t seconds = static_cast<std::time_t>(now_ms / 1000);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[32];
  std::strftime(text, sizeof(text), "%Y%m%dT%H%M%SZ", &parts);
  return text;
}

CouchError LinkUsed() {
  return CouchError{403, "forbidden",
                    "This link has been used or has expired. Restart the server for a new one if "
                    "there is no administrator yet."};
}

bool LinkStands(Service& service, const std::string& token) {
  const std::string digest = service.store.Meta("first_admin");
  return !digest.empty() && EqualInConstantTime(digest, Sha256Hex(token)) &&
         !service.users.AnyAdmin();
}

}  // namespace

Response GetWelcome(Service& service, Call&) {
  return JsonReply(200, Json{{"couchdb", "Welcome"},
                             {"version", "3.5.0"},
                             {"uuid", service.store.uuid()},
                             {"features", Json::array()},
                             {"vendor", {{"name", "Earshot"}, {"version", "0.1.0"}}}})
      .With("Vary", "Accept");
}

Response GetUp(Service&, Call&) {
  return JsonReply(200, Json{{"status", "ok"}, {"seeds", Json::object()}});
}

Response GetAllDatabases(Service& service, Call& call) {
  Json names = Json::array();
  for (const Database& database : service.store.ListDatabases()) {
    if (MayRead(call.identity.user, database)) names.push_back(database.name);
  }
  return JsonReply(200, names);
}

Response PostFirstAdmin(Service& service, Call& call) {
  if (auto other = RefuseOtherSite(call.request)) return ErrorReply(*other);
  const Outcome<Json> body = ReadJsonBody(call.request);
  if (!body) return ErrorReply(body.error());
  const std::string token = base::GetString(*body, "token");
  const std::string name = base::GetString(*body, "name");
  const std::string password = base::GetString(*body, "password");
  if (!LinkStands(service, token)) return ErrorReply(LinkUsed());
  for (const std::string& sentence : {RefuseUserName(name), RefusePassword(password, name)}) {
    if (!sentence.empty()) return ErrorReply(400, "bad_request", sentence);
  }
  return service.authenticator.MakeHash(
      password, [&service, call, name, token](const std::string& hash) mutable {
        // Two may have used the link at once: the first one stands.
        if (!LinkStands(service, token)) return ErrorReply(LinkUsed());
        if (hash.empty()) return ErrorReply(503, "busy", "The server is short of memory.");
        if (auto made = service.users.Put(name, hash, true); !made) return ErrorReply(made.error());
        service.store.DropMeta("first_admin");
        return SignedInReply(service, call, 201, User{name, {"_admin"}});
      });
}

Response PostBackup(Service& service, Call&) {
  std::error_code error;
  const std::string folder = service.data_folder + "/backups";
  std::filesystem::create_directories(folder, error);
  const std::string name =
      "earshot-" + FileTime(service.store.clock().NowMs()) + "-" + RandomHex(3) + ".sqlite";
  if (auto done = service.store.Backup(folder + "/" + name); !done) return ErrorReply(done.error());
  return JsonReply(201, Json{{"ok", true}, {"file", "backups/" + name}});
}

}  // namespace earshot::server
