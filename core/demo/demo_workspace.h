// A believable workspace for trying the product: modelled on the Northamptonshire document's
// groups, channels and engagement types, from a fixed seed, so every machine makes the same one.
//
// The server loads it (`earshot_server load-demo`); tests use the small size. All names are
// invented.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace earshot::demo {

// About 75 records with one of each kind; 800 sessions and all that follows from them, and 300
// stakeholders; the sessions alone, with more of them, 100,000 records in all; and with 100,000
// sessions, most of them sparse, for what must still be quick then. The last is the year with
// 20,000 stakeholders, a map of 500 of them, and a panel of 20,000.
enum class Size { kSmall, kYear, k100k, k100kActivities, k20kPeople };

// Valid documents without _rev, dated in the 12 months before `today` (ISO date).
std::vector<base::Json> Generate(Size size, uint64_t seed, std::string_view today);

// The documents of the panel's database that goes with it: 12 members in the small size, 20,000 in
// that of people and 1,150 in the others, dated in the 28 months before `today`. It is short of
// young people, of men between 25 and 44, of Corby and of minority ethnic groups.
std::vector<base::Json> GeneratePanel(Size size, uint64_t seed, std::string_view today);

}  // namespace earshot::demo
