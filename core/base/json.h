// JSON as Earshot reads and writes it: strict in, canonical out, no exceptions.
//
// ParseJson is the only way from outside bytes to a Json value. It refuses what parsers disagree
// about (RELIABILITY.md T24): duplicate keys, nesting past 64, a byte order mark, U+0000, bad
// UTF-8, integers past 2^63, numbers that overflow. DumpJson is canonical: keys sorted, no spaces,
// bad UTF-8 replaced, so equal values give equal bytes. The getters never abort: a missing key or
// another type gives the fallback.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace earshot::base {

using Json = nlohmann::json;

inline constexpr int kMaxJsonDepth = 64;

Expected<Json> ParseJson(std::string_view bytes);
std::string DumpJson(const Json& value);
std::string DumpJsonIndented(const Json& value);

// The member `key` of an object, or nullptr when absent or `object` is not an object.
const Json* Find(const Json& object, std::string_view key);

std::string GetString(const Json& object, std::string_view key, std::string_view fallback = "");
int64_t GetInteger(const Json& object, std::string_view key, int64_t fallback = 0);
bool GetBool(const Json& object, std::string_view key, bool fallback = false);
// The value itself rather than a member.
std::string AsString(const Json& value, std::string_view fallback = "");
int64_t AsInteger(const Json& value, int64_t fallback = 0);

}  // namespace earshot::base
