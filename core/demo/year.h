// The sessions of the demo's year: what was held, what is still to write up, what is planned, and
// how many came.
#pragma once

#include "core/demo/county.h"

namespace earshot::demo {

// What makes Today's screen worth looking at: write-ups due, one overdue, sessions to come.
// REQUIRES: AddProgramme was called.
void AddNearestActivities(Maker& maker, County& county);

// Sparse sessions have no tallies, and something said at one in ten only.
enum class Detail { kFull, kSparse };

// Sessions of the past twelve months, written up, with attendance, tallies and feedback points;
// until there are so many documents, and so many sessions held.
void AddYear(Maker& maker, County& county, size_t documents, size_t held,
             Detail detail = Detail::kFull);

}  // namespace earshot::demo
