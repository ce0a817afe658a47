// See table.h: the documents in memory, each as its bytes and what the device knows of it.

#include "core/store/table.h"

#include <cstdint>
#include <iterator>
#include <utility>

#include "core/base/error.h"
#include "core/model/schema.h"
#include "core/store/segment.h"

namespace earshot::store {

void Table::Uncount(const Held& held) {
  auto file = files_.find(held.home);
  if (file != files_.end()) file->second.live_bytes -= SegmentBytes(held.entry);
}

void Table::Put(Entry entry, uint64_t home) {
  CHECK(home <= UINT32_MAX);
  // At opening entries come in the order of their ids: each belongs at the end.
  const bool last = held_.empty() || std::prev(held_.end())->entry.id < entry.id;
  auto place = last ? held_.end() : held_.lower_bound(entry.id);
  if (place == held_.end() || place->entry.id != entry.id) {
    ++counts_[std::string(model::TypeOfId(entry.id))];
    place = held_.insert(place, Held{std::move(entry), static_cast<uint32_t>(home)});
  } else {
    Uncount(*place);
    // All but the id, of which views are kept.
    place->entry.bytes = std::move(entry.bytes);
    place->entry.rev = std::move(entry.rev);
    place->entry.unsent = entry.unsent;
    place->entry.set_aside = std::move(entry.set_aside);
    place->home = static_cast<uint32_t>(home);
  }
  auto file = files_.find(home);
  if (file != files_.end()) file->second.live_bytes += SegmentBytes(place->entry);
}

void Table::MoveHome(std::string_view id, uint64_t home) {
  CHECK(home <= UINT32_MAX);
  const auto place = held_.find(id);
  if (place == held_.end()) return;
  Uncount(*place);
  place->home = static_cast<uint32_t>(home);
  auto file = files_.find(home);
  if (file != files_.end()) file->second.live_bytes += SegmentBytes(place->entry);
}

const Entry* Table::Find(std::string_view id) const {
  const auto place = held_.find(id);
  return place == held_.end() ? nullptr : &place->entry;
}

void Table::ForEach(std::string_view type, const std::function<void(const Entry&)>& visit) const {
  if (type.empty()) {
    for (const Held& held : held_) visit(held.entry);
    return;
  }
  const std::string prefix = std::string(type) + ":";
  for (auto it = held_.lower_bound(prefix); it != held_.end(); ++it) {
    if (!it->entry.id.starts_with(prefix)) break;
    visit(it->entry);
  }
}

size_t Table::Count(std::string_view type) const {
  if (type.empty()) return held_.size();
  const auto count = counts_.find(type);
  return count == counts_.end() ? 0 : count->second;
}

}  // namespace earshot::store
