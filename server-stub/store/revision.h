// A revision `N-hash` and its order (SYNC.md 4.3), and how this server makes new ones.
//
// Hashes of 32 characters are lowercase hex; other lengths are kept as they came (other clients may
// use them). MakeRevision is md5(parent + canonical JSON), so that equal edits on equal parents
// give equal revisions: two servers or a repeated push then agree without a conflict.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace earshot::server {

struct Revision {
  int64_t generation = 0;
  std::string hash;

  std::string Text() const { return std::to_string(generation) + "-" + hash; }
  friend bool operator==(const Revision& a, const Revision& b) {
    return a.generation == b.generation && a.hash == b.hash;
  }
  friend bool operator<(const Revision& a, const Revision& b) {
    return a.generation != b.generation ? a.generation < b.generation : a.hash < b.hash;
  }
};

// The hash part alone, as `_revisions.ids` lists it: checked, lowercased when it is hex.
std::optional<std::string> ParseRevisionHash(std::string_view text);
std::optional<Revision> ParseRevision(std::string_view text);

// `parent` is empty for a first revision. `body` is the canonical JSON without `_` members.
Revision MakeRevision(const std::optional<Revision>& parent, bool deleted, std::string_view body);

}  // namespace earshot::server
