// Invitations: members who are asked to take part in something, by us or by a partner body, and
// what they answered (004-20, 000-05).
//
// Only those are asked who are active, whose consent to the panel holds today, whom all bodies
// together have not asked too often of late, and who can be reached in that way; who is left out is
// told with the reason. Counts and rates are computed, never stored.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "core/app/members.h"
#include "core/app/workspace.h"

namespace earshot::app {

enum class LeftOut : uint8_t {
  kGone,
  kNotActive,
  kNoConsent,
  kAskedTooOften,
  kNotReachable,
  kInvitedAlready,  // to the same thing: of PlanMore only
};

struct LeftOutMember {
  std::string id;
  std::string name;  // "" = gone
  LeftOut why = LeftOut::kGone;
  bool operator==(const LeftOutMember&) const = default;
};

// Why nothing may be sent to a member today; nullopt = it may be. Says nothing of how often they
// were asked: who was invited is sent the invitation. `channel`: code of panel-channels.
std::optional<LeftOut> WhyNotSent(const Workspace& panel, const MemberRow& row,
                                  std::string_view channel);

struct InvitationPlan {
  std::vector<std::string> invited;     // ids, in the order of the rows
  std::vector<LeftOutMember> left_out;  // in the order of the rows, those who are gone last
};
// `rows`: all members as they are today; `chosen`: ids, each counts once.
InvitationPlan PlanInvitation(const Workspace& panel, const std::vector<MemberRow>& rows,
                              std::span<const std::string> chosen, std::string_view channel);

// The same for an invitation that is written down: those who are on it are not asked twice.
InvitationPlan PlanMore(const Workspace& panel, const std::vector<MemberRow>& rows,
                        std::span<const std::string> chosen, std::string_view invitation);
// Adds who is invited by such a plan, and `chosen_by` to how they were chosen. Whoever was taken
// off before comes back without an answer.
Transaction AskMore(const Workspace& panel, std::string_view invitation, const InvitationPlan& plan,
                    std::string_view chosen_by, std::string_view what);
// Takes off who was invited by mistake. `invited`: ids of InvitedLine.
Transaction TakeOff(std::span<const std::string> invited, std::string_view what);
// `response_rate`: of 100 (PanelSettings).
int64_t ExpectedAnswers(size_t people, int64_t response_rate);

struct InvitationForm {
  std::string title;
  std::string asked_by;
  std::string reason;
  std::string channel;
  std::string sent_on;    // ISO date, as `answer_by`
  std::string answer_by;  // "" = none
  std::string project;    // id in the workspace's database; "" = of none
  std::string chosen_by;  // how they were chosen, in words
};
// The invitation, as the first edit, with a record of each who is invited. An issue when nobody is,
// or when answers were due before it is sent; what else is wrong Transact says of the first edit.
// REQUIRES: `plan` is of today and for the channel of the form.
tl::expected<Transaction, model::Issue> MakeInvitation(Workspace& panel, const InvitationForm& form,
                                                       const InvitationPlan& plan,
                                                       std::string_view what);

struct ResponseCount {
  std::string code;  // of invitation-responses
  size_t people = 0;
};

struct InvitationLine {
  std::string id;
  std::string title;
  std::string asked_by;
  std::string channel;
  std::string sent_on;
  std::string answer_by;
  std::string project;
  size_t invited = 0;
  std::vector<ResponseCount> responses;  // every one, in the order of the vocabulary
  size_t reached = 0;
  size_t answered = 0;  // of those, yes or no
  // Of 100 whom it reached so many answered; -1 = it reached nobody.
  int response_rate = -1;
  size_t late = 0;  // have not answered, and the day to answer by is over

  size_t People(std::string_view response) const;
};
// Newest first.
std::vector<InvitationLine> ReadInvitations(const Workspace& panel, std::string_view today);

inline constexpr std::string_view kNoResponse = "none";

struct InvitedLine {
  std::string id;      // of the record `invited`
  std::string member;  // id
  std::string name;    // "" = erased
  std::string status;  // of the member, code
  std::string response = std::string(kNoResponse);
  std::string responded_on;
};
// The people of one invitation, by name.
std::vector<InvitedLine> ReadInvited(const Workspace& panel, std::string_view invitation);
// Those of them who have not answered by the day that was given. None while that day is not over.
std::vector<InvitedLine> NotAnsweredInTime(const Workspace& panel, std::string_view invitation,
                                           std::string_view today);

// One response for one or many. `invited`: ids of InvitedLine; `on`: ISO date. kNoResponse clears.
Transaction SetResponses(std::span<const std::string> invited, std::string_view response,
                         std::string_view on, std::string_view what);

}  // namespace earshot::app
