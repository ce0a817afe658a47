// What the person has typed or opened on the screens of the Citizens' Panel, and the readings that
// they share. Kept apart from screen_state.h, because no other screen reads it.
#pragma once

#include <string>
#include <vector>

#include "core/app/members.h"
#include "core/app/panel_bodies.h"
#include "core/app/panel_settings.h"
#include "core/app/postcode_areas.h"
#include "core/report/member_import.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

struct PanelHomeState {};

struct MembersState {};

struct MemberState {};

struct SignUpsState {};

struct JoinState {};

struct SegmentsState {};

struct InvitationsState {};

struct BodiesState {
  shell::Kept<std::vector<app::PanelBody>> bodies;
  std::string opened;     // the seat whose dialog is open; "" = none
  std::string adding_to;  // the body whose search for a member is open; "" = none
  std::string words, role;
  shell::Kept<std::vector<app::SeatCandidate>> found;
};

struct TargetsState {};

struct MemberImportState {
  shell::ImportState members, postcodes;
  // For the whole file, where it does not say.
  std::string agreed_by = "import";  // code of consent-ways
  std::string age_on;
  bool to_check = false;
  report::MemberPlan rest;  // of the plan of `members`, without its rows
  shell::Kept<std::vector<app::PostcodeArea>> areas;
  shell::Kept<std::vector<app::RecordEdit>> towns;  // that can be looked up
};

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
