// From what was said to what was done, in the demo: every gap that Voices can show occurs, and so
// does what is in order.

#include <algorithm>
#include <set>

#include "core/app/voices.h"
#include "core/merge/document.h"
#include "tests/unit/app/workspace_fixture.h"
#include "tests/unit/demo/demo_year.h"

namespace earshot::demo {
namespace {

using app::GapKind;
using base::Json;

// A device that has pulled the year.
class DemoLoop : public DemoYear {
 protected:
  static const app::Voices& Voices() {
    static const app::Voices voices = [] {
      app::Desk desk("00000000000000aa");
      std::vector<sync::RemoteDocument> sent;
      for (const Json& document : Documents()) {
        sent.push_back({base::GetString(document, "_id"), "1-a", document, false});
      }
      desk.workspace->Receive(std::move(sent), "server", "1");
      desk.storage.RunUntilIdle();
      return app::ReadVoices(*desk.workspace, "", kToday);
    }();
    return voices;
  }
};

TEST_F(DemoLoop, EveryKindOfGapOccurs) {
  EXPECT_GE(Voices().Count(GapKind::kNotAnswered), 300U);
  EXPECT_GE(Voices().Count(GapKind::kNotFedBack), 3U);
  EXPECT_EQ(Voices().Count(GapKind::kDecidedBefore), 1U);
  EXPECT_EQ(Voices().Count(GapKind::kNoPatientVoice), 1U);
  EXPECT_EQ(Voices().Count(GapKind::kClosedUnfinished), 1U);
}

TEST_F(DemoLoop, MostOfWhatWasSaidIsAnsweredAndTold) {
  size_t answered = 0, told = 0, unsorted = 0;
  for (const app::VoicePoint& point : Voices().points) {
    answered += point.answered;
    told += point.told;
    unsorted += point.themes.empty();
    EXPECT_FALSE(point.heard_on.empty());
    EXPECT_LE(point.heard_on, kToday);
  }
  EXPECT_GE(answered * 2, Voices().points.size());
  EXPECT_GE(told * 3, Voices().points.size());
  EXPECT_GE(unsorted, 40U) << "something to sort";
  EXPECT_LE(unsorted, 250U);
}

TEST_F(DemoLoop, EveryDecisionAnswersSomething) {
  for (const app::DecisionLine& line : Voices().decisions) {
    EXPECT_GT(line.answers, 0U) << line.title;
    EXPECT_LE(line.decided_on, kToday);
  }
  std::set<std::string> projects;
  for (const app::DecisionLine& line : Voices().decisions) {
    if (!line.project.empty()) projects.insert(line.project);
  }
  EXPECT_EQ(projects.size(), 8U) << "two thirds of twelve";
}

TEST_F(DemoLoop, DecisionsHaveAllOutcomesAndAreMostlyPublished) {
  const auto outcomes = ValuesOf("decision", "outcome");
  EXPECT_EQ(outcomes.size(), 4U);
  int published = 0, held_back = 0;
  for (const Json& decision : Of("decision")) {
    ++(base::GetBool(decision, "may_publish") ? published : held_back);
    for (const char* field : {"body", "meeting", "minute_reference", "you_said", "we_did"}) {
      EXPECT_FALSE(base::GetString(decision, field).empty()) << field;
    }
  }
  EXPECT_GE(published, 30);
  EXPECT_GE(held_back, 3);
}

TEST_F(DemoLoop, ThemesHaveLevelsAndAMergedOneLeadsOn) {
  std::set<std::string> above, standing;
  for (const app::ThemeLine& line : Voices().themes) {
    standing.insert(line.id);
    if (!line.parent.empty()) above.insert(line.parent);
  }
  EXPECT_GE(above.size(), 2U);
  EXPECT_TRUE(above.contains("theme:getting-there"));
  EXPECT_FALSE(standing.contains("theme:parking-charges"));
  const auto named = [](const Json& point) {
    const auto themes = merge::Elements(point, "themes");
    return std::find(themes.begin(), themes.end(), "theme:parking-charges") != themes.end();
  };
  const auto points = Of("feedback");
  EXPECT_GE(std::count_if(points.begin(), points.end(), named), 3) << "filed before the merge";
}

// 001-06: three kinds of source.
TEST_F(DemoLoop, PointsComeFromSessionsCasesAndElsewhere) {
  int from_case = 0, from_elsewhere = 0;
  for (const Json& point : Of("feedback")) {
    from_case += !base::GetString(point, "case").empty();
    from_elsewhere += !base::GetString(point, "source").empty();
  }
  EXPECT_GE(from_case, 10);
  EXPECT_GE(from_elsewhere, 120);
}

// 004-27: nobody is told before it is decided.
TEST_F(DemoLoop, TellingsComeAfterTheirDecisions) {
  std::map<std::string, std::string> decided;
  for (const Json& decision : Of("decision")) {
    decided[base::GetString(decision, "_id")] = base::GetString(decision, "decided_on");
  }
  for (const Json& telling : Of("telling")) {
    const std::string told = base::GetString(telling, "told_on");
    EXPECT_LE(told, kToday);
    EXPECT_FALSE(base::GetString(telling, "audience").empty());
    EXPECT_FALSE(merge::Elements(telling, "groups").empty());
    for (const std::string& decision : merge::Elements(telling, "decisions")) {
      EXPECT_GT(told, decided[decision]);
    }
  }
}

// Addresses that can be nobody's.
TEST_F(DemoLoop, WhoeverWantsToHearBackIsInventedAndNotErasedYet) {
  for (const Json& person : Of("hear_back")) {
    const std::string email = base::GetString(person, "email");
    const std::string phone = base::GetString(person, "phone");
    EXPECT_TRUE(email.empty() || email.ends_with("@example.org") ||
                email.ends_with("@example.com"));
    EXPECT_TRUE(phone.empty() || phone.starts_with("01632 960") || phone.starts_with("07700 900"));
    EXPECT_GE(base::GetString(person, "erase_on"), kToday);
  }
}

}  // namespace
}  // namespace earshot::demo
