// See member_table.h.

#include "core/report/member_table.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/app/members.h"
#include "core/app/panel_log.h"
#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/report/activity_import.h"
#include "core/report/record_table.h"

namespace earshot::report {
namespace {

using base::Json;
using Cells = std::vector<CsvCell>;

std::vector<const model::Field*> ShownFields(std::string_view type) {
  std::vector<const model::Field*> fields;
  for (const model::Field& field : model::FindType(type)->fields) {
    if (!field.hidden) fields.push_back(&field);
  }
  return fields;
}

void AddFields(const app::Workspace& panel, const std::vector<const model::Field*>& fields,
               const Json& document, Cells& cells) {
  for (const model::Field* field : fields) cells.push_back(FieldCell(panel, *field, document));
}

// On which day, and how, they agreed to what holds today.
void AddConsent(const app::Workspace& panel, const app::MemberRow& member, Cells& cells) {
  std::string day, how;
  if (member.consent == app::ConsentState::kGiven) {
    const auto lines = app::ConsentsOf(panel, member.id);
    const auto line = std::find_if(lines.begin(), lines.end(), [](const app::ConsentLine& one) {
      return one.purpose == "panel" && one.answer == "given";
    });
    if (line != lines.end()) {
      day = line->given_at.substr(0, std::string_view("2026-11-25").size());
      how = panel.LabelOf("consent-ways", line->how);
    }
  }
  cells.push_back(CsvCell::Text(day));
  cells.push_back(CsvCell::Text(how));
}

}  // namespace

MemberTable MakeMemberTable(const app::Workspace& panel, bool with_answers, std::string_view today,
                            const std::set<std::string, std::less<>>* only) {
  MemberTable table;
  table.with_answers = with_answers;
  const auto fields = ShownFields("member");
  const auto answers = with_answers ? ShownFields("equality") : std::vector<const model::Field*>();
  std::vector<Cells> rows(1);
  const auto head = [&rows](std::string_view text) { rows.front().push_back(CsvCell::Text(text)); };
  for (const model::Field* field : fields) head(ColumnHeading(*field));
  for (const char* more : {"consent_on", "consent_how"}) {
    head(ImportableField(more, "member")->label);
  }
  for (const model::Field* field : answers) head(ColumnHeading(*field));
  head("Record");
  for (const app::MemberRow& member : app::ReadMembers(panel, app::SettingsOf(panel), today)) {
    if (!member.active() || (only != nullptr && !only->contains(member.id))) continue;
    const auto document = panel.Document(member.id);
    if (!document) continue;
    Cells cells;
    AddFields(panel, fields, *document, cells);
    AddConsent(panel, member, cells);
    const auto equality = panel.Document(model::EqualityId(member.id));
    const bool answered = equality && !merge::IsDeleted(*equality);
    AddFields(panel, answers, answered ? *equality : Json::object(), cells);
    cells.push_back(CsvCell::Text(member.id));
    rows.push_back(std::move(cells));
    ++table.rows;
    if (member.consent != app::ConsentState::kGiven) ++table.without_consent;
  }
  table.csv = WriteCsv(rows);
  return table;
}

std::optional<app::RecordEdit> MemberTableLine(const app::Workspace& panel,
                                               const MemberTable& table, std::string_view person,
                                               std::string_view reason) {
  const std::string who = base::TrimSpaces(person), why = base::TrimSpaces(reason);
  if (who.empty() || why.empty()) return std::nullopt;
  const int64_t now = panel.clock().NowMs();
  app::RecordEdit line =
      app::LogEdit({.what = "export-members",
                    .person = who,
                    .done_at = base::FormatInstant(now, panel.clock().UtcOffsetMinutes(now)),
                    .people = static_cast<int64_t>(table.rows),
                    .reason = why});
  line.changes.push_back(
      {"about", merge::Op::kSet,
       table.with_answers ? "With their equality answers" : "Without equality answers"});
  return line;
}

}  // namespace earshot::report
