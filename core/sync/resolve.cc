// Step 3, for every page of rows: fetch bodies, join conflicting leaves, deliver to the replica.
//
// Bodies that did not come with the rows are fetched by _bulk_get. Of a document with several
// leaves all are fetched; the live ones are merged (and those tombstones that say `erased`), the
// merge is written over the winner, and only after that row was accepted the losers it contains are
// deleted. INVARIANT: the page is delivered together with the position after all this, so a sync
// that is cut off before comes to the same rows again. Who may not write still gets the merge.

#include <algorithm>

#include "core/merge/document.h"
#include "core/merge/merge.h"
#include "core/sync/state.h"

namespace earshot::sync {
namespace {

constexpr size_t kLeavesPerRequest = 500;

// A conflict that this step is ending.
struct Join {
  size_t row = 0;
  base::Json merged;
  bool write = false;  // the winner lacks something
  std::vector<std::string> losers;
  std::string rev;  // of the winner, then of the merge written over it; empty: leave it
};

// Ends as an answer of _bulk_get does.
bool IsWhole(const std::string& body) {
  size_t last = body.find_last_not_of(" \r\n\t");
  return last != std::string::npos && last > 0 && body[last] == '}' &&
         body.find_last_not_of(" \r\n\t", last - 1) != std::string::npos &&
         body[body.find_last_not_of(" \r\n\t", last - 1)] == ']';
}

struct Wanted {
  size_t row = 0;
  std::string rev;
};

class Resolve : public Step {
 public:
  Resolve(std::vector<Row> rows, Position end) : end_(std::move(end)) {
    std::map<std::string, size_t> place;  // rows repeat; the later one is the newer
    for (Row& row : rows) {
      auto [found, is_new] = place.emplace(row.id, rows_.size());
      if (is_new) {
        rows_.push_back(std::move(row));
      } else {
        rows_[found->second] = std::move(row);
      }
    }
    row_of_id_ = std::move(place);
    for (size_t i = 0; i < rows_.size(); ++i) {
      for (const std::string& rev : rows_[i].revs) {
        if (rows_[i].Find(rev) == nullptr) wanted_.push_back({i, rev});
      }
    }
  }

  std::optional<Request> Ask(State& state) override {
    if (fetched_ < wanted_.size()) return AskBodies(state);
    if (!joined_) JoinLeaves();
    if (auto request = AskWrites(state)) return request;
    if (auto request = AskDeletes(state)) return request;
    if (!delivered_) DeliverPage(state);
    return {};
  }

  void Take(State& state, const Response& response) override {
    switch (asking_) {
      case Asking::kBodies:
        return TakeBodies(state, response);
      case Asking::kWrites:
        return TakeWrites(state, response);
      case Asking::kDeletes:
        return TakeDeletes(state, response);
    }
  }

 private:
  enum class Asking { kBodies, kWrites, kDeletes };

  Request AskBodies(State& state) {
    asking_ = Asking::kBodies;
    base::Json documents = base::Json::array();
    size_t end = std::min(wanted_.size(), fetched_ + leaves_per_request_);
    for (size_t i = fetched_; i < end; ++i) {
      base::Json item = base::Json::object();
      item["id"] = rows_[wanted_[i].row].id;
      item["rev"] = wanted_[i].rev;
      documents.push_back(std::move(item));
    }
    asked_ = end - fetched_;
    base::Json body = base::Json::object();
    body["docs"] = std::move(documents);
    return Request{"POST", state.Path("_bulk_get"), base::DumpJson(body), kLongTimeoutMs};
  }

  void TakeBodies(State& state, const Response& response) {
    if (MayRetrySmaller(state, response) && asked_ > 1) {
      leaves_per_request_ = std::max<size_t>(1, asked_ / 4);
      return;
    }
    if (!IsSuccess(response.status)) return FailStatus(state, response);
    auto answer = base::ParseJson(response.body);
    if (!answer) return TakeUnreadable(state, response);
    auto found = ParseBulkGet(std::move(*answer));
    if (!found) return FailStrange(state);
    for (FoundLeaf& item : *found) {
      auto place = row_of_id_.find(item.id);
      if (place == row_of_id_.end()) continue;
      Row& row = rows_[place->second];
      bool asked_for = std::find(row.revs.begin(), row.revs.end(), item.leaf.rev) != row.revs.end();
      if (asked_for && row.Find(item.leaf.rev) == nullptr)
        row.leaves.push_back(std::move(item.leaf));
    }
    fetched_ += asked_;
    unreadable_.clear();
    leaves_per_request_ = std::min(kLeavesPerRequest, leaves_per_request_ * 2);
  }

  // Some body in there is no JSON that a strict parser accepts: halve until it stands alone. It is
  // skipped only when it came twice with the same bytes, because a cut-off answer looks alike.
  void TakeUnreadable(State& state, const Response& response) {
    if (asked_ > 1) {
      leaves_per_request_ = asked_ / 2;
    } else if (unreadable_ == response.body && IsWhole(response.body)) {
      ++state.progress.skipped;
      ++fetched_;
      unreadable_.clear();
    } else if (unreadable_.empty()) {
      unreadable_ = response.body.empty() ? "-" : response.body;
    } else {
      FailStrange(state);
    }
  }

