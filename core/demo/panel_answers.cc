// See panel_answers.h.
#include "core/demo/panel_answers.h"

#include "core/demo/panel_seeds.h"
#include "core/demo/setting.h"
#include "core/model/schema.h"

namespace earshot::demo {
namespace {

using Codes = std::span<const Weighted>;

// clang-format off
constexpr Weighted kAsian[] = {{"asian-indian", 50}, {"asian-bangladeshi", 14}, {"asian-pakistani", 14}, {"asian-chinese", 9}, {"asian-other", 13}};
constexpr Weighted kBlack[] = {{"black-african", 62}, {"black-caribbean", 28}, {"black-other", 10}};
constexpr Weighted kMixed[] = {{"mixed-white-black-caribbean", 42}, {"mixed-white-asian", 24}, {"mixed-white-black-african", 14}, {"mixed-other", 20}};
constexpr Weighted kWhite[] = {{"white-british", 900}, {"white-other", 78}, {"white-irish", 14}, {"white-roma", 4}, {"white-gypsy-traveller", 4}};
constexpr Weighted kOther[] = {{"other-arab", 40}, {"other-any", 60}};

constexpr Weighted kDisabilityYounger[] = {{"limited-a-lot", 6}, {"limited-a-little", 11}, {"not-limited", 6}, {"no-condition", 77}};
constexpr Weighted kDisabilityOlder[] = {{"limited-a-lot", 14}, {"limited-a-little", 20}, {"not-limited", 13}, {"no-condition", 53}};
constexpr Weighted kCare[] = {{"none", 72}, {"to-9", 11}, {"10-to-19", 5}, {"20-to-34", 4}, {"35-to-49", 3}, {"50-over", 5}};
constexpr Weighted kGender[] = {{"same", 985}, {"different", 4}, {"trans-man", 3}, {"trans-woman", 3}, {"non-binary", 5}};
constexpr Weighted kReligion[] = {{"christian", 54}, {"none", 38}, {"buddhist", 1}, {"jewish", 1}, {"other", 2}};
constexpr Weighted kReligionAsian[] = {{"hindu", 40}, {"muslim", 32}, {"sikh", 20}, {"none", 8}};
constexpr Weighted kOrientation[] = {{"straight", 950}, {"gay-lesbian", 22}, {"bisexual", 18}, {"asexual", 3}, {"pansexual", 3}, {"queer", 2}, {"other", 2}};
constexpr Weighted kPartnership[] = {{"never", 30}, {"married-opposite", 46}, {"married-same", 1}, {"civil-opposite", 1}, {"separated-married", 2}, {"divorced", 11}, {"widowed", 9}};
constexpr Weighted kMaternity[] = {{"yes", 4}, {"no", 96}};
constexpr Weighted kInclusion[] = {{"several-conditions", 50}, {"autistic", 18}, {"learning-disability", 14}, {"homelessness", 8}, {"vulnerable-migrants", 6}, {"dependence", 4}};
// clang-format on

constexpr uint32_t kLongForm = 55;  // of 100 were asked everything
constexpr int kOlder = 55;
constexpr int kMaternityUpTo = 49;

Codes EthnicGroupsOf(std::string_view heading) {
  if (heading == "asian") return kAsian;
  if (heading == "black") return kBlack;
  if (heading == "mixed") return kMixed;
  if (heading == "other") return kOther;
  return kWhite;
}

// `rather_not`: of 100 who prefer not to say.
void Answer(Maker& maker, Changes& changes, std::string_view field, uint32_t rather_not,
            Codes codes) {
  const std::string_view code = maker.PickByWeight(codes).code;
  changes.push_back(Set(field, maker.Chance(rather_not) ? "prefer-not-to-say" : code));
}

void AnswerTheRest(Maker& maker, const MemberMade& member, Changes& changes) {
  const bool asian = member.heading == "asian";
  Answer(maker, changes, "gender_identity", 5, kGender);
  Answer(maker, changes, "religion", 7, asian ? Codes(kReligionAsian) : Codes(kReligion));
  Answer(maker, changes, "orientation", 10, kOrientation);
  Answer(maker, changes, "partnership", 4, kPartnership);
  if (member.female && member.age <= kMaternityUpTo) {
    Answer(maker, changes, "maternity", 3, kMaternity);
  }
  if (maker.Chance(10)) {
    changes.push_back(AddTo("inclusion_groups", maker.PickByWeight(Codes(kInclusion)).code));
  }
}

}  // namespace

void AddEqualityAnswers(Maker& maker, const std::vector<MemberMade>& members) {
  for (size_t i = 0; i < members.size(); ++i) {
    const MemberMade& member = members[i];
    if (i % 13 == 3) continue;  // not asked
    const Weighted sex[] = {{member.female ? "female" : "male", 1}};
    Changes changes = {Set("member", member.id)};
    Answer(maker, changes, "sex", 3, sex);
    Answer(maker, changes, "ethnic_group", 4, EthnicGroupsOf(member.heading));
    Answer(maker, changes, "disability", 5,
           member.age < kOlder ? Codes(kDisabilityYounger) : Codes(kDisabilityOlder));
    if (maker.Chance(80)) Answer(maker, changes, "care", 3, kCare);
    if (maker.Chance(kLongForm)) AnswerTheRest(maker, member, changes);
    maker.WriteAs(maker.Pick(Staff()));
    maker.Add(model::EqualityId(member.id), "equality",
              maker.MsOf(member.joined_days_ago) + 12 * kHourMs, changes);
  }
}

}  // namespace earshot::demo
