// See subject_access.h.

#include "core/report/subject_access.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/app/claims.h"
#include "core/app/member_records.h"
#include "core/app/panel_log.h"
#include "core/app/panel_settings.h"
#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/merge/stamp.h"
#include "core/model/schema.h"
#include "core/report/phrases.h"

namespace earshot::report {
namespace {

using app::Workspace;
using base::Json;
using model::Field;
using model::FieldKind;
using model::ValueType;

// What holds a record together (merge/document.h); everything else in it is said.
constexpr std::string_view kFrame[] = {"_id", "_rev", "type", "schema", "clock",
                                       "alt", "was",  "seen", "deleted"};
constexpr std::string_view kOfInvitation[] = {"title", "asked_by", "reason", "channel", "sent_on"};

bool IsFrame(std::string_view key) {
  return std::find(std::begin(kFrame), std::end(kFrame), key) != std::end(kFrame);
}

bool IsOfAMember(const Field& field) {
  return field.type == ValueType::kReference && field.vocabulary == "member";
}

std::string DayOf(std::string_view stamp) {
  if (!stamp.empty() && stamp.front() == '-') stamp.remove_prefix(1);
  const auto parsed = merge::ParseStamp(stamp);
  return parsed ? base::FormatDate(base::LocalDate(parsed->ms, 0)) : "";
}

class RecordReader {
 public:
  RecordReader(const Workspace& panel, const app::Row& row) : panel_(panel), row_(row) {
    record_.id = row.id;
    record_.type = model::TypeOfId(row.id);
    record_.removed = merge::IsDeleted(row.document);
  }

  HeldRecord Read() {
    const model::RecordType* type = model::FindType(record_.type);
    if (type == nullptr) return std::move(record_);
    for (const Field& field : type->fields) {
      if (!IsOfAMember(field)) ReadField(field);
    }
    for (const auto& [key, value] : row_.document.items()) {  // of a newer release
      if (IsFrame(key) || model::FindField(*type, key) != nullptr) continue;
      record_.values.push_back({key, key, base::AsString(value, base::DumpJson(value)), value, ""});
    }
    for (const merge::PastValue& past : merge::History(row_.document)) {
      const Field* field = model::FindField(*type, past.field);
      if (field == nullptr || IsOfAMember(*field) || past.value.is_null()) continue;
      if (field->kind == FieldKind::kSet) continue;  // the set itself has what was taken out
      Add(record_.earlier, *field, past.value, DayOf(past.changed_by));
    }
    return std::move(record_);
  }

 private:
  void Add(std::vector<HeldValue>& to, const Field& field, const Json& value, std::string until) {
    std::string words = WordsOf(field, value);
    if (words.empty()) return;
    const bool money = field.name == "pence";
    to.push_back({std::string(field.name), money ? "Amount" : std::string(field.label),
                  std::move(words), value, std::move(until)});
  }

  void ReadField(const Field& field) {
    const Json* value = base::Find(row_.document, field.name);
    if (field.kind == FieldKind::kSet) {
      Add(record_.values, field, merge::Elements(row_.document, field.name), "");
      if (value == nullptr || !value->is_object()) return;
      for (const auto& [element, stamp] : value->items()) {
        const std::string removal = base::AsString(stamp);
        if (removal.starts_with('-')) {
          Add(record_.earlier, field, Json::array({element}), DayOf(removal));
        }
      }
      return;
    }
    for (const std::string& other : merge::Alternatives(row_.document, field.name)) {
      Add(record_.earlier, field, other, "");
    }
    if (value == nullptr) return;
    if (field.vocabulary == "invitation" && ReadInvitation(*value)) return;
    Add(record_.values, field, *value, "");
  }

  // What they were asked stands in a record of all who were asked.
  bool ReadInvitation(const Json& id) {
    const auto invitation = panel_.Document(base::AsString(id));
    if (!invitation) return false;
    for (const std::string_view name : kOfInvitation) {
      const Json* value = base::Find(*invitation, name);
      if (value != nullptr) Add(record_.values, model::FieldOf("invitation", name), *value, "");
    }
    return true;
  }