  void JoinLeaves() {
    joined_ = true;
    for (size_t i = 0; i < rows_.size(); ++i) {
      const Row& row = rows_[i];
      const Leaf* winner = row.Find(row.revs[0]);
      if (row.revs.size() < 2 || winner == nullptr) continue;
      Join join;
      join.row = i;
      join.merged = winner->content;
      join.rev = winner->rev;
      std::vector<const Leaf*> others;
      for (const Leaf& leaf : row.leaves) {
        bool counts = !leaf.deleted() || merge::IsErased(leaf.content);
        if (&leaf != winner && counts) others.push_back(&leaf);
      }
      std::sort(others.begin(), others.end(),
                [](const Leaf* a, const Leaf* b) { return a->rev < b->rev; });
      for (const Leaf* leaf : others) {
        join.merged = merge::Merge(join.merged, leaf->content);
        if (!leaf->deleted()) join.losers.push_back(leaf->rev);
      }
      join.write = !merge::SameContent(join.merged, winner->content);
      if (join.write || !join.losers.empty()) joins_.push_back(std::move(join));
    }
  }

  std::optional<Request> AskWrites(State& state) {
    asking_ = Asking::kWrites;
    writing_.clear();
    std::vector<std::string> documents;
    size_t bytes = 0;
    while (written_ < joins_.size() && bytes < kMaxBatchBytes / 4) {
      Join& join = joins_[written_++];
      if (!join.write) continue;
      const Row& row = rows_[join.row];
      documents.push_back(SentDocument(join.merged, row.id, join.rev));
      bytes += documents.back().size();
      writing_.push_back(written_ - 1);
    }
    if (documents.empty()) return {};
    return Request{"POST", state.Path("_bulk_docs"), BulkDocsBody(documents), kLongTimeoutMs};
  }

  void TakeWrites(State& state, const Response& response) {
    int status = response.status;
    if (status == 0 || status == 401 || status == 404 || status >= 500) {
      return FailStatus(state, response);
    }
    std::optional<std::vector<WriteResult>> results;
    if (IsSuccess(status)) {
      auto answer = Accept(state, response);
      if (!answer) return;
      results = ParseWriteResults(*answer);
      if (!results) return FailStrange(state);
    }
    std::map<std::string, std::string> written;
    for (const WriteResult& result : results.value_or(std::vector<WriteResult>())) {
      if (result.error.empty()) written[result.id] = result.rev;
    }
    for (size_t index : writing_) {
      Join& join = joins_[index];
      auto found = written.find(rows_[join.row].id);
      if (found == written.end()) {
        // Refused, or somebody was quicker: another row will come, or it stays as it is.
        join.losers.clear();
      } else {
        join.rev = found->second;
        state.fed_back = true;
        end_.witness_id = rows_[join.row].id;
        end_.witness_rev = join.rev;
      }
    }
  }

  std::optional<Request> AskDeletes(State& state) {
    asking_ = Asking::kDeletes;
    std::vector<std::string> documents;
    while (deleted_ < joins_.size() && documents.size() < kMaxBatchDocuments) {
      const Join& join = joins_[deleted_++];
      base::Json tombstone = base::Json::object();
      tombstone["_deleted"] = true;
      if (const base::Json* erased = base::Find(join.merged, "erased"))
        tombstone["erased"] = *erased;
      for (const std::string& rev : join.losers) {
        documents.push_back(SentDocument(tombstone, rows_[join.row].id, rev));
      }
    }
    if (documents.empty()) return {};
    state.fed_back = true;
    return Request{"POST", state.Path("_bulk_docs"), BulkDocsBody(documents), kLongTimeoutMs};
  }

  // A row may fail because another device deleted that leaf first; then nothing is left to do. But
  // the server must have answered, or the leaves would stay and no row would tell of them again.
  static void TakeDeletes(State& state, const Response& response) {
    auto answer = Accept(state, response);
    if (answer && !ParseWriteResults(*answer)) FailStrange(state);
  }

  void DeliverPage(State& state) {
    delivered_ = true;
    std::map<size_t, const Join*> join_of_row;
    for (const Join& join : joins_) join_of_row[join.row] = &join;
    std::vector<RemoteDocument> documents;
    documents.reserve(rows_.size());
    for (size_t i = 0; i < rows_.size(); ++i) {
      Row& row = rows_[i];
      RemoteDocument document;
      document.id = row.id;
      auto join = join_of_row.find(i);
      if (join != join_of_row.end()) {
        document.rev = join->second->rev;
        document.content = join->second->merged;
      } else {
        auto winner = std::find_if(row.leaves.begin(), row.leaves.end(),
                                   [&](const Leaf& leaf) { return leaf.rev == row.revs[0]; });
        if (winner == row.leaves.end()) continue;  // superseded meanwhile: a later row has it
        document.rev = winner->rev;
        document.content = std::move(winner->content);
      }
      state.known[document.id] = document.rev;
      state.without_rev.erase(document.id);
      documents.push_back(std::move(document));
    }
    if (end_.witness_id.empty() && !documents.empty()) {
      end_.witness_id = documents.back().id;
      end_.witness_rev = documents.back().rev;
    }
    Deliver(state, std::move(documents), end_);
  }

  std::vector<Row> rows_;
  std::map<std::string, size_t> row_of_id_;
  Position end_;
  std::vector<Wanted> wanted_;
  std::vector<Join> joins_;
  std::vector<size_t> writing_;  // joins in the request now out
  size_t fetched_ = 0;           // of wanted_
  size_t asked_ = 0;
  size_t written_ = 0;  // of joins_
  size_t deleted_ = 0;
  size_t leaves_per_request_ = kLeavesPerRequest;
  std::string unreadable_;
  Asking asking_ = Asking::kBodies;
  bool joined_ = false;
  bool delivered_ = false;
};

}  // namespace

std::unique_ptr<Step> MakeResolve(std::vector<Row> rows, Position end) {
  return std::make_unique<Resolve>(std::move(rows), std::move(end));
}

void Deliver(State& state, std::vector<RemoteDocument> documents, const Position& end) {
  state.progress.pulled += documents.size();
  state.position = end;
  state.replica.Receive(std::move(documents), state.server, end.Encode());
}

}  // namespace earshot::sync
