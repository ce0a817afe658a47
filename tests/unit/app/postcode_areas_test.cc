// Where somebody lives, told from the beginning of their postcode (004-20, 004-22).

#include "core/app/postcode_areas.h"

#include "core/app/members.h"
#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

using base::Json;

class PostcodeAreas : public testing::Test {
 protected:
  void Area(const std::string& code, const std::string& locality,
            std::vector<merge::Change> more = {}) {
    more.push_back(Desk::Set("code", code));
    more.push_back(Desk::Set("locality", locality));
    desk.Do(model::PostcodeAreaId(code), "postcode_area", std::move(more));
  }
  std::string LocalityOf(const std::string& postcode) {
    const std::vector<PostcodeArea> areas = ReadPostcodeAreas(*desk.workspace);
    const PostcodeArea* area = AreaOf(areas, postcode);
    return area == nullptr ? "" : area->locality;
  }
  // "locality=Corby rural_urban=null"
  std::string ChangesOf(const Json& member, const std::string& old_postcode = "") {
    std::string told;
    for (const merge::Change& change :
         ChangesFromPostcode(ReadPostcodeAreas(*desk.workspace), member, old_postcode)) {
      EXPECT_EQ(change.op, merge::Op::kSet);
      told += (told.empty() ? "" : " ") + change.field + "=" + base::DumpJson(change.value);
    }
    return told;
  }
  Desk desk{"00000000000000aa"};
};

TEST(ProperPostcode, IsInUpperCaseWithABlankBeforeItsLastThree) {
  EXPECT_EQ(ProperPostcode("nn171qg"), "NN17 1QG");
  EXPECT_EQ(ProperPostcode(" NN17  1qg "), "NN17 1QG");
  EXPECT_EQ(ProperPostcode("n n 1 7 1 q g"), "NN17 1QG");
  EXPECT_EQ(ProperPostcode("nn17\u00a01qg"), "NN17 1QG");
  EXPECT_EQ(ProperPostcode("nn17ab"), "NN1 7AB");
  EXPECT_EQ(ProperPostcode("m11ae"), "M1 1AE");
  EXPECT_EQ(ProperPostcode("ec1a1bb"), "EC1A 1BB");
  EXPECT_EQ(ProperPostcode("w1a0ax"), "W1A 0AX");
}

TEST(ProperPostcode, LeavesWhatIsNoneAsItIsWritten) {
  for (const char* text : {"", "NN17", "nn17 1", "D02 AF30", "bfpo 12", "90210", "1QG", "N/A",
                           "NNN17 1QG", "NN171 1QG", "NN17 QG1"}) {
    EXPECT_EQ(ProperPostcode(text), text);
  }
  EXPECT_EQ(ProperPostcode("  nn17 "), "nn17");
}

TEST_F(PostcodeAreas, AreToldByTheLongestCodeThatFits) {
  Area("NN", "Northamptonshire");
  Area("nn17", "Corby");
  Area("NN17 1", "Corby town centre");
  Area("nn171qg", "Corby Cube");
  EXPECT_EQ(LocalityOf("NN17 1QG"), "Corby Cube");
  EXPECT_EQ(LocalityOf("nn171qg"), "Corby Cube");
  EXPECT_EQ(LocalityOf("NN17 1AA"), "Corby town centre");
  EXPECT_EQ(LocalityOf("nn172aa"), "Corby");
  EXPECT_EQ(LocalityOf("NN17"), "Corby");
  EXPECT_EQ(LocalityOf("NN16 8AA"), "Northamptonshire");
  EXPECT_EQ(LocalityOf("LE16 7AA"), "");
  EXPECT_EQ(LocalityOf(""), "");
}

// NN1 is Northampton, 20 miles from Corby.
TEST_F(PostcodeAreas, OfADistrictAreNotThoseOfOneWithALongerNumber) {
  Area("NN1", "Northampton");
  EXPECT_EQ(LocalityOf("NN17 1QG"), "");
  EXPECT_EQ(LocalityOf("NN1 7AB"), "Northampton");
  Area("NN17", "Corby");
  EXPECT_EQ(LocalityOf("NN17 1QG"), "Corby");
  EXPECT_EQ(LocalityOf("NN1 7AB"), "Northampton");
  EXPECT_EQ(LocalityOf("nn17ab"), "Northampton");
  Area("NN1 7", "Abington");
  EXPECT_EQ(LocalityOf("NN1 7AB"), "Abington");
  EXPECT_EQ(LocalityOf("NN17 7AB"), "Corby");
  Area("N", "North London");
  EXPECT_EQ(LocalityOf("NN9 1AA"), "");
  Area("EC1", "Clerkenwell");
  EXPECT_EQ(LocalityOf("EC1A 1BB"), "Clerkenwell");
}

TEST_F(PostcodeAreas, ThatAreDeletedTellNothing) {
  Area("NN17", "Corby");
  desk.Do(model::PostcodeAreaId("NN17"), "postcode_area", {Desk::Set("deleted", true)});
  EXPECT_EQ(LocalityOf("NN17 1QG"), "");
}

