// Bodies of the panel: who sits on each, whom its rule of ages or its term lets sit no longer, and
// who is missing on it (004-07, 003-13).

#include "wasm/ui/panels/bodies_parts.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::PanelBody;
using app::SeatLine;
using shell::Count;
using shell::Fill;
using shell::FormatNumber;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostEnded = 8;  // the latest

std::string Joined(std::string words, const std::string& more, std::string_view between = ", ") {
  if (!words.empty() && !more.empty()) words += between;
  return words + more;
}

std::string AgesInWords(const PanelBody& body) {
  const std::string youngest = FormatNumber(body.youngest), oldest = FormatNumber(body.oldest);
  if (body.youngest >= 0 && body.oldest >= 0) {
    return Fill(Text::kBodyAgedBetween, {youngest, oldest});
  }
  if (body.oldest >= 0) return Fill(Text::kBodyAgedUpTo, {oldest});
  return body.youngest >= 0 ? Fill(Text::kBodyAgedFrom, {youngest}) : std::string();
}

// What stands beside a name; more than one thing may be wrong.
std::string WarningOf(const SeatLine& seat) {
  std::string words;
  if (!seat.active) words = T(Text::kSeatNotActive);
  if (seat.outside_age) words = Joined(words, std::string(T(Text::kSeatOutsideAge)));
  return words;
}

void DrawSeat(PanelContext& context, kit::List& list, const SeatLine& seat) {
  const std::string& today = context.facts.today;
  const bool to_come = seat.starts_on > today;
  std::string pill = WarningOf(seat);
  const kit::Tone tone = to_come && pill.empty() ? kit::Tone::kInfo : kit::Tone::kWarning;
  if (to_come) pill = Joined(pill, std::string(T(Text::kSeatToCome)));
  if (seat.ends_on == today) pill = Joined(pill, std::string(T(Text::kSeatLastDay)));
  const std::string detail = SeatInWords(seat);
  if (!list.Row({.key = seat.id,
                 .title = seat.name,
                 .detail = detail,
                 .pill = pill,
                 .pill_tone = tone})) {
    return;
  }
  StateOfPanel(context).bodies.opened = seat.id;
  kit::Wake();
}

void DrawSeats(PanelContext& context, const PanelBody& body) {
  if (body.sitting.empty() && body.to_come.empty()) return;
  kit::List list(body.name);
  for (const SeatLine& seat : body.sitting) DrawSeat(context, list, seat);
  for (const SeatLine& seat : body.to_come) DrawSeat(context, list, seat);
}

void DrawEnded(const PanelBody& body) {
  if (body.ended.empty()) return;
  std::string names;
  size_t named = 0;
  for (const SeatLine& seat : body.ended) {
    if (++named > kMostEnded) break;
    const std::string until = Fill(Text::kMembershipUntil, {DateInWords(seat.ends_on)});
    names = Joined(names, Fill(Text::kHeldDetail, {seat.name, until}), "; ");
  }
  kit::Caption(Fill(Text::kSeatsEnded, {names}));
}

std::string LabelsOf(const PanelContext& context, std::string_view vocabulary,
                     const std::vector<std::string>& codes) {
  std::string words;
  for (const std::string& code : codes) {
    words = Joined(words, context.panel->LabelOf(vocabulary, code));
  }
  return words;
}

// Beside an empty body everybody is missing: that is said once.
void DrawMissing(const PanelContext& context, const PanelBody& body) {
  if (body.sitting.empty()) return;
  std::string localities;
  for (const std::string& locality : body.missing_localities) {
    localities = Joined(localities, locality);
  }
  const std::string ages = LabelsOf(context, "age-bands", body.missing_ages);
  const std::string sexes = LabelsOf(context, "sexes", body.missing_sexes);
  std::vector<kit::Fact> facts;
  const auto add = [&facts](std::string_view label, const std::string& value) {
    if (!value.empty()) facts.push_back({label, value});
  };
  add(T(Text::kTown), localities);
  add(T(Text::kMissingAges), ages);
  add(model::FieldOf("equality", "sex").label, sexes);
  if (facts.empty()) return;
  kit::Heading(3, T(Text::kMissingOnBody));
  kit::Facts(facts);
}

