// What themes mean now: merged ones lead to the theme they went into, and a theme knows what it is
// part of (004-04).
//
// Two offline merges may point at each other; then the theme whose id comes first stands, on every
// device the same. Made from a workspace in one pass and kept by the caller until
// `Workspace::version()` changes.
#pragma once

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
  std::string ParentOf(std::string_view id) const;  // standing; "" = on top
  std::string NameOf(std::string_view id) const;    // of the standing theme
  // Standing and not deleted, in the order of their names.
  const std::vector<std::string>& All() const { return all_; }

 private:
  struct Theme {
    std::string name;
    std::string parent;
    std::string merged_into;
  };
  std::map<std::string, Theme, std::less<>> themes_;
  std::vector<std::string> all_;
};

}  // namespace earshot::app
