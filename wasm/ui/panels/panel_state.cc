// See panel_state.h.

#include "wasm/ui/panels/panel_state.h"

#include <memory>

namespace earshot::panels {

PanelState& StateOfPanel(PanelContext& context) {
  std::shared_ptr<PanelState>& state = context.state.panel;
  if (state == nullptr) state = std::make_shared<PanelState>();
  return *state;
}

const app::PanelSettings& PanelSettingsOf(PanelContext& context) {
  const app::Workspace& panel = *context.panel;
  return StateOfPanel(context).settings.Get(panel.TypeVersion("panel"), "",
                                            [&] { return app::SettingsOf(panel); });
}

const std::vector<app::MemberRow>& MemberRows(PanelContext& context) {
  const app::Workspace& panel = *context.panel;
  const app::PanelSettings& settings = PanelSettingsOf(context);
  return StateOfPanel(context).rows.Get(panel.version(), context.facts.today, [&] {
    return app::ReadMembers(panel, settings, context.facts.today);
  });
}

}  // namespace earshot::panels
