// From bytes outside to a verified write: everything that can be said about one document before the
// database is looked at.
//
// Used by _bulk_docs, PUT, DELETE and load-demo, so every way in obeys the same rules: CouchDB's on
// `_` members, the size limit, the product's schema (core/model), stamps not ahead of this server's
// clock, and what is said of a member of the Citizens' Panel in the panel's database only. A
// refusal concerns this document only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "server-stub/limits.h"
#include "server-stub/store/couch_error.h"
#include "server-stub/store/revision.h"

namespace earshot::server {

// All that is kept of an erased document besides its id, whatever a client sent with it.
inline constexpr std::string_view kErasedBody = R"({"erased":true})";

struct DocumentWrite {
  std::string id;
  bool local = false;  // `_local/…`: id is without the prefix
  bool deleted = false;
  bool erased = false;               // personal data gone for good: the body is kErasedBody
  std::optional<Revision> revision;  // `_rev`: the parent (new_edits) or the revision itself
  std::string local_revision;        // `_rev` of a local document, "0-N"
  std::vector<Revision> path;        // new_edits=false: newest first
  std::string body;                  // canonical JSON object without `_` members
};

struct CheckRules {
  const Limits& limits;
  int64_t now_ms = 0;
  bool new_edits = true;
  bool may_write_designs = false;
  bool panel = false;  // the database is that of a Citizens' Panel (IsPanelDatabase)
};

Outcome<DocumentWrite> CheckDocument(const base::Json& document, const CheckRules& rules);
Outcome<void> CheckDocumentId(std::string_view id, const Limits& limits);

}  // namespace earshot::server
