// See deadlines.h.

#include "core/app/deadlines.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "core/app/cases.h"
#include "core/base/calendar.h"
#include "core/base/stable_order.h"
#include "core/merge/document.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using base::GetString;

constexpr int64_t kHourMs = 3'600'000;

std::string DateAt(int64_t ms, const Now& now) {
  return base::FormatDate(base::LocalDate(ms, now.utc_offset));
}

std::string LaterBy(std::string_view iso, int months) {
  const auto date = base::ParseDate(iso);
  return date ? base::FormatDate(base::AddMonths(*date, months)) : std::string();
}

class Board {
 public:
  Board(const Workspace& workspace, std::string_view project, const Now& now)
      : workspace_(workspace), project_(project), now_(now) {}

  std::vector<Deadline> Read() {
    AddWriteUps();
    AddReplies();
    AddReportPoints();
    AddFollowUps();
    AddPromises();
    AddErasures();
    if (project_.empty()) {
      AddRoutines();
      AddSeldomHeard();
    }
    base::SortStably(board_, [](const Deadline& a, const Deadline& b) {
      return std::tuple(!a.overdue, a.due_on, a.due_ms.value_or(0)) <
             std::tuple(!b.overdue, b.due_on, b.due_ms.value_or(0));
    });
    return std::move(board_);
  }

 private:
  void Add(Deadline deadline) {
    if (!project_.empty() && deadline.project != project_) return;
    deadline.overdue = deadline.due_ms ? *deadline.due_ms < now_.ms : deadline.due_on < now_.today;
    board_.push_back(std::move(deadline));
  }

  void AddWriteUps() {
    for (const ActivityRow& row : workspace_.WriteUpsDue()) {
      const auto ended = base::ParseInstant(row.ended_at);
      if (!ended) continue;
      const int64_t due = *ended + kWriteUpHours * kHourMs;
      Add({DeadlineKind::kWriteUp, row.id, row.title, row.project, DateAt(due, now_), due});
    }
  }

  void AddReplies() {
    for (const CaseLine& line : ReadCases(workspace_, project_, now_.today)) {
      if (!line.open() || line.due_on.empty()) continue;
      Deadline reply{DeadlineKind::kReply, line.id, line.title, line.project, line.due_on, {}};
      if (line.clock) {
        reply.provisional = line.clock->count && line.clock->count->provisional;
        reply.working_days_left = line.clock->working_days_left;
      }
      Add(std::move(reply));
    }
  }

  void AddReportPoints() {
    for (const Row& row : workspace_.List("report_point")) {
      if (!GetString(row.document, "reported_on").empty()) continue;
      Add({DeadlineKind::kReportPoint,
           row.id,
           GetString(row.document, "body"),
           GetString(row.document, "project"),
           GetString(row.document, "due_on"),
           {}});
    }
  }

  void AddFollowUps() {
    for (const Row& row : workspace_.List("project")) {
      const std::string started = GetString(row.document, "service_starts_on");
      const std::string from = LaterBy(started, kFollowUpFromMonths);
      if (from.empty() || from > now_.today) continue;
      const auto& activities = workspace_.Activities();
      const bool done =
          std::any_of(activities.begin(), activities.end(), [&](const ActivityRow& activity) {
            return activity.project == row.id && activity.held_on >= from &&
                   activity.status == "written-up";
          });
      if (done) continue;
      Add({DeadlineKind::kFollowUp,
           row.id,
           GetString(row.document, "title"),
           row.id,
           LaterBy(started, kFollowUpUntilMonths),
           {}});
    }
  }

  void AddPromises() {
    for (const Row& row : workspace_.List("decision")) {
      const std::string due = GetString(row.document, "due_on");
      if (due.empty() || GetString(row.document, "outcome") != "will-do") continue;
      Add({DeadlineKind::kPromise,
           row.id,
           GetString(row.document, "title"),
           GetString(row.document, "project"),
           due,
           {}});
    }
  }

  void AddErasures() {
    for (const Row& row : workspace_.List("hear_back")) {
      const std::string due = GetString(row.document, "erase_on");
      if (due.empty() || due > now_.today) continue;  // nothing to do before its day
      const std::string project = GetString(row.document, "project");
      Add({DeadlineKind::kErase, row.id, workspace_.TitleOf(project), project, due, {}});
    }
  }

  void AddRoutines() {
    for (const Row& row : workspace_.List("routine")) {
      if (!base::GetBool(row.document, "stopped")) Add(DueOf(workspace_, row, now_));
    }
  }

  void AddSeldomHeard() {
    for (const LastHeard& group : ReadLastHeard(workspace_)) {
      if (group.on.empty()) continue;  // a group that this workspace may not be about
      Add({DeadlineKind::kSeldomHeard,
           group.group,
           workspace_.LabelOf("seldom-heard-groups", group.group),
           "",
           group.due_on,
           {}});
    }
  }

  const Workspace& workspace_;
  const std::string project_;
  const Now& now_;
  std::vector<Deadline> board_;
};

}  // namespace

std::vector<Deadline> ReadDeadlines(const Workspace& workspace, std::string_view project,
                                    const Now& now) {
  return Board(workspace, project, now).Read();
}

Deadline DueOf(const Workspace& workspace, const Row& routine, const Now& now) {
  Deadline due;
  due.kind = DeadlineKind::kRoutine;
  due.id = routine.id;
  due.title = GetString(routine.document, "title");
  due.due_on = GetString(routine.document, "starts_on");
  std::optional<int64_t> last;
  for (const Row& check : workspace.Children("check", "routine", routine.id)) {
    if (merge::IsDeleted(check.document)) continue;
    const auto done = base::ParseInstant(GetString(check.document, "done_at"));
    if (done && (!last || *done > *last)) last = done;
  }
  const auto every = static_cast<int>(base::GetInteger(routine.document, "every"));
  const std::string unit = GetString(routine.document, "unit");
  if (last && unit == "hours") {
    due.due_ms = *last + every * kHourMs;
    due.due_on = DateAt(*due.due_ms, now);
  } else if (last) {
    const base::Date done = base::LocalDate(*last, now.utc_offset);
    due.due_on = base::FormatDate(unit == "days" ? base::AddDays(done, every)
                                                 : base::AddMonths(done, every));
  }
  due.overdue = due.due_ms ? *due.due_ms < now.ms : due.due_on < now.today;
  return due;
}

std::vector<LastHeard> ReadLastHeard(const Workspace& workspace) {
  std::map<std::string, std::string> newest;
  workspace.store().ForEach("activity", [&](const store::Entry& entry) {
    const store::FieldScan scan(entry.bytes);
    if (scan.IsTrue("deleted") || scan.IsTrue("_deleted")) return;
    const std::string status = scan.Text("status");
    if (status == "planned" || status == "cancelled") return;
    const std::string on = scan.Text("held_on");
    for (const std::string& group : scan.Elements("seldom_heard")) {
      newest[group] = std::max(newest[group], on);
    }
  });
  const auto settings = workspace.Document("workspace:main");
  const int64_t months = settings
                             ? base::GetInteger(*settings, "hear_again_months", kHearAgainMonths)
                             : kHearAgainMonths;
  std::vector<LastHeard> groups;
  for (const TermChoice& term : workspace.Terms("seldom-heard-groups")) {
    LastHeard group{term.code, newest[term.code], ""};
    if (!group.on.empty()) group.due_on = LaterBy(group.on, static_cast<int>(months));
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace earshot::app
