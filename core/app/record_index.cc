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

bool IsNewer(const ActivityRows::Handle& a, const ActivityRows::Handle& b) {
  return a->held_on != b->held_on ? a->held_on > b->held_on : a->id > b->id;
}

const model::Field* FieldOf(std::string_view type, std::string_view field) {
  const model::RecordType* record = model::FindType(type);
  return record == nullptr ? nullptr : model::FindField(*record, field);
}

// Links by which a found parent finds activities.
bool FindsActivities(std::string_view type, std::string_view field) {
  if (type == "activity") return field == "place" || field == "project";
  return type == "feedback" && field == "themes";
}

}  // namespace

void RecordIndex::Expect(size_t records) {
  ids_.reserve(records);
  numbers_.reserve(records);
  links_.reserve(records);
  activity_numbers_.reserve(records);
}

uint32_t RecordIndex::NumberOf(std::string_view id) {
  const auto number = static_cast<uint32_t>(ids_.size());
  const auto [known, is_new] = numbers_.try_emplace(id, number);
  if (!is_new) return known->second;
  ids_.push_back(id);
  links_.emplace_back();
  activity_numbers_.push_back(store::SearchIndex::kNoGroup);
  return number;
}

uint32_t RecordIndex::NumberOfParent(const std::string& id) {
  const auto known = numbers_.find(id);
  return known == numbers_.end() ? NumberOf(other_ids_.emplace_back(id)) : known->second;
}

uint32_t RecordIndex::ActivityNumberOf(uint32_t record) {
  uint32_t& number = activity_numbers_[record];
  if (number == store::SearchIndex::kNoGroup) {
    number = static_cast<uint32_t>(activities_.size());
    activities_.push_back(record);
    row_of_.emplace_back();
    row_stale_.push_back(0);
  }
  return number;
}

void RecordIndex::MarkStale(uint32_t record) {
  const uint32_t number = ActivityNumberOf(record);
  if (row_stale_[number] != 0) return;
  row_stale_[number] = 1;
  stale_rows_.push_back(number);
}

uint64_t RecordIndex::TypeVersion(std::string_view type) const {
  const auto known = type_versions_.find(type);
  return known == type_versions_.end() ? 0 : known->second;
}

void RecordIndex::Update(const store::Entry& entry, const FieldScan& scan) {
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
  const uint32_t number = NumberOf(entry.id);
  Links links;
  const model::RecordType* record = model::FindType(type);
  if (record != nullptr && !IsGone(scan)) {
    for (const model::Field& field : record->fields) {
      if (field.type != model::ValueType::kReference) continue;
      if (field.kind == model::FieldKind::kSet) {
        for (const std::string& parent : scan.Elements(field.name)) {
          links.push_back({&field, NumberOfParent(parent)});
        }
      } else if (const std::string parent = scan.Text(field.name); !parent.empty()) {
        links.push_back({&field, NumberOfParent(parent)});
      }
    }
  }
  if (type == "activity") MarkStale(number);
  Relink(number, type, std::move(links));
  if (all_words_ || entry.id <= words_after_) IndexEntry(entry);
}

// The activity that a record is, or belongs to.
uint32_t RecordIndex::ActivityOf(uint32_t record, std::string_view type, const Links& links) {
  if (type == "activity") return ActivityNumberOf(record);
  if (type != "feedback" && type != "attendance") return store::SearchIndex::kNoGroup;
  const auto of = std::find_if(links.begin(), links.end(),
                               [](const Link& link) { return link.field->name == "activity"; });
  return of == links.end() ? store::SearchIndex::kNoGroup : ActivityNumberOf(of->parent);
}

void RecordIndex::AddToFamilies(uint32_t record, std::string_view type, const Links& links) {
  const uint32_t number = ActivityOf(record, type, links);
  if (number == store::SearchIndex::kNoGroup) return;
  for (const Link& link : links) {
    if (FindsActivities(type, link.field->name)) activities_of_[link.parent].came.push_back(number);
  }
}

