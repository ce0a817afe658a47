// Shares that the panel aims at, for each group of a dimension: typed as percentages, or taken over
// from an area profile of the workspace, and kept by one step that can be undone (004-20, 004-22).
//
// What is typed stays in the state of the screen until it is saved; reading it and its sum are the
// core's (app::EnterTargets). From a profile: targets_profile.cc.

#include "wasm/ui/panels/targets_parts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/app/postcode_areas.h"
#include "core/base/fold.h"
#include "core/model/schema.h"
#include "wasm/ui/kit/columns.h"
#include "wasm/ui/panels/field_errors.h"
#include "wasm/ui/panels/panel_home_parts.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kFitKey = "targets/fit";
constexpr std::string_view kOriginKey = "targets/origin";

std::string KeyOf(const TargetsState& state, std::string_view value) {
  return "targets/" + state.dimension + "/" + std::string(value);
}

// As stored, until something is typed; what a colleague changed meanwhile comes then too.
TypedTargets& TypedOf(const PanelContext& context, TargetsState& state) {
  const app::Workspace& panel = *context.panel;
  TypedTargets& typed = state.typed[state.dimension];
  const uint64_t version = panel.TypeVersion("panel_target");
  if (typed.loaded && (typed.touched || typed.version == version)) return typed;
  typed = {};
  typed.loaded = true;
  typed.version = version;
  for (const app::TermChoice& value : app::TargetValues(panel, state.dimension)) {
    typed.shares.push_back({value.code, ""});
  }
  for (const app::PanelTarget& target : app::TargetsIn(panel, state.dimension)) {
    ShareTyped(typed, target.value) = app::PercentText(target.hundredths);
    if (typed.origin.empty()) typed.origin = target.origin;
  }
  return typed;
}

const app::TargetsEntered& EnteredOf(const PanelContext& context, TargetsState& state,
                                     const TypedTargets& typed) {
  std::string key = state.dimension + "\n" + typed.origin + (typed.make_fit ? "\nfit" : "\n");
  for (const app::ShareEntry& share : typed.shares) {
    key.append("\n").append(share.value).append("\n").append(share.text);
  }
  return state.entered.Get(context.panel->version(), key, [&] {
    return app::EnterTargets(*context.panel, {.dimension = state.dimension,
                                              .origin = typed.origin,
                                              .shares = typed.shares,
                                              .make_fit = typed.make_fit,
                                              .what = std::string(T(Text::kTargetsWhat))});
  });
}

// The sentences of what was typed, once somebody tried to save it.
std::vector<kit::SummaryError> ErrorsOf(const TargetsState& state, const TypedTargets& typed,
                                        const app::TargetsEntered& entered) {
  std::vector<kit::SummaryError> errors;
  if (!typed.tried) return errors;
  for (const model::Issue& issue : entered.problems) {
    errors.push_back(
        {issue.field.empty() ? std::string(kFitKey) : KeyOf(state, issue.field), issue.sentence});
  }
  std::string of_origin = app::ProblemOfOrigin(typed.origin);
  if (!of_origin.empty()) errors.push_back({std::string(kOriginKey), std::move(of_origin)});
  return errors;
}

const TownsKnown& Towns(PanelContext& context, TargetsState& state) {
  const app::Workspace& panel = *context.panel;
  return state.towns.Get(panel.TypeVersion("postcode_area"),
                         std::to_string(panel.TypeVersion("member")), [&] {
                           TownsKnown known;
                           std::set<std::string> names;
                           for (const app::PostcodeArea& area : app::ReadPostcodeAreas(panel)) {
                             names.insert(area.locality);
                             ++known.areas;
                           }
                           for (std::string& town : app::LocalitiesOf(MemberRows(context))) {
                             names.insert(std::move(town));
                           }
                           for (const std::string& name : names) {
                             known.towns.push_back({name, name});
                           }
                           return known;
                         });
}

void DrawShares(const PanelContext& context, const TargetsState& state, TypedTargets& typed,
                const std::vector<kit::SummaryError>& errors) {
  if (typed.shares.empty()) return;
  const size_t half = (typed.shares.size() + 1) / 2;
  kit::Columns columns({1, 1});
  for (size_t i = 0; i < typed.shares.size(); ++i) {
    if (i == half) columns.Next();
    app::ShareEntry& share = typed.shares[i];
    const std::string key = KeyOf(state, share.value);
    typed.touched |= kit::TextField({.label = GroupInWords(context, state.dimension, share.value),
                                     .error = ErrorFor(errors, key),
                                     .filter = true,
                                     .key = key,
                                     .input_mode = "decimal",
                                     .short_width = true},
                                    share.text);
  }
}

// Towns are written as people write them: no list has them all.
void DrawAddTown(PanelContext& context, TargetsState& state, TypedTargets& typed) {
  if (!app::VocabularyOfDimension(state.dimension).empty()) return;
  kit::Suggest({.label = T(Text::kTargetsTown),
                .hint = T(Text::kTargetsTownHint),
                .filter = true,
                .key = "targets/town"},
               Towns(context, state).towns, state.town);
  const std::string town = base::TrimSpaces(state.town);
  // Enter adds what is typed there, before it saves.
  const auto kind = town.empty() ? kit::ButtonKind::kSecondary : kit::ButtonKind::kPrimary;
  if (!kit::Button(T(Text::kTargetsAddTown), kind) || town.empty()) return;
  const std::string id = model::PanelTargetId(state.dimension, town);
  const auto same = [&](const app::ShareEntry& share) {
    return model::PanelTargetId(state.dimension, share.value) == id;
  };
  const auto found = std::find_if(typed.shares.begin(), typed.shares.end(), same);
  const std::string value = found == typed.shares.end() ? town : found->value;
  ShareTyped(typed, value);
  kit::FocusField(KeyOf(state, value));
  typed.touched = true;
  state.town.clear();
  kit::Wake();
}

