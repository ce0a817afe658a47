// A frozen evidence pack as a record: the page as it went out, its figures line by line, and their
// checksum (PRODUCT: editions; 004-03, 004-08).
//
// Nothing of an edition is worked out again later: the page is the bytes that were kept, and two
// editions are compared by the lines they keep.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "core/report/figure_lines.h"

namespace earshot::report {

// The edit that makes the record. Its name is "<project>, as at <date>".
app::RecordEdit FrozenEdition(const EvidenceFigures& figures, std::string_view project);

// False: the lines are not those that were frozen.
bool FiguresAreWhole(const base::Json& edition);
std::vector<FigureLine> FiguresOf(const base::Json& edition);

// Not deleted; the newest day first. `project` "": all of them.
std::vector<app::Row> EditionsOf(const app::Workspace& workspace, std::string_view project);

}  // namespace earshot::report
