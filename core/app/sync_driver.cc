// When to sync, and the loop that carries a session's requests to the transport and back.
//
// One request is out at a time, of the session or the long poll. Every answer is matched to the
// attempt that asked for it, so an answer that comes after a cancel is dropped.
#include "core/app/sync_driver.h"

#include <algorithm>
#include <utility>

namespace earshot::app {
namespace {

constexpr int64_t kDebounceMs = 2000;
constexpr int64_t kFirstRetryMs = 2000;
constexpr int64_t kLongestRetryMs = 5 * 60 * 1000;
constexpr int64_t kPollAgainMs = 1000;  // after a long poll without news

bool StopsUntilSomebodyActs(sync::Failure failure) {
  return failure == sync::Failure::kSignedOut || failure == sync::Failure::kForbidden ||
         failure == sync::Failure::kNoDatabase;
}

}  // namespace

class SyncDriver::Impl : public std::enable_shared_from_this<Impl> {
 public:
  Impl(Workspace& workspace, sync::Transport& transport, const base::Clock& clock,
       base::Random& random, std::string database)
      : workspace_(workspace),
        transport_(transport),
        clock_(clock),
        random_(random),
        session_(workspace, std::move(database)) {
    if (!transport_.Online()) offline_since_ms = clock_.NowMs();
  }

  void SyncNow();
  void OnOnlineChanged();
  void OnLocalEdit();
  void Tick();
  std::optional<int64_t> NextWakeMs() const { return wake_ms_; }
  bool Running() const { return session_.Running(); }
  const sync::Session& session() const { return session_; }

  std::string problem;
  sync::Failure failure = sync::Failure::kNone;
  std::optional<int64_t> offline_since_ms;
  std::function<void()> changed;

 private:
  enum class Next { kSync, kPoll };

  void Begin();
  void Advance();
  void Send(sync::Request request);
  void Finished();
  void Poll();
  void PollAnswered(const sync::Response& response);
  void WakeIn(int64_t delay_ms, Next next);
  void NoteOffline(bool offline);
  int64_t RetryDelayMs();
  void Tell() {
    if (changed) changed();
  }

