// A line of the panel's log: what left the panel, or was done with the records of people; it names
// nobody of them and is never changed (004-20).
#pragma once

#include <cstdint>
#include <string>

#include "core/app/workspace.h"

namespace earshot::app {

struct PanelAct {
  std::string what;  // code of panel-acts
  int64_t people = 0;
  std::string person;  // who did it
  std::string reason;
  std::string about = {};
};

// WHY a transaction of its own, without `what`, is right for it: undo of what was done must not
// take the line away.
RecordEdit PanelLogEdit(const Workspace& panel, const PanelAct& act);

}  // namespace earshot::app
