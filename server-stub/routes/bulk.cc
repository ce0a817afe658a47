// Many documents at once: `_bulk_docs`, `_bulk_get`, `_revs_diff` - the workhorses of replication.
#include <algorithm>

#include "server-stub/routes/routes.h"
#include "server-stub/store/documents.h"

namespace earshot::server {
namespace {

using base::Json;

Json RowJson(const WriteRow& row, bool new_edits) {
  if (!row.error) return Json{{"ok", true}, {"id", row.id}, {"rev", row.revision}};
  Json json = {{"id", row.id}, {"error", row.error->error}, {"reason", row.error->reason}};
  if (!new_edits && !row.revision.empty()) json["rev"] = row.revision;
  return json;
}

// One item of `_bulk_get`: everything asked about one document.
struct Wanted {
  std::string id;
  std::string rev;  // empty: the winner
};

std::string BulkGetError(const Wanted& wanted, std::string_view error, std::string_view reason) {
  return "{\"error\":{\"id\":" + QuoteJson(wanted.id) +
         ",\"rev\":" + QuoteJson(wanted.rev.empty() ? "undefined" : wanted.rev) +
         ",\"error\":" + QuoteJson(error) + ",\"reason\":" + QuoteJson(reason) + "}}";
}

// INVARIANT: exactly one key per item; CouchDB's replicator drops a document with an extra one.
std::string BulkGetItems(Service& service, const Call& call, const Wanted& wanted,
                         const Extras& extras, bool latest) {
  Sqlite& sqlite = service.store.sqlite();
  const std::string missing = BulkGetError(wanted, "not_found", "missing");
  const std::optional<StoredDocument> document = FindDocument(sqlite, call.database.db, wanted.id);
  if (!document) return missing;
  const RevisionTree tree = ReadTree(sqlite, *document);
  if (tree.empty()) return missing;
  std::vector<int> nodes;
  if (wanted.rev.empty()) {
    if (document->deleted) return BulkGetError(wanted, "not_found", "deleted");
    nodes.push_back(tree.Leaves().front());
  } else {
    const std::optional<Revision> revision = ParseRevision(wanted.rev);
    if (!revision) return BulkGetError(wanted, "bad_request", "Invalid rev format");
    const int node = tree.Find(*revision);
    if (node < 0) return missing;
    nodes = latest ? tree.LeavesBelow(node) : std::vector<int>{node};
  }
  std::string items;
  for (const int node : nodes) {
    if (!items.empty()) items += ',';
    const std::optional<std::string> text = RenderDocument(sqlite, *document, tree, node, extras);
    items += text ? "{\"ok\":" + *text + "}" : missing;
  }
  return items;
}

std::vector<int> Ancestors(const RevisionTree& tree, const std::vector<Revision>& missing) {
  int64_t highest = 0;
  for (const Revision& revision : missing) highest = std::max(highest, revision.generation);
  std::vector<int> ancestors;
  for (const int leaf : tree.Leaves()) {
    if (tree.at(leaf).revision.generation < highest) ancestors.push_back(leaf);
  }
  return ancestors;
}

Outcome<void> DiffOne(Service& service, const Call& call, const std::string& id, const Json& revs,
                      Json& reply) {
  if (!revs.is_array()) return BadRequest("_revs_diff wants a list of revisions for each id.");
  const std::optional<StoredDocument> document =
      FindDocument(service.store.sqlite(), call.database.db, id);
  RevisionTree tree;
  if (document) tree = ReadTree(service.store.sqlite(), *document);
  std::vector<Revision> missing;
  Json names = Json::array();
  for (const Json& text : revs) {
    const std::optional<Revision> revision = ParseRevision(base::AsString(text));
    if (!revision) return BadRequest("Invalid rev format");
    if (tree.Find(*revision) >= 0) continue;
    names.push_back(base::AsString(text));
    missing.push_back(*revision);
  }
  if (missing.empty()) return {};
  Json entry = {{"missing", std::move(names)}};
  Json ancestors = Json::array();
  for (const int leaf : Ancestors(tree, missing))
    ancestors.push_back(tree.at(leaf).revision.Text());
  if (!ancestors.empty()) entry["possible_ancestors"] = std::move(ancestors);
  reply[id] = std::move(entry);
  return {};
}

}  // namespace

Response PostBulkDocs(Service& service, Call& call) {
  const Outcome<Json> body = ReadJsonBody(call.request);
  if (!body) return ErrorReply(body.error());
  const Json* docs = base::Find(*body, "docs");
  if (docs == nullptr)
    return ErrorReply(400, "bad_request", "POST body must include `docs` parameter.");
  if (!docs->is_array())
    return ErrorReply(400, "bad_request", "`docs` parameter must be an array.");
  if (docs->size() > service.limits.bulk_documents) {
    return ErrorReply(413, "too_large", "Send at most 20000 documents at a time.");
  }
  const bool new_edits = base::GetBool(*body, "new_edits", true);
  std::vector<const Json*> documents;
  for (const Json& document : *docs) documents.push_back(&document);
  const Outcome<WriteResult> result = WriteDocuments(service, call, documents, new_edits);
  if (!result) return ErrorReply(result.error());
  Json rows = Json::array();
  for (const WriteRow& row : result->rows) {
    if (new_edits || row.error) rows.push_back(RowJson(row, new_edits));
  }
  return JsonReply(201, rows);
}

Response PostBulkGet(Service& service, Call& call) {
  const Outcome<Json> body = ReadJsonBody(call.request);
  if (!body) return ErrorReply(body.error());
  const Json* docs = base::Find(*body, "docs");
  if (docs == nullptr || !docs->is_array()) {
    return ErrorReply(400, "bad_request", "Missing JSON list of 'docs'.");
  }
  const Outcome<bool> revs = ReadBoolean(call.request, "revs", false);
  const Outcome<bool> latest = ReadBoolean(call.request, "latest", false);
  if (!revs || !latest) return ErrorReply(revs ? latest.error() : revs.error());
  Extras extras;
  extras.revisions = *revs;
  std::string out = "{\"results\":[";
  for (const Json& item : *docs) {
    const Wanted wanted{base::GetString(item, "id"), base::GetString(item, "rev")};
    if (&item != &docs->front()) out += ',';
    const std::string items = BulkGetItems(service, call, wanted, extras, *latest);
    out += "{\"id\":" + QuoteJson(wanted.id) + ",\"docs\":[" + items + "]}";
  }
  return JsonText(200, out + "]}");
}

Response PostRevsDiff(Service& service, Call& call) {
  const Outcome<Json> body = ReadJsonBody(call.request);
  if (!body) return ErrorReply(body.error());
  if (!body->is_object())
    return ErrorReply(400, "bad_request", "Request body must be a JSON object");
  Json reply = Json::object();
  for (auto entry = body->begin(); entry != body->end(); ++entry) {
    const auto done = DiffOne(service, call, entry.key(), entry.value(), reply);
    if (!done) return ErrorReply(done.error());
  }
  return JsonReply(200, reply);
}

}  // namespace earshot::server
