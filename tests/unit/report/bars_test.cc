// Bar charts that read without colour, and their tables (PRODUCT: chart manners).

#include "core/report/bars.h"

#include <gtest/gtest.h>

namespace earshot::report {
namespace {

BarChart Chart() {
  BarChart chart;
  chart.id = "age";
  chart.title = "Age";
  chart.label_heading = "Group";
  chart.value_heading = "Share of those counted";
  chart.target_heading = "Share of residents";
  chart.base = "n = 45 contacts counted";
  chart.as_at = "2026-11-25";
  chart.bars = {{"16 to 24", 20, "20%", false, 40, "40%"},
                {"25 to 34", 0, "0%", false, 0, "0%"},
                {"35 to 49", 0, "*", true, std::nullopt, ""}};
  return chart;
}

std::string Drawn(const BarChart& chart) {
  HtmlWriter html("Page");
  WriteBars(html, chart);
  return html.Finish();
}

TEST(Bars, BarsBeginAtZeroAndAreAsLongAsTheirValue) {
  const std::string page = Drawn(Chart());
  EXPECT_NE(page.find("<rect x=\"0\" y=\"22\" width=\"270\""), std::string::npos) << "20 of 40";
  EXPECT_NE(page.find("<rect x=\"0\" y=\"70\" width=\"0\""), std::string::npos);
}

TEST(Bars, TheValueStandsAtTheEndAndThePopulationIsATick) {
  const std::string page = Drawn(Chart());
  EXPECT_NE(page.find("<text x=\"278\" y=\"35\" font-weight=\"600\">20%</text>"),
            std::string::npos);
  EXPECT_NE(page.find("<line x1=\"540\" y1=\"18\" x2=\"540\" y2=\"42\""), std::string::npos);
}

// T30: the length of a hidden bar says nothing.
TEST(Bars, AHiddenCountIsAHatchedStubWithAStar) {
  BarChart chart = Chart();
  const std::string page = Drawn(chart);
  EXPECT_NE(page.find("fill=\"none\""), std::string::npos);
  EXPECT_NE(page.find("<path d=\"M0 "), std::string::npos);
  EXPECT_NE(page.find(">*</text>"), std::string::npos);
  chart.bars[2].value = 5;
  EXPECT_EQ(Drawn(chart), page) << "a value behind a hidden bar changes nothing";
}

TEST(Bars, TheCaptionSaysBaseAndDate) {
  const std::string page = Drawn(Chart());
  EXPECT_NE(page.find("Age. Base: n = 45 contacts counted. As at 25 November 2026."),
            std::string::npos);
}

TEST(Bars, AScreenReaderHasTitleDescriptionAndTheTableAfterIt) {
  const std::string page = Drawn(Chart());
  EXPECT_NE(page.find("role=\"img\" aria-labelledby=\"age-title age-desc\""), std::string::npos);
  EXPECT_NE(page.find("<title id=\"age-title\">Age</title>"), std::string::npos);
  EXPECT_NE(page.find("<desc id=\"age-desc\">Bar chart with 3 bars."), std::string::npos);
  EXPECT_GT(page.find("<table>"), page.find("</svg>"));
  EXPECT_NE(page.find("<td class=\"number\">40%</td>"), std::string::npos);
}

TEST(Bars, LabelsCannotPutMarkupIntoTheDrawing) {
  BarChart chart = Chart();
  chart.bars[0].label = "</text></svg><script>alert(1)</script>";
  chart.title = "]]></svg>";
  const std::string page = Drawn(chart);
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("]]>"), std::string::npos);
}

TEST(Bars, AChartWithoutBarsIsNotDrawn) { EXPECT_EQ(Drawn({}).find("<svg"), std::string::npos); }

}  // namespace
}  // namespace earshot::report
