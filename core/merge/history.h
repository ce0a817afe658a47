// The history `was` of a document: values that were replaced, newest first.
//
// entry := {"f":field, "v":old value, "c":stamp of the old value, "by":stamp of the change}
// A value that lost a merge, and that nobody is known to have replaced on purpose, has no "by".
// A grow-only set with a limit: merging is union, then the newest kMaxHistory entries and at most
// kMaxHistoryBytes (the newest always stays). Entries keep what newer versions wrote into them.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/merge/field_state.h"

namespace earshot::merge {

// WHY a limit in bytes: fifty earlier wordings of a long note would pass the server's limit for one
// document (8 MB) and slow every save.
inline constexpr size_t kMaxHistoryBytes = 256 * 1024;

std::vector<base::Json> ReadHistory(const base::Json& document);
// Sorts, drops doubles, cuts. INVARIANT: cutting early and late give the same, so merge stays
// associative: an entry is only ever pushed out by newer ones.
void WriteHistory(base::Json& out, std::vector<base::Json> entries);
base::Json PastEntry(std::string_view field, const Version& old, std::string_view by = "");

}  // namespace earshot::merge
