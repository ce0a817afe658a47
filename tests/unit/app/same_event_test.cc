// Two phones that never met recorded one event; at the desk the two become one, and undo takes that
// back (PRODUCT.md section 3; 004-18, 004-22).

#include "core/app/same_event.h"

#include <algorithm>

#include "core/app/kept_event.h"
#include "core/app/session_code.h"
#include "core/app/tallies.h"
#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

using base::Json;
using merge::Op;

constexpr char kDay[] = "2026-11-25";

class SameEventTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  // A session from `from` to `to` o'clock, "09".
  static std::string Session(Desk& desk, const std::string& title, const std::string& from = "09",
                             const std::string& to = "12", const std::string& day = kDay) {
    return desk.Do(
        "", "activity",
        {Set("title", title), Set("held_on", day), Set("engagement_type", "busy-place"),
         Set("status", "to-write-up"), Set("started_at", day + "T" + from + ":00:00.000+00:00"),
         Set("ended_at", day + "T" + to + ":00:00.000+00:00")});
  }
  static void Count(Desk& desk, const std::string& id, int64_t people) {
    desk.Do(id, "", {{"heads", Op::kBump, people}});
  }
  static void CountGroup(Desk& desk, const std::string& id, int by) {
    for (const Transaction& one :
         CountInGroup(*desk.workspace, id, "age-16-24", by, "Count a person")) {
      ASSERT_TRUE(desk.workspace->Transact(one).has_value());
    }
  }
  std::vector<std::string> Like(const std::string& id) const {
    std::vector<std::string> ids;
    for (const ActivityRow& row : SameEvents(*desk.workspace, id)) ids.push_back(row.id);
    return ids;
  }
  void Merge(const std::string& kept, const std::string& other) {
    const auto merged = desk.workspace->Transact(
        MergeEvents(*desk.workspace, kept, other, "Merge two records", "Two records of one event"));
    for (const model::Issue& issue : merged ? std::vector<model::Issue>{} : merged.error().issues) {
      ADD_FAILURE() << issue.field << ": " << issue.sentence;
    }
  }
  ActivityRow RowOf(const std::string& id) const {
    for (const ActivityRow& row : desk.workspace->Activities()) {
      if (row.id == id) return row;
    }
    ADD_FAILURE() << id;
    return {};
  }

  Desk desk{"00000000000000a1", 1};
  Desk phone{"00000000000000b2", 2};
};

TEST_F(SameEventTest, TwoSessionsOfOneDayByTwoPhonesWithLikeTitlesLookLikeOne) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Corby market stall", "13", "15");
  Exchange(desk, phone);
  EXPECT_EQ(Like(ours), std::vector<std::string>{theirs});
  EXPECT_EQ(Like(theirs), std::vector<std::string>{ours});
}

TEST_F(SameEventTest, OnePlaceIsEnoughAndTwoPlacesAreTwoEvents) {
  const std::string ours = Session(desk, "Morning stall");
  const std::string theirs = Session(phone, "Talking to shoppers");
  Exchange(desk, phone);
  EXPECT_TRUE(Like(ours).empty());
  const std::string market = desk.Do("", "place", {Set("name", "Corby market")});
  const std::string library = desk.Do("", "place", {Set("name", "Library")});
  desk.Do(ours, "", {Set("place", market)});
  desk.Do(theirs, "", {Set("place", market)});
  EXPECT_EQ(Like(ours), std::vector<std::string>{theirs});
  desk.Do(theirs, "", {Set("place", library), Set("title", "Morning stall")});
  EXPECT_TRUE(Like(ours).empty());
}

TEST_F(SameEventTest, OneProjectAndOneTypeOfEngagementAreEnough) {
  const std::string ours = Session(desk, "Morning stall");
  const std::string theirs = Session(phone, "Talking to shoppers");
  Exchange(desk, phone);
  const std::string project = desk.Do("", "project", {Set("title", "A clinic in Corby")});
  desk.Do(ours, "", {Set("project", project)});
  desk.Do(theirs, "", {Set("project", project)});
  EXPECT_EQ(Like(ours), std::vector<std::string>{theirs});
}

