// See same_stakeholder.h. Which of the two stays is the same whichever card is open; after the
// merging its card is shown.

#include "wasm/ui/panels/same_stakeholder.h"

#include <algorithm>
#include <utility>

#include "core/app/same_stakeholder.h"
#include "wasm/ui/panels/record_facts.h"
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

void Push(PanelContext& context, app::Transaction transaction, Text said, std::string then = "") {
  context.intents.Push(
      shell::Edit{std::move(transaction), "", std::move(then), std::string(T(said))});
}

void Merge(PanelContext& context, std::string_view id, std::string_view other) {
  const std::string kept = app::KeptStakeholder(id, other);
  const std::string_view gone = kept == id ? other : id;
  Push(context,
       app::MergeStakeholders(*context.workspace, kept, gone, T(Text::kWhatMergeStakeholders)),
       Text::kStakeholdersMerged, kept == id ? "" : RouteTo(Screen::kStakeholder, kept));
}

void DrawLate(PanelContext& context, std::string_view id) {
  const app::Workspace& workspace = *context.workspace;
  const std::string& late =
      context.state.stakeholders.late.Get(workspace.version(), std::string(id),
                                          [&] { return app::StakeholderCameLate(workspace, id); });
  if (late.empty()) return;
  kit::Notice(kit::Tone::kWarning, T(Text::kMoreCameIn), T(Text::kMoreOfStakeholderText));
  if (!kit::Button(T(Text::kBringItOver))) return;
  Push(context, app::MergeStakeholders(workspace, id, late, T(Text::kWhatMergeStakeholders)),
       Text::kBroughtOver);
}

// What helps to tell whether they are the same.
std::string Differences(const PanelContext& context, const base::Json& other) {
  std::string words =
      context.workspace->LabelOf("stakeholder-kinds", base::GetString(other, "kind"));
  for (const char* field : {"organisation", "locality", "email", "phone"}) {
    const std::string value = base::GetString(other, field);
    if (!value.empty()) words = Fill(Text::kHeldDetail, {words, value});
  }
  return words;
}

// They may be parted again, from the card of the one that stayed.
void DrawPart(PanelContext& context, std::string_view id) {
  const app::Workspace& workspace = *context.workspace;
  const auto document = workspace.Document(id);
  if (!document) return;
  for (const std::string& merged : merge::Elements(*document, "merged_from")) {
    const auto other = workspace.Document(merged);
    if (!other || base::GetString(*other, "merged_into") != id) continue;
    kit::Scope scope(merged);
    kit::Caption(T(Text::kPartText));
    if (!kit::Button(Fill(Text::kPartThem, {base::GetString(*other, "name")}),
                     kit::ButtonKind::kQuiet)) {
      continue;
    }
    Push(context, app::PartStakeholders(workspace, id, merged, T(Text::kWhatPartStakeholders)),
         Text::kStakeholdersParted);
  }
}

}  // namespace

void DrawSameStakeholder(PanelContext& context, std::string_view id) {
  if (!context.facts.writer) return;
  DrawLate(context, id);
  const app::Workspace& workspace = *context.workspace;
  const std::vector<std::string>& others = context.state.stakeholders.same.Get(
      workspace.TypeVersion("stakeholder"), std::string(id),
      [&] { return app::SameStakeholders(workspace, StakeholderRows(context), id); });
  const auto other = others.empty() ? std::nullopt : workspace.Document(others.front());
  if (!other) return;
  const std::string& other_id = others.front();
  kit::Scope scope(other_id);
  const std::string name = base::GetString(*other, "name");
  kit::Notice(kit::Tone::kWarning, T(Text::kMayBeTheSame), Differences(context, *other));
  context.Link(Fill(Text::kLookAtTheOther, {name}), RouteTo(Screen::kStakeholder, other_id));
  if (kit::Button(T(Text::kMergeThem))) Merge(context, id, other_id);
  kit::SameLine();
  if (kit::Button(T(Text::kTheyAreTwo))) {
    Push(context, app::KeepStakeholdersApart(id, other_id, T(Text::kWhatKeepAsTwo)),
         Text::kStakeholdersKeptApart);
  }
}

void DrawPartStakeholders(PanelContext& context, std::string_view id) {
  if (context.facts.writer) DrawPart(context, id);
}

bool DrawWasMerged(const PanelContext& context, const base::Json& stakeholder) {
  const std::string into = base::GetString(stakeholder, "merged_into");
  if (into.empty()) return false;
  kit::Paragraph(T(Text::kStakeholderWasMerged));
  context.Link(Fill(Text::kOpenMerged, {context.workspace->TitleOf(into)}),
               RouteTo(Screen::kStakeholder, into));
  constexpr std::string_view kLeftOut[] = {"merged_into", "merged_from", "not_same_as"};
  DrawRecordFacts(context, stakeholder, kLeftOut);
  return true;
}

}  // namespace earshot::panels
