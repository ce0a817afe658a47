// The six questions of a project: found, made, taken back, and those whom others usually ask
// (004-12, 004-13, 004-14).

#include <map>

#include "core/merge/document.h"
#include "core/model/schema.h"
#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kProject[] = "project:01J00000000000000000000001";
constexpr char kOther[] = "project:01J00000000000000000000002";
constexpr char kClub[] = "stakeholder:01J00000000000000000000003";
constexpr char kDirectly[] = "Who is affected directly?";

class IdentifyJourney : public SignedInJourney {
 protected:
  IdentifyJourney() {
    Graft(kProject, "project", {{"title", "Getting there"}});
    Graft(kOther, "project", {{"title", "Teeth for all"}});
    Graft(kClub, "stakeholder", {{"name", "Stroke Club"}, {"kind", "group"}});
    Graft(model::IdentificationId(kOther, "directly", kClub), "identification",
          {{"project", kOther}, {"question", "directly"}, {"stakeholder", kClub}});
    asha.Settle();
    asha.Follow("Sync");
    asha.Press("Sync now");
    asha.Open(std::string("#/identify/") + kProject);
    asha.activations = 0;
  }
  void Graft(const std::string& id, const std::string& type,
             const std::map<std::string, std::string>& fields) {
    base::Json document = merge::NewDocument(id, type, "01a1000000000000000000000000000a");
    for (const auto& [field, value] : fields) document[field] = value;
    document["_rev"] = "1-0000000000000000000000000000000a";
    server.databases[kDatabase]->store.Graft(document, {"1-0000000000000000000000000000000a"});
  }
};

TEST_F(IdentifyJourney, TheProjectLeadsToItsSixQuestions) {
  asha.Open(std::string("#/projects/") + kProject);
  asha.Follow("Answer the six questions");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Who to talk to")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kProgress, "Questions answered: 0 of 6"));
  for (const char* question :
       {kDirectly, "Who is affected indirectly?", "Who may be affected later?",
        "Whose help do we need?", "Who knows the subject?"}) {
    EXPECT_NE(asha.Field(question), nullptr) << question;
  }
}

// 004-14: with the project that knows them.
TEST_F(IdentifyJourney, WhoeverIsKnownIsFoundAndNamed) {
  asha.Fill("Whose help do we need?", "stroke");
  asha.Click(Role::kOption, "Stroke Club, known from Teeth for all");
  EXPECT_LE(asha.activations, 2);
  EXPECT_TRUE(asha.Has(Role::kButton, "Remove Stroke Club")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kProgress, "Questions answered: 1 of 6"));
}

TEST_F(IdentifyJourney, TheUsualOnesAreAddedWithOnePress) {
  EXPECT_TRUE(asha.Sees("Usually asked")) << asha.Dump();
  asha.Press("Stroke Club");
  EXPECT_EQ(asha.activations, 1);
  EXPECT_TRUE(asha.Has(Role::kButton, "Remove Stroke Club")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Usually asked"));
}

TEST_F(IdentifyJourney, SomebodyNewIsMadeByTypingAndSayingWhatKind) {
  asha.Fill(kDirectly, "Ladywell Carers");
  asha.Press(std::string("Add to ") + kDirectly);
  EXPECT_TRUE(asha.Sees("Ladywell Carers is not known yet")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Remove Ladywell Carers"));
  asha.Press("Organisation");
  EXPECT_TRUE(asha.Has(Role::kButton, "Remove Ladywell Carers")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kProgress, "Questions answered: 1 of 6"));
  asha.Press("Undo");
  EXPECT_FALSE(asha.Has(Role::kButton, "Remove Ladywell Carers")) << asha.Dump();
}

TEST_F(IdentifyJourney, SomebodyNewCanBeLeftOut) {
  asha.Fill(kDirectly, "Ladywell Carers");
  asha.Press(std::string("Add to ") + kDirectly);
  asha.Press("Do not add Ladywell Carers");
  EXPECT_FALSE(asha.Sees("is not known yet")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kProgress, "Questions answered: 0 of 6"));
}

// Nobody is made twice by writing the name another way.
TEST_F(IdentifyJourney, ANameThatIsKnownIsNotMadeAgain) {
  asha.Fill("Who knows the subject?", "STROKE CLUB");
  asha.Press("Add to Who knows the subject?");
  EXPECT_FALSE(asha.Sees("is not known yet")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "Remove Stroke Club"));
}

TEST_F(IdentifyJourney, WhoIsTakenOffComesBackWithUndo) {
  asha.Press("Stroke Club");
  asha.Press("Remove Stroke Club");
  EXPECT_TRUE(asha.Has(Role::kProgress, "Questions answered: 0 of 6")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_TRUE(asha.Has(Role::kButton, "Remove Stroke Club")) << asha.Dump();
}

TEST_F(IdentifyJourney, AProjectThatIsNotHereIsNotAskedAbout) {
  asha.Open("#/identify/project:01J00000000000000000000009");
  EXPECT_EQ(asha.Field(kDirectly), nullptr) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
