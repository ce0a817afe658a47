// See asked_before.h. What is typed and chosen counts, saved or not, so the warning comes while
// there is time to choose another question.

#include "wasm/ui/panels/asked_before.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/base/calendar.h"
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

constexpr size_t kMostAskedBefore = 3;

std::string TypedIn(const RecordForm& record, std::string_view field) {
  const auto typed = record.typed.find(field);
  return typed == record.typed.end() ? "" : typed->second;
}

std::set<std::string> ChosenIn(const RecordForm& record, std::string_view field) {
  const auto chosen = record.chosen.find(field);
  if (chosen == record.chosen.end()) return {};
  return {chosen->second.begin(), chosen->second.end()};
}

// The form with the rows of its groups and feedback, as a question to the core.
app::Asking AskingOf(const PanelContext& context, const Form& form) {
  const RecordForm& activity = form.records.front();
  app::Asking asking;
  asking.activity = activity.id;
  asking.on = base::AsString(ValueOf(activity, model::FieldOf("activity", "held_on")));
  if (!base::ParseDate(asking.on)) asking.on = context.facts.today;
  asking.carried_out_by = TypedIn(activity, "carried_out_by");
  asking.questions = ChosenIn(activity, "questions");
  asking.groups = ChosenIn(activity, "groups");
  asking.seldom_heard = ChosenIn(activity, "seldom_heard");
  for (const RecordForm& row : form.records) {
    if (row.removed) continue;
    if (row.type == "attendance") asking.groups.insert(TypedIn(row, "group"));
    if (row.type == "feedback") asking.questions.insert(TypedIn(row, "question"));
  }
  asking.groups.erase("");
  asking.questions.erase("");
  return asking;
}

std::string KeyOf(const app::Asking& asking) {
  std::string key = asking.activity + "\n" + asking.on + "\n" + asking.carried_out_by;
  for (const std::set<std::string>* set :
       {&asking.questions, &asking.groups, &asking.seldom_heard}) {
    key += "\n";
    for (const std::string& one : *set) key += one + " ";
  }
  return key;
}

void DrawEarlier(PanelContext& context, kit::List& list, const app::EarlierAsking& earlier) {
  const auto date = base::ParseDate(earlier.held_on);
  const std::string sentence =
      Fill(Text::kAskedBeforeBy,
           {earlier.organisation.empty() ? T(Text::kOwnerOfWorkspace) : earlier.organisation,
            date ? base::FormatDateLong(*date) : earlier.held_on});
  const std::string detail =
      Fill(Text::kAskedBeforeAt, {earlier.title, context.workspace->TitleOf(earlier.question)});
  const std::string route = RouteTo(Screen::kActivity, earlier.activity);
  if (list.Row({.key = earlier.activity, .title = sentence, .detail = detail, .route = route})) {
    context.Go(route);
  }
}

}  // namespace

void DrawAskedBefore(PanelContext& context, const Form& form) {
  const app::Asking asking = AskingOf(context, form);
  auto& kept = context.state.write_up.asked_before;
  std::string& told = context.state.write_up.asked_before_told;
  const std::vector<app::EarlierAsking>& earlier =
      kept.Get(context.workspace->version(), KeyOf(asking),
               [&] { return app::AskedBefore(*context.workspace, asking); });
  // By the activity: the form drawn before this one may have been another with a warning of its
  // own.
  const std::string here = form.key + "\n" + asking.activity;
  if (earlier.empty()) {
    if (told == here) told.clear();
    return;
  }
  if (told != here) kit::Announce(T(Text::kAskedBefore));
  told = here;
  kit::Notice(kit::Tone::kWarning, T(Text::kAskedBefore), T(Text::kAskedBeforeText));
  const size_t shown = std::min(earlier.size(), kMostAskedBefore);
  {
    kit::List list(T(Text::kAskedBefore));
    for (size_t i = 0; i < shown; ++i) DrawEarlier(context, list, earlier[i]);
  }
  if (earlier.size() > shown) {
    kit::Caption(Count(static_cast<int64_t>(earlier.size() - shown), Text::kOneMoreAsked,
                       Text::kManyMoreAsked));
  }
}

}  // namespace earshot::panels
