// Simple line icons, drawn as vectors so that they are crisp at every scale and need no file.
//
// Always beside a word or inside a named button: an icon alone says nothing to a screen reader.
#pragma once

#include "imgui.h"
#include "wasm/ui/kit/theme.h"

namespace earshot::kit {

enum class Icon {
  kNone,
  kToday,
  kLog,
  kCapture,
  kVoices,
  kProjects,
  kStakeholders,
  kPanel,
  kReports,
  kIncoming,
  kSync,
  kSettings,
  kMore,
  kTick,
  kWarning,
  kError,
  kInfo,
  kSearch,
  kPlus,
  kMinus,
  kChevronRight,
  kChevronDown,
  kClose,
  kCalendar,
  kPerson,
  kCopy,
  kLock,
  kFile,
  kCamera,
  kUp,
  kDown,
};

void DrawIcon(Icon icon, ImVec2 centre, float size, Colour colour);
Icon IconOf(Tone tone);
Colour ColourOf(Tone tone);  // of the mark

}  // namespace earshot::kit
