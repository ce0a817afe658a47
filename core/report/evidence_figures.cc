// See evidence_figures.h.

#include "core/report/evidence_figures.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/fold.h"
#include "core/base/stable_order.h"
#include "core/merge/document.h"
#include "core/report/evidence_population.h"
#include "core/report/figure_lines.h"
#include "core/report/phrases.h"
#include "core/report/you_said.h"

namespace earshot::report {
namespace {

using base::GetInteger;
using base::GetString;

bool WasHeld(const app::ActivityRow& row, std::string_view as_at) {
  return row.held_on <= as_at && row.status != "planned" && row.status != "cancelled";
}

class EvidenceReader {
 public:
  EvidenceReader(const app::Workspace& workspace, std::string_view project, std::string_view as_at)
      : workspace_(workspace),
        project_(project),
        document_(workspace.Document(project).value_or(base::Json::object())),
        voices_(app::ReadVoices(workspace, project, as_at)) {
    figures_.as_at = as_at;
    figures_.small_number_limit = SmallNumberLimit(workspace);
  }

  Evidence Read() {
    ReadDuty();
    ReadActivities();
    ReadWhoAndWhat();
    ReadThemes();
    ReadDecisions();
    ReadTellings();
    ReadGaps();
    figures_.records = used_.records.size();
    sources_["records"] = {std::move(used_)};
    return {std::move(figures_), std::move(sources_)};
  }

 private:
  Shown Guarded(const FigureSource& source) const {
    return Show(source.Sum(), figures_.small_number_limit);
  }
  // A source whose number the pack protects.
  static FigureSource People(FigureUnit unit) { return {unit, true, {}}; }
  // A figure that is no number: the record says it.
  void Say(const std::string& name, const std::string& record) {
    sources_[name] = {{FigureUnit::kWritten, false, {{record, 1}}}};
  }
  std::string Field(std::string_view name) const { return GetString(document_, name); }

  void ReadDuty() {
    figures_.organisation = OrganisationOf(workspace_);
    figures_.project = Field("title");
    figures_.summary = Field("summary");
    figures_.governance = Field("governance");
    figures_.stage = workspace_.LabelOf("involvement-stages", Field("stage"));
    figures_.plan_final_on = Field("plan_final_on");
    figures_.business_case_on = Field("business_case_on");
    for (const char* name : {"stage", "plan-final", "business-case"}) Say(name, project_);
    for (const app::Row& row : workspace_.Children("phase", "project", project_)) {
      const std::string phase = GetString(row.document, "phase");
      used_.Add(row.id);
      Say(row.id, row.id);
      figures_.phases.push_back({row.id, workspace_.LabelOf("consultation-phases", phase),
                                 GetString(row.document, "starts_on"),
                                 GetString(row.document, "ends_on")});
    }
    base::SortStably(figures_.phases,
                     [](const auto& a, const auto& b) { return a.starts_on < b.starts_on; });
    for (const app::Row& row : workspace_.Children("report_point", "project", project_)) {
      used_.Add(row.id);
      Say(row.id, row.id);
      figures_.report_points.push_back({row.id, GetString(row.document, "body"),
                                        GetString(row.document, "due_on"),
                                        ReportedBy(row.document)});
    }
    base::SortStably(figures_.report_points,
                     [](const auto& a, const auto& b) { return a.due_on < b.due_on; });
  }

  // Also counts the activities by the groups they met and the questions they asked.
  void ReadActivities() {
    app::ActivityFilter filter;
    filter.project = project_;
    std::vector<int64_t> contacts;
    std::vector<int64_t> reached;
    FigureSource held, unfinished;
    FigureSource spoken_to = People(FigureUnit::kContacts);
    FigureSource seen_by = People(FigureUnit::kReached);
    std::vector<CountedActivity> counted;
    for (const app::ActivityRow& row : workspace_.Activities(filter)) {
      if (!WasHeld(row, figures_.as_at)) continue;
      const base::Json document = workspace_.Document(row.id).value_or(base::Json::object());
      ReadActivity(row, document);
      contacts.push_back(row.people);
      reached.push_back(std::max<int64_t>(0, GetInteger(document, "reached")));
      counted.push_back({row.id, row.people});
      used_.Add(row.id);
      held.Add(row.id);
      spoken_to.Add(row.id, contacts.back());
      seen_by.Add(row.id, reached.back());
      sources_[row.id] = {{FigureUnit::kContacts, true, {{row.id, contacts.back()}}},
                          {FigureUnit::kReached, true, {{row.id, reached.back()}}}};
      if (row.status != "written-up") unfinished.Add(row.id);
    }
    const ProtectedCells spoken = Protect(contacts, figures_.small_number_limit);
    const ProtectedCells seen = Protect(reached, figures_.small_number_limit);
    for (size_t i = 0; i < contacts.size(); ++i) {
      figures_.activities[i].contacts = spoken.cells[i];
      figures_.activities[i].reached = seen.cells[i];
    }
    figures_.contacts = spoken.total;
    figures_.reached = seen.total;
    figures_.not_written_up = unfinished.records.size();
    std::reverse(figures_.activities.begin(), figures_.activities.end());  // was newest first
    sources_["activities"] = {std::move(held)};
    sources_["contacts"] = {std::move(spoken_to)};
    sources_["reached"] = {std::move(seen_by)};
    sources_["not-written-up"] = {std::move(unfinished)};
    ReadPopulation(workspace_, document_, counted, spoken.total_range, {figures_, sources_, used_});
  }

