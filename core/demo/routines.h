// What the demo's team does again and again, and when it was done.
#pragma once

#include "core/demo/maker.h"

namespace earshot::demo {

// The next mailbox check is due today, and one routine is overdue.
void AddRoutines(Maker& maker);

}  // namespace earshot::demo
