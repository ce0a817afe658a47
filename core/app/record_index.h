// What the views need to know of every document without parsing it: who its parents are, the Log's
// rows, what is unsent, and the words.
//
// Workspace tells it of each entry, at opening and at each change; it reads documents back from the
// store. INVARIANT: it can be rebuilt from the store at any time, and is never saved.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/app/workspace.h"
#include "core/store/bits.h"
#include "core/store/document_store.h"
#include "core/store/search_index.h"

namespace earshot::app {

class RecordIndex {
 public:
  // REQUIRES: `store` outlives the index.
  explicit RecordIndex(const store::DocumentStore& store) : store_(store) {}

  void Update(const store::Entry& entry);
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
    std::string_view field;  // in the schema's storage
    std::string parent;
    bool operator==(const Link&) const = default;
  };
  static std::string LinkKey(std::string_view type, std::string_view field,
                             std::string_view parent);
  void Relink(const store::Entry& entry, std::vector<Link> links);
  using Links = std::vector<Link>;
  uint32_t NumberOf(const std::string& activity);
  uint32_t ActivityOf(const std::string& id, const Links& links);
  void AddToFamilies(const std::string& id, const Links& links);
  void RemoveFromFamilies(const std::string& id, const Links& links);
  // WHY what left waits until a search reads the family, which reads all of it anyway: a change is
  // not to look for one among a hundred thousand.
  struct Family {
    std::vector<uint32_t> came, left;  // numbers of activities, in no order
  };
  const std::vector<uint32_t>& MembersOf(Family& family);
  void IndexEntry(const store::Entry& entry);
  ActivityRow MakeRow(const store::Entry& entry) const;
  ActivityRows::Handle FreshRow(const std::string& id);
  void ReplaceRow(uint32_t number, ActivityRows::Handle fresh);
  void ReplaceRows(ActivityRows::Handles fresh);

  const store::DocumentStore& store_;
  uint64_t version_ = 1;
  std::map<std::string, uint64_t, std::less<>> type_versions_;
  std::unordered_map<std::string, std::vector<Link>> links_;         // by child id
  std::unordered_map<std::string, std::set<std::string>> children_;  // by LinkKey
  std::set<std::string> unsent_;
  // Activities are numbered as they are first heard of, and keep their number.
  std::unordered_map<std::string, uint32_t> numbers_;
  std::vector<ActivityRows::Handle> row_of_;  // by number; null = none
  ActivityRows rows_;                         // newest first
  // By id of a place, a project or a theme: the activities at it, for it, or with something said
  // that is sorted into it, once for each such link.
  std::unordered_map<std::string, Family> activities_of_;
  std::set<std::string> stale_rows_;
  store::SearchIndex words_;
  bool all_words_ = false;
  bool answered_early_ = false;  // a search, before all words were in
  std::string words_after_;      // the last id taken into the word index
  Work work_;
};

}  // namespace earshot::app
