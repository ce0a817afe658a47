// ULID: 48 bits of milliseconds and 80 random bits as 26 characters of Crockford's base 32
// (github.com/ulid/spec). Record ids are `type:ULID`.
#pragma once

#include <string>
#include <string_view>

#include "core/base/clock.h"

namespace earshot::base {

std::string NewUlid(const Clock& clock, Random& random);
bool IsUlid(std::string_view text);

}  // namespace earshot::base
