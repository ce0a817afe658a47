// Step 2: reads the feed from the stored position, page by page, until nothing is pending.
//
// Normally with bodies (include_docs). When most rows are known here already, as after our own push
// or against a restored server, with ids and revisions only; then resolve.cc fetches the bodies
// that are new. A page that cannot be read as JSON (one document of another tool that no strict
// parser accepts) is asked for once more without bodies, so that one document cannot block the
// feed.

#include <algorithm>

#include "core/sync/state.h"

namespace earshot::sync {
namespace {

class Pull : public Step {
 public:
  std::optional<Request> Ask(State& state) override {
    state.progress.phase = Phase::kPulling;
    if (finished_) {
      state.lean = false;
      return {};
    }
    const std::string& since = state.position.seq;
    std::string path = state.Path(
        "_changes?style=all_docs&seq_interval=1000&limit=" + std::to_string(state.link.page_rows) +
        "&since=" + (since.empty() ? "0" : UrlEncode(since)));
    if (!Lean(state)) path += "&include_docs=true&conflicts=true";
    return Request{"GET", path, "", kLongTimeoutMs};
  }

  void Take(State& state, const Response& response) override {
    if (MayRetrySmaller(state, response)) {
      state.link.page_rows = std::max<size_t>(1, state.link.page_rows / 4);
      return;
    }
    if (!IsSuccess(response.status)) return FailStatus(state, response);
    auto answer = base::ParseJson(response.body);
    if (!answer && !Lean(state)) {
      lean_once_ = true;
      return;
    }
    auto page = answer ? ParseChanges(std::move(*answer)) : std::nullopt;
    if (!page) return FailStrange(state);
    TakePage(state, std::move(*page));
  }

 private:
  bool Lean(const State& state) const { return state.lean || lean_once_; }

  void TakePage(State& state, RowPage page) {
    bool lean = Lean(state);
    lean_once_ = false;
    if (!lean) state.link.Measure(state.elapsed_ms, 0, page.sent);
    state.progress.skipped += page.malformed;
    bool stands_still = page.last_seq == state.position.seq;
    bool more = page.pending < 0 ? page.sent >= state.link.page_rows : page.pending > 0;
    finished_ = page.sent == 0 || stands_still || !more;

    Position end = state.position;
    end.in_first_pull = false;
    end.after.clear();
    end.seq = page.last_seq;
    if (!page.rows.empty()) {
      end.witness_id = page.rows.back().id;
      end.witness_rev = page.rows.back().revs[0];
    }
    if (lean) DropKnown(state, page.rows);
    size_t pending = static_cast<size_t>(std::max<int64_t>(0, page.pending));
    state.progress.to_pull = state.progress.pulled + page.rows.size() + pending;
    state.Push(MakeResolve(std::move(page.rows), end));
  }

  static void DropKnown(const State& state, std::vector<Row>& rows) {
    std::erase_if(rows, [&](const Row& row) {
      auto known = state.known.find(row.id);
      return row.revs.size() == 1 && known != state.known.end() && known->second == row.revs[0];
    });
  }

  bool finished_ = false;
  bool lean_once_ = false;
};

}  // namespace

std::unique_ptr<Step> MakePull() { return std::make_unique<Pull>(); }

}  // namespace earshot::sync
