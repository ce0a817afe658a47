// The paper card: every question of the sign-up, the words that are agreed to, and a way not to say
// (004-20, 004-22, 000-05).

#include "core/report/signup_card.h"

#include <gtest/gtest.h>

#include "core/app/panel_settings.h"
#include "core/model/vocabulary.h"
#include "core/report/html.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::report {
namespace {

using app::Desk;

constexpr char kToday[] = "2026-09-21";

class SignupCardOf : public testing::Test {
 protected:
  std::string Card(std::string_view hand_in = "Corby library\nEvery day") const {
    return SignupCard(*desk.workspace, hand_in, kToday);
  }
  void Settings(std::vector<merge::Change> more) {
    more.push_back(Desk::Set("name", "Corby Voices"));
    desk.Do(std::string(app::kPanelId), "panel", std::move(more));
  }
  static size_t CountOf(std::string_view text, std::string_view part) {
    size_t count = 0;
    for (size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
      ++count;
    }
    return count;
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(SignupCardOf, APanelAsksInTheOrderOfTheSignUp) {
  const std::string page = Card();
  size_t at = 0;
  for (const char* question :
       {">Name<", ">E-mail<", ">Phone<", ">Year of birth<", ">Postcode<", ">Interests<",
        ">Likes to hear from us by<", ">Needs information as<", ">Languages<",
        ">Help to take part<", ">What you agree to<", ">Your signature<", ">Where to hand it in<",
        ">Sex<", ">Ethnic group<", ">Disability<", ">Unpaid care for somebody<",
        ">Inclusion groups<"}) {
    const size_t next = page.find(question, at);
    ASSERT_NE(next, std::string::npos) << question;
    at = next;
  }
}

TEST_F(SignupCardOf, EveryListOfPersonalQuestionsMayBeLeftUnsaid) {
  const std::string page = Card();
  size_t questions = 0;
  for (const model::Field& field : model::FindType("equality")->fields) {
    if (!field.hidden && !field.vocabulary.empty()) ++questions;
  }
  EXPECT_EQ(questions, 10U);
  EXPECT_EQ(CountOf(page, ">Prefer not to say</li>"), questions);
  EXPECT_EQ(CountOf(page, "Not asked"), 0U) << "that is no answer of theirs";
}

TEST_F(SignupCardOf, EveryTermHasItsBox) {
  const std::string page = Card();
  for (const char* vocabulary : {"panel-interests", "panel-channels", "ethnic-groups", "religions",
                                 "legal-partnerships", "inclusion-groups"}) {
    for (const model::Term& term : model::FindVocabulary(vocabulary)->terms) {
      if (term.code == "not-asked") continue;
      EXPECT_NE(page.find(">" + EscapeHtml(term.label) + "</li>"), std::string::npos) << term.code;
    }
  }
  EXPECT_NE(page.find(">Black, Black British, Black Welsh, Caribbean or African<"),
            std::string::npos);
}

// 000-05: the exact words that are in use, and their version.
TEST_F(SignupCardOf, ThePanelPrintsTheWordsOfItsConsentWithTheirVersion) {
  desk.Do(model::ConsentWordingId("panel", 3), "consent_wording",
          {Desk::Set("purpose", "panel"), Desk::Set("version", 3),
           Desk::Set("wording", "I agree to be asked three times a year."),
           Desk::Set("from_day", "2026-01-01")});
  desk.Do(model::ConsentWordingId("panel", 4), "consent_wording",
          {Desk::Set("purpose", "panel"), Desk::Set("version", 4),
           Desk::Set("wording", "I agree to be asked four times a year."),
           Desk::Set("from_day", "2027-01-01")});
  const std::string page = Card();
  EXPECT_NE(page.find(">I agree to be asked three times a year.<"), std::string::npos);
  EXPECT_NE(page.find(">Version of these words: 3<"), std::string::npos);
  EXPECT_EQ(page.find("four times"), std::string::npos) << "not in use yet";
}

TEST_F(SignupCardOf, WhereItIsHandedInStandsThereOrIsLeftToWrite) {
  EXPECT_NE(Card().find(">Corby library<"), std::string::npos);
  EXPECT_NE(Card("").find("Where to hand it in</h2>\n<p class=\"line\"></p>"), std::string::npos);
}

TEST_F(SignupCardOf, AParentSignsWhereThePanelTakesPeopleUnderTheAgeOfConsent) {
  EXPECT_EQ(Card().find("a parent or guardian signs"), std::string::npos);
  Settings({Desk::Set("minimum_age", 12)});
  EXPECT_NE(Card().find("If you are under 16, a parent or guardian signs as well"),
            std::string::npos);
  EXPECT_NE(Card().find(">Join Corby Voices</h1>"), std::string::npos);
}

// T21: one file; no text of anybody becomes markup.
TEST_F(SignupCardOf, APanelIsOneFileWithoutScripts) {
  const std::string page = Card("<script>alert(1)</script>");
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("http:"), std::string::npos);
  EXPECT_EQ(page.find("https:"), std::string::npos);
  EXPECT_NE(page.find("style-src 'sha256-" + std::string(kCardSheet.sha256) + "'"),
            std::string::npos);
  EXPECT_NE(page.find(kCardSheet.text), std::string::npos);
}

}  // namespace
}  // namespace earshot::report
