// See wire.h: the server's bytes become checked rows here, and nowhere else.

#include "core/sync/wire.h"

#include <algorithm>
#include <array>

namespace earshot::sync {
namespace {

using base::Json;

// Members that a server adds to a document and that are no part of its content. Attachments stay:
// writing a document back without them would drop them.
constexpr std::array<const char*, 7> kServerMembers = {
    "_rev", "_conflicts", "_deleted_conflicts", "_revisions", "_revs_info", "_local_seq", "_id"};

void AddRev(std::vector<std::string>& revs, std::string rev) {
  if (!IsRev(rev) || revs.size() >= kMaxLeaves) return;
  if (std::find(revs.begin(), revs.end(), rev) == revs.end()) revs.push_back(std::move(rev));
}

void AddConflicts(const Json& document, std::vector<std::string>& revs) {
  const Json* conflicts = base::Find(document, "_conflicts");
  if (conflicts == nullptr || !conflicts->is_array()) return;
  for (const Json& rev : *conflicts) AddRev(revs, base::AsString(rev));
}

Json* Member(Json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

std::optional<Row> ParseChangesRow(Json& json) {
  Row row;
  row.id = base::GetString(json, "id");
  row.deleted = base::GetBool(json, "deleted");
  const Json* changes = base::Find(json, "changes");
  if (row.id.empty() || row.id.size() > kMaxIdBytes || changes == nullptr || !changes->is_array()) {
    return {};
  }
  for (const Json& change : *changes) AddRev(row.revs, base::GetString(change, "rev"));
  if (row.revs.empty()) return {};
  if (Json* document = Member(json, "doc"); document != nullptr && document->is_object()) {
    AddConflicts(*document, row.revs);
    // A body that is no document of this row is asked for again with the other missing ones.
    if (auto leaf = ParseLeaf(std::move(*document), row.id); leaf && leaf->rev == row.revs[0]) {
      row.leaves.push_back(std::move(*leaf));
    }
  }
  return row;
}

std::optional<Row> ParseAllDocsRow(Json& json) {
  Row row;
  row.id = base::GetString(json, "id");
  const Json* value = base::Find(json, "value");
  if (value == nullptr || row.id.empty() || row.id.size() > kMaxIdBytes) return {};
  row.deleted = base::GetBool(*value, "deleted");
  AddRev(row.revs, base::GetString(*value, "rev"));
  if (row.revs.empty()) return {};
  if (Json* document = Member(json, "doc"); document != nullptr && document->is_object()) {
    AddConflicts(*document, row.revs);
    if (auto leaf = ParseLeaf(std::move(*document), row.id); leaf && leaf->rev == row.revs[0]) {
      row.leaves.push_back(std::move(*leaf));
    }
  }
  return row;
}

}  // namespace

bool IsRev(std::string_view text) {
  size_t dash = text.find('-');
  if (dash == std::string_view::npos || dash == 0 || dash > 18 || text.size() > kMaxRevBytes ||
      dash + 1 == text.size() || text[0] == '0') {
    return false;
  }
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(dash),
                     [](char c) { return c >= '0' && c <= '9'; }) &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(dash), text.end(),
                     [](char c) { return c > ' ' && c <= '~'; });
}

bool IsRecordId(std::string_view text) {
  return !text.empty() && text.size() <= kMaxIdBytes && text[0] != '_' &&
         text.substr(0, kFilePrefix.size()) != kFilePrefix;
}

