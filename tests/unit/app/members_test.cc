// The members of the panel: their rows, the filters, and a filter as text (004-20, 004-22, 004-32).

#include "core/app/members.h"

#include <set>

#include "core/model/schema.h"
#include "core/model/vocabulary.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

using merge::Op;
using Changes = std::vector<merge::Change>;

constexpr std::string_view kToday = "2026-11-25";

class PanelMembers : public testing::Test {
 protected:
  std::string Add(const std::string& name, Changes more = {},
                  const std::string& status = "active") {
    more.push_back(Desk::Set("name", name));
    more.push_back(Desk::Set("status", status));
    more.push_back(Desk::Set("status_on", "2026-09-01"));
    return desk.Do("", "member", std::move(more));
  }
  void Answer(const std::string& member, Changes answers) {
    answers.push_back(Desk::Set("member", member));
    desk.Do(model::EqualityId(member), "equality", std::move(answers));
  }
  void Consent(const std::string& member, const std::string& purpose, const std::string& answer,
               const std::string& day, const std::string& until = "") {
    Changes changes = {
        Desk::Set("member", member), Desk::Set("purpose", purpose),
        Desk::Set("answer", answer), Desk::Set("given_at", day + "T10:00:00.000+00:00"),
        Desk::Set("how", "tablet"),  Desk::Set("by_whom", "themselves")};
    if (!until.empty()) changes.push_back(Desk::Set("until", until));
    desk.Do("", "consent", std::move(changes));
  }
  std::string Invite(const std::string& asked_by, const std::string& sent_on,
                     const std::vector<std::string>& members) {
    const std::string invitation =
        desk.Do("", "invitation",
                {Desk::Set("title", "Urgent care"), Desk::Set("asked_by", asked_by),
                 Desk::Set("reason", "They live near it."), Desk::Set("channel", "email"),
                 Desk::Set("sent_on", sent_on)});
    for (const std::string& member : members) {
      desk.Do(model::InvitedId(invitation, member), "invited",
              {Desk::Set("invitation", invitation), Desk::Set("member", member)});
    }
    return invitation;
  }
  std::string Body(const std::string& name) {
    return desk.Do("", "panel_body", {Desk::Set("name", name)});
  }
  void Seat(const std::string& body, const std::string& member, Changes more) {
    more.push_back(Desk::Set("body", body));
    more.push_back(Desk::Set("member", member));
    desk.Do(model::PanelSeatId(body, member), "panel_seat", std::move(more));
  }
  std::vector<MemberRow> Rows() {
    return ReadMembers(*desk.workspace, SettingsOf(*desk.workspace), kToday);
  }
  std::string Names(const MemberFilter& filter) {
    const std::vector<MemberRow> rows = Rows();
    std::string names;
    for (const uint32_t place : FilterMembers(rows, filter)) {
      names += (names.empty() ? "" : ", ") + rows[place].name;
    }
    return names;
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(PanelMembers, AreListedByNameWithoutThoseDeletedAndOnlyTheActiveAtFirst) {
  Add("Zoe");
  Add("\u00c1lvaro");
  Add("Mia", {}, "paused");
  const std::string gone = Add("Gone");
  desk.Do(gone, "member", {Desk::Set("deleted", true)});
  EXPECT_EQ(Names({}), "\u00c1lvaro, Zoe");
  EXPECT_EQ(Names({.status = std::string(kAnyStatus)}), "\u00c1lvaro, Mia, Zoe");
  EXPECT_EQ(Names({.status = "paused"}), "Mia");
}

TEST_F(PanelMembers, AreFoundByTheStartsOfTheirNameTownPostcodeAndEmail) {
  Add("Ann Archer", {Desk::Set("locality", "Corby"), Desk::Set("postcode", "nn171qg")});
  Add("Bob Baker", {Desk::Set("email", "Bob@Example.org")});
  EXPECT_EQ(Names({.words = "cor arch"}), "Ann Archer");
  EXPECT_EQ(Names({.words = "NN17 1"}), "Ann Archer");
  EXPECT_EQ(Names({.words = "nn171"}), "Ann Archer");
  EXPECT_EQ(Names({.words = "bob@example"}), "Bob Baker");
  EXPECT_EQ(Names({.words = "rcher"}), "");
  EXPECT_EQ(Rows()[0].postcode, "NN17 1QG");
}

// 004-20: views are sought by interests and location.
TEST_F(PanelMembers, OfASegmentAreCounted) {
  const merge::Change corby = Desk::Set("locality", "Corby");
  const merge::Change mind = {"interests", Op::kAdd, "mental-health"};
  Add("Ann", {corby, mind, Desk::Set("birth_year", 2002)});
  Add("Bea", {corby, mind, Desk::Set("birth_year", 2010), {"interests", Op::kAdd, "cancer"}});
  Add("Too old", {corby, mind, Desk::Set("birth_year", 2001)});
  Add("Of no known age", {corby, mind});
  Add("Elsewhere", {Desk::Set("locality", "Kettering"), mind, Desk::Set("birth_year", 2002)});
  Add("Of other interests",
      {corby, {"interests", Op::kAdd, "cancer"}, Desk::Set("birth_year", 2002)});
  Add("Paused", {corby, mind, Desk::Set("birth_year", 2002)}, "paused");
  const MemberFilter segment = {
      .interests = {"mental-health"}, .localities = {"Corby"}, .age_to = 24};
  EXPECT_EQ(FilterMembers(Rows(), segment).size(), 2u);
  EXPECT_EQ(Names(segment), "Ann, Bea");
  EXPECT_EQ(Names({.interests = {"mental-health"}, .age_from = 24, .age_to = 25}),
            "Ann, Elsewhere, Too old");
  EXPECT_EQ(LocalitiesOf(Rows()), (std::vector<std::string>{"Corby", "Kettering"}));
}

TEST_F(PanelMembers, AreOfTheAgeThatTheyReachInThisYear) {
  EXPECT_EQ(AgeIn(2001, "2026-01-01"), 25);
  EXPECT_EQ(AgeIn(2026, kToday), 0);
  EXPECT_EQ(AgeIn(0, kToday), -1);
  EXPECT_EQ(AgeIn(2027, kToday), -1);
  EXPECT_EQ(AgeIn(2001, ""), -1);
  EXPECT_EQ(AgeBandOf(-1), "");
  EXPECT_EQ(AgeBandOf(15), "under-16");
  EXPECT_EQ(AgeBandOf(16), "16-24");
  EXPECT_EQ(AgeBandOf(24), "16-24");
  EXPECT_EQ(AgeBandOf(85), "85-over");
  std::vector<std::string_view> reached;
  for (int age = 0; age < 120; ++age) {
    if (reached.empty() || reached.back() != AgeBandOf(age)) reached.push_back(AgeBandOf(age));
  }
  std::vector<std::string_view> listed;
  for (const model::Term& term : model::FindVocabulary("age-bands")->terms) {
    listed.push_back(term.code);
  }
  EXPECT_EQ(reached, listed);
}

// PANEL.md section 5: neither of the two is ever a target.
TEST_F(PanelMembers, WhoPreferNotToSayOrWereNotAskedHaveNoValue) {
  const std::string ann = Add("Ann");
  Answer(ann,
         {Desk::Set("sex", "prefer-not-to-say"), Desk::Set("care", "prefer-not-to-say"),
          Desk::Set("ethnic_group", "prefer-not-to-say"), Desk::Set("disability", "not-asked")});
  const std::string bob = Add("Bob");
  Answer(bob, {Desk::Set("sex", "male")});
  const std::vector<MemberRow> rows = Rows();
  for (const char* dimension : {"age", "sex", "ethnic-group", "disability", "care", "locality",
                                "deprivation", "rural-urban"}) {
    EXPECT_EQ(ValueIn(rows[0], dimension), "") << dimension;
  }
  EXPECT_EQ(rows[0].sex, "prefer-not-to-say");
  EXPECT_EQ(rows[0].disability, "");
  EXPECT_EQ(ValueIn(rows[1], "sex"), "male");
  EXPECT_EQ(Names({.sexes = {"male", "female"}}), "Bob");
  EXPECT_EQ(Names({.disabilities = {"not-asked"}}), "Ann, Bob");
}

// 004-32 reports by the wider groups.
TEST_F(PanelMembers, CountInTheirWiderEthnicGroup) {
  const std::string ann = Add("Ann");
  Answer(ann, {Desk::Set("ethnic_group", "mixed-white-asian")});
  const std::string bob = Add("Bob");
  Answer(bob, {Desk::Set("ethnic_group", "white-roma")});
  EXPECT_EQ(ValueIn(Rows()[0], "ethnic-group"), "mixed");
  EXPECT_EQ(Names({.ethnic_headings = {"mixed", "asian"}}), "Ann");
  EXPECT_EQ(Names({.ethnic_headings = {"white"}}), "Bob");
  std::set<std::string> reached;
  for (const model::Term& term : model::FindVocabulary("ethnic-groups")->terms) {
    MemberRow row;
    row.ethnic_group = term.code;
    reached.insert(ValueIn(row, "ethnic-group"));
  }
  std::set<std::string> listed = {""};
  for (const model::Term& term : model::FindVocabulary("ethnic-headings")->terms) {
    listed.emplace(term.code);
  }
  EXPECT_EQ(reached, listed);
}

TEST_F(PanelMembers, HaveAValueInEveryDimensionThatTargetsAreSetBy) {
  const std::string ann =
      Add("Ann", {Desk::Set("birth_year", 1984), Desk::Set("locality", " Corby "),
                  Desk::Set("deprivation_decile", 4), Desk::Set("rural_urban", "urban-nearer")});
  Answer(ann, {Desk::Set("sex", "female"), Desk::Set("ethnic_group", "other-arab"),
               Desk::Set("disability", "limited-a-lot"), Desk::Set("care", "to-9")});
  const MemberRow row = Rows()[0];
  std::string values;
  for (const model::Term& term : model::FindVocabulary("panel-dimensions")->terms) {
    values += ValueIn(row, term.code) + " ";
  }
  EXPECT_EQ(values, "35-44 female other limited-a-lot to-9 Corby 3-4 urban-nearer ");
  EXPECT_EQ(ValueIn(row, "something"), "");
  int64_t decile = 0;
  for (const model::Term& band : model::FindVocabulary("deprivation-bands")->terms) {
    MemberRow poorer;
    poorer.decile = ++decile;
    EXPECT_EQ(ValueIn(poorer, "deprivation"), band.code);
    poorer.decile = ++decile;
    EXPECT_EQ(ValueIn(poorer, "deprivation"), band.code);
  }
}

TEST_F(PanelMembers, PassOnlyTheFiltersThatTheyMeet) {
  const std::string ann = Add("Ann", {Desk::Set("deprivation_decile", 2),
                                      Desk::Set("rural_urban", "urban-nearer"),
                                      {"reach_by", Op::kAdd, "text"}});
  Answer(ann, {Desk::Set("disability", "limited-a-lot"),
               Desk::Set("care", "50-over"),
               {"inclusion_groups", Op::kAdd, "autistic"}});
  Add("Bob", {Desk::Set("deprivation_decile", 3), {"reach_by", Op::kAdd, "post"}});
  EXPECT_EQ(Names({.disabilities = {"limited-a-little", "limited-a-lot"}}), "Ann");
  EXPECT_EQ(Names({.cares = {"50-over"}}), "Ann");
  EXPECT_EQ(Names({.inclusion_groups = {"autistic", "coastal"}}), "Ann");
  EXPECT_EQ(Names({.deprivation_bands = {"1-2"}}), "Ann");
  EXPECT_EQ(Names({.rural_urban = {"urban-nearer"}}), "Ann");
  EXPECT_EQ(Names({.reach_by = {"text", "post"}}), "Ann, Bob");
  EXPECT_EQ(Names({.reach_by = {"phone"}}), "");
}

// 003-13: who speaks for the panel today.
TEST_F(PanelMembers, SitOnTheBodiesOfWhichTheirTimeRuns) {
  const std::string group = Body("Patient Advisory Group");
  const std::string gone = Body("Old Group");
  Seat(group, Add("Ann"), {});
  Seat(group, Add("Bob"), {Desk::Set("ends_on", "2026-11-24")});
  Seat(group, Add("Cat"), {Desk::Set("starts_on", "2026-11-26")});
  const std::string dan = Add("Dan");
  Seat(group, dan, {Desk::Set("starts_on", "2026-11-25"), Desk::Set("ends_on", "2026-11-25")});
  Seat(gone, dan, {});
  desk.Do(gone, "panel_body", {Desk::Set("deleted", true)});
  EXPECT_EQ(Names({.bodies = {group}}), "Ann, Dan");
  EXPECT_EQ(Names({.bodies = {gone}}), "");
  EXPECT_EQ(Rows()[3].bodies, std::vector<std::string>{group});
}

// 000-05: only what holds today is a yes.
TEST_F(PanelMembers, AgreeAsTheirNewestLineSays) {
  const std::string ann = Add("Ann");
  Consent(ann, "panel", "given", "2026-09-01", "2028-09-01");
  Consent(ann, "newsletter", "given", "2026-09-01");
  Consent(ann, "newsletter", "withdrawn", "2026-10-01");
  const std::string bob = Add("Bob");
  Consent(bob, "panel", "given", "2024-09-01", "2026-09-01");
  Consent(bob, "newsletter", "given", "2026-09-01");
  Add("Cat");
  const std::vector<MemberRow> rows = Rows();
  EXPECT_EQ(rows[0].consent, ConsentState::kGiven);
  EXPECT_EQ(rows[0].consent_until, "2028-09-01");
  EXPECT_EQ(rows[0].newsletter, ConsentState::kWithdrawn);
  EXPECT_EQ(rows[1].consent, ConsentState::kOver);
  EXPECT_EQ(rows[2].consent, ConsentState::kNotAsked);
  EXPECT_EQ(Names({.consent = "panel"}), "Ann");
  EXPECT_EQ(Names({.consent = "newsletter"}), "Bob");
  EXPECT_EQ(Names({.consent = "story"}), "");
}

// 004-20: the panel is shared by public bodies, and nobody is asked too often by all of them.
TEST_F(PanelMembers, WhoWereAskedOftenByAnyBodyAreLeftToRest) {
  const std::string ann = Add("Ann");
  const std::string bob = Add("Bob");
  const std::string cat = Add("Cat");
  Invite("Integrated Care Board", "2026-08-28", {ann, bob});
  Invite("County Council", "2026-10-01", {ann, bob});
  EXPECT_EQ(Names({.only_rested = true}), "Ann, Bob, Cat");
  const std::string third = Invite("Hospital Trust", "2026-11-01", {ann});
  Invite("Hospital Trust", "2026-08-27", {bob});  // 90 days ago
  const std::vector<MemberRow> rows = Rows();
  EXPECT_EQ(rows[0].invited_lately, 3);
  EXPECT_EQ(rows[0].last_invited, "2026-11-01");
  EXPECT_FALSE(rows[0].rested);
  EXPECT_EQ(rows[1].invited_lately, 2);
  EXPECT_EQ(rows[2].last_invited, "");
  EXPECT_EQ(Names({.only_rested = true}), "Bob, Cat");
  EXPECT_EQ(Names({}), "Ann, Bob, Cat");
  desk.Do(third, "invitation", {Desk::Set("deleted", true)});
  EXPECT_EQ(Names({.only_rested = true}), "Ann, Bob, Cat");
  desk.Do(std::string(kPanelId), "panel",
          {Desk::Set("name", "Citizens' Panel"), Desk::Set("most_invitations", 1),
           Desk::Set("fatigue_days", 30)});
  Invite("Hospital Trust", "2026-11-20", {bob});
  EXPECT_EQ(Names({.only_rested = true}), "Ann, Cat");
}

// The rows are all that a filter is given: no record is read for a letter typed.
TEST(PanelMemberRows, OfTwentyThousandAreFilteredFromTheRowsAlone) {
  std::vector<MemberRow> rows(20000);
  for (size_t i = 0; i < rows.size(); ++i) {
    rows[i].status = i % 10 == 0 ? "paused" : "active";
    rows[i].locality = i % 4 == 0 ? "Corby" : "Kettering";
    rows[i].age = static_cast<int>(i % 80);
    rows[i].folded = i % 2 == 0 ? " ann archer" : " bob baker";
  }
  EXPECT_EQ(FilterMembers(rows, {}).size(), 18000u);
  EXPECT_EQ(FilterMembers(rows, {.words = "arch"}).size(), 8000u);
  const base::WordColumn words = base::WordsOf(rows);
  EXPECT_EQ(FilterMembers(rows, {.words = "arch"}, &words), FilterMembers(rows, {.words = "arch"}));
  // Of every 80 the 4th, 8th, 12th, 16th and 24th; the 20th is paused, as the first is.
  EXPECT_EQ(FilterMembers(rows, {.localities = {"Corby"}, .age_to = 24}).size(), 250u * 5);
}

TEST(PanelMemberFilter, SurvivesItsText) {
  EXPECT_EQ(FilterToJson({}), "{}");
  EXPECT_EQ(FilterFromJson("{}"), MemberFilter{});
  const MemberFilter filter = {.words = "ann \"a\"",
                               .status = "any",
                               .interests = {"mental-health", "cancer"},
                               .localities = {"Corby"},
                               .age_from = 16,
                               .age_to = 24,
                               .sexes = {"female"},
                               .ethnic_headings = {"asian"},
                               .disabilities = {"limited-a-lot"},
                               .cares = {"none"},
                               .inclusion_groups = {"autistic"},
                               .deprivation_bands = {"1-2"},
                               .rural_urban = {"urban-nearer"},
                               .bodies = {"panel_body:1"},
                               .reach_by = {"post"},
                               .consent = "newsletter",
                               .only_rested = true};
  EXPECT_EQ(FilterFromJson(FilterToJson(filter)), filter);
  EXPECT_EQ(FilterToJson({.interests = {"mental-health"}, .age_to = 24}),
            R"({"age_to":24,"interests":["mental-health"]})");
}

// A part that is not known here would be left out and more people found than the segment names.
TEST(PanelMemberFilter, WithAPartThatIsNotKnownIsRefused) {
  for (const char* text :
       {"", "[]", "3", R"({"age_to":24)", R"({"newer":"x"})", R"({"age_to":24,"newer":[]})",
        R"({"age_to":"24"})", R"({"age_to":-1})", R"({"age_to":24.5})", R"({"age_to":5000000000})",
        R"({"interests":"cancer"})", R"({"interests":[3]})", R"({"interests":[""]})",
        R"({"interests":[]})", R"({"status":""})", R"({"words":7})", R"({"consent":"story"})",
        R"({"only_rested":1})", R"({"only_rested":false})"}) {
    EXPECT_FALSE(FilterFromJson(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace earshot::app
