// libFuzzer: any two documents into validation and merging (targets.h).

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  earshot::fuzz::FuzzDocumentMerge({reinterpret_cast<const char*>(data), size});
  return 0;
}
