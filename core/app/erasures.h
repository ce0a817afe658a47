// Which addresses of people who wanted to hear back are due to be erased (004-27): an address is
// kept for one project, until its day or until people were told for the last time.
//
// Told for the last time: the project is closed, every decision of it is in a telling, and a
// telling on or after the day they asked says that those who asked to hear back were told. A
// telling counts from its own day on: one that is only planned has told nobody. Deadlines and Today
// say how many are due; the page of addresses erases them (Workspace::Erase).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

enum class ErasureReason {
  kRemoved,   // somebody removed the record, or undid it: the address is still stored
  kLastTold,  // they were told for the last time
  kDayCame,   // `erase_on`
};

struct DueErasure {
  std::string id;
  std::string who;      // name, else e-mail, else phone
  std::string project;  // id
  std::string asked_on;
  std::string erase_on;
  ErasureReason reason = ErasureReason::kDayCame;
};

// In the order of their days. `project` "": of all projects. `today` is an ISO date.
std::vector<DueErasure> ReadDueErasures(const Workspace& workspace, std::string_view project,
                                        std::string_view today);

}  // namespace earshot::app
