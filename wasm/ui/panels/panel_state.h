// What the person has typed or opened on the screens of the Citizens' Panel, and the readings that
// they share. Kept apart from screen_state.h, because no other screen reads it.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/app/invitations.h"
#include "core/app/members.h"
#include "core/app/panel_settings.h"
#include "core/app/segments.h"
#include "core/model/validate.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

struct PanelHomeState {};

struct MembersState {};

struct MemberState {};

struct SignUpsState {};

struct JoinState {};

struct SegmentsState {};

// Whom an invitation would ask, as chosen now.
struct InvitationChoice {
  size_t found = 0;
  std::string words;  // who they are
  app::InvitationPlan plan;
};

struct InvitedPeople {
  std::vector<app::InvitedLine> lines;
  std::vector<std::string> folded;  // their names, each word after a blank
};

// One invitation.
struct InvitationState {
  std::string id;   // that the following belongs to
  std::string tab;  // "" = not chosen yet
  // Whom to ask.
  std::string segment;  // id, or everybody; "" = not chosen yet
  std::vector<std::string> interests;
  bool names_open = false;  // of those left out
  shell::Kept<std::vector<app::SegmentLine>> segments;
  shell::Kept<InvitationChoice> choice;
  // Its people.
  std::string words;              // search
  std::string response;           // of those shown; "" = any
  std::string answer = "coming";  // to be noted down
  std::set<std::string, std::less<>> ticked;
  std::string told;  // the filters whose result was read out
  shell::Kept<InvitedPeople> people;
  shell::Kept<std::vector<uint32_t>> shown;  // places in `people`
  // Its list.
  std::string reason;
  bool unanswered_only = false;
  model::Issue problem;   // why there is no list; no sentence = there is none
  std::string list_said;  // of the list saved last
  std::vector<app::LeftOutMember> list_left_out;
  // Its project, as chosen and not saved yet.
  std::optional<std::string> project;
  shell::Kept<std::vector<kit::Option>> projects;
};

struct InvitationsState {
  shell::Kept<std::vector<app::InvitationLine>> lines;
  InvitationState one;
};

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
