// A record that this device does not hold: what may have happened, and the way to fetch it.

#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

void DrawNotHere(PanelContext& context) {
  const kit::StandingSpec spec{.standing = kit::Standing::kPartial,
                               .title = T(Text::kRecordNotHere),
                               .text = T(Text::kRecordNotHereText),
                               .action = T(Text::kSyncNow)};
  if (!kit::StandingBox(spec)) return;
  context.intents.Push(shell::SyncNow{});
  context.Go(shell::RouteTo(shell::Screen::kSync));
}

std::optional<base::Json> DocumentHere(PanelContext& context, std::string_view id, Text heading) {
  std::optional<base::Json> document = context.workspace->Document(id);
  if (document && !merge::IsDeleted(*document)) return document;
  kit::Heading(1, T(heading));
  DrawNotHere(context);
  return std::nullopt;
}

}  // namespace earshot::panels
