// The questions of a sign-up, drawn in parts: a page each where somebody joins on our device
// (join.cc), one under the other where staff enter a paper card (sign_up_card.cc); 004-20, 004-22.
//
// The answers stay in the SignUpForm. Keys of fields are "join/<field of app::SignUpAnswers>".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "wasm/ui/panels/panel_state.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

enum class SignUpPart : uint8_t {
  kYou,
  kInterests,
  kNeeds,
  kInConfidence,
  kBelonging,
  kLife,
  kConsents,
};
inline constexpr SignUpPart kSignUpParts[] = {
    SignUpPart::kYou,       SignUpPart::kInterests, SignUpPart::kNeeds,   SignUpPart::kInConfidence,
    SignUpPart::kBelonging, SignUpPart::kLife,      SignUpPart::kConsents};
inline constexpr size_t kLastPart = std::size(kSignUpParts) - 1;

// kResident reads plain words and sees every choice; kStaff has a card before them and types.
enum class AskedBy : uint8_t { kResident, kStaff };

shell::Text TitleOfPart(SignUpPart part);
bool IsInConfidence(SignUpPart part);
// Without its title. True when something was answered.
bool DrawSignUpPart(PanelContext& context, SignUpPart part, SignUpForm& form, AskedBy by);
// "Prefer not to say" to all questions in confidence that have no answer.
void PreferNotToSay(SignUpForm& form);

// Fills in the errors; true = there are none. Of that part, or of all.
bool CheckPart(PanelContext& context, SignUpPart part, SignUpForm& form);
bool CheckSignUp(PanelContext& context, SignUpForm& form);
SignUpPart PartOf(std::string_view key);
// All that was answered, in words.
void DrawReadBack(PanelContext& context, const SignUpForm& form);
// Hands it to the shell and returns the id of the member that it makes. REQUIRES: CheckSignUp.
std::string SendSignUp(PanelContext& context, const SignUpForm& form, std::string said);

// Where a paper card is entered, on the screen of the sign-ups.
void DrawPaperCard(PanelContext& context, SignUpsState& state);

}  // namespace earshot::panels
