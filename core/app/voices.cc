// See voices.h.

#include "core/app/voices.h"

#include <algorithm>
#include <functional>

#include "core/base/calendar.h"
#include "core/base/stable_order.h"
#include "core/merge/document.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using base::GetString;
using store::FieldScan;

constexpr std::string_view kPatientsAndCarers = "patients-carers";

bool IsGone(const FieldScan& scan) { return scan.IsTrue("deleted") || scan.IsTrue("_deleted"); }

// Project and date of what a point was heard at.
struct Heard {
  std::string project;
  std::string on;
};

class Reader {
 public:
  Reader(const Workspace& workspace, std::string_view project, std::string_view today)
      : workspace_(workspace), themes_(workspace), project_(project), today_(today) {
    const int64_t now = workspace.clock().NowMs();
    is_earlier_ =
        today < base::FormatDate(base::LocalDate(now, workspace.clock().UtcOffsetMinutes(now)));
  }

  Voices Read() {
    ReadTellings();
    ReadDecisions();
    ReadPoints();
    FindAnswers();
    ReadThemes();
    FindGaps();
    return std::move(voices_);
  }

 private:
  bool Wanted(const std::string& project) const { return project_.empty() || project == project_; }
  // As it stood on an earlier day: what is dated later had not happened. Of today nothing is left
  // out, whatever date it was given.
  bool HadHappened(const std::string& date) const { return !is_earlier_ || date <= today_; }

  void ReadTellings() {
    for (Row& row : workspace_.List("telling")) {
      if (!HadHappened(GetString(row.document, "told_on"))) continue;
      for (std::string& decision : merge::Elements(row.document, "decisions")) {
        told_.insert(std::move(decision));
      }
      if (Wanted(GetString(row.document, "project"))) voices_.tellings.push_back(std::move(row));
    }
    base::SortStably(voices_.tellings, [](const Row& a, const Row& b) {
      return GetString(a.document, "told_on") > GetString(b.document, "told_on");
    });
  }

  void ReadDecisions() {
    for (const Row& row : workspace_.List("decision")) {
      DecisionLine line;
      line.id = row.id;
      line.title = GetString(row.document, "title");
      line.outcome = GetString(row.document, "outcome");
      line.decided_on = GetString(row.document, "decided_on");
      line.project = GetString(row.document, "project");
      line.themes = themes_.StandingOf(merge::Elements(row.document, "themes"));
      for (std::string& point : merge::Elements(row.document, "points")) {
        line.points.insert(std::move(point));
      }
      line.told = told_.contains(row.id);
      if (!HadHappened(line.decided_on)) continue;
      decisions_.push_back(std::move(line));
    }
    base::SortStably(decisions_, [](const DecisionLine& a, const DecisionLine& b) {
      return a.decided_on > b.decided_on;
    });
  }

  const Heard& HeardAt(const std::string& record, std::string_view date_field) {
    const auto known = heard_.find(record);
    if (known != heard_.end()) return known->second;
    Heard& heard = heard_[record];
    if (const store::Entry* entry = workspace_.store().Find(record)) {
      const FieldScan scan(entry->bytes);
      heard = {scan.Text("project"), scan.Text(date_field)};
    }
    return heard;
  }

  void ReadPoints() {
    workspace_.store().ForEach("feedback", [this](const store::Entry& entry) {
      const FieldScan scan(entry.bytes);
      if (IsGone(scan)) return;
      VoicePoint point;
      point.activity = scan.Text("activity");
      std::string_view date_field = "held_on";
      if (point.activity.empty()) {
        point.activity = scan.Text("case");
        date_field = "received_on";
      }
      if (point.activity.empty()) {
        point.project = scan.Text("project");
        point.heard_on = scan.Text("heard_on");
      } else {
        const Heard& heard = HeardAt(point.activity, date_field);
        point.project = heard.project;
        point.heard_on = heard.on;
      }
      if (!Wanted(point.project) || !HadHappened(point.heard_on)) return;
      point.id = entry.id;
      point.said = scan.Text("said");
      point.group = scan.Text("group");
      point.themes = themes_.StandingOf(scan.Elements("themes"));
      point.published = scan.IsTrue("may_publish");
      voices_.points.push_back(std::move(point));
    });
    base::SortStably(voices_.points, [](const VoicePoint& a, const VoicePoint& b) {
      return a.heard_on != b.heard_on ? a.heard_on > b.heard_on : a.id > b.id;
    });
  }

  void FindAnswers() {
    for (size_t i = 0; i < decisions_.size(); ++i) {
      for (const std::string& theme : decisions_[i].themes) by_theme_[theme].push_back(i);
      for (const std::string& point : decisions_[i].points) by_point_[point].push_back(i);
    }
    first_heard_.resize(decisions_.size());
    for (VoicePoint& point : voices_.points) {
      std::set<size_t> answers;
      for (const std::string& theme : point.themes) AddAnswers(theme, point, answers);
      const auto named = by_point_.find(point.id);
      if (named != by_point_.end()) answers.insert(named->second.begin(), named->second.end());
      point.answered = !answers.empty();
      for (const size_t answer : answers) {
        ++decisions_[answer].answers;
        point.told |= decisions_[answer].told;
        std::string& first = first_heard_[answer];
        if (first.empty() || (!point.heard_on.empty() && point.heard_on < first)) {
          first = point.heard_on;
        }
      }
    }
    for (const DecisionLine& line : decisions_) {
      if (Wanted(line.project) || line.answers > 0) voices_.decisions.push_back(line);
    }
  }

