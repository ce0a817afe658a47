// How a case stands, in words: the pill of lists, and how its date was worked out.
#pragma once

#include <string>
#include <string_view>

#include "core/app/cases.h"
#include "wasm/ui/panels/wording.h"

namespace earshot::panels {

// "Due in 3 days", "Waiting for clarification since 2 Nov 2026", "Replied in time, 3 Nov 2026".
Due StandingOfCase(const shell::Facts& facts, const app::CaseLine& line);
// "9 working days left, 3 Nov 2026", "Overdue by 2 working days": the unit of the law, wherever the
// date of a freedom of information request is shown.
Due WorkingDaysDue(const shell::Facts& facts, int left, std::string_view due_on);
// "20 working days from 2 November 2026. Not counted: 8 Saturdays and Sundays; ..." Empty where no
// date was worked out.
std::string HowItWasWorkedOut(const app::CaseLine& line);

}  // namespace earshot::panels
