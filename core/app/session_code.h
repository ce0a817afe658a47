// The code by which a second phone joins a session that it has not heard of (PRODUCT.md section 3;
// 004-18, 004-22).
//
// code := 6 characters of Crockford's base 32 (crockford.com/base32: no I, L, O, U), 30 random
// bits. The id of the activity is derived from the code and the day, so two phones without a
// network make one record, and a code may be used again on another day. What the joining phone
// cannot know (the title, the type) stands in its copy at the zero stamp: whatever the first phone
// typed wins when the copies meet, and counts add up.
#pragma once

#include <string>
#include <string_view>

#include "core/app/workspace.h"
#include "core/base/clock.h"
#include "core/base/error.h"

namespace earshot::app {

inline constexpr size_t kSessionCodeCharacters = 6;

std::string NewSessionCode(base::Random& random);

enum class CodeProblem {
  kEmpty,
  kTooShort,
  kTooLong,
  kForeign,  // a character that no code has
};
// As people type it: small letters, spaces and hyphens anywhere, O for 0, I and L for 1.
tl::expected<std::string, CodeProblem> ReadSessionCode(std::string_view typed);

// `day`: "2026-11-25". "activity:2026-11-25-K7P2QX".
std::string SessionActivityId(std::string_view code, std::string_view day);

struct JoinedSession {
  std::string code;
  std::string day;
  std::string joined_at;  // instant
  std::string title;      // stands in until the first phone's title comes
};
// Makes the activity on this device. It cannot be undone: the undo would delete what the first
// phone made.
Transaction JoinSession(const JoinedSession& session);

// True while a joined session has nothing of the first phone yet.
bool DetailsAwaited(const base::Json& activity);

}  // namespace earshot::app
