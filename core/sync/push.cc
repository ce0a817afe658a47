// Step 3b: one walk through the unsent documents in id order, in batches that take seconds.
//
// Each document goes as it is now, so many edits are one revision. Accepted rows are acknowledged,
// conflicts go to rescue.cc at once, refused rows are set aside with the server's reason. When the
// server refuses a whole batch (too large, or one body it cannot take) the batch is halved until
// the document stands alone; that one is set aside, and the rest goes on.

#include <algorithm>
#include <array>

#include "core/sync/state.h"

namespace earshot::sync {
namespace {

// Row errors that will be the same at the next attempt, so a person has to look at the record.
constexpr std::array<std::string_view, 12> kLastingErrors = {
    "forbidden",      "unauthorized",
    "too_large",      "document_too_large",
    "bad_request",    "attachment_too_large",
    "doc_validation", "illegal_docid",
    "missing_stub",   "request_entity_too_large",
    "invalid_doc",    "unprocessable_entity"};

std::string ReasonFor(std::string_view error, const std::string& reason) {
  if (!reason.empty()) return Shorten(reason);
  return "The server refused this record (" + std::string(error) +
         "). Change it and try again, or save it as a file.";
}

class PushAll : public Step {
 public:
  std::optional<Request> Ask(State& state) override {
    state.progress.phase = Phase::kPushing;
    std::string body = NextBatch(state);
    if (batch_.empty()) return {};
    state.replica.Offering(batch_);
    return Request{"POST", state.Path("_bulk_docs"), std::move(body), kLongTimeoutMs, true};
  }

  void Take(State& state, const Response& response) override {
    if (batch_.size() > 1 && MayRetrySmaller(state, response)) {
      state.link.batch_bytes = std::max<size_t>(8000, batch_bytes_ / 4);
      return;
    }
    int status = response.status;
    if (status == 413 || status == 400 || status == 412 || status == 415 || status == 422) {
      return TakeRefusedBatch(state, response);
    }
    auto answer = Accept(state, response);
    if (!answer) return;
    auto results = ParseWriteResults(*answer);
    if (!results) return FailStrange(state);
    state.link.Measure(state.elapsed_ms, batch_bytes_, 0);
    TakeResults(state, *results);
  }

 private:
  // Fills batch_ with what is unsent after after_, and returns the body of the request.
  std::string NextBatch(State& state) {
    batch_.clear();
    batch_bytes_ = 0;
    std::vector<std::string> sent;
    while (batch_.empty()) {
      auto documents = state.replica.Unsent(after_, state.link.batch_documents);
      if (documents.empty()) break;
      for (LocalDocument& document : documents) {
        if (!CanSend(state, document)) {
          if (batch_.empty()) after_ = document.id;
          continue;
        }
        bool without_rev = state.without_rev.count(document.id) != 0;
        std::string text =
            SentDocument(document.content, document.id, without_rev ? "" : document.rev);
        if (!batch_.empty() && batch_bytes_ + text.size() > state.link.batch_bytes) break;
        batch_bytes_ += text.size() + 1;
        sent.push_back(std::move(text));
        batch_.push_back(std::move(document));
      }
    }
    size_t known_to_go = state.progress.pushed + batch_.size();
    state.progress.to_push = std::max(state.progress.to_push, known_to_go);
    return BulkDocsBody(sent);
  }

  static bool CanSend(State& state, const LocalDocument& document) {
    if (!document.content.is_object()) {
      SetAside(state, document.id, "This record cannot be read. Save it as a file.");
      return false;
    }
    auto conflicts = state.conflicts.find(document.id);
    return conflicts == state.conflicts.end() || conflicts->second < kMaxRounds;
  }

  void TakeRefusedBatch(State& state, const Response& response) {
    // An error of the server's own is JSON. Anything else is a proxy: only its 413 is believed.
    std::string reason = ReasonOf(response);
    if (reason.empty() && response.status != 413) return FailStatus(state, response);
    if (batch_.size() > 1) {
      state.link.batch_documents = batch_.size() / 2;
      return;
    }
    if (response.status == 413) {
      reason = "This record is too large for the server (" +
               std::to_string((batch_bytes_ + 999) / 1000) +
               " kB). Shorten it or save it as a file.";
    }
    SetAside(state, batch_[0].id, Shorten(reason));
    after_ = batch_[0].id;
    state.link.batch_documents = 2;
  }

  void TakeResults(State& state, const std::vector<WriteResult>& results) {
    // Rows come in the order of the request; ids are compared, so a short answer harms nobody.
    std::map<std::string, const WriteResult*> by_id;
    for (const WriteResult& result : results) by_id.emplace(result.id, &result);
    std::vector<RemoteDocument> accepted;
    std::vector<std::string> conflicts;
    after_ = batch_.back().id;
    for (LocalDocument& document : batch_) {
      auto found = by_id.find(document.id);
      if (found == by_id.end()) {
        ++state.not_stored;
        continue;
      }
      const WriteResult& result = *found->second;
      if (result.error.empty()) {
        state.known[document.id] = result.rev;
        state.without_rev.erase(document.id);
        accepted.push_back({document.id, result.rev, std::move(document.content), true});
      } else if (result.error == "conflict") {
        ++state.conflicts[document.id];
        conflicts.push_back(document.id);
      } else if (std::find(kLastingErrors.begin(), kLastingErrors.end(), result.error) !=
                 kLastingErrors.end()) {
        SetAside(state, document.id, ReasonFor(result.error, result.reason));
      } else {
        ++state.not_stored;
      }
    }
    state.link.batch_documents = std::min(kMaxBatchDocuments, state.link.batch_documents * 2);
    if (!accepted.empty()) Acknowledge(state, std::move(accepted));
    if (!conflicts.empty()) {
      state.fed_back = true;
      state.Push(MakeRescue(std::move(conflicts)));
    }
  }

  static void Acknowledge(State& state, std::vector<RemoteDocument> accepted) {
    state.fed_back = true;
    state.progress.pushed += accepted.size();
    // The witness moves on with our own writes: a server restored to a point before them is
    // noticed.
    state.position.witness_id = accepted.back().id;
    state.position.witness_rev = accepted.back().rev;
    state.replica.Acknowledge(std::move(accepted));
    Deliver(state, {}, state.position);
  }

  static void SetAside(State& state, const std::string& id, const std::string& reason) {
    ++state.progress.set_aside;
    state.replica.SetAside(id, reason);
  }

  std::string after_;
  std::vector<LocalDocument> batch_;
  size_t batch_bytes_ = 0;
};

}  // namespace

std::unique_ptr<Step> MakePush() { return std::make_unique<PushAll>(); }

}  // namespace earshot::sync
