// Everything that panels need to know apart from the records: time, account, saving, sync, device.
// Gathered by App before each frame; panels only read it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/store/document_store.h"
#include "core/sync/session.h"
#include "wasm/ui/shell/appearance.h"
#include "wasm/ui/shell/platform.h"

namespace earshot::shell {

enum class AccountState {
  kUnknown,  // not asked yet, or no answer
  kAsking,   // a request is on its way
  kSignedIn,
  kSignedOut,  // the server does not know this browser: nothing is sent until somebody signs in
};

struct ColleagueFacts;  // colleagues.h

struct AccountFacts {
  AccountState state = AccountState::kUnknown;
  bool busy = false;           // signing in, creating, listing
  std::string problem;         // sentence of the last failure; empty after success
  std::string user;            // as the server knows the person
  bool administrator = false;  // may create workspaces
  bool databases_known = false;
  std::vector<std::string> databases;  // "earshot_<slug>", those that this person may open
  std::map<std::string, std::string> workspace_names;  // of these, as their own records say
};

struct SyncFacts {
  bool running = false;
  sync::Progress progress;
  std::string problem;
  sync::Failure failure = sync::Failure::kNone;
  std::optional<int64_t> offline_since_ms;
  std::string last_synced_at;  // instant; empty = never
  size_t unsent = 0;
  size_t unsent_photos = 0;
  size_t set_aside = 0;
};

struct SaveFacts {
  store::SaveState state = store::SaveState::kSaved;
  std::string problem;
  size_t pending = 0;
};

// What has become of the words on the screen that are no record yet; of several forms the last of
// these.
enum class FormState : uint8_t {
  kAsStored,   // there are none
  kDraftKept,  // the draft is on the device once all is saved
  kTyped,      // on their way to the draft
  kNotSaved,   // refused, or in a field that has no draft
};

struct Facts {
  int64_t now_ms = 0;
  int utc_offset = 0;
  std::string today;    // ISO
  bool narrow = false;  // a phone
  bool online = true;
  bool later_here = false;  // the second part of the download (docs/adr/0004)
  bool writer = true;       // false: another tab writes, this one only reads
  std::string person;       // who uses this device
  std::string user;
  std::string device;
  std::string database;        // open workspace; empty = none
  std::string workspace;       // its title
  bool panel_offered = false;  // the Citizens' Panel has its place in the navigation
  AccountFacts account;
  const ColleagueFacts* colleagues = nullptr;  // null: nobody has asked
  SyncFacts sync;
  SaveFacts save;
  StorageFacts storage;
  bool update_waiting = false;
  bool unsaved_work = false;
  FormState form = FormState::kAsStored;
  std::string version;
  std::string page_address;  // what another device opens; a route comes after it
  Appearance appearance;
  bool can_install = false;
  const PhotoNames* photos_here = nullptr;  // of the open workspace, held by the platform
  DeviceFacts machine;                      // what the browser can do

  bool HoldsPhoto(std::string_view digest) const {
    return photos_here != nullptr && photos_here->contains(digest);
  }
  std::vector<std::string> notices;  // from opening the store: things set aside, tails recovered
};

}  // namespace earshot::shell
