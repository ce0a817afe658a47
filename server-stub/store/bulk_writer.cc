// See bulk_writer.h. INVARIANT: a document's seq is new with every change, and the row of docs, the
// bodies in revs and the counts in dbs change in the same transaction.
// INVARIANT: once a document was erased all its leaves are tombstones that say so, and no other
// body of it is kept. A later edit gets a conflict, so a device fetches the tombstone and merges to
// it; a branch that a replicator brings ends in a tombstone, so that the replicator reads of it.
#include "server-stub/store/bulk_writer.h"

#include <algorithm>
#include <set>

#include "core/model/schema.h"
#include "server-stub/store/attachments.h"
#include "server-stub/store/documents.h"
#include "server-stub/store/local_documents.h"
#include "server-stub/users/secret.h"

namespace earshot::server {
namespace {

class Writer {
 public:
  Writer(Store& store, const Database& database, bool new_edits)
      : store_(store), sqlite_(store.sqlite()), new_edits_(new_edits), database_(database) {}

  Outcome<std::string> Apply(const DocumentWrite& write) {
    if (write.local) return WriteLocal(store_, database_.db, write);
    std::optional<StoredDocument> stored = FindDocument(sqlite_, database_.db, write.id);
    RevisionTree tree;
    if (stored) tree = ReadTree(sqlite_, *stored);
    if (!new_edits_) return Replicate(write, stored, std::move(tree));
    return Edit(write, stored, std::move(tree));
  }

  // Of the photographs whose records were deleted in this batch, for good or for undo: once nothing
  // names a file, it goes, with the faces in it.
  void DropLeftFiles() {
    for (const std::string& digest : left_files_) {
      const std::string id = std::string(kFilePrefix) + digest;
      if (!HasAttachment(sqlite_, database_.db, id)) continue;
      if (NamingOf(sqlite_, database_.db, digest) == Naming::kLiveRecord) continue;
      DropAttachment(sqlite_, database_.db, id);
      erased_ = true;
      const std::optional<StoredDocument> file = FindDocument(sqlite_, database_.db, id);
      if (!file || file->deleted) continue;
      DocumentWrite gone;
      gone.id = id;
      gone.deleted = true;
      gone.body = "{}";
      gone.revision = ParseRevision(file->winner);
      (void)Edit(gone, file, ReadTree(sqlite_, *file));
    }
  }

  bool changed() const { return changed_; }
  bool erased() const { return erased_; }
  const Database& database() const { return database_; }

 private:
  Outcome<std::string> Edit(const DocumentWrite& write, const std::optional<StoredDocument>& stored,
                            RevisionTree tree) {
    const auto conflict = Refuse(409, "conflict", "Document update conflict.");
    if (!write.erased && WasErased(stored)) return conflict;
    std::optional<Revision> parent = write.revision;
    if (parent) {
      const int node = tree.Find(*parent);
      if (node < 0 || !tree.IsLeaf(node)) return conflict;
    } else if (stored) {
      if (!stored->deleted) return conflict;
      parent = ParseRevision(stored->winner);
    }
    const Revision revision = MakeRevision(parent, write.deleted, write.body);
    std::vector<Revision> path = {revision};
    if (parent) path.push_back(*parent);
    Save(write, stored, std::move(tree), path);
    return revision.Text();
  }

  Outcome<std::string> Replicate(const DocumentWrite& write,
                                 const std::optional<StoredDocument>& stored, RevisionTree tree) {
    Save(write, stored, std::move(tree), write.path);
    return write.path.front().Text();
  }

  void Save(const DocumentWrite& write, const std::optional<StoredDocument>& stored,
            RevisionTree tree, const std::vector<Revision>& path) {
    std::vector<std::string> leaves_before;
    for (const int leaf : tree.Leaves()) leaves_before.push_back(tree.at(leaf).revision.Text());
    if (!tree.Insert(path, write.deleted)) return;
    NoteFiles(write, stored, leaves_before);
    const bool erased = write.erased || WasErased(stored);
    if (erased) EndBranches(stored, write, path.front(), tree);
    tree.Stem(database_.revs_limit);

    StoredDocument after;
    after.id = write.id;
    after.seq = ++database_.update_seq;
    const std::vector<int> leaves = tree.Leaves();
    after.winner = tree.at(leaves.front()).revision.Text();
    after.deleted = tree.at(leaves.front()).deleted;
    after.leaves = static_cast<int64_t>(leaves.size());
    after.tree = tree.Encode();
    SaveRow(stored, after);
    if (erased) {
      KeepTombstonesOnly(after.doc, tree);
      erased_ = true;
    } else {
      SaveBody(after.doc, path.front().Text(), write.body);
      DropOldBodies(after.doc, leaves_before, tree);
    }
    if (after.deleted && !DigestOfFileId(write.id).empty()) {
      DropAttachment(sqlite_, database_.db, write.id);
    }
    Count(stored, after.deleted);
    changed_ = true;
  }

  void NoteFiles(const DocumentWrite& write, const std::optional<StoredDocument>& stored,
                 const std::vector<std::string>& leaves_before) {
    if (model::TypeOfId(write.id) != "photo") return;
    for (const std::string& leaf : leaves_before) {
      const auto body = ReadBody(sqlite_, stored->doc, leaf);
      if (body) left_files_.insert(FileNamedIn(write.id, *body).digest);
    }
    const FileName name = FileNamedIn(write.id, write.body);
    left_files_.insert(name.digest);
    if (name.live && !write.deleted) left_files_.erase(name.digest);
  }

