// Merge of two versions of one document, field by field (SYNC.md section 2).
//
// A pure function: no wall clock, no chance. Laws (tests/unit/merge): Merge(a,b) == Merge(b,a),
// Merge(a,Merge(b,c)) == Merge(Merge(a,b),c), Merge(a,a) == a, always compared without `_rev`.
//   register  later stamp wins; equal stamps with different values: the larger canonical JSON wins
//   set       per element, the later of add and remove
//   tally     per actor the larger plus and the larger minus
//   text      later wins; a loser that the winner's author had not seen is kept in `alt` until
//   resolved group     all fields of the group from the side with the later group stamp
// Unknown fields merge as registers. A tombstone body `erased` wins over everything.
// `_rev` of the result is that of `a`.
#pragma once

#include "core/base/json.h"

namespace earshot::merge {

base::Json Merge(const base::Json& a, const base::Json& b);
// Equal in everything but `_rev`.
bool SameContent(const base::Json& a, const base::Json& b);

}  // namespace earshot::merge
