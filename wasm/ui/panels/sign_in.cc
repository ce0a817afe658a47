// Sign in: user name and password, real fields that password managers fill. Needs the network once;
// afterwards the device opens without it.

#include "core/base/fold.h"
#include "wasm/ui/panels/field_errors.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kUserKey = "sign-in/user";
constexpr std::string_view kPasswordKey = "sign-in/password";

}  // namespace

void DrawSignInForm(PanelContext& context) {
  shell::SignInState& state = context.state.sign_in;
  const shell::AccountFacts& account = context.facts.account;
  kit::ErrorSummary(state.errors);
  if (!account.problem.empty()) {
    kit::Notice(kit::Tone::kError, T(Text::kNotSignedIn), account.problem);
  }
  kit::TextField({.label = T(Text::kUserName),
                  .error = ErrorFor(state.errors, kUserKey),
                  .key = kUserKey,
                  .autocomplete = "username",
                  .person_name = true},
                 state.user);
  bool entered = kit::Password({.label = T(Text::kPassword),
                                .error = ErrorFor(state.errors, kPasswordKey),
                                .key = kPasswordKey,
                                .autocomplete = "current-password"},
                               state.password);
  static_cast<void>(entered);
  if (account.busy) kit::Progress(T(Text::kSigningIn), 0, 0);
  if (!kit::Button(T(Text::kSignIn), kit::ButtonKind::kPrimary) || account.busy) return;
  state.errors.clear();
  if (base::TrimSpaces(state.user).empty()) {
    state.errors.push_back({std::string(kUserKey), std::string(T(Text::kEnterUserName))});
  }
  if (state.password.empty()) {
    state.errors.push_back({std::string(kPasswordKey), std::string(T(Text::kEnterPassword))});
  }
  if (state.errors.empty()) {
    context.intents.Push(shell::SignIn{base::TrimSpaces(state.user), state.password});
  }
}

void DrawSignIn(PanelContext& context) {
  kit::Heading(1, T(Text::kSignInTo));
  kit::Paragraph(T(Text::kSignInLead));
  if (!context.facts.online) {
    kit::Notice(kit::Tone::kInfo, T(Text::kNoConnection), T(Text::kSignInNeedsNetwork));
  }
  DrawSignInForm(context);
  kit::Caption(T(Text::kForgotten));
  kit::Space(16);
  context.Link(T(Text::kAccessibility), RouteTo(Screen::kAccessibility));
  context.Link(T(Text::kPrivacy), RouteTo(Screen::kPrivacy));
  context.Link(T(Text::kDeviceCheck), RouteTo(Screen::kDevice));
}

}  // namespace earshot::panels
