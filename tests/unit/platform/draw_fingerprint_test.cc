// Frames that look the same are painted once; one that differs in anything is painted.
#include "wasm/platform/draw_fingerprint.h"

#include <gtest/gtest.h>

#include "tests/ui/null_renderer.h"

namespace earshot::platform {
namespace {

class DrawFingerprintTest : public ::testing::Test {
 protected:
  DrawFingerprintTest() { ImGui::GetIO().DisplaySize = {640, 480}; }

  std::optional<uint64_t> Draw(float x, ImU32 colour) {
    ImGui::NewFrame();
    ImGui::GetForegroundDrawList()->AddRectFilled({x, 10}, {x + 50, 60}, colour);
    ImGui::Render();
    const auto sum = FingerprintOf(*ImGui::GetDrawData());
    renderer.Present();
    return sum;
  }

  ui_test::NullRenderer renderer;
};

TEST_F(DrawFingerprintTest, AFrameThatBringsATextureIsAlwaysPainted) {
  EXPECT_FALSE(Draw(10, IM_COL32_WHITE).has_value());
}

TEST_F(DrawFingerprintTest, OnlyEqualFramesAreEqual) {
  Draw(10, IM_COL32_WHITE);
  const auto first = Draw(10, IM_COL32_WHITE);
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(Draw(10, IM_COL32_WHITE), first);
  EXPECT_NE(Draw(11, IM_COL32_WHITE), first);
  EXPECT_NE(Draw(10, IM_COL32_BLACK), first);
  ImGui::GetIO().DisplaySize = {641, 480};
  EXPECT_NE(Draw(10, IM_COL32_WHITE), first);
}

}  // namespace
}  // namespace earshot::platform
