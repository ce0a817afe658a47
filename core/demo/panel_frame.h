// What the demo's panel rests on: its figures, the shares of the population that it should reflect,
// and where postcodes lie.
#pragma once

#include "core/demo/maker.h"

namespace earshot::demo {

void AddPanelFrame(Maker& maker);

}  // namespace earshot::demo
