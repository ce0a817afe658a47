// The widgets of every screen. Panels call only these, never Dear ImGui, so each widget draws with
// the product's tokens, is large enough to touch, and emits its node into the semantics tree.
//
// Immediate mode: call while drawing; a widget that returns bool says "the person just did it".
// Text values are std::string owned by the caller; what a person typed is never changed by the kit.
// Ids: a label makes the id, like ImGui; wrap repeated parts in `Scope scope("unique")`. `###`
// hides.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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
void Paragraph(std::string_view text);
void Quote(std::string_view text);    // a person's words, any script, line to the left
void Caption(std::string_view text);  // muted, small
void Space(float px);
enum class Tone { kInfo, kSuccess, kWarning, kError };
void Pill(Tone tone, std::string_view word);  // icon + word + colour, in line
void SameLine();                              // next button, link or pill beside the last
struct Fact {
  std::string_view label;
  std::string_view value;
};
void Facts(std::span<const Fact> facts);  // summary list: label and value in two columns

// --- Actions -----------------------------------------------------------------------------------
enum class ButtonKind { kPrimary, kSecondary, kQuiet, kDanger, kCapture };
bool Button(std::string_view label, ButtonKind kind = ButtonKind::kSecondary);
bool Link(std::string_view label, std::string_view route);  // "#/log"; true when followed
// A link that begins something new, with the look of a secondary button.
bool ButtonLink(std::string_view label, std::string_view route);

// --- Fields ------------------------------------------------------------------------------------
struct FieldSpec {
  std::string_view label;
  std::string_view hint = "";
  std::string_view error = "";  // empty: valid
  bool optional = false;        // shows "(optional)"
  std::string_view key = "";    // stable id when the label may change; error summary links to it
  std::string_view autocomplete = "";
  std::string_view input_mode = "";  // "numeric", "email"
  bool person_name = false;
  bool short_width = false;
};
bool TextField(const FieldSpec& spec, std::string& value);
bool SearchField(const FieldSpec& spec, std::string& value);
bool Password(const FieldSpec& spec, std::string& value);
bool TextArea(const FieldSpec& spec, std::string& value, int rows = 5);
// Day, month and year as typed, and "Today". The value is ISO when the three make a date, else what
// was typed as "day/month/year", so that nothing typed is lost and validation can name it.
bool DateField(const FieldSpec& spec, std::string& value, std::string_view today_iso);
// Digits as typed, with minus and plus buttons.
bool NumberField(const FieldSpec& spec, std::string& value);
// Large head count: returns +1, -1 or 0.
int Tally(std::string_view label, int64_t count, std::string_view plus_label,
          std::string_view minus_label);

struct Option {
  std::string code;
  std::string label;
};
bool Select(const FieldSpec& spec, std::span<const Option> options, std::string& code,
            std::string_view empty_label = "Choose");
bool MultiSelect(const FieldSpec& spec, std::span<const Option> options,
                 std::vector<std::string>& codes);
bool Checkbox(const FieldSpec& spec, bool& value);

struct SummaryError {
  std::string key;  // of the field to go to
  std::string sentence;
};
// Nothing when empty. The first time it shows, it takes focus. `title`: "There is a problem".
void ErrorSummary(std::span<const SummaryError> errors);
// Brings the keyboard and the screen to the field with that key on the next frame.
void FocusField(std::string_view key);

// --- Collections -------------------------------------------------------------------------------
struct RowSpec {
  std::string_view key;  // record id: survives sorting
  std::string_view title;
  std::string_view detail = "";  // second line, muted
  std::string_view pill = "";
  Tone pill_tone = Tone::kInfo;
  std::string_view trailing = "";  // right-aligned, like "31 people"
  std::string_view route = "";     // becomes a link when given
};
class List {
 public:
  explicit List(std::string_view name);
  ~List();
  bool Row(const RowSpec& row);  // true when chosen
};

struct Column {
  std::string_view label;
  float weight = 1;
  bool right = false;  // numbers
};
// Virtual: only visible rows are asked for and mirrored. Rows are links; a row chosen returns its
// index, else -1. On a narrow screen it draws as a list of cards.
struct TableSpec {
  std::string_view name;
  std::span<const Column> columns;
  size_t rows = 0;
  std::function<std::string(size_t row)> key;
  std::function<std::string(size_t row, size_t column)> cell;
  std::function<std::pair<Tone, std::string>(size_t row)> pill;  // optional
  std::function<std::string(size_t row)> route;  // optional: "#/…" of the row's link
  float height = 0;                              // 0 = the rest of the screen
  size_t lines = 1;  // of text in a row; rows are of one height, so that any row's place is known
};
int Table(const TableSpec& spec);
// A longer table says above itself which of its rows are seen, and of how many.
inline constexpr size_t kUncountedRows = 20;

// --- States and containers -----------------------------------------------------------------------
// `reserved`: px at its right end that are kept free for a button.
void StatusStrip(Tone tone, std::string_view text, float reserved = 0);
void Progress(std::string_view label, size_t done, size_t total);  // total 0 = unknown
void Empty(std::string_view title, std::string_view text);
void Notice(Tone tone, std::string_view title, std::string_view text);  // framed, stays

class Card {
 public:
  explicit Card(std::string_view name);
  ~Card();
};

class Dialog {
 public:
  // Draws over the page while `open`; Escape and the close button set it to false.
  Dialog(std::string_view title, bool& open);
  ~Dialog();
  explicit operator bool() const { return drawing_; }

 private:
  bool drawing_ = false;
};

}  // namespace earshot::kit
