// See guess_limit.h.
#include "server-stub/users/guess_limit.h"

namespace earshot::server {
namespace {

constexpr size_t kSweepAbove = 4'096;  // entries, before old ones are looked for

std::string PairKey(const std::string& account, const std::string& address) {
  return address + "\n" + account;
}

}  // namespace

void GuessLimit::DropOld(Attempts& attempts, int64_t before_ms) {
  while (!attempts.empty() && attempts.front() < before_ms) attempts.pop_front();
}

void GuessLimit::Sweep(int64_t before_ms) {
  for (auto* table : {&by_account_, &by_address_}) {
    if (table->size() < kSweepAbove) continue;
    for (auto entry = table->begin(); entry != table->end();) {
      DropOld(entry->second, before_ms);
      entry = entry->second.empty() ? table->erase(entry) : std::next(entry);
    }
  }
}

bool GuessLimit::Allow(const std::string& account, const std::string& address, int64_t now_ms) {
  const int64_t before_ms = now_ms - limits_.guess_window_ms;
  Sweep(before_ms);
  Attempts& pair = by_account_[PairKey(account, address)];
  Attempts& from = by_address_[address];
  DropOld(pair, before_ms);
  DropOld(from, before_ms);
  if (pair.size() >= static_cast<size_t>(limits_.wrong_passwords)) return false;
  if (from.size() >= static_cast<size_t>(limits_.wrong_passwords_per_address)) return false;
  pair.push_back(now_ms);
  from.push_back(now_ms);
  return true;
}

void GuessLimit::Succeeded(const std::string& account, const std::string& address) {
  by_account_.erase(PairKey(account, address));
  Attempts& from = by_address_[address];
  if (!from.empty()) from.pop_back();
}

}  // namespace earshot::server
