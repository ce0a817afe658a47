// What the person has typed or opened on the screens of the Citizens' Panel, and the readings that
// they share. Kept apart from screen_state.h, because no other screen reads it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/app/members.h"
#include "core/app/panel_settings.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

struct PanelHomeState {};

struct MembersState {};

struct MemberCard;  // member_parts.h
struct MemberState {
  std::shared_ptr<MemberCard> card;  // null = none was opened, or its person was erased
};

struct SignUpsState {};

struct JoinState {};

struct SegmentsState {};

struct InvitationsState {};

struct BodiesState {};

struct TargetsState {};

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
