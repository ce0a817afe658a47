// What the panels of one frame ask for, in order. The shell carries them out after the frame.
#pragma once

#include <utility>
#include <vector>

#include "wasm/ui/shell/intent.h"

namespace earshot::shell {

class Intents {
 public:
  void Push(Intent intent) { list_.push_back(std::move(intent)); }
  std::vector<Intent> Take() { return std::exchange(list_, {}); }
  bool Empty() const { return list_.empty(); }

 private:
  std::vector<Intent> list_;
};

}  // namespace earshot::shell
