// Voices: from what was said to what was done and who was told (004-04, 004-05, 004-27). Four
// views of one way: points without a theme, themes, decisions, tellings; what is missing on top.

#include <algorithm>

#include "core/base/stable_order.h"
#include "wasm/ui/panels/edition.h"
#include "wasm/ui/panels/gap_words.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/record_form.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/voices_read.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::GapKind;
using shell::Count;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostRows = 50, kThemeButtons = 10;
constexpr std::string_view kUnsorted = "unsorted", kThemes = "themes", kDecisions = "decisions",
                           kTold = "told";

// Where a gap is closed.
std::string PlaceOfGap(GapKind kind) {
  if (kind == GapKind::kNoPatientVoice || kind == GapKind::kClosedUnfinished) {
    return RouteTo(Screen::kProjects);
  }
  return RouteTo(Screen::kVoices, kind == GapKind::kNotAnswered ? kThemes : kDecisions);
}

void DrawGaps(PanelContext& context, const app::Voices& voices) {
  if (voices.gaps.empty()) {
    if (!voices.points.empty()) {
      kit::Notice(kit::Tone::kSuccess, T(Text::kNoGaps), T(Text::kNoGapsText));
    }
    return;
  }
  kit::Heading(2, T(Text::kGaps));
  DrawRecordList(context, T(Text::kGaps), GapsInWords(voices, false), [](const GapSentence& gap) {
    return ListedRecord{.key = gap.words, .title = gap.words, .route = PlaceOfGap(gap.kind)};
  });
}

void SortPoint(PanelContext& context, const std::string& point,
               const std::vector<std::string>& themes) {
  shell::VoicesState& state = context.state.voices;
  Form form;
  RecordForm record;
  record.key = "point";
  record.type = "feedback";
  record.id = point;
  record.exists = true;
  record.chosen["themes"] = themes;
  form.records.push_back(std::move(record));
  app::Transaction transaction{std::string(T(Text::kWhatSortPoint)), EditsOf(context, form)};
  context.intents.Push(
      shell::Edit{std::move(transaction), "", "", std::string(T(Text::kPointSorted))});
  state.sorting.clear();
  state.themes.clear();
}

// The themes that are used most, of this project first: one tap each. Returns the one that was
// tapped; "" = none.
std::string DrawThemeButtons(const app::Voices& voices) {
  std::vector<const app::ThemeLine*> themes;
  for (const app::ThemeLine& line : voices.themes) themes.push_back(&line);
  base::SortStably(themes, [](const app::ThemeLine* a, const app::ThemeLine* b) {
    return a->points > b->points;
  });
  if (themes.size() > kThemeButtons) themes.resize(kThemeButtons);
  std::string tapped;
  bool first = true;
  for (const app::ThemeLine* line : themes) {
    if (!first) kit::SameLine();
    first = false;
    kit::Scope scope(line->id);
    if (kit::Button(line->name)) tapped = line->id;
  }
  return tapped;
}

void DrawSorting(PanelContext& context, const app::Voices& voices) {
  shell::VoicesState& state = context.state.voices;
  bool open = !state.sorting.empty();
  if (!open) return;
  const auto point = std::find_if(voices.points.begin(), voices.points.end(),
                                  [&](const auto& one) { return one.id == state.sorting; });
  if (point == voices.points.end()) {
    state.sorting.clear();
    return;
  }
  if (kit::Dialog dialog(T(Text::kSortPoint), open, point->said); dialog) {
    kit::Quote(point->said);
    kit::Caption(WhereHeard(context, *point));
    const std::string tapped = DrawThemeButtons(voices);
    kit::Tags({.label = T(voices.themes.empty() ? Text::kThemes : Text::kOtherThemes),
               .hint = T(Text::kOtherThemesHint),
               .filter = true,
               .key = "voices/themes"},
              context.options.Records("theme"), state.themes);
    // After the field, which has taken in by now what was typed into it.
    std::vector<std::string> themes = state.themes;
    if (std::find(themes.begin(), themes.end(), tapped) == themes.end()) themes.push_back(tapped);
    if (!tapped.empty()) SortPoint(context, state.sorting, themes);
    if (!state.themes.empty() && kit::Button(T(Text::kSave), kit::ButtonKind::kPrimary)) {
      SortPoint(context, state.sorting, state.themes);
    }
  }
  if (!open) {
    state.sorting.clear();
    state.themes.clear();
  }
}

void DrawNothingHeard(const PanelContext& context) {
  DrawNothingYet(context, Text::kNoVoices, Text::kNoVoicesText, Text::kLogAnActivity,
                 RouteTo(Screen::kNewActivity));
}

