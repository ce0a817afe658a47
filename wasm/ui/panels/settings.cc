// Settings: the device's name, what the browser promises about storage, the workspace, signing out,
// and what this program is made of.

#include "core/base/fold.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kDevice = "settings/device";

void DrawDeviceName(PanelContext& context) {
  shell::SettingsState& state = context.state.settings;
  if (!state.loaded) {
    state.device = context.facts.device;
    state.loaded = true;
  }
  kit::Heading(2, T(Text::kThisDevice));
  kit::ErrorSummary(state.errors);
  kit::TextField({.label = T(Text::kDeviceName),
                  .hint = T(Text::kDeviceNameHint),
                  .error = state.errors.empty() ? "" : std::string_view(state.errors[0].sentence),
                  .key = kDevice},
                 state.device);
  context.state.typed_beside_forms |= state.device != context.facts.device;
  if (!kit::Button(T(Text::kSaveDeviceName))) return;
  std::string name = base::TrimSpaces(state.device);
  size_t limit = static_cast<size_t>(model::FieldOf("actor", "device").max);
  state.errors.clear();
  if (name.empty() || base::CharacterCount(name) > limit) {
    state.errors.push_back({std::string(kDevice), std::string(T(Text::kEnterDeviceName))});
  } else {
    state.device = name;
    context.intents.Push(shell::RenameDevice{name});
  }
}

void DrawStorage(PanelContext& context) {
  const shell::StorageFacts& storage = context.facts.storage;
  kit::Heading(2, T(Text::kStorageOnDevice));
  const std::string kept(T(!storage.known
                               ? Text::kNotKnown
                               : (storage.persistent ? Text::kStorageKept : Text::kStorageMayGo)));
  const std::string used =
      storage.quota_bytes > 0
          ? Fill(Text::kUsedOf, {SizeInWords(storage.used_bytes), SizeInWords(storage.quota_bytes)})
          : std::string(T(Text::kNotKnown));
  const std::string copy(T(storage.second_copy ? Text::kSecondCopyYes : Text::kSecondCopyNo));
  const kit::Fact facts[] = {
      {T(Text::kKeptByBrowser), kept}, {T(Text::kSpaceUsed), used}, {T(Text::kSecondCopy), copy}};
  kit::Facts(facts);
  if (context.facts.can_install) {
    kit::Paragraph(T(Text::kInstallText));
    if (kit::Button(T(Text::kInstall))) context.intents.Push(shell::InstallApp{});
  }
  if (storage.known && !storage.persistent) {
    kit::Paragraph(T(Text::kKeepDataText));
    if (kit::Button(T(Text::kKeepData))) context.intents.Push(shell::AskForPersistence{});
  }
}

void DrawAccount(PanelContext& context) {
  shell::SettingsState& state = context.state.settings;
  kit::Heading(2, T(Text::kYouAndWorkspace));
  const kit::Fact facts[] = {{T(Text::kSignedInAs), context.facts.person},
                             {T(Text::kWorkspace), context.facts.workspace}};
  kit::Facts(facts);
  context.Link(T(Text::kWorkspaceSettings), RouteTo(Screen::kWorkspaceSettings));
  context.Link(T(Text::kSwitchWorkspace), RouteTo(Screen::kWorkspaces));
  if (kit::Button(T(Text::kSignOut))) state.ask_sign_out = true;
  if (kit::Dialog dialog(T(Text::kSignOutTitle), state.ask_sign_out); dialog) {
    kit::Paragraph(T(Text::kSignOutText));
    if (context.facts.sync.unsent + context.facts.sync.unsent_photos > 0) {
      kit::Notice(kit::Tone::kWarning, T(Text::kNotSentYet), WaitingInWords(context.facts.sync));
    }
    if (kit::Button(T(Text::kYesSignOut), kit::ButtonKind::kPrimary)) {
      state.ask_sign_out = false;
      context.intents.Push(shell::SignOut{});
    }
    kit::SameLine();
    if (kit::Button(T(Text::kCancel))) state.ask_sign_out = false;
  }
}

void DrawHelp(PanelContext& context) {
  kit::Heading(2, T(Text::kHelpAndAbout));
  if (kit::Button(T(Text::kKeyboardShortcuts))) context.intents.Push(shell::ShowShortcuts{});
  context.Link(T(Text::kDeviceCheck), RouteTo(Screen::kDevice));
  context.Link(T(Text::kAccessibility), RouteTo(Screen::kAccessibility));
  context.Link(T(Text::kPrivacy), RouteTo(Screen::kPrivacy));
  context.Link(T(Text::kAbout), RouteTo(Screen::kAbout));
}

}  // namespace

void DrawSettings(PanelContext& context) {
  kit::Heading(1, T(Text::kSettings));
  kit::Paragraph(T(Text::kSettingsLead));
  DrawAppearance(context);
  DrawDeviceName(context);
  DrawStorage(context);
  DrawAccount(context);
  DrawHelp(context);
}

}  // namespace earshot::panels
