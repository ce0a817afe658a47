// What the person has typed or opened on the screens of the Citizens' Panel, and the readings that
// they share. Kept apart from screen_state.h, because no other screen reads it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/app/members.h"
#include "core/app/panel_settings.h"
#include "core/app/sign_up.h"
#include "core/app/sign_up_queue.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

struct PanelHomeState {};

struct MembersState {};

struct MemberState {};

// What somebody who joins has answered so far. It is no Form: no draft of it is kept (004-22).
struct SignUpForm {
  app::SignUpAnswers answers;
  std::string languages;                           // as typed, with commas between
  std::string ethnic;                              // the wider ethnic group, which is asked first
  shell::Kept<std::vector<std::string>> wordings;  // of the consents, in the order of the form
  std::vector<kit::SummaryError> errors;
};

// One in the queue with what it takes a look at other records to say.
struct QueueLine {
  app::QueuedSignUp sign_up;
  std::vector<std::string> others;  // names, by check; "" where a check names nobody
  std::string why_not;              // why they cannot be accepted; "" = they can
};

struct SignUpsState {
  shell::Kept<std::vector<app::QueuedSignUp>> queue;
  shell::Kept<std::vector<QueueLine>> shown;  // those of it that are shown
  size_t from = 0;                            // place of the first of them
  std::string refusing;                       // id of whom the open question is about; "" = none
  bool entering = false;
  SignUpForm card;
  std::string sent;  // id of the member whose card was handed to the shell; "" = none
};

// kStaff: we get it ready; the others are seen by those who join.
enum class JoinStage : uint8_t { kStaff, kParts, kCheck, kThanks };

struct JoinState {
  JoinStage stage = JoinStage::kStaff;
  size_t part = 0;       // place in kSignUpParts
  std::string where;     // typed by staff, for all who join from now on
  std::string taken_by;  // ditto
  std::string code;      // ends the mode
  std::vector<kit::SummaryError> errors;
  SignUpForm form;         // of who stands here now
  int person = 0;          // counted, so that no widget keeps anything of the one before
  bool turned = true;      // this page has not been drawn yet
  bool not_kept = false;   // the record was refused
  bool away = false;       // nobody touched it for a while: nothing is shown until somebody does
  int64_t touched_ms = 0;  // last answer, or page turned
  std::string sent;        // id of the member that was handed to the shell; "" = none
  bool leaving = false;    // the code is asked for
  std::string typed_code;
  int wrong_codes = 0;
  int64_t wait_until_ms = 0;  // no code is taken before
};

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
