// Segments of the panel: found again under a name, and said in plain English (004-20).

#include "core/app/segments.h"

#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

using List = std::vector<std::string>;

class Segments : public testing::Test {
 protected:
  static MemberFilter YoungInCorby() {
    MemberFilter filter;
    filter.age_to = 24;
    filter.localities = {"Corby"};
    return filter;
  }
  static MemberRow Person(const std::string& id, int age, const std::string& locality) {
    MemberRow row;
    row.id = id;
    row.status = "active";
    row.age = age;
    row.locality = locality;
    return row;
  }
  std::string Save(const std::string& name, const MemberFilter& filter,
                   const std::string& id = "") {
    panel.clock.Advance(1000);
    const auto transaction = SaveSegment(*panel.workspace, id, name, filter, "Save segment");
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
  List Names() const {
    List names;
    for (const SegmentLine& line : ReadSegments(*panel.workspace, rows)) names.push_back(line.name);
    return names;
  }
  std::string Says(const MemberFilter& filter) const {
    return FilterInWords(*desk.workspace, *panel.workspace, filter);
  }

  Desk panel{"00000000000000aa"};
  Desk desk{"00000000000000aa", 2};  // the workspace's own database
  const std::vector<MemberRow> rows = {
      Person("member:1", 20, "Corby"), Person("member:2", 24, "Corby"),
      Person("member:3", 25, "Corby"), Person("member:4", 20, "Kettering")};
};

TEST_F(Segments, FindTheSamePeopleAgainAndCountThem) {
  Save("Young in Corby", YoungInCorby());
  const SegmentLine line = ReadSegments(*panel.workspace, rows).front();
  EXPECT_EQ(line.name, "Young in Corby");
  ASSERT_TRUE(line.filter.has_value());
  EXPECT_EQ(*line.filter, YoungInCorby());
  EXPECT_EQ(line.people, 2u);
  EXPECT_EQ(MembersOfSegment(rows, *line.filter), (List{"member:1", "member:2"}));
}

TEST_F(Segments, StandInOrderOfTheirNamesUntilDeletedAndUndoBringsOneBack) {
  Save("Young", YoungInCorby());
  const std::string all = Save("  all  ", MemberFilter());
  EXPECT_EQ(Names(), (List{"all", "Young"}));
  ASSERT_TRUE(panel.workspace->Transact(DeleteSegment(all, "Delete segment")).has_value());
  EXPECT_EQ(Names(), List{"Young"});
  EXPECT_TRUE(panel.workspace->Undo().has_value());
  EXPECT_EQ(Names(), (List{"all", "Young"}));
}

TEST_F(Segments, OfOneNameWouldBeTakenForEachOther) {
  const std::string young = Save("Young", YoungInCorby());
  const auto again = SaveSegment(*panel.workspace, "", " YOUNG ", MemberFilter(), "Save segment");
  ASSERT_FALSE(again.has_value());
  EXPECT_EQ(again.error().field, "name");
  const std::string all = Save("All", MemberFilter());
  const auto renamed = RenameSegment(*panel.workspace, all, "young", "Rename segment");
  ASSERT_FALSE(renamed.has_value());
  EXPECT_EQ(renamed.error().field, "name");
  // Its own name in other letters is no other segment's.
  EXPECT_TRUE(RenameSegment(*panel.workspace, young, "YOUNG", "Rename segment").has_value());
}

TEST_F(Segments, AreRenamedAndKeepWhomTheyFind) {
  const std::string id = Save("Young", YoungInCorby());
  const auto renamed = RenameSegment(*panel.workspace, id, "Under 25", "Rename segment");
  ASSERT_TRUE(renamed.has_value());
  ASSERT_TRUE(panel.workspace->Transact(*renamed).has_value());
  EXPECT_EQ(Names(), List{"Under 25"});
  EXPECT_EQ(ReadSegments(*panel.workspace, rows).front().people, 2u);
}

TEST_F(Segments, AreSavedAgainWithAnotherFilter) {
  const std::string id = Save("Young", YoungInCorby());
  EXPECT_EQ(Save("Young", MemberFilter(), id), id);
  EXPECT_EQ(ReadSegments(*panel.workspace, rows).front().people, 4u);
}

TEST_F(Segments, ThatAColleagueHasDeletedAreSavedAnew) {
  const std::string id = Save("Young", YoungInCorby());
  panel.Do(id, "", {Desk::Set("deleted", true)});
  EXPECT_FALSE(RenameSegment(*panel.workspace, id, "Younger", "Rename segment").has_value());
  EXPECT_NE(Save("Young", YoungInCorby(), id), id);
  EXPECT_EQ(Names(), List{"Young"});
}

TEST_F(Segments, OfANewerReleaseFindNobodyRatherThanTooMany) {
  panel.Do("", "segment",
           {Desk::Set("name", "Later"), Desk::Set("shows", R"({"star_sign":["leo"]})")});
  const SegmentLine line = ReadSegments(*panel.workspace, rows).front();
  EXPECT_FALSE(line.filter.has_value());
  EXPECT_EQ(line.people, 0u);
}

TEST_F(Segments, AreSaidInPlainEnglish) {
  MemberFilter filter = YoungInCorby();
  filter.interests = {"mental-health"};
  EXPECT_EQ(Says(filter), "Under 25, in Corby, interested in Mental health");
  EXPECT_EQ(Says(MemberFilter()), "All active members");
}

TEST_F(Segments, SayAgesAsPeopleDo) {
  const auto aged = [this](int from, int to) {
    MemberFilter filter;
    filter.age_from = from;
    filter.age_to = to;
    return Says(filter);
  };
  EXPECT_EQ(aged(0, 24), "Under 25");
  EXPECT_EQ(aged(65, 0), "Aged 65 and over");
  EXPECT_EQ(aged(16, 24), "Aged 16 to 24");
  EXPECT_EQ(aged(30, 30), "Aged 30");
}

TEST_F(Segments, JoinByOrWhatIsEnoughByItself) {
  MemberFilter filter;
  filter.localities = {"Corby", "Kettering", "Oundle"};
  filter.reach_by = {"email", "post"};
  EXPECT_EQ(Says(filter), "In Corby, Kettering or Oundle, likes to hear by E-mail or Post");
}

TEST_F(Segments, SayEveryPartOfTheFilter) {
  const std::string body = panel.Do("", "panel_body", {Desk::Set("name", "Advisory Group")});
  MemberFilter filter;
  filter.sexes = {"male"};
  filter.ethnic_headings = {"white"};
  filter.disabilities = {"no-condition"};
  filter.cares = {"none"};
  filter.inclusion_groups = {"autistic"};
  filter.deprivation_bands = {"1-2"};
  filter.rural_urban = {"urban-nearer"};
  filter.bodies = {body, "panel_body:gone"};
  filter.consent = "newsletter";
  filter.only_rested = true;
  filter.words = " smith ";
  filter.status = "paused";
  EXPECT_EQ(
      Says(filter),
      "Sex: Male, ethnic group: White, disability: No long-term condition, unpaid care: None, "
      "inclusion group: Autistic people, deprivation: Most deprived fifth of areas, town or "
      "country: Urban, nearer to a major town or city, member of Advisory Group or a body "
      "that is gone, has agreed to: Newsletter, not asked too often of late, found by "
      "\u201Csmith\u201D, status: Paused");
}

TEST_F(Segments, OfEveryStatusSaySo) {
  MemberFilter filter;
  filter.status = kAnyStatus;
  EXPECT_EQ(Says(filter), "Of any status");
}

// A workspace rewords the terms of its lists.
TEST_F(Segments, AreSaidInTheWordsOfTheWorkspace) {
  desk.Do("", "term",
          {Desk::Set("vocabulary", "panel-interests"), Desk::Set("code", "mental-health"),
           Desk::Set("label", "Wellbeing")});
  MemberFilter filter;
  filter.interests = {"mental-health"};
  EXPECT_EQ(Says(filter), "Interested in Wellbeing");
}

}  // namespace
}  // namespace earshot::app
