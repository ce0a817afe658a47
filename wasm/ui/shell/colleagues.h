// Who may open the workspace and its Citizens' Panel at the server; letting somebody in, and out.
// For administrators. Nothing of it is kept on the device.
//
// Talks CouchDB's /_users and /{db}/_security over the same Transport as sync. `_security` has no
// revision, so it is read just before it is written, all that is not understood stays in it, and
// the lists are read again at the end: what is shown is what the server has.
// INVARIANT: comes with the second part of the download (docs/adr/0004); it says in `trouble` what
// went wrong, and panels/colleagues.cc has the words.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/sync/http.h"
#include "wasm/ui/shell/intent.h"

namespace earshot::shell {

enum class AccessTrouble {
  kNone,
  kNoAnswer,
  kSignedOut,
  kNotAllowed,
  kNotOurServer,  // no JSON: the page of a Wi-Fi
  kNoAccount,     // of that name, and no password to make one
  kAccountThere,  // its password is not changed here
  kRefused,       // `reason`
};

struct ColleagueFacts {
  std::string database;  // the workspace that the following is of
  bool busy = false;
  bool known = false;
  bool panel_here = false;
  std::vector<std::string> in_workspace, in_panel;  // names
  AccessTrouble trouble = AccessTrouble::kNone;     // of the last wish
  std::string reason;                               // of the server, or the status of its answer
};

class Colleagues {
 public:
  Colleagues(sync::Transport& transport, std::function<void()> changed)
      : transport_(transport), changed_(std::move(changed)) {}
  const ColleagueFacts& facts() const { return facts_; }

  // One wish at a time: what comes while one is carried out is dropped.
  void CarryOut(const ChangeAccess& wish, const std::string& database);

 private:
  // `then` gets the body of an answer that is fine, or null for status `also`.
  void Send(sync::Request request, int also, std::function<void(const base::Json*)> then);
  void Stop(AccessTrouble trouble, std::string reason = "");
  void FindAccount(const ChangeAccess& wish);
  void EditNext();
  void ReadLists();

  sync::Transport& transport_;
  std::function<void()> changed_;
  ColleagueFacts facts_;
  std::string name_;  // of the wish
  // Databases still to be changed, the last one first: true = let in.
  std::vector<std::pair<std::string, bool>> to_edit_;
  std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace earshot::shell
