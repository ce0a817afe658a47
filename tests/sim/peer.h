// A CouchDB-shaped server in memory: the routes that the sync session uses, over RevStore.
//
// For tests only: it answers at once and keeps a log of requests. `refuse`, `before` and the limits
// make it say no; `cluster_sequences` makes it speak as a CouchDB cluster does (opaque text, null
// in most rows). Documents are never validated unless `refuse` does.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/sync/http.h"
#include "core/sync/http_date.h"
#include "tests/sim/rev_store.h"

namespace earshot::sim {

class Peer {
 public:
  explicit Peer(std::string database) : database_(std::move(database)) {}

  RevStore store;
  std::string uuid = "0123456789abcdef0123456789abcdef";
  std::string instance_start_time = "1790000000";
  int64_t now_ms = 1790000000000;
  bool cluster_sequences = false;
  size_t max_body_bytes = 16000000;
  size_t max_document_bytes = 8000000;
  size_t rows_to_repeat = 0;                       // how far the feed rewinds each time
  std::function<std::string(const Json&)> refuse;  // reason; empty = accept
  std::function<std::optional<sync::Response>(const sync::Request&)> before;
  std::vector<sync::Request> log;

  sync::Response Handle(const sync::Request& request) {
    log.push_back(request);
    if (before) {
      if (auto answer = before(request)) return *answer;
    }
    return Answer(request);
  }
  // Without the log and `before`.
  sync::Response Answer(const sync::Request& request) {
    sync::Response response = Route(request);
    response.date = sync::FormatHttpDate(now_ms);
    return response;
  }

  size_t Count(std::string_view part) const {
    return static_cast<size_t>(std::count_if(log.begin(), log.end(), [&](const auto& request) {
      return request.path.find(part) != std::string::npos;
    }));
  }

  static sync::Response Error(int status, const std::string& error, const std::string& reason) {
    return Reply(status, {{"error", error}, {"reason", reason}});
  }
  static sync::Response Reply(int status, const Json& body) {
    return {status, base::DumpJson(body) + "\n", ""};
  }

 private:
  using Query = std::map<std::string, std::string>;

  sync::Response Route(const sync::Request& request) {
    std::string path = request.path.substr(0, request.path.find('?'));
    Query query = ParseQuery(request.path);
    if (path == "/") return Reply(200, {{"couchdb", "Welcome"}, {"uuid", uuid}});
    std::string root = "/" + database_;
    if (path != root && !path.starts_with(root + "/")) {
      return Error(404, "not_found", "Database does not exist.");
    }
    if (request.body.size() > max_body_bytes) {
      return Error(413, "too_large", "the request entity is too large");
    }
    Json body = base::ParseJson(request.body.empty() ? "{}" : request.body).value_or(Json());
    if (!body.is_object()) return Error(400, "bad_request", "invalid UTF-8 JSON");
    std::string rest = path == root ? "" : path.substr(root.size() + 1);
    if (rest.empty()) return Info();
    if (rest == "_changes") return Changes(query);
    if (rest == "_all_docs") return AllDocs(query, body);
    if (rest == "_bulk_get") return BulkGet(body);
    if (rest == "_bulk_docs") return BulkDocs(body);
    if (rest == "_revs_diff") return RevsDiff(body);
    return Error(404, "not_found", "missing");
  }

  sync::Response Info() const {
    int64_t live = 0;
    for (const auto& [id, tree] : store.trees()) {
      if (!tree.nodes.at(tree.Winner()).deleted) ++live;
    }
    return Reply(200, {{"db_name", database_},
                       {"doc_count", live},
                       {"update_seq", Seq(store.seq())},
                       {"instance_start_time", instance_start_time}});
  }

  sync::Response Changes(Query& query) const {
    bool descending = query["descending"] == "true";
    bool all = query["style"] == "all_docs";
    size_t limit = query["limit"].empty() ? SIZE_MAX : std::stoul(query["limit"]);
    int64_t since = std::strtoll(query["since"].c_str(), nullptr, 10);
    since = std::max<int64_t>(0, since - static_cast<int64_t>(rows_to_repeat));
    std::vector<std::pair<int64_t, std::string>> rows;
    for (const auto& row : store.by_seq()) {
      if (descending || row.first > since) rows.push_back(row);
    }
    if (descending) std::reverse(rows.begin(), rows.end());
    size_t pending = rows.size() > limit ? rows.size() - limit : 0;
    if (rows.size() > limit) rows.resize(limit);
    Json results = Json::array();
    for (const auto& [seq, id] : rows) {
      bool last = seq == rows.back().first;
      results.push_back(
          ChangesRow(seq, id, all, query["include_docs"] == "true", cluster_sequences && !last));
    }
    int64_t last_seq = rows.empty() ? std::max(since, store.seq()) : rows.back().first;
    return Reply(200, {{"results", results}, {"last_seq", Seq(last_seq)}, {"pending", pending}});
  }

  Json ChangesRow(int64_t seq, const std::string& id, bool all, bool with_body,
                  bool null_seq) const {
    const RevTree& tree = store.trees().at(id);
    auto leaves = tree.Leaves();
    Json row = {{"id", id}, {"seq", null_seq ? Json() : Seq(seq)}, {"changes", Json::array()}};
    for (const std::string& leaf : leaves) {
      if (all || leaf == leaves[0]) row["changes"].push_back({{"rev", leaf}});
    }
    if (tree.nodes.at(leaves[0]).deleted) row["deleted"] = true;
    if (with_body) row["doc"] = WithConflicts(id);
    return row;
  }

