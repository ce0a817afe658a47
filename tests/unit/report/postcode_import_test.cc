// Areas of postcodes from a file: one record a postcode, written over by the next file, wrong rows
// told (004-20).

#include "core/report/postcode_import.h"

#include <gtest/gtest.h>

#include "tests/unit/app/workspace_fixture.h"

namespace earshot::report {
namespace {

using app::Desk;
using base::GetInteger;
using base::GetString;

constexpr char kHead[] = "Postcode,Town,IMD decile,Rural urban\n";

class PostcodeImport : public testing::Test {
 protected:
  ImportPlan Plan(std::string_view bytes) const {
    const CsvReading reading = ReadCsv(bytes, kPostcodeLimits);
    return PlanPostcodes(*desk.workspace, reading, ReadColumns(reading, "postcode_area"));
  }
  ImportPlan PlanRow(const std::string& row) const { return Plan(kHead + row + "\n"); }
  void BringIn(const ImportPlan& plan) {
    desk.clock.Advance(1000);
    const auto receipt = desk.workspace->Transact(PostcodeTransaction(plan));
    if (!receipt) ADD_FAILURE() << receipt.error().issues.front().sentence;
  }
  size_t Here() const { return desk.workspace->List("postcode_area").size(); }
  static std::string OneSentence(const ImportPlan& plan) {
    EXPECT_EQ(plan.problems.size(), 1U);
    return plan.problems.empty() ? "" : plan.problems.front().sentence;
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(PostcodeImport, ARowIsAPostcodeOrItsBeginning) {
  BringIn(Plan(std::string(kHead) + "nn171qg,Corby,2,\"Urban: Nearer to a major town or city\"\n"
                                    "NN17,Corby,3,\nNN,Northamptonshire,,\nNN18 8,Corby,,\n"));
  EXPECT_EQ(Here(), 4U);
  const base::Json area = desk.Doc(model::PostcodeAreaId("NN17 1QG"));
  EXPECT_EQ(GetString(area, "code"), "NN17 1QG");
  EXPECT_EQ(GetString(area, "locality"), "Corby");
  EXPECT_EQ(GetInteger(area, "deprivation_decile"), 2);
  EXPECT_EQ(GetString(area, "rural_urban"), "urban-nearer");
}

TEST_F(PostcodeImport, WhatIsNoPostcodeIsToldAndBlocksNoOther) {
  for (const char* code : {"17", "Corby", "NN171", "N-17", "N1-2", "NN17 1Q1", "NNN1 1AA"}) {
    const ImportPlan plan = Plan(kHead + std::string(code) + ",Corby,,\nNN17,Corby,,\n");
    EXPECT_EQ(plan.ready.size(), 1U) << code;
    EXPECT_EQ(OneSentence(plan), "Row 2: \u201CPostcode\u201D says \u201C" + std::string(code) +
                                     "\u201D. Write a postcode or its beginning, like NN17 1QG or "
                                     "NN17.");
  }
}

TEST_F(PostcodeImport, EachWrongCellIsTold) {
  const ImportPlan plan = PlanRow("NN17,,11,Wizard");
  EXPECT_EQ(plan.wrong_rows, 1U);
  ASSERT_EQ(plan.problems.size(), 3U);
  EXPECT_EQ(plan.problems[0].sentence.find("Row 2: \u201CRural urban\u201D says"), 0U);
  EXPECT_EQ(plan.problems[1].sentence.find("Row 2: \u201CTown\u201D is empty."), 0U);
  EXPECT_EQ(plan.problems[2].sentence.find("Row 2: \u201CIMD decile\u201D says \u201C11\u201D."),
            0U);
}

TEST_F(PostcodeImport, TheSameFileTwiceChangesNothing) {
  const std::string file = std::string(kHead) + "NN17,Corby,3,\nNN17 1QG,Corby,2,\n";
  BringIn(Plan(file));
  const ImportPlan again = Plan(file);
  EXPECT_EQ(again.here_already, 2U);
  EXPECT_TRUE(again.edits.empty());
}

// What the new file leaves empty is not known any more.
TEST_F(PostcodeImport, ANewFileIsWrittenOverWhatIsThere) {
  BringIn(PlanRow("NN17,Corby,3,Urban: further from a major town or city"));
  BringIn(PlanRow("NN17,Kettering,4,"));
  EXPECT_EQ(Here(), 1U);
  base::Json area = desk.Doc(model::PostcodeAreaId("NN17"));
  EXPECT_EQ(GetString(area, "locality"), "Kettering");
  EXPECT_EQ(GetInteger(area, "deprivation_decile"), 4);
  EXPECT_EQ(GetString(area, "rural_urban"), "");
  BringIn(PlanRow("NN17,Kettering,,"));
  area = desk.Doc(model::PostcodeAreaId("NN17"));
  EXPECT_EQ(GetInteger(area, "deprivation_decile", -1), -1);
}

TEST_F(PostcodeImport, AnAreaThatWasDeletedComesBack) {
  BringIn(PlanRow("NN17,Corby,3,"));
  desk.Do(model::PostcodeAreaId("NN17"), "", {Desk::Set("deleted", true)});
  EXPECT_EQ(Here(), 0U);
  const ImportPlan plan = PlanRow("NN17,Corby,3,");
  EXPECT_EQ(plan.here_already, 0U);
  BringIn(plan);
  EXPECT_EQ(Here(), 1U);
}

TEST_F(PostcodeImport, TwoRowsThatSayDifferentThingsOfOnePostcodeAreTold) {
  const ImportPlan plan =
      Plan(std::string(kHead) + "NN17,Corby,,\nnn17,Corby,,\nNN17,Kettering,,\n");
  EXPECT_EQ(plan.ready.size(), 1U);
  EXPECT_EQ(plan.here_already, 1U);
  EXPECT_EQ(OneSentence(plan),
            "Row 4: the same postcode as in row 2. They do not say the same of it: leave one of "
            "them out.");
}

// The size of a county. Nothing is kept for undo, and what was typed before can still be undone.
TEST_F(PostcodeImport, ThirtyThousandRowsComeInAtOnceAndLeaveUndoAlone) {
  desk.Do("", "panel_body", {Desk::Set("name", "Advisory group")});
  const std::string label = desk.workspace->UndoLabel();
  std::string file = kHead;
  for (int district = 1; district <= 30; ++district) {
    for (int i = 0; i < 1000; ++i) {
      file += "NN" + std::to_string(district) + " " + std::to_string(i / 100) +
              static_cast<char>('A' + i / 10 % 10) + static_cast<char>('A' + i % 10) + ",Corby," +
              std::to_string(1 + i % 10) + ",\n";
    }
  }
  const ImportPlan plan = Plan(file);
  EXPECT_TRUE(plan.problems.empty());
  EXPECT_FALSE(plan.cut);
  EXPECT_EQ(plan.edits.size(), 30000U);
  BringIn(plan);
  EXPECT_EQ(desk.workspace->store().Count("postcode_area"), 30000U);
  EXPECT_EQ(desk.workspace->UndoLabel(), label);
  const CsvReading more = ReadCsv(file + "NN99,Corby,,\n", kPostcodeLimits);
  ASSERT_EQ(more.problems.size(), 1U) << "one row more than may be";
  EXPECT_EQ(more.problems[0].kind, CsvProblemKind::kTooManyRows);
}

// T25, T29.
TEST_F(PostcodeImport, SemicolonsAndLettersOfWindows1252AreRead) {
  const ImportPlan plan =
      Plan("Postcode;Town;Notes\nNN17;Corby;=1+1\nNN18;Caf\xe9;\nNN16;Kettering\n");
  EXPECT_EQ(plan.ready.size(), 2U);
  EXPECT_NE(OneSentence(plan).find("Row 3: some letters cannot be read."), std::string::npos);
}

}  // namespace
}  // namespace earshot::report
