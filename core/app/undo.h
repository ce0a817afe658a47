// Undo: how to take back what one transaction did, as new edits with fresh stamps.
//
// Workspace builds an Undoable from each document before and after, and asks Contested() before it
// plays the inverse. Pure: no store, no clock. Tallies are taken back by counting the other way, so
// colleagues' counts stay.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/app/workspace.h"
#include "core/base/json.h"
#include "core/merge/document.h"

namespace earshot::app {

struct UndoableEdit {
  RecordEdit inverse;
  base::Json after;      // the document as the transaction left it
  bool created = false;  // the transaction made the record
};

struct Undoable {
  std::string what;
  std::vector<UndoableEdit> edits;
};

// REQUIRES: `after` is `before` with `changes` applied; `before` nullopt = the record was made.
UndoableEdit InverseOf(const std::string& id, const std::optional<base::Json>& before,
                       const base::Json& after, const std::vector<merge::Change>& changes);

// Fields that somebody else has changed since; empty = nothing stands in the way.
std::vector<std::string> Contested(const UndoableEdit& edit, const base::Json& now,
                                   const std::string& own_actor);

}  // namespace earshot::app
