// Horizontal bars: the chart for counts and shares (PRODUCT.md 4.11 and 4.12). Part of kit.h.
//
// One colour, zero baseline, the value at the end of each bar; a target is a tick of ink across the
// bar. Assistive technology reads a list, one item a bar, with the value in words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace earshot::kit {

struct Bar {
  std::string_view label;
  int64_t value = 0;              // of the same unit in all bars
  std::string_view words;         // the value as it is written, like "31" or "12 %"
  std::optional<int64_t> target;  // in that unit
  std::string_view target_words;  // "of residents: 14 %"
  // A small number that is not shown: a hatched stub of one length for all, whatever `value` is.
  // `words` is "*", and this is what is read out for it.
  bool hidden = false;
  std::string_view spoken = "";
};

struct BarsSpec {
  std::string_view name;  // what the chart shows
  std::span<const Bar> bars;
  std::string_view caption = "";  // the base and the day: "n = 31, as at 25 Nov 2026"
};
void Bars(const BarsSpec& spec);

}  // namespace earshot::kit