TEST_F(SameEventTest, OnePhoneHoldsTwoEventsUnlessTheyOverlap) {
  const std::string morning = Session(desk, "Stall at Corby market", "09", "11");
  const std::string afternoon = Session(desk, "Stall at Corby market", "13", "15");
  EXPECT_TRUE(Like(morning).empty());
  const std::string noon = Session(desk, "Stall at Corby market", "10", "12");
  EXPECT_EQ(Like(morning), std::vector<std::string>{noon});
  EXPECT_TRUE(Like(afternoon).empty());
}

TEST_F(SameEventTest, AnotherDayAndWhatWasNoSessionAreLeftOut) {
  const std::string ours = Session(desk, "Stall at Corby market");
  Session(phone, "Stall at Corby market", "09", "12", "2026-11-24");
  phone.NewActivity("Stall at Corby market", kDay);
  Exchange(desk, phone);
  EXPECT_TRUE(Like(ours).empty());
}

TEST_F(SameEventTest, WhatSomebodyCalledDifferentIsNotAskedAgainUntilThatIsUndone) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Stall at Corby market");
  Exchange(desk, phone);
  ASSERT_TRUE(desk.workspace->Transact(KeepApart(ours, theirs, "Keep apart")).has_value());
  EXPECT_TRUE(Like(ours).empty());
  EXPECT_TRUE(Like(theirs).empty());
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(Like(theirs), std::vector<std::string>{ours});
}

// 004-22: by head and by group, counts are added and nobody is counted twice.
TEST_F(SameEventTest, MergingAddsTheCountsAndMovesWhatWasHeard) {
  const std::string ours = Session(desk, "Stall at Corby market");
  Count(desk, ours, 31);
  CountGroup(desk, ours, 2);
  desk.Do("", "attendance", {Set("activity", ours), Set("group", "gps"), Set("people", 3)});
  const std::string theirs = Session(phone, "Stall at Corby market", "08", "13");
  Count(phone, theirs, 11);
  CountGroup(phone, theirs, 3);
  phone.Do("", "attendance", {Set("activity", theirs), Set("group", "gps"), Set("people", 4)});
  phone.Do("", "attendance", {Set("activity", theirs), Set("group", "staff"), Set("people", 1)});
  const std::string heard = phone.NewFeedback(theirs, "The last bus leaves at six.");
  phone.Do(theirs, "", {Set("notes", "It rained."), {"channels", Op::kAdd, "pr"}});
  Exchange(desk, phone);
  const Json ours_before = desk.Doc(ours);
  Merge(ours, theirs);

  const Json kept = desk.Doc(ours);
  EXPECT_EQ(merge::TallyTotal(kept, "heads"), 42);
  EXPECT_EQ(RowOf(ours).people, 42);
  EXPECT_EQ(ReadTallies(*desk.workspace, ours).Of("age-16-24"), 5);
  EXPECT_EQ(base::GetInteger(desk.Doc(model::AttendanceId(ours, "gps")), "people"), 7);
  EXPECT_EQ(base::GetInteger(desk.Doc(model::AttendanceId(ours, "staff")), "people"), 1);
  EXPECT_EQ(base::GetString(desk.Doc(heard), "activity"), ours);
  EXPECT_EQ(base::GetString(kept, "notes"), "It rained.");
  EXPECT_EQ(merge::Elements(kept, "channels"), std::vector<std::string>{"pr"});
  EXPECT_EQ(base::GetString(kept, "started_at"), "2026-11-25T08:00:00.000+00:00");
  EXPECT_EQ(base::GetString(kept, "ended_at"), "2026-11-25T13:00:00.000+00:00");
  EXPECT_TRUE(merge::IsDeleted(desk.Doc(theirs)));
  EXPECT_EQ(base::GetString(desk.Doc(theirs), "merged_into"), ours);
  EXPECT_EQ(desk.workspace->Activities().size(), 1U);

  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(desk.workspace->Activities().size(), 2U);
  EXPECT_EQ(RowOf(ours).people, 31);
  EXPECT_EQ(RowOf(theirs).people, 11);
  EXPECT_EQ(ReadTallies(*desk.workspace, ours).Of("age-16-24"), 2);
  EXPECT_EQ(ReadTallies(*desk.workspace, theirs).Of("age-16-24"), 3);
  EXPECT_EQ(base::GetInteger(desk.Doc(model::AttendanceId(ours, "gps")), "people"), 3);
  EXPECT_EQ(base::GetString(desk.Doc(heard), "activity"), theirs);
  EXPECT_EQ(base::GetString(desk.Doc(ours), "notes"), "");
  EXPECT_EQ(base::GetString(desk.Doc(ours), "started_at"),
            base::GetString(ours_before, "started_at"));

  Merge(ours, theirs);  // and once more, over rows that were taken back
  EXPECT_EQ(RowOf(ours).people, 42);
  EXPECT_EQ(ReadTallies(*desk.workspace, ours).Of("age-16-24"), 5);
  EXPECT_EQ(base::GetInteger(desk.Doc(model::AttendanceId(ours, "staff")), "people"), 1);
}

