// Segments of the panel: filters of members under a name, so that the same kind of people is found
// again, and what a filter says in plain English (004-20).
//
// Who is in a segment is found anew each time. A filter that this release cannot read finds nobody:
// with a part of it left out it would find too many. (The segments of core/store are files.)
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "core/app/members.h"
#include "core/app/workspace.h"

namespace earshot::app {

struct SegmentLine {
  std::string id;
  std::string name;
  std::optional<MemberFilter> filter;  // none: not to be read here, made by a newer release
  size_t people = 0;                   // for the team; what is shared: core/report/segment_counts.h
};

// By name. `rows`: all members, as ReadMembers gives them.
std::vector<SegmentLine> ReadSegments(const Workspace& panel, const std::vector<MemberRow>& rows);
// Ids of those in `rows` whom the filter finds, in their order: for an invitation.
std::vector<std::string> MembersOfSegment(const std::vector<MemberRow>& rows,
                                          const MemberFilter& filter);

// `id`: of the segment that is to be the new filter and name, "" = a new one. An issue of "name"
// when another segment has it, whatever its case and accents.
tl::expected<Transaction, model::Issue> SaveSegment(const Workspace& panel, std::string_view id,
                                                    std::string_view name,
                                                    const MemberFilter& filter,
                                                    std::string_view what);
tl::expected<Transaction, model::Issue> RenameSegment(const Workspace& panel, std::string_view id,
                                                      std::string_view name, std::string_view what);
Transaction DeleteSegment(std::string_view id, std::string_view what);

// "Under 25, in Corby, interested in Mental health"; "All active members" for a fresh filter.
// `workspace` has the words of the lists, `panel` the names of bodies.
std::string FilterInWords(const Workspace& workspace, const Workspace& panel,
                          const MemberFilter& filter);

}  // namespace earshot::app
