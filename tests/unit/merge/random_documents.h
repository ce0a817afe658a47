// Random versions of one activity for the laws of merging: well-formed ones, and ones that a
// foreign editor has been through (missing and malformed stamps, wrong shapes, unknown fields).
//
// Stamps come from a small pool, so that equal stamps with different values are common.
#pragma once

#include <string>

#include "core/base/clock.h"
#include "core/base/json.h"

namespace earshot::merge {

class RandomDocuments {
 public:
  explicit RandomDocuments(uint64_t seed) : random_(seed) {}
  base::Json WellFormed();
  base::Json Foreign();
  std::string Stamp();
  bool OneIn(uint32_t n) { return random_.Below(n) == 0; }
  uint32_t Below(uint32_t n) { return random_.Below(n); }

 private:
  base::Json Value();
  void AddRegisters(base::Json& document);
  void AddSetsAndTallies(base::Json& document);
  void AddTexts(base::Json& document);
  void AddHistory(base::Json& document);
  void Spoil(base::Json& document);

  base::SeededRandom random_;
};

// Everything that merging decides: the canonical bytes without `_rev`.
std::string Content(base::Json document);

}  // namespace earshot::merge
