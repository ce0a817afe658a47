// `_changes`: reads the request, answers a page, or starts a long poll (SYNC.md 4.1).
#include <algorithm>

#include "server-stub/routes/long_poll.h"
#include "server-stub/routes/routes.h"

namespace earshot::server {
namespace {

using base::Json;

Outcome<int64_t> ReadSince(const Call& call) {
  const std::string since = call.request.Parameter("since").value_or("0");
  if (since == "now") return call.database.update_seq;
  // PouchDB and CouchDB pass back what they were given; a quoted number is accepted too.
  std::string_view digits = since;
  if (digits.size() > 2 && digits.front() == '"' && digits.back() == '"') {
    digits = digits.substr(1, digits.size() - 2);
  }
  if (digits.empty() || digits.size() > 15 ||
      digits.find_first_not_of("0123456789") != std::string_view::npos) {
    return BadRequest("Malformed sequence supplied in 'since' parameter.");
  }
  return std::strtoll(std::string(digits).c_str(), nullptr, 10);
}

Outcome<std::vector<std::string>> ReadDocIds(const Call& call) {
  Json ids;
  const auto parameter = ReadJsonParameter(call.request, "doc_ids");
  if (!parameter) return tl::unexpected<CouchError>(parameter.error());
  if (*parameter) {
    ids = **parameter;
  } else if (call.request.method == "POST") {
    const Outcome<Json> body = ReadJsonBody(call.request);
    if (!body) return tl::unexpected<CouchError>(body.error());
    const Json* list = base::Find(*body, "doc_ids");
    if (list != nullptr) ids = *list;
  }
  if (!ids.is_array()) return BadRequest("`doc_ids` filter parameter is not a list.");
  std::vector<std::string> out;
  for (const Json& id : ids) {
    if (!id.is_string()) return BadRequest("`doc_ids` filter parameter is not a list of strings.");
    out.push_back(base::AsString(id));
  }
  return out;
}

// No filter code runs here: named filters of design documents are absent, as CouchDB says it.
Outcome<void> ReadFilter(Service& service, const Call& call, ChangesQuery& query) {
  const std::string filter = call.request.Parameter("filter").value_or("");
  if (filter.empty()) return {};
  if (filter == "_doc_ids") {
    Outcome<std::vector<std::string>> ids = ReadDocIds(call);
    if (!ids) return tl::unexpected<CouchError>(ids.error());
    query.ids = std::move(*ids);
    return {};
  }
  if (filter == "_design") {
    query.designs_only = true;
    return {};
  }
  if (filter.front() == '_') return Refuse(501, "not_implemented", "This filter is not offered.");
  const size_t slash = filter.find('/');
  if (slash == std::string::npos) {
    return BadRequest("`filter` must be of the form `designname/filtername`");
  }
  const std::string design = "_design/" + filter.substr(0, slash);
  Query stored(service.store.sqlite(),
               "SELECT 1 FROM docs WHERE db = ? AND id = ? AND deleted = 0");
  stored.Bind(call.database.db).Bind(design);
  if (!stored.Next()) return Refuse(404, "not_found", "missing");
  return Refuse(404, "not_found", "missing json key: filters");
}

Outcome<void> ReadFeed(const Service& service, const Call& call, ChangesRequest& request) {
  const std::string feed = call.request.Parameter("feed").value_or("normal");
  if (feed != "normal" && feed != "longpoll") {
    return BadRequest("Supported `feed` types: normal, longpoll");
  }
  request.longpoll = feed == "longpoll";
  const auto timeout = ReadWhole(call.request, "timeout");
  if (!timeout) return tl::unexpected<CouchError>(timeout.error());
  const int64_t longest_ms = service.limits.longpoll_ms;
  request.timeout_ms = std::min<int64_t>(timeout->value_or(longest_ms), longest_ms);
  const std::string beat = call.request.Parameter("heartbeat").value_or("false");
  if (beat == "false") return {};
  if (beat == "true") {
    request.heartbeat_ms = longest_ms;
    return {};
  }
  const auto every = ReadWhole(call.request, "heartbeat");
  if (!every || **every == 0) return BadRequest("Invalid value for parameter: heartbeat");
  request.heartbeat_ms = std::max<int64_t>(**every, service.limits.heartbeat_floor_ms);
  return {};
}

Outcome<void> ReadOptions(const Call& call, ChangesQuery& query) {
  const Outcome<int64_t> since = ReadSince(call);
  if (!since) return tl::unexpected<CouchError>(since.error());
  query.since = *since;
  const auto limit = ReadWhole(call.request, "limit");
  if (!limit) return tl::unexpected<CouchError>(limit.error());
  query.limit = *limit;
  const auto interval = ReadWhole(call.request, "seq_interval");
  if (!interval) return tl::unexpected<CouchError>(interval.error());
  query.seq_interval = std::max<int64_t>(interval->value_or(1), 1);
  const std::string style = call.request.Parameter("style").value_or("main_only");
  if (style != "main_only" && style != "all_docs") {
    return BadRequest("Supported `style` values: main_only, all_docs");
  }
  query.all_leaves = style == "all_docs";
  for (const auto& [name, target] :
       {std::pair("descending", &query.descending), std::pair("include_docs", &query.include_docs),
        std::pair("conflicts", &query.conflicts)}) {
    const Outcome<bool> value = ReadBoolean(call.request, name, false);
    if (!value) return tl::unexpected<CouchError>(value.error());
    *target = *value;
  }
  return {};
}

}  // namespace

Response GetChanges(Service& service, Call& call) {
  ChangesRequest request;
  if (auto read = ReadOptions(call, request.query); !read) return ErrorReply(read.error());
  if (auto read = ReadFeed(service, call, request); !read) return ErrorReply(read.error());
  if (auto read = ReadFilter(service, call, request.query); !read) return ErrorReply(read.error());
  const ChangesPage page = ReadChanges(service.store, call.database, request.query);
  // A reader from beyond the end (the server was restored) hears so at once instead of waiting.
  const bool waits = request.longpoll && page.count == 0 && page.pending == 0 &&
                     !call.request.head && request.query.since <= call.database.update_seq;
  if (!waits) return JsonText(200, "{\"results\":[\n" + page.rows + ChangesTail(page));
  if (service.polls[call.identity.user.name] >= service.limits.polls_per_user) {
    return ErrorReply(429, "too_many_requests", "You have too many open change feeds.");
  }
  // Nothing matched up to here: wait for what comes after.
  request.query.since = std::max(request.query.since, page.last_seq);
  Response response;
  response.With("Content-Type", "application/json").With("Cache-Control", "no-store");
  response.feed = std::make_shared<LongPoll>(service, call, std::move(request));
  return response;
}

}  // namespace earshot::server
