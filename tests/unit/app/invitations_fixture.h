// A panel with members who can be invited, for the tests of invitations and of the lists to send
// them by.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/app/invitations.h"
#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {

class InvitationsTest : public testing::Test {
 protected:
  static constexpr std::string_view kToday = "2026-11-25";
  using Changes = std::vector<merge::Change>;
  using Ids = std::vector<std::string>;

  static merge::Change Set(std::string field, base::Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  // Active, with an e-mail address, and agreed to be a member until the end of that day.
  std::string Member(const std::string& name, Changes more = {},
                     const std::string& until = "2027-09-01") {
    Changes changes = {Set("name", name), Set("email", name + "@example.org"),
                       Set("status", "active"), Set("status_on", "2026-09-01")};
    for (merge::Change& change : more) changes.push_back(std::move(change));
    const std::string id = panel.Do("", "member", std::move(changes));
    panel.Do("", "consent",
             {Set("member", id), Set("purpose", "panel"), Set("answer", "given"),
              Set("given_at", "2026-09-01T10:00:00.000+00:00"), Set("how", "tablet"),
              Set("by_whom", "themselves"), Set("until", until)});
    return id;
  }
  void Withdraw(const std::string& member) {
    panel.Do("", "consent",
             {Set("member", member), Set("purpose", "panel"), Set("answer", "withdrawn"),
              Set("given_at", "2026-11-01T10:00:00.000+00:00"), Set("how", "email"),
              Set("by_whom", "themselves")});
  }
  std::vector<MemberRow> Rows() const {
    return ReadMembers(*panel.workspace, SettingsOf(*panel.workspace), kToday);
  }
  InvitationPlan Plan(const Ids& chosen, std::string_view channel = "email") const {
    return PlanInvitation(*panel.workspace, Rows(), chosen, channel);
  }
  static InvitationForm Form(std::string_view channel = "email") {
    InvitationForm form;
    form.title = "Urgent care workshop";
    form.asked_by = "Corby Council";
    form.reason = "They live near it.";
    form.channel = std::string(channel);
    form.sent_on = "2026-11-20";
    form.answer_by = "2026-11-24";
    return form;
  }
  // Returns the id of the invitation.
  std::string Invite(const Ids& chosen, const InvitationForm& form = Form()) {
    panel.clock.Advance(1000);
    const InvitationPlan plan = Plan(chosen, form.channel);
    const auto transaction = MakeInvitation(*panel.workspace, form, plan, "Invite");
    if (!transaction) {
      ADD_FAILURE() << transaction.error().sentence;
      return "";
    }
    const auto receipt = panel.workspace->Transact(*transaction);
    if (!receipt) {
      ADD_FAILURE() << receipt.error().issues.front().sentence;
      return "";
    }
    return receipt->ids.front();
  }
  void Answer(const std::string& invitation, const Ids& members, std::string_view response) {
    Ids invited;
    for (const std::string& member : members) {
      invited.push_back(model::InvitedId(invitation, member));
    }
    panel.clock.Advance(1000);
    const auto receipt =
        panel.workspace->Transact(SetResponses(invited, response, "2026-11-22", "Set response"));
    EXPECT_TRUE(receipt.has_value());
  }
  InvitationPlan More(const std::string& invitation, const Ids& chosen) const {
    return PlanMore(*panel.workspace, Rows(), chosen, invitation);
  }
  void Ask(const std::string& invitation, const Ids& chosen, std::string_view chosen_by = "") {
    panel.clock.Advance(1000);
    const auto receipt = panel.workspace->Transact(
        AskMore(*panel.workspace, invitation, More(invitation, chosen), chosen_by, "Ask members"));
    EXPECT_TRUE(receipt.has_value());
  }
  InvitationLine Line() const { return ReadInvitations(*panel.workspace, kToday).front(); }

  Desk panel{"00000000000000aa"};
  Desk desk{"00000000000000aa", 2};  // the workspace's own database
};

}  // namespace earshot::app
