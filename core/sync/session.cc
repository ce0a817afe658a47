// The loop over the steps, and the round that puts them in order: identify, pull, then push and
// pull again until nothing is left to send.

#include "core/sync/session.h"

#include <algorithm>

#include "core/sync/state.h"

namespace earshot::sync {
namespace {

constexpr int64_t kBatchGoalMs = 5000;
constexpr int64_t kQuickMs = 1000;
constexpr size_t kMinBatchBytes = 8000;
constexpr size_t kMinPageRows = 50;

// The bottom of the stack.
class Round : public Step {
 public:
  std::optional<Request> Ask(State& state) override {
    switch (next_) {
      case Next::kIdentify:
        next_ = Next::kFirstPull;
        state.Push(MakeIdentify());
        return {};
      case Next::kFirstPull:
        next_ = Next::kPush;
        state.Push(MakePull());
        if (state.position.in_first_pull || (state.position.seq.empty() && !state.lean)) {
          state.Push(MakeFirstPull());
        }
        return {};
      case Next::kPush:
        if (rounds_++ >= kMaxRounds || !AnythingToDo(state)) return Finish(state);
        next_ = Next::kPullAgain;
        state.not_stored = 0;
        state.Push(MakePush());
        return {};
      case Next::kPullAgain:
        if (!state.fed_back) return Finish(state);
        // Our own writes come back with the feed: ids and revisions tell them from what is new.
        next_ = Next::kPush;
        state.fed_back = false;
        state.lean = true;
        state.Push(MakePull());
        return {};
    }
    return {};
  }

  void Take(State&, const Response&) override {}

 private:
  enum class Next { kIdentify, kFirstPull, kPush, kPullAgain };

  // Something to send, or conflicts ended by the pull that the feed now repeats.
  static bool AnythingToDo(State& state) {
    return state.fed_back || !state.replica.Unsent("", 1).empty();
  }

  static std::optional<Request> Finish(State& state) {
    auto stuck = std::count_if(state.conflicts.begin(), state.conflicts.end(),
                               [](const auto& entry) { return entry.second >= kMaxRounds; });
    if (stuck > 0) {
      state.Fail(Failure::kStuck,
                 std::to_string(stuck) + (stuck == 1 ? " record was" : " records were") +
                     " changed at the server each time this device sent it. Choose Sync now in a "
                     "minute. Your records are safe on this device.");
    } else if (state.not_stored > 0) {
      state.Fail(Failure::kServerError,
                 "The server could not store " + std::to_string(state.not_stored) +
                     (state.not_stored == 1 ? " record" : " records") +
                     ". Earshot will send again by itself. Your records are safe on this device.");
    }
    return {};
  }

  Next next_ = Next::kIdentify;
  int rounds_ = 0;
};

}  // namespace

void Link::Measure(int64_t elapsed_ms, size_t sent_bytes, size_t received_rows) {
  if (elapsed_ms < 0) return;
  // A batch that took a second or less may be four times as large, otherwise aim at five seconds.
  auto fit = [elapsed_ms](size_t amount, size_t least, size_t most) {
    size_t goal = elapsed_ms <= kQuickMs ? amount * 4
                                         : amount * static_cast<size_t>(kBatchGoalMs) /
                                               static_cast<size_t>(elapsed_ms);
    return std::clamp(goal, least, most);
  };
  if (sent_bytes > 0) {
    size_t fitted = fit(std::max(sent_bytes, kMinBatchBytes), kMinBatchBytes, kMaxBatchBytes);
    // A small last batch that was quick says nothing against large ones.
    batch_bytes = elapsed_ms <= kQuickMs ? std::max(batch_bytes, fitted) : fitted;
  }
  if (received_rows > 0) {
    size_t fitted = fit(std::max(received_rows, kMinPageRows), kMinPageRows, kMaxPageRows);
    page_rows = elapsed_ms <= kQuickMs ? std::max(page_rows, fitted) : fitted;
  }
}

class Session::Impl {
 public:
  Impl(Replica& replica, std::string database) : state(replica, std::move(database)) {}

  void Reset() {
    waiting = false;
    answered_ms = -1;
    state.steps.clear();
    state.progress = Progress();
    state.failure = Failure::kNone;
    state.sentence.clear();
    state.elapsed_ms = -1;
    state.server.clear();
    state.position = Position();
    state.lean = false;
    state.known.clear();
    state.without_rev.clear();
    state.conflicts.clear();
    state.not_stored = 0;
    state.fed_back = false;
    state.link.slow_retries = 3;
  }

  void EndIfFailed() {
    if (state.failure == Failure::kNone) return;
    state.steps.clear();
    state.progress.phase = Phase::kFailed;
  }

  State state;
  bool waiting = false;      // a request is out
  int64_t answered_ms = -1;  // when the last answer came; the next request went out then
};

Session::Session(Replica& replica, std::string database)
    : impl_(std::make_unique<Impl>(replica, std::move(database))) {}
Session::~Session() = default;

void Session::Start() {
  impl_->Reset();
  impl_->state.progress.phase = Phase::kIdentifying;
  impl_->state.Push(std::make_unique<Round>());
}

void Session::Cancel() {
  impl_->state.steps.clear();
  impl_->waiting = false;
  if (impl_->state.progress.phase != Phase::kDone) impl_->state.progress.phase = Phase::kIdle;
}

std::optional<Request> Session::NextRequest() {
  State& state = impl_->state;
  if (impl_->waiting) return {};
  while (!state.steps.empty()) {
    size_t depth = state.steps.size();
    auto request = state.steps.back()->Ask(state);
    impl_->EndIfFailed();
    if (state.failure != Failure::kNone) return {};
    if (request) {
      impl_->waiting = true;
      ++state.progress.requests;
      state.progress.bytes_up += request->body.size();
      return request;
    }
    if (state.steps.size() == depth) state.steps.pop_back();
    if (state.steps.empty()) state.progress.phase = Phase::kDone;
  }
  return {};
}

void Session::Receive(const Response& response, int64_t now_ms) {
  State& state = impl_->state;
  if (!impl_->waiting || state.steps.empty()) return;
  impl_->waiting = false;
  state.now_ms = now_ms;
  state.elapsed_ms =
      impl_->answered_ms < 0 ? -1 : std::max<int64_t>(0, now_ms - impl_->answered_ms);
  impl_->answered_ms = now_ms;
  state.progress.bytes_down += response.body.size();
  state.steps.back()->Take(state, response);
  impl_->EndIfFailed();
}

bool Session::Running() const { return !impl_->state.steps.empty(); }
const Progress& Session::progress() const { return impl_->state.progress; }
Failure Session::failure() const { return impl_->state.failure; }
std::string Session::FailureSentence() const { return impl_->state.sentence; }

Request Session::LongPoll() const {
  // The server ends it before a proxy or a dead link does, so that "no answer" means no connection;
  // ten seconds are for the way back.
  Position position = Position::Parse(impl_->state.replica.Since());
  std::string since = position.seq.empty() ? "0" : UrlEncode(position.seq);
  Request poll{
      "GET", impl_->state.Path("_changes?feed=longpoll&timeout=50000&limit=1&since=" + since), ""};
  poll.timeout_ms = 60000;
  poll.waits_for_news = true;
  return poll;
}

bool Session::LongPollHasNews(const Response& response) {
  if (!IsSuccess(response.status)) return false;
  auto answer = base::ParseJson(response.body);
  if (!answer) return false;
  const base::Json* results = base::Find(*answer, "results");
  return results != nullptr && results->is_array() && !results->empty();
}

}  // namespace earshot::sync
