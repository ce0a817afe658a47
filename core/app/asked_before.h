// Who has asked the same group the same question before, so that people are not asked twice by two
// organisations (001-08). Called by the form of an activity, planned or held.
//
// Questions are the same when their folded words are: case, accents, spaces and marks make no
// difference. An organisation is who carried an activity out; where nobody is named, the body that
// owns the workspace. A question counts as asked when the activity lists it or a feedback point
// answers it. One pass over the activities, which reads those of the last months only; the caller
// keeps the result until `Workspace::version()` or the asking changes.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

inline constexpr int kAskedBeforeMonths = 12;  // what is older may well be asked again

// What is asked, or will be.
struct Asking {
  std::string activity;                // id; never compared with itself
  std::string on;                      // ISO date
  std::string carried_out_by;          // "": the owner of the workspace
  std::set<std::string> questions;     // ids
  std::set<std::string> groups;        // codes of stakeholder-groups
  std::set<std::string> seldom_heard;  // codes of seldom-heard-groups
};

struct EarlierAsking {
  std::string activity;  // id
  std::string title;
  std::string held_on;
  std::string organisation;  // "": the owner of the workspace, which has not said its name
  std::string question;      // id, as it was asked then
};

// Activities that took place up to the day `asking.on`, newest first, one line each. Empty when no
// question or no group is given.
std::vector<EarlierAsking> AskedBefore(const Workspace& workspace, const Asking& asking);

}  // namespace earshot::app
