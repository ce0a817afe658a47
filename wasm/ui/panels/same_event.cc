// See same_event.h. Which of the two stays is the same whichever page is open (app::KeptEvent);
// after the merging its page is shown.

#include "wasm/ui/panels/same_event.h"

#include <utility>

#include "core/app/kept_event.h"
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

void Merge(PanelContext& context, std::string_view kept, std::string_view other, Text said,
           std::string then) {
  context.intents.Push(
      shell::Edit{app::MergeEvents(*context.workspace, kept, other, T(Text::kWhatMergeEvents),
                                   T(Text::kMergedCountReason)),
                  "", std::move(then), std::string(T(said))});
}

void MergeThem(PanelContext& context, std::string_view id, std::string_view other) {
  const std::string kept = app::KeptEvent(*context.workspace, id, other);
  if (kept == id) return Merge(context, id, other, Text::kEventsMerged, "");
  Merge(context, kept, id, Text::kEventsMerged, RouteTo(Screen::kActivity, kept));
}

// What is typed into a form of the record would be saved over what the merging puts there.
bool MayChange(Typing typing) {
  if (typing == Typing::kNothing) return true;
  kit::Caption(T(Text::kDraftIsKept));
  return false;
}

void DrawLate(PanelContext& context, std::string_view id, Typing typing) {
  const app::Workspace& workspace = *context.workspace;
  const std::string& late = context.state.same_event.late.Get(
      workspace.version(), std::string(id), [&] { return app::CameLate(workspace, id); });
  if (late.empty()) return;
  kit::Notice(kit::Tone::kWarning, T(Text::kMoreCameIn), T(Text::kMoreCameInText));
  if (MayChange(typing) && kit::Button(T(Text::kBringItOver))) {
    Merge(context, id, late, Text::kBroughtOver, "");
  }
}

}  // namespace

void DrawSameEvent(PanelContext& context, std::string_view id, Typing typing) {
  DrawLate(context, id, typing);
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
  if (MayChange(typing)) {
    if (kit::Button(T(Text::kMergeThem))) MergeThem(context, id, other.id);
    kit::SameLine();
  }
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
