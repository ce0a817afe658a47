// History of a record page, gathered from the activity, its attendance and its feedback points.
// Called by activity.cc.

#include "wasm/ui/panels/history.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/base/fold.h"
#include "core/base/stable_order.h"
#include "core/merge/stamp.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostLines = 30;
constexpr size_t kOldValueCharacters = 140, kNameCharacters = 60;

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

// "From X to Y. ", "Set to Y. " where nothing was there, or only what was there where a set has
// gained or lost something.
std::string Change(const PanelContext& context, const model::Field& field, const base::Json& from,
                   const base::Json& to) {
  const auto words = [&](const base::Json& value) {
    const std::string text = PlainValueInWords(context, field, value);
    if (text.empty()) return std::string(T(Text::kEmptyValue));
    const bool chosen =
        field.type == model::ValueType::kChoice && field.kind != model::FieldKind::kSet;
    const bool written =
        chosen || field.type == model::ValueType::kLine || field.type == model::ValueType::kProse;
    const std::string cut = base::Ellipsis(text, kOldValueCharacters);
    return written ? Fill(Text::kQuoted, {cut}) : cut;
  };
  if (field.kind == model::FieldKind::kSet) return Fill(Text::kBefore, {words(from)}) + ". ";
  if (PlainValueInWords(context, field, from).empty()) {
    return Fill(Text::kSetTo, {words(to)}) + " ";
  }
  return Fill(Text::kFromTo, {words(from), words(to)}) + " ";
}

// What tells one row of an activity from another.
std::string NameOf(const PanelContext& context, const model::RecordType& type,
                   const base::Json& document) {
  if (type.name == "attendance") {
    return context.workspace->LabelOf("stakeholder-groups", base::GetString(document, "group"));
  }
  if (type.name != "feedback") return "";
  return base::Ellipsis(base::GetString(document, "said"), kNameCharacters);
}

// A value that came after the record and into an empty field has replaced nothing, so the record's
// own history does not hold it.
void AddFirstValues(const PanelContext& context, const model::RecordType& type,
                    const base::Json& document,
                    const std::set<std::pair<std::string, std::string>>& told,
                    std::vector<Line>& lines) {
  const std::string created = merge::StampOf(document, "_");
  for (const model::Field& field : type.fields) {
    const bool single =
        field.kind != model::FieldKind::kSet && field.kind != model::FieldKind::kTally;
    const base::Json* value = base::Find(document, field.name);
    if (!single || field.hidden || value == nullptr || value->is_null()) continue;
    const std::string stamp = merge::StampOf(document, field.name);
    if (stamp <= created || told.contains({std::string(field.name), stamp})) continue;
    lines.push_back({stamp, Fill(Text::kFieldChanged, {type.label, field.label}),
                     Change(context, field, base::Json(), *value) + Author(context, stamp)});
  }
}

void Gather(const PanelContext& context, const base::Json& document, std::vector<Line>& lines) {
  const model::RecordType* type = model::FindType(base::GetString(document, "type"));
  if (type == nullptr) return;
  const std::string created = merge::StampOf(document, "_");
  // What only stood in until a session's details came is nobody's edit (app/session_code.h).
  if (!created.empty() && created != merge::kZeroStamp) {
    const std::string name = NameOf(context, *type, document);
    const std::string what = Fill(Text::kRecordAdded, {type->label});
    lines.push_back({created, name.empty() ? what : what + ": " + name, Author(context, created)});
  }
  std::set<std::pair<std::string, std::string>> told;  // field and stamp
  std::map<std::string, base::Json> after;             // what followed the value, by field
  for (const merge::PastValue& past : merge::History(document)) {
    const model::Field* field = model::FindField(*type, past.field);
    if (past.stamp == merge::kZeroStamp || (field != nullptr && field->inner)) continue;
    told.emplace(past.field, past.changed_by);
    const base::Json* now = base::Find(document, past.field);
    auto [next, newest] = after.try_emplace(past.field, now == nullptr ? base::Json() : *now);
    const base::Json to = std::exchange(next->second, past.value);
    std::string label = field == nullptr ? past.field : std::string(field->label);
    if (past.field == "deleted") label = std::string(T(Text::kDeletedMark));
    Line line{past.changed_by, Fill(Text::kFieldChanged, {type->label, label}), ""};
    if (field != nullptr) line.detail = Change(context, *field, past.value, to);
    line.detail += Author(context, past.changed_by);
    lines.push_back(std::move(line));
  }
  AddFirstValues(context, *type, document, told, lines);
}

}  // namespace

void DrawHistory(const PanelContext& context, std::span<const base::Json* const> documents) {
  kit::Heading(2, T(Text::kHistory));
  std::vector<Line> lines;
  for (const base::Json* document : documents) Gather(context, *document, lines);
  base::SortStably(lines, [](const Line& a, const Line& b) { return a.stamp > b.stamp; });
  size_t shown = std::min(lines.size(), kMostLines);
  std::vector<kit::Fact> facts;
  for (size_t i = 0; i < shown; ++i) facts.push_back({lines[i].title, lines[i].detail});
  kit::Facts(facts);
  if (lines.size() > shown) {
    kit::Caption(Fill(Text::kFirstOf, {std::to_string(shown), std::to_string(lines.size())}));
  }
}

}  // namespace earshot::panels
