// Several columns side by side, for filters over a table; one under the other where they would be
// narrower than `narrowest`.
//
// Fill the first column, call Next(), fill the second. Reading order is column by column.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <vector>

namespace earshot::kit {

class Columns {
 public:
  // Widths in proportion to the weights. `gap`: px kept free above, and below where that is less
  // than usual.
  explicit Columns(std::vector<float> weights, float narrowest = 200, float gap = 24);
  ~Columns();
  Columns(const Columns&) = delete;
  Columns& operator=(const Columns&) = delete;
  void Next();

 private:
  void Open();
  void Close();
  std::vector<float> weights_;
  size_t column_ = 0;
  bool stacked_ = false;
  float x_ = 0, y_ = 0, width_ = 0, end_ = 0, gap_ = 0;
};

}  // namespace earshot::kit
