// One page per project: brief, dated phases, the questions we ask, who we should hear and have
// heard beside the area's population, activities, gaps and report points (004-25, 003-03, 001-19).

#include <algorithm>
#include <array>
#include <span>

#include "core/base/stable_order.h"
#include "wasm/ui/kit/bars.h"
#include "wasm/ui/panels/evidence_charts.h"
#include "wasm/ui/panels/evidence_read.h"
#include "wasm/ui/panels/gap_words.h"
#include "wasm/ui/panels/history.h"
#include "wasm/ui/panels/log_views.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/project_template.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostActivities = 5;
constexpr std::array<std::string_view, 1> kToldElsewhere = {"state"};

std::vector<app::Row> PartsOf(const PanelContext& context, std::string_view type,
                              std::string_view project, std::string_view sorted_by) {
  std::vector<app::Row> rows = context.workspace->Children(type, "project", project);
  std::erase_if(rows, [](const app::Row& row) { return merge::IsDeleted(row.document); });
  base::SortStably(rows, [&](const app::Row& a, const app::Row& b) {
    return base::GetString(a.document, sorted_by) < base::GetString(b.document, sorted_by);
  });
  return rows;
}

void DrawAdd(PanelContext& context, Text label, std::string_view type, std::string_view project) {
  context.ButtonLink(T(label),
                     RouteTo(Screen::kNewRecord, std::string(type) + "/" + std::string(project)));
}

void DrawTemplate(PanelContext& context, std::string_view id, const base::Json& project) {
  const std::string starts_on = base::GetString(project, "starts_on");
  kit::Paragraph(T(Text::kTemplateText));
  if (starts_on.empty()) {
    kit::Paragraph(T(Text::kTemplateNeedsStart));
    return;
  }
  if (!kit::Button(T(Text::kWhatUseTemplate))) return;
  context.intents.Push(shell::Edit{ProjectTemplate(std::string(id), starts_on), "", "",
                                   std::string(T(Text::kTemplateUsed))});
}

void DrawPhases(PanelContext& context, std::string_view id, const base::Json& project) {
  kit::Heading(2, T(Text::kTimetable));
  const std::vector<app::Row> phases = PartsOf(context, "phase", id, "starts_on");
  if (phases.empty()) DrawTemplate(context, id, project);
  DrawRecordList(context, T(Text::kTimetable), phases, [&](const app::Row& row) {
    const std::string from = base::GetString(row.document, "starts_on");
    const std::string to = base::GetString(row.document, "ends_on");
    const std::string& today = context.facts.today;
    const bool now = from <= today && (to.empty() || today <= to);
    ListedRecord listed{.key = row.id,
                        .title = context.workspace->LabelOf("consultation-phases",
                                                            base::GetString(row.document, "phase")),
                        .route = RouteTo(Screen::kEditRecord, row.id)};
    listed.detail = to.empty() ? Fill(Text::kFromDate, {DateInWords(from)})
                               : Fill(Text::kFromToDate, {DateInWords(from), DateInWords(to)});
    if (now) listed.pill = T(Text::kNow);
    return listed;
  });
  DrawAdd(context, Text::kAddPhase, "phase", id);
}

void DrawReportPoints(PanelContext& context, std::string_view id) {
  kit::Heading(2, T(Text::kReportPoints));
  const std::vector<app::Row> points = PartsOf(context, "report_point", id, "due_on");
  if (points.empty()) kit::Paragraph(T(Text::kNoReportPoints));
  DrawRecordList(context, T(Text::kReportPoints), points, [&](const app::Row& row) {
    const std::string reported = base::GetString(row.document, "reported_on");
    const Due due = DateDue(context.facts, base::GetString(row.document, "due_on"));
    return ListedRecord{
        .key = row.id,
        .title = base::GetString(row.document, "body"),
        .detail = base::GetString(row.document, "remark"),
        .pill = reported.empty() ? due.words : Fill(Text::kReportedOn, {DateInWords(reported)}),
        .pill_tone = reported.empty() ? due.tone : kit::Tone::kSuccess,
        .route = RouteTo(Screen::kEditRecord, row.id)};
  });
  DrawAdd(context, Text::kAddReportPoint, "report_point", id);
}

