// Other words for the answers about equality than the vocabularies have: the labels of the tables
// of the census of 2021, the letters of the ethnic categories of the NHS Data Dictionary, and what
// spreadsheets say (004-22; PANEL.md section 5). Called by the import of panel members.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace earshot::report {

// The code of the term of `field` (of an equality record); "" = they were not asked, or nobody
// knows; nullopt = no other word for anything: the vocabulary decides.
std::optional<std::string> EqualityCodeOf(std::string_view field, std::string_view text);
// "Chinese" for "Asian, Asian British or Asian Welsh: Chinese": tables of the census put the wider
// ethnic group in front.
std::string_view WithoutHeading(std::string_view field, std::string_view text);

}  // namespace earshot::report