TEST_F(SameEventTest, TheMergingReachesTheOtherPhone) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Stall at Corby market");
  Count(desk, ours, 31);
  Count(phone, theirs, 11);
  Exchange(desk, phone);
  Merge(ours, theirs);
  Exchange(desk, phone);
  ASSERT_EQ(phone.workspace->Activities().size(), 1U);
  EXPECT_EQ(phone.workspace->Activities()[0].people, 42);
}

// A phone that had not synced when the desk merged: what it counts into the other record is not
// lost in a record that nobody sees.
TEST_F(SameEventTest, WhatCameAfterTheMergingIsFoundAndBroughtOverOnce) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Stall at Corby market");
  Count(desk, ours, 31);
  Count(phone, theirs, 11);
  CountGroup(phone, theirs, 3);
  phone.Do(theirs, "", {Set("notes", "It rained."), Set("reached", 200)});
  Exchange(desk, phone);
  Merge(ours, theirs);
  EXPECT_EQ(CameLate(*desk.workspace, ours), "");
  Count(phone, theirs, 4);
  CountGroup(phone, theirs, 2);
  const std::string late = phone.NewFeedback(theirs, "I waited an hour.");
  Exchange(desk, phone);
  EXPECT_EQ(CameLate(*desk.workspace, ours), theirs);
  EXPECT_TRUE(Like(ours).empty());
  Merge(ours, theirs);
  EXPECT_EQ(CameLate(*desk.workspace, ours), "");
  EXPECT_EQ(RowOf(ours).people, 46);
  EXPECT_EQ(ReadTallies(*desk.workspace, ours).Of("age-16-24"), 5);
  EXPECT_EQ(base::GetString(desk.Doc(late), "activity"), ours);
  EXPECT_EQ(base::GetString(desk.Doc(ours), "notes"), "It rained.");
  EXPECT_EQ(base::GetInteger(desk.Doc(ours), "reached"), 200);
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(RowOf(ours).people, 42);
  EXPECT_EQ(CameLate(*desk.workspace, ours), theirs);
}

class TwoDesksTest : public SameEventTest {
 protected:
  // As the button on the page of `id` does.
  static void MergeOnPageOf(Desk& at, const std::string& id, const std::string& other) {
    const std::string kept = KeptEvent(*at.workspace, id, other);
    at.clock.Advance(1000);
    ASSERT_TRUE(at.workspace
                    ->Transact(MergeEvents(*at.workspace, kept, kept == id ? other : id, "Merge",
                                           "Two records of one event"))
                    .has_value());
  }
  // One event, 31 people here and 11 there, 2 and 3 of them by group.
  void RecordTwice() {
    ours = Session(desk, "Stall at Corby market");
    theirs = Session(phone, "Stall at Corby market");
    Count(desk, ours, 31);
    CountGroup(desk, ours, 2);
    Count(phone, theirs, 11);
    CountGroup(phone, theirs, 3);
    phone.Do(theirs, "", {Set("notes", "It rained."), Set("reached", 200)});
    desk.Do(ours, "", {Set("notes", "A good day."), Set("reached", 50)});
    Exchange(desk, phone);
    kept = std::min(ours, theirs);
  }

