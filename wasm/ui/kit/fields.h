// What people fill in: text, dates, numbers, choices, files. Part of kit.h.
//
// Every field draws its label, hint and error in the same way (PRODUCT.md 4.10) and returns true
// when the person changed the value. What was typed is never corrected here: validation names it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::kit {

struct FieldSpec {
  std::string_view label;         // the name
  std::string_view painted = "";  // where the name says more than is seen, like the number of a row
  std::string_view hint = "";
  std::string_view error = "";  // empty: valid
  bool optional = false;        // shows "(optional)"
  bool filter = false;          // a filter or a setting: nothing is asked, nothing is required
  std::string_view key = "";    // stable id when the label may change; error summary links to it
  std::string_view autocomplete = "";
  std::string_view input_mode = "";  // "numeric", "email"
  bool person_name = false;
  bool short_width = false;
  bool counted = false;  // number fields: people or things, "one fewer"; else an amount, "less"
  int64_t blank_is = 0;  // number fields: where the steps begin while nothing is typed
};
bool TextField(const FieldSpec& spec, std::string& value);
bool SearchField(const FieldSpec& spec, std::string& value);
bool Password(const FieldSpec& spec, std::string& value);
bool TextArea(const FieldSpec& spec, std::string& value, int rows = 5);
// Day, month and year as typed, and "Today". The value is ISO when the three make a date, else what
// was typed as "day/month/year", so that nothing typed is lost and validation can name it.
bool DateField(const FieldSpec& spec, std::string& value, std::string_view today_iso);
// Hour and minute as typed, and "Now". The value is "HH:MM" when both make a time, else what was
// typed as "hour:minute".
bool TimeField(const FieldSpec& spec, std::string& value, std::string_view now_hh_mm);
// Digits as typed, with minus and plus buttons.
bool NumberField(const FieldSpec& spec, std::string& value);
// Large head count: returns +1, -1 or 0.
int Tally(std::string_view label, int64_t count, std::string_view plus_label,
          std::string_view minus_label);
// One of many counts in a row, with minus and plus beside it: +1, -1 or 0. The buttons show signs
// only, so their labels say which count is meant.
int TallyRow(std::string_view label, int64_t count, std::string_view plus_label,
             std::string_view minus_label);

struct Option {
  std::string code;
  std::string label;
};
bool Select(const FieldSpec& spec, std::span<const Option> options, std::string& code,
            std::string_view empty_label = "Choose");
bool MultiSelect(const FieldSpec& spec, std::span<const Option> options,
                 std::vector<std::string>& codes);
// The same for a few short words, side by side as chips that are pressed in and out. Codes that the
// list does not have are left alone.
bool ChipSelect(const FieldSpec& spec, std::span<const Option> options,
                std::vector<std::string>& codes);
// A line of things that are opened with one press, like saved views, after the name of the line.
// `open`: the code of the one that is open. True when one was pressed: its code is in `pressed`.
bool ChipRow(std::string_view name, std::span<const Option> options, std::string_view open,
             std::string& pressed);
bool Checkbox(const FieldSpec& spec, bool& value);
// One of a few, all of them seen. A code that the list no longer has is kept and none is marked.
bool Radio(const FieldSpec& spec, std::span<const Option> options, std::string& code);
// The same side by side, for two to five short words; where they do not fit, an even number of them
// in two columns, else one under the other.
bool Segmented(const FieldSpec& spec, std::span<const Option> options, std::string& code);

// Text with suggestions that open below while a person types; any text is allowed. Up and Down go
// through them, Enter takes one, Escape closes the list. True when the text changed.
bool Suggest(const FieldSpec& spec, std::span<const Option> options, std::string& text);
// Chosen things as chips with "Remove X", and a field with suggestions that adds one. `codes` holds
// the code of a known option, else the words as they were typed. Words that are left in the field
// are added when somebody goes on to something else, so that no Save forgets them.
// Words that are no option are said to be added; or not yet, where the panel asks about them first.
enum class NewWords { kAdded, kAskedAbout };
bool Tags(const FieldSpec& spec, std::span<const Option> options, std::vector<std::string>& codes,
          NewWords new_words = NewWords::kAdded);

// The browser's own file dialog opens from the button. True when the person chose a file: its name
// is in `file_name`; the bytes stay with the page. `accept`: "image/*,.pdf"; with
// ";capture=environment" behind it a phone opens its camera, and the page keeps the file itself.
bool FilePicker(const FieldSpec& spec, std::string_view button, std::string& file_name,
                std::string_view accept = "");

struct SummaryError {
  std::string key;  // of the field to go to
  std::string sentence;
};
// Nothing when empty. The first time it shows, it takes focus. `title`: "There is a problem".
void ErrorSummary(std::span<const SummaryError> errors);
// Brings the keyboard and the screen to the field with that key on the next frame.
void FocusField(std::string_view key);
// Whether that is asked for and the field has not been drawn since: what hides it must open.
bool FocusAsked(std::string_view key);

}  // namespace earshot::kit
