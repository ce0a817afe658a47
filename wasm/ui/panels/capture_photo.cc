// A photograph at the stall: the camera opens, the picture is stored on this device, and a dialog
// asks what it shows and whether those in it agreed.
//
// A Form of one new photo record; shell/drafts.cc makes it when the page has stored a picture, and
// its draft is kept, so closing the dialog, a reload or a flat battery loses nothing.

#include "wasm/ui/kit/picture.h"
#include "wasm/ui/panels/capture_parts.h"
#include "wasm/ui/panels/photo_list.h"
#include "wasm/ui/panels/record_form.h"
#include "wasm/ui/shell/form_keys.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

namespace {

std::string FixedText(const RecordForm& record, std::string_view field) {
  for (const merge::Change& change : record.fixed) {
    if (change.field == field) return base::AsString(change.value);
  }
  return "";
}

int FixedNumber(const RecordForm& record, std::string_view field) {
  for (const merge::Change& change : record.fixed) {
    if (change.field == field) return static_cast<int>(base::AsInteger(change.value, 1));
  }
  return 1;
}

std::string_view ProblemWords(const shell::PhotoState& state) {
  switch (state.problem) {
    case shell::PhotoReading::kTaken:
      return "";
    case shell::PhotoReading::kNoPhotograph:
      return T(Text::kNoPhotograph);
    case shell::PhotoReading::kTooLarge:
      return T(Text::kPhotoTooLarge);
    case shell::PhotoReading::kNotKept:
      return T(Text::kPhotoNotStored);
  }
  return "";
}

// One photograph at a time, over all sessions: the page tells only of the last that it has stored.
void DrawCamera(PanelContext& context, std::string_view id) {
  shell::PhotoState& state = context.state.photo;
  if (!context.facts.writer) return;  // the picture would be stored, and its record refused
  if (state.reading) return kit::Caption(T(Text::kPhotoBeingStored));
  const std::string_view problem = state.asked_at == id ? ProblemWords(state) : "";
  std::string chosen;  // the name of the file says nothing to anybody
  if (kit::FilePicker({.label = T(Text::kPhotograph),
                       .hint = T(Text::kPhotographHint),
                       .error = problem,
                       .filter = true,
                       .key = "photo/camera"},
                      T(Text::kTakePhotograph), chosen, "image/*;capture=environment")) {
    state.asked_at = std::string(id);
    state.reading = true;
    state.problem_told = false;
    return kit::Wake();
  }
  if (problem.empty() || state.problem_told) return;
  state.problem_told = true;
  kit::AnnounceNow(problem);
  kit::FocusField("photo/camera");  // it was away while the picture was read
}

void LeaveOut(PanelContext& context, const Form& form) {
  context.intents.Push(shell::DropPhoto{form.key, FixedText(form.records.front(), "digest")});
  context.state.photo.open_at.clear();
}

// It is stored, but nobody has said yet what it shows.
void DrawUndescribed(PanelContext& context, std::string_view id, const Form& form) {
  kit::Notice(kit::Tone::kWarning, T(Text::kPhotoWaits), T(Text::kPhotoWaitsText));
  if (kit::Button(T(Text::kDescribePhoto))) {
    context.state.photo.open_at = std::string(id);
    kit::Wake();
  }
  kit::SameLine();
  if (kit::Button(T(Text::kDoNotKeepPhoto), kit::ButtonKind::kQuiet)) LeaveOut(context, form);
}

void DrawQuestions(PanelContext& context, Form& form) {
  RecordForm& record = form.records.front();
  const std::string digest = FixedText(record, "digest");
  if (context.facts.HoldsPhoto(digest)) {
    kit::Picture(T(Text::kPhotoJustTaken), digest, FixedNumber(record, "width"),
                 FixedNumber(record, "height"));
  }
  DrawRecordForm(context, form, record, {});
  if (kit::Button(T(Text::kKeepPhoto), kit::ButtonKind::kPrimary) &&
      KeepAsked(context, form, Text::kWhatTakePhoto, Text::kPhotoKept)) {
    context.state.photo.open_at.clear();
  }
  kit::SameLine();
  if (kit::Button(T(Text::kDoNotKeepPhoto), kit::ButtonKind::kQuiet)) LeaveOut(context, form);
}

Form* WaitingAt(PanelContext& context, std::string_view id) {
  const auto found = context.state.forms.find(shell::PhotoFormKey(id));
  const bool waits = found != context.state.forms.end() && !found->second.records.empty();
  return waits ? &found->second : nullptr;
}

void DrawDialog(PanelContext& context, std::string_view id, Form& form) {
  shell::PhotoState& state = context.state.photo;
  if (state.open_at != id) return;
  bool open = true;
  if (kit::Dialog dialog(T(Text::kPhotograph), open, T(Text::kPhotoQuestions)); dialog) {
    DrawQuestions(context, form);
  }
  if (!open) state.open_at.clear();
}

}  // namespace

void DrawPhotos(PanelContext& context, std::string_view id) {
  Form* waiting = WaitingAt(context, id);
  if (waiting == nullptr) {
    DrawCamera(context, id);
  } else if (context.state.photo.open_at != id) {
    DrawUndescribed(context, id, *waiting);
  }
  DrawPhotoList(context, id, false);
  if (waiting != nullptr) DrawDialog(context, id, *waiting);
}

void DrawWaitingPhoto(PanelContext& context, std::string_view id) {
  Form* waiting = WaitingAt(context, id);
  if (waiting == nullptr) return;
  if (context.state.photo.open_at != id) DrawUndescribed(context, id, *waiting);
  DrawDialog(context, id, *waiting);
}

}  // namespace earshot::panels
