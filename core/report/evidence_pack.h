// The evidence pack of one project: what was done to hear people, and what came of it (004-03,
// 004-08), as one HTML document for a committee or a file.
//
// Sections in this order: duty and timetable; who we needed to hear; what we did; who we heard
// against the population; what they said; what changed, what did not and why; who was told; known
// gaps. At the end: the date, the number of records, and the checksum if the caller has one.
#pragma once

#include <string>
#include <string_view>

#include "core/report/evidence_figures.h"

namespace earshot::report {

// `sha256`: of FiguresText(figures), in hex, from a caller that can make it; "" = not printed.
std::string EvidencePage(const EvidenceFigures& figures, std::string_view sha256 = "");

}  // namespace earshot::report
