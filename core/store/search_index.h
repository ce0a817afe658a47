// Search over all text fields with a search weight: folded word prefixes, every query word must
// match.
//
// Index(document) replaces what was known of that id. Results are ordered by weight, then by newest
// id. Search as you type over 100,000 records must fit in a frame (ARCHITECTURE.md section 3).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace earshot::store {

class SearchIndex {
 public:
  SearchIndex();
  ~SearchIndex();
  void Index(std::string_view id, const base::Json& document);
  void Remove(std::string_view id);
  // Ids of matching documents; `type` empty = all types; at most `limit` (0 = all).
  std::vector<std::string> Search(std::string_view query, std::string_view type,
                                  size_t limit) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace earshot::store
