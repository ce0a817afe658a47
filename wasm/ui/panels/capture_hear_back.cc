// Somebody at the stall wants to hear what came of it (004-27): an address for one project, kept
// with the wording that was agreed to and the day on which it is erased.
//
// A Form of one new hear_back record in a dialog over the session; shell/drafts.cc makes it while
// the dialog is open. The last button is the consent: its words say so.

#include <algorithm>

#include "wasm/ui/panels/capture_parts.h"
#include "wasm/ui/panels/record_form.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/form_keys.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::T;
using shell::Text;

namespace {

// Names the sentence kHearBackConsent. Another wording gets another name, and this one stays with
// those who agreed to it.
constexpr std::string_view kWording = "hear-back-1";

bool AskedAtStall(const model::Field& field) {
  return field.name == "project" || field.name == "name" || field.name == "email" ||
         field.name == "phone";
}

void Keep(PanelContext& context, Form& form) {
  RecordForm& record = form.records.front();
  std::erase_if(record.fixed,
                [](const merge::Change& change) { return change.field == "wording"; });
  record.fixed.push_back({"wording", merge::Op::kSet, std::string(kWording)});
  if (KeepAsked(context, form, Text::kWhatHearBack, Text::kHearBackKept)) {
    context.state.capture.hear_back_at.clear();
  }
}

void DrawForm(PanelContext& context, Form& form) {
  RecordForm& record = form.records.front();
  if (context.options.Records("project").empty()) {
    kit::Paragraph(T(Text::kHearBackNeedsProject));
    return;
  }
  DrawRecordForm(context, form, record, {.shown = AskedAtStall});
  kit::Paragraph(Fill(Text::kHearBackConsent, {DateInWords(record.typed["erase_on"])}));
  if (kit::Button(T(Text::kHearBackAgreed), kit::ButtonKind::kPrimary)) Keep(context, form);
}

void DrawWaiting(PanelContext& context, std::string_view id) {
  const app::Workspace& workspace = *context.workspace;
  const size_t waiting =
      context.state.capture.waiting.Get(workspace.version(), std::string(id), [&] {
        const std::vector<app::Row> rows = workspace.Children("hear_back", "activity", id);
        return static_cast<size_t>(std::count_if(rows.begin(), rows.end(), [](const app::Row& row) {
          return !merge::IsDeleted(row.document);
        }));
      });
  if (waiting == 0) return;
  kit::Caption(shell::Count(static_cast<int64_t>(waiting), Text::kOneWaiting, Text::kManyWaiting));
}

}  // namespace

void DrawHearBack(PanelContext& context, std::string_view id) {
  shell::CaptureState& state = context.state.capture;
  const std::string key = shell::HearBackFormKey(id);
  auto found = context.state.forms.find(key);
  if (kit::Button(T(Text::kWantsToHearBack))) {
    state.hear_back_at = std::string(id);
    const bool untouched = found != context.state.forms.end() && found->second.touched_ms == 0 &&
                           !found->second.from_draft;
    if (untouched) {  // its dates and project may be old
      context.state.forms.erase(found);
      found = context.state.forms.end();
    }
    kit::Wake();
  }
  DrawWaiting(context, id);
  if (state.hear_back_at != id || found == context.state.forms.end()) return;
  bool open = true;
  if (kit::Dialog dialog(T(Text::kWantsToHearBack), open, T(Text::kHearBackText)); dialog) {
    DrawForm(context, found->second);
  }
  if (open) return;
  state.hear_back_at.clear();
  context.intents.Push(shell::DiscardDraft{key});  // they have not agreed: nothing is kept of it
}

}  // namespace earshot::panels
