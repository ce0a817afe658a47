// Counting by population group at the stall (004-22): by eye or as people say, a tap each, and
// nobody becomes a record. What is not counted here is told as "not recorded", never guessed.

#include <algorithm>

#include "core/app/tallies.h"
#include "core/model/schema.h"
#include "wasm/ui/panels/capture_parts.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::FormatNumber;
using shell::T;
using shell::Text;

namespace {

void CountOne(PanelContext& context, std::string_view id, const kit::Option& group, int64_t people,
              int by) {
  const std::string what =
      Fill(by > 0 ? Text::kWhatCountGroup : Text::kWhatUncountGroup, {group.label});
  for (app::Transaction& transaction :
       app::CountInGroup(*context.workspace, id, group.code, by, what)) {
    context.intents.Push(shell::Edit{std::move(transaction), "", "", ""});
  }
  kit::Announce(Fill(Text::kCountOfGroup, {group.label, FormatNumber(people + by)}));
}

// The people of the activity as reports count them: a correction goes before the head count.
int64_t PeopleOf(const base::Json& activity) {
  return base::GetInteger(activity, "final_count", merge::TallyTotal(activity, "heads"));
}

void DrawRest(const base::Json& activity, int64_t recorded) {
  const int64_t rest = PeopleOf(activity) - recorded;
  kit::Caption(Fill(rest < 0 ? Text::kMoreThanCounted : Text::kRecordedAndNot,
                    {FormatNumber(recorded), FormatNumber(rest < 0 ? -rest : rest)}));
}

}  // namespace

void DrawGroupCounts(PanelContext& context, std::string_view id) {
  shell::CaptureState& state = context.state.capture;
  kit::Disclosure(T(Text::kCountByGroup), state.groups_open);
  if (!state.groups_open) return;
  kit::Scope scope("groups");
  kit::Paragraph(T(Text::kCountByGroupText));
  kit::Select({.label = T(Text::kCharacteristic), .filter = true},
              context.options.Terms("characteristics"), state.characteristic, T(Text::kChoose));
  if (state.characteristic.empty()) return;
  const app::Tallies& tallies =
      state.tallies.Get(context.workspace->version(), std::string(id),
                        [&] { return app::ReadTallies(*context.workspace, id); });
  for (const kit::Option& group : context.options.Terms("population-groups")) {
    if (model::CharacteristicOf(group.code) != state.characteristic) continue;
    const int64_t people = tallies.Of(group.code);
    const std::string more = Fill(Text::kOneMoreOf, {group.label});
    const std::string fewer = Fill(Text::kOneFewerOf, {group.label});
    const int by = kit::TallyRow(group.label, people, more, fewer);
    if (by != 0) CountOne(context, id, group, people, by);
  }
  DrawRest(*context.state.activity.document, tallies.Recorded(state.characteristic));
}

}  // namespace earshot::panels
