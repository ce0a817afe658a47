// What a team sets once for everybody: the names of workspace and partners, levels of engagement,
// small numbers, when to hear a group again; who may open it; and the lists that others choose
// from: places, area profiles.

#include <string>
#include <utility>
#include <vector>

#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kMain = "workspace:main";

// `detail`: the field that says more about one of them.
void DrawList(PanelContext& context, Text heading, Text none, Text add, std::string_view type,
              std::string_view detail) {
  kit::Heading(2, T(heading));
  const std::vector<kit::Option>& records = context.options.Records(type);
  if (records.empty()) kit::Paragraph(T(none));
  DrawRecordList(context, T(heading), records, [&](const kit::Option& record) {
    const auto document = context.workspace->Document(record.code);
    return ListedRecord{.key = record.code,
                        .title = record.label,
                        .detail = document ? base::GetString(*document, detail) : std::string(),
                        .route = RouteTo(Screen::kRecord, record.code)};
  });
  context.Link(T(add), RouteTo(Screen::kNewRecord, type));
}

}  // namespace

void DrawWorkspaceSettings(PanelContext& context) {
  context.Link(T(Text::kBackToSettings), RouteTo(Screen::kSettings));
  kit::Heading(1, T(Text::kWorkspaceSettings));
  kit::Paragraph(T(Text::kWorkspaceSettingsText));
  const std::string& name = context.facts.workspace;
  std::vector<std::pair<std::string, std::string>> facts = {
      {std::string(T(Text::kWorkspaceName)), name}};
  if (const auto document = context.workspace->Document(kMain)) {
    DrawRecordFacts(context, *document, {}, std::move(facts));
  } else {
    DrawFacts(facts);
  }
  context.ButtonLink(T(Text::kEdit), RouteTo(Screen::kEditRecord, kMain));
  DrawColleagues(context);
  DrawList(context, Text::kPlaces, Text::kNoPlaces, Text::kAddPlace, "place", "locality");
  DrawList(context, Text::kAreaProfiles, Text::kNoAreaProfiles, Text::kNewAreaProfile,
           "area_profile", "origin");
}

}  // namespace earshot::panels
