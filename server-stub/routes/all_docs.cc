// `_all_docs`: documents by id, a range of them or named ones, with or without their bodies.
#include <algorithm>

#include "server-stub/routes/routes.h"
#include "server-stub/store/documents.h"

namespace earshot::server {
namespace {

using base::Json;

struct Listing {
  std::optional<std::string> start, end;  // inclusive bounds, in the order of reading
  bool inclusive_end = true;
  bool descending = false;
  int64_t skip = 0;
  std::optional<int64_t> limit;
  bool include_docs = false;
  bool conflicts = false;
  bool update_seq = false;
  std::optional<std::vector<std::string>> keys;
};

Outcome<void> ReadBound(const Request& request, std::initializer_list<const char*> names,
                        std::optional<std::string>& bound) {
  for (const char* name : names) {
    const auto value = ReadJsonParameter(request, name);
    if (!value) return tl::unexpected<CouchError>(value.error());
    if (!*value) continue;
    // Ids are strings: other JSON sorts wholly before or after them, which no client uses.
    if (!(*value)->is_string()) {
      return Refuse(400, "query_parse_error", std::string(name) + " must be a string in quotes");
    }
    bound = base::AsString(**value);
  }
  return {};
}

Outcome<std::vector<std::string>> ReadKeys(const Json& list) {
  if (!list.is_array()) return BadRequest("`keys` member must be an array.");
  std::vector<std::string> keys;
  for (const Json& key : list) {
    if (!key.is_string()) return BadRequest("`keys` must be an array of strings.");
    keys.push_back(base::AsString(key));
  }
  return keys;
}

Outcome<void> ReadNamed(const Request& request, Listing& listing) {
  Json keys;
  const auto parameter = ReadJsonParameter(request, "keys");
  if (!parameter) return tl::unexpected<CouchError>(parameter.error());
  if (*parameter) keys = **parameter;
  if (request.method == "POST" && !request.body.empty()) {
    const Outcome<Json> body = ReadJsonBody(request);
    if (!body) return tl::unexpected<CouchError>(body.error());
    const Json* list = base::Find(*body, "keys");
    if (list != nullptr) keys = *list;
  }
  if (keys.is_null()) return {};
  Outcome<std::vector<std::string>> read = ReadKeys(keys);
  if (!read) return tl::unexpected<CouchError>(read.error());
  listing.keys = std::move(*read);
  return {};
}

Outcome<Listing> ReadListing(const Request& request) {
  Listing listing;
  for (const auto& [name, target] :
       {std::pair("descending", &listing.descending),
        std::pair("inclusive_end", &listing.inclusive_end),
        std::pair("include_docs", &listing.include_docs),
        std::pair("conflicts", &listing.conflicts), std::pair("update_seq", &listing.update_seq)}) {
    const Outcome<bool> value = ReadBoolean(request, name, *target);
    if (!value) return tl::unexpected<CouchError>(value.error());
    *target = *value;
  }
  const auto limit = ReadWhole(request, "limit");
  if (!limit) return tl::unexpected<CouchError>(limit.error());
  listing.limit = *limit;
  const auto skip = ReadWhole(request, "skip");
  if (!skip) return tl::unexpected<CouchError>(skip.error());
  listing.skip = skip->value_or(0);
  auto bound = ReadBound(request, {"start_key", "startkey"}, listing.start);
  if (bound) bound = ReadBound(request, {"end_key", "endkey"}, listing.end);
  std::optional<std::string> key;
  if (bound) bound = ReadBound(request, {"key"}, key);
  if (bound) bound = ReadNamed(request, listing);
  if (!bound) return tl::unexpected<CouchError>(bound.error());
  if (key) listing.start = listing.end = key;
  return listing;
}

std::string DocMember(Sqlite& sqlite, const StoredDocument& document, const Listing& listing) {
  if (!listing.include_docs) return "";
  if (document.deleted) return ",\"doc\":null";
  Extras extras;
  extras.conflicts = listing.conflicts;
  return ",\"doc\":" + RenderWinner(sqlite, document, extras).value_or("null");
}

std::string Row(Sqlite& sqlite, const StoredDocument& document, const Listing& listing) {
  const std::string id = QuoteJson(document.id);
  return "{\"id\":" + id + ",\"key\":" + id + ",\"value\":{\"rev\":" + QuoteJson(document.winner) +
         (document.deleted ? ",\"deleted\":true}" : "}") + DocMember(sqlite, document, listing) +
         "}";
}

std::string NamedRows(Service& service, const Call& call, const Listing& listing) {
  Sqlite& sqlite = service.store.sqlite();
  std::vector<std::string> keys = *listing.keys;
  if (listing.descending) std::reverse(keys.begin(), keys.end());
  std::string rows;
  int64_t position = 0;
  for (const std::string& key : keys) {
    if (position++ < listing.skip) continue;
    if (listing.limit && position - listing.skip > *listing.limit) break;
    if (!rows.empty()) rows += ",\n";
    const std::optional<StoredDocument> document = FindDocument(sqlite, call.database.db, key);
    rows += document ? Row(sqlite, *document, listing)
                     : "{\"key\":" + QuoteJson(key) + ",\"error\":\"not_found\"}";
  }
  return rows;
}

std::string RangeRows(Service& service, const Call& call, const Listing& listing) {
  Sqlite& sqlite = service.store.sqlite();
  const std::optional<std::string>& low = listing.descending ? listing.end : listing.start;
  const std::optional<std::string>& high = listing.descending ? listing.start : listing.end;
  const bool low_open = listing.descending && !listing.inclusive_end;
  const bool high_open = !listing.descending && !listing.inclusive_end;
  std::string sql =
      "SELECT doc, id, seq, winner, deleted, leaves, tree FROM docs WHERE db = ? AND deleted = 0";
  if (low) sql += low_open ? " AND id > ?" : " AND id >= ?";
  if (high) sql += high_open ? " AND id < ?" : " AND id <= ?";
  sql += listing.descending ? " ORDER BY id DESC" : " ORDER BY id";
  sql += " LIMIT ? OFFSET ?";
  Query query(sqlite, sql);
  query.Bind(call.database.db);
  if (low) query.Bind(*low);
  if (high) query.Bind(*high);
  query.Bind(listing.limit.value_or(-1)).Bind(listing.skip);
  std::string rows;
  while (query.Next()) {
    if (!rows.empty()) rows += ",\n";
    rows += Row(sqlite,
                StoredDocument{query.Integer(0), query.Text(1), query.Integer(2), query.Text(3),
                               query.Integer(4) != 0, query.Integer(5), query.Text(6)},
                listing);
  }
  return rows;
}

}  // namespace

Response GetAllDocs(Service& service, Call& call) {
  const Outcome<Listing> listing = ReadListing(call.request);
  if (!listing) return ErrorReply(listing.error());
  std::string out = "{\"total_rows\":" + std::to_string(call.database.doc_count);
  // A named listing has no place in the order; CouchDB says null.
  out += listing->keys ? ",\"offset\":null" : ",\"offset\":" + std::to_string(listing->skip);
  if (listing->update_seq) out += ",\"update_seq\":" + std::to_string(call.database.update_seq);
  out += ",\"rows\":[\n";
  out += listing->keys ? NamedRows(service, call, *listing) : RangeRows(service, call, *listing);
  return JsonText(200, out + "\n]}");
}

}  // namespace earshot::server