void DrawUnsorted(PanelContext& context, const app::Voices& voices) {
  if (voices.points.empty()) return DrawNothingHeard(context);
  std::vector<const app::VoicePoint*> points;
  for (const app::VoicePoint& point : voices.points) {
    if (point.themes.empty()) points.push_back(&point);
  }
  if (points.empty()) {
    return DrawNothingYet(context, Text::kAllSorted, Text::kAllSortedText, Text::kLogAnActivity,
                          RouteTo(Screen::kNewActivity, context.state.lens));
  }
  const size_t shown = std::min(points.size(), kMostRows);
  {
    kit::List list(T(Text::kUnsorted));
    for (size_t i = 0; i < shown; ++i) {
      const std::string where = WhereHeard(context, *points[i]);
      if (list.Row({.key = points[i]->id, .title = points[i]->said, .detail = where})) {
        context.state.voices.sorting = points[i]->id;
        kit::Wake();
      }
    }
  }
  DrawShownOf(shown, points.size());
}

void DrawThemes(PanelContext& context, const app::Voices& voices) {
  context.ButtonLink(T(Text::kNewTheme), RouteTo(Screen::kNewRecord, "theme"));
  std::vector<const app::ThemeLine*> themes;
  for (const app::ThemeLine& line : voices.themes) themes.push_back(&line);
  if (themes.empty()) {
    kit::Empty(T(Text::kNoThemes), T(Text::kNoThemesText));
    return;
  }
  base::SortStably(themes, [](const app::ThemeLine* a, const app::ThemeLine* b) {
    return a->points - a->answered > b->points - b->answered;
  });
  DrawRecordList(context, T(Text::kThemes), themes, [&](const app::ThemeLine* line) {
    const size_t open = line->points - line->answered;
    ListedRecord row{
        .key = line->id, .title = line->name, .route = RouteTo(Screen::kTheme, line->id)};
    row.detail =
        Count(static_cast<int64_t>(line->points), Text::kOneFeedbackPoint, Text::kFeedbackPoints);
    if (!line->newest.empty()) {
      row.detail += ", " + Fill(Text::kNewestOn, {DateInWords(line->newest)});
    }
    if (!line->parent.empty()) {
      row.title = Fill(Text::kThemeBelow, {context.workspace->TitleOf(line->parent), line->name});
    }
    row.pill = open == 0 ? std::string(T(line->points == 0 ? Text::kNothingYet : Text::kAnswered))
                         : Count(static_cast<int64_t>(open), Text::kOneOpen, Text::kManyOpen);
    row.pill_tone = open > 0            ? kit::Tone::kWarning
                    : line->points == 0 ? kit::Tone::kInfo
                                        : kit::Tone::kSuccess;
    return row;
  });
}

void DrawDecisions(PanelContext& context, const app::Voices& voices) {
  context.ButtonLink(T(Text::kNewDecision), RouteTo(Screen::kNewRecord, "decision"));
  if (voices.decisions.empty()) {
    kit::Empty(T(Text::kNoDecisions), T(Text::kNoDecisionsText));
    return;
  }
  DrawRecordList(context, T(Text::kDecisions), voices.decisions, [&](const auto& line) {
    return ListedRecord{
        .key = line.id,
        .title = line.title,
        .detail = Fill(Text::kDecisionDetail,
                       {context.workspace->LabelOf("decision-outcomes", line.outcome),
                        DateInWords(line.decided_on),
                        Count(static_cast<int64_t>(line.answers), Text::kOneFeedbackPoint,
                              Text::kFeedbackPoints)}),
        .pill = std::string(T(line.told ? Text::kPeopleWereTold : Text::kNobodyTold)),
        .pill_tone = line.told ? kit::Tone::kSuccess : kit::Tone::kWarning,
        .route = RouteTo(Screen::kRecord, line.id)};
  });
}

void DrawTellings(PanelContext& context, const std::vector<app::Row>& tellings) {
  DrawRecordList(context, T(Text::kTold), tellings, [&](const app::Row& row) {
    // One decision by its name: it tells rows with the same people apart.
    const auto decisions = merge::Elements(row.document, "decisions");
    std::string about = decisions.size() == 1 ? context.workspace->TitleOf(decisions[0]) : "";
    if (about.empty()) {
      about =
          Count(static_cast<int64_t>(decisions.size()), Text::kOneDecision, Text::kManyDecisions);
    }
    return ListedRecord{
        .key = row.id,
        .title = ToldTo(context, row.document),
        .detail = Fill(Text::kToldDetail,
                       {DateInWords(base::GetString(row.document, "told_on")),
                        InSentence(context.workspace->LabelOf(
                            "telling-channels", base::GetString(row.document, "channel"))),
                        about}),
        .route = RouteTo(Screen::kRecord, row.id)};
  });
}

