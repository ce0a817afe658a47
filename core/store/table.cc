// See table.h: the documents in memory, each as its bytes and what the device knows of it.

#include "core/store/table.h"

#include <utility>

#include "core/model/schema.h"
#include "core/store/segment.h"

namespace earshot::store {

void Table::Uncount(const Held& held) {
  auto file = files_.find(held.home);
  if (file != files_.end()) file->second.live_bytes -= SegmentBytes(held.entry);
}

void Table::Put(Entry entry, uint64_t home) {
  // At opening entries come in the order of their ids: each belongs at the end.
  const size_t before = held_.size();
  const auto place = held_.try_emplace(held_.end(), entry.id);
  if (held_.size() > before) {
    ++counts_[std::string(model::TypeOfId(entry.id))];
  } else {
    Uncount(place->second);
  }
  place->second.entry = std::move(entry);
  place->second.home = home;
  auto file = files_.find(home);
  if (file != files_.end()) file->second.live_bytes += SegmentBytes(place->second.entry);
}

void Table::MoveHome(std::string_view id, uint64_t home) {
  auto place = held_.find(id);
  if (place == held_.end()) return;
  Uncount(place->second);
  place->second.home = home;
  auto file = files_.find(home);
  if (file != files_.end()) file->second.live_bytes += SegmentBytes(place->second.entry);
}

const Entry* Table::Find(std::string_view id) const {
  const auto place = held_.find(id);
  return place == held_.end() ? nullptr : &place->second.entry;
}

void Table::ForEach(std::string_view type, const std::function<void(const Entry&)>& visit) const {
  if (type.empty()) {
    for (const auto& item : held_) visit(item.second.entry);
    return;
  }
  const std::string prefix = std::string(type) + ":";
  for (auto it = held_.lower_bound(prefix); it != held_.end(); ++it) {
    if (it->first.compare(0, prefix.size(), prefix) != 0) break;
    visit(it->second.entry);
  }
}

size_t Table::Count(std::string_view type) const {
  if (type.empty()) return held_.size();
  const auto count = counts_.find(type);
  return count == counts_.end() ? 0 : count->second;
}

}  // namespace earshot::store
