// What is kept of a filter of members: a segment of the panel (segments.h), or those who are found
// as a file, after a line of the panel's log that says who saved it and why (004-20, 004-22).

#include <functional>
#include <set>
#include <utility>

#include "core/base/fold.h"
#include "core/model/schema.h"
#include "core/model/value_rules.h"
#include "core/report/member_table.h"
#include "wasm/ui/panels/member_parts.h"
#include "wasm/ui/panels/members_parts.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::FormatNumber;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kNameKey = "members/segment-name", kReasonKey = "members/file-reason";
constexpr size_t kShortName = 40;

std::string ProblemOfName(const std::string& name) {
  if (name.empty()) return std::string(T(Text::kSegmentNameMissing));
  return model::ProblemOfValue(model::FieldOf("segment", "name"), name).value_or("");
}

// `id` "" makes a new one.
void SaveFilter(PanelContext& context, MembersState& state, std::string_view id,
                const std::string& name) {
  state.segment_problem = ProblemOfName(name);
  if (state.segment_problem.empty()) {
    auto saved = app::SaveSegment(*context.panel, id, name, state.filter, T(Text::kSegmentSave));
    if (saved) {
      context.intents.Push(
          shell::Edit{*std::move(saved), "", "", std::string(T(Text::kSegmentSaved))});
      if (!id.empty()) state.segment_filter = state.filter;
      state.segment_open = false;
      return;
    }
    state.segment_problem = saved.error().sentence;
  }
  state.segment_open = true;
  kit::FocusField(kNameKey);
  kit::Wake();
}

void DrawOpenedSegment(PanelContext& context, MembersState& state) {
  const std::string name =
      state.segment.empty() ? std::string() : context.panel->TitleOf(state.segment);
  if (name.empty()) return;
  const std::string shortened = base::Ellipsis(name, kShortName);
  if (state.filter == state.segment_filter) {
    kit::Caption(Fill(Text::kSegmentOf, {name}));
  } else if (kit::Button(Fill(Text::kSegmentUpdate, {shortened}) + "###update-segment")) {
    SaveFilter(context, state, state.segment, name);
  }
}

void Say(MembersState& state, std::string words) {
  state.file_said = std::move(words);
  kit::Announce(state.file_said);
}

void SaveFound(PanelContext& context, MembersState& state, const std::vector<app::MemberRow>& rows,
               const MembersFound& found) {
  const std::string& person =
      context.facts.person.empty() ? context.facts.user : context.facts.person;
  std::set<std::string, std::less<>> only;
  for (const uint32_t place : found.places) only.insert(rows[place].id);
  report::MemberTable table =
      report::MakeMemberTable(*context.panel, state.file_answers, context.facts.today, &only);
  auto line = report::MemberTableLine(*context.panel, table, person, state.file_reason);
  // WHY here: a line that is refused when it is written would let the file leave without it.
  const std::string wrong = WrongIn("panel_log", "reason", state.file_reason);
  if (!line || !wrong.empty()) {
    const bool nobody = base::TrimSpaces(person).empty();
    state.file_problem = T(nobody ? Text::kMembersFileNobody : Text::kMembersFileWhyMissing);
    if (!wrong.empty()) state.file_problem = wrong;
    kit::FocusField(kReasonKey);
    kit::Wake();
    return;
  }
  state.file_open = false;
  state.file_reason.clear();
  state.file_answers = false;
  if (table.rows == 0) return Say(state, std::string(T(Text::kMembersFileNone)));
  app::Transaction log;  // without a name: nobody can undo it
  log.edits.push_back(*std::move(line));
  context.intents.Push(shell::Edit{std::move(log), "", "", ""});
  context.intents.Push(shell::SaveFile{"members", "csv", std::move(table.csv)});
  std::string said =
      Fill(Text::kMembersFileSaved,
           {Count(static_cast<int64_t>(table.rows), Text::kAMemberPerson, Text::kMemberPeople)});
  if (table.without_consent > 0) {
    said += " " + Fill(Text::kMembersFileConsent,
                       {FormatNumber(static_cast<int64_t>(table.without_consent))});
  }
  Say(state, std::move(said));
}

}  // namespace

void DrawSaveSegment(PanelContext& context, MembersState& state) {
  if (!context.facts.writer) return;
  DrawOpenedSegment(context, state);
  if (kit::Disclosure(T(Text::kSegmentSaveAs), state.segment_open, kit::ButtonKind::kQuiet) &&
      state.segment_open) {
    state.segment_name.clear();
    state.segment_problem.clear();
    kit::FocusField(kNameKey);
  }
  if (!state.segment_open) return;
  if (kit::TextField(
          {.label = T(Text::kSegmentName), .error = state.segment_problem, .key = kNameKey},
          state.segment_name)) {
    state.segment_problem.clear();
  }
  if (kit::Button(T(Text::kSegmentSave))) {
    SaveFilter(context, state, "", base::TrimSpaces(state.segment_name));
  }
}

void DrawSaveMembers(PanelContext& context, MembersState& state,
                     const std::vector<app::MemberRow>& rows, const MembersFound& found) {
  if (!context.facts.writer) return;
  if (!state.segment_open) kit::SameLine();
  if (kit::Disclosure(T(Text::kSaveSpreadsheet), state.file_open, kit::ButtonKind::kQuiet)) {
    state.file_problem.clear();
    state.file_said.clear();
    if (state.file_open) kit::FocusField(kReasonKey);
  }
  if (!state.file_said.empty()) kit::Caption(state.file_said);
  if (!state.file_open) return;
  if (kit::TextField({.label = T(Text::kMembersFileWhy),
                      .hint = T(Text::kMembersFileWhyHint),
                      .error = state.file_problem,
                      .key = kReasonKey},
                     state.file_reason)) {
    state.file_problem.clear();
  }
  kit::Checkbox({.label = T(Text::kMembersFileAnswers), .filter = true, .key = "members/answers"},
                state.file_answers);
  kit::Caption(T(Text::kMembersFileActive));
  if (kit::Button(T(Text::kMembersFileSave))) SaveFound(context, state, rows, found);
}

}  // namespace earshot::panels
