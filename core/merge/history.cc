// Union and limit of the history (history.h).

#include "core/merge/history.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/merge/document.h"

namespace earshot::merge {
namespace {

using base::Json;

struct Ranked {
  std::string rank;      // stamp of the change, or of the old value when there is none
  std::string bytes;     // canonical JSON: the entry's identity
  std::string replaced;  // which value of which field
  bool has_change;
};

Ranked Rank(const Json& entry) {
  Ranked ranked;
  const std::string stamp = base::GetString(entry, "c");
  const std::string by = base::GetString(entry, "by");
  ranked.has_change = !by.empty();
  // WHY not `by` alone: an entry must never rank below the same value without a known change, or
  // cutting early and late would differ. Only a damaged entry has a change before its value.
  ranked.rank = std::max(by, stamp);
  ranked.bytes = base::DumpJson(entry);
  const Json* value = base::Find(entry, "v");
  ranked.replaced = stamp + base::DumpJson(base::GetString(entry, "f")) +
                    (value == nullptr ? "" : base::DumpJson(*value));
  return ranked;
}

bool IsEntry(const Json& entry) {
  const Json* by = base::Find(entry, "by");
  return !base::GetString(entry, "f").empty() && IsStamp(base::GetString(entry, "c")) &&
         (by == nullptr || IsStamp(base::AsString(*by)));
}

}  // namespace

std::vector<Json> ReadHistory(const Json& document) {
  std::vector<Json> entries;
  const Json* was = base::Find(document, "was");
  if (was == nullptr || !was->is_array()) return entries;
  for (const Json& entry : *was) {
    if (IsEntry(entry)) entries.push_back(entry);
  }
  return entries;
}

void WriteHistory(Json& out, std::vector<Json> entries) {
  std::vector<Ranked> ranked;
  ranked.reserve(entries.size());
  for (const Json& entry : entries) ranked.push_back(Rank(entry));
  std::vector<size_t> order(entries.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    if (ranked[a].rank != ranked[b].rank) return ranked[a].rank > ranked[b].rank;
    if (ranked[a].has_change != ranked[b].has_change) return ranked[a].has_change;
    return ranked[a].bytes > ranked[b].bytes;
  });
  std::set<std::string> changed_on_purpose;
  for (const Ranked& entry : ranked) {
    if (entry.has_change) changed_on_purpose.insert(entry.replaced);
  }
  Json was = Json::array();
  size_t bytes = 0;
  const std::string* last = nullptr;
  for (const size_t i : order) {
    if (last != nullptr && *last == ranked[i].bytes) continue;
    if (!ranked[i].has_change && changed_on_purpose.contains(ranked[i].replaced)) continue;
    bytes += ranked[i].bytes.size();
    if (was.size() >= kMaxHistory || (!was.empty() && bytes > kMaxHistoryBytes)) break;
    last = &ranked[i].bytes;
    was.push_back(std::move(entries[i]));
  }
  if (was.empty()) {
    out.erase("was");
  } else {
    out["was"] = std::move(was);
  }
}

Json PastEntry(std::string_view field, const Version& old, std::string_view by) {
  Json entry = {{"f", field}, {"c", old.stamp}, {"v", old.value}};
  if (!by.empty()) entry["by"] = by;
  return entry;
}

}  // namespace earshot::merge
