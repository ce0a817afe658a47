// The frozen evidence packs of the demo: one project reported twice, so two editions compare.
#pragma once

#include "core/demo/county.h"

namespace earshot::demo {

// REQUIRES: everything that the packs are about has been added.
void AddEditions(Maker& maker, const County& county);

}  // namespace earshot::demo
