// Photographs as attachments named by their SHA-256: stored once, read by members, gone with their
// document (004-18).
#include "core/base/sha256.h"
#include "server-stub/store/sqlite.h"
#include "tests/contract/server_fixture.h"

namespace earshot::server {
namespace {

using base::Json;

class AttachmentsTest : public ServerTest {
 protected:
  static std::string IdOf(const std::string& bytes) {
    return "photo-file:" + base::Sha256Hex(bytes);
  }
  static std::string PathOf(const std::string& id) { return "/earshot_town/" + id + "/content"; }

  Reply PutFile(const std::string& path, const std::string& bytes, const std::string& who = "ann",
                const std::string& type = "image/jpeg", const std::string& site = "same-origin") {
    Headers headers = {{"Content-Type", type}, {"Sec-Fetch-Site", site}};
    if (!who.empty()) headers.emplace_back("Cookie", "AuthSession=" + tokens_.at(who));
    Connection connection(server_->port());
    connection.Write(FormatRequest("PUT", path, bytes, headers));
    return connection.Read();
  }

  // In the data file, whoever may read them. Stops the server.
  int64_t StoredFiles() {
    StopServer();
    auto sqlite = Sqlite::Open(options_.data_folder + "/earshot.sqlite");
    if (!sqlite) return -1;
    Query count(**sqlite, "SELECT count(*) FROM attachments");
    return count.Next() ? count.Integer(0) : -1;
  }

