// Every screen in one table: its title, its width, where it belongs in the navigation, and the
// panel that draws it. A new screen is a line here and a route in router.cc.
#pragma once

#include "wasm/ui/kit/scaffold.h"
#include "wasm/ui/panels/panel_context.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::shell {

struct ScreenSpec {
  Screen screen;
  Text title;
  kit::PageWidth width;
  Screen home;        // the navigation item that is marked; of records see HomeOf
  bool stands_alone;  // works without an open workspace
  bool later;         // its code comes in the second part (wasm/platform/later_functions.txt)
  void (*draw)(panels::PanelContext& context, const Route& route);
};

const ScreenSpec& SpecOf(Screen screen);
// The navigation item of a route: pages of any record belong where its kind does.
Screen HomeOf(const Route& route);

}  // namespace earshot::shell