  std::string ours, theirs, kept;
};

TEST_F(TwoDesksTest, ThatMergeApartFromEitherPageKeepOneEventAndCountNobodyTwice) {
  RecordTwice();
  MergeOnPageOf(desk, ours, theirs);
  MergeOnPageOf(phone, theirs, ours);
  Exchange(desk, phone);
  for (Desk* at : {&desk, &phone}) {
    ASSERT_EQ(at->workspace->Activities().size(), 1U);
    EXPECT_EQ(at->workspace->Activities()[0].id, kept);
    EXPECT_EQ(at->workspace->Activities()[0].people, 42);
    EXPECT_EQ(ReadTallies(*at->workspace, kept).Of("age-16-24"), 5);
    EXPECT_EQ(base::GetInteger(at->Doc(kept), "reached"), 250);
    EXPECT_EQ(base::GetString(at->Doc(kept), "merged_into"), "");
    EXPECT_EQ(CameLate(*at->workspace, kept), "");
  }
}

TEST_F(TwoDesksTest, ThatBothTakeTheirMergingBackHaveTwoEventsAgain) {
  RecordTwice();
  MergeOnPageOf(desk, ours, theirs);
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  MergeOnPageOf(phone, theirs, ours);
  ASSERT_TRUE(phone.workspace->Undo().has_value());
  Exchange(desk, phone);
  EXPECT_EQ(RowOf(ours).people, 31);
  EXPECT_EQ(RowOf(theirs).people, 11);
  EXPECT_EQ(ReadTallies(*desk.workspace, ours).Of("age-16-24"), 2);
  EXPECT_EQ(ReadTallies(*desk.workspace, theirs).Of("age-16-24"), 3);
  MergeOnPageOf(desk, ours, theirs);
  MergeOnPageOf(phone, theirs, ours);
  Exchange(desk, phone);
  EXPECT_EQ(RowOf(kept).people, 42);
  EXPECT_EQ(ReadTallies(*desk.workspace, kept).Of("age-16-24"), 5);
}

TEST_F(TwoDesksTest, OneOfWhichHadMoreBringTheMoreOverOnce) {
  RecordTwice();
  Count(phone, theirs, 4);  // before the desk heard of it
  MergeOnPageOf(desk, ours, theirs);
  MergeOnPageOf(phone, theirs, ours);
  Exchange(desk, phone);
  EXPECT_EQ(RowOf(kept).people, 46);
}

TEST_F(TwoDesksTest, NeverKeepASessionThatAwaitsItsDetails) {
  RecordTwice();
  for (const char* code : {"000000", "ZZZZZZ"}) {
    const Transaction join =
        JoinSession({code, kDay, std::string(kDay) + "T20:00:00.000+00:00", "Joined session"});
    ASSERT_TRUE(desk.workspace->Transact(join).has_value());
    const std::string joined = SessionActivityId(code, kDay);
    EXPECT_EQ(KeptEvent(*desk.workspace, joined, ours), ours);
    EXPECT_EQ(KeptEvent(*desk.workspace, ours, joined), ours);
  }
}

