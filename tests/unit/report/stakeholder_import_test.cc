// Stakeholders from a spreadsheet: what is right comes in, what is wrong is told by row, nobody
// comes in twice (004-14).

#include "core/report/stakeholder_import.h"

#include <gtest/gtest.h>

#include "core/app/stakeholders.h"
#include "core/report/record_table.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::report {
namespace {

using app::Desk;

class StakeholderImport : public testing::Test {
 protected:
  ImportPlan Plan(std::string_view bytes, std::string_view kind_of_all = "") const {
    const CsvReading reading = ReadCsv(bytes);
    return PlanStakeholders(*desk.workspace, reading, ReadColumns(reading, "stakeholder"),
                            kind_of_all);
  }
  size_t BringIn(const ImportPlan& plan) {
    desk.clock.Advance(1000);
    const auto receipt = desk.workspace->Transact({"Bring in stakeholders", plan.edits});
    if (receipt) return receipt->ids.size();
    ADD_FAILURE() << receipt.error().issues.front().sentence;
    return 0;
  }
  size_t Here() const { return app::ReadStakeholders(*desk.workspace).size(); }
  static std::string OneSentence(const ImportPlan& plan) {
    EXPECT_EQ(plan.problems.size(), 1U);
    return plan.problems.empty() ? "" : plan.problems.front().sentence;
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(StakeholderImport, RecognisesTheColumnsOfOthers) {
  std::string fields;
  for (const ImportColumn& column :
       ReadColumns(ReadCsv("Full name,Type,Company,Town,Telephone,Email,Tags,Consent,Shoe size\n"),
                   "stakeholder")) {
    fields += column.field + " ";
  }
  EXPECT_EQ(fields, "name kind organisation locality phone email interests permission  ");
}

// 300 rows of which 20 are faulty: 280 come in, 20 are told with their row and the reason.
TEST_F(StakeholderImport, OfThreeHundredRowsTheTwentyThatAreWrongAreTold) {
  std::string bytes = "Name,Kind,E-mail,May we contact them?,Asked or answered on\n";
  for (int i = 1; i <= 300; ++i) {
    const std::string number = std::to_string(i);
    if (i % 60 == 0) {
      bytes += ",Person,nameless" + number + "@gate.example,,\n";
    } else if (i % 60 == 10) {
      bytes += "Person " + number + ",Wizard,,,\n";
    } else if (i % 60 == 20) {
      bytes += "Person " + number + ",Person,gate.example,,\n";
    } else if (i % 60 == 30) {
      bytes += "Person " + number + ",Person,,\"Yes, they agreed\",\n";
    } else {
      bytes += "Person " + number + ",Person,p" + number +
               "@gate.example,\"Yes, they agreed\",12/03/2026\n";
    }
  }
  const ImportPlan plan = Plan(bytes);
  EXPECT_EQ(plan.ready.size(), 280U);
  EXPECT_EQ(plan.wrong_rows, 20U);
  ASSERT_EQ(plan.problems.size(), 20U);
  EXPECT_EQ(plan.problems[0].row, 11U);
  EXPECT_EQ(plan.problems[0].sentence.find("Row 11: \u201CKind\u201D says \u201CWizard\u201D."), 0U)
      << plan.problems[0].sentence;
  EXPECT_NE(plan.problems[1].sentence.find("name@example.org"), std::string::npos);
  EXPECT_NE(plan.problems[2].sentence.find("Enter the day on which they said so."),
            std::string::npos);
  EXPECT_EQ(plan.problems[3].row, 61U);
  EXPECT_EQ(BringIn(plan), 280U);
  EXPECT_EQ(Here(), 280U);
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(Here(), 0U);
}

TEST_F(StakeholderImport, WhoIsHereAlreadyIsLeftOutUnlessTheAddressDiffers) {
  BringIn(Plan("Name,Kind,E-mail\nAnn Shah,Person,ann@gate.example\nBob Lee,Person,\n"));
  const ImportPlan again = Plan(
      "Name,Kind,E-mail\nANN SHAH,Person,\nBob Lee,Person,bob@gate.example\n"
      "Ann Shah,Person,another.ann@gate.example\n");
  EXPECT_EQ(again.here_already, 2U);
  ASSERT_EQ(again.ready.size(), 1U);
  EXPECT_EQ(again.ready[0].row, 4U);
}

TEST_F(StakeholderImport, TheSameNameTwiceInOneFileIsAProblemOfTheLaterRow) {
  const ImportPlan plan = Plan("Name,Kind\nAnn Shah,Person\nann shah,Person\n");
  EXPECT_EQ(plan.ready.size(), 1U);
  EXPECT_EQ(OneSentence(plan),
            "Row 3: the same name as in row 2. Give both an e-mail address if they are two, or "
            "leave one out.");
}

TEST_F(StakeholderImport, OneKindCanBeGivenToAll) {
  EXPECT_EQ(OneSentence(Plan("Name\nAnn Shah\n")),
            "No column is \u201CKind\u201D, and every stakeholder needs one: choose the column "
            "that holds it, or add one to the file.");
  const ImportPlan plan = Plan("Name\nAnn Shah\n", "person");
  ASSERT_EQ(plan.ready.size(), 1U);
  BringIn(plan);
  EXPECT_EQ(app::ReadStakeholders(*desk.workspace)[0].kind, "person");
}

TEST_F(StakeholderImport, OurOwnExportBringsNobodyInTwice) {
  BringIn(Plan("Name,Kind,Interests\n=Ann,Person,carers; buses\n"));
  const std::vector<std::string> ids = {app::ReadStakeholders(*desk.workspace)[0].id};
  const std::string csv = RecordsCsv(*desk.workspace, "stakeholder", ids);
  const ImportPlan plan = Plan(csv);
  EXPECT_EQ(plan.here_already, 1U);
  EXPECT_TRUE(plan.problems.empty());
  Desk other("00000000000000bb", 2);
  const CsvReading reading = ReadCsv(csv);
  const ImportPlan elsewhere =
      PlanStakeholders(*other.workspace, reading, ReadColumns(reading, "stakeholder"));
  ASSERT_EQ(elsewhere.ready.size(), 1U);
  EXPECT_EQ(elsewhere.ready[0].title, "=Ann");
}

}  // namespace
}  // namespace earshot::report
