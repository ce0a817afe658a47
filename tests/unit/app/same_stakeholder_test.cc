// Two records of one stakeholder: found, merged with all that refers to them, taken back, told
// apart and parted (004-14, 001-08).

#include "core/app/same_stakeholder.h"

#include "core/app/relations.h"
#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

using merge::Op;

class SameStakeholder : public testing::Test {
 protected:
  std::string Add(const std::string& name, std::vector<merge::Change> more = {},
                  const std::string& kind = "person") {
    more.push_back(Desk::Set("name", name));
    more.push_back(Desk::Set("kind", kind));
    return desk.Do("", "stakeholder", std::move(more));
  }
  std::string Contact(const std::string& stakeholder, const std::string& subject) {
    return desk.Do("", "contact",
                   {Desk::Set("stakeholder", stakeholder), Desk::Set("happened_on", "2026-09-01"),
                    Desk::Set("channel", "phone"), Desk::Set("subject", subject)});
  }
  std::vector<std::string> Same(const std::string& id) {
    return SameStakeholders(*desk.workspace, ReadStakeholders(*desk.workspace), id);
  }
  bool Transact(const Transaction& transaction) {
    desk.clock.Advance(1000);
    auto receipt = desk.workspace->Transact(transaction);
    if (receipt) return true;
    for (const auto& issue : receipt.error().issues) ADD_FAILURE() << issue.sentence;
    return false;
  }
  bool Merge(const std::string& kept, const std::string& other) {
    return Transact(MergeStakeholders(*desk.workspace, kept, other, "Merge"));
  }
  std::string Text(const std::string& id, const char* field) {
    return base::GetString(desk.Doc(id), field);
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(SameStakeholder, HasTheSameWordsOrOneMore) {
  const std::string first = Add("Corby Youth Council", {}, "body");
  const std::string again = Add("the YOUTH council of Corby", {}, "body");
  const std::string longer = Add("Corby Youth Council CYC", {}, "group");
  Add("Corby Youth Centre", {}, "body");
  EXPECT_EQ(Same(first), (std::vector<std::string>{longer, again}));
}

TEST_F(SameStakeholder, HasTheSameAddressOrNumber) {
  const std::string ann = Add("Ann Shah", {Desk::Set("email", "Ann@Gate.example")});
  const std::string mail = Add("A. Shah", {Desk::Set("email", "ann@gate.example")});
  const std::string bob = Add("Bob Lee", {Desk::Set("phone", "01536 123456")});
  const std::string phone = Add("R. Lee", {Desk::Set("phone", "+44 1536 123 456")});
  // A switchboard is no person.
  Add("Gate", {Desk::Set("phone", "01536 123456")}, "organisation");
  EXPECT_EQ(Same(ann), std::vector<std::string>{mail});
  EXPECT_EQ(Same(bob), std::vector<std::string>{phone});
}

TEST_F(SameStakeholder, IsNotAskedAboutAgainOnceTheyAreTwo) {
  const std::string one = Add("Ann Shah");
  const std::string two = Add("Ann Shah");
  ASSERT_TRUE(Transact(KeepStakeholdersApart(one, two, "Keep apart")));
  EXPECT_TRUE(Same(one).empty());
  EXPECT_TRUE(Same(two).empty());
}

TEST_F(SameStakeholder, FillsInWhatIsEmptyAndAddsToSets) {
  const std::string kept = Add("Ann Shah", {{"roles", Op::kAdd, "advocate"},
                                            Desk::Set("phone", "01536 123456"),
                                            Desk::Set("about", "Runs the stall."),
                                            Desk::Set("age_limit", 25)});
  const std::string other = Add("A. Shah", {{"roles", Op::kAdd, "charity"},
                                            Desk::Set("phone", "01604 999999"),
                                            Desk::Set("email", "ann@gate.example"),
                                            Desk::Set("about", "Speaks Polish."),
                                            Desk::Set("age_limit", 25)});
  ASSERT_TRUE(Merge(kept, other));
  EXPECT_EQ(Text(kept, "name"), "Ann Shah");
  EXPECT_EQ(Text(kept, "phone"), "01536 123456");
  EXPECT_EQ(Text(kept, "email"), "ann@gate.example");
  EXPECT_EQ(Text(kept, "about"), "Runs the stall.\n\nSpeaks Polish.");
  EXPECT_EQ(base::GetInteger(desk.Doc(kept), "age_limit"), 25);
  EXPECT_EQ(merge::Elements(desk.Doc(kept), "roles"),
            (std::vector<std::string>{"advocate", "charity"}));
  EXPECT_TRUE(merge::IsDeleted(desk.Doc(other)));
  EXPECT_EQ(Text(other, "merged_into"), kept);
  EXPECT_EQ(ReadStakeholders(*desk.workspace).size(), 1u);
}

// 000-05: the last word about contact is the one that counts, whichever record it was written in.
TEST_F(SameStakeholder, KeepsTheLaterAnswerAboutContact) {
  const std::string kept =
      Add("Ann Shah", {Desk::Set("permission", "yes"), Desk::Set("permission_on", "2026-01-10"),
                       Desk::Set("permission_how", "A card")});
  const std::string other =
      Add("Ann Shah", {Desk::Set("permission", "no"), Desk::Set("permission_on", "2026-05-10")});
  ASSERT_TRUE(Merge(kept, other));
  EXPECT_EQ(Text(kept, "permission"), "no");
  EXPECT_EQ(Text(kept, "permission_on"), "2026-05-10");
  EXPECT_EQ(Text(kept, "permission_how"), "");
}

// 001-08: one history of contacts.
TEST_F(SameStakeholder, TakesItsContactsAndMembershipsAlong) {
  const std::string kept = Add("Ann Shah");
  const std::string other = Add("Ann Shah");
  const std::string body = Add("Health Board", {{"not_same_as", Op::kAdd, other}}, "body");
  Contact(kept, "The clinic");
  Contact(other, "The bus");
  desk.Do("", "membership", {Desk::Set("body", body), Desk::Set("member", other)});
  desk.Do(body, "stakeholder", {Desk::Set("reports_to", other)});
  ASSERT_TRUE(Merge(kept, other));
  EXPECT_EQ(ReadContacts(*desk.workspace, kept).size(), 2u);
  EXPECT_EQ(ReadBodies(*desk.workspace, kept, "2026-09-20").size(), 1u);
  EXPECT_EQ(Text(body, "reports_to"), kept);
  EXPECT_EQ(merge::Elements(desk.Doc(body), "not_same_as"), std::vector<std::string>{kept});
}

TEST_F(SameStakeholder, LeavesNobodyAMemberOfThemselvesOrTheirOwnHead) {
  const std::string kept = Add("Health Board", {}, "body");
  const std::string other = Add("Health Board", {Desk::Set("reports_to", kept)}, "body");
  const std::string membership =
      desk.Do("", "membership", {Desk::Set("body", kept), Desk::Set("member", other)});
  ASSERT_TRUE(Merge(kept, other));
  EXPECT_TRUE(merge::IsDeleted(desk.Doc(membership)));
  EXPECT_EQ(Text(kept, "reports_to"), "");
}

// 004-09: a position has one id for each map and stakeholder.
TEST_F(SameStakeholder, LeavesTheKeptPlaceOnAMapAndTakesOverTheOnlyOne) {
  const std::string project = desk.Do("", "project", {Desk::Set("title", "Urgent care")});
  const std::string kept = Add("Ann Shah");
  const std::string other = Add("Ann Shah");
  const auto map = [&] {
    return desk.Do("", "map",
                   {Desk::Set("project", project), Desk::Set("grid", "influence-interest"),
                    Desk::Set("drawn_on", "2026-09-01")});
  };
  const auto place = [&](const std::string& on, const std::string& who, int x) {
    desk.Do(model::PositionId(on, who), "position",
            {Desk::Set("map", on), Desk::Set("stakeholder", who), Desk::Set("x", x),
             Desk::Set("y", 50)});
  };
  const std::string both = map();
  const std::string only = map();
  place(both, kept, 10);
  place(both, other, 90);
  place(only, other, 70);
  ASSERT_TRUE(Merge(kept, other));
  const auto x_of = [&](const std::string& on) {
    return base::GetInteger(desk.Doc(model::PositionId(on, kept)), "x", -1);
  };
  EXPECT_EQ(x_of(both), 10);
  EXPECT_EQ(x_of(only), 70);
  EXPECT_TRUE(merge::IsDeleted(desk.Doc(model::PositionId(both, other))));
  EXPECT_TRUE(merge::IsDeleted(desk.Doc(model::PositionId(only, other))));
}

TEST_F(SameStakeholder, IsTwoAgainAfterUndo) {
  const std::string kept = Add("Ann Shah");
  const std::string other = Add("Ann Shah", {Desk::Set("email", "ann@gate.example")});
  Contact(other, "The bus");
  ASSERT_TRUE(Merge(kept, other));
  desk.clock.Advance(1000);
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(Text(kept, "email"), "");
  EXPECT_EQ(ReadContacts(*desk.workspace, other).size(), 1u);
  EXPECT_EQ(ReadStakeholders(*desk.workspace).size(), 2u);
  EXPECT_EQ(Text(other, "merged_into"), "");
}

TEST_F(SameStakeholder, CanBePartedLongAfter) {
  const std::string kept = Add("Ann Shah");
  const std::string other = Add("Ann Shah");
  Contact(kept, "The clinic");
  Contact(other, "The bus");
  ASSERT_TRUE(Merge(kept, other));
  Contact(kept, "Later");
  ASSERT_TRUE(Transact(PartStakeholders(*desk.workspace, kept, other, "Part")));
  EXPECT_EQ(ReadContacts(*desk.workspace, kept).size(), 2u);
  ASSERT_EQ(ReadContacts(*desk.workspace, other).size(), 1u);
  EXPECT_EQ(ReadContacts(*desk.workspace, other).front().subject, "The bus");
  EXPECT_TRUE(Same(kept).empty());
}

TEST_F(SameStakeholder, SaysWhenAnotherDeviceSentMoreOfTheOneMergedAway) {
  const std::string kept = Add("Ann Shah");
  const std::string other = Add("Ann Shah");
  ASSERT_TRUE(Merge(kept, other));
  EXPECT_EQ(StakeholderCameLate(*desk.workspace, kept), "");
  Contact(other, "From the red tablet");
  EXPECT_EQ(StakeholderCameLate(*desk.workspace, kept), other);
  ASSERT_TRUE(Merge(kept, other));
  EXPECT_EQ(StakeholderCameLate(*desk.workspace, kept), "");
  EXPECT_EQ(ReadContacts(*desk.workspace, kept).size(), 1u);
}

}  // namespace
}  // namespace earshot::app
