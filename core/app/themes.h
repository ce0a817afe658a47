// What themes mean now: merged ones lead to the theme they went into, and a theme knows what it is
// part of (004-04).
//
// Two offline merges may point at each other; then the theme whose id comes first stands, on every
// device the same. Made from a workspace in one pass and kept by the caller until
// `Workspace::version()` changes.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

class Themes {
 public:
  explicit Themes(const Workspace& workspace);
  // The theme that stands for `id`; `id` itself when it is unknown here.
  std::string Standing(std::string_view id) const;
  // Standing themes for a point's or a decision's elements, each once, in id order.
  std::set<std::string> StandingOf(const std::vector<std::string>& ids) const;
  std::string ParentOf(std::string_view id) const;   // standing; "" = on top
  std::string NameOf(std::string_view id) const;     // of the standing theme
  std::string ProjectOf(std::string_view id) const;  // the only one it is for; "" = every project
  // Standing and not deleted, in the order of their names.
  const std::vector<std::string>& All() const { return all_; }

 private:
  struct Theme {
    std::string name;
    std::string parent;
    std::string merged_into;
    std::string project;
  };
  std::map<std::string, Theme, std::less<>> themes_;
  std::vector<std::string> all_;
};

struct OfferedTheme {
  std::string id;  // standing
  std::string name;
};
// The themes that are most likely meant in that project ("" = outside any): those used in it or
// kept for it come first, then those used elsewhere; the most used first, then by name. Themes that
// are kept for another project are not offered. At most `limit`. One pass over the feedback.
std::vector<OfferedTheme> LikelyThemes(const Workspace& workspace, std::string_view project,
                                       size_t limit);

}  // namespace earshot::app
