// Incoming: freedom of information requests, complaints, compliments, enquiries, media and
// political contacts, each with its clock and owner; and a search in what was answered before
// (003-07, 003-08, 003-11, 000-02).

#include <algorithm>
#include <set>
#include <span>

#include "core/base/fold.h"
#include "wasm/ui/panels/case_words.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_list.h"
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

constexpr size_t kMostRows = 50;

void DrawFilters(PanelContext& context, shell::IncomingState& state) {
  kit::SearchField({.label = T(Text::kSearchCases), .key = "incoming/words"}, state.words);
  kit::Select({.label = T(Text::kKind), .filter = true, .key = "incoming/kind"},
              context.options.Terms("case-kinds"), state.kind, T(Text::kAllKinds));
  kit::Checkbox({.label = T(Text::kShowAnswered), .filter = true, .key = "incoming/answered"},
                state.answered);
}

// Those that the filters leave. Words also find what was answered: that is what they are for.
std::vector<const app::CaseLine*> Shown(const PanelContext& context,
                                        const shell::IncomingState& state,
                                        const std::vector<app::CaseLine>& cases) {
  const bool by_words = !base::TrimSpaces(state.words).empty();
  std::set<std::string> found;
  if (by_words) {
    for (std::string& id : context.workspace->Search(state.words, "case", 0)) {
      found.insert(std::move(id));
    }
  }
  std::vector<const app::CaseLine*> shown;
  for (const app::CaseLine& line : cases) {
    if (!state.kind.empty() && line.kind != state.kind) continue;
    if (by_words && !found.contains(line.id)) continue;
    if (!line.open() && !state.answered && !by_words) continue;
    shown.push_back(&line);
  }
  return shown;
}

void DrawRows(PanelContext& context, const std::vector<const app::CaseLine*>& lines) {
  const std::span shown(lines.data(), std::min(lines.size(), kMostRows));
  DrawRecordList(context, T(Text::kIncoming), shown, [&](const app::CaseLine* line) {
    const Due standing = StandingOfCase(context.facts, *line);
    return ListedRecord{.key = line->id,
                        .title = line->title,
                        .detail = Fill(Text::kHeldDetail,
                                       {context.workspace->LabelOf("case-kinds", line->kind),
                                        Fill(Text::kReceivedOn, {DateInWords(line->received_on)})}),
                        .pill = standing.words,
                        .pill_tone = standing.tone,
                        .trailing = line->owner,
                        .route = RouteTo(Screen::kCase, line->id)};
  });
  DrawShownOf(shown.size(), lines.size());
}

}  // namespace

void DrawIncoming(PanelContext& context) {
  shell::IncomingState& state = context.state.incoming;
  kit::Heading(1, T(Text::kIncoming));
  DrawLens(context);
  context.ButtonLink(T(Text::kNewCase), RouteTo(Screen::kNewRecord, "case"));
  const std::string& lens = context.state.lens;
  const std::string& today = context.facts.today;
  const std::vector<app::CaseLine>& cases =
      state.cases.Get(context.workspace->version(), lens + "/" + today,
                      [&] { return app::ReadCases(*context.workspace, lens, today); });
  if (cases.empty()) {
    kit::Empty(T(Text::kNoCases), T(Text::kNoCasesText));
    return;
  }
  DrawFilters(context, state);
  const std::vector<const app::CaseLine*> lines = Shown(context, state, cases);
  const bool reading = !state.words.empty() && context.workspace->SearchWaits();
  if (reading) kit::Caption(T(Text::kStillReading));
  if (lines.empty()) {
    if (reading) return;
    const bool filtered = !state.words.empty() || !state.kind.empty();
    const kit::StandingSpec spec{
        .standing = kit::Standing::kFilteredToNothing,
        .title = T(filtered ? Text::kNothingFound : Text::kAllAnswered),
        .text = T(filtered ? Text::kNothingFoundFilters : Text::kAllAnsweredText),
        .action = filtered ? T(Text::kClearFilters) : std::string_view()};
    if (kit::StandingBox(spec)) {
      state.words.clear();
      state.kind.clear();
      kit::Wake();
    }
    return;
  }
  kit::Caption(shell::Count(static_cast<int64_t>(lines.size()), Text::kOneCase, Text::kCases));
  DrawRows(context, lines);
}

}  // namespace earshot::panels
