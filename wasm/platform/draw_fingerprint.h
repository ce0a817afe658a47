// Tells whether a frame would paint what is on the screen already.
//
// An event owes several frames, since layouts measure first; mostly only one of them looks
// different. Painting the others costs battery, and without a graphics card most of the time
// between "Save" and "Saved". Used by: main_web.cc.
#pragma once

#include <cstdint>
#include <optional>

struct ImDrawData;

namespace earshot::platform {

// Equal for frames that paint the same pixels; nullopt when the frame also changes a texture, which
// only painting does.
std::optional<uint64_t> FingerprintOf(const ImDrawData& data);

}  // namespace earshot::platform
