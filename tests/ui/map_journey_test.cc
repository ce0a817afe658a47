// Stakeholder maps: placing by number, by keys and by drag, comparing dates, who is below their
// level, and two who map apart (004-09..11, 001-01).

#include "tests/ui/map_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kWatchMark[] = "Healthwatch, Partner, influence 80, interest 90, below level";

void Type(AppDriver& person, Role role, std::string_view name, std::string_view key,
          bool shift = false) {
  person.app->tree().Queue({person.Get(role, name).id, Action::kFocus, ""});
  person.Settle();
  person.app->OnKey(key, false, shift, false, true);
  person.Settle();
}

TEST_F(MapJourney, EveryMarkSaysWhoWhereAndWhatIsMissing) {
  EXPECT_TRUE(asha.Has(Role::kMain, "Stakeholder map: 2 Nov 2026")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Influence and interest, 2 Nov 2026")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, kWatchMark)) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "Boat club, Inform, influence 20, interest 20, below level"));
  EXPECT_TRUE(asha.Has(Role::kLink, "Healthwatch")) << "in the table under it\n" << asha.Dump();
}

TEST_F(MapJourney, WhoTookPartIsReadWithinTheLine) {
  asha.Follow("Edit");
  asha.Fill("Who took part", "the steering group");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("A clinic in Corby, with the steering group")) << asha.Dump();
}

