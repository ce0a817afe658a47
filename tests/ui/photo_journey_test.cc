// Photographs at the stall: stored first, described, asked about consent, sent after their record,
// and seen on the activity's page (004-18, 004-22).

#include "core/merge/document.h"
#include "tests/ui/journey_fixture.h"
#include "tests/ui/lint.h"

namespace earshot::ui_test {
namespace {

constexpr char kPicker[] = "Photograph: Take a photograph";

class PhotoJourney : public SignedInJourney {
 protected:
  void StartSession(std::string_view title = "A morning at the market") {
    asha.Follow("Capture");
    asha.Fill("Activity", title);
    asha.Choose("Type of engagement", "Stall in a busy place");
    asha.Press("Start session");
  }
  void Keep(std::string_view digest, std::string_view caption) {
    asha.TakePhoto(digest);
    asha.Fill("What the photograph shows", caption);
    asha.Press("Keep the photograph");
  }
  void OpenActivity() {
    asha.Open("#/log/" + base::GetString(AtServer("type", "activity"), "_id"));
  }
  const std::string one = std::string(64, '1');
  const std::string two = std::string(64, '2');
};

TEST_F(PhotoJourney, APhotographIsKeptWithWhatItShows) {
  StartSession();
  Keep(one, "The stall in the rain");
  EXPECT_FALSE(asha.Has(Role::kDialog, "Photograph")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kHeading, "1 photograph")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("The stall in the rain"));
  asha.Settle(10'000);
  const base::Json photo = AtServer("caption", "The stall in the rain");
  EXPECT_EQ(base::GetString(photo, "type"), "photo");
  EXPECT_EQ(base::GetString(photo, "digest"), one);
  EXPECT_EQ(base::GetString(photo, "activity"),
            base::GetString(AtServer("type", "activity"), "_id"));
  EXPECT_EQ(base::GetInteger(photo, "width"), 1600);
  EXPECT_FALSE(base::GetString(photo, "taken_at").empty());
  Keep(two, "The queue");
  EXPECT_TRUE(asha.Has(Role::kHeading, "2 photographs")) << asha.Dump();
}

TEST_F(PhotoJourney, WhoeverRefusedIsNotKept) {
  StartSession();
  asha.TakePhoto(one);
  asha.Fill("What the photograph shows", "Two people at the stall");
  asha.Tick("People can be recognised");
  asha.Press("Keep the photograph");
  EXPECT_TRUE(asha.Sees("Say whether the people who can be recognised agreed.")) << asha.Dump();
  asha.Choose("Did they agree to the photograph?", "Refused");
  asha.Press("Keep the photograph");
  EXPECT_TRUE(asha.Sees("They refused, so this photograph cannot be kept")) << asha.Dump();
  EXPECT_EQ(asha.Value("What the photograph shows"), "Two people at the stall");
  asha.Press("Do not keep it");
  EXPECT_TRUE(asha.platform.photos_here.empty()) << "the file goes too";
  EXPECT_FALSE(asha.Has(Role::kHeading, "1 photograph"));
  asha.Settle(10'000);
  EXPECT_EQ(CountAtServer("photo"), 0U);
}

TEST_F(PhotoJourney, WithoutBeingAskedItIsForTheFileOnly) {
  StartSession();
  asha.TakePhoto(one);
  asha.Fill("What the photograph shows", "A crowd at the stall");
  asha.Tick("People can be recognised");
  asha.Choose("Did they agree to the photograph?", "Not asked");
  asha.Press("Keep the photograph");
  EXPECT_TRUE(asha.Sees("For the file only: not to be published")) << asha.Dump();
}

TEST_F(PhotoJourney, AFileThatIsNoPhotographIsSaidBesideTheButtonAndNothingIsLost) {
  StartSession();
  asha.Fill("Quote", "The last bus leaves at six.");
  asha.TakePhoto("", shell::PhotoReading::kNoPhotograph);
  EXPECT_TRUE(
      asha.Sees("This file is no photograph that this browser can read. "
                "Choose a JPEG or PNG."))
      << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kDialog, "Photograph"));
  EXPECT_EQ(asha.Value("Quote"), "The last bus leaves at six.");
  asha.TakePhoto(one);
  EXPECT_FALSE(asha.Sees("This file is no photograph")) << asha.Dump();
}

TEST_F(PhotoJourney, ThePixelsOfADeletedOneLeaveTheDeviceWhenUndoCannotBringThemBack) {
  StartSession();
  Keep(one, "The stall");
  Keep(two, "The queue");
  asha.Settle(10'000);
  asha.PhotosArrive();
  asha.Press("Delete the photograph: The stall");
  asha.Settle(10'000);
  EXPECT_TRUE(asha.platform.photos_here.contains(one)) << "undo may bring it back";
  asha.Restart();
  asha.app->OnPhotos();  // the page tells what it holds
  asha.Settle(10'000);
  EXPECT_FALSE(asha.platform.photos_here.contains(one));
  EXPECT_TRUE(asha.platform.photos_here.contains(two));
}

TEST_F(PhotoJourney, OneThatWaitsForItsDescriptionStaysAtEverySync) {
  StartSession();
  asha.TakePhoto(one);
  asha.Settle(10'000);
  asha.Press("Close");
  asha.Open("#/sync");
  asha.Press("Sync now");
  asha.Settle(10'000);
  EXPECT_TRUE(asha.platform.photos_here.contains(one));
}

TEST_F(PhotoJourney, ATabThatOnlyReadsHasNoCamera) {
  StartSession();
  asha.platform.writer = false;
  asha.Settle();
  EXPECT_FALSE(asha.Has(Role::kFile, kPicker)) << asha.Dump();
}

TEST_F(PhotoJourney, WhileOneIsBeingStoredThereIsNoCamera) {
  StartSession();
  asha.PressShutter();
  EXPECT_TRUE(asha.Sees("The photograph is being stored")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kFile, kPicker)) << asha.Dump();
  asha.StorePhoto(one, shell::PhotoReading::kTooLarge);
  EXPECT_TRUE(asha.Has(Role::kFile, kPicker)) << asha.Dump();
}

TEST_F(PhotoJourney, APictureStoredAfterThePageWasTurnedBelongsToItsSession) {
  StartSession();
  const std::string session = asha.platform.address;
  asha.PressShutter();
  asha.Open("#/today");
  asha.StorePhoto(one);
  StartSession("An afternoon at the library");
  EXPECT_FALSE(asha.Has(Role::kDialog, "Photograph")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kFile, kPicker)) << asha.Dump();
  asha.Open(session);
  if (!asha.Has(Role::kDialog, "Photograph")) asha.Press("Describe the photograph");
  asha.Fill("What the photograph shows", "The stall");
  asha.Press("Keep the photograph");
  EXPECT_TRUE(asha.Has(Role::kHeading, "1 photograph")) << asha.Dump();
}

TEST_F(PhotoJourney, ASecondPictureDoesNotTakeThePlaceOfTheOneThatWaits) {
  StartSession();
  asha.TakePhoto(one);
  asha.Fill("What the photograph shows", "The st");
  asha.StorePhoto(two);  // it was chosen before the camera was put away
  EXPECT_EQ(asha.Value("What the photograph shows"), "The st") << asha.Dump();
  asha.Press("Keep the photograph");
  EXPECT_TRUE(asha.Sees("The photograph could not be stored on this device."))
      << "it is said of the second" << asha.Dump();
  asha.Settle(10'000);
  EXPECT_EQ(base::GetString(AtServer("caption", "The st"), "digest"), one);
}

TEST_F(PhotoJourney, AnUndescribedPhotographOutlivesTheDialogAndARestart) {
  StartSession();
  asha.TakePhoto(one);
  asha.Fill("What the photograph shows", "The st");
  asha.Press("Close");
  EXPECT_TRUE(asha.Sees("A photograph waits for its description")) << asha.Dump();
  const std::string session = asha.platform.address;
  asha.Settle(2'000);
  asha.Restart();
  asha.Open(session);
  asha.Press("Describe the photograph");
  EXPECT_EQ(asha.Value("What the photograph shows"), "The st") << asha.Dump();
  asha.Fill("What the photograph shows", "The stall");
  asha.Press("Keep the photograph");
  EXPECT_TRUE(asha.Has(Role::kHeading, "1 photograph")) << asha.Dump();
}

TEST_F(PhotoJourney, ItIsSentAfterItsRecordAndNothingIsCalledSentBefore) {
  StartSession();
  asha.Settle(10'000);
  asha.GoOffline();
  Keep(one, "The stall");
  EXPECT_TRUE(asha.platform.photos_asked_to_send.empty());
  asha.GoOnline();
  asha.Settle(10'000);
  ASSERT_EQ(CountAtServer("photo"), 1U);
  EXPECT_EQ(asha.platform.photos_asked_to_send, std::vector<std::string>{one});
  EXPECT_NE(asha.Status().find("1 to send"), std::string::npos) << asha.Status();
  EXPECT_EQ(asha.Status().find("everything sent"), std::string::npos);
  asha.Open("#/sync");
  EXPECT_TRUE(asha.Sees("1 photograph waits to be sent")) << asha.Dump();
  asha.PhotosArrive();
  EXPECT_NE(asha.Status().find("everything sent"), std::string::npos) << asha.Status();
  EXPECT_TRUE(asha.Sees("Nothing waits to be sent")) << asha.Dump();
}

TEST_F(PhotoJourney, WhatCouldNotBeSentGoesWithTheNextSync) {
  StartSession();
  Keep(one, "The stall");
  asha.Settle(10'000);
  asha.platform.photos_asked_to_send.clear();  // the page could not send it
  asha.Open("#/sync");
  asha.Press("Sync now");
  EXPECT_EQ(asha.platform.photos_asked_to_send, std::vector<std::string>{one});
}

TEST_F(PhotoJourney, WhatCouldNotBeSentIsTriedAgainAfterSomeMinutesAndThenLeftInPeace) {
  StartSession();
  Keep(one, "The stall");
  asha.Settle(10'000);
  asha.platform.photos_asked_to_send.clear();  // the page could not send it
  asha.Settle(60'000);
  EXPECT_TRUE(asha.platform.photos_asked_to_send.empty());
  asha.Settle(5 * 60'000);
  EXPECT_EQ(asha.platform.photos_asked_to_send, std::vector<std::string>{one});
  asha.PhotosArrive();
  asha.Settle(10 * 60'000);
  EXPECT_TRUE(asha.platform.photos_asked_to_send.empty());
}

TEST_F(PhotoJourney, DeletingOneIsUndone) {
  StartSession();
  Keep(one, "The stall");
  asha.Press("Delete the photograph: The stall");
  EXPECT_FALSE(asha.Has(Role::kHeading, "1 photograph")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_TRUE(asha.Has(Role::kHeading, "1 photograph")) << asha.Dump();
}

// The server deleted the file with its record.
TEST_F(PhotoJourney, OneWhoseDeletionWasSentIsSentAgainAfterUndo) {
  StartSession();
  Keep(one, "The stall");
  asha.Settle(10'000);
  asha.PhotosArrive();
  asha.Press("Delete the photograph: The stall");
  asha.Settle(10'000);
  ASSERT_TRUE(merge::IsDeleted(AtServer("caption", "The stall")));
  EXPECT_EQ(asha.Status().find("to send"), std::string::npos) << asha.Status();
  EXPECT_TRUE(asha.platform.photos_asked_to_send.empty());
  asha.Press("Undo");
  asha.Settle(10'000);
  EXPECT_FALSE(merge::IsDeleted(AtServer("caption", "The stall")));
  EXPECT_EQ(asha.platform.photos_asked_to_send, std::vector<std::string>{one});
  asha.PhotosArrive();
  asha.Open("#/sync");
  asha.Press("Sync now");
  EXPECT_TRUE(asha.platform.photos_asked_to_send.empty()) << "nothing doubts it any more";
}

TEST_F(PhotoJourney, TheActivityShowsItWithItsWordsAndAsksForWhatIsElsewhere) {
  StartSession();
  Keep(one, "The stall");
  asha.Settle(10'000);
  OpenActivity();
  const Node& picture = asha.Get(Role::kImage, "Photograph: The stall");
  EXPECT_EQ(picture.attributes, "photo=" + one);
  AppDriver ben(server, 2);
  ben.SignIn("ben", kPassword);
  ben.Settle(10'000);
  ben.Open("#/log/" + base::GetString(AtServer("type", "activity"), "_id"));
  EXPECT_TRUE(ben.Sees("The photograph is on another device until that one has synced."))
      << ben.Dump();
  EXPECT_EQ(ben.platform.photos_asked_for, std::vector<std::string>{one}) << "once, not each frame";
  ben.platform.photos_here.insert(one);
  ben.app->OnPhotos();
  ben.Settle();
  EXPECT_TRUE(ben.Has(Role::kImage, "Photograph: The stall")) << ben.Dump();
}

TEST_F(PhotoJourney, WhatAPhotographShowsIsCorrectedLater) {
  StartSession();
  Keep(one, "The stal");
  asha.Settle(10'000);
  OpenActivity();
  asha.Follow("Edit the photograph: The stal");
  asha.Fill("What the photograph shows", "The stall");
  asha.Press("Save");
  EXPECT_TRUE(asha.Has(Role::kImage, "Photograph: The stall"))
      << "back on the activity's page" << asha.Dump();
}

TEST_F(PhotoJourney, PhotographsGoWithTheirActivityAndComeBackWithIt) {
  StartSession();
  Keep(one, "The stall");
  asha.Press("Finish session");
  asha.Settle(10'000);
  OpenActivity();
  asha.Press("Delete activity");
  asha.Settle(10'000);
  EXPECT_TRUE(base::GetBool(AtServer("caption", "The stall"), "deleted"));
  asha.Press("Undo");
  asha.Settle(10'000);
  EXPECT_FALSE(base::GetBool(AtServer("caption", "The stall"), "deleted"));
}

TEST_F(PhotoJourney, TheyGoAlsoWithOneThatIsDeletedAmongSeveral) {
  StartSession();
  Keep(one, "The stall");
  asha.Press("Finish session");
  asha.viewport.height = 1600;  // every row in sight
  asha.Open("#/log");
  asha.Press("Choose several");
  asha.Tick("Select all rows");
  asha.Press("Delete 1");
  asha.Settle(10'000);
  EXPECT_TRUE(base::GetBool(AtServer("caption", "The stall"), "deleted"));
}

TEST_F(PhotoJourney, PhotographsOfAnotherWorkspaceOrPersonAreOutOfReach) {
  EXPECT_NE(asha.platform.photo_folder.find("earshot_town"), std::string::npos);
  asha.Open("#/settings");
  asha.Press("Sign out");
  asha.Press("Yes, sign out");
  EXPECT_EQ(asha.platform.photo_folder, "");
}

TEST_F(PhotoJourney, TheQuestionsFitASmallPhone) {
  asha.viewport.width = 320;
  asha.viewport.height = 568;
  asha.Settle();
  StartSession();
  asha.TakePhoto(one);
  EXPECT_EQ(LintWidth(asha.app->tree(), 320), std::vector<std::string>{});
  asha.Press("Close");
  EXPECT_EQ(LintWidth(asha.app->tree(), 320), std::vector<std::string>{});
  EXPECT_FALSE(asha.Has(Role::kFile, kPicker)) << "one at a time: the first is described first";
}

}  // namespace
}  // namespace earshot::ui_test
