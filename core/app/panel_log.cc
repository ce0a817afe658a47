// See panel_log.h.

#include "core/app/panel_log.h"

#include "core/base/calendar.h"

namespace earshot::app {

RecordEdit PanelLogEdit(const Workspace& panel, const PanelAct& act) {
  using merge::Op;
  const int64_t now = panel.clock().NowMs();
  RecordEdit edit;
  edit.type = "panel_log";
  edit.changes = {
      {"what", Op::kSet, act.what},
      {"done_at", Op::kSet, base::FormatInstant(now, panel.clock().UtcOffsetMinutes(now))},
      {"person", Op::kSet, act.person},
      {"people", Op::kSet, act.people},
  };
  if (!act.reason.empty()) edit.changes.push_back({"reason", Op::kSet, act.reason});
  if (!act.about.empty()) edit.changes.push_back({"about", Op::kSet, act.about});
  return edit;
}

}  // namespace earshot::app
