// See revision.h.
#include "server-stub/store/revision.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <span>

#include "core/base/bytes.h"

namespace earshot::server {
namespace {

constexpr size_t kLongestHash = 128;
constexpr size_t kLongestGeneration = 9;  // digits, so it always fits

bool IsHex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

// The tree is stored as text with spaces and line ends between fields, so none may be in a hash.
bool IsPlain(char c) { return c > ' ' && c < 0x7f && c != '"' && c != '\\'; }

}  // namespace

std::optional<std::string> ParseRevisionHash(std::string_view text) {
  if (text.empty() || text.size() > kLongestHash) return std::nullopt;
  std::string hash(text);
  if (hash.size() == 32) {
    for (char& c : hash) c = (c >= 'A' && c <= 'F') ? static_cast<char>(c - 'A' + 'a') : c;
    if (!std::all_of(hash.begin(), hash.end(), IsHex)) return std::nullopt;
    return hash;
  }
  if (!std::all_of(hash.begin(), hash.end(), IsPlain)) return std::nullopt;
  return hash;
}

std::optional<Revision> ParseRevision(std::string_view text) {
  const size_t dash = text.find('-');
  if (dash == std::string_view::npos || dash == 0 || dash > kLongestGeneration) return std::nullopt;
  int64_t generation = 0;
  for (const char c : text.substr(0, dash)) {
    if (c < '0' || c > '9') return std::nullopt;
    generation = generation * 10 + (c - '0');
  }
  std::optional<std::string> hash = ParseRevisionHash(text.substr(dash + 1));
  if (generation == 0 || !hash) return std::nullopt;
  return Revision{generation, std::move(*hash)};
}

Revision MakeRevision(const std::optional<Revision>& parent, bool deleted, std::string_view body) {
  std::string bytes = parent ? parent->Text() : std::string();
  bytes += deleted ? "\nd\n" : "\n-\n";
  bytes += body;
  std::array<uint8_t, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_md5(), nullptr);
  return Revision{parent ? parent->generation + 1 : 1,
                  base::HexEncode(std::span<const uint8_t>(digest.data(), length))};
}

}  // namespace earshot::server
