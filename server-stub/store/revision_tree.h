// The revision tree of one document (SYNC.md 4.3): which revisions are known, which descend from
// which, and which leaf wins. Pure: no database, no clock.
//
// INVARIANT 1: a parent's generation is its child's minus one, so there can be no loop.
// INVARIANT 2: a revision stands in the tree once.
// INVARIANT 3: the winner is the same on every server that knows the same leaves: a live leaf beats
//   a deleted one, then the higher generation, then the larger hash.
//
// Stored form, one line a revision in any order: `<N-hash> <line of parent or -1> <d or ->\n`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server-stub/store/revision.h"

namespace earshot::server {

class RevisionTree {
 public:
  struct Node {
    Revision revision;
    int parent = -1;  // index, -1 = unknown or none
    bool deleted = false;
  };

  static std::optional<RevisionTree> Decode(std::string_view bytes);
  std::string Encode() const;

  bool empty() const { return nodes_.empty(); }
  const Node& at(int index) const { return nodes_[static_cast<size_t>(index)]; }
  int Find(const Revision& revision) const;  // -1 when unknown
  bool IsLeaf(int index) const;
  std::vector<int> Leaves() const;  // winner first
  // Newest first, from `index` to the oldest known ancestor.
  std::vector<Revision> Path(int index) const;
  // Leaves that descend from `index` (itself when it is one), winner first.
  std::vector<int> LeavesBelow(int index) const;

  // Adds a path, newest first, as `_revisions` gives it. Returns false when the newest was known
  // already (then nothing has changed). REQUIRES: path not empty, generations falling by one.
  bool Insert(const std::vector<Revision>& path, bool deleted);
  // Forgets revisions more than `limit` steps above every leaf.
  void Stem(int64_t limit);

 private:
  std::vector<bool> HasChild() const;

  std::vector<Node> nodes_;
};

}  // namespace earshot::server
