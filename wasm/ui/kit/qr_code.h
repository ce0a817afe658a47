// A QR code (ISO/IEC 18004): a text that a camera reads. Part of kit.h.
//
// Encoding takes about a millisecond, so the caller keeps the modules while the text is the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace earshot::kit {

struct QrModules {
  int side = 0;            // modules along one side; 0 = there is no code
  std::vector<bool> dark;  // row by row
};
// Correction level M. No code for a text that is too long for one (2,331 bytes).
QrModules EncodeQr(const std::string& text);

// Black on white in every theme, with its quiet zone, because cameras expect that; nothing when
// there is no code. `name` is what assistive technology reads.
void QrCode(std::string_view name, const QrModules& modules);

}  // namespace earshot::kit
