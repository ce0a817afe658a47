// SHA-256 (FIPS 180-4): the checksum of a frozen edition.
//
// WHY own code: the browser's digest answers later and only on secure pages, and no library of the
// distribution comes as a source for WebAssembly. Not for secrets: the server hashes passwords
// with Argon2.
#pragma once

#include <string>
#include <string_view>

namespace earshot::base {

std::string Sha256Hex(std::string_view bytes);  // 64 hex digits, lower case

}  // namespace earshot::base
