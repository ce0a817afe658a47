// The draft of a form as JSON, kept on this device only (app::Workspace::KeepDraft), and back.
// draft :=
// {"v":1,"key","next_row","records":[{"key","type","id","exists","removed","replaces","typed","loaded",
//           "chosen","chosen_loaded","fixed":[{"f","op","v"}]}]}
// A draft of another version or with foreign shapes is dropped, never half read.

#include <utility>

#include "core/base/json.h"
#include "wasm/ui/panels/form.h"

namespace earshot::panels {
namespace {

constexpr int kDraftVersion = 1;

base::Json WordsToJson(const Words& words) {
  base::Json json = base::Json::object();
  for (const auto& [name, text] : words) json[name] = text;
  return json;
}

base::Json ChoicesToJson(const Choices& choices) {
  base::Json json = base::Json::object();
  for (const auto& [name, codes] : choices) json[name] = codes;
  return json;
}

bool ReadWords(const base::Json& object, std::string_view key, Words& words) {
  const base::Json* member = base::Find(object, key);
  if (member == nullptr || !member->is_object()) return false;
  for (const auto& item : member->items()) {
    if (!item.value().is_string()) return false;
    words[item.key()] = base::AsString(item.value());
  }
  return true;
}

bool ReadChoices(const base::Json& object, std::string_view key, Choices& choices) {
  const base::Json* member = base::Find(object, key);
  if (member == nullptr || !member->is_object()) return false;
  for (const auto& item : member->items()) {
    if (!item.value().is_array()) return false;
    std::vector<std::string> codes;
    for (const base::Json& code : item.value()) codes.push_back(base::AsString(code));
    choices[item.key()] = std::move(codes);
  }
  return true;
}

base::Json RecordToJson(const RecordForm& record) {
  base::Json fixed = base::Json::array();
  for (const merge::Change& change : record.fixed) {
    fixed.push_back(
        {{"f", change.field}, {"op", static_cast<int>(change.op)}, {"v", change.value}});
  }
  return {{"key", record.key},
          {"type", record.type},
          {"id", record.id},
          {"exists", record.exists},
          {"removed", record.removed},
          {"replaces", record.replaces},
          {"typed", WordsToJson(record.typed)},
          {"loaded", WordsToJson(record.loaded)},
          {"chosen", ChoicesToJson(record.chosen)},
          {"chosen_loaded", ChoicesToJson(record.chosen_loaded)},
          {"fixed", std::move(fixed)}};
}

std::optional<RecordForm> RecordFromJson(const base::Json& json) {
  RecordForm record;
  record.key = base::GetString(json, "key");
  record.type = base::GetString(json, "type");
  record.id = base::GetString(json, "id");
  record.exists = base::GetBool(json, "exists");
  record.removed = base::GetBool(json, "removed");
  record.replaces = base::GetString(json, "replaces");
  if (record.key.empty() || model::FindType(record.type) == nullptr) return std::nullopt;
  if (!ReadWords(json, "typed", record.typed) || !ReadWords(json, "loaded", record.loaded) ||
      !ReadChoices(json, "chosen", record.chosen) ||
      !ReadChoices(json, "chosen_loaded", record.chosen_loaded)) {
    return std::nullopt;
  }
  const base::Json* fixed = base::Find(json, "fixed");
  if (fixed == nullptr || !fixed->is_array()) return std::nullopt;
  for (const base::Json& item : *fixed) {
    int64_t op = base::GetInteger(item, "op", -1);
    const base::Json* value = base::Find(item, "v");
    if (op < 0 || op > static_cast<int>(merge::Op::kResolve) || value == nullptr) {
      return std::nullopt;
    }
    record.fixed.push_back({base::GetString(item, "f"), static_cast<merge::Op>(op), *value});
  }
  return record;
}

}  // namespace

std::string FormToJson(const Form& form) {
  base::Json records = base::Json::array();
  for (const RecordForm& record : form.records) records.push_back(RecordToJson(record));
  base::Json json = {{"v", kDraftVersion},
                     {"key", form.key},
                     {"next_row", form.next_row},
                     {"records", std::move(records)}};
  return base::DumpJson(json);
}

std::optional<Form> FormFromJson(std::string_view text) {
  auto json = base::ParseJson(text);
  if (!json || base::GetInteger(*json, "v") != kDraftVersion) return std::nullopt;
  Form form;
  form.key = base::GetString(*json, "key");
  form.next_row = static_cast<int>(base::GetInteger(*json, "next_row", 1));
  const base::Json* records = base::Find(*json, "records");
  if (records == nullptr || !records->is_array()) return std::nullopt;
  for (const base::Json& item : *records) {
    auto record = RecordFromJson(item);
    if (!record) return std::nullopt;
    form.records.push_back(std::move(*record));
  }
  if (form.records.empty()) return std::nullopt;
  form.from_draft = true;
  return form;
}

}  // namespace earshot::panels
