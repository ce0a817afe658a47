// The Citizens' Panel at a glance: how many members, who waits to be checked, whose consent ends,
// who is missing, who to find next, and what was done lately (004-20, 004-22, 000-05).

#include <algorithm>
#include <span>
#include <utility>

#include "core/report/signup_card.h"
#include "wasm/ui/panels/panel_home_parts.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using base::GetString;
using shell::Count;
using shell::Fill;
using shell::FormatNumber;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostRenewals = 5, kMostLogLines = 5;

std::vector<app::Row> LatestOfLog(const app::Workspace& panel) {
  std::vector<app::Row> lines = panel.List("panel_log");
  const size_t most = std::min(lines.size(), kMostLogLines);
  const auto later = [](const app::Row& a, const app::Row& b) {
    return GetString(a.document, "done_at") > GetString(b.document, "done_at");
  };
  std::partial_sort(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(most), lines.end(),
                    later);
  lines.resize(most);
  return lines;
}

PanelReading Read(PanelContext& context) {
  const app::Workspace& panel = *context.panel;
  const std::string& today = context.facts.today;
  const app::PanelSettings& settings = PanelSettingsOf(context);
  const std::vector<app::MemberRow>& rows = MemberRows(context);
  PanelReading reading;
  reading.gauge = app::ReadGauge(settings, rows);
  for (const app::MemberRow& row : rows) {
    reading.applied += row.status == "applied";
    reading.paused += row.status == "paused";
    reading.lapsed += row.status == "lapsed";
  }
  reading.renewals = app::ReadRenewals(rows, today);
  // Counted as lapsed, and nothing is left to do with them here.
  std::erase_if(reading.renewals, [](const app::Renewal& one) { return one.status == "lapsed"; });
  reading.to_lapse = app::LapseOver(panel, rows, today, "").edits.size();
  reading.gaps = app::ReadGaps(panel, settings, rows);
  reading.mix = app::ReadMemberMix(panel, rows);
  for (const app::DimensionGaps& gaps : reading.gaps) {
    reading.origins.push_back(app::TargetsIn(panel, gaps.dimension).front().origin);
  }
  reading.log = LatestOfLog(panel);
  return reading;
}

void DrawGauge(const app::Gauge& gauge) {
  kit::Progress(T(Text::kPanelActiveMembers), static_cast<size_t>(gauge.active),
                static_cast<size_t>(gauge.wanted));
  const int64_t to_go = gauge.wanted - gauge.active;
  if (to_go > 0) {
    kit::Paragraph(Count(to_go, Text::kPanelOneToGo, Text::kPanelToGo));
  } else {
    kit::Pill(kit::Tone::kSuccess, T(Text::kPanelFull));
  }
}

// What people come for, in the order of how often.
void DrawPlaces(const PanelContext& context, int64_t to_check) {
  const std::string sign_ups =
      to_check > 0 ? Fill(Text::kHeardShare, {T(Text::kSignUps), FormatNumber(to_check)})
                   : std::string(T(Text::kSignUps));
  context.ButtonLink(sign_ups + "###sign-ups", RouteTo(Screen::kSignUps), to_check > 0);
  constexpr std::pair<Text, Screen> kPlaces[] = {{Text::kMembers, Screen::kMembers},
                                                 {Text::kSegments, Screen::kSegments},
                                                 {Text::kInvitations, Screen::kInvitations},
                                                 {Text::kBodies, Screen::kBodies},
                                                 {Text::kPanelJoinHere, Screen::kJoin}};
  for (const auto& [label, screen] : kPlaces) {
    kit::SameLine();
    context.ButtonLink(T(label), RouteTo(screen));
  }
}

void DrawCounts(const PanelContext& context, const PanelReading& reading) {
  const auto state = [&](std::string_view code) {
    return context.panel->LabelOf("member-states", code);
  };
  const auto over =
      static_cast<int64_t>(std::count_if(reading.renewals.begin(), reading.renewals.end(),
                                         [](const app::Renewal& one) { return one.over; }));
  const auto ending = static_cast<int64_t>(reading.renewals.size()) - over;
  DrawFacts(
      {{state("applied"), FormatNumber(reading.applied)},
       {state("to-check"), FormatNumber(reading.gauge.to_check - reading.applied)},
       {state("paused"), FormatNumber(reading.paused)},
       {Fill(Text::kPanelConsentsEnd, {FormatNumber(app::kRenewalDays)}), FormatNumber(ending)},
       {std::string(T(Text::kPanelConsentsOver)), FormatNumber(over)}});
}

