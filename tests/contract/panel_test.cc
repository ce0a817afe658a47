// The Citizens' Panel has a database and members of its own: whoever may open the workspace sees
// nothing of it, and neither database takes the other's records (004-20, 000-05).
#include "core/merge/document.h"
#include "core/merge/stamp.h"
#include "core/model/schema.h"
#include "tests/contract/server_fixture.h"

namespace earshot::server {
namespace {

using base::Json;

constexpr char kPanel[] = "/earshot_town_panel";
constexpr char kMember[] = "member:01JD0000000000000000000001";

class PanelTest : public ServerTest {
 protected:
  // ann is a member of the town, ben of its panel.
  void SetUp() override {
    ServerTest::SetUp();
    ASSERT_EQ(Send("admin", "PUT", kPanel).status, 201);
    ASSERT_EQ(Send("admin", "PUT", std::string(kPanel) + "/_security",
                   R"({"admins":{"names":[],"roles":[]},"members":{"names":["ben"],"roles":[]}})")
                  .status,
              200);
  }
  Json Record(const std::string& id, const std::vector<std::pair<std::string, Json>>& values) {
    const std::string stamp =
        merge::FormatStamp(merge::Stamp{clock_.NowMs(), 0, "00000000000000aa"});
    Json record = merge::NewDocument(id, id.substr(0, id.find(':')), stamp);
    for (const auto& [field, value] : values) {
      merge::Apply(record, {field, merge::Op::kSet, value}, stamp);
    }
    return record;
  }
  Json Member() { return Record(kMember, {{"name", "Mona Farthing"}, {"status", "active"}}); }
  Json Place() { return Record("place:01JD0000000000000000000002", {{"name", "Town hall"}}); }
  // The one row of a write by the administrator, who may open both.
  Json WriteTo(const std::string& database, const Json& document) {
    const Reply reply =
        Send("admin", "POST", database + "/_bulk_docs", Json{{"docs", {document}}}.dump());
    EXPECT_EQ(reply.status, 201) << reply.body;
    const Json rows = reply.json();
    EXPECT_EQ(rows.size(), 1u) << reply.body;
    return rows.empty() ? Json::object() : rows[0];
  }
};

struct Reading {
  const char* method;
  std::string path;  // behind the database
  std::string body;
};

std::vector<Reading> EveryWayOfReading() {
  const std::string id = kMember;
  return {
      {"GET", "", ""},
      {"GET", "/_all_docs?include_docs=true", ""},
      {"POST", "/_all_docs?include_docs=true", R"({"keys":[")" + id + R"("]})"},
      {"GET", "/_changes?include_docs=true", ""},
      {"GET", "/_changes?feed=longpoll&timeout=1&since=0", ""},
      {"POST", "/_changes?include_docs=true", "{}"},
      {"POST", "/_bulk_get", R"({"docs":[{"id":")" + id + R"("}]})"},
      {"POST", "/_revs_diff", R"({")" + id + R"(":["1-aa"]})"},
      {"GET", "/_revs_limit", ""},
      {"GET", "/_local/l", ""},
      {"GET", "/" + id, ""},
      {"GET", "/" + id + "?revs=true&open_revs=all", ""},
      {"GET", "/" + id + "/file", ""},
      {"GET", "/file:" + std::string(64, 'a') + "/photo", ""},
  };
}

TEST_F(PanelTest, WhoMayOpenTheWorkspaceOnlyCannotReadThePanelInAnyWay) {
  ASSERT_NE(base::GetString(WriteTo(kPanel, Member()), "rev"), "");
  for (const Reading& way : EveryWayOfReading()) {
    const Reply refused = Send("ann", way.method, kPanel + way.path, way.body);
    EXPECT_EQ(refused.status, 403) << way.method << " " << way.path;
    EXPECT_EQ(refused.body.find("Mona"), std::string::npos) << way.method << " " << way.path;
    // Whether there is a panel at all is not told either.
    const Reply absent = Send("ann", way.method, "/earshot_none_panel" + way.path, way.body);
    EXPECT_EQ(absent.status, 403) << way.method << " " << way.path;
    EXPECT_EQ(absent.body, refused.body) << way.method << " " << way.path;
    const Reply open = Send("ben", way.method, kPanel + way.path, way.body);
    EXPECT_NE(open.status, 403) << way.method << " " << way.path;
  }
  EXPECT_NE(Send("ben", "GET", std::string(kPanel) + "/" + kMember).body.find("Mona"),
            std::string::npos);
}

TEST_F(PanelTest, WhoMayOpenTheWorkspaceOnlyCannotWriteToThePanel) {
  const std::string body = Json{{"docs", {Member()}}}.dump();
  EXPECT_EQ(Send("ann", "POST", std::string(kPanel) + "/_bulk_docs", body).status, 403);
  EXPECT_EQ(Send("ann", "PUT", std::string(kPanel) + "/" + kMember, Member().dump()).status, 403);
  EXPECT_EQ(Send("ben", "GET", std::string(kPanel) + "/" + kMember).status, 404);
}

TEST_F(PanelTest, ThePanelIsListedForItsMembersOnly) {
  EXPECT_EQ(Get("/_all_dbs").body, "[\"earshot_town\"]\n");
  EXPECT_EQ(Send("ben", "GET", "/_all_dbs").body, "[\"earshot_town_panel\"]\n");
}

TEST_F(PanelTest, RecordOfThePanelIsRefusedInTheWorkspace) {
  const Json row = WriteTo("/earshot_town", Member());
  EXPECT_EQ(base::GetString(row, "error"), "forbidden");
  EXPECT_EQ(base::GetString(row, "reason"),
            "Records of a Citizens' Panel are kept in the panel's own database only.");
  EXPECT_EQ(Send("ann", "PUT", std::string("/earshot_town/") + kMember, Member().dump()).status,
            403);
  EXPECT_EQ(Get(std::string("/earshot_town/") + kMember).status, 404);
}

TEST_F(PanelTest, ReplicatedAndDeletedRecordsOfThePanelAreRefusedInTheWorkspaceToo) {
  Json replicated = Member();
  replicated["_rev"] = "1-" + std::string(32, 'a');
  const Reply reply =
      Post("/earshot_town/_bulk_docs", Json{{"new_edits", false}, {"docs", {replicated}}}.dump());
  ASSERT_EQ(reply.json().size(), 1u) << reply.body;
  EXPECT_EQ(base::GetString(reply.json()[0], "error"), "forbidden");
  const Json deleted = {{"_id", kMember}, {"_deleted", true}, {"name", "Mona Farthing"}};
  EXPECT_EQ(base::GetString(WriteTo("/earshot_town", deleted), "error"), "forbidden");
  EXPECT_EQ(base::GetInteger(Get("/earshot_town").json(), "update_seq"), 0);
}

TEST_F(PanelTest, RecordOfTheWorkspaceIsRefusedInThePanel) {
  const Json row = WriteTo(kPanel, Place());
  EXPECT_EQ(base::GetString(row, "error"), "forbidden");
  EXPECT_EQ(base::GetString(row, "reason"),
            "This is the database of a Citizens' Panel: it keeps only the panel's records.");
  EXPECT_EQ(base::GetString(WriteTo("/earshot_town", Place()), "error"), "");
}

TEST_F(PanelTest, WhoWroteAndTermsOfListsStandInBothDatabases) {
  const Json actor =
      Record("actor:00000000000000aa", {{"person", "Ann Lark"}, {"device", "Red tablet"}});
  const Json term =
      Record(model::TermId("panel-interests", "sleep"),
             {{"vocabulary", "panel-interests"}, {"code", "sleep"}, {"label", "Sleep"}});
  for (const std::string database : {"/earshot_town", kPanel}) {
    for (const Json& document : {actor, term, Json{{"_id", "x:1"}, {"type", "from the future"}}}) {
      const Json row = WriteTo(database, document);
      EXPECT_EQ(base::GetString(row, "error"), "") << database << " " << row.dump();
    }
  }
}

}  // namespace
}  // namespace earshot::server
