// What the views need to know of every document without parsing it: who its parents are, the Log's
// rows, what is unsent, and the words.
//
// Workspace tells it of each entry, at opening and at each change; it reads documents back from the
// store. INVARIANT: it can be rebuilt from the store at any time, and is never saved.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/app/workspace.h"
#include "core/base/shared_text.h"
#include "core/model/schema.h"
#include "core/store/bits.h"
#include "core/store/document_store.h"
#include "core/store/field_scan.h"
#include "core/store/search_index.h"

namespace earshot::app {

class RecordIndex {
 public:
  // REQUIRES: `store` outlives the index.
  explicit RecordIndex(const store::DocumentStore& store) : store_(store) {}

  // How many are about to come: room is made for them at once.
  void Expect(size_t records);
  // REQUIRES: the entry is the store's own.
  void Update(const store::Entry& entry) { Update(entry, store::FieldScan(entry.bytes)); }
  void Update(const store::Entry& entry, const store::FieldScan& scan);  // of its bytes
  uint64_t version() const { return version_; }
  uint64_t TypeVersion(std::string_view type) const;

  // Ids of records of `type` whose reference `field` is `parent`; not deleted, in id order.
  std::vector<std::string> ChildIds(std::string_view type, std::string_view field,
                                    std::string_view parent) const;
  const std::set<std::string>& unsent() const { return unsent_; }
  const ActivityRows& Activities();
  // Numbers of the activities that words find: in the activity, in what was said at it and who came
  // to it, in the themes of that, and in its place's and project's name.
  store::Bits ActivitiesWith(std::string_view words);
  // Takes the next `documents` into the word index; false when all are in it.
  bool IndexWords(size_t documents);
  // A search takes in so many of those that are left, so that no key press waits for all: until all
  // are in, it finds what has been read so far. When they are, version() rises if a search was
  // answered before, so that it is made again.
  static constexpr size_t kWordsAtOnce = 500;
  bool SearchWaits() const { return answered_early_; }
  std::vector<std::string> Search(std::string_view words, std::string_view type, size_t limit);

  // What has been done so far, for tests that hold the work of a key press to a budget.
  struct Work {
    uint64_t rows_made = 0;
    uint64_t postings_read = 0;
    uint64_t documents_indexed = 0;
    uint64_t records_relinked = 0;  // those that came to, or left, a parent
    uint64_t members_sorted = 0;    // of families, to find out who has left
  };
  Work work() const;

 private:
  struct Link {
    const model::Field* field;
    uint32_t parent;  // its number
    bool operator==(const Link&) const = default;
  };
  using Links = std::vector<Link>;
  // Records whose field names that parent: their numbers, in the order of their ids.
  struct ParentKey {
    const model::Field* field;
    uint32_t parent;
    bool operator==(const ParentKey&) const = default;
  };
  struct HashOfKey {
    size_t operator()(const ParentKey& key) const {
      return std::hash<const void*>()(key.field) * 31 + key.parent * size_t{2654435761};
    }
  };
  using Numbers = std::vector<uint32_t>;
  // Every id that was heard of, of a record or of a parent, has a number and keeps it.
  uint32_t NumberOf(std::string_view id);  // REQUIRES: the letters stay where they are
  uint32_t NumberOfParent(const std::string& id);
  const Numbers* ChildrenOf(const ParentKey& key) const;  // null = none
  Numbers::iterator PlaceIn(Numbers& family, uint32_t number) const;
  void AddChild(uint32_t child, const Link& link);
  void RemoveChild(uint32_t child, const Link& link);
  void Relink(uint32_t number, std::string_view type, Links links);
  // Activities have numbers of their own, without gaps, for the rows and what a search finds.
  uint32_t ActivityNumberOf(uint32_t record);
  void MarkStale(uint32_t record);
  uint32_t ActivityOf(uint32_t record, std::string_view type, const Links& links);
  void AddToFamilies(uint32_t record, std::string_view type, const Links& links);
  void RemoveFromFamilies(uint32_t record, std::string_view type, const Links& links);
  // WHY what left waits until a search reads the family, which reads all of it anyway: a change is
  // not to look for one among a hundred thousand.
  struct Family {
    std::vector<uint32_t> came, left;  // numbers of activities, in no order
  };
  const std::vector<uint32_t>& MembersOf(Family& family);
  void IndexEntry(const store::Entry& entry);
  ActivityRow MakeRow(const store::Entry& entry, const store::FieldScan& scan, uint32_t record);
  ActivityRows::Handle FreshRow(uint32_t activity);
  void ReplaceRow(uint32_t number, ActivityRows::Handle fresh);
  void ReplaceRows(ActivityRows::Handles fresh);

  const store::DocumentStore& store_;
  uint64_t version_ = 1;
  std::map<std::string, uint64_t, std::less<>> type_versions_;
  // Views of the store's own ids, or of those of parents that it has not, or had not yet.
  std::vector<std::string_view> ids_;                       // by number
  std::unordered_map<std::string_view, uint32_t> numbers_;  // by id
  std::deque<std::string> other_ids_;
  std::vector<Links> links_;  // by number of the child
  std::unordered_map<ParentKey, Numbers, HashOfKey> children_;
  std::set<std::string> unsent_;
  std::vector<uint32_t> activity_numbers_;    // by number; kNoGroup = no activity
  Numbers activities_;                        // by number of the activity: its number
  std::vector<ActivityRows::Handle> row_of_;  // by number of the activity; null = none
  ActivityRows rows_;                         // newest first
  base::SharedTexts texts_;                   // of the rows
  // By number of a place, a project or a theme: the activities at it, for it, or with something
  // said that is sorted into it, once for each such link.
  std::unordered_map<uint32_t, Family> activities_of_;
  Numbers stale_rows_;           // numbers of activities, each once
  std::vector<char> row_stale_;  // the same, by number; 1 = stale
  store::SearchIndex words_;
  bool all_words_ = false;
  bool answered_early_ = false;  // a search, before all words were in
  std::string words_after_;      // the last id taken into the word index
  Work work_;
};

}  // namespace earshot::app
