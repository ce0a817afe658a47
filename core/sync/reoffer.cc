// Step 1b, only after the server was replaced or restored: offers again what it lacks.
//
// _revs_diff over every revision held here, a thousand at a time; the missing ones are marked
// unsent. INVARIANT: all of that happens before the new identity is stored, so a sync that is cut
// off in between starts the comparison again and loses nothing.

#include <algorithm>

#include "core/sync/state.h"

namespace earshot::sync {
namespace {

constexpr size_t kRevsPerRequest = 1000;

class Reoffer : public Step {
 public:
  explicit Reoffer(std::vector<std::pair<std::string, std::string>> revs)
      : revs_(std::move(revs)) {}

  std::optional<Request> Ask(State& state) override {
    base::Json body = base::Json::object();
    asked_ = 0;
    while (done_ + asked_ < revs_.size() && asked_ < kRevsPerRequest) {
      const auto& [id, rev] = revs_[done_ + asked_];
      if (IsRev(rev)) {
        body[id] = base::Json::array({rev});
        state.known[id] = rev;
      }
      ++asked_;
    }
    if (asked_ == 0) return {};
    return Request{"POST", state.Path("_revs_diff"), base::DumpJson(body), kLongTimeoutMs};
  }

  void Take(State& state, const Response& response) override {
    auto answer = Accept(state, response);
    if (!answer) return;
    auto missing = ParseMissing(*answer);
    if (!missing) return FailStrange(state);
    std::vector<std::string> lacking;
    for (const auto& [id, rev] : *missing) {
      auto known = state.known.find(id);
      if (known == state.known.end() || known->second != rev) continue;  // never asked
      state.known.erase(known);
      state.without_rev.insert(id);
      lacking.push_back(id);
    }
    if (!lacking.empty()) state.replica.OfferAgain(lacking);
    done_ += asked_;
  }

 private:
  std::vector<std::pair<std::string, std::string>> revs_;
  size_t done_ = 0;
  size_t asked_ = 0;
};

}  // namespace

std::unique_ptr<Step> MakeReoffer(std::vector<std::pair<std::string, std::string>> revs) {
  return std::make_unique<Reoffer>(std::move(revs));
}

}  // namespace earshot::sync
