// Erasing a person from the panel (RELIABILITY.md section 5, 004-20): nothing of them is left in
// any file, list, search, draft or step of undo, and nothing of anybody else goes.
#include "core/app/member_erasure.h"

#include <algorithm>

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

constexpr char kMark[] = "Quillfeather";  // in every text about the person
constexpr char kAt[] = "2026-11-25T09:00:00.000+00:00";

class MemberErasureTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, base::Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  std::string Member(const std::string& name, std::vector<merge::Change> more = {}) {
    more.push_back(Set("name", name));
    more.push_back(Set("status", "active"));
    return desk.Do("", "member", more);
  }
  std::string Contact(const std::string& member, const std::string& subject) {
    return desk.Do("", "member_contact",
                   {Set("member", member), Set("happened_on", "2026-04-01"),
                    Set("channel", "phone"), Set("body", "Council"), Set("subject", subject)});
  }
  // One record of each type that refers to a member, with the mark in what takes a text.
  void FillIn(const std::string& member) {
    const std::string mark = kMark;
    desk.Do(model::EqualityId(member), "equality",
            {Set("member", member), Set("religion", "buddhist")});
    desk.Do("", "consent",
            {Set("member", member), Set("purpose", "panel"), Set("answer", "given"),
             Set("given_at", kAt), Set("how", "paper"), Set("by_whom", "guardian"),
             Set("giver", mark + " senior")});
    desk.Do(model::InvitedId(Invitation(), member), "invited",
            {Set("invitation", Invitation()), Set("member", member)});
    Contact(member, "Call with " + mark);
    desk.Do("", "claim",
            {Set("member", member), Set("spent_on", "2026-03-03"), Set("kind", "travel"),
             Set("pence", 450), Set("about", "Bus of " + mark), Set("state", "claimed")});
    desk.Do(model::PanelSeatId(Body(), member), "panel_seat",
            {Set("body", Body()), Set("member", member), Set("role", mark)});
  }
  const std::string& Invitation() {
    if (invitation.empty()) {
      invitation = desk.Do("", "invitation",
                           {Set("title", "Hospital food"), Set("asked_by", "Hospital trust"),
                            Set("reason", "They live near."), Set("channel", "email"),
                            Set("sent_on", "2026-05-01")});
    }
    return invitation;
  }
  const std::string& Body() {
    if (body.empty()) body = desk.Do("", "panel_body", {Set("name", "Patient group")});
    return body;
  }
  void Erase(const MemberErasure& plan, const std::string& reason = "Asked for it") {
    EXPECT_EQ(desk.workspace->Erase(plan.ids), plan.ids.size());
    EXPECT_TRUE(desk.workspace->Transact(EditsOfOthers(plan)).has_value());
    EXPECT_TRUE(desk.workspace->Transact(ErasureLog(plan, {"Asha", kAt, reason})).has_value());
    desk.storage.RunUntilIdle();
  }
  bool FilesHold(const std::string& text) {
    desk.storage.RunUntilIdle();
    return std::any_of(
        desk.storage.files().begin(), desk.storage.files().end(),
        [&](const auto& file) { return file.second.find(text) != std::string::npos; });
  }
  static std::vector<std::string> Sorted(std::vector<std::string> list) {
    std::sort(list.begin(), list.end());
    return list;
  }
  Desk desk{"00000000000000a1"};
  std::string invitation, body;
};

// 004-20
TEST_F(MemberErasureTest, EveryRecordOfThePersonGoesAndNobodyElses) {
  const std::string sam = Member(std::string("Sam ") + kMark);
  const std::string lee = Member("Lee Doyle");
  FillIn(sam);
  FillIn(lee);
  desk.Do(Contact(sam, "Removed by mistake"), "", {Set("deleted", true)});
  const MemberErasure plan = PlanErasure(*desk.workspace, sam);
  std::map<std::string, int> of_type;
  for (const std::string& id : plan.ids) ++of_type[std::string(model::TypeOfId(id))];
  EXPECT_EQ(of_type, (std::map<std::string, int>{{"member", 1},
                                                 {"equality", 1},
                                                 {"consent", 1},
                                                 {"invited", 1},
                                                 {"member_contact", 2},
                                                 {"claim", 1},
                                                 {"panel_seat", 1}}));
  Erase(plan);
  EXPECT_EQ(PlanErasure(*desk.workspace, lee).ids.size(), 7u);
  EXPECT_TRUE(desk.workspace->Document(Invitation()).has_value());
  EXPECT_TRUE(desk.workspace->Document(Body()).has_value());
}

