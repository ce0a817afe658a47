// What people did in a simulation, kept outside the thing under test: who typed what over what.
//
// Every value typed is unique. A value is alive until somebody who saw it typed over it. At the end
// a register must show a live value (the newest stamp, where stamps are known), a text must show
// every live value, in place or as an alternative, and a tally must be the sum of all taps.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/merge/document.h"

namespace earshot::sim {

class Ledger {
 public:
  static constexpr const char* kRegisters[] = {"owner", "carried_out_by", "final_reason"};
  static constexpr const char* kTexts[] = {"notes", "purpose"};

  std::string NewValue() { return "value " + std::to_string(++count_); }

  void Typed(const std::string& id, const std::string& field, const base::Json& before,
             const std::string& value, const base::Json& after) {
    Field& entry = fields_[id][field];
    entry.typed.insert(value);
    entry.replaced.insert(base::GetString(before, field));
    std::string stamp = merge::StampOf(after, field == "final_reason" ? "final" : field);
    if (stamp > entry.newest_stamp) {
      entry.newest_stamp = stamp;
      entry.newest_value = value;
    }
  }
  void Tapped(const std::string& id, int64_t taps) { taps_[id] += taps; }
  size_t edits() const { return count_; }

  // Empty: all is there. `stamps_final`: no stamp was put right after the edit.
  std::string Check(const std::string& id, const base::Json& document, bool stamps_final) const {
    auto of_document = fields_.find(id);
    if (of_document == fields_.end()) return "";
    for (const auto& [name, field] : of_document->second) {
      std::set<std::string> alive;
      for (const std::string& value : field.typed) {
        if (field.replaced.count(value) == 0) alive.insert(value);
      }
      std::string shown = base::GetString(document, name);
      if (IsText(name)) {
        std::set<std::string> all{shown};
        for (const std::string& value : merge::Alternatives(document, name)) all.insert(value);
        if (all != alive) {
          return id + "." + name + ": alive " + Join(alive) + " but shown " + Join(all);
        }
      } else if (alive.count(shown) == 0) {
        return id + "." + name + ": shows \"" + shown + "\", alive are " + Join(alive);
      } else if (stamps_final && shown != field.newest_value) {
        return id + "." + name + ": shows \"" + shown + "\", newest is " + field.newest_value;
      }
    }
    auto taps = taps_.find(id);
    int64_t expected = taps == taps_.end() ? 0 : taps->second;
    int64_t total = merge::TallyTotal(document, "heads");
    if (total != expected) {
      return id + ".heads: " + std::to_string(total) + " of " + std::to_string(expected);
    }
    return "";
  }
  std::vector<std::string> Ids() const {
    std::vector<std::string> ids;
    for (const auto& [id, fields] : fields_) ids.push_back(id);
    return ids;
  }

 private:
  struct Field {
    std::set<std::string> typed;
    std::set<std::string> replaced;
    std::string newest_stamp;
    std::string newest_value;
  };

  static bool IsText(const std::string& name) {
    for (const char* text : kTexts) {
      if (name == text) return true;
    }
    return false;
  }
  static std::string Join(const std::set<std::string>& values) {
    std::string out = "{";
    for (const std::string& value : values) out += value + ", ";
    return out + "}";
  }

  std::map<std::string, std::map<std::string, Field>> fields_;
  std::map<std::string, int64_t> taps_;
  size_t count_ = 0;
};

}  // namespace earshot::sim
