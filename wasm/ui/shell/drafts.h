// Brings forms to life and keeps them: loads the form of a screen from its records or its draft,
// lets it follow changes made elsewhere, keeps drafts on the device, forgets them on success.
//
// Called by App around each frame; panels only find the form by its key. A draft is kept one second
// after the last change, and at once when the page is hidden.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "core/base/clock.h"
#include "wasm/ui/shell/facts.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/screen_state.h"

namespace earshot::shell {

inline constexpr int64_t kDraftDelayMs = 1000;

// The name of the form that the screen is; empty where it is none.
std::string FormKeyOf(const Route& route);

class Drafts {
 public:
  Drafts(const base::Clock& clock, base::Random& random) : clock_(clock), random_(random) {}

  // Before drawing: the form and the record view of the route are there and fresh.
  void Prepare(const Route& route, app::Workspace& workspace, const Facts& facts,
               ScreenState& state);
  // After drawing: records made in this frame get their ids.
  void NameNewRecords(ScreenState& state);
  // Keeps what is due in that workspace: forms of the panel's records, or all others. `all` does
  // not wait for the second.
  void Keep(app::Workspace& workspace, bool of_panel, ScreenState& state, bool all);
  void Forget(app::Workspace& workspace, ScreenState& state, std::string_view key);
  // After Undo or Redo of quotes of sessions, by their ids: what was taken back stands in the field
  // again if that is empty, and what was added again is cleared from it. quote_draft.cc
  void FollowQuotes(app::Workspace& workspace, ScreenState& state,
                    const std::vector<std::string>& ids);
  // The form of that key, after one of several versions of a text was chosen. version_draft.cc
  void FollowVersion(ScreenState& state, std::string_view key,
                     const app::Transaction& accepted) const;
  // What was typed about a record that has been erased goes too; the workspace drops the drafts.
  void DropErased(const app::Workspace& workspace, ScreenState& state);
  std::optional<int64_t> NextDueMs(const ScreenState& state) const;
  bool AnyDue(const ScreenState& state) const;

 private:
  // What was begun at a session that was merged into the one shown is finished there, unless
  // something is begun there too. The record that it makes goes to the kept session anyway
  // (panels::PushCaptured).
  void TakeOverBegun(app::Workspace& workspace, ScreenState& state);
  panels::Form MakeStart(const app::Workspace& workspace, const Facts& facts) const;
  panels::Form MakeQuote(std::string_view activity) const;
  // The form in the dialog of a session, from its draft or new.
  void PrepareHearBack(const app::Workspace& workspace, const Facts& facts,
                       ScreenState& state) const;
  // The form of the photograph that the page has just stored, and the draft of the one that waits
  // at the session shown ("" = none is shown).
  void PreparePhoto(std::string_view session, const app::Workspace& workspace, const Facts& facts,
                    ScreenState& state) const;
  panels::Form MakeNewActivity(const app::Workspace& workspace, const Facts& facts,
                               std::string_view copied, std::string_view lens);
  std::optional<panels::Form> MakeNewRecordForm(const app::Workspace& workspace, const Facts& facts,
                                                std::string_view what, std::string_view lens);
  std::optional<panels::Form> LoadRecordForm(const app::Workspace& workspace,
                                             std::string_view id) const;
  std::optional<panels::Form> LoadWriteUp(const app::Workspace& workspace,
                                          std::string_view activity) const;

  const base::Clock& clock_;
  base::Random& random_;
  std::map<const app::Workspace*, uint64_t> seen_erased_;  // its version
};

// Rows of an activity in the order in which they were made, the same on every device.
std::vector<app::Row> RowsInOrder(const app::Workspace& workspace, std::string_view type,
                                  std::string_view activity);

}  // namespace earshot::shell
