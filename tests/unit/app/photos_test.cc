// Photographs of an activity: in their order, without those deleted, and which are for the file
// only (004-22).

#include "core/app/photos.h"

#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

class PhotosTest : public testing::Test {
 protected:
  std::string Take(const std::string& activity, const std::string& caption,
                   const std::string& taken_at, std::vector<merge::Change> more = {}) {
    std::vector<merge::Change> changes = {
        Desk::Set("activity", activity), Desk::Set("caption", caption),
        Desk::Set("taken_at", taken_at), Desk::Set("digest", std::string(64, 'b')),
        Desk::Set("width", 1600),        Desk::Set("height", 900),
        Desk::Set("size", 1000)};
    changes.insert(changes.end(), more.begin(), more.end());
    return desk.Do("", "photo", std::move(changes));
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(PhotosTest, ComeInTheOrderInWhichTheyWereTaken) {
  const std::string stall = desk.NewActivity("Stall");
  Take(stall, "The second", "2026-09-20T10:05:00.000+01:00");
  Take(stall, "The first", "2026-09-20T10:00:00.000+01:00");
  Take(desk.NewActivity("Another"), "Elsewhere", "2026-09-20T09:00:00.000+01:00");
  const std::vector<Photo> photos = PhotosOf(*desk.workspace, stall);
  ASSERT_EQ(photos.size(), 2U);
  EXPECT_EQ(photos[0].caption, "The first");
  EXPECT_EQ(photos[1].caption, "The second");
  EXPECT_EQ(photos[0].width, 1600);
  EXPECT_EQ(AllPhotos(*desk.workspace).size(), 3U);
}

TEST_F(PhotosTest, ADeletedOneIsNotListed) {
  const std::string stall = desk.NewActivity("Stall");
  const std::string photo = Take(stall, "The stall", "2026-09-20T10:00:00.000+01:00");
  desk.Do(photo, "photo", {Desk::Set("deleted", true)});
  EXPECT_TRUE(PhotosOf(*desk.workspace, stall).empty());
  EXPECT_TRUE(AllPhotos(*desk.workspace).empty());
}

TEST_F(PhotosTest, WithoutAnAgreementOneIsForTheFileOnly) {
  const std::string stall = desk.NewActivity("Stall");
  const std::string at = "2026-09-20T10:00:0";
  Take(stall, "Nobody to be recognised", at + "1.000+01:00");
  Take(stall, "Everyone agreed", at + "2.000+01:00",
       {Desk::Set("recognisable", true), Desk::Set("consent", "everyone")});
  Take(stall, "A crowd", at + "3.000+01:00",
       {Desk::Set("recognisable", true), Desk::Set("consent", "not-asked")});
  const std::vector<Photo> photos = PhotosOf(*desk.workspace, stall);
  ASSERT_EQ(photos.size(), 3U);
  EXPECT_FALSE(photos[0].for_file_only);
  EXPECT_FALSE(photos[1].for_file_only);
  EXPECT_TRUE(photos[2].for_file_only);
}

TEST_F(PhotosTest, APhotographIsLeftWhenNothingNamesItsFile) {
  const std::string stall = desk.NewActivity("Stall");
  const std::string digest(64, 'b'), unknown(64, 'c'), waiting(64, 'd');
  const std::set<std::string> held = {digest, unknown, waiting};
  const std::string photo = Take(stall, "The stall", "2026-09-20T10:00:00.000+01:00");
  desk.workspace->KeepDraft("photo/" + stall, R"({"digest":")" + waiting + R"("})");
  EXPECT_EQ(LeftPhotos(*desk.workspace, held), std::set<std::string>{unknown});
  desk.Do(photo, "photo", {Desk::Set("deleted", true)});
  EXPECT_EQ(LeftPhotos(*desk.workspace, held), std::set<std::string>{unknown}) << "undo names it";
  desk.storage.RunUntilIdle();
  desk.Open();
  desk.workspace->KeepDraft("photo/" + stall, "");
  EXPECT_EQ(LeftPhotos(*desk.workspace, held), held) << "undo has forgotten it";
}

TEST_F(PhotosTest, WhatAColleagueDeletedIsLeftAlthoughThereIsSomethingToUndo) {
  Desk other{"00000000000000bb", 2};
  const std::string stall = desk.NewActivity("Stall");
  const std::string photo = Take(stall, "The stall", "2026-09-20T10:00:00.000+01:00");
  Exchange(desk, other);
  other.clock.Advance(60'000);
  other.Do(photo, "photo", {Desk::Set("deleted", true)});
  Exchange(desk, other);
  ASSERT_TRUE(desk.workspace->CanUndo());
  const std::set<std::string> held = {std::string(64, 'b')};
  EXPECT_EQ(LeftPhotos(*desk.workspace, held), held);
  EXPECT_TRUE(LeftPhotos(*other.workspace, held).empty()) << "there its undo names it";
}

}  // namespace
}  // namespace earshot::app
