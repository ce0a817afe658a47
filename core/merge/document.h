// Local edits of one document: each change sets the value, its stamp and the history entry
// together.
//
// document := {"_id","_rev"?,"type","schema", fields…, "clock":{"_":stamp, field|group: stamp…},
//              "alt":{field:[{"v":value,"c":stamp}…]}?, "was":[{"f":field,"v":old,"c":stamp of old,
//              "by":stamp of the change}…]?, "seen":{field:{actor: 16 hex}}?, "deleted":true?}
// `seen`: for a text, the newest stamp (without its actor) that was taken in of each actor whose
// version was replaced since; it tells a replaced version from a concurrent one (text_state.cc).
// `was` without "by": a value that lost a merge. A field that is absent and has no stamp was never
// set. `deleted` is a register like any other. INVARIANT: clock["_"] is the stamp of creation and
// the default for every field without its own.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace earshot::merge {

inline constexpr size_t kMaxHistory = 50;

enum class Op {
  kSet,      // register, text, group member: value (null clears)
  kAdd,      // set: add element `value`
  kRemove,   // set: remove element `value`
  kBump,     // tally: value is a whole number, negative takes away; or {actor: number}
  kResolve,  // text: `value` becomes the text and the alternatives it replaces are gone
};

struct Change {
  std::string field;
  Op op = Op::kSet;
  base::Json value;
};

// A record is made with one stamp: NewDocument, then Apply with that same stamp for its first
// values.
base::Json NewDocument(std::string_view id, std::string_view type, std::string_view stamp);
// REQUIRES: `stamp` is newer than every stamp in the document, or is the newest because the same
// transaction already changed it. Unknown field names act as registers. A value that is already
// there changes nothing. kSet of a set: `value` is the array of all elements. kSet of a tally: its
// new total; null begins at nothing, once however many devices do it apart.
void Apply(base::Json& document, const Change& change, std::string_view stamp);

// Reading.
std::vector<std::string> Elements(const base::Json& document,
                                  std::string_view field);               // of a set, sorted
int64_t TallyTotal(const base::Json& document, std::string_view field);  // never below 0
std::string StampOf(const base::Json& document, std::string_view field_or_group);
std::string NewestStamp(const base::Json& document);
bool IsDeleted(const base::Json& document);  // the user's delete, or a tombstone
// Tombstone bodies: {"_id","_deleted":true,"erased":true} and the same with "collected".
bool IsErased(const base::Json& document);     // personal data gone for good; wins every merge
bool IsCollected(const base::Json& document);  // swept up by the server; an edit needs a new id
bool HasAlternatives(const base::Json& document, std::string_view field);
std::vector<std::string> Alternatives(const base::Json& document, std::string_view field);
struct PastValue {
  std::string field;
  base::Json value;
  std::string stamp;       // of the old value
  std::string changed_by;  // stamp of the change that replaced it
};
std::vector<PastValue> History(const base::Json& document);  // newest first

// Rewrites every stamp: for unsent edits made while this device's clock was wrong.
// REQUIRES: `replace` keeps the order of stamps of one actor.
void Restamp(base::Json& document, const std::function<std::string(std::string_view)>& replace);

}  // namespace earshot::merge
