// The server's answers as checked types. Whatever a server sends ends here or is counted as
// malformed; nothing behind this file sees unchecked JSON. Shapes: SYNC.md section 4, docs/sync.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/json.h"

namespace earshot::sync {

inline constexpr size_t kMaxIdBytes = 1024;
inline constexpr size_t kMaxRevBytes = 256;
inline constexpr size_t kMaxLeaves = 1000;  // of one document; more are left for a later round

// Files of photographs lie in documents of their own, which are no records (web/photo.js).
inline constexpr std::string_view kFilePrefix = "photo-file:";

// "3-9a…": a generation of at least 1, then anything visible.
bool IsRev(std::string_view text);
// An id that a record may have; those with a leading underscore belong to the server.
bool IsRecordId(std::string_view text);
std::string UrlEncode(std::string_view text);

// One leaf revision with its body.
struct Leaf {
  std::string rev;
  base::Json content;  // with _id, without _rev and the other server-made members
  bool deleted() const { return base::GetBool(content, "_deleted"); }
};
// REQUIRES: nothing of `document`. nullopt: not a document of that id with a revision.
std::optional<Leaf> ParseLeaf(base::Json document, std::string_view id);

// A row of _changes or _all_docs: a document, its leaves, and those bodies that came with it.
struct Row {
  std::string id;
  std::vector<std::string> revs;  // winner first; never empty
  std::vector<Leaf> leaves;
  bool deleted = false;  // the winner is a tombstone

  const Leaf* Find(std::string_view rev) const;
};

struct RowPage {
  std::vector<Row> rows;
  size_t sent = 0;  // rows in the answer, whatever became of them
  size_t malformed = 0;
  std::string last_seq;              // of _changes only
  std::string last_id;               // of _all_docs only: the last row's key
  int64_t pending = -1;              // -1: not told
  std::vector<std::string> unknown;  // keys of an _all_docs request that the server has never had
};
// nullopt: not an answer of that kind at all.
std::optional<RowPage> ParseChanges(base::Json answer);
std::optional<RowPage> ParseAllDocs(base::Json answer);

// The leaves found in an answer of _bulk_get, with their document's id.
struct FoundLeaf {
  std::string id;
  Leaf leaf;
};
std::optional<std::vector<FoundLeaf>> ParseBulkGet(base::Json answer);

// One row of _bulk_docs.
struct WriteResult {
  std::string id;
  std::string rev;    // when written
  std::string error;  // "conflict", "forbidden"…; empty when written
  std::string reason;
};
std::optional<std::vector<WriteResult>> ParseWriteResults(const base::Json& answer);

// A document as it is sent; `rev` empty: none. Bodies of _bulk_docs are put together from these.
std::string SentDocument(const base::Json& content, const std::string& id, const std::string& rev);
std::string BulkDocsBody(const std::vector<std::string>& sent_documents);

// Ids and revisions that the server lacks, from _revs_diff.
std::optional<std::vector<std::pair<std::string, std::string>>> ParseMissing(
    const base::Json& answer);

// A sequence as text: numbers as digits, strings as they are, anything else as JSON.
std::string SequenceText(const base::Json& value);

}  // namespace earshot::sync
