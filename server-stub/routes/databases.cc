// Routes of a database as a whole: create, describe, delete, rights, limits, compaction.
#include "server-stub/routes/routes.h"

namespace earshot::server {
namespace {

using base::Json;

constexpr int64_t kMostRevs = 10'000;

Response Ok(int status = 200) { return JsonReply(status, Json{{"ok", true}}); }

bool IsPeople(const Json& security, const char* part) {
  const Json* people = base::Find(security, part);
  if (people == nullptr) return true;
  if (!people->is_object()) return false;
  for (const char* list : {"names", "roles"}) {
    const Json* names = base::Find(*people, list);
    if (names == nullptr) continue;
    if (!names->is_array()) return false;
    for (const Json& name : *names) {
      if (!name.is_string()) return false;
    }
  }
  return true;
}

}  // namespace

Response PutDatabase(Service& service, Call& call) {
  const Outcome<Database> made = service.store.CreateDatabase(call.database.name, EmptySecurity());
  if (!made) return ErrorReply(made.error());
  return Ok(201).With("Location", "/" + made->name);
}

Response GetDatabase(Service& service, Call& call) {
  const Database& database = call.database;
  const int64_t bytes = service.store.FileBytes();
  return JsonReply(200, Json{{"db_name", database.name},
                             {"doc_count", database.doc_count},
                             {"doc_del_count", database.deleted_count},
                             {"update_seq", database.update_seq},
                             {"instance_start_time", database.started_us},
                             {"compact_running", false},
                             {"purge_seq", 0},
                             {"disk_format_version", 1},
                             {"props", Json::object()},
                             {"cluster", {{"n", 1}, {"q", 1}, {"r", 1}, {"w", 1}}},
                             {"sizes", {{"active", bytes}, {"external", bytes}, {"file", bytes}}}});
}

Response DeleteDatabase(Service& service, Call& call) {
  if (call.request.Parameter("rev")) {
    return ErrorReply(400, "bad_request",
                      "You tried to DELETE a database with a ?rev= parameter. Did you mean to "
                      "DELETE a document instead?");
  }
  if (auto done = service.store.DeleteDatabase(call.database); !done)
    return ErrorReply(done.error());
  service.wake(call.database.db);
  return Ok();
}

Response GetSecurity(Service&, Call& call) { return JsonText(200, call.database.security); }

Response PutSecurity(Service& service, Call& call) {
  const Outcome<Json> security = ReadJsonBody(call.request);
  if (!security) return ErrorReply(security.error());
  if (!security->is_object() || !IsPeople(*security, "admins") || !IsPeople(*security, "members")) {
    return ErrorReply(400, "bad_request", "_security must name admins and members by lists.");
  }
  const auto done = service.store.SetSecurity(call.database, *security);
  return done ? Ok() : ErrorReply(done.error());
}

Response GetRevsLimit(Service&, Call& call) {
  return JsonText(200, std::to_string(call.database.revs_limit));
}

Response PutRevsLimit(Service& service, Call& call) {
  const Outcome<Json> limit = ReadJsonBody(call.request);
  if (!limit) return ErrorReply(limit.error());
  const int64_t value = base::AsInteger(*limit);
  if (value < 1 || value > kMostRevs) {
    return ErrorReply(400, "bad_request", "revs_limit must be a whole number from 1 to 10000.");
  }
  const auto done = service.store.SetRevsLimit(call.database, value);
  return done ? Ok() : ErrorReply(done.error());
}

Response PostEnsureFullCommit(Service&, Call& call) {
  return JsonReply(201, Json{{"ok", true}, {"instance_start_time", call.database.started_us}});
}

// Bodies of old revisions go with each write, so there is nothing left to compact.
Response PostCompact(Service&, Call&) { return Ok(202); }

}  // namespace earshot::server
