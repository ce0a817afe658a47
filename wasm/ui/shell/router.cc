// Parsing and writing of routes. Ids are percent-decoded, because people paste links from anywhere.

#include "wasm/ui/shell/router.h"

#include <array>

namespace earshot::shell {
namespace {

struct Known {
  std::string_view path;  // without "#/"
  Screen screen;
  bool takes_id;
  std::string_view within = "";  // stands in the middle of the id
};

// The longer path stands before its own start.
constexpr std::array<Known, 54> kRoutes = {{
    {"today", Screen::kToday, false},
    {"log/new", Screen::kNewActivity, false},
    {"log/new", Screen::kNewActivity, true},
    {"log/import", Screen::kImport, false},
    {"log", Screen::kLog, false},
    {"log", Screen::kActivity, true},
    {"capture", Screen::kCapture, false},
    {"capture/join", Screen::kCapture, true},
    {"capture", Screen::kSession, true},
    {"write-up", Screen::kWriteUp, true},
    {"projects", Screen::kProjects, false},
    {"projects", Screen::kProject, true},
    {"stakeholders/import", Screen::kStakeholderImport, false},
    {"stakeholders/matrix", Screen::kMatrix, false},
    {"identify", Screen::kIdentify, true},
    {"maps", Screen::kMaps, true},
    {"map", Screen::kMap, true},
    {"stakeholders", Screen::kStakeholders, false},
    {"stakeholders", Screen::kStakeholder, true},
    {"panel/members", Screen::kMembers, false},
    {"panel/members", Screen::kMember, true},
    {"panel/sign-ups", Screen::kSignUps, false},
    {"panel/segments", Screen::kSegments, false},
    {"panel/invitations", Screen::kInvitations, false},
    {"panel/invitations", Screen::kInvitation, true},
    {"panel/bodies", Screen::kBodies, false},
    {"panel/targets", Screen::kTargets, false},
    {"panel/import", Screen::kMemberImport, false},
    {"panel", Screen::kPanel, false},
    {"join", Screen::kJoin, false},
    {"voices/themes", Screen::kTheme, true},
    {"voices", Screen::kVoices, false},
    {"voices", Screen::kVoices, true},
    {"incoming", Screen::kIncoming, false},
    {"incoming", Screen::kCase, true},
    {"deadlines/addresses", Screen::kErasures, false},
    {"deadlines", Screen::kDeadlines, false},
    {"reports", Screen::kReports, false},
    {"reports", Screen::kFigure, true, "/figure/"},
    {"reports", Screen::kEvidence, true},
    {"record", Screen::kRecord, true},
    {"edit", Screen::kEditRecord, true},
    {"new", Screen::kNewRecord, true},
    {"more", Screen::kMore, false},
    {"sync", Screen::kSync, false},
    {"settings/workspace", Screen::kWorkspaceSettings, false},
    {"settings", Screen::kSettings, false},
    {"device", Screen::kDevice, false},
    {"about", Screen::kAbout, false},
    {"accessibility", Screen::kAccessibility, false},
    {"privacy", Screen::kPrivacy, false},
    {"sign-in", Screen::kSignIn, false},
    {"workspaces", Screen::kWorkspaces, false},
    {"first-admin", Screen::kFirstAdministrator, true},
}};

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string PercentDecode(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      int high = HexDigit(text[i + 1]);
      int low = HexDigit(text[i + 2]);
      if (high >= 0 && low >= 0) {
        out += static_cast<char>(high * 16 + low);
        i += 2;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

}  // namespace

Route ParseRoute(std::string_view text) {
  if (text.starts_with('#')) text.remove_prefix(1);
  if (text.starts_with('/')) text.remove_prefix(1);
  if (size_t query = text.find('?'); query != std::string_view::npos) text = text.substr(0, query);
  while (text.ends_with('/')) text.remove_suffix(1);
  if (text.empty()) return {Screen::kToday, ""};
  for (const Known& known : kRoutes) {
    if (!known.takes_id && text == known.path) return {known.screen, ""};
    if (known.takes_id && text.size() > known.path.size() + 1 && text.starts_with(known.path) &&
        text[known.path.size()] == '/' && text.find(known.within) != std::string_view::npos) {
      return {known.screen, PercentDecode(text.substr(known.path.size() + 1))};
    }
  }
  return {Screen::kUnknown, std::string(text)};
}

std::string RouteTo(Screen screen, std::string_view id) {
  for (const Known& known : kRoutes) {
    if (known.screen != screen || known.takes_id != !id.empty()) continue;
    std::string route = "#/";
    route += known.path;
    if (known.takes_id) {
      route += '/';
      route += id;
    }
    return route;
  }
  return screen == Screen::kUnknown ? "#/" + std::string(id) : "#/today";
}

std::string FormatRoute(const Route& route) { return RouteTo(route.screen, route.id); }

}  // namespace earshot::shell
