// The form of a photograph that was just taken at a session: made when the page has stored the
// picture, and brought back from its draft until somebody has said what it shows. Called by
// drafts.cc before a page is drawn.
//
// INVARIANT: a picture belongs to the session whose camera took it, whichever page is shown when it
// has been stored, and it never takes the place of another that waits.

#include "core/base/calendar.h"
#include "core/base/ulid.h"
#include "wasm/ui/panels/new_record.h"
#include "wasm/ui/shell/drafts.h"
#include "wasm/ui/shell/form_keys.h"

namespace earshot::shell {

using panels::Form;

namespace {

// Once, on coming to the session: a form that was left out must not come back from its draft.
void BringBack(const std::string& activity, const app::Workspace& workspace, ScreenState& state) {
  const std::string key = PhotoFormKey(activity);
  if (state.photo.looked_at == activity || state.forms.contains(key)) return;
  state.photo.looked_at = activity;
  std::optional<Form> kept = panels::FormFromJson(workspace.Draft(key));
  if (!kept) return;
  kept->key = key;
  state.forms.insert_or_assign(key, *std::move(kept));
}

bool IsOf(const Form& form, std::string_view digest) {
  for (const panels::RecordForm& record : form.records) {
    for (const merge::Change& change : record.fixed) {
      if (change.field == "digest") return base::AsString(change.value) == digest;
    }
  }
  return false;
}

}  // namespace

void Drafts::PreparePhoto(std::string_view session, const app::Workspace& workspace,
                          const Facts& facts, ScreenState& state) const {
  if (!session.empty()) BringBack(std::string(session), workspace, state);
  PhotoState& photo = state.photo;
  const TakenPhoto& taken = state.taken;
  if (taken.number == photo.seen) return;
  photo.seen = taken.number;
  const std::string activity = photo.asked_at;
  if (activity.empty()) return;
  photo.reading = false;
  photo.problem = taken.reading;
  if (taken.reading != PhotoReading::kTaken) return;
  BringBack(activity, workspace, state);
  const std::string key = PhotoFormKey(activity);
  if (const auto waits = state.forms.find(key); waits != state.forms.end()) {
    if (!IsOf(waits->second, taken.digest)) photo.problem = PhotoReading::kNotKept;
    photo.open_at = activity;
    return;
  }
  const std::string what = "photo/" + activity;
  Form form;
  form.key = key;
  form.records.push_back(panels::MakeNewRecord(panels::ParseNewRecord(what),
                                               "photo:" + base::NewUlid(clock_, random_), workspace,
                                               facts, state.lens));
  const auto fix = [&](std::string_view field, base::Json value) {
    form.records.front().fixed.push_back({std::string(field), merge::Op::kSet, std::move(value)});
  };
  fix("taken_at", base::FormatInstant(facts.now_ms, facts.utc_offset));
  fix("digest", taken.digest);
  fix("width", taken.width);
  fix("height", taken.height);
  fix("size", taken.size);
  form.touched_ms = facts.now_ms;
  form.draft_due = true;  // the picture is worth keeping before a word is typed
  state.forms.insert_or_assign(key, std::move(form));
  photo.open_at = activity;
}

}  // namespace earshot::shell
