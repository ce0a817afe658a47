// History of a record page, gathered from the activity, its attendance and its feedback points.
// Called by activity.cc.

#include "wasm/ui/panels/activity_history.h"

#include <algorithm>

#include "core/base/fold.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostLines = 30;
constexpr size_t kOldValueCharacters = 140;

struct Line {
  std::string stamp;
  std::string title;
  std::string detail;
};

std::string Author(const PanelContext& context, std::string_view stamp) {
  std::string who = context.workspace->WhoMade(stamp);
  if (who.empty()) who = std::string(T(Text::kAnotherDevice));
  return Fill(Text::kWhoWhen, {who, StampInWords(context.facts, stamp)});
}

void Gather(const PanelContext& context, const base::Json& document, std::vector<Line>& lines) {
  const model::RecordType* type = model::FindType(base::GetString(document, "type"));
  if (type == nullptr) return;
  std::string created = merge::StampOf(document, "_");
  if (!created.empty()) {
    lines.push_back({created, Fill(Text::kRecordAdded, {type->label}), Author(context, created)});
  }
  for (const merge::PastValue& past : merge::History(document)) {
    const model::Field* field = model::FindField(*type, past.field);
    std::string label = field == nullptr ? past.field : std::string(field->label);
    if (past.field == "deleted") label = std::string(T(Text::kDeletedMark));
    std::string old = field == nullptr ? "" : PlainValueInWords(context, *field, past.value);
    Line line{past.changed_by, Fill(Text::kFieldChanged, {type->label, label}),
              Author(context, past.changed_by)};
    if (!old.empty()) {
      line.detail += ". " + Fill(Text::kBefore, {base::Ellipsis(old, kOldValueCharacters)});
    }
    lines.push_back(std::move(line));
  }
}

}  // namespace

void DrawHistory(PanelContext& context, const shell::ActivityView& view) {
  kit::Heading(2, T(Text::kHistory));
  std::vector<Line> lines;
  Gather(context, *view.document, lines);
  for (const std::vector<app::Row>* rows : {&view.attendance, &view.feedback}) {
    for (const app::Row& row : *rows) Gather(context, row.document, lines);
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Line& a, const Line& b) { return a.stamp > b.stamp; });
  size_t shown = std::min(lines.size(), kMostLines);
  std::vector<kit::Fact> facts;
  for (size_t i = 0; i < shown; ++i) facts.push_back({lines[i].title, lines[i].detail});
  kit::Facts(facts);
  if (lines.size() > shown) {
    kit::Caption(Fill(Text::kFirstOf, {std::to_string(shown), std::to_string(lines.size())}));
  }
}

}  // namespace earshot::panels
