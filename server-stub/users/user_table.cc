// See user_table.h. Session tokens are stored as digests, so a copied data file opens no session.
#include "server-stub/users/user_table.h"

#include <algorithm>

#include "server-stub/users/secret.h"

namespace earshot::server {
namespace {

using base::Json;

std::vector<std::string> ReadNames(const Json* list) {
  std::vector<std::string> names;
  if (list == nullptr || !list->is_array()) return names;
  for (const Json& name : *list) {
    if (name.is_string()) names.push_back(base::AsString(name));
  }
  return names;
}

bool Holds(const std::vector<std::string>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool Named(const User& user, const Json& security, std::string_view part) {
  const Json* people = base::Find(security, part);
  if (people == nullptr) return false;
  if (Holds(ReadNames(base::Find(*people, "names")), user.name)) return true;
  for (const std::string& role : ReadNames(base::Find(*people, "roles"))) {
    if (Holds(user.roles, role)) return true;
  }
  return false;
}

}  // namespace

bool User::admin() const { return Holds(roles, "_admin"); }

std::optional<StoredUser> UserTable::Find(std::string_view name) {
  Query query(store_.sqlite(), "SELECT name, hash, roles FROM users WHERE name = ?");
  query.Bind(name);
  if (!query.Next()) return std::nullopt;
  StoredUser stored;
  stored.user.name = query.Text(0);
  stored.hash = query.Text(1);
  const auto roles = base::ParseJson(query.Text(2));
  if (roles) stored.user.roles = ReadNames(&*roles);
  return stored;
}

Outcome<void> UserTable::Put(std::string_view name, std::string_view hash, bool admin) {
  Transaction transaction(store_.sqlite());
  Query(store_.sqlite(),
        "INSERT OR REPLACE INTO users(name, hash, roles, created_ms) VALUES(?,?,?,?)")
      .Bind(name)
      .Bind(hash)
      .Bind(std::string_view(admin ? "[\"_admin\"]" : "[]"))
      .Bind(store_.clock().NowMs())
      .Run();
  Query(store_.sqlite(), "DELETE FROM sessions WHERE name = ?").Bind(name).Run();
  return transaction.Commit();
}

bool UserTable::AnyAdmin() {
  Query query(store_.sqlite(), "SELECT 1 FROM users WHERE roles LIKE '%\"_admin\"%' LIMIT 1");
  return query.Next();
}

Outcome<std::string> UserTable::OpenSession(std::string_view name, int64_t lasts_ms) {
  const std::string token = RandomHex(32);
  const std::string digest = Sha256Hex(token);
  const int64_t now_ms = store_.clock().NowMs();
  Transaction transaction(store_.sqlite());
  Query(store_.sqlite(), "DELETE FROM sessions WHERE expires_ms < ?").Bind(now_ms).Run();
  Query(store_.sqlite(), "INSERT INTO sessions(token, name, expires_ms) VALUES(?, ?, ?)")
      .Bind(digest)
      .Bind(name)
      .Bind(now_ms + lasts_ms)
      .Run();
  if (auto done = transaction.Commit(); !done) return tl::unexpected<CouchError>(done.error());
  return token;
}

std::optional<User> UserTable::FindSession(std::string_view token) {
  const std::string digest = Sha256Hex(token);
  std::string name;
  {
    Query query(store_.sqlite(), "SELECT name FROM sessions WHERE token = ? AND expires_ms > ?");
    query.Bind(digest).Bind(store_.clock().NowMs());
    if (!query.Next()) return std::nullopt;
    name = query.Text(0);
  }
  const std::optional<StoredUser> stored = Find(name);
  if (!stored) return std::nullopt;
  return stored->user;
}

void UserTable::CloseSession(std::string_view token) {
  const std::string digest = Sha256Hex(token);
  Query(store_.sqlite(), "DELETE FROM sessions WHERE token = ?").Bind(digest).Run();
}

std::string RefuseUserName(std::string_view name) {
  if (name.empty() || name.size() > 64) return "Use a user name of 1 to 64 characters.";
  for (const char c : name) {
    if (static_cast<unsigned char>(c) < 0x21 || c == 0x7f || c == ':' || c == '"' || c == '\\') {
      return "Use a user name without spaces, colons, quotes or backslashes.";
    }
  }
  return name.front() == '_' ? "Use a user name that does not start with an underscore." : "";
}

bool MayAdminister(const User& user, const Database& database) {
  if (!user.signed_in()) return false;
  if (user.admin()) return true;
  const auto security = base::ParseJson(database.security);
  return security && Named(user, *security, "admins");
}

bool MayRead(const User& user, const Database& database) {
  if (!user.signed_in()) return false;
  if (user.admin()) return true;
  const auto security = base::ParseJson(database.security);
  return security && (Named(user, *security, "members") || Named(user, *security, "admins"));
}

Outcome<void> AddMember(Store& store, const Database& database, std::string_view name) {
  auto parsed = base::ParseJson(database.security);
  Json security = parsed ? std::move(*parsed) : EmptySecurity();
  const Json* members = base::Find(security, "members");
  std::vector<std::string> names =
      members == nullptr ? std::vector<std::string>{} : ReadNames(base::Find(*members, "names"));
  if (!Holds(names, name)) names.emplace_back(name);
  if (members == nullptr || !members->is_object()) security["members"] = Json::object();
  security["members"]["names"] = names;
  return store.SetSecurity(database, security);
}

Json EmptySecurity() {
  const Json people = {{"names", Json::array()}, {"roles", Json::array()}};
  return Json{{"admins", people}, {"members", people}};
}

}  // namespace earshot::server
