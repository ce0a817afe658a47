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

namespace {

void Merge(PanelContext& context, std::string_view id, std::string_view other, Text said) {
  context.intents.Push(
      shell::Edit{app::MergeEvents(*context.workspace, id, other, T(Text::kWhatMergeEvents),
                                   T(Text::kMergedCountReason)),
                  "", "", std::string(T(said))});
}

void DrawLate(PanelContext& context, std::string_view id) {
  const app::Workspace& workspace = *context.workspace;
  const std::string& late = context.state.same_event.late.Get(
      workspace.version(), std::string(id), [&] { return app::CameLate(workspace, id); });
  if (late.empty()) return;
  kit::Notice(kit::Tone::kWarning, T(Text::kMoreCameIn), T(Text::kMoreCameInText));
  if (kit::Button(T(Text::kBringItOver))) Merge(context, id, late, Text::kBroughtOver);
}

}  // namespace

void DrawSameEvent(PanelContext& context, std::string_view id) {
  DrawLate(context, id);
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
  if (kit::Button(T(Text::kMergeThem))) Merge(context, id, other.id, Text::kEventsMerged);
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
