// A white card around what is drawn while the object lives: 1 px line, radius 6, no shadow.

#include <algorithm>

#include "wasm/ui/kit/layout.h"

namespace earshot::kit {

Card::Card(std::string_view name) {
  State& state = Now();
  const float padding = Narrow() ? kSpace4 : kSpace6;
  CurrentBox().same_line = false;
  const ImRect start = PlaceRow(0, kSpace2, 0);
  auto card = std::make_unique<CardScope>();
  card->id = Claim(IdOf(name));
  card->top_left = start.Min;
  card->width = CurrentBox().width;
  OpenGroup(card->id, Role::kGroup, start, Visible(name));
  ImGui::PushID(static_cast<int>(card->id));
  card->splitter.Split(&Canvas(), 2);
  card->splitter.SetCurrentChannel(&Canvas(), 1);
  state.cards.push_back(std::move(card));
  PushBox(start.Min.x + padding, start.Min.y + padding, start.GetWidth() - 2 * padding);
}

Card::~Card() {
  State& state = Now();
  const float padding = Narrow() ? kSpace4 : kSpace6;
  const float end = PopBox() + padding;
  const std::unique_ptr<CardScope> card = std::move(state.cards.back());
  state.cards.pop_back();
  const ImRect rect{card->top_left.x, card->top_left.y, card->top_left.x + card->width, end};
  card->splitter.SetCurrentChannel(&Canvas(), 0);
  FramedRect(rect, state.palette->hairline, 1, state.palette->card, kCardRadius);
  card->splitter.Merge(&Canvas());
  ImGui::PopID();
  CloseGroup(card->id, rect);
  CurrentBox().y = end;
  CurrentBox().first = false;
  CurrentBox().margin = kSpace4;
}

}  // namespace earshot::kit
