// See record_index.h: parents to children, rows and words, kept while documents change.

#include "core/app/record_index.h"

#include <algorithm>
#include <iterator>
#include <memory>
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

bool IsNewer(const ActivityRows::Handle& a, const ActivityRows::Handle& b) {
  return a->held_on != b->held_on ? a->held_on > b->held_on : a->id > b->id;
}

// Links by which a found parent finds activities.
bool FindsActivities(std::string_view type, std::string_view field) {
  if (type == "activity") return field == "place" || field == "project";
  return type == "feedback" && field == "themes";
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
  if (all_words_ || entry.id <= words_after_) IndexEntry(entry);
}

uint32_t RecordIndex::NumberOf(const std::string& activity) {
  return numbers_.try_emplace(activity, static_cast<uint32_t>(numbers_.size())).first->second;
}

// The activity that a record is, or belongs to.
uint32_t RecordIndex::ActivityOf(const std::string& id, const Links& links) {
  const std::string_view type = model::TypeOfId(id);
  if (type == "activity") return NumberOf(id);
  if (type != "feedback" && type != "attendance") return store::SearchIndex::kNoGroup;
  const auto of = std::find_if(links.begin(), links.end(),
                               [](const Link& link) { return link.field == "activity"; });
  return of == links.end() ? store::SearchIndex::kNoGroup : NumberOf(of->parent);
}

void RecordIndex::AddToFamilies(const std::string& id, const Links& links) {
  const std::string_view type = model::TypeOfId(id);
  const uint32_t number = ActivityOf(id, links);
  if (number == store::SearchIndex::kNoGroup) return;
  for (const Link& link : links) {
    if (FindsActivities(type, link.field)) activities_of_[link.parent].came.push_back(number);
  }
}

void RecordIndex::RemoveFromFamilies(const std::string& id, const Links& links) {
  const std::string_view type = model::TypeOfId(id);
  const uint32_t number = ActivityOf(id, links);
  if (number == store::SearchIndex::kNoGroup) return;
  for (const Link& link : links) {
    if (FindsActivities(type, link.field)) activities_of_[link.parent].left.push_back(number);
  }
}

const std::vector<uint32_t>& RecordIndex::MembersOf(Family& family) {
  if (family.left.empty()) return family.came;
  work_.members_sorted += family.came.size();
  std::sort(family.came.begin(), family.came.end());
  std::sort(family.left.begin(), family.left.end());
  std::vector<uint32_t> stayed;
  std::set_difference(family.came.begin(), family.came.end(), family.left.begin(),
                      family.left.end(), std::back_inserter(stayed));
  family = {std::move(stayed), {}};
  return family.came;
}

void RecordIndex::Relink(const store::Entry& entry, std::vector<Link> links) {
  const std::string_view type = model::TypeOfId(entry.id);
  const bool counts_in_rows = type == "attendance" || type == "feedback";
  const auto old = links_.find(entry.id);
  if (old != links_.end() && old->second == links) {  // most edits
    for (const Link& link : links) {
      if (counts_in_rows && link.field == "activity") stale_rows_.insert(link.parent);
    }
    return;
  }
  if (old != links_.end() || !links.empty()) ++work_.records_relinked;
  if (old != links_.end()) {
    RemoveFromFamilies(entry.id, old->second);
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
  AddToFamilies(entry.id, links);
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

// Null for what is not, or no longer, an activity.
ActivityRows::Handle RecordIndex::FreshRow(const std::string& id) {
  const store::Entry* entry = store_.Find(id);
  if (entry == nullptr || model::TypeOfId(id) != "activity" || IsGone(FieldScan(entry->bytes))) {
    return nullptr;
  }
  ActivityRow row = MakeRow(*entry);
  row.number = NumberOf(id);
  ++work_.rows_made;
  return std::make_shared<const ActivityRow>(std::move(row));
}

void RecordIndex::ReplaceRow(uint32_t number, ActivityRows::Handle fresh) {
  const auto place_of = [this](const ActivityRows::Handle& row) {
    const ActivityRows::Handles& rows = rows_.handles();
    return static_cast<size_t>(std::lower_bound(rows.begin(), rows.end(), row, IsNewer) -
                               rows.begin());
  };
  if (row_of_[number] != nullptr) rows_.Erase(place_of(row_of_[number]));
  if (fresh != nullptr) rows_.Insert(place_of(fresh), fresh);
  row_of_[number] = std::move(fresh);
}

// One pass for many: what went stale leaves, and the fresh ones, sorted, are merged in.
void RecordIndex::ReplaceRows(ActivityRows::Handles fresh) {
  ActivityRows::Handles kept;
  kept.reserve(rows_.size());
  for (const ActivityRows::Handle& row : rows_.handles()) {
    if (row_of_[row->number] == row) kept.push_back(row);
  }
  std::sort(fresh.begin(), fresh.end(), IsNewer);
  ActivityRows::Handles all;
  all.reserve(kept.size() + fresh.size());
  std::merge(kept.begin(), kept.end(), fresh.begin(), fresh.end(), std::back_inserter(all),
             IsNewer);
  rows_ = ActivityRows(std::move(all));
}

const ActivityRows& RecordIndex::Activities() {
  if (stale_rows_.empty()) return rows_;
  const bool one_by_one = stale_rows_.size() < kManyRows;
  ActivityRows::Handles fresh;
  for (const std::string& id : stale_rows_) {
    ActivityRows::Handle row = FreshRow(id);
    const uint32_t number = NumberOf(id);
    if (row_of_.size() <= number) row_of_.resize(numbers_.size());
    if (one_by_one) {
      ReplaceRow(number, std::move(row));
    } else {
      if (row != nullptr) fresh.push_back(row);
      row_of_[number] = std::move(row);
    }
  }
  stale_rows_.clear();
  if (!one_by_one) ReplaceRows(std::move(fresh));
  return rows_;
}

void RecordIndex::IndexEntry(const store::Entry& entry) {
  auto document = base::ParseJson(entry.bytes);
  if (!document) return;
  const auto links = links_.find(entry.id);
  ++work_.documents_indexed;
  words_.Index(entry.id, *document,
               ActivityOf(entry.id, links == links_.end() ? Links{} : links->second));
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
    IndexEntry(entry);
    return true;
  });
  words_after_ = last;
  all_words_ = !more;
  if (all_words_ && std::exchange(answered_early_, false)) ++version_;
  return more;
}

std::vector<std::string> RecordIndex::Search(std::string_view words, std::string_view type,
                                             size_t limit) {
  answered_early_ = IndexWords(kWordsAtOnce);
  return words_.Search(words, type, limit);
}

store::Bits RecordIndex::ActivitiesWith(std::string_view words) {
  answered_early_ = IndexWords(kWordsAtOnce);
  store::SearchIndex::Found found = words_.FindGroups(words);
  for (const std::string_view parent : found.others) {
    const auto family = activities_of_.find(std::string(parent));
    if (family == activities_of_.end()) continue;
    for (const uint32_t number : MembersOf(family->second)) found.groups.Set(number);
  }
  return std::move(found.groups);
}

RecordIndex::Work RecordIndex::work() const {
  Work work = work_;
  work.postings_read = words_.postings_read();
  return work;
}

}  // namespace earshot::app
