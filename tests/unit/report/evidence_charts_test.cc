// Charts that may be shared give no small number away (T30; PRODUCT: small-number setting).

#include "core/report/evidence_charts.h"

#include <algorithm>

#include "tests/unit/report/report_fixture.h"

namespace earshot::report {
namespace {

class EvidenceChartsTest : public ReportTest {
 protected:
  void SetUp() override {
    project = Project("Clinic hours");
    market = Activity("Stall at the market", "2026-09-20", project);
    Heads(market, 43);
    Tally(market, "age-16-24", 22);
    Tally(market, "age-25-34", 13);
    Tally(market, "age-70-over", 3);
    const std::string hours = Theme("Opening hours");
    for (int i = 0; i < 12; ++i) Point(market, hours);
    for (int i = 0; i < 2; ++i) Point(market, Theme("Parking"));
  }
  std::vector<BarChart> Charts(bool shared) {
    return ChartsOf(ReadEvidenceAndSources(*desk.workspace, project, kAsAt), shared);
  }
  static const Bar& BarOf(const BarChart& chart, const std::string& label) {
    for (const Bar& bar : chart.bars) {
      if (bar.label == label) return bar;
    }
    ADD_FAILURE() << "no bar " << label;
    return chart.bars.front();
  }

  std::string project, market;
};

TEST_F(EvidenceChartsTest, ASharedChartHidesSmallNumbersAndTheirLength) {
  const std::vector<BarChart> charts = Charts(true);
  ASSERT_EQ(charts.size(), 2U);
  EXPECT_EQ(charts[0].base, "n = 40 contacts counted") << "38";
  const Bar& oldest = BarOf(charts[0], "70 and over");
  EXPECT_TRUE(oldest.hidden);
  EXPECT_EQ(oldest.shown, "*");
  EXPECT_EQ(oldest.value, 0) << "no length to measure";
  EXPECT_EQ(BarOf(charts[0], "16 to 24").value, 50) << "20 of 40, from what shows";
  const Bar& parking = BarOf(charts[1], "Parking");
  EXPECT_TRUE(parking.hidden);
  EXPECT_EQ(parking.value, 0);
  EXPECT_EQ(BarOf(charts[1], "Opening hours").shown, "10") << "12";
}

TEST_F(EvidenceChartsTest, TheTeamsOwnChartIsExact) {
  const std::vector<BarChart> charts = Charts(false);
  ASSERT_EQ(charts.size(), 2U);
  EXPECT_EQ(charts[0].base, "n = 38 contacts counted");
  EXPECT_EQ(BarOf(charts[0], "70 and over").shown, "8%");
  EXPECT_EQ(BarOf(charts[1], "Parking").shown, "2");
  EXPECT_EQ(charts[1].base, "n = 14 points");
  for (const BarChart& chart : charts) {
    for (const Bar& bar : chart.bars) EXPECT_FALSE(bar.hidden) << bar.label;
  }
}

// T30: "Carers 100%" of 10 contacts reads as if all 50 were carers.
TEST_F(EvidenceChartsTest, WhatIsRecordedForFewIsCountedAndNotShared) {
  Heads(market, 7);
  Tally(market, "carer-yes", 10);
  for (const bool shared : {true, false}) {
    const std::vector<BarChart> charts = Charts(shared);
    ASSERT_EQ(charts.size(), 3U);
    const auto carers = std::find_if(charts.begin(), charts.end(), [](const BarChart& chart) {
      return chart.base == "recorded for 10 of 50 contacts";
    });
    ASSERT_NE(carers, charts.end()) << charts[1].base;
    EXPECT_EQ(carers->value_heading, "Contacts");
    EXPECT_TRUE(carers->target_heading.empty());
    for (const Bar& bar : carers->bars) {
      EXPECT_EQ(bar.shown.find('%'), std::string::npos) << bar.shown;
      EXPECT_TRUE(bar.shown == "10" || bar.value == 0) << bar.label;
    }
    EXPECT_EQ(charts[0].value_heading, "Share of those counted") << "age, recorded for most";
  }
}

TEST_F(EvidenceChartsTest, BothSayTheDay) {
  for (const bool shared : {true, false}) {
    for (const BarChart& chart : Charts(shared)) EXPECT_EQ(chart.as_at, kAsAt);
  }
}

}  // namespace
}  // namespace earshot::report
