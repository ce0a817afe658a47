// What went well lately: the contacts whose writer flagged a success for the rest of the team
// (001-07). Computed from the activities; called by Today.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

inline constexpr int kSuccessDays = 14;  // for how long a success is news

struct Success {
  std::string activity;  // id
  std::string title;
  std::string held_on;
  std::string words;
};

// Of activities held in the last days up to `today` (ISO), newest first. `project` "": all.
std::vector<Success> RecentSuccesses(const Workspace& workspace, std::string_view project,
                                     std::string_view today);

}  // namespace earshot::app
