// The choice of several activities of the Log, and of what is to be changed in them
// (log_change.cc changes them).
//
// INVARIANT: `ids` and `ticked` of the choice say the same; what a filter hides is not chosen.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/base/fold.h"
#include "wasm/ui/kit/columns.h"
#include "wasm/ui/kit/scaffold.h"
#include "wasm/ui/panels/log_views.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::LogChoice;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kType = "activity";
constexpr std::string_view kProjectField = "project", kTypeField = "engagement_type",
                           kOwnerField = "owner", kGroupsField = "groups",
                           kSeldomHeardField = "seldom_heard";
constexpr size_t kMostReasons = 10;

std::string CountOf(size_t number, Text one, Text many) {
  return Count(static_cast<int64_t>(number), one, many);
}

// Nothing is changed before a value was given, so that a bar far below it cannot empty fields.
void DrawValue(PanelContext& context, LogChoice& choice) {
  const model::RecordType* type = model::FindType(kType);
  const model::Field* field = type == nullptr ? nullptr : model::FindField(*type, choice.field);
  if (field != nullptr && IsChoiceSet(*field)) {
    const kit::FieldSpec spec{.label = T(Text::kGroupsToAdd),
                              .hint = T(Text::kGroupsToAddHint),
                              .filter = true,
                              .key = "log/groups-to-add"};
    kit::MultiSelect(spec, context.options.Terms(field->vocabulary), choice.added);
  } else if (choice.field == kOwnerField) {
    kit::TextField({.label = T(Text::kNewOwnerOf),
                    .filter = true,
                    .key = "log/new-owner",
                    .person_name = true},
                   choice.value);
  } else if (choice.field == kTypeField) {
    kit::Select({.label = T(Text::kNewTypeOf), .filter = true, .key = "log/new-type"},
                context.options.Terms("engagement-types"), choice.value);
  } else {
    std::vector<kit::Option> projects = {
        {std::string(kTakeProjectAway), std::string(T(Text::kNoProject))}};
    const std::vector<kit::Option>& known = context.options.Records("project");
    projects.insert(projects.end(), known.begin(), known.end());
    kit::Select({.label = T(Text::kNewProjectOf), .filter = true, .key = "log/new-project"},
                projects, choice.value);
  }
}

void DrawFields(PanelContext& context, LogChoice& choice) {
  std::vector<kit::Option> fields;
  if (const model::RecordType* type = model::FindType(kType)) {
    // A number belongs to each group of "Who took part"; of many activities at once only that a
    // group took part can be said.
    for (std::string_view name :
         {kProjectField, kTypeField, kOwnerField, kGroupsField, kSeldomHeardField}) {
      const model::Field* field = model::FindField(*type, name);
      if (field != nullptr) fields.push_back({std::string(name), std::string(field->label)});
    }
  }
  kit::Columns columns({1, 1});
  const kit::FieldSpec spec{.label = T(Text::kWhatToChange), .filter = true, .key = "log/change"};
  if (kit::Select(spec, fields, choice.field)) {
    if (choice.field.empty()) choice.field = kProjectField;
    choice.value.clear();
    choice.added.clear();
  }
  columns.Next();
  DrawValue(context, choice);
}

void DrawOutcome(const LogChoice& choice) {
  if (choice.none_differed) {
    kit::Notice(kit::Tone::kInfo, T(Text::kNoneDiffered), T(Text::kNoneDifferedText));
  }
  if (choice.refused.empty()) return;
  const std::string title =
      CountOf(choice.refused.size(), Text::kOneNotChanged, Text::kManyNotChanged);
  kit::Notice(kit::Tone::kWarning, title, T(Text::kNotChangedText));
  std::vector<std::string_view> reasons(choice.refused.begin(), choice.refused.end());
  if (reasons.size() > kMostReasons) reasons.resize(kMostReasons);
  kit::Bullets(title, reasons);
}

}  // namespace

void KeepChoice(shell::LogState& log) {
  LogChoice& choice = log.choice;
  std::set<std::string, std::less<>> still;
  choice.ticked.assign(log.rows.size(), 0);
  if (choice.ids.empty()) return;
  for (size_t row = 0; row < log.rows.size(); ++row) {
    if (!choice.ids.contains(log.rows[row].id)) continue;
    choice.ticked[row] = 1;
    still.insert(log.rows[row].id);
  }
  choice.ids = std::move(still);
}

void ChooseRow(shell::LogState& log, size_t row, bool on) {
  log.choice.ticked[row] = on ? 1 : 0;
  if (on) {
    log.choice.ids.insert(log.rows[row].id);
  } else {
    log.choice.ids.erase(log.rows[row].id);
  }
}

void ChooseAllRows(shell::LogState& log, bool on) {
  for (size_t row = 0; row < log.rows.size(); ++row) ChooseRow(log, row, on);
}

void DrawChooseSeveral(const PanelContext& context, shell::LogState& log) {
  LogChoice& choice = log.choice;
  if (!context.facts.writer) return;
  const std::string label =
      std::string(T(choice.open ? Text::kStopChoosing : Text::kChooseSeveral)) + "###choose";
  if (kit::Button(label, kit::ButtonKind::kQuiet)) {
    const bool open = !choice.open;
    choice = LogChoice{};
    choice.open = open;
    choice.ticked.assign(log.rows.size(), 0);
    kit::Wake();
  }
}

void DrawLogChoice(PanelContext& context, shell::LogState& log) {
  LogChoice& choice = log.choice;
  if (!context.facts.writer || !choice.open) return;
  const size_t chosen = choice.ids.size();
  kit::Caption(chosen == 0 ? std::string(T(Text::kNoneChosen))
                           : CountOf(chosen, Text::kOneChosen, Text::kManyChosen));
  DrawFields(context, choice);  // from the start, so that no tick moves the rows
  DrawOutcome(choice);
}

void DrawLogChoiceBar(PanelContext& context, shell::LogState& log) {
  LogChoice& choice = log.choice;
  if (!context.facts.writer || !choice.open || choice.ids.empty()) return;
  kit::ActionBar bar(T(Text::kChosenActivities));
  const std::string number = shell::FormatNumber(static_cast<int64_t>(choice.ids.size()));
  const bool ready = !base::TrimSpaces(choice.value).empty() || !choice.added.empty();
  const bool change =
      ready && kit::Button(shell::Fill(Text::kChangeChosen, {number}) + "###change");
  if (ready) kit::SameLine();
  const bool erase = kit::Button(shell::Fill(Text::kDeleteChosen, {number}) + "###delete",
                                 kit::ButtonKind::kDanger);
  if (change) ChangeChosen(context, log);
  if (erase) DeleteChosen(context, log);
}

}  // namespace earshot::panels
