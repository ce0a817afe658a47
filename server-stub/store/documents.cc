// See documents.h.
#include "server-stub/store/documents.h"

#include "core/base/json.h"
#include "server-stub/store/attachments.h"
#include "server-stub/store/document_check.h"

namespace earshot::server {
namespace {

std::string RevisionsMember(const RevisionTree& tree, int node) {
  const std::vector<Revision> path = tree.Path(node);
  std::string out = ",\"_revisions\":{\"start\":" + std::to_string(path.front().generation);
  out += ",\"ids\":[";
  for (size_t i = 0; i < path.size(); ++i) {
    if (i > 0) out += ',';
    out += QuoteJson(path[i].hash);
  }
  return out + "]}";
}

std::string RevisionsInfoMember(Sqlite& sqlite, const StoredDocument& document,
                                const RevisionTree& tree, int node) {
  std::string out = ",\"_revs_info\":[";
  for (int i = node; i >= 0; i = tree.at(i).parent) {
    const std::string revision = tree.at(i).revision.Text();
    const char* status = "missing";
    if (ReadBody(sqlite, document.doc, revision))
      status = tree.at(i).deleted ? "deleted" : "available";
    if (i != node) out += ',';
    out += "{\"rev\":" + QuoteJson(revision) + ",\"status\":\"" + status + "\"}";
  }
  return out + "]";
}

std::string ConflictsMember(const RevisionTree& tree, std::string_view name, bool deleted) {
  std::string list;
  const std::vector<int> leaves = tree.Leaves();
  for (size_t i = 1; i < leaves.size(); ++i) {
    if (tree.at(leaves[i]).deleted != deleted) continue;
    if (!list.empty()) list += ',';
    list += QuoteJson(tree.at(leaves[i]).revision.Text());
  }
  return list.empty() ? list : ",\"" + std::string(name) + "\":[" + list + "]";
}

std::string Assemble(const StoredDocument& document, std::string_view revision, bool deleted,
                     std::string_view body, std::string_view more) {
  std::string out = "{\"_id\":" + QuoteJson(document.id) + ",\"_rev\":" + QuoteJson(revision);
  if (deleted) out += ",\"_deleted\":true";
  if (body.size() > 2) {
    out += ',';
    out += body.substr(1, body.size() - 2);
  }
  out += more;
  out += '}';
  return out;
}

}  // namespace

std::optional<StoredDocument> FindDocument(Sqlite& sqlite, int64_t db, std::string_view id) {
  Query query(
      sqlite,
      "SELECT doc, id, seq, winner, deleted, leaves, tree FROM docs WHERE db = ? AND id = ?");
  query.Bind(db).Bind(id);
  if (!query.Next()) return std::nullopt;
  return StoredDocument{query.Integer(0),      query.Text(1),    query.Integer(2), query.Text(3),
                        query.Integer(4) != 0, query.Integer(5), query.Text(6)};
}

std::optional<std::string> ReadBody(Sqlite& sqlite, int64_t doc, std::string_view revision) {
  Query query(sqlite, "SELECT body FROM revs WHERE doc = ? AND rev = ?");
  query.Bind(doc).Bind(revision);
  if (!query.Next()) return std::nullopt;
  return query.Text(0);
}

bool IsErased(Sqlite& sqlite, const StoredDocument& document) {
  return document.deleted && ReadBody(sqlite, document.doc, document.winner) == kErasedBody;
}

RevisionTree ReadTree(Sqlite& sqlite, const StoredDocument& document) {
  std::optional<RevisionTree> tree = RevisionTree::Decode(document.tree);
  if (tree && !tree->empty()) return std::move(*tree);
  sqlite.NoteError(SQLITE_CORRUPT);
  return {};
}

std::string QuoteJson(std::string_view text) {
  // Ids and revisions rarely need escaping; this runs for every row of every feed.
  bool plain = true;
  for (const char c : text) plain = plain && c >= ' ' && c < 0x7f && c != '"' && c != '\\';
  if (plain) return "\"" + std::string(text) + "\"";
  return base::DumpJson(base::Json(std::string(text)));
}

std::optional<std::string> RenderDocument(Sqlite& sqlite, const StoredDocument& document,
                                          const RevisionTree& tree, int node,
                                          const Extras& extras) {
  const RevisionTree::Node& chosen = tree.at(node);
  const std::string revision = chosen.revision.Text();
  const std::optional<std::string> body = ReadBody(sqlite, document.doc, revision);
  if (!body) return std::nullopt;
  std::string more;
  if (extras.revisions) more += RevisionsMember(tree, node);
  if (extras.revisions_info) more += RevisionsInfoMember(sqlite, document, tree, node);
  if (extras.conflicts) more += ConflictsMember(tree, "_conflicts", false);
  if (extras.deleted_conflicts) more += ConflictsMember(tree, "_deleted_conflicts", true);
  more += AttachmentsMember(sqlite, document.doc, document.id, chosen.revision.generation);
  if (extras.local_seq) more += ",\"_local_seq\":" + std::to_string(document.seq);
  return Assemble(document, revision, chosen.deleted, *body, more);
}

std::optional<std::string> RenderWinner(Sqlite& sqlite, const StoredDocument& document,
                                        const Extras& extras) {
  const bool conflicts = document.leaves > 1 && (extras.conflicts || extras.deleted_conflicts);
  if (!extras.revisions && !extras.revisions_info && !extras.local_seq && !conflicts) {
    const std::optional<std::string> body = ReadBody(sqlite, document.doc, document.winner);
    if (!body) return std::nullopt;
    const std::optional<Revision> winner = ParseRevision(document.winner);
    return Assemble(
        document, document.winner, document.deleted, *body,
        AttachmentsMember(sqlite, document.doc, document.id, winner ? winner->generation : 1));
  }
  const RevisionTree tree = ReadTree(sqlite, document);
  if (tree.empty()) return std::nullopt;
  return RenderDocument(sqlite, document, tree, tree.Leaves().front(), extras);
}

std::string RenderChanges(Sqlite& sqlite, const StoredDocument& document, bool all_leaves) {
  if (!all_leaves || document.leaves <= 1) return "[{\"rev\":" + QuoteJson(document.winner) + "}]";
  const RevisionTree tree = ReadTree(sqlite, document);
  std::string out = "[";
  for (const int leaf : tree.Leaves()) {
    if (out.size() > 1) out += ',';
    out += "{\"rev\":" + QuoteJson(tree.at(leaf).revision.Text()) + "}";
  }
  return out + "]";
}

}  // namespace earshot::server
