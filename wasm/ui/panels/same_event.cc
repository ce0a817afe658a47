// See same_event.h. The record whose page this is stays; the other one goes into it.

#include "wasm/ui/panels/same_event.h"

#include "core/app/same_event.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

void DrawSameEvent(PanelContext& context, std::string_view id) {
  const app::Workspace& workspace = *context.workspace;
  const std::vector<app::ActivityRow>& others = context.state.same_event.others.Get(
      workspace.version(), std::string(id), [&] { return app::SameEvents(workspace, id); });
  if (others.empty()) return;
  const app::ActivityRow& other = others.front();
  kit::Scope scope(other.id);
  kit::Notice(kit::Tone::kWarning, T(Text::kLookLikeOne),
              Fill(Text::kLookLikeOneText, {other.title, PeopleInWords(other.people),
                                            shell::FormatNumber(other.feedback)}));
  context.Link(Fill(Text::kLookAtTheOther, {other.title}), RouteTo(Screen::kActivity, other.id));
  if (kit::Button(T(Text::kMergeThem))) {
    context.intents.Push(
        shell::Edit{app::MergeEvents(workspace, id, other.id, T(Text::kWhatMergeEvents),
                                     T(Text::kMergedCountReason)),
                    "", "", std::string(T(Text::kEventsMerged))});
  }
  kit::SameLine();
  if (kit::Button(T(Text::kDifferentEvents))) {
    context.intents.Push(shell::Edit{app::KeepApart(id, other.id, T(Text::kWhatKeepApart)), "", "",
                                     std::string(T(Text::kEventsKeptApart))});
  }
}

bool DrawMergedInto(const PanelContext& context, const base::Json& activity) {
  const std::string into = base::GetString(activity, "merged_into");
  if (into.empty()) return false;
  kit::Paragraph(T(Text::kWasMergedInto));
  context.Link(Fill(Text::kOpenMerged, {context.workspace->TitleOf(into)}),
               RouteTo(Screen::kActivity, into));
  return true;
}

}  // namespace earshot::panels
