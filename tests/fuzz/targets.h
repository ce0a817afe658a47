// What each fuzz target does with its bytes; a broken promise stops the program.
//
// The *_fuzz.cc files hand these to libFuzzer; tests/unit/merge/crasher_test.cc replays with them
// every input that once broke a promise (tests/fuzz/crashers/<target>/), so that it never does
// again.
#pragma once

#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/sealer.h"
#include "core/merge/document.h"
#include "core/merge/merge.h"
#include "core/model/validate.h"

namespace earshot::fuzz {

// What is accepted reads back the same from its canonical form.
inline void FuzzJson(std::string_view bytes) {
  const auto parsed = base::ParseJson(bytes);
  if (!parsed) {
    CHECK(!parsed.error().sentence.empty());
    return;
  }
  const std::string canonical = base::DumpJson(*parsed);
  const auto again = base::ParseJson(canonical);
  CHECK(again.has_value());
  CHECK(base::DumpJson(*again) == canonical);
}

// Two documents, separated by a line feed: they validate without a crash and merge by the laws.
inline void FuzzDocumentMerge(std::string_view bytes) {
  const size_t end = bytes.find('\n');
  if (end == std::string_view::npos) return;
  const auto a = base::ParseJson(bytes.substr(0, end));
  auto b = base::ParseJson(bytes.substr(end + 1));
  if (!a || !b) return;
  for (const base::Json* document :
       {static_cast<const base::Json*>(&*a), static_cast<const base::Json*>(&*b)}) {
    for (const model::Issue& issue : model::Validate(*document)) CHECK(!issue.sentence.empty());
    merge::History(*document);
    merge::NewestStamp(*document);
    merge::TallyTotal(*document, "heads");
    merge::Alternatives(*document, "notes");
  }
  if (b->is_object() && base::Find(*a, "_id") != nullptr) (*b)["_id"] = *base::Find(*a, "_id");
  const base::Json ab = merge::Merge(*a, *b);
  CHECK(merge::SameContent(ab, merge::Merge(*b, *a)));
  CHECK(merge::SameContent(merge::Merge(ab, *b), ab));
  CHECK(merge::SameContent(merge::Merge(ab, ab), ab));
}

// A file that is accepted is, byte for byte, what the encoder writes.
inline void FuzzSealedFile(std::string_view bytes) {
  const auto file = base::DecodeSealedFile(bytes);
  if (!file) return;
  CHECK(base::EncodeSealedFile(file->cipher, file->key_id, file->payload) == bytes);
}

}  // namespace earshot::fuzz
