// See segment_counts.h.

#include "core/report/segment_counts.h"

#include "core/model/sentence.h"
#include "core/report/small_numbers.h"

namespace earshot::report {

SegmentCount CountInTeam(const app::Workspace& workspace, size_t people) {
  const auto exact = static_cast<int64_t>(people);
  return {model::WithCommas(exact), Show(exact, SmallNumberLimit(workspace)).hidden};
}

SegmentCount CountShared(const app::Workspace& workspace, size_t people) {
  return {Text(Show(static_cast<int64_t>(people), SmallNumberLimit(workspace))), true};
}

}  // namespace earshot::report
