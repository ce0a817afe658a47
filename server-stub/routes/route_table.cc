// See route_table.h.
#include "server-stub/routes/route_table.h"

#include <array>

#include "server-stub/http/origin.h"
#include "server-stub/routes/routes.h"

namespace earshot::server {
namespace {

constexpr std::array<RouteRow, 38> kRoutes = {{
    {"GET", "/", Access::kAnyone, GetWelcome},
    {"GET", "/_up", Access::kAnyone, GetUp},
    {"GET", "/_all_dbs", Access::kSignedIn, GetAllDatabases},
    {"GET", "/_session", Access::kAnyone, GetSession},
    {"POST", "/_session", Access::kAnyone, PostSession},
    {"DELETE", "/_session", Access::kAnyone, DeleteSession},
    {"POST", "/_earshot/first-admin", Access::kAnyone, PostFirstAdmin},
    {"POST", "/_earshot/backup", Access::kServerAdmin, PostBackup},
    {"GET", "/_users/{doc}", Access::kServerAdmin, GetUser},
    {"PUT", "/_users/{doc}", Access::kServerAdmin, PutUser},
    {"PUT", "/{db}", Access::kServerAdmin, PutDatabase},
    {"GET", "/{db}", Access::kMember, GetDatabase},
    {"POST", "/{db}", Access::kMember, PostDocument},
    {"DELETE", "/{db}", Access::kServerAdmin, DeleteDatabase},
    {"GET", "/{db}/_all_docs", Access::kMember, GetAllDocs},
    {"POST", "/{db}/_all_docs", Access::kMember, GetAllDocs},
    {"GET", "/{db}/_changes", Access::kMember, GetChanges},
    {"POST", "/{db}/_changes", Access::kMember, GetChanges},
    {"POST", "/{db}/_bulk_docs", Access::kMember, PostBulkDocs},
    {"POST", "/{db}/_bulk_get", Access::kMember, PostBulkGet},
    {"POST", "/{db}/_revs_diff", Access::kMember, PostRevsDiff},
    {"POST", "/{db}/_ensure_full_commit", Access::kMember, PostEnsureFullCommit},
    {"POST", "/{db}/_compact", Access::kDatabaseAdmin, PostCompact},
    {"GET", "/{db}/_security", Access::kDatabaseAdmin, GetSecurity},
    {"PUT", "/{db}/_security", Access::kDatabaseAdmin, PutSecurity},
    {"GET", "/{db}/_revs_limit", Access::kMember, GetRevsLimit},
    {"PUT", "/{db}/_revs_limit", Access::kDatabaseAdmin, PutRevsLimit},
    {"POST", "/{db}/_purge", Access::kDatabaseAdmin, NotStored},
    {"GET", "/{db}/{local}", Access::kMember, GetLocal},
    {"PUT", "/{db}/{local}", Access::kMember, PutLocal},
    {"DELETE", "/{db}/{local}", Access::kMember, DeleteLocal},
    {"GET", "/{db}/{doc}", Access::kMember, GetDocument},
    {"PUT", "/{db}/{doc}", Access::kMember, PutDocument},
    {"DELETE", "/{db}/{doc}", Access::kMember, DeleteDocument},
    {"GET", "/{db}/{doc}/{rest}", Access::kMember, GetAttachment},
    {"PUT", "/{db}/{doc}/{rest}", Access::kMember, PutAttachment},
    {"POST", "/{db}/{doc}/{rest}", Access::kMember, NotStored},
    {"DELETE", "/{db}/{doc}/{rest}", Access::kMember, DeleteAttachment},
}};

struct Target {
  std::string db;
  std::string id;
  bool local = false;
};

// `/db/_design/x` and `/db/_design%2Fx` are one document, likewise `_local`.
std::vector<std::string> JoinReserved(std::vector<std::string> segments) {
  if (segments.size() >= 3 && (segments[1] == "_design" || segments[1] == "_local")) {
    segments[1] += "/" + segments[2];
    segments.erase(segments.begin() + 2);
  }
  return segments;
}

std::vector<std::string_view> SplitPattern(std::string_view pattern) {
  std::vector<std::string_view> parts;
  pattern.remove_prefix(1);
  while (!pattern.empty()) {
    const size_t end = std::min(pattern.find('/'), pattern.size());
    parts.push_back(pattern.substr(0, end));
    pattern.remove_prefix(std::min(end + 1, pattern.size()));
  }
  return parts;
}

bool MatchSegment(std::string_view part, const std::string& segment, Target& target) {
  const bool local = segment.compare(0, 7, "_local/") == 0 && segment.size() > 7;
  const bool design = segment.compare(0, 8, "_design/") == 0 && segment.size() > 8;
  if (part == "{db}") {
    target.db = segment;
    return !segment.empty() && segment.front() != '_';
  }
  if (part == "{doc}") {
    target.id = segment;
    return design || (!segment.empty() && segment.front() != '_');
  }
  if (part == "{local}") {
    target.id = local ? segment.substr(7) : "";
    return local;
  }
  return part == segment;
}

bool Matches(const char* pattern, const std::vector<std::string>& segments, Target& target) {
  const std::vector<std::string_view> parts = SplitPattern(pattern);
  const bool open_ended = !parts.empty() && parts.back() == "{rest}";
  if (open_ended ? segments.size() < parts.size() : segments.size() != parts.size()) return false;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] == "{rest}") return true;
    if (!MatchSegment(parts[i], segments[i], target)) return false;
  }
  return true;
}