std::string UrlEncode(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (char c : text) {
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                 c == '-' || c == '_' || c == '.' || c == '~';
    if (plain) {
      out += c;
    } else {
      auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
  return out;
}

std::optional<Leaf> ParseLeaf(Json document, std::string_view id) {
  Leaf leaf;
  leaf.rev = base::GetString(document, "_rev");
  if (base::GetString(document, "_id") != id || !IsRev(leaf.rev)) return {};
  for (const char* member : kServerMembers) document.erase(member);
  document["_id"] = std::string(id);
  leaf.content = std::move(document);
  return leaf;
}

const Leaf* Row::Find(std::string_view rev) const {
  for (const Leaf& leaf : leaves) {
    if (leaf.rev == rev) return &leaf;
  }
  return nullptr;
}

std::optional<RowPage> ParseChanges(Json answer) {
  Json* results = Member(answer, "results");
  const Json* last_seq = base::Find(answer, "last_seq");
  if (results == nullptr || !results->is_array() || last_seq == nullptr || last_seq->is_null()) {
    return {};
  }
  RowPage page;
  page.last_seq = SequenceText(*last_seq);
  page.pending = base::GetInteger(answer, "pending", -1);
  page.sent = results->size();
  page.rows.reserve(results->size());
  for (Json& json : *results) {
    auto row = ParseChangesRow(json);
    if (!row) {
      ++page.malformed;
    } else if (IsRecordId(row->id)) {
      page.rows.push_back(std::move(*row));
    }
  }
  return page;
}

std::optional<RowPage> ParseAllDocs(Json answer) {
  Json* rows = Member(answer, "rows");
  if (rows == nullptr || !rows->is_array()) return {};
  RowPage page;
  page.sent = rows->size();
  page.rows.reserve(rows->size());
  for (Json& json : *rows) {
    if (std::string key = base::GetString(json, "key"); !key.empty()) page.last_id = key;
    if (base::GetString(json, "error") == "not_found") {
      page.unknown.push_back(base::GetString(json, "key"));
      continue;
    }
    auto row = ParseAllDocsRow(json);
    if (!row) {
      ++page.malformed;
    } else if (IsRecordId(row->id)) {
      page.rows.push_back(std::move(*row));
    }
  }
  return page;
}

std::optional<std::vector<FoundLeaf>> ParseBulkGet(Json answer) {
  Json* results = Member(answer, "results");
  if (results == nullptr || !results->is_array()) return {};
  std::vector<FoundLeaf> found;
  for (Json& result : *results) {
    std::string id = base::GetString(result, "id");
    Json* documents = Member(result, "docs");
    if (id.empty() || documents == nullptr || !documents->is_array()) continue;
    for (Json& item : *documents) {
      Json* document = Member(item, "ok");
      if (document == nullptr || !document->is_object()) continue;
      if (auto leaf = ParseLeaf(std::move(*document), id)) found.push_back({id, std::move(*leaf)});
    }
  }
  return found;
}

std::optional<std::vector<WriteResult>> ParseWriteResults(const Json& answer) {
  if (!answer.is_array()) return {};
  std::vector<WriteResult> results;
  results.reserve(answer.size());
  for (const Json& json : answer) {
    WriteResult result;
    result.id = base::GetString(json, "id");
    result.rev = base::GetString(json, "rev");
    result.error = base::GetString(json, "error");
    result.reason = base::GetString(json, "reason");
    if (result.error.empty() && !IsRev(result.rev)) result.error = "malformed";
    results.push_back(std::move(result));
  }
  return results;
}

std::string SentDocument(const Json& content, const std::string& id, const std::string& rev) {
  Json document = content;
  if (!document.is_object()) document = Json::object();
  document["_id"] = id;
  if (!rev.empty()) document["_rev"] = rev;
  return base::DumpJson(document);
}

std::string BulkDocsBody(const std::vector<std::string>& sent_documents) {
  std::string body = "{\"docs\":[";
  for (size_t i = 0; i < sent_documents.size(); ++i) {
    if (i > 0) body += ',';
    body += sent_documents[i];
  }
  return body + "]}";
}

std::optional<std::vector<std::pair<std::string, std::string>>> ParseMissing(const Json& answer) {
  if (!answer.is_object()) return {};
  std::vector<std::pair<std::string, std::string>> missing;
  for (const auto& [id, value] : answer.items()) {
    const Json* revs = base::Find(value, "missing");
    if (revs == nullptr || !revs->is_array()) continue;
    for (const Json& rev : *revs) missing.emplace_back(id, base::AsString(rev));
  }
  return missing;
}

std::string SequenceText(const Json& value) {
  if (value.is_string()) return base::AsString(value);
  return base::DumpJson(value);
}

}  // namespace earshot::sync
