// See waiting.h.
#include "core/demo/waiting.h"

#include <array>

namespace earshot::demo {
namespace {

constexpr int kKept = 183;    // days until the address is erased, about six months
constexpr int kRecent = 175;  // days: whoever asked earlier is erased already

struct WaitingSeed {
  std::string_view name;  // may be left out
  std::string_view email;
  std::string_view phone;
};

// clang-format off
constexpr std::array<WaitingSeed, 15> kWaiting = {{
    {"Marigold Tanfield", "marigold.tanfield@example.org", ""},
    {"Osric Bellweather", "", "01632 960147"},
    {"Jadwiga Sowinska", "j.sowinska@example.com", "07700 900214"},
    {"", "the.reading.corner@example.org", ""},
    {"Harpreet Dhalwal", "", "07700 900386"},
    {"Cuthbert Ormsley", "cuthbert@example.com", ""},
    {"Nusrat Qadeem", "nusrat.q@example.org", "01632 960290"},
    {"Ottoline Farrow", "o.farrow@example.org", ""},
    {"", "", "01632 960318"},
    {"Ionel Brandusa", "ionel.b@example.com", ""},
    {"Bertram Lovage", "", "01632 960455"},
    {"Hetal Mistriwala", "hetal@example.org", "07700 900541"},
    {"Perpetua Swann", "swann.family@example.com", ""},
    {"Wendell Achterberg", "wendell.a@example.org", ""},
    {"", "evening.group@example.org", "07700 900672"},
}};
// clang-format on

}  // namespace

void AddWaiting(Maker& maker, const County& county) {
  std::vector<ActivityMade> recent;
  for (const ActivityMade& activity : county.activities) {
    if (activity.project && activity.days_ago <= kRecent) recent.push_back(activity);
  }
  if (recent.empty()) return;
  const size_t count = maker.IsSmall() ? 1 : kWaiting.size();
  for (const WaitingSeed& seed : std::span(kWaiting).first(count)) {
    const ActivityMade& activity = maker.Pick(std::span<const ActivityMade>(recent));
    const ProjectMade& project = county.projects[*activity.project];
    maker.WriteAs(project.seed->lead);
    Changes changes = {Set("project", project.id), Set("activity", activity.id),
                       Set("asked_on", maker.IsoDay(activity.days_ago)),
                       Set("erase_on", maker.IsoDay(activity.days_ago - kKept)),
                       Set("wording", "hear-back-1")};
    SetText(changes, "name", seed.name);
    SetText(changes, "email", seed.email);
    SetText(changes, "phone", seed.phone);
    maker.AddNew("hear_back", maker.MsOf(activity.days_ago) + 17 * kHourMs, changes);
  }
}

}  // namespace earshot::demo
