// Rules for one value of one field, whichever way it arrives: from a form or inside a document.
//
// Called by validate.cc only. Each rule has a sentence of its own (STYLE.md rule 2).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/model/schema.h"
#include "core/model/validate.h"

namespace earshot::model {

inline constexpr size_t kMaxSetElements = 500;  // that are in the set
inline constexpr size_t kMaxIdCharacters = 200;
inline constexpr size_t kMaxCodeCharacters = 60;

// The sentence for the first rule that the value breaks. A missing value is null.
std::optional<std::string> ProblemOfValue(const Field& field, const base::Json& value);
// One element of a set.
std::optional<std::string> ProblemOfElement(const Field& field, const base::Json& element);
std::optional<std::string> ProblemOfElementCount(const Field& field, size_t count);

// "activity:01J…", "attendance:01J…:patients-carers": a type, then parts of letters, digits, - and
// _.
bool IsRecordId(std::string_view id);
// Lower-case words and numbers joined by '-'.
bool LooksLikeCode(std::string_view text);

}  // namespace earshot::model