  // In full: the titles of lists are cut.
  std::string TitleOf(const std::string& id) const {
    const model::RecordType* type = model::FindType(model::TypeOfId(id));
    const auto document = panel_.Document(id);
    return type && document ? base::GetString(*document, type->title_field) : "";
  }

  std::string WordsOf(const Field& field, const Json& value) const {
    if (value.is_array()) {
      std::string words;
      for (const Json& one : value) words += (words.empty() ? "" : ", ") + WordsOf(field, one);
      return words;
    }
    if (value.is_boolean()) return value.get<bool>() ? "Yes" : "No";
    if (value.is_number_integer()) {
      const int64_t number = base::AsInteger(value);
      return field.name == "pence" ? app::Pounds(number) : std::to_string(number);
    }
    const std::string text = base::AsString(value);
    std::string words;
    if (field.type == ValueType::kChoice) words = panel_.LabelOf(field.vocabulary, text);
    if (field.type == ValueType::kReference) words = TitleOf(text);
    if (field.type == ValueType::kDate) words = LongDate(text);
    if (field.type == ValueType::kInstant && text.size() >= 16) {  // the clock on the wall there
      words = LongDate(text.substr(0, 10)) + ", " + text.substr(11, 5);
    }
    return words.empty() ? text : words;
  }

  const Workspace& panel_;
  const app::Row& row_;
  HeldRecord record_;
};

// A name of one word is in too many texts to say anything.
std::vector<std::string> NamesOfOthers(const Workspace& panel, std::string_view member) {
  std::vector<std::string> names;
  for (const app::Row& row : panel.List("member")) {
    const std::string name = base::GetString(row.document, "name");
    if (row.id != member && base::FoldedWords(name).size() > 1)
      names.push_back(app::FoldedPhrase(name));
  }
  return names;
}

bool NamesOneOf(const HeldRecord& record, const std::vector<std::string>& names) {
  std::string words;
  for (const auto* values : {&record.values, &record.earlier}) {
    for (const HeldValue& value : *values) words += app::FoldedPhrase(value.words);
  }
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return words.find(name) != std::string::npos;
  });
}

Json JsonOf(const std::vector<HeldValue>& values) {
  Json list = Json::array();
  for (const HeldValue& value : values) {
    Json one = {{"field", value.field},
                {"label", value.label},
                {"value", value.value},
                {"words", value.words}};
    if (!value.until.empty()) one["until"] = value.until;
    list.push_back(std::move(one));
  }
  return list;
}

}  // namespace

SubjectAccess ReadSubjectAccess(const Workspace& panel, std::string_view member,
                                std::string_view made_on) {
  SubjectAccess access;
  access.panel = panel.TitleOf(app::kPanelId);
  if (const auto person = panel.Document(member)) access.name = base::GetString(*person, "name");
  access.made_on = made_on;
  const std::vector<std::string> others = NamesOfOthers(panel, member);
  for (const app::Row& row : app::RecordsOfMember(panel, member)) {
    HeldRecord record = RecordReader(panel, row).Read();
    if (NamesOneOf(record, others)) access.third_parties.push_back(record.id);
    access.records.push_back(std::move(record));
  }
  return access;
}

std::string SubjectAccessJson(const SubjectAccess& access) {
  Json records = Json::array();
  for (const HeldRecord& record : access.records) {
    Json one = {{"id", record.id}, {"type", record.type}, {"values", JsonOf(record.values)}};
    if (!record.earlier.empty()) one["earlier"] = JsonOf(record.earlier);
    if (record.removed) one["removed"] = true;
    records.push_back(std::move(one));
  }
  return base::DumpJsonIndented({{"format", "earshot-subject-access"},
                                 {"version", 1},
                                 {"panel", access.panel},
                                 {"name", access.name},
                                 {"made_on", access.made_on},
                                 {"records", std::move(records)}});
}

app::Transaction SubjectAccessLog(std::string_view person, std::string_view reason,
                                  std::string_view done_at) {
  app::Transaction transaction;
  transaction.edits.push_back(app::LogEdit(
      {"subject-access", std::string(person), std::string(done_at), 1, std::string(reason)}));
  return transaction;
}

}  // namespace earshot::report
