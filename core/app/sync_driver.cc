// When to sync, and the loop that carries a session's requests to the transport and back.
//
// One request is out at a time, of the session or the long poll: a session that begins ends the
// poll. Every answer is matched to the attempt that asked for it, so an answer that comes after a
// cancel is dropped.
//
// INVARIANT: once the first sync has begun, something is out or planned, unless somebody has to act
// or another tab writes.
#include "core/app/sync_driver.h"

#include <algorithm>
#include <utility>

namespace earshot::app {
namespace {

constexpr int64_t kGatherMs = 1500;  // edits made in one go travel together
constexpr int64_t kFirstRetryMs = 2000;
constexpr int64_t kLongestRetryMs = 60 * 1000;
// A server that has let a poll wait this long is a server that does; one that answers sooner,
// without news, is not asked again at once.
constexpr int64_t kWaitedMs = 10 * 1000;
constexpr int64_t kPollAgainMs = 1000;
constexpr int64_t kJustNowMs = 15 * 1000;  // an answer this young is news enough

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
  void OnShown();
  void OnHidden();
  void Tick();
  void EndPoll();
  std::optional<int64_t> NextWakeMs() const;
  bool Running() const { return session_.Running(); }
  const sync::Session& session() const { return session_; }

  std::string problem;
  sync::Failure failure = sync::Failure::kNone;
  std::optional<int64_t> offline_since_ms;
  std::function<void()> changed;
  std::function<bool()> may_write = [] { return true; };

 private:
  enum class Next { kSync, kPoll };

  void Begin();
  void Advance();
  void Send(sync::Request request);
  void Finished();
  void Poll();
  void PollAnswered(const sync::Response& response, int64_t sent_ms);
  void WakeIn(int64_t delay_ms, Next next);
  void NoteOffline(bool offline);
  void Heard(const sync::Response& response);
  int64_t RetryDelayMs(int failures);
  void Tell() {
    if (changed) changed();
  }

  Workspace& workspace_;
  sync::Transport& transport_;
  const base::Clock& clock_;
  base::Random& random_;
  sync::Session session_;
  std::optional<int64_t> wake_ms_;  // an instant of the clock
  int64_t planned_ms_ = 0;          // when that was planned
  Next next_ = Next::kSync;
  uint64_t attempt_ = 0;  // answers to earlier attempts are dropped
  int failures_in_a_row_ = 0;
  int failed_polls_ = 0;  // since one was worth it; a sync that works says nothing of them
  bool polling_ = false;
  std::string poll_path_;    // other drivers of the transport have polls of their own
  bool edit_waits_ = false;  // for the next sync
  bool again_ = false;       // edited or asked for while a session ran
  int64_t heard_ms_ = 0;     // the last answer of the server
};

void SyncDriver::Impl::WakeIn(int64_t delay_ms, Next next) {
  planned_ms_ = clock_.NowMs();
  wake_ms_ = planned_ms_ + delay_ms;
  next_ = next;
}

// A clock that was set back must not make a pause of seconds one of hours.
std::optional<int64_t> SyncDriver::Impl::NextWakeMs() const {
  if (!wake_ms_) return std::nullopt;
  const int64_t now_ms = clock_.NowMs();
  return now_ms < planned_ms_ ? 0 : std::max<int64_t>(0, *wake_ms_ - now_ms);
}

void SyncDriver::Impl::NoteOffline(bool offline) {
  if (!offline) {
    offline_since_ms.reset();
  } else if (!offline_since_ms) {
    offline_since_ms = clock_.NowMs();
  }
}

void SyncDriver::Impl::Heard(const sync::Response& response) {
  NoteOffline(response.status == 0);
  if (response.status != 0) heard_ms_ = clock_.NowMs();
}

void SyncDriver::Impl::SyncNow() {
  failures_in_a_row_ = 0;
  failed_polls_ = 0;
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
  if (StopsUntilSomebodyActs(failure)) return;
  edit_waits_ = true;
  if (offline_since_ms && !transport_.Online()) return;  // the page says when the network is back
  failures_in_a_row_ = 0;
  // WHY never later than planned: somebody who counts people edits each second for an hour.
  const std::optional<int64_t> planned = next_ == Next::kSync ? NextWakeMs() : std::nullopt;
  if (!planned || *planned > kGatherMs) WakeIn(kGatherMs, Next::kSync);
}

// Behind a lid that was closed, or in a pocket, a poll can have died without a word.
void SyncDriver::Impl::OnShown() {
  if (StopsUntilSomebodyActs(failure)) return;
  const int64_t silent_ms = clock_.NowMs() - heard_ms_;
  const bool just_now = silent_ms >= 0 && silent_ms < kJustNowMs;
  failures_in_a_row_ = 0;
  if (session_.Running() || (failure == sync::Failure::kNone && just_now)) return Tick();
  SyncNow();
}

void SyncDriver::Impl::OnHidden() {
  if (edit_waits_ && !session_.Running()) Begin();
}

void SyncDriver::Impl::Tick() {
  const std::optional<int64_t> wait_ms = NextWakeMs();
  if (!wait_ms || *wait_ms > 0) return;
  wake_ms_.reset();
  if (session_.Running()) return;
  if (next_ == Next::kPoll) {
    Poll();
  } else {
    Begin();
  }
}

void SyncDriver::Impl::Begin() {
  EndPoll();
  wake_ms_.reset();
  if (!may_write()) return;
  again_ = false;
  edit_waits_ = false;
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
                    if (!self->may_write()) return self->session_.Cancel();
                    self->Heard(response);
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
    if (again_) return Begin();
    Poll();
  } else if (!StopsUntilSomebodyActs(failure)) {
    failures_in_a_row_ = again_ ? 1 : failures_in_a_row_ + 1;
    WakeIn(RetryDelayMs(failures_in_a_row_), Next::kSync);
  }
  Tell();
}

