// The form of a photograph that was just taken at a session: made when the page has stored the
// picture, and brought back from its draft until somebody has said what it shows. Called by
// drafts.cc before a session is drawn.

#include "core/base/calendar.h"
#include "core/base/ulid.h"
#include "wasm/ui/panels/new_record.h"
#include "wasm/ui/shell/drafts.h"
#include "wasm/ui/shell/form_keys.h"

namespace earshot::shell {

using panels::Form;

void Drafts::PreparePhoto(std::string_view activity, const app::Workspace& workspace,
                          const Facts& facts, ScreenState& state) const {
  PhotoState& photo = state.photo;
  const std::string key = PhotoFormKey(activity);
  if (photo.looked_at != activity && !state.forms.contains(key)) {
    photo.looked_at = std::string(activity);
    if (std::optional<Form> kept = panels::FormFromJson(workspace.Draft(key))) {
      kept->key = key;
      state.forms.insert_or_assign(key, *std::move(kept));
    }
  }
  const TakenPhoto& taken = state.taken;
  if (photo.asked_at != activity || taken.number == photo.seen) return;
  photo.seen = taken.number;
  photo.reading = false;
  photo.problem = taken.reading;
  if (taken.reading != PhotoReading::kTaken) return;
  const std::string what = "photo/" + std::string(activity);
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
  photo.open_at = std::string(activity);
}

}  // namespace earshot::shell
