// Each screen is a URL: "#/log/activity:01J…". Routes are parsed here and nowhere else.
#pragma once

#include <string>
#include <string_view>

namespace earshot::shell {

enum class Screen {
  kToday,
  kLog,
  kActivity,     // #/log/<id>
  kNewActivity,  // #/log/new, or #/log/new/<id> as a copy of that activity
  kCapture,      // #/capture: start a session; #/capture/join/<code>: or join that one
  kSession,      // #/capture/<id>: count and hear
  kWriteUp,      // #/write-up/<id>
  kProjects,
  kProject,   // #/projects/<id>
  kVoices,    // #/voices, #/voices/<tab>
  kTheme,     // #/voices/themes/<id>
  kMatrix,    // #/stakeholders/matrix
  kIdentify,  // #/identify/<project>
  kMaps,      // #/maps/<project>
  kMap,       // #/map/<id>
  kStakeholders,
  kStakeholder,        // #/stakeholders/<id>
  kStakeholderImport,  // #/stakeholders/import
  kPanel,         // #/panel: the Citizens' Panel; it and the next ones read the panel's database
  kMembers,       // #/panel/members
  kMember,        // #/panel/members/<id>
  kSignUps,       // #/panel/sign-ups: to check
  kSegments,      // #/panel/segments
  kInvitations,   // #/panel/invitations
  kInvitation,    // #/panel/invitations/<id>
  kBodies,        // #/panel/bodies
  kTargets,       // #/panel/targets
  kMemberImport,  // #/panel/import
  kJoin,          // #/join: somebody signs up on this device, and sees nobody else
  kIncoming,
  kCase,  // #/incoming/<id>
  kDeadlines,
  kErasures,  // #/deadlines/addresses
  kImport,    // #/log/import
  kReports,
  kEvidence,    // #/reports/<project>
  kFigure,      // #/reports/<project>/figure/<name>: the id is "<project>/figure/<name>"
  kRecord,      // #/record/<id>: one record that has no screen of its own
  kEditRecord,  // #/edit/<id>
  kNewRecord,   // #/new/<type>, #/new/<type>/<id of what it belongs to>
  kMore,        // on a phone: the screens that the bottom bar has no room for
  kSync,
  kSettings,
  kWorkspaceSettings,  // #/settings/workspace
  kDevice,             // #/device: the verdicts for IT
  kAbout,
  kAccessibility,
  kPrivacy,
  kSignIn,
  kWorkspaces,
  kFirstAdministrator,  // #/first-admin/<token>
  kUnknown,
};

struct Route {
  Screen screen = Screen::kToday;
  std::string id;  // record id or token
};

Route ParseRoute(std::string_view text);
std::string FormatRoute(const Route& route);
std::string RouteTo(Screen screen, std::string_view id = "");

}  // namespace earshot::shell
