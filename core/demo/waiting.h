// The people of the demo who asked to hear what became of their words. Names are invented;
// addresses are at example.org and example.com, numbers from the ranges kept free for drama.
#pragma once

#include "core/demo/county.h"

namespace earshot::demo {

// REQUIRES: AddYear was called.
void AddWaiting(Maker& maker, const County& county);

}  // namespace earshot::demo
