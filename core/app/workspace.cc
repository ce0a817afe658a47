// Opening a workspace, and the one door for writes: prepare everything, refuse or apply all of it.
#include "core/app/workspace.h"

#include <algorithm>
#include <utility>

#include "core/app/workspace_impl.h"
#include "core/base/fold.h"
#include "core/base/ulid.h"
#include "core/merge/merge.h"
#include "core/model/schema.h"

namespace earshot::app {
namespace {

using base::Json;

constexpr size_t kMaxUndo = 100;
constexpr std::string_view kCorrectionKey = "clock-correction";

Refusal RefuseRecord(size_t edit, std::string sentence) {
  Refusal refusal;
  refusal.edit = edit;
  refusal.issues.push_back({"", std::move(sentence)});
  return refusal;
}

std::string GivenText(const RecordEdit& edit, std::string_view field) {
  for (const merge::Change& change : edit.changes) {
    if (change.field == field) return base::AsString(change.value);
  }
  return "";
}

// Deletes a record, or takes that back.
bool OnlyDeletes(const RecordEdit& edit) {
  return std::all_of(edit.changes.begin(), edit.changes.end(),
                     [](const merge::Change& change) { return change.field == "deleted"; });
}

std::string LabelOfField(const Json& document, const std::string& name) {
  const model::RecordType* type = model::FindType(base::GetString(document, "type"));
  const model::Field* field = type == nullptr ? nullptr : model::FindField(*type, name);
  return field == nullptr ? name : std::string(field->label);
}

// A text as people wrote it; anything else needs words that the core has not.
std::string Quoted(const Json* value) {
  const std::string text = value == nullptr ? "" : base::AsString(*value);
  return text.empty() ? "" : "\u201C" + base::Ellipsis(text, 80) + "\u201D";
}

// Who changed the field, what it says now and what undo would put back.
std::string Contest(const UndoableEdit& edit, const Json& now, const std::string& name,
                    const std::string& who) {
  const model::RecordType* type = model::FindType(base::GetString(now, "type"));
  const model::Field* field = type == nullptr ? nullptr : model::FindField(*type, name);
  std::string sentence = LabelOfField(now, name) + ": " + who + " has changed it since";
  const bool text =
      field != nullptr && field->kind != model::FieldKind::kSet &&
      (field->type == model::ValueType::kLine || field->type == model::ValueType::kProse);
  if (!text) return sentence + ". Undo would replace that change.";
  const std::string says = Quoted(base::Find(now, name));
  sentence += says.empty() ? " and emptied it." : " to " + says + ".";
  const auto inverse =
      std::find_if(edit.inverse.changes.begin(), edit.inverse.changes.end(),
                   [&name](const merge::Change& change) { return change.field == name; });
  const std::string old = inverse == edit.inverse.changes.end() ? "" : Quoted(&inverse->value);
  return sentence +
         (old.empty() ? " Undo would leave it empty." : " Undo would put back " + old + ".");
}

}  // namespace

Workspace::Workspace(Ports ports, std::string actor_id)
    : impl_(std::make_unique<Impl>(ports, std::move(actor_id))) {}

Workspace::~Workspace() = default;

void Workspace::Open(std::function<void(base::Expected<store::OpenReport>)> done) {
  // The store drops its callback when it is destroyed, and it is a part of impl_.
  Impl* impl = impl_.get();
  impl->store.Open([impl, done = std::move(done)](base::Expected<store::OpenReport> report) {
    if (report) {
      std::string newest_stamp;
      impl->index.Expect(impl->store.Count(""));
      impl->store.ForEach("", [&](const store::Entry& entry) {
        const store::FieldScan scan(entry.bytes);  // once: it is much of the time of opening
        impl->index.Update(entry, scan);
        Impl::KeepNewestStamp(scan, newest_stamp);
      });
      const auto correction = base::ParseJson(impl->store.Local(kCorrectionKey));
      if (correction) impl->hlc->SetCorrection(base::AsInteger(*correction));
      if (!newest_stamp.empty()) impl->hlc->Observe(newest_stamp);
    }
    done(std::move(report));
  });
}

void Workspace::Impl::Write(std::vector<store::Entry> entries,
                            const std::optional<store::SyncState>& sync, store::LocalFacts facts) {
  const std::set<std::string> erased = NewlyErased(entries);
  if (!erased.empty()) ForgetTraces(erased, facts);
  std::vector<std::string> ids;
  for (const store::Entry& entry : entries) {
    parsed.erase(entry.id);
    ids.push_back(entry.id);
  }
  const bool waited_for =
      !facts.empty() || std::any_of(entries.begin(), entries.end(),
                                    [](const store::Entry& entry) { return entry.unsent; });
  store.Put(std::move(entries), sync, facts);
  if (waited_for) {
    store.WhenSaved([this, edit = ++edits](base::Expected<void> saved) {
      if (saved) edits_saved = std::max(edits_saved, edit);
    });
  }
  for (const std::string& id : ids) {
    if (const store::Entry* entry = store.Find(id)) index.Update(*entry);
  }
}

void Workspace::WhenEditsSaved(std::function<void()> done) {
  const bool failed = impl_->store.save_state() == store::SaveState::kNotSaved;
  if (failed || impl_->edits_saved == impl_->edits) {
    done();
    return;
  }
  impl_->store.WhenSaved([done = std::move(done)](base::Expected<void>) { done(); });
}

std::string Workspace::Impl::IdFor(const RecordEdit& edit) const {
  if (!edit.id.empty()) return edit.id;
  if (edit.type == "attendance") {
    return model::AttendanceId(GivenText(edit, "activity"), GivenText(edit, "group"));
  }
  if (edit.type == "term") {
    return model::TermId(GivenText(edit, "vocabulary"), GivenText(edit, "code"));
  }
  if (edit.type == "actor") return "actor:" + actor_id;
  if (edit.type == "workspace") return "workspace:main";
  return edit.type + ":" + base::NewUlid(*ports.clock, *ports.random);
}

// Puts the edited document into `changed`; several edits of one record build on each other.
std::optional<Refusal> Workspace::Impl::PrepareEdit(size_t number, const RecordEdit& edit,
                                                    model::Rules rules,
                                                    std::map<std::string, Json>& changed,
                                                    Prepared& prepared) {
  const std::string id = IdFor(edit);
  const auto earlier = changed.find(id);
  std::optional<Json> before = earlier != changed.end() ? earlier->second : Parsed(id);
  if (before && base::GetBool(*before, "_deleted")) {
    return RefuseRecord(number, "This record was erased and cannot be changed.");
  }
  if (!before && edit.type.empty()) {
    return RefuseRecord(number, "This record is not on this device. It may have been removed.");
  }
  const model::RecordType* type = model::FindType(model::TypeOfId(id));
  const bool stored = before && earlier == changed.end();
  if (stored && type != nullptr && type->append_only && !OnlyDeletes(edit)) {
    return RefuseRecord(number, "This line is kept as it was written. Add a new one instead.");
  }
  if (edit.provisional && before) {
    prepared.receipt.ids.push_back(id);
    return std::nullopt;
  }
  const std::string stamp =
      edit.provisional ? std::string(merge::kZeroStamp) : StampAfter(before ? &*before : nullptr);
  Json document = before ? *before : merge::NewDocument(id, edit.type, stamp);
  // A row with a derived id that was deleted is the same row when it is entered again.
  if (before && edit.id.empty() && merge::IsDeleted(document)) {
    merge::Apply(document, {"deleted", merge::Op::kSet, nullptr}, stamp);
  }
  for (const merge::Change& change : edit.changes) merge::Apply(document, change, stamp);
  // What undo brings back is as it was, also where a rule came later.
  if (!merge::IsDeleted(document) && !(before && OnlyDeletes(edit))) {
    Refusal refusal;
    refusal.edit = number;
    refusal.issues = model::Validate(document, rules);
    if (!refusal.issues.empty()) return refusal;
  }
  prepared.receipt.ids.push_back(id);
  if (before && merge::SameContent(*before, document)) return std::nullopt;
  prepared.undoable.edits.push_back(InverseOf(id, before, document, edit.changes));
  changed[id] = std::move(document);
  return std::nullopt;
}

tl::expected<Workspace::Impl::Prepared, Refusal> Workspace::Impl::Prepare(
    const Transaction& transaction, model::Rules rules) {
  Prepared prepared;
  prepared.undoable.what = transaction.what;
  std::map<std::string, Json> changed;
  for (size_t i = 0; i < transaction.edits.size(); ++i) {
    if (auto refusal = PrepareEdit(i, transaction.edits[i], rules, changed, prepared)) {
      return tl::unexpected<Refusal>(*std::move(refusal));
    }
  }
  for (const auto& item : changed) {
    store::Entry entry;
    if (const store::Entry* old = store.Find(item.first)) entry.rev = old->rev;
    entry.id = item.first;
    entry.bytes = base::DumpJson(item.second);
    entry.unsent = true;
    prepared.entries.push_back(std::move(entry));
  }
  // Taken back in the opposite order.
  std::reverse(prepared.undoable.edits.begin(), prepared.undoable.edits.end());
  return prepared;
}

tl::expected<Receipt, Refusal> Workspace::Transact(const Transaction& transaction) {
  auto prepared = impl_->Prepare(transaction);
  if (!prepared) return tl::unexpected<Refusal>(std::move(prepared.error()));
  if (prepared->entries.empty()) return std::move(prepared->receipt);
  store::LocalFacts facts;
  if (!Draft(transaction.closes_draft).empty()) {
    facts.emplace_back("draft/" + transaction.closes_draft, "");
  }
  impl_->Write(std::move(prepared->entries), std::nullopt, std::move(facts));
  if (transaction.what.empty()) return std::move(prepared->receipt);  // the shell's own records
  impl_->undo.push_back(std::move(prepared->undoable));
  if (impl_->undo.size() > kMaxUndo) impl_->undo.erase(impl_->undo.begin());
  impl_->redo.clear();
  return std::move(prepared->receipt);
}

std::string Workspace::NewId(std::string_view type) const {
  RecordEdit edit;
  edit.type = std::string(type);
  return impl_->IdFor(edit);
}

std::optional<Refusal> Workspace::Impl::WhyNotUndo(const Undoable& undoable) const {
  Refusal refusal;
  for (size_t i = 0; i < undoable.edits.size(); ++i) {
    const auto now = Parsed(undoable.edits[i].inverse.id);
    if (!now || base::GetBool(*now, "_deleted")) continue;  // Prepare says so
    for (const std::string& field : Contested(undoable.edits[i], *now, actor_id)) {
      if (refusal.issues.empty()) refusal.edit = i;
      refusal.issues.push_back(
          {field,
           field.empty()
               ? "A colleague has added to this record since. Undo would remove it all."
               : Contest(undoable.edits[i], *now, field, WhoMade(merge::StampOf(*now, field)))});
    }
  }
  if (refusal.issues.empty()) return std::nullopt;
  refusal.contested = true;
  return refusal;
}

tl::expected<Receipt, Refusal> Workspace::Impl::Play(std::vector<Undoable>& from,
                                                     std::vector<Undoable>& to,
                                                     bool even_if_changed) {
  if (from.empty()) return tl::unexpected<Refusal>(RefuseRecord(0, "There is nothing to undo."));
  if (!even_if_changed) {
    if (auto refusal = WhyNotUndo(from.back())) {
      return tl::unexpected<Refusal>(*std::move(refusal));
    }
  }
  Transaction transaction;
  transaction.what = from.back().what;
  for (const UndoableEdit& edit : from.back().edits) transaction.edits.push_back(edit.inverse);
  // WHY: what undo brings back is as it was, also where a rule between fields came later.
  auto prepared = Prepare(transaction, model::Rules::kOfEachField);
  from.pop_back();
  if (!prepared) {
    // Pressing again would be refused again, and nothing before it could be undone.
    prepared.error().issues.push_back({"", "This step is left out from now on."});
    return tl::unexpected<Refusal>(std::move(prepared.error()));
  }
  if (!prepared->entries.empty()) {
    Write(std::move(prepared->entries), std::nullopt);
    to.push_back(std::move(prepared->undoable));
  }
  prepared->receipt.what = std::move(transaction.what);
  return std::move(prepared->receipt);
}

bool Workspace::CanUndo() const { return !impl_->undo.empty(); }

bool Workspace::CanRedo() const { return !impl_->redo.empty(); }

std::string Workspace::UndoLabel() const {
  return CanUndo() ? "Undo: " + impl_->undo.back().what : "";
}

std::string Workspace::RedoLabel() const {
  return CanRedo() ? "Redo: " + impl_->redo.back().what : "";
}

tl::expected<Receipt, Refusal> Workspace::Undo(bool even_if_changed) {
  return impl_->Play(impl_->undo, impl_->redo, even_if_changed);
}

tl::expected<Receipt, Refusal> Workspace::Redo() {
  return impl_->Play(impl_->redo, impl_->undo, false);
}

void Workspace::KeepDraft(std::string_view key, std::string_view json) {
  impl_->store.PutLocal("draft/" + std::string(key), json);
}

std::string Workspace::Draft(std::string_view key) const {
  return impl_->store.Local("draft/" + std::string(key));
}

store::DocumentStore& Workspace::store() { return impl_->store; }

const store::DocumentStore& Workspace::store() const { return impl_->store; }

const std::string& Workspace::actor_id() const { return impl_->actor_id; }

const base::Clock& Workspace::clock() const { return *impl_->ports.clock; }

}  // namespace earshot::app
