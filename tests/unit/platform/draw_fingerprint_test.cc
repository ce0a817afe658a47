// Frames that look the same are painted once; one that differs in anything is painted.
#include "wasm/platform/draw_fingerprint.h"

#include <gtest/gtest.h>

#include "imgui.h"

namespace earshot::platform {
namespace {

class DrawFingerprintTest : public ::testing::Test {
 protected:
  DrawFingerprintTest() : context(ImGui::CreateContext()) { texture.Status = ImTextureStatus_OK; }
  ~DrawFingerprintTest() override { ImGui::DestroyContext(context); }

  // What a frame with one rectangle would paint.
  std::optional<uint64_t> Draw(float x, ImU32 colour) {
    ImDrawList list(ImGui::GetDrawListSharedData());
    list._ResetForNewFrame();
    list.PushClipRect({0, 0}, {640, 480});
    list.AddRectFilled({x, 10}, {x + 50, 60}, colour);
    ImVector<ImTextureData*> textures;
    textures.push_back(&texture);
    ImDrawData data;
    data.DisplaySize = size;
    data.Textures = &textures;
    data.CmdLists.push_back(&list);
    return FingerprintOf(data);
  }

  ImGuiContext* context;
  ImTextureData texture;
  ImVec2 size = {640, 480};
};

TEST_F(DrawFingerprintTest, AFrameThatBringsATextureIsAlwaysPainted) {
  texture.Status = ImTextureStatus_WantUpdates;
  EXPECT_FALSE(Draw(10, IM_COL32_WHITE).has_value());
}

TEST_F(DrawFingerprintTest, OnlyEqualFramesAreEqual) {
  const auto first = Draw(10, IM_COL32_WHITE);
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(Draw(10, IM_COL32_WHITE), first);
  EXPECT_NE(Draw(11, IM_COL32_WHITE), first);
  EXPECT_NE(Draw(10, IM_COL32_BLACK), first);
  size.x = 641;
  EXPECT_NE(Draw(10, IM_COL32_WHITE), first);
}

}  // namespace
}  // namespace earshot::platform