TEST_F(SameEventTest, WhatIsWrittenIntoTheMergedRecordAfterwardsIsBroughtOverOnce) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Stall at Corby market");
  desk.Do(ours, "", {Set("notes", "A good day."), Set("reached", 50), Set("owner", "Asha")});
  phone.Do(theirs, "", {Set("notes", "It rained."), Set("reached", 200)});
  Exchange(desk, phone);
  Merge(ours, theirs);
  phone.clock.Advance(60'000);
  phone.Do(theirs, "",
           {Set("notes", "It rained at noon."),
            Set("reached", 210),
            Set("success", "A queue."),
            {"channels", Op::kAdd, "pr"}});
  Exchange(desk, phone);
  ASSERT_EQ(CameLate(*desk.workspace, ours), theirs);
  desk.clock.Advance(120'000);
  Merge(ours, theirs);
  EXPECT_EQ(CameLate(*desk.workspace, ours), "");
  EXPECT_EQ(base::GetString(desk.Doc(ours), "notes"), "A good day.\n\nIt rained at noon.");
  EXPECT_EQ(base::GetInteger(desk.Doc(ours), "reached"), 260);
  EXPECT_EQ(base::GetString(desk.Doc(ours), "success"), "A queue.");
  EXPECT_EQ(base::GetString(desk.Doc(ours), "owner"), "Asha");
  EXPECT_EQ(merge::Elements(desk.Doc(ours), "channels"), std::vector<std::string>{"pr"});
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(base::GetString(desk.Doc(ours), "notes"), "A good day.\n\nIt rained.");
  EXPECT_EQ(CameLate(*desk.workspace, ours), theirs);
}

TEST_F(SameEventTest, ATextThatDoesNotFitBesideTheOtherGoesIntoTheNotes) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Stall at Corby market");
  const auto half =
      static_cast<size_t>(model::MaxCharacters(model::FieldOf("activity", "purpose")) / 2 + 1);
  desk.Do(ours, "", {Set("purpose", std::string(half, 'a'))});
  phone.Do(theirs, "", {Set("purpose", std::string(half, 'b')), Set("notes", "It rained.")});
  Exchange(desk, phone);
  Merge(ours, theirs);
  EXPECT_EQ(base::GetString(desk.Doc(ours), "purpose"), std::string(half, 'a'));
  EXPECT_EQ(base::GetString(desk.Doc(ours), "notes"),
            "It rained.\n\nWhy, and what we wanted to learn:\n" + std::string(half, 'b'));
}

