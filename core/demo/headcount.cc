// See headcount.h.
#include "core/demo/headcount.h"

#include <algorithm>

#include "core/demo/county.h"
#include "core/model/schema.h"

namespace earshot::demo {
namespace {

constexpr int kMostCounted = 60;

// Tallies of one characteristic; `recorded` people told us, or could be seen.
void AddTally(Maker& maker, const std::string& activity, std::string_view characteristic,
              int recorded, int64_t made_ms) {
  int left = recorded;
  for (const ShareSeed& share : Shares()) {
    if (model::CharacteristicOf(share.group) != characteristic) continue;
    const int expected = recorded * share.thousands * maker.Between(60, 140) / 100;
    const int people =
        std::min(left, (expected + kResidentsInThousands / 2) / kResidentsInThousands);
    if (people == 0) continue;
    left -= people;
    maker.Add(model::TallyId(activity, share.group), "tally", made_ms,
              {Set("activity", activity),
               Set("group", share.group),
               {"people", merge::Op::kBump, people}});
  }
}

}  // namespace

std::string_view BasisOf(int people) { return people > kMostCounted ? "estimated" : "counted"; }

void AddAttendance(Maker& maker, const std::string& activity, const Crowd& crowd, int64_t made_ms) {
  int left = crowd.people;
  for (size_t i = 0; i < crowd.groups.size(); ++i) {
    const bool last = i + 1 == crowd.groups.size();
    const int share = last ? left : std::max(1, left * maker.Between(50, 80) / 100);
    left = std::max(0, left - share);
    if (share == 0) continue;
    maker.Add(model::AttendanceId(activity, crowd.groups[i]), "attendance", made_ms,
              {Set("activity", activity), Set("group", crowd.groups[i]), Set("people", share),
               Set("basis", BasisOf(crowd.people))});
  }
}

void AddTallies(Maker& maker, const std::string& activity, int people, int64_t made_ms) {
  const int recorded = people * maker.Between(70, 100) / 100;
  AddTally(maker, activity, "gender", recorded, made_ms);
  if (maker.IsSmall()) return;
  if (maker.Chance(70)) AddTally(maker, activity, "age", recorded, made_ms);
  for (const std::string_view rarely : {"disability", "ethnicity", "carer"}) {
    if (!maker.Chance(25)) continue;
    AddTally(maker, activity, rarely, people * maker.Between(40, 90) / 100, made_ms);
  }
}

}  // namespace earshot::demo
