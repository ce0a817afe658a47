// The charts of an evidence pack: the same ones on its page and on the screen.
//
// Called by evidence_pack.h and by the panels (PRODUCT: one small-number setting for everything
// shareable). Bars are made of what shows, so neither their length nor a share tells a hidden
// count.
#pragma once

#include <vector>

#include "core/report/bars.h"
#include "core/report/evidence_figures.h"

namespace earshot::report {

inline constexpr size_t kThemesInChart = 12;

// `number`: which of the characteristics it is, for the id of the chart. In counts, and compared
// with nobody, where it was recorded for less than half of the contacts.
BarChart CharacteristicChart(const EvidenceFigures& figures, const EvidenceCharacteristic& one,
                             size_t number);
// The first kThemesInChart of them.
BarChart ThemeChart(const EvidenceFigures& figures);

// All charts of the pack. `shared`: small numbers hidden and the others rounded, as they may leave
// the team; else exact, for its own screens. A chart without bars: too few people to show any.
std::vector<BarChart> ChartsOf(const Evidence& evidence, bool shared);

}  // namespace earshot::report
