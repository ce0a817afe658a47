// The one door for document writes: a batch in one transaction, acknowledged after commit.
//
// _bulk_docs, PUT, DELETE and load-demo all end here. Each document stands or falls alone (its row
// says why); a storage failure undoes the whole batch and no row is acknowledged.
#pragma once

#include <string>
#include <vector>

#include "server-stub/store/document_check.h"
#include "server-stub/store/store.h"

namespace earshot::server {

struct WriteRow {
  std::string id;
  std::string revision;
  std::optional<CouchError> error;
};

struct WriteResult {
  std::vector<WriteRow> rows;  // one a document, in order
  bool changed = false;        // something stands in the feed that was not there before
};

struct Candidate {
  std::string id;  // as sent, for the row, even when the document is refused
  Outcome<DocumentWrite> write;
};

Outcome<WriteResult> WriteBatch(Store& store, const Database& database,
                                const std::vector<Candidate>& candidates, bool new_edits);

}  // namespace earshot::server
