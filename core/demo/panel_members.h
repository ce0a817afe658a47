// The members of the demo's panel, with what is known of where they live. What they answered,
// agreed to and took part in follows from them: panel_answers.h, panel_consents.h, panel_events.h,
// panel_bodies.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/demo/maker.h"

namespace earshot::demo {

struct MemberMade {
  std::string id;
  std::string_view status;  // code
  std::string_view source;  // code
  std::string_view town;
  std::string_view heading;  // wider ethnic group
  std::vector<std::string_view> interests;
  bool female = false;
  int age = 0;  // reached in this year
  int joined_days_ago = 0;
  int status_days_ago = 0;
  std::string guardian;  // "" = they answer for themselves
  bool IsActive() const { return status == "active"; }
};

// Twelve in the small demo, 20,000 in that of people, 1,150 otherwise: no two of one name.
std::vector<MemberMade> AddMembers(Maker& maker);

}  // namespace earshot::demo
