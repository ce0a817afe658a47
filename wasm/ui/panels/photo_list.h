// The photographs of one activity: what each shows, whether it may be published, its deletion.
// Called by the session (capture_photo.cc) and the activity's page.
#pragma once

#include <string_view>
#include <vector>

#include "core/app/photos.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// Read once and kept until the workspace changes.
const std::vector<app::Photo>& PhotosShown(PanelContext& context, std::string_view activity);

// Nothing when there are none. `pictures`: with the photographs themselves, as far as this device
// holds them; the others are asked for.
void DrawPhotoList(PanelContext& context, std::string_view activity, bool pictures);

}  // namespace earshot::panels
