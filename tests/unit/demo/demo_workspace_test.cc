// The demo workspace is valid, whole, as large as it says, and the same on every machine.
#include "core/demo/demo_workspace.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/demo/setting.h"
#include "core/demo/voices.h"
#include "core/merge/document.h"
#include "core/model/schema.h"
#include "core/model/validate.h"
#include "core/model/vocabulary.h"
#include "tests/unit/demo/demo_year.h"

namespace earshot::demo {
namespace {

using base::Json;

// Every reference and every choice that a document holds, those in sets too: (field, value).
std::vector<std::pair<const model::Field*, std::string>> ValuesIn(const Json& document) {
  std::vector<std::pair<const model::Field*, std::string>> values;
  const model::RecordType* type = model::FindType(base::GetString(document, "type"));
  if (type == nullptr) return values;
  for (const model::Field& field : type->fields) {
    if (field.kind == model::FieldKind::kSet) {
      for (std::string& element : merge::Elements(document, field.name)) {
        values.emplace_back(&field, std::move(element));
      }
    } else if (std::string value = base::GetString(document, field.name); !value.empty()) {
      values.emplace_back(&field, std::move(value));
    }
  }
  return values;
}

void ExpectWhole(const std::vector<Json>& documents) {
  std::set<std::string> ids;
  for (const Json& document : documents) {
    const auto issues = model::Validate(document);
    EXPECT_TRUE(issues.empty()) << base::DumpJson(document) << "\n"
                                << (issues.empty() ? "" : issues.front().sentence);
    EXPECT_TRUE(ids.insert(base::GetString(document, "_id")).second) << "twice";
    EXPECT_EQ(document.count("_rev"), 0U);
  }
  for (const Json& document : documents) {
    for (const auto& [field, value] : ValuesIn(document)) {
      if (field->type != model::ValueType::kReference) continue;
      EXPECT_TRUE(ids.contains(value)) << field->name << " of " << base::DumpJson(document);
    }
  }
}

TEST_F(DemoYear, IsValidAndItsReferencesLeadToRecordsThatAreThere) { ExpectWhole(Documents()); }

TEST_F(DemoYear, ChoicesAreTermsOfTheirVocabularies) {
  for (const Json& document : Documents()) {
    for (const auto& [field, value] : ValuesIn(document)) {
      if (field->type != model::ValueType::kChoice) continue;
      const auto terms = model::FindVocabulary(field->vocabulary)->terms;
      EXPECT_TRUE(
          std::any_of(terms.begin(), terms.end(),
                      [code = value](const model::Term& term) { return term.code == code; }))
          << field->name << ": " << value;
    }
  }
}

TEST_F(DemoYear, HoldsAYearOfWork) {
  EXPECT_EQ(CountOf("workspace"), 1U);
  EXPECT_GE(CountOf("actor"), 6U);
  EXPECT_GE(CountOf("place"), 35U);
  EXPECT_EQ(CountOf("project"), 12U);
  EXPECT_EQ(CountOf("phase"), 60U);
  EXPECT_EQ(CountOf("report_point"), 36U);
  EXPECT_GE(CountOf("question"), 24U);
  EXPECT_GE(CountOf("activity"), 800U);
  EXPECT_GE(CountOf("attendance"), 800U);
  EXPECT_GE(CountOf("tally"), 1000U);
  EXPECT_GE(CountOf("feedback"), 3000U);
  EXPECT_GE(CountOf("theme"), 20U);
  EXPECT_NEAR(static_cast<double>(CountOf("decision")), 40, 3);
  EXPECT_GE(CountOf("telling"), 15U);
  EXPECT_EQ(CountOf("hear_back"), 15U);
  EXPECT_NEAR(static_cast<double>(CountOf("case")), 60, 4);
  EXPECT_GE(CountOf("case_event"), 45U);
  EXPECT_EQ(CountOf("routine"), 4U);
  EXPECT_GE(CountOf("check"), 150U);
  EXPECT_EQ(CountOf("area_profile"), 1U);
  EXPECT_EQ(CountOf("population_share"), 21U);
}

TEST_F(DemoYear, StoriesAreMarkedAsRealOrImagined) {  // 004-38
  auto stories = ValuesOf("feedback", "story");
  EXPECT_GT(stories["real"], 50);
  EXPECT_GT(stories["imagined"], 5);
}

TEST_F(DemoYear, PeopleSayManyDifferentThingsInSeveralLanguages) {
  const auto said = ValuesOf("feedback", "said");
  EXPECT_GE(said.size(), 1200U);
  std::set<std::string_view> sentences;
  for (const Voice& voice : EnglishVoices()) sentences.insert(voice.said);
  EXPECT_GE(sentences.size(), 150U);
  EXPECT_EQ(sentences.size(), EnglishVoices().size());
  size_t foreign = 0;
  for (const Voice& voice : OtherVoices()) foreign += said.count(std::string(voice.said));
  EXPECT_GE(foreign, 15U);
}

TEST_F(DemoYear, TheAreaProfileAddsUpForEachCharacteristic) {
  std::map<std::string_view, int64_t> sums;
  for (const Json& share : Of("population_share")) {
    const std::string group = base::GetString(share, "group");
    sums[model::CharacteristicOf(group)] += base::GetInteger(share, "people");
  }
  EXPECT_EQ(sums.size(), 5U);
  for (const auto& [characteristic, people] : sums) EXPECT_EQ(people, 750000) << characteristic;
}

TEST(DemoWorkspace, IsTheSameForTheSameSeedAndAnotherForAnother) {
  EXPECT_EQ(Generate(Size::kYear, 9, kToday), Generate(Size::kYear, 9, kToday));
  EXPECT_NE(Generate(Size::kSmall, 7, kToday), Generate(Size::kSmall, 8, kToday));
}

TEST(DemoWorkspace, TheSmallOneIsSmallAndHasOneOfEachKind) {
  for (uint64_t seed = 1; seed < 30; ++seed) {
    const auto documents = Generate(Size::kSmall, seed, kToday);
    EXPECT_GE(documents.size(), 50U);
    EXPECT_LE(documents.size(), 80U);
    ExpectWhole(documents);
    std::set<std::string> types;
    for (const Json& document : documents) types.insert(base::GetString(document, "type"));
    for (const model::RecordType& type : model::AllTypes()) {
      if (type.panel) continue;  // GeneratePanel
      // What a workspace changes about the shipped lists and holidays is not shown, nor how its
      // people like to see the Log; and a photograph without its picture would be waited for in
      // vain.
      constexpr std::array kNotShown = {"term", "bank_holiday", "saved_view", "photo"};
      if (std::find(kNotShown.begin(), kNotShown.end(), type.name) != kNotShown.end()) continue;
      EXPECT_TRUE(types.contains(std::string(type.name))) << type.name << ", seed " << seed;
    }
  }
}

// The server makes it on any day of the year.
TEST(DemoWorkspace, IsWholeWheneverItIsMade) {
  for (const char* today : {"2026-12-27", "2027-01-02", "2028-02-29", "2027-03-31", "2026-08-31"}) {
    ExpectWhole(Generate(Size::kSmall, 3, today));
  }
  ExpectWhole(Generate(Size::kYear, 3, "2027-01-02"));
}

// The large one is cut off after 100,000 records, which leaves nobody without a parent only if
// parents come first.
TEST_F(DemoYear, AParentComesBeforeItsChildren) {
  std::set<std::string> ids;
  for (const Json& document : Documents()) {
    ids.insert(base::GetString(document, "_id"));
    for (const char* parent : {"activity", "case", "project", "profile", "routine"}) {
      const std::string id = base::GetString(document, parent);
      EXPECT_TRUE(id.empty() || ids.contains(id)) << base::DumpJson(document);
    }
  }
}

}  // namespace
}  // namespace earshot::demo
