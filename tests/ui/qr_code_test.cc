// The QR code of the kit: what a camera looks for is there, and what fits in no code gives none.

#include "wasm/ui/kit/qr_code.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ui/driver.h"

namespace earshot::ui_test {
namespace {

bool Dark(const kit::QrModules& code, int x, int y) {
  return code
      .dark[static_cast<size_t>(y) * static_cast<size_t>(code.side) + static_cast<size_t>(x)];
}

// ISO/IEC 18004, 6.3.3: a dark square of 7, a light one of 5 within, a dark one of 3 within that.
void ExpectFinder(const kit::QrModules& code, int left, int top) {
  for (int y = 0; y < 7; ++y) {
    for (int x = 0; x < 7; ++x) {
      const int ring = std::min({x, y, 6 - x, 6 - y});
      EXPECT_EQ(Dark(code, left + x, top + y), ring != 1) << x << "," << y;
    }
  }
}

TEST(QrCode, HasTheThreeCornersThatCamerasLookFor) {
  const kit::QrModules code = kit::EncodeQr("https://earshot.example/#/capture/join/K7P2QX");
  ASSERT_GE(code.side, 21);
  EXPECT_EQ(code.side % 4, 1);
  ASSERT_EQ(code.dark.size(), static_cast<size_t>(code.side) * static_cast<size_t>(code.side));
  ExpectFinder(code, 0, 0);
  ExpectFinder(code, code.side - 7, 0);
  ExpectFinder(code, 0, code.side - 7);
}

TEST(QrCode, AnotherTextIsAnotherCode) {
  EXPECT_NE(kit::EncodeQr("K7P2QX").dark, kit::EncodeQr("K7P2QY").dark);
}

TEST(QrCode, ATextThatIsTooLongGivesNone) {
  EXPECT_EQ(kit::EncodeQr(std::string(3000, 'a')).side, 0);
  KitDriver driver([] { kit::QrCode("QR code: too long", kit::EncodeQr(std::string(3000, 'a'))); });
  driver.Settle();
  EXPECT_FALSE(driver.Has(Role::kImage, "QR code: too long"));
}

TEST(QrCode, IsAnImageWithAName) {
  KitDriver driver([] { kit::QrCode("QR code: the link", kit::EncodeQr("K7P2QX")); });
  driver.Settle();
  const Node& image = driver.Get(Role::kImage, "QR code: the link");
  EXPECT_FLOAT_EQ(image.rect.w, image.rect.h);
  EXPECT_GT(image.rect.w, 200);
}

}  // namespace
}  // namespace earshot::ui_test
