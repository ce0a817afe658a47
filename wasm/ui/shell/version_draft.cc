// The field of a form once one of several versions of its text was chosen: until the edit is
// accepted, the form shows what is stored. Called by conduct.cc.

#include "wasm/ui/shell/drafts.h"

namespace earshot::shell {

void Drafts::FollowVersion(ScreenState& state, std::string_view key,
                           const app::Transaction& accepted) const {
  const auto found = state.forms.find(key);
  if (found == state.forms.end()) return;
  panels::Form& form = found->second;
  for (const app::RecordEdit& edit : accepted.edits) {
    for (panels::RecordForm& record : form.records) {
      if (record.id != edit.id) continue;
      for (const merge::Change& change : edit.changes) {
        if (change.op != merge::Op::kResolve) continue;
        record.loaded[change.field] = record.typed[change.field] = base::AsString(change.value);
        std::erase_if(record.issues,
                      [&change](const model::Issue& issue) { return issue.field == change.field; });
        // A draft that was kept before would bring the other version back.
        form.draft_due |= form.touched_ms != 0 || form.from_draft;
      }
    }
  }
}

}  // namespace earshot::shell
