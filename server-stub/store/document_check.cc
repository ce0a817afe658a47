// See document_check.h.
#include "server-stub/store/document_check.h"

#include <algorithm>
#include <array>

#include "core/merge/document.h"
#include "core/merge/stamp.h"
#include "core/model/schema.h"
#include "core/model/validate.h"

namespace earshot::server {
namespace {

using base::Json;

// Members that CouchDB adds on reading; a client may send them back and they mean nothing.
constexpr std::array<std::string_view, 8> kIgnoredMembers = {
    "_revs_info",         "_conflicts",      "_deleted_conflicts",      "_local_seq",
    "_replication_state", "_replication_id", "_replication_state_time", "_replication_stats"};
constexpr size_t kLongestHistory = 10'000;

Outcome<void> ReadHistory(const Json& revisions, DocumentWrite& write) {
  const int64_t start = base::GetInteger(revisions, "start");
  const Json* ids = base::Find(revisions, "ids");
  if (ids == nullptr || !ids->is_array() || ids->empty() || ids->size() > kLongestHistory ||
      start < static_cast<int64_t>(ids->size()) || start > 999'999'999) {
    return Refuse(400, "doc_validation", "_revisions must have a start and a list of ids.");
  }
  int64_t generation = start;
  for (const Json& id : *ids) {
    const std::string text = base::AsString(id);
    std::optional<std::string> hash = ParseRevisionHash(text);
    if (!hash) return Refuse(400, "doc_validation", "_revisions has an id that is not a revision.");
    write.path.push_back(Revision{generation--, std::move(*hash)});
  }
  return {};
}

Outcome<void> ReadRevision(const Json& value, DocumentWrite& write) {
  const std::string text = base::AsString(value);
  if (write.local) {
    write.local_revision = text;
    return {};
  }
  write.revision = ParseRevision(text);
  if (!write.revision) return Refuse(400, "bad_request", "Invalid rev format");
  return {};
}

Outcome<void> ReadSpecialMember(const std::string& name, const Json& value, const CheckRules& rules,
                                DocumentWrite& write) {
  if (name == "_id") return {};
  if (name == "_rev") return ReadRevision(value, write);
  if (name == "_deleted") {
    if (!value.is_boolean())
      return Refuse(400, "doc_validation", "_deleted must be true or false.");
    write.deleted = base::GetBool(Json{{"v", value}}, "v");
    return {};
  }
  if (name == "_revisions") {
    // An edit may carry the history it was read with; only a replicated write needs it.
    return rules.new_edits ? Outcome<void>{} : ReadHistory(value, write);
  }
  if (name == "_attachments") {
    if (value.is_object() && value.empty()) return {};
    return Refuse(
        501, "not_implemented",
        "This server stores no attachments inside documents. Send the document without them.");
  }
  const bool ignored =
      std::find(kIgnoredMembers.begin(), kIgnoredMembers.end(), name) != kIgnoredMembers.end();
  if (ignored) return {};
  return Refuse(400, "doc_validation", "Bad special document member: " + name);
}

// The later of all stamps a document carries: fields, set elements and alternatives alike.
Outcome<void> CheckStamps(const Json& document, const CheckRules& rules) {
  const std::string newest = merge::NewestStamp(document);
  const std::optional<merge::Stamp> stamp = merge::ParseStamp(newest);
  if (stamp && stamp->ms > rules.now_ms + rules.limits.stamp_ahead_ms) {
    return Refuse(403, "forbidden",
                  "This record is stamped more than 10 minutes ahead of the server's clock. Check "
                  "the date and time of the device that wrote it.");
  }
  return {};
}

// Who wrote, and terms added to a list: wherever there are records.
bool IsOfBoth(const model::RecordType& type) { return type.name == "actor" || type.name == "term"; }

// Whoever may open the workspace need not be let into the panel: neither database takes the other's
// records, deleted ones neither, since those may carry what they held.
Outcome<void> CheckPlace(const model::RecordType& type, bool panel) {
  if (type.panel == panel || IsOfBoth(type)) return {};
  return Refuse(
      403, "forbidden",
      panel ? "This is the database of a Citizens' Panel: it keeps only the panel's records."
            : "Records of a Citizens' Panel are kept in the panel's own database only.");
}

Outcome<void> CheckAgainstSchema(const Json& document, const CheckRules& rules) {
  const model::RecordType* named = model::FindType(base::GetString(document, "type"));
  const model::RecordType* of_id =
      model::FindType(model::TypeOfId(base::GetString(document, "_id")));
  if (named == nullptr && of_id == nullptr) return {};
  for (const model::RecordType* type : {named, of_id}) {
    if (type == nullptr) continue;
    if (auto good = CheckPlace(*type, rules.panel); !good) return good;
  }
  const std::vector<model::Issue> issues = model::Validate(document);
  if (!issues.empty()) {
    const model::Issue& first = issues.front();
    const std::string where = first.field.empty() ? "" : first.field + ": ";
    return Refuse(403, "forbidden", where + first.sentence);
  }
  return CheckStamps(document, rules);
}

Outcome<void> FinishHistory(const CheckRules& rules, DocumentWrite& write) {
  if (rules.new_edits || write.local) return {};
  if (!write.revision && write.path.empty()) {
    return Refuse(400, "bad_request", "Document rev must be given when new_edits is false.");
  }
  if (write.path.empty()) write.path.push_back(*write.revision);
  if (write.revision && !(*write.revision == write.path.front())) {
    return Refuse(400, "doc_validation", "_rev and _revisions do not name the same revision.");
  }
  write.revision = write.path.front();
  return {};
}

}  // namespace

Outcome<void> CheckDocumentId(std::string_view id, const Limits& limits) {
  if (id.empty()) return Refuse(400, "illegal_docid", "Document id must not be empty");
  if (id.size() > limits.id_bytes) return Refuse(400, "illegal_docid", "Document id is too long");
  if (id.find('\0') != std::string_view::npos) {
    return Refuse(400, "illegal_docid", "Document id must not hold a zero character");
  }
  if (id.front() != '_') return {};
  const bool design = id.substr(0, 8) == "_design/" && id.size() > 8;
  const bool local = id.substr(0, 7) == "_local/" && id.size() > 7;
  if (design || local) return {};
  return Refuse(400, "illegal_docid", "Only reserved document ids may start with underscore.");
}

Outcome<DocumentWrite> CheckDocument(const Json& document, const CheckRules& rules) {
  if (!document.is_object()) return BadRequest("Document must be a JSON object");
  DocumentWrite write;
  const Json* id = base::Find(document, "_id");
  if (id != nullptr) {
    if (!id->is_string()) return Refuse(400, "illegal_docid", "Document id must be a string");
    write.id = base::AsString(*id);
    if (auto good = CheckDocumentId(write.id, rules.limits); !good) {
      return tl::unexpected<CouchError>(good.error());
    }
  }
  write.local = write.id.substr(0, 7) == "_local/";
  if (write.id.substr(0, 8) == "_design/" && !rules.may_write_designs) {
    return Refuse(403, "forbidden", "You are not a db or server admin.");
  }
  Json body = Json::object();
  for (auto member = document.begin(); member != document.end(); ++member) {
    if (member.key().empty() || member.key().front() != '_') {
      body[member.key()] = member.value();
      continue;
    }
    if (auto read = ReadSpecialMember(member.key(), member.value(), rules, write); !read) {
      return tl::unexpected<CouchError>(read.error());
    }
  }
  if (auto done = FinishHistory(rules, write); !done)
    return tl::unexpected<CouchError>(done.error());
  if (write.local) {
    write.id.erase(0, 7);
  } else if (auto good = CheckAgainstSchema(document, rules); !good) {
    return tl::unexpected<CouchError>(good.error());
  }
  write.erased = !write.local && write.deleted && base::GetBool(body, "erased");
  write.body = write.erased ? std::string(kErasedBody) : base::DumpJson(body);
  if (write.body.size() > rules.limits.document_bytes) {
    return Refuse(413, "document_too_large",
                  "The document is larger than " +
                      std::to_string(rules.limits.document_bytes >> 20) + " MB.");
  }
  return write;
}

}  // namespace earshot::server
