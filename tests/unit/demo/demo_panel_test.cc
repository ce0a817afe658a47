// The demo's panel is valid, whole, as large as it says, short where it says, and the same on every
// machine (004-20, 000-05).
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/app/members.h"
#include "core/base/calendar.h"
#include "core/demo/demo_workspace.h"
#include "core/merge/document.h"
#include "core/model/schema.h"
#include "core/model/validate.h"
#include "core/model/vocabulary.h"

namespace earshot::demo {
namespace {

using base::Json;
constexpr std::string_view kToday = "2026-11-25";

class DemoPanel : public ::testing::Test {
 protected:
  static const std::vector<Json>& Documents() {
    static const std::vector<Json> documents = GeneratePanel(Size::kYear, 7, kToday);
    return documents;
  }
  static std::vector<const Json*> Of(std::string_view type) {
    std::vector<const Json*> found;
    for (const Json& document : Documents()) {
      if (base::GetString(document, "type") == type) found.push_back(&document);
    }
    return found;
  }
  static std::map<std::string, int> ValuesOf(std::string_view type, std::string_view field) {
    std::map<std::string, int> values;
    for (const Json* document : Of(type)) ++values[base::GetString(*document, field)];
    return values;
  }
  // Of 100 active members.
  template <class Matcher>
  static double ShareOf(Matcher matches) {
    double all = 0, some = 0;
    for (const Json* member : Of("member")) {
      if (base::GetString(*member, "status") != "active") continue;
      all += 1;
      if (matches(*member)) some += 1;
    }
    return 100 * some / all;
  }
};

// Valid, of a type that may stand in the panel's database, every reference to a record that is
// there, every choice a term of its list.
void ExpectWhole(const std::vector<Json>& documents) {
  std::set<std::string> ids;
  for (const Json& document : documents) {
    const auto issues = model::Validate(document);
    EXPECT_TRUE(issues.empty()) << base::DumpJson(document) << "\n"
                                << (issues.empty() ? "" : issues.front().sentence);
    const std::string id = base::GetString(document, "_id");
    EXPECT_TRUE(ids.insert(id).second) << "twice: " << id;
    EXPECT_TRUE(model::IsOfPanel(id) || model::TypeOfId(id) == "actor") << id;
  }
  for (const Json& document : documents) {
    const model::RecordType* type = model::FindType(base::GetString(document, "type"));
    ASSERT_NE(type, nullptr);
    for (const model::Field& field : type->fields) {
      std::vector<std::string> values = field.kind == model::FieldKind::kSet
                                            ? merge::Elements(document, field.name)
                                            : std::vector{base::GetString(document, field.name)};
      for (const std::string& value : values) {
        if (value.empty()) continue;
        if (field.type == model::ValueType::kReference) {
          EXPECT_TRUE(ids.contains(value)) << field.name << ": " << value;
        } else if (field.type == model::ValueType::kChoice) {
          const auto terms = model::FindVocabulary(field.vocabulary)->terms;
          EXPECT_TRUE(std::any_of(terms.begin(), terms.end(),
                                  [&value](const model::Term& term) { return term.code == value; }))
              << field.name << ": " << value;
        }
      }
    }
  }
}

TEST_F(DemoPanel, IsValidAndItsReferencesLeadToRecordsThatAreThere) { ExpectWhole(Documents()); }

TEST_F(DemoPanel, HoldsAPanelOfMoreThanAThousand) {  // 004-20
  EXPECT_EQ(Of("member").size(), 1150U);
  auto states = ValuesOf("member", "status");
  EXPECT_EQ(states["active"], 1020);
  EXPECT_EQ(states["to-check"], 40);
  for (const char* state : {"applied", "paused", "lapsed", "withdrawn"}) {
    EXPECT_GE(states[state], 8) << state;
  }
  EXPECT_EQ(ValuesOf("panel", "_id").count("panel:main"), 1U);
  EXPECT_EQ(Of("postcode_area").size(), 19U);
  EXPECT_EQ(Of("panel_body").size(), 2U);
  EXPECT_GE(Of("panel_seat").size(), 15U);
  EXPECT_EQ(Of("invitation").size(), 12U);
  EXPECT_GE(Of("invited").size(), 500U);
  EXPECT_EQ(Of("member_contact").size(), 60U);
  EXPECT_EQ(Of("segment").size(), 6U);
  EXPECT_EQ(Of("panel_log").size(), 12U);
}

TEST_F(DemoPanel, ClaimsAreInEveryState) {  // 004-07
  EXPECT_EQ(Of("claim").size(), 30U);
  EXPECT_EQ(ValuesOf("claim", "state").size(), 4U);
  for (const Json* claim : Of("claim")) {
    const std::string state = base::GetString(*claim, "state");
    EXPECT_EQ(base::GetString(*claim, "paid_on").empty(), state != "paid");
    EXPECT_EQ(base::GetString(*claim, "refused_because").empty(), state != "refused");
  }
}

TEST_F(DemoPanel, NoTwoMembersHaveOneNameAndOneYearOfBirth) {
  std::set<std::string> people;
  for (const Json* member : Of("member")) {
    const std::string person = base::GetString(*member, "name") + " " +
                               std::to_string(base::GetInteger(*member, "birth_year"));
    EXPECT_TRUE(people.insert(person).second) << person;
  }
}

TEST_F(DemoPanel, SomeShareAHousehold) {
  auto households = ValuesOf("member", "household");
  households.erase("");
  int shared = 0;
  for (const auto& [household, people] : households) {
    EXPECT_LE(people, 2) << household;
    if (people == 2) ++shared;
  }
  EXPECT_GE(shared, 50);
}

TEST_F(DemoPanel, EveryConsentHasTheWordingThatItsVersionNames) {  // 000-05
  std::map<std::string, std::string> wordings;
  for (const Json* wording : Of("consent_wording")) {
    wordings[base::GetString(*wording, "_id")] = base::GetString(*wording, "wording");
  }
  for (const Json* consent : Of("consent")) {
    const std::string id = model::ConsentWordingId(base::GetString(*consent, "purpose"),
                                                   base::GetInteger(*consent, "wording_version"));
    EXPECT_FALSE(base::GetString(*consent, "wording").empty());
    EXPECT_EQ(base::GetString(*consent, "wording"), wordings[id]) << id;
  }
}

TEST_F(DemoPanel, SomeConsentsAreTakenBackAndAFewAreAboutToEnd) {
  int taken_back = 0;
  std::set<std::string> ending;
  const std::string soon = base::FormatDate(base::AddDays(*base::ParseDate(kToday), 30));
  for (const Json* consent : Of("consent")) {
    const std::string purpose = base::GetString(*consent, "purpose");
    const std::string until = base::GetString(*consent, "until");
    if (purpose == "newsletter" && base::GetString(*consent, "answer") == "withdrawn") ++taken_back;
    const bool ends = purpose == "panel" && until >= kToday && until <= soon;
    if (ends) ending.insert(base::GetString(*consent, "member"));
  }
  EXPECT_GE(taken_back, 20);
  EXPECT_GE(ending.size(), 5U);
  EXPECT_LE(ending.size(), 40U);
}

TEST_F(DemoPanel, WhoWithdrewHasTakenTheirConsentBack) {
  std::set<std::string> withdrawn;
  for (const Json* consent : Of("consent")) {
    const bool panel = base::GetString(*consent, "purpose") == "panel";
    if (panel && base::GetString(*consent, "answer") == "withdrawn") {
      withdrawn.insert(base::GetString(*consent, "member"));
    }
  }
  for (const Json* member : Of("member")) {
    EXPECT_EQ(withdrawn.contains(base::GetString(*member, "_id")),
              base::GetString(*member, "status") == "withdrawn");
  }
}

TEST_F(DemoPanel, TargetsOfEachDimensionMakeTheWhole) {
  std::map<std::string, int64_t> sums;
  for (const Json* target : Of("panel_target")) {
    sums[base::GetString(*target, "dimension")] += base::GetInteger(*target, "share");
    EXPECT_NE(base::GetString(*target, "origin").find("Invented"), std::string::npos);
  }
  EXPECT_EQ(sums.size(), 5U);
  for (const auto& [dimension, sum] : sums) EXPECT_EQ(sum, 10000) << dimension;
}

TEST_F(DemoPanel, IsShortOfTheYoungAndOfCorby) {
  EXPECT_LT(ShareOf([](const Json& member) {
              return base::GetInteger(member, "birth_year") >= 2026 - 24;
            }),
            8);
  EXPECT_LT(
      ShareOf([](const Json& member) { return base::GetString(member, "locality") == "Corby"; }),
      7);
}

TEST_F(DemoPanel, IsShortOfMenAndOfMinorityEthnicGroups) {
  auto sexes = ValuesOf("equality", "sex");
  EXPECT_GT(sexes["female"], sexes["male"]);
  EXPECT_GT(sexes["male"], 300);
  int known = 0, minority = 0;
  for (const auto& [code, people] : ValuesOf("equality", "ethnic_group")) {
    if (code == "prefer-not-to-say") continue;
    known += people;
    if (code.compare(0, 6, "white-") != 0) minority += people;
  }
  EXPECT_GT(minority * 100, known * 4);
  EXPECT_LT(minority * 100, known * 12) << "the target is more than 13 of 100";
}

TEST_F(DemoPanel, SomeRatherDoNotSayAndSomeWereNotAsked) {  // 004-22
  EXPECT_GT(ValuesOf("equality", "disability")["prefer-not-to-say"], 20);
  EXPECT_LT(Of("equality").size(), 1100U);
  EXPECT_GT(Of("equality").size(), 1000U);
  for (const Json* answers : Of("equality")) {
    EXPECT_EQ(base::GetString(*answers, "_id"),
              model::EqualityId(base::GetString(*answers, "member")));
  }
}

TEST_F(DemoPanel, TheYoungAdvocatesAreYoungAndNoneOfThemIsFromCorby) {  // 003-13
  std::map<std::string, const Json*> members;
  for (const Json* member : Of("member")) members[base::GetString(*member, "_id")] = member;
  std::string body;
  for (const Json* one : Of("panel_body")) {
    if (base::GetInteger(*one, "oldest") == 25) body = base::GetString(*one, "_id");
  }
  int seats = 0;
  for (const Json* seat : Of("panel_seat")) {
    if (base::GetString(*seat, "body") != body) continue;
    const Json& member = *members.at(base::GetString(*seat, "member"));
    EXPECT_GE(base::GetInteger(member, "birth_year"), 2026 - 25);
    EXPECT_NE(base::GetString(member, "locality"), "Corby");
    ++seats;
  }
  EXPECT_GE(seats, 5);
}

TEST_F(DemoPanel, SegmentsCanBeReadByTheScreenThatShowsThem) {
  for (const Json* segment : Of("segment")) {
    EXPECT_TRUE(app::FilterFromJson(base::GetString(*segment, "shows")).has_value())
        << base::DumpJson(*segment);
  }
}

TEST_F(DemoPanel, TheLogSaysHowManyWereInvited) {
  std::map<std::string, std::string> invitations;  // title -> id
  for (const Json* invitation : Of("invitation")) {
    invitations[base::GetString(*invitation, "title")] = base::GetString(*invitation, "_id");
  }
  auto invited = ValuesOf("invited", "invitation");
  for (const Json* line : Of("panel_log")) {
    if (base::GetString(*line, "what") != "export-invited") continue;
    const std::string id = invitations[base::GetString(*line, "about")];
    EXPECT_EQ(base::GetInteger(*line, "people"), invited[id]) << base::DumpJson(*line);
  }
}

TEST(DemoPanelSeed, IsTheSameForTheSameSeedAndAnotherForAnother) {
  EXPECT_EQ(GeneratePanel(Size::kYear, 9, kToday), GeneratePanel(Size::kYear, 9, kToday));
  EXPECT_NE(GeneratePanel(Size::kSmall, 7, kToday), GeneratePanel(Size::kSmall, 8, kToday));
}

TEST(DemoPanelSeed, TheSmallOneIsSmallAndHasOneOfEachKind) {
  for (uint64_t seed = 1; seed < 20; ++seed) {
    const auto documents = GeneratePanel(Size::kSmall, seed, kToday);
    ExpectWhole(documents);
    std::map<std::string, int> types;
    for (const Json& document : documents) ++types[base::GetString(document, "type")];
    EXPECT_EQ(types["member"], 12);
    for (const model::RecordType& type : model::AllTypes()) {
      if (!type.panel) continue;
      EXPECT_GE(types[std::string(type.name)], 1) << type.name << ", seed " << seed;
    }
  }
}

// The server makes it on any day of the year.
TEST(DemoPanelSeed, IsWholeWheneverItIsMade) {
  for (const char* today : {"2026-12-31", "2027-01-01", "2028-02-29"}) {
    ExpectWhole(GeneratePanel(Size::kSmall, 3, today));
  }
}

}  // namespace
}  // namespace earshot::demo
