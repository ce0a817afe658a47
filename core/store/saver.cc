// What a commit is made of, and what follows from its success or failure: first the journal, then
// compaction (StartCompaction and on).
#include "core/store/saver.h"

#include <algorithm>

#include "core/base/bytes.h"
#include "core/store/erasure.h"
#include "core/store/file_names.h"
#include "core/store/journal.h"
#include "core/store/segment.h"

namespace earshot::store {

template <class T>
std::function<void(base::Expected<T>)> Saver::Then(void (Saver::*next)(base::Expected<T>)) {
  return [weak = weak_from_this(), next](base::Expected<T> result) {
    if (auto self = weak.lock()) ((*self).*next)(std::move(result));
  };
}

void Saver::Adopt(LoadedStore loaded) {
  table = std::move(loaded.table);
  sync = std::move(loaded.sync);
  local = std::move(loaded.local);
  generation_ = loaded.generation;
  next_ = loaded.next;
  repair_ = loaded.repair;
  rescued_ = std::move(loaded.rescued);
  leftovers_ = std::move(loaded.leftovers);
  Pump();
}

void Saver::Changed(const Marks& marks) {
  ++puts_;
  marks_.ids.insert(marks.ids.begin(), marks.ids.end());
  marks_.local.insert(marks.local.begin(), marks.local.end());
  marks_.sync = marks_.sync || marks.sync;
  Pump();
  TellState();
}

void Saver::OldVersionsAreToGo() {
  ++erasures_;
  local[std::string(kErasureDue)] = "1";
}

bool Saver::ErasureIsDue() const { return local.find(kErasureDue) != local.end(); }

void Saver::Retry() {
  Pump();
  TellState();
}

SaveState Saver::state() const {
  if (pending() == 0) return SaveState::kSaved;
  return failed_ ? SaveState::kNotSaved : SaveState::kSaving;
}

void Saver::WhenSaved(std::function<void(base::Expected<void>)> done) {
  if (pending() == 0) {
    done({});
    return;
  }
  waiters_.emplace_back(puts_, std::move(done));
}

void Saver::Pump() {
  if (busy_) return;
  if (!marks_.empty() || repair_ || (ErasureIsDue() && !append_first_)) {
    flight_ = Flight();
    flight_.marks = std::move(marks_);
    flight_.puts = puts_;
    marks_ = Marks();
    busy_ = true;
    if (WantsCompaction()) {
      StartCompaction();
    } else {
      StartAppend();
    }
  } else if (!leftovers_.empty()) {
    // A crash came between the two commits of a compaction: do the second one now.
    flight_ = Flight();
    flight_.puts = durable_;
    flight_.compaction = true;
    flight_.forget = true;  // it may have been one that erased
    busy_ = true;
    Unlink();
  }
}

bool Saver::WantsCompaction() const {
  if (append_first_ && !flight_.marks.empty()) return false;
  if (repair_ || ErasureIsDue() || JournalsAreDue(table)) return true;
  uint64_t bytes = 0;
  for (const std::string& id : flight_.marks.ids) {
    if (const Entry* entry = table.Find(id)) bytes += entry->bytes.size();
  }
  return bytes >= kCompactBatchBytes;
}

void Saver::StartAppend() {
  if (journal_ == 0 || journal_bytes_ >= kJournalFullBytes) {
    journal_ = next_++;
    journal_bytes_ = 0;
    journal_frames_ = 0;
  }
  Record record;
  for (const std::string& id : flight_.marks.ids) {
    if (const Entry* entry = table.Find(id)) record.entries.push_back(*entry);
  }
  if (flight_.marks.sync) record.sync = sync;
  for (const std::string& key : flight_.marks.local) {
    const auto fact = local.find(key);
    record.local.emplace_back(key, fact == local.end() ? "" : fact->second);
  }
  sealer_.Seal(FrameName(journal_, journal_frames_), EncodeRecord(record),
               Then(&Saver::CommitFrame));
}

void Saver::CommitFrame(base::Expected<std::string> sealed) {
  if (!sealed) {
    Failed(std::move(sealed.error()));
    return;
  }
  base::FileWrite write;
  write.path = JournalName(journal_);
  write.append = true;
  if (journal_frames_ == 0) write.bytes = JournalHeader();
  write.bytes += EncodeFrame(journal_frames_, *sealed);
  const size_t bytes = write.bytes.size();
  base::Batch batch;
  batch.writes.push_back(std::move(write));
  storage_.Commit(std::move(batch), [weak = weak_from_this(), bytes](base::Expected<void> result) {
    if (auto self = weak.lock()) self->AppendDone(bytes, std::move(result));
  });
}

void Saver::AppendDone(size_t bytes, base::Expected<void> result) {
  if (!result) {
    Failed(std::move(result.error()));
    return;
  }
  journal_bytes_ += bytes;
  ++journal_frames_;
  table.files()[journal_].bytes = journal_bytes_;
  for (const std::string& id : flight_.marks.ids) table.MoveHome(id, journal_);
  append_first_ = false;
  Succeeded();
  busy_ = false;
  if (marks_.empty() && (ErasureIsDue() || JournalsAreDue(table))) {
    flight_ = Flight();
    flight_.puts = durable_;
    busy_ = true;
    StartCompaction();
  } else {
    Pump();
  }
  TellState();
}

// Tells those who waited for it; `busy_` is the caller's to clear.
void Saver::Succeeded() {
  failed_ = false;
  error_.clear();
  durable_ = std::max(durable_, flight_.puts);
  std::vector<std::function<void(base::Expected<void>)>> ready;
  auto keep = waiters_.begin();
  for (auto& waiter : waiters_) {
    if (waiter.first <= durable_) {
      ready.push_back(std::move(waiter.second));
    } else {
      if (&*keep != &waiter) *keep = std::move(waiter);
      ++keep;
    }
  }
  waiters_.erase(keep, waiters_.end());
  for (auto& done : ready) done({});
  TellState();
}

void Saver::Failed(base::Error error) {
  marks_.ids.merge(flight_.marks.ids);
  marks_.local.merge(flight_.marks.local);
  marks_.sync = marks_.sync || flight_.marks.sync;
  if (flight_.compaction) append_first_ = true;
  flight_ = Flight();
  journal_ = 0;
  busy_ = false;
  // Housekeeping that fails leaves nothing unsaved; it is tried again after the next save.
  if (pending() == 0) return;
  failed_ = true;
  error_ = error.sentence;
  auto waiters = std::move(waiters_);
  waiters_.clear();
  for (auto& waiter : waiters) waiter.second(tl::unexpected<base::Error>(error));
  TellState();
}

void Saver::TellState() {
  if (state() == told_) return;
  told_ = state();
  if (state_changed_) state_changed_();
}

void Saver::StartCompaction() {
  flight_.compaction = true;
  flight_.erasures = erasures_;
  CompactionPlan plan = PlanCompaction(table, flight_.marks.ids, ErasureIsDue());
  flight_.replaced = std::move(plan.replaced);
  for (const auto& entries : plan.segments) {
    Piece piece;
    piece.number = next_++;
    piece.bytes = EncodeSegment(entries);
    for (const Entry* entry : entries) piece.ids.push_back(entry->id);
    flight_.pieces.push_back(std::move(piece));
  }
  Manifest& manifest = flight_.manifest;
  manifest.generation = generation_ + 1;
  manifest.next = next_;
  manifest.journals_from = next_;
  manifest.sync = sync;
  manifest.local = local;
  manifest.local.erase(std::string(kErasureDue));  // done by the time this manifest is read
  for (const auto& item : table.files()) {
    if (!item.second.segment || flight_.replaced.count(item.first) != 0) continue;
    manifest.segments.push_back({item.first, item.second.bytes, item.second.crc32c});
  }
  flight_.sealing = flight_.pieces.size() + 1;
  for (size_t i = 0; i < flight_.pieces.size(); ++i) {
    Piece& piece = flight_.pieces[i];
    sealer_.Seal(SegmentName(piece.number), std::move(piece.bytes),
                 [weak = weak_from_this(), i](base::Expected<std::string> sealed) {
                   if (auto self = weak.lock()) self->PieceSealed(i, std::move(sealed));
                 });
  }
  SealManifest();
}

void Saver::PieceSealed(size_t index, base::Expected<std::string> sealed) {
  Piece& piece = flight_.pieces[index];
  if (sealed) {
    piece.bytes = *std::move(sealed);
    piece.size = piece.bytes.size();
    piece.crc32c = base::Crc32c(piece.bytes);
  } else {
    flight_.seal_error = std::move(sealed.error());
    if (flight_.seal_error.sentence.empty()) flight_.seal_error.sentence = "Sealing failed.";
  }
  SealManifest();
}

// Called once for each sealed piece and once more; goes on when all are there.
void Saver::SealManifest() {
  if (--flight_.sealing > 0) return;
  if (!flight_.seal_error.sentence.empty()) {
    Failed(flight_.seal_error);
    return;
  }
  for (const Piece& piece : flight_.pieces) {
    flight_.manifest.segments.push_back({piece.number, piece.size, piece.crc32c});
  }
  sealer_.Seal(std::string(kManifestName), EncodeManifest(flight_.manifest),
               Then(&Saver::CommitSegments));
}

void Saver::CommitSegments(base::Expected<std::string> sealed) {
  if (!sealed) {
    Failed(std::move(sealed.error()));
    return;
  }
  flight_.sealed_manifest = *std::move(sealed);
  base::Batch batch;
  batch.writes = rescued_;
  for (Piece& piece : flight_.pieces) {
    base::FileWrite write;
    write.path = SegmentName(piece.number);
    write.bytes = std::move(piece.bytes);
    batch.writes.push_back(std::move(write));
  }
  base::FileWrite write;
  write.path = std::string(kManifestName);
  write.bytes = flight_.sealed_manifest;
  batch.writes.push_back(std::move(write));
  storage_.Commit(std::move(batch), [weak = weak_from_this()](base::Expected<void> result) {
    auto self = weak.lock();
    if (!self) return;
    if (result) {
      self->ReadBack();
    } else {
      self->Failed(std::move(result.error()));
    }
  });
}

void Saver::ReadBack() {
  const bool pieces_left = flight_.read_back < flight_.pieces.size();
  storage_.Load({pieces_left ? SegmentName(flight_.pieces[flight_.read_back].number)
                             : std::string(kManifestName)},
                Then(&Saver::ReadBackDone));
}

void Saver::ReadBackDone(base::Expected<base::Files> files) {
  const bool is_piece = flight_.read_back < flight_.pieces.size();
  bool same = false;
  if (files && files->size() == 1) {
    const std::string& bytes = files->begin()->second;
    if (is_piece) {
      const Piece& piece = flight_.pieces[flight_.read_back];
      same = bytes.size() == piece.size && base::Crc32c(bytes) == piece.crc32c;
    } else {
      same = bytes == flight_.sealed_manifest;
    }
  }
  if (!same) {
    Failed({base::ErrorKind::kStorage,
            "This device did not keep what was just saved. Save a backup file, then try again."});
    return;
  }
  ++flight_.read_back;
  if (is_piece) {
    ReadBack();
  } else {
    AdoptSegments();
  }
}

void Saver::AdoptSegments() {
  generation_ = flight_.manifest.generation;
  for (const Piece& piece : flight_.pieces) {
    FileUse use;
    use.segment = true;
    use.bytes = piece.size;
    use.crc32c = piece.crc32c;
    table.files()[piece.number] = use;
    for (const std::string& id : piece.ids) table.MoveHome(id, piece.number);
  }
  for (uint64_t number : flight_.replaced) {
    const bool segment = table.files()[number].segment;
    leftovers_.push_back(segment ? SegmentName(number) : JournalName(number));
    table.files().erase(number);
  }
  flight_.forget = ErasureIsDue();
  // Not when another record was erased meanwhile: the next save sees to that one.
  if (flight_.erasures == erasures_) local.erase(std::string(kErasureDue));
  rescued_.clear();
  repair_ = false;
  append_first_ = false;
  journal_ = 0;
  Succeeded();
  Unlink();
}

void Saver::Unlink() {
  base::Batch batch;
  batch.removes = leftovers_;
  batch.forget = flight_.forget;
  const size_t count = leftovers_.size();
  storage_.Commit(std::move(batch), [weak = weak_from_this(), count](base::Expected<void> result) {
    auto self = weak.lock();
    if (!self) return;
    // A failure leaves files that nothing reads; the next compaction unlinks them.
    auto& files = self->leftovers_;
    if (result) {
      files.erase(files.begin(), files.begin() + static_cast<ptrdiff_t>(count));
    }
    self->busy_ = false;
    if (result || !self->marks_.empty()) self->Pump();
    self->TellState();
  });
}

}  // namespace earshot::store
