// Addresses to erase: who they are, why now, and one button for all of them. It asks once, because
// nothing brings an erased address back.

#include "wasm/ui/panels/erasures.h"

#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::DueErasure;
using app::ErasureReason;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr char kListPlace[] = "due";

std::string ReasonInWords(const DueErasure& due) {
  switch (due.reason) {
    case ErasureReason::kRemoved:
      return std::string(T(Text::kEraseRemoved));
    case ErasureReason::kLastTold:
      return std::string(T(Text::kEraseLastTold));
    case ErasureReason::kDayCame:
      break;
  }
  return Fill(Text::kEraseDayCame, {DateInWords(due.erase_on)});
}

void DrawRows(PanelContext& context, const std::vector<DueErasure>& due) {
  DrawRecordList(context, T(Text::kErasures), due, [&](const DueErasure& row) {
    ListedRecord listed{.key = row.id, .title = row.who, .detail = ReasonInWords(row)};
    if (row.who.empty()) listed.title = T(Text::kEraseNobody);
    const std::string project = context.workspace->TitleOf(row.project);
    if (!project.empty()) listed.detail = Fill(Text::kHeldDetail, {listed.detail, project});
    // A removed record has no page of its own any more.
    if (row.reason != ErasureReason::kRemoved) listed.route = RouteTo(Screen::kRecord, row.id);
    return listed;
  });
}

void Ask(PanelContext& context, std::string_view place, std::vector<std::string> ids) {
  context.state.erasures.asked_at = std::string(place);
  context.state.erasures.asked = std::move(ids);
}

// While it is open only what was listed when it was asked is meant: more may fall due meanwhile.
void DrawQuestion(PanelContext& context, std::string_view place, const std::string& then) {
  shell::ErasuresState& state = context.state.erasures;
  if (state.asked.empty() || state.asked_at != place) return;
  const auto count = static_cast<int64_t>(state.asked.size());
  const std::string title = shell::Count(count, Text::kEraseOneTitle, Text::kEraseManyTitle);
  bool open = true;
  if (kit::Dialog dialog(title, open, T(Text::kEraseText)); dialog) {
    kit::Paragraph(T(Text::kEraseText));
    if (kit::Button(T(Text::kEraseForGood), kit::ButtonKind::kDanger)) {
      context.intents.Push(shell::Erase{state.asked, then,
                                        shell::Count(count, Text::kOneErased, Text::kManyErased)});
      open = false;
    }
    kit::SameLine();
    if (kit::Button(T(Text::kCancel))) open = false;
  }
  if (open) return;
  state.asked.clear();
  kit::Wake();
}

}  // namespace

const std::vector<DueErasure>& DueErasures(PanelContext& context) {
  const std::string& lens = context.state.lens;
  const std::string& today = context.facts.today;
  return context.state.erasures.due.Get(context.workspace->version(), lens + "/" + today, [&] {
    return app::ReadDueErasures(*context.workspace, lens, today);
  });
}

void DrawErasuresDue(PanelContext& context) {
  const auto count = static_cast<int64_t>(DueErasures(context).size());
  if (count == 0) return;
  kit::Notice(kit::Tone::kWarning,
              shell::Count(count, Text::kOneErasureDue, Text::kManyErasuresDue),
              T(Text::kErasuresDueText));
  context.ButtonLink(T(Text::kSeeErasures), RouteTo(Screen::kErasures));
}

void DrawErasures(PanelContext& context) {
  context.Link(T(Text::kAllDeadlines), RouteTo(Screen::kDeadlines));
  kit::Heading(1, T(Text::kErasures));
  DrawLens(context);
  const std::vector<DueErasure>& due = DueErasures(context);
  if (due.empty()) {
    DrawNothingYet(context, Text::kNoErasures, Text::kNoErasuresText, Text::kCapture,
                   RouteTo(Screen::kCapture));
  } else {
    kit::Paragraph(T(Text::kErasuresText));
    DrawRows(context, due);
    if (kit::Button(T(Text::kEraseNow), kit::ButtonKind::kDanger)) {
      std::vector<std::string> ids;
      for (const DueErasure& row : due) ids.push_back(row.id);
      Ask(context, kListPlace, std::move(ids));
    }
  }
  DrawQuestion(context, kListPlace, "");
}

void DrawEraseRecord(PanelContext& context, std::string_view id, const std::string& then) {
  kit::Space(24);
  if (kit::Button(T(Text::kErase), kit::ButtonKind::kDanger)) {
    Ask(context, id, {std::string(id)});
  }
  DrawQuestion(context, id, then);
}

}  // namespace earshot::panels
