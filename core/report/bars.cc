// See bars.h.

#include "core/report/bars.h"

#include <algorithm>

#include "core/base/fold.h"
#include "core/report/phrases.h"

namespace earshot::report {
namespace {

// User units of the drawing; one is a CSS pixel where there is room.
constexpr int64_t kWidth = 640;
constexpr int64_t kLongestBar = 540;  // leaves room for the value
constexpr int64_t kRowHeight = 48;
constexpr int64_t kLabelBase = 16;
constexpr int64_t kBarTop = 22;
constexpr int64_t kBarHeight = 16;
constexpr int64_t kHiddenBar = 24;
constexpr int64_t kHatchStep = 6;
constexpr int64_t kTickReach = 4;  // over and under the bar
constexpr size_t kLabelCharacters = 70;

constexpr std::string_view kInk = "#212b32";
constexpr std::string_view kSeries = "#005eb8";

int64_t LargestOf(const BarChart& chart) {
  int64_t largest = 1;
  for (const Bar& bar : chart.bars) {
    if (!bar.hidden) largest = std::max(largest, bar.value);
    largest = std::max(largest, bar.target.value_or(0));
  }
  return largest;
}

std::string Number(int64_t number) { return std::to_string(number); }

void Line(HtmlWriter& html, int64_t x1, int64_t y1, int64_t x2, int64_t y2,
          std::string_view width) {
  html.Element("line", "",
               {{"x1", Number(x1)},
                {"y1", Number(y1)},
                {"x2", Number(x2)},
                {"y2", Number(y2)},
                {"stroke", kInk},
                {"stroke-width", width}});
}

// Diagonals drawn one by one: a pattern would need an id and a reference to it.
void HatchedBar(HtmlWriter& html, int64_t top) {
  html.Element("rect", "",
               {{"x", "0"},
                {"y", Number(top)},
                {"width", Number(kHiddenBar)},
                {"height", Number(kBarHeight)},
                {"fill", "none"},
                {"stroke", kInk},
                {"stroke-width", "1"}});
  std::string path;
  for (int64_t x = 0; x < kHiddenBar; x += kHatchStep) {
    const int64_t run = std::min(kBarHeight, kHiddenBar - x);
    path +=
        "M" + Number(x) + " " + Number(top + kBarHeight) + "l" + Number(run) + " -" + Number(run);
  }
  html.Element("path", "", {{"d", path}, {"stroke", kInk}, {"stroke-width", "1"}});
}

void WriteBar(HtmlWriter& html, const Bar& bar, int64_t top, int64_t largest) {
  const int64_t bar_top = top + kBarTop;
  html.Element("text", base::Ellipsis(bar.label, kLabelCharacters),
               {{"x", "0"}, {"y", Number(top + kLabelBase)}, {"unicode-bidi", "plaintext"}});
  int64_t length = kHiddenBar;
  if (bar.hidden) {
    HatchedBar(html, bar_top);
  } else {
    length = std::clamp<int64_t>(bar.value, 0, largest) * kLongestBar / largest;
    html.Element("rect", "",
                 {{"x", "0"},
                  {"y", Number(bar_top)},
                  {"width", Number(length)},
                  {"height", Number(kBarHeight)},
                  {"fill", kSeries}});
  }
  int64_t end = length;
  if (bar.target) {
    const int64_t x = std::clamp<int64_t>(*bar.target, 0, largest) * kLongestBar / largest;
    Line(html, x, bar_top - kTickReach, x, bar_top + kBarHeight + kTickReach, "3");
    // The value stands after a tick that lies where it would be.
    if (x >= end && x < end + 48) end = x;
  }
  html.Element("text", bar.shown,
               {{"x", Number(end + 8)}, {"y", Number(bar_top + 13)}, {"font-weight", "600"}});
}

bool AnyHidden(const BarChart& chart) {
  return std::any_of(chart.bars.begin(), chart.bars.end(),
                     [](const Bar& bar) { return bar.hidden; });
}

std::string Description(const BarChart& chart) {
  std::string text = "Bar chart with " + Count(chart.bars.size(), "bar", "bars") + ".";
  if (!chart.target_heading.empty()) text += " A tick marks: " + chart.target_heading + ".";
  if (AnyHidden(chart)) text += " A hatched bar with * is a small number that is not shown.";
  return text + " The table after it has the same figures.";
}

void WriteTwin(HtmlWriter& html, const BarChart& chart) {
  Table table;
  table.caption = chart.title;
  table.columns = {{chart.label_heading, false}, {chart.value_heading, true}};
  const bool compared = !chart.target_heading.empty();
  if (compared) table.columns.push_back({chart.target_heading, true});
  for (const Bar& bar : chart.bars) {
    table.rows.push_back({bar.label, bar.shown});
    if (compared) table.rows.back().push_back(bar.target_shown);
  }
  html.Write(table);
}

}  // namespace

void WriteBars(HtmlWriter& html, const BarChart& chart) {
  if (chart.bars.empty()) return;
  const int64_t height = static_cast<int64_t>(chart.bars.size()) * kRowHeight;
  const int64_t largest = LargestOf(chart);
  html.Open("figure");
  html.Open("svg", {{"role", "img"},
                    {"aria-labelledby", chart.id + "-title " + chart.id + "-desc"},
                    {"viewBox", "0 0 " + Number(kWidth) + " " + Number(height)},
                    {"width", Number(kWidth)},
                    {"height", Number(height)},
                    {"font-size", "14"},
                    {"fill", kInk}});
  html.Element("title", chart.title, {{"id", chart.id + "-title"}});
  html.Element("desc", Description(chart), {{"id", chart.id + "-desc"}});
  int64_t top = 0;
  for (const Bar& bar : chart.bars) {
    WriteBar(html, bar, top, largest);
    top += kRowHeight;
  }
  Line(html, 0, 0, 0, height, "1");  // zero
  html.Close();
  std::string caption =
      chart.title + ". Base: " + chart.base + ". As at " + LongDate(chart.as_at) + ".";
  if (!chart.target_heading.empty()) caption += " Tick: " + chart.target_heading + ".";
  html.Element("figcaption", caption, {{"dir", "auto"}});
  html.Close();
  WriteTwin(html, chart);
}

}  // namespace earshot::report
