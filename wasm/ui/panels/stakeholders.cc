// Stakeholders: everybody with an interest, found by a letter, narrowed by registers and filters
// (004-12 to 004-15, 004-21, 000-07, 003-11). A name that is not here is added from the search.

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/fold.h"
#include "core/base/word_filter.h"
#include "core/model/schema.h"
#include "core/report/mailing_list.h"
#include "wasm/ui/kit/columns.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_file.h"
#include "wasm/ui/panels/record_table.h"
#include "wasm/ui/panels/stakeholder_parts.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::StakeholdersState;
using shell::T;
using shell::Text;

namespace {

constexpr int kContactColumn = 4;
constexpr size_t kShortName = 40;

using Rows = std::vector<app::StakeholderRow>;

std::string Cell(const PanelContext& context, const app::StakeholderRow& row, size_t column) {
  switch (column) {
    case 0:
      return row.name;
    case 1: {
      const std::string kind = context.workspace->LabelOf("stakeholder-kinds", row.kind);
      return row.organisation.empty() ? kind : Fill(Text::kHeldDetail, {kind, row.organisation});
    }
    case 2:
      return row.locality.empty() ? row.area : row.locality;
    case 3:
      return report::NeedsInWords(*context.workspace, row);
    default:
      return row.last_contact.empty() ? std::string(T(Text::kNoContactYet))
                                      : DateInWords(row.last_contact);
  }
}

SortKey SortKeyOf(const PanelContext& context, const app::StakeholderRow& row, int column) {
  if (column == kContactColumn) return {0, row.last_contact};
  return {0, base::Fold(Cell(context, row, static_cast<size_t>(column)))};
}

// All that the list depends on besides the records.
std::string KeyOf(const PanelContext& context, const StakeholdersState& state) {
  const app::StakeholderFilter& filter = state.filter;
  std::string key = context.state.lens;
  for (const std::string* part : {&filter.words, &filter.listed_in, &filter.kind, &filter.role,
                                  &filter.group, &filter.locality, &filter.permission,
                                  &filter.subscription, &filter.format, &filter.quiet_since}) {
    key += "\n" + *part;
  }
  return key;
}

// Those of the rows, and as new as they.
const base::WordColumn& Words(PanelContext& context, StakeholdersState& state, const Rows& rows) {
  const app::Workspace& workspace = *context.workspace;
  return state.words.Get(workspace.TypeVersion("stakeholder"),
                         std::to_string(workspace.TypeVersion("contact")),
                         [&] { return base::WordsOf(rows); });
}

const std::vector<uint32_t>& Shown(PanelContext& context, StakeholdersState& state,
                                   const Rows& rows) {
  const app::Workspace& workspace = *context.workspace;
  const std::string& lens = context.state.lens;
  const std::string key = KeyOf(context, state) + "\n" + state.order.Key();
  return state.shown.Get(workspace.version(), key, [&] {
    const auto* only =
        lens.empty() ? nullptr : &state.of_project.Get(workspace.version(), lens, [&] {
          return app::StakeholdersOfProject(workspace, lens);
        });
    std::vector<uint32_t> places =
        app::FilterStakeholders(rows, state.filter, only, &Words(context, state, rows));
    SortPeople(state.order, places,
               [&](uint32_t place) { return SortKeyOf(context, rows[place], state.order.column); });
    return places;
  });
}

void DrawLinks(PanelContext& context) {
  context.Link(T(Text::kImportPeopleAbout), RouteTo(Screen::kStakeholderImport));
  kit::SameLine();
  context.Link(T(Text::kChannelMatrix), RouteTo(Screen::kMatrix));
}

// A phone keeps its first screen for the rows: there the links wait with the filters.
void DrawTop(PanelContext& context, StakeholdersState& state, const Rows& rows) {
  const bool folded = context.facts.narrow && !rows.empty();
  kit::Heading(1, T(Text::kStakeholders));
  DrawLens(context);
  context.ButtonLink(T(Text::kNewStakeholder), RouteTo(Screen::kNewRecord, "stakeholder"));
  if (!folded) {
    kit::SameLine();
    DrawLinks(context);
  }
  DrawStakeholderFilters(context, state, rows);
  if (folded && state.filters_open) DrawLinks(context);
}

void DrawRows(PanelContext& context, StakeholdersState& state, const Rows& rows,
              const std::vector<uint32_t>& shown) {
  const kit::Column columns[] = {{T(Text::kNameColumn), 2.6F},
                                 {T(Text::kKind), 2.4F},
                                 {T(Text::kTown), 1.4F},
                                 {T(Text::kNeeds), 1.8F},
                                 {T(Text::kLastContact), 1.4F}};
  kit::TableSpec table;
  table.name = T(Text::kStakeholders);
  table.columns = columns;
  table.rows = shown.size();
  table.lines = 2;
  table.dense = !context.facts.narrow;
  table.key = [&](size_t row) { return rows[shown[row]].id; };
  table.cell = [&](size_t row, size_t column) { return Cell(context, rows[shown[row]], column); };
  table.pill = [&](size_t row) {
    const app::StakeholderRow& one = rows[shown[row]];
    return one.kind == "segment" ? std::pair<kit::Tone, std::string>()
                                 : PermissionPill(one.permission);
  };
  table.route = [&](size_t row) { return RouteTo(Screen::kStakeholder, rows[shown[row]].id); };
  DrawSortedTable(context, table, state.order, state.filters_open);
}

// 000-05: who said no gets no mail, and the person who saves the list is told so.
void SaveMailingList(PanelContext& context, StakeholdersState& state,
                     const std::vector<std::string>& ids) {
  report::MailingList list = report::MakeMailingList(*context.workspace, ids);
  state.mailing_said =
      Count(static_cast<int64_t>(list.said_no), Text::kMailingOneNo, Text::kMailingNo);
  if (list.not_asked > 0) {
    state.mailing_said += " " + Count(static_cast<int64_t>(list.not_asked),
                                      Text::kMailingOneNotAsked, Text::kMailingNotAsked);
  }
  kit::Announce(state.mailing_said);
  context.intents.Push(shell::SaveFile{"mailing-list", "csv", std::move(list.csv)});
}

void DrawSave(PanelContext& context, StakeholdersState& state, const Rows& rows,
              const std::vector<uint32_t>& shown) {
  const auto ids = [&] {
    std::vector<std::string> all;
    all.reserve(shown.size());
    for (const uint32_t place : shown) all.push_back(rows[place].id);
    return all;
  };
  if (kit::Button(T(Text::kSaveMailingList), kit::ButtonKind::kQuiet)) {
    SaveMailingList(context, state, ids());
  }
  kit::SameLine();
  DrawSaveList(context, "stakeholder", ids);
  if (!state.mailing_said.empty()) kit::Caption(state.mailing_said);
}

void Add(PanelContext& context, const std::string& name, std::string_view kind) {
  app::Transaction transaction{std::string(T(Text::kWhatAddStakeholder)),
                               {{"",
                                 "stakeholder",
                                 {{"name", merge::Op::kSet, name},
                                  {"kind", merge::Op::kSet, std::string(kind)},
                                  {"owner", merge::Op::kSet, context.facts.person}}}}};
  if (context.facts.person.empty()) transaction.edits.front().changes.pop_back();
  context.intents.Push(shell::Edit{std::move(transaction), "",
                                   RouteTo(Screen::kStakeholder, "{id}"),
                                   Fill(Text::kStakeholderAdded, {name})});
}

bool IsNameOf(const Rows& rows, const std::string& name) {
  const std::string folded = base::Fold(name);
  std::string words;  // as rows hold them, the name first: few rows are folded again
  base::AddFoldedWords(words, name);
  if (words.empty()) return false;
  return std::any_of(rows.begin(), rows.end(), [&](const app::StakeholderRow& row) {
    // WHY the letter first: it spares 20,000 rows a call each.
    return row.folded.size() >= words.size() && row.folded[1] == words[1] &&
           row.folded.starts_with(words) && base::Fold(base::TrimSpaces(row.name)) == folded;
  });
}

// PRODUCT.md section 1: add 2/2. The search comes first, so that nobody is added twice.
void DrawAdd(PanelContext& context, StakeholdersState& state, const Rows& rows) {
  const std::string name = base::TrimSpaces(state.filter.words);
  const auto letters = static_cast<int64_t>(base::CharacterCount(name));
  const model::Field& field = model::FieldOf("stakeholder", "name");
  if (letters < field.min || letters > field.max || !context.facts.writer) return;
  const bool here = state.name_is_here.Get(context.workspace->TypeVersion("stakeholder"), name,
                                           [&] { return IsNameOf(rows, name); });
  if (here) return;
  const std::string shortened = base::Ellipsis(name, kShortName);
  if (kit::Button(Fill(Text::kAddAsPerson, {shortened}) + "###add-person")) {
    Add(context, name, "person");
    state.filter.words.clear();
  }
  kit::SameLine();
  if (kit::Button(Fill(Text::kAddAsOrganisation, {shortened}) + "###add-organisation")) {
    Add(context, name, "organisation");
    state.filter.words.clear();
  }
}

void DrawNobody(const PanelContext& context, StakeholdersState& state) {
  const bool filtered = StakeholdersFiltered(state);
  const app::StakeholderFilter of_register{.listed_in = state.filter.listed_in};
  if (filtered && context.state.lens.empty() && state.filter == of_register) {
    kit::Empty(T(Text::kRegisterEmpty), T(Text::kRegisterEmptyText));
    return context.ButtonLink(T(Text::kNewStakeholder), RouteTo(Screen::kNewRecord, "stakeholder"));
  }
  const Text text =
      filtered || context.state.lens.empty() ? Text::kNobodyFitsText : Text::kNobodyOfProject;
  if (kit::StandingBox({.standing = kit::Standing::kFilteredToNothing,
                        .title = T(Text::kNobodyFits),
                        .text = T(text),
                        .action = filtered ? T(Text::kClearFilters) : std::string_view()})) {
    ClearStakeholderFilters(state);
  }
}

}  // namespace

