// See member_records.h.

#include "core/app/member_records.h"

#include <utility>

#include "core/base/fold.h"
#include "core/model/schema.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

bool IsOwner(const model::Field& field) {
  return field.type == model::ValueType::kReference && field.vocabulary == "member" &&
         field.kind != model::FieldKind::kSet;
}

}  // namespace

std::vector<Row> RecordsOfMember(const Workspace& panel, std::string_view member) {
  std::vector<Row> rows;
  auto document = panel.Document(member);
  if (!document || model::TypeOfId(member) != "member") return rows;
  rows.push_back({std::string(member), *std::move(document)});
  for (const model::RecordType& type : model::AllTypes()) {
    for (const model::Field& field : type.fields) {
      if (!type.panel || !IsOwner(field)) continue;
      panel.store().ForEach(type.name, [&](const store::Entry& entry) {
        if (store::FieldScan(entry.bytes).Text(field.name) != member) return;
        if (auto held = panel.Document(entry.id)) rows.push_back({entry.id, *std::move(held)});
      });
    }
  }
  return rows;
}

std::string FoldedPhrase(std::string_view text) {
  std::string words = " ";
  for (const std::string& word : base::FoldedWords(text)) words += word + " ";
  return words;
}

}  // namespace earshot::app
