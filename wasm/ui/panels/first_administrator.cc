// The one-time link printed by the server at its first start opens this page: it makes the first
// administrator, who then creates the workspace.

#include "core/base/fold.h"
#include "wasm/ui/panels/field_errors.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kUserField = "first/user";
constexpr std::string_view kPasswordField = "first/password";
constexpr std::string_view kAgainField = "first/again";
constexpr size_t kShortestPassword = 12;

std::vector<kit::SummaryError> Check(const shell::FirstAdministratorState& state) {
  std::vector<kit::SummaryError> errors;
  auto add = [&](std::string_view key, Text text) {
    errors.push_back({std::string(key), std::string(T(text))});
  };
  if (base::TrimSpaces(state.user).empty()) add(kUserField, Text::kEnterUserName);
  if (base::CharacterCount(state.password) < kShortestPassword)
    add(kPasswordField, Text::kPasswordShort);
  if (state.again != state.password) add(kAgainField, Text::kPasswordsDiffer);
  return errors;
}

}  // namespace

void DrawFirstAdministrator(PanelContext& context, std::string_view token) {
  shell::FirstAdministratorState& state = context.state.first_administrator;
  const shell::AccountFacts& account = context.facts.account;
  kit::Heading(1, T(Text::kFirstAdministrator));
  kit::Paragraph(T(Text::kFirstAdministratorLead));
  context.Link(T(Text::kHaveAccount), shell::RouteTo(shell::Screen::kSignIn));
  kit::ErrorSummary(state.errors);
  if (!account.problem.empty()) {
    kit::Notice(kit::Tone::kError, T(Text::kNotCreated), account.problem);
  }
  kit::TextField({.label = T(Text::kUserName),
                  .hint = T(Text::kUserNameHint),
                  .error = ErrorFor(state.errors, kUserField),
                  .key = kUserField,
                  .autocomplete = "username",
                  .person_name = true},
                 state.user);
  kit::Password({.label = T(Text::kPassword),
                 .hint = T(Text::kPasswordHint),
                 .error = ErrorFor(state.errors, kPasswordField),
                 .key = kPasswordField,
                 .autocomplete = "new-password"},
                state.password);
  kit::Password({.label = T(Text::kPasswordAgain),
                 .error = ErrorFor(state.errors, kAgainField),
                 .key = kAgainField,
                 .autocomplete = "new-password"},
                state.again);
  if (account.busy) kit::Progress(T(Text::kCreating), 0, 0);
  if (!kit::Button(T(Text::kCreateAccount), kit::ButtonKind::kPrimary) || account.busy) return;
  state.errors = Check(state);
  if (!state.errors.empty()) return;
  context.intents.Push(
      shell::FirstAdministrator{std::string(token), base::TrimSpaces(state.user), state.password});
}

}  // namespace earshot::panels
