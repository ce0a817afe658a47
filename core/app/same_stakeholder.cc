// See same_stakeholder.h.

#include "core/app/same_stakeholder.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "core/app/fold_fields.h"
#include "core/app/repoint.h"
#include "core/base/fold.h"
#include "core/merge/document.h"

namespace earshot::app {
namespace {

using base::GetString;
using base::Json;
using merge::Change;
using merge::Op;
using model::Field;
using Words = std::set<std::string>;

Words WordsOf(std::string_view name) {
  Words words;
  for (std::string& word : base::FoldedWords(name)) {
    if (word != "the" && word != "of" && word != "and") words.insert(std::move(word));
  }
  return words;
}

// Equal, or one of them has a single word more.
bool NearlyEqual(const Words& one, const Words& two) {
  if (one == two) return !one.empty();
  Words shared;
  std::set_intersection(one.begin(), one.end(), two.begin(), two.end(),
                        std::inserter(shared, shared.end()));
  return shared.size() >= 2 && one.size() + two.size() - 2 * shared.size() <= 1;
}

bool SharesAWord(const Words& words, const StakeholderRow& row) {
  return std::any_of(words.begin(), words.end(), [&row](const std::string& word) {
    return row.folded.find(word) != std::string::npos;
  });
}

bool SameAddress(const StakeholderRow& one, const StakeholderRow& two) {
  if (one.kind != two.kind) return false;
  return (!one.email.empty() && one.email == two.email) ||
         (!one.phone_end.empty() && one.phone_end == two.phone_end);
}

bool Names(const Json& one, std::string_view other) {
  const std::vector<std::string> apart = merge::Elements(one, "not_same_as");
  return std::find(apart.begin(), apart.end(), other) != apart.end();
}

// The fields of a permission are one value: the later answer is the one that counts.
void FoldPermission(const Json& kept, const Json& other, std::vector<Change>& changes) {
  const auto answered = [](const Json& one) {
    const std::string permission = GetString(one, "permission");
    return !permission.empty() && permission != "not-asked";
  };
  if (!answered(other)) return;
  if (answered(kept) && GetString(other, "permission_on") <= GetString(kept, "permission_on")) {
    return;
  }
  for (const std::string field : {"permission", "permission_on", "permission_how"}) {
    const Json* value = base::Find(other, field);
    changes.push_back({field, Op::kSet, value == nullptr ? Json(nullptr) : *value});
  }
}

void FoldStakeholder(const Json& kept, const Json& other, std::vector<Change>& changes) {
  for (const Field& field : model::FindType("stakeholder")->fields) {
    const bool own = field.hidden || field.kind == model::FieldKind::kGroup;
    const bool united =
        field.kind == model::FieldKind::kSet || field.kind == model::FieldKind::kText;
    if (own || (!united && !IsEmptyValue(base::Find(kept, field.name)))) continue;
    if (field.name == "reports_to" && GetString(other, "reports_to") == GetString(kept, "_id")) {
      continue;
    }
    FoldField(field, kept, other, changes);
  }
  if (GetString(kept, "reports_to") == GetString(other, "_id")) {
    changes.push_back({"reports_to", Op::kSet, nullptr});
  }
  FoldPermission(kept, other, changes);
}

// The id that the record would have if it were the kept one's; "" = ids of its type are not derived
// from the stakeholder.
std::string IdOf(const Row& row, std::string_view kept) {
  const std::string_view type = model::TypeOfId(row.id);
  if (type == "position") return model::PositionId(GetString(row.document, "map"), kept);
  if (type != "identification") return "";
  return model::IdentificationId(GetString(row.document, "project"),
                                 GetString(row.document, "question"), kept);
}

void MoveDerived(const Workspace& workspace, const model::RecordType& type, const Row& row,
                 const std::string& id, const std::string& kept, EditsById& edits) {
  edits[row.id].changes.push_back({"deleted", Op::kSet, true});
  const std::optional<Json> there = workspace.Document(id);
  if (there && !merge::IsDeleted(*there)) return;
  std::vector<Change>& changes = edits[id].changes;
  if (there) changes.push_back({"deleted", Op::kSet, nullptr});
  for (const Field& field : type.fields) {
    const Json* value = base::Find(row.document, field.name);
    if (field.name == "stakeholder") {
      changes.push_back({"stakeholder", Op::kSet, kept});
    } else if (value != nullptr && !value->is_null()) {
      changes.push_back({std::string(field.name), Op::kSet, *value});
    }
  }
}

// Somebody cannot be a member of themselves.
bool JoinsTheTwo(const Row& row, std::string_view field, std::string_view kept) {
  return model::TypeOfId(row.id) == "membership" &&
         GetString(row.document, field == "body" ? "member" : "body") == kept;
}

}  // namespace

std::vector<std::string> SameStakeholders(const Workspace& workspace,
                                          const std::vector<StakeholderRow>& rows,
                                          std::string_view id) {
  std::vector<std::string> found;
  const auto mine = std::find_if(rows.begin(), rows.end(),
                                 [id](const StakeholderRow& row) { return row.id == id; });
  const std::optional<Json> document = workspace.Document(id);
  if (mine == rows.end() || !document) return found;
  const Words words = WordsOf(mine->name);
  for (const StakeholderRow& row : rows) {
    if (row.id == id) continue;
    const bool alike = SameAddress(*mine, row) ||
                       (SharesAWord(words, row) && NearlyEqual(words, WordsOf(row.name)));
    if (!alike || Names(*document, row.id)) continue;
    const std::optional<Json> other = workspace.Document(row.id);
    if (other && !Names(*other, id)) found.push_back(row.id);
  }
  return found;
}

std::string KeptStakeholder(std::string_view one, std::string_view other) {
  return std::string(std::min(one, other));
}

Transaction MergeStakeholders(const Workspace& workspace, std::string_view kept,
                              std::string_view other, std::string_view what) {
  Transaction transaction;
  transaction.what = std::string(what);
  const std::optional<Json> into = workspace.Document(kept);
  const std::optional<Json> from = workspace.Document(other);
  if (!into || !from || kept == other) return transaction;
  const std::string kept_id(kept), other_id(other);
  EditsById edits;
  if (!merge::IsDeleted(*from)) {
    FoldStakeholder(*into, *from, edits[kept_id].changes);
    edits[kept_id].changes.push_back({"merged_from", Op::kAdd, other_id});
    edits[other_id].changes.push_back({"merged_into", Op::kSet, kept_id});
    edits[other_id].changes.push_back({"deleted", Op::kSet, true});
  }
  Repoint(workspace, kept, other, edits,
          [&](const model::RecordType& type, const Field& field, const Row& row) {
            const std::string moved = IdOf(row, kept);
            if (!moved.empty()) {
              MoveDerived(workspace, type, row, moved, kept_id, edits);
              return true;
            }
            const bool joins = JoinsTheTwo(row, field.name, kept);
            if (joins) edits[row.id].changes.push_back({"deleted", Op::kSet, true});
            return joins;
          });
  transaction.edits = InOrder(std::move(edits));
  return transaction;
}

std::string StakeholderCameLate(const Workspace& workspace, std::string_view stakeholder) {
  const std::optional<Json> kept = workspace.Document(stakeholder);
  if (!kept || merge::IsDeleted(*kept)) return "";
  for (const std::string& merged : merge::Elements(*kept, "merged_from")) {
    const std::optional<Json> other = workspace.Document(merged);
    const bool away = other && GetString(*other, "merged_into") == stakeholder;
    if (away && merge::IsDeleted(*other) && IsReferredTo(workspace, merged)) return merged;
  }
  return "";
}

Transaction KeepStakeholdersApart(std::string_view stakeholder, std::string_view other,
                                  std::string_view what) {
  return {
      std::string(what),
      {{std::string(stakeholder), "stakeholder", {{"not_same_as", Op::kAdd, std::string(other)}}}}};
}

Transaction PartStakeholders(const Workspace& workspace, std::string_view kept,
                             std::string_view other, std::string_view what) {
  Transaction transaction;
  transaction.what = std::string(what);
  const std::string kept_id(kept), other_id(other);
  EditsById edits;
  edits[other_id].changes = {{"deleted", Op::kSet, nullptr}, {"merged_into", Op::kSet, nullptr}};
  edits[kept_id].changes = {{"merged_from", Op::kRemove, other_id},
                            {"not_same_as", Op::kAdd, other_id}};
  for (const model::RecordType& type : model::AllTypes()) {
    if (type.name == "stakeholder") continue;
    for (const Field& field : type.fields) {
      const bool single = field.kind == model::FieldKind::kRegister;
      if (!single || field.vocabulary != "stakeholder") continue;
      for (const Row& row : workspace.Children(type.name, field.name, kept)) {
        const std::vector<merge::PastValue> past = merge::History(row.document);  // newest first
        const auto last =
            std::find_if(past.begin(), past.end(),
                         [&field](const merge::PastValue& one) { return one.field == field.name; });
        if (merge::IsDeleted(row.document) || last == past.end()) continue;
        if (last->value != Json(other_id)) continue;
        edits[row.id].changes.push_back({std::string(field.name), Op::kSet, other_id});
      }
    }
  }
  transaction.edits = InOrder(std::move(edits));
  return transaction;
}

}  // namespace earshot::app
