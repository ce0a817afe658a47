// The running application of the browser build, as exports.cc reaches it.
//
// Called by: exports.cc only, from page events. Must stay true: every event ends in Wake(), so a
// frame follows, and no frame is drawn without one (UI.md section 5).
#pragma once

#include "wasm/platform/browser_platform.h"
#include "wasm/ui/shell/app.h"

namespace earshot::platform {

BrowserPlatform& ThePlatform();
shell::App& TheApp();
shell::Viewport& TheViewport();

// Owe at least this many frames: the one that takes what came, and the one that shows what it made
// of it above. Whatever goes on longer asks for more itself (kit::Wake).
void Wake(int frames = 2);
// Wake, and one frame at once without painting: browsers let a page write to the clipboard, open a
// file or ask to install only while the person's own event runs.
void WakeInsideEvent();
void SendRowsThatAreDue();       // to the mirror, once a list has come to rest
void DrawFrame(double time_ms);  // the animation frame that Wake asked for
void SetHidden(bool hidden);
void PageTyped(semantics::NodeId id, std::string_view value);  // the field shows this already
void CanvasCleared();                                          // it has another size
void ContextLost();
void ContextRestored();
int FramesDrawn();
bool CanDraw();

}  // namespace earshot::platform
