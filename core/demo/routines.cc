// See routines.h.
#include "core/demo/routines.h"

#include <algorithm>
#include <array>

#include "core/demo/setting.h"

namespace earshot::demo {
namespace {

constexpr int kOpensAt = 8 * 60 + 30;  // minutes after midnight
constexpr int kLate = 11 * 60;
constexpr int kLastAt = 9 * 60 + 10;
constexpr int kLapses = 60;  // one check in so many came a day late

struct RoutineSeed {
  std::string_view title;
  int every;
  std::string_view unit;
  int first_due_days_ago;
  std::string_view owner;
  std::array<int, 2> done_days_ago;  // 0 = not
  std::string_view remark;
};

constexpr RoutineSeed kMailbox = {
    "Look into the team's mailbox", 48, "hours", 364, "Gwen Pryce", {0, 0}, ""};

// clang-format off
constexpr RoutineSeed kSeldom[] = {
    {"Review the feedback of the last half year", 6, "months", 301, "Dev Harcourt", {301, 118}, "Themes gone through one by one; two merged."},
    {"Review the engagement plan", 12, "months", 322, "Asha Lindqvist", {322, 0}, "Two groups moved up; the dates for the villages brought forward."},
    // Overdue: never done, and due some weeks ago.
    {"Review the engagement strategy", 12, "months", 23, "Asha Lindqvist", {0, 0}, ""},
};
// clang-format on

std::string AddRoutine(Maker& maker, const RoutineSeed& seed) {
  maker.WriteAs(seed.owner);
  const int64_t made_ms = maker.MsOf(std::max(seed.first_due_days_ago, 350)) + 9 * kHourMs;
  return maker.AddNew(
      "routine", made_ms,
      {Set("title", seed.title), Set("every", seed.every), Set("unit", seed.unit),
       Set("starts_on", maker.IsoDay(seed.first_due_days_ago)), Set("owner", seed.owner)});
}

void AddCheck(Maker& maker, const std::string& routine, std::string_view person, int64_t done_ms,
              std::string_view remark) {
  maker.WriteAs(person);
  Changes changes = {Set("routine", routine), Set("done_at", Maker::Instant(done_ms)),
                     Set("person", person)};
  SetText(changes, "remark", remark);
  maker.AddNew("check", done_ms, changes);
}

// From the newest back. Never more than 48 hours apart, but for a lapse now and then: the time of
// day drifts into the late morning and starts anew with a check on two days running.
void AddMailboxChecks(Maker& maker, const std::string& routine) {
  int minutes = kLastAt;
  int days_ago = 2;
  for (int number = 1; days_ago < kMailbox.first_due_days_ago; ++number) {
    AddCheck(maker, routine, maker.Pick(Staff()), maker.MsOf(days_ago) + minutes * kMinuteMs, "");
    if (maker.IsSmall()) return;
    if (minutes > kLate) {
      days_ago += 1;
      minutes = kOpensAt + maker.Between(0, 50);
    } else {
      days_ago += number % kLapses == 0 ? 3 : 2;
      minutes += maker.Between(0, 35);
    }
  }
}

}  // namespace

void AddRoutines(Maker& maker) {
  AddMailboxChecks(maker, AddRoutine(maker, kMailbox));
  if (maker.IsSmall()) return;
  for (const RoutineSeed& seed : kSeldom) {
    const std::string routine = AddRoutine(maker, seed);
    for (const int days_ago : seed.done_days_ago) {
      if (days_ago == 0) continue;
      AddCheck(maker, routine, seed.owner, maker.MsOf(days_ago) + 15 * kHourMs, seed.remark);
    }
  }
}

}  // namespace earshot::demo