  Json WithConflicts(const std::string& id) const {
    const RevTree& tree = store.trees().at(id);
    auto leaves = tree.Leaves();
    Json document = store.Read(id, leaves[0]).value_or(Json());
    Json conflicts = Json::array();
    for (size_t i = 1; i < leaves.size(); ++i) {
      if (!tree.nodes.at(leaves[i]).deleted) conflicts.push_back(leaves[i]);
    }
    if (!conflicts.empty()) document["_conflicts"] = conflicts;
    return document;
  }

  sync::Response AllDocs(Query& query, const Json& body) const {
    Json rows = Json::array();
    bool with_body = query["include_docs"] == "true";
    if (const Json* keys = base::Find(body, "keys"); keys != nullptr && keys->is_array()) {
      for (const Json& key : *keys) {
        std::string id = base::AsString(key);
        if (store.trees().count(id) == 0) {
          rows.push_back({{"key", id}, {"error", "not_found"}});
        } else {
          rows.push_back(AllDocsRow(id, with_body));
        }
      }
    } else {
      size_t limit = query["limit"].empty() ? SIZE_MAX : std::stoul(query["limit"]);
      std::string start = base::AsString(base::ParseJson(query["startkey"]).value_or(Json()));
      for (auto tree = store.trees().lower_bound(start); tree != store.trees().end(); ++tree) {
        if (rows.size() >= limit) break;
        if (!tree->second.nodes.at(tree->second.Winner()).deleted) {
          rows.push_back(AllDocsRow(tree->first, with_body));
        }
      }
    }
    return Reply(200, {{"total_rows", store.trees().size()}, {"offset", 0}, {"rows", rows}});
  }

  Json AllDocsRow(const std::string& id, bool with_body) const {
    const RevTree& tree = store.trees().at(id);
    std::string winner = tree.Winner();
    Json row = {{"id", id}, {"key", id}, {"value", {{"rev", winner}}}};
    bool deleted = tree.nodes.at(winner).deleted;
    if (deleted) row["value"]["deleted"] = true;
    if (with_body) row["doc"] = deleted ? Json() : WithConflicts(id);
    return row;
  }

  sync::Response BulkGet(const Json& body) const {
    Json results = Json::array();
    for (const Json& item : body.value("docs", Json::array())) {
      std::string id = base::GetString(item, "id");
      std::string rev = base::GetString(item, "rev");
      auto document = store.Read(id, rev);
      Json found =
          document
              ? Json{{"ok", *document}}
              : Json{{"error",
                      {{"id", id}, {"rev", rev}, {"error", "not_found"}, {"reason", "missing"}}}};
      results.push_back({{"id", id}, {"docs", Json::array({found})}});
    }
    return Reply(200, {{"results", results}});
  }

  sync::Response BulkDocs(const Json& body) {
    bool new_edits = base::GetBool(body, "new_edits", true);
    Json documents = body.value("docs", Json::array());
    for (const Json& document : documents) {
      if (base::DumpJson(document).size() > max_document_bytes) {
        return Error(413, "document_too_large", base::GetString(document, "_id"));
      }
    }
    Json results = Json::array();
    for (const Json& document : documents) {
      std::string id = base::GetString(document, "_id");
      if (std::string reason = refuse ? refuse(document) : ""; !reason.empty()) {
        results.push_back({{"id", id}, {"error", "forbidden"}, {"reason", reason}});
      } else if (!new_edits) {
        store.Graft(document, Ancestry(document));
      } else if (auto rev = store.Write(document)) {
        results.push_back({{"ok", true}, {"id", id}, {"rev", *rev}});
      } else {
        results.push_back(
            {{"id", id}, {"error", "conflict"}, {"reason", "Document update conflict."}});
      }
    }
    return Reply(201, results);
  }

  static std::vector<std::string> Ancestry(const Json& document) {
    std::vector<std::string> ancestry;
    const Json* revisions = base::Find(document, "_revisions");
    if (revisions == nullptr) return {base::GetString(document, "_rev")};
    int64_t generation = base::GetInteger(*revisions, "start");
    for (const Json& hash : revisions->value("ids", Json::array())) {
      ancestry.push_back(std::to_string(generation--) + "-" + base::AsString(hash));
    }
    return ancestry;
  }

  sync::Response RevsDiff(const Json& body) const {
    Json answer = Json::object();
    for (const auto& [id, revs] : body.items()) {
      auto tree = store.trees().find(id);
      for (const Json& rev : revs) {
        bool there = tree != store.trees().end() && tree->second.nodes.count(base::AsString(rev));
        if (!there) answer[id]["missing"].push_back(rev);
      }
    }
    return Reply(200, answer);
  }

  Json Seq(int64_t seq) const {
    if (!cluster_sequences) return seq;
    return std::to_string(seq) + "-g1AAAACbeJzLYWBgYMpgTmHgz8tPSTV0MDQy1zMAQsMckEQiQ1L9____sxKZ";
  }

  static Query ParseQuery(const std::string& path) {
    Query query;
    size_t at = path.find('?');
    while (at != std::string::npos) {
      size_t end = path.find('&', at + 1);
      std::string pair = path.substr(at + 1, end == std::string::npos ? end : end - at - 1);
      size_t equals = pair.find('=');
      if (equals != std::string::npos)
        query[pair.substr(0, equals)] = Decode(pair.substr(equals + 1));
      at = end;
    }
    return query;
  }

  static std::string Decode(const std::string& text) {
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '%' && i + 2 < text.size()) {
        out += static_cast<char>(std::strtol(text.substr(i + 1, 2).c_str(), nullptr, 16));
        i += 2;
      } else {
        out += text[i];
      }
    }
    return out;
  }

  std::string database_;
};

}  // namespace earshot::sim