std::string LabelOf(const RouteRow& row, const Target& target) {
  // The log names the database, never a document or a query.
  std::string label = row.pattern;
  const size_t db = label.find("{db}");
  if (db != std::string::npos && IsDatabaseName(target.db)) label.replace(db, 4, target.db);
  return label;
}

struct Found {
  const RouteRow* row = nullptr;
  Target target;
  std::string allowed;  // methods of the path, when only the method is wrong
};

Found FindRoute(const Request& request) {
  Found found;
  const std::vector<std::string> segments = JoinReserved(request.segments);
  for (const RouteRow& row : kRoutes) {
    Target target;
    if (!Matches(row.pattern, segments, target)) continue;
    if (request.method == row.method) {
      found.row = &row;
      found.target = target;
      return found;
    }
    found.allowed += (found.allowed.empty() ? "" : ", ") + std::string(row.method);
  }
  return found;
}

std::optional<Response> RefuseAccess(Service& service, const RouteRow& row, const Target& target,
                                     Call& call) {
  if (row.access == Access::kAnyone) return std::nullopt;
  if (!call.identity.user.signed_in()) {
    return ErrorReply(401, "unauthorized", "You are not signed in.");
  }
  const User& user = call.identity.user;
  if (row.access == Access::kSignedIn) return std::nullopt;
  if (row.access == Access::kServerAdmin && !user.admin()) {
    return ErrorReply(403, "forbidden", "You are not a server admin.");
  }
  if (target.db.empty() || row.route == PutDatabase) return std::nullopt;
  Outcome<Database> database = service.store.FindDatabase(target.db);
  if (!database && user.admin()) return ErrorReply(database.error());
  if (!database || !MayRead(user, *database)) {
    return ErrorReply(403, "forbidden", "You are not allowed to access this db.");
  }
  call.may_administer = MayAdminister(user, *database);
  if (row.access == Access::kDatabaseAdmin && !call.may_administer) {
    return ErrorReply(403, "forbidden", "You are not a db or server admin.");
  }
  call.database = std::move(*database);
  return std::nullopt;
}

// A read that failed half-way must not leave as a short answer, now or after a password check.
Response Guard(Service& service, Response response) {
  if (auto error = service.store.sqlite().TakeError()) return ErrorReply(*error);
  if (response.deferred) {
    response.deferred->then = [&service, then = std::move(response.deferred->then)] {
      return Guard(service, then());
    };
  }
  return response;
}

}  // namespace

std::span<const RouteRow> AllRoutes() { return kRoutes; }

Response Dispatch(Service& service, Request& request) {
  const Found found = FindRoute(request);
  if (found.row == nullptr) {
    if (found.allowed.empty()) return ErrorReply(404, "not_found", "missing");
    return ErrorReply(405, "method_not_allowed", "Only " + found.allowed + " allowed")
        .With("Allow", found.allowed);
  }
  request.label = LabelOf(*found.row, found.target);
  Response answer;
  std::optional<Identity> identity = service.authenticator.Identify(
      request, [&service, &request] { return Dispatch(service, request); }, answer);
  if (!identity) return Guard(service, std::move(answer));
  Call call{request, std::move(*identity), {}, found.target.id};
  if (std::optional<Response> refused = RefuseAccess(service, *found.row, found.target, call)) {
    return std::move(*refused);
  }
  if (call.identity.way == Identity::Way::kCookie) {
    const bool bytes = found.row->route == PutAttachment;
    if (auto forged = bytes ? RefuseForgedBytes(request) : RefuseForgery(request)) {
      return ErrorReply(*forged);
    }
  }
  if (found.row->route == PutDatabase) call.database.name = found.target.db;
  return Guard(service, found.row->route(service, call));
}

}  // namespace earshot::server
