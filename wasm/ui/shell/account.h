// Who the server thinks is here: signing in and out, the first administrator, and the list of
// workspaces. One request at a time; every answer ends in facts and a call of `changed`.
//
// Talks CouchDB's /_session, /_all_dbs, PUT /{db} and POST /{db}/_all_docs, and POST
// /_earshot/first-admin, over the same Transport as sync. Never decides whether local work is open:
// it always is.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/sync/http.h"
#include "wasm/ui/shell/facts.h"

namespace earshot::shell {

class Account {
 public:
  Account(sync::Transport& transport, std::function<void()> changed);
  const AccountFacts& facts() const { return facts_; }

  void Ask();  // whose session is it?
  void SignIn(std::string name, std::string password, std::function<void()> done);
  void CreateFirstAdministrator(std::string token, std::string name, std::string password,
                                std::function<void()> done);
  void SignOut();
  void ListDatabases(std::function<void()> done);
  // Whether the person may open it. Without an answer nothing is done: what was known holds.
  void AskFor(std::string database, std::function<void(bool listed)> done);
  void CreateDatabase(std::string database, std::function<void()> done);
  void SignedOutByServer();  // sync was told 401
  void ForgetProblem();
  void SetProblem(std::string sentence);

 private:
  void Send(sync::Request request, std::function<void(const sync::Response&)> answered);
  void Finish(std::string problem = "");
  void AskNames(size_t at, std::function<void()> done);  // from that database on

  sync::Transport& transport_;
  std::function<void()> changed_;
  AccountFacts facts_;
  std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace earshot::shell
