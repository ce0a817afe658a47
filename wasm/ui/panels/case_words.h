// How a case stands, in words: the pill of lists, and how its date was worked out.
#pragma once

#include <string>

#include "core/app/cases.h"
#include "wasm/ui/panels/wording.h"

namespace earshot::panels {

// "Due in 3 days", "Waiting for clarification since 2 Nov 2026", "Replied in time, 3 Nov 2026".
Due StandingOfCase(const shell::Facts& facts, const app::CaseLine& line);
// "20 working days from 2 November 2026. Not counted: 8 Saturdays and Sundays; ..." Empty where no
// date was worked out.
std::string HowItWasWorkedOut(const app::CaseLine& line);

}  // namespace earshot::panels