void DrawQuestions(PanelContext& context, std::string_view id) {
  kit::Heading(2, T(Text::kQuestionsWeAsk));
  const std::vector<app::Row> questions = PartsOf(context, "question", id, "_id");
  if (questions.empty()) kit::Paragraph(T(Text::kNoQuestions));
  DrawRecordList(context, T(Text::kQuestionsWeAsk), questions, [&](const app::Row& row) {
    const auto answers =
        static_cast<int64_t>(context.workspace->Children("feedback", "question", row.id).size());
    return ListedRecord{.key = row.id,
                        .title = base::GetString(row.document, "wording"),
                        .detail = Count(answers, Text::kOneFeedbackPoint, Text::kFeedbackPoints),
                        .route = RouteTo(Screen::kEditRecord, row.id)};
  });
  DrawAdd(context, Text::kAddQuestion, "question", id);
}

std::string Percent(int64_t part, int64_t whole) {
  return whole <= 0 ? std::string()
                    : Fill(Text::kPercent, {std::to_string((part * 100 + whole / 2) / whole)});
}

// Shares of those recorded, beside the shares of the population; in tenths of a per cent.
void DrawCharacteristic(const PanelContext& context, const app::Reach& reach,
                        const app::CharacteristicReach& line) {
  std::vector<std::string> words;
  std::vector<kit::Bar> bars;
  words.reserve(line.groups.size() * 3);
  const auto keep = [&](std::string text) -> std::string_view {
    words.push_back(std::move(text));
    return words.back();
  };
  for (const app::GroupReach& group : line.groups) {
    const int64_t share = line.recorded > 0 ? group.heard * 1000 / line.recorded : 0;
    kit::Bar bar;
    bar.label = keep(context.workspace->LabelOf("population-groups", group.group));
    bar.value = share;
    bar.words = keep(Fill(Text::kHeardShare,
                          {shell::FormatNumber(group.heard), Percent(group.heard, line.recorded)}));
    if (group.residents && reach.residents > 0) {
      bar.target = *group.residents * 1000 / reach.residents;
      bar.target_words =
          keep(Fill(Text::kResidentShare, {Percent(*group.residents, reach.residents)}));
    }
    bars.push_back(bar);
  }
  const std::string name(context.workspace->LabelOf("characteristics", line.characteristic));
  kit::Heading(3, name);
  const auto any_target = [](const kit::Bar& bar) { return bar.target.has_value(); };
  if (std::any_of(bars.begin(), bars.end(), any_target)) kit::Caption(T(Text::kTickMeans));
  kit::Bars({.name = name,
             .bars = bars,
             .caption = Fill(Text::kReachBase, {shell::FormatNumber(line.recorded),
                                                shell::FormatNumber(line.not_recorded),
                                                DateInWords(context.facts.today)})});
}

// The figures of the pack itself: those of this page and those that went out would else give each
// other away.
void DrawSharedReach(PanelContext& context, const std::string& project) {
  const std::string& today = context.facts.today;
  const report::EvidenceFigures& figures = EvidenceOn(context, project, today).figures;
  const auto total = [](const std::optional<report::Shown>& shown) {
    return shown ? report::Text(*shown) : std::string(T(Text::kNotShown));
  };
  const std::string contacts = total(figures.contacts);
  const std::string apart = total(figures.reached);
  const kit::Fact facts[] = {{T(Text::kContactsEngaged), contacts},
                             {T(Text::kReachedApart), apart}};
  kit::Facts(facts);
  kit::Caption(T(Text::kContactsNote));
  DrawEvidenceCharts(context, project, today, context.state.project.shared);
}

void DrawReach(PanelContext& context, std::string_view id) {
  kit::Heading(2, T(Text::kWhoWeHeard));
  const std::string key(id);
  if (context.state.project.shared) return DrawSharedReach(context, key);
  const app::Reach& reach = context.state.project.reach.Get(
      context.workspace->version(), key, [&] { return app::ReadReach(*context.workspace, key); });
  const std::string contacts = shell::FormatNumber(reach.contacts);
  const std::string estimated = shell::FormatNumber(reach.estimated);
  const std::string apart = shell::FormatNumber(reach.reached);
  const kit::Fact facts[] = {{T(Text::kContactsEngaged), contacts},
                             {T(Text::kOfThemEstimated), estimated},
                             {T(Text::kReachedApart), apart}};
  kit::Facts(facts);
  kit::Caption(T(Text::kContactsNote));
  if (reach.characteristics.empty()) {
    kit::Paragraph(T(Text::kNoTallies));
  } else {
    DrawSharedSwitch(context.state.project.shared);
  }
  for (const app::CharacteristicReach& line : reach.characteristics) {
    DrawCharacteristic(context, reach, line);
  }
  if (reach.residents == 0) {
    kit::Paragraph(T(Text::kNoAreaProfile));
    context.Link(T(Text::kNewAreaProfile), RouteTo(Screen::kNewRecord, "area_profile"));
  }
}

