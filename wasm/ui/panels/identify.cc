// Who to talk to in a project: the six questions one under another, with a field that finds those
// who are known and makes those who are not (004-12, 004-13, 004-14).

#include <algorithm>
#include <set>

#include "core/base/fold.h"
#include "core/model/schema.h"
#include "core/model/validate.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kNameKey = "identify/name";
constexpr size_t kShortName = 40;

// Rises with whatever the readings below depend on.
uint64_t Version(const PanelContext& context) {
  return context.workspace->TypeVersion("stakeholder") +
         context.workspace->TypeVersion("identification") +
         context.workspace->TypeVersion("project");
}

const app::Identification& Read(PanelContext& context, const std::string& project) {
  return context.state.identify.read.Get(Version(context), project, [&] {
    return app::ReadIdentification(*context.workspace, project);
  });
}

const std::vector<app::KnownParty>& Known(PanelContext& context, const std::string& project) {
  return context.state.identify.known.Get(
      Version(context), project, [&] { return app::KnownParties(*context.workspace, project); });
}

// Those named here under their names, then everybody else with the project that knows them.
const std::vector<kit::Option>& Offered(PanelContext& context, const std::string& project) {
  return context.state.identify.options.Get(Version(context), project, [&] {
    std::vector<kit::Option> options;
    std::set<std::string_view> here;
    for (const app::QuestionAnswered& question : Read(context, project).questions) {
      for (const app::NamedParty& party : question.named) {
        if (here.insert(party.id).second) options.push_back({party.id, party.name});
      }
    }
    for (const app::KnownParty& party : Known(context, project)) {
      if (here.contains(party.id)) continue;
      options.push_back(
          {party.id, party.known_from.empty()
                         ? party.name
                         : Fill(Text::kIdentifyKnownFrom, {party.name, party.known_from})});
    }
    return options;
  });
}

void Name(const PanelContext& context, const std::string& project, const std::string& question,
          const app::NamedParty& party) {
  const app::Answering answering{project, question, Fill(Text::kIdentifyWhatName, {party.name})};
  context.intents.Push(shell::Edit{app::NameParty(answering, party.id), "", "",
                                   Fill(Text::kIdentifyNamed, {party.name})});
}

void Unname(const PanelContext& context, const std::string& project, const std::string& question,
            const app::NamedParty& party) {
  const app::Answering answering{project, question, Fill(Text::kIdentifyWhatUnname, {party.name})};
  context.intents.Push(shell::Edit{app::UnnameParty(answering, party.id), "", "",
                                   Fill(Text::kIdentifyUnnamed, {party.name})});
}

std::string Place(const std::string& project, const std::string& question) {
  return project + " " + question;
}

const model::Field& NameField() { return model::FieldOf("stakeholder", "name"); }

// What is wrong with the name of somebody new; "" = nothing.
std::string WrongName(const std::string& name) {
  return model::FirstProblem(NameField(), base::TrimSpaces(name));
}

// What was added to the field: the id of somebody known, or a name as typed.
void Added(PanelContext& context, const std::string& project, const std::string& question,
           const std::string& added) {
  const std::vector<app::KnownParty>& known = Known(context, project);
  const auto by_id = std::find_if(known.begin(), known.end(),
                                  [&added](const auto& party) { return party.id == added; });
  const app::KnownParty* party = by_id == known.end() ? app::PartyNamed(known, added) : &*by_id;
  if (party != nullptr) return Name(context, project, question, {party->id, party->name});
  context.state.identify.asked_at = Place(project, question);
  context.state.identify.name = added;
  const std::string wrong = WrongName(added);
  context.state.identify.correcting = !wrong.empty();
  kit::Announce(wrong.empty() ? Fill(Text::kIdentifyNew, {added}) : wrong);
  kit::Wake();
}

void DrawField(PanelContext& context, const std::string& project,
               const app::QuestionAnswered& question) {
  const std::vector<kit::Option>& offered = Offered(context, project);
  std::vector<std::string> codes;
  for (const app::NamedParty& party : question.named) codes.push_back(party.id);
  const std::vector<std::string> before = codes;
  const std::string key = "identify/" + question.code;
  if (!kit::Tags({.label = question.label, .filter = true, .key = key}, offered, codes,
                 kit::NewWords::kAskedAbout)) {
    return;
  }
  for (const app::NamedParty& party : question.named) {
    if (std::find(codes.begin(), codes.end(), party.id) == codes.end()) {
      Unname(context, project, question.code, party);
    }
  }
  for (const std::string& code : codes) {
    if (std::find(before.begin(), before.end(), code) == before.end()) {
      Added(context, project, question.code, code);
    }
  }
}

// Somebody new was typed: a press on what they are adds them. A name that cannot be kept stays to
// be corrected.
void DrawKinds(PanelContext& context, const std::string& project, const std::string& question) {
  shell::IdentifyState& state = context.state.identify;
  std::string kind;
  if (state.correcting) {
    kit::TextField({.label = NameField().label,
                    .error = WrongName(state.name),
                    .key = kNameKey,
                    .person_name = true},
                   state.name);
  }
  const std::string name = state.name;
  const bool wrong = !WrongName(name).empty();
  if (!wrong) kit::Paragraph(Fill(Text::kIdentifyNew, {name}));
  if (kit::ChipRow(T(Text::kIdentifyKind), context.options.Terms("stakeholder-kinds"), "", kind) &&
      wrong) {
    kit::FocusField(kNameKey);
    kit::Wake();
  } else if (!kind.empty()) {
    const app::Answering answering{project, question, Fill(Text::kIdentifyWhatName, {name})};
    context.intents.Push(
        shell::NameNewStakeholder{answering, name, kind, Fill(Text::kIdentifyNamed, {name})});
    state.asked_at.clear();
  }
  if (kit::Button(Fill(Text::kIdentifyNotNow, {base::Ellipsis(name, kShortName)}),
                  kit::ButtonKind::kQuiet)) {
    state.asked_at.clear();
    kit::Wake();
  }
}

void DrawUsual(const PanelContext& context, const std::string& project,
               const app::QuestionAnswered& question) {
  std::vector<kit::Option> options;
  for (const app::NamedParty& party : question.usual) options.push_back({party.id, party.name});
  std::string pressed;
  if (!kit::ChipRow(T(Text::kIdentifyUsual), options, "", pressed)) return;
  for (const app::NamedParty& party : question.usual) {
    if (party.id == pressed) Name(context, project, question.code, party);
  }
}

}  // namespace

void DrawIdentify(PanelContext& context, std::string_view id) {
  const std::string project(id);
  const auto document = context.workspace->Document(id);
  kit::Heading(1, T(Text::kWhoToTalkTo));
  if (!document || merge::IsDeleted(*document)) return DrawNotHere(context);
  context.Link(base::GetString(*document, "title"), RouteTo(Screen::kProject, id));
  kit::Paragraph(T(Text::kIdentifyText));
  const app::Identification& read = Read(context, project);
  kit::Progress(T(Text::kIdentifyAnswered), read.answered, read.questions.size());
  for (const app::QuestionAnswered& question : read.questions) {
    kit::Scope scope(question.code);
    DrawField(context, project, question);
    if (context.state.identify.asked_at == Place(project, question.code)) {
      DrawKinds(context, project, question.code);
    }
    DrawUsual(context, project, question);
  }
  context.ButtonLink(T(Text::kMaps), RouteTo(Screen::kMaps, id));
}

}  // namespace earshot::panels
