// What a panel asks for. Panels never change the model: they push intents, the shell carries them
// out after the frame (ARCHITECTURE.md section 3).
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/app/identification.h"
#include "core/app/workspace.h"
#include "wasm/ui/shell/appearance.h"

namespace earshot::shell {

struct GoTo {
  std::string route;      // "#/log/activity:01J…"
  std::string said = "";  // shown there
};
struct Edit {
  app::Transaction transaction;
  std::string
      form;  // form key whose errors to fill on refusal, and whose draft to forget on success
  std::string then_route;  // after success; "{id}" is replaced by the first new id; empty = stay
  std::string said;        // announced and shown on success, like "Activity saved"
  bool list_them = false;  // on success the Log shows what was added, until asked for all again
};
// A stakeholder that was not known yet, made and named in answer to a question of a project.
struct NameNewStakeholder {
  app::Answering answering;
  std::string name;
  std::string kind;
  std::string said;
};
// Records that hold personal data, for good: without undo, so a person was asked.
struct Erase {
  std::vector<std::string> ids;
  std::string then_route;  // empty = stay
  std::string said;
  // Written when the ids have been erased, each by itself: what others' records said, a line in a
  // log.
  std::vector<app::Transaction> then = {};
};
struct Undo {
  bool even_if_changed = false;
};
struct Redo {};
struct SyncNow {};
struct TryAgain {
  std::string id;
};
struct RetrySave {};
struct SignIn {
  std::string name;
  std::string password;
};
struct FirstAdministrator {
  std::string token;
  std::string name;
  std::string password;
};
struct SignOut {};
struct ChooseWorkspace {
  std::string database;
};
struct CreateWorkspace {
  std::string title;
};
// The database of the Citizens' Panel of the open workspace, at the server.
struct CreatePanel {};
// Who may open the workspace and its panel at the server (colleagues.h).
struct ChangeAccess {
  enum class What { kLook, kLetIn, kShutOut };
  What what = What::kLook;
  std::string name = {};
  std::string password = {};  // makes the account; "" = there is one
  bool panel = false;         // kLetIn: into the panel too; kShutOut: out of the panel only
};
struct RenameDevice {
  std::string name;
};
struct LookThrough {
  std::string project;  // the lens: only what belongs to it is shown; empty = everything
};
struct CopyText {
  std::string text;  // to the clipboard
  std::string said;  // shown once it is there
};
struct InstallApp {};
struct PrintScreen {};
struct FindAnything {};
struct ShowShortcuts {};
struct ChooseAppearance {
  Appearance appearance;
};
struct AskForPersistence {};  // navigator.storage.persist(), on a user gesture
struct SaveBackup {};         // download all records as a file
struct SaveRecordFile {
  std::string id;  // one record as a file (set aside)
};
struct SaveFile {
  std::string what;       // "you-said-we-did": the middle of the file's name
  std::string extension;  // "html"
  std::string text;
  std::string name = {};  // whole, but for the extension; "" = made of `what` and today's date
};
struct ReloadForUpdate {};
struct UseHere {};  // take over from the other tab
struct DiscardDraft {
  std::string form;  // form key: back to what is stored
};
struct FetchPhotos {
  std::vector<std::string> digests;  // that the server may have and this device has not
};
struct DropPhoto {
  std::string form;    // form key of what was to be kept
  std::string digest;  // of the file, which goes too
};

using Intent =
    std::variant<GoTo, Edit, NameNewStakeholder, Erase, Undo, Redo, SyncNow, TryAgain, RetrySave,
                 SignIn, FirstAdministrator, SignOut, ChooseWorkspace, CreateWorkspace, CreatePanel,
                 ChangeAccess, RenameDevice, AskForPersistence, LookThrough, CopyText, InstallApp,
                 PrintScreen, FindAnything, ShowShortcuts, ChooseAppearance, SaveBackup,
                 SaveRecordFile, SaveFile, ReloadForUpdate, UseHere, DiscardDraft, FetchPhotos,
                 DropPhoto>;

}  // namespace earshot::shell