// PRODUCT.md: place one in 4.
TEST_F(MapJourney, OneFromTheTrayIsPlacedInFourAndComesBackWithUndo) {
  asha.Press("Evening paper");
  asha.Fill("Influence", "30");
  asha.Fill("Interest", "75");
  EXPECT_TRUE(asha.Sees("Consult")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Questionnaires")) << "004-10: ways to consult\n" << asha.Dump();
  asha.Press("Save the place");
  EXPECT_LE(asha.activations, 4);
  EXPECT_TRUE(asha.Sees("Evening paper, Consult, influence 30, interest 75")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_FALSE(asha.Sees("Evening paper, Consult"));
  EXPECT_TRUE(asha.Has(Role::kButton, "Evening paper")) << "in the tray again\n" << asha.Dump();
}

TEST_F(MapJourney, ANumberThatIsOffTheMapIsToldAndNothingIsSaved) {
  asha.Press("Evening paper");
  asha.Fill("Influence", "130");
  asha.Press("Save the place");
  EXPECT_TRUE(asha.Sees("Enter a number from 0 to 100.")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Evening paper, "));
}

// 001-01: the reason is asked where a line is crossed, and nowhere else.
TEST_F(MapJourney, CrossingALineAsksWhy) {
  asha.Press(kWatchMark);
  EXPECT_FALSE(asha.Sees("Why they moved")) << asha.Dump();
  asha.Fill("Interest", "10");
  EXPECT_TRUE(asha.Sees("Why they moved")) << asha.Dump();
  asha.Press("Save the place");
  EXPECT_TRUE(asha.Sees("Say why they moved: they cross a line of the map.")) << asha.Dump();
  asha.Fill("Why they moved", "Their contract ended");
  asha.Press("Save the place");
  EXPECT_TRUE(asha.Sees("Healthwatch, Involve, influence 80, interest 10")) << asha.Dump();
  asha.Press("Healthwatch, Involve, influence 80, interest 10, below level");
  EXPECT_TRUE(asha.Sees("Reason: Their contract ended")) << asha.Dump();
}

// PRODUCT.md: by keyboard in 4; arrows are typing.
TEST_F(MapJourney, AMarkIsMovedByKeysAndSavedAsOneChange) {
  Type(asha, Role::kButton, kWatchMark, "ArrowUp");
  Type(asha, Role::kButton, "Healthwatch, Partner, influence 81, interest 90, below level",
       "ArrowLeft", true);
  const std::string moved = "Healthwatch, Partner, influence 81, interest 80, below level";
  EXPECT_TRUE(asha.Has(Role::kButton, moved)) << asha.Dump();
  asha.Press(moved);
  EXPECT_EQ(asha.Value("Interest"), "80");
  asha.Press("Save the place");
  EXPECT_LE(asha.activations, 4);
  EXPECT_TRUE(asha.Has(Role::kButton, moved)) << asha.Dump();
  asha.Press("Undo");
  EXPECT_TRUE(asha.Has(Role::kButton, kWatchMark)) << asha.Dump();
}

TEST_F(MapJourney, AMoveByKeysCanBePutBack) {
  Type(asha, Role::kButton, kWatchMark, "ArrowUp");
  EXPECT_TRUE(asha.Has(Role::kButton, "Save the move of Healthwatch")) << asha.Dump();
  asha.Press("Put it back");
  EXPECT_TRUE(asha.Has(Role::kButton, kWatchMark)) << asha.Dump();
}

// PRODUCT.md: two dates in 2.
TEST_F(MapJourney, TwoDatesAreComparedInTwo) {
  asha.Choose("Compare with", "1 Sep 2026");
  EXPECT_LE(asha.activations, 2);
  EXPECT_TRUE(
      asha.Sees("Crossed a line: Involve, influence 80, interest 40, now Partner, "
                "influence 80, interest 90"))
      << asha.Dump();
  EXPECT_TRUE(asha.Sees("New: Inform, influence 20, interest 20"));
}

// PRODUCT.md: below their level in 1 (004-09).
TEST_F(MapJourney, WhoIsBelowTheirLevelIsListedInOne) {
  asha.Press("2 below their level");
  EXPECT_LE(asha.activations, 1);
  EXPECT_TRUE(asha.Sees("Asks for Partner. Most so far: nothing")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Asks for Inform. Most so far: nothing"));
}

TEST_F(MapJourney, SeveralArePlacedAtOnce) {
  asha.Tick("Select Healthwatch");
  asha.Tick("Select Boat club");
  asha.Press("Place 2 chosen");
  asha.Fill("Influence", "60");
  asha.Fill("Interest", "60");
  asha.Fill("Why they moved", "They work together now");
  asha.Press("Save the place");
  EXPECT_TRUE(asha.Sees("+2 close together: open the list")) << "on one spot\n" << asha.Dump();
  asha.Press("+2 close together: open the list");
  EXPECT_TRUE(asha.Sees("Partner, influence 60, interest 60")) << asha.Dump();
  asha.Press("Boat club");
  EXPECT_TRUE(asha.Has(Role::kButton, "Take off the map")) << asha.Dump();
}

TEST_F(MapJourney, ANewMapStartsAsACopyOfToday) {
  asha.Follow("Back to the maps");
  EXPECT_TRUE(asha.Sees("Asks for Partner")) << "alerts of the newest map\n" << asha.Dump();
  asha.Press("New map: influence and interest");
  EXPECT_TRUE(asha.Has(Role::kButton, kWatchMark)) << asha.Dump();
  asha.Follow("Back to the maps");
  asha.Follow("1 Sep 2026");
  EXPECT_TRUE(asha.Sees("Healthwatch, Involve, influence 80, interest 40")) << asha.Dump();
}

TEST_F(MapJourney, TheProjectLeadsToItsMaps) {
  asha.Open("#/projects/project:01J00000000000000000000001");
  asha.Follow("3 stakeholder maps");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Stakeholder maps")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Active and supportive"));
}

// Found by a newcomer: "everybody is on the map" stood over a map with nobody on it.
TEST_F(MapJourney, AnEmptyMapDoesNotSayThatEverybodyIsOnIt) {
  constexpr char kQuiet[] = "project:01J00000000000000000000002";
  constexpr char kEmpty[] = "map:01J00000000000000000000024";
  Put(kQuiet, "project", {{"title", "A quiet project"}});
  Put(kEmpty, "map",
      {{"project", kQuiet}, {"grid", "influence-interest"}, {"drawn_on", "2026-11-02"}});
  Fetch(asha);
  ShowMap(kEmpty);
  EXPECT_TRUE(asha.Sees("Nobody has been named for the project yet.")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("is on the map"));
}

// 004-11: politicians among the opponents.
TEST_F(MapJourney, AnOpposedPoliticianIsMarkedAsAHighRisk) {
  ShowMap(kSupport);
  asha.Press("The MP for Corby, Opponents, active 90, supportive 10, high risk");
  EXPECT_TRUE(asha.Sees("A politician among the opponents is a high risk.")) << asha.Dump();
}

TEST_F(MapJourney, APhoneHeldUprightHasFourLists) {
  asha.viewport.width = 390;
  ShowMap();
  for (const char* quadrant : {"Involve", "Partner", "Inform", "Consult"}) {
    EXPECT_TRUE(asha.Has(Role::kHeading, quadrant)) << quadrant << "\n" << asha.Dump();
  }
  asha.Press("Healthwatch");
  EXPECT_EQ(asha.Value("Influence"), "80");
}

TEST_F(MapJourney, AMarkIsDraggedToItsPlace) {
  const Node mark = asha.Get(Role::kButton, kWatchMark);
  for (const semantics::Painted& painted : asha.app->tree().painted()) {
    if (painted.id != mark.id) continue;
    const float x = painted.rect.x + painted.rect.w / 2, y = painted.rect.y + painted.rect.h / 2;
    asha.app->OnPointer(x, y, 0, true, false);
    asha.Settle();
    asha.app->OnPointer(x - 40, y, 0, true, false);
    asha.Settle();
    asha.app->OnPointer(x - 80, y, 0, true, false);
    asha.Settle();
    asha.app->OnPointer(x - 80, y, 0, false, false);
    asha.Settle();
    break;
  }
  EXPECT_FALSE(asha.Has(Role::kButton, kWatchMark)) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Healthwatch, Partner, influence 80, interest ")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Placed: Partner")) << asha.Dump();
}

