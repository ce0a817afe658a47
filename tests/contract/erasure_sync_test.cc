// Two devices and the real server: what was erased on one is gone from all three, also when the
// other comes back from a long time offline with an edit of it (004-27, RELIABILITY T31).
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/contract/server_fixture.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::server {
namespace {

using app::Desk;
using base::Json;

constexpr char kName[] = "Samphire";  // in everything that is written about this person

class ErasureSyncTest : public ServerTest {
 protected:
  ErasureSyncTest() { clock_.Advance(desk.clock.NowMs() - clock_.NowMs()); }

  void Sync(Desk& device) {
    sync::Session session(*device.workspace, "earshot_town");
    session.Start();
    while (auto request = session.NextRequest()) {
      device.storage.RunUntilIdle();
      const Reply reply = Send("ann", request->method, request->path, request->body);
      session.Receive({reply.status, reply.body, ""}, device.clock.NowMs());
    }
    device.storage.RunUntilIdle();
    ASSERT_EQ(session.progress().phase, sync::Phase::kDone) << session.FailureSentence();
  }
  std::string AddPerson() {
    const std::string project = desk.Do("", "project", {Desk::Set("title", "A clinic in Corby")});
    return desk.Do("", "hear_back",
                   {Desk::Set("project", project), Desk::Set("name", kName),
                    Desk::Set("phone", "01632 960001"), Desk::Set("asked_on", "2026-05-25"),
                    Desk::Set("erase_on", "2026-09-25")});
  }
  static bool Holds(Desk& device) {
    device.storage.RunUntilIdle();
    for (const auto& [name, bytes] : device.storage.files()) {
      if (bytes.find(kName) != std::string::npos) return true;
    }
    return device.workspace->store().BackupJson().find(kName) != std::string::npos;
  }
  bool ServerHolds() const {
    for (const auto& file : std::filesystem::recursive_directory_iterator(options_.data_folder)) {
      if (!file.is_regular_file()) continue;
      std::ifstream in(file.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      if (bytes.find(kName) != std::string::npos) return true;
    }
    return false;
  }
  void ExpectErasedEverywhere(const std::string& id) {
    for (Desk* device : {&desk, &phone}) {
      EXPECT_FALSE(device->workspace->Document(id).has_value());
      EXPECT_EQ(device->workspace->UnsentCount(), 0u);
      EXPECT_FALSE(Holds(*device));
    }
    EXPECT_FALSE(ServerHolds());
    EXPECT_EQ(Get("/earshot_town/" + id + "?open_revs=all").body.find(kName), std::string::npos);
  }

  Desk desk{"00000000000000a1", 1};
  Desk phone{"00000000000000b2", 2};
};

TEST_F(ErasureSyncTest, APhoneThatWasOfflineWithAnEditComesBackToTheTombstone) {
  const std::string id = AddPerson();
  Sync(desk);
  Sync(phone);
  ASSERT_TRUE(ServerHolds());
  ASSERT_TRUE(Holds(phone));
  phone.Do(id, "", {Desk::Set("phone", "01632 960002")});
  desk.workspace->Erase({id});
  Sync(desk);
  EXPECT_FALSE(ServerHolds());
  Sync(phone);
  Sync(desk);
  ExpectErasedEverywhere(id);
}

// The edit reached the server first; the erasure meets a revision that it does not know.
TEST_F(ErasureSyncTest, AnErasureFromAPhoneThatWasOfflineWinsOverALaterEdit) {
  const std::string id = AddPerson();
  Sync(desk);
  Sync(phone);
  phone.workspace->Erase({id});
  desk.Do(id, "", {Desk::Set("phone", "01632 960002")});
  Sync(desk);
  Sync(phone);
  Sync(desk);
  ExpectErasedEverywhere(id);
}

TEST_F(ErasureSyncTest, BothMayEraseTheSame) {
  const std::string id = AddPerson();
  Sync(desk);
  Sync(phone);
  phone.workspace->Erase({id});
  desk.workspace->Erase({id});
  Sync(desk);
  Sync(phone);
  Sync(desk);
  ExpectErasedEverywhere(id);
}

}  // namespace
}  // namespace earshot::server
