// Switches of Dear ImGui, read by every file that includes imgui.h (IMGUI_USER_CONFIG).
//
// Called by: nobody; the compiler includes it through imgui.h in our code and in the library.
// Must stay true: the library and our code see the same switches, or structures differ in size.
#pragma once

// Full Unicode: Polish, Urdu and Punjabi names are ordinary input, and emoji arrive in quotes.
#define IMGUI_USE_WCHAR32

// Not drawn in the product; leaving them out saves about 100 KB of the download.
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
// Glyphs come from the browser's fonts, so the embedded bitmap font is dead weight.
#define IMGUI_DISABLE_DEFAULT_FONT
// WHY: without it the library brings its own rasteriser, which nothing here uses (about 15 KB of
// the download). It asks for its FreeType loader by name; kit/font_loader.cc answers with ours.
#define IMGUI_ENABLE_FREETYPE
// Functions that 1.92 keeps only for old callers.
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
// The app has its own storage and clipboard; no C file access and no platform shell.
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

// The kit computes with ImVec2; ImGui wants this known before its first header.
#define IMGUI_DEFINE_MATH_OPERATORS
