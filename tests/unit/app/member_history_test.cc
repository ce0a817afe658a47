// The history of one member (004-20): every kind of line, newest first, with the record to open.
#include "core/app/member_history.h"

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

class MemberHistoryTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, base::Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  std::string Member(const std::string& name) {
    return desk.Do("", "member",
                   {Set("name", name), Set("status", "applied"), Set("status_on", "2026-01-10")});
  }
  std::string Body(const std::string& name) {
    return desk.Do("", "panel_body", {Set("name", name)});
  }
  std::vector<HistoryLine> Of(MemberEvent kind) {
    std::vector<HistoryLine> lines = ReadMemberHistory(*desk.workspace, sam);
    std::erase_if(lines, [kind](const HistoryLine& line) { return line.kind != kind; });
    return lines;
  }
  Desk desk{"00000000000000a1"};
  std::string sam = Member("Sam Carter");
};

// 004-20
TEST_F(MemberHistoryTest, ContactsOfTheMemberAloneAreLinesNewestFirst) {
  const auto contact = [this](const std::string& member, const std::string& on,
                              const std::string& subject) {
    return desk.Do("", "member_contact",
                   {Set("member", member), Set("happened_on", on), Set("channel", "phone"),
                    Set("body", "Council"), Set("subject", subject)});
  };
  const std::string old = contact(sam, "2026-03-01", "Welcome");
  const std::string fresh = contact(sam, "2026-04-01", "Bus times");
  contact(Member("Lee Doyle"), "2026-04-02", "Another");
  desk.Do(contact(sam, "2026-04-03", "By mistake"), "", {Set("deleted", true)});
  EXPECT_EQ(Of(MemberEvent::kContact),
            (std::vector<HistoryLine>{
                {"2026-04-01", MemberEvent::kContact, "Phone, Council: Bus times", fresh},
                {"2026-03-01", MemberEvent::kContact, "Phone, Council: Welcome", old}}));
}

// 004-20
TEST_F(MemberHistoryTest, AnInvitationAndItsResponseOpenTheInvitation) {
  const std::string invitation = desk.Do(
      "", "invitation",
      {Set("title", "Hospital food"), Set("asked_by", "Hospital trust"),
       Set("reason", "They live near."), Set("channel", "email"), Set("sent_on", "2026-05-01")});
  const std::string invited =
      desk.Do(model::InvitedId(invitation, sam), "invited",
              {Set("invitation", invitation), Set("member", sam), Set("response", "none")});
  EXPECT_TRUE(Of(MemberEvent::kResponse).empty()) << "no answer yet";
  desk.Do(invited, "", {Set("response", "coming"), Set("responded_on", "2026-05-09")});
  EXPECT_EQ(Of(MemberEvent::kInvitation),
            (std::vector<HistoryLine>{{"2026-05-01", MemberEvent::kInvitation,
                                       "Invited by Hospital trust: Hospital food", invitation}}));
  EXPECT_EQ(Of(MemberEvent::kResponse),
            (std::vector<HistoryLine>{{"2026-05-09", MemberEvent::kResponse,
                                       "Will take part: Hospital food", invitation}}));
}

// 004-20, 000-05
TEST_F(MemberHistoryTest, EachConsentIsALineWithItsVersion) {
  const auto consent = [this](const std::string& answer, const std::string& at) {
    return desk.Do("", "consent",
                   {Set("member", sam), Set("purpose", "newsletter"), Set("answer", answer),
                    Set("given_at", at), Set("how", "paper"), Set("by_whom", "themselves"),
                    Set("wording_version", 2)});
  };
  const std::string given = consent("given", "2026-01-10T09:00:00.000+00:00");
  const std::string back = consent("withdrawn", "2026-06-10T09:00:00.000+00:00");
  EXPECT_EQ(Of(MemberEvent::kConsent),
            (std::vector<HistoryLine>{
                {"2026-06-10", MemberEvent::kConsent, "Taken back: Newsletter, version 2", back},
                {"2026-01-10", MemberEvent::kConsent, "Agreed: Newsletter, version 2", given}}));
}

// 004-20
TEST_F(MemberHistoryTest, EachStatusTheyHadIsALine) {
  desk.Do(sam, "", {Set("status", "active"), Set("status_on", "2026-02-01")});
  desk.Do(sam, "",
          {Set("status", "paused"), Set("status_on", "2026-07-01"),
           Set("status_reason", "Away for the summer")});
  desk.Do(sam, "", {Set("status_on", "2026-07-02")});
  EXPECT_EQ(Of(MemberEvent::kStatus),
            (std::vector<HistoryLine>{
                {"2026-07-02", MemberEvent::kStatus, "Paused: Away for the summer", sam},
                {"2026-02-01", MemberEvent::kStatus, "Active", sam},
                {"2026-01-10", MemberEvent::kStatus, "Applied", sam}}))
      << "a day that was put right is no line of its own";
}

// 004-07
TEST_F(MemberHistoryTest, APaidClaimHasTheDayOfTheExpenseAndOfThePayment) {
  const std::string claim =
      desk.Do("", "claim",
              {Set("member", sam), Set("spent_on", "2026-03-03"), Set("kind", "travel"),
               Set("pence", 450), Set("about", "Bus"), Set("state", "claimed")});
  EXPECT_EQ(Of(MemberEvent::kClaim), (std::vector<HistoryLine>{{"2026-03-03", MemberEvent::kClaim,
                                                                "Claimed: £4.50 for Bus", claim}}));
  desk.Do(claim, "", {Set("state", "paid"), Set("paid_on", "2026-03-20")});
  EXPECT_EQ(Of(MemberEvent::kClaim),
            (std::vector<HistoryLine>{
                {"2026-03-20", MemberEvent::kClaim, "Paid: £4.50 for Bus", claim},
                {"2026-03-03", MemberEvent::kClaim, "Claimed: £4.50 for Bus", claim}}));
}

// 003-13
TEST_F(MemberHistoryTest, ASeatOpensItsBodyAndIsToldAtBothEnds) {
  const std::string body = Body("Patient group");
  desk.Do(model::PanelSeatId(body, sam), "panel_seat",
          {Set("body", body), Set("member", sam), Set("role", "chair"),
           Set("starts_on", "2026-02-02"), Set("ends_on", "2026-08-31")});
  EXPECT_EQ(Of(MemberEvent::kSeat),
            (std::vector<HistoryLine>{
                {"2026-08-31", MemberEvent::kSeat, "Last day on Patient group", body},
                {"2026-02-02", MemberEvent::kSeat, "Seat on Patient group as chair", body}}));
}

// 004-20
TEST_F(MemberHistoryTest, AllKindsStandInOneListByDate) {
  desk.Do("", "member_contact",
          {Set("member", sam), Set("happened_on", "2026-01-05"), Set("channel", "post"),
           Set("body", "Council"), Set("subject", "Card")});
  const std::string body = Body("Patient group");
  desk.Do(model::PanelSeatId(body, sam), "panel_seat", {Set("body", body), Set("member", sam)});
  const std::vector<HistoryLine> lines = ReadMemberHistory(*desk.workspace, sam);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0].kind, MemberEvent::kStatus);
  EXPECT_EQ(lines[1].kind, MemberEvent::kContact);
  EXPECT_EQ(lines[2].kind, MemberEvent::kSeat) << "without a date: last";
  EXPECT_TRUE(ReadMemberHistory(*desk.workspace, "member:unknown").empty());
}

}  // namespace
}  // namespace earshot::app
