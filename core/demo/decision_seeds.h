// What was decided in the demo's year, in whose meeting, and the audiences that were told. All
// invented.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace earshot::demo {

enum class Cites {
  kThemes,      // whole themes
  kPoints,      // single points of the first theme, heard before
  kLaterPoints  // single points that were heard only after it was decided, which is a gap
};

struct DecisionSeed {
  std::optional<size_t> project;  // index in Projects(); none = for the whole county
  std::string_view theme;
  std::string_view second_theme = "";
  std::string_view title;
  std::string_view outcome;
  std::string_view because = "";
  std::string_view body;
  int decided_days_ago = 0;
  int due_in_days = 0;  // after it was decided; 0 = no date
  std::string_view you_said;
  std::string_view we_did;
  Cites cites = Cites::kThemes;
  bool told = true;
  bool approved = true;  // for publication
};

struct BodySeed {
  std::string_view name;
  std::string_view minutes;  // how its minute references begin
};

struct AudienceSeed {
  std::string_view channel;
  std::string_view audience;
  std::string_view group;
  std::string_view second_group;
  std::string_view remark;
};

std::span<const DecisionSeed> Decisions();  // those of a project together, oldest first
std::span<const BodySeed> Bodies();
std::span<const AudienceSeed> Audiences();

}  // namespace earshot::demo
