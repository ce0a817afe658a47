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
  const std::vector<ActivityRow>& Activities();
  // Takes the next `documents` into the word index; false when all are in it. Search does the rest.
  bool IndexWords(size_t documents);
  std::vector<std::string> Search(std::string_view words, std::string_view type, size_t limit);

 private:
  struct Link {
    std::string_view field;  // in the schema's storage
    std::string parent;
  };
  static std::string LinkKey(std::string_view type, std::string_view field,
                             std::string_view parent);
  void Relink(const store::Entry& entry, std::vector<Link> links);
  ActivityRow MakeRow(const store::Entry& entry) const;
  void PlaceRow(const std::string& id);
  void DropRow(const std::string& id);

  const store::DocumentStore& store_;
  uint64_t version_ = 1;
  std::map<std::string, uint64_t, std::less<>> type_versions_;
  std::unordered_map<std::string, std::vector<Link>> links_;         // by child id
  std::unordered_map<std::string, std::set<std::string>> children_;  // by LinkKey
  std::set<std::string> unsent_;
  std::vector<ActivityRow> rows_;                           // newest first
  std::unordered_map<std::string, std::string> row_dates_;  // id -> held_on of its row
  std::set<std::string> stale_rows_;
  store::SearchIndex words_;
  bool all_words_ = false;
  std::string words_after_;  // the last id taken into the word index
};

}  // namespace earshot::app
