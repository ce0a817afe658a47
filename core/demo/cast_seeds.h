// Who there is to talk to in the demo's county: which kinds of stakeholders, how many of each, and
// where they stand. All invented.
#pragma once

#include <span>
#include <string_view>

namespace earshot::demo {

// The middle of where such people stand on the two maps, each from 0 to 100.
struct Stand {
  int influence;
  int interest;
  int active;
  int supportive;
};

struct CastSeed {
  std::string_view code;
  int count;
  bool in_small;  // one of them is in the small demo
  std::string_view kind;
  std::string_view group;  // stakeholder group
  std::string_view segment;
  std::string_view audience;
  std::string_view role;  // "" = none
  std::string_view uses_information_as;
  std::string_view subscription;
  std::string_view permission;  // of most of them
  Stand stand;
  std::string_view about;  // {area}, {town}, {outlet} are filled in
  // Their names; empty = people, or named elsewhere. Each goes with an ending, where there are any.
  std::span<const std::string_view> names;
  std::span<const std::string_view> endings;
};

// A segment is told as a person of whom there are many (000-08).
struct PersonaSeed {
  std::string_view segment;
  std::string_view name;
  std::string_view about;
  std::string_view uses;
  std::string_view demands;
  std::string_view pain_points;
};

struct CommitteeSeed {
  std::string_view name;
  std::string_view town;        // "" = the whole county
  std::string_view reports_to;  // a body above it in the list
  std::string_view members;     // cast
  int size;
  int age_limit;  // 0 = none
};

// Who is named for one of the six questions (004-12), by cast.
struct QuestionSeed {
  std::string_view question;
  std::span<const std::string_view> casts;
};

// INVARIANT: the counts and the pairs of kPairs are 300.
std::span<const CastSeed> Casts();
std::span<const PersonaSeed> Personas();
std::span<const CommitteeSeed> Committees();
std::span<const QuestionSeed> QuestionCasts();
std::span<const std::string_view> Towns();
std::span<const std::string_view> Wards();
// What they care for: the n-th is what the n-th project is about.
std::span<const std::string_view> Interests();
std::span<const std::string_view> FirstNames();
std::span<const std::string_view> LastNames();

inline constexpr int kPairs = 4;  // people who are there twice

}  // namespace earshot::demo
