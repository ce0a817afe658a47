// What one stakeholder's card shows of others: the history of contacts that all projects share,
// memberships both ways, and the projects that they are on (001-08, 003-11, 003-12, 003-13).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

struct ContactLine {
  std::string id;
  std::string happened_on;
  std::string channel;    // code
  std::string direction;  // code; "" = not said
  std::string subject;
  std::string project;  // id; "" = of none
  std::string person;
  std::string follow_up_on;
};
// Newest first.
std::vector<ContactLine> ReadContacts(const Workspace& workspace, std::string_view stakeholder);

struct MembershipLine {
  std::string id;
  std::string other;  // id: the member of a body, or the body of a member
  std::string name;
  std::string role;
  std::string starts_on;
  std::string ends_on;
  std::vector<std::string> represents;  // codes of characteristics
  bool over = false;                    // ended before today
};
// Of a body, by the names of the members; those that are over come last.
std::vector<MembershipLine> ReadMembers(const Workspace& workspace, std::string_view body,
                                        std::string_view today);
// The bodies that somebody is in.
std::vector<MembershipLine> ReadBodies(const Workspace& workspace, std::string_view member,
                                       std::string_view today);
// Codes of the characteristics for which no present member speaks.
std::vector<std::string> NotSpokenFor(const Workspace& workspace,
                                      const std::vector<MembershipLine>& members);

// Ids of the projects whose maps show them, for which they were named, or about which there was a
// contact; by title.
std::vector<std::string> ProjectsOf(const Workspace& workspace, std::string_view stakeholder);

}  // namespace earshot::app