TEST_F(SameEventTest, NotesThatDoNotFitTogetherRefuseTheMergingAndLoseNothing) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Stall at Corby market");
  desk.Do(ours, "", {Set("notes", std::string(60'000, 'a'))});
  phone.Do(theirs, "", {Set("notes", std::string(60'000, 'b'))});
  Exchange(desk, phone);
  EXPECT_FALSE(desk.workspace->Transact(MergeEvents(*desk.workspace, ours, theirs, "Merge", "Why"))
                   .has_value());
  EXPECT_EQ(desk.workspace->Activities().size(), 2U);
}

// The Finish of a session comes later than the merging, and would win against it.
TEST_F(SameEventTest, NothingIsMergedWhileOneOfTheTwoStillRuns) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Stall at Corby market");
  phone.Do(theirs, "", {Set("status", "running"), Set("ended_at", nullptr)});
  Exchange(desk, phone);
  EXPECT_TRUE(Like(ours).empty());
  EXPECT_TRUE(Like(theirs).empty());
  phone.Do(
      theirs, "",
      {Set("status", "to-write-up"), Set("ended_at", std::string(kDay) + "T12:00:00.000+00:00")});
  Exchange(desk, phone);
  EXPECT_EQ(Like(ours), std::vector<std::string>{theirs});
}

TEST_F(SameEventTest, ASessionJoinedByAMistypedCodeLooksLikeAnyOtherOfThatDay) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string joined = SessionActivityId("K7P2QX", kDay);
  const Transaction join =
      JoinSession({"K7P2QX", kDay, std::string(kDay) + "T13:00:00.000+00:00", "Joined session"});
  ASSERT_TRUE(phone.workspace->Transact(join).has_value());
  Count(phone, joined, 3);
  Exchange(desk, phone);
  EXPECT_EQ(Like(ours), std::vector<std::string>{joined});
  EXPECT_EQ(Like(joined), std::vector<std::string>{ours});
  EXPECT_EQ(KeptEvent(*desk.workspace, joined, ours), ours);
  Merge(ours, joined);
  EXPECT_EQ(RowOf(ours).people, 3);
  EXPECT_EQ(RowOf(ours).status, "to-write-up");
}

// Every joined session is made at the zero stamp: that says nothing of who made it.
TEST_F(SameEventTest, TwoSessionsMadeByUnknownDevicesAreNotTakenForOneDevices) {
  for (const char* code : {"K7P2QX", "M3N4R5"}) {
    const bool first = std::string(code) == "K7P2QX";
    const std::string from = first ? "T09:00:00.000+00:00" : "T15:00:00.000+00:00";
    const std::string to = first ? "T10:00:00.000+00:00" : "T16:00:00.000+00:00";
    const Transaction join = JoinSession({code, kDay, kDay + from, "Joined session"});
    ASSERT_TRUE(desk.workspace->Transact(join).has_value());
    desk.Do(SessionActivityId(code, kDay), "",
            {Set("title", "Stall at Corby market"), Set("engagement_type", "busy-place"),
             Set("status", "to-write-up"), Set("ended_at", kDay + to)});
  }
  EXPECT_EQ(Like(SessionActivityId("K7P2QX", kDay)),
            std::vector<std::string>{SessionActivityId("M3N4R5", kDay)});
}

// 004-01: a corrected count stays a corrected count, with its reason.
TEST_F(SameEventTest, ACorrectedCountTakesInTheOthersPeople) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Stall at Corby market");
  Count(desk, ours, 31);
  desk.Do(ours, "", {Set("final_count", 30), Set("final_reason", "One was counted twice")});
  Count(phone, theirs, 11);
  Exchange(desk, phone);
  Merge(ours, theirs);
  EXPECT_EQ(RowOf(ours).people, 41);
  EXPECT_EQ(base::GetString(desk.Doc(ours), "final_reason"), "Two records of one event");
}

TEST_F(SameEventTest, WhoCountedByGroupAloneIsNotLostBesideHeads) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Stall at Corby market");
  Count(desk, ours, 31);
  phone.Do("", "attendance", {Set("activity", theirs), Set("group", "gps"), Set("people", 4)});
  Exchange(desk, phone);
  Merge(ours, theirs);
  EXPECT_EQ(RowOf(ours).people, 35);
}

// Whatever type of record refers to an activity, today or later, goes with it.
TEST_F(SameEventTest, EveryTypeOfRecordThatRefersToAnActivityIsMoved) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(desk, "Stall at Corby market");
  size_t references = 0;
  for (const model::RecordType& type : model::AllTypes()) {
    for (const model::Field& field : type.fields) {
      if (field.type != model::ValueType::kReference || field.vocabulary != "activity") continue;
      SCOPED_TRACE(std::string(type.name) + "." + std::string(field.name));
      ++references;
      const std::string name(field.name);
      const bool set = field.kind == model::FieldKind::kSet;
      const std::string id = std::string(type.name) + ":refers-" + std::to_string(references);
      Json document = merge::NewDocument(id, type.name, std::string(32, '1'));
      merge::Apply(document, {name, set ? Op::kAdd : Op::kSet, theirs}, std::string(32, '1'));
      desk.workspace->Receive({{id, "1-a", document, false}}, "server", "1");
      const Transaction merging = MergeEvents(*desk.workspace, ours, theirs, "Merge", "Why");
      const auto edit = std::find_if(merging.edits.begin(), merging.edits.end(),
                                     [&id](const RecordEdit& one) { return one.id == id; });
      ASSERT_NE(edit, merging.edits.end());
      for (const merge::Change& change : edit->changes) {
        merge::Apply(document, change, std::string(32, '2'));
      }
      if (set) {
        EXPECT_EQ(merge::Elements(document, name), std::vector<std::string>{ours});
      } else {
        EXPECT_EQ(base::GetString(document, name), ours);
      }
    }
  }
  EXPECT_GE(references, 7U);
}

}  // namespace
}  // namespace earshot::app
