// What the person has typed or opened on the screens of the Citizens' Panel, and the readings that
// they share. Kept apart from screen_state.h, because no other screen reads it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/app/member_status.h"
#include "core/app/members.h"
#include "core/app/panel_settings.h"
#include "core/app/panel_targets.h"
#include "core/app/profile_targets.h"
#include "core/app/who_to_find.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// All that the panel's own page shows of the panel's database.
struct PanelReading {
  app::Gauge gauge;
  int64_t applied = 0, paused = 0, lapsed = 0;
  std::vector<app::Renewal> renewals;  // of those who are not lapsed
  size_t to_lapse = 0;                 // members whom app::LapseOver would change
  std::vector<app::DimensionGaps> gaps;
  std::vector<std::string> origins;  // of the shares wanted, one for each of `gaps`
  std::vector<app::Row> log;         // its latest lines, newest first
};

struct PanelHomeState {
  shell::Kept<PanelReading> reading;
  shell::Kept<std::vector<app::FindNext>> to_find;
  std::map<std::string, bool, std::less<>> open;  // folded parts that somebody opened or closed
};

struct MembersState {};

struct MemberState {};

struct SignUpsState {};

struct JoinState {};

struct SegmentsState {};

struct InvitationsState {};

struct BodiesState {};

// The shares of one dimension, as typed.
struct TypedTargets {
  std::vector<app::ShareEntry> shares;
  std::string origin;
  bool make_fit = false;
  bool tried = false;    // to save them: say what is wrong
  bool touched = false;  // not as stored
  bool loaded = false;
  uint64_t version = 0;  // of the targets when loaded
};

struct TownsKnown {
  size_t areas = 0;  // of postcodes
  std::vector<kit::Option> towns;
};

struct TargetsState {
  std::string dimension = "age";
  std::map<std::string, TypedTargets, std::less<>> typed;  // by dimension
  std::string town;                                        // to be added
  std::string profile;
  shell::Kept<app::TargetsEntered> entered;
  shell::Kept<app::ProfileTargets> taken;
  shell::Kept<std::vector<kit::Option>> profiles;
  shell::Kept<TownsKnown> towns;
};

struct MemberImportState {};

struct PanelState {
  shell::Kept<app::PanelSettings> settings;
  shell::Kept<std::vector<app::MemberRow>> rows;
  PanelHomeState home;
  MembersState members;
  MemberState member;
  SignUpsState sign_ups;
  JoinState join;
  SegmentsState segments;
  InvitationsState invitations;
  BodiesState bodies;
  TargetsState targets;
  MemberImportState import;
};

// REQUIRES: context.panel, here and below.
PanelState& StateOfPanel(PanelContext& context);
const app::PanelSettings& PanelSettingsOf(PanelContext& context);
// All members, whatever their status, kept until the panel's records change.
const std::vector<app::MemberRow>& MemberRows(PanelContext& context);

}  // namespace earshot::panels
