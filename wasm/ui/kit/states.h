// How things stand, in words: pills, strip, progress, notices, and the states that every screen can
// be in (PRODUCT.md 4.7 and 4.9). Part of kit.h.
//
// A state is always icon, words and colour together. Sentences come from the caller.
#pragma once

#include <cstddef>
#include <string_view>

namespace earshot::kit {

enum class Tone { kInfo, kSuccess, kWarning, kError };
// Icon + word + colour, in line. `by_button`: level with the button that comes beside it.
void Pill(Tone tone, std::string_view word, bool by_button = false);
// A caption that ends in a pill while `shown`. Its room stays when it goes, so that nothing below
// moves away from under the pointer.
void CaptionWithPill(std::string_view text, Tone tone, std::string_view word, bool shown);

// `reserved`: px at its right end that are kept free for a button.
void StatusStrip(Tone tone, std::string_view text, float reserved = 0);
void Progress(std::string_view label, size_t done, size_t total);  // total 0 = unknown
void Empty(std::string_view title, std::string_view text);
void Notice(Tone tone, std::string_view title, std::string_view text);  // framed, stays

// What was just done, with the way back. Empty labels leave their button out.
enum class ToastAnswer { kNone, kUndo, kDismiss };
ToastAnswer Toast(Tone tone, std::string_view words, std::string_view undo_label,
                  std::string_view dismiss_label);

// The nine states of a screen or of a part of it.
enum class Standing {
  kLoading,            // a skeleton in the shape of rows; `title` is read out
  kEmpty,              // nothing yet: what belongs here and how to begin
  kFilteredToNothing,  // something is there, but not for these filters
  kOffline,            // fine: work goes on
  kPartial,            // some of it is here
  kError,              // what happened, what is safe, what to do
  kLocked,             // the passphrase is needed
  kReadOnly,           // a second tab: the other one writes
  kSetAside,           // the server refused it; it is kept on this device with the reason
};
struct StandingSpec {
  Standing standing = Standing::kEmpty;
  std::string_view title;        // what happened
  std::string_view safe = "";    // what is safe
  std::string_view text = "";    // what to do
  std::string_view action = "";  // label of the button, empty = none
};
// True when the button was pressed.
bool StandingBox(const StandingSpec& spec);

}  // namespace earshot::kit
