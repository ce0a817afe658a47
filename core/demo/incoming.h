// What arrives from outside in the demo: cases with the events of their clocks, and the feedback
// points taken from them.
#pragma once

#include "core/demo/county.h"

namespace earshot::demo {

// REQUIRES: AddProgramme was called.
void AddIncoming(Maker& maker, County& county);

}  // namespace earshot::demo
