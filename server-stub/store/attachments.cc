// See attachments.h.
#include "server-stub/store/attachments.h"

namespace earshot::server {
namespace {

constexpr std::string_view kPrefix = "photo-file:";

}  // namespace

std::string_view DigestOfFileId(std::string_view id) {
  if (id.substr(0, kPrefix.size()) != kPrefix) return {};
  const std::string_view digest = id.substr(kPrefix.size());
  const bool hex =
      digest.size() == 64 && digest.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  return hex ? digest : std::string_view();
}

bool HasAttachment(Sqlite& sqlite, int64_t db, std::string_view id) {
  Query query(sqlite, "SELECT 1 FROM attachments WHERE db = ? AND id = ?");
  query.Bind(db).Bind(id);
  return query.Next();
}

std::optional<std::string> ReadAttachment(Sqlite& sqlite, int64_t db, std::string_view id) {
  Query query(sqlite, "SELECT bytes FROM attachments WHERE db = ? AND id = ?");
  query.Bind(db).Bind(id);
  if (!query.Next()) return std::nullopt;
  return query.Text(0);
}

void WriteAttachment(Sqlite& sqlite, int64_t db, std::string_view id, std::string_view bytes) {
  Query(sqlite, "INSERT OR REPLACE INTO attachments(db, id, bytes) VALUES(?, ?, ?)")
      .Bind(db)
      .Bind(id)
      .BindBlob(bytes)
      .Run();
}

void DropAttachment(Sqlite& sqlite, int64_t db, std::string_view id) {
  Query(sqlite, "DELETE FROM attachments WHERE db = ? AND id = ?").Bind(db).Bind(id).Run();
}

std::string AttachmentsMember(Sqlite& sqlite, int64_t doc, std::string_view id,
                              int64_t generation) {
  const std::string_view digest = DigestOfFileId(id);
  if (digest.empty()) return {};
  Query query(
      sqlite,
      "SELECT length(a.bytes) FROM attachments a JOIN docs d ON d.db = a.db AND d.id = a.id "
      "WHERE d.doc = ?");
  query.Bind(doc);
  if (!query.Next()) return {};
  return ",\"_attachments\":{\"" + std::string(kAttachmentName) + "\":{\"content_type\":\"" +
         std::string(kAttachmentType) + "\",\"digest\":\"sha256-" + std::string(digest) +
         "\",\"length\":" + std::to_string(query.Integer(0)) +
         ",\"revpos\":" + std::to_string(generation) + ",\"stub\":true}}";
}

}  // namespace earshot::server
