// See changes.h.
#include "server-stub/store/changes.h"

#include <algorithm>
#include <set>

#include "server-stub/store/documents.h"

namespace earshot::server {
namespace {

constexpr std::string_view kAscending =
    "SELECT doc, id, seq, winner, deleted, leaves, tree FROM docs WHERE db = ? AND seq > ? "
    "ORDER BY seq";
constexpr std::string_view kDescending =
    "SELECT doc, id, seq, winner, deleted, leaves, tree FROM docs WHERE db = ? AND seq > ? "
    "ORDER BY seq DESC";

class Page {
 public:
  Page(Store& store, const ChangesQuery& query) : sqlite_(store.sqlite()), query_(query) {}

  bool full() const { return query_.limit && page_.count >= *query_.limit; }

  void Add(const StoredDocument& document) {
    if (page_.count > 0) page_.rows += ",\n";
    ++page_.count;
    const bool numbered = query_.seq_interval <= 1 || page_.count % query_.seq_interval == 0;
    page_.rows += "{\"seq\":" + (numbered ? std::to_string(document.seq) : std::string("null")) +
                  ",\"id\":" + QuoteJson(document.id) +
                  ",\"changes\":" + RenderChanges(sqlite_, document, query_.all_leaves);
    if (document.deleted) page_.rows += ",\"deleted\":true";
    if (query_.include_docs) {
      Extras extras;
      extras.conflicts = query_.conflicts;
      page_.rows += ",\"doc\":" + RenderWinner(sqlite_, document, extras).value_or("null");
    }
    page_.rows += '}';
    page_.last_seq = document.seq;
  }

  ChangesPage& page() { return page_; }

 private:
  Sqlite& sqlite_;
  const ChangesQuery& query_;
  ChangesPage page_;
};

bool IsDesign(const std::string& id) { return id.compare(0, 8, "_design/") == 0; }

// Named documents: looked up one by one, then put in feed order.
void ReadNamed(Store& store, const Database& database, const ChangesQuery& query, Page& page) {
  std::vector<StoredDocument> found;
  const std::set<std::string> ids(query.ids->begin(), query.ids->end());
  for (const std::string& id : ids) {
    std::optional<StoredDocument> document = FindDocument(store.sqlite(), database.db, id);
    if (document && document->seq > query.since) found.push_back(std::move(*document));
  }
  std::sort(found.begin(), found.end(), [&query](const auto& a, const auto& b) {
    return query.descending ? a.seq > b.seq : a.seq < b.seq;
  });
  for (size_t i = 0; i < found.size(); ++i) {
    if (page.full()) {
      page.page().pending = static_cast<int64_t>(found.size() - i);
      return;
    }
    page.Add(found[i]);
  }
}

// Returns whether rows were left for another page.
bool ReadAll(Store& store, const Database& database, const ChangesQuery& query, Page& page) {
  Query rows(store.sqlite(), query.descending ? kDescending : kAscending);
  rows.Bind(database.db).Bind(query.since);
  for (;;) {
    if (page.full()) return true;
    if (!rows.Next()) return false;
    if (query.designs_only && !IsDesign(rows.Text(1))) continue;
    page.Add(StoredDocument{rows.Integer(0), rows.Text(1), rows.Integer(2), rows.Text(3),
                            rows.Integer(4) != 0, rows.Integer(5), rows.Text(6)});
  }
}

int64_t CountPending(Store& store, const Database& database, int64_t last_seq, bool descending) {
  Query count(store.sqlite(), descending ? "SELECT count(*) FROM docs WHERE db = ? AND seq < ?"
                                         : "SELECT count(*) FROM docs WHERE db = ? AND seq > ?");
  count.Bind(database.db).Bind(last_seq);
  return count.Next() ? count.Integer(0) : 0;
}

}  // namespace

ChangesPage ReadChanges(Store& store, const Database& database, const ChangesQuery& query) {
  Page page(store, query);
  bool cut = false;
  if (query.ids) {
    ReadNamed(store, database, query, page);
    cut = page.page().pending > 0;
  } else {
    cut = ReadAll(store, database, query, page);
  }
  ChangesPage& result = page.page();
  if (result.count == 0 && cut) result.last_seq = query.since;
  // Everything was read: the reader is up to date with the whole database.
  if (!query.descending && !cut) result.last_seq = database.update_seq;
  if (query.descending && result.count == 0) result.last_seq = database.update_seq;
  if (cut && !query.ids) {
    result.pending = CountPending(store, database, result.last_seq, query.descending);
  }
  return result;
}

}  // namespace earshot::server
