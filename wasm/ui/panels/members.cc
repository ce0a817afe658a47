// Members of the panel: found by a letter, narrowed by filters that count as they are set, saved as
// a segment or as a file (004-20, 004-22).

#include <utility>

#include "core/report/segment_counts.h"
#include "wasm/ui/kit/columns.h"
#include "wasm/ui/panels/log_views.h"
#include "wasm/ui/panels/members_parts.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_table.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::MemberFilter;
using app::MemberRow;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr int kNameColumn = 0, kTownColumn = 1, kAgeColumn = 2, kInterestsColumn = 3;
// Whom staff add by hand has not agreed yet: they wait with the sign-ups.
constexpr std::string_view kNewMember = "member//to-check";

using Rows = std::vector<MemberRow>;

std::string Given(std::string words) {
  return words.empty() ? std::string(T(Text::kNotGiven)) : std::move(words);
}

std::string Cell(const PanelContext& context, const MemberRow& row, size_t column) {
  switch (static_cast<int>(column)) {
    case kNameColumn:
      return row.name;
    case kTownColumn:
      return Given(row.locality);
    case kAgeColumn:
      return Given(row.age < 0 ? "" : std::to_string(row.age));
    case kInterestsColumn: {
      std::string words;
      for (const std::string& code : row.interests) {
        if (!words.empty()) words += ", ";
        words += context.engagement->LabelOf("panel-interests", code);
      }
      return Given(std::move(words));
    }
    default:
      return row.last_invited.empty() ? std::string(T(Text::kMembersNeverAsked))
                                      : DateInWords(row.last_invited);
  }
}

std::pair<kit::Tone, std::string> PillOf(const PanelContext& context, const MemberRow& row) {
  if (!row.active()) {
    return {kit::Tone::kInfo, context.engagement->LabelOf("member-states", row.status)};
  }
  if (row.consent != app::ConsentState::kGiven) {
    return {kit::Tone::kError, std::string(T(Text::kMembersNoConsent))};
  }
  if (!row.rested) return {kit::Tone::kWarning, std::string(T(Text::kMembersAskedOften))};
  return {kit::Tone::kSuccess, std::string(T(Text::kMembersMayInvite))};
}

SortKey SortKeyOf(const MemberRow& row, int column) {
  if (column == kTownColumn) return {0, row.locality};
  if (column == kAgeColumn) return {row.age};
  if (column != kInterestsColumn) return {0, row.last_invited};
  SortKey key;
  for (const std::string& code : row.interests) key.words += code + "\n";
  return key;
}

const MembersFound& Found(PanelContext& context, MembersState& state, const Rows& rows) {
  const app::Workspace& panel = *context.panel;
  std::string key = app::FilterToJson(state.filter) + context.facts.today;
  key += state.order.Key();
  key += std::to_string(context.engagement->version());  // words of lists
  return state.found.Get(panel.version(), key, [&] {
    MembersFound found;
    const base::WordColumn& words =
        state.words.Get(panel.version(), context.facts.today, [&] { return base::WordsOf(rows); });
    found.places = app::FilterMembers(rows, state.filter, &words);
    found.unnamed = !found.places.empty() && AsksForAnswers(state.filter) &&
                    report::CountInTeam(*context.engagement, found.places.size()).count_only;
    found.count = MembersInWords(context, rows, found.places);
    if (state.filter != MemberFilter{}) {
      found.filter = app::FilterInWords(*context.engagement, panel, state.filter);
    }
    SortPeople(state.order, found.places,
               [&](uint32_t place) { return SortKeyOf(rows[place], state.order.column); });
    return found;
  });
}

void DrawHead(PanelContext& context) {
  context.Link(T(Text::kBackToPanel), shell::RouteTo(shell::Screen::kPanel));
  kit::Heading(1, T(Text::kMembers));
  context.ButtonLink(T(Text::kAddMember), RouteTo(Screen::kNewRecord, kNewMember));
  kit::SameLine();
  context.Link(T(Text::kImportMembers), RouteTo(Screen::kMemberImport));
  kit::SameLine();
  context.Link(T(Text::kSegments), RouteTo(Screen::kSegments));
}

void DrawStatus(PanelContext& context, MemberFilter& filter) {
  std::string code = filter.status == app::kAnyStatus ? "" : filter.status;
  kit::Select({.label = T(Text::kStatus), .filter = true, .key = "members/status"},
              context.options.Terms("member-states"), code, T(Text::kAnyStatus));
  filter.status = code.empty() ? app::kAnyStatus : code;
}

