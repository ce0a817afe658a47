// Whom to find next: the largest gaps, and the stakeholders, bodies and places of the workspace
// that reach these people, each a way to its record (004-20, 004-21, 001-10).

#include <algorithm>
#include <span>

#include "wasm/ui/panels/panel_home_parts.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::Finding;
using app::FindNext;
using app::WayIn;
using shell::Fill;
using shell::FormatNumber;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostFindings = 5;  // of one gap

const std::vector<FindNext>& ToFind(PanelContext& context) {
  const app::Workspace& workspace = *context.engagement;
  const PanelReading& reading = ReadingOfPanel(context);
  std::string key = context.facts.today;
  for (const std::string_view type : {"stakeholder", "membership", "place"}) {
    key.append("/").append(std::to_string(workspace.TypeVersion(type)));
  }
  return StateOfPanel(context).home.to_find.Get(context.panel->version(), key, [&] {
    return app::WhoToFind(workspace, reading.gaps, PanelSettingsOf(context), context.facts.today);
  });
}

Text WayInWords(WayIn way) {
  switch (way) {
    case WayIn::kReaches:
      return Text::kPanelWayReaches;
    case WayIn::kSpeaksFor:
      return Text::kPanelWaySpeaks;
    case WayIn::kSegment:
      return Text::kPanelWaySegment;
    case WayIn::kThere:
      return Text::kPanelWayThere;
    case WayIn::kPlace:
      break;
  }
  return Text::kPanelWayPlace;
}

void DrawFindings(PanelContext& context, const FindNext& gap, const std::string& name) {
  const int64_t rate = PanelSettingsOf(context).response_rate;
  kit::Paragraph(Fill(Text::kPanelAsk, {PeopleInWords(gap.to_ask), FormatNumber(rate)}));
  if (gap.findings.empty()) {
    kit::Paragraph(T(Text::kPanelNoWay));
    context.Link(T(Text::kStakeholders), RouteTo(Screen::kStakeholders));
    return;
  }
  const size_t most = std::min(gap.findings.size(), kMostFindings);
  DrawRecordList(context, name, std::span(gap.findings.data(), most), [](const Finding& finding) {
    const bool place = finding.way == WayIn::kPlace;
    return ListedRecord{
        .key = finding.id,
        .title = finding.name,
        .detail = std::string(T(WayInWords(finding.way))),
        .pill = finding.ask_first ? std::string(T(Text::kAskFirst)) : std::string(),
        .route = RouteTo(place ? Screen::kRecord : Screen::kStakeholder, finding.id)};
  });
  DrawShownOf(most, gap.findings.size() + gap.more);
}

}  // namespace

void DrawWhoToFind(PanelContext& context) {
  const std::vector<FindNext>& all = ToFind(context);
  if (all.empty()) return;
  kit::Heading(2, T(Text::kPanelFindNext));
  for (const FindNext& gap : all) {
    const std::string group = GroupInWords(context, gap.dimension, gap.value);
    const std::string label = Fill(
        Text::kPanelFindFold, {group, context.panel->LabelOf("panel-dimensions", gap.dimension),
                               FormatNumber(gap.still_to_recruit)});
    const std::string key = "find/" + gap.dimension + "/" + gap.value;
    if (!DrawPanelFold(StateOfPanel(context).home, key, label, &gap == &all.front())) continue;
    kit::Scope scope(key);
    DrawFindings(context, gap, group);
  }
}

}  // namespace earshot::panels
