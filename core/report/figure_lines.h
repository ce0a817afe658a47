// The figures of an evidence pack as lines, one figure each: to compare two editions, and to seal.
//
// An edition of a report is frozen (PRODUCT: editions). Its lines are kept with it, and what
// differs from another edition is found line by line. The checksum of an edition is that of its
// FiguresText.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report/evidence_figures.h"

namespace earshot::report {

struct FigureLine {
  std::string section;
  std::string label;  // unique in its section
  std::string value;  // as it is printed
  // Of the figure in addresses and in FigureSources: the id of a record, "contacts",
  // "group.carers". Not kept in editions.
  std::string name = {};
};

std::vector<FigureLine> FigureLines(const EvidenceFigures& figures);

// section TAB label TAB value LF, for each line; tabs and line ends within a text become blanks.
std::string FiguresText(const EvidenceFigures& figures);
// The lines of such a text; what has not that form is left out.
std::vector<FigureLine> ReadFiguresText(std::string_view text);

struct FigureDifference {
  std::string section;
  std::string label;
  std::string before;  // "" = was not there
  std::string after;   // "" = is gone
};

// In the order of `b`, then what only `a` has. Equal figures give none.
std::vector<FigureDifference> CompareFigures(const std::vector<FigureLine>& a,
                                             const std::vector<FigureLine>& b);

// The title of a section, 1 to 8: the page and the lines use the same.
std::string_view SectionTitle(int section);
// "What is still open" in words, without its number.
std::string_view GapLabel(app::GapKind kind);

// What a pack cannot do without and the project has not: groups to hear, an area to compare with,
// an activity, anything heard, somebody told. Told counts only where there is something to tell and
// no gap of app::Voices says it already.
struct MissingPart {
  std::string_view name;  // FigureLine::name
  std::string_view words;
};
std::vector<MissingPart> MissingParts(const EvidenceFigures& figures);

// FigureLine::name of a gap, and of the characteristic that nobody was counted by; 1 = the first.
std::string FigureNameOf(app::GapKind gap);
std::string UncountedFigure(size_t number);

}  // namespace earshot::report
