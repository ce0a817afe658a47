// A CouchDB database in memory: revision trees with real conflict rules, and a feed by sequence.
//
// Used by the fake server of the sync tests and of the simulator (peer.h). Copying it is a backup.
// Rules (SYNC.md 4.3): the winner is live before deleted, then the higher generation, then the
// larger hash; a write must name a current leaf or is a conflict; a replicator's write (new_edits
// false) is grafted wherever its ancestry says and never conflicts. One feed row per document, at
// its last change.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace earshot::sim {

using base::Json;

inline int64_t Generation(const std::string& rev) { return std::strtoll(rev.c_str(), nullptr, 10); }

inline uint64_t Fnv1a(const std::string& text, uint64_t hash) {
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return hash;
}

struct RevNode {
  std::string parent;
  bool has_body = false;
  bool deleted = false;
  Json body;  // without _id and _rev
};

struct RevTree {
  std::map<std::string, RevNode> nodes;
  int64_t seq = 0;

  std::vector<std::string> Leaves() const {  // winner first
    std::set<std::string> parents;
    for (const auto& [rev, node] : nodes) parents.insert(node.parent);
    std::vector<std::string> leaves;
    for (const auto& [rev, node] : nodes) {
      if (parents.count(rev) == 0) leaves.push_back(rev);
    }
    std::sort(leaves.begin(), leaves.end(),
              [&](const std::string& a, const std::string& b) { return Beats(a, b); });
    return leaves;
  }
  bool Beats(const std::string& a, const std::string& b) const {
    bool a_deleted = nodes.at(a).deleted;
    bool b_deleted = nodes.at(b).deleted;
    if (a_deleted != b_deleted) return b_deleted;
    if (Generation(a) != Generation(b)) return Generation(a) > Generation(b);
    return a > b;
  }
  bool IsLeaf(const std::string& rev) const {
    if (nodes.count(rev) == 0) return false;
    for (const auto& [other, node] : nodes) {
      if (node.parent == rev) return false;
    }
    return true;
  }
  std::string Winner() const { return Leaves().front(); }
};

class RevStore {
 public:
  // An interactive write. nullopt: conflict.
  std::optional<std::string> Write(const Json& document) {
    std::string id = base::GetString(document, "_id");
    std::string parent = base::GetString(document, "_rev");
    auto found = trees_.find(id);
    if (found == trees_.end()) {
      if (!parent.empty()) return {};
    } else if (!parent.empty()) {
      if (!found->second.IsLeaf(parent)) return {};
    } else {
      parent = found->second.Winner();
      if (!found->second.nodes.at(parent).deleted) return {};
    }
    std::string rev = NextRev(parent, Body(document));
    Insert(id, rev, parent, document);
    return rev;
  }

  // A replicator's write: `ancestry` newest first, beginning with the document's own revision.
  void Graft(const Json& document, const std::vector<std::string>& ancestry) {
    std::string id = base::GetString(document, "_id");
    RevTree& tree = trees_[id];
    for (size_t i = ancestry.size(); i-- > 1;) {
      auto [node, is_new] = tree.nodes.try_emplace(ancestry[i]);
      if (is_new && i + 1 < ancestry.size()) node->second.parent = ancestry[i + 1];
    }
    if (ancestry.empty() || tree.nodes.count(ancestry[0]) != 0) return;
    Insert(id, ancestry[0], ancestry.size() > 1 ? ancestry[1] : "", document);
  }

  static std::string NextRev(const std::string& parent, const Json& body) {
    std::string text = parent + base::DumpJson(body);
    char hash[40];
    std::snprintf(hash, sizeof hash, "%016llx%016llx",
                  static_cast<unsigned long long>(Fnv1a(text, 14695981039346656037ull)),
                  static_cast<unsigned long long>(Fnv1a(text, 88172645463325252ull)));
    return std::to_string(Generation(parent) + 1) + "-" + hash;
  }

  const std::map<std::string, RevTree>& trees() const { return trees_; }
  const std::map<int64_t, std::string>& by_seq() const { return by_seq_; }
  int64_t seq() const { return seq_; }

  // The document as a server sends it; nullopt: no such revision or no body.
  std::optional<Json> Read(const std::string& id, const std::string& rev) const {
    auto tree = trees_.find(id);
    if (tree == trees_.end()) return {};
    auto node = tree->second.nodes.find(rev);
    if (node == tree->second.nodes.end() || !node->second.has_body) return {};
    Json document = node->second.body;
    document["_id"] = id;
    document["_rev"] = rev;
    return document;
  }

 private:
  static Json Body(const Json& document) {
    Json body = document;
    for (const char* member : {"_id", "_rev", "_revisions", "_conflicts"}) body.erase(member);
    return body;
  }

  void Insert(const std::string& id, const std::string& rev, const std::string& parent,
              const Json& document) {
    RevTree& tree = trees_[id];
    tree.nodes[rev] = {parent, true, base::GetBool(document, "_deleted"), Body(document)};
    by_seq_.erase(tree.seq);
    tree.seq = ++seq_;
    by_seq_[tree.seq] = id;
  }

  std::map<std::string, RevTree> trees_;
  std::map<int64_t, std::string> by_seq_;
  int64_t seq_ = 0;
};

}  // namespace earshot::sim
