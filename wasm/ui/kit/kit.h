// The widgets of every screen. Panels call only these, never Dear ImGui, so each widget draws with
// the product's tokens, is large enough to touch, and emits its node into the semantics tree.
//
// Immediate mode: call while drawing; a widget that returns bool says "the person just did it".
// Text values are std::string owned by the caller; what a person typed is never changed by the kit.
// Ids: a label makes the id, like ImGui; wrap repeated parts in `Scope scope("unique")`. `###`
// hides.
// Here: frame, texts, actions, containers. Fields, collections and states have headers of their
// own.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "wasm/ui/kit/collections.h"
#include "wasm/ui/kit/fields.h"
#include "wasm/ui/kit/states.h"
#include "wasm/ui/semantics/tree.h"

namespace earshot::kit {

// --- Frame -----------------------------------------------------------------------------------
// The shell opens a frame with the page's size in CSS px; panels need only these facts of it.
// kHighContrast is also "bright sun"; kForced takes the system's own colours (theme.h).
enum class Theme { kLight, kDark, kHighContrast, kHighContrastDark, kForced };
bool Narrow();  // phone: under 640 px
bool Medium();  // 640-1023
float ContentWidth();
semantics::Tree& Tree();
void Announce(std::string_view text);     // polite
void AnnounceNow(std::string_view text);  // assertive
// Keep drawing for `frames` more frames, or wake after `ms` (holds until the next frame).
void Wake(int frames = 3);
void WakeAfter(int ms);

class Scope {
 public:
  explicit Scope(std::string_view id);
  ~Scope();
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;
};

// --- Text --------------------------------------------------------------------------------------
void Heading(int level, std::string_view text);  // 1 page, 2 section, 3 lead
void LargeCode(std::string_view code);           // to be read across a table; a section's heading
void Paragraph(std::string_view text);
void Quote(std::string_view text);    // a person's words, any script, line to the left
void Caption(std::string_view text);  // muted, small
void Bullets(std::string_view name, std::span<const std::string_view> items);
void Space(float px);
void SameLine();  // next button, link or pill beside the last
struct Fact {
  std::string_view label;
  std::string_view value;
};
void Facts(std::span<const Fact> facts);  // summary list: label and value in two columns

// --- Actions -----------------------------------------------------------------------------------
enum class ButtonKind { kPrimary, kSecondary, kQuiet, kDanger, kCapture, kOnError };
bool Button(std::string_view label, ButtonKind kind = ButtonKind::kSecondary);
bool Link(std::string_view label, std::string_view route);  // "#/log"; true when followed
// A link that begins something new, with the look of a secondary button; `main` with that of the
// main action.
bool ButtonLink(std::string_view label, std::string_view route, bool main = false);
// A button that shows and hides what follows it; true when pressed, and `open` is turned.
bool Disclosure(std::string_view label, bool& open, ButtonKind kind = ButtonKind::kSecondary);
// The same as a line over the whole width: a folded part of a form.
bool Fold(std::string_view label, bool& open);
// Enter was typed in a one-line field of what is on top; answered once. The first primary button
// takes it as a press, so only what has no such button asks.
bool EnterTyped();
// While it lives, buttons are as high as one wet hand needs (PRODUCT.md 4.14).
class LargeButtons {
 public:
  LargeButtons();
  ~LargeButtons();
  LargeButtons(const LargeButtons&) = delete;
  LargeButtons& operator=(const LargeButtons&) = delete;
};
// "Copy <what>". The kit only reports the press: the shell writes the clipboard.
bool CopyButton(std::string_view what);
// First in the reading order, seen only while it has the focus: goes past the navigation to the
// main part. DrawScaffold calls it.
void SkipLink(std::string_view label = "Skip to main content");
// What is drawn now is another page on the same route: it is seen from its top, and the keyboard
// begins there. Call in its first frame.
void TurnPage();

// --- Containers ----------------------------------------------------------------------------------
class Card {
 public:
  explicit Card(std::string_view name);
  ~Card();
};

class Dialog {
 public:
  // Draws over the page while `open`; Escape and the close button set it to false. `description` is
  // what assistive technology reads after the title. A tall one keeps its place and height whatever
  // it holds, so nothing jumps while a person types in it.
  Dialog(std::string_view title, bool& open, std::string_view description = "", bool tall = false);
  ~Dialog();
  explicit operator bool() const { return drawing_; }

 private:
  bool drawing_ = false;
};

}  // namespace earshot::kit