const Rows& StakeholderRows(PanelContext& context) {
  const app::Workspace& workspace = *context.workspace;
  return context.state.stakeholders.rows.Get(workspace.TypeVersion("stakeholder"),
                                             std::to_string(workspace.TypeVersion("contact")),
                                             [&] { return app::ReadStakeholders(workspace); });
}

void DrawStakeholders(PanelContext& context) {
  StakeholdersState& state = context.state.stakeholders;
  const Rows& rows = StakeholderRows(context);
  DrawTop(context, state, rows);
  const bool asking = state.filter.listed_in == app::kAskingRegister;
  if (asking) DrawRepeatRequesters(context);
  if (rows.empty()) {
    DrawAdd(context, state, rows);
    kit::Empty(T(Text::kNoStakeholders), T(Text::kNoStakeholdersText));
    return;
  }
  const std::vector<uint32_t>& shown = Shown(context, state, rows);
  const std::string words =
      Count(static_cast<int64_t>(shown.size()), Text::kOneStakeholder, Text::kManyStakeholders);
  TellResult(state.told, KeyOf(context, state), words);
  DrawAdd(context, state, rows);
  if (shown.empty() && asking) return;
  if (shown.empty()) return DrawNobody(context, state);
  kit::Caption(words);
  const bool filtered = StakeholdersFiltered(state);
  if (filtered && kit::Button(T(Text::kClearFilters), kit::ButtonKind::kQuiet)) {
    ClearStakeholderFilters(state);
  }
  if (filtered) kit::SameLine();
  if (!context.facts.narrow || state.filters_open) DrawSave(context, state, rows, shown);
  DrawRows(context, state, rows, shown);
}

}  // namespace earshot::panels
