// See gap_words.h.

#include "wasm/ui/panels/gap_words.h"

#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::GapKind;
using shell::Count;
using shell::T;
using shell::Text;

namespace {

std::string SentenceOf(GapKind kind, int64_t count, bool of_one) {
  switch (kind) {
    case GapKind::kNotAnswered:
      return Count(count, Text::kGapOneAnswer, Text::kGapAnswers);
    case GapKind::kNotFedBack:
      return Count(count, Text::kGapOneTelling, Text::kGapTellings);
    case GapKind::kDecidedBefore:
      return Count(count, Text::kGapOneEarly, Text::kGapEarly);
    case GapKind::kNoPatientVoice:
      if (of_one) return std::string(T(Text::kGapThisPatient));
      return Count(count, Text::kGapOnePatient, Text::kGapPatient);
    case GapKind::kClosedUnfinished:
      if (of_one) return std::string(T(Text::kGapThisClosed));
      return Count(count, Text::kGapOneClosed, Text::kGapClosed);
  }
  return "";
}

}  // namespace

std::vector<GapSentence> GapsInWords(const app::Voices& voices, bool of_one) {
  std::vector<GapSentence> sentences;
  for (const GapKind kind : kGapKinds) {
    const auto count = static_cast<int64_t>(voices.Count(kind));
    if (count > 0) sentences.push_back({kind, SentenceOf(kind, count, of_one)});
  }
  return sentences;
}

}  // namespace earshot::panels
