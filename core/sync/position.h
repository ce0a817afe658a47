// Position: how far this device has read the server's feed, as stored in Replica::Since().
//
// position := "" | sequence | {"seq":"…","witness":["<id>","<rev>"]?,"after":"<id>"?}   (JSON)
// `seq` is the server's opaque last_seq. `witness` names a revision that the server had when this
// was written: if the server no longer knows it, its history was rewound (restored from a backup)
// even though its numbers may have grown past ours since. `after` is there while the first pull is
// going on: the last id of the pages stored so far, so that an interrupted first pull goes on, not
// back.
#pragma once

#include <string>
#include <string_view>

namespace earshot::sync {

struct Position {
  std::string seq;  // empty: nothing read yet
  std::string witness_id;
  std::string witness_rev;
  std::string after;
  bool in_first_pull = false;

  static Position Parse(std::string_view stored);
  std::string Encode() const;
};

}  // namespace earshot::sync
