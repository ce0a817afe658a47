// How many people a segment of the panel has, as it may be shown (004-20, 001-09).
//
// Few people of one place and one interest are known by their number alone. Up to the workspace's
// small-number limit the team therefore sees a count and no names, and whatever is shared shows
// `*`; above it, what is shared is rounded (small_numbers.h).
#pragma once

#include <cstddef>
#include <string>

#include "core/app/workspace.h"

namespace earshot::report {

struct SegmentCount {
  std::string text;         // "1,235", "3", "*"
  bool count_only = false;  // the people behind it are not to be listed
};

SegmentCount CountInTeam(const app::Workspace& workspace, size_t people);
// For anything that leaves the team: a page, a file, a screen shown to partners.
SegmentCount CountShared(const app::Workspace& workspace, size_t people);

}  // namespace earshot::report
