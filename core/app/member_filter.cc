// See members.h: what a filter leaves of the rows, and the value of a row in a dimension. Goes
// through rows only, and looks nothing up.

#include <algorithm>
#include <array>
#include <set>

#include "core/app/members.h"
#include "core/base/word_filter.h"

namespace earshot::app {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 5> kEthnicHeadings = {"asian", "black", "mixed", "white",
                                                             "other"};
constexpr std::array<std::string_view, 5> kDeprivationBands = {"1-2", "3-4", "5-6", "7-8", "9-10"};

bool Has(const Words& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// WHY `one` is asked for and not given: most filters are empty, and each value of a row that is not
// looked at is memory that is not fetched, for 20,000 rows a key press.
template <class One>
bool IsAmong(const Words& wanted, const One& one) {
  return wanted.empty() || Has(wanted, one());
}

// Those who were not asked may be looked for, so that somebody asks them.
bool IsAnswer(const Words& wanted, const std::string& code) {
  return IsAmong(wanted, [&code] {
    return code.empty() ? std::string_view("not-asked") : std::string_view(code);
  });
}

bool HasAny(const Words& wanted, const Words& held) {
  return wanted.empty() || std::any_of(held.begin(), held.end(),
                                       [&wanted](const auto& one) { return Has(wanted, one); });
}

// A code begins with that of its wider group.
std::string_view EthnicHeading(std::string_view code) {
  const std::string_view beginning = code.substr(0, code.find('-'));
  for (const std::string_view heading : kEthnicHeadings) {
    if (heading == beginning) return heading;
  }
  return "";
}

std::string_view DeprivationBand(int64_t decile) {
  if (decile < 1 || decile > 10) return "";
  return kDeprivationBands[static_cast<size_t>((decile - 1) / 2)];
}

bool IsOfAge(const MemberRow& row, const MemberFilter& filter) {
  if (filter.age_from <= 0 && filter.age_to <= 0) return true;
  return row.age >= std::max(filter.age_from, 0) &&
         (filter.age_to <= 0 || row.age <= filter.age_to);
}

bool Agrees(const MemberRow& row, std::string_view purpose) {
  if (purpose.empty()) return true;
  if (purpose == "panel") return row.consent == ConsentState::kGiven;
  return purpose == "newsletter" && row.newsletter == ConsentState::kGiven;
}

bool Passes(const MemberRow& row, const MemberFilter& filter) {
  if (filter.status != kAnyStatus && row.status != filter.status) return false;
  if (filter.only_rested && !row.rested) return false;
  return IsOfAge(row, filter) && Agrees(row, filter.consent) &&
         IsAmong(filter.localities, [&row] { return std::string_view(row.locality); }) &&
         IsAmong(filter.rural_urban, [&row] { return std::string_view(row.rural_urban); }) &&
         IsAmong(filter.deprivation_bands, [&row] { return DeprivationBand(row.decile); }) &&
         IsAmong(filter.ethnic_headings, [&row] { return EthnicHeading(row.ethnic_group); }) &&
         IsAnswer(filter.sexes, row.sex) && IsAnswer(filter.disabilities, row.disability) &&
         IsAnswer(filter.cares, row.care) && HasAny(filter.interests, row.interests) &&
         HasAny(filter.inclusion_groups, row.inclusion_groups) &&
         HasAny(filter.bodies, row.bodies) && HasAny(filter.reach_by, row.reach_by);
}

std::string Said(const std::string& code) { return code == "prefer-not-to-say" ? "" : code; }

}  // namespace

std::vector<uint32_t> FilterMembers(const std::vector<MemberRow>& rows, const MemberFilter& filter,
                                    const base::WordColumn* words) {
  const base::WordFilter wanted(filter.words);
  std::vector<uint32_t> places;
  for (size_t i = 0; i < rows.size(); ++i) {
    const MemberRow& row = rows[i];
    if (!wanted.Fits(words != nullptr ? (*words)[i] : row.folded)) continue;
    if (Passes(row, filter)) places.push_back(static_cast<uint32_t>(i));
  }
  return places;
}

std::string ValueIn(const MemberRow& row, std::string_view dimension) {
  if (dimension == "age") return row.age_band;
  if (dimension == "sex") return Said(row.sex);
  if (dimension == "ethnic-group") return std::string(EthnicHeading(row.ethnic_group));
  if (dimension == "disability") return Said(row.disability);
  if (dimension == "care") return Said(row.care);
  if (dimension == "locality") return row.locality;
  if (dimension == "deprivation") return std::string(DeprivationBand(row.decile));
  return dimension == "rural-urban" ? row.rural_urban : "";
}

std::vector<std::string> LocalitiesOf(const std::vector<MemberRow>& rows) {
  std::set<std::string> all;
  for (const MemberRow& row : rows) {
    if (!row.locality.empty()) all.insert(row.locality);
  }
  return {all.begin(), all.end()};
}

}  // namespace earshot::app
