// Validation of a whole document against the schema: the same code in the app's forms and the
// server.
//
// A document of an unknown type passes (newer releases, foreign tools). Unknown fields pass and are
// kept. Each issue names its field and says in one sentence what is wrong and what would be right.
#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/model/schema.h"

namespace earshot::model {

struct Issue {
  std::string field;     // empty: about the record as a whole
  std::string sentence;  // "Enter a date, like 25 11 2026."
};

enum class Rules { kAll, kOfEachField };  // the second: without the rules between fields

// Shape (ids, clock, kinds), required fields, types, limits, and the rules between fields.
// Tombstones (`_deleted`) and `erased`/`collected` bodies are checked for shape only, and what is
// marked as deleted is held to no rule between fields.
std::vector<Issue> Validate(const base::Json& document, Rules rules = Rules::kAll);

// The same against a table that the caller has; Validate finds it by the document's id.
std::vector<Issue> ValidateAs(const RecordType& type, const base::Json& document,
                              Rules rules = Rules::kAll);

// One field's value as a form holds it, before it is in a document. `value` null = not given.
// Sets: an array of elements. Tallies: not accepted here.
std::vector<Issue> ValidateField(const Field& field, const base::Json& value);
// The sentence of the first of them, for a form that shows one; "" = none.
std::string FirstProblem(const Field& field, const base::Json& value);

}  // namespace earshot::model
