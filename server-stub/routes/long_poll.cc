// See long_poll.h.
#include "server-stub/routes/long_poll.h"

#include <algorithm>

namespace earshot::server {

std::string ChangesTail(const ChangesPage& page) {
  return "\n],\"last_seq\":" + std::to_string(page.last_seq) +
         ",\"pending\":" + std::to_string(page.pending) + "}";
}

LongPoll::LongPoll(Service& service, const Call& call, ChangesRequest request)
    : service_(service),
      user_(call.identity.user),
      database_(call.database),
      request_(std::move(request)) {
  ++service_.polls[user_.name];
  const int64_t now_ms = SteadyMs();
  if (request_.heartbeat_ms) {
    beat_ms_ = now_ms + *request_.heartbeat_ms;
  } else {
    ends_ms_ = now_ms + request_.timeout_ms;
  }
}

LongPoll::~LongPoll() {
  const auto count = service_.polls.find(user_.name);
  if (--count->second == 0) service_.polls.erase(count);
}

Feed::Step LongPoll::Next(int64_t steady_ms, bool stopping) {
  if (!opened_) {
    opened_ = true;
    return Step{"{\"results\":[\n", false, 0};
  }
  const Outcome<Database> fresh = service_.store.FindDatabase(database_.name);
  if (!fresh || fresh->db != database_.db || !MayRead(user_, *fresh)) return End();
  const ChangesPage page = ReadChanges(service_.store, *fresh, request_.query);
  if (service_.store.sqlite().TakeError()) return End();
  if (page.count > 0) return Step{page.rows + ChangesTail(page), true, 0};
  if (stopping || steady_ms >= ends_ms_) return End();
  if (steady_ms >= beat_ms_) {
    beat_ms_ = steady_ms + *request_.heartbeat_ms;
    return Step{"\n", false, 0};
  }
  return Step{"", false, std::min(ends_ms_, beat_ms_)};
}

Feed::Step LongPoll::End() const {
  ChangesPage empty;
  empty.last_seq = request_.query.since;
  return Step{ChangesTail(empty), true, 0};
}

}  // namespace earshot::server
