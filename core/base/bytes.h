// Checksums, hex and little-endian integers for the stored formats (docs/format.md).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace earshot::base {

uint32_t Crc32c(std::string_view bytes);  // Castagnoli, as in RFC 3720
std::string HexEncode(std::span<const uint8_t> bytes);
std::optional<std::string> HexDecode(std::string_view hex);
void AppendFixed32(std::string& out, uint32_t value);
void AppendFixed64(std::string& out, uint64_t value);
// REQUIRES: at least 4 (8) bytes at `offset`.
uint32_t ReadFixed32(std::string_view bytes, size_t offset);
uint64_t ReadFixed64(std::string_view bytes, size_t offset);

}  // namespace earshot::base
