// The rules between fields of the engagement log's wider records, each with its sentence.

#include "core/model/record_rules.h"

#include <gtest/gtest.h>

#include "core/model/validate.h"

namespace earshot::model {
namespace {

using base::Json;

constexpr char kStamp[] = "0193624fa00000000000000000000001";

Json Record(const std::string& id, Json fields) {
  Json document = {
      {"_id", id}, {"type", std::string(TypeOfId(id))}, {"schema", 1}, {"clock", {{"_", kStamp}}}};
  document.update(fields);
  return document;
}

std::string Issues(const Json& document) {
  std::string text;
  for (const Issue& issue : Validate(document)) {
    text += (text.empty() ? "" : "\n") + issue.field + ": " + issue.sentence;
  }
  return text;
}

std::string With(Json document, std::string_view field, Json value) {
  document[std::string(field)] = std::move(value);
  return Issues(document);
}

// 004-04, 001-06: a point has exactly one source, so a report counts it once.
TEST(RecordRules, AFeedbackPointHasOneSource) {
  Json point = Record("feedback:01", {{"said", "The bus does not stop here."}});
  EXPECT_EQ(Issues(point), "source: Say where this was heard.");
  EXPECT_EQ(With(point, "activity", "activity:01"), "");
  EXPECT_EQ(With(point, "case", "case:01"), "");
  EXPECT_EQ(With(point, "source", "friends-and-family"), "");
  point["activity"] = "activity:01";
  EXPECT_EQ(With(point, "case", "case:01"), "source: Keep one source for each feedback point.");
}

TEST(RecordRules, ADecisionIsAskedForInPlainSentences) {
  EXPECT_EQ(Issues(Record("decision:01", Json::object())),
            "title: Enter what was decided.\n"
            "outcome: Choose the outcome.\n"
            "decided_on: Enter the day of the decision, like 25 11 2026.");
}

Json Decision() {
  return Record("decision:01", {{"title", "Benches at the clinic door"},
                                {"outcome", "done"},
                                {"decided_on", "2026-11-20"},
                                {"themes", {{"theme:access", kStamp}}}});
}

// 004-27: those who engaged learn why the answer is no.
TEST(RecordRules, ANoIsExplained) {
  EXPECT_EQ(Issues(Decision()), "");
  EXPECT_EQ(With(Decision(), "outcome", "cannot"),
            "because: Say why: the answer is no, or in part.");
  EXPECT_EQ(With(Decision(), "outcome", "in-part"),
            "because: Say why: the answer is no, or in part.");
  Json refused = Decision();
  refused["outcome"] = "cannot";
  refused["because"] = "The lift does not carry that weight.";
  EXPECT_EQ(Issues(refused), "");
}

TEST(RecordRules, NothingIsDueBeforeItWasDecided) {
  EXPECT_EQ(With(Decision(), "due_on", "2026-11-19"),
            "due_on: It cannot be done before it was decided: enter 20 November 2026 or a later "
            "date.");
  EXPECT_EQ(With(Decision(), "due_on", "2026-11-20"), "");
}

// 001-09: a decision's public words wait for a named person too.
TEST(RecordRules, PublicWordsOfADecisionNeedANamedPerson) {
  Json decision = Decision();
  decision["we_did"] = "Two benches stand at the door.";
  EXPECT_EQ(With(decision, "may_publish", true),
            "publish_approved_by: Enter who approved that it may be published.");
}

// 004-05: a page of titles would not tell anybody what was done.
TEST(RecordRules, ADecisionThatMayBePublishedSaysWhatWeDid) {
  const std::string sentence = "we_did: Say what we did: it is marked \"May be published\".";
  Json decision = Decision();
  decision["publish_approved_by"] = "Zofia";
  EXPECT_EQ(Issues(decision), "");
  EXPECT_EQ(With(decision, "may_publish", false), "");
  EXPECT_EQ(With(decision, "may_publish", true), sentence);
  decision["may_publish"] = true;
  EXPECT_EQ(With(decision, "we_did", "  \n "), sentence);
  EXPECT_EQ(With(decision, "we_did", "Two benches stand at the door."), "");
}

// A record of an older version, or one that two people's edits made so, must not refuse to go.
TEST(RecordRules, WhatIsDeletedIsHeldToNoRuleBetweenItsFields) {
  Json decision = Decision();
  decision["publish_approved_by"] = "Zofia";
  decision["may_publish"] = true;
  EXPECT_NE(Issues(decision), "");
  EXPECT_EQ(With(decision, "deleted", true), "");
  EXPECT_NE(With(decision, "deleted", false), "");
  decision["deleted"] = true;
  EXPECT_EQ(With(decision, "decided_on", "soon"),
            "decided_on: Enter the day of the decision, like 25 11 2026.")
      << "its values keep their shape";
}

TEST(RecordRules, AThemeIsNotPartOfItself) {
  const Json theme = Record("theme:access", {{"name", "Access"}});
  EXPECT_EQ(Issues(theme), "");
  EXPECT_EQ(With(theme, "parent", "theme:access"),
            "parent: A theme cannot be part of itself: choose another theme.");
  EXPECT_EQ(With(theme, "merged_into", "theme:access"),
            "merged_into: A theme cannot be merged into itself.");
}

// 003-03: phases are dated, and end after they start.
TEST(RecordRules, APhaseEndsAfterItStarts) {
  const Json phase =
      Record("phase:01",
             {{"project", "project:01"}, {"phase", "consultation"}, {"starts_on", "2026-11-20"}});
  EXPECT_EQ(With(phase, "ends_on", "2026-11-20"), "");
  EXPECT_EQ(With(phase, "ends_on", "2026-11-01"),
            "ends_on: The phase cannot end before it starts: enter 20 November 2026 or a later "
            "date.");
}

// 004-27: whoever wants to hear back can be reached, and is not kept for ever.
TEST(RecordRules, WhoeverWantsToHearBackCanBeReached) {
  const Json person =
      Record("hear_back:01",
             {{"project", "project:01"}, {"asked_on", "2026-11-20"}, {"erase_on", "2027-05-20"}});
  EXPECT_EQ(Issues(person), "email: Enter an e-mail address or a phone number.");
  EXPECT_EQ(With(person, "phone", "01536 000000"), "");
  EXPECT_EQ(With(person, "email", "name@example.org"), "");
  for (const char* wrong : {"name", "name@", "@example.org", "a@b@c", "a b@example.org"}) {
    EXPECT_EQ(With(person, "email", wrong),
              "email: Enter the e-mail address like name@example.org.")
        << wrong;
  }
  Json late = person;
  late["phone"] = "01536 000000";
  EXPECT_EQ(With(late, "erase_on", "2026-11-19"),
            "erase_on: Enter a date after 20 November 2026, the day on which they asked.");
}

// 004-18, 004-22: nobody who can be recognised is kept without being asked, nor after refusing.
TEST(RecordRules, WhoeverCanBeRecognisedInAPhotographIsAsked) {
  const Json photo = Record("photo:01", {{"activity", "activity:01"},
                                         {"caption", "The stall in the rain"},
                                         {"digest", std::string(64, 'a')},
                                         {"width", 1600},
                                         {"height", 1200},
                                         {"size", 250000}});
  EXPECT_EQ(Issues(photo), "");
  EXPECT_EQ(With(photo, "recognisable", true),
            "consent: Say whether the people who can be recognised agreed.");
  const std::string refused =
      "consent: They refused, so this photograph cannot be kept: choose \"Do not keep it\", or "
      "delete it if it is stored already.";
  EXPECT_EQ(With(photo, "consent", "refused"), refused);
  Json crowd = photo;
  crowd["recognisable"] = true;
  for (const char* answer : {"everyone", "guardian", "not-asked"}) {
    EXPECT_EQ(With(crowd, "consent", answer), "") << answer;
  }
  EXPECT_EQ(With(crowd, "consent", "refused"), refused);
  EXPECT_EQ(With(photo, "digest", std::string(64, 'G')),
            "digest: The checksum of the photograph must be 64 hexadecimal digits.");
}

// 004-22: two phones that count the same population group write the same record.
TEST(RecordRules, RowsThatTwoDevicesShareHaveDerivedIds) {
  const Json tally = Record(TallyId("activity:01", "age-16-24"),
                            {{"activity", "activity:01"}, {"group", "age-16-24"}});
  EXPECT_EQ(Issues(tally), "");
  EXPECT_EQ(With(tally, "group", "age-25-34"),
            "group: Add a new row for another group: this row belongs to the group it was made "
            "for.");
  const Json share =
      Record(PopulationShareId("area_profile:01", "age-16-24"),
             {{"profile", "area_profile:01"}, {"group", "age-16-24"}, {"people", 90}});
  EXPECT_EQ(Issues(share), "");
}

TEST(RecordRules, ARoutineHasAPeriod) {
  const Json routine =
      Record("routine:01",
             {{"title", "Check the mailbox"}, {"unit", "hours"}, {"starts_on", "2026-11-20"}});
  EXPECT_EQ(With(routine, "every", 48), "");
  EXPECT_EQ(With(routine, "every", 0), "every: Enter \"Every\" as a number that is 1 or more.");
}

Json Stakeholder() {
  return Record("stakeholder:01", {{"name", "Corby Youth Council"}, {"kind", "body"}});
}

TEST(RecordRules, AStakeholdersEmailLooksLikeOne) {
  EXPECT_EQ(Issues(Stakeholder()), "");
  EXPECT_EQ(With(Stakeholder(), "email", "hello@youth.example"), "");
  EXPECT_EQ(With(Stakeholder(), "email", "youth.example"),
            "email: Enter the e-mail address like name@example.org.");
}

// 000-05: permission is dated; that nobody was asked needs no date.
TEST(RecordRules, AnAnswerAboutContactHasItsDay) {
  EXPECT_EQ(With(Stakeholder(), "permission", "not-asked"), "");
  for (const char* answer : {"yes", "no", "published"}) {
    EXPECT_EQ(With(Stakeholder(), "permission", answer),
              "permission_on: Enter the day on which they said so.");
  }
  Json dated = Stakeholder();
  dated["permission_on"] = "2026-11-20";
  EXPECT_EQ(With(dated, "permission", "no"), "");
}

// 003-13.
TEST(RecordRules, ABodyReportsToAnotherOne) {
  EXPECT_EQ(With(Stakeholder(), "reports_to", "stakeholder:02"), "");
  EXPECT_EQ(With(Stakeholder(), "reports_to", "stakeholder:01"),
            "reports_to: A body cannot report to itself: choose another one.");
}

// 003-13.
TEST(RecordRules, AMemberIsSomebodyElseAndLeavesAfterJoining) {
  Json membership =
      Record("membership:01", {{"body", "stakeholder:01"}, {"member", "stakeholder:02"}});
  EXPECT_EQ(Issues(membership), "");
  EXPECT_EQ(With(membership, "member", "stakeholder:01"),
            "member: A body cannot be a member of itself: choose who is in it.");
  membership["starts_on"] = "2026-11-20";
  EXPECT_EQ(With(membership, "ends_on", "2026-11-20"), "");
  EXPECT_EQ(With(membership, "ends_on", "2026-11-19"),
            "ends_on: A membership cannot end before it starts: enter 20 November 2026 or a later "
            "date.");
}

// 003-11.
TEST(RecordRules, TheNextContactIsNotBeforeThisOne) {
  const Json contact = Record("contact:01", {{"stakeholder", "stakeholder:01"},
                                             {"happened_on", "2026-11-20"},
                                             {"channel", "phone"},
                                             {"subject", "The clinic"}});
  EXPECT_EQ(With(contact, "follow_up_on", "2026-11-20"), "");
  EXPECT_EQ(With(contact, "follow_up_on", "2026-11-19"),
            "follow_up_on: Enter 20 November 2026, the day of this contact, or a later date.");
}

}  // namespace
}  // namespace earshot::model
