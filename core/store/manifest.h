// MANIFEST: which files make up the store, written whole in the same commit as the segments it
// names.
//
//   plain := JSON {"format":1,"generation":N,"next":N,"journals_from":N,
//                  "segments":[{"number":N,"bytes":N,"crc32c":"8 hex"}…],
//                  "sync":{"server","since","last_synced_at"},"local":{key:value…}}
// Segments named here are live; so are journals numbered `journals_from` or higher, whose records
// come on top of `sync` and `local`. Other numbered files below `next` are left over from a
// compaction.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/store/document_store.h"

namespace earshot::store {

struct SegmentInfo {
  uint64_t number = 0;
  uint64_t bytes = 0;   // of the sealed file
  uint32_t crc32c = 0;  // of the sealed file
};

struct Manifest {
  uint64_t generation = 0;  // rises with every manifest
  uint64_t next = 1;        // the lowest number never used when this was written
  uint64_t journals_from = 1;
  std::vector<SegmentInfo> segments;
  SyncState sync;
  std::map<std::string, std::string, std::less<>> local;
};

std::string EncodeManifest(const Manifest& manifest);
base::Expected<Manifest> DecodeManifest(std::string_view bytes);

}  // namespace earshot::store
