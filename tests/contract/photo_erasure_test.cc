// The file of a photograph goes with the last record that names it, in the same write: people's
// faces do not outlive their deletion (004-18, 004-27).
#include "core/base/sha256.h"
#include "server-stub/store/sqlite.h"
#include "tests/contract/server_fixture.h"

namespace earshot::server {
namespace {

using base::Json;

class PhotoErasureTest : public ServerTest {
 protected:
  // Record and file, as a device sends them.
  void Take(const std::string& id) {
    revs_[id] = Write(base::DumpJson(Record(id)));
    ASSERT_NE(revs_[id], "");
  }
  Reply PutFile() {
    Headers headers = {{"Content-Type", "image/jpeg"},
                       {"Sec-Fetch-Site", "same-origin"},
                       {"Cookie", "AuthSession=" + tokens_.at("ann")}};
    Connection connection(server_->port());
    connection.Write(FormatRequest("PUT", path_, bytes_, headers));
    return connection.Read();
  }
  Json Record(const std::string& id) {
    Json record = {{"_id", id},
                   {"type", "photo"},
                   {"schema", 1},
                   {"activity", "activity:01"},
                   {"caption", "The stall"},
                   {"taken_at", "2026-11-25T10:00:00.000+00:00"},
                   {"digest", digest_},
                   {"width", 1600},
                   {"height", 900},
                   {"size", 1000}};
    if (!revs_[id].empty()) record["_rev"] = revs_[id];
    return record;
  }
  void Change(const std::string& id, const std::string& field, const Json& value) {
    Json record = Record(id);
    record[field] = value;
    revs_[id] = Write(base::DumpJson(record));
    ASSERT_NE(revs_[id], "");
  }
  // In the data file, whoever may read them. Stops the server.
  int64_t StoredFiles() {
    StopServer();
    auto sqlite = Sqlite::Open(options_.data_folder + "/earshot.sqlite");
    if (!sqlite) return -1;
    Query count(**sqlite, "SELECT count(*) FROM attachments");
    return count.Next() ? count.Integer(0) : -1;
  }
  int64_t Seq() { return base::GetInteger(Get("/earshot_town").json(), "update_seq"); }

  const std::string bytes_ = std::string("\xFF\xD8\xFF\0\x80 a photograph", 18);
  const std::string digest_ = base::Sha256Hex(bytes_);
  const std::string path_ = "/earshot_town/photo-file:" + digest_ + "/content";
  std::map<std::string, std::string> revs_;
};

TEST_F(PhotoErasureTest, ADeletedRecordTakesItsFileWithItAndTheFeedTells) {
  Take("photo:01");
  ASSERT_EQ(PutFile().status, 201);
  const int64_t before = Seq();
  Change("photo:01", "deleted", true);
  EXPECT_EQ(Get(path_).status, 404);
  EXPECT_EQ(Seq(), before + 2);
  const Json changes = Get("/earshot_town/_changes?since=" + std::to_string(before)).json();
  ASSERT_EQ(changes["results"].size(), 2U);
  EXPECT_EQ(changes["results"][1]["id"], "photo-file:" + digest_);
  EXPECT_EQ(changes["results"][1]["deleted"], true);
  EXPECT_EQ(StoredFiles(), 0);
}

TEST_F(PhotoErasureTest, ATombstoneTakesItToo) {
  for (const char* more : {"", R"(,"erased":true)"}) {
    const std::string id = *more == '\0' ? "photo:01" : "photo:02";
    Take(id);
    ASSERT_EQ(PutFile().status, 201);
    ASSERT_NE(Write(R"({"_id":")" + id + R"(","_rev":")" + revs_[id] + R"(","_deleted":true)" +
                    more + "}"),
              "");
    EXPECT_EQ(Get(path_).status, 404) << more;
  }
  EXPECT_EQ(StoredFiles(), 0);
}

TEST_F(PhotoErasureTest, AReplicatedDeletionTakesItToo) {
  Take("photo:01");
  ASSERT_EQ(PutFile().status, 201);
  const std::string hash = revs_["photo:01"].substr(2);
  const Reply reply = Post("/earshot_town/_bulk_docs",
                           R"({"new_edits":false,"docs":[{"_id":"photo:01","_deleted":true,)"
                           R"("_rev":"2-0000000000000000000000000000000a","_revisions":{"start":2,)"
                           R"("ids":["0000000000000000000000000000000a",")" +
                               hash + R"("]}}]})");
  EXPECT_EQ(reply.status, 201) << reply.body;
  EXPECT_EQ(Get(path_).status, 404);
}

TEST_F(PhotoErasureTest, AFileThatAnotherRecordNamesStaysUntilThatGoesToo) {
  Take("photo:01");
  Take("photo:02");
  ASSERT_EQ(PutFile().status, 201);
  Change("photo:01", "deleted", true);
  EXPECT_EQ(Get(path_).body, bytes_);
  Change("photo:02", "caption", "The queue");
  EXPECT_EQ(Get(path_).body, bytes_);
  Change("photo:02", "deleted", true);
  EXPECT_EQ(Get(path_).status, 404);
}

TEST_F(PhotoErasureTest, OneThatIsDeletedAndTakenAgainInOneBatchKeepsItsFile) {
  Take("photo:01");
  ASSERT_EQ(PutFile().status, 201);
  Json gone = Record("photo:01");
  gone["deleted"] = true;
  const Json batch = {{"docs", Json::array({gone, Record("photo:02")})}};
  ASSERT_EQ(Post("/earshot_town/_bulk_docs", base::DumpJson(batch)).status, 201);
  EXPECT_EQ(Get(path_).body, bytes_);
}

TEST_F(PhotoErasureTest, AFileOfADeletedRecordIsRefusedUntilTheRecordIsBack) {
  Take("photo:01");
  ASSERT_EQ(PutFile().status, 201);
  Change("photo:01", "deleted", true);
  EXPECT_EQ(PutFile().error(), "conflict") << "from a device that has not heard of it";
  EXPECT_EQ(Get(path_).status, 404);
  Change("photo:01", "deleted", false);
  EXPECT_EQ(PutFile().status, 201);
  EXPECT_EQ(Get(path_).body, bytes_);
}

TEST_F(PhotoErasureTest, ARefusedDeletionLeavesTheFile) {
  Take("photo:01");
  ASSERT_EQ(PutFile().status, 201);
  Json gone = Record("photo:01");
  gone["_rev"] = "1-0000000000000000000000000000000a";
  gone["deleted"] = true;
  EXPECT_EQ(Send("ann", "PUT", "/earshot_town/photo:01", base::DumpJson(gone)).status, 409);
  EXPECT_EQ(Get(path_).body, bytes_);
}

}  // namespace
}  // namespace earshot::server
