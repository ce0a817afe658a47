// What every route may use: store, users, limits, and the wake-up of waiting feeds.
//
// One Service lives in a Server and is used on the loop thread only. A route is a plain function
// from (Service, Call) to Response; the table in route_table.cc says who may call it.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "server-stub/http/request.h"
#include "server-stub/http/response.h"
#include "server-stub/limits.h"
#include "server-stub/store/bulk_writer.h"
#include "server-stub/store/store.h"
#include "server-stub/users/authenticator.h"

namespace earshot::server {

struct Service {
  Service(Store& the_store, const Limits& the_limits, std::string data)
      : store(the_store),
        limits(the_limits),
        data_folder(std::move(data)),
        users(the_store),
        authenticator(users, the_store.clock(), the_limits) {}

  Store& store;
  const Limits& limits;
  const std::string data_folder;
  UserTable users;
  Authenticator authenticator;
  std::function<void(int64_t db)> wake = [](int64_t) {};
  std::map<std::string, unsigned> polls;  // open long polls by user
};

struct Call {
  Request& request;
  Identity identity;
  Database database;  // routes under {db}
  std::string id;     // routes under {doc} (`_design/x` whole) and {local} (without `_local/`)
  bool may_administer = false;
};

using Route = Response (*)(Service&, Call&);

// The body as JSON: 400 when it is not, 415 when it says it is something else.
Outcome<base::Json> ReadJsonBody(const Request& request);
// Query parameters. Absent gives the fallback; a malformed value is 400 query_parse_error.
Outcome<bool> ReadBoolean(const Request& request, const std::string& name, bool fallback);
Outcome<std::optional<int64_t>> ReadWhole(const Request& request, const std::string& name);
Outcome<std::optional<base::Json>> ReadJsonParameter(const Request& request,
                                                     const std::string& name);

// The one way to write: checks each document, writes the batch, wakes the feeds.
Outcome<WriteResult> WriteDocuments(Service& service, const Call& call,
                                    const std::vector<const base::Json*>& documents,
                                    bool new_edits);

}  // namespace earshot::server
