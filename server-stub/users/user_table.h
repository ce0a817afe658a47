// The people who may sign in, their sessions, and what each may open.
//
// Names are 1-64 characters. Roles: `_admin` may everything; access to a database is by its
// `_security` object (members and admins, names and roles). Deny by default: a database whose
// `_security` names nobody is open to administrators only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server-stub/store/store.h"

namespace earshot::server {

struct User {
  std::string name;  // empty: not signed in
  std::vector<std::string> roles;

  bool signed_in() const { return !name.empty(); }
  bool admin() const;
};

struct StoredUser {
  User user;
  std::string hash;
};

class UserTable {
 public:
  explicit UserTable(Store& store) : store_(store) {}

  std::optional<StoredUser> Find(std::string_view name);
  // Adds, or replaces password and roles (and ends that user's sessions).
  Outcome<void> Put(std::string_view name, std::string_view hash, bool admin);
  bool AnyAdmin();

  // The new session's token. Older sessions past their time are swept.
  Outcome<std::string> OpenSession(std::string_view name, int64_t lasts_ms);
  std::optional<User> FindSession(std::string_view token);
  void CloseSession(std::string_view token);

 private:
  Store& store_;
};

// Empty when acceptable, else the sentence that says why not.
std::string RefuseUserName(std::string_view name);

bool MayRead(const User& user, const Database& database);        // a member or an admin of it
bool MayAdminister(const User& user, const Database& database);  // an admin of it
// Adds `name` to members.names.
Outcome<void> AddMember(Store& store, const Database& database, std::string_view name);
base::Json EmptySecurity();

}  // namespace earshot::server
