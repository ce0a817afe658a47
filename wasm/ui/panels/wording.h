// Records and moments in the words that people read; shared by several panels.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/model/schema.h"
#include "wasm/ui/kit/kit.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

std::string DateInWords(std::string_view iso);                     // 25 Nov 2026
std::string InstantInWords(std::string_view instant);              // 25 Nov 2026, 09:12
std::string MomentInWords(const shell::Facts& facts, int64_t ms);  // the same, of this device
std::string NowOf(const shell::Facts& facts);                      // as records hold it
std::string StampInWords(const shell::Facts& facts, std::string_view stamp);
std::string PeopleInWords(int64_t people);
// "5 hours left to write up", "Overdue by 2 days".
struct Due {
  kit::Tone tone = kit::Tone::kInfo;
  std::string words;
};
Due WriteUpDue(const shell::Facts& facts, std::string_view ended_at);
// "5 hours left", "Overdue by 2 days".
Due MomentDue(const shell::Facts& facts, int64_t due_ms);
// "Due today", "Due in 3 days, 28 Nov 2026", "Overdue by 2 days".
Due DateDue(const shell::Facts& facts, std::string_view due_on);
kit::Tone StatusTone(std::string_view status);
std::string StatusInWords(const PanelContext& context, std::string_view status);
// One field of a stored document; empty when not given.
std::string ValueInWords(const PanelContext& context, const model::Field& field,
                         const base::Json& document);
// A past or single value of the field, outside a document.
std::string PlainValueInWords(const PanelContext& context, const model::Field& field,
                              const base::Json& value);

// Under a list that was cut: "The first 50 of 124 are shown."; nothing when all are.
void DrawShownOf(size_t shown, size_t all);
// "Decision" within a sentence: "decision".
std::string InSentence(std::string_view label);
// "since 3 Mar 2026" where it stands alone: "Since 3 Mar 2026".
std::string AsSentence(std::string words);
// "2 records wait to be sent. 1 photograph waits to be sent", or that nothing does.
std::string WaitingInWords(const shell::SyncFacts& sync);
std::string SizeInWords(int64_t bytes);  // "3.2 MB", "1.4 GB"

}  // namespace earshot::panels
