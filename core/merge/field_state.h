// What merging knows of one field: its state read out of a document, joined with another, written
// back.
//
// core/merge/merge.cc and document.cc are the only callers; stored shapes are in docs/format.md.
// Each state is a join-semilattice: Join is commutative, associative and idempotent, so Merge is.
// Reading never fails: what is malformed (an editor that does not know our clocks) counts as
// written at kZeroStamp, which is before everything, or as absent. Invariants:
// 1. A field that is absent and has no stamp of its own was never set: it is below every other
// state.
// 2. A field's own stamp is stored only when it differs from clock["_"], or when the field is
// cleared.
// 3. Text: every live version is covered by `seen`; a stamp that is covered but not live was
// replaced
//    by someone who had read it. That, and nothing older, is what tells "replaced" from
//    "concurrent".
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/merge/stamp.h"
#include "core/model/schema.h"

namespace earshot::merge {

bool IsStamp(std::string_view text);
std::string CreationStamp(const base::Json& document);  // kZeroStamp when missing or malformed
const model::RecordType* TypeOf(const base::Json& document);  // nullptr = unknown type

// Value and stamp; a register, or one version of a text.
struct Version {
  std::string stamp;
  bool present = false;  // false: cleared
  base::Json value;
  // Total order: stamp, then presence, then canonical JSON.
  friend bool operator<(const Version& a, const Version& b);
  friend bool operator==(const Version& a, const Version& b);
};

struct RegisterState {
  bool known = false;  // false: never set
  Version version;
};
RegisterState ReadRegister(const base::Json& document, std::string_view name);
// REQUIRES (all writers): clock["_"] of `out` is already what it will stay.
void WriteRegister(base::Json& out, std::string_view name, const RegisterState& state);

struct GroupState {
  bool known = false;
  Version version;  // value: object of the members that are present
};
GroupState ReadGroup(const base::Json& document, const model::RecordType& type,
                     std::string_view group);
void WriteGroup(base::Json& out, std::string_view group, const GroupState& state);

using SetState = std::map<std::string, std::string>;  // element -> stamp, '-' before a removal's
SetState ReadSet(const base::Json& document, std::string_view name);
SetState Join(SetState a, const SetState& b);
void WriteSet(base::Json& out, std::string_view name, const SetState& state);

using TallyState = std::map<std::string, std::pair<int64_t, int64_t>>;  // actor -> plus, minus
TallyState ReadTally(const base::Json& document, std::string_view name);
TallyState Join(TallyState a, const TallyState& b);
void WriteTally(base::Json& out, std::string_view name, const TallyState& state);

struct TextState {
  std::set<Version> live;                   // the last is the text, the others its alternatives
  std::map<std::string, std::string> seen;  // actor -> time and counter of its newest known stamp
  void See(std::string_view stamp);
  bool Covers(std::string_view stamp) const;
};
// The part of the vector that is stored in seen[name], well-formed entries only.
std::map<std::string, std::string> StoredVector(const base::Json& document, std::string_view name);
// The versions in alt[name]; an entry without "v" is a clearing.
std::set<Version> StoredAlternatives(const base::Json& document, std::string_view name);
TextState ReadText(const base::Json& document, std::string_view name);
TextState Join(const TextState& a, const TextState& b);
void WriteText(base::Json& out, std::string_view name, const TextState& state);

}  // namespace earshot::merge
