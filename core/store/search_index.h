// Search over all text fields with a search weight: folded word prefixes, every query word must
// match.
//
// Index(document) replaces what was known of that number. Search as you type over 100,000
// activities must fit in a frame, so an answer costs the postings of the words that begin as the
// query's do, and no more: no document is read, no text is folded but the query's, and ids are made
// into strings only for what is handed out.
//
// Shape: one sorted list of words; for each word the documents that have it (4 bytes each: number
// of the document and weight); sets of documents as one bit each. A document of 60 words costs
// about 300 bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/store/bits.h"

namespace earshot::store {

class SearchIndex {
 public:
  // Documents go by the caller's small numbers, as few as can be: there is room for each.
  // A document may belong to a group, which is found when it is: what was said at an activity finds
  // the activity. Groups are the caller's small numbers.
  static constexpr uint32_t kNoGroup = UINT32_MAX;

  SearchIndex();
  ~SearchIndex();
  // REQUIRES: the letters of `id` stay where they are as long as the index, as a store keeps them.
  void Index(uint32_t number, std::string_view id, const base::Json& document,
             uint32_t group = kNoGroup);
  void Remove(uint32_t number);
  // Ids of matching documents by weight, then the newest; `type` empty = all types; at most `limit`
  // (0 = all).
  std::vector<std::string> Search(std::string_view query, std::string_view type,
                                  size_t limit) const;

  struct Found {
    Bits groups;                           // of matching documents
    std::vector<std::string_view> others;  // matching documents of no group; until the next change
  };
  Found FindGroups(std::string_view query) const;

  // Gives back the room that is kept for more words; worth it once after many documents.
  void Tighten();

  // How many postings all searches so far have read: the measure of their work.
  uint64_t postings_read() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace earshot::store
