// What one record has and another lacks, as changes of the other: the fields' half of merging two
// activities (merge_events.cc). Pure: no store, no clock.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/merge/document.h"
#include "core/model/schema.h"

namespace earshot::app {

bool IsEmptyValue(const base::Json* value);

// The people of a tally of the record `from`, as a bump in names derived from that record and from
// who counted: {actor: number…}. WHY not in this device's name: two desks that merge apart would
// count them twice.
base::Json CountsOf(const base::Json& from, std::string_view field);
// The same for people whom a record of `from_id` counted outside its tally.
base::Json CountsBeside(std::string_view from_id, int64_t people);

// What `from` has and `into` lacks: numbers and counts are added, sets united, texts put one after
// the other; of two single values the kept one stands.
// `too_long`: texts that the field cannot hold beside its own go there, under the field's label;
// null where a record has none.
void FoldField(const model::Field& field, const base::Json& into, const base::Json& from,
               std::vector<merge::Change>& changes, std::vector<std::string>* too_long = nullptr);

// A record that was merged away (`from`, which says so in "merged_into") and had this field written
// since: a field that another record could take over, and that is not required of every record.
bool CameAfterMerging(const model::Field& field, const base::Json& from);
// As FoldField, of such a field: what it said before went over already, so it gives way to what it
// says now, and of a number only the difference is added.
void FoldLateField(const model::Field& field, const base::Json& into, const base::Json& from,
                   std::vector<merge::Change>& changes, std::vector<std::string>* too_long);
// A field that tells who an activity is or when it was, or that is counted: not folded by itself.
bool IsItsOwn(const model::Field& field);

// The texts that fitted nowhere else, after the notes. Notes longer than they may be are refused
// when the transaction is carried out, with a sentence and nothing lost.
void FoldIntoNotes(const base::Json& into, const std::vector<std::string>& too_long,
                   std::vector<merge::Change>& changes);

}  // namespace earshot::app
