// See stakeholders.h. Fields are read from the stored bytes: 20,000 documents are not parsed.

#include "core/app/stakeholders.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "core/base/fold.h"
#include "core/base/word_filter.h"
#include "core/merge/document.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using store::FieldScan;
using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 5> kMediaRoles = {"journalist", "commentator", "think-tank",
                                                         "professional-association", "charity"};

constexpr size_t kEndOfPhone = 9;

bool IsGone(const FieldScan& scan) { return scan.IsTrue("deleted") || scan.IsTrue("_deleted"); }

bool Has(const Words& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::unordered_map<std::string, std::string> LastContacts(const Workspace& workspace) {
  std::unordered_map<std::string, std::string> last;
  workspace.store().ForEach("contact", [&](const store::Entry& entry) {
    const FieldScan scan(entry.bytes);
    if (IsGone(scan)) return;
    std::string& newest = last[scan.Text("stakeholder")];
    newest = std::max(newest, scan.Text("happened_on"));
  });
  return last;
}

StakeholderRow RowOf(const store::Entry& entry, const FieldScan& scan) {
  StakeholderRow row;
  row.id = entry.id;
  row.name = scan.Text("name");
  row.kind = scan.Text("kind");
  row.organisation = scan.Text("organisation");
  row.locality = base::TrimSpaces(scan.Text("locality"));
  row.area = scan.Text("area");
  row.permission = scan.Text("permission");
  row.email = base::Fold(base::TrimSpaces(scan.Text("email")));
  row.phone_end = EndOfPhone(scan.Text("phone"));
  row.roles = scan.Elements("roles");
  row.groups = scan.Elements("groups");
  row.formats = scan.Elements("formats");
  row.languages = scan.Elements("languages");
  row.subscriptions = scan.Elements("subscriptions");
  for (const std::string* text : {&row.name, &row.organisation, &row.locality, &row.area}) {
    base::AddFoldedWords(row.folded, *text);
  }
  for (const std::string& interest : scan.Elements("interests"))
    base::AddFoldedWords(row.folded, interest);
  base::AddFoldedWords(row.folded, row.email);
  return row;
}

bool HasFormat(const StakeholderRow& row, std::string_view format) {
  return format == kAnyNeed ? row.has_needs() : Has(row.formats, format);
}

bool Passes(const StakeholderRow& row, const StakeholderFilter& filter) {
  if (!filter.listed_in.empty() && !IsInRegister(row, filter.listed_in)) return false;
  if (!filter.kind.empty() && row.kind != filter.kind) return false;
  if (!filter.role.empty() && !Has(row.roles, filter.role)) return false;
  if (!filter.group.empty() && !Has(row.groups, filter.group)) return false;
  if (!filter.locality.empty() && row.locality != filter.locality) return false;
  const std::string_view permission =
      row.permission.empty() ? std::string_view("not-asked") : std::string_view(row.permission);
  if (!filter.permission.empty() && permission != filter.permission) return false;
  if (!filter.subscription.empty() && !Has(row.subscriptions, filter.subscription)) return false;
  if (!filter.format.empty() && !HasFormat(row, filter.format)) return false;
  return filter.quiet_since.empty() || row.last_contact < filter.quiet_since;
}

}  // namespace

std::string EndOfPhone(std::string_view phone) {
  std::string digits;
  std::copy_if(phone.begin(), phone.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits.size() < kEndOfPhone ? "" : digits.substr(digits.size() - kEndOfPhone);
}

std::vector<StakeholderRow> ReadStakeholders(const Workspace& workspace) {
  const std::unordered_map<std::string, std::string> last = LastContacts(workspace);
  std::vector<std::pair<std::string, StakeholderRow>> sorted;
  sorted.reserve(workspace.store().Count("stakeholder"));
  workspace.store().ForEach("stakeholder", [&](const store::Entry& entry) {
    const FieldScan scan(entry.bytes);
    if (IsGone(scan)) return;
    StakeholderRow row = RowOf(entry, scan);
    const auto contact = last.find(entry.id);
    if (contact != last.end()) row.last_contact = contact->second;
    std::string key = base::Fold(row.name);
    sorted.emplace_back(std::move(key), std::move(row));
  });
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second.id < b.second.id;
  });
  std::vector<StakeholderRow> rows;
  rows.reserve(sorted.size());
  for (auto& item : sorted) rows.push_back(std::move(item.second));
  return rows;
}

bool IsInRegister(const StakeholderRow& row, std::string_view code) {
  if (code == kMediaRegister) {
    return std::any_of(kMediaRoles.begin(), kMediaRoles.end(),
                       [&row](std::string_view role) { return Has(row.roles, role); });
  }
  if (code == kPoliticiansRegister) return Has(row.roles, "politician");
  if (code == kLinksRegister) return Has(row.roles, "advocate") || Has(row.roles, "intermediary");
  if (code == kAskingRegister) return Has(row.roles, "repeat-requester");
  if (code == kBodiesRegister) return row.kind == "body";
  return code == kPersonasRegister && row.kind == "segment";
}

std::vector<uint32_t> FilterStakeholders(const std::vector<StakeholderRow>& rows,
                                         const StakeholderFilter& filter,
                                         const std::set<std::string, std::less<>>* only,
                                         const base::WordColumn* words) {
  const base::WordFilter wanted(filter.words);
  // A row is looked at only for this: where a letter finds most of them, that is most of the work.
  StakeholderFilter without_words = filter;
  without_words.words.clear();
  const bool by_more = without_words != StakeholderFilter{};
  std::vector<uint32_t> places;
  for (size_t i = 0; i < rows.size(); ++i) {
    const StakeholderRow& row = rows[i];
    if (!wanted.Fits(words != nullptr ? (*words)[i] : row.folded)) continue;
    if (by_more && !Passes(row, filter)) continue;
    if (only == nullptr || only->contains(row.id)) places.push_back(static_cast<uint32_t>(i));
  }
  return places;
}

std::vector<std::string> LocalitiesOf(const std::vector<StakeholderRow>& rows) {
  std::set<std::string> all;
  for (const StakeholderRow& row : rows) {
    if (!row.locality.empty()) all.insert(row.locality);
  }
  return {all.begin(), all.end()};
}

std::set<std::string, std::less<>> StakeholdersOfProject(const Workspace& workspace,
                                                         std::string_view project) {
  std::set<std::string, std::less<>> ids;
  const auto take = [&ids](const Row& row) {
    if (!merge::IsDeleted(row.document)) ids.insert(base::GetString(row.document, "stakeholder"));
  };
  for (const Row& map : workspace.Children("map", "project", project)) {
    if (merge::IsDeleted(map.document)) continue;
    for (const Row& row : workspace.Children("position", "map", map.id)) take(row);
  }
  for (const std::string_view type : {"identification", "contact"}) {
    for (const Row& row : workspace.Children(type, "project", project)) take(row);
  }
  return ids;
}

MayContact MayBeContacted(std::string_view permission) {
  if (permission == "no") return MayContact::kNo;
  return permission == "yes" || permission == "published" ? MayContact::kYes
                                                          : MayContact::kAskFirst;
}

}  // namespace earshot::app
