// Step 1: which server is this, and is it the one whose feed we have been reading?
//
// GET /{db} (does it exist, may we read it, instance_start_time, update_seq), GET / (uuid), and,
// when a witness is stored, _revs_diff for it. Identity = uuid + database + instance_start_time. A
// changed identity, a `since` beyond update_seq or an unknown witness mean that the server was
// replaced or restored from a backup: then every revision held here is compared with it
// (reoffer.cc).

#include <algorithm>
#include <cstdlib>

#include "core/sync/http_date.h"
#include "core/sync/state.h"

namespace earshot::sync {
namespace {

constexpr int64_t kClockToleranceMs = 60000;
constexpr int64_t kTooSlowForClockMs = 20000;

std::optional<int64_t> PlainNumber(const std::string& seq) {
  bool digits = !seq.empty() && seq.size() < 18 &&
                std::all_of(seq.begin(), seq.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) return {};
  return std::strtoll(seq.c_str(), nullptr, 10);
}

class Identify : public Step {
 public:
  std::optional<Request> Ask(State& state) override {
    state.progress.phase = Phase::kIdentifying;
    switch (asking_) {
      case Asking::kDatabase:
        return Request{"GET", state.Path(""), ""};
      case Asking::kRoot:
        return Request{"GET", "/", ""};
      case Asking::kWitness: {
        base::Json body = base::Json::object();
        body[state.position.witness_id] = base::Json::array({state.position.witness_rev});
        return Request{"POST", state.Path("_revs_diff"), base::DumpJson(body)};
      }
      case Asking::kNothing:
        return {};
    }
    return {};
  }

  void Take(State& state, const Response& response) override {
    switch (asking_) {
      case Asking::kDatabase:
        return TakeDatabase(state, response);
      case Asking::kRoot:
        return TakeRoot(state, response);
      case Asking::kWitness:
        return TakeWitness(state, response);
      case Asking::kNothing:
        return;
    }
  }

 private:
  enum class Asking { kDatabase, kRoot, kWitness, kNothing };

  void TakeDatabase(State& state, const Response& response) {
    auto answer = Accept(state, response);
    if (!answer) return;
    const base::Json* update_seq = base::Find(*answer, "update_seq");
    const base::Json* start = base::Find(*answer, "instance_start_time");
    if (update_seq == nullptr || start == nullptr) return FailStrange(state);
    update_seq_ = SequenceText(*update_seq);
    start_time_ = SequenceText(*start);
    documents_ = std::max<int64_t>(0, base::GetInteger(*answer, "doc_count"));
    CompareClocks(state, response);
    asking_ = Asking::kRoot;
  }

  void TakeRoot(State& state, const Response& response) {
    // WHY: behind some proxies the root is closed or is a page; the database then stands for
    // itself. An answer that may be better next time must not change the identity, so it fails the
    // sync.
    std::string uuid;
    if (response.status == 0 || response.status == 401 || response.status >= 500) {
      return FailStatus(state, response);
    }
    if (auto answer = base::ParseJson(response.body); IsSuccess(response.status) && answer) {
      uuid = base::GetString(*answer, "uuid");
    }
    CompareClocks(state, response);
    std::string place = "/" + state.database + "/" + start_time_;
    state.position = Position::Parse(state.replica.Since());
    std::string server_before = state.replica.Server();
    state.server = uuid + place;
    // A root that could not be read now, or not then, does not make it another server.
    if (server_before == place || (uuid.empty() && server_before.ends_with(place))) {
      state.server = uuid.empty() ? server_before : uuid + place;
      server_before = state.server;
    }
    auto since = PlainNumber(state.position.seq);
    auto newest = PlainNumber(update_seq_);
    if (server_before != state.server || (since && newest && *since > *newest)) {
      return StartAfresh(state);
    }
    if (state.position.in_first_pull) state.progress.to_pull = static_cast<size_t>(documents_);
    asking_ = state.position.witness_id.empty() ? Asking::kNothing : Asking::kWitness;
  }

  void TakeWitness(State& state, const Response& response) {
    auto answer = Accept(state, response);
    if (!answer) return;
    auto missing = ParseMissing(*answer);
    if (!missing) return FailStrange(state);
    if (!missing->empty()) return StartAfresh(state);
    asking_ = Asking::kNothing;
  }

  // A server that this device has not read: from the beginning, offering what it lacks.
  void StartAfresh(State& state) {
    asking_ = Asking::kNothing;
    state.position = Position();
    state.progress.to_pull = static_cast<size_t>(documents_);
    auto revs = state.replica.AllRevs();
    bool has_synced = std::any_of(revs.begin(), revs.end(),
                                  [](const auto& entry) { return !entry.second.empty(); });
    if (has_synced) {
      state.lean = true;
      state.Push(MakeReoffer(std::move(revs)));
    }
  }

  void CompareClocks(State& state, const Response& response) {
    auto server_ms = ParseHttpDate(response.date);
    if (!server_ms || clock_compared_) return;
    // Over a slow link the date is old when it arrives, which would look like a fast clock here.
    if (state.elapsed_ms < 0 || state.elapsed_ms > kTooSlowForClockMs) return;
    clock_compared_ = true;
    int64_t correction_ms = *server_ms + 500 - state.now_ms;  // the header has whole seconds
    // Zero takes back the correction of an earlier day, when the clock has been put right since.
    bool off = std::abs(correction_ms) > kClockToleranceMs;
    state.replica.CorrectClock(off ? correction_ms : 0);
  }

  Asking asking_ = Asking::kDatabase;
  std::string update_seq_;
  std::string start_time_;
  int64_t documents_ = 0;
  bool clock_compared_ = false;
};

}  // namespace

std::unique_ptr<Step> MakeIdentify() { return std::make_unique<Identify>(); }

}  // namespace earshot::sync
