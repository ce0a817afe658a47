// A seat on a body of the panel: it is given to a member who is found by name, or who would fill
// most of what is missing, and it ends (003-13).

#include <set>

#include "core/base/fold.h"
#include "wasm/ui/panels/bodies_parts.h"
#include "wasm/ui/panels/member_parts.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::MemberRow;
using app::PanelBody;
using app::SeatCandidate;
using app::SeatLine;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kRoleKey = "seat/role";
constexpr int64_t kFewestLetters = 2;
constexpr size_t kMostFound = 8;

bool Agrees(const MemberRow& row) {
  return row.consent == app::ConsentState::kGiven || row.consent == app::ConsentState::kNotAsked;
}

std::vector<SeatCandidate> Named(const PanelBody& body, const std::vector<MemberRow>& rows,
                                 const std::string& words) {
  const std::set<std::string> spoken_for(body.spoken_for.begin(), body.spoken_for.end());
  app::MemberFilter filter;
  filter.words = words;
  std::vector<SeatCandidate> found;
  for (const uint32_t place : app::FilterMembers(rows, filter)) {
    if (spoken_for.contains(rows[place].id)) continue;
    found.push_back({place, 0});
    if (found.size() == kMostFound) break;
  }
  return found;
}

std::vector<SeatCandidate> BestFitting(const PanelBody& body, const std::vector<MemberRow>& rows) {
  std::vector<SeatCandidate> found = app::WhoCouldBeAsked(body, rows);
  if (found.size() > kMostFound) found.resize(kMostFound);
  return found;
}

void Give(PanelContext& context, BodiesState& state, const PanelBody& body, const MemberRow& row) {
  if (!WrongIn("panel_seat", "role", state.role).empty()) {
    kit::FocusField(kRoleKey);
    return kit::Wake();
  }
  context.intents.Push(shell::Edit{app::GiveSeat(*context.panel, body.id, row.id,
                                                 base::TrimSpaces(state.role), context.facts.today),
                                   "", "", Fill(Text::kSeatGiven, {row.name, body.name})});
  state.words.clear();
  state.role.clear();
  state.adding_to.clear();
}

void DrawCandidates(PanelContext& context, BodiesState& state, const PanelBody& body) {
  const std::string words = base::TrimSpaces(state.words);
  const auto letters = static_cast<int64_t>(base::CharacterCount(words));
  if (letters > 0 && letters < kFewestLetters) return;
  const std::vector<MemberRow>& rows = MemberRows(context);
  const std::vector<SeatCandidate>& found = state.found.Get(
      context.panel->version(), context.facts.today + body.id + "\n" + words,
      [&] { return words.empty() ? BestFitting(body, rows) : Named(body, rows, words); });
  if (found.empty()) {
    if (!words.empty()) kit::Paragraph(T(Text::kNobodyFits));
    return;
  }
  if (words.empty()) kit::Caption(T(Text::kCouldSit));
  const MemberRow* chosen = nullptr;
  {
    kit::List list(T(words.empty() ? Text::kCouldSit : Text::kFoundToPlace));
    for (const SeatCandidate& one : found) {
      const MemberRow& row = rows[one.place];
      std::string detail = WhereAndAge(row);
      if (one.fills > 0) {
        const std::string fills = shell::Count(one.fills, Text::kFillsOneGap, Text::kFillsGaps);
        detail = detail.empty() ? fills : Fill(Text::kHeldDetail, {detail, fills});
      }
      std::string_view pill;
      if (!Agrees(row)) pill = T(Text::kSeatNoConsent);
      if (body.IsOutside(row.age)) pill = T(Text::kSeatOutsideAge);
      if (list.Row({.key = row.id,
                    .title = row.name,
                    .detail = detail,
                    .pill = pill,
                    .pill_tone = kit::Tone::kWarning})) {
        chosen = &row;
      }
    }
  }
  if (chosen != nullptr) Give(context, state, body, *chosen);
}

void DrawDialog(PanelContext& context, const PanelBody& body, const SeatLine& seat, bool& open) {
  const std::string& today = context.facts.today;
  kit::Dialog dialog(seat.name, open, body.name);
  if (!dialog) return;
  const auto link = [&](Text label, const std::string& route) {
    if (!kit::ButtonLink(T(label), route)) return;
    context.Go(route);
    open = false;
  };
  kit::Paragraph(body.name);
  if (const std::string words = SeatInWords(seat); !words.empty()) kit::Caption(words);
  if (!seat.active) kit::Pill(kit::Tone::kWarning, T(Text::kSeatNotActive));
  if (seat.outside_age) kit::Pill(kit::Tone::kWarning, T(Text::kSeatOutsideAge));
  link(Text::kOpenMember, RouteTo(Screen::kMember, seat.member));
  kit::SameLine();
  link(Text::kEditSeat, RouteTo(Screen::kEditRecord, seat.id));
  const bool goes_on = seat.ends_on.empty() || seat.ends_on > today;
  if (goes_on && seat.starts_on <= today && kit::Button(T(Text::kEndSeat))) {
    context.intents.Push(
        shell::Edit{app::EndSeat(seat.id, today), "", "", Fill(Text::kSeatEnded, {seat.name})});
    open = false;
  }
  kit::SameLine();
  if (kit::Button(T(Text::kCancel))) open = false;
}

}  // namespace

void DrawGiveSeat(PanelContext& context, const PanelBody& body) {
  if (!context.facts.writer) return;
  BodiesState& state = StateOfPanel(context).bodies;
  bool open = state.adding_to == body.id;
  if (kit::Disclosure(Fill(Text::kAddToSeat, {body.name}), open)) {
    state.adding_to = open ? body.id : "";
    state.words.clear();
    state.role.clear();
  }
  if (!open) return;
  const model::Field& role = model::FieldOf("panel_seat", "role");
  kit::TextField({.label = role.label,
                  .hint = role.help,
                  .error = WrongIn("panel_seat", "role", state.role),
                  .optional = true,
                  .key = kRoleKey},
                 state.role);
  kit::SearchField({.label = T(Text::kFindForSeat),
                    .hint = T(Text::kFindForSeatHint),
                    .filter = true,
                    .key = "seat/find"},
                   state.words);
  DrawCandidates(context, state, body);
}

void DrawSeatDialog(PanelContext& context, const std::vector<PanelBody>& bodies) {
  BodiesState& state = StateOfPanel(context).bodies;
  if (state.opened.empty()) return;
  bool open = false;
  for (const PanelBody& body : bodies) {
    for (const std::vector<SeatLine>* seats : {&body.sitting, &body.to_come}) {
      for (const SeatLine& seat : *seats) {
        if (seat.id != state.opened) continue;
        open = true;
        DrawDialog(context, body, seat, open);
      }
    }
  }
  if (open) return;
  state.opened.clear();
  kit::Wake();
}

}  // namespace earshot::panels