void DrawBody(PanelContext& context, const PanelBody& body) {
  kit::Scope scope(body.id);
  kit::Heading(2, body.name);
  std::string about;
  if (!body.reports_to.empty()) about = Fill(Text::kReportsTo, {body.reports_to});
  about = Joined(about, AgesInWords(body));
  if (!about.empty()) kit::Caption(about);
  const auto sitting = static_cast<int64_t>(body.sitting.size());
  if (body.seats > 0) {
    kit::Paragraph(Fill(Text::kSeatsTaken, {FormatNumber(sitting), FormatNumber(body.seats),
                                            FormatNumber(body.free_seats())}));
  } else {
    kit::Paragraph(Count(sitting, Text::kOneSits, Text::kManySit));
  }
  DrawSeats(context, body);
  DrawEnded(body);
  DrawMissing(context, body);
  DrawGiveSeat(context, body);
  context.Link(Fill(Text::kEditRecord, {body.name}), RouteTo(Screen::kEditRecord, body.id));
  kit::SameLine();
  context.Link(Fill(Text::kOpenMerged, {body.name}), RouteTo(Screen::kRecord, body.id));
}

void DrawNoBodies(PanelContext& context) {
  const int64_t young = PanelSettingsOf(context).young_age;
  kit::Empty(T(Text::kNoBodies), Fill(Text::kNoBodiesText, {FormatNumber(young)}));
  if (!kit::Button(T(Text::kMakeUsualBodies), kit::ButtonKind::kPrimary)) return;
  using merge::Op;
  app::Transaction transaction{
      std::string(T(Text::kMakeUsualBodies)),
      {{"", "panel_body", {{"name", Op::kSet, std::string(T(Text::kAdvisoryGroup))}}},
       {"",
        "panel_body",
        {{"name", Op::kSet, std::string(T(Text::kYoungAdvocates))}, {"oldest", Op::kSet, young}}}}};
  context.intents.Push(
      shell::Edit{std::move(transaction), "", "", std::string(T(Text::kUsualBodiesMade))});
}

}  // namespace

std::string SeatInWords(const SeatLine& seat) {
  std::string words = seat.role;
  if (seat.age >= 0) words = Joined(words, Fill(Text::kSeatAged, {FormatNumber(seat.age)}));
  const std::string from = DateInWords(seat.starts_on), to = DateInWords(seat.ends_on);
  if (!from.empty()) words = Joined(words, Fill(Text::kMembershipSince, {from}));
  if (!to.empty()) words = Joined(words, Fill(Text::kMembershipUntil, {to}));
  return AsSentence(std::move(words));
}

std::string WhereAndAge(const app::MemberRow& row) {
  if (row.age < 0) return row.locality;
  return AsSentence(Joined(row.locality, Fill(Text::kSeatAged, {FormatNumber(row.age)})));
}

void DrawBodies(PanelContext& context) {
  context.Link(T(Text::kBackToPanel), shell::RouteTo(shell::Screen::kPanel));
  kit::Heading(1, T(Text::kBodies));
  const std::vector<PanelBody>& bodies =
      StateOfPanel(context).bodies.bodies.Get(context.panel->version(), context.facts.today, [&] {
        return app::ReadPanelBodies(*context.panel, PanelSettingsOf(context), MemberRows(context),
                                    context.facts.today);
      });
  if (bodies.empty()) DrawNoBodies(context);
  context.ButtonLink(T(Text::kNewBody), RouteTo(Screen::kNewRecord, "panel_body"));
  for (const PanelBody& body : bodies) DrawBody(context, body);
  DrawSeatDialog(context, bodies);
}

}  // namespace earshot::panels
