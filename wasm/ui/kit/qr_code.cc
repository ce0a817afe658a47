// See qr_code.h. The encoding is that of the library qrcodegen (README).

#include "wasm/ui/kit/qr_code.h"

#include <qrcodegen.h>

#include <algorithm>
#include <cmath>

#include "wasm/ui/kit/kit.h"
#include "wasm/ui/kit/layout.h"

namespace earshot::kit {
namespace {

constexpr float kLargest = 280;  // px, with the quiet zone
constexpr int kQuietModules = 4;
constexpr Colour kWhite = Rgb(0xFFFFFF), kBlack = Rgb(0x000000);

// One rectangle for each run of dark modules, so that no light seam shows between two of them.
void DrawRow(const QrModules& modules, int row, ImVec2 corner, float module) {
  const auto dark = [&](int column) {
    return column < modules.side &&
           modules.dark[static_cast<size_t>(row) * static_cast<size_t>(modules.side) +
                        static_cast<size_t>(column)];
  };
  const float top = corner.y + static_cast<float>(row) * module;
  for (int column = 0; column < modules.side; ++column) {
    if (!dark(column)) continue;
    const int first = column;
    while (dark(column)) ++column;
    FillRect({{corner.x + static_cast<float>(first) * module, top},
              {corner.x + static_cast<float>(column) * module, top + module}},
             kBlack);
  }
}

}  // namespace

QrModules EncodeQr(const std::string& text) {
  std::vector<uint8_t> room(qrcodegen_BUFFER_LEN_MAX);
  std::vector<uint8_t> code(qrcodegen_BUFFER_LEN_MAX);
  QrModules modules;
  if (!qrcodegen_encodeText(text.c_str(), room.data(), code.data(), qrcodegen_Ecc_MEDIUM,
                            qrcodegen_VERSION_MIN, qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO,
                            false)) {
    return modules;
  }
  modules.side = qrcodegen_getSize(code.data());
  for (int y = 0; y < modules.side; ++y) {
    for (int x = 0; x < modules.side; ++x) {
      modules.dark.push_back(qrcodegen_getModule(code.data(), x, y));
    }
  }
  return modules;
}

void QrCode(std::string_view name, const QrModules& modules) {
  if (modules.side == 0) return;
  // A module is a whole number of device pixels, else a camera sees stripes.
  const float scale = Now().view.scale;
  const auto across = static_cast<float>(modules.side + 2 * kQuietModules);
  const float width = std::min(CurrentBox().width, kLargest);
  const float module = std::max(1.0F, std::floor(width * scale / across)) / scale;
  const ImRect place = Place(across * module, across * module, kSpace2, kSpace4);
  FillRect(place, kWhite);
  const float quiet = static_cast<float>(kQuietModules) * module;
  const ImVec2 corner{Snap(place.Min.x) + quiet, Snap(place.Min.y) + quiet};
  for (int row = 0; row < modules.side; ++row) DrawRow(modules, row, corner, module);
  Emit(NextId(Role::kImage), Role::kImage, place, Visible(name));
}

}  // namespace earshot::kit
