// Two phones that never met recorded one event: what the tests of finding, merging and late edits
// share.
#pragma once

#include <algorithm>

#include "core/app/kept_event.h"
#include "core/app/same_event.h"
#include "core/app/session_code.h"
#include "core/app/tallies.h"
#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {

using base::Json;
using merge::Op;

inline constexpr char kDay[] = "2026-11-25";

class SameEventTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  // A session from `from` to `to` o'clock, "09".
  static std::string Session(Desk& desk, const std::string& title, const std::string& from = "09",
                             const std::string& to = "12", const std::string& day = kDay) {
    return desk.Do(
        "", "activity",
        {Set("title", title), Set("held_on", day), Set("engagement_type", "busy-place"),
         Set("status", "to-write-up"), Set("started_at", day + "T" + from + ":00:00.000+00:00"),
         Set("ended_at", day + "T" + to + ":00:00.000+00:00")});
  }
  static void Count(Desk& desk, const std::string& id, int64_t people) {
    desk.Do(id, "", {{"heads", Op::kBump, people}});
  }
  static void CountGroup(Desk& desk, const std::string& id, int by) {
    for (const Transaction& one :
         CountInGroup(*desk.workspace, id, "age-16-24", by, "Count a person")) {
      ASSERT_TRUE(desk.workspace->Transact(one).has_value());
    }
  }
  std::vector<std::string> Like(const std::string& id) const {
    std::vector<std::string> ids;
    for (const ActivityRow& row : SameEvents(*desk.workspace, id)) ids.push_back(row.id);
    return ids;
  }
  void Merge(const std::string& kept, const std::string& other) {
    const auto merged = desk.workspace->Transact(
        MergeEvents(*desk.workspace, kept, other, "Merge two records", "Two records of one event"));
    for (const model::Issue& issue : merged ? std::vector<model::Issue>{} : merged.error().issues) {
      ADD_FAILURE() << issue.field << ": " << issue.sentence;
    }
  }
  ActivityRow RowOf(const std::string& id) const {
    for (const ActivityRow& row : desk.workspace->Activities()) {
      if (row.id == id) return row;
    }
    ADD_FAILURE() << id;
    return {};
  }

  Desk desk{"00000000000000a1", 1};
  Desk phone{"00000000000000b2", 2};
};

}  // namespace earshot::app
