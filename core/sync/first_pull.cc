// Step 2a, only on a device that holds nothing: reads every live document from _all_docs.
//
// First the feed's newest sequence (descending, one row), then _all_docs in pages, which skips
// tombstones and is several times quicker than the feed; what changes meanwhile comes with the pull
// that follows from that sequence. The last id read is stored with each page (position.h), so an
// interrupted first pull goes on. A page that cannot be read as JSON hands over to the feed.

#include <algorithm>

#include "core/sync/state.h"

namespace earshot::sync {
namespace {

class FirstPull : public Step {
 public:
  std::optional<Request> Ask(State& state) override {
    state.progress.phase = Phase::kPulling;
    if (finished_) return {};
    if (!state.position.in_first_pull) {
      return Request{"GET", state.Path("_changes?descending=true&limit=1"), ""};
    }
    std::string path = state.Path("_all_docs?include_docs=true&conflicts=true&limit=" +
                                  std::to_string(state.link.page_rows));
    const std::string& after = state.position.after;
    // The row of `after` comes once more and is applied once more, which changes nothing.
    if (!after.empty()) path += "&startkey=" + UrlEncode(base::DumpJson(base::Json(after)));
    return Request{"GET", path, "", kLongTimeoutMs};
  }

  void Take(State& state, const Response& response) override {
    if (!state.position.in_first_pull) return TakeSequence(state, response);
    if (MayRetrySmaller(state, response)) {
      state.link.page_rows = std::max<size_t>(2, state.link.page_rows / 4);
      return;
    }
    if (!IsSuccess(response.status)) return FailStatus(state, response);
    auto answer = base::ParseJson(response.body);
    if (!answer) return HandOverToFeed(state);
    auto page = ParseAllDocs(std::move(*answer));
    if (!page) return FailStrange(state);
    TakePage(state, std::move(*page));
  }

 private:
  void TakeSequence(State& state, const Response& response) {
    auto answer = Accept(state, response);
    if (!answer) return;
    const base::Json* results = base::Find(*answer, "results");
    if (results == nullptr || !results->is_array()) return FailStrange(state);
    const base::Json* seq = results->empty() ? nullptr : base::Find((*results)[0], "seq");
    if (seq == nullptr || seq->is_null()) seq = base::Find(*answer, "last_seq");
    if (seq == nullptr || seq->is_null()) return FailStrange(state);
    Position position;
    position.seq = SequenceText(*seq);
    position.in_first_pull = true;
    if (auto rows = ParseChanges(std::move(*answer)); rows && !rows->rows.empty()) {
      position.witness_id = rows->rows[0].id;
      position.witness_rev = rows->rows[0].revs[0];
    }
    state.position = position;
  }

  void TakePage(State& state, RowPage page) {
    state.link.Measure(state.elapsed_ms, 0, page.sent);
    state.progress.skipped += page.malformed;
    Position end = state.position;
    bool stands_still = page.last_id.empty() || page.last_id == end.after;
    finished_ = page.sent < 2 || stands_still;
    end.after = stands_still ? end.after : page.last_id;
    if (finished_) {
      end.in_first_pull = false;
      end.after.clear();
    }
    state.Push(MakeResolve(std::move(page.rows), end));
    if (finished_) PushTombstoneCheck(state);  // on top: done before the end is stored
  }

  // Records made here before the first sync may have an id that was erased at the server. _all_docs
  // told nothing of tombstones, so ask for exactly these before they are sent.
  void PushTombstoneCheck(State& state) {
    std::vector<std::string> ids;
    std::string after;
    for (;;) {
      auto documents = state.replica.Unsent(after, kMaxBatchDocuments);
      for (const LocalDocument& document : documents) ids.push_back(document.id);
      if (documents.size() < kMaxBatchDocuments) break;
      after = documents.back().id;
    }
    if (!ids.empty()) state.Push(MakeRescue(std::move(ids)));
  }

  void HandOverToFeed(State& state) {
    finished_ = true;
    state.lean = true;
    state.position = Position();
  }

  bool finished_ = false;
};

}  // namespace

std::unique_ptr<Step> MakeFirstPull() { return std::make_unique<FirstPull>(); }

}  // namespace earshot::sync
