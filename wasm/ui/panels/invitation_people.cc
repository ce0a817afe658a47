// The people of an invitation: how many gave which answer, and each of them, found by answer and by
// name. Answers are noted one by one or for all who are ticked (004-20).
//
// INVARIANT: what a filter hides is not ticked.

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/word_filter.h"
#include "wasm/ui/kit/bars.h"
#include "wasm/ui/kit/columns.h"
#include "wasm/ui/kit/scaffold.h"
#include "wasm/ui/panels/invitation_parts.h"
#include "wasm/ui/panels/record_table.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::FormatNumber;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kResponses = "invitation-responses";
constexpr size_t kFewestForRate = 20;  // reached

std::string LabelOf(const PanelContext& context, std::string_view response) {
  return context.engagement->LabelOf(kResponses, response);
}

std::string AskedInWords(const app::InvitationLine& line) {
  return Count(static_cast<int64_t>(line.invited), Text::kInviteOneAsked, Text::kInviteManyAsked);
}

// A percentage says nothing of a few people.
std::string AnsweredInWords(const app::InvitationLine& line) {
  std::string words = AskedInWords(line);
  if (line.reached == 0) return words;
  const auto number = [](size_t people) { return FormatNumber(static_cast<int64_t>(people)); };
  words = Fill(Text::kInviteAnswered, {words, number(line.answered), number(line.reached)});
  if (line.reached >= kFewestForRate) {
    const std::string rate = Fill(Text::kPercent, {FormatNumber(line.response_rate)});
    words = Fill(Text::kHeardShare, {words, rate});
  }
  return words + ".";
}

void DrawCounts(const PanelContext& context, const app::InvitationLine& line) {
  std::vector<std::string> labels, words;
  for (const app::ResponseCount& count : line.responses) {
    labels.push_back(LabelOf(context, count.code));
    words.push_back(FormatNumber(static_cast<int64_t>(count.people)));
  }
  std::vector<kit::Bar> bars;
  for (size_t i = 0; i < labels.size(); ++i) {
    bars.push_back({.label = labels[i],
                    .value = static_cast<int64_t>(line.responses[i].people),
                    .words = words[i]});
  }
  const std::string caption = AnsweredInWords(line);
  kit::Bars({.name = T(Text::kInviteAnswers), .bars = bars, .caption = caption});
  if (line.late == 0) return;
  kit::Notice(kit::Tone::kWarning,
              Count(static_cast<int64_t>(line.late), Text::kInviteOneLate, Text::kInviteManyLate),
              Fill(Text::kInviteLateText, {DateInWords(line.answer_by)}));
}

const InvitedPeople& PeopleOf(PanelContext& context, InvitationState& state) {
  const app::Workspace& panel = *context.panel;
  const std::string key = state.id + "/" + std::to_string(panel.TypeVersion("member"));
  return state.people.Get(panel.TypeVersion("invited"), key, [&] {
    InvitedPeople people;
    people.lines = app::ReadInvited(panel, state.id);
    for (app::InvitedLine& line : people.lines) {
      if (line.name.empty()) line.name = T(Text::kInviteErased);
      base::AddFoldedWords(people.folded.emplace_back(), line.name);
    }
    return people;
  });
}

void KeepTicks(InvitationState& state, const InvitedPeople& people,
               const std::vector<uint32_t>& shown) {
  if (state.ticked.empty()) return;
  std::set<std::string, std::less<>> still;
  for (const uint32_t place : shown) {
    const std::string& id = people.lines[place].id;
    if (state.ticked.contains(id)) still.insert(id);
  }
  state.ticked = std::move(still);
}

const std::vector<uint32_t>& Shown(PanelContext& context, InvitationState& state,
                                   const InvitedPeople& people) {
  const std::string key = state.people.asked + "\n" + state.response + "\n" + state.words;
  return state.shown.Get(context.panel->TypeVersion("invited"), key, [&] {
    const base::WordFilter words(state.words);
    std::vector<uint32_t> shown;
    for (size_t i = 0; i < people.lines.size(); ++i) {
      if (!state.response.empty() && people.lines[i].response != state.response) continue;
      if (words.Fits(people.folded[i])) shown.push_back(static_cast<uint32_t>(i));
    }
    KeepTicks(state, people, shown);
    return shown;
  });
}

void Note(PanelContext& context, const std::string& response,
          std::span<const std::string> invited) {
  context.intents.Push(shell::Edit{
      app::SetResponses(invited, response, context.facts.today, T(Text::kInviteWhatAnswer)), "", "",
      Count(static_cast<int64_t>(invited.size()), Text::kInviteOneNoted, Text::kInviteManyNoted)});
}

void TakeOff(PanelContext& context, std::span<const std::string> invited) {
  context.intents.Push(shell::Edit{
      app::TakeOff(invited, T(Text::kInviteTakeOff)), "", "",
      Count(static_cast<int64_t>(invited.size()), Text::kInviteOneOff, Text::kInviteManyOff)});
}

