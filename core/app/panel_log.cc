// See panel_log.h.

#include "core/app/panel_log.h"

namespace earshot::app {

RecordEdit LogEdit(const PanelAct& act) {
  using merge::Op;
  RecordEdit edit;
  edit.type = "panel_log";
  edit.changes = {{"what", Op::kSet, act.what},
                  {"person", Op::kSet, act.person},
                  {"done_at", Op::kSet, act.done_at},
                  {"people", Op::kSet, act.people}};
  if (!act.reason.empty()) edit.changes.push_back({"reason", Op::kSet, act.reason});
  return edit;
}

}  // namespace earshot::app
