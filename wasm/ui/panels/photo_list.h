// The photographs of one activity: what each shows, whether it may be published, its deletion.
// Called by the session (capture_photo.cc) and the activity's page.
#pragma once

#include <string_view>

#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// Nothing when there are none. `pictures`: with the photographs themselves, as far as this device
// holds them; the others are asked for.
void DrawPhotoList(PanelContext& context, std::string_view activity, bool pictures);

}  // namespace earshot::panels
