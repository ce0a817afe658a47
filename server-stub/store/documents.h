// Reading documents, and the JSON text they leave the server as.
//
// Bodies are stored as canonical JSON and are spliced into replies as bytes: a reply of 1,000
// documents parses nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server-stub/store/revision_tree.h"
#include "server-stub/store/store.h"

namespace earshot::server {

struct StoredDocument {
  int64_t doc = 0;
  std::string id;
  int64_t seq = 0;
  std::string winner;
  bool deleted = false;
  int64_t leaves = 1;
  std::string tree;
};

std::optional<StoredDocument> FindDocument(Sqlite& sqlite, int64_t db, std::string_view id);
// Body of a leaf revision; nullopt when compacted away or unknown.
std::optional<std::string> ReadBody(Sqlite& sqlite, int64_t doc, std::string_view revision);
// The winner tells: a live leaf would win over a tombstone, and an erased document has none.
bool IsErased(Sqlite& sqlite, const StoredDocument& document);
// An unreadable tree is noted as a storage failure and gives an empty one.
RevisionTree ReadTree(Sqlite& sqlite, const StoredDocument& document);

struct Extras {
  bool revisions = false;          // _revisions
  bool revisions_info = false;     // _revs_info
  bool conflicts = false;          // _conflicts
  bool deleted_conflicts = false;  // _deleted_conflicts
  bool local_seq = false;          // _local_seq
};

std::string QuoteJson(std::string_view text);
// `{"_id":…,"_rev":…,…}` of one node of the tree; nullopt when its body is gone.
std::optional<std::string> RenderDocument(Sqlite& sqlite, const StoredDocument& document,
                                          const RevisionTree& tree, int node, const Extras& extras);
// The winner, without decoding the tree when nothing asks for it.
std::optional<std::string> RenderWinner(Sqlite& sqlite, const StoredDocument& document,
                                        const Extras& extras);
// `[{"rev":…},…]`: the winner, or every leaf.
std::string RenderChanges(Sqlite& sqlite, const StoredDocument& document, bool all_leaves);

}  // namespace earshot::server
