// The device's own small file: read once, written whole after each change, one commit at a time.
//
//   device := sealed JSON
//   {"format":1,"name","current","vaults":[{"id","user","person","workspaces",
//             "current"}…]}
#include "core/app/device.h"

#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/merge/stamp.h"

namespace earshot::app {
namespace {

using base::Json;

constexpr std::string_view kFileName = "device";
constexpr int64_t kFormat = 1;

Vault ReadVault(const Json& row) {
  Vault vault;
  vault.id = base::GetString(row, "id");
  vault.user = base::GetString(row, "user");
  vault.person = base::GetString(row, "person");
  vault.current = base::GetString(row, "current");
  const Json* workspaces = base::Find(row, "workspaces");
  if (workspaces != nullptr && workspaces->is_array()) {
    for (const Json& name : *workspaces) vault.workspaces.push_back(base::AsString(name));
  }
  return vault;
}

Json WriteVault(const Vault& vault) {
  Json row = Json::object();
  row["id"] = vault.id;
  row["user"] = vault.user;
  row["person"] = vault.person;
  row["current"] = vault.current;
  row["workspaces"] = Json::array();
  for (const std::string& name : vault.workspaces) row["workspaces"].push_back(name);
  return row;
}

}  // namespace

Device::Device(base::Storage& storage, base::Sealer& sealer, base::Random& random)
    : storage_(storage), sealer_(sealer), random_(random), life_(std::make_shared<int>(0)) {}

void Device::Open(std::function<void(base::Expected<void>)> done) {
  const std::string name(kFileName);
  storage_.Load({name}, [this, life = std::weak_ptr<int>(life_), name,
                         done = std::move(done)](base::Expected<base::Files> files) {
    if (life.expired()) return;
    if (!files) {
      done(tl::unexpected<base::Error>(std::move(files.error())));
      return;
    }
    const auto file = files->find(name);
    if (file == files->end()) {
      done({});
      return;
    }
    sealer_.Open(name, file->second, [this, life, done](base::Expected<std::string> plain) {
      if (!life.expired()) Read(std::move(plain), done);
    });
  });
}

void Device::Read(base::Expected<std::string> plain,
                  const std::function<void(base::Expected<void>)>& done) {
  if (!plain) {
    done(tl::unexpected<base::Error>(std::move(plain.error())));
    return;
  }
  auto parsed = base::ParseJson(*plain);
  if (!parsed || base::GetInteger(*parsed, "format") != kFormat) {
    done(base::Fail(base::ErrorKind::kCorrupt,
                    "The list of people who use this device cannot be read. Sign in again: records "
                    "on this device are kept apart from it."));
    return;
  }
  name_ = base::GetString(*parsed, "name", name_);
  current_ = base::GetString(*parsed, "current");
  const Json* vaults = base::Find(*parsed, "vaults");
  if (vaults != nullptr && vaults->is_array()) {
    for (const Json& row : *vaults) {
      Vault vault = ReadVault(row);
      if (merge::IsActorId(vault.id)) vaults_.push_back(std::move(vault));
    }
  }
  done({});
}

const Vault* Device::current() const {
  for (const Vault& vault : vaults_) {
    if (vault.id == current_) return &vault;
  }
  return nullptr;
}

void Device::Rename(std::string name) {
  if (name.empty() || name == name_) return;
  name_ = std::move(name);
  Save();
}

void Device::SignedIn(std::string_view user, std::string_view person) {
  auto vault = std::find_if(vaults_.begin(), vaults_.end(),
                            [&](const Vault& known) { return known.user == user; });
  if (vault == vaults_.end()) {
    Vault made;
    made.id = merge::NewActorId(random_);
    made.user = std::string(user);
    vault = vaults_.insert(vaults_.end(), std::move(made));
  }
  if (!person.empty()) vault->person = std::string(person);
  if (vault->person.empty()) vault->person = vault->user;
  current_ = vault->id;
  Save();
}

void Device::SignedOut() {
  current_.clear();
  Save();
}

void Device::ChooseWorkspace(std::string_view database) {
  for (Vault& vault : vaults_) {
    if (vault.id != current_) continue;
    vault.current = std::string(database);
    auto& known = vault.workspaces;
    if (!database.empty() && std::find(known.begin(), known.end(), database) == known.end()) {
      known.emplace_back(database);
    }
    Save();
  }
}

void Device::Remember(std::string_view database) {
  if (Remembers(database)) return;
  for (Vault& vault : vaults_) {
    if (vault.id == current_) vault.workspaces.emplace_back(database);
  }
  Save();
}

void Device::Forget(std::string_view database) {
  for (Vault& vault : vaults_) {
    if (vault.id == current_) std::erase(vault.workspaces, database);
  }
  Save();
}

bool Device::Remembers(std::string_view database) const {
  const Vault* vault = current();
  return vault != nullptr && std::find(vault->workspaces.begin(), vault->workspaces.end(),
                                       database) != vault->workspaces.end();
}

std::string Device::FolderOf(std::string_view database) const {
  return "vault/" + current_ + "/" + std::string(database) + "/";
}

void Device::Save() {
  again_ = true;
  if (saving_) return;
  saving_ = true;
  again_ = false;
  Json out = Json::object();
  out["format"] = kFormat;
  out["name"] = name_;
  out["current"] = current_;
  out["vaults"] = Json::array();
  for (const Vault& vault : vaults_) out["vaults"].push_back(WriteVault(vault));
  sealer_.Seal(std::string(kFileName), base::DumpJson(out),
               [this, life = std::weak_ptr<int>(life_)](base::Expected<std::string> sealed) {
                 if (!life.expired()) Commit(std::move(sealed));
               });
}

void Device::Commit(base::Expected<std::string> sealed) {
  if (!sealed) {
    Saved(tl::unexpected<base::Error>(std::move(sealed.error())));
    return;
  }
  base::FileWrite write;
  write.path = std::string(kFileName);
  write.bytes = *std::move(sealed);
  base::Batch batch;
  batch.writes.push_back(std::move(write));
  storage_.Commit(std::move(batch),
                  [this, life = std::weak_ptr<int>(life_)](base::Expected<void> result) {
                    if (!life.expired()) Saved(std::move(result));
                  });
}

void Device::Saved(base::Expected<void> result) {
  saving_ = false;
  save_error_ = result ? "" : result.error().sentence;
  if (again_) Save();
}

}  // namespace earshot::app
