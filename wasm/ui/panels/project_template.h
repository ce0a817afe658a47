// The usual course of a consultation, as one transaction with undo: dated phases, the points at
// which it is reported, and three questions to begin with.
//
// Lengths follow 004-26: engagement takes 3 to 6 months before; the consultation stage at least 6,
// of which 1 to 2 to plan and prepare, up to 3 of formal consultation and 1 to analyse and report.
#pragma once

#include <string>

#include "core/app/workspace.h"

namespace earshot::panels {

// `starts_on`: ISO date of the first phase. REQUIRES: it is a date.
app::Transaction ProjectTemplate(const std::string& project, const std::string& starts_on);

}  // namespace earshot::panels
