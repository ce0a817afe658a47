// See compression.h.
#include "server-stub/http/compression.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace earshot::server {
namespace {

constexpr int kGzipWindow = 15 + 16;
constexpr size_t kAlwaysAllowed = 1u << 20;
constexpr int kLevel = 4;  // nearly the size of 6 at half its time

}  // namespace

Outcome<std::string> Gunzip(std::string_view bytes, const Limits& limits) {
  z_stream stream{};
  if (inflateInit2(&stream, kGzipWindow) != Z_OK) {
    return Refuse(500, "internal_server_error", "The request could not be unpacked.");
  }
  // WHY a floor: a small honest batch of much alike records packs better than 64 times.
  const size_t most = std::min(limits.inflated_bytes,
                               std::max(bytes.size() * limits.inflated_times, kAlwaysAllowed));
  std::string out;
  std::array<char, 64 * 1024> chunk;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  int code = Z_OK;
  while (code == Z_OK && out.size() <= most) {
    stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
    stream.avail_out = static_cast<uInt>(chunk.size());
    code = inflate(&stream, Z_NO_FLUSH);
    out.append(chunk.data(), chunk.size() - stream.avail_out);
    if (code == Z_BUF_ERROR) break;
  }
  const bool trailing = stream.avail_in > 0;
  inflateEnd(&stream);
  if (out.size() > most) {
    return Refuse(413, "too_large", "The compressed request grows past what this server unpacks.");
  }
  if (code != Z_STREAM_END || trailing) {
    return BadRequest("The request says it is gzip but is not, or is cut short.");
  }
  return out;
}

std::string Gzip(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, kLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    return {};
  }
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int code = deflate(&stream, Z_FINISH);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  return code == Z_STREAM_END ? out : std::string();
}

bool Accepts(std::string_view accept_encoding, std::string_view coding) {
  while (!accept_encoding.empty()) {
    const size_t end = std::min(accept_encoding.find(','), accept_encoding.size());
    std::string_view item = accept_encoding.substr(0, end);
    accept_encoding.remove_prefix(std::min(end + 1, accept_encoding.size()));
    const size_t semicolon = std::min(item.find(';'), item.size());
    std::string_view name = item.substr(0, semicolon);
    while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    if (name != coding) continue;
    const std::string_view weight = item.substr(semicolon);
    const size_t q = weight.find("q=");
    if (q == std::string_view::npos) return true;
    return weight.substr(q + 2).find_first_of("123456789") != std::string_view::npos;
  }
  return false;
}

}  // namespace earshot::server
