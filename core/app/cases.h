// Incoming cases with their clocks: what must be answered, by when, and how that was worked out
// (003-07, 003-08, 003-11, 001-11, 000-02).
//
// A freedom of information request has its date worked out (core/model/request_clock.h) with the
// bank holidays of this release and those that the workspace has added; every other case is due on
// the day that was agreed (`reply_by`), or on none. Nothing computed is stored, so a holiday that
// is proclaimed late re-dates every open request.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "core/base/working_days.h"
#include "core/model/request_clock.h"

namespace earshot::app {

struct CaseLine {
  std::string id;
  std::string kind;  // code
  std::string title;
  std::string received_on;
  std::string owner;
  std::string organisation;
  std::string project;
  std::string due_on;                        // ISO; "" = no date, or the clock is stopped
  std::string replied_on;                    // ISO; "" = open
  std::optional<model::RequestClock> clock;  // of a freedom of information request
  bool overdue = false;                      // open and past its date
  bool late = false;                         // replied after its date
  bool stopped() const { return clock && clock->state == model::RequestClockState::kStopped; }
  bool open() const { return replied_on.empty(); }
};

// The holidays of this release with what the workspace says (`bank_holiday` records).
base::Holidays HolidaysOf(const Workspace& workspace);

// One case; nothing when it is not here or deleted.
std::optional<CaseLine> ReadCase(const Workspace& workspace, std::string_view id,
                                 std::string_view today);
// Open ones first, most urgent on top and undated last; then the answered, newest first.
// `project` "": all of them.
std::vector<CaseLine> ReadCases(const Workspace& workspace, std::string_view project,
                                std::string_view today);
// The events of a case in the order of their dates.
std::vector<Row> EventsOf(const Workspace& workspace, std::string_view id);

}  // namespace earshot::app
