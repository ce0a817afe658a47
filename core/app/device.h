// What this device remembers apart from any workspace: who uses it, its vault and its workspaces.
//
// Stored as the file `device` at the storage's root, sealed like the rest. A vault is a person on a
// device: it has a random actor id (ARCHITECTURE.md section 4) and the folder /vault/<id>/. Once a
// person has signed in online, the device opens offline; an expired session never locks local work.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/sealer.h"
#include "core/base/storage.h"

namespace earshot::app {

struct Vault {
  std::string id;                       // 16 hex digits; also the actor id
  std::string user;                     // user name at the server
  std::string person;                   // name that colleagues see
  std::vector<std::string> workspaces;  // database names that this person opened here
  std::string current;                  // database opened last; empty = choose
};

class Device {
 public:
  Device(base::Storage& storage, base::Sealer& sealer, base::Random& random);
  void Open(std::function<void(base::Expected<void>)> done);
  const std::string& name() const { return name_; }
  const Vault* current() const;  // nullptr: nobody has signed in here yet
  const std::vector<Vault>& vaults() const { return vaults_; }
  void Rename(std::string name);
  // Finds or makes the vault of this user and makes it current.
  void SignedIn(std::string_view user, std::string_view person);
  void SignedOut();  // keeps all data; the next start asks who is there
  void ChooseWorkspace(std::string_view database);
  // A database beside the current one, opened with it from now on; or not any more.
  void Remember(std::string_view database);
  void Forget(std::string_view database);
  bool Remembers(std::string_view database) const;
  std::string FolderOf(std::string_view database) const;  // "vault/<id>/<db>/"
  const std::string& save_error() const { return save_error_; }

 private:
  void Read(base::Expected<std::string> plain,
            const std::function<void(base::Expected<void>)>& done);
  void Save();
  void Commit(base::Expected<std::string> sealed);
  void Saved(base::Expected<void> result);
  base::Storage& storage_;
  base::Sealer& sealer_;
  base::Random& random_;
  std::string name_ = "This device";
  std::vector<Vault> vaults_;
  std::string current_;  // vault id
  std::string save_error_;
  bool saving_ = false;
  bool again_ = false;         // changed while a commit was on its way
  std::shared_ptr<int> life_;  // completions that come after the device is gone do nothing
};

}  // namespace earshot::app
