// See record_index.h: parents to children and types to ids, kept while documents change.

#include "core/app/record_index.h"

#include <algorithm>
#include <utility>

#include "core/merge/document.h"
#include "core/model/schema.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using store::FieldScan;

// From this many stale rows on, sorting all is quicker than placing each.
constexpr size_t kManyRows = 64;

bool IsGone(const FieldScan& scan) { return scan.IsTrue("deleted") || scan.IsTrue("_deleted"); }

// What a reference, or each element of a set of references, points at.
std::vector<std::string> ParentsOf(const FieldScan& scan, const model::Field& field) {
  if (field.kind == model::FieldKind::kSet) return scan.Elements(field.name);
  std::string parent = scan.Text(field.name);
  if (parent.empty()) return {};
  return {std::move(parent)};
}

bool Newer(const std::string& date_a, const std::string& id_a, const std::string& date_b,
           const std::string& id_b) {
  return date_a != date_b ? date_a > date_b : id_a > id_b;
}

bool RowIsNewer(const ActivityRow& a, const ActivityRow& b) {
  return Newer(a.held_on, a.id, b.held_on, b.id);
}

}  // namespace

std::string RecordIndex::LinkKey(std::string_view type, std::string_view field,
                                 std::string_view parent) {
  std::string key(type);
  key.push_back('/');
  key.append(field);
  key.push_back('/');
  key.append(parent);
  return key;
}

uint64_t RecordIndex::TypeVersion(std::string_view type) const {
  const auto known = type_versions_.find(type);
  return known == type_versions_.end() ? 0 : known->second;
}

void RecordIndex::Update(const store::Entry& entry) {
  ++version_;
  const std::string_view type = model::TypeOfId(entry.id);
  const auto of_type = type_versions_.find(type);
  if (of_type == type_versions_.end()) {
    type_versions_[std::string(type)] = 1;
  } else {
    ++of_type->second;
  }
  if (entry.unsent) {
    unsent_.insert(entry.id);
  } else {
    unsent_.erase(entry.id);
  }
  const FieldScan scan(entry.bytes);
  std::vector<Link> links;
  const model::RecordType* record = model::FindType(type);
  if (record != nullptr && !IsGone(scan)) {
    for (const model::Field& field : record->fields) {
      if (field.type != model::ValueType::kReference) continue;
      for (std::string& parent : ParentsOf(scan, field)) {
        links.push_back({field.name, std::move(parent)});
      }
    }
  }
  if (type == "activity") stale_rows_.insert(entry.id);
  Relink(entry, std::move(links));
  if (all_words_ || entry.id <= words_after_) {
    auto document = base::ParseJson(entry.bytes);
    if (document) words_.Index(entry.id, *document);
  }
}

void RecordIndex::Relink(const store::Entry& entry, std::vector<Link> links) {
  const std::string_view type = model::TypeOfId(entry.id);
  const bool counts_in_rows = type == "attendance" || type == "feedback";
  const auto old = links_.find(entry.id);
  if (old != links_.end()) {
    for (const Link& link : old->second) {
      const auto family = children_.find(LinkKey(type, link.field, link.parent));
      if (family != children_.end()) {
        family->second.erase(entry.id);
        if (family->second.empty()) children_.erase(family);
      }
      if (counts_in_rows && link.field == "activity") stale_rows_.insert(link.parent);
    }
  }
  for (const Link& link : links) {
    children_[LinkKey(type, link.field, link.parent)].insert(entry.id);
    if (counts_in_rows && link.field == "activity") stale_rows_.insert(link.parent);
  }
  if (!links.empty()) {
    links_[entry.id] = std::move(links);
  } else if (old != links_.end()) {
    links_.erase(old);
  }
}

std::vector<std::string> RecordIndex::ChildIds(std::string_view type, std::string_view field,
                                               std::string_view parent) const {
  const auto family = children_.find(LinkKey(type, field, parent));
  if (family == children_.end()) return {};
  return {family->second.begin(), family->second.end()};
}

ActivityRow RecordIndex::MakeRow(const store::Entry& entry) const {
  const FieldScan scan(entry.bytes);
  ActivityRow row;
  row.id = entry.id;
  row.title = scan.Text("title");
  row.held_on = scan.Text("held_on");
  row.project = scan.Text("project");
  row.status = scan.Text("status");
  row.engagement_type = scan.Text("engagement_type");
  row.owner = scan.Text("owner");
  row.ended_at = scan.Text("ended_at");
  row.unsent = entry.unsent;
  row.feedback = static_cast<int>(ChildIds("feedback", "activity", entry.id).size());
  if (const auto final_count = scan.Integer("final_count")) {
    row.people = *final_count;
    return row;
  }
  base::Json heads = base::Json::object();
  heads["heads"] = scan.Parsed("heads");
  heads["type"] = "activity";
  row.people = merge::TallyTotal(heads, "heads");
  if (row.people > 0) return row;
  for (const std::string& id : ChildIds("attendance", "activity", entry.id)) {
    const store::Entry* child = store_.Find(id);
    if (child != nullptr) row.people += FieldScan(child->bytes).Integer("people").value_or(0);
  }
  return row;
}

void RecordIndex::DropRow(const std::string& id) {
  const auto date = row_dates_.find(id);
  if (date == row_dates_.end()) return;
  const auto place = std::lower_bound(rows_.begin(), rows_.end(), id,
                                      [&](const ActivityRow& row, const std::string& wanted) {
                                        return Newer(row.held_on, row.id, date->second, wanted);
                                      });
  if (place != rows_.end() && place->id == id) rows_.erase(place);
  row_dates_.erase(date);
}

void RecordIndex::PlaceRow(const std::string& id) {
  DropRow(id);
  const store::Entry* entry = store_.Find(id);
  if (entry == nullptr || model::TypeOfId(id) != "activity" || IsGone(FieldScan(entry->bytes))) {
    return;
  }
  ActivityRow row = MakeRow(*entry);
  row_dates_[id] = row.held_on;
  const auto place = std::lower_bound(rows_.begin(), rows_.end(), row, RowIsNewer);
  rows_.insert(place, std::move(row));
}

const std::vector<ActivityRow>& RecordIndex::Activities() {
  if (stale_rows_.size() < kManyRows) {
    for (const std::string& id : stale_rows_) PlaceRow(id);
  } else {
    rows_.clear();
    row_dates_.clear();
    store_.ForEach("activity", [this](const store::Entry& entry) {
      if (IsGone(FieldScan(entry.bytes))) return;
      rows_.push_back(MakeRow(entry));
      row_dates_[entry.id] = rows_.back().held_on;
    });
    std::sort(rows_.begin(), rows_.end(), RowIsNewer);
  }
  stale_rows_.clear();
  return rows_;
}

bool RecordIndex::IndexWords(size_t documents) {
  if (all_words_) return false;
  size_t seen = 0;
  bool more = false;
  std::string last = words_after_;
  store_.ForEachAfter(words_after_, [&](const store::Entry& entry) {
    if (seen == documents) {
      more = true;
      return false;
    }
    ++seen;
    last = entry.id;
    auto document = base::ParseJson(entry.bytes);
    if (document) words_.Index(entry.id, *document);
    return true;
  });
  words_after_ = last;
  all_words_ = !more;
  return more;
}

std::vector<std::string> RecordIndex::Search(std::string_view words, std::string_view type,
                                             size_t limit) {
  while (IndexWords(SIZE_MAX)) {
  }
  return words_.Search(words, type, limit);
}

}  // namespace earshot::app
