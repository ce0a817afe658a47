// What the list of invitations and the parts of one share.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/app/invitations.h"
#include "wasm/ui/panels/panel_context.h"
#include "wasm/ui/panels/panel_state.h"

namespace earshot::panels {

// All of them, newest first, kept until the panel's records change.
const std::vector<app::InvitationLine>& InvitationLines(PanelContext& context);
// "E-mail".
std::string ChannelInWords(const PanelContext& context, const app::InvitationLine& line);

// How many are left out for each reason.
void DrawLeftOut(PanelContext& context, const app::InvitationLine& line,
                 std::span<const app::LeftOutMember> left_out);
// Why, in words that go behind a name or a number.
std::string LeftOutInWords(PanelContext& context, const app::InvitationLine& line,
                           app::LeftOut why);

// The tabs of one invitation.
void DrawInvitationChoice(PanelContext& context, InvitationState& state,
                          const app::InvitationLine& line);
void DrawInvitedPeople(PanelContext& context, InvitationState& state,
                       const app::InvitationLine& line);
// What to do with those who are ticked; last on the page.
void DrawInvitedBar(PanelContext& context, InvitationState& state);
void DrawInvitationList(PanelContext& context, InvitationState& state,
                        const app::InvitationLine& line);

}  // namespace earshot::panels
