// Reads what web/device_facts.js found out about this browser.
//
//   facts := line*     line := key TAB value "\n"     a flag is 0 or 1
//   keys: known webgl2 renderer indexed_db local_storage private_files service_worker persistent
//   used_bytes quota_bytes secure_context web_locks cross_origin_isolated cookies browser
//   screen_width screen_height pixel_ratio touch languages
//
// Used by: BrowserPlatform. Must stay true: an unknown key or a value that is no number changes
// nothing, so a newer page under an older module shows less, not wrong.
#pragma once

#include <string_view>

#include "wasm/ui/shell/platform.h"

namespace earshot::platform {

shell::DeviceFacts ParseDeviceFacts(std::string_view lines);

}  // namespace earshot::platform
