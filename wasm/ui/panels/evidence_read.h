// The evidence pack that a screen shows, as of the day that was chosen; kept until the workspace
// changes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report/figure_lines.h"
#include "wasm/ui/panels/panel_context.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

// The day of the figures; today until another is chosen. "" while what is typed is no date.
std::string EvidenceDay(PanelContext& context);

const report::Evidence& EvidenceOn(PanelContext& context, std::string_view project,
                                   std::string_view day);
// REQUIRES of both: EvidenceDay is not "".
const report::Evidence& EvidenceOf(PanelContext& context, std::string_view project);
const std::vector<report::FigureLine>& EvidenceLines(PanelContext& context,
                                                     std::string_view project);

// Saves a page of the pack under the name of its project and its day.
void SavePack(const PanelContext& context, shell::Text name, const std::string& project,
              const std::string& day, std::string page);

// The page with the records behind a figure of the pack of a project.
std::string RouteToFigure(std::string_view project, std::string_view figure);

}  // namespace earshot::panels
