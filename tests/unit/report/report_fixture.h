// A small workspace for the tests of reports, with a mark in every field that must not get out.
//
// `kSecret` stands in each personal field of the schema and in texts that are not approved; the
// reports are searched for it. Golden pages are compared by ExpectGolden.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::report {

inline constexpr char kAsAt[] = "2026-11-25";
inline constexpr char kSecret[] = "Quillfeather";

class ReportTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, base::Json value) {
    return app::Desk::Set(std::move(field), std::move(value));
  }
  static merge::Change Add(std::string field, base::Json value) {
    return {std::move(field), merge::Op::kAdd, std::move(value)};
  }
  static std::vector<merge::Change> Approved(std::vector<merge::Change> changes) {
    changes.push_back(Set("may_publish", true));
    changes.push_back(Set("publish_approved_by", kSecret));
    return changes;
  }

  std::string Theme(const std::string& name, const std::string& parent = "") {
    std::vector<merge::Change> changes = {Set("name", name)};
    if (!parent.empty()) changes.push_back(Set("parent", parent));
    return desk.Do(model::NamedId("theme", name), "theme", changes);
  }
  std::string Project(const std::string& title, std::vector<merge::Change> more = {}) {
    more.push_back(Set("title", title));
    more.push_back(Set("lead", kSecret));
    more.push_back(Set("people", kSecret));
    return desk.Do("", "project", more);
  }
  std::string Activity(const std::string& title, const std::string& held_on,
                       const std::string& project, std::vector<merge::Change> more = {}) {
    const std::string id = desk.NewActivity(title, held_on);
    more.push_back(Set("status", "written-up"));
    more.push_back(Set("started_at", held_on + "T09:00:00.000+00:00"));
    more.push_back(Set("ended_at", held_on + "T12:00:00.000+00:00"));
    more.push_back(Set("written_up_at", held_on + "T15:00:00.000+00:00"));
    more.push_back(Set("project", project));
    more.push_back(Set("owner", kSecret));
    more.push_back(Set("notes", kSecret));
    desk.Do(id, "", more);
    return id;
  }
  void Heads(const std::string& activity, int64_t people) {
    desk.Do(activity, "", {{"heads", merge::Op::kBump, people}});
  }
  void Tally(const std::string& activity, const std::string& group, int64_t people) {
    desk.Do(model::TallyId(activity, group), "tally",
            {Set("activity", activity), Set("group", group), {"people", merge::Op::kBump, people}});
  }
  std::string Point(const std::string& activity, const std::string& theme,
                    std::vector<merge::Change> more = {}) {
    more.push_back(Set("activity", activity));
    more.push_back(Set("said", std::string("My doctor is ") + kSecret));
    if (!theme.empty()) more.push_back(Add("themes", theme));
    return desk.Do("", "feedback", more);
  }
  // One that is published says in public words what we did: the title unless the test says more.
  std::string Decision(const std::string& title, const std::string& outcome,
                       const std::string& decided_on, std::vector<merge::Change> more) {
    const auto sets = [&more](std::string_view field) {
      return std::any_of(more.begin(), more.end(),
                         [&](const merge::Change& change) { return change.field == field; });
    };
    if (sets("may_publish") && !sets("we_did")) more.push_back(Set("we_did", title));
    more.push_back(Set("title", title));
    more.push_back(Set("outcome", outcome));
    more.push_back(Set("decided_on", decided_on));
    return desk.Do("", "decision", more);
  }

  // A record that comes from the server as a version stored it that knew fewer rules.
  void Receive(const std::string& id, const std::vector<merge::Change>& changes) {
    const std::string stamp = "0193624fa00000000000000000000001";
    base::Json document = merge::NewDocument(id, model::TypeOfId(id), stamp);
    for (const merge::Change& change : changes) merge::Apply(document, change, stamp);
    desk.workspace->Receive({{id, "1-a", std::move(document)}}, "server", "1");
  }

  app::Desk desk{"00000000000000aa"};
};

inline size_t CountOf(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

// Compares with tests/golden/report/<name>. EARSHOT_UPDATE_GOLDEN=1 in the environment writes the
// file instead; the difference is then read in `git diff` (tests/golden/report/README.md).
inline void ExpectGolden(const std::string& name, const std::string& page) {
  const std::string path = std::string(EARSHOT_SOURCE_DIR) + "/tests/golden/report/" + name;
  if (std::getenv("EARSHOT_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << page;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  const std::string golden{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(page, golden) << name;
}

}  // namespace earshot::report