  // With a zero byte and bytes that are no text.
  const std::string bytes_ = std::string("\xFF\xD8\xFF\0\x80 a photograph", 18);
  const std::string id_ = IdOf(bytes_);
  const std::string path_ = PathOf(id_);
};

TEST_F(AttachmentsTest, AFileComesBackAsItWent) {
  const Reply put = PutFile(path_, bytes_);
  ASSERT_EQ(put.status, 201) << put.body;
  EXPECT_EQ(base::GetString(put.json(), "id"), id_);
  const Reply got = Get(path_);
  EXPECT_EQ(got.status, 200);
  EXPECT_EQ(got.body, bytes_);
  EXPECT_EQ(got.headers.at("content-type"), "image/jpeg");
  EXPECT_EQ(got.headers.at("etag"), "\"" + base::Sha256Hex(bytes_) + "\"");
  EXPECT_EQ(Send("ann", "GET", path_, "", {{"If-None-Match", got.headers.at("etag")}}).status, 304);
}

TEST_F(AttachmentsTest, TheDocumentTellsOfItsFile) {
  const std::string rev = base::GetString(PutFile(path_, bytes_).json(), "rev");
  const Json document = Get("/earshot_town/" + id_).json();
  EXPECT_EQ(base::GetString(document, "_rev"), rev);
  const Json& stub = document["_attachments"]["content"];
  EXPECT_EQ(stub["content_type"], "image/jpeg");
  EXPECT_EQ(stub["length"], bytes_.size());
  EXPECT_EQ(stub["stub"], true);
  EXPECT_EQ(base::GetInteger(Get("/earshot_town").json(), "doc_count"), 1);
  const Json changes = Get("/earshot_town/_changes?include_docs=true").json();
  EXPECT_EQ(changes["results"][0]["id"], id_);
}

TEST_F(AttachmentsTest, TheSameFileAgainIsAConflictAndChangesNothing) {
  ASSERT_EQ(PutFile(path_, bytes_).status, 201);
  EXPECT_EQ(PutFile(path_, bytes_).error(), "conflict");
  EXPECT_EQ(base::GetInteger(Get("/earshot_town").json(), "update_seq"), 1);
}

TEST_F(AttachmentsTest, AFileThatIsNotWhatItsNameSaysIsRefused) {
  EXPECT_EQ(PutFile(path_, bytes_ + "x").status, 400);
  EXPECT_EQ(PutFile(path_, "").status, 400);
  EXPECT_EQ(Get(path_).status, 404);
  EXPECT_EQ(Get("/earshot_town/" + id_).status, 404);
}

TEST_F(AttachmentsTest, OnlyPhotographsAreStored) {
  EXPECT_EQ(PutFile(path_, bytes_, "ann", "image/svg+xml").status, 415);
  EXPECT_EQ(PutFile(path_, bytes_, "ann", "text/html").status, 415);
  EXPECT_EQ(PutFile("/earshot_town/activity:01/content", bytes_).status, 501);
  EXPECT_EQ(PutFile("/earshot_town/photo-file:abc/content", bytes_).status, 501);
  EXPECT_EQ(PutFile("/earshot_town/" + id_ + "/other", bytes_).status, 501);
  EXPECT_EQ(PutFile(path_ + "/more", bytes_).status, 501);
}

TEST_F(AttachmentsTest, NobodyElseReadsOrWrites) {
  EXPECT_EQ(PutFile(path_, bytes_, "").status, 401);
  EXPECT_EQ(PutFile(path_, bytes_, "ben").status, 403);
  EXPECT_EQ(PutFile(path_, bytes_, "ann", "image/jpeg", "cross-site").status, 403);
  ASSERT_EQ(PutFile(path_, bytes_).status, 201);
  EXPECT_EQ(Send("", "GET", path_).status, 401);
  EXPECT_EQ(Send("ben", "GET", path_).status, 403);
  EXPECT_EQ(Send("ben", "DELETE", path_).status, 403);
}

TEST_F(AttachmentsTest, DeletingTakesTheRevisionAndTheBytesGo) {
  const std::string rev = base::GetString(PutFile(path_, bytes_).json(), "rev");
  EXPECT_EQ(Send("ann", "DELETE", path_).status, 409);
  const Reply deleted = Send("ann", "DELETE", path_ + "?rev=" + rev);
  EXPECT_EQ(deleted.status, 200) << deleted.body;
  EXPECT_EQ(Get(path_).status, 404);
  EXPECT_EQ(Get("/earshot_town/" + id_).json().count("_attachments"), 0U);
  const std::string after = base::GetString(deleted.json(), "rev");
  EXPECT_EQ(PutFile(path_ + "?rev=" + after, bytes_).status, 201);
  EXPECT_EQ(Get(path_).body, bytes_);
}

TEST_F(AttachmentsTest, TheFileGoesWithItsDocumentAndMayComeAgain) {
  const std::string rev = base::GetString(PutFile(path_, bytes_).json(), "rev");
  ASSERT_EQ(Send("ann", "DELETE", "/earshot_town/" + id_ + "?rev=" + rev).status, 200);
  EXPECT_EQ(Get(path_).status, 404);
  EXPECT_EQ(PutFile(path_, bytes_).status, 201);
  EXPECT_EQ(Get(path_).body, bytes_);
}

TEST_F(AttachmentsTest, ADataFileOfTheLastReleaseTakesPhotographsToo) {
  const std::string rev = Write(R"({"_id":"a","n":1})");
  StopServer();
  {
    auto sqlite = Sqlite::Open(options_.data_folder + "/earshot.sqlite");
    ASSERT_TRUE(sqlite);
    (*sqlite)->Execute("DROP TABLE attachments; PRAGMA user_version = 1;");
  }
  StartServer();
  EXPECT_EQ(base::GetString(Get("/earshot_town/a").json(), "_rev"), rev);
  EXPECT_EQ(PutFile(path_, bytes_).status, 201);
  EXPECT_EQ(Get(path_).body, bytes_);
}

TEST_F(AttachmentsTest, NoOtherCopyIsKeptOnTheWay) {
  ASSERT_EQ(PutFile(path_, bytes_).status, 201);
  const Reply got = Get(path_);
  EXPECT_EQ(got.headers.at("cache-control"), "no-store");
  const Reply same = Send("ann", "GET", path_, "", {{"If-None-Match", got.headers.at("etag")}});
  ASSERT_EQ(same.status, 304);
  EXPECT_EQ(same.headers.at("cache-control"), "no-store");
}

TEST_F(AttachmentsTest, ARefusedFileLeavesNoBytesBehind) {
  EXPECT_EQ(PutFile(path_ + "?rev=nonsense", bytes_).status, 400);
  EXPECT_EQ(PutFile(path_ + "?rev=1-0000000000000000000000000000000a", bytes_).status, 409);
  Write(R"({"_id":")" + id_ + R"("})");
  EXPECT_EQ(Get(path_).status, 404);
  EXPECT_EQ(StoredFiles(), 0);
}

TEST_F(AttachmentsTest, ADocumentWithoutItsFileTakesItWithoutARevision) {
  const std::string rev = Write(R"({"_id":")" + id_ + R"("})");
  EXPECT_EQ(PutFile(path_ + "?rev=1-0000000000000000000000000000000a", bytes_).status, 409);
  EXPECT_EQ(Get(path_).status, 404);
  const Reply put = PutFile(path_, bytes_);
  EXPECT_EQ(put.status, 201) << put.body;
  EXPECT_NE(base::GetString(put.json(), "rev"), rev);
  EXPECT_EQ(Get(path_).body, bytes_);
}

TEST_F(AttachmentsTest, WhatIsErasedStaysErased) {
  const std::string rev = base::GetString(PutFile(path_, bytes_).json(), "rev");
  Write(R"({"_id":")" + id_ + R"(","_rev":")" + rev + R"(","_deleted":true,"erased":true})");
  EXPECT_EQ(PutFile(path_, bytes_).error(), "conflict");
  EXPECT_EQ(Get(path_).status, 404);
  EXPECT_EQ(StoredFiles(), 0);
}

class SmallAttachmentsTest : public AttachmentsTest {
 protected:
  SmallAttachmentsTest() { options_.limits.attachment_bytes = 10; }
};

TEST_F(SmallAttachmentsTest, AFilePastTheLimitIsRefused) {
  EXPECT_EQ(PutFile(path_, bytes_).error(), "attachment_too_large");
  const std::string small = "\xFF\xD8\xFF";
  EXPECT_EQ(PutFile(PathOf(IdOf(small)), small).status, 201);
}

}  // namespace
}  // namespace earshot::server
