// The merging of two activities that were one event (same_event.h), made from the schema, so that a
// field or a record type that comes later is not forgotten.
//
// A record whose id is derived from its activity (attendance, tally) becomes the record of the same
// group at the kept one; every other record is pointed to it.
// Two desks may do this apart from the same records: what each writes is the same, and tallies are
// emptied and counted in names that make it once (CountsOf).

#include <algorithm>
#include <optional>
#include <utility>

#include "core/app/fold_fields.h"
#include "core/app/repoint.h"
#include "core/app/same_event.h"
#include "core/app/session_code.h"
#include "core/base/calendar.h"
#include "core/merge/document.h"
#include "core/model/schema.h"

namespace earshot::app {
namespace {

using base::Json;
using merge::Change;
using merge::Op;
using model::Field;
using model::FieldKind;

std::string_view NameInId(std::string_view id) { return id.substr(id.find(':') + 1); }

// The id of the same row at another activity; "" where the id is not derived from the activity's.
std::string IdAt(std::string_view id, std::string_view from, std::string_view to) {
  const std::string_view type = model::TypeOfId(id);
  const std::string_view name = NameInId(id);
  const std::string_view old = NameInId(from);
  if (name.size() <= old.size() + 1 || !name.starts_with(old) || name[old.size()] != ':') return "";
  std::string moved(type);
  return moved.append(":").append(NameInId(to)).append(name.substr(old.size()));
}

class Merging {
 public:
  Merging(const Workspace& workspace, std::string_view kept, std::string_view other)
      : workspace_(workspace), kept_(kept), other_(other) {}

  void MoveRecords() {
    Repoint(workspace_, kept_, other_, edits_,
            [this](const model::RecordType& type, const Field& field, const Row& row) {
              const std::string moved = IdAt(row.id, other_, kept_);
              if (!moved.empty()) MoveDerived(type, field, row, moved);
              return !moved.empty();
            });
  }

  void FoldActivity(const Json& kept, const Json& other, std::string_view why) {
    const model::RecordType& type = *model::FindType("activity");
    const bool awaited = DetailsAwaited(kept) && !DetailsAwaited(other);
    std::vector<Change>& changes = edits_[kept_].changes;
    const int64_t other_heads = merge::TallyTotal(other, "heads");
    // What is counted there from now on is what comes late (CameLate).
    if (other_heads > 0) edits_[other_].changes.push_back({"heads", Op::kSet, nullptr});
    std::vector<std::string> beside;
    if (merge::IsDeleted(other)) {  // the rest came over at the first merging
      for (const LateField& late : LateFields(other)) {
        if (FoldLateField(late, kept, other, changes, &beside)) continue;
        const Json& said = *base::Find(other, late.field->name);
        beside.push_back(WithLabel(*late.field, InWords(*late.field, said)));
      }
    } else {
      for (const Field& field : type.fields) {
        if (awaited && (field.name == "title" || field.name == "engagement_type")) {
          changes.push_back(
              {std::string(field.name), Op::kSet, base::GetString(other, field.name)});
        }
        if (IsItsOwn(field)) continue;  // counts and times are below
        FoldField(field, kept, other, changes, &beside);
        if (field.kind == FieldKind::kText) NoteOtherWordings(field, other, Json::array(), beside);
      }
      FoldTimes(kept, other, changes);
      changes.push_back({"merged_from", Op::kAdd, other_});
      edits_[other_].changes.push_back({"merged_into", Op::kSet, kept_});
      edits_[other_].changes.push_back({"deleted", Op::kSet, true});
    }
    FoldIntoNotes(kept, beside, changes);
    FoldCounts(kept, other, why, changes);
    // WHY kept with it: so what comes late comes over once, and again when that is undone.
    edits_[other_].changes.push_back({"merged_took", Op::kSet, TakenFrom(other)});
  }

  // Tallies of a merged record that a phone counted into afterwards: they are deleted, so no view
  // has them.
  void MoveLateTallies() {
    const model::RecordType& type = *model::FindType("tally");
    for (const TermChoice& group : workspace_.Terms("population-groups")) {
      const std::string id = model::TallyId(other_, group.code);
      const auto row = workspace_.Document(id);
      if (!row || !merge::IsDeleted(*row) || merge::TallyTotal(*row, "people") == 0) continue;
      MoveDerived(type, model::FieldOf("tally", "activity"), {id, *row},
                  model::TallyId(kept_, group.code));
    }
  }

  std::vector<RecordEdit> Edits() { return InOrder(std::move(edits_)); }

 private:
  std::string InWords(const Field& field, const Json& value) const {
    const std::string text =
        value.is_number() ? std::to_string(base::AsInteger(value)) : base::AsString(value);
    for (const TermChoice& term : workspace_.Terms(field.vocabulary)) {
      if (term.code == text) return term.label;
    }
    const auto date = base::ParseDate(text);
    if (date) return base::FormatDateLong(*date);
    const std::string title = workspace_.TitleOf(text);
    return title.empty() ? text : title;
  }

