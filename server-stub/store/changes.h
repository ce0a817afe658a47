// The feed of changes: one row a document, at its latest sequence number (SYNC.md 4.1).
//
// Serves `_changes` in both directions, whole or for named documents, and the suspended long polls.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server-stub/store/store.h"

namespace earshot::server {

struct ChangesQuery {
  int64_t since = 0;
  std::optional<int64_t> limit;
  bool descending = false;
  bool all_leaves = false;  // style=all_docs
  bool include_docs = false;
  bool conflicts = false;
  bool designs_only = false;                    // filter=_design
  int64_t seq_interval = 1;                     // rows between carry "seq":null
  std::optional<std::vector<std::string>> ids;  // filter=_doc_ids
};

struct ChangesPage {
  std::string rows;  // the inside of `"results":[…]`
  int64_t count = 0;
  int64_t last_seq = 0;
  int64_t pending = 0;
};

ChangesPage ReadChanges(Store& store, const Database& database, const ChangesQuery& query);

}  // namespace earshot::server