void DrawFilters(PanelContext& context, InvitationState& state) {
  const std::vector<kit::Option>& answers = context.options.Terms(kResponses);
  kit::Columns columns({1, 1, 1});
  kit::SearchField({.label = T(Text::kInviteSearch), .key = "invitation/words"}, state.words);
  columns.Next();
  kit::Select({.label = T(Text::kInviteShowAnswer), .filter = true, .key = "invitation/response"},
              answers, state.response, T(Text::kAnyAnswer));
  columns.Next();
  if (!context.facts.writer) return;
  kit::Select({.label = T(Text::kInviteNote), .filter = true, .key = "invitation/answer"}, answers,
              state.answer, T(Text::kChooseOne));
}

bool IsActive(const app::InvitedLine& person) {
  return person.status.empty() || person.status == "active";  // of an erased one nothing is known
}

std::string Cell(const PanelContext& context, const app::InvitedLine& person, size_t column) {
  if (column == 0) return person.name;
  if (column == 2) return context.engagement->LabelOf("member-states", person.status);
  const std::string answer = LabelOf(context, person.response);
  if (person.responded_on.empty()) return answer;
  return Fill(Text::kHeldDetail, {answer, DateInWords(person.responded_on)});
}

void Tick(InvitationState& state, const std::string& invited, bool on) {
  if (on) {
    state.ticked.insert(invited);
  } else {
    state.ticked.erase(invited);
  }
}

void DrawTable(PanelContext& context, InvitationState& state, const InvitedPeople& people,
               const std::vector<uint32_t>& shown) {
  const auto person = [&](size_t row) -> const app::InvitedLine& {
    return people.lines[shown[row]];
  };
  const kit::Column columns[] = {
      {T(Text::kNameColumn), 1.2F}, {T(Text::kInviteAnswer), 1.2F}, {T(Text::kStatus), 0.8F}};
  const bool all_active = std::all_of(people.lines.begin(), people.lines.end(), IsActive);
  kit::TableSpec table;
  table.name = T(Text::kInvitePeople);
  table.columns = std::span(columns).first(all_active ? 2 : 3);
  table.rows = shown.size();
  table.lines = 2;
  table.key = [&](size_t row) { return person(row).id; };
  table.cell = [&](size_t row, size_t column) { return Cell(context, person(row), column); };
  table.route = [&](size_t row) { return RouteTo(Screen::kMember, person(row).member); };
  const std::string answer = LabelOf(context, state.answer);
  const std::string_view actions[] = {answer};
  if (context.facts.writer) {
    if (!state.answer.empty()) table.actions = actions;
    table.on_action = [&](size_t row, size_t) {
      const std::string one[] = {person(row).id};
      Note(context, state.answer, one);
    };
    table.selected = [&](size_t row) { return state.ticked.contains(person(row).id); };
    table.on_select = [&](size_t row, bool on) { Tick(state, person(row).id, on); };
    table.on_select_all = [&](bool on) {
      for (size_t row = 0; row < shown.size(); ++row) Tick(state, person(row).id, on);
    };
  }
  DrawRecordTable(context, table);
}

}  // namespace

void DrawInvitedPeople(PanelContext& context, InvitationState& state,
                       const app::InvitationLine& line) {
  DrawCounts(context, line);
  DrawFilters(context, state);
  const InvitedPeople& people = PeopleOf(context, state);
  const std::vector<uint32_t>& shown = Shown(context, state, people);
  const std::string words = PeopleInWords(static_cast<int64_t>(shown.size()));
  TellResult(state.told, state.response + "\n" + state.words, words);
  if (!shown.empty()) {
    kit::Caption(context.facts.writer ? Fill(Text::kInviteShown, {words}) : words);
    return DrawTable(context, state, people, shown);
  }
  if (kit::StandingBox({.standing = kit::Standing::kFilteredToNothing,
                        .title = T(Text::kNobodyFits),
                        .text = T(Text::kNobodyFitsText),
                        .action = T(Text::kClearFilters)})) {
    state.words.clear();
    state.response.clear();
    kit::Wake();
  }
}

void DrawInvitedBar(PanelContext& context, InvitationState& state) {
  if (!context.facts.writer || state.ticked.empty()) return;
  kit::ActionBar bar(T(Text::kInviteChosen));
  const std::string number = FormatNumber(static_cast<int64_t>(state.ticked.size()));
  const bool ready = !state.answer.empty();
  const bool note =
      ready &&
      kit::Button(Fill(Text::kInviteNoteFor, {LabelOf(context, state.answer), number}) + "###note");
  if (ready) kit::SameLine();
  const bool off =
      kit::Button(Fill(Text::kInviteTakeOffAll, {number}) + "###off", kit::ButtonKind::kDanger);
  if (!note && !off) return;
  const std::vector<std::string> invited(state.ticked.begin(), state.ticked.end());
  if (note) Note(context, state.answer, invited);
  if (off) TakeOff(context, invited);
  state.ticked.clear();
}

}  // namespace earshot::panels
