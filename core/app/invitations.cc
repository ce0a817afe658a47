// See invitations.h: who is asked, and the transactions. What was answered: responses.cc.

#include "core/app/invitations.h"

#include <set>
#include <utility>

#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/model/schema.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

merge::Change Set(std::string_view field, base::Json value) {
  return {std::string(field), merge::Op::kSet, std::move(value)};
}

bool HasAddress(const Workspace& panel, std::string_view member) {
  const store::Entry* entry = panel.store().Find(member);
  if (entry == nullptr) return false;
  return !base::TrimSpaces(store::FieldScan(entry->bytes).Text("address")).empty();
}

// Of a channel that the workspace has added nothing is known that could be missing.
bool CanBeReached(const Workspace& panel, const MemberRow& row, std::string_view channel) {
  if (channel == "email") return !row.email.empty();
  if (channel == "text" || channel == "phone") return !row.phone_end.empty();
  return channel != "post" || HasAddress(panel, row.id);
}

std::optional<LeftOut> WhyNotInvited(const Workspace& panel, const MemberRow& row,
                                     std::string_view channel) {
  const std::optional<LeftOut> why = WhyNotSent(panel, row, channel);
  // What cannot be mended by another channel is said first.
  const bool may_be_asked = !why || *why == LeftOut::kNotReachable;
  return may_be_asked && !row.rested ? LeftOut::kAskedTooOften : why;
}

std::optional<model::Issue> ProblemOf(const InvitationForm& form, const InvitationPlan& plan) {
  if (plan.invited.empty()) {
    return model::Issue{"", "Nobody of those chosen can be asked. Look at why they are left out."};
  }
  const auto sent = base::ParseDate(form.sent_on);
  const auto answer = base::ParseDate(form.answer_by);
  if (!sent || !answer || !(*answer < *sent)) return std::nullopt;
  return model::Issue{"answer_by", "Nobody can answer before it is sent: enter " +
                                       base::FormatDateLong(*sent) + " or a later date."};
}

}  // namespace

std::optional<LeftOut> WhyNotSent(const Workspace& panel, const MemberRow& row,
                                  std::string_view channel) {
  if (!row.active()) return LeftOut::kNotActive;
  if (row.consent != ConsentState::kGiven) return LeftOut::kNoConsent;
  if (!CanBeReached(panel, row, channel)) return LeftOut::kNotReachable;
  return std::nullopt;
}

InvitationPlan PlanInvitation(const Workspace& panel, const std::vector<MemberRow>& rows,
                              std::span<const std::string> chosen, std::string_view channel) {
  std::set<std::string_view> wanted(chosen.begin(), chosen.end());
  InvitationPlan plan;
  for (const MemberRow& row : rows) {
    if (wanted.erase(row.id) == 0) continue;
    if (const auto why = WhyNotInvited(panel, row, channel)) {
      plan.left_out.push_back({row.id, row.name, *why});
    } else {
      plan.invited.push_back(row.id);
    }
  }
  for (const std::string_view gone : wanted) {
    plan.left_out.push_back({std::string(gone), "", LeftOut::kGone});
  }
  return plan;
}

tl::expected<Transaction, model::Issue> MakeInvitation(Workspace& panel, const InvitationForm& form,
                                                       const InvitationPlan& plan,
                                                       std::string_view what) {
  if (auto problem = ProblemOf(form, plan)) {
    return tl::unexpected<model::Issue>(*std::move(problem));
  }
  RecordEdit invitation{panel.NewId("invitation"), "invitation", {}};
  const std::string id = invitation.id;
  const auto give = [&invitation](std::string_view field, const std::string& value) {
    if (!value.empty()) invitation.changes.push_back(Set(field, value));
  };
  give("title", form.title);
  give("asked_by", form.asked_by);
  give("reason", form.reason);
  give("channel", form.channel);
  give("sent_on", form.sent_on);
  give("answer_by", form.answer_by);
  give("project", form.project);
  give("chosen_by", form.chosen_by);
  Transaction transaction{std::string(what), {}};
  transaction.edits.push_back(std::move(invitation));
  for (const std::string& member : plan.invited) {
    transaction.edits.push_back(
        {model::InvitedId(id, member), "invited", {Set("invitation", id), Set("member", member)}});
  }
  return transaction;
}

Transaction SetResponses(std::span<const std::string> invited, std::string_view response,
                         std::string_view on, std::string_view what) {
  const bool none = response == kNoResponse;
  const auto value = [none](std::string_view text) {
    return none ? base::Json() : base::Json(std::string(text));
  };
  Transaction transaction{std::string(what), {}};
  for (const std::string& id : invited) {
    transaction.edits.push_back(
        {id, "", {Set("response", value(response)), Set("responded_on", value(on))}});
  }
  return transaction;
}

}  // namespace earshot::app
