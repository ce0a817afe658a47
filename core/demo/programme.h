// The demo's projects with their questions, dated phases and the points in time at which they
// report.
#pragma once

#include "core/demo/county.h"

namespace earshot::demo {

// REQUIRES: AddCounty was called.
void AddProgramme(Maker& maker, County& county);

}  // namespace earshot::demo
