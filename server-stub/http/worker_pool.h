// A few threads for work that must not hold up the server's loop: password hashes.
//
// Work is plain computation: it touches no store and no connection. The loop asks Offer, which
// refuses when too much waits already, and learns of the end by the callback it gave.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace earshot::server {

class WorkerPool {
 public:
  WorkerPool(unsigned threads, unsigned longest_queue);
  ~WorkerPool();  // finishes what waits
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  bool Offer(std::function<void()> work);

 private:
  void Run();

  const unsigned longest_queue_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> queue_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace earshot::server