TEST_F(MapJourney, TheMapLeavesAsADrawingAndAsAPicture) {
  asha.Press("Save as a drawing (SVG)");
  asha.Press("Save as a picture (PNG)");
  const auto& files = asha.platform.downloads;
  ASSERT_TRUE(files.contains("earshot-map-2026-11-02-2026-11-25.svg"));
  ASSERT_TRUE(files.contains("earshot-map-2026-11-02-2026-11-25.png"));
  EXPECT_NE(files.at("earshot-map-2026-11-02-2026-11-25.svg").find(">Healthwatch<"),
            std::string::npos);
}

// Two who map without a network: one whole place, and the other is told on both.
TEST_F(MapJourney, OfTwoMovesMadeApartOneWinsAndTheOtherIsToldAsAProposal) {
  AppDriver ben(server, 99);
  ben.SignIn("ben", kPassword);
  Fetch(ben);
  const auto place = [](AppDriver& person, const char* influence, const char* interest) {
    person.viewport.height = 3000;
    person.Open(std::string("#/map/") + kNewer);
    person.GoOffline();
    person.Press(kWatchMark);
    person.Fill("Influence", influence);
    person.Fill("Interest", interest);
    person.Press("Save the place");
    person.GoOnline();
  };
  asha.GoOffline();
  place(ben, "95", "95");
  asha.Settle(60'000);
  place(asha, "55", "60");
  Fetch(asha);
  Fetch(ben);
  Fetch(asha);
  for (AppDriver* person : {&asha, &ben}) {
    person->Open(std::string("#/map/") + kNewer);
    person->Press("Healthwatch, Partner, influence 55, interest 60, below level");
    EXPECT_TRUE(person->Sees("Also proposed by")) << person->Dump();
    EXPECT_TRUE(person->Has(Role::kButton, "Take this place: influence 95, interest 95"))
        << person->Dump();
  }
}

}  // namespace
}  // namespace earshot::ui_test
