// Accounts, as CouchDB keeps them in `_users`: is there one of that name, and a new one. With these
// an administrator lets a colleague in from the app; what an account may open stands in `_security`
// of each database (databases.cc).
//
// What must stay true: nobody's password is replaced here, and nobody becomes an administrator.
// Both are done at the server itself (commands.h, AddUser).
#include "server-stub/routes/routes.h"
#include "server-stub/users/password.h"
#include "server-stub/users/secret.h"

namespace earshot::server {
namespace {

using base::Json;

constexpr std::string_view kPrefix = "org.couchdb.user:";

// Empty: that is the id of no user.
std::string NameIn(const std::string& id) {
  return id.compare(0, kPrefix.size(), kPrefix) == 0 ? id.substr(kPrefix.size()) : std::string();
}

Response ThereAlready() { return ErrorReply(409, "conflict", "Document update conflict."); }

// The sentence that says why not; empty when such an account may be made.
std::string RefuseAccount(const Json& body, const std::string& name) {
  if (base::GetString(body, "name") != name) return "The name must be that of the document.";
  const Json* roles = base::Find(body, "roles");
  if (roles != nullptr && (!roles->is_array() || !roles->empty())) {
    return "An account is made without roles. Add an administrator at the server, by add-user.";
  }
  const std::string refused = RefuseUserName(name);
  return refused.empty() ? RefusePassword(base::GetString(body, "password"), name) : refused;
}

}  // namespace

Response GetUser(Service& service, Call& call) {
  const std::optional<StoredUser> stored = service.users.Find(NameIn(call.id));
  if (!stored) return ErrorReply(404, "not_found", "missing");
  return JsonReply(200, Json{{"_id", call.id},
                             {"name", stored->user.name},
                             {"roles", stored->user.roles},
                             {"type", "user"}});
}

Response PutUser(Service& service, Call& call) {
  const Outcome<Json> body = ReadJsonBody(call.request);
  if (!body) return ErrorReply(body.error());
  const std::string name = NameIn(call.id);
  const std::string refused = RefuseAccount(*body, name);
  if (!refused.empty()) return ErrorReply(400, "bad_request", refused);
  if (service.users.Find(name)) return ThereAlready();
  return service.authenticator.MakeHash(
      base::GetString(*body, "password"), [&service, id = call.id, name](const std::string& hash) {
        // Two may have asked for the name at once: the first one stands.
        if (service.users.Find(name)) return ThereAlready();
        if (hash.empty()) return ErrorReply(503, "busy", "The server is short of memory.");
        if (auto made = service.users.Put(name, hash, false); !made) {
          return ErrorReply(made.error());
        }
        return JsonReply(201, Json{{"ok", true}, {"id", id}, {"rev", "1-" + RandomHex(16)}});
      });
}

}  // namespace earshot::server
