// See evidence_figures.h.

#include "core/report/evidence_figures.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/report/evidence_population.h"
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

  EvidenceFigures Read() {
    ReadDuty();
    ReadActivities();
    ReadWhoAndWhat();
    ReadThemes();
    ReadDecisions();
    ReadTellings();
    ReadGaps();
    return std::move(figures_);
  }

 private:
  Shown Guarded(size_t exact) const {
    return Show(static_cast<int64_t>(exact), figures_.small_number_limit);
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
    for (const app::Row& row : workspace_.Children("phase", "project", project_)) {
      const std::string phase = GetString(row.document, "phase");
      figures_.phases.push_back({workspace_.LabelOf("consultation-phases", phase),
                                 GetString(row.document, "starts_on"),
                                 GetString(row.document, "ends_on")});
    }
    std::stable_sort(figures_.phases.begin(), figures_.phases.end(),
                     [](const auto& a, const auto& b) { return a.starts_on < b.starts_on; });
    for (const app::Row& row : workspace_.Children("report_point", "project", project_)) {
      figures_.report_points.push_back({GetString(row.document, "body"),
                                        GetString(row.document, "due_on"),
                                        ReportedBy(row.document)});
    }
    std::stable_sort(figures_.report_points.begin(), figures_.report_points.end(),
                     [](const auto& a, const auto& b) { return a.due_on < b.due_on; });
    figures_.records += figures_.phases.size() + figures_.report_points.size();
  }

  // Also counts the activities by the groups they met and the questions they asked.
  void ReadActivities() {
    app::ActivityFilter filter;
    filter.project = project_;
    std::vector<int64_t> contacts;
    std::vector<int64_t> reached;
    std::vector<CountedActivity> counted;
    for (const app::ActivityRow& row : workspace_.Activities(filter)) {
      if (!WasHeld(row, figures_.as_at)) continue;
      const base::Json document = workspace_.Document(row.id).value_or(base::Json::object());
      ReadActivity(row, document);
      contacts.push_back(row.people);
      reached.push_back(std::max<int64_t>(0, GetInteger(document, "reached")));
      counted.push_back({row.id, row.people});
      if (row.status != "written-up") ++figures_.not_written_up;
    }
    const ProtectedCells spoken = Protect(contacts, figures_.small_number_limit);
    const ProtectedCells seen = Protect(reached, figures_.small_number_limit);
    for (size_t i = 0; i < contacts.size(); ++i) {
      figures_.activities[i].contacts = spoken.cells[i];
      figures_.activities[i].reached = seen.cells[i];
    }
    figures_.contacts = spoken.total;
    figures_.reached = seen.total;
    std::reverse(figures_.activities.begin(), figures_.activities.end());  // was newest first
    figures_.records += figures_.activities.size();
    figures_.records +=
        ReadPopulation(workspace_, document_, counted, spoken.total_range, figures_);
  }

  void ReadActivity(const app::ActivityRow& row, const base::Json& document) {
    EvidenceActivity activity;
    activity.held_on = row.held_on;
    activity.title = row.title;
    activity.type = workspace_.LabelOf("engagement-types", row.engagement_type);
    activity.level = workspace_.LabelOf("levels", GetString(document, "level"));
    activity.place = workspace_.TitleOf(GetString(document, "place"));
    figures_.activities.push_back(std::move(activity));
    std::set<std::string> met;
    for (std::string& group : merge::Elements(document, "groups")) met.insert(std::move(group));
    for (const app::Row& attended : workspace_.Children("attendance", "activity", row.id)) {
      ++figures_.records;
      if (GetInteger(attended.document, "people") > 0) {
        met.insert(GetString(attended.document, "group"));
      }
    }
    for (const std::string& group : met) ++met_[group];
    for (const std::string& group : merge::Elements(document, "seldom_heard")) {
      ++seldom_met_[group];
    }
    for (const std::string& question : merge::Elements(document, "questions")) ++asked_[question];
  }

  std::vector<EvidenceGroup> GroupsOf(std::string_view field, std::string_view vocabulary,
                                      const std::map<std::string, size_t>& met) const {
    std::vector<EvidenceGroup> groups;
    for (const std::string& code : merge::Elements(document_, field)) {
      const auto at = met.find(code);
      groups.push_back({workspace_.LabelOf(vocabulary, code), at == met.end() ? 0 : at->second});
    }
    std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) {
      return base::Fold(a.name) < base::Fold(b.name);
    });
    return groups;
  }

  void ReadWhoAndWhat() {
    figures_.should_hear = GroupsOf("should_hear", "stakeholder-groups", met_);
    figures_.seldom_heard = GroupsOf("seldom_heard", "seldom-heard-groups", seldom_met_);
    std::vector<app::Row> rows = workspace_.Children("question", "project", project_);
    std::stable_sort(rows.begin(), rows.end(), [](const app::Row& a, const app::Row& b) {
      return GetInteger(a.document, "position") < GetInteger(b.document, "position");
    });
    std::set<std::string_view> heard;
    for (const app::VoicePoint& point : voices_.points) heard.insert(point.id);
    for (const app::Row& row : rows) {
      figures_.questions.push_back(
          {GetString(row.document, "wording"), asked_[row.id], Guarded(AnswersTo(row.id, heard))});
    }
    figures_.records += rows.size();
  }

  std::string ReportedBy(const base::Json& point) const {
    const std::string on = GetString(point, "reported_on");
    return on <= figures_.as_at ? on : std::string();
  }

  size_t AnswersTo(std::string_view question, const std::set<std::string_view>& heard) const {
    const std::vector<app::Row> rows = workspace_.Children("feedback", "question", question);
    return static_cast<size_t>(
        std::count_if(rows.begin(), rows.end(),
                      [&heard](const app::Row& row) { return heard.contains(row.id); }));
  }

  void ReadThemes() {
    const auto answered = static_cast<int64_t>(
        std::count_if(voices_.points.begin(), voices_.points.end(),
                      [](const app::VoicePoint& point) { return point.answered; }));
    const std::vector<int64_t> both = {answered,
                                       static_cast<int64_t>(voices_.points.size()) - answered};
    const ProtectedCells points = Protect(both, figures_.small_number_limit);
    figures_.points = points.total;
    figures_.points_answered = points.cells[0];
    figures_.points_open = points.cells[1];
    for (const app::ThemeLine& line : voices_.themes) {
      if (line.points > 0) figures_.themes.push_back({line.name, Guarded(line.points)});
    }
    // By what shows: an order by exact numbers would tell which of two hidden ones is larger.
    std::stable_sort(figures_.themes.begin(), figures_.themes.end(),
                     [](const EvidenceTheme& a, const EvidenceTheme& b) {
                       return a.points.value > b.points.value;
                     });
    figures_.records += figures_.themes.size();
  }

  void ReadDecisions() {
    Published published = ReadPublished(workspace_, voices_, figures_.as_at);
    for (const PublishedDecision& decision : published.decisions) {
      titles_[decision.id] = decision.title;
    }
    figures_.decisions = std::move(published.decisions);
    figures_.quotes = std::move(published.quotes);
    figures_.decisions_left_out = published.decisions_left_out;
    figures_.quotes_left_out = published.quotes_left_out;
    figures_.changed_since = published.changed_since;
    figures_.records += figures_.decisions.size() + figures_.decisions_left_out;
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
    std::stable_sort(figures_.tellings.begin(), figures_.tellings.end(),
                     [](const auto& a, const auto& b) { return a.told_on < b.told_on; });
    figures_.records += figures_.tellings.size();
  }

  void ReadGaps() {
    for (const app::Gap& gap : voices_.gaps) {
      if (gap.kind != app::GapKind::kNotAnswered) ++figures_.gaps[gap.kind];
    }
  }

  const app::Workspace& workspace_;
  const std::string project_;
  const base::Json document_;
  const app::Voices voices_;
  EvidenceFigures figures_;
  std::map<std::string, size_t> met_;          // stakeholder group -> activities
  std::map<std::string, size_t> seldom_met_;   // seldom-heard group -> activities
  std::map<std::string, size_t> asked_;        // question -> activities
  std::map<std::string, std::string> titles_;  // published decision -> its title
};

}  // namespace

EvidenceFigures ReadEvidence(const app::Workspace& workspace, std::string_view project,
                             std::string_view as_at) {
  return EvidenceReader(workspace, project, as_at).Read();
}

}  // namespace earshot::report
