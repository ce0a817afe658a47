// The two grids of stakeholder maps, and what each quadrant asks for (004-09, 004-10, 004-11).
//
// Both axes run from 0 to 100 and the line is at 50: from 50 on is high. Quadrants are data that
// the screens and the picture of a map read.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace earshot::app {

inline constexpr std::string_view kInfluenceInterest = "influence-interest";
inline constexpr std::string_view kActiveSupportive = "active-supportive";
inline constexpr int kMapLine = 50, kMapEnd = 100;

struct MapPoint {
  int x = kMapLine;
  int y = kMapLine;
  bool operator==(const MapPoint&) const = default;
};

struct Quadrant {
  std::string_view code;
  std::string_view name;
  std::string_view level;  // of the map's levels; "" on the grid that has none
  std::string_view advice;
  std::span<const std::string_view> techniques;
  bool high_x = false;
  bool high_y = false;
};

struct MapGrid {
  std::string_view code;
  std::string_view across;                                    // name of the x axis
  std::string_view up;                                        // of the y axis
  std::string_view high_up, low_up, low_across, high_across;  // written at their ends
  std::array<Quadrant, 4> quadrants;  // as they lie: top left, top right, bottom left, bottom right
};

// An unknown code gives the grid of influence and interest.
const MapGrid& GridOf(std::string_view code);
const Quadrant& QuadrantOf(const MapGrid& grid, MapPoint at);
bool CrossesLine(MapPoint from, MapPoint to);

// Levels in their order: inform 1, consult 2, involve 3, partner 4; 0 = none. The levels of 003
// count as the one that they come nearest to.
int RankOfLevel(std::string_view level);
std::string_view LevelOfRank(int rank);  // "" for 0

}  // namespace earshot::app
