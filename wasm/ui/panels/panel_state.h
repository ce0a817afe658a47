// What the person has typed or opened on the screens of the Citizens' Panel, and the readings that
// they share. Kept apart from screen_state.h, because no other screen reads it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/app/invitations.h"
#include "core/app/member_erasure.h"
#include "core/app/member_status.h"
#include "core/app/members.h"
#include "core/app/panel_bodies.h"
#include "core/app/panel_settings.h"
#include "core/app/panel_targets.h"
#include "core/app/postcode_areas.h"
#include "core/app/profile_targets.h"
#include "core/app/segments.h"
#include "core/app/sign_up.h"
#include "core/app/sign_up_queue.h"
#include "core/app/who_to_find.h"
#include "core/model/validate.h"
#include "core/report/member_import.h"
#include "wasm/ui/panels/member_filters.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// All that the panel's own page shows of the panel's database.
struct PanelReading {
  app::Gauge gauge;
  int64_t applied = 0, paused = 0, lapsed = 0;
  std::vector<app::Renewal> renewals;  // of those who are not lapsed
  size_t to_lapse = 0;                 // members whom app::LapseOver would change
  std::vector<app::DimensionGaps> gaps;
  std::vector<app::DimensionGaps> mix;  // of the dimensions without targets
  std::vector<std::string> origins;     // of the shares wanted, one for each of `gaps`
  std::vector<app::Row> log;            // its latest lines, newest first
};

struct PanelHomeState {
  shell::Kept<PanelReading> reading;
  shell::Kept<std::vector<app::FindNext>> to_find;
  std::map<std::string, bool, std::less<>> open;  // folded parts that somebody opened or closed
};

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
  shell::TableOrder order;  // by name
  shell::Kept<base::WordColumn> words;
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

struct MemberCard;  // member_parts.h
struct MemberState {
  std::shared_ptr<MemberCard> card;  // null = none was opened, or its person was erased
};

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
  app::MemberErasure erasure;                 // of them, as it was when it was asked
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

struct SegmentInWords {
  app::SegmentLine line;
  std::string filter, count;
};

struct SegmentsState {
  shell::Kept<std::vector<SegmentInWords>> lines;
};

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

struct BodiesState {
  shell::Kept<std::vector<app::PanelBody>> bodies;
  std::string opened;     // the seat whose dialog is open; "" = none
  std::string adding_to;  // the body whose search for a member is open; "" = none
  std::string words, role;
  shell::Kept<std::vector<app::SeatCandidate>> found;
};

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
