// A change feed that sleeps until something changes, its heartbeat is due, or its time is over.
//
// Made by changes.cc when a long poll finds nothing; woken by every write to its database. Looks
// afresh at each wake: rights may have been withdrawn, the database deleted, another process may
// have written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "server-stub/http/response.h"
#include "server-stub/routes/service.h"
#include "server-stub/store/changes.h"

namespace earshot::server {

struct ChangesRequest {
  ChangesQuery query;
  bool longpoll = false;
  std::optional<int64_t> heartbeat_ms;  // then there is no timeout
  int64_t timeout_ms = 0;
};

// INVARIANT: counts itself in service.polls exactly once from birth to death.
class LongPoll : public Feed {
 public:
  LongPoll(Service& service, const Call& call, ChangesRequest request);
  ~LongPoll() override;
  int64_t topic() const override { return database_.db; }
  Step Next(int64_t steady_ms, bool stopping) override;

 private:
  Step End() const;

  Service& service_;
  const User user_;
  const Database database_;
  const ChangesRequest request_;
  bool opened_ = false;
  int64_t ends_ms_ = INT64_MAX;
  int64_t beat_ms_ = INT64_MAX;
};

// What follows the rows: `],"last_seq":…,"pending":…}`.
std::string ChangesTail(const ChangesPage& page);

}  // namespace earshot::server