void DrawTold(PanelContext& context, const app::Voices& voices) {
  context.ButtonLink(T(Text::kRecordTelling), RouteTo(Screen::kNewRecord, "telling"));
  if (voices.tellings.empty()) {
    kit::Empty(T(Text::kNobodyToldYet), T(Text::kNobodyToldYetText));
    return;
  }
  DrawTellings(context, voices.tellings);
}

void DrawTab(PanelContext& context, const app::Voices& voices, std::string_view tab) {
  if (tab == kThemes) return DrawThemes(context, voices);
  if (tab == kDecisions) return DrawDecisions(context, voices);
  if (tab == kTold) return DrawTold(context, voices);
  DrawUnsorted(context, voices);
}

}  // namespace

const app::Voices& VoicesThroughLens(PanelContext& context) {
  const std::string& lens = context.state.lens;
  const std::string& today = context.facts.today;
  return context.state.voices.voices.Get(context.workspace->version(), lens + "/" + today, [&] {
    return app::ReadVoices(*context.workspace, lens, today);
  });
}

std::string WhereHeard(const PanelContext& context, const app::VoicePoint& point) {
  std::string where = context.workspace->TitleOf(point.activity);
  if (where.empty()) where = T(Text::kOtherSource);
  if (!point.heard_on.empty()) {
    where = Fill(Text::kHeldDetail, {where, DateInWords(point.heard_on)});
  }
  const std::string group = context.workspace->LabelOf("stakeholder-groups", point.group);
  return group.empty() ? where : where + ", " + group;
}

std::string ToldTo(const PanelContext& context, const base::Json& telling) {
  std::string to = context.workspace->TitleOf(base::GetString(telling, "_id"));
  if (!to.empty()) return to;
  return std::string(
      T(base::GetBool(telling, "waiting_told") ? Text::kThoseWaiting : Text::kPeopleWereTold));
}

void DrawVoices(PanelContext& context, std::string_view tab) {
  kit::Heading(1, T(Text::kVoices));
  DrawLens(context);
  const app::Voices& voices = VoicesThroughLens(context);
  if (voices.points.empty() && voices.decisions.empty()) {
    DrawNothingHeard(context);
    return;
  }
  const auto unsorted = static_cast<int>(
      std::count_if(voices.points.begin(), voices.points.end(),
                    [](const app::VoicePoint& point) { return point.themes.empty(); }));
  const kit::Tab tabs[] = {
      {kUnsorted, T(Text::kUnsorted), unsorted},
      {kThemes, T(Text::kThemes), static_cast<int>(voices.themes.size())},
      {kDecisions, T(Text::kDecisions), static_cast<int>(voices.decisions.size())},
      {kTold, T(Text::kTold), static_cast<int>(voices.tellings.size())}};
  DrawGaps(context, voices);
  std::string chosen(tab.empty() ? kUnsorted : tab);
  if (kit::TabBar(T(Text::kVoices), tabs, chosen)) context.Go(RouteTo(Screen::kVoices, chosen));
  const auto shown = std::find_if(std::begin(tabs), std::end(tabs),
                                  [&](const kit::Tab& one) { return one.key == chosen; });
  {
    kit::TabPanel panel(shown == std::end(tabs) ? tabs[0].label : shown->label);
    DrawTab(context, voices, chosen);
  }
  DrawSorting(context, voices);
}

void DrawRecordParts(PanelContext& context, const base::Json& document) {
  const std::string type = base::GetString(document, "type");
  const std::string id = base::GetString(document, "_id");
  if (type == "decision") {
    kit::SameLine();
    context.ButtonLink(T(Text::kRecordTelling), RouteTo(Screen::kNewRecord, "telling/" + id));
    std::vector<app::Row> tellings = context.workspace->Children("telling", "decisions", id);
    std::erase_if(tellings, [](const app::Row& row) { return merge::IsDeleted(row.document); });
    if (tellings.empty()) {
      kit::Notice(kit::Tone::kWarning, T(Text::kNobodyTold), T(Text::kNobodyToldText));
    } else {
      kit::Heading(2, T(Text::kPeopleWereTold));
      DrawTellings(context, tellings);
    }
    kit::Heading(2, model::FindType(type)->label);
  }
  if (type == "edition") DrawEditionParts(context, document);
  if (type == "area_profile") {
    kit::Heading(2, T(Text::kPopulationGroups));
    std::vector<std::pair<std::string, std::string>> shares;
    for (const app::Row& row : context.workspace->Children("population_share", "profile", id)) {
      if (merge::IsDeleted(row.document)) continue;
      shares.emplace_back(
          context.workspace->LabelOf("population-groups", base::GetString(row.document, "group")),
          shell::FormatNumber(base::GetInteger(row.document, "people")));
    }
    DrawFacts(shares);
    context.ButtonLink(T(Text::kAddShare), RouteTo(Screen::kNewRecord, "population_share/" + id));
  }
}

}  // namespace earshot::panels
