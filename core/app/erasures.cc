// See erasures.h.

#include "core/app/erasures.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/base/stable_order.h"
#include "core/merge/document.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using base::GetString;
using store::FieldScan;

// By project: the day of the last telling to those who asked; no entry = something is left to tell.
// WHY today: erasing cannot be undone, and a telling that lies ahead has told nobody yet.
std::map<std::string, std::string> LastTellings(const Workspace& workspace,
                                                std::string_view today) {
  std::map<std::string, std::string> project_of;  // by decision
  for (const Row& row : workspace.List("decision")) {
    project_of[row.id] = GetString(row.document, "project");
  }
  std::set<std::string> told;
  std::map<std::string, std::string> waiting_told;  // by project
  for (const Row& row : workspace.List("telling")) {
    const std::string on = GetString(row.document, "told_on");
    if (on.empty() || on > today) continue;
    std::set<std::string> about = {GetString(row.document, "project")};
    for (const std::string& decision : merge::Elements(row.document, "decisions")) {
      told.insert(decision);
      if (const auto known = project_of.find(decision); known != project_of.end()) {
        about.insert(known->second);
      }
    }
    if (!base::GetBool(row.document, "waiting_told")) continue;
    for (const std::string& project : about) {
      waiting_told[project] = std::max(waiting_told[project], on);
    }
  }
  std::set<std::string> untold;
  for (const auto& [decision, project] : project_of) {
    if (!told.contains(decision)) untold.insert(project);
  }
  std::map<std::string, std::string> last;
  for (const Row& row : workspace.List("project")) {
    const auto on = waiting_told.find(row.id);
    const bool closed = GetString(row.document, "state") == "closed";
    if (closed && on != waiting_told.end() && !untold.contains(row.id)) last[row.id] = on->second;
  }
  return last;
}

std::string WhoIn(const FieldScan& person) {
  for (const char* field : {"name", "email", "phone"}) {
    if (std::string text = person.Text(field); !text.empty()) return text;
  }
  return "";
}

}  // namespace

std::vector<DueErasure> ReadDueErasures(const Workspace& workspace, std::string_view project,
                                        std::string_view today) {
  std::vector<DueErasure> due;
  if (workspace.store().Count("hear_back") == 0) return due;
  const std::map<std::string, std::string> last = LastTellings(workspace, today);
  workspace.store().ForEach("hear_back", [&](const store::Entry& entry) {
    const FieldScan scan(entry.bytes);
    if (scan.IsTrue("_deleted")) return;
    DueErasure line{entry.id,
                    WhoIn(scan),
                    scan.Text("project"),
                    scan.Text("asked_on"),
                    scan.Text("erase_on"),
                    ErasureReason::kDayCame};
    if (!project.empty() && line.project != project) return;
    const auto told = last.find(line.project);
    if (scan.IsTrue("deleted")) {
      line.reason = ErasureReason::kRemoved;
    } else if (!line.erase_on.empty() && line.erase_on <= today) {
      line.reason = ErasureReason::kDayCame;
    } else if (told != last.end() && told->second >= line.asked_on) {
      line.reason = ErasureReason::kLastTold;
    } else {
      return;
    }
    due.push_back(std::move(line));
  });
  base::SortStably(due, [](const DueErasure& a, const DueErasure& b) {
    return std::tie(a.erase_on, a.id) < std::tie(b.erase_on, b.id);
  });
  return due;
}

}  // namespace earshot::app
