// Requests of the account and the sentences for what can go wrong with them.

#include "wasm/ui/shell/account.h"

#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "wasm/ui/shell/texts.h"
#include "wasm/ui/shell/workspace_name.h"

namespace earshot::shell {
namespace {

// What went wrong, for a person; a captive portal answers 200 with no JSON.
std::string Sentence(const sync::Response& response) {
  if (response.status == 0) return std::string(T(Text::kNoAnswer));
  if (response.status == 429) return std::string(T(Text::kTooManyTries));
  auto body = base::ParseJson(response.body);
  if (!body) return std::string(T(Text::kNotOurServer));
  std::string reason = base::GetString(*body, "reason");
  return reason.empty() ? Fill(Text::kServerSaid, {std::to_string(response.status)}) : reason;
}

bool Fine(const sync::Response& response) {
  return response.status >= 200 && response.status < 300 &&
         base::ParseJson(response.body).has_value();
}

// Of the only record that was asked for; empty when there is none.
std::string NameIn(const sync::Response& response) {
  const auto answer = base::ParseJson(response.body);
  const base::Json* rows = base::Find(*answer, "rows");
  if (rows == nullptr || !rows->is_array() || rows->empty()) return "";
  const base::Json* document = base::Find(rows->front(), "doc");
  return document == nullptr || !document->is_object() ? "" : base::GetString(*document, "name");
}

bool HasRole(const base::Json& object, std::string_view role) {
  const base::Json* roles = base::Find(object, "roles");
  if (roles == nullptr || !roles->is_array()) return false;
  return std::any_of(roles->begin(), roles->end(),
                     [&](const base::Json& item) { return base::AsString(item) == role; });
}

}  // namespace

Account::Account(sync::Transport& transport, std::function<void()> changed)
    : transport_(transport), changed_(std::move(changed)) {}

void Account::Send(sync::Request request, std::function<void(const sync::Response&)> answered) {
  facts_.busy = true;
  changed_();
  transport_.Send(std::move(request), [this, alive = std::weak_ptr<int>(alive_),
                                       answered = std::move(answered)](sync::Response response) {
    if (alive.expired()) return;
    facts_.busy = false;
    answered(response);
    changed_();
  });
}

void Account::Finish(std::string problem) { facts_.problem = std::move(problem); }

void Account::Ask() {
  if (facts_.state == AccountState::kUnknown) facts_.state = AccountState::kAsking;
  Send({"GET", "/_session", ""}, [this](const sync::Response& response) {
    if (!Fine(response)) {
      // No answer says nothing about the session.
      if (facts_.state == AccountState::kAsking) facts_.state = AccountState::kUnknown;
      return;
    }
    auto body = base::ParseJson(response.body);
    const base::Json* context = base::Find(*body, "userCtx");
    facts_.user = context == nullptr ? "" : base::GetString(*context, "name");
    facts_.administrator = context != nullptr && HasRole(*context, "_admin");
    facts_.state = facts_.user.empty() ? AccountState::kSignedOut : AccountState::kSignedIn;
  });
}

void Account::SignIn(std::string name, std::string password, std::function<void()> done) {
  Finish();
  base::Json body = {{"name", name}, {"password", password}};
  Send({"POST", "/_session", base::DumpJson(body)},
       [this, name, done = std::move(done)](const sync::Response& response) {
         if (response.status == 401) return Finish(std::string(T(Text::kWrongPassword)));
         if (response.status == 0) return Finish(std::string(T(Text::kSignInNeedsNetwork)));
         if (!Fine(response)) return Finish(Sentence(response));
         auto reply = base::ParseJson(response.body);
         // CouchDB answers with null for an administrator from its configuration file.
         facts_.user = base::GetString(*reply, "name", name);
         facts_.administrator = HasRole(*reply, "_admin");
         facts_.state = AccountState::kSignedIn;
         Finish();
         done();
       });
}

void Account::CreateFirstAdministrator(std::string token, std::string name, std::string password,
                                       std::function<void()> done) {
  Finish();
  base::Json body = {{"token", token}, {"name", name}, {"password", password}};
  Send({"POST", "/_earshot/first-admin", base::DumpJson(body)},
       [this, name, password, done = std::move(done)](const sync::Response& response) {
         if (!Fine(response)) return Finish(Sentence(response));
         SignIn(name, password, done);
       });
}

void Account::SignOut() {
  Send({"DELETE", "/_session", ""}, [](const sync::Response&) {});
  facts_ = AccountFacts{};
  facts_.state = AccountState::kSignedOut;
}

void Account::ListDatabases(std::function<void()> done) {
  Finish();
  Send({"GET", "/_all_dbs", ""}, [this, done = std::move(done)](const sync::Response& response) {
    if (response.status == 401) {
      facts_.state = AccountState::kSignedOut;
      return Finish(std::string(T(Text::kSessionEnded)));
    }
    if (!Fine(response)) return Finish(Sentence(response));
    auto names = base::ParseJson(response.body);
    facts_.databases.clear();
    if (names->is_array()) {
      for (const base::Json& name : *names) {
        std::string database = base::AsString(name);
        if (IsWorkspaceDatabase(database)) facts_.databases.push_back(std::move(database));
      }
    }
    AskNames(0, done);
  });
}

void Account::AskFor(std::string database, std::function<void(bool listed)> done) {
  Send({"GET", "/_all_dbs", ""},
       [database = std::move(database), done = std::move(done)](const sync::Response& response) {
         if (!Fine(response)) return;
         const auto names = base::ParseJson(response.body);
         if (!names->is_array()) return;
         done(std::any_of(names->begin(), names->end(), [&](const base::Json& name) {
           return base::AsString(name) == database;
         }));
       });
}

// WHY not by its address: a workspace that has no such record yet would be an error of the page.
void Account::AskNames(size_t at, std::function<void()> done) {
  if (facts_.state == AccountState::kSignedOut) return;
  // Somebody with one workspace is taken there and has nothing to choose.
  const bool chooses = facts_.administrator || facts_.databases.size() > 1;
  if (!chooses || at >= facts_.databases.size()) {
    facts_.databases_known = true;
    Finish();
    return done();
  }
  const std::string database = facts_.databases[at];
  Send({"POST", "/" + database + "/_all_docs?include_docs=true", R"({"keys":["workspace:main"]})"},
       [this, at, database, done = std::move(done)](const sync::Response& response) {
         const std::string name = Fine(response) ? NameIn(response) : "";
         if (!name.empty()) facts_.workspace_names[database] = name;
         AskNames(at + 1, done);
       });
}

void Account::CreateDatabase(std::string database, std::function<void()> done) {
  Finish();
  Send({"PUT", "/" + database, ""}, [this, done = std::move(done)](const sync::Response& response) {
    if (response.status == 412) return Finish(std::string(T(Text::kWorkspaceExists)));
    if (response.status == 401 || response.status == 403) {
      return Finish(std::string(T(Text::kNotAllowedToCreate)));
    }
    if (!Fine(response)) return Finish(Sentence(response));
    Finish();
    done();
  });
}

void Account::SignedOutByServer() {
  if (facts_.state != AccountState::kSignedOut) facts_.state = AccountState::kSignedOut;
}

void Account::ForgetProblem() { facts_.problem.clear(); }

void Account::SetProblem(std::string sentence) { facts_.problem = std::move(sentence); }

}  // namespace earshot::shell
