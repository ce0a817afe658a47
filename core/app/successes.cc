// See successes.h.

#include "core/app/successes.h"

#include <utility>

#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/store/field_scan.h"

namespace earshot::app {

std::vector<Success> RecentSuccesses(const Workspace& workspace, std::string_view project,
                                     std::string_view today) {
  std::vector<Success> successes;
  const auto day = base::ParseDate(today);
  if (!day) return successes;
  const std::string from = base::FormatDate(base::AddDays(*day, -kSuccessDays));
  for (const ActivityRow& row : workspace.Activities()) {
    if (row.held_on < from || row.held_on > today || row.status == "cancelled") continue;
    if (!project.empty() && row.project != project) continue;
    const store::Entry* entry = workspace.store().Find(row.id);
    if (entry == nullptr) continue;
    std::string words = base::TrimSpaces(store::FieldScan(entry->bytes).Text("success"));
    if (!words.empty()) successes.push_back({row.id, row.title, row.held_on, std::move(words)});
  }
  return successes;
}

}  // namespace earshot::app
