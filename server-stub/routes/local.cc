// `_local/{id}`: the checkpoints of replicators.
#include "server-stub/routes/routes.h"
#include "server-stub/store/local_documents.h"

namespace earshot::server {
namespace {

using base::Json;

Response Write(Service& service, Call& call, Json& document, int status) {
  const auto rev = call.request.Parameter("rev");
  if (rev) document["_rev"] = *rev;
  document["_id"] = "_local/" + call.id;
  const Outcome<WriteResult> result = WriteDocuments(service, call, {&document}, true);
  if (!result) return ErrorReply(result.error());
  const WriteRow& row = result->rows.front();
  if (row.error) return ErrorReply(*row.error);
  return JsonReply(status, Json{{"ok", true}, {"id", row.id}, {"rev", row.revision}});
}

}  // namespace

Response GetLocal(Service& service, Call& call) {
  std::optional<std::string> text = RenderLocal(service.store, call.database.db, call.id);
  if (!text) return ErrorReply(404, "not_found", "missing");
  return JsonText(200, std::move(*text));
}

Response PutLocal(Service& service, Call& call) {
  Outcome<Json> document = ReadJsonBody(call.request);
  if (!document) return ErrorReply(document.error());
  if (!document->is_object())
    return ErrorReply(400, "bad_request", "Document must be a JSON object");
  return Write(service, call, *document, 201);
}

Response DeleteLocal(Service& service, Call& call) {
  Json document = {{"_deleted", true}};
  return Write(service, call, document, 200);
}

}  // namespace earshot::server
