// What a panel is given and all it may touch: views to read, its own screen's state, and intents
// out.
//
// A panel is a function of this: it never changes the model, does no I/O, keeps no statics and
// calls no Dear ImGui. `workspace` is null until one is open; panels that need one are not drawn
// before. On the screens of the Citizens' Panel, and wherever one of its records is shown, it is
// that of the panel's own database; `engagement` is that of the work on every screen.
#pragma once

#include <string>
#include <string_view>

#include "core/app/workspace.h"
#include "wasm/ui/shell/choices.h"
#include "wasm/ui/shell/facts.h"
#include "wasm/ui/shell/intents.h"
#include "wasm/ui/shell/screen_state.h"

namespace earshot::panels {

struct PanelContext {
  const app::Workspace* workspace;   // whose records this screen is about
  const app::Workspace* engagement;  // projects, activities, stakeholders
  const app::Workspace* panel;       // null: this person may not see the panel, or there is none
  const shell::Facts& facts;
  shell::OptionLists& options;
  shell::ScreenState& state;
  shell::Intents& intents;

  void Go(std::string route) const { intents.Push(shell::GoTo{std::move(route)}); }
  // A link that is followed inside the app.
  void Link(std::string_view label, const std::string& route) const {
    if (kit::Link(label, route)) Go(route);
  }
  void ButtonLink(std::string_view label, const std::string& route, bool main = false) const {
    if (kit::ButtonLink(label, route, main)) Go(route);
  }
};

}  // namespace earshot::panels
