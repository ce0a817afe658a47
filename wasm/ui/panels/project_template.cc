// See project_template.h.

#include "wasm/ui/panels/project_template.h"

#include <array>

#include "core/base/calendar.h"
#include "core/base/error.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {
namespace {

using enum merge::Op;
using shell::T;
using shell::Text;

struct PhaseSeed {
  std::string_view phase;
  int months;
};
constexpr std::array<PhaseSeed, 5> kPhases = {{
    {"engagement", 4},
    {"pre-consultation", 2},
    {"options-appraisal", 1},
    {"consultation", 3},
    {"post-consultation", 1},
}};

struct ReportSeed {
  Text body;
  int after_months;
};
constexpr std::array<ReportSeed, 3> kReports = {{
    {Text::kReportAfterEngagement, 4},
    {Text::kReportAfterOptions, 7},
    {Text::kReportAtEnd, 11},
}};

constexpr std::array<Text, 3> kQuestions = {Text::kQuestionWorks, Text::kQuestionChange,
                                            Text::kQuestionMatters};

}  // namespace

app::Transaction ProjectTemplate(const std::string& project, const std::string& starts_on) {
  const auto start = base::ParseDate(starts_on);
  CHECK(start.has_value());
  app::Transaction transaction{std::string(T(Text::kWhatUseTemplate)), {}};
  int month = 0;
  for (const PhaseSeed& seed : kPhases) {
    const base::Date from = base::AddMonths(*start, month);
    month += seed.months;
    const base::Date to = base::AddDays(base::AddMonths(*start, month), -1);
    transaction.edits.push_back({"",
                                 "phase",
                                 {{"project", kSet, project},
                                  {"phase", kSet, seed.phase},
                                  {"starts_on", kSet, base::FormatDate(from)},
                                  {"ends_on", kSet, base::FormatDate(to)}}});
  }
  for (const ReportSeed& seed : kReports) {
    const base::Date due = base::AddMonths(*start, seed.after_months);
    transaction.edits.push_back({"",
                                 "report_point",
                                 {{"project", kSet, project},
                                  {"body", kSet, T(seed.body)},
                                  {"due_on", kSet, base::FormatDate(due)}}});
  }
  int64_t position = 0;
  for (const Text question : kQuestions) {
    transaction.edits.push_back({"",
                                 "question",
                                 {{"project", kSet, project},
                                  {"wording", kSet, T(question)},
                                  {"position", kSet, position++}}});
  }
  return transaction;
}

}  // namespace earshot::panels
