// CopyLog over the page's worker (web/copy.js and web/store_worker.js).
//
// Used by: BrowserPlatform. Must stay true: every request is answered once by earshot_copy_done.
#pragma once

#include <map>

#include "wasm/platform/second_copy.h"

namespace earshot::platform {

class BrowserCopyLog : public CopyLog {
 public:
  void Open(std::function<void(std::optional<Slots>)> done) override;
  void Read(int slot, std::function<void(std::optional<std::string>)> done) override;
  void Append(int slot, uint64_t at, std::string bytes, std::function<void(bool)> done) override;
  // The page's answer. For Open: per slot a fixed32 count of headers and the headers.
  void Answer(int request, bool ok, std::string bytes);

 private:
  using Waiting = std::function<void(bool ok, std::string bytes)>;
  int Wait(Waiting waiting);

  int last_request_ = 0;
  std::map<int, Waiting> waiting_;
};

}  // namespace earshot::platform
