// Who is on the demo's panel and where they live: the tables that panel_members.h draws from. All
// invented.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace earshot::demo {

// A code, and how often it is picked beside the others of its list.
struct Weighted {
  std::string_view code;
  int weight;
};

// A district of postcodes; `weight`: of the members, not of the people who live there.
struct DistrictSeed {
  std::string_view code;
  std::string_view town;
  int decile;
  std::string_view rural_urban;
  int weight;
};

struct AgeSeed {
  int youngest;
  int oldest;
  int weight;
  uint32_t men;  // of 100
};

// Names that go together; `heading`: wider ethnic group.
struct FamilySeed {
  std::string_view heading;
  int weight;
  std::span<const std::string_view> women;
  std::span<const std::string_view> men;
  std::span<const std::string_view> families;
};

struct TargetSeed {
  std::string_view dimension;
  std::string_view value;
  int share;  // hundredths of a percent
};

std::span<const DistrictSeed> Districts();
std::span<const AgeSeed> Ages();
std::span<const FamilySeed> Families();
std::span<const TargetSeed> Targets();

}  // namespace earshot::demo
