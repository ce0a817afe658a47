// Contact cards (vCard 3.0, RFC 2426; 4.0, RFC 6350) as the rows of a table, so that they come in
// the way that a spreadsheet does (stakeholder_import.h).
//
// Total on any bytes. Read: FN, N, ORG, KIND, EMAIL, TEL, ADR, NOTE, CATEGORIES, URL; folded
// lines, escaped characters, groups ("item1.EMAIL"). A card of version 2.1 is refused with a
// sentence: its texts may be in quoted-printable and in any character set. What is wrong with a
// card is told with its number and leaves the others alone.
#pragma once

#include <string_view>

#include "core/report/csv.h"

namespace earshot::report {

bool LooksLikeVcards(std::string_view bytes);

// Row 0 has the headings; row n is the n-th card.
CsvReading ReadVcards(std::string_view bytes, const CsvLimits& limits = {});

}  // namespace earshot::report
