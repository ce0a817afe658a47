// What arrived at the demo's team from outside, and what it answered. All invented; titles name
// nobody, senders are at example.org and example.com.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace earshot::demo {

// How a case went, as of today.
enum class Course {
  kReplied,       // in time
  kRepliedLate,   // after the due date
  kClarified,     // a question back, its answer, then the reply
  kExtended,      // for the public interest test, then the reply
  kExtendedOpen,  // extended, and not answered yet
  kOverdue,
  kDueSoon,  // in two working days
  kStopped,  // we asked back and wait
  kOpen
};

struct CaseSeed {
  std::string_view kind;
  std::string_view title;
  std::string_view channel;
  std::string_view asked;
  std::string_view answer = "";  // of those that are replied to
  std::string_view from = "";
  std::string_view contact = "";
  std::string_view organisation = "";
  std::optional<size_t> project = std::nullopt;  // index in Projects()
  Course course = Course::kReplied;
  std::string_view lessons = "";
  std::string_view said = "";  // a feedback point that is taken from it
  std::string_view theme = "";
  bool answered_before = false;  // by the replied case of the same kind that is listed before it
};

std::span<const CaseSeed> CaseSeeds();

}  // namespace earshot::demo
