// Two records of one stakeholder, because two people who never met wrote them down (004-14): found,
// merged, told apart, and parted again.
//
// Nothing is merged until a person says so, and undo takes both answers back. Which one stays is
// the same on every desk (KeptStakeholder), so two desks that merge apart do the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/stakeholders.h"
#include "core/app/workspace.h"

namespace earshot::app {

// The others that look like the same: their names have the same words or nearly so, or they are of
// one kind and have the same e-mail address or phone number. Those that somebody has called two are
// left out. In the order of their names.
std::vector<std::string> SameStakeholders(const Workspace& workspace,
                                          const std::vector<StakeholderRow>& rows,
                                          std::string_view id);
std::string KeptStakeholder(std::string_view one, std::string_view other);

// `kept` keeps its own words: the other fills in what is empty, sets are united, the later answer
// about contact counts, and every record of any type that refers to `other` refers to `kept`. Where
// both stand on a map, or were named in answer to one question, the kept one's record stands.
// `other` is deleted and says what it was merged into. Once more for an `other` that was merged
// before brings over what came later. REQUIRES: two stakeholders; `kept` is not deleted.
Transaction MergeStakeholders(const Workspace& workspace, std::string_view kept,
                              std::string_view other, std::string_view what);
// One that was merged into `stakeholder` and that records of a device that had not synced refer to;
// "" = none.
std::string StakeholderCameLate(const Workspace& workspace, std::string_view stakeholder);
// They are two: remembered, so that nobody is asked again.
Transaction KeepStakeholdersApart(std::string_view stakeholder, std::string_view other,
                                  std::string_view what);
// Long after: `other` is there again with its contacts, memberships and whatever else was pointed
// to `kept`. What it filled in there stays in both, and so do places on maps.
Transaction PartStakeholders(const Workspace& workspace, std::string_view kept,
                             std::string_view other, std::string_view what);

}  // namespace earshot::app
