// Files at documents: one attachment `content` of a document `photo-file:<SHA-256 of the bytes>`,
// and no other. The name says what is in it, so a file never changes and needs no revisions of its
// own.
//
// Kept apart from the bodies of documents, which are read a thousand at a time. Used by
// routes/attachments.cc; store/documents.cc adds `_attachments`, store/bulk_writer.cc deletes the
// file with its document, and both with the last record of a photograph that names it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server-stub/store/sqlite.h"

namespace earshot::server {

inline constexpr std::string_view kAttachmentName = "content";
inline constexpr std::string_view kAttachmentType = "image/jpeg";

inline constexpr std::string_view kFilePrefix = "photo-file:";

// The 64 hex digits of "photo-file:<digest>"; empty for every other id.
std::string_view DigestOfFileId(std::string_view id);

bool HasAttachment(Sqlite& sqlite, int64_t db, std::string_view id);
std::optional<std::string> ReadAttachment(Sqlite& sqlite, int64_t db, std::string_view id);
void WriteAttachment(Sqlite& sqlite, int64_t db, std::string_view id, std::string_view bytes);
void DropAttachment(Sqlite& sqlite, int64_t db, std::string_view id);

// What a body of a document says of a photograph's file.
struct FileName {
  std::string digest;  // "" = it is no record of a photograph
  bool live = false;   // false: the record was deleted
};
FileName FileNamedIn(std::string_view id, std::string_view body);
enum class Naming { kNobody, kDeletedRecords, kLiveRecord };
// Who names the file. Reads the records of photographs that hold the digest.
Naming NamingOf(Sqlite& sqlite, int64_t db, std::string_view digest);
// `,"_attachments":{…}` with a stub, as CouchDB adds it to the document; empty when there is no
// file.
std::string AttachmentsMember(Sqlite& sqlite, int64_t doc, std::string_view id, int64_t generation);

}  // namespace earshot::server
