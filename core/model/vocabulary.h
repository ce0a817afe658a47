// Vocabularies: the lists of terms that choices are made from.
//
// Shipped defaults are data here (vocabularies.cc), from the source documents. A workspace
// overrides or adds terms with `term` documents (id term:<vocabulary>:<code>):
// app::Workspace::Terms merges the two. Codes are stable, stored and never shown; labels are shown
// and may be edited.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace earshot::model {

struct Term {
  std::string_view code;  // lower-case words joined by '-'
  std::string_view label;
  std::string_view help = "";
};

struct Vocabulary {
  std::string_view name;
  std::string_view label;
  std::string_view source;  // requirement id
  std::span<const Term> terms;
};

std::span<const Vocabulary> AllVocabularies();
const Vocabulary* FindVocabulary(std::string_view name);
// The shipped label, or the code itself when it is not shipped.
std::string_view DefaultLabel(std::string_view vocabulary, std::string_view code);

}  // namespace earshot::model
