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

struct ProjectSeed {
  std::string_view title;
  std::string_view summary;
  std::string_view state;
  std::string_view lead;
  int starts_days_ago;
  int ends_days_ago;  // negative: in the future
  std::span<const std::string_view> questions;
  std::span<const std::string_view> themes;  // what people say at its activities, mostly
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
};

std::span<const PlaceSeed> Places();
std::span<const ProjectSeed> Projects();
std::span<const TypeSeed> Types();
std::span<const std::string_view> Staff();
std::span<const std::string_view> LocalGroups();
std::span<const std::string_view> NoteSentences();
std::span<const std::string_view> Purposes();
std::span<const std::string_view> ForeignNotes();

}  // namespace earshot::demo
