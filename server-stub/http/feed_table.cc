// See feed_table.h.
#include "server-stub/http/feed_table.h"

namespace earshot::server {

bool FeedTable::Sleep(MHD_Connection* connection, int64_t topic, int64_t wake_at_ms) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (closed_) return false;
  MHD_suspend_connection(connection);
  sleepers_[connection] = Sleeper{topic, wake_at_ms};
  return true;
}

void FeedTable::Wake(int64_t topic) {
  const std::lock_guard<std::mutex> lock(mutex_);
  for (auto entry = sleepers_.begin(); entry != sleepers_.end();) {
    if (entry->second.topic == topic) {
      MHD_resume_connection(entry->first);
      entry = sleepers_.erase(entry);
    } else {
      ++entry;
    }
  }
}

void FeedTable::WakeDue(int64_t now_ms) {
  const std::lock_guard<std::mutex> lock(mutex_);
  for (auto entry = sleepers_.begin(); entry != sleepers_.end();) {
    if (entry->second.wake_at_ms <= now_ms) {
      MHD_resume_connection(entry->first);
      entry = sleepers_.erase(entry);
    } else {
      ++entry;
    }
  }
}

void FeedTable::Close() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    closed_ = true;
  }
  WakeDue(INT64_MAX);
}

bool FeedTable::empty() {
  const std::lock_guard<std::mutex> lock(mutex_);
  return sleepers_.empty();
}

}  // namespace earshot::server