  Workspace& workspace_;
  sync::Transport& transport_;
  const base::Clock& clock_;
  base::Random& random_;
  sync::Session session_;
  std::optional<int64_t> wake_ms_;
  Next next_ = Next::kSync;
  uint64_t attempt_ = 0;  // answers to earlier attempts are dropped
  int failures_in_a_row_ = 0;
  bool again_ = false;  // edited or asked for while a session ran
};

void SyncDriver::Impl::WakeIn(int64_t delay_ms, Next next) {
  wake_ms_ = clock_.NowMs() + delay_ms;
  next_ = next;
}

void SyncDriver::Impl::NoteOffline(bool offline) {
  if (!offline) {
    offline_since_ms.reset();
  } else if (!offline_since_ms) {
    offline_since_ms = clock_.NowMs();
  }
}

void SyncDriver::Impl::SyncNow() {
  failures_in_a_row_ = 0;
  if (session_.Running()) {
    again_ = true;
    return;
  }
  Begin();
}

void SyncDriver::Impl::OnOnlineChanged() {
  if (transport_.Online()) {
    if (!StopsUntilSomebodyActs(failure)) SyncNow();
  } else {
    NoteOffline(true);
  }
  Tell();
}

void SyncDriver::Impl::OnLocalEdit() {
  if (session_.Running()) {
    again_ = true;
    return;
  }
  // While the server cannot be reached the edit waits for the retry that is already planned.
  if (!transport_.Online() || StopsUntilSomebodyActs(failure) || failures_in_a_row_ > 0) return;
  ++attempt_;  // a long poll that is out has no say any more
  WakeIn(kDebounceMs, Next::kSync);
}

void SyncDriver::Impl::Tick() {
  if (!wake_ms_ || clock_.NowMs() < *wake_ms_) return;
  wake_ms_.reset();
  if (session_.Running()) return;
  if (next_ == Next::kPoll) {
    Poll();
  } else {
    Begin();
  }
}

void SyncDriver::Impl::Begin() {
  wake_ms_.reset();
  again_ = false;
  ++attempt_;
  session_.Start();
  Tell();
  Advance();
}

void SyncDriver::Impl::Advance() {
  auto request = session_.NextRequest();
  if (!request) {
    if (!session_.Running()) Finished();
    return;
  }
  if (!request->carries_records) {
    Send(*std::move(request));
    return;
  }
  workspace_.WhenEditsSaved(
      [weak = weak_from_this(), attempt = attempt_, request = *std::move(request)] {
        const auto self = weak.lock();
        if (self && attempt == self->attempt_) self->Send(request);
      });
}

void SyncDriver::Impl::Send(sync::Request request) {
  transport_.Send(std::move(request),
                  [weak = weak_from_this(), attempt = attempt_](sync::Response response) {
                    const auto self = weak.lock();
                    if (!self || attempt != self->attempt_) return;
                    self->NoteOffline(response.status == 0);
                    self->session_.Receive(response, self->clock_.NowMs());
                    self->Tell();
                    self->Advance();
                  });
}

void SyncDriver::Impl::Finished() {
  failure = session_.failure();
  problem = failure == sync::Failure::kNone ? "" : session_.FailureSentence();
  if (failure == sync::Failure::kNone) {
    failures_in_a_row_ = 0;
    if (again_) {
      WakeIn(0, Next::kSync);
    } else {
      Poll();
    }
  } else if (!StopsUntilSomebodyActs(failure)) {
    ++failures_in_a_row_;
    WakeIn(RetryDelayMs(), Next::kSync);
  }
  Tell();
}

// 2 s, doubled with each failure up to 5 min; half of it by chance, so that the devices of a team
// that lost their server do not come back all at once.
int64_t SyncDriver::Impl::RetryDelayMs() {
  const int doublings = std::min(failures_in_a_row_ - 1, 8);
  const int64_t full = std::min(kFirstRetryMs << doublings, kLongestRetryMs);
  return full / 2 + random_.Below(static_cast<uint32_t>(full / 2 + 1));
}

void SyncDriver::Impl::Poll() {
  if (!transport_.Online()) return;
  ++attempt_;
  transport_.Send(session_.LongPoll(),
                  [weak = weak_from_this(), attempt = attempt_](sync::Response response) {
                    const auto self = weak.lock();
                    if (!self || attempt != self->attempt_) return;
                    self->PollAnswered(response);
                    self->Tell();
                  });
}

void SyncDriver::Impl::PollAnswered(const sync::Response& response) {
  NoteOffline(response.status == 0);
  if (sync::Session::LongPollHasNews(response)) {
    WakeIn(0, Next::kSync);
  } else if (response.status == 200) {
    WakeIn(kPollAgainMs, Next::kPoll);
  } else {
    // A session finds out what is wrong and says it.
    ++failures_in_a_row_;
    WakeIn(RetryDelayMs(), Next::kSync);
  }
}

SyncDriver::SyncDriver(Workspace& workspace, sync::Transport& transport, const base::Clock& clock,
                       base::Random& random, std::string database)
    : impl_(std::make_shared<Impl>(workspace, transport, clock, random, std::move(database))) {}

SyncDriver::~SyncDriver() = default;

void SyncDriver::SyncNow() { impl_->SyncNow(); }

void SyncDriver::OnOnlineChanged() { impl_->OnOnlineChanged(); }

void SyncDriver::OnLocalEdit() { impl_->OnLocalEdit(); }

void SyncDriver::Tick() { impl_->Tick(); }

std::optional<int64_t> SyncDriver::NextWakeMs() const { return impl_->NextWakeMs(); }

bool SyncDriver::Running() const { return impl_->Running(); }

const sync::Progress& SyncDriver::progress() const { return impl_->session().progress(); }

const std::string& SyncDriver::problem() const { return impl_->problem; }

sync::Failure SyncDriver::failure() const { return impl_->failure; }

std::optional<int64_t> SyncDriver::offline_since_ms() const { return impl_->offline_since_ms; }

void SyncDriver::OnChanged(std::function<void()> changed) { impl_->changed = std::move(changed); }

}  // namespace earshot::app
