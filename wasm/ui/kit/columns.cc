// See columns.h. Each column is a box of its own; the row ends where the longest one does.

#include "wasm/ui/kit/columns.h"

#include <algorithm>
#include <numeric>

#include "wasm/ui/kit/layout.h"

namespace earshot::kit {

namespace {

constexpr float kGap = kSpace4;

}  // namespace

Columns::Columns(std::vector<float> weights, float narrowest, float gap)
    : weights_(std::move(weights)), gap_(gap) {
  width_ = CurrentBox().width;
  const float all = std::accumulate(weights_.begin(), weights_.end(), 0.0f);
  const float room = width_ - kGap * static_cast<float>(weights_.size() - 1);
  const float least = *std::min_element(weights_.begin(), weights_.end());
  stacked_ = room * least / all < narrowest * Now().view.text_scale;
  if (stacked_) return;
  const ImRect start = PlaceRow(0, gap_, 0);
  x_ = start.Min.x;
  y_ = start.Min.y;
  end_ = y_;
  Open();
}

Columns::~Columns() {
  if (stacked_) return;
  Close();
  CurrentBox().y = end_;
  CurrentBox().first = false;
  CurrentBox().margin = std::min(gap_, kSpace4);
}

void Columns::Next() {
  if (stacked_ || column_ + 1 >= weights_.size()) return;
  Close();
  ++column_;
  Open();
}

void Columns::Open() {
  const float all = std::accumulate(weights_.begin(), weights_.end(), 0.0f);
  const float room = width_ - kGap * static_cast<float>(weights_.size() - 1);
  float x = x_;
  for (size_t i = 0; i < column_; ++i) x += room * weights_[i] / all + kGap;
  PushBox(x, y_, room * weights_[column_] / all);
}

void Columns::Close() { end_ = std::max(end_, PopBox()); }

}  // namespace earshot::kit