TEST_F(PostcodeAreas, FillTheEmptyFieldsOfANewMember) {
  Area("NN17", "Corby",
       {Desk::Set("deprivation_decile", 2), Desk::Set("rural_urban", "urban-further")});
  EXPECT_EQ(ChangesOf({{"postcode", "nn17 1qg"}}),
            R"(locality="Corby" deprivation_decile=2 rural_urban="urban-further")");
  EXPECT_EQ(ChangesOf({{"postcode", "NN17 1QG"}, {"locality", "Gretton"}, {"rural_urban", " "}}),
            R"(deprivation_decile=2 rural_urban="urban-further")");
  EXPECT_EQ(ChangesOf({{"postcode", "LE16 7AA"}}), "");
  EXPECT_EQ(ChangesOf({{"name", "Ann"}}), "");
}

TEST_F(PostcodeAreas, OfANewPostcodeReplaceOnlyWhatTheOldOneGave) {
  Area("NN17", "Corby",
       {Desk::Set("deprivation_decile", 2), Desk::Set("rural_urban", "urban-further")});
  Area("NN14", "Thrapston", {Desk::Set("deprivation_decile", 8)});
  Json member = {{"postcode", "NN14 4AA"},
                 {"locality", "Corby"},
                 {"deprivation_decile", 2},
                 {"rural_urban", "urban-further"}};
  EXPECT_EQ(ChangesOf(member, "NN17 1QG"),
            R"(locality="Thrapston" deprivation_decile=8 rural_urban=null)");
  member["locality"] = "Titchmarsh";
  member["deprivation_decile"] = 9;
  EXPECT_EQ(ChangesOf(member, "NN17 1QG"), "rural_urban=null");
}

// Else somebody would be invited for a town that they have left.
TEST_F(PostcodeAreas, ThatAreLeftForAnUnknownOneAreCleared) {
  Area("NN17", "Corby", {Desk::Set("deprivation_decile", 2)});
  const Json member = {{"postcode", "LE16 7AA"}, {"locality", "Corby"}, {"deprivation_decile", 3}};
  EXPECT_EQ(ChangesOf(member, "NN17 1QG"), "locality=null");
  EXPECT_EQ(ChangesOf({{"locality", "Corby"}}, "NN17 1QG"), "locality=null");
}

TEST_F(PostcodeAreas, OfAnUnchangedPostcodeChangeNothingThatIsThere) {
  Area("NN17", "Corby", {Desk::Set("deprivation_decile", 2)});
  EXPECT_EQ(ChangesOf({{"postcode", "NN17 1QG"}, {"locality", "Corby"}, {"deprivation_decile", 2}},
                      "nn171qg"),
            "");
}

// The look-up's changes are ones that a member takes.
TEST_F(PostcodeAreas, AreWrittenIntoAMember) {
  Area("NN17", "Corby", {Desk::Set("deprivation_decile", 2)});
  const std::string ann =
      desk.Do("", "member",
              {Desk::Set("name", "Ann"), Desk::Set("status", "active"),
               Desk::Set("status_on", "2026-09-01"), Desk::Set("postcode", "nn17 1qg")});
  desk.Do(ann, "member",
          ChangesFromPostcode(ReadPostcodeAreas(*desk.workspace), desk.Doc(ann), ""));
  EXPECT_EQ(base::GetString(desk.Doc(ann), "locality"), "Corby");
  EXPECT_EQ(base::GetInteger(desk.Doc(ann), "deprivation_decile"), 2);
}

// 004-20: a list of postcodes that comes after the members.
TEST_F(PostcodeAreas, TownsAreLookedUpForMembersWithoutOne) {
  const auto member = [this](const std::string& name, const std::string& postcode,
                             const std::string& locality, const std::string& status = "active") {
    std::vector<merge::Change> changes = {Desk::Set("name", name), Desk::Set("status", status),
                                          Desk::Set("status_on", "2026-09-01"),
                                          Desk::Set("postcode", postcode)};
    if (!locality.empty()) changes.push_back(Desk::Set("locality", locality));
    return desk.Do("", "member", changes);
  };
  const std::string ann = member("Ann", "nn17 1qg", "");
  member("Has one", "NN17 1QG", "Gretton");
  member("Elsewhere", "LE16 7AA", "");
  member("Left", "NN17 1QG", "", "withdrawn");
  const std::string removed = member("Removed", "NN17 1QG", "");
  desk.Do(removed, "member", {Desk::Set("deleted", true)});
  EXPECT_TRUE(LookUpTowns(*desk.workspace, ReadPostcodeAreas(*desk.workspace)).empty());
  Area("NN17", "Corby", {Desk::Set("deprivation_decile", 2)});
  const std::vector<RecordEdit> edits =
      LookUpTowns(*desk.workspace, ReadPostcodeAreas(*desk.workspace));
  ASSERT_EQ(edits.size(), 1U);
  EXPECT_EQ(edits.front().id, ann);
  ASSERT_TRUE(desk.workspace->Transact({"Look up", edits}).has_value());
  EXPECT_EQ(base::GetString(desk.Doc(ann), "locality"), "Corby");
  EXPECT_EQ(base::GetInteger(desk.Doc(ann), "deprivation_decile"), 2);
  EXPECT_TRUE(LookUpTowns(*desk.workspace, ReadPostcodeAreas(*desk.workspace)).empty());
}

}  // namespace
}  // namespace earshot::app
