// One invitation: its people and their answers, whom else to ask, the list to send it by, and what
// is written of it (004-20, 004-22, 004-32, 000-05).

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "wasm/ui/panels/history.h"
#include "wasm/ui/panels/invitation_parts.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_facts.h"
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

constexpr std::string_view kPeopleTab = "people", kWhomTab = "whom", kListTab = "list",
                           kAboutTab = "about";

void DrawHead(const PanelContext& context, const app::InvitationLine& line) {
  kit::Heading(1, line.title);
  const std::string sent =
      Fill(Text::kHeldDetail, {DateInWords(line.sent_on), ChannelInWords(context, line)});
  kit::CaptionWithPill(Fill(Text::kHeldDetail, {line.asked_by, sent}), kit::Tone::kInfo,
                       T(Text::kNotSentYet), context.panel->Unsent(line.id));
  if (!line.answer_by.empty()) {
    kit::Caption(Fill(Text::kInviteAnswersBy, {DateInWords(line.answer_by)}));
  }
  context.ButtonLink(T(Text::kEdit), RouteTo(Screen::kEditRecord, line.id));
}

const std::vector<kit::Option>& Projects(const PanelContext& context, InvitationState& state) {
  const app::Workspace& engagement = *context.engagement;
  return state.projects.Get(engagement.TypeVersion("project"), "", [&] {
    std::vector<kit::Option> projects;
    for (const app::Row& row : engagement.List("project")) {
      projects.push_back({row.id, engagement.TitleOf(row.id)});
    }
    return projects;
  });
}

void SaveProject(PanelContext& context, const app::InvitationLine& line,
                 const std::string& project) {
  app::Transaction transaction{
      Fill(Text::kWhatEditRecord, {InSentence(T(Text::kInvitation))}),
      {{line.id,
        "invitation",
        {{"project", merge::Op::kSet, project.empty() ? base::Json() : base::Json(project)}}}}};
  context.intents.Push(shell::Edit{std::move(transaction), "", "",
                                   Fill(Text::kRecordSaved, {T(Text::kInvitation)})});
}

// The project stands in the other database, so no form asks for it.
void DrawProjectOf(PanelContext& context, InvitationState& state, const app::InvitationLine& line) {
  const std::vector<kit::Option>& projects = Projects(context, state);
  if (!projects.empty() && context.facts.writer) {
    std::string project = state.project.value_or(line.project);
    const kit::FieldSpec spec{
        .label = T(Text::kProject), .filter = true, .key = "invitation/project"};
    if (kit::Select(spec, projects, project, T(Text::kNoProject))) state.project = project;
    if (state.project && *state.project != line.project && kit::Button(T(Text::kSave))) {
      SaveProject(context, line, *std::exchange(state.project, std::nullopt));
    }
  }
  if (std::any_of(projects.begin(), projects.end(),
                  [&](const kit::Option& one) { return one.code == line.project; })) {
    context.Link(T(Text::kOpenTheProject), RouteTo(Screen::kProject, line.project));
  }
}

void DrawAbout(PanelContext& context, InvitationState& state, const app::InvitationLine& line,
               const base::Json& document) {
  DrawProjectOf(context, state, line);
  constexpr std::string_view kLeftOut[] = {"project"};
  DrawRecordFacts(context, document, kLeftOut);
  const base::Json* documents[] = {&document};
  DrawHistory(context, documents);
  DrawDeleteRecord(context, document, RouteTo(Screen::kInvitations));
}

void DrawTab(PanelContext& context, InvitationState& state, const app::InvitationLine& line,
             const base::Json& document) {
  if (state.tab == kWhomTab) return DrawInvitationChoice(context, state, line);
  if (state.tab == kListTab) return DrawInvitationList(context, state, line);
  if (state.tab == kAboutTab) return DrawAbout(context, state, line, document);
  if (line.invited > 0) return DrawInvitedPeople(context, state, line);
  if (kit::StandingBox({.title = T(Text::kInviteNobody),
                        .text = T(Text::kInviteNobodyText),
                        .action = T(Text::kInviteWhom)})) {
    state.tab = kWhomTab;
    kit::Wake();
  }
}

InvitationState& StateOf(PanelContext& context, std::string_view id) {
  InvitationState& state = StateOfPanel(context).invitations.one;
  if (state.id == id) return state;
  state = InvitationState{};
  state.id = id;
  return state;
}

}  // namespace

void DrawInvitation(PanelContext& context, std::string_view id) {
  context.Link(T(Text::kInviteBack), RouteTo(Screen::kInvitations));
  const auto document = DocumentHere(context, id, Text::kInvitation);
  if (!document) return;
  const std::vector<app::InvitationLine>& lines = InvitationLines(context);
  const auto found =
      std::find_if(lines.begin(), lines.end(), [id](const auto& one) { return one.id == id; });
  if (found == lines.end()) {  // a record of another kind
    kit::Heading(1, T(Text::kInvitation));
    return DrawNotHere(context);
  }
  const app::InvitationLine& line = *found;
  InvitationState& state = StateOf(context, id);
  DrawHead(context, line);
  const kit::Tab tabs[] = {{kPeopleTab, T(Text::kInvitePeople), static_cast<int>(line.invited)},
                           {kWhomTab, T(Text::kInviteWhom)},
                           {kListTab, T(Text::kInviteList)},
                           {kAboutTab, T(Text::kInviteAbout)}};
  if (state.tab.empty()) state.tab = line.invited == 0 ? kWhomTab : kPeopleTab;
  kit::TabBar(T(Text::kInviteParts), tabs, state.tab);
  const auto shown = std::find_if(std::begin(tabs), std::end(tabs),
                                  [&](const kit::Tab& one) { return one.key == state.tab; });
  {
    kit::TabPanel panel(shown->label);
    DrawTab(context, state, line, *document);
  }
  if (state.tab == kPeopleTab) DrawInvitedBar(context, state);
}

}  // namespace earshot::panels
