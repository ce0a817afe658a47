// See suggest.h.

#include "wasm/ui/kit/suggest.h"

#include <algorithm>
#include <utility>

#include "core/base/fold.h"

namespace earshot::kit {
namespace {

constexpr size_t kMostShown = 8;

// Indices of the options that hold what was typed; those that begin with it come first.
std::vector<size_t> Matching(std::span<const Option> options, std::span<const std::string> without,
                             const std::string& text) {
  const std::string wanted = base::Fold(text);
  std::vector<size_t> first, then;
  for (size_t i = 0; i < options.size() && first.size() < kMostShown; ++i) {
    const Option& option = options[i];
    if (std::find(without.begin(), without.end(), option.code) != without.end()) continue;
    const size_t at = base::Fold(option.label).find(wanted);
    if (at == 0) first.push_back(i);
    if (at != 0 && at != std::string::npos && then.size() < kMostShown) then.push_back(i);
  }
  first.insert(first.end(), then.begin(), then.end());
  if (first.size() > kMostShown) first.resize(kMostShown);
  // The one that is written out already is no suggestion.
  if (first.size() == 1 && options[first[0]].label == text) first.clear();
  return first;
}

void Step(SuggestState& memory, int count, std::string_view key) {
  if (count == 0) return;
  if (!memory.open) memory.active = -1;
  memory.open = true;
  if (key == "ArrowDown") {
    memory.active = memory.active + 1 >= count ? 0 : memory.active + 1;
  } else {
    memory.active = memory.active <= 0 ? count - 1 : memory.active - 1;
  }
}

void AnswerKeys(NodeId id, SuggestState& memory, std::span<const size_t> matching,
                SuggestAnswer& answer) {
  while (const auto key = Now().tree.Took(id, semantics::Action::kKey)) {
    if (key->value == "Escape") {
      memory.open = false;
    } else if (key->value == "Enter") {
      const auto active = static_cast<size_t>(std::max(memory.active, 0));
      if (memory.open && memory.active >= 0 && active < matching.size()) {
        answer.chosen = matching[active];
      } else {
        answer.entered = true;
      }
      memory.open = false;
    } else {
      Step(memory, static_cast<int>(matching.size()), key->value);
    }
  }
}

NodeId OptionId(NodeId list, size_t index) { return ImHashData(&index, sizeof(index), list); }

void DrawOption(const ImRect& rect, std::string_view label, bool active, bool hovered) {
  const Palette& palette = *Now().palette;
  const TypeStyle style = Scaled(active ? kStrongType : kBodyType);
  if (active || hovered) FillRect(rect, active ? palette.selected : palette.hover);
  if (active) FillRect({rect.Min.x, rect.Min.y, rect.Min.x + 4, rect.Max.y}, palette.action);
  const float width = rect.GetWidth() - 2 * kFieldPadding;
  const float height = WrappedHeight(style, label, width);
  DrawWrapped({rect.Min.x + kFieldPadding, rect.GetCenter().y - height / 2}, style, palette.ink,
              label, width);
}

// Returns the option that was clicked.
std::optional<size_t> DrawList(NodeId list, std::string_view name, const ImRect& box,
                               std::span<const Option> options, std::span<const size_t> matching,
                               const SuggestState& memory, ImRect& whole) {
  const float width = box.GetWidth();
  std::vector<float> heights;
  float total = 2 * kFieldBorder;
  for (size_t index : matching) {
    const float text =
        WrappedHeight(Scaled(kStrongType), options[index].label, width - 2 * kFieldPadding);
    heights.push_back(std::max(kRowHeight, text + kSpace4));
    total += heights.back();
  }
  CurrentBox().margin = kSpace1;
  const ImRect place = PlaceRow(total, kSpace1, kSpace6);
  whole = {box.Min.x, place.Min.y, box.Max.x, place.Max.y};
  FramedRect(whole, Now().palette->ink, kFieldBorder, Now().palette->card, kFieldRadius);
  OpenGroup(list, Role::kListbox, whole, name);
  std::optional<size_t> clicked;
  float y = whole.Min.y + kFieldBorder;
  for (size_t i = 0; i < matching.size(); ++i) {
    const std::string& label = options[matching[i]].label;
    const ImRect rect{whole.Min.x + kFieldBorder, y, whole.Max.x - kFieldBorder, y + heights[i]};
    const NodeId id = Claim(OptionId(list, matching[i]));
    const Touch touch = Press(id, rect, label);
    const bool active = memory.active == static_cast<int>(i);
    DrawOption(rect, label, active, touch.hovered);
    if (active) Now().tree.Building(list)->active = id;
    Emit(id, Role::kOption, rect, label).state |= active ? semantics::kSelected : 0u;
    if (Now().tree.TookClick(id) || touch.pressed) clicked = matching[i];
    y += heights[i];
  }
  CloseGroup(list, whole);
  return clicked;
}

void SayNumber(SuggestState& memory, size_t count) {
  if (memory.said == count) return;
  memory.said = count;
  if (count > 0) {
    Announce(count == 1 ? "1 suggestion" : std::to_string(count) + " suggestions");
  }
}

}  // namespace

SuggestAnswer SuggestAt(const BoxSpec& spec, const ImRect& box, std::span<const Option> options,
                        std::span<const std::string> without, bool takes_enter, std::string& text,
                        const std::function<void()>& beside) {
  State& state = Now();
  SuggestState& memory = state.suggests[spec.id];
  SuggestAnswer answer;
  answer.typed = TextBoxAt(spec, box, text);
  if (beside) beside();
  const bool focused = HasFocus(spec.id);
  if (answer.typed) {
    memory.open = focused;
    memory.active = -1;
  }
  const std::vector<size_t> matching =
      focused || memory.open ? Matching(options, without, text) : std::vector<size_t>();
  AnswerKeys(spec.id, memory, matching, answer);
  // WHY: a press elsewhere takes the focus at once. If the list closed before the release, what
  // stands under it would move away from the pointer and the press would be lost.
  const bool away = !focused && !Pressing() && memory.shown > 0;
  const NodeId list = Claim(ImHashStr("suggestions", 0, spec.id));
  const bool shown = memory.open && !matching.empty() && !answer.chosen;
  NodeId active = 0;
  if (shown) {
    ImRect whole;
    answer.chosen = DrawList(list, spec.name, box, options, matching, memory, whole);
    active = std::exchange(state.tree.Building(list)->active, 0);
    if (memory.shown == 0) Reveal({box.Min, whole.Max});
  }
  memory.shown = shown ? matching.size() : 0;
  SayNumber(memory, memory.shown);
  semantics::Node& node = *state.tree.Building(spec.id);
  node.state |= shown ? semantics::kExpanded : semantics::kCollapsed;
  node.controls = shown ? list : 0;
  node.active = active;
  node.keys = semantics::kArrowUp | semantics::kArrowDown;
  if (shown || takes_enter) node.keys |= semantics::kEnter;
  if (shown) node.keys |= semantics::kEscape;
  if (away) memory.open = false;
  if (answer.chosen) {
    text = options[*answer.chosen].label;
    memory.open = false;
    if (!focused) state.tree.RequestFocus(spec.id);
  }
  if (answer.chosen || away) Wake();
  return answer;
}

bool Suggest(const FieldSpec& spec, std::span<const Option> options, std::string& text) {
  const NodeId id = FieldId(spec);
  const float height = std::max(kFieldHeight, Scaled(kBodyType).line + kSpace6);
  const FieldPlace place = PlaceField(spec, FieldWidth(spec), height);
  AnswerFocusRequest(spec, id, place.whole);
  const std::string before = text;
  BoxSpec box;
  box.id = id;
  box.role = Role::kCombobox;
  box.name = FieldName(spec);
  box.visible = PaintedName(spec);
  box.description = place.description;
  box.attributes = FieldAttributes(spec);
  box.state = FieldState(spec);
  SuggestAt(box, place.box, options, {}, false, text);
  return text != before;
}

}  // namespace earshot::kit
