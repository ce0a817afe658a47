// The gaps between what was said and who was told, in sentences: one place for every screen.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/app/voices.h"

namespace earshot::panels {

// In the order in which they are told.
inline constexpr std::array<app::GapKind, 5> kGapKinds = {
    app::GapKind::kNotAnswered, app::GapKind::kNotFedBack, app::GapKind::kDecidedBefore,
    app::GapKind::kNoPatientVoice, app::GapKind::kClosedUnfinished};

struct GapSentence {
  app::GapKind kind;
  std::string words;  // "3 decisions were not fed back"
};
// One for each kind that occurs. `of_one`: the voices are those of one project, and the sentence
// says "the project" instead of how many.
std::vector<GapSentence> GapsInWords(const app::Voices& voices, bool of_one);

}  // namespace earshot::panels
