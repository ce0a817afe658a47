// See colleagues.h.

#include "wasm/ui/shell/colleagues.h"

#include <algorithm>

#include "core/sync/wire.h"
#include "wasm/ui/shell/app_impl.h"
#include "wasm/ui/shell/workspace_name.h"

namespace earshot::shell {
namespace {

using base::Json;

std::string SecurityOf(const std::string& database) { return "/" + database + "/_security"; }

std::vector<std::string> NamesIn(const Json& security) {
  std::vector<std::string> names;
  const Json* members = base::Find(security, "members");
  const Json* list = members == nullptr ? nullptr : base::Find(*members, "names");
  if (list == nullptr || !list->is_array()) return names;
  for (const Json& name : *list) {
    if (name.is_string()) names.push_back(base::AsString(name));
  }
  return names;
}

// False: it says so already.
bool ChangeNames(Json& security, const std::string& name, bool let_in) {
  std::vector<std::string> names = NamesIn(security);
  const bool there = std::find(names.begin(), names.end(), name) != names.end();
  if (there == let_in) return false;
  if (let_in) {
    names.push_back(name);
  } else {
    std::erase(names, name);
  }
  const Json* members = base::Find(security, "members");
  if (members == nullptr || !members->is_object()) security["members"] = Json::object();
  security["members"]["names"] = names;
  return true;
}

}  // namespace

void Colleagues::Stop(AccessTrouble trouble, std::string reason) {
  facts_.busy = false;
  facts_.trouble = trouble;
  facts_.reason = std::move(reason);
  to_edit_.clear();
}

void Colleagues::Send(sync::Request request, int also, std::function<void(const Json*)> then) {
  facts_.busy = true;
  transport_.Send(std::move(request), [this, alive = std::weak_ptr<int>(alive_), also,
                                       then = std::move(then)](const sync::Response& response) {
    if (alive.expired()) return;
    const auto body = base::ParseJson(response.body);
    if (response.status == 0) {
      Stop(AccessTrouble::kNoAnswer);
    } else if (!body || !body->is_object()) {
      Stop(AccessTrouble::kNotOurServer);
    } else if (response.status == also) {
      then(nullptr);
    } else if (response.status >= 200 && response.status < 300) {
      then(&*body);
    } else if (response.status == 401) {
      Stop(AccessTrouble::kSignedOut);
    } else if (response.status == 403) {
      Stop(AccessTrouble::kNotAllowed);
    } else {
      Stop(AccessTrouble::kRefused,
           base::GetString(*body, "reason", std::to_string(response.status)));
    }
    changed_();
  });
  changed_();
}

void Colleagues::CarryOut(const ChangeAccess& wish, const std::string& database) {
  if (facts_.busy) return;
  if (facts_.database != database) facts_ = ColleagueFacts{};
  facts_.database = database;
  facts_.trouble = AccessTrouble::kNone;
  name_ = wish.name;
  to_edit_.clear();
  const std::string panel = PanelDatabaseOf(database);
  switch (wish.what) {
    case ChangeAccess::What::kLook:
      return ReadLists();
    case ChangeAccess::What::kLetIn:
      if (wish.panel) to_edit_.emplace_back(panel, true);
      to_edit_.emplace_back(database, true);
      return FindAccount(wish);
    case ChangeAccess::What::kShutOut:
      // Out of the panel first: who may not open the workspace has no business there.
      if (!wish.panel) to_edit_.emplace_back(database, false);
      to_edit_.emplace_back(panel, false);
      return EditNext();
  }
}

// Makes the account when there is a password for it.
void Colleagues::FindAccount(const ChangeAccess& wish) {
  const std::string id = "org.couchdb.user:" + wish.name;
  const std::string path = "/_users/" + sync::UrlEncode(id);
  if (wish.password.empty()) {
    return Send({"GET", path, ""}, 404, [this](const Json* account) {
      if (account == nullptr) return Stop(AccessTrouble::kNoAccount);
      EditNext();
    });
  }
  const Json account = {{"_id", id},
                        {"name", wish.name},
                        {"password", wish.password},
                        {"roles", Json::array()},
                        {"type", "user"}};
  Send({"PUT", path, base::DumpJson(account)}, 409, [this](const Json* made) {
    if (made == nullptr) return Stop(AccessTrouble::kAccountThere);
    EditNext();
  });
}

void Colleagues::EditNext() {
  if (to_edit_.empty()) return ReadLists();
  const auto [database, let_in] = to_edit_.back();
  to_edit_.pop_back();
  const std::string path = SecurityOf(database);
  // A workspace without a panel: there is nothing to be let out of.
  const int also = let_in ? 0 : 404;
  Send({"GET", path, ""}, also, [this, path, let_in = let_in](const Json* stored) {
    if (stored == nullptr) return EditNext();
    Json security = *stored;
    if (!ChangeNames(security, name_, let_in)) return EditNext();
    Send({"PUT", path, base::DumpJson(security)}, 0, [this](const Json*) { EditNext(); });
  });
}

void Colleagues::ReadLists() {
  Send({"GET", SecurityOf(facts_.database), ""}, 0, [this](const Json* security) {
    facts_.in_workspace = NamesIn(*security);
    Send({"GET", SecurityOf(PanelDatabaseOf(facts_.database)), ""}, 404,
         [this](const Json* of_panel) {
           facts_.panel_here = of_panel != nullptr;
           facts_.in_panel = of_panel == nullptr ? std::vector<std::string>() : NamesIn(*of_panel);
           facts_.known = true;
           facts_.busy = false;
         });
  });
}

void App::Impl::Do(const ChangeAccess& intent) {
  if (!open) return;
  if (!colleagues) {
    colleagues = std::make_shared<Colleagues>(platform.transport(), [this] { Changed(); });
  }
  colleagues->CarryOut(intent, open->database());
}

}  // namespace earshot::shell
