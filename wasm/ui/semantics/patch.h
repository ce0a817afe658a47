// The difference between two frames of the tree as one stream that crosses to JavaScript once.
//
// Encoded by PatchEncoder, applied by web/semantics.js; pinned by tests/golden/patch_v1 and, for
// what came later, patch_v2 and patch_v3. A number once given keeps its meaning for ever; version 2
// added the roles 30-37, the state bit 15 and the numbers 5 and 6, version 3 the operation 10.
//   stream := word*                 32-bit little-endian signed integers; texts lie in the arena
//   word grammar, by operation:
//     1 create    id role
//     2 remove    id
//     3 order     parent n child{n}          all children of the parent, in reading order
//     4 rect      id x y w h                 in 1/8 CSS px
//     5 state     id bits
//     6 text      id property offset length
//                   0 name, 1 value, 2 description, 3 options, 4 attributes
//     7 number    id property value
//                   0 level, 1 count, 2 now, 3 offset_y (1/8 px), 4 font (1/8 px),
//                   5 id of the active option (0 none), 6 id of the element it controls (0 none)
//     8 focus     id
//     9 announce  politeness offset length
//    10 become    from to                    a row that has left serves as one that has come, with
//    all
//                                            that lies in it, one word each; see recycle.h
// Roles and the bits of a state are numbered in tree.h. `attributes` is a list "name=value;...":
// autocomplete, inputmode, enterkeyhint, autocapitalize, spellcheck, maxlength, and since version 2
// name (radios of one group share it) and accept (of a file).
// Becomes come first, creates before orders, orders before the rest, removes next, focus and
// announcements last. Rects inside a kScroll node are relative to its content, so scrolling sends
// one number.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "wasm/ui/semantics/tree.h"

namespace earshot::semantics {

struct Patch {
  std::vector<int32_t> words;
  std::string arena;
  bool Empty() const { return words.empty(); }
};

class PatchEncoder {
 public:
  // Compares with the frame given last time and with the values the page already shows.
  Patch Encode(Tree& tree);
  // Only how far each area is scrolled: the rest stays to be compared.
  Patch EncodeScrolls(const Tree& tree);
  // The page's field holds `value` (the person typed it), so it is not sent back.
  void PageHas(NodeId id, std::string_view value);
  void Reset();  // the page starts empty

 private:
  // Takes rows that have left for rows that have come, and says which.
  std::vector<std::pair<NodeId, NodeId>> Recycle(const Tree& tree);

  std::unordered_map<NodeId, Node> sent_;
  std::unordered_map<NodeId, std::vector<NodeId>> sent_order_;
};

}  // namespace earshot::semantics
