// What the parts of one member's card share: the reading, kept until the panel changes, and what
// is typed and open. All of it is of one person and goes when another card is opened, or when the
// person is erased.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/claims.h"
#include "core/app/consents.h"
#include "core/app/member_erasure.h"
#include "core/app/member_history.h"
#include "core/app/postcode_areas.h"
#include "wasm/ui/panels/panel_context.h"
#include "wasm/ui/panels/panel_state.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

struct StatusChoice {
  std::string to;       // code
  std::string why_not;  // sentence; "" = the step can be taken
};

struct MemberReading {
  std::optional<base::Json> document;  // null: not here, removed or erased
  std::optional<base::Json> equality;  // null: nothing was answered
  std::string name, status;
  std::vector<app::ConsentLine> consents;
  std::vector<app::PurposeStanding> standings;
  std::vector<StatusChoice> steps;  // all but to withdraw
  std::vector<app::HistoryLine> status_lines;
  std::vector<app::HistoryLine> history;  // the others
  std::vector<app::ClaimLine> claims;
  std::vector<merge::Change> from_postcode;
  int age = -1;  // as in app::MemberRow, like the next two
  int invited_lately = 0;
  bool rested = true;
};

// Who said something for the member, and how it came to us.
struct Telling {
  std::string how;
  std::string by_whom = "themselves";
  std::string giver;
};

struct AnswerForm {
  std::string purpose;  // "" = closed
  std::string answer;
  std::string on;  // ISO date
  Telling telling;
  bool tried = false;
};

struct StatusForm {
  std::string to;  // "" = closed
  std::string reason;
};

struct WithdrawForm {
  bool open = false;
  std::string on;  // ISO date
  Telling telling;
  std::string reason;
  bool tried = false;
};

struct ClaimForm {
  std::string claim;  // id; "" = closed
  std::string to;
  std::string paid_on, because;
  std::string problem;
};

struct EraseForm {
  std::optional<app::MemberErasure> plan;  // as it was when it was asked; null = closed
  std::string reason;
  bool tried = false;
};

struct MemberCard {
  std::string member;  // id
  shell::Kept<MemberReading> reading;
  shell::Kept<std::vector<app::PostcodeArea>> areas;
  bool equality_open = false;
  std::map<std::string, bool, std::less<>> answers_open;  // by purpose
  AnswerForm answer;
  StatusForm status;
  WithdrawForm withdraw;
  size_t history_shown = 20;
  ClaimForm claim;
  std::string words;  // of the search for a stakeholder
  shell::Kept<std::vector<std::string>> found;
  std::vector<std::string> others_named;  // in the copy that was saved last: ids of records
  EraseForm erase;
};

// What is wrong with a text for that field, in a sentence; "" = nothing, or nothing is typed.
std::string WrongIn(std::string_view type, std::string_view field, const std::string& text);
// How, by whom, and the name of who answered for them. `tried`: with what is missing.
void DrawTelling(PanelContext& context, Telling& telling, bool tried);
bool IsTold(const Telling& telling);
std::string GiverIn(const Telling& telling);  // "" = they answered themselves
// What is wrong with the day on which they told us; "" = nothing. Nobody answers ahead of today.
std::string_view WrongDay(const PanelContext& context, const std::string& day);
// Save, or `label`, and Cancel; true when the first was pressed. Cancel closes.
bool DrawDialogButtons(std::string_view label, kit::ButtonKind kind, bool& open);
// After the dialog: what was typed into it goes with it.
template <class Typed>
void ForgetOnceClosed(Typed& form, bool open) {
  if (open) return;
  form = {};
  kit::Wake();
}

// A heading and what is under it; each with its dialog.
void DrawMemberStatus(PanelContext& context, MemberCard& card, const MemberReading& reading);
void DrawMemberConsents(PanelContext& context, MemberCard& card, const MemberReading& reading);
void DrawMemberHistory(PanelContext& context, MemberCard& card, const MemberReading& reading);
void DrawMemberClaims(PanelContext& context, MemberCard& card, const MemberReading& reading);
void DrawMemberStakeholder(PanelContext& context, MemberCard& card, const MemberReading& reading);
void DrawMemberCopy(PanelContext& context, MemberCard& card, const MemberReading& reading);
// In a dialog: what goes with the person, and what stays and names them; true = one of these was
// followed. Also where a sign-up is refused (sign_ups.cc).
bool DrawMemberErasure(const PanelContext& context, const app::MemberErasure& plan);
// By a plan of this moment, and forgets their card: more may have come in while the question stood.
void EraseMember(PanelContext& context, const std::string& member, std::string reason,
                 std::string then_route, shell::Text said);
void DrawMemberErase(PanelContext& context, MemberCard& card, const MemberReading& reading);

}  // namespace earshot::panels
