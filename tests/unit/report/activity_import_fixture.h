// What the tests of bringing in activities share: a workspace, and plans from the bytes of a file.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/report/activity_import.h"
#include "tests/unit/report/report_fixture.h"

namespace earshot::report {

inline constexpr char kHead[] = "Activity,Date,Type of engagement\n";

class ActivityImport : public ReportTest {
 protected:
  ImportPlan Plan(std::string_view bytes) const {
    const CsvReading reading = ReadCsv(bytes);
    return PlanImport(*desk.workspace, reading, ReadColumns(reading), kAsAt);
  }
  ImportPlan PlanRow(const std::string& row) const { return Plan(kHead + row + "\n"); }

  // What the edits of a plan make, in their order.
  std::vector<base::Json> BringIn(const ImportPlan& plan) {
    desk.clock.Advance(1000);
    const auto receipt = desk.workspace->Transact({"Bring in activities", plan.edits});
    std::vector<base::Json> documents;
    if (!receipt) {
      ADD_FAILURE() << receipt.error().issues.front().sentence;
      return documents;
    }
    for (const std::string& id : receipt->ids) documents.push_back(desk.Doc(id));
    return documents;
  }
  static std::vector<std::string> Sentences(const ImportPlan& plan) {
    std::vector<std::string> sentences;
    for (const ImportProblem& problem : plan.problems) sentences.push_back(problem.sentence);
    return sentences;
  }
  static std::string OneSentence(const ImportPlan& plan) {
    EXPECT_EQ(plan.problems.size(), 1U);
    return plan.problems.empty() ? "" : plan.problems.front().sentence;
  }
  static std::vector<std::string> FieldsOf(std::string_view headings) {
    std::vector<std::string> fields;
    for (const ImportColumn& column : ReadColumns(ReadCsv(headings))) {
      fields.push_back(column.field);
    }
    return fields;
  }
};

using Texts = std::vector<std::string>;

}  // namespace earshot::report
