// One document: read any revision of it, write, delete.
#include "server-stub/store/documents.h"
#include "server-stub/routes/routes.h"

namespace earshot::server {
namespace {

using base::Json;

Response Missing(const char* reason = "missing") { return ErrorReply(404, "not_found", reason); }

Outcome<Extras> ReadExtras(const Request& request) {
  Extras extras;
  for (const auto& [name, target] :
       {std::pair("revs", &extras.revisions), std::pair("revs_info", &extras.revisions_info),
        std::pair("conflicts", &extras.conflicts),
        std::pair("deleted_conflicts", &extras.deleted_conflicts),
        std::pair("local_seq", &extras.local_seq)}) {
    const Outcome<bool> value = ReadBoolean(request, name, false);
    if (!value) return tl::unexpected<CouchError>(value.error());
    *target = *value;
  }
  const Outcome<bool> meta = ReadBoolean(request, "meta", false);
  if (!meta) return tl::unexpected<CouchError>(meta.error());
  if (*meta) extras.revisions_info = extras.conflicts = extras.deleted_conflicts = true;
  return extras;
}

// `open_revs=all` or `open_revs=["1-a",…]`: an array of {"ok":doc} and {"missing":rev}.
Response OpenRevisions(Service& service, const Call& call, const std::string& wanted,
                       const Extras& extras, bool latest) {
  Sqlite& sqlite = service.store.sqlite();
  const std::optional<StoredDocument> document = FindDocument(sqlite, call.database.db, call.id);
  RevisionTree tree;
  if (document) tree = ReadTree(sqlite, *document);
  std::string out;
  const auto add = [&out](const std::string& item) { out += (out.empty() ? "[" : ",") + item; };
  const auto add_node = [&](int node) {
    const auto text = RenderDocument(sqlite, *document, tree, node, extras);
    add(text ? "{\"ok\":" + *text + "}"
             : "{\"missing\":" + QuoteJson(tree.at(node).revision.Text()) + "}");
  };
  if (wanted == "all") {
    if (!document) return Missing();
    for (const int leaf : tree.Leaves()) add_node(leaf);
    return JsonText(200, out.empty() ? "[]" : out + "]");
  }
  const auto list = ReadJsonParameter(call.request, "open_revs");
  if (!list) return ErrorReply(list.error());
  if (!(*list)->is_array()) return ErrorReply(400, "query_parse_error", "open_revs must be a list");
  for (const Json& item : **list) {
    const std::optional<Revision> revision = ParseRevision(base::AsString(item));
    if (!revision) return ErrorReply(400, "bad_request", "Invalid rev format");
    const int node = tree.Find(*revision);
    if (node < 0) {
      add("{\"missing\":" + QuoteJson(base::AsString(item)) + "}");
    } else if (latest) {
      for (const int leaf : tree.LeavesBelow(node)) add_node(leaf);
    } else {
      add_node(node);
    }
  }
  return JsonText(200, out.empty() ? "[]" : out + "]");
}

Response DocumentReply(std::optional<std::string> text, const std::string& revision) {
  if (!text) return Missing();
  return JsonText(200, std::move(*text)).With("ETag", "\"" + revision + "\"");
}

Response OneRevision(Service& service, const StoredDocument& document, const std::string& rev,
                     const Extras& extras, bool latest) {
  Sqlite& sqlite = service.store.sqlite();
  const std::optional<Revision> revision = ParseRevision(rev);
  if (!revision) return ErrorReply(400, "bad_request", "Invalid rev format");
  const RevisionTree tree = ReadTree(sqlite, document);
  int node = tree.Find(*revision);
  if (node < 0) return Missing();
  if (latest) node = tree.LeavesBelow(node).front();
  return DocumentReply(RenderDocument(sqlite, document, tree, node, extras),
                       tree.at(node).revision.Text());
}

// The reply to a single write: the row's error becomes the status.
Response WriteReply(const Outcome<WriteResult>& result, int status) {
  if (!result) return ErrorReply(result.error());
  const WriteRow& row = result->rows.front();
  if (row.error) return ErrorReply(*row.error);
  return JsonReply(status, Json{{"ok", true}, {"id", row.id}, {"rev", row.revision}})
      .With("ETag", "\"" + row.revision + "\"");
}

// `rev` comes in the body, the query or If-Match; they must agree.
Outcome<void> PlaceRevision(const Request& request, Json& document) {
  std::string given = request.Parameter("rev").value_or("");
  if (given.empty()) {
    std::string_view match = request.Header("if-match");
    if (match.size() > 2 && match.front() == '"') match = match.substr(1, match.size() - 2);
    given = std::string(match);
  }
  if (given.empty()) return {};
  const std::string inside = base::GetString(document, "_rev");
  if (!inside.empty() && inside != given) {
    return BadRequest("Document rev from request body and query string have different values");
  }
  document["_rev"] = given;
  return {};
}

}  // namespace

Response GetDocument(Service& service, Call& call) {
  const Outcome<Extras> extras = ReadExtras(call.request);
  if (!extras) return ErrorReply(extras.error());
  const Outcome<bool> latest = ReadBoolean(call.request, "latest", false);
  if (!latest) return ErrorReply(latest.error());
  const auto open_revs = call.request.Parameter("open_revs");
  if (open_revs) return OpenRevisions(service, call, *open_revs, *extras, *latest);
  const std::optional<StoredDocument> document =
      FindDocument(service.store.sqlite(), call.database.db, call.id);
  if (!document) return Missing();
  const auto rev = call.request.Parameter("rev");
  if (rev) return OneRevision(service, *document, *rev, *extras, *latest);
  if (document->deleted) return Missing("deleted");
  if (call.request.Header("if-none-match") == "\"" + document->winner + "\"") {
    Response same;
    same.status = 304;
    return same.With("ETag", "\"" + document->winner + "\"");
  }
  return DocumentReply(RenderWinner(service.store.sqlite(), *document, *extras), document->winner);
}

Response PutDocument(Service& service, Call& call) {
  const std::string_view type = call.request.Header("content-type");
  if (type.substr(0, 10) == "multipart/") return NotStored(service, call);
  Outcome<Json> document = ReadJsonBody(call.request);
  if (!document) return ErrorReply(document.error());
  if (!document->is_object())
    return ErrorReply(400, "bad_request", "Document must be a JSON object");
  const std::string inside = base::GetString(*document, "_id", call.id);
  if (inside != call.id) {
    return ErrorReply(400, "bad_request", "Document id in the body and in the address differ");
  }
  (*document)["_id"] = call.id;
  if (auto placed = PlaceRevision(call.request, *document); !placed) {
    return ErrorReply(placed.error());
  }
  const Outcome<bool> new_edits = ReadBoolean(call.request, "new_edits", true);
  if (!new_edits) return ErrorReply(new_edits.error());
  return WriteReply(WriteDocuments(service, call, {&*document}, *new_edits), 201);
}

Response PostDocument(Service& service, Call& call) {
  const Outcome<Json> document = ReadJsonBody(call.request);
  if (!document) return ErrorReply(document.error());
  return WriteReply(WriteDocuments(service, call, {&*document}, true), 201);
}

Response DeleteDocument(Service& service, Call& call) {
  Json tombstone = {{"_id", call.id}, {"_deleted", true}};
  if (auto placed = PlaceRevision(call.request, tombstone); !placed) {
    return ErrorReply(placed.error());
  }
  const std::optional<StoredDocument> document =
      FindDocument(service.store.sqlite(), call.database.db, call.id);
  if (!document) return Missing();
  if (document->deleted && tombstone.find("_rev") == tombstone.end()) return Missing("deleted");
  return WriteReply(WriteDocuments(service, call, {&tombstone}, true), 200);
}

Response NotStored(Service&, Call&) {
  return ErrorReply(501, "not_implemented", "This server does not offer this yet.");
}

}  // namespace earshot::server
