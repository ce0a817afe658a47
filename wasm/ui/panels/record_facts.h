// Every given field of a record in words: facts in two columns, then the texts, each under its
// name.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// Without the field that names the record, and without those `left_out`; after the `first`.
void DrawRecordFacts(const PanelContext& context, const base::Json& document,
                     std::span<const std::string_view> left_out = {},
                     std::vector<std::pair<std::string, std::string>> first = {});

// Labels and words that the caller has put together.
void DrawFacts(const std::vector<std::pair<std::string, std::string>>& facts);

}  // namespace earshot::panels
