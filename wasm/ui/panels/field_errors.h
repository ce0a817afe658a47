// The errors of a short form that is not made of records (signing in, the first administrator).
#pragma once

#include <string_view>
#include <vector>

#include "wasm/ui/kit/kit.h"

namespace earshot::panels {

// The sentence for the field with that key; empty when it is fine.
inline std::string_view ErrorFor(const std::vector<kit::SummaryError>& errors,
                                 std::string_view key) {
  for (const kit::SummaryError& error : errors) {
    if (error.key == key) return error.sentence;
  }
  return "";
}

}  // namespace earshot::panels
