// The tables themselves: look-ups, derived ids, limits, and what the source documents ask for.

#include "core/model/schema.h"

#include <gtest/gtest.h>

#include <set>

#include "core/model/value_rules.h"
#include "core/model/vocabulary.h"

namespace earshot::model {
namespace {

TEST(Schema, FindsTypesAndFields) {
  ASSERT_NE(FindType("activity"), nullptr);
  EXPECT_EQ(FindType("hovercraft"), nullptr);
  EXPECT_EQ(FieldOf("activity", "held_on").type, ValueType::kDate);
  EXPECT_EQ(FindField(*FindType("activity"), "nothing"), nullptr);
}

TEST(Schema, IdsNameTheirType) {
  EXPECT_EQ(TypeOfId("activity:01JDHQ0000000000000000000A"), "activity");
  EXPECT_EQ(TypeOfId("_design/x"), "");
  EXPECT_EQ(AttendanceId("activity:01JDHQ0000000000000000000A", "gps"),
            "attendance:01JDHQ0000000000000000000A:gps");
  EXPECT_EQ(TermId("channels", "pr"), "term:channels:pr");
}

// 004-04: a theme named by two people offline is one theme.
TEST(Schema, ANamedRecordTakesItsIdFromItsFirstName) {
  EXPECT_EQ(NamedId("theme", "Waiting times"), "theme:waiting-times");
  EXPECT_EQ(NamedId("theme", "  WAITING   Times!"), "theme:waiting-times");
  EXPECT_EQ(NamedId("theme", "Café"), "theme:cafe");
  EXPECT_EQ(NamedId("theme", "przychodnia w Corby"), "theme:przychodnia-w-corby");
  const std::string urdu = NamedId("theme", "انتظار");
  EXPECT_EQ(urdu.size(), std::string("theme:").size() + 16);
  EXPECT_NE(urdu, NamedId("theme", "دوا"));
  EXPECT_EQ(NamedId("theme", std::string(80, 'x')).size(), std::string("theme:").size() + 16);
  EXPECT_NE(NamedId("theme", "!"), NamedId("theme", "?"));
}

// 004-22: the code of a population group begins with its characteristic.
TEST(Schema, EveryPopulationGroupBelongsToACharacteristic) {
  EXPECT_EQ(CharacteristicOf("age-16-24"), "age");
  EXPECT_EQ(CharacteristicOf("age"), "");
  EXPECT_EQ(CharacteristicOf("height-tall"), "");
  std::set<std::string_view> used;
  for (const Term& group : FindVocabulary("population-groups")->terms) {
    EXPECT_NE(CharacteristicOf(group.code), "") << group.code;
    used.insert(CharacteristicOf(group.code));
  }
  EXPECT_EQ(used.size(), FindVocabulary("characteristics")->terms.size());
}

TEST(Schema, TextsHaveALimitEvenWhereTheTableSaysNone) {
  EXPECT_EQ(MaxCharacters(FieldOf("activity", "notes")), 100'000);
  EXPECT_EQ(MaxCharacters(FieldOf("activity", "purpose")), 20'000);
  EXPECT_EQ(MaxCharacters(FieldOf("workspace", "partners")), 500);
}

TEST(Schema, TablesAreConsistent) {
  std::set<std::string_view> types;
  for (const RecordType& type : AllTypes()) {
    SCOPED_TRACE(type.name);
    EXPECT_TRUE(types.insert(type.name).second);
    EXPECT_NE(FindField(type, type.title_field), nullptr);
    std::set<std::string_view> names;
    for (const Field& field : type.fields) {
      SCOPED_TRACE(field.name);
      EXPECT_TRUE(names.insert(field.name).second);
      EXPECT_FALSE(field.label.empty());
      EXPECT_EQ(field.kind == FieldKind::kGroup, !field.group.empty());
      if (field.type == ValueType::kChoice) EXPECT_NE(FindVocabulary(field.vocabulary), nullptr);
      if (field.type == ValueType::kReference) EXPECT_NE(FindType(field.vocabulary), nullptr);
      for (const char* frame : {"type", "schema", "clock", "alt", "seen", "was", "deleted"}) {
        EXPECT_NE(field.name, frame) << "the name belongs to the document's frame";
      }
    }
  }
}

// Nobody has to look for what must be given; and what is folded away is said to be so by the
// schema.
TEST(Schema, WhatMustBeGivenStandsOpenInForms) {
  for (const RecordType& type : AllTypes()) {
    for (const Field& field : type.fields) {
      EXPECT_FALSE(field.required && !field.section.empty()) << type.name << " " << field.name;
    }
  }
  std::vector<std::string_view> open;
  for (const Field& field : FindType("activity")->fields) {
    if (!field.hidden && field.section.empty()) open.push_back(field.name);
  }
  const std::vector<std::string_view> everybody = {"title",           "held_on",     "project",
                                                   "engagement_type", "place",       "owner",
                                                   "heads",           "final_count", "notes"};
  EXPECT_EQ(open, everybody);
}

// Months, years and places on a scale are more or less; people and things are more or fewer.
TEST(Schema, WhatIsCountedIsSoManyPeopleOrThings) {
  size_t counted = 0;
  for (const RecordType& type : AllTypes()) {
    for (const Field& field : type.fields) {
      if (!field.counted) continue;
      ++counted;
      EXPECT_EQ(field.type, ValueType::kInteger) << type.name << " " << field.name;
      EXPECT_FALSE(field.hidden) << type.name << " " << field.name;
    }
  }
  EXPECT_GT(counted, 0u);
  EXPECT_TRUE(FieldOf("activity", "final_count").counted);
  EXPECT_FALSE(FieldOf("project", "budget").counted);
  EXPECT_FALSE(FieldOf("position", "x").counted);
}

// 004-01: the engagement log holds date, numbers, who, type of engagement, questions and feedback;
// 004-02: detailed notes, written up within 24 hours of the end; 004-38: stories say real or
// imagined.
TEST(Schema, TheEngagementLogHoldsWhatItMust) {
  for (const char* field : {"held_on", "heads", "final_count", "groups", "engagement_type",
                            "questions", "notes", "ended_at", "written_up_at"}) {
    EXPECT_FALSE(FieldOf("activity", field).source.empty()) << field;
  }
  EXPECT_EQ(FieldOf("activity", "heads").kind, FieldKind::kTally);
  EXPECT_EQ(FieldOf("activity", "notes").kind, FieldKind::kText);
  EXPECT_EQ(FieldOf("attendance", "people").source, "004-01");
  EXPECT_EQ(FieldOf("feedback", "said").source, "004-01");
  EXPECT_EQ(FieldOf("feedback", "story").source, "004-38");
}

std::vector<std::string_view> Codes(std::string_view vocabulary) {
  std::vector<std::string_view> codes;
  const Vocabulary* found = FindVocabulary(vocabulary);
  if (found == nullptr) return codes;
  for (const Term& term : found->terms) codes.push_back(term.code);
  return codes;
}

// 004-15 (12), 004-16 (9), 004-18 (10), 004-19 (7), 003-02 (5).
TEST(Vocabulary, ListsOfTheSourceDocumentsAreComplete) {
  EXPECT_EQ(Codes("stakeholder-groups").size(), 12U);
  EXPECT_EQ(Codes("channels").size(), 9U);
  EXPECT_EQ(Codes("engagement-types").size(), 10U);
  EXPECT_EQ(Codes("delivery-methods").size(), 7U);
  EXPECT_EQ(Codes("levels-003").size(), 5U);
  EXPECT_EQ(Codes("levels-004").size(), 4U);
  EXPECT_EQ(FindVocabulary("stakeholder-groups")->source, "004-15");
  EXPECT_EQ(FindVocabulary("channels")->source, "004-16");
  EXPECT_EQ(FindVocabulary("engagement-types")->source, "004-18");
  EXPECT_EQ(FindVocabulary("delivery-methods")->source, "004-19");
  EXPECT_EQ(FindVocabulary("levels-003")->source, "003-02");
}

// 004-13 (8), 003-01 (15 and the programme teams), 000-06 (11), 004-12 (6): who there is to talk
// to.
TEST(Vocabulary, ListsOfStakeholdersAreComplete) {
  EXPECT_EQ(Codes("typical-segments").size(), 8U);
  EXPECT_EQ(Codes("audiences").size(), 16U);
  EXPECT_EQ(Codes("user-groups").size(), 11U);
  EXPECT_EQ(Codes("identifying-questions").size(), 6U);
  EXPECT_EQ(FindVocabulary("typical-segments")->source, "004-13");
  EXPECT_EQ(FindVocabulary("audiences")->source, "003-01");
  EXPECT_EQ(FindVocabulary("user-groups")->source, "000-06");
  EXPECT_EQ(FindVocabulary("identifying-questions")->source, "004-12");
}

// 004-09, 004-11: both axes of a position are one value, with the reason of the move.
TEST(Schema, APositionOnAMapIsOneValue) {
  for (const char* field : {"x", "y", "reason"}) {
    EXPECT_EQ(FieldOf("position", field).group, "place") << field;
  }
  EXPECT_EQ(PositionId("map:01JDHQ0000000000000000000A", "stakeholder:01JDHQ0000000000000000000B"),
            "position:01JDHQ0000000000000000000A:01JDHQ0000000000000000000B");
  EXPECT_EQ(ChannelPlanId("gps", "pr"), "channel_plan:gps:pr");
  EXPECT_EQ(IdentificationId("project:01JDHQ0000000000000000000A", "directly",
                             "stakeholder:01JDHQ0000000000000000000B"),
            "identification:01JDHQ0000000000000000000A:directly:01JDHQ0000000000000000000B");
}

// 003-06 (8), 001-06 (12), 001-03 (5), 001-19 (3), 003-03 (5), 004-22 (8 as printed and 4 more),
// 002-03 (2, and both), 004-04 (4 outcomes).
TEST(Vocabulary, ListsOfTheEngagementLogAreComplete) {
  EXPECT_EQ(Codes("mechanisms").size(), 8U);
  EXPECT_EQ(Codes("experience-sources").size(), 12U);
  EXPECT_EQ(Codes("engagement-purposes").size(), 5U);
  EXPECT_EQ(Codes("involvement-stages").size(), 3U);
  EXPECT_EQ(Codes("consultation-phases").size(), 5U);
  EXPECT_EQ(Codes("characteristics").size(), 12U);
  EXPECT_EQ(Codes("evidence-kinds").size(), 3U);
  EXPECT_EQ(Codes("decision-outcomes").size(), 4U);
  std::set<std::string_view> levels;
  for (const char* set : {"levels-003", "levels-004"}) {
    for (const std::string_view code : Codes(set)) levels.insert(code);
  }
  EXPECT_EQ(Codes("levels").size(), levels.size());
}

// 002-06: people who are left out are sought and helped to take part, with what their communities
// bring; also people who lack capacity.
TEST(Schema, HelpToTakePartIsRecorded) {
  EXPECT_EQ(FieldOf("activity", "support").kind, FieldKind::kSet);
  EXPECT_EQ(FieldOf("activity", "support").source, "002-06");
  EXPECT_EQ(FieldOf("project", "strengths").source, "002-06");
  EXPECT_EQ(FindVocabulary("participation-support")->source, "002-06");
  EXPECT_EQ(Codes("participation-support").front(), "supporter");
}

TEST(Vocabulary, CodesOfTheProductAreStable) {
  using Codes_ = std::vector<std::string_view>;
  EXPECT_EQ(Codes("activity-states"),
            (Codes_{"planned", "running", "to-write-up", "written-up", "cancelled"}));
  EXPECT_EQ(Codes("count-bases"), (Codes_{"counted", "estimated"}));
  EXPECT_EQ(Codes("capacities"), (Codes_{"own-experience", "speaks-for-group"}));
  EXPECT_EQ(Codes("story-kinds"), (Codes_{"none", "real", "imagined"}));  // 004-38
  EXPECT_EQ(Codes("level-vocabularies"), (Codes_{"levels-004", "levels-003"}));
}

TEST(Vocabulary, EveryTermHasItsOwnCodeAndALabel) {
  for (const Vocabulary& vocabulary : AllVocabularies()) {
    std::set<std::string_view> codes;
    for (const Term& term : vocabulary.terms) {
      EXPECT_TRUE(codes.insert(term.code).second) << vocabulary.name << term.code;
      EXPECT_TRUE(LooksLikeCode(term.code)) << vocabulary.name << term.code;
      EXPECT_FALSE(term.label.empty()) << vocabulary.name << term.code;
    }
  }
  EXPECT_EQ(DefaultLabel("channels", "gp-surgery"), "GP surgeries");
  EXPECT_EQ(DefaultLabel("channels", "carrier-pigeon"), "carrier-pigeon");
  EXPECT_EQ(DefaultLabel("nothing", "code"), "code");
}

}  // namespace
}  // namespace earshot::model
