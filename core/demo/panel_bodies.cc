// See panel_bodies.h.
#include "core/demo/panel_bodies.h"

#include <algorithm>
#include <set>

#include "core/app/members.h"
#include "core/demo/setting.h"
#include "core/model/schema.h"

namespace earshot::demo {
namespace {

constexpr int kSetUp = 600;  // days ago
constexpr std::string_view kChairs[] = {"Chair", "Deputy chair"};

// `taken`: seats that somebody sits on; `nobody_from`: the gaps that there are to see.
struct BodySeed {
  std::string_view name;
  std::string_view reports_to;
  int seats;
  int taken;
  int youngest;  // 0 = anybody
  int oldest;
  std::span<const std::string_view> covers;
  std::span<const std::string_view> nobody_from;
  std::string_view about;
};

// clang-format off
constexpr std::string_view kWholeCounty[] = {"Northampton", "Kettering", "Corby", "Wellingborough", "Rushden", "Daventry", "Towcester", "Brackley", "Thrapston"};
constexpr std::string_view kTownsOfTheYoung[] = {"Northampton", "Kettering", "Corby", "Wellingborough", "Daventry"};
constexpr std::string_view kNoneFromThrapston[] = {"Thrapston"};
constexpr std::string_view kNoneFromCorby[] = {"Corby"};
constexpr BodySeed kBodies[] = {
    {"Patient Advisory Group", "Board of the Integrated Care Board", 12, 10, 0, 0, kWholeCounty, kNoneFromThrapston, "Meets every second month and reads plans before they go to the board."},
    {"Young Advocates", "Patient Advisory Group", 15, 8, 16, 25, kTownsOfTheYoung, kNoneFromCorby, "Young people who speak for their age and test what is meant for them."},
};
// clang-format on

bool Contains(std::span<const std::string_view> all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool MaySit(const BodySeed& seed, const MemberMade& member) {
  if (!member.IsActive() || Contains(seed.nobody_from, member.town)) return false;
  return seed.oldest == 0 || (member.age >= seed.youngest && member.age <= seed.oldest);
}

void AddSeat(Maker& maker, const std::string& body, const MemberMade& member, int number,
             bool past) {
  const int from = std::max(1, member.joined_days_ago - 10);
  Changes changes = {Set("body", body), Set("member", member.id),
                     Set("starts_on", maker.IsoDay(from))};
  const auto place = static_cast<size_t>(number);
  if (place < std::size(kChairs)) changes.push_back(Set("role", kChairs[place]));
  if (past) changes.push_back(Set("ends_on", maker.IsoDay(from / 2)));
  maker.Add(model::PanelSeatId(body, member.id), "panel_seat", maker.MsOf(from), changes);
}

// First one from each town, then whoever comes; the last one has given up the seat again.
void AddSeats(Maker& maker, const BodySeed& seed, const std::string& body,
              const std::vector<MemberMade>& members) {
  const int wanted = maker.IsSmall() ? 2 : seed.taken + 1;
  std::set<std::string_view> towns;
  std::set<const MemberMade*> seated;
  int number = 0;
  for (const bool any_town : {false, true}) {
    for (const MemberMade& member : members) {
      if (number == wanted) return;
      if (!MaySit(seed, member) || seated.contains(&member)) continue;
      if (!any_town && towns.contains(member.town)) continue;
      towns.insert(member.town);
      seated.insert(&member);
      AddSeat(maker, body, member, number, number == wanted - 1);
      ++number;
    }
  }
}

void AddSegment(Maker& maker, std::string_view name, const app::MemberFilter& filter) {
  maker.AddNew("segment", maker.MsOf(30) + 13 * kHourMs,
               {Set("name", name), Set("shows", app::FilterToJson(filter))});
}

}  // namespace

void AddBodies(Maker& maker, const std::vector<MemberMade>& members) {
  for (const BodySeed& seed : kBodies) {
    maker.WriteAs(maker.Pick(Staff()));
    Changes changes = {Set("name", seed.name), Set("reports_to", seed.reports_to),
                       Set("seats", seed.seats), Set("about", seed.about)};
    if (seed.oldest > 0) {
      changes.push_back(Set("youngest", seed.youngest));
      changes.push_back(Set("oldest", seed.oldest));
    }
    AddAllTo(changes, "covers", seed.covers);
    AddSeats(maker, seed, maker.AddNew("panel_body", maker.MsOf(kSetUp), changes), members);
  }
}

void AddSegments(Maker& maker) {
  maker.WriteAs(Staff()[0]);
  app::MemberFilter young;
  young.age_from = 16;
  young.age_to = 24;
  AddSegment(maker, "Young people", young);
  if (maker.IsSmall()) return;
  app::MemberFilter corby;
  corby.localities = {"Corby"};
  AddSegment(maker, "Everybody in Corby", corby);
  app::MemberFilter carers;
  carers.cares = {"10-to-19", "20-to-34", "35-to-49", "50-over"};
  AddSegment(maker, "Carers, ten hours a week or more", carers);
  app::MemberFilter mind;
  mind.interests = {"mental-health"};
  mind.reach_by = {"text"};
  AddSegment(maker, "Mental health, by text message", mind);
  app::MemberFilter deprived;
  deprived.deprivation_bands = {"1-2"};
  deprived.only_rested = true;
  AddSegment(maker, "Most deprived areas, not asked too often", deprived);
  app::MemberFilter readers;
  readers.consent = "newsletter";
  AddSegment(maker, "Newsletter", readers);
}

}  // namespace earshot::demo
