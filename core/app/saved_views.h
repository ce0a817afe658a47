// Views of the Log kept under a name, for the whole team or for one person (004-01).
//
// What a view shows is stored as one JSON text, so that two people who change a view at once get
// one of the two and never a mixture. It holds only what differs from a fresh Log: {"words",
// "project", "from", "to", "status", "overdue", "type", "period", "sorted_by", "ascending",
// "shown_as"}.
// Reading is forgiving: a part that this version does not know is left out, and told.
// A view that is "only for" somebody is left out of the others' lists; it is not a secret.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

struct LogView {
  ActivityFilter filter;           // from and to empty while `period` is given
  bool overdue = false;            // of those to be written up only the late ones (004-02)
  std::string period;              // "month", "quarter", "year": that of the day it is opened on
  std::string sorted_by = "date";  // "title", "date", "project", "type", "people"
  bool ascending = false;
  std::string shown_as = "list";  // "list", "timeline", "calendar"
  bool operator==(const LogView&) const = default;
};

struct LogViewReading {
  LogView view;
  bool whole = true;  // false: parts were left out, because they are not known here or damaged
};

std::string WriteLogView(const LogView& view);
// Any bytes: the worst of them give a fresh Log that is not whole.
LogViewReading ReadLogView(std::string_view text);

struct SavedView {
  std::string id;
  std::string name;
  std::string only_for;  // user name; empty = for everybody
  LogView view;
  bool whole = true;
  bool project_gone = false;  // its project is deleted or not here; `view` then has no project
};

// Those that this person sees, by name. `user`: as the server knows the person, empty = unknown.
std::vector<SavedView> SavedViews(const Workspace& workspace, std::string_view user);
// Whether any other view of the workspace has the name, also one kept for somebody else; case and
// accents make no difference. `except`: the id of the view that is being named.
bool ViewNameTaken(const Workspace& workspace, std::string_view name, std::string_view except);

}  // namespace earshot::app
