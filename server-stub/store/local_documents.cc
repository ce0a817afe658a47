// See local_documents.h.
#include "server-stub/store/local_documents.h"

#include "server-stub/store/documents.h"

namespace earshot::server {
namespace {

constexpr int64_t kForgottenAfterMs = 400LL * 24 * 3600 * 1000;

}  // namespace

std::optional<std::string> RenderLocal(Store& store, int64_t db, std::string_view id) {
  Query query(store.sqlite(), "SELECT generation, body FROM local WHERE db = ? AND id = ?");
  query.Bind(db).Bind(id);
  if (!query.Next()) return std::nullopt;
  const std::string body = query.Text(1);
  std::string out = "{\"_id\":" + QuoteJson("_local/" + std::string(id)) + ",\"_rev\":\"0-" +
                    std::to_string(query.Integer(0)) + "\"";
  if (body.size() > 2) out += "," + body.substr(1, body.size() - 2);
  return out + "}";
}

Outcome<std::string> WriteLocal(Store& store, int64_t db, const DocumentWrite& write) {
  Sqlite& sqlite = store.sqlite();
  int64_t generation = 0;
  {
    Query query(sqlite, "SELECT generation FROM local WHERE db = ? AND id = ?");
    query.Bind(db).Bind(write.id);
    if (query.Next()) generation = query.Integer(0);
  }
  const std::string current = generation > 0 ? "0-" + std::to_string(generation) : "";
  if (write.deleted && generation == 0) return Refuse(404, "not_found", "missing");
  if (write.local_revision != current && !(generation == 0 && write.local_revision == "0-0")) {
    return Refuse(409, "conflict", "Document update conflict.");
  }
  if (write.deleted) {
    Query(sqlite, "DELETE FROM local WHERE db = ? AND id = ?").Bind(db).Bind(write.id).Run();
    return std::string("0-0");
  }
  const int64_t now_ms = store.clock().NowMs();
  Query(sqlite, "DELETE FROM local WHERE db = ? AND changed_ms < ?")
      .Bind(db)
      .Bind(now_ms - kForgottenAfterMs)
      .Run();
  Query(sqlite,
        "INSERT OR REPLACE INTO local(db, id, generation, body, changed_ms) VALUES(?,?,?,?,?)")
      .Bind(db)
      .Bind(write.id)
      .Bind(generation + 1)
      .Bind(write.body)
      .Bind(now_ms)
      .Run();
  return "0-" + std::to_string(generation + 1);
}

}  // namespace earshot::server
