// From a request to its route: who asks, may they, which function answers.
//
// Rights are stated per route in one table, deny by default (RELIABILITY.md T28); tests walk the
// same table. Somebody who may not open a database hears the same whether it exists or not.
#pragma once

#include <span>

#include "server-stub/http/request.h"
#include "server-stub/http/response.h"
#include "server-stub/routes/service.h"

namespace earshot::server {

enum class Access { kAnyone, kSignedIn, kMember, kDatabaseAdmin, kServerAdmin };

struct RouteRow {
  const char* method;
  const char* pattern;  // {db} {doc} {local} {rest}
  Access access;
  Route route;
};

std::span<const RouteRow> AllRoutes();
Response Dispatch(Service& service, Request& request);

}  // namespace earshot::server