// 2 s, doubled with each failure up to a minute; half of it by chance, so that the devices of a
// team that lost their server do not come back all at once.
int64_t SyncDriver::Impl::RetryDelayMs(int failures) {
  const int doublings = std::min(failures - 1, 8);
  const int64_t full = std::min(kFirstRetryMs << doublings, kLongestRetryMs);
  return full / 2 + random_.Below(static_cast<uint32_t>(full / 2 + 1));
}

// REQUIRES: a sync has just worked, or a poll was answered. Not asked: whether the browser believes
// in a network, since the server has answered.
void SyncDriver::Impl::Poll() {
  ++attempt_;
  polling_ = true;
  sync::Request poll = session_.LongPoll();
  poll_path_ = poll.path;
  transport_.Send(std::move(poll), [weak = weak_from_this(), attempt = attempt_,
                                    sent_ms = clock_.NowMs()](sync::Response response) {
    const auto self = weak.lock();
    if (!self || attempt != self->attempt_) return;
    self->PollAnswered(response, sent_ms);
    self->Tell();
  });
}

void SyncDriver::Impl::EndPoll() {
  if (polling_) transport_.EndLongPoll(poll_path_);
  polling_ = false;
}

void SyncDriver::Impl::PollAnswered(const sync::Response& response, int64_t sent_ms) {
  polling_ = false;
  if (!may_write()) return;
  Heard(response);
  const bool waited = clock_.NowMs() - sent_ms >= kWaitedMs;
  const bool fine = response.status == 200;
  if (fine || waited) failed_polls_ = 0;
  if (sync::Session::LongPollHasNews(response)) return Begin();
  if (wake_ms_) return;                     // a sync is planned, and a poll follows it
  if (fine && edit_waits_) return Begin();  // made while the browser saw no network; there is one
  if (!fine) {
    // A session finds out what is wrong and says it.
    WakeIn(RetryDelayMs(++failed_polls_), Next::kSync);
  } else if (waited) {
    Poll();
  } else {
    WakeIn(kPollAgainMs, Next::kPoll);
  }
}

SyncDriver::SyncDriver(Workspace& workspace, sync::Transport& transport, const base::Clock& clock,
                       base::Random& random, std::string database)
    : impl_(std::make_shared<Impl>(workspace, transport, clock, random, std::move(database))) {}

SyncDriver::~SyncDriver() { impl_->EndPoll(); }

void SyncDriver::OnlyWhile(std::function<bool()> may_write) {
  impl_->may_write = std::move(may_write);
}

void SyncDriver::SyncNow() { impl_->SyncNow(); }

void SyncDriver::OnOnlineChanged() { impl_->OnOnlineChanged(); }

void SyncDriver::OnLocalEdit() { impl_->OnLocalEdit(); }

void SyncDriver::OnShown() { impl_->OnShown(); }

void SyncDriver::OnHidden() { impl_->OnHidden(); }

void SyncDriver::Tick() { impl_->Tick(); }

std::optional<int64_t> SyncDriver::NextWakeMs() const { return impl_->NextWakeMs(); }

bool SyncDriver::Running() const { return impl_->Running(); }

const sync::Progress& SyncDriver::progress() const { return impl_->session().progress(); }

const std::string& SyncDriver::problem() const { return impl_->problem; }

sync::Failure SyncDriver::failure() const { return impl_->failure; }

std::optional<int64_t> SyncDriver::offline_since_ms() const { return impl_->offline_since_ms; }

void SyncDriver::OnChanged(std::function<void()> changed) { impl_->changed = std::move(changed); }

}  // namespace earshot::app