  void ReadActivity(const app::ActivityRow& row, const base::Json& document) {
    EvidenceActivity activity;
    activity.id = row.id;
    activity.held_on = row.held_on;
    activity.title = row.title;
    activity.type = workspace_.LabelOf("engagement-types", row.engagement_type);
    activity.level = workspace_.LabelOf("levels", GetString(document, "level"));
    activity.place = workspace_.TitleOf(GetString(document, "place"));
    figures_.activities.push_back(std::move(activity));
    std::set<std::string> met;
    for (std::string& group : merge::Elements(document, "groups")) met.insert(std::move(group));
    for (const app::Row& attended : workspace_.Children("attendance", "activity", row.id)) {
      used_.Add(attended.id);
      if (GetInteger(attended.document, "people") > 0) {
        met.insert(GetString(attended.document, "group"));
      }
    }
    for (const std::string& group : met) met_[group].Add(row.id);
    for (const std::string& group : merge::Elements(document, "seldom_heard")) {
      seldom_met_[group].Add(row.id);
    }
    for (const std::string& question : merge::Elements(document, "questions")) {
      asked_[question].Add(row.id);
    }
  }

  // `prefix`: of the names of these figures.
  std::vector<EvidenceGroup> GroupsOf(std::string_view field, std::string_view vocabulary,
                                      const std::string& prefix,
                                      const std::map<std::string, FigureSource>& met) {
    std::vector<EvidenceGroup> groups;
    for (const std::string& code : merge::Elements(document_, field)) {
      const auto at = met.find(code);
      FigureSource source = at == met.end() ? FigureSource{} : at->second;
      groups.push_back({code, workspace_.LabelOf(vocabulary, code), source.records.size()});
      sources_[prefix + code] = {std::move(source)};
    }
    base::SortStably(groups, [](const auto& a, const auto& b) {
      return base::Fold(a.name) < base::Fold(b.name);
    });
    return groups;
  }

  void ReadWhoAndWhat() {
    figures_.should_hear = GroupsOf("should_hear", "stakeholder-groups", "group.", met_);
    figures_.seldom_heard =
        GroupsOf("seldom_heard", "seldom-heard-groups", "seldom-heard.", seldom_met_);
    std::vector<app::Row> rows = workspace_.Children("question", "project", project_);
    base::SortStably(rows, [](const app::Row& a, const app::Row& b) {
      return GetInteger(a.document, "position") < GetInteger(b.document, "position");
    });
    std::set<std::string_view> heard;
    for (const app::VoicePoint& point : voices_.points) heard.insert(point.id);
    for (const app::Row& row : rows) {
      FigureSource answers = AnswersTo(row.id, heard);
      FigureSource& asked = asked_[row.id];
      used_.Add(row.id);
      figures_.questions.push_back(
          {row.id, GetString(row.document, "wording"), asked.records.size(), Guarded(answers)});
      sources_[row.id] = {asked, std::move(answers)};
    }
  }

  std::string ReportedBy(const base::Json& point) const {
    const std::string on = GetString(point, "reported_on");
    return on <= figures_.as_at ? on : std::string();
  }

  FigureSource AnswersTo(std::string_view question, const std::set<std::string_view>& heard) const {
    FigureSource answers = People(FigureUnit::kRecords);
    for (const app::Row& row : workspace_.Children("feedback", "question", question)) {
      if (heard.contains(row.id)) answers.Add(row.id);
    }
    return answers;
  }

  void ReadThemes() {
    FigureSource all = People(FigureUnit::kRecords);
    FigureSource answered = all, open = all;
    for (const app::VoicePoint& point : voices_.points) {
      all.Add(point.id);
      (point.answered ? answered : open).Add(point.id);
    }
    const std::vector<int64_t> both = {answered.Sum(), open.Sum()};
    const ProtectedCells points = Protect(both, figures_.small_number_limit);
    figures_.points = points.total;
    figures_.points_answered = points.cells[0];
    figures_.points_open = points.cells[1];
    sources_["points"] = {std::move(all)};
    sources_["answered"] = {std::move(answered)};
    sources_[FigureNameOf(app::GapKind::kNotAnswered)] = {std::move(open)};
    for (const app::ThemeLine& line : voices_.themes) {
      if (line.members.empty()) continue;
      FigureSource about = People(FigureUnit::kRecords);
      for (const size_t member : line.members) about.Add(voices_.points[member].id);
      figures_.themes.push_back({line.id, line.name, Guarded(about)});
      sources_[line.id] = {std::move(about)};
      used_.Add(line.id);
    }
    // By what shows: an order by exact numbers would tell which of two hidden ones is larger.
    base::SortStably(figures_.themes, [](const EvidenceTheme& a, const EvidenceTheme& b) {
      return a.points.value > b.points.value;
    });
  }