// The first screen is kept for the rows: a desk shows no hint, the others fold the status away.
void DrawSearch(PanelContext& context, MembersState& state) {
  const bool desk = LogOnDesk();
  {
    kit::Columns columns({2, 1});
    kit::SearchField({.label = T(Text::kMembersSearch),
                      .hint = desk ? std::string_view() : T(Text::kMembersSearchHint),
                      .key = "members/words"},
                     state.filter.words);
    columns.Next();
    if (desk) DrawStatus(context, state.filter);
  }
  const Text label = state.filters_open ? Text::kHideFilters : Text::kShowFilters;
  kit::Disclosure(std::string(T(label)) + "###filters", state.filters_open,
                  desk ? kit::ButtonKind::kQuiet : kit::ButtonKind::kSecondary);
  if (!desk && state.filters_open) DrawStatus(context, state.filter);
}

void Clear(MembersState& state) {
  state.filter = {};
  state.fields.age_from.clear();
  state.fields.age_to.clear();
  kit::Wake();
}

void DrawNobody(MembersState& state) {
  const bool filtered = state.filter != MemberFilter{};
  if (!kit::StandingBox({.standing = kit::Standing::kFilteredToNothing,
                         .title = T(filtered ? Text::kNobodyFits : Text::kMembersNoneActive),
                         .text = T(filtered ? Text::kNobodyFitsText : Text::kMembersNoneActiveText),
                         .action = T(filtered ? Text::kClearFilters : Text::kMembersShowAll)})) {
    return;
  }
  Clear(state);
  if (!filtered) state.filter.status = app::kAnyStatus;
}

void DrawRows(PanelContext& context, MembersState& state, const Rows& rows,
              const std::vector<uint32_t>& shown) {
  const kit::Column columns[] = {{T(Text::kNameColumn), 2.2F},
                                 {model::FieldOf("member", "locality").label, 1.6F},
                                 {T(Text::kMembersAge), 0.8F, true},
                                 {model::FieldOf("member", "interests").label, 2.6F},
                                 {T(Text::kMembersLastAsked), 1.3F}};
  kit::TableSpec table;
  table.name = T(Text::kMembers);
  table.columns = columns;
  table.rows = shown.size();
  table.lines = 2;
  table.dense = !context.facts.narrow;
  table.key = [&](size_t row) { return rows[shown[row]].id; };
  table.cell = [&](size_t row, size_t column) { return Cell(context, rows[shown[row]], column); };
  table.pill = [&](size_t row) { return PillOf(context, rows[shown[row]]); };
  table.route = [&](size_t row) { return RouteTo(Screen::kMember, rows[shown[row]].id); };
  DrawSortedTable(context, table, state.order, state.filters_open);
}

void DrawSaving(PanelContext& context, MembersState& state, const Rows& rows,
                const MembersFound& found) {
  DrawSaveSegment(context, state);
  if (!found.unnamed) DrawSaveMembers(context, state, rows, found);
}

void DrawFound(PanelContext& context, MembersState& state, const Rows& rows,
               const MembersFound& found) {
  // A desk has it on the line of the filters' button while nothing stands between the two.
  const bool beside = LogOnDesk() && !state.filters_open && state.segment.empty();
  if (beside && context.facts.writer) {
    kit::SameLine();
    DrawSaving(context, state, rows, found);
  }
  kit::Caption(found.count);
  if (!found.filter.empty()) {
    kit::Caption(found.filter);
    if (kit::Button(T(Text::kClearFilters), kit::ButtonKind::kQuiet)) Clear(state);
  }
  const bool wanted = !context.facts.narrow || state.filters_open || !found.filter.empty();
  if (wanted && !beside) DrawSaving(context, state, rows, found);
  if (found.unnamed) {
    kit::Notice(kit::Tone::kInfo, T(Text::kMembersFew), T(Text::kMembersFewText));
    return;
  }
  DrawRows(context, state, rows, found.places);
}

}  // namespace

void DrawMembers(PanelContext& context) {
  MembersState& state = StateOfPanel(context).members;
  DrawHead(context);
  const Rows& rows = MemberRows(context);
  if (rows.empty()) {
    kit::Empty(T(Text::kMembersNone), T(Text::kMembersNoneText));
    context.ButtonLink(T(Text::kJoinThePanel), RouteTo(Screen::kJoin), true);
    return;
  }
  DrawSearch(context, state);
  if (state.filters_open) DrawMemberFilters(context, rows, state.fields, state.filter);
  const MembersFound& found = Found(context, state, rows);
  TellResult(state.told, app::FilterToJson(state.filter), found.count);
  if (!found.places.empty()) return DrawFound(context, state, rows, found);
  DrawNobody(state);
  if (found.filter.empty()) return;
  kit::Caption(found.filter);
  DrawSaveSegment(context, state);  // it may find people later
}

}  // namespace earshot::panels
