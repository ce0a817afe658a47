// The parts of a running session below its head count, one file each, and the joining of one that
// runs on another phone. Called by capture.cc.
//
// REQUIRES of all that take an `id`: context.state.activity shows that session (shell/drafts.cc
// sees to it).
#pragma once

#include <string>
#include <string_view>

#include "wasm/ui/panels/panel_context.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

// The message after a start. WHY none at a desk, where it is only read out: the screen shows that
// it runs, Ctrl+Z takes it back, and the message would lie over "Add quote". A phone has that at
// its foot, above the message.
std::string SessionStarted(const PanelContext& context);
// Counts by population group, closed until asked for.
void DrawGroupCounts(PanelContext& context, std::string_view id);
// A quote and its themes, and its button unless that stands at the foot of the page.
void DrawQuote(PanelContext& context, std::string_view id, bool button);
void AddQuote(PanelContext& context, std::string_view id);
// Whoever wants to hear what came of it.
void DrawHearBack(PanelContext& context, std::string_view id);
// Photographs: the camera, what waits to be described, and those kept.
void DrawPhotos(PanelContext& context, std::string_view id);
// Of these only what waits to be described: nothing new is taken.
void DrawWaitingPhoto(PanelContext& context, std::string_view id);
// Checks the form of what a dialog asks for and pushes its edits; false: what is missing is shown.
bool KeepAsked(PanelContext& context, Form& form, shell::Text what, shell::Text said);
// Pushes the edits of a form that was checked. What is recorded at a session that was merged away
// goes to the record that is left.
void PushCaptured(PanelContext& context, Form& form, shell::Text what, shell::Text said);

// Where a code is typed; `link`: the code of the address "#/capture/join/<code>", "" = none.
void DrawJoin(PanelContext& context, std::string_view link);
// How another phone joins the running session.
void DrawCodeToJoin(PanelContext& context, std::string_view id);

}  // namespace earshot::panels
