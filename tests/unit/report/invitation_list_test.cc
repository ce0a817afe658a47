// A list to send an invitation by: what the channel needs, nobody who may not be sent anything, and
// never without its line in the panel's log (004-20, 000-05).

#include "core/report/invitation_list.h"

#include "core/report/csv.h"
#include "tests/unit/app/invitations_fixture.h"

namespace earshot::report {
namespace {

using app::LeftOut;
using app::LeftOutMember;

class InvitationListOf : public app::InvitationsTest {
 protected:
  using Cells = std::vector<std::string>;

  static InvitationListOrder Order(const std::string& invitation) {
    return {.invitation = invitation,
            .reason = "To send it by our mail service",
            .person = "asha",
            .done_at = "2026-11-25T09:00:00.000+00:00"};
  }
  tl::expected<InvitationList, model::Issue> Make(const InvitationListOrder& order) const {
    return MakeInvitationList(*desk.workspace, *panel.workspace, Rows(), order);
  }
  InvitationList Made(const InvitationListOrder& order) const {
    auto list = Make(order);
    if (!list) ADD_FAILURE() << list.error().sentence;
    return list.value_or(InvitationList());
  }
  std::string FieldRefused(const InvitationListOrder& order) const {
    const auto list = Make(order);
    EXPECT_FALSE(list.has_value());
    return list ? "made" : list.error().field;
  }
  // The cells of the file, row by row.
  static std::vector<Cells> Table(const InvitationList& list) {
    std::vector<Cells> table;
    for (const CsvRow& row : ReadCsv(list.csv).rows) table.push_back(row.cells);
    return table;
  }
  Cells Heading(const std::string& channel) {
    const std::string member =
        Member("Ann", {Set("phone", "01536 123456"), Set("address", "1 High Street")});
    return Table(Made(Order(Invite({member}, Form(channel))))).front();
  }
};

TEST_F(InvitationListOf, EachChannelHoldsWhatItNeedsAndNoMore) {
  panel.Do(std::string(app::kPanelId), "panel",
           {Set("name", "Panel"), Set("most_invitations", 100)});
  EXPECT_EQ(Heading("email"), (Cells{"Name", "E-mail", "Needs", "Record"}));
  EXPECT_EQ(Heading("text"), (Cells{"Name", "Phone", "Needs", "Record"}));
  EXPECT_EQ(Heading("phone"), (Cells{"Name", "Phone", "Needs", "Record"}));
  EXPECT_EQ(Heading("post"), (Cells{"Name", "Address", "Postcode", "Needs", "Record"}));
  EXPECT_EQ(Heading("in-person"), (Cells{"Name", "Needs", "Record"}));
}

TEST_F(InvitationListOf, PeopleSaysWhichFormatAndLanguageEachNeeds) {
  const std::string bob = Member("Bob");
  const std::string ann = Member("Ann", {{"formats", merge::Op::kAdd, "large-print"},
                                         {"languages", merge::Op::kAdd, "Polish"}});
  const auto table = Table(Made(Order(Invite({bob, ann}))));
  ASSERT_EQ(table.size(), 3u);
  EXPECT_EQ(table[1], (Cells{"Ann", "Ann@example.org", "Large print; Polish", ann}));
  EXPECT_EQ(table[2], (Cells{"Bob", "Bob@example.org", "", bob}));
}

// T29: a name is no formula.
TEST_F(InvitationListOf, NamesThatLookLikeFormulasHoldsNone) {
  const std::string eve = Member("=HYPERLINK(1)", {Set("email", "eve@example.org")});
  EXPECT_EQ(Table(Made(Order(Invite({eve}))))[1][0], "'=HYPERLINK(1)");
}

TEST_F(InvitationListOf, PeopleComesWithItsLineOfTheLog) {
  const std::string ann = Member("Ann"), bob = Member("Bob");
  const InvitationList list = Made(Order(Invite({ann, bob})));
  ASSERT_TRUE(panel.workspace->Transact(list.log).has_value());
  const auto log = panel.workspace->List("panel_log");
  ASSERT_EQ(log.size(), 1u);
  const base::Json& line = log.front().document;
  EXPECT_EQ(base::GetString(line, "what"), "export-invited");
  EXPECT_EQ(base::GetString(line, "person"), "asha");
  EXPECT_EQ(base::GetInteger(line, "people"), 2);
  EXPECT_EQ(base::GetString(line, "reason"), "To send it by our mail service");
  EXPECT_EQ(base::GetString(line, "about"), "Urgent care workshop");
  // It names nobody of the panel.
  const std::string bytes = base::DumpJson(line);
  for (const std::string& trace : {ann, bob, std::string("Ann"), std::string("Bob")}) {
    EXPECT_EQ(bytes.find(trace), std::string::npos) << trace;
  }
}

TEST_F(InvitationListOf, PeopleLeavesALineThatUndoDoesNotTakeBack) {
  const InvitationList list = Made(Order(Invite({Member("Ann")})));
  ASSERT_TRUE(panel.workspace->Transact(list.log).has_value());
  EXPECT_EQ(panel.workspace->UndoLabel(), "Undo: Invite");
}

TEST_F(InvitationListOf, NobodyIsMadeWithoutAReason) {
  InvitationListOrder order = Order(Invite({Member("Ann")}));
  for (const char* reason : {"", "    ", "send", " send "}) {
    order.reason = reason;
    EXPECT_EQ(FieldRefused(order), "reason") << reason;
  }
  order.reason = std::string(1001, 'a');
  EXPECT_EQ(FieldRefused(order), "reason");
  order.reason = "sends";
  EXPECT_TRUE(Make(order).has_value());
}

TEST_F(InvitationListOf, NobodyIsMadeForSomebodyWithoutAName) {
  InvitationListOrder order = Order(Invite({Member("Ann")}));
  order.person = " ";
  EXPECT_EQ(FieldRefused(order), "person");
}

// 000-05: what was agreed to when they were invited may be over when it is sent.
TEST_F(InvitationListOf, ThoseWhoLeftSinceTheyWereInvitedHoldsNoneOfThem) {
  const std::string ann = Member("Ann"), bob = Member("Bob"), cat = Member("Cat"),
                    dan = Member("Dan");
  const std::string id = Invite({ann, bob, cat, dan});
  Withdraw(bob);
  panel.Do(cat, "", {Set("status", "paused")});
  panel.workspace->Erase({dan});
  const InvitationList list = Made(Order(id));
  EXPECT_EQ(list.people, 1u);
  EXPECT_EQ(Table(list).size(), 2u);
  EXPECT_EQ(list.left_out, (std::vector<LeftOutMember>{{bob, "Bob", LeftOut::kNoConsent},
                                                       {cat, "Cat", LeftOut::kNotActive},
                                                       {dan, "", LeftOut::kGone}}));
}

TEST_F(InvitationListOf, NobodyIsNoFile) {
  const std::string ann = Member("Ann");
  const std::string id = Invite({ann});
  Withdraw(ann);
  EXPECT_EQ(FieldRefused(Order(id)), "");
  EXPECT_EQ(FieldRefused(Order("invitation:01J00000000000000000000001")), "");
}

// They were asked often enough now, and are sent what they are invited to all the same.
TEST_F(InvitationListOf, ThoseWhoMayBeAskedNoMoreHoldsWhoIsInvitedAlready) {
  panel.Do(std::string(app::kPanelId), "panel", {Set("name", "Panel"), Set("most_invitations", 1)});
  EXPECT_EQ(Made(Order(Invite({Member("Ann")}))).people, 1u);
}

TEST_F(InvitationListOf, AReminderHoldsThoseWhoHaveNotAnswered) {
  const std::string ann = Member("Ann"), bob = Member("Bob");
  const std::string id = Invite({ann, bob});
  Answer(id, {ann}, "declined");
  InvitationListOrder order = Order(id);
  order.unanswered_only = true;
  const InvitationList list = Made(order);
  EXPECT_EQ(list.people, 1u);
  EXPECT_EQ(Table(list)[1][0], "Bob");
  EXPECT_EQ(list.left_out, std::vector<LeftOutMember>{});
}

}  // namespace
}  // namespace earshot::report
