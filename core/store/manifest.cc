// manifest grammar: see manifest.h, which is repeated in docs/format_store.md.
#include "core/store/manifest.h"

#include <cstdio>

namespace earshot::store {
namespace {

constexpr int64_t kFormat = 1;

std::string HexOf(uint32_t value) {
  char text[9];
  std::snprintf(text, sizeof text, "%08x", value);
  return text;
}

bool ReadHex(std::string_view text, uint32_t& value) {
  if (text.size() != 8) return false;
  value = 0;
  for (char c : text) {
    uint32_t digit = 0;
    if (c >= '0' && c <= '9') {
      digit = static_cast<uint32_t>(c - '0');
    } else if (c >= 'a' && c <= 'f') {
      digit = static_cast<uint32_t>(c - 'a') + 10;
    } else {
      return false;
    }
    value = value * 16 + digit;
  }
  return true;
}

uint64_t ReadCount(const base::Json& object, std::string_view key) {
  const int64_t value = base::GetInteger(object, key, 0);
  return value > 0 ? static_cast<uint64_t>(value) : 0;
}

}  // namespace

std::string EncodeManifest(const Manifest& manifest) {
  base::Json out = base::Json::object();
  out["format"] = kFormat;
  out["generation"] = manifest.generation;
  out["next"] = manifest.next;
  out["journals_from"] = manifest.journals_from;
  base::Json segments = base::Json::array();
  for (const SegmentInfo& info : manifest.segments) {
    base::Json row = base::Json::object();
    row["number"] = info.number;
    row["bytes"] = info.bytes;
    row["crc32c"] = HexOf(info.crc32c);
    segments.push_back(std::move(row));
  }
  out["segments"] = std::move(segments);
  base::Json sync = base::Json::object();
  sync["server"] = manifest.sync.server;
  sync["since"] = manifest.sync.since;
  sync["last_synced_at"] = manifest.sync.last_synced_at;
  out["sync"] = std::move(sync);
  base::Json local = base::Json::object();
  for (const auto& fact : manifest.local) local[fact.first] = fact.second;
  out["local"] = std::move(local);
  return base::DumpJson(out);
}

base::Expected<Manifest> DecodeManifest(std::string_view bytes) {
  const auto broken = base::Fail(base::ErrorKind::kCorrupt,
                                 "The list of files of this workspace on this device is damaged.");
  auto parsed = base::ParseJson(bytes);
  if (!parsed || !parsed->is_object()) return broken;
  if (base::GetInteger(*parsed, "format") != kFormat) return broken;
  Manifest manifest;
  manifest.generation = ReadCount(*parsed, "generation");
  manifest.next = ReadCount(*parsed, "next");
  manifest.journals_from = ReadCount(*parsed, "journals_from");
  if (manifest.next == 0 || manifest.journals_from == 0) return broken;
  const base::Json* segments = base::Find(*parsed, "segments");
  if (segments == nullptr || !segments->is_array()) return broken;
  for (const base::Json& row : *segments) {
    SegmentInfo info;
    info.number = ReadCount(row, "number");
    info.bytes = ReadCount(row, "bytes");
    if (info.number == 0 || !ReadHex(base::GetString(row, "crc32c"), info.crc32c)) return broken;
    manifest.segments.push_back(info);
  }
  if (const base::Json* sync = base::Find(*parsed, "sync")) {
    manifest.sync.server = base::GetString(*sync, "server");
    manifest.sync.since = base::GetString(*sync, "since");
    manifest.sync.last_synced_at = base::GetString(*sync, "last_synced_at");
  }
  const base::Json* local = base::Find(*parsed, "local");
  if (local != nullptr && local->is_object()) {
    for (auto it = local->begin(); it != local->end(); ++it) {
      manifest.local[it.key()] = base::AsString(it.value());
    }
  }
  return manifest;
}

}  // namespace earshot::store
