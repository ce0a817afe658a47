// Database names of workspaces: earshot_<slug>, and the words a person sees for them.
#pragma once

#include <string>
#include <string_view>

namespace earshot::shell {

// "North Town panel" -> "earshot_north_town_panel"; empty when the title has no letter to use.
std::string DatabaseNameFor(std::string_view title);
// True for earshot_<slug>, but not for a workspace's panel database.
// The database of that workspace's Citizens' Panel.
std::string PanelDatabaseOf(std::string_view database);
bool IsWorkspaceDatabase(std::string_view database);
std::string TitleForDatabase(std::string_view database);  // "North town"

}  // namespace earshot::shell
