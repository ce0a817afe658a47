// The copy of all that is held on one person (RELIABILITY.md T32, 004-20): everything of theirs,
// nothing of anybody else's, as a page without scripts and as JSON.

#include "core/report/subject_access.h"

#include "core/app/panel_settings.h"
#include "tests/unit/report/report_fixture.h"

namespace earshot::report {
namespace {

constexpr char kAt[] = "2026-03-03T09:05:00.000+00:00";
constexpr char kWording[] = "I agree that the panel keeps my details <for two years>.";

class SubjectAccessTest : public ReportTest {
 protected:
  std::string Member(const std::string& name, std::vector<merge::Change> more = {}) {
    more.push_back(Set("name", name));
    more.push_back(Set("status", "active"));
    return desk.Do("", "member", more);
  }
  std::string Contact(const std::string& member, const std::string& subject,
                      const std::string& note = "") {
    std::vector<merge::Change> changes = {Set("member", member), Set("happened_on", "2026-04-01"),
                                          Set("channel", "phone"), Set("body", "Council"),
                                          Set("subject", subject)};
    if (!note.empty()) changes.push_back(Set("note", note));
    return desk.Do("", "member_contact", changes);
  }
  void FillIn(const std::string& member, const std::string& mark) {
    desk.Do(
        model::EqualityId(member), "equality",
        {Set("member", member), Set("religion", "buddhist"), Add("inclusion_groups", "coastal")});
    desk.Do("", "consent",
            {Set("member", member), Set("purpose", "panel"), Set("answer", "given"),
             Set("given_at", kAt), Set("how", "paper"), Set("by_whom", "themselves"),
             Set("wording", kWording), Set("wording_version", 3), Set("until", "2028-03-03")});
    const std::string invitation = desk.Do(
        "", "invitation",
        {Set("title", "Hospital food " + mark), Set("asked_by", "Hospital trust"),
         Set("reason", "They live near."), Set("channel", "email"), Set("sent_on", "2026-05-01")});
    desk.Do(model::InvitedId(invitation, member), "invited",
            {Set("invitation", invitation), Set("member", member), Set("response", "coming")});
    Contact(member, "Call " + mark, "Likes mornings");
    desk.Do("", "claim",
            {Set("member", member), Set("spent_on", "2026-03-03"), Set("kind", "travel"),
             Set("pence", 450), Set("about", "Bus " + mark), Set("state", "claimed")});
    const std::string body = desk.Do("", "panel_body", {Set("name", "Patient group " + mark)});
    desk.Do(model::PanelSeatId(body, member), "panel_seat",
            {Set("body", body), Set("member", member), Set("role", "chair")});
  }
  SubjectAccess Read(const std::string& member) {
    return ReadSubjectAccess(*desk.workspace, member, kAsAt);
  }
  static bool Has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
  }
};

// 004-20
TEST_F(SubjectAccessTest, ThePageSaysAllThatIsHeldInWords) {
  desk.Do(std::string(app::kPanelId), "panel", {Set("name", "County Panel")});
  const std::string sam =
      Member("Sam Carter", {Set("email", "sam@example.org"), Set("guardian_name", "Pat Carter"),
                            Add("interests", "transport"), Set("note", "Uses a wheelchair")});
  FillIn(sam, "of Sam");
  const SubjectAccess access = Read(sam);
  EXPECT_EQ(access.records.size(), 7u);
  const std::string page = SubjectAccessPage(access);
  for (const char* part : {"County Panel",
                           "Sam Carter",
                           "sam@example.org",
                           "Pat Carter",
                           "Transport and getting there",
                           "Uses a wheelchair",
                           "Active",
                           "Buddhist",
                           "Coastal communities",
                           "3 March 2026, 09:05",
                           "On a paper card",
                           "3 March 2028",
                           "Hospital food of Sam",
                           "Hospital trust",
                           "They live near.",
                           "1 May 2026",
                           "Will take part",
                           "Call of Sam",
                           "Likes mornings",
                           "Bus of Sam",
                           "£4.50",
                           "Claimed",
                           "Patient group of Sam",
                           "chair",
                           "7 records",
                           "Made on 25 November 2026."}) {
    EXPECT_TRUE(Has(page, part)) << part;
  }
}

// 000-05
TEST_F(SubjectAccessTest, AConsentIsShownWithItsExactWordingAndVersion) {
  const std::string sam = Member("Sam Carter");
  FillIn(sam, "");
  const SubjectAccess access = Read(sam);
  const std::string page = SubjectAccessPage(access);
  EXPECT_TRUE(Has(page, "I agree that the panel keeps my details &lt;for two years&gt;."));
  EXPECT_TRUE(Has(page, "Version of the wording"));
  const auto json = base::ParseJson(SubjectAccessJson(access));
  ASSERT_TRUE(json.has_value());
  std::string wording;
  int64_t version = 0;
  for (const base::Json& record : (*json)["records"]) {
    for (const base::Json& value : record["values"]) {
      if (value["field"] == "wording") wording = base::GetString(value, "value");
      if (value["field"] == "wording_version") version = base::GetInteger(value, "value");
    }
  }
  EXPECT_EQ(wording, kWording);
  EXPECT_EQ(version, 3);
}

// 004-20
TEST_F(SubjectAccessTest, NothingOfAnotherMemberIsInTheCopy) {
  const std::string other =
      Member(std::string("Lee ") + kSecret, {Set("email", "lee@example.org")});
  FillIn(other, kSecret);
  const std::string sam = Member("Sam Carter", {Add("not_same_as", other)});
  FillIn(sam, "of Sam");
  desk.Do(other, "", {Add("not_same_as", sam)});
  const SubjectAccess access = Read(sam);
  for (const std::string& text : {SubjectAccessPage(access), SubjectAccessJson(access)}) {
    for (const std::string& part : {std::string(kSecret), std::string("lee@"), other}) {
      EXPECT_FALSE(Has(text, part)) << part;
    }
  }
  EXPECT_TRUE(access.third_parties.empty());
}

TEST_F(SubjectAccessTest, TextsThatNameAnotherMemberAreFlaggedToBeRead) {
  Member("Lee Doyle");
  const std::string sam = Member("Sam Carter");
  const std::string flagged = Contact(sam, "Meeting", "Came with lee doyle.");
  Contact(sam, "Meeting", "Came alone.");
  EXPECT_EQ(Read(sam).third_parties, (std::vector<std::string>{flagged}));
}

TEST_F(SubjectAccessTest, EarlierValuesAndRemovedRecordsAreHeldToo) {
  const std::string sam =
      Member("Sam Carter", {Set("email", "old@example.org"), Add("interests", "cancer")});
  desk.Do(sam, "", {Set("email", "new@example.org"), {"interests", merge::Op::kRemove, "cancer"}});
  desk.Do(Contact(sam, "By mistake"), "", {Set("deleted", true)});
  const SubjectAccess access = Read(sam);
  const std::string page = SubjectAccessPage(access);
  EXPECT_TRUE(Has(page, "new@example.org"));
  EXPECT_TRUE(Has(page, "Earlier values"));
  EXPECT_TRUE(Has(page, "old@example.org"));
  EXPECT_TRUE(Has(page, "Cancer"));
  EXPECT_TRUE(Has(page, "E-mail, until "));
  EXPECT_TRUE(Has(page, "By mistake"));
  EXPECT_TRUE(Has(page, "This was removed from our lists and is still stored."));
}

// RELIABILITY.md T21
TEST_F(SubjectAccessTest, ThePageRunsAndLoadsNothing) {
  const std::string sam =
      Member("<script>alert(1)</script>", {Set("note", "<img src=x onerror=alert(1)>")});
  const std::string page = SubjectAccessPage(Read(sam));
  EXPECT_FALSE(Has(page, "<script"));
  EXPECT_FALSE(Has(page, "<img"));
}

TEST_F(SubjectAccessTest, OfSomebodyWhoIsNotHereNothingIsHeld) {
  EXPECT_TRUE(Read("member:unknown").records.empty());
}

// 004-20
TEST_F(SubjectAccessTest, TheLogSaysThatACopyWasSavedAndNotOfWhom) {
  ASSERT_TRUE(
      desk.workspace->Transact(SubjectAccessLog("Asha", "They asked for it", kAt)).has_value());
  const auto log = desk.workspace->List("panel_log");
  ASSERT_EQ(log.size(), 1u);
  EXPECT_EQ(base::GetString(log[0].document, "what"), "subject-access");
  EXPECT_EQ(base::GetString(log[0].document, "person"), "Asha");
  EXPECT_EQ(base::GetString(log[0].document, "reason"), "They asked for it");
  EXPECT_EQ(base::GetInteger(log[0].document, "people"), 1);
  EXPECT_FALSE(desk.workspace->CanUndo());
}

}  // namespace
}  // namespace earshot::report
