// Sending: batches, acknowledgement, refusals, conflicts and lost replies.

#include "tests/unit/sync/sync_fixture.h"

namespace earshot::sync {
namespace {

using PushTest = SyncTest;

TEST_F(PushTest, ManyEditsOfOneRecordAreOneRevision) {
  for (int i = 0; i < 20; ++i) Edit(device, "activity:a", "title", "t" + std::to_string(i));
  Sync();
  EXPECT_EQ(peer.store.trees().at("activity:a").nodes.size(), 1u);
  EXPECT_EQ(device.entries["activity:a"].rev, peer.store.trees().at("activity:a").Winner());
  EXPECT_EQ(device.UnsentCount(), 0u);
}

TEST_F(PushTest, BatchesHoldAtMostFiveHundredRecordsAndAMegabyte) {
  EditMany(device, 1200);
  for (int i = 0; i < 30; ++i) {
    Edit(device, "activity:long" + std::to_string(i), "title", std::string(90000, 'x'));
  }
  size_t most = 0;
  peer.before = [&](const Request& request) -> std::optional<Response> {
    if (request.path.find("_bulk_docs") != std::string::npos) {
      auto body = base::ParseJson(request.body);
      most = std::max(most, body->at("docs").size());
      EXPECT_LE(request.body.size(), 1000000u + 100u);
    }
    return {};
  };
  Sync();
  EXPECT_EQ(most, 500u);
  EXPECT_EQ(session.progress().pushed, 1230u);
  EXPECT_EQ(device.UnsentCount(), 0u);
}

TEST_F(PushTest, SlowLinkGetsSmallerBatches) {
  EditMany(device, 1500);
  std::vector<size_t> sizes;
  peer.before = [&](const Request& request) -> std::optional<Response> {
    if (request.path.find("_bulk_docs") != std::string::npos) {
      sizes.push_back(request.body.size());
      clock.Advance(static_cast<int64_t>(request.body.size()) / 2);  // 2 kB/s
    }
    return {};
  };
  Sync();
  ASSERT_GT(sizes.size(), 4u);
  EXPECT_LE(sizes[2], 14000u);
  EXPECT_EQ(device.UnsentCount(), 0u);
}

TEST_F(PushTest, EditDuringThePushStaysUnsentUntilTheNextRound) {
  Edit(device, "activity:a", "title", "first");
  bool edited = false;
  peer.before = [&](const Request& request) -> std::optional<Response> {
    if (!edited && request.path.find("_bulk_docs") != std::string::npos) {
      edited = true;
      Edit(device, "activity:a", "title", "second");
    }
    return {};
  };
  Sync();
  EXPECT_EQ(AtServer("activity:a", "title"), base::Json("second"));
  EXPECT_EQ(device.UnsentCount(), 0u);
}

TEST_F(PushTest, RefusedRecordIsSetAsideWithTheServersReasonAndTheRestLands) {
  EditMany(device, 10);
  Edit(device, "activity:bad", "title", "refuse me");
  peer.refuse = [](const base::Json& document) -> std::string {
    return base::GetString(document, "title") == "refuse me" ? "Enter a date, like 25 11 2026."
                                                             : "";
  };
  Sync();
  EXPECT_EQ(session.progress().phase, Phase::kDone) << session.FailureSentence();
  EXPECT_EQ(device.entries["activity:bad"].set_aside, "Enter a date, like 25 11 2026.");
  EXPECT_EQ(session.progress().set_aside, 1u);
  EXPECT_EQ(peer.store.trees().size(), 10u);
}

TEST_F(PushTest, OneRecordTooLargeIsFoundByHalvingAndTheRestLands) {
  EditMany(device, 100);
  Edit(device, "activity:100050", "notes", std::string(5000, 'x'));
  peer.max_document_bytes = 4000;
  Sync();
  EXPECT_EQ(session.progress().phase, Phase::kDone) << session.FailureSentence();
  EXPECT_NE(device.entries["activity:100050"].set_aside.find("too large"), std::string::npos);
  EXPECT_EQ(peer.store.trees().size(), 99u);
}

TEST_F(PushTest, ProxyWithASmallBodyLimitGetsSmallBatches) {
  EditMany(device, 200);
  peer.before = [](const Request& request) -> std::optional<Response> {
    if (request.body.size() > 3000 && request.path.find("_bulk_docs") != std::string::npos) {
      return Response{413, "<html>413</html>", ""};
    }
    return {};
  };
  Sync();
  EXPECT_EQ(session.progress().phase, Phase::kDone) << session.FailureSentence();
  EXPECT_EQ(peer.store.trees().size(), 200u);
  EXPECT_EQ(session.progress().set_aside, 0u);
}

TEST_F(PushTest, BodyThatTheServerCannotTakeAtAllIsFoundByHalving) {
  EditMany(device, 50);
  peer.before = [](const Request& request) -> std::optional<Response> {
    if (request.path.find("_bulk_docs") != std::string::npos &&
        request.body.find("\"t17\"") != std::string::npos) {
      return sim::Peer::Error(400, "doc_validation", "Bad special document member: _x");
    }
    return {};
  };
  Sync();
  EXPECT_EQ(peer.store.trees().size(), 49u);
  EXPECT_EQ(device.entries["activity:100017"].set_aside, "Bad special document member: _x");
}

TEST_F(PushTest, ConflictIsMergedAndSentInTheSameSync) {
  Edit(device, "activity:a", "title", "common");
  Sync();
  SyncOther(other);
  Edit(device, "activity:a", "title", "mine");
  // The other device's edit lands between our pull and our push.
  peer.before = [&, done = false](const Request& request) mutable -> std::optional<Response> {
    if (!done && request.path.find("_bulk_docs") != std::string::npos) {
      done = true;
      base::Json theirs = other.entries["activity:a"].content;
      merge::Apply(theirs, {"agency", merge::Op::kSet, "theirs"}, other.hybrid.Next());
      theirs["_rev"] = other.entries["activity:a"].rev;
      peer.store.Write(theirs);
    }
    return {};
  };
  Sync();
  EXPECT_EQ(session.progress().phase, Phase::kDone) << session.FailureSentence();
  EXPECT_EQ(AtServer("activity:a", "title"), base::Json("mine"));
  EXPECT_EQ(AtServer("activity:a", "agency"), base::Json("theirs"));
  EXPECT_EQ(OnDevice(device, "activity:a", "agency"), base::Json("theirs"));
  EXPECT_EQ(LiveLeaves("activity:a"), 1u);
}

TEST_F(PushTest, LostReplyLeavesNothingToSend) {
  Edit(device, "activity:a", "title", "x");
  peer.before = [&, done = false](const Request& request) mutable -> std::optional<Response> {
    if (!done && request.path.find("_bulk_docs") != std::string::npos) {
      done = true;
      PeerAnswer(request);
      return Response{};
    }
    return {};
  };
  Sync();
  EXPECT_EQ(session.failure(), Failure::kOffline);
  EXPECT_EQ(device.UnsentCount(), 1u);
  peer.before = nullptr;
  peer.log.clear();
  Sync();
  EXPECT_EQ(device.UnsentCount(), 0u);
  EXPECT_EQ(peer.Count("_bulk_docs"), 0u);
  EXPECT_EQ(peer.store.trees().at("activity:a").nodes.size(), 1u);
}

TEST_F(PushTest, RecordThatConflictsForEverStopsAfterTenAndTheRestLands) {
  EditMany(device, 5);
  Edit(device, "activity:busy", "title", "x");
  int refusals = 0;
  peer.before = [&](const Request& request) -> std::optional<Response> {
    if (request.path.find("_bulk_docs") == std::string::npos) return {};
    if (request.body.find("activity:busy") == std::string::npos) return {};
    ++refusals;
    auto body = base::ParseJson(request.body);
    base::Json rest = base::Json::object({{"docs", base::Json::array()}});
    base::Json rows = base::Json::array();
    for (const base::Json& document : body->at("docs")) {
      if (base::GetString(document, "_id") != "activity:busy") rest["docs"].push_back(document);
    }
    auto landed = base::ParseJson(PeerAnswer({"POST", request.path, base::DumpJson(rest), 0}).body);
    landed->push_back({{"id", "activity:busy"}, {"error", "conflict"}, {"reason", "x"}});
    return sim::Peer::Reply(201, *landed);
  };
  Sync();
  EXPECT_EQ(session.failure(), Failure::kStuck);
  EXPECT_NE(session.FailureSentence().find("1 record was"), std::string::npos);
  EXPECT_EQ(refusals, 10);
  EXPECT_EQ(peer.store.trees().size(), 5u);
  EXPECT_EQ(device.UnsentCount(), 1u);
}

// A device restored from a file may hold a revision that this server never had.
TEST_F(PushTest, UnknownRevisionIsSentWithoutOne) {
  Edit(device, "activity:a", "title", "x");
  Sync();
  Edit(device, "activity:b", "title", "y");
  device.entries["activity:b"].rev = "7-neverseen";
  Sync();
  EXPECT_EQ(AtServer("activity:b", "title"), base::Json("y"));
  EXPECT_EQ(device.UnsentCount(), 0u);
}

TEST_F(PushTest, RowThatFailsForAPassingReasonStaysUnsent) {
  EditMany(device, 4);
  peer.before = [&](const Request& request) -> std::optional<Response> {
    if (request.path.find("_bulk_docs") == std::string::npos) return {};
    auto rows = base::ParseJson(PeerAnswer(request).body);
    rows->back() = {{"id", "activity:100003"}, {"error", "internal_server_error"}};
    return sim::Peer::Reply(201, *rows);
  };
  Sync();
  EXPECT_EQ(session.failure(), Failure::kServerError);
  EXPECT_TRUE(device.entries["activity:100003"].set_aside.empty());
  peer.before = nullptr;
  Sync();
  EXPECT_EQ(device.UnsentCount(), 0u);
}

TEST_F(PushTest, ShortAndShuffledRowsAreMatchedById) {
  EditMany(device, 4);
  peer.before = [&, done = false](const Request& request) mutable -> std::optional<Response> {
    if (done || request.path.find("_bulk_docs") == std::string::npos) return {};
    done = true;
    auto rows = base::ParseJson(PeerAnswer(request).body);
    std::reverse(rows->begin(), rows->end());
    rows->erase(rows->size() - 1);
    return sim::Peer::Reply(201, *rows);
  };
  Sync();
  EXPECT_EQ(device.UnsentCount(), 0u);  // the missing row was found by the pull that followed
  for (const auto& [id, entry] : device.entries) {
    EXPECT_EQ(entry.rev, peer.store.trees().at(id).Winner());
  }
}

}  // namespace
}  // namespace earshot::sync
