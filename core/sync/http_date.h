// The Date header of HTTP (RFC 7231 section 7.1.1.1), from which the device learns the server's
// clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace earshot::sync {

// "Wed, 25 Nov 2026 18:28:10 GMT" -> milliseconds since 1970. Only this form: the two older ones of
// the RFC have not been sent by any server for decades.
std::optional<int64_t> ParseHttpDate(std::string_view text);
std::string FormatHttpDate(int64_t at_ms);

}  // namespace earshot::sync
