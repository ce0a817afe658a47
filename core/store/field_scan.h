// Reads single fields out of a document's stored bytes without parsing the rest.
//
// The lists, the links between records and the search for unsent edits need a handful of fields of
// every document; parsing 100 MB of JSON for them would take seconds. Works on what DumpJson writes
// (canonical: no spaces); on anything else `ok()` is false and every field is absent. Views point
// into the bytes given.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/json.h"

namespace earshot::store {

class FieldScan {
 public:
  explicit FieldScan(std::string_view document);
  bool ok() const { return ok_; }
  // The value's JSON as it stands; empty = absent.
  std::string_view Raw(std::string_view key) const;
  std::string Text(std::string_view key) const;  // "" unless a string
  std::optional<int64_t> Integer(std::string_view key) const;
  bool IsTrue(std::string_view key) const { return Raw(key) == "true"; }
  base::Json Parsed(std::string_view key) const;                  // null when absent
  std::vector<std::string> Elements(std::string_view key) const;  // of a set, sorted

 private:
  std::vector<std::pair<std::string_view, std::string_view>> fields_;
  bool ok_ = false;
};

}  // namespace earshot::store
