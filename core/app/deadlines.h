// Every date that somebody must keep, on one board, worked out from the records (the table of
// numbers in DOMAIN.md): overdue first, then the next.
//
//   write-up 24 hours after an activity (004-02) · reply to a case (003-07, 001-11) · routine such
//   as the 48-hour mailbox check, half-yearly and yearly reviews (000-01, 000-03, 000-12) · report
//   point (004-03) · patients' experience again 6 to 12 months after a service started (003-17) ·
//   what a decision promised · hearing a seldom-heard group again (003-33) · erasing the address of
//   somebody who wanted to hear back
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

inline constexpr int64_t kWriteUpHours = 24;     // 004-02
inline constexpr int kFollowUpFromMonths = 6;    // 003-17
inline constexpr int kFollowUpUntilMonths = 12;  // 003-17
inline constexpr int64_t kHearAgainMonths = 12;  // unless the workspace says otherwise

enum class DeadlineKind {
  kWriteUp,
  kReply,
  kRoutine,
  kReportPoint,
  kFollowUp,
  kPromise,
  kSeldomHeard,
  kErase,
};

struct Deadline {
  DeadlineKind kind = DeadlineKind::kWriteUp;
  std::string id;  // of the record; of a seldom-heard group its code
  std::string title;
  std::string project;
  std::string due_on;             // ISO, as the device's calendar has it
  std::optional<int64_t> due_ms;  // where hours count
  bool overdue = false;
  bool provisional = false;  // bank holidays of that time are not published yet
  std::optional<int> working_days_left = std::nullopt;  // of a freedom of information request
};

struct Now {
  int64_t ms = 0;
  int utc_offset = 0;  // minutes
  std::string today;   // ISO
};

// `project` "": all of them.
std::vector<Deadline> ReadDeadlines(const Workspace& workspace, std::string_view project,
                                    const Now& now);

// When a routine is due next: after its last check, or first on its date.
// `due_ms` only where hours count.
Deadline DueOf(const Workspace& workspace, const Row& routine, const Now& now);

// When each seldom-heard group was last met; "" = never. In the order of the vocabulary.
struct LastHeard {
  std::string group;
  std::string on;
  std::string due_on;  // "" = never heard: now
};
std::vector<LastHeard> ReadLastHeard(const Workspace& workspace);

}  // namespace earshot::app
