// Chosen things as chips, and a field with suggestions that adds another: themes, places, partners.

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/base/fold.h"
#include "wasm/ui/kit/button.h"
#include "wasm/ui/kit/chip.h"
#include "wasm/ui/kit/suggest.h"

namespace earshot::kit {
namespace {

std::string_view LabelOf(std::span<const Option> options, const std::string& code) {
  for (const Option& option : options) {
    if (option.code == code) return option.label;
  }
  return code;  // typed freely, or no longer in the list: shown as it is
}

// The code of the option that was written out, else the words themselves.
std::string CodeOf(std::span<const Option> options, const std::string& words) {
  const std::string folded = base::Fold(words);
  for (const Option& option : options) {
    if (base::Fold(option.label) == folded) return option.code;
  }
  return words;
}

bool Blank(const std::string& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

bool DrawChosen(std::span<const Option> options, std::vector<std::string>& codes, NodeId field) {
  std::optional<size_t> gone;
  for (size_t i = 0; i < codes.size(); ++i) {
    if (Chip(codes[i], LabelOf(options, codes[i]), i == 0, field)) gone = i;
  }
  if (!gone) return false;
  Announce(std::string(LabelOf(options, codes[*gone])) + " removed");
  codes.erase(codes.begin() + static_cast<std::ptrdiff_t>(*gone));
  Wake();
  return true;
}

bool IsOffered(std::span<const Option> options, const std::string& code) {
  return std::any_of(options.begin(), options.end(),
                     [&code](const Option& option) { return option.code == code; });
}

bool Added(std::span<const Option> options, const std::string& code, NewWords words,
           std::vector<std::string>& codes) {
  if (std::find(codes.begin(), codes.end(), code) != codes.end()) return false;
  codes.push_back(code);
  if (words == NewWords::kAskedAbout && !IsOffered(options, code)) return true;
  Announce(std::string(LabelOf(options, code)) + " added");
  return true;
}

// A finger that scrolled has pressed nothing.
bool PressedElsewhere(const ImRect& own) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool finger = io.MouseSource == ImGuiMouseSource_TouchScreen;
  if (finger && ImGui::IsMouseDragPastThreshold(0)) return false;
  return !own.Contains(io.MouseClickedPos[0]);
}

// Whoever goes on to something else means what is written. Nothing at all has the focus while
// another window is looked at. WHY the release counts: where buttons take no focus (WebKit) nothing
// else tells it; and were a chip to appear before, what is pressed would move away.
bool WentOn(NodeId field, NodeId button, const ImRect& own) {
  const semantics::Tree& tree = Now().tree;
  if (tree.Clicked()) return true;
  if (ImGui::IsMouseReleased(0)) return PressedElsewhere(own);
  const NodeId focused = tree.focused();
  return !Pressing() && focused != field && focused != button && focused != 0;
}

// The words of another page, or of a dialog that was closed meanwhile, are not meant here.
std::string& WordsOf(NodeId field) {
  State& state = Now();
  HalfTyped& half = state.half_typed[field];
  const NodeId page = state.scopes.empty() ? 0 : state.scopes.front().id;
  if (half.page != page || half.frame + 1 < state.frame) half.words.clear();
  half.page = page;
  half.frame = state.frame;
  return half.words;
}

// The box with "Add" beside it; true when something was added.
bool DrawAdder(const FieldSpec& spec, const FieldPlace& place, NodeId field,
               std::span<const Option> options, NewWords new_words,
               std::vector<std::string>& codes) {
  const float height = std::max(kFieldHeight, Scaled(kBodyType).line + kSpace6);
  const float add_width = ButtonWidth("Add");
  const ImRect row = PlaceRow(height, kSpace2, kSpace6);
  const float width = std::min(row.GetWidth(), kFormWidth) - add_width - kSpace2;
  const ImRect box{row.Min, {row.Min.x + width, row.Max.y}};
  const ImRect add{box.Max.x + kSpace2, row.Min.y, box.Max.x + kSpace2 + add_width, row.Max.y};
  BoxSpec text;
  text.id = field;
  text.role = Role::kCombobox;
  text.name = FieldName(spec);
  text.visible = PaintedName(spec);
  text.description = place.description;
  text.attributes = FieldAttributes(spec);
  text.state = FieldState(spec);
  if (!codes.empty()) text.state &= ~static_cast<uint32_t>(semantics::kRequired);
  std::string& words = WordsOf(field);
  const std::string name = "Add to " + std::string(FieldName(spec));
  bool asked = false;
  NodeId button = 0;
  const auto draw_add = [&] {
    button = Claim(IdOf("###add"));
    asked = PressButtonAt(button, add, {.words = "Add", .name = name}) != PressedBy::kNobody;
  };
  const SuggestAnswer answer = SuggestAt(text, box, options, codes, !Blank(words), words, draw_add);
  const ImRect own{row.Min, {row.Max.x, CurrentBox().y}};  // with the suggestions
  const bool goes_on = new_words == NewWords::kAdded && WentOn(field, button, own);
  if (!answer.chosen && (Blank(words) || !(asked || answer.entered || goes_on))) return false;
  const std::string code = answer.chosen ? options[*answer.chosen].code : CodeOf(options, words);
  words.clear();
  if (asked) Now().tree.RequestFocus(field);
  Wake();
  return Added(options, code, new_words, codes);
}

}  // namespace

bool Tags(const FieldSpec& spec, std::span<const Option> options, std::vector<std::string>& codes,
          NewWords new_words) {
  const NodeId group = FieldId(spec);
  const FieldPlace place = PlaceField(spec, FieldWidth(spec), 0);
  OpenGroup(group, Role::kGroup, place.whole, FieldName(spec));
  CurrentBox().margin = kSpace1;
  Scope scope(spec.key.empty() ? spec.label : spec.key);
  const NodeId field = Claim(IdOf("###field"));
  AnswerFocusRequest(spec, field, place.whole);
  bool changed = DrawChosen(options, codes, field);
  changed |= DrawAdder(spec, place, field, options, new_words, codes);
  CloseGroup(group, {place.whole.Min, {place.whole.Max.x, CurrentBox().y}});
  CurrentBox().margin = kSpace6;
  return changed;
}

}  // namespace earshot::kit
