// libFuzzer: any bytes into the sealed-file reader (targets.h).

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  earshot::fuzz::FuzzSealedFile({reinterpret_cast<const char*>(data), size});
  return 0;
}
