// See cases.h.

#include "core/app/cases.h"

#include <algorithm>
#include <tuple>

#include "core/base/calendar.h"
#include "core/base/stable_order.h"
#include "core/merge/document.h"

namespace earshot::app {
namespace {

using base::GetString;
using model::RequestClockState;
using model::RequestEventKind;

constexpr std::string_view kInformationRequest = "foi";

std::optional<RequestEventKind> KindOf(std::string_view event) {
  if (event == "clarification-asked") return RequestEventKind::kClarificationAsked;
  if (event == "clarification-given") return RequestEventKind::kClarificationGiven;
  if (event == "extended") return RequestEventKind::kExtended;
  if (event == "replied") return RequestEventKind::kReplied;
  return std::nullopt;
}

std::vector<model::RequestEvent> ClockEvents(const std::vector<Row>& rows) {
  std::vector<model::RequestEvent> events;
  for (const Row& row : rows) {
    const auto kind = KindOf(GetString(row.document, "event"));
    const auto on = base::ParseDate(GetString(row.document, "happened_on"));
    if (kind && on) events.push_back({*kind, *on});
  }
  return events;
}

std::string FirstReply(const std::vector<Row>& events) {
  for (const Row& row : events) {
    if (GetString(row.document, "event") == "replied")
      return GetString(row.document, "happened_on");
  }
  return "";
}

CaseLine Line(const Workspace& workspace, const Row& row, std::string_view today,
              const base::Holidays& holidays) {
  CaseLine line;
  line.id = row.id;
  line.kind = GetString(row.document, "kind");
  line.title = GetString(row.document, "title");
  line.received_on = GetString(row.document, "received_on");
  line.owner = GetString(row.document, "owner");
  line.organisation = GetString(row.document, "organisation");
  line.project = GetString(row.document, "project");
  const std::vector<Row> events = EventsOf(workspace, row.id);
  line.replied_on = FirstReply(events);
  if (line.kind == kInformationRequest) {
    line.clock = model::ReadRequestClock(base::ParseDate(line.received_on), ClockEvents(events),
                                         base::ParseDate(today).value_or(base::Date{}), holidays);
    if (const auto due = line.clock->Due()) line.due_on = base::FormatDate(*due);
    line.overdue = line.clock->overdue;
    line.late = line.clock->state == RequestClockState::kEndedLate;
    return line;
  }
  line.due_on = GetString(row.document, "reply_by");
  if (line.due_on.empty()) return line;
  line.overdue = line.open() && line.due_on < today;
  line.late = !line.open() && line.replied_on > line.due_on;
  return line;
}

}  // namespace

base::Holidays HolidaysOf(const Workspace& workspace) {
  base::Holidays holidays;
  for (const Row& row : workspace.List("bank_holiday")) {
    const auto on = base::ParseDate(GetString(row.document, "on"));
    if (!on) continue;
    if (base::GetBool(row.document, "cancelled")) {
      holidays.Remove(*on);
    } else {
      holidays.Add(*on, GetString(row.document, "name"));
    }
  }
  return holidays;
}

std::vector<Row> EventsOf(const Workspace& workspace, std::string_view id) {
  std::vector<Row> events = workspace.Children("case_event", "case", id);
  std::erase_if(events, [](const Row& row) { return merge::IsDeleted(row.document); });
  base::SortStably(events, [](const Row& a, const Row& b) {
    return GetString(a.document, "happened_on") < GetString(b.document, "happened_on");
  });
  return events;
}

std::optional<CaseLine> ReadCase(const Workspace& workspace, std::string_view id,
                                 std::string_view today) {
  const auto document = workspace.Document(id);
  if (!document || merge::IsDeleted(*document)) return std::nullopt;
  return Line(workspace, {std::string(id), *document}, today, HolidaysOf(workspace));
}

std::vector<CaseLine> ReadCases(const Workspace& workspace, std::string_view project,
                                std::string_view today) {
  const base::Holidays holidays = HolidaysOf(workspace);
  std::vector<CaseLine> lines;
  for (const Row& row : workspace.List("case")) {
    if (!project.empty() && GetString(row.document, "project") != project) continue;
    lines.push_back(Line(workspace, row, today, holidays));
  }
  base::SortStably(lines, [](const CaseLine& a, const CaseLine& b) {
    if (a.open() != b.open()) return a.open();
    if (!a.open()) return a.replied_on > b.replied_on;
    return std::tuple(a.due_on.empty(), a.due_on, a.received_on) <
           std::tuple(b.due_on.empty(), b.due_on, b.received_on);
  });
  return lines;
}

}  // namespace earshot::app
