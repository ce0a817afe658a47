// See invitation_list.h.

#include "core/report/invitation_list.h"

#include <optional>
#include <set>
#include <utility>

#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/model/schema.h"
#include "core/report/csv.h"
#include "core/report/mailing_list.h"

namespace earshot::report {
namespace {

using base::GetString;
using base::Json;
using model::Issue;

struct Column {
  std::string_view heading;
  std::string_view field;  // of the member
};

std::vector<Column> ColumnsFor(std::string_view channel) {
  std::vector<Column> columns = {{"Name", "name"}};
  if (channel == "email") columns.push_back({"E-mail", "email"});
  if (channel == "text" || channel == "phone") columns.push_back({"Phone", "phone"});
  if (channel == "post") {
    columns.push_back({"Address", "address"});
    columns.push_back({"Postcode", "postcode"});
  }
  return columns;
}

std::vector<CsvCell> Heading(const std::vector<Column>& columns) {
  std::vector<CsvCell> cells;
  for (const Column& column : columns) cells.push_back(CsvCell::Text(column.heading));
  cells.push_back(CsvCell::Text("Needs"));
  cells.push_back(CsvCell::Text("Record"));
  return cells;
}

std::vector<CsvCell> CellsOf(const app::Workspace& workspace, const app::Workspace& panel,
                             const std::vector<Column>& columns, const app::MemberRow& row) {
  const Json member = panel.Document(row.id).value_or(Json::object());
  std::vector<CsvCell> cells;
  for (const Column& column : columns) {
    cells.push_back(CsvCell::Text(GetString(member, column.field)));
  }
  cells.push_back(CsvCell::Text(NeedsInWords(workspace, row.formats, row.languages)));
  cells.push_back(CsvCell::Text(row.id));
  return cells;
}

std::set<std::string> Addressees(const app::Workspace& panel, const InvitationListOrder& order) {
  std::set<std::string> members;
  for (app::InvitedLine& line : app::ReadInvited(panel, order.invitation)) {
    if (order.unanswered_only && line.response != app::kNoResponse) continue;
    members.insert(std::move(line.member));
  }
  return members;
}

app::RecordEdit LogLine(const InvitationListOrder& order, std::string_view title, size_t people) {
  app::RecordEdit edit{"", "panel_log", {}};
  const auto set = [&edit](std::string_view field, Json value) {
    edit.changes.push_back({std::string(field), merge::Op::kSet, std::move(value)});
  };
  set("what", "export-invited");
  set("done_at", order.done_at);
  set("person", base::TrimSpaces(order.person));
  set("people", static_cast<int64_t>(people));
  set("reason", base::TrimSpaces(order.reason));
  set("about", std::string(title));
  return edit;
}

// A line that would be refused when it is written is no line.
std::optional<Issue> ProblemOf(const app::RecordEdit& line) {
  for (const merge::Change& change : line.changes) {
    if (change.field == "reason" &&
        base::CharacterCount(base::AsString(change.value)) < kShortestReason) {
      return Issue{"reason", "Say in a few words what this list is for."};
    }
    const auto issues =
        model::ValidateField(model::FieldOf("panel_log", change.field), change.value);
    if (!issues.empty()) return issues.front();
  }
  return std::nullopt;
}

}  // namespace

tl::expected<InvitationList, Issue> MakeInvitationList(const app::Workspace& workspace,
                                                       const app::Workspace& panel,
                                                       const std::vector<app::MemberRow>& rows,
                                                       const InvitationListOrder& order) {
  const auto invitation = panel.Document(order.invitation);
  if (!invitation || merge::IsDeleted(*invitation)) {
    return tl::unexpected<Issue>(Issue{"", "This invitation is not here any more."});
  }
  const std::string channel = GetString(*invitation, "channel");
  const std::vector<Column> columns = ColumnsFor(channel);
  InvitationList list;
  std::vector<std::vector<CsvCell>> table = {Heading(columns)};
  std::set<std::string> left = Addressees(panel, order);
  for (const app::MemberRow& row : rows) {
    if (left.erase(row.id) == 0) continue;
    if (const auto why = app::WhyNotSent(panel, row, channel)) {
      list.left_out.push_back({row.id, row.name, *why});
      continue;
    }
    table.push_back(CellsOf(workspace, panel, columns, row));
    ++list.people;
  }
  for (const std::string& gone : left) list.left_out.push_back({gone, "", app::LeftOut::kGone});
  app::RecordEdit line = LogLine(order, GetString(*invitation, "title"), list.people);
  if (auto problem = ProblemOf(line)) return tl::unexpected<Issue>(*std::move(problem));
  if (list.people == 0) {
    return tl::unexpected<Issue>(Issue{"", "There is nobody to whom this may be sent today."});
  }
  list.csv = WriteCsv(table);
  list.log.edits.push_back(std::move(line));
  return list;
}

}  // namespace earshot::report
