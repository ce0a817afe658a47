// Numbers requests to the worker and matches its answers.
#include "wasm/platform/browser_copy_log.h"

#include "core/base/bytes.h"
#include "wasm/platform/imports.h"

namespace earshot::platform {
namespace {

std::optional<CopyLog::Slots> SlotsOf(std::string_view bytes) {
  CopyLog::Slots slots;
  for (int slot = 0; slot < kSlots; ++slot) {
    if (bytes.size() < 4) return std::nullopt;
    const size_t length = base::ReadFixed32(bytes, 0) * kFrameHeaderBytes;
    bytes.remove_prefix(4);
    if (bytes.size() < length) return std::nullopt;
    slots.emplace_back(bytes.substr(0, length));
    bytes.remove_prefix(length);
  }
  return slots;
}

}  // namespace

int BrowserCopyLog::Wait(Waiting waiting) {
  waiting_.emplace(++last_request_, std::move(waiting));
  return last_request_;
}

void BrowserCopyLog::Open(std::function<void(std::optional<Slots>)> done) {
  earshot_copy_open(Wait([done = std::move(done)](bool ok, std::string bytes) {
    done(ok ? SlotsOf(bytes) : std::nullopt);
  }));
}

void BrowserCopyLog::Read(int slot, std::function<void(std::optional<std::string>)> done) {
  const int request = Wait([done = std::move(done)](bool ok, std::string bytes) {
    if (!ok) return done(std::nullopt);
    done(std::move(bytes));
  });
  earshot_copy_read(request, slot);
}

void BrowserCopyLog::Append(int slot, uint64_t at, std::string bytes,
                            std::function<void(bool)> done) {
  const int request = Wait([done = std::move(done)](bool ok, const std::string&) { done(ok); });
  earshot_copy_append(request, slot, static_cast<double>(at), bytes.data(),
                      static_cast<int>(bytes.size()));
}

void BrowserCopyLog::Answer(int request, bool ok, std::string bytes) {
  auto found = waiting_.find(request);
  if (found == waiting_.end()) return;
  Waiting waiting = std::move(found->second);
  waiting_.erase(found);
  waiting(ok, std::move(bytes));
}

}  // namespace earshot::platform
