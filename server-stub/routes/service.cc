// See service.h.
#include "server-stub/routes/service.h"

#include "server-stub/http/origin.h"

namespace earshot::server {

Outcome<base::Json> ReadJsonBody(const Request& request) {
  if (!request.Header("content-type").empty() && !IsJsonBody(request)) {
    return Refuse(415, "bad_content_type", "Content-Type must be application/json");
  }
  auto json = base::ParseJson(request.body);
  if (!json) return BadRequest("invalid UTF-8 JSON: " + json.error().sentence);
  return std::move(*json);
}

Outcome<bool> ReadBoolean(const Request& request, const std::string& name, bool fallback) {
  const std::optional<std::string> value = request.Parameter(name);
  if (!value) return fallback;
  if (*value == "true") return true;
  if (*value == "false") return false;
  return Refuse(400, "query_parse_error", "Invalid boolean parameter: " + name);
}

Outcome<std::optional<int64_t>> ReadWhole(const Request& request, const std::string& name) {
  const std::optional<std::string> value = request.Parameter(name);
  if (!value) return std::optional<int64_t>();
  const bool digits = !value->empty() && value->size() <= 15 &&
                      value->find_first_not_of("0123456789") == std::string::npos;
  if (!digits) return Refuse(400, "query_parse_error", "Invalid value for parameter: " + name);
  return std::optional<int64_t>(std::strtoll(value->c_str(), nullptr, 10));
}

Outcome<std::optional<base::Json>> ReadJsonParameter(const Request& request,
                                                     const std::string& name) {
  const std::optional<std::string> value = request.Parameter(name);
  if (!value) return std::optional<base::Json>();
  auto json = base::ParseJson(*value);
  if (!json) return Refuse(400, "query_parse_error", "Invalid JSON in parameter: " + name);
  return std::optional<base::Json>(std::move(*json));
}

Outcome<WriteResult> WriteDocuments(Service& service, const Call& call,
                                    const std::vector<const base::Json*>& documents,
                                    bool new_edits) {
  const CheckRules rules{service.limits, service.store.clock().NowMs(), new_edits,
                         call.may_administer, IsPanelDatabase(call.database.name)};
  std::vector<Candidate> candidates;
  candidates.reserve(documents.size());
  for (const base::Json* document : documents) {
    candidates.push_back(
        Candidate{base::GetString(*document, "_id"), CheckDocument(*document, rules)});
  }
  Outcome<WriteResult> result = WriteBatch(service.store, call.database, candidates, new_edits);
  if (result && result->changed) service.wake(call.database.db);
  return result;
}

}  // namespace earshot::server
