// The chip that says which project everything is looked at through, and clears it (PRODUCT.md 1).

#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

void DrawLens(PanelContext& context) {
  const std::string& project = context.state.lens;
  if (project.empty()) return;
  kit::Pill(kit::Tone::kInfo, shell::Fill(Text::kLensOn, {context.workspace->TitleOf(project)}),
            true);
  kit::SameLine();
  if (kit::Button(T(Text::kShowAllProjects), kit::ButtonKind::kQuiet)) {
    context.intents.Push(shell::LookThrough{""});
  }
}

}  // namespace earshot::panels
