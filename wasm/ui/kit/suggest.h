// A text box with the list of suggestions that opens under it, for Suggest and Tags. Internal.
//
// The box keeps the focus while keys move in its list (aria-activedescendant), so typing is never
// interrupted. The list takes its place in the column: it covers nothing and scrolls with the page.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "wasm/ui/kit/field.h"

namespace earshot::kit {

struct SuggestAnswer {
  bool typed = false;            // the text changed by typing
  std::optional<size_t> chosen;  // index of an option; the text is its label now
  bool entered = false;          // Enter with no option taken
};

// REQUIRES: the box has just been placed, so that the column continues under it.
// `beside` draws what stands between the box and its list in the reading order; may be empty.
// `without`: codes that are not offered. `takes_enter`: Enter is asked for also without a list.
SuggestAnswer SuggestAt(const BoxSpec& spec, const ImRect& box, std::span<const Option> options,
                        std::span<const std::string> without, bool takes_enter, std::string& text,
                        const std::function<void()>& beside = {});

}  // namespace earshot::kit
