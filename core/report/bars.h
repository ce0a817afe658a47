// A horizontal bar chart as inline SVG, and the same figures as a table right after it.
//
// Called by the evidence pack (PRODUCT: chart manners). Bars begin at zero, the label stands over
// its bar and the value at its end, so the chart reads without colour. A hidden count is a hatched
// stub of fixed length with a *. The population that a bar is compared with is a tick in ink. The
// caption says how many it is based on and the date.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/report/html.h"

namespace earshot::report {

struct Bar {
  std::string label;
  int64_t value = 0;  // length; not used while hidden
  std::string shown;  // what stands at the end: "25%", "*"
  bool hidden = false;
  std::optional<int64_t> target;  // in the unit of `value`
  std::string target_shown;
};

struct BarChart {
  std::string id;  // unique in the document; lower-case letters, digits and '-'
  std::string title;
  std::string label_heading;   // "Theme"
  std::string value_heading;   // "Points"
  std::string target_heading;  // "Share of the area"; empty = nothing to compare with
  std::string base;            // "n = 45 people counted"
  std::string as_at;           // ISO date
  std::vector<Bar> bars;
};

// Writes nothing for a chart without bars.
void WriteBars(HtmlWriter& html, const BarChart& chart);

}  // namespace earshot::report
