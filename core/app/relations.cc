// See relations.h.

#include "core/app/relations.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/fold.h"
#include "core/base/stable_order.h"
#include "core/merge/document.h"

namespace earshot::app {
namespace {

using base::GetString;

std::vector<MembershipLine> ReadMemberships(const Workspace& workspace, std::string_view here,
                                            std::string_view there, std::string_view id,
                                            std::string_view today) {
  std::vector<std::pair<std::string, MembershipLine>> sorted;
  for (const Row& row : workspace.Children("membership", here, id)) {
    if (merge::IsDeleted(row.document)) continue;
    MembershipLine line;
    line.id = row.id;
    line.other = GetString(row.document, there);
    line.name = workspace.TitleOf(line.other);
    line.role = GetString(row.document, "role");
    line.starts_on = GetString(row.document, "starts_on");
    line.ends_on = GetString(row.document, "ends_on");
    line.represents = merge::Elements(row.document, "represents");
    line.over = !line.ends_on.empty() && line.ends_on < today;
    std::string key = (line.over ? "1" : "0") + base::Fold(line.name);
    sorted.emplace_back(std::move(key), std::move(line));
  }
  base::SortStably(sorted, [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<MembershipLine> lines;
  for (auto& item : sorted) lines.push_back(std::move(item.second));
  return lines;
}

}  // namespace

std::vector<ContactLine> ReadContacts(const Workspace& workspace, std::string_view stakeholder) {
  std::vector<ContactLine> lines;
  for (const Row& row : workspace.Children("contact", "stakeholder", stakeholder)) {
    const base::Json& contact = row.document;
    if (merge::IsDeleted(contact)) continue;
    lines.push_back({row.id, GetString(contact, "happened_on"), GetString(contact, "channel"),
                     GetString(contact, "direction"), GetString(contact, "subject"),
                     GetString(contact, "project"), GetString(contact, "person"),
                     GetString(contact, "follow_up_on")});
  }
  std::sort(lines.begin(), lines.end(), [](const ContactLine& a, const ContactLine& b) {
    return a.happened_on != b.happened_on ? a.happened_on > b.happened_on : a.id > b.id;
  });
  return lines;
}

std::vector<MembershipLine> ReadMembers(const Workspace& workspace, std::string_view body,
                                        std::string_view today) {
  return ReadMemberships(workspace, "body", "member", body, today);
}

std::vector<MembershipLine> ReadBodies(const Workspace& workspace, std::string_view member,
                                       std::string_view today) {
  return ReadMemberships(workspace, "member", "body", member, today);
}

std::vector<std::string> NotSpokenFor(const Workspace& workspace,
                                      const std::vector<MembershipLine>& members) {
  std::set<std::string> spoken_for;
  for (const MembershipLine& line : members) {
    if (!line.over) spoken_for.insert(line.represents.begin(), line.represents.end());
  }
  std::vector<std::string> missing;
  for (const TermChoice& term : workspace.Terms("characteristics")) {
    if (!spoken_for.contains(term.code)) missing.push_back(term.code);
  }
  return missing;
}

std::vector<std::string> ProjectsOf(const Workspace& workspace, std::string_view stakeholder) {
  std::set<std::string> ids;
  for (const Row& row : workspace.Children("position", "stakeholder", stakeholder)) {
    const auto map = workspace.Document(GetString(row.document, "map"));
    if (merge::IsDeleted(row.document) || !map || merge::IsDeleted(*map)) continue;
    ids.insert(GetString(*map, "project"));
  }
  for (const std::string_view type : {"identification", "contact"}) {
    for (const Row& row : workspace.Children(type, "stakeholder", stakeholder)) {
      if (!merge::IsDeleted(row.document)) ids.insert(GetString(row.document, "project"));
    }
  }
  std::vector<std::pair<std::string, std::string>> sorted;
  for (const std::string& id : ids) {
    const auto project = workspace.Document(id);
    if (!project || merge::IsDeleted(*project)) continue;
    sorted.emplace_back(base::Fold(workspace.TitleOf(id)), id);
  }
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::string> projects;
  for (auto& item : sorted) projects.push_back(std::move(item.second));
  return projects;
}

}  // namespace earshot::app
