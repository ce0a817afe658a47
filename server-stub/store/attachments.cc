// See attachments.h.
#include "server-stub/store/attachments.h"

#include "core/base/json.h"
#include "core/merge/document.h"

namespace earshot::server {

std::string_view DigestOfFileId(std::string_view id) {
  if (!id.starts_with(kFilePrefix)) return {};
  const std::string_view digest = id.substr(kFilePrefix.size());
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

FileName FileNamedIn(std::string_view id, std::string_view body) {
  if (!id.starts_with("photo:")) return {};
  const auto record = base::ParseJson(body);
  if (!record) return {};
  return {base::GetString(*record, "digest"), !merge::IsDeleted(*record)};
}

Naming NamingOf(Sqlite& sqlite, int64_t db, std::string_view digest) {
  // Every branch counts: a device may yet join them.
  Query query(sqlite,
              "SELECT d.id, r.body FROM docs d JOIN revs r ON r.doc = d.doc WHERE d.db = ? "
              "AND d.id > 'photo:' AND d.id < 'photo;' AND d.deleted = 0 AND instr(r.body, ?) > 0");
  query.Bind(db).Bind(digest);
  Naming naming = Naming::kNobody;
  while (query.Next()) {
    const FileName name = FileNamedIn(query.Text(0), query.Text(1));
    if (name.digest != digest) continue;
    if (name.live) return Naming::kLiveRecord;
    naming = Naming::kDeletedRecords;
  }
  return naming;
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
