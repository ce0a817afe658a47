// An erased document is gone from every way out of the server, and nothing brings it back (004-27).
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/contract/server_fixture.h"

namespace earshot::server {
namespace {

using base::Json;

constexpr char kId[] = "hear_back:01";
constexpr char kAddress[] = "sam@example.org";

class ErasureTest : public ServerTest {
 protected:
  // A second revision, so that there is an older one too.
  void WritePerson() {
    first_ = Write(Person(""));
    second_ = Write(Person(first_));
    ASSERT_NE(second_, "");
  }
  static std::string Person(const std::string& rev) {
    Json person = {{"_id", kId},
                   {"type", "hear_back"},
                   {"schema", 1},
                   {"project", "project:01"},
                   {"email", kAddress},
                   {"asked_on", "2026-05-25"},
                   {"erase_on", "2026-11-25"}};
    if (!rev.empty()) person["_rev"] = rev;
    return base::DumpJson(person);
  }
  void Erase() {
    erased_ = Write(R"({"_id":"hear_back:01","_rev":")" + second_ +
                    R"(","_deleted":true,"erased":true,"email":"sam@example.org"})");
    ASSERT_NE(erased_, "");
  }
  // A replicator's branch, with its own history.
  Reply Replicate(const std::string& rev, const std::string& ids, const std::string& more) {
    return Post("/earshot_town/_bulk_docs",
                R"({"new_edits":false,"docs":[{"_id":"hear_back:01","_rev":")" + rev +
                    R"(","_revisions":{"start":)" + rev.substr(0, rev.find('-')) + R"(,"ids":)" +
                    ids + "}," + more + "}]}");
  }
  void ExpectGoneEverywhere() {
    const std::string at = std::string("/earshot_town/") + kId;
    for (const std::string& path :
         {at, at + "?rev=" + first_, at + "?rev=" + second_,
          at + "?rev=" + second_ + "&latest=true", at + "?rev=" + erased_,
          at + "?open_revs=all&revs=true",
          at + "?open_revs=%5B%22" + first_ + "%22,%22" + second_ + "%22%5D",
          at + "?open_revs=%5B%22" + second_ + "%22%5D&latest=true", at + "?revs_info=true",
          at + "?conflicts=true&deleted_conflicts=true",
          std::string("/earshot_town/_changes?include_docs=true&style=all_docs&conflicts=true"),
          std::string("/earshot_town/_all_docs?include_docs=true&conflicts=true")}) {
      const Reply reply = Get(path);
      EXPECT_EQ(reply.body.find(kAddress), std::string::npos) << path << "\n" << reply.body;
    }
    const std::string keys = R"({"keys":["hear_back:01"]})";
    const std::string docs =
        R"({"docs":[{"id":"hear_back:01","rev":")" + second_ + R"("},{"id":"hear_back:01"}]})";
    for (const Reply& reply : {Post("/earshot_town/_all_docs?include_docs=true", keys),
                               Post("/earshot_town/_bulk_get", docs)}) {
      EXPECT_EQ(reply.body.find(kAddress), std::string::npos) << reply.body;
    }
    for (const auto& file : std::filesystem::recursive_directory_iterator(options_.data_folder)) {
      if (!file.is_regular_file()) continue;
      std::ifstream in(file.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      EXPECT_EQ(bytes.find(kAddress), std::string::npos) << file.path();
    }
  }
  Json Winner() {
    const Json row = Get("/earshot_town/_changes?include_docs=true").json()["results"].back();
    return row["doc"];
  }
  void ExpectErased() {
    const Json winner = Winner();
    EXPECT_EQ(winner["_deleted"], true);
    EXPECT_EQ(winner["erased"], true);
    ExpectGoneEverywhere();
  }

  std::string first_, second_, erased_;
};

TEST_F(ErasureTest, OnlyTheTombstoneIsLeft) {
  WritePerson();
  Erase();
  ExpectErased();
  EXPECT_EQ(Get(std::string("/earshot_town/") + kId).json()["reason"], "deleted");
  EXPECT_EQ(Get("/earshot_town").json()["doc_count"], 0);
  EXPECT_EQ(Get("/earshot_town").json()["doc_del_count"], 1);
}

// The device fetches what stands there, merges, and has nothing left to send (docs/sync.md).
TEST_F(ErasureTest, ALaterEditIsAConflictWhateverRevisionItNames) {
  WritePerson();
  Erase();
  for (const std::string& rev : {std::string(), second_, erased_}) {
    const Reply reply = Post("/earshot_town/_bulk_docs", R"({"docs":[)" + Person(rev) + "]}");
    EXPECT_EQ(reply.json()[0]["error"], "conflict") << rev;
  }
  const Reply collected =
      Post("/earshot_town/_bulk_docs", R"({"docs":[{"_id":"hear_back:01","_rev":")" + erased_ +
                                           R"(","_deleted":true,"collected":true}]})");
  EXPECT_EQ(collected.json()[0]["error"], "conflict");
  ExpectErased();
}

TEST_F(ErasureTest, TwoDevicesMayEraseTheSame) {
  WritePerson();
  Erase();
  const std::string again =
      Write(R"({"_id":"hear_back:01","_rev":")" + erased_ + R"(","_deleted":true,"erased":true})");
  EXPECT_NE(again, "");
  ExpectErased();
}

TEST_F(ErasureTest, AReplicatorsOldBranchEndsInATombstoneThatItWillRead) {
  WritePerson();
  Erase();
  const Reply reply =
      Replicate("3-b", R"(["b","a"])",
                R"("type":"hear_back","project":"project:01","email":"sam@example.org",
                                   "asked_on":"2026-05-25","erase_on":"2026-11-25")");
  EXPECT_EQ(reply.status, 201) << reply.body;
  ExpectErased();
  const Json leaves =
      Get("/earshot_town/_changes?style=all_docs").json()["results"].back()["changes"];
  EXPECT_EQ(leaves.size(), 2u);
  const Reply known = Post("/earshot_town/_revs_diff", R"({"hear_back:01":["3-b"]})");
  EXPECT_EQ(known.json().size(), 0u) << "it need not be sent again";
  const Reply below = Get(std::string("/earshot_town/") + kId + "?rev=3-b&latest=true");
  EXPECT_EQ(below.json()["erased"], true) << below.body;
}

TEST_F(ErasureTest, ErasingEndsEveryBranch) {
  WritePerson();
  Replicate("3-b", R"(["b","a"])",
            R"("type":"hear_back","project":"project:01","email":"sam@example.org",
               "asked_on":"2026-05-25","erase_on":"2026-11-25")");
  Replicate("2-c", R"(["c","a"])", R"("_deleted":true,"email":"sam@example.org")");
  Erase();
  ExpectErased();
  EXPECT_EQ(Get("/earshot_town").json()["doc_count"], 0);
}

TEST_F(ErasureTest, AReplicatedTombstoneErasesToo) {
  WritePerson();
  const std::string hash = second_.substr(2);
  erased_ = "3-e";
  const Reply reply = Replicate("3-e", R"(["e",")" + hash + R"(",")" + first_.substr(2) + R"("])",
                                R"("_deleted":true,"erased":true)");
  EXPECT_EQ(reply.status, 201) << reply.body;
  ExpectErased();
}

}  // namespace
}  // namespace earshot::server
