// Who asks again and again (000-09): found among the cases, with whether they may be contacted.

#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <vector>

#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/stakeholder_parts.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostRequesters = 30;

std::string NameOf(const app::RepeatRequester& requester) {
  if (!requester.name.empty()) return requester.name;
  return requester.organisation.empty() ? requester.contact : requester.organisation;
}

ListedRecord RequesterInWords(const app::RepeatRequester& requester) {
  const auto cases = static_cast<int64_t>(requester.cases.size());
  ListedRecord row{.key = requester.cases.front(), .title = NameOf(requester)};
  row.detail = Fill(Text::kRequesterCases, {shell::Count(cases, Text::kOneCase, Text::kCases),
                                            DateInWords(requester.last_on)});
  std::tie(row.pill_tone, row.pill) = PermissionPill(requester.permission);
  row.route = requester.stakeholder.empty() ? RouteTo(Screen::kCase, requester.cases.front())
                                            : RouteTo(Screen::kStakeholder, requester.stakeholder);
  return row;
}

}  // namespace

void DrawRepeatRequesters(PanelContext& context) {
  const app::Workspace& workspace = *context.workspace;
  const std::vector<app::RepeatRequester>& all =
      context.state.stakeholders.requesters.Get(workspace.version(), context.facts.today, [&] {
        return app::ReadRepeatRequesters(workspace, StakeholderRows(context), context.facts.today);
      });
  kit::Heading(2, T(Text::kRequesters));
  if (all.empty()) return kit::Paragraph(T(Text::kNoRequesters));
  const std::vector<app::RepeatRequester> shown(
      all.begin(),
      all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kMostRequesters)));
  DrawRecordList(context, T(Text::kRequesters), shown, RequesterInWords);
  DrawShownOf(shown.size(), all.size());
  if (!context.facts.writer) return;
  for (const app::RepeatRequester& requester : shown) {
    if (!requester.stakeholder.empty()) continue;
    kit::Scope scope(requester.cases.front());
    const std::string name = NameOf(requester);
    if (!kit::Button(Fill(Text::kMakeStakeholder, {name}))) continue;
    context.intents.Push(
        shell::Edit{app::MakeStakeholderOf(requester, T(Text::kWhatAddStakeholder)), "",
                    RouteTo(Screen::kStakeholder, "{id}"), Fill(Text::kStakeholderAdded, {name})});
  }
}

}  // namespace earshot::panels
