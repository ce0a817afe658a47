// The schema: every record type declared once, as data. Adding a field is one line in types.cc.
//
// From these tables come validation (app and server), merge, forms, list columns, search, import
// and export, the data inventory and a page of the user guide. `source` names the requirement in
// the source documents (004-01 = document 004, item 01; docs/sources.md). Stored shapes per kind
// (docs/format.md): register and text: the value; set: {"element":"<stamp>"} with a leading '-' on
// the stamp of a removal; tally: {"<actor>":[plus,minus]}; group: the value, its stamp stored once
// under the group's name.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace earshot::model {

inline constexpr int kSchemaVersion = 1;

// How concurrent edits of the field meet (core/merge/merge.h).
enum class FieldKind { kRegister, kSet, kTally, kText, kGroup };

enum class ValueType {
  kLine,       // one line of text
  kProse,      // many lines of text
  kInteger,    // whole number
  kBoolean,    // true or false
  kDate,       // "2026-11-25"
  kInstant,    // "2026-11-25T09:12:00.000+00:00"
  kChoice,     // code of a term in `vocabulary`
  kReference,  // _id of a record of type `vocabulary`
};

enum class Privacy { kNone, kPersonal, kSpecialCategory };

struct Field {
  std::string_view name;
  FieldKind kind = FieldKind::kRegister;
  ValueType type = ValueType::kLine;
  std::string_view label;
  std::string_view help = "";
  std::string_view vocabulary = "";  // kChoice: vocabulary name; kReference: record type
  std::string_view group = "";       // kGroup: fields with the same group share one stamp
  bool required = false;
  int64_t min = 0;        // kInteger: smallest; texts: fewest characters
  int64_t max = 0;        // kInteger: largest; texts: most characters; 0 = the type's default limit
  int search_weight = 0;  // 0 = not searched
  Privacy privacy = Privacy::kNone;
  std::string_view source = "";
  bool hidden = false;        // kept by the product, not asked in forms
  bool inner = false;         // hidden, and told on no page either: the content of a file
  bool counted = false;       // kInteger: so many people or things, one fewer or one more; else an
                              // amount, an age, a place on a scale: less or more
  std::string_view csv = "";  // column heading; empty = label
  // Heading of the folded part of a form that it stands in; empty = stands open, before those. What
  // everybody fills in stands open, and so does all that is required.
  std::string_view section = "";
};

struct RecordType {
  std::string_view name;         // "activity"
  std::string_view label;        // "Activity"
  std::string_view plural;       // "Activities"
  std::string_view title_field;  // the field that names a record in lists
  std::span<const Field> fields;
  bool named =
      false;  // its id is made from its first name (NamedId): a form may make one by typing
  bool panel = false;        // lives in the database of the panel, not in that of the workspace
  bool append_only = false;  // once stored it is never changed, only erased
};

std::span<const RecordType> AllTypes();  // of both databases
// Whether a record of the type, or with the id, lives in the panel's database.
bool IsOfPanel(std::string_view type_or_id);
const RecordType* FindType(std::string_view name);
const Field* FindField(const RecordType& type, std::string_view name);
// REQUIRES: the field exists (our own code names it).
const Field& FieldOf(std::string_view type, std::string_view field);

// "activity:01J..." -> "activity"; empty when there is no ':'.
std::string_view TypeOfId(std::string_view id);
// Derived ids: where two devices must mean the same thing.
std::string AttendanceId(std::string_view activity_id, std::string_view group);
std::string TermId(std::string_view vocabulary, std::string_view code);
std::string TallyId(std::string_view activity_id, std::string_view group);
std::string PopulationShareId(std::string_view profile_id, std::string_view group);
std::string PositionId(std::string_view map_id, std::string_view stakeholder_id);
std::string IdentificationId(std::string_view project_id, std::string_view question,
                             std::string_view stakeholder_id);
std::string ChannelPlanId(std::string_view group, std::string_view channel);
std::string EqualityId(std::string_view member_id);
std::string InvitedId(std::string_view invitation_id, std::string_view member_id);
std::string PanelTargetId(std::string_view dimension, std::string_view value);
std::string PanelSeatId(std::string_view body_id, std::string_view member_id);
std::string ConsentWordingId(std::string_view purpose, int64_t version);
// "postcode_area:nn17-1qg". REQUIRES: the code has a letter or a digit.
std::string PostcodeAreaId(std::string_view code);
// "theme:waiting-times" for "Waiting times": case, accents and marks make no difference. Names of
// other scripts, and long ones, give a number instead. REQUIRES: the name is not blank.
std::string NamedId(std::string_view type, std::string_view name);
// The characteristic of a population group: "age-16-24" -> "age"; empty when unknown.
std::string_view CharacteristicOf(std::string_view population_group);

int64_t MaxCharacters(const Field& field);  // the limit in force for texts

}  // namespace earshot::model
