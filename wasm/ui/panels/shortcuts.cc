// The keys that do something everywhere (Ctrl+/). All have a modifier, so that nobody who dictates
// or leans on a key sets one off (WCAG 2.1.4).

#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

void DrawShortcuts(PanelContext& context) {
  if (!context.state.shortcuts_open) return;
  if (kit::Dialog dialog(T(Text::kKeyboardShortcuts), context.state.shortcuts_open); dialog) {
    const kit::Fact keys[] = {
        {"Ctrl+K", T(Text::kFindAnything)}, {"Ctrl+S", T(Text::kKeySave)},
        {"Ctrl+Z", T(Text::kUndo)},         {"Ctrl+Y", T(Text::kKeyRedo)},
        {"Ctrl+P", T(Text::kKeyPrint)},     {"Ctrl+/", T(Text::kKeyboardShortcuts)},
        {"Tab", T(Text::kKeyTab)},          {"Enter", T(Text::kKeyEnter)},
        {"Esc", T(Text::kKeyEscape)},       {"Page Up, Page Down", T(Text::kKeyScroll)},
    };
    kit::Facts(keys);
    kit::Caption(T(Text::kKeysOnMac));
  }
}

}  // namespace earshot::panels
