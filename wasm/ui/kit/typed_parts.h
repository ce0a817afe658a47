// A value typed in several short boxes, with a button that fills them: dates and times. Internal.
//
// INVARIANT: what stands in the boxes is what was typed, also when the value took its own form.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "wasm/ui/kit/field.h"

namespace earshot::kit {

struct TypedPart {
  std::string_view name;
  float width;  // CSS px at 100 % text size
};

struct TypedPartsSpec {
  std::span<const TypedPart> parts;
  std::string_view fill_label;                                  // "Today"
  std::vector<std::string> (*split)(const std::string& value);  // as many texts as parts
  std::string (*join)(const std::vector<std::string>& texts);
};

// True when the value changed.
bool TypedParts(const FieldSpec& spec, const TypedPartsSpec& typed, std::string& value,
                std::string_view fill_value);

}  // namespace earshot::kit
