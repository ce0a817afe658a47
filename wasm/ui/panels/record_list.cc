// See record_list.h.

#include "wasm/ui/panels/record_list.h"

#include <array>

#include "wasm/ui/panels/record_places.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using base::GetString;
using shell::Fill;
using shell::T;
using shell::Text;

namespace {

// The date that tells records of a kind apart.
struct DatedType {
  std::string_view type;
  std::string_view field;
};
constexpr std::array<DatedType, 8> kDates = {{
    {"activity", "held_on"},
    {"case", "received_on"},
    {"contact", "happened_on"},
    {"decision", "decided_on"},
    {"feedback", "heard_on"},
    {"phase", "starts_on"},
    {"report_point", "due_on"},
    {"telling", "told_on"},
}};

// Kinds that are named by a code, and the record that they belong to.
struct CodedType {
  std::string_view type;
  std::string_view field;
  std::string_view vocabulary;
  std::string_view parent;
};
constexpr std::array<CodedType, 5> kCoded = {{
    {"attendance", "group", "stakeholder-groups", "activity"},
    {"consent", "purpose", "consent-purposes", "member"},
    {"phase", "phase", "consultation-phases", ""},
    {"population_share", "group", "population-groups", "profile"},
    {"tally", "group", "population-groups", "activity"},
}};

void AddTo(std::string& words, const std::string& more) {
  if (more.empty()) return;
  words = words.empty() ? more : Fill(Text::kHeldDetail, {words, more});
}

}  // namespace

ListedRecord RecordInWords(const PanelContext& context, std::string_view id) {
  ListedRecord row{.key = std::string(id), .title = context.workspace->TitleOf(id)};
  const auto document = context.workspace->Document(id);
  if (!document) {
    row.title = T(Text::kRecordNotHere);
    return row;
  }
  const std::string type = GetString(*document, "type");
  const model::RecordType* known = model::FindType(type);
  if (known != nullptr) row.detail = known->label;
  for (const CodedType& coded : kCoded) {
    if (coded.type != type) continue;
    row.title = context.workspace->LabelOf(coded.vocabulary, GetString(*document, coded.field));
    AddTo(row.detail, context.workspace->TitleOf(GetString(*document, coded.parent)));
  }
  if (type == "feedback")
    AddTo(row.detail, context.workspace->TitleOf(GetString(*document, "activity")));
  for (const DatedType& dated : kDates) {
    if (dated.type == type) AddTo(row.detail, DateInWords(GetString(*document, dated.field)));
  }
  if (row.title.empty()) row.title = known == nullptr ? T(Text::kRecord) : known->label;
  row.route = PlaceOf(*document);
  return row;
}

void DrawNothingYet(const PanelContext& context, Text title, Text text, Text step,
                    const std::string& route) {
  kit::Empty(T(title), T(text));
  context.ButtonLink(T(step), route, true);
}

void DrawListedRecord(const PanelContext& context, kit::List& list, const ListedRecord& record) {
  if (list.Row({.key = record.key,
                .title = record.title,
                .detail = record.detail,
                .pill = record.pill,
                .pill_tone = record.pill_tone,
                .trailing = record.trailing,
                .route = record.route,
                .action = record.action}) &&
      !record.route.empty()) {
    context.Go(record.route);
  }
}

}  // namespace earshot::panels
