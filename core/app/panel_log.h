// The line of the panel's log that says what left the panel, or what was done with a person's
// record (004-20). It names nobody but who did it.
#pragma once

#include <cstdint>
#include <string>

#include "core/app/workspace.h"

namespace earshot::app {

struct PanelAct {
  std::string what;     // code of panel-acts
  std::string person;   // who did it
  std::string done_at;  // instant
  int64_t people = 1;
  std::string reason = {};
};

RecordEdit LogEdit(const PanelAct& act);

}  // namespace earshot::app
