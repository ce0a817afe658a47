// See record_file.h.

#include "wasm/ui/panels/record_file.h"

#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/report/record_table.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

namespace {

// Every kind that people make; the others are the product's own.
std::vector<kit::Option> Kinds() {
  std::vector<kit::Option> kinds;
  for (const model::RecordType& type : model::AllTypes()) {
    if (type.name == "workspace" || type.name == "term" || type.name == "actor") continue;
    if (type.name == "saved_view" || type.panel) continue;
    kinds.push_back({std::string(type.name), std::string(type.plural)});
  }
  return kinds;
}

std::vector<std::string> AllIds(const PanelContext& context, const std::string& type) {
  std::vector<std::string> ids;
  for (const app::Row& row : context.workspace->List(type)) ids.push_back(row.id);
  return ids;
}

std::string FileStem(std::string_view type) {
  std::string stem = base::Fold(model::FindType(type)->plural);
  for (char& c : stem) c = c == ' ' ? '-' : c;
  return stem;
}

}  // namespace

void DrawSaveList(PanelContext& context, std::string_view type,
                  const std::function<std::vector<std::string>()>& ids) {
  const bool spreadsheet = kit::Button(T(Text::kSaveSpreadsheet), kit::ButtonKind::kQuiet);
  kit::SameLine();
  const bool json = kit::Button(T(Text::kSaveJson), kit::ButtonKind::kQuiet);
  const app::Workspace& workspace = *context.workspace;
  if (spreadsheet) {
    context.intents.Push(
        shell::SaveFile{FileStem(type), "csv", report::RecordsCsv(workspace, type, ids())});
  }
  if (json) {
    context.intents.Push(
        shell::SaveFile{FileStem(type), "json", report::RecordsJson(workspace, type, ids())});
  }
}

void DrawTables(PanelContext& context) {
  std::string& kind = context.state.reports.table;
  kit::Heading(2, T(Text::kTables));
  kit::Paragraph(T(Text::kTablesText));
  kit::Select({.label = T(Text::kTableOf), .filter = true, .key = "reports/table"}, Kinds(), kind,
              T(Text::kChooseOne));
  if (model::FindType(kind) == nullptr) return;
  DrawSaveList(context, kind, [&] { return AllIds(context, kind); });
}

}  // namespace earshot::panels
