// Which rows of a spreadsheet are an activity that is there already: in the workspace, or in an
// earlier row of the same file. Used by activity_import.cc.
//
// The same activity is one of the same title and date, unless two places are given that differ.
// WHY a place that is not given tells nothing apart: it is often filled in after the first import,
// and the file does not know.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::report {

class SameActivities {
 public:
  struct Activity {
    std::string title;  // spaces around it, letter case and accents make no difference
    std::string held_on;
    std::string place;  // id, "" = not given
  };
  struct EarlierRow {
    size_t row;
    std::string place;
  };

  // REQUIRES: the workspace outlives it and does not change.
  explicit SameActivities(const app::Workspace& workspace);

  bool HasId(std::string_view id) const { return ids_.contains(id); }
  bool IsHere(const Activity& activity) const;
  const EarlierRow* Earlier(const Activity& activity) const;  // null = none; until the next Add
  void Add(const Activity& activity, size_t row);

 private:
  const app::Workspace& workspace_;
  std::set<std::string, std::less<>> ids_;
  std::map<std::string, std::vector<std::string>> here_;    // ids, by title and date
  std::map<std::string, std::vector<EarlierRow>> earlier_;  // the same
};

}  // namespace earshot::report
