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
// `beside`: texts that the field cannot hold beside its own go there, under the field's label;
// null where a record has none.
void FoldField(const model::Field& field, const base::Json& into, const base::Json& from,
               std::vector<merge::Change>& changes, std::vector<std::string>* beside = nullptr);
// Wordings of a text that were typed apart from the one that shows, but for those in the array
// `known`: each for itself, under the field's label.
void NoteOtherWordings(const model::Field& field, const base::Json& from, const base::Json& known,
                       std::vector<std::string>& beside);
std::string WithLabel(const model::Field& field, std::string_view words);

// What an activity that is merged away says, for its field "merged_took". WHY what it said, and not
// when: an edit made before the merging, by a device that had not synced, arrives after it.
std::string TakenFrom(const base::Json& from);
struct LateField {
  const model::Field* field;
  base::Json before;  // as it was taken over; null = nothing
};
// What a merged activity says now and was not taken over.
std::vector<LateField> LateFields(const base::Json& from);
// As FoldField, of such a field: where the other record still says what was taken over, it gives
// way to the later words, and of a number only the difference is added. False: the other record
// says something else by now, which stands.
bool FoldLateField(const LateField& late, const base::Json& into, const base::Json& from,
                   std::vector<merge::Change>& changes, std::vector<std::string>* beside);
// A field that tells who an activity is or when it was, or that is counted: not folded by itself.
bool IsItsOwn(const model::Field& field);

// What fitted nowhere else, after the notes. Notes longer than they may be are refused
// when the transaction is carried out, with a sentence and nothing lost.
void FoldIntoNotes(const base::Json& into, const std::vector<std::string>& beside,
                   std::vector<merge::Change>& changes);

}  // namespace earshot::app
