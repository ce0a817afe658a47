// Who was heard, set against who lives in the area (004-22): a part of ReadEvidence.
//
// Tallies are heads by population group, counted at activities without making anybody a record. For
// each characteristic the contacts of whom it was not recorded are a number of their own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/app/workspace.h"
#include "core/report/evidence_figures.h"

namespace earshot::report {

struct CountedActivity {
  std::string id;
  int64_t contacts = 0;  // exact
};

// Where a part of the reading puts what it finds.
struct EvidenceParts {
  EvidenceFigures& figures;
  FigureSources& sources;
  FigureSource& used;  // every record that figures are made from
};

// Fills the part "who we heard"; `contacts` is what readers know of the number of all contacts.
void ReadPopulation(const app::Workspace& workspace, const base::Json& project,
                    const std::vector<CountedActivity>& activities, const Range& contacts,
                    EvidenceParts parts);

}  // namespace earshot::report
