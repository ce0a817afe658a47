// Every rule of validation, each with the sentence that a person reads.

#include "core/model/validate.h"

#include <gtest/gtest.h>

#include "core/base/fold.h"

namespace earshot::model {
namespace {

using base::Json;

constexpr char kStamp[] = "0193624fa00000000000000000000001";
constexpr char kUlid[] = "01JDHQ0000000000000000000A";

Json Record(std::string type, std::string id_rest = kUlid) {
  return {{"_id", type + ":" + id_rest}, {"type", type}, {"schema", 1}, {"clock", {{"_", kStamp}}}};
}

Json Activity() {
  Json document = Record("activity");
  document["title"] = "Stall at Corby market";
  document["held_on"] = "2026-11-25";
  document["engagement_type"] = "busy-place";
  document["status"] = "planned";
  return document;
}

Json Feedback() {
  Json document = Record("feedback");
  document["activity"] = std::string("activity:") + kUlid;
  document["said"] = "The bus does not stop at the surgery.";
  return document;
}

Json Attendance() {
  Json document = Record("attendance", std::string(kUlid) + ":gps");
  document["activity"] = std::string("activity:") + kUlid;
  document["group"] = "gps";
  document["people"] = 12;
  return document;
}

// "field: sentence", one line each.
std::string Issues(const Json& document) {
  std::string text;
  for (const Issue& issue : Validate(document)) {
    text += (text.empty() ? "" : "\n") + issue.field + ": " + issue.sentence;
  }
  return text;
}

std::string WithField(Json document, std::string_view field, Json value) {
  document[std::string(field)] = std::move(value);
  return Issues(document);
}

// 004-01, 004-02: the whole engagement log entry.
TEST(Validate, ACompleteActivityPasses) {
  Json document = Activity();
  document["project"] = std::string("project:") + kUlid;
  document["channels"] = {{"event", kStamp}, {"pr", std::string("-") + kStamp}};
  document["groups"] = {{"patients-carers", kStamp}};
  document["questions"] = {{std::string("question:") + kUlid, kStamp}};
  document["heads"] = {{"0000000000000001", {31, 2}}};
  document["final_count"] = 30;
  document["final_reason"] = "Counted twice at the door";
  document["notes"] = "Zażółć gęślą jaźń\n\tاردو ਪੰਜਾਬੀ";
  document["status"] = "written-up";
  document["ended_at"] = "2026-11-25T12:00:00.000+00:00";
  document["written_up_at"] = "2026-11-25T13:00:00.000+00:00";
  document["alt"] = {{"notes", {{{"v", "other notes"}, {"c", kStamp}}}}};
  document["seen"] = {{"notes", {{"0000000000000002", "0193624fa0000000"}}}};
  document["was"] = {{{"f", "title"}, {"v", "Stall"}, {"c", kStamp}, {"by", kStamp}}};
  document["deleted"] = true;
  document["field_of_a_newer_version"] = {1, 2, 3};
  EXPECT_EQ(Issues(document), "");
}

TEST(Validate, RequiredFieldsAreAskedForByName) {
  EXPECT_EQ(Issues(Record("activity")),
            "title: Enter the name of the activity.\n"
            "held_on: Enter the date, like 25 11 2026.\n"
            "engagement_type: Choose the type of engagement.\n"
            "status: Choose the status.");
  EXPECT_EQ(WithField(Activity(), "title", " \xC2\xA0\n "),
            "title: Enter the name of the activity.");
}

TEST(Validate, TextsHaveLimits) {
  EXPECT_EQ(WithField(Activity(), "title", "ab"),
            "title: Write at least 3 characters for the name of the activity.");
  EXPECT_EQ(WithField(Activity(), "title", std::string(161, 'x')),
            "title: Shorten the name of the activity to 160 characters; it has 161.");
  std::string notes;
  for (int i = 0; i < 100'431; ++i) notes += "ż";
  EXPECT_EQ(WithField(Activity(), "notes", notes),
            "notes: Shorten the notes to 100,000 characters; they have 100,431.");
  EXPECT_EQ(WithField(Activity(), "notes", 7), "notes: Enter the notes as text.");
}

TEST(Validate, HiddenCharactersAreRefused) {
  EXPECT_EQ(WithField(Activity(), "title", "a\x01Stall"),
            "title: Remove the hidden control character from the name of the activity.");
  EXPECT_EQ(WithField(Activity(), "notes", "a\x7f"),
            "notes: Remove the hidden control character from the notes.");
  EXPECT_EQ(WithField(Activity(), "title", "two\nlines"),
            "title: Write the name of the activity on one line.");
  EXPECT_EQ(WithField(Activity(), "owner", "Asha\xE2\x80\xAEnaB"),
            "owner: Remove the hidden character that reverses the text from the owner.");
  EXPECT_EQ(WithField(Activity(), "title", "Stall \xC0\xAF"),
            "title: Type the name of the activity again: the text holds damaged characters.");
  EXPECT_EQ(WithField(Activity(), "owner", "Siân 👨‍👩‍👧 محمد"), "");
}

TEST(Validate, DatesAndTimes) {
  EXPECT_EQ(WithField(Activity(), "held_on", "2026-02-30"),
            "held_on: Enter the date, like 25 11 2026.");
  EXPECT_EQ(WithField(Activity(), "held_on", 20261125),
            "held_on: Enter the date, like 25 11 2026.");
  EXPECT_EQ(WithField(Activity(), "started_at", "yesterday"),
            "started_at: Enter when it started as a date and a time, like 25 11 2026 and 09:12.");
}

TEST(Validate, WholeNumbersHaveARange) {
  EXPECT_EQ(WithField(Activity(), "reached", "many"),
            "reached: Enter the number of people reached as a whole number, like 25.");
  EXPECT_EQ(WithField(Activity(), "reached", 2.5),
            "reached: Enter the number of people reached as a whole number, like 25.");
  EXPECT_EQ(WithField(Activity(), "reached", -1),
            "reached: Enter the number of people reached as a number that is 0 or more.");
  EXPECT_EQ(WithField(Activity(), "reached", 100'000'001),
            "reached: Enter the number of people reached as a number up to 100,000,000.");
  EXPECT_EQ(WithField(Attendance(), "people", nullptr), "people: Enter the number of people.");
}

// 004-18: codes of a workspace's own terms pass.
TEST(Validate, ChoicesAreCodes) {
  EXPECT_EQ(WithField(Activity(), "engagement_type", "a-term-of-this-workspace"), "");
  EXPECT_EQ(WithField(Activity(), "engagement_type", "Open meeting"),
            "engagement_type: Choose the type of engagement from the list.");
  EXPECT_EQ(WithField(Activity(), "engagement_type", "-x"),
            "engagement_type: Choose the type of engagement from the list.");
  EXPECT_EQ(WithField(Activity(), "count_basis", 3),
            "count_basis: Choose \"Counted or estimated\" from the list.");
}

TEST(Validate, ReferencesNameARecordOfTheRightType) {
  for (const Json& wrong : {Json("place:x y"), Json("activity:01"), Json("project"), Json(5)}) {
    EXPECT_EQ(WithField(Activity(), "project", wrong),
              "project: Choose the project from the list of projects.");
  }
}

TEST(Validate, BooleansAreYesOrNo) {
  EXPECT_EQ(WithField(Feedback(), "may_publish", "yes"),
            "may_publish: Answer yes or no for \"May be published\".");
}

TEST(Validate, SetsAndTalliesHaveTheirShape) {
  const char* unreadable =
      "channels: The channels are stored in a shape that this version cannot read.";
  EXPECT_EQ(WithField(Activity(), "channels", Json::array({"pr"})), unreadable);
  EXPECT_EQ(WithField(Activity(), "channels", {{"pr", "now"}}), unreadable);
  EXPECT_EQ(WithField(Activity(), "channels", {{"Not A Code", kStamp}}),
            "channels: Choose the channels from the list.");
  EXPECT_EQ(WithField(Feedback(), "themes", {{"Waiting times", kStamp}}),
            "themes: Choose the themes from the list of themes.");
  EXPECT_EQ(WithField(Feedback(), "themes", {{"theme:waiting-times", kStamp}}), "");
  Json workspace = Record("workspace");
  workspace["name"] = "Northamptonshire";
  EXPECT_EQ(WithField(workspace, "partners", {{std::string(575, 'x'), kStamp}}),
            "partners: Shorten \"" + std::string(29, 'x') +
                "…\" in the partner organisations to 500 characters; it has 575.");
  EXPECT_EQ(WithField(workspace, "partners", {{" ", kStamp}}),
            "partners: Remove the empty entry from the partner organisations.");
  Json many = Json::object();
  for (int i = 0; i < 501; ++i) many["t" + std::to_string(i)] = kStamp;
  EXPECT_EQ(WithField(workspace, "partners", many),
            "partners: Keep the partner organisations to 500 entries; there are 501.");
  for (const Json& wrong :
       {Json(31), Json{{"nobody", {1, 2}}}, Json{{"0000000000000001", {1}}},
        Json{{"0000000000000001", {1, -2}}}, Json{{"0000000000000001", {1.5, 2}}}}) {
    EXPECT_EQ(WithField(Activity(), "heads", wrong),
              "heads: The count of people is stored in a shape that this version cannot read.");
  }
}

TEST(Validate, AProjectEndsAfterItStarts) {
  Json project = Record("project");
  project["title"] = "Urgent care";
  project["starts_on"] = "2026-11-25";
  EXPECT_EQ(WithField(project, "ends_on", "2026-11-25"), "");
  EXPECT_EQ(
      WithField(project, "ends_on", "2026-11-24"),
      "ends_on: The project cannot end before it starts: enter 25 November 2026 or a later date.");
}

// 004-01: a corrected count says why.
TEST(Validate, AFinalCountAndItsReasonComeTogether) {
  Json counted = Activity();
  counted["heads"] = Json{{"33e4eda7a98043c0", Json::array({31, 0})}};
  EXPECT_EQ(WithField(counted, "final_count", 30), "final_reason: Say why the count was changed.");
  EXPECT_EQ(WithField(Activity(), "final_count", 30), "") << "nothing was counted before";
  EXPECT_EQ(WithField(Activity(), "final_reason", "Counted twice"),
            "final_count: Enter the final count, or clear the reason for changing it.");
}

// 004-02: the times that the 24 hours are counted by fit the status.
TEST(Validate, StatusAndTimesFitTogether) {
  Json document = Activity();
  EXPECT_EQ(WithField(document, "status", "running"),
            "started_at: Enter when the activity started: it is marked as running.");
  EXPECT_EQ(WithField(document, "status", "to-write-up"),
            "ended_at: Enter when the activity ended: it is marked as to write up.");
  EXPECT_EQ(WithField(document, "status", "written-up"),
            "written_up_at: Enter when the activity was written up.");
  EXPECT_EQ(
      WithField(document, "written_up_at", "2026-11-25T13:00:00.000+00:00"),
      "status: The activity has a time of writing up: mark it as written up, or clear that time.");
  document["started_at"] = "2026-11-25T12:00:00.000+00:00";
  document["ended_at"] = "2026-11-25T09:00:00.000+00:00";
  EXPECT_EQ(WithField(document, "status", "to-write-up"),
            "ended_at: The activity cannot end before it starts: enter a later end.");
  document["ended_at"] = "2026-11-25T12:30:00.000+00:00";
  EXPECT_EQ(
      WithField(document, "status", "running"),
      "status: A running activity has no end yet: clear when it ended, or choose \"To write up\".");
  EXPECT_EQ(WithField(document, "status", "cancelled"), "");
}

// 001-09: nothing is published until a named person says so.
TEST(Validate, PublishingNeedsANamedPerson) {
  Json document = Feedback();
  document["may_publish"] = true;
  EXPECT_EQ(Issues(document), "publish_approved_by: Enter who approved that it may be published.");
  document["publish_approved_by"] = "Asha Patel";
  EXPECT_EQ(Issues(document), "");
}

// 004-38: a story says whether it is real or imagined.
TEST(Validate, StoriesAreRealOrImagined) {
  EXPECT_EQ(WithField(Feedback(), "story", "imagined"), "");
  EXPECT_EQ(WithField(Feedback(), "story", true),
            "story: Choose \"A story based on experience\" from the list.");
}

TEST(Validate, DerivedIdsMatchTheirFields) {
  EXPECT_EQ(Issues(Attendance()), "");
  EXPECT_EQ(
      WithField(Attendance(), "group", "healthwatch"),
      "group: Add a new row for another group: this row belongs to the group it was made for.");
  Json term = Record("term", "channels:pr");
  term["vocabulary"] = "channels";
  term["code"] = "pr";
  term["label"] = "Press";
  EXPECT_EQ(Issues(term), "");
  EXPECT_EQ(WithField(term, "code", "website"),
            "code: Add a new term for another code: a code never changes.");
  EXPECT_EQ(WithField(term, "code", "Web Site"),
            "code: Write the code in lower-case words joined by hyphens, like open-meeting.");
}

TEST(Validate, IdsHaveTheShapeOfTheirType) {
  const std::string shape =
      ": The record's id must be its type, a colon and letters or digits, at most 200 characters.";
  for (const std::string& id :
       {std::string("activity:"), std::string("activity:../../etc/passwd"),
        std::string("activity:%00"), std::string("activity:a b"), std::string("activity:a\n"),
        "activity:" + std::string(8192, 'a'), std::string("activity:ą")}) {
    EXPECT_EQ(WithField(Activity(), "_id", id), shape) << id.substr(0, 30);
  }
  EXPECT_EQ(WithField(Activity(), "_id", "place:01"), WithField(Activity(), "_id", "place:01"));
  Json document = Activity();
  document["_id"] = "activity:01";
  document["type"] = "place";
  EXPECT_EQ(Issues(document), ": The record's id and its type do not agree.");
  document.erase("_id");
  document["type"] = "place";
  document["name"] = "Hall";
  EXPECT_EQ(Issues(document), shape);
}

TEST(Validate, StampsAreWellFormedWhereverTheyStand) {
  const std::string clock = ": The record's clock must be an object with the stamp \"_\".";
  EXPECT_EQ(WithField(Activity(), "clock", "now"), clock);
  EXPECT_EQ(WithField(Activity(), "clock", Json::object()), clock);
  EXPECT_EQ(WithField(Activity(), "clock", {{"_", kStamp}, {"title", "x"}}),
            ": The record's clock has no valid stamp for \"title\".");
  for (const Json& wrong : {Json(1), Json{{"notes", "x"}}, Json{{"notes", {{{"v", "x"}}}}},
                            Json{{"notes", {{{"v", "x"}, {"c", "y"}}}}}, Json{{"notes", {7}}}}) {
    EXPECT_EQ(WithField(Activity(), "alt", wrong),
              ": The record's alternatives need a stamp each.");
  }
  for (const Json& wrong : {Json(1), Json{{"notes", 5}}, Json{{"notes", {{"aa", "bb"}}}}}) {
    EXPECT_EQ(WithField(Activity(), "seen", wrong),
              ": The record's list of seen versions is damaged.");
  }
  for (const Json& wrong : {Json(1), Json{7}, Json{{{"f", "title"}}},
                            Json{{{"f", "title"}, {"c", kStamp}, {"by", 1}}}}) {
    EXPECT_EQ(
        WithField(Activity(), "was", wrong),
        ": The record's history must be a list of at most 50 earlier values with their stamps.");
  }
  EXPECT_EQ(WithField(Activity(), "schema", 0),
            ": The record's schema must be a whole number from 1.");
  EXPECT_EQ(WithField(Activity(), "deleted", "yes"),
            ": The record's \"deleted\" must be true or false.");
}

TEST(Validate, ADocumentWithoutClocksPassesBecauseItCountsAsOldest) {
  Json document = Activity();
  document.erase("clock");
  EXPECT_EQ(Issues(document), "");
}

TEST(Validate, ForeignDocumentsPass) {
  EXPECT_EQ(Issues({{"_id", "_design/x"}, {"views", 3}}), "");
  EXPECT_EQ(Issues({{"_id", "hovercraft:1"}, {"type", "hovercraft"}, {"title", 5}}), "");
  EXPECT_EQ(Issues(Json::array()), ": A record must be a JSON object.");
}

TEST(Validate, TombstonesAreCheckedForShapeOnly) {
  EXPECT_EQ(Issues({{"_id", "activity:01"}, {"_deleted", true}, {"erased", true}}), "");
  EXPECT_EQ(Issues({{"_id", "activity:01"}, {"_deleted", true}, {"collected", "yes"}}),
            ": A deleted record's \"collected\" must be true or false.");
}

TEST(ValidateField, ChecksWhatAFormHolds) {
  const auto sentence = [](const Field& field, const Json& value) {
    const auto issues = ValidateField(field, value);
    return issues.empty() ? std::string() : issues[0].sentence;
  };
  EXPECT_EQ(sentence(FieldOf("activity", "held_on"), nullptr), "Enter the date, like 25 11 2026.");
  EXPECT_EQ(sentence(FieldOf("activity", "place"), nullptr), "");
  EXPECT_EQ(sentence(FieldOf("activity", "place"), ""),
            "Choose the place from the list of places.");
  EXPECT_EQ(sentence(FieldOf("activity", "channels"), Json::array({"pr", "event"})), "");
  EXPECT_EQ(sentence(FieldOf("activity", "channels"), Json::array({"pr", "No Code"})),
            "Choose the channels from the list.");
  EXPECT_EQ(sentence(FieldOf("activity", "channels"), "pr"), "Choose the channels from the list.");
  EXPECT_EQ(sentence(FieldOf("activity", "heads"), 5),
            "The count of people is counted one by one and cannot be typed.");
}

TEST(ValidateField, TheFirstProblemIsASentenceAndOfAGoodValueThereIsNone) {
  const Field& name = FieldOf("stakeholder", "name");
  EXPECT_EQ(FirstProblem(name, ""), ValidateField(name, "").front().sentence);
  EXPECT_EQ(FirstProblem(name, "Healthwatch"), "");
}

// The mechanism: a line added to a table reaches validation, with the field's own limits and label.
TEST(ValidateMechanism, AFieldAddedToATableIsChecked) {
  constexpr Field kAdded[] = {
      {.name = "title", .label = "Activity"},
      {.name = "weather", .label = "Weather", .required = true, .min = 3, .max = 10},
      {.name = "rain_mm", .type = ValueType::kInteger, .label = "Rain", .max = 500}};
  const RecordType type{"activity", "Activity", "Activities", "title", kAdded};
  Json document = Record("activity");
  document["rain_mm"] = 501;
  const auto issues = ValidateAs(type, document);
  ASSERT_EQ(issues.size(), 2U);
  EXPECT_EQ(issues[0].field, "weather");
  EXPECT_EQ(issues[0].sentence, "Enter \"Weather\".");
  EXPECT_EQ(issues[1].sentence, "Enter \"Rain\" as a number up to 500.");
  document["weather"] = "fog";
  document["rain_mm"] = 0;
  EXPECT_TRUE(ValidateAs(type, document).empty());
}

// A value that no field of its type and kind can hold.
Json BadValue(const Field& field) {
  if (field.kind == FieldKind::kSet || field.kind == FieldKind::kTally) return 5;
  switch (field.type) {
    case ValueType::kLine:
    case ValueType::kProse:
      return std::string(static_cast<size_t>(MaxCharacters(field)) + 1, 'x');
    default:
      return Json::array();
  }
}

TEST(ValidateMechanism, EveryFieldOfEveryTypeRefusesAWrongValueByName) {
  for (const RecordType& type : AllTypes()) {
    for (const Field& field : type.fields) {
      Json document = Record(std::string(type.name));
      document[std::string(field.name)] = BadValue(field);
      bool named = false;
      for (const Issue& issue : Validate(document)) {
        if (issue.field != field.name) continue;
        named = true;
        EXPECT_TRUE(issue.sentence.ends_with('.')) << issue.sentence;
      }
      EXPECT_TRUE(named) << type.name << "." << field.name;
    }
  }
}

}  // namespace
}  // namespace earshot::model
