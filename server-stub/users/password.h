// Argon2id hashes of passwords: 64 MiB, 3 passes, 1 lane (RELIABILITY.md section 3).
//
// Slow on purpose (0.1-0.5 s): the server calls these from WorkerPool, never from its loop.
#pragma once

#include <string>
#include <string_view>

namespace earshot::server {

// In characters, as the page counts them. No character of UTF-8 has more than four bytes: what has
// is none, and is refused too.
inline constexpr size_t kShortestPassword = 12;
inline constexpr size_t kLongestPassword = 128;
inline constexpr size_t kLongestPasswordBytes = 4 * kLongestPassword;

// Encoded form with parameters and salt. Empty when memory is short.
std::string HashPassword(std::string_view password);
bool VerifyPassword(const std::string& hash, std::string_view password);
// A valid hash of nothing anybody knows: unknown users cost the same time as known ones.
const std::string& DecoyHash();
// Empty when acceptable, else the sentence that says why not.
std::string RefusePassword(std::string_view password, std::string_view name);

}  // namespace earshot::server
