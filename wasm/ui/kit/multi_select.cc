// Several choices of a list: tick boxes in a group, the chosen ones as a count and chips on top.
//
// More than seven: the first five and the chosen are shown, with "Show all" and a filter.

#include <algorithm>

#include "core/base/fold.h"
#include "wasm/ui/kit/button.h"
#include "wasm/ui/kit/checkbox.h"
#include "wasm/ui/kit/chip.h"
#include "wasm/ui/kit/field.h"

namespace earshot::kit {
namespace {

constexpr size_t kAlwaysShown = 7;
constexpr size_t kShownFirst = 5;

bool Has(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool Toggle(std::vector<std::string>& codes, const std::string& code, bool on) {
  if (on == Has(codes, code)) return false;
  if (on) {
    codes.push_back(code);
  } else {
    std::erase(codes, code);
  }
  return true;
}

bool Matches(const Option& option, const std::string& folded_filter) {
  return folded_filter.empty() || base::Fold(option.label).find(folded_filter) != std::string::npos;
}

// Chips repeat the choice in few words.
bool DrawChips(std::span<const Option> options, std::vector<std::string>& codes) {
  bool changed = false;
  bool first = true;
  for (const Option& option : options) {
    if (!Has(codes, option.code)) continue;
    if (Chip(option.code, option.label, first, IdOf("###more"))) {
      changed |= Toggle(codes, option.code, false);
    }
    first = false;
  }
  return changed;
}

bool DrawFilter(MultiSelectState& memory) {
  const float width = std::min(CurrentBox().width, kFormWidth);
  const ImRect rect = PlaceRow(kFieldHeight, kSpace2, kSpace2);
  BoxSpec box;
  box.id = Claim(IdOf("filter"));
  box.role = Role::kSearch;
  box.name = "Filter the list";
  box.placeholder = box.name;
  box.attributes = "autocomplete=off;enterkeyhint=search";
  const ImRect at{rect.Min, {rect.Min.x + width, rect.Max.y}};
  const bool changed = TextBoxAt(box, at, memory.filter);
  DrawIcon(Icon::kSearch, {at.Max.x - 24, at.GetCenter().y}, 20, Now().palette->muted);
  return changed;
}

bool DrawOptions(const FieldSpec& spec, const ImRect& head, std::span<const Option> options,
                 std::vector<std::string>& codes, const MultiSelectState& memory, bool all) {
  const std::string filter = all ? base::Fold(memory.filter) : "";
  const float width = std::min(CurrentBox().width, kFormWidth);
  bool changed = false;
  size_t index = 0;
  for (const Option& option : options) {
    const bool on = Has(codes, option.code);
    const bool shown = all ? Matches(option, filter) : (index < kShownFirst || on);
    ++index;
    if (!shown) continue;
    const ImRect rect = PlaceRow(CheckboxHeight(option.label, width), 0, 0);
    bool value = on;
    Scope scope("option");
    const NodeId id = Claim(IdOf(option.code));
    AnswerFocusRequest(spec, id, {head.Min, rect.Max});
    Now().labelled = 0;  // a tick far down the list must not bring the list's name back into view
    CheckboxAt(id, {rect.Min, {rect.Min.x + width, rect.Max.y}}, option.label, "", 0, value);
    changed |= Toggle(codes, option.code, value);
  }
  return changed;
}

}  // namespace

bool MultiSelect(const FieldSpec& spec, std::span<const Option> options,
                 std::vector<std::string>& codes) {
  const NodeId id = FieldId(spec);
  const size_t chosen = static_cast<size_t>(
      std::count_if(options.begin(), options.end(),
                    [&codes](const Option& option) { return Has(codes, option.code); }));
  FieldPlace place = PlaceField(spec, FieldWidth(spec), 0);
  const ImRect head = place.whole;
  OpenGroup(id, Role::kGroup, head, FieldName(spec)).description = place.description;
  CurrentBox().margin = kSpace1;
  MultiSelectState& memory = Now().multi_selects[id];
  Scope scope(spec.key.empty() ? spec.label : spec.key);
  const bool collapsible = options.size() > kAlwaysShown;
  bool changed = false;
  if (collapsible && chosen > 0) {
    Caption(std::to_string(chosen) + " chosen");
    changed |= DrawChips(options, codes);
  }
  const bool all = !collapsible || memory.show_all;
  if (collapsible && all) DrawFilter(memory);
  changed |= DrawOptions(spec, head, options, codes, memory, all);
  if (collapsible) {
    const std::string label =
        (all ? "Show fewer" : "Show all " + std::to_string(options.size())) + "###more";
    if (Button(label, ButtonKind::kQuiet)) {
      memory.show_all = !memory.show_all;
      memory.filter.clear();
      Wake();
    }
  }
  CloseGroup(id, {head.Min, {head.Max.x, CurrentBox().y}});
  CurrentBox().margin = kSpace6;
  return changed;
}

}  // namespace earshot::kit
