// See draw_fingerprint.h.
#include "wasm/platform/draw_fingerprint.h"

#include <cstring>

#include "imgui.h"

namespace earshot::platform {
namespace {

class Sum {
 public:
  void Add(const void* data, size_t size) {
    const auto* bytes = static_cast<const unsigned char*>(data);
    for (; size >= sizeof(uint64_t); size -= sizeof(uint64_t), bytes += sizeof(uint64_t)) {
      uint64_t word = 0;
      std::memcpy(&word, bytes, sizeof word);
      Mix(word);
    }
    uint64_t rest = size;
    std::memcpy(&rest, bytes, size);
    Mix(rest + size);
  }
  template <typename Value>
  void Add(const Value& value) {
    Add(&value, sizeof value);
  }
  uint64_t value() const { return value_; }

 private:
  void Mix(uint64_t word) {
    value_ = (value_ ^ word) * 0x9E3779B97F4A7C15u;  // an odd number with bits all over: 2^64 / phi
    value_ ^= value_ >> 29;
  }
  uint64_t value_ = 0;
};

}  // namespace

std::optional<uint64_t> FingerprintOf(const ImDrawData& data) {
  if (data.Textures != nullptr) {
    for (const ImTextureData* texture : *data.Textures) {
      if (texture->Status != ImTextureStatus_OK) return std::nullopt;
    }
  }
  Sum sum;
  sum.Add(data.DisplayPos);
  sum.Add(data.DisplaySize);
  sum.Add(data.FramebufferScale);
  for (const ImDrawList* list : data.CmdLists) {
    sum.Add(list->VtxBuffer.Data, static_cast<size_t>(list->VtxBuffer.size_in_bytes()));
    sum.Add(list->IdxBuffer.Data, static_cast<size_t>(list->IdxBuffer.size_in_bytes()));
    for (const ImDrawCmd& command : list->CmdBuffer) {
      sum.Add(command.ClipRect);
      sum.Add(command.TexRef._TexData);
      sum.Add(command.VtxOffset);
      sum.Add(command.IdxOffset);
      sum.Add(command.ElemCount);
    }
  }
  return sum.value();
}

}  // namespace earshot::platform
