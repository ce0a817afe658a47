// See equality_words.h. The NHS has no letter for Gypsy, Irish Traveller, Roma or Arab.
//
// WHY no plain yes or no for disability and gender identity: whether it means the one or the other
// depends on how the question was put.

#include "core/report/equality_words.h"

#include <algorithm>
#include <iterator>

#include "core/report/import_cells.h"

namespace earshot::report {
namespace {

struct OtherWord {
  std::string_view field;  // "" = each of them
  std::string_view code;   // "" = not asked
  std::string_view words;  // as WordKey makes them, a blank between two
};

// clang-format off
constexpr OtherWord kWords[] = {
    {"", "", "notasked notknown unknown 99"},
    {"", "prefer-not-to-say", "prefernottosay prefernottoanswer prefernotsay rathernotsay declined refused notstated notanswered"},
    {"sex", "female", "f woman"},
    {"sex", "male", "m man"},
    {"gender_identity", "same", "genderidentitythesameassexregisteredatbirth"},
    {"gender_identity", "different", "genderidentitydifferentfromsexregisteredatbirthbutnospecificidentitygiven"},
    {"gender_identity", "other", "allothergenderidentities"},
    {"ethnic_group", "white-british", "a british whitebritish englishwelshscottishnorthernirishorbritish"},
    {"ethnic_group", "white-irish", "b whiteirish"},
    {"ethnic_group", "white-other", "c otherwhite anyotherwhitebackground"},
    {"ethnic_group", "mixed-white-black-caribbean", "d"},
    {"ethnic_group", "mixed-white-black-african", "e"},
    {"ethnic_group", "mixed-white-asian", "f"},
    {"ethnic_group", "mixed-other", "g othermixed othermixedormultipleethnicgroups anyothermixedbackground anyothermixedormultiplebackground anyothermixedormultipleethnicbackground"},
    {"ethnic_group", "asian-indian", "h"},
    {"ethnic_group", "asian-pakistani", "j"},
    {"ethnic_group", "asian-bangladeshi", "k"},
    {"ethnic_group", "asian-other", "l otherasian anyotherasianbackground"},
    {"ethnic_group", "black-caribbean", "m"},
    {"ethnic_group", "black-african", "n"},
    {"ethnic_group", "black-other", "p otherblack anyotherblackbackground anyotherblackblackbritishorcaribbeanbackground"},
    {"ethnic_group", "asian-chinese", "r"},
    {"ethnic_group", "other-any", "s other"},
    {"ethnic_group", "prefer-not-to-say", "z"},
    {"ethnic_group", "white-gypsy-traveller", "gypsyortraveller gypsy irishtraveller"},
    {"disability", "limited-a-lot", "yesalot daytodayactivitieslimitedalot disabledundertheequalityactdaytodayactivitieslimitedalot"},
    {"disability", "limited-a-little", "yesalittle daytodayactivitieslimitedalittle disabledundertheequalityactdaytodayactivitieslimitedalittle"},
    {"disability", "not-limited", "notatall notdisabledundertheequalityacthaslongtermphysicalormentalhealthconditionbutdaytodayactivitiesarenotlimited"},
    {"disability", "no-condition", "notdisabledundertheequalityactnolongtermphysicalormentalhealthconditions"},
    {"religion", "none", "none atheist"},
    {"religion", "other", "other otherreligion"},
    {"orientation", "straight", "straight heterosexual"},
    {"orientation", "gay-lesbian", "gay lesbian"},
    {"orientation", "bisexual", "bi"},
    {"orientation", "other", "allothersexualorientations othersexualorientation"},
    {"partnership", "never", "nevermarriedandneverregisteredacivilpartnership"},
    {"partnership", "civil-opposite", "inaregisteredcivilpartnershipoppositesex"},
    {"partnership", "civil-same", "inaregisteredcivilpartnershipsamesex"},
    {"partnership", "separated-civil", "separatedbutstillinaregisteredcivilpartnership"},
    {"partnership", "civil-dissolved", "formerlyinacivilpartnershipnowlegallydissolved"},
    {"partnership", "civil-surviving", "survivingpartnerfromcivilpartnership"},
    {"maternity", "yes", "y"},
    {"maternity", "no", "n"},
    {"care", "none", "no providesnounpaidcare"},
    {"care", "to-9", "provides9hoursorlessunpaidcareaweek"},
    {"care", "10-to-19", "provides10to19hoursunpaidcareaweek"},
    {"care", "20-to-34", "provides20to34hoursunpaidcareaweek"},
    {"care", "35-to-49", "provides35to49hoursunpaidcareaweek"},
    {"care", "50-over", "provides50ormorehoursunpaidcareaweek"},
};
// clang-format on

bool Holds(std::string_view words, std::string_view key) {
  while (!words.empty()) {
    const size_t end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == key) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

}  // namespace

std::string_view WithoutHeading(std::string_view field, std::string_view text) {
  if (field != "ethnic_group") return text;
  for (const std::string_view mark : {": ", " - "}) {
    const size_t at = text.rfind(mark);
    if (at != std::string_view::npos) text.remove_prefix(at + mark.size());
  }
  return text;
}

std::optional<std::string> EqualityCodeOf(std::string_view field, std::string_view text) {
  const std::string key = WordKey(WithoutHeading(field, text));
  if (key.empty()) return std::nullopt;
  const auto* word = std::find_if(std::begin(kWords), std::end(kWords), [&](const OtherWord& one) {
    return (one.field.empty() || one.field == field) && Holds(one.words, key);
  });
  if (word == std::end(kWords)) return std::nullopt;
  return std::string(word->code);
}

}  // namespace earshot::report
