// Merge of two versions of one document: each part of the document is a join of its own, the
// document is their product (merge.h has the laws, field_state.h the joins).
//
// Tombstones first: erased is above everything, collected above every live version. Then the frame
// (id, type, creation), then each field by its kind, then history.
// Dropped, because they belong to the transport and not to the record: CouchDB's `_revisions`,
// `_conflicts` and the like. Kept: `_rev` of the first document, `_attachments`.

#include "core/merge/merge.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/merge/document.h"
#include "core/merge/field_state.h"
#include "core/merge/history.h"

namespace earshot::merge {
namespace {

using base::Json;
using model::FieldKind;

bool IsFrame(std::string_view key) {
  return key == "type" || key == "schema" || key == "clock" || key == "alt" || key == "seen" ||
         key == "was" || key.starts_with('_');
}

const Json& LargerJson(const Json& a, const Json& b) {
  return base::DumpJson(a) < base::DumpJson(b) ? b : a;
}

Json Tombstone(const Json& id, std::string_view reason) {
  Json tombstone = Json::object();
  if (!id.is_null()) tombstone["_id"] = id;
  tombstone["_deleted"] = true;
  tombstone[std::string(reason)] = true;
  return tombstone;
}

// One merge: the two sides, the result and the values that lost.
class Merger {
 public:
  Merger(const Json& a, const Json& b) : a_(a), b_(b) {}

  Json Run() {
    MergeFrame();
    type_ = TypeOf(out_);
    for (const std::string& name : Names()) MergeField(name);
    if (base::GetBool(a_, "_deleted") && base::GetBool(b_, "_deleted")) out_["_deleted"] = true;
    history_ = ReadHistory(a_);
    for (Json& entry : ReadHistory(b_)) history_.push_back(std::move(entry));
    for (Json& entry : lost_) history_.push_back(std::move(entry));
    WriteHistory(out_, std::move(history_));
    return std::move(out_);
  }

 private:
  void MergeFrame() {
    out_ = Json::object();
    MergeLarger("_id");
    MergeLarger("type");
    MergeSchemaNumber();
    MergeAttachments();
    // The earlier creation, so that a value never seems newer than it is; later ones are then
    // stored with the values that have them.
    out_["clock"] = {{"_", std::min(CreationStamp(a_), CreationStamp(b_))}};
  }

  void MergeLarger(const char* key) {
    const Json* a = base::Find(a_, key);
    const Json* b = base::Find(b_, key);
    if (a == nullptr && b == nullptr) return;
    out_[key] = a == nullptr ? *b : b == nullptr ? *a : LargerJson(*a, *b);
  }

  void MergeSchemaNumber() {
    const int64_t a = base::GetInteger(a_, "schema", -1);
    const int64_t b = base::GetInteger(b_, "schema", -1);
    if (a >= 0 || b >= 0) {
      out_["schema"] = std::max(a, b);
    } else {
      MergeLarger("schema");
    }
  }

  void MergeAttachments() {
    Json merged = Json::object();
    for (const Json* side : {&a_, &b_}) {
      const Json* attachments = base::Find(*side, "_attachments");
      if (attachments == nullptr || !attachments->is_object()) continue;
      for (const auto& [name, stub] : attachments->items()) {
        const Json* other = base::Find(merged, name);
        merged[name] = other == nullptr ? stub : LargerJson(*other, stub);
      }
    }
    if (!merged.empty()) out_["_attachments"] = std::move(merged);
  }

  // Every name that may carry state: fields, and whatever has a stamp or alternatives.
  std::set<std::string> Names() const {
    std::set<std::string> names;
    for (const Json* side : {&a_, &b_}) {
      if (!side->is_object()) continue;
      if (base::GetBool(*side, "_deleted")) names.insert("deleted");
      for (const auto& [key, value] : side->items()) {
        if (!IsFrame(key)) names.insert(key);
      }
      for (const char* part : {"clock", "alt", "seen"}) {
        const Json* entries = base::Find(*side, part);
        if (entries == nullptr || !entries->is_object()) continue;
        for (const auto& [key, value] : entries->items()) {
          if (!IsFrame(key)) names.insert(key);
        }
      }
    }
    return names;
  }

