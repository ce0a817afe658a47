// What was decided about what people said in the demo, and who was told.
#pragma once

#include "core/demo/county.h"

namespace earshot::demo {

// REQUIRES: the points are there (year.h, hearing.h): a decision comes after what it answers.
void AddAnswers(Maker& maker, const County& county);

}  // namespace earshot::demo
