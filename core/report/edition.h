// A frozen evidence pack as a record: the page as it went out, its figures line by line, and a
// checksum of each (PRODUCT: editions; 004-03, 004-08).
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

// What the checksums (SHA-256) say of what is kept. Works through the whole page: keep the answer.
enum class PageSeal {
  kWhole,
  kChanged,
  kNone,  // frozen before pages had a checksum
};
struct EditionSeal {
  bool figures_whole = false;  // the lines are those that were frozen
  PageSeal page = PageSeal::kNone;
};
EditionSeal SealOf(const base::Json& edition);
std::vector<FigureLine> FiguresOf(const base::Json& edition);

// Not deleted; the newest day first. `project` "": all of them.
std::vector<app::Row> EditionsOf(const app::Workspace& workspace, std::string_view project);

}  // namespace earshot::report
