// What the person has typed or opened on the screens of the Citizens' Panel, and the readings that
// they share. Kept apart from screen_state.h, because no other screen reads it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/app/members.h"
#include "core/app/panel_settings.h"
#include "core/app/segments.h"
#include "wasm/ui/panels/member_filters.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

struct PanelHomeState {};

// What the filter of Members leaves.
struct MembersFound {
  std::vector<uint32_t> places;  // in the rows, as they are sorted
  std::string count;             // how many, and how many of them may be invited
  std::string filter;            // in words
  bool unnamed = false;          // so few by answers in confidence that names would tell them
};

struct MembersState {
  app::MemberFilter filter;
  MemberFilterState fields;
  bool filters_open = false;
  int sorted_by = 0;  // column of the table: the name
  bool descending = false;
  shell::Kept<MembersFound> found;
  std::string told;     // the filter whose result was read out
  std::string segment;  // the one opened last; "" = none
  app::MemberFilter segment_filter;
  // The form that saves the filter.
  bool segment_open = false;
  std::string segment_name, segment_problem;
  // The form that saves the file.
  bool file_open = false, file_answers = false;
  std::string file_reason, file_problem, file_said;
};

struct MemberState {};

struct SignUpsState {};

struct JoinState {};

struct SegmentInWords {
  app::SegmentLine line;
  std::string filter, count;
};

struct SegmentsState {
  shell::Kept<std::vector<SegmentInWords>> lines;
};

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
