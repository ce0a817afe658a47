// The demo's setting: a health engagement team in a county like Northamptonshire. The towns are
// real; venues, people, projects and groups are invented.
#pragma once

#include <span>
#include <string_view>

namespace earshot::demo {

struct PlaceSeed {
  std::string_view name;
  std::string_view town;
  std::string_view postcode;
  std::string_view access;
  std::string_view kind;  // library, market, surgery, hall, faith, sport, college, hospital, centre
};

struct TypeSeed {
  std::string_view engagement_type;
  std::string_view delivery_method;
  std::string_view channel;
  std::span<const std::string_view> titles;  // {place}, {town}, {group}, {project} are filled in
  std::span<const std::string_view> kinds;   // of places that suit
  int weight;                                // how often
  int fewest;
  int most;  // people
  std::string_view level;
  std::string_view evidence;
  std::string_view mechanism;  // "" = none of them
  std::string_view experience_source;
};

struct GroupSeed {
  std::string_view name;
  std::string_view seldom_heard;  // "" = no seldom-heard group
};

// A seldom-heard group, and how many days ago at the latest it was met.
struct SeldomSeed {
  std::string_view code;
  int last_met_days_ago;
};

struct ThemeSeed {
  std::string_view name;
  std::string_view about;
  std::string_view parent;
  std::string_view merged_into;
};

std::span<const PlaceSeed> Places();
std::span<const TypeSeed> Types();
std::span<const std::string_view> Staff();
std::span<const GroupSeed> LocalGroups();
std::span<const SeldomSeed> SeldomHeard();
std::span<const ThemeSeed> ThemeSeeds();  // themes that have more than a name
std::span<const std::string_view> NoteSentences();
std::span<const std::string_view> Purposes();
std::span<const std::string_view> ForeignNotes();

}  // namespace earshot::demo
