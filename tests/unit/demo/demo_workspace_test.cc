// The demo workspace is valid, varied, and the same on every machine.
#include "core/demo/demo_workspace.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "core/base/calendar.h"
#include "core/demo/voices.h"
#include "core/merge/document.h"
#include "core/model/validate.h"

namespace earshot::demo {
namespace {

using base::Json;

constexpr std::string_view kToday = "2026-11-25";

class DemoYear : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    documents_ = new std::vector<Json>(Generate(Size::kYear, 7, kToday));
  }
  static void TearDownTestSuite() { delete documents_; }
  static const std::vector<Json>& Documents() { return *documents_; }
  static size_t CountOf(std::string_view type) {
    size_t count = 0;
    for (const Json& document : Documents()) {
      if (base::GetString(document, "type") == type) ++count;
    }
    return count;
  }
  static std::vector<Json>* documents_;
};
std::vector<Json>* DemoYear::documents_ = nullptr;

TEST_F(DemoYear, EveryDocumentIsValidAndHasItsOwnId) {
  std::set<std::string> ids;
  for (const Json& document : Documents()) {
    const auto issues = model::Validate(document);
    EXPECT_TRUE(issues.empty()) << base::DumpJson(document) << "\n"
                                << (issues.empty() ? "" : issues.front().sentence);
    EXPECT_TRUE(ids.insert(base::GetString(document, "_id")).second);
    EXPECT_EQ(document.count("_rev"), 0u);
  }
}

TEST_F(DemoYear, HoldsAYearOfWork) {
  EXPECT_GE(CountOf("activity"), 500u);
  EXPECT_EQ(CountOf("project"), 12u);
  EXPECT_GE(CountOf("place"), 35u);
  EXPECT_GE(CountOf("feedback"), 1000u);
  EXPECT_GE(CountOf("attendance"), 500u);
  EXPECT_GE(CountOf("question"), 24u);
  EXPECT_GE(CountOf("actor"), 6u);
  EXPECT_EQ(CountOf("workspace"), 1u);
}

TEST_F(DemoYear, ReferencesPointToRecordsThatAreThere) {
  std::set<std::string> ids;
  for (const Json& document : Documents()) ids.insert(base::GetString(document, "_id"));
  for (const Json& document : Documents()) {
    for (const char* field : {"activity", "project", "place", "question"}) {
      const std::string target = base::GetString(document, field);
      EXPECT_TRUE(target.empty() || ids.count(target) == 1) << target;
    }
  }
}

TEST_F(DemoYear, StatesAreMixedSoThatTodayHasSomethingToShow) {
  std::map<std::string, int> states;
  int overdue = 0;
  std::set<std::string> months;
  const int64_t now = *base::ParseInstant("2026-11-25T00:00:00.000+00:00");
  for (const Json& document : Documents()) {
    if (base::GetString(document, "type") != "activity") continue;
    const std::string status = base::GetString(document, "status");
    ++states[status];
    months.insert(base::GetString(document, "held_on").substr(0, 7));
    const auto ended = base::ParseInstant(base::GetString(document, "ended_at"));
    if (status == "to-write-up" && ended && now - *ended > 24 * 3600000) ++overdue;
  }
  EXPECT_GE(states["planned"], 8);
  EXPECT_GE(states["to-write-up"], 3);
  EXPECT_EQ(states["cancelled"], 1);
  EXPECT_EQ(overdue, 1);
  EXPECT_GE(months.size(), 12u);
}

TEST_F(DemoYear, StoriesAreMarkedAsRealOrImagined) {  // 004-38
  std::map<std::string, int> stories;
  for (const Json& document : Documents()) ++stories[base::GetString(document, "story")];
  EXPECT_GT(stories["real"], 50);
  EXPECT_GT(stories["imagined"], 5);
}

TEST_F(DemoYear, PeopleSayManyDifferentThingsInSeveralLanguages) {
  std::set<std::string> said;
  for (const Json& document : Documents()) said.insert(base::GetString(document, "said"));
  EXPECT_GE(said.size(), 150u);
  std::set<std::string_view> sentences;
  for (const Voice& voice : EnglishVoices()) sentences.insert(voice.said);
  EXPECT_GE(sentences.size(), 150u);
  EXPECT_EQ(sentences.size(), EnglishVoices().size());
  size_t foreign = 0;
  for (const Voice& voice : OtherVoices()) foreign += said.count(std::string(voice.said));
  EXPECT_GE(foreign, 15u);
}

TEST(DemoWorkspace, IsTheSameForTheSameSeedAndAnotherForAnother) {
  EXPECT_EQ(Generate(Size::kYear, 7, kToday), Generate(Size::kYear, 7, kToday));
  EXPECT_NE(Generate(Size::kSmall, 7, kToday), Generate(Size::kSmall, 8, kToday));
}

TEST(DemoWorkspace, TheSmallOneIsSmallAndValid) {
  const auto documents = Generate(Size::kSmall, 1, kToday);
  EXPECT_GE(documents.size(), 40u);
  EXPECT_LE(documents.size(), 90u);
  for (const Json& document : documents) EXPECT_TRUE(model::Validate(document).empty());
}

}  // namespace
}  // namespace earshot::demo
