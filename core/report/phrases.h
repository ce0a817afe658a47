// Small pieces of English that the reports are put together from: dates, counts, lists of names.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::report {

// "25 November 2026" for "2026-11-25"; "" for what is no date.
std::string LongDate(std::string_view iso);
// "1 decision", "3 decisions", "1,200 decisions".
std::string Count(size_t number, std::string_view one, std::string_view many);
// "a", "a and b", "a, b and c".
std::string JoinAnd(std::span<const std::string> names);
// 12 of 48 -> 25, rounded half up. REQUIRES: whole > 0, part >= 0.
int64_t PercentOf(int64_t part, int64_t whole);
// "25%"; "under 1%" for less than half a percent of something that is there.
std::string PercentText(int64_t part, int64_t whole);

}  // namespace earshot::report
