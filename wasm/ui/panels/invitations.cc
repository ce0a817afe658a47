// Invitations to members: by which body, when, who was asked and what they answered (004-20,
// 004-22, 004-32).

#include <string>
#include <vector>

#include "wasm/ui/panels/invitation_parts.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/record_table.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::FormatNumber;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

using Lines = std::vector<app::InvitationLine>;

std::string NumberOf(size_t people) { return FormatNumber(static_cast<int64_t>(people)); }

std::string Cell(const app::InvitationLine& line, size_t column) {
  switch (column) {
    case 0:
      return line.title;
    case 1:
      return line.asked_by;
    case 2:
      return DateInWords(line.sent_on);
    case 3:
      return NumberOf(line.invited);
    case 4:
      return NumberOf(line.People("coming"));
    case 5:
      return NumberOf(line.People("took-part"));
    default:
      break;
  }
  const std::string silent = NumberOf(line.People(app::kNoResponse));
  return line.late > 0 ? Fill(Text::kInviteOverdue, {silent}) : silent;
}

void DrawRows(PanelContext& context, const Lines& lines) {
  const auto label = [&context](std::string_view code) {
    return context.engagement->LabelOf("invitation-responses", code);
  };
  const std::string coming = label("coming"), took_part = label("took-part"),
                    silent = label(app::kNoResponse);
  const kit::Column columns[] = {{T(Text::kInvitation), 2.0F},
                                 {model::FieldOf("invitation", "asked_by").label, 1.4F},
                                 {model::FieldOf("invitation", "sent_on").label, 1.25F},
                                 {T(Text::kInviteAsked), 0.95F, true},
                                 {coming, 1.7F, true},
                                 {took_part, 1.3F, true},
                                 {silent, 1.8F, true}};
  kit::TableSpec table;
  table.name = T(Text::kInvitations);
  table.columns = columns;
  table.rows = lines.size();
  table.lines = 2;
  table.dense = table.plain_cards = true;
  table.key = [&](size_t row) { return lines[row].id; };
  table.cell = [&](size_t row, size_t column) { return Cell(lines[row], column); };
  table.route = [&](size_t row) { return RouteTo(Screen::kInvitation, lines[row].id); };
  DrawRecordTable(context, table);
}

}  // namespace

const Lines& InvitationLines(PanelContext& context) {
  const app::Workspace& panel = *context.panel;
  const std::string key = std::to_string(panel.TypeVersion("invited")) + "/" + context.facts.today;
  return StateOfPanel(context).invitations.lines.Get(panel.TypeVersion("invitation"), key, [&] {
    return app::ReadInvitations(panel, context.facts.today);
  });
}

std::string ChannelInWords(const PanelContext& context, const app::InvitationLine& line) {
  return context.engagement->LabelOf("panel-channels", line.channel);
}

void DrawInvitations(PanelContext& context) {
  context.Link(T(Text::kBackToPanel), RouteTo(Screen::kPanel));
  kit::Heading(1, T(Text::kInvitations));
  const std::string form = RouteTo(Screen::kNewRecord, "invitation");
  const Lines& lines = InvitationLines(context);
  if (lines.empty()) {
    return DrawNothingYet(context, Text::kInviteNone, Text::kInviteNoneText, Text::kInviteNew,
                          form);
  }
  context.ButtonLink(T(Text::kInviteNew), form);
  DrawRows(context, lines);
}

}  // namespace earshot::panels
