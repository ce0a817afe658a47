// Find anything (Ctrl+K): one field over screens, actions, projects and activities.

#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/commands.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kWords = "palette/words";

void Refresh(const PanelContext& context, shell::PaletteState& palette) {
  if (!context.facts.later_here) {  // what finds comes with the second part
    palette.reading = true;
    return;
  }
  if (palette.filled && palette.shown == palette.words &&
      palette.version == context.engagement->version()) {
    return;
  }
  const bool typed = palette.filled && (palette.reading || palette.shown != palette.words);
  palette.found = shell::FindCommands({*context.engagement, context.workspace, context.panel,
                                       context.facts, context.options, context.state.lens},
                                      palette.words);
  palette.shown = palette.words;
  palette.version = context.engagement->version();
  palette.filled = true;
  palette.reading = !palette.words.empty() && context.engagement->SearchWaits();
  if (typed && !palette.reading) {
    kit::Announce(
        shell::Count(static_cast<int64_t>(palette.found.size()), Text::kOneResult, Text::kResults));
  }
}

}  // namespace

void DrawPalette(PanelContext& context) {
  shell::PaletteState& palette = context.state.palette;
  if (!palette.open) return;
  if (kit::Dialog dialog(T(Text::kFindAnything), palette.open, "", true); dialog) {
    if (!palette.focused) kit::FocusField(kWords);
    palette.focused = true;
    kit::SearchField({.label = T(Text::kFindLabel), .hint = T(Text::kFindHint), .key = kWords},
                     palette.words);
    Refresh(context, palette);
    if (palette.reading) kit::Caption(T(Text::kStillReading));
    if (palette.found.empty() && !palette.reading)
      kit::Empty(T(Text::kNothingFound), T(Text::kFindNothingText));
    // Enter in the field takes the first one.
    bool first = kit::EnterTyped();
    kit::List list(T(Text::kFound));
    for (const shell::Command& command : palette.found) {
      const kit::RowSpec row{.key = command.key, .title = command.label, .detail = command.detail};
      const bool chosen = list.Row(row) || first;
      first = false;
      if (!chosen) continue;
      context.intents.Push(command.intent);
      palette.open = false;
    }
  }
  if (!palette.open) palette = {};
}

}  // namespace earshot::panels
