// Device check (#/device): one verdict for the person who looks after the machines, and the facts
// behind it. Needs no workspace and no account, so that it can be opened before roll-out.

#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::DeviceFacts;
using shell::Fill;
using shell::T;
using shell::Text;

namespace {

constexpr int64_t kEnoughBytes = int64_t{200} << 20;

struct Check {
  Text name;
  bool fine;
  bool needed;  // without it Earshot does not keep work; else it is worse but works
  Text if_not;
};

std::vector<Check> ChecksOf(const DeviceFacts& device) {
  const bool room = device.quota_bytes == 0 || device.quota_bytes >= kEnoughBytes;
  return {
      {Text::kCheckStore, device.indexed_db, true, Text::kCheckStoreNot},
      {Text::kCheckSecure, device.secure_context, true, Text::kCheckSecureNot},
      {Text::kCheckCookies, device.cookies, true, Text::kCheckCookiesNot},
      {Text::kCheckOffline, device.service_worker, true, Text::kCheckOfflineNot},
      {Text::kCheckDrawing, device.webgl2, false, Text::kCheckDrawingNot},
      {Text::kCheckKept, device.persistent, false, Text::kCheckKeptNot},
      {Text::kCheckCopy, device.private_files, false, Text::kCheckCopyNot},
      {Text::kCheckLocks, device.web_locks, false, Text::kCheckLocksNot},
      {Text::kCheckRoom, room, false, Text::kCheckRoomNot},
  };
}

void DrawVerdict(const std::vector<Check>& checks) {
  size_t missing = 0;
  size_t weaker = 0;
  for (const Check& check : checks) {
    if (!check.fine) ++(check.needed ? missing : weaker);
  }
  if (missing > 0) {
    kit::Notice(kit::Tone::kError, T(Text::kDeviceUnfit), T(Text::kDeviceUnfitText));
  } else if (weaker > 0) {
    kit::Notice(kit::Tone::kWarning, T(Text::kDeviceMostlyFit), T(Text::kDeviceMostlyFitText));
  } else {
    kit::Notice(kit::Tone::kSuccess, T(Text::kDeviceFit), T(Text::kDeviceFitText));
  }
}

// What needs doing comes first, each with what it means; the list of all follows, a line each.
void DrawChecks(const std::vector<Check>& checks) {
  for (const Check& check : checks) {
    if (check.fine) continue;
    kit::Scope scope(T(check.name));
    kit::Heading(2, T(check.name));
    kit::Pill(check.needed ? kit::Tone::kError : kit::Tone::kWarning, T(Text::kNo));
    kit::Paragraph(T(check.if_not));
  }
  kit::Heading(2, T(Text::kChecks));
  std::vector<kit::Fact> facts;
  for (const Check& check : checks) {
    facts.push_back({T(check.name), T(check.fine ? Text::kYes : Text::kNo)});
  }
  kit::Facts(facts);
}

void DrawFacts(PanelContext& context, const DeviceFacts& device) {
  kit::Heading(2, T(Text::kAboutThisDevice));
  const std::string screen = Fill(
      Text::kScreenSize, {std::to_string(device.screen_width), std::to_string(device.screen_height),
                          std::to_string(static_cast<int>(device.pixel_ratio * 100))});
  const std::string room =
      device.quota_bytes > 0
          ? Fill(Text::kUsedOf, {SizeInWords(device.used_bytes), SizeInWords(device.quota_bytes)})
          : std::string(T(Text::kNotKnown));
  const auto known = [](const std::string& words) {
    return words.empty() ? T(Text::kNotKnown) : std::string_view(words);
  };
  const kit::Fact facts[] = {{T(Text::kBrowser), known(device.browser)},
                             {T(Text::kScreenLabel), screen},
                             {T(Text::kTouchScreen), T(device.touch ? Text::kYes : Text::kNo)},
                             {T(Text::kGraphics), known(device.renderer)},
                             {T(Text::kLanguages), known(device.languages)},
                             {T(Text::kSpaceUsed), room},
                             {T(Text::kVersion), context.facts.version}};
  kit::Facts(facts);
  if (!kit::CopyButton(T(Text::kTheseFacts))) return;
  std::string text;
  for (const Check& check : ChecksOf(device)) {
    text += std::string(T(check.name)) + ": " + std::string(T(check.fine ? Text::kYes : Text::kNo));
    text += "\n";
  }
  for (const kit::Fact& fact : facts) {
    text += std::string(fact.label) + ": " + std::string(fact.value) + "\n";
  }
  context.intents.Push(shell::CopyText{std::move(text), std::string(T(Text::kFactsCopied))});
}

}  // namespace

void DrawDevice(PanelContext& context) {
  kit::Heading(1, T(Text::kDeviceCheck));
  const DeviceFacts& device = context.facts.machine;
  if (!device.known) {
    kit::Progress(T(Text::kDeviceChecking), 0, 0);
    return;
  }
  const std::vector<Check> checks = ChecksOf(device);
  DrawVerdict(checks);
  DrawChecks(checks);
  DrawFacts(context, device);
  DrawStandAloneLinks(context, shell::Screen::kDevice);
}

}  // namespace earshot::panels
