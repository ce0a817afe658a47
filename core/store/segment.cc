// segment grammar: see segment.h, which is repeated in docs/format_store.md.
#include "core/store/segment.h"

#include "core/base/bytes.h"
#include "core/store/byte_reader.h"

namespace earshot::store {
namespace {

constexpr std::string_view kMagic = "ESEG";
constexpr uint8_t kFormat = 1;
constexpr uint8_t kUnsentFlag = 1;
constexpr size_t kHeaderBytes = 8;
constexpr size_t kRowFixedBytes = 4 + 1 + 4 + 4 + 4 + 4;

std::string Header() {
  std::string out(kMagic);
  out.push_back(static_cast<char>(kFormat));
  out.append(3, '\0');
  return out;
}

struct Place {
  uint32_t offset = 0;
  uint32_t length = 0;
};

bool ReadRows(ByteReader& in, std::vector<Entry>& entries, std::vector<Place>& places) {
  uint32_t count = 0;
  if (!in.ReadNumber(count)) return false;
  for (uint32_t i = 0; i < count; ++i) {
    Entry entry;
    Place place;
    uint8_t flags = 0;
    if (!in.ReadString(entry.id) || !in.ReadByte(flags) || !in.ReadString(entry.rev) ||
        !in.ReadString(entry.set_aside) || !in.ReadNumber(place.offset) ||
        !in.ReadNumber(place.length)) {
      return false;
    }
    entry.unsent = (flags & kUnsentFlag) != 0;
    entries.push_back(std::move(entry));
    places.push_back(place);
  }
  return true;
}

}  // namespace

std::string EncodeSegment(const std::vector<const Entry*>& entries) {
  std::string out = Header();
  base::AppendFixed32(out, static_cast<uint32_t>(entries.size()));
  uint32_t offset = 0;
  for (const Entry* entry : entries) {
    const uint32_t length = static_cast<uint32_t>(entry->bytes.size());
    AppendString(out, entry->id);
    out.push_back(static_cast<char>(entry->unsent ? kUnsentFlag : 0));
    AppendString(out, entry->rev);
    AppendString(out, entry->set_aside);
    base::AppendFixed32(out, offset);
    base::AppendFixed32(out, length);
    offset += length;
  }
  for (const Entry* entry : entries) out.append(entry->bytes);
  return out;
}

base::Expected<std::vector<Entry>> DecodeSegment(std::string_view bytes) {
  const auto broken =
      base::Fail(base::ErrorKind::kCorrupt, "A file of saved records on this device is damaged.");
  if (bytes.substr(0, kHeaderBytes) != Header()) return broken;
  const std::string_view rest = bytes.substr(kHeaderBytes);
  ByteReader in(rest);
  std::vector<Entry> entries;
  std::vector<Place> places;
  if (!ReadRows(in, entries, places)) return broken;
  const std::string_view body = rest.substr(in.at());
  for (size_t i = 0; i < entries.size(); ++i) {
    const Place& place = places[i];
    if (place.offset > body.size() || place.length > body.size() - place.offset) return broken;
    entries[i].bytes.assign(body.substr(place.offset, place.length));
  }
  return entries;
}

size_t SegmentBytes(const Entry& entry) {
  return kRowFixedBytes + entry.id.size() + entry.rev.size() + entry.set_aside.size() +
         entry.bytes.size() + 4;
}

}  // namespace earshot::store
