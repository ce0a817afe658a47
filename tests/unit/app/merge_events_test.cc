// At the desk two records of one event become one, on every desk the same, and undo takes that back
// (PRODUCT.md section 3; 004-18, 004-22).

#include "tests/unit/app/same_event_fixture.h"

namespace earshot::app {
namespace {

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