  // A decision about a theme answers the themes below it too; one of a project answers for its own
  // project only.
  void AddAnswers(const std::string& theme, const VoicePoint& point, std::set<size_t>& answers) {
    std::string at = theme;
    for (size_t steps = 0; !at.empty() && steps <= themes_.All().size(); ++steps) {
      const auto found = by_theme_.find(at);
      if (found != by_theme_.end()) {
        for (const size_t decision : found->second) {
          const std::string& project = decisions_[decision].project;
          if (project.empty() || project == point.project) answers.insert(decision);
        }
      }
      at = themes_.ParentOf(at);
    }
  }

  void ReadThemes() {
    std::map<std::string, ThemeLine> lines;
    for (const std::string& id : themes_.All()) {
      ThemeLine& line = lines[id];
      line.id = id;
      line.name = themes_.NameOf(id);
      line.parent = themes_.ParentOf(id);
    }
    for (size_t i = 0; i < voices_.points.size(); ++i) {
      const VoicePoint& point = voices_.points[i];
      std::set<std::string> counted;  // once for a theme, however many below it are named
      for (std::string at : point.themes) {
        while (!at.empty() && counted.insert(at).second) {
          const auto line = lines.find(at);
          if (line == lines.end()) break;
          ++line->second.points;
          line->second.members.push_back(i);
          if (point.answered) ++line->second.answered;
          line->second.newest = std::max(line->second.newest, point.heard_on);
          at = line->second.parent;
        }
      }
    }
    for (const std::string& id : themes_.All()) voices_.themes.push_back(lines[id]);
  }

  void FindGaps() {
    std::set<std::string> unfinished;  // projects with something open
    const auto add = [&](GapKind kind, const std::string& id, const std::string& project) {
      voices_.gaps.push_back({kind, id, project});
      if (!project.empty()) unfinished.insert(project);
    };
    for (const VoicePoint& point : voices_.points) {
      if (!point.answered) add(GapKind::kNotAnswered, point.id, point.project);
    }
    for (const DecisionLine& line : voices_.decisions) {
      if (!line.told) add(GapKind::kNotFedBack, line.id, line.project);
    }
    for (size_t i = 0; i < decisions_.size(); ++i) {
      const DecisionLine& line = decisions_[i];
      const bool shown = Wanted(line.project) || line.answers > 0;
      if (shown && !first_heard_[i].empty() && line.decided_on < first_heard_[i]) {
        voices_.gaps.push_back({GapKind::kDecidedBefore, line.id, line.project});
      }
    }
    FindGapsOfProjects(unfinished);
  }

  void FindGapsOfProjects(const std::set<std::string>& unfinished) {
    std::map<std::string, std::string> first_patient;  // project -> date
    for (const VoicePoint& point : voices_.points) {
      if (point.group != kPatientsAndCarers || point.heard_on.empty()) continue;
      std::string& first = first_patient[point.project];
      if (first.empty() || point.heard_on < first) first = point.heard_on;
    }
    for (const Row& row : workspace_.List("project")) {
      if (!project_.empty() && row.id != project_) continue;
      const std::string final_on = GetString(row.document, "plan_final_on");
      const auto first = first_patient.find(row.id);
      const bool heard = first != first_patient.end() && first->second <= final_on;
      if (!final_on.empty() && final_on <= today_ && !heard) {
        voices_.gaps.push_back({GapKind::kNoPatientVoice, row.id, row.id});
      }
      if (GetString(row.document, "state") == "closed" && unfinished.contains(row.id)) {
        voices_.gaps.push_back({GapKind::kClosedUnfinished, row.id, row.id});
      }
    }
  }

  const Workspace& workspace_;
  const Themes themes_;
  const std::string project_;
  const std::string today_;
  bool is_earlier_ = false;
  Voices voices_;
  std::set<std::string> told_;  // decisions
  std::vector<DecisionLine> decisions_;
  std::vector<std::string> first_heard_;  // by decision: date of the first point it answers
  std::map<std::string, std::vector<size_t>> by_theme_;
  std::map<std::string, std::vector<size_t>> by_point_;
  std::map<std::string, Heard> heard_;
};

}  // namespace

size_t Voices::Count(GapKind kind) const {
  return static_cast<size_t>(
      std::count_if(gaps.begin(), gaps.end(), [&](const Gap& gap) { return gap.kind == kind; }));
}

Voices ReadVoices(const Workspace& workspace, std::string_view project, std::string_view today) {
  return Reader(workspace, project, today).Read();
}

}  // namespace earshot::app
