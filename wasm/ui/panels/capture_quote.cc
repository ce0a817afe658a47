// The quote of a session and its themes: type, tap a theme or name a new one, add.
//
// A Form of one new feedback point, so that a half-typed quote survives like every draft. The
// themes show once there are words for them, so that the counting screen stays short.

#include <algorithm>

#include "core/app/themes.h"
#include "core/base/fold.h"
#include "wasm/ui/panels/capture_parts.h"
#include "wasm/ui/panels/record_form.h"
#include "wasm/ui/shell/form_keys.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

namespace {

constexpr size_t kThemeChips = 8;

// WHY: read anew when a theme changes and at no other time. The chips keep their order while heads
// are counted and quotes are added, so that a thumb finds them where they were.
const std::vector<kit::Option>& LikelyThemes(PanelContext& context, std::string_view id) {
  const app::Workspace& workspace = *context.workspace;
  const std::string project = base::GetString(*context.state.activity.document, "project");
  const std::string key = std::string(id) + " " + project;
  return context.state.capture.themes.Get(workspace.TypeVersion("theme"), key, [&] {
    std::vector<kit::Option> options;
    for (app::OfferedTheme& theme : app::LikelyThemes(workspace, project, kThemeChips)) {
      options.push_back({std::move(theme.id), std::move(theme.name)});
    }
    return options;
  });
}

std::string ErrorFor(const RecordForm& record, bool of_themes) {
  for (const model::Issue& issue : record.issues) {
    if ((issue.field == "themes") == of_themes) return issue.sentence;
  }
  return "";
}

bool Has(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool DrawThemes(PanelContext& context, RecordForm& record, std::string_view id) {
  std::vector<std::string>& chosen = record.chosen["themes"];
  const std::vector<kit::Option>& likely = LikelyThemes(context, id);
  const auto is_chip = [&](const std::string& code) {
    return std::any_of(likely.begin(), likely.end(),
                       [&](const kit::Option& option) { return option.code == code; });
  };
  bool changed = false;
  if (!likely.empty()) {
    changed |= kit::ChipSelect({.label = T(Text::kThemes), .optional = true}, likely, chosen);
  }
  std::vector<std::string> others;
  for (const std::string& code : chosen) {
    if (!is_chip(code)) others.push_back(code);
  }
  const std::string error = ErrorFor(record, true);
  const std::string key = FieldKey(record, "themes");
  const kit::FieldSpec spec{.label = T(likely.empty() ? Text::kThemes : Text::kOtherThemes),
                            .hint = T(Text::kQuoteThemesHint),
                            .error = error,
                            .optional = true,
                            .key = key};
  if (!DrawNamedSet(context, model::FieldOf("feedback", "themes"), spec, others)) return changed;
  std::erase_if(chosen, [&](const std::string& code) { return !is_chip(code); });
  for (std::string& code : others) {
    if (!Has(chosen, code)) chosen.push_back(std::move(code));
  }
  return true;
}

}  // namespace

void DrawQuote(PanelContext& context, std::string_view id, bool button) {
  auto found = context.state.forms.find(shell::QuoteFormKey(id));
  if (found == context.state.forms.end() || found->second.records.empty()) return;
  Form& form = found->second;
  RecordForm& record = form.records.front();
  {
    kit::Scope scope("quote");
    const std::string error = ErrorFor(record, false);
    if (kit::TextArea({.label = T(Text::kQuote),
                       .hint = T(Text::kQuoteHint),
                       .error = error,
                       .key = FieldKey(record, "said")},
                      record.typed["said"], 3)) {
      Touch(context, form);
    }
    const bool themed = !record.chosen["themes"].empty();
    if (themed || !base::TrimSpaces(record.typed["said"]).empty()) {
      if (DrawThemes(context, record, id)) Touch(context, form);
    }
  }
  if (button && kit::Button(T(Text::kAddQuote), kit::ButtonKind::kPrimary)) AddQuote(context, id);
}

void AddQuote(PanelContext& context, std::string_view id) {
  auto found = context.state.forms.find(shell::QuoteFormKey(id));
  if (found == context.state.forms.end() || found->second.records.empty()) return;
  Form& form = found->second;
  RecordForm& record = form.records.front();
  // At the foot of a phone it is always in sight: before a word is typed it leads to the field.
  if (kit::Narrow() && base::TrimSpaces(record.typed["said"]).empty()) {
    return kit::FocusField(FieldKey(record, "said"));
  }
  if (!CheckForm(context, form)) {
    const bool said = ErrorFor(record, false).empty();
    return kit::FocusField(FieldKey(record, said ? "themes" : "said"));
  }
  PushCaptured(context, form, Text::kWhatAddQuote, Text::kQuoteAdded);
}

}  // namespace earshot::panels
