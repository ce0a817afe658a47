// The screens, one function and one file each. shell/layout.cc calls the one of the current route.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "wasm/ui/panels/panel_context.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

void DrawSignIn(PanelContext& context);
// The fields and the button alone: the Sync screen shows them when the session has ended.
void DrawSignInForm(PanelContext& context);
void DrawFirstAdministrator(PanelContext& context, std::string_view token);
void DrawChooseWorkspace(PanelContext& context);

// REQUIRES of all below: a workspace is open.
void DrawToday(PanelContext& context);
void DrawLog(PanelContext& context);
void DrawActivity(PanelContext& context, std::string_view id);
void DrawImport(PanelContext& context);
void DrawStartSession(PanelContext& context, std::string_view join_link);
void DrawSession(PanelContext& context, std::string_view id);
void DrawWriteUp(PanelContext& context, std::string_view form_key);
// What the project lens leaves to be seen, and the way out of it; nothing without a lens.
void DrawLens(PanelContext& context);
// In place of a record that this device does not hold.
void DrawNotHere(PanelContext& context);
// The record, unless it was deleted or is not on this device: then the page says so under
// `heading`.
std::optional<base::Json> DocumentHere(PanelContext& context, std::string_view id,
                                       shell::Text heading);
// What the kind of record shows above its facts (voices.cc).
void DrawRecordParts(PanelContext& context, const base::Json& document);
void DrawRecord(PanelContext& context, std::string_view id);
void DrawRecordEditor(PanelContext& context, std::string_view form_key);
// A button that deletes the record, with undo; goes to `then`.
void DrawDeleteRecord(PanelContext& context, const base::Json& document, const std::string& then);
void DrawProjects(PanelContext& context);
void DrawProject(PanelContext& context, std::string_view id);
// Which group is reached by which channel.
void DrawMatrix(PanelContext& context);
// The six questions that find the stakeholders of a project.
void DrawIdentify(PanelContext& context, std::string_view id);
void DrawMaps(PanelContext& context, std::string_view project);
void DrawMap(PanelContext& context, std::string_view id);
void DrawStakeholders(PanelContext& context);
void DrawStakeholder(PanelContext& context, std::string_view id);
void DrawStakeholderImport(PanelContext& context);
// Of the Citizens' Panel: they read and write the panel's database (PanelContext::workspace).
void DrawPanelHome(PanelContext& context);
void DrawMembers(PanelContext& context);
void DrawMember(PanelContext& context, std::string_view id);
void DrawSignUps(PanelContext& context);
void DrawSegments(PanelContext& context);
void DrawInvitations(PanelContext& context);
void DrawInvitation(PanelContext& context, std::string_view id);
void DrawBodies(PanelContext& context);
void DrawTargets(PanelContext& context);
void DrawMemberImport(PanelContext& context);
void DrawJoinPanel(PanelContext& context);
void DrawVoices(PanelContext& context, std::string_view tab);
void DrawTheme(PanelContext& context, std::string_view id);
void DrawIncoming(PanelContext& context);
void DrawCase(PanelContext& context, std::string_view id);
void DrawDeadlines(PanelContext& context);
// The addresses that are due to be erased (erasures.h).
void DrawErasures(PanelContext& context);
// The dates of the next days that are no write-ups, and the routines to tick: a part of Today.
void DrawDueSoon(PanelContext& context);
// The sessions that run, of a project or ("") of all, with a `detail` that may tell the day: a part
// of Today and of Capture.
void DrawRunning(PanelContext& context, const std::string& project, shell::Text detail);
void DrawReports(PanelContext& context);
void DrawEvidence(PanelContext& context, std::string_view id);
// The records behind one figure: "<project>/figure/<name>".
void DrawFigure(PanelContext& context, std::string_view id);
// The frozen editions of a project, or of all: a list.
void DrawEditions(PanelContext& context, std::string_view project);
void DrawMore(PanelContext& context);
void DrawSync(PanelContext& context);
void DrawSettings(PanelContext& context);
void DrawWorkspaceSettings(PanelContext& context);
// Who may open the workspace, and letting a colleague in: a part of it.
void DrawColleagues(PanelContext& context);

// Dialogs over any screen, drawn while their state says open.
void DrawPalette(PanelContext& context);
void DrawShortcuts(PanelContext& context);

// These need no workspace.
// The ways between them, and to Sign in for who is signed out; at the foot of each.
void DrawStandAloneLinks(const PanelContext& context, shell::Screen here);
void DrawDevice(PanelContext& context);
void DrawAbout(PanelContext& context);
void DrawAccessibility(PanelContext& context);
void DrawPrivacy(PanelContext& context);
// The choice of theme, text size and motion: a part of Settings.
void DrawAppearance(PanelContext& context);

}  // namespace earshot::panels