// 000-05: nobody stays a member beyond what they agreed to.
void DrawLapse(PanelContext& context, size_t to_lapse) {
  if (to_lapse == 0) return;
  kit::Paragraph(T(Text::kPanelLapseText));
  const auto people = static_cast<int64_t>(to_lapse);
  if (!kit::Button(Count(people, Text::kPanelLapseOne, Text::kPanelLapse) + "###lapse")) return;
  app::Transaction transaction = app::LapseOver(*context.panel, MemberRows(context),
                                                context.facts.today, T(Text::kPanelWhatLapse));
  context.intents.Push(shell::Edit{std::move(transaction), "", "",
                                   Count(people, Text::kPanelLapsedOne, Text::kPanelLapsed)});
}

void DrawRenewals(PanelContext& context, const PanelReading& reading) {
  if (reading.renewals.empty() && reading.to_lapse == 0) return;
  kit::Heading(2, T(Text::kPanelRenewals));
  const size_t most = std::min(reading.renewals.size(), kMostRenewals);
  const std::span shown(reading.renewals.data(), most);
  DrawRecordList(context, T(Text::kPanelRenewals), shown, [&](const app::Renewal& one) {
    const std::string until = DateInWords(one.until);
    return ListedRecord{
        .key = one.id,
        .title = one.name,
        .detail = Fill(Text::kHeldDetail, {context.panel->LabelOf("member-states", one.status),
                                           Fill(Text::kMembershipUntil, {until})}),
        .pill = one.over ? std::string(T(Text::kPanelOver)) : std::string(),
        .pill_tone = kit::Tone::kWarning,
        .route = RouteTo(Screen::kMember, one.id)};
  });
  DrawShownOf(most, reading.renewals.size());
  DrawLapse(context, reading.to_lapse);
}

void DrawLog(const PanelContext& context, const std::vector<app::Row>& lines) {
  if (lines.empty()) return;
  kit::Heading(2, T(Text::kPanelLog));
  DrawRecordList(context, T(Text::kPanelLog), lines, [&](const app::Row& line) {
    std::string detail = InstantInWords(GetString(line.document, "done_at"));
    for (const std::string_view field : {"person", "reason", "about"}) {
      const std::string words = GetString(line.document, field);
      if (!words.empty()) detail = Fill(Text::kHeldDetail, {detail, words});
    }
    return ListedRecord{
        .key = line.id,
        .title = context.panel->LabelOf("panel-acts", GetString(line.document, "what")),
        .detail = std::move(detail),
        .trailing = PeopleInWords(base::GetInteger(line.document, "people")),
        .route = RouteTo(Screen::kRecord, line.id)};
  });
}

void DrawWaysIn(PanelContext& context, bool main) {
  context.ButtonLink(T(Text::kImportMembers), RouteTo(Screen::kMemberImport), main);
  kit::SameLine();
  if (!kit::Button(T(Text::kPanelPaperCard))) return;
  context.intents.Push(shell::SaveFile{
      "sign-up-card", "html", report::SignupCard(*context.panel, "", context.facts.today)});
}

void DrawNobody(PanelContext& context) {
  kit::Empty(T(Text::kNoMembers), T(Text::kPanelNobodyText));
  DrawWaysIn(context, true);
  kit::SameLine();
  context.ButtonLink(T(Text::kPanelJoinHere), RouteTo(Screen::kJoin));
  kit::SameLine();
  context.ButtonLink(T(Text::kTargets), RouteTo(Screen::kTargets));
}

}  // namespace

const PanelReading& ReadingOfPanel(PanelContext& context) {
  return StateOfPanel(context).home.reading.Get(context.panel->version(), context.facts.today,
                                                [&] { return Read(context); });
}

bool DrawPanelFold(PanelHomeState& state, const std::string& key, const std::string& label,
                   bool open_at_first) {
  const auto pressed = state.open.find(key);
  bool open = pressed == state.open.end() ? open_at_first : pressed->second;
  if (kit::Fold(label + "###" + key, open)) state.open[key] = open;
  return open;
}

void DrawPanelHome(PanelContext& context) {
  kit::Heading(1, T(Text::kCitizensPanel));
  const std::string& name = PanelSettingsOf(context).name;
  if (!name.empty()) kit::Caption(name);
  const PanelReading& reading = ReadingOfPanel(context);
  DrawGauge(reading.gauge);
  if (MemberRows(context).empty()) {
    DrawNobody(context);
    DrawLog(context, reading.log);
    kit::Heading(2, T(Text::kPanelMore));
    DrawPlaces(context, reading.gauge.to_check);
    kit::SameLine();
  } else {
    DrawPlaces(context, reading.gauge.to_check);
    DrawCounts(context, reading);
    DrawRenewals(context, reading);
    DrawPanelGaps(context);
    DrawWhoToFind(context);
    DrawLog(context, reading.log);
    kit::Heading(2, T(Text::kPanelMore));
    DrawWaysIn(context, false);
    kit::SameLine();
  }
  context.ButtonLink(T(Text::kPanelSettings), RouteTo(Screen::kEditRecord, app::kPanelId));
}

}  // namespace earshot::panels