  void ReadDecisions() {
    Published published = ReadPublished(workspace_, voices_, figures_.as_at);
    FigureSource quotes, not_approved;
    for (const PublishedDecision& decision : published.decisions) {
      titles_[decision.id] = decision.title;
      Say(decision.id, decision.id);
      used_.Add(decision.id);
    }
    for (const std::string& id : published.not_approved) {
      not_approved.Add(id);
      used_.Add(id);
    }
    for (const PublishedQuote& quote : published.quotes) quotes.Add(quote.id);
    sources_["quotes"] = {std::move(quotes)};
    sources_["not-approved"] = {std::move(not_approved)};
    figures_.decisions = std::move(published.decisions);
    figures_.quotes = std::move(published.quotes);
    figures_.decisions_left_out = published.decisions_left_out;
    figures_.quotes_left_out = published.quotes_left_out;
    figures_.changed_since = published.changed_since;
  }

  // Of this project, or about one of its decisions.
  bool IsTold(const app::Row& row) const {
    if (GetString(row.document, "told_on") > figures_.as_at) return false;
    if (GetString(row.document, "project") == project_) return true;
    const std::vector<std::string> about = merge::Elements(row.document, "decisions");
    return std::any_of(about.begin(), about.end(),
                       [this](const std::string& id) { return titles_.contains(id); });
  }

  void ReadTellings() {
    for (const app::Row& row : workspace_.List("telling")) {
      if (!IsTold(row)) continue;
      EvidenceTelling telling;
      telling.id = row.id;
      Say(row.id, row.id);
      used_.Add(row.id);
      telling.told_on = GetString(row.document, "told_on");
      telling.channel = workspace_.LabelOf("telling-channels", GetString(row.document, "channel"));
      std::vector<std::string> to;
      for (const std::string& group : merge::Elements(row.document, "groups")) {
        to.push_back(workspace_.LabelOf("stakeholder-groups", group));
      }
      const std::string audience = base::TrimSpaces(GetString(row.document, "audience"));
      if (!audience.empty()) to.push_back(audience);
      if (base::GetBool(row.document, "waiting_told")) to.push_back("Those who asked to hear back");
      for (const std::string& name : to) telling.to += (telling.to.empty() ? "" : "; ") + name;
      for (const std::string& id : merge::Elements(row.document, "decisions")) {
        const auto title = titles_.find(id);
        if (title == titles_.end()) {
          ++telling.about_others;
        } else {
          telling.about.push_back(title->second);
        }
      }
      figures_.tellings.push_back(std::move(telling));
    }
    base::SortStably(figures_.tellings,
                     [](const auto& a, const auto& b) { return a.told_on < b.told_on; });
  }

  void ReadGaps() {
    std::map<app::GapKind, FigureSource> found;
    for (const app::Gap& gap : voices_.gaps) {
      if (gap.kind != app::GapKind::kNotAnswered) found[gap.kind].Add(gap.id);
    }
    for (auto& [kind, source] : found) {
      figures_.gaps[kind] = source.records.size();
      sources_[FigureNameOf(kind)] = {std::move(source)};
    }
    for (const MissingPart& part : MissingParts(figures_)) Say(std::string(part.name), project_);
  }

  const app::Workspace& workspace_;
  const std::string project_;
  const base::Json document_;
  const app::Voices voices_;
  EvidenceFigures figures_;
  FigureSources sources_;
  FigureSource used_;                               // but feedback points
  std::map<std::string, FigureSource> met_;         // stakeholder group -> activities
  std::map<std::string, FigureSource> seldom_met_;  // seldom-heard group -> activities
  std::map<std::string, FigureSource> asked_;       // question -> activities
  std::map<std::string, std::string> titles_;       // published decision -> its title
};

}  // namespace

EvidenceFigures ReadEvidence(const app::Workspace& workspace, std::string_view project,
                             std::string_view as_at) {
  return ReadEvidenceAndSources(workspace, project, as_at).figures;
}

Evidence ReadEvidenceAndSources(const app::Workspace& workspace, std::string_view project,
                                std::string_view as_at) {
  return EvidenceReader(workspace, project, as_at).Read();
}

}  // namespace earshot::report
