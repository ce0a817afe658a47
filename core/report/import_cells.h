// What the text of a spreadsheet's cell means for a field: the value to store, or a sentence that
// says what would be right.
//
// Words stand for codes and ids: a choice by its label or code, a reference by the title of its
// record, elements of a set between ; or |. Case and accents make no difference. What a value may
// be beyond that (lengths, hidden characters, ranges) is left to model::Validate.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "core/base/json.h"
#include "core/model/schema.h"

namespace earshot::report {

struct CellValue {
  base::Json value;     // null: an empty cell, or a problem
  std::string problem;  // empty: none
};

// Looks up terms and titles once. REQUIRES: `workspace` outlives it and does not change meanwhile.
class CellReader {
 public:
  explicit CellReader(const app::Workspace& workspace) : workspace_(workspace) {}
  CellValue Read(const model::Field& field, std::string_view text);

 private:
  struct Words {
    std::map<std::string, std::vector<std::string>> values;  // code or ids by folded words
    std::string allowed;                                     // labels, for a sentence
  };
  const Words& WordsOf(const model::Field& field);
  CellValue ReadWord(const model::Field& field, std::string_view text);
  CellValue ReadSet(const model::Field& field, std::string_view text);
  CellValue ReadOne(const model::Field& field, std::string_view text);
  std::string Unknown(const model::Field& field, std::string_view text);

  const app::Workspace& workspace_;
  std::map<std::string, Words, std::less<>> words_;  // by vocabulary or record type
};

// The folded words without what is between them: "Who we met?" and "who-we-met" are one.
std::string WordKey(std::string_view text);
// A cell's text for a sentence: one line of at most `characters`, without hidden characters.
std::string Shown(std::string_view text, size_t characters = 40);
// The same in quotation marks.
std::string InQuotes(std::string_view text);

}  // namespace earshot::report