// 004-20
TEST_F(MemberErasureTest, NothingOfThePersonIsLeftInAnyFileListSearchDraftOrUndo) {
  const std::string sam =
      Member(std::string("Sam ") + kMark, {Set("email", "quill@example.org"), Set("note", kMark)});
  FillIn(sam);
  desk.Do(sam, "", {Set("name", std::string("Samuel ") + kMark)});
  const std::string form = R"({"member":")" + sam + R"(","about":"Quillfeather"})";
  desk.workspace->KeepDraft("new/claim", form);
  ASSERT_TRUE(FilesHold(kMark));
  ASSERT_EQ(desk.workspace->Search(kMark, "member", 10).size(), 1u);
  Erase(PlanErasure(*desk.workspace, sam));
  for (const char* trace : {kMark, "quill@example.org", "buddhist", "Samuel"}) {
    EXPECT_FALSE(FilesHold(trace)) << trace;
    EXPECT_EQ(desk.workspace->store().BackupJson().find(trace), std::string::npos) << trace;
  }
  EXPECT_EQ(desk.workspace->store().save_state(), store::SaveState::kSaved);
  EXPECT_TRUE(desk.workspace->Search(kMark, "", 10).empty());
  for (const model::RecordType& type : model::AllTypes()) {
    for (const Row& row : desk.workspace->List(type.name)) {
      EXPECT_EQ(base::DumpJson(row.document).find(kMark), std::string::npos) << row.id;
    }
  }
  EXPECT_EQ(desk.workspace->Draft("new/claim"), "");
  while (desk.workspace->CanUndo()) {
    EXPECT_EQ(desk.workspace->UndoLabel().find(kMark), std::string::npos);
    EXPECT_TRUE(desk.workspace->Undo(true).has_value());
  }
  EXPECT_FALSE(desk.workspace->Document(sam).has_value());
  desk.storage.RunUntilIdle();
  desk.Open();
  EXPECT_FALSE(FilesHold(kMark));
  EXPECT_TRUE(PlanErasure(*desk.workspace, sam).ids.empty());
}

// 004-20
TEST_F(MemberErasureTest, TheLogSaysThatOnePersonWasErasedAndNotWho) {
  const std::string sam = Member(std::string("Sam ") + kMark);
  const MemberErasure plan = PlanErasure(*desk.workspace, sam);
  Erase(plan, std::string("Letter of Sam ") + kMark);
  const std::vector<Row> log = desk.workspace->List("panel_log");
  ASSERT_EQ(log.size(), 1u);
  EXPECT_EQ(base::GetString(log[0].document, "what"), "erased");
  EXPECT_EQ(base::GetInteger(log[0].document, "people"), 1);
  EXPECT_EQ(base::GetString(log[0].document, "person"), "Asha");
  EXPECT_EQ(base::GetString(log[0].document, "done_at"), kAt);
  EXPECT_EQ(base::GetString(log[0].document, "reason"), "") << "it named them";
  EXPECT_FALSE(FilesHold(kMark));
  EXPECT_FALSE(desk.workspace->CanUndo()) << "neither the erasure nor its line can be undone";
  EXPECT_EQ(ErasureLog(plan, {"Asha", kAt, "By letter"}).edits.back().changes.back().value,
            "By letter");
}

// 004-20
TEST_F(MemberErasureTest, WhatOtherMembersSayOfThemGoesAndAHouseholdKeepsAWord) {
  const std::string sam =
      Member(std::string("Sam ") + kMark, {Set("household", "Quillfeather, Mill Lane")});
  const std::string lee = Member("Lee Doyle", {Set("household", "QUILLFEATHER, Mill Lane"),
                                               {"not_same_as", merge::Op::kAdd, sam}});
  const std::string kim = Member("Kim Doyle", {Set("household", "quillfeather, mill lane")});
  const std::string ada = Member("Ada Moss", {Set("household", "Mill Lane 4")});
  const MemberErasure plan = PlanErasure(*desk.workspace, sam);
  EXPECT_EQ(Sorted(plan.mentions), Sorted({lee, kim})) << "their earlier values keep it";
  Erase(plan);
  EXPECT_TRUE(merge::Elements(desk.Doc(lee), "not_same_as").empty());
  const std::string word = base::GetString(desk.Doc(lee), "household");
  EXPECT_EQ(word.find(kMark), std::string::npos);
  EXPECT_TRUE(word.starts_with("Household ")) << word;
  EXPECT_EQ(base::GetString(desk.Doc(kim), "household"), word);
  EXPECT_EQ(base::GetString(desk.Doc(ada), "household"), "Mill Lane 4");
}

TEST_F(MemberErasureTest, WhoIsLeftAloneHasNoHouseholdWord) {
  const std::string sam = Member(std::string("Sam ") + kMark, {Set("household", kMark)});
  const std::string lee = Member("Lee Doyle", {Set("household", kMark)});
  Erase(PlanErasure(*desk.workspace, sam));
  EXPECT_EQ(base::GetString(desk.Doc(lee), "household"), "");
}

// RELIABILITY.md T32: others' words about the person are found, for somebody to read.
TEST_F(MemberErasureTest, OtherRecordsThatMentionThemAreNamed) {
  const std::string sam =
      Member(std::string("Sam ") + kMark,
             {Set("email", "quill@example.org"), Set("stakeholder", "stakeholder:01")});
  const std::string lee = Member("Lee Doyle");
  const std::string by_name = Contact(lee, "Came with SAM  Quillfeather");
  const std::string by_email = Contact(lee, "Write to quill@example.org, please");
  const std::string earlier = Contact(lee, "Sam Quillfeather drove");
  desk.Do(earlier, "", {Set("subject", "A neighbour drove")});
  Contact(lee, "Sam drove");
  const MemberErasure plan = PlanErasure(*desk.workspace, sam);
  EXPECT_EQ(Sorted(plan.mentions), Sorted({by_name, by_email, earlier}));
  EXPECT_EQ(plan.stakeholder, "stakeholder:01");
}

TEST_F(MemberErasureTest, OfSomebodyWhoIsNotHereThereIsNothingToErase) {
  EXPECT_TRUE(PlanErasure(*desk.workspace, "member:unknown").ids.empty());
  EXPECT_TRUE(PlanErasure(*desk.workspace, Body()).ids.empty()) << "no member";
}

}  // namespace
}  // namespace earshot::app
