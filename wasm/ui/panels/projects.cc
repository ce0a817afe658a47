// Projects: what the engagement is for, each with what it has done and what it still owes.

#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

kit::Tone ToneOf(std::string_view state) {
  return state == "closed" ? kit::Tone::kSuccess : kit::Tone::kInfo;
}

}  // namespace

void DrawProjects(PanelContext& context) {
  kit::Heading(1, T(Text::kProjects));
  context.ButtonLink(T(Text::kNewProject), RouteTo(Screen::kNewRecord, "project"));
  const std::vector<app::Row> projects = context.workspace->List("project");
  if (projects.empty()) {
    kit::Empty(T(Text::kNoProjects), T(Text::kNoProjectsText));
    return;
  }
  const app::ProjectCounts& all = context.workspace->CountsOfProjects();
  DrawRecordList(context, T(Text::kProjects), projects, [&](const app::Row& row) {
    const std::string state = base::GetString(row.document, "state");
    const std::string lead = base::GetString(row.document, "lead");
    const auto known = all.find(row.id);
    const app::ProjectCount done = known == all.end() ? app::ProjectCount{} : known->second;
    const std::string counts = Fill(
        Text::kHeldDetail, {Count(done.activities, Text::kOneActivity, Text::kActivities),
                            Count(done.points, Text::kOneFeedbackPoint, Text::kFeedbackPoints)});
    return ListedRecord{
        .key = row.id,
        .title = base::GetString(row.document, "title"),
        .detail =
            lead.empty() ? counts : Fill(Text::kHeldDetail, {counts, Fill(Text::kLedBy, {lead})}),
        .pill = context.workspace->LabelOf("project-states", state),
        .pill_tone = ToneOf(state),
        .route = RouteTo(Screen::kProject, row.id)};
  });
}

}  // namespace earshot::panels
