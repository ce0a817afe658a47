// The demo's stakeholders: who there is to talk to, what was said to whom, and the maps of the
// projects.
#include <algorithm>
#include <cstdlib>
#include <set>

#include "core/demo/stakeholders.h"
#include "core/merge/document.h"
#include "tests/unit/demo/demo_year.h"

namespace earshot::demo {
namespace {

using base::Json;

class DemoStakeholders : public DemoYear {
 protected:
  static std::map<std::string, Json> ById(std::string_view type) {
    std::map<std::string, Json> found;
    for (const Json& document : Of(type)) found[base::GetString(document, "_id")] = document;
    return found;
  }
  static int With(std::string_view set, std::string_view element) {
    int count = 0;
    for (const Json& one : Of("stakeholder")) {
      const auto all = merge::Elements(one, set);
      count += std::find(all.begin(), all.end(), element) != all.end();
    }
    return count;
  }
};

// 001-21: people, groups, organisations, bodies and segments.
TEST_F(DemoStakeholders, AreThreeHundredOfEveryKind) {
  EXPECT_EQ(CountOf("stakeholder"), 300U);
  EXPECT_EQ(CountOf("contact"), 600U);
  const auto kinds = ValuesOf("stakeholder", "kind");
  EXPECT_EQ(kinds.size(), 5U);
  for (const auto& [kind, count] : kinds) EXPECT_GE(count, 8) << kind;
  EXPECT_EQ(ValuesOf("stakeholder", "permission").size(), 5U) << "four, and none for segments";
  for (const char* subscription : {"mp-briefing", "press-releases", "member-newsletter"}) {
    EXPECT_GT(With("subscriptions", subscription), 10) << subscription;
  }
  for (const char* format : {"easy-read", "other-language", "large-print"}) {
    EXPECT_GT(With("formats", format), 0) << format;
  }
}

// 004-13: politicians by geography.
TEST_F(DemoStakeholders, PoliticiansSpeakForAnArea) {
  int politicians = 0;
  for (const Json& one : Of("stakeholder")) {
    if (merge::Elements(one, "roles") != std::vector<std::string>{"politician"}) continue;
    ++politicians;
    EXPECT_FALSE(base::GetString(one, "area").empty()) << base::GetString(one, "name");
  }
  EXPECT_EQ(politicians, 47);
}

// 003-13: members speak for characteristics; the young people's body says how old they may be.
TEST_F(DemoStakeholders, BodiesHaveMembersWhoSpeakForSomebody) {
  std::map<std::string, int> members;
  for (const Json& membership : Of("membership")) {
    ++members[base::GetString(membership, "body")];
    EXPECT_FALSE(merge::Elements(membership, "represents").empty());
  }
  EXPECT_EQ(members.size(), Committees().size());
  int young = 0, below_another = 0;
  for (const Json& one : Of("stakeholder")) {
    if (base::GetString(one, "kind") != "body") continue;
    EXPECT_GE(members[base::GetString(one, "_id")], 3) << base::GetString(one, "name");
    young += base::GetInteger(one, "age_limit") == 25;
    below_another += !base::GetString(one, "reports_to").empty();
  }
  EXPECT_EQ(young, 1);
  EXPECT_GE(below_another, 8);
}

// 000-08: a profile says what they use, ask for, and find hard.
TEST_F(DemoStakeholders, SegmentsAreProfiles) {
  std::set<std::string> segments;
  for (const Json& one : Of("stakeholder")) {
    if (base::GetString(one, "kind") != "segment") continue;
    for (const char* field : {"about", "uses", "demands", "pain_points"}) {
      EXPECT_FALSE(base::GetString(one, field).empty()) << field;
    }
    for (const std::string& segment : merge::Elements(one, "segments")) segments.insert(segment);
  }
  EXPECT_EQ(segments.size(), 8U);
}

TEST_F(DemoStakeholders, AreNobodysNamesakeButFourAreThereTwice) {
  std::map<std::string, int> names;
  for (const Json& one : Of("stakeholder")) {
    ++names[base::GetString(one, "name")];
    const std::string email = base::GetString(one, "email");
    const std::string phone = base::GetString(one, "phone");
    EXPECT_TRUE(email.empty() || email.ends_with("@example.org") || email.ends_with("@example.com"))
        << email;
    EXPECT_TRUE(phone.empty() || phone.starts_with("01632 960") || phone.starts_with("07700 900"))
        << phone;
  }
  int same = 0, with_initial = 0;
  for (const auto& [name, count] : names) {
    same += count == 2;
    EXPECT_LE(count, 2) << name;
    with_initial += name.size() > 2 && name[1] == '.';
  }
  EXPECT_EQ(same, 2);
  EXPECT_EQ(with_initial, 2);
}

// 000-05: whoever asked us not to get in touch was left alone.
TEST_F(DemoStakeholders, ContactsOfTheYearKeepToWhatWasAllowed) {
  const auto parties = ById("stakeholder");
  std::set<std::string> projects;
  for (const Json& contact : Of("contact")) {
    const auto party = parties.find(base::GetString(contact, "stakeholder"));
    ASSERT_NE(party, parties.end());
    EXPECT_LT(base::GetString(contact, "happened_on"), kToday);
    EXPECT_EQ(base::GetString(contact, "subject").find('{'), std::string::npos);
    if (base::GetString(party->second, "permission") == "no") {
      EXPECT_EQ(base::GetString(contact, "direction"), "theirs");
    }
    projects.insert(base::GetString(contact, "project"));
  }
  EXPECT_EQ(projects.size(), 13U) << "twelve, and none";
}

// 004-12: somebody for each of the six questions, but for one project that has only begun.
TEST_F(DemoStakeholders, EachProjectHasNamedSomebodyForItsQuestions) {
  std::map<std::string, std::set<std::string>> answered;
  for (const Json& one : Of("identification")) {
    answered[base::GetString(one, "project")].insert(base::GetString(one, "question"));
  }
  EXPECT_EQ(answered.size(), 12U);
  const auto whole = [](const auto& one) { return one.second.size() == 6; };
  EXPECT_EQ(std::count_if(answered.begin(), answered.end(), whole), 11);
}

// 004-09, 004-11, 001-01: both grids, two dates a month or more apart, and moves with reasons.
TEST_F(DemoStakeholders, EachProjectHasBothMapsTwiceWithMovesBetween) {
  std::map<std::string, std::map<std::string, Json>> placed;  // map -> stakeholder -> position
  for (const Json& position : Of("position")) {
    placed[base::GetString(position, "map")][base::GetString(position, "stakeholder")] = position;
  }
  const auto maps = ById("map");
  EXPECT_EQ(maps.size(), 48U);
  const auto side = [](const Json& position, const char* axis) {
    return base::GetInteger(position, axis) > 50;
  };
  for (const auto& [id, map] : maps) {
    EXPECT_LE(base::GetString(map, "drawn_on"), kToday);
    const std::string from = base::GetString(map, "copied_from");
    if (from.empty()) continue;
    EXPECT_GE(base::DaysFromEpoch(*base::ParseDate(base::GetString(map, "drawn_on"))) -
                  base::DaysFromEpoch(*base::ParseDate(base::GetString(maps.at(from), "drawn_on"))),
              31);
    int moved = 0;
    ASSERT_EQ(placed[id].size(), placed[from].size());
    for (const auto& [party, position] : placed[id]) {
      const Json& before = placed[from][party];
      const bool crossed =
          side(position, "x") != side(before, "x") || side(position, "y") != side(before, "y");
      EXPECT_EQ(crossed, !base::GetString(position, "reason").empty()) << party;
      moved += crossed;
    }
    EXPECT_GE(moved, 2) << id;
  }
}

// The alert of the maps has something to say: there are key players with whom a project has not
// worked as a partner (004-10).
TEST_F(DemoStakeholders, SomeKeyPlayersAreBelowTheirLevel) {
  std::set<std::string> partnered;  // project and group
  for (const Json& activity : Of("activity")) {
    if (base::GetString(activity, "level") != "partner") continue;
    for (const std::string& group : merge::Elements(activity, "groups")) {
      partnered.insert(base::GetString(activity, "project") + group);
    }
  }
  const auto maps = ById("map"), parties = ById("stakeholder");
  int below = 0;
  for (const Json& position : Of("position")) {
    const Json& map = maps.at(base::GetString(position, "map"));
    if (base::GetString(map, "grid") != "influence-interest") continue;
    if (base::GetInteger(position, "x") <= 50 || base::GetInteger(position, "y") <= 50) continue;
    for (const std::string& group :
         merge::Elements(parties.at(base::GetString(position, "stakeholder")), "groups")) {
      below += !partnered.contains(base::GetString(map, "project") + group);
    }
  }
  EXPECT_GT(below, 0);
}

// What was there before the stakeholders is what it was without them.
TEST_F(DemoStakeholders, ComeAfterAllThatWasThereBefore) {
  const auto& documents = Documents();
  const auto is_one = [](const Json& document) {
    return base::GetString(document, "type") == "stakeholder";
  };
  const auto first = std::find_if(documents.begin(), documents.end(), is_one);
  const std::set<std::string> theirs = {
      "stakeholder", "membership", "contact", "identification", "map", "position", "channel_plan"};
  for (auto at = documents.begin(); at != documents.end(); ++at) {
    EXPECT_EQ(theirs.contains(base::GetString(*at, "type")), at >= first);
  }
}

}  // namespace
}  // namespace earshot::demo
