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

// `why`: of a row, the reason to leave it out.
template <class Why>
InvitationPlan PlanWith(const std::vector<MemberRow>& rows, std::span<const std::string> chosen,
                        Why why) {
  std::set<std::string_view> wanted(chosen.begin(), chosen.end());
  InvitationPlan plan;
  for (const MemberRow& row : rows) {
    if (wanted.erase(row.id) == 0) continue;
    if (const std::optional<LeftOut> reason = why(row)) {
      plan.left_out.push_back({row.id, row.name, *reason});
    } else {
      plan.invited.push_back(row.id);
    }
  }
  for (const std::string_view gone : wanted) {
    plan.left_out.push_back({std::string(gone), "", LeftOut::kGone});
  }
  return plan;
}

bool IsDeletedNow(const Workspace& panel, std::string_view id) {
  const store::Entry* entry = panel.store().Find(id);
  return entry != nullptr && store::FieldScan(entry->bytes).IsTrue("deleted");
}

bool IsInvited(const Workspace& panel, std::string_view invited) {
  const store::Entry* entry = panel.store().Find(invited);
  return entry != nullptr && !store::FieldScan(entry->bytes).IsTrue("deleted");
}

// How they were chosen, with one more way; nullopt where it is said already, or where it is full.
std::optional<std::string> WaysWith(const base::Json& invitation, std::string_view chosen_by) {
  std::string ways = base::GetString(invitation, "chosen_by");
  const std::string line = "\n" + std::string(chosen_by) + "\n";
  if (chosen_by.empty() || ("\n" + ways + "\n").find(line) != std::string::npos) {
    return std::nullopt;
  }
  ways.append(ways.empty() ? "" : "\n").append(chosen_by);
  const auto most = static_cast<size_t>(model::FieldOf("invitation", "chosen_by").max);
  if (base::CharacterCount(ways) > most) return std::nullopt;
  return ways;
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
  return PlanWith(rows, chosen,
                  [&](const MemberRow& row) { return WhyNotInvited(panel, row, channel); });
}

InvitationPlan PlanMore(const Workspace& panel, const std::vector<MemberRow>& rows,
                        std::span<const std::string> chosen, std::string_view invitation) {
  const auto document = panel.Document(invitation);
  const std::string channel = document ? base::GetString(*document, "channel") : "";
  return PlanWith(rows, chosen, [&](const MemberRow& row) -> std::optional<LeftOut> {
    if (IsInvited(panel, model::InvitedId(invitation, row.id))) return LeftOut::kInvitedAlready;
    return WhyNotInvited(panel, row, channel);
  });
}

Transaction AskMore(const Workspace& panel, std::string_view invitation, const InvitationPlan& plan,
                    std::string_view chosen_by, std::string_view what) {
  Transaction transaction{std::string(what), {}};
  const base::Json document = panel.Document(invitation).value_or(base::Json::object());
  if (auto ways = WaysWith(document, chosen_by)) {
    transaction.edits.push_back(
        {std::string(invitation), "invitation", {Set("chosen_by", *std::move(ways))}});
  }
  for (const std::string& member : plan.invited) {
    RecordEdit edit{model::InvitedId(invitation, member), "invited", {}};
    edit.changes = {Set("invitation", std::string(invitation)), Set("member", member)};
    if (IsDeletedNow(panel, edit.id)) {
      for (const std::string_view field : {"deleted", "response", "responded_on"}) {
        edit.changes.push_back(Set(field, nullptr));
      }
    }
    transaction.edits.push_back(std::move(edit));
  }
  return transaction;
}

Transaction TakeOff(std::span<const std::string> invited, std::string_view what) {
  Transaction transaction{std::string(what), {}};
  for (const std::string& id : invited) {
    transaction.edits.push_back({id, "invited", {Set("deleted", true)}});
  }
  return transaction;
}

int64_t ExpectedAnswers(size_t people, int64_t response_rate) {
  return (static_cast<int64_t>(people) * response_rate + 50) / 100;
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
        {id, "invited", {Set("response", value(response)), Set("responded_on", value(on))}});
  }
  return transaction;
}

}  // namespace earshot::app
