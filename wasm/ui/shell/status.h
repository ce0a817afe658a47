// The status strip's words, on every screen: what is safe, what waits, and the connection.
#pragma once

#include <string>

#include "wasm/ui/kit/kit.h"
#include "wasm/ui/shell/facts.h"

namespace earshot::shell {

struct Status {
  kit::Tone tone = kit::Tone::kInfo;
  std::string words;
  std::string trouble;  // of the words, those that keep work from being safe or sent; empty = none
};

// "Saved on this device" only when the store has acknowledged everything, and never over a form
// with words that are no record yet: of those "Draft kept on this device", or "not saved yet".
Status StatusWords(const Facts& facts);

}  // namespace earshot::shell
