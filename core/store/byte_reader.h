// Reads the store's binary layouts from bytes that may be damaged: every read says whether there
// was enough left, and no length is trusted. Used by journal.cc and segment.cc.
//
// string := length fixed32 | bytes
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace earshot::store {

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}
  bool ReadByte(uint8_t& value) {
    if (bytes_.size() - at_ < 1) return false;
    value = static_cast<uint8_t>(bytes_[at_++]);
    return true;
  }
  bool ReadNumber(uint32_t& value) {
    if (bytes_.size() - at_ < 4) return false;
    value = base::ReadFixed32(bytes_, at_);
    at_ += 4;
    return true;
  }
  bool ReadString(std::string& value) {
    uint32_t length = 0;
    if (!ReadNumber(length) || bytes_.size() - at_ < length) return false;
    value.assign(bytes_.substr(at_, length));
    at_ += length;
    return true;
  }
  size_t at() const { return at_; }
  bool AtEnd() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  size_t at_ = 0;
};

inline void AppendString(std::string& out, std::string_view text) {
  base::AppendFixed32(out, static_cast<uint32_t>(text.size()));
  out.append(text);
}

}  // namespace earshot::store
