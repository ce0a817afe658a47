// See device_facts.h.
#include "wasm/platform/device_facts.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string>

namespace earshot::platform {
namespace {

struct Flag {
  std::string_view key;
  bool shell::DeviceFacts::*field;
};
constexpr Flag kFlags[] = {
    {"known", &shell::DeviceFacts::known},
    {"webgl2", &shell::DeviceFacts::webgl2},
    {"indexed_db", &shell::DeviceFacts::indexed_db},
    {"local_storage", &shell::DeviceFacts::local_storage},
    {"private_files", &shell::DeviceFacts::private_files},
    {"service_worker", &shell::DeviceFacts::service_worker},
    {"persistent", &shell::DeviceFacts::persistent},
    {"secure_context", &shell::DeviceFacts::secure_context},
    {"web_locks", &shell::DeviceFacts::web_locks},
    {"cross_origin_isolated", &shell::DeviceFacts::cross_origin_isolated},
    {"cookies", &shell::DeviceFacts::cookies},
    {"touch", &shell::DeviceFacts::touch},
};

struct Words {
  std::string_view key;
  std::string shell::DeviceFacts::*field;
};
constexpr Words kTexts[] = {
    {"renderer", &shell::DeviceFacts::renderer},
    {"browser", &shell::DeviceFacts::browser},
    {"languages", &shell::DeviceFacts::languages},
};

template <typename Number>
void ReadNumber(std::string_view value, Number& out) {
  Number read = 0;
  const auto end = value.data() + value.size();
  const auto result = std::from_chars(value.data(), end, read);
  if (result.ec == std::errc() && result.ptr == end) out = read;
}

void Take(std::string_view key, std::string_view value, shell::DeviceFacts& facts) {
  for (const Flag& flag : kFlags) {
    if (flag.key == key) facts.*flag.field = value == "1";
  }
  for (const Words& text : kTexts) {
    if (text.key == key) facts.*text.field = value;
  }
  if (key == "used_bytes") ReadNumber(value, facts.used_bytes);
  if (key == "quota_bytes") ReadNumber(value, facts.quota_bytes);
  if (key == "screen_width") ReadNumber(value, facts.screen_width);
  if (key == "screen_height") ReadNumber(value, facts.screen_height);
  if (key == "pixel_ratio") {
    // WHY strtod: the library of emcc 3.1.6 has no from_chars for numbers with a point.
    const double ratio = std::strtod(std::string(value).c_str(), nullptr);
    if (ratio > 0) facts.pixel_ratio = ratio;
  }
}

}  // namespace

shell::DeviceFacts ParseDeviceFacts(std::string_view lines) {
  shell::DeviceFacts facts;
  while (!lines.empty()) {
    const size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    const size_t tab = line.find('\t');
    if (tab != std::string_view::npos) Take(line.substr(0, tab), line.substr(tab + 1), facts);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return facts;
}

}  // namespace earshot::platform
