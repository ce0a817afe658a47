// The rules between fields of the panel's records, each with its sentence.

#include "core/model/panel_rules.h"

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

std::string With(Json document, const Json& fields) {
  document.update(fields);
  std::string text;
  for (const Issue& issue : Validate(document)) {
    text += (text.empty() ? "" : "\n") + issue.field + ": " + issue.sentence;
  }
  return text;
}

Json Claim() {
  return Record("claim:01", {{"member", "member:01"},
                             {"spent_on", "2026-11-10"},
                             {"kind", "travel"},
                             {"pence", 450},
                             {"about", "Bus to the meeting"},
                             {"state", "claimed"}});
}

// 004-07
TEST(PanelRules, APaidClaimHasItsDay) {
  EXPECT_EQ(With(Claim(), Json::object()), "");
  EXPECT_EQ(With(Claim(), {{"state", "paid"}}),
            "paid_on: Enter the day on which it was paid: it is marked as paid.");
  EXPECT_EQ(With(Claim(), {{"state", "paid"}, {"paid_on", "2026-11-20"}}), "");
}

// 004-07
TEST(PanelRules, ARefusedClaimSaysWhy) {
  const char* kWhy = "refused_because: Say why it was refused.";
  EXPECT_EQ(With(Claim(), {{"state", "refused"}}), kWhy);
  EXPECT_EQ(With(Claim(), {{"state", "refused"}, {"refused_because", "  "}}), kWhy);
  EXPECT_EQ(With(Claim(), {{"state", "refused"}, {"refused_because", "No receipt"}}), "");
}

TEST(PanelRules, AClaimIsNotPaidBeforeItWasSpent) {
  EXPECT_EQ(With(Claim(), {{"state", "paid"}, {"paid_on", "2026-11-09"}}),
            "paid_on: It cannot be paid before it was spent: enter 10 November 2026 or a later "
            "date.");
  EXPECT_EQ(With(Claim(), {{"state", "paid"}, {"paid_on", "2026-11-10"}}), "");
}

// 003-13
TEST(PanelRules, ASeatDoesNotEndBeforeItStarts) {
  const Json seat =
      Record("panel_seat:01:02",
             {{"body", "panel_body:01"}, {"member", "member:02"}, {"starts_on", "2026-04-01"}});
  EXPECT_EQ(With(seat, {{"ends_on", "2026-03-31"}}),
            "ends_on: A seat cannot end before it starts: enter 1 April 2026 or a later date.");
  EXPECT_EQ(With(seat, {{"ends_on", "2026-04-01"}}), "");
}

// 003-13
TEST(PanelRules, TheOldestAgeOfABodyIsNotBelowTheYoungest) {
  const Json body = Record("panel_body:01", {{"name", "Young advocates"}, {"youngest", 16}});
  EXPECT_EQ(With(body, {{"oldest", 15}}),
            "oldest: The oldest age cannot be below the youngest: enter 16 or more.");
  EXPECT_EQ(With(body, {{"oldest", 16}}), "");
  EXPECT_EQ(With(body, Json::object()), "");
}

// 004-20
TEST(PanelRules, TheEmailOfAMemberLooksLikeOne) {
  const Json member = Record("member:01", {{"name", "Sam Carter"}, {"status", "active"}});
  EXPECT_EQ(With(member, {{"email", "sam at example.org"}}),
            "email: Enter the e-mail address like name@example.org.");
  EXPECT_EQ(With(member, {{"email", "sam@example.org"}}), "");
}

}  // namespace
}  // namespace earshot::model
