// What the form of a sign-up and what is read back of it share. Called by join_parts.cc and
// join_words.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wasm/ui/panels/panel_state.h"

namespace earshot::panels {

// What is asked for when somebody joins. Stories and photographs are asked about when there is one.
struct SignUpPurpose {
  std::string_view code;
  std::string_view key;  // of its field
  bool on_card;          // printed on the paper card
};
inline constexpr SignUpPurpose kSignUpPurposes[] = {
    {"panel", "join/consent", true},
    {"newsletter", "join/consent_newsletter", true},
    {"hear-back", "join/consent_hear_back", false},
};

// The exact words, in the order of kSignUpPurposes: those that were in use when a card was signed,
// else those of today (000-05).
const std::vector<std::string>& WordingsOf(PanelContext& context, SignUpForm& form);
bool IsBelowGuardianAge(PanelContext& context, const app::SignUpAnswers& answers);

}  // namespace earshot::panels
