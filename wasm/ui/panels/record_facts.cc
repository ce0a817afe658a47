// See record_facts.h.

#include "wasm/ui/panels/record_facts.h"

#include <algorithm>
#include <utility>

#include "core/model/schema.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

void DrawFacts(const std::vector<std::pair<std::string, std::string>>& facts) {
  std::vector<kit::Fact> rows;
  for (const auto& [label, words] : facts) rows.push_back({label, words});
  kit::Facts(rows);
}

void DrawRecordFacts(const PanelContext& context, const base::Json& document,
                     std::span<const std::string_view> left_out,
                     std::vector<std::pair<std::string, std::string>> first) {
  const model::RecordType* type = model::FindType(base::GetString(document, "type"));
  if (type == nullptr) return;
  std::vector<std::pair<std::string, std::string>> facts = std::move(first);
  std::vector<std::pair<std::string, std::string>> texts;
  for (const model::Field& field : type->fields) {
    if (field.name == type->title_field || field.inner) continue;
    if (std::find(left_out.begin(), left_out.end(), field.name) != left_out.end()) continue;
    std::string words = ValueInWords(context, field, document);
    const bool tally = field.kind == model::FieldKind::kTally;
    if (words.empty() || (tally && words == "0")) continue;
    const bool prose = field.type == model::ValueType::kProse;
    // "Counted or estimated" stands beside it and may say that it was estimated.
    const bool told = field.name == "heads" && !base::GetString(document, "count_basis").empty();
    const std::string_view label = told ? shell::T(shell::Text::kTallyPeople) : field.label;
    (prose ? texts : facts).emplace_back(std::string(label), std::move(words));
  }
  DrawFacts(facts);
  for (const auto& text : texts) {
    kit::Heading(2, text.first);
    kit::Paragraph(text.second);
  }
}

}  // namespace earshot::panels
