// Bodies and their members on the card of either (003-13): since when, in which role, and for whom
// each member speaks.

#include <algorithm>
#include <string>
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

using Lines = std::vector<app::MembershipLine>;

std::string Characteristics(const PanelContext& context, const std::vector<std::string>& codes) {
  std::string words;
  for (const std::string& code : codes) {
    words += (words.empty() ? "" : "; ") + context.workspace->LabelOf("characteristics", code);
  }
  return words;
}

std::string DatesInWords(const app::MembershipLine& line) {
  const std::string from = DateInWords(line.starts_on), to = DateInWords(line.ends_on);
  if (from.empty() && to.empty()) return "";
  if (to.empty()) return Fill(Text::kMembershipSince, {from});
  if (from.empty()) return Fill(Text::kMembershipUntil, {to});
  return Fill(Text::kMembershipDates, {from, to});
}

ListedRecord MembershipInWords(const PanelContext& context, const app::MembershipLine& line) {
  ListedRecord row{.key = line.id, .title = line.name, .detail = line.role};
  if (row.title.empty()) row.title = T(Text::kRecordNotHere);
  const auto add = [&row](const std::string& words) {
    if (words.empty()) return;
    row.detail = row.detail.empty() ? words : Fill(Text::kHeldDetail, {row.detail, words});
  };
  if (!line.represents.empty()) {
    add(Fill(Text::kSpeaksFor, {Characteristics(context, line.represents)}));
  }
  add(DatesInWords(line));
  row.detail = AsSentence(std::move(row.detail));
  row.route = RouteTo(Screen::kRecord, line.id);
  return row;
}

void DrawSome(const PanelContext& context, Text heading, const Lines& lines, bool over) {
  Lines some;
  std::copy_if(lines.begin(), lines.end(), std::back_inserter(some),
               [over](const app::MembershipLine& line) { return line.over == over; });
  if (some.empty()) return;
  kit::Heading(2, T(heading));
  DrawRecordList(context, T(heading), some,
                 [&](const app::MembershipLine& line) { return MembershipInWords(context, line); });
}

void DrawBody(PanelContext& context, std::string_view id, const base::Json& body) {
  const app::Workspace& workspace = *context.workspace;
  const Lines& members = context.state.stakeholders.members.Get(
      workspace.version(), std::string(id) + context.facts.today,
      [&] { return app::ReadMembers(workspace, id, context.facts.today); });
  if (members.empty()) {
    kit::Heading(2, T(Text::kMembers));
    kit::Paragraph(T(Text::kNoMembers));
  }
  DrawSome(context, Text::kMembers, members, false);
  const int64_t age = base::GetInteger(body, "age_limit");
  if (age > 0) kit::Caption(Fill(Text::kUpToAge, {shell::FormatNumber(age)}));
  if (!members.empty()) {
    const std::string missing = Characteristics(context, app::NotSpokenFor(workspace, members));
    if (!missing.empty()) kit::Caption(Fill(Text::kNobodySpeaksFor, {missing}));
  }
  context.ButtonLink(T(Text::kAddMember),
                     RouteTo(Screen::kNewRecord, "membership/" + std::string(id)));
  DrawSome(context, Text::kFormerMembers, members, true);
}

}  // namespace

void DrawMemberships(PanelContext& context, std::string_view id, const base::Json& stakeholder) {
  const std::string kind = base::GetString(stakeholder, "kind");
  if (kind == "body") DrawBody(context, id, stakeholder);
  const app::Workspace& workspace = *context.workspace;
  const Lines& bodies = context.state.stakeholders.bodies.Get(
      workspace.version(), std::string(id) + context.facts.today,
      [&] { return app::ReadBodies(workspace, id, context.facts.today); });
  DrawSome(context, Text::kMemberOf, bodies, false);
  if (kind == "person" || kind == "organisation") {
    context.ButtonLink(T(Text::kAddToBody),
                       RouteTo(Screen::kNewRecord, "membership/" + std::string(id)));
  }
}

}  // namespace earshot::panels
