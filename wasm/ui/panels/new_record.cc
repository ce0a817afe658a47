// See new_record.h.

#include "wasm/ui/panels/new_record.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/calendar.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {
namespace {

using model::Field;
using model::FieldKind;
using model::ValueType;

constexpr int kEraseAfterMonths = 6;
// Dates that are most often today's.
constexpr std::array<std::string_view, 7> kTodayFields = {
    "received_on", "decided_on", "told_on", "asked_on", "happened_on", "heard_on", "status_on"};
constexpr std::array<std::string_view, 3> kPersonFields = {"owner", "lead", "person"};

template <size_t N>
bool Has(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void FillIn(RecordForm& record, const Field& field, const std::string& value) {
  if (value.empty()) return;
  const std::string name(field.name);
  if (field.kind == FieldKind::kSet && IsAsked(field)) {
    record.chosen[name] = {value};
  } else if (field.kind == FieldKind::kSet) {
    record.fixed.push_back({name, merge::Op::kAdd, value});
  } else if (IsAsked(field)) {
    record.typed[name] = value;
  } else {
    record.fixed.push_back({name, merge::Op::kSet, value});
  }
}

}  // namespace

NewRecord ParseNewRecord(std::string_view what) {
  const size_t slash = what.find('/');
  NewRecord parsed{what.substr(0, slash), "", ""};
  if (slash != std::string_view::npos) parsed.parent = what.substr(slash + 1);
  if (const size_t end = parsed.parent.find('/'); end != std::string_view::npos) {
    parsed.choice = parsed.parent.substr(end + 1);
    parsed.parent = parsed.parent.substr(0, end);
  }
  if (model::FindType(parsed.type) == nullptr) parsed.type = "";
  return parsed;
}

std::string NewInWords(const model::RecordType& type) {
  if (type.name == "telling") return std::string(shell::T(shell::Text::kRecordTelling));
  return Fill(shell::Text::kNewRecord, {InSentence(type.label)});
}

RecordForm MakeNewRecord(const NewRecord& what, std::string_view id,
                         const app::Workspace& workspace, const shell::Facts& facts,
                         std::string_view lens) {
  const model::RecordType& type = *model::FindType(what.type);
  RecordForm record = LoadRecord("record", type, nullptr, id);
  const std::string_view parent_type = model::TypeOfId(what.parent);
  const auto parent = what.parent.empty() ? std::nullopt : workspace.Document(what.parent);
  std::string project(lens);
  if (parent) project = base::GetString(*parent, "project", project);
  bool placed = what.parent.empty();
  bool chosen = what.choice.empty();
  for (const Field& field : type.fields) {
    const bool refers = field.type == ValueType::kReference;
    // Who is no body can only be its member.
    if (field.name == "body" && parent && base::GetString(*parent, "kind") != "body") continue;
    if (!chosen && field.required && field.type == ValueType::kChoice) {
      FillIn(record, field, std::string(what.choice));
      chosen = true;
    } else if (refers && !placed && field.vocabulary == parent_type) {
      FillIn(record, field, std::string(what.parent));
      placed = true;
    } else if (field.vocabulary == "claim-states") {
      FillIn(record, field, "claimed");
    } else if (field.name == "project" && refers) {
      FillIn(record, field, project);
    } else if (field.type == ValueType::kDate && Has(kTodayFields, field.name)) {
      FillIn(record, field, facts.today);
    } else if (field.name == "erase_on") {
      const auto today = base::ParseDate(facts.today);
      if (today) {
        FillIn(record, field, base::FormatDate(base::AddMonths(*today, kEraseAfterMonths)));
      }
    } else if (Has(kPersonFields, field.name)) {
      FillIn(record, field, facts.person);
    }
  }
  return record;
}

}  // namespace earshot::panels