  void MergeField(const std::string& name) {
    const model::Field* field = type_ == nullptr ? nullptr : model::FindField(*type_, name);
    if (field != nullptr && field->kind == FieldKind::kGroup) return MergeGroup(field->group);
    if (field == nullptr && IsGroup(name)) return MergeGroup(name);
    const FieldKind kind = field == nullptr ? FieldKind::kRegister : field->kind;
    switch (kind) {
      case FieldKind::kSet:
        return WriteSet(out_, name, Join(ReadSet(a_, name), ReadSet(b_, name)));
      case FieldKind::kTally:
        return WriteTally(out_, name, Join(ReadTally(a_, name), ReadTally(b_, name)));
      case FieldKind::kText:
        return WriteText(out_, name, Join(ReadText(a_, name), ReadText(b_, name)));
      default:
        break;
    }
    MergeRegister(name);
    MergeForeignText(name);
  }

  bool IsGroup(std::string_view name) const {
    if (type_ == nullptr) return false;
    for (const model::Field& field : type_->fields) {
      if (field.kind == FieldKind::kGroup && field.group == name) return true;
    }
    return false;
  }

  void MergeRegister(const std::string& name) {
    RegisterState a = ReadWithForeignDelete(a_, name);
    RegisterState b = ReadWithForeignDelete(b_, name);
    if (a.known && b.known && !(a.version == b.version)) {
      const bool a_loses = a.version < b.version;
      lost_.push_back(PastEntry(name, a_loses ? a.version : b.version));
      WriteRegister(out_, name, a_loses ? b : a);
    } else {
      WriteRegister(out_, name, a.known ? a : b);
    }
  }

  void MergeGroup(std::string_view group) {
    if (!merged_groups_.insert(std::string(group)).second) return;
    const GroupState a = ReadGroup(a_, *type_, group);
    const GroupState b = ReadGroup(b_, *type_, group);
    if (a.known && b.known && !(a.version == b.version)) {
      const bool a_loses = a.version < b.version;
      const Version& loser = a_loses ? a.version : b.version;
      for (const auto& [name, value] : loser.value.items()) {
        lost_.push_back(PastEntry(name, {loser.stamp, true, value}));
      }
      WriteGroup(out_, group, a_loses ? b : a);
    } else {
      WriteGroup(out_, group, a.known ? a : b);
    }
  }

  // Alternatives of a text that only a newer version knows: carried, never judged.
  void MergeForeignText(const std::string& name) {
    std::set<Version> alternatives;
    TextState vector;
    for (const Json* side : {&a_, &b_}) {
      alternatives.merge(StoredAlternatives(*side, name));
      for (const auto& [actor, time] : StoredVector(*side, name)) vector.See(time + actor);
    }
    if (!alternatives.empty()) {
      Json& list = out_["alt"][name] = Json::array();
      for (auto version = alternatives.rbegin(); version != alternatives.rend(); ++version) {
        list.push_back({{"c", version->stamp}});
        if (version->present) list.back()["v"] = version->value;
      }
    }
    for (const auto& [actor, time] : vector.seen) out_["seen"][name][actor] = time;
  }

  // A DELETE by a tool that knows nothing of ours counts as a user's delete before all time: the
  // record is hidden and can be brought back. Only two such versions stay a tombstone.
  static RegisterState ReadWithForeignDelete(const Json& document, const std::string& name) {
    RegisterState state = ReadRegister(document, name);
    if (!state.known && name == "deleted" && base::GetBool(document, "_deleted")) {
      state = {true, {std::string(kZeroStamp), true, true}};
    }
    return state;
  }

  const Json& a_;
  const Json& b_;
  Json out_;
  const model::RecordType* type_ = nullptr;
  std::set<std::string> merged_groups_;
  std::vector<Json> lost_;
  std::vector<Json> history_;
};

}  // namespace

Json Merge(const Json& a, const Json& b) {
  Json merged;
  const Json* id = base::Find(a, "_id");
  if (id == nullptr) id = base::Find(b, "_id");
  const Json no_id;
  if (IsErased(a) || IsErased(b)) {
    merged = Tombstone(id == nullptr ? no_id : *id, "erased");
  } else if (IsCollected(a) || IsCollected(b)) {
    merged = Tombstone(id == nullptr ? no_id : *id, "collected");
  } else {
    merged = Merger(a, b).Run();
  }
  const Json* rev = base::Find(a, "_rev");
  if (rev != nullptr) merged["_rev"] = *rev;
  return merged;
}

bool SameContent(const Json& a, const Json& b) {
  const auto content = [](Json document) {
    if (document.is_object()) document.erase("_rev");
    return document;
  };
  const Json plain_a = content(a);
  const Json plain_b = content(b);
  if (base::DumpJson(plain_a) == base::DumpJson(plain_b)) return true;
  // A document that a foreign editor wrote is compared in the form that merging gives it.
  return base::DumpJson(Merge(plain_a, plain_a)) == base::DumpJson(Merge(plain_b, plain_b));
}

}  // namespace earshot::merge
