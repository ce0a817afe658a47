// Step 4, after a push: documents that the server refused because somebody else changed them first.
//
// Their present revisions are asked for (_all_docs with keys, which also tells of tombstones), the
// bodies come by resolve.cc, the replica merges them, and the next round sends the merge. A reply
// that was lost is the same case: the server's version is our own, the merge changes nothing, and
// nothing is left to send. A document the server has never had under that revision goes without
// one.

#include <algorithm>

#include "core/sync/state.h"

namespace earshot::sync {
namespace {

constexpr size_t kKeysPerRequest = 1000;

class Rescue : public Step {
 public:
  explicit Rescue(std::vector<std::string> ids) : ids_(std::move(ids)) {}

  std::optional<Request> Ask(State& state) override {
    size_t end = std::min(ids_.size(), done_ + kKeysPerRequest);
    base::Json keys = base::Json::array();
    for (size_t i = done_; i < end; ++i) keys.push_back(ids_[i]);
    if (keys.empty()) return {};
    asked_ = keys.size();
    base::Json body = base::Json::object();
    body["keys"] = std::move(keys);
    return Request{"POST", state.Path("_all_docs"), base::DumpJson(body), kLongTimeoutMs};
  }

  void Take(State& state, const Response& response) override {
    auto answer = Accept(state, response);
    if (!answer) return;
    auto page = ParseAllDocs(std::move(*answer));
    if (!page) return FailStrange(state);
    done_ += asked_;
    state.progress.skipped += page->malformed;
    for (const std::string& id : page->unknown) state.without_rev.insert(id);
    for (const Row& row : page->rows) state.without_rev.erase(row.id);
    if (page->rows.empty()) return;
    Position end = state.position;
    end.witness_id = page->rows.back().id;
    end.witness_rev = page->rows.back().revs[0];
    state.Push(MakeResolve(std::move(page->rows), end));
  }

 private:
  std::vector<std::string> ids_;
  size_t done_ = 0;
  size_t asked_ = 0;
};

}  // namespace

std::unique_ptr<Step> MakeRescue(std::vector<std::string> ids) {
  return std::make_unique<Rescue>(std::move(ids));
}

}  // namespace earshot::sync
