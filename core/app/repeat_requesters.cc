// See repeat_requesters.h.

#include "core/app/repeat_requesters.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/base/stable_order.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

constexpr int kMonths = 12;

struct Sent {
  std::string id;
  std::string received_on;
  std::string contact;
  std::string name;
  std::string organisation;
};

constexpr size_t kLongestPhone = 40;

// An address and nothing beside it.
bool IsEmail(std::string_view contact) {
  const size_t at = contact.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < contact.size() &&
         contact.find_first_of("@ \n", at + 1) == std::string_view::npos &&
         contact.find_first_of(" \n") == std::string_view::npos;
}

std::string_view FieldFor(const std::string& contact) {
  if (IsEmail(contact)) return "email";
  return contact.size() > kLongestPhone || EndOfPhone(contact).empty() ? "address" : "phone";
}

// The same for every way to write one address or number.
std::string KeyOf(std::string_view contact) {
  if (IsEmail(contact)) return base::Fold(contact);
  if (std::string phone = EndOfPhone(contact); !phone.empty()) return phone;
  std::string key;
  for (const std::string& word : base::FoldedWords(contact)) key += word + " ";
  return key;
}

std::map<std::string, std::vector<Sent>> CasesByContact(const Workspace& workspace,
                                                        std::string_view since) {
  std::map<std::string, std::vector<Sent>> all;
  workspace.store().ForEach("case", [&](const store::Entry& entry) {
    const store::FieldScan scan(entry.bytes);
    if (scan.IsTrue("deleted") || scan.IsTrue("_deleted")) return;
    Sent sent{entry.id, scan.Text("received_on"), base::TrimSpaces(scan.Text("from_contact")),
              base::TrimSpaces(scan.Text("from_name")),
              base::TrimSpaces(scan.Text("organisation"))};
    if (sent.received_on <= since) return;
    const std::string key = KeyOf(sent.contact);
    if (!key.empty()) all[key].push_back(std::move(sent));
  });
  return all;
}

void FindStakeholder(const std::vector<StakeholderRow>& rows, const std::string& key,
                     RepeatRequester& requester) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&key](const StakeholderRow& row) {
    return row.email == key || row.phone_end == key;
  });
  if (found == rows.end()) return;
  requester.stakeholder = found->id;
  requester.permission = found->permission;
}

RepeatRequester RequesterOf(std::vector<Sent> cases) {
  std::sort(cases.begin(), cases.end(), [](const Sent& a, const Sent& b) {
    return a.received_on != b.received_on ? a.received_on > b.received_on : a.id > b.id;
  });
  RepeatRequester requester;
  requester.contact = cases.front().contact;
  requester.last_on = cases.front().received_on;
  for (const Sent& sent : cases) {
    requester.cases.push_back(sent.id);
    if (requester.name.empty()) requester.name = sent.name;
    if (requester.organisation.empty()) requester.organisation = sent.organisation;
  }
  return requester;
}

}  // namespace

std::vector<RepeatRequester> ReadRepeatRequesters(const Workspace& workspace,
                                                  const std::vector<StakeholderRow>& stakeholders,
                                                  std::string_view today) {
  std::vector<RepeatRequester> requesters;
  const auto now = base::ParseDate(today);
  if (!now) return requesters;
  const std::string since = base::FormatDate(base::AddMonths(*now, -kMonths));
  for (auto& [key, cases] : CasesByContact(workspace, since)) {
    if (cases.size() < kCasesOfARepeatRequester) continue;
    requesters.push_back(RequesterOf(std::move(cases)));
    FindStakeholder(stakeholders, key, requesters.back());
  }
  base::SortStably(requesters, [](const RepeatRequester& a, const RepeatRequester& b) {
    return a.cases.size() > b.cases.size();
  });
  return requesters;
}

Transaction MakeStakeholderOf(const RepeatRequester& requester, std::string_view what) {
  using merge::Op;
  const bool organisation = requester.name.empty() && !requester.organisation.empty();
  std::string name = organisation ? requester.organisation : requester.name;
  if (name.empty()) name = base::Ellipsis(requester.contact, 100);
  RecordEdit edit{"",
                  "stakeholder",
                  {{"name", Op::kSet, name},
                   {"kind", Op::kSet, organisation ? "organisation" : "person"},
                   {"roles", Op::kAdd, "repeat-requester"}}};
  if (!organisation && !requester.organisation.empty()) {
    edit.changes.push_back({"organisation", Op::kSet, requester.organisation});
  }
  edit.changes.push_back({std::string(FieldFor(requester.contact)), Op::kSet, requester.contact});
  return {std::string(what), {std::move(edit)}};
}

}  // namespace earshot::app
