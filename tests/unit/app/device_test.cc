// What a device remembers: its name, who uses it, and where each person's records are.
#include "core/app/device.h"

#include <gtest/gtest.h>

#include "core/merge/stamp.h"

namespace earshot::app {
namespace {

class DeviceTest : public ::testing::Test {
 protected:
  void Open() {
    device = std::make_unique<Device>(storage, sealer, random);
    bool opened = false;
    device->Open([&](base::Expected<void> result) { opened = result.has_value(); });
    storage.RunUntilIdle();
    ASSERT_TRUE(opened);
  }
  base::MemoryStorage storage;
  base::PassThroughSealer sealer;
  base::SeededRandom random{3};
  std::unique_ptr<Device> device;
};

TEST_F(DeviceTest, ANewDeviceKnowsNobody) {
  Open();
  EXPECT_EQ(device->current(), nullptr);
  EXPECT_EQ(device->name(), "This device");
}

TEST_F(DeviceTest, APersonAndTheirWorkspaceAreThereAfterARestart) {
  Open();
  device->SignedIn("asha", "Asha Lindqvist");
  device->Rename("Red tablet");
  device->ChooseWorkspace("earshot_county");
  const std::string folder = device->FolderOf("earshot_county");
  storage.RunUntilIdle();
  Open();
  ASSERT_NE(device->current(), nullptr);
  EXPECT_TRUE(merge::IsActorId(device->current()->id));
  EXPECT_EQ(device->current()->person, "Asha Lindqvist");
  EXPECT_EQ(device->current()->current, "earshot_county");
  EXPECT_EQ(device->name(), "Red tablet");
  EXPECT_EQ(device->FolderOf("earshot_county"), folder);
  EXPECT_EQ(folder, "vault/" + device->current()->id + "/earshot_county/");
}

TEST_F(DeviceTest, TwoPeopleOnOneDeviceHaveVaultsOfTheirOwn) {
  Open();
  device->SignedIn("asha", "Asha");
  const std::string first = device->current()->id;
  device->SignedOut();
  EXPECT_EQ(device->current(), nullptr);
  device->SignedIn("tom", "Tom");
  EXPECT_NE(device->current()->id, first);
  device->SignedIn("asha", "");
  EXPECT_EQ(device->current()->id, first);
  EXPECT_EQ(device->current()->person, "Asha");
  EXPECT_EQ(device->vaults().size(), 2u);
}

TEST_F(DeviceTest, AFailedSaveIsSaidAndTheNextOneSucceeds) {
  Open();
  storage.FailCommit(1, {base::ErrorKind::kStorage, "The device is full."});
  device->SignedIn("asha", "Asha");
  storage.RunUntilIdle();
  EXPECT_EQ(device->save_error(), "The device is full.");
  device->Rename("Red tablet");
  storage.RunUntilIdle();
  EXPECT_EQ(device->save_error(), "");
  Open();
  EXPECT_EQ(device->name(), "Red tablet");
}

}  // namespace
}  // namespace earshot::app
