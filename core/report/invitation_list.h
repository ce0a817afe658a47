// The people of an invitation as a list to send it to, with the line of the panel's log that goes
// with it (004-20, 000-05, 001-14).
//
// One function gives both, so that no list leaves without its line. A row holds what the channel
// needs and nothing else of the panel. Who may be sent nothing any more since they were invited is
// left out, and told. The line names nobody of the panel.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "core/app/invitations.h"

namespace earshot::report {

inline constexpr size_t kShortestReason = 5;  // in characters

struct InvitationListOrder {
  std::string invitation;        // id
  std::string reason;            // why the list leaves the panel
  std::string person;            // who saves it, as the log is to name them
  std::string done_at;           // instant
  bool unanswered_only = false;  // a reminder
};

struct InvitationList {
  std::string csv;
  size_t people = 0;
  std::vector<app::LeftOutMember> left_out;
  // To be carried out before the file is given away. It has no `what`: nobody can undo it.
  app::Transaction log;
};

// `workspace` has the words of the lists; `rows`: all members as they are today. An issue, and no
// list, when a reason or a name is missing (fields of panel_log), when the invitation is gone, and
// when nobody may be sent it.
tl::expected<InvitationList, model::Issue> MakeInvitationList(
    const app::Workspace& workspace, const app::Workspace& panel,
    const std::vector<app::MemberRow>& rows, const InvitationListOrder& order);

}  // namespace earshot::report
