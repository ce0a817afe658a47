// Photographs as attachments of CouchDB: `/{db}/photo-file:<digest>/content`. Every other path
// below a document is answered by 501, as views and attachments of other documents are not offered.
//
// Order of a write: first the bytes, then the document, so that nobody reads of a file that is not
// there. Bytes whose document is refused go again; a crash between the two leaves bytes that the
// device's next try replaces. What is erased takes no bytes at all, nor does a file that only
// deleted records name.
#include "server-stub/store/attachments.h"
#include "core/base/sha256.h"
#include "server-stub/routes/routes.h"
#include "server-stub/store/documents.h"

namespace earshot::server {
namespace {

using base::Json;

bool NamesAttachment(const Call& call) {
  return !DigestOfFileId(call.id).empty() && call.request.segments.size() == 3 &&
         call.request.segments.back() == kAttachmentName;
}

Response NotThere() { return ErrorReply(404, "not_found", "Document is missing attachment"); }

std::optional<StoredDocument> LiveDocument(Service& service, const Call& call) {
  std::optional<StoredDocument> document =
      FindDocument(service.store.sqlite(), call.database.db, call.id);
  if (document && document->deleted) document.reset();
  return document;
}

Response Written(const Outcome<WriteResult>& result, int status) {
  if (!result) return ErrorReply(result.error());
  const WriteRow& row = result->rows.front();
  if (row.error) return ErrorReply(*row.error);
  return JsonReply(status, Json{{"ok", true}, {"id", row.id}, {"rev", row.revision}})
      .With("ETag", "\"" + row.revision + "\"");
}

std::string GivenRevision(const Request& request) {
  if (const auto parameter = request.Parameter("rev")) return *parameter;
  std::string_view match = request.Header("if-match");
  if (match.size() > 2 && match.front() == '"') match = match.substr(1, match.size() - 2);
  return std::string(match);
}

std::optional<Response> RefuseBody(const Service& service, const Call& call) {
  const Request& request = call.request;
  if (request.Header("content-type") != kAttachmentType) {
    return ErrorReply(415, "bad_content_type", "A photograph must be image/jpeg.");
  }
  if (request.body.size() > service.limits.attachment_bytes) {
    return ErrorReply(413, "attachment_too_large",
                      "The photograph is larger than " +
                          std::to_string(service.limits.attachment_bytes >> 20) + " MB.");
  }
  if (base::Sha256Hex(request.body) != DigestOfFileId(call.id)) {
    return ErrorReply(400, "bad_request",
                      "The name of the document is not the SHA-256 of the photograph.");
  }
  return std::nullopt;
}

}  // namespace

Response GetAttachment(Service& service, Call& call) {
  if (!NamesAttachment(call)) return NotStored(service, call);
  if (!LiveDocument(service, call)) return ErrorReply(404, "not_found", "missing");
  const std::string tag = "\"" + std::string(DigestOfFileId(call.id)) + "\"";
  Response response;
  // The page keeps photographs itself, under the person's account: no other copy stays on the
  // device.
  response.With("ETag", tag)
      .With("Content-Type", std::string(kAttachmentType))
      .With("Cache-Control", "no-store");
  if (call.request.Header("if-none-match") == tag) {
    response.status = 304;
    return response;
  }
  std::optional<std::string> bytes =
      ReadAttachment(service.store.sqlite(), call.database.db, call.id);
  if (!bytes) return NotThere();
  response.body = *std::move(bytes);
  return response;
}

Response PutAttachment(Service& service, Call& call) {
  if (!NamesAttachment(call)) return NotStored(service, call);
  if (auto refused = RefuseBody(service, call)) return *std::move(refused);
  Sqlite& sqlite = service.store.sqlite();
  const int64_t db = call.database.db;
  const auto stored = FindDocument(sqlite, db, call.id);
  const bool live = stored && !stored->deleted;
  const bool here = live && HasAttachment(sqlite, db, call.id);
  std::string given = GivenRevision(call.request);
  // A document that lost its file takes it back: the name says that it is the right one.
  if (live && !here && given.empty()) given = stored->winner;
  if ((live && stored->winner != given) || (stored && IsErased(sqlite, *stored))) {
    return ErrorReply(409, "conflict", "Document update conflict.");
  }
  // Its device has not heard yet that it was deleted.
  if (NamingOf(sqlite, db, DigestOfFileId(call.id)) == Naming::kDeletedRecords) {
    return ErrorReply(409, "conflict", "The photograph has been deleted.");
  }
  WriteAttachment(sqlite, db, call.id, call.request.body);
  if (sqlite.failed()) return NotThere();  // the router answers with the failure
  Json file = {{"_id", call.id}};
  if (!given.empty()) file["_rev"] = given;
  const Outcome<WriteResult> result = WriteDocuments(service, call, {&file}, true);
  const bool refused = !result || result->rows.front().error;
  if (refused && !here) DropAttachment(sqlite, db, call.id);
  return Written(result, 201);
}

Response DeleteAttachment(Service& service, Call& call) {
  if (!NamesAttachment(call)) return NotStored(service, call);
  const auto document = LiveDocument(service, call);
  if (!document) return ErrorReply(404, "not_found", "missing");
  const std::string given = GivenRevision(call.request);
  if (given != document->winner) return ErrorReply(409, "conflict", "Document update conflict.");
  const Json file = {{"_id", call.id}, {"_rev", given}};
  const Outcome<WriteResult> result = WriteDocuments(service, call, {&file}, true);
  if (result && !result->rows.front().error) {
    DropAttachment(service.store.sqlite(), call.database.db, call.id);
  }
  return Written(result, 200);
}

}  // namespace earshot::server
