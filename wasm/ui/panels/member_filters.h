// The filters of members, wherever people of the panel are chosen, and the way to Members with one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/members.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// What the fields remember besides the filter.
struct MemberFilterState {
  bool answers_open = false, more_open = false;
  std::string age_from, age_to;  // as typed
  shell::Kept<std::vector<kit::Option>> localities;
};

// All but the search and the status. `rows`: all members.
void DrawMemberFilters(PanelContext& context, const std::vector<app::MemberRow>& rows,
                       MemberFilterState& state, app::MemberFilter& filter);
// Whether it asks for what people answered in confidence (004-22).
bool AsksForAnswers(const app::MemberFilter& filter);

// By a way that reaches them: active, agreed to today, and not asked too often of late.
bool MayBeInvited(const PanelContext& context, const app::MemberRow& row);
// "41 members. May be invited: 30."; `places` in `rows`.
std::string MembersInWords(const PanelContext& context, const std::vector<app::MemberRow>& rows,
                           const std::vector<uint32_t>& places);

// Goes to Members with that filter, after which a `segment` of that id can be updated there.
void OpenMembers(PanelContext& context, const app::MemberFilter& filter,
                 std::string_view segment = "");

}  // namespace earshot::panels