  void MoveDerived(const model::RecordType& type, const Field& above, const Row& row,
                   const std::string& id) {
    std::vector<Change>& changes = edits_[id].changes;
    Json into = workspace_.Document(id).value_or(Json::object());
    if (merge::IsDeleted(into)) {  // it comes back, and begins at nothing
      changes.push_back({"deleted", Op::kSet, nullptr});
      for (const Field& field : type.fields) {
        if (field.kind == FieldKind::kTally) {
          changes.push_back({std::string(field.name), Op::kSet, nullptr});
        }
      }
      into = Json::object();
    }
    for (const Field& field : type.fields) {
      if (field.name == above.name) {
        changes.push_back({std::string(field.name), Op::kSet, kept_});
      } else {
        FoldField(field, into, row.document, changes);
      }
    }
    // A count and an estimate make an estimate.
    const std::string basis = base::GetString(row.document, "basis");
    if (basis == "estimated" && base::GetString(into, "basis") == "counted") {
      changes.push_back({"basis", Op::kSet, basis});
    }
    for (const Field& field : type.fields) {
      if (field.kind == FieldKind::kTally) {
        edits_[row.id].changes.push_back({std::string(field.name), Op::kSet, nullptr});
      }
    }
    edits_[row.id].changes.push_back({"deleted", Op::kSet, true});
  }

  // The people of an activity as reports count them (ActivityRow::people).
  int64_t PeopleOf(const std::string& id) const {
    const ActivityRows& rows = workspace_.Activities();
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&id](const ActivityRow& one) { return one.id == id; });
    return row == rows.end() ? 0 : row->people;
  }

  // Nobody who was counted at either is lost, whichever way each of the two counted.
  void FoldCounts(const Json& kept, const Json& other, std::string_view why,
                  std::vector<Change>& changes) const {
    const int64_t kept_heads = merge::TallyTotal(kept, "heads");
    const int64_t other_heads = merge::TallyTotal(other, "heads");
    const int64_t others = merge::IsDeleted(other) ? other_heads : PeopleOf(other_);
    const int64_t people = PeopleOf(kept_) + others;
    const bool corrected = !IsEmptyValue(base::Find(kept, "final_count")) ||
                           !IsEmptyValue(base::Find(other, "final_count"));
    if (others == 0) return;
    if (other_heads > 0) changes.push_back({"heads", Op::kBump, CountsOf(other, "heads")});
    if (corrected) {
      changes.push_back({"final_count", Op::kSet, people});
      changes.push_back({"final_reason", Op::kSet, std::string(why)});
    } else if (kept_heads + other_heads > 0 && people > kept_heads + other_heads) {
      const int64_t beside = people - kept_heads - other_heads;
      changes.push_back({"heads", Op::kBump, CountsBeside(other_, beside)});
    }
  }

  // From the first start to the last end, as far as the kept one has them.
  static void FoldTimes(const Json& kept, const Json& other, std::vector<Change>& changes) {
    const auto instant = [](const Json& activity, std::string_view field) {
      return base::ParseInstant(base::GetString(activity, field));
    };
    const auto starts = instant(kept, "started_at");
    const auto other_starts = instant(other, "started_at");
    if (starts && other_starts && *other_starts < *starts) {
      changes.push_back({"started_at", Op::kSet, base::GetString(other, "started_at")});
    }
    const auto ends = instant(kept, "ended_at");
    const auto other_ends = instant(other, "ended_at");
    if (ends && other_ends && *other_ends > *ends) {
      changes.push_back({"ended_at", Op::kSet, base::GetString(other, "ended_at")});
    }
  }

  const Workspace& workspace_;
  const std::string kept_;
  const std::string other_;
  EditsById edits_;
};

bool HasMore(const Workspace& workspace, const std::string& merged) {
  const std::optional<Json> document = workspace.Document(merged);
  if (!document || !merge::IsDeleted(*document)) return false;
  if (merge::TallyTotal(*document, "heads") > 0) return true;
  if (!LateFields(*document).empty()) return true;
  if (IsReferredTo(workspace, merged)) return true;
  const std::vector<TermChoice> groups = workspace.Terms("population-groups");
  return std::any_of(groups.begin(), groups.end(), [&](const TermChoice& group) {
    const auto row = workspace.Document(model::TallyId(merged, group.code));
    return row && merge::TallyTotal(*row, "people") > 0;
  });
}

}  // namespace

std::string CameLate(const Workspace& workspace, std::string_view activity) {
  const std::optional<Json> kept = workspace.Document(activity);
  if (!kept || merge::IsDeleted(*kept)) return "";
  for (const std::string& merged : merge::Elements(*kept, "merged_from")) {
    if (HasMore(workspace, merged)) return merged;
  }
  return "";
}

Transaction MergeEvents(const Workspace& workspace, std::string_view kept, std::string_view other,
                        std::string_view what, std::string_view why) {
  const std::optional<Json> kept_activity = workspace.Document(kept);
  const std::optional<Json> other_activity = workspace.Document(other);
  Transaction transaction;
  transaction.what = std::string(what);
  if (!kept_activity || !other_activity || kept == other) return transaction;
  Merging merging(workspace, kept, other);
  merging.FoldActivity(*kept_activity, *other_activity, why);
  merging.MoveRecords();
  if (merge::IsDeleted(*other_activity)) merging.MoveLateTallies();
  transaction.edits = merging.Edits();
  return transaction;
}

}  // namespace earshot::app
