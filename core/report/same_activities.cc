// See same_activities.h.

#include "core/report/same_activities.h"

#include <algorithm>

#include "core/base/fold.h"
#include "core/store/field_scan.h"

namespace earshot::report {
namespace {

std::string KeyOf(std::string_view title, std::string_view held_on) {
  return std::string(held_on) + " " + base::Fold(base::TrimSpaces(title));
}

bool SamePlace(const std::string& one, const std::string& other) {
  return one.empty() || other.empty() || one == other;
}

}  // namespace

SameActivities::SameActivities(const app::Workspace& workspace) : workspace_(workspace) {
  for (const app::ActivityRow& row : workspace.Activities()) {
    ids_.insert(row.id);
    here_[KeyOf(row.title, row.held_on)].push_back(row.id);
  }
}

bool SameActivities::IsHere(const Activity& activity) const {
  const auto same = here_.find(KeyOf(activity.title, activity.held_on));
  if (same == here_.end()) return false;
  return std::any_of(same->second.begin(), same->second.end(), [&](const std::string& id) {
    const store::Entry* entry = workspace_.store().Find(id);
    return entry != nullptr &&
           SamePlace(store::FieldScan(entry->bytes).Text("place"), activity.place);
  });
}

const SameActivities::EarlierRow* SameActivities::Earlier(const Activity& activity) const {
  const auto same = earlier_.find(KeyOf(activity.title, activity.held_on));
  if (same == earlier_.end()) return nullptr;
  for (const EarlierRow& row : same->second) {
    if (SamePlace(row.place, activity.place)) return &row;
  }
  return nullptr;
}

void SameActivities::Add(const Activity& activity, size_t row) {
  earlier_[KeyOf(activity.title, activity.held_on)].push_back({row, activity.place});
}

}  // namespace earshot::report
