// Saved filters of members, each with how many it finds today and how many of these may be invited
// (004-20, 004-22).

#include "core/base/fold.h"
#include "wasm/ui/panels/panel_state.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kShortName = 40;

const std::vector<SegmentInWords>& Segments(PanelContext& context) {
  const app::Workspace& panel = *context.panel;
  const std::string key =
      context.facts.today + "/" + std::to_string(context.engagement->version());  // words of lists
  return StateOfPanel(context).segments.lines.Get(panel.version(), key, [&] {
    const std::vector<app::MemberRow>& rows = MemberRows(context);
    std::vector<SegmentInWords> lines;
    for (app::SegmentLine& line : app::ReadSegments(panel, rows)) {
      SegmentInWords words;
      if (line.filter) {
        words.filter = app::FilterInWords(*context.engagement, panel, *line.filter);
        words.count = MembersInWords(context, rows, app::FilterMembers(rows, *line.filter));
      }
      words.line = std::move(line);
      lines.push_back(std::move(words));
    }
    return lines;
  });
}

void DrawSegment(PanelContext& context, const SegmentInWords& segment) {
  const app::SegmentLine& line = segment.line;
  kit::Scope scope(line.id);
  kit::Card card(line.name);
  kit::Heading(2, line.name);
  const std::string name = base::Ellipsis(line.name, kShortName);
  if (line.filter) {
    kit::Paragraph(segment.count);
    kit::Caption(segment.filter);
    if (kit::Button(Fill(Text::kSegmentShow, {name}))) {
      OpenMembers(context, *line.filter, line.id);
    }
    kit::SameLine();
    context.ButtonLink(Fill(Text::kSegmentInvite, {name}), RouteTo(Screen::kInvitations));
    kit::SameLine();
  } else {
    kit::Notice(kit::Tone::kWarning, T(Text::kSegmentUnreadable), T(Text::kSegmentUnreadableText));
  }
  context.Link(Fill(Text::kSegmentEdit, {name}), RouteTo(Screen::kRecord, line.id));
}

}  // namespace

void DrawSegments(PanelContext& context) {
  context.Link(T(Text::kBackToPanel), shell::RouteTo(shell::Screen::kPanel));
  kit::Heading(1, T(Text::kSegments));
  const std::vector<SegmentInWords>& segments = Segments(context);
  const std::string members = RouteTo(Screen::kMembers);
  if (segments.empty()) {
    return DrawNothingYet(context, Text::kSegmentsNone, Text::kSegmentsNoneText,
                          Text::kSegmentsFilter, members);
  }
  kit::Paragraph(T(Text::kSegmentsText));
  context.ButtonLink(T(Text::kSegmentsFilter), members);
  for (const SegmentInWords& segment : segments) DrawSegment(context, segment);
}

}  // namespace earshot::panels
