// See revision_tree.h.
#include "server-stub/store/revision_tree.h"

#include <algorithm>
#include <charconv>

namespace earshot::server {
namespace {

struct Line {
  std::string_view revision, parent, flag;
};

std::optional<Line> SplitLine(std::string_view line) {
  const size_t first = line.find(' ');
  if (first == std::string_view::npos) return std::nullopt;
  const size_t second = line.find(' ', first + 1);
  if (second == std::string_view::npos || second + 2 != line.size()) return std::nullopt;
  return Line{line.substr(0, first), line.substr(first + 1, second - first - 1),
              line.substr(second + 1)};
}

}  // namespace

std::optional<RevisionTree> RevisionTree::Decode(std::string_view bytes) {
  RevisionTree tree;
  while (!bytes.empty()) {
    const size_t end = bytes.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::optional<Line> line = SplitLine(bytes.substr(0, end));
    bytes.remove_prefix(end + 1);
    if (!line) return std::nullopt;
    std::optional<Revision> revision = ParseRevision(line->revision);
    Node node;
    const char* last = line->parent.data() + line->parent.size();
    const auto [stop, error] = std::from_chars(line->parent.data(), last, node.parent);
    if (!revision || error != std::errc() || stop != last) return std::nullopt;
    node.revision = std::move(*revision);
    node.deleted = line->flag == "d";
    tree.nodes_.push_back(std::move(node));
  }
  const int count = static_cast<int>(tree.nodes_.size());
  for (const Node& node : tree.nodes_) {
    if (node.parent < -1 || node.parent >= count) return std::nullopt;
    if (node.parent >= 0 &&
        tree.at(node.parent).revision.generation + 1 != node.revision.generation) {
      return std::nullopt;
    }
  }
  return tree;
}

std::string RevisionTree::Encode() const {
  std::string out;
  out.reserve(nodes_.size() * 42);
  for (const Node& node : nodes_) {
    out += node.revision.Text();
    out += ' ';
    out += std::to_string(node.parent);
    out += node.deleted ? " d\n" : " -\n";
  }
  return out;
}

int RevisionTree::Find(const Revision& revision) const {
  for (size_t i = 0; i < nodes_.size(); ++i) {
    if (nodes_[i].revision == revision) return static_cast<int>(i);
  }
  return -1;
}

std::vector<bool> RevisionTree::HasChild() const {
  std::vector<bool> has_child(nodes_.size(), false);
  for (const Node& node : nodes_) {
    if (node.parent >= 0) has_child[static_cast<size_t>(node.parent)] = true;
  }
  return has_child;
}

bool RevisionTree::IsLeaf(int index) const {
  return std::none_of(nodes_.begin(), nodes_.end(),
                      [index](const Node& node) { return node.parent == index; });
}

std::vector<int> RevisionTree::Leaves() const {
  const std::vector<bool> has_child = HasChild();
  std::vector<int> leaves;
  for (size_t i = 0; i < nodes_.size(); ++i) {
    if (!has_child[i]) leaves.push_back(static_cast<int>(i));
  }
  std::sort(leaves.begin(), leaves.end(), [this](int a, int b) {
    if (at(a).deleted != at(b).deleted) return !at(a).deleted;
    return at(b).revision < at(a).revision;
  });
  return leaves;
}

std::vector<Revision> RevisionTree::Path(int index) const {
  std::vector<Revision> path;
  for (int i = index; i >= 0; i = at(i).parent) path.push_back(at(i).revision);
  return path;
}

std::vector<int> RevisionTree::LeavesBelow(int index) const {
  std::vector<int> below;
  const int64_t generation = at(index).revision.generation;
  for (const int leaf : Leaves()) {
    int i = leaf;
    while (i >= 0 && at(i).revision.generation > generation) i = at(i).parent;
    if (i == index) below.push_back(leaf);
  }
  return below;
}

bool RevisionTree::Insert(const std::vector<Revision>& path, bool deleted) {
  if (Find(path.front()) >= 0) return false;
  int parent = -1;
  for (size_t step = path.size(); step-- > 0;) {
    int index = Find(path[step]);
    if (index < 0) {
      index = static_cast<int>(nodes_.size());
      nodes_.push_back(Node{path[step], parent, false});
    } else if (at(index).parent < 0) {
      // WHY: a stemmed or partly known branch learns where it hangs.
      nodes_[static_cast<size_t>(index)].parent = parent;
    }
    parent = index;
  }
  nodes_[static_cast<size_t>(parent)].deleted = deleted;
  return true;
}

void RevisionTree::Stem(int64_t limit) {
  std::vector<bool> keep(nodes_.size(), false);
  for (const int leaf : Leaves()) {
    int index = leaf;
    for (int64_t step = 0; step < limit && index >= 0; ++step) {
      keep[static_cast<size_t>(index)] = true;
      index = at(index).parent;
    }
  }
  std::vector<int> moved(nodes_.size(), -1);
  std::vector<Node> kept;
  for (size_t i = 0; i < nodes_.size(); ++i) {
    if (!keep[i]) continue;
    moved[i] = static_cast<int>(kept.size());
    kept.push_back(std::move(nodes_[i]));
  }
  for (Node& node : kept) {
    if (node.parent >= 0) node.parent = moved[static_cast<size_t>(node.parent)];
  }
  nodes_ = std::move(kept);
}

}  // namespace earshot::server
