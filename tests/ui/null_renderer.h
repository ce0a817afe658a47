// Stands in for the graphics of the page: says "done" to every texture that Dear ImGui asks for.
//
// Used by: Driver, and tests that draw the whole application without a browser.
#pragma once

#include "imgui.h"
#include "imgui_internal.h"

namespace earshot::ui_test {

// Owns an ImGui context and makes it the current one.
class NullRenderer {
 public:
  NullRenderer() : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImGui::GetIO().IniFilename = nullptr;
  }
  ~NullRenderer() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) Forget(*texture);
    ImGui::DestroyContext(context_);
  }
  NullRenderer(const NullRenderer&) = delete;
  NullRenderer& operator=(const NullRenderer&) = delete;

  // After each frame.
  void Present() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
      if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
        Forget(*texture);
      } else if (texture->Status != ImTextureStatus_WantDestroy &&
                 texture->Status != ImTextureStatus_Destroyed) {
        texture->SetStatus(ImTextureStatus_OK);
      }
    }
  }

 private:
  static void Forget(ImTextureData& texture) {
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
  }
  ImGuiContext* context_;
};

}  // namespace earshot::ui_test
