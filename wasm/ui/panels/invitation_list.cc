// The list to send an invitation by: why it leaves the panel, and the file, with its line in the
// panel's log before it (004-20, 000-05, 001-14).

#include "core/report/invitation_list.h"

#include <string>
#include <utility>
#include <vector>

#include "wasm/ui/panels/invitation_parts.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kReasonKey = "invitation/reason";

report::InvitationListOrder OrderOf(const shell::Facts& facts, const InvitationState& state) {
  return {.invitation = state.id,
          .reason = state.reason,
          .person = facts.person.empty() ? facts.user : facts.person,
          .done_at = NowOf(facts),
          .unanswered_only = state.unanswered_only};
}

void Save(PanelContext& context, InvitationState& state) {
  state.list_said.clear();
  state.list_left_out.clear();
  state.problem = {};
  auto list = report::MakeInvitationList(*context.engagement, *context.panel, MemberRows(context),
                                         OrderOf(context.facts, state));
  if (!list) {
    state.problem = std::move(list.error());
    kit::AnnounceNow(T(Text::kThereIsAProblem));
    return kit::Wake();
  }
  context.intents.Push(shell::Edit{std::move(list->log), "", "", ""});
  context.intents.Push(shell::SaveFile{"invitation-list", "csv", std::move(list->csv)});
  state.list_said =
      Count(static_cast<int64_t>(list->people), Text::kInviteOneInFile, Text::kInviteManyInFile);
  state.list_left_out = std::move(list->left_out);
  state.reason.clear();
  kit::Wake();
}

}  // namespace

void DrawInvitationList(PanelContext& context, InvitationState& state,
                        const app::InvitationLine& line) {
  if (line.invited == 0) {
    return kit::Empty(T(Text::kInviteNobody), T(Text::kInviteNobodyText));
  }
  kit::Paragraph(Fill(Text::kInviteListText, {ChannelInWords(context, line)}));
  if (!context.facts.writer) return;
  const model::Issue& problem = state.problem;
  const bool at_reason = problem.field == "reason";
  if (at_reason) {
    const kit::SummaryError errors[] = {{std::string(kReasonKey), problem.sentence}};
    kit::ErrorSummary(errors);
  } else if (!problem.sentence.empty()) {
    kit::Notice(kit::Tone::kError, T(Text::kThereIsAProblem), problem.sentence);
  }
  kit::TextField({.label = T(Text::kInviteReason),
                  .hint = T(Text::kInviteReasonHint),
                  .error = at_reason ? std::string_view(problem.sentence) : std::string_view(),
                  .key = kReasonKey},
                 state.reason);
  kit::Checkbox({.label = T(Text::kInviteUnanswered), .filter = true, .key = "invitation/silent"},
                state.unanswered_only);
  if (kit::Button(T(Text::kInviteSaveList))) Save(context, state);
  if (state.list_said.empty()) return;
  kit::Paragraph(state.list_said);
  DrawLeftOut(context, line, state.list_left_out);
}

}  // namespace earshot::panels
