// See record_table.h.

#include "core/report/record_table.h"

#include <vector>

#include "core/base/error.h"
#include "core/merge/document.h"

namespace earshot::report {
namespace {

std::string Words(const app::Workspace& workspace, const model::Field& field,
                  const base::Json& value) {
  if (value.is_boolean()) return value == base::Json(true) ? "Yes" : "No";
  const std::string text = base::AsString(value);
  if (field.type == model::ValueType::kChoice) return workspace.LabelOf(field.vocabulary, text);
  if (field.type == model::ValueType::kReference) return workspace.TitleOf(text);
  return text;
}

}  // namespace

std::string_view ColumnHeading(const model::Field& field) {
  return field.csv.empty() ? field.label : field.csv;
}

CsvCell FieldCell(const app::Workspace& workspace, const model::Field& field,
                  const base::Json& document) {
  if (field.kind == model::FieldKind::kTally) {
    return CsvCell::Number(merge::TallyTotal(document, field.name));
  }
  if (field.kind == model::FieldKind::kSet) {
    std::string words;
    for (const std::string& element : merge::Elements(document, field.name)) {
      if (!words.empty()) words += "; ";
      words += Words(workspace, field, element);
    }
    return CsvCell::Text(words);
  }
  const base::Json* value = base::Find(document, field.name);
  if (value == nullptr || value->is_null()) return CsvCell::Text("");
  if (value->is_number_integer()) return CsvCell::Number(base::AsInteger(*value));
  return CsvCell::Text(Words(workspace, field, *value));
}

std::string RecordsCsv(const app::Workspace& workspace, std::string_view type,
                       std::span<const std::string> ids) {
  const model::RecordType* record_type = model::FindType(type);
  CHECK(record_type != nullptr);
  std::vector<std::vector<CsvCell>> rows(1);
  for (const model::Field& field : record_type->fields) {
    if (!field.inner) rows.front().push_back(CsvCell::Text(ColumnHeading(field)));
  }
  rows.front().push_back(CsvCell::Text("Record"));
  for (const std::string& id : ids) {
    const auto document = workspace.Document(id);
    if (!document || merge::IsDeleted(*document)) continue;
    std::vector<CsvCell> row;
    for (const model::Field& field : record_type->fields) {
      if (!field.inner) row.push_back(FieldCell(workspace, field, *document));
    }
    row.push_back(CsvCell::Text(id));
    rows.push_back(std::move(row));
  }
  return WriteCsv(rows);
}

std::string RecordsJson(const app::Workspace& workspace, std::string_view type,
                        std::span<const std::string> ids) {
  base::Json records = base::Json::array();
  for (const std::string& id : ids) {
    auto document = workspace.Document(id);
    if (document && !merge::IsDeleted(*document)) records.push_back(std::move(*document));
  }
  base::Json all = base::Json::object();
  all["type"] = type;
  all["records"] = std::move(records);
  return base::DumpJsonIndented(all);
}

}  // namespace earshot::report
