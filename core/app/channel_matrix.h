// Which group is to be reached by which channel, and which is (004-16, 004-17): the matrix as the
// strategy printed it, the ticks that a team has changed, and the log beside it.
//
// Used are activities that took place, each by all groups and all channels that it names. Read by
// the panel of the matrix.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

struct MatrixCell {
  bool planned = false;
  int64_t used = 0;  // activities
};

struct ChannelMatrix {
  std::vector<TermChoice> groups;
  std::vector<TermChoice> channels;
  std::vector<MatrixCell> cells;  // row by row
  bool as_printed = true;

  const MatrixCell& At(size_t group, size_t channel) const {
    return cells[group * channels.size() + channel];
  }
};

// As printed: the news media, for one, are not ticked for press and public relations.
bool PlannedInPrint(std::string_view group, std::string_view channel);

// `project` "": all activities. `from`, `to`: ISO dates, inclusive; "" = open.
ChannelMatrix ReadChannelMatrix(const Workspace& workspace, std::string_view project,
                                std::string_view from = "", std::string_view to = "");

// The channels of one group that are planned and were never used, or used without being planned.
struct ChannelGap {
  size_t group = 0;              // row
  std::vector<size_t> channels;  // columns; never empty
};
struct ChannelGaps {
  std::vector<ChannelGap> never_used;
  std::vector<ChannelGap> not_planned;
};
ChannelGaps GapsOf(const ChannelMatrix& matrix);

Transaction PlanChannel(std::string_view group, std::string_view channel, bool planned,
                        std::string_view what);
// Every tick as it was printed. Without edits where it is so already.
Transaction BackToPrint(const Workspace& workspace, std::string_view what);

}  // namespace earshot::app
