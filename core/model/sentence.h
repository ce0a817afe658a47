// Wording of validation: how a sentence names a field, and how it writes numbers.
//
// The validation files of this folder call it, and core/report for its numbers. A field without an
// entry in the table of phrases is named by its label in quotation marks, so a new field needs no
// line here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/model/schema.h"

namespace earshot::model {

struct Phrase {
  std::string text;  // "the notes"
  bool plural = false;
};

Phrase PhraseFor(const Field& field);
std::string Capitalised(std::string text);
std::string WithCommas(int64_t number);  // 100,000

}  // namespace earshot::model
