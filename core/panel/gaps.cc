// See gaps.h.

#include "core/panel/gaps.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace earshot::panel {
namespace {

constexpr double kNormal95 = 1.959963984540054;  // 97.5 % of a normal distribution lie below it

int64_t CeilingOf(int64_t part, int64_t by) { return (part + by - 1) / by; }  // part >= 0

int64_t PeopleOf(const Headcount& has, const std::string& value) {
  for (const ValueCount& count : has.values) {
    if (count.value == value) return count.people;
  }
  return 0;
}

bool IsTarget(const std::vector<ValueTarget>& targets, const std::string& value) {
  return std::any_of(targets.begin(), targets.end(),
                     [&value](const ValueTarget& target) { return target.value == value; });
}

GapLine LineOf(const ValueTarget& target, int64_t people, int64_t known, int64_t size) {
  GapLine line;
  line.value = target.value;
  line.hundredths = target.hundredths;
  line.people = people;
  const int64_t missing = std::max<int64_t>(0, target.hundredths * size - people * kWhole);
  line.still_to_recruit = CeilingOf(missing, kWhole);
  line.interval = WilsonInterval(people, known);
  if (known == 0) return line;
  const double wanted = static_cast<double>(target.hundredths) / kWhole;
  const double share = static_cast<double>(people) / static_cast<double>(known);
  line.share = share;
  line.points = 100 * (share - wanted);
  if (target.hundredths > 0) line.index = 100 * share / wanted;
  line.outside = wanted < line.interval.low || wanted > line.interval.high;
  return line;
}

double Dissimilarity(const GapTable& table) {
  const double known = static_cast<double>(table.known);
  const double whole = static_cast<double>(std::max<int64_t>(1, table.wanted_hundredths));
  double apart = 0;
  for (const GapLine& line : table.lines) {
    apart += std::fabs(*line.share - static_cast<double>(line.hundredths) / whole);
  }
  for (const ValueCount& other : table.others) apart += static_cast<double>(other.people) / known;
  return apart / 2;
}

// Values of which nobody is wanted are left out: nobody is expected there, and a chi-square divides
// by what is expected.
std::optional<Fit> FitOf(const GapTable& table) {
  int64_t people = 0, values = 0;
  for (const GapLine& line : table.lines) {
    if (line.hundredths == 0) continue;
    people += line.people;
    ++values;
  }
  if (people == 0 || values < 2) return std::nullopt;
  const double all = static_cast<double>(people);
  Fit fit;
  fit.least_expected = all;
  for (const GapLine& line : table.lines) {
    if (line.hundredths == 0) continue;
    const double expected =
        all * static_cast<double>(line.hundredths) / static_cast<double>(table.wanted_hundredths);
    const double apart = static_cast<double>(line.people) - expected;
    fit.chi_square += apart * apart / expected;
    fit.least_expected = std::min(fit.least_expected, expected);
  }
  fit.degrees = values - 1;
  fit.p = ChiSquareTail(fit.chi_square, fit.degrees);
  fit.cohens_w = std::sqrt(fit.chi_square / all);
  return fit;
}

// Q(a, x) for a = twice_a / 2: from Q(1/2, x) = erfc(sqrt x) or Q(1, x) = exp(-x) upwards by
// Q(a + 1, x) = Q(a, x) + x^a exp(-x) / Gamma(a + 1), whose terms are all positive. Each term is
// kept as its logarithm, so that none of them is lost where x is large.
double UpperGamma(int64_t twice_a, double x) {
  if (x <= 0) return 1;
  const bool halves = twice_a % 2 != 0;
  double q = halves ? std::erfc(std::sqrt(x)) : std::exp(-x);
  double a = halves ? 0.5 : 1;
  // Gamma(3/2) = sqrt(pi) / 2, Gamma(2) = 1
  constexpr double kLogOfGamma = -0.120782237635245222;
  double term = a * std::log(x) - x - (halves ? kLogOfGamma : 0);
  for (; 2 * a < static_cast<double>(twice_a); a += 1) {
    q += std::exp(term);
    term += std::log(x / (a + 1));
  }
  return std::min(1.0, q);
}

}  // namespace

GapTable MeasureGaps(const std::vector<ValueTarget>& targets, const Headcount& has, int64_t size) {
  GapTable table;
  table.unknown = has.unknown;
  for (const ValueCount& count : has.values) {
    table.known += count.people;
    if (!IsTarget(targets, count.value)) table.others.push_back(count);
  }
  for (const ValueTarget& target : targets) {
    table.lines.push_back(LineOf(target, PeopleOf(has, target.value), table.known, size));
    table.wanted_hundredths += target.hundredths;
    table.still_to_recruit += table.lines.back().still_to_recruit;
  }
  if (table.known > 0) table.dissimilarity = Dissimilarity(table);
  table.fit = FitOf(table);
  return table;
}

Interval WilsonInterval(int64_t part, int64_t whole) {
  CHECK(0 <= part && part <= whole);
  if (whole == 0) return {};
  const double n = static_cast<double>(whole), z2 = kNormal95 * kNormal95;
  const double share = static_cast<double>(part) / n;
  const double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const double half =
      kNormal95 / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
  // At the ends the two are equal, but for the last bit.
  return {part == 0 ? 0 : middle - half, part == whole ? 1 : middle + half};
}

double ChiSquareTail(double chi_square, int64_t degrees) {
  CHECK(degrees >= 1);
  return UpperGamma(degrees, chi_square / 2);
}

int64_t HowManyToAsk(int64_t still_to_recruit, int64_t response_rate) {
  CHECK(response_rate >= 1);
  return CeilingOf(std::max<int64_t>(0, still_to_recruit) * 100, response_rate);
}

}  // namespace earshot::panel