void RecordIndex::RemoveFromFamilies(uint32_t record, std::string_view type, const Links& links) {
  const uint32_t number = ActivityOf(record, type, links);
  if (number == store::SearchIndex::kNoGroup) return;
  for (const Link& link : links) {
    if (FindsActivities(type, link.field->name)) activities_of_[link.parent].left.push_back(number);
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

RecordIndex::Numbers::iterator RecordIndex::PlaceIn(Numbers& family, uint32_t number) const {
  // At opening records come in the order of their ids: each belongs at the end.
  const std::string_view id = ids_[number];
  if (family.empty() || ids_[family.back()] < id) return family.end();
  return std::lower_bound(family.begin(), family.end(), number,
                          [&](uint32_t one, uint32_t) { return ids_[one] < id; });
}

void RecordIndex::AddChild(uint32_t child, const Link& link) {
  Numbers& family = children_[{link.field, link.parent}];
  const auto place = PlaceIn(family, child);
  if (place == family.end() || *place != child) family.insert(place, child);
}

void RecordIndex::RemoveChild(uint32_t child, const Link& link) {
  const auto found = children_.find({link.field, link.parent});
  if (found == children_.end()) return;
  Numbers& family = found->second;
  const auto place = PlaceIn(family, child);
  if (place != family.end() && *place == child) family.erase(place);
  if (family.empty()) children_.erase(found);
}

void RecordIndex::Relink(uint32_t number, std::string_view type, Links links) {
  const bool counts_in_rows = type == "attendance" || type == "feedback";
  const auto tell_parents = [&](const Links& all) {
    if (!counts_in_rows) return;
    for (const Link& link : all) {
      if (link.field->name == "activity") MarkStale(link.parent);
    }
  };
  Links& old = links_[number];
  tell_parents(old);
  if (old == links) return;  // most edits
  ++work_.records_relinked;
  tell_parents(links);
  RemoveFromFamilies(number, type, old);
  for (const Link& link : old) RemoveChild(number, link);
  for (const Link& link : links) AddChild(number, link);
  AddToFamilies(number, type, links);
  old = std::move(links);
}

const RecordIndex::Numbers* RecordIndex::ChildrenOf(const ParentKey& key) const {
  const auto family = children_.find(key);
  return family == children_.end() ? nullptr : &family->second;
}

std::vector<std::string> RecordIndex::ChildIds(std::string_view type, std::string_view field,
                                               std::string_view parent) const {
  const model::Field* of = FieldOf(type, field);
  const auto number = numbers_.find(parent);
  if (of == nullptr || number == numbers_.end()) return {};
  const Numbers* family = ChildrenOf({of, number->second});
  if (family == nullptr) return {};
  std::vector<std::string> ids;
  ids.reserve(family->size());
  for (const uint32_t child : *family) ids.emplace_back(ids_[child]);
  return ids;
}

ActivityRow RecordIndex::MakeRow(const store::Entry& entry, const FieldScan& scan,
                                 uint32_t record) {
  static const model::Field* const of_feedback = FieldOf("feedback", "activity");
  static const model::Field* const of_attendance = FieldOf("attendance", "activity");
  ActivityRow row;
  row.id = entry.id;
  row.title = scan.Text("title");
  row.held_on = scan.Text("held_on");
  row.project = texts_.Get(scan.Text("project"));
  row.status = texts_.Get(scan.Text("status"));
  row.engagement_type = texts_.Get(scan.Text("engagement_type"));
  row.owner = texts_.Get(scan.Text("owner"));
  row.ended_at = scan.Text("ended_at");
  row.unsent = entry.unsent;
  const Numbers* feedback = ChildrenOf({of_feedback, record});
  row.feedback = feedback == nullptr ? 0 : static_cast<int>(feedback->size());
  if (const auto final_count = scan.Integer("final_count")) {
    row.people = *final_count;
    return row;
  }
  if (scan.Raw("heads").size() > 2) {  // neither absent nor {}
    base::Json heads = base::Json::object();
    heads["heads"] = scan.Parsed("heads");
    heads["type"] = "activity";
    row.people = merge::TallyTotal(heads, "heads");
  }
  if (row.people > 0) return row;
  const Numbers* groups = ChildrenOf({of_attendance, record});
  if (groups == nullptr) return row;
  for (const uint32_t group : *groups) {
    const store::Entry* child = store_.Find(ids_[group]);
    if (child != nullptr) row.people += FieldScan(child->bytes).Integer("people").value_or(0);
  }
  return row;
}

// Null for what is not, or no longer, an activity.
ActivityRows::Handle RecordIndex::FreshRow(uint32_t number) {
  const std::string_view id = ids_[activities_[number]];
  const store::Entry* entry = store_.Find(id);
  if (entry == nullptr || model::TypeOfId(id) != "activity") return nullptr;
  const FieldScan scan(entry->bytes);
  if (IsGone(scan)) return nullptr;
  ActivityRow row = MakeRow(*entry, scan, activities_[number]);
  row.number = number;
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
  for (const uint32_t number : stale_rows_) {
    ActivityRows::Handle row = FreshRow(number);
    row_stale_[number] = 0;
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
  const uint32_t number = NumberOf(entry.id);
  ++work_.documents_indexed;
  words_.Index(number, entry.id, *document,
               ActivityOf(number, model::TypeOfId(entry.id), links_[number]));
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
  if (all_words_) words_.Tighten();
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
    const auto number = numbers_.find(parent);
    if (number == numbers_.end()) continue;
    const auto family = activities_of_.find(number->second);
    if (family == activities_of_.end()) continue;
    for (const uint32_t member : MembersOf(family->second)) found.groups.Set(member);
  }
  return std::move(found.groups);
}

RecordIndex::Work RecordIndex::work() const {
  Work work = work_;
  work.postings_read = words_.postings_read();
  return work;
}

}  // namespace earshot::app
