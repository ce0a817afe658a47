// The bodies on which members sit (003-13): who has a seat today, what is free, who is missing
// beside what the body should cover, and which members could be asked.
//
// Ages are those reached this year (MemberRow::age). A seat is taken from its first to its last
// day; a seat without days is taken now.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/members.h"
#include "core/app/panel_settings.h"
#include "core/app/workspace.h"

namespace earshot::app {

struct SeatLine {
  std::string id;
  std::string member;
  std::string name;
  std::string role;
  std::string starts_on;
  std::string ends_on;
  int age = -1;              // -1 = not known
  bool outside_age = false;  // of the body's rule; an age that is not known is not outside
  bool active = false;       // as a member of the panel
};

struct PanelBody {
  std::string id;
  std::string name;
  std::string reports_to;
  int64_t seats = 0;      // 0 = not said
  int64_t youngest = -1;  // -1 = open, as is `oldest`
  int64_t oldest = -1;
  std::vector<SeatLine> sitting;        // today, by name
  std::vector<SeatLine> to_come;        // their first day lies ahead, by name
  std::vector<SeatLine> ended;          // their last day has passed; the latest first
  std::vector<std::string> spoken_for;  // ids of members who sit today or will
  // What nobody who sits there is of.
  std::vector<std::string> missing_localities;  // of those it should cover
  std::vector<std::string> missing_ages;        // codes of age-bands that the rule lets in
  std::vector<std::string> missing_sexes;       // codes
  int64_t free_seats() const;                   // 0 where the seats are not said
  bool IsOutside(int age) const;                // of its rule; an age that is not known is not
};

// By name. `rows`: ReadMembers of the same day. `today`: ISO date.
std::vector<PanelBody> ReadPanelBodies(const Workspace& panel, const PanelSettings& settings,
                                       const std::vector<MemberRow>& rows, std::string_view today);

struct SeatCandidate {
  uint32_t place = 0;  // in `rows`
  int fills = 0;       // of locality, age and sex, so many that are missing
};
// Active members whose age is known to fit, who have no seat on it, today or to come, and have not
// taken back, refused or outlived their consent. Those who fill most of what is missing come first,
// before those who were asked often lately.
std::vector<SeatCandidate> WhoCouldBeAsked(const PanelBody& body,
                                           const std::vector<MemberRow>& rows);

// A seat that ended, or was removed, is given again as the same record.
Transaction GiveSeat(const Workspace& panel, std::string_view body, std::string_view member,
                     std::string_view role, std::string_view starts_on);
Transaction EndSeat(std::string_view seat, std::string_view last_day);

}  // namespace earshot::app