  void SaveRow(const std::optional<StoredDocument>& stored, StoredDocument& after) {
    if (stored) {
      after.doc = stored->doc;
      Query(sqlite_,
            "UPDATE docs SET seq = ?, winner = ?, deleted = ?, leaves = ?, tree = ? WHERE doc = ?")
          .Bind(after.seq)
          .Bind(after.winner)
          .Bind(int64_t{after.deleted})
          .Bind(after.leaves)
          .Bind(after.tree)
          .Bind(after.doc)
          .Run();
      return;
    }
    Query(
        sqlite_,
        "INSERT INTO docs(db, id, seq, winner, deleted, leaves, tree) VALUES(?, ?, ?, ?, ?, ?, ?)")
        .Bind(database_.db)
        .Bind(after.id)
        .Bind(after.seq)
        .Bind(after.winner)
        .Bind(int64_t{after.deleted})
        .Bind(after.leaves)
        .Bind(after.tree)
        .Run();
    after.doc = sqlite_.LastRowId();
  }

  bool WasErased(const std::optional<StoredDocument>& stored) {
    return stored && IsErased(sqlite_, *stored);
  }

  // A tombstone after every leaf that is not one already. Their revisions follow from the leaves,
  // so two servers that end the same branch agree.
  void EndBranches(const std::optional<StoredDocument>& stored, const DocumentWrite& write,
                   const Revision& written, RevisionTree& tree) {
    for (const int leaf : tree.Leaves()) {
      const Revision revision = tree.at(leaf).revision;
      const bool is_tombstone =
          revision == written
              ? write.erased
              : stored && ReadBody(sqlite_, stored->doc, revision.Text()) == kErasedBody;
      if (is_tombstone && tree.at(leaf).deleted) continue;
      tree.Insert({MakeRevision(revision, true, std::string(kErasedBody)), revision}, true);
    }
  }

  void KeepTombstonesOnly(int64_t doc, const RevisionTree& tree) {
    Query(sqlite_, "DELETE FROM revs WHERE doc = ?").Bind(doc).Run();
    for (const int leaf : tree.Leaves()) {
      SaveBody(doc, tree.at(leaf).revision.Text(), kErasedBody);
    }
  }

  void SaveBody(int64_t doc, std::string_view revision, std::string_view body) {
    Query(sqlite_, "INSERT INTO revs(doc, rev, body) VALUES(?, ?, ?)")
        .Bind(doc)
        .Bind(revision)
        .Bind(body)
        .Run();
  }

  // Auto-compaction: only leaves keep their bodies.
  void DropOldBodies(int64_t doc, const std::vector<std::string>& leaves_before,
                     const RevisionTree& tree) {
    for (const std::string& text : leaves_before) {
      const std::optional<Revision> revision = ParseRevision(text);
      const int node = revision ? tree.Find(*revision) : -1;
      if (node >= 0 && tree.IsLeaf(node)) continue;
      Query(sqlite_, "DELETE FROM revs WHERE doc = ? AND rev = ?").Bind(doc).Bind(text).Run();
    }
  }

  void Count(const std::optional<StoredDocument>& before, bool deleted_now) {
    if (before) (before->deleted ? database_.deleted_count : database_.doc_count) -= 1;
    (deleted_now ? database_.deleted_count : database_.doc_count) += 1;
  }

  Store& store_;
  Sqlite& sqlite_;
  const bool new_edits_;
  Database database_;
  bool changed_ = false;
  bool erased_ = false;
  std::set<std::string> left_files_;  // digests that may be named by nothing now
};

WriteRow WriteOne(Writer& writer, const Candidate& candidate) {
  WriteRow row;
  row.id = candidate.id;
  if (!candidate.write) {
    row.error = candidate.write.error();
    return row;
  }
  Outcome<std::string> revision = tl::unexpected<CouchError>(CouchError{});
  if (candidate.write->id.empty()) {
    DocumentWrite named = *candidate.write;
    named.id = RandomHex(16);
    row.id = named.id;
    revision = writer.Apply(named);
  } else {
    revision = writer.Apply(*candidate.write);
  }
  if (revision) {
    row.revision = *revision;
  } else {
    row.error = revision.error();
  }
  return row;
}

}  // namespace

Outcome<WriteResult> WriteBatch(Store& store, const Database& database,
                                const std::vector<Candidate>& candidates, bool new_edits) {
  Sqlite& sqlite = store.sqlite();
  Transaction transaction(sqlite);
  // Read again inside the transaction: a subcommand may write from another process.
  const Outcome<Database> fresh = store.FindDatabase(database.name);
  if (!fresh) return tl::unexpected<CouchError>(fresh.error());
  Writer writer(store, *fresh, new_edits);
  WriteResult result;
  result.rows.reserve(candidates.size());
  for (const Candidate& candidate : candidates) {
    result.rows.push_back(WriteOne(writer, candidate));
    if (sqlite.failed()) break;
  }
  writer.DropLeftFiles();
  const Database& after = writer.database();
  Query(sqlite, "UPDATE dbs SET update_seq = ?, doc_count = ?, deleted_count = ? WHERE db = ?")
      .Bind(after.update_seq)
      .Bind(after.doc_count)
      .Bind(after.deleted_count)
      .Bind(after.db)
      .Run();
  if (auto done = transaction.Commit(); !done) return tl::unexpected<CouchError>(done.error());
  if (writer.erased()) sqlite.EmptyLog();
  result.changed = writer.changed();
  return result;
}

}  // namespace earshot::server
