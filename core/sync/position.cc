// See position.h: where in the server's feed this device stands, as one text.

#include "core/sync/position.h"

#include "core/base/json.h"

namespace earshot::sync {

Position Position::Parse(std::string_view stored) {
  Position position;
  if (stored.empty() || stored.front() != '{') {
    position.seq = stored;
    return position;
  }
  auto json = base::ParseJson(stored);
  if (!json) return position;  // unreadable: read everything again, which loses nothing
  position.seq = base::GetString(*json, "seq");
  const base::Json* witness = base::Find(*json, "witness");
  if (witness != nullptr && witness->is_array() && witness->size() == 2) {
    position.witness_id = base::AsString((*witness)[0]);
    position.witness_rev = base::AsString((*witness)[1]);
  }
  position.in_first_pull = base::Find(*json, "after") != nullptr;
  position.after = base::GetString(*json, "after");
  return position;
}

std::string Position::Encode() const {
  if (seq.empty()) return "";
  base::Json json = base::Json::object();
  json["seq"] = seq;
  if (!witness_id.empty()) json["witness"] = base::Json::array({witness_id, witness_rev});
  if (in_first_pull) json["after"] = after;
  return base::DumpJson(json);
}

}  // namespace earshot::sync
