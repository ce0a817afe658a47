// How often a wrong password may be tried (RELIABILITY.md T27): 10 in 15 minutes for an account
// from one address, 100 from one address over all accounts.
//
// An attempt is counted before its hash is computed, so that parallel tries cannot slip through; a
// right password gives the account's count back. Unknown accounts count the same. Memory only.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>

#include "server-stub/limits.h"

namespace earshot::server {

class GuessLimit {
 public:
  explicit GuessLimit(const Limits& limits) : limits_(limits) {}

  // False: refuse with 429 without looking at the password.
  bool Allow(const std::string& account, const std::string& address, int64_t now_ms);
  void Succeeded(const std::string& account, const std::string& address);

 private:
  using Attempts = std::deque<int64_t>;
  static void DropOld(Attempts& attempts, int64_t before_ms);
  void Sweep(int64_t before_ms);

  const Limits& limits_;
  std::map<std::string, Attempts> by_account_;
  std::map<std::string, Attempts> by_address_;
};

}  // namespace earshot::server
