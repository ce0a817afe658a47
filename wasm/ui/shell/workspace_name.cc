// Slugs: lower-case ASCII letters, digits and '_', as CouchDB allows in database names.

#include "wasm/ui/shell/workspace_name.h"

#include "core/base/fold.h"

namespace earshot::shell {
namespace {

constexpr std::string_view kPrefix = "earshot_";
constexpr std::string_view kPanelSuffix = "_panel";
constexpr size_t kLongestSlug = 60;

}  // namespace

std::string DatabaseNameFor(std::string_view title) {
  std::string slug;
  for (char c : base::Fold(title)) {
    bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '_') {
      slug += '_';
    }
    if (slug.size() == kLongestSlug) break;
  }
  while (slug.ends_with('_')) slug.pop_back();
  if (slug.empty()) return "";
  // "…_panel" is the name of a workspace's members' database.
  if (slug.ends_with(kPanelSuffix) || slug == "panel") slug += "_1";
  return std::string(kPrefix) + slug;
}

std::string PanelDatabaseOf(std::string_view database) {
  return std::string(database) + std::string(kPanelSuffix);
}

bool IsWorkspaceDatabase(std::string_view database) {
  return database.starts_with(kPrefix) && database.size() > kPrefix.size() &&
         !database.ends_with(kPanelSuffix);
}

std::string TitleForDatabase(std::string_view database) {
  std::string title(database);
  if (database.starts_with(kPrefix)) title = std::string(database.substr(kPrefix.size()));
  for (char& c : title) {
    if (c == '_') c = ' ';
  }
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') {
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
  }
  return title;
}

}  // namespace earshot::shell
