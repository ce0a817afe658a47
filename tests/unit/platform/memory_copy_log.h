// The second copy's slots in memory, for tests: answers wait until RunAll, as they would wait for
// the worker. Lists a slot's frames like web/store_worker.js, by header and checksum.
#pragma once

#include <algorithm>
#include <deque>

#include "core/base/bytes.h"
#include "wasm/platform/second_copy.h"

namespace earshot::platform {

class MemoryCopyLog : public CopyLog {
 public:
  void Open(std::function<void(std::optional<Slots>)> done) override {
    waiting_.push_back([this, done] {
      if (absent) return done(std::nullopt);
      done(Slots{HeadersOf(slots[0]), HeadersOf(slots[1])});
    });
  }
  void Read(int slot, std::function<void(std::optional<std::string>)> done) override {
    waiting_.push_back([this, slot, done] { done(slots[static_cast<size_t>(slot)]); });
  }
  void Append(int slot, uint64_t at, std::string bytes, std::function<void(bool)> done) override {
    waiting_.push_back([this, slot, at, bytes = std::move(bytes), done] {
      if (refuse) return done(false);
      std::string& file = slots[static_cast<size_t>(slot)];
      file.resize(static_cast<size_t>(at));
      file += bytes;
      done(true);
    });
  }
  bool RunOne() {
    if (waiting_.empty()) return false;
    auto call = std::move(waiting_.front());
    waiting_.pop_front();
    call();
    return true;
  }

  std::vector<std::string> slots = {"", ""};
  bool absent = false;
  bool refuse = false;

 private:
  static std::string HeadersOf(std::string_view bytes) {
    std::string headers;
    while (bytes.size() >= kFrameHeaderBytes) {
      const size_t length = base::ReadFixed32(bytes, 16);
      if (bytes.size() < kFrameHeaderBytes + length) break;
      const std::string_view payload = bytes.substr(kFrameHeaderBytes, length);
      if (base::Crc32c(payload) != base::ReadFixed32(bytes, 20)) break;
      headers += bytes.substr(0, kFrameHeaderBytes);
      bytes.remove_prefix(kFrameHeaderBytes + length);
    }
    return headers;
  }
  std::deque<std::function<void()>> waiting_;
};

}  // namespace earshot::platform