void DrawGaps(PanelContext& context, std::string_view id) {
  const std::string key(id);
  const app::Voices& voices = context.state.project.voices.Get(
      context.workspace->version(), key + context.facts.today,
      [&] { return app::ReadVoices(*context.workspace, key, context.facts.today); });
  kit::Heading(2, T(Text::kGaps));
  const std::vector<GapSentence> gaps = GapsInWords(voices, true);
  if (gaps.empty()) {
    if (!voices.points.empty()) return kit::Paragraph(T(Text::kNoGapsText));
    return DrawNothingYet(context, Text::kNoVoices, Text::kNoVoicesInProject, Text::kLogAnActivity,
                          RouteTo(Screen::kNewActivity, id));
  }
  std::vector<std::string_view> items;
  for (const GapSentence& gap : gaps) items.push_back(gap.words);
  kit::Bullets(T(Text::kGaps), items);
  if (kit::Button(T(Text::kOpenGaps))) {
    context.intents.Push(shell::LookThrough{key});
    context.Go(RouteTo(Screen::kVoices));
  }
}

void DrawActivities(PanelContext& context, std::string_view id) {
  kit::Heading(2, T(Text::kActivitiesTable));
  app::ActivityFilter filter;
  filter.project = std::string(id);
  const app::ActivityRows& rows = context.workspace->KeptActivities(filter);
  if (rows.empty()) kit::Paragraph(T(Text::kNoActivitiesYet));
  const std::span newest(rows.pointers().data(), std::min(rows.size(), kMostActivities));
  DrawRecordList(context, T(Text::kActivitiesTable), newest, [&](const auto& handle) {
    const app::ActivityRow& row = *handle;
    const auto [tone, words] = ActivityPill(context, row);
    return ListedRecord{.key = row.id,
                        .title = row.title,
                        .detail = DateInWords(row.held_on),
                        .pill = words,
                        .pill_tone = tone,
                        .trailing = PeopleInWords(row.people),
                        .route = RouteTo(Screen::kActivity, row.id)};
  });
  if (rows.size() <= kMostActivities) return;
  const std::string all =
      Count(static_cast<int64_t>(rows.size()), Text::kOneInTheLog, Text::kAllInTheLog);
  if (kit::Button(all)) context.intents.Push(shell::LookThrough{std::string(id)});
}

void DrawMapsLink(const PanelContext& context, std::string_view id) {
  const auto maps = static_cast<int64_t>(context.workspace->Children("map", "project", id).size());
  const std::string label =
      maps == 0 ? std::string(T(Text::kMaps)) : Count(maps, Text::kOneMap, Text::kManyMaps);
  context.Link(label, RouteTo(Screen::kMaps, id));
}

}  // namespace

void DrawProject(PanelContext& context, std::string_view id) {
  context.Link(T(Text::kBackToProjects), RouteTo(Screen::kProjects));
  const auto document = DocumentHere(context, id, Text::kProject);
  if (!document) return;
  kit::Heading(1, base::GetString(*document, "title"));
  const std::string state = base::GetString(*document, "state");
  if (!state.empty()) {
    kit::Pill(kit::Tone::kInfo, context.workspace->LabelOf("project-states", state));
  }
  context.ButtonLink(T(Text::kPlanActivity), RouteTo(Screen::kNewActivity, id));
  kit::SameLine();
  context.ButtonLink(T(Text::kEdit), RouteTo(Screen::kEditRecord, id));
  if (id != context.state.lens) {
    kit::SameLine();
    if (kit::Button(T(Text::kOnlyThisProject))) {
      context.intents.Push(shell::LookThrough{std::string(id)});
    }
  }
  DrawMapsLink(context, id);
  DrawGaps(context, id);
  kit::Heading(2, T(Text::kWhoToTalkTo));
  context.ButtonLink(T(Text::kIdentifyLink), RouteTo(Screen::kIdentify, id));
  DrawPhases(context, id, *document);
  DrawReportPoints(context, id);
  DrawQuestions(context, id);
  DrawActivities(context, id);
  DrawReach(context, id);
  kit::Heading(2, T(Text::kBrief));
  DrawRecordFacts(context, *document, kToldElsewhere);
  const base::Json* documents[] = {&*document};
  DrawHistory(context, documents);
  DrawDeleteRecord(context, *document, RouteTo(Screen::kProjects));
}

}  // namespace earshot::panels