void DrawSum(const app::TargetsEntered& entered) {
  if (entered.shares.empty() && entered.problems.empty()) return;  // nothing is typed
  const int64_t left = panel::kWhole - entered.sum;
  std::string words = Fill(Text::kTargetsSum, {ShareInWords(entered.sum)});
  if (left > 0) words = Fill(Text::kTargetsLeft, {words, ShareInWords(left)});
  if (left < 0) words = Fill(Text::kTargetsTooMuch, {words, ShareInWords(-left)});
  const bool fits = left == 0 || entered.problems.empty();
  kit::Pill(fits ? kit::Tone::kSuccess : kit::Tone::kWarning, words);
}

void DrawFit(const PanelContext& context, const TargetsState& state, TypedTargets& typed,
             const app::TargetsEntered& entered, const std::vector<kit::SummaryError>& errors) {
  const bool fits = std::none_of(entered.problems.begin(), entered.problems.end(),
                                 [](const model::Issue& issue) { return issue.field.empty(); });
  if (fits && !typed.make_fit) return;
  typed.touched |= kit::Checkbox({.label = T(Text::kTargetsFit),
                                  .hint = T(Text::kTargetsFitHint),
                                  .error = ErrorFor(errors, kFitKey),
                                  .filter = true,
                                  .key = kFitKey},
                                 typed.make_fit);
  if (!typed.make_fit || !entered.problems.empty() || entered.shares.empty()) return;
  std::string kept;
  for (const panel::ValueTarget& share : entered.shares) {
    if (!kept.empty()) kept.append(", ");
    kept.append(GroupInWords(context, state.dimension, share.value))
        .append(" ")
        .append(ShareInWords(share.hundredths));
  }
  const auto factor = static_cast<int64_t>(entered.factor * 100 + 0.5);
  kit::Paragraph(Fill(Text::kTargetsFitted, {app::PercentText(factor), kept}));
}

void DrawSave(const PanelContext& context, TypedTargets& typed,
              const app::TargetsEntered& entered) {
  if (!kit::Button(T(Text::kSave), kit::ButtonKind::kPrimary)) return;
  kit::Wake();
  typed.tried = true;
  if (!entered.problems.empty() || !app::ProblemOfOrigin(typed.origin).empty()) return;
  // As stored again, as soon as it is.
  typed.touched = typed.tried = false;
  context.intents.Push(
      shell::Edit{entered.transaction, "", "", std::string(T(Text::kTargetsSaved))});
}

void DrawPostcodeAreas(PanelContext& context, TargetsState& state) {
  kit::Heading(2, T(Text::kTargetsPostcodes));
  kit::Paragraph(Count(static_cast<int64_t>(Towns(context, state).areas), Text::kTargetsOnePostcode,
                       Text::kTargetsPostcodesHere));
  context.Link(T(Text::kTargetsBringPostcodes), RouteTo(Screen::kMemberImport));
}

}  // namespace

std::string& ShareTyped(TypedTargets& typed, const std::string& value) {
  for (app::ShareEntry& share : typed.shares) {
    if (share.value == value) return share.text;
  }
  return typed.shares.emplace_back(app::ShareEntry{value, ""}).text;
}

void DrawTargets(PanelContext& context) {
  TargetsState& state = StateOfPanel(context).targets;
  context.Link(T(Text::kBackToPanel), RouteTo(Screen::kPanel));
  kit::Heading(1, T(Text::kTargets));
  TypedTargets& typed = TypedOf(context, state);
  const std::vector<kit::SummaryError> errors =
      ErrorsOf(state, typed, EnteredOf(context, state, typed));
  kit::ErrorSummary(errors);
  kit::Paragraph(T(Text::kTargetsText));
  std::string dimension;
  if (kit::ChipRow(model::FieldOf("panel_target", "dimension").label,
                   context.options.Terms("panel-dimensions"), state.dimension, dimension)) {
    state.dimension = dimension;
    state.town.clear();
    kit::Wake();
    return;  // the rest is of the one before
  }
  kit::Heading(2, context.panel->LabelOf("panel-dimensions", state.dimension));
  DrawShares(context, state, typed, errors);
  DrawAddTown(context, state, typed);
  const model::Field& origin = model::FieldOf("panel_target", "origin");
  typed.touched |= kit::TextField({.label = origin.label,
                                   .hint = origin.help,
                                   .error = ErrorFor(errors, kOriginKey),
                                   .optional = true,
                                   .key = kOriginKey},
                                  typed.origin);
  const app::TargetsEntered& entered = EnteredOf(context, state, typed);
  DrawSum(entered);
  DrawFit(context, state, typed, entered, errors);
  DrawSave(context, typed, entered);
  context.state.typed_beside_forms |= typed.touched;
  DrawTargetsOfProfile(context, state, typed);
  DrawPostcodeAreas(context, state);
}

}  // namespace earshot::panels
