// What a person has typed into a form, apart from any document: nothing typed is ever changed or
// lost.
//
// A Form is one or more records that are saved by one transaction (a write-up: the activity, its
// attendance, its feedback). record_form.h draws it, shell/drafts.h keeps it over navigation and
// restarts, shell/conduct.cc fills in the issues of a refusal.
// INVARIANT: changes are what differs between `typed` and `loaded`, so a field that the person did
// not touch never overwrites a colleague's edit.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "core/merge/document.h"
#include "core/model/schema.h"
#include "core/model/validate.h"

namespace earshot::panels {

using Words = std::map<std::string, std::string, std::less<>>;
using Choices = std::map<std::string, std::vector<std::string>, std::less<>>;

struct RecordForm {
  std::string key;      // unique in its form: the start of the field keys
  std::string type;     // record type
  std::string id;       // "" = a new record whose id the transaction makes
  bool exists = false;  // false: saving makes the record
  bool removed = false;
  std::string replaces;  // id of the stored record whose place this one takes ("" = none)
  Words typed;           // one-value fields, and sets of free text as "a, b"
  Words loaded;          // the same as the record had it
  Choices chosen;        // sets of choices and references
  Choices chosen_loaded;
  std::vector<merge::Change> fixed;  // hidden fields of a new record
  std::vector<model::Issue> issues;
};

struct Form {
  std::string key;
  std::vector<RecordForm> records;
  int next_row = 1;           // number of the next row added
  bool issues_shown = false;  // a save was refused: say everything that is wrong
  // By FieldKey of a folded part (model::Field::section): whether it stands open, where that was
  // decided. Only the drawing is concerned: what is typed stays in the records.
  std::map<std::string, bool, std::less<>> folds;
  bool from_draft = false;        // brought back from an earlier visit
  int64_t touched_ms = 0;         // last change by the person; 0 = as loaded
  bool draft_due = false;         // changed since the draft was kept
  uint64_t version = 0;           // of the workspace when loaded or refreshed
  std::vector<std::string> sent;  // keys of the records, in the order of the transaction's edits
};

bool IsChoiceSet(const model::Field& field);  // its values are chosen, not typed
bool IsAsked(const model::Field& field);      // drawn in forms and taken from them

// A form of one record. `document` null: a new record.
RecordForm LoadRecord(std::string_view key, const model::RecordType& type,
                      const base::Json* document, std::string_view id);
// Takes over what changed in the document, except the fields that the person has changed.
void RefreshRecord(RecordForm& record, const base::Json& document);

base::Json ValueOf(const RecordForm& record, const model::Field& field);
bool IsGiven(const RecordForm& record, std::string_view field);  // something is typed or chosen
bool FieldChanged(const RecordForm& record, const model::Field& field);
bool Changed(const RecordForm& record);
bool Changed(const Form& form);
std::vector<merge::Change> ChangesOf(const RecordForm& record);

// Every rule that the record as typed would break, by the code that the store and the server use.
// `document` is the record as stored, or null; `now_ms` stamps the trial.
std::vector<model::Issue> IssuesOf(const RecordForm& record, const base::Json* document,
                                   int64_t now_ms);

// The draft kept on the device, and back. A broken draft gives nullopt.
std::string FormToJson(const Form& form);
std::optional<Form> FormFromJson(std::string_view json);

// After a refusal: everything that is wrong is said, and nothing that was folded by hand hides it.
void ShowIssues(Form& form);

RecordForm* FindRecord(Form& form, std::string_view key);
std::string FieldKey(const RecordForm& record, std::string_view field);
std::vector<std::string> SplitTags(std::string_view typed);  // "a, b" -> a and b
std::string JoinTags(const std::vector<std::string>& tags);

}  // namespace earshot::panels
