// How a store opens, in four steps: load all files, read the manifest, unseal and read the others,
// apply them in number order.
//
// Of a large store the files are the most of the memory that opening takes: a segment is unsealed,
// read, compared with the manifest and let go before the next.
#include "core/store/loader.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

#include "core/base/bytes.h"
#include "core/store/file_names.h"
#include "core/store/journal.h"
#include "core/store/manifest.h"
#include "core/store/segment.h"

namespace earshot::store {
namespace {

using base::Expected;

// One frame of a journal.
struct Frame {
  std::string name;  // the name it was sealed under
  std::string sealed;
  Expected<std::string> plain = base::Fail(base::ErrorKind::kCorrupt, "");
};

struct NumberedFile {
  uint64_t number = 0;
  FileKind kind = FileKind::kOther;
  std::string name;
  FileUse use;
  JournalScan scan;           // journals
  std::vector<Frame> frames;  // journals, in order
  // What reading it gave.
  bool live = false;            // listed by the manifest, or newer than it
  bool broken = false;          // something in it cannot be read, or it is not the file listed
  std::vector<Entry> entries;   // segments
  std::vector<Record> records;  // journals
};

struct Loading {
  base::Files files;
  std::vector<NumberedFile> numbered;  // in number order
  std::optional<Manifest> manifest;    // nullopt: there is none, or it cannot be read
  std::map<uint64_t, SegmentInfo> listed;
  size_t waiting = 0;
  std::shared_ptr<LoadedStore> result = std::make_shared<LoadedStore>();
  LoadDone done;
};

// Reads what was unsealed, decides whether anything was lost, and applies what is left.
class Assembly {
 public:
  explicit Assembly(Loading& loading) : loading_(loading), out_(*loading.result) {}
  void Run();

 private:
  void ReadManifest();
  void LookForMissingSegments();
  void ReadSegment(NumberedFile& file);
  void ReadJournal(NumberedFile& file);
  void Apply(NumberedFile& file);
  void ApplyRecord(const NumberedFile& file, Record record);
  bool IsLive(const NumberedFile& file) const;
  bool IsListed(const NumberedFile& file) const { return loading_.listed.count(file.number) != 0; }
  void KeepBroken(const std::string& name);
  void Lost(std::string notice);

  Loading& loading_;
  LoadedStore& out_;
  bool lost_ = false;
};

void Assembly::Lost(std::string notice) {
  lost_ = true;
  out_.repair = true;
  out_.report.notices.push_back(std::move(notice));
}

void Assembly::KeepBroken(const std::string& name) {
  base::FileWrite copy;
  copy.path = std::string(kBrokenFolder) + name;
  copy.bytes = loading_.files.find(name)->second;
  out_.report.set_aside_files.push_back(copy.path);
  out_.rescued.push_back(std::move(copy));
}

void Assembly::ReadManifest() {
  constexpr std::string_view kRebuilt =
      " It was rebuilt from the files themselves. Everything will be compared with the server at "
      "the "
      "next sync.";
  if (loading_.files.count(std::string(kManifestName)) == 0) {
    const auto is_segment = [](const NumberedFile& f) { return f.kind == FileKind::kSegment; };
    if (std::any_of(loading_.numbered.begin(), loading_.numbered.end(), is_segment)) {
      Lost("The list of saved files was missing on this device." + std::string(kRebuilt));
    }
    return;  // else a new store, or one that has only journals yet
  }
  if (!loading_.manifest) {
    KeepBroken(std::string(kManifestName));
    Lost("The list of saved files was damaged on this device." + std::string(kRebuilt));
    return;
  }
  const Manifest& manifest = *loading_.manifest;
  out_.sync = manifest.sync;
  out_.local = manifest.local;
  out_.generation = manifest.generation;
  out_.next = manifest.next;
}

void Assembly::LookForMissingSegments() {
  for (const auto& item : loading_.listed) {
    const auto found = std::find_if(
        loading_.numbered.begin(), loading_.numbered.end(), [&](const NumberedFile& file) {
          return file.kind == FileKind::kSegment && file.number == item.first;
        });
    if (found != loading_.numbered.end()) continue;
    Lost("A file of saved records is missing on this device (" + SegmentName(item.first) +
         "). The other records are here. What it held is fetched again at the next sync; edits in "
         "it that had not been sent may be lost.");
  }
}

bool Assembly::IsLive(const NumberedFile& file) const {
  if (!loading_.manifest || file.number >= loading_.manifest->next) return true;
  if (file.kind == FileKind::kSegment) return IsListed(file);
  return file.number >= loading_.manifest->journals_from;
}

void Assembly::ReadSegment(NumberedFile& file) {
  if (!file.broken || !file.live) return;
  if (loading_.manifest && !IsListed(file)) {
    // Torn before any manifest listed it, so it was never confirmed as saved: nothing is lost.
    out_.repair = true;
    return;
  }
  KeepBroken(file.name);
  Lost("A file of saved records was damaged on this device and was set aside (" + file.name +
       "). The other records are here. What it held is fetched again at the next sync; edits in it "
       "that had not been sent may be lost.");
}

void Assembly::ReadJournal(NumberedFile& file) {
  size_t broken = file.scan.damaged_frames + file.scan.missing_frames;
  for (const Frame& frame : file.frames) {
    auto record = frame.plain ? DecodeRecord(*frame.plain)
                              : Expected<Record>(base::Fail(base::ErrorKind::kCorrupt, ""));
    if (record) {
      file.records.push_back(*std::move(record));
    } else {
      ++broken;
    }
  }
  file.broken = file.scan.unreadable || broken > 0;
  if (!file.live) return;
  if (file.scan.torn_bytes > 0) {
    out_.repair = true;
    out_.report.recovered_from_torn_tail += file.scan.torn_bytes;
  }
  if (file.broken) {
    KeepBroken(file.name);
    Lost("Part of the latest saved changes was damaged on this device (" + file.name +
         "). A copy was set aside, and everything else is here. Please look over what you entered "
         "last before you go on.");
  }
}

void Assembly::ApplyRecord(const NumberedFile& file, Record record) {
  for (Entry& entry : record.entries) out_.table.Put(std::move(entry), file.number);
  if (!file.live) return;  // the manifest has newer facts than a journal that it replaced
  if (record.sync) out_.sync = *std::move(record.sync);
  for (auto& fact : record.local) {
    if (fact.second.empty()) {
      out_.local.erase(fact.first);
    } else {
      out_.local[fact.first] = std::move(fact.second);
    }
  }
}

void Assembly::Apply(NumberedFile& file) {
  out_.table.files()[file.number] = file.use;
  for (Entry& entry : file.entries) out_.table.Put(std::move(entry), file.number);
  for (Record& record : file.records) ApplyRecord(file, std::move(record));
  file.entries = {};
  file.records = {};
}

void Assembly::Run() {
  ReadManifest();
  LookForMissingSegments();
  for (NumberedFile& file : loading_.numbered) {
    file.live = IsLive(file);
    if (file.kind == FileKind::kSegment) ReadSegment(file);
    if (file.kind == FileKind::kJournal) ReadJournal(file);
    out_.next = std::max(out_.next, file.number + 1);
  }
  for (NumberedFile& file : loading_.numbered) {
    // Files that compaction has replaced hold older versions: of use only when something was lost.
    const bool useless = file.kind == FileKind::kSegment ? file.broken : false;
    if (useless || (!file.live && !lost_)) {
      out_.leftovers.push_back(file.name);
    } else {
      Apply(file);
    }
  }
  if (lost_) out_.sync.since.clear();
  if (out_.report.recovered_from_torn_tail > 0) {
    out_.report.notices.push_back(
        "The last save on this device was cut off before it was finished. Everything saved before "
        "it "
        "is here. Please check what you entered last.");
  }
  out_.report.documents = out_.table.Count("");
}

// Names the files in number order; nothing is unsealed yet.
void Survey(Loading& loading) {
  std::map<uint64_t, std::vector<NumberedFile>> by_number;
  for (const auto& item : loading.files) {
    const FileName name = ParseFileName(item.first);
    if (name.kind != FileKind::kJournal && name.kind != FileKind::kSegment) continue;
    NumberedFile file;
    file.number = name.number;
    file.kind = name.kind;
    file.name = item.first;
    file.use.segment = name.kind == FileKind::kSegment;
    file.use.bytes = item.second.size();
    if (name.kind == FileKind::kJournal) {
      file.scan = ScanJournal(item.second);
      for (JournalScan::Frame& frame : file.scan.frames) {
        file.frames.push_back({FrameName(name.number, frame.number), std::move(frame.sealed)});
      }
    }
    by_number[name.number].push_back(std::move(file));
  }
  for (auto& item : by_number) {
    for (NumberedFile& file : item.second) loading.numbered.push_back(std::move(file));
  }
}

// A file that is read well and is the one listed is let go of; else it is of use for broken/.
void ReadUnsealed(Loading& loading, NumberedFile& file, const Expected<std::string>& plain) {
  std::string& bytes = loading.files[file.name];
  file.use.crc32c = base::Crc32c(bytes);
  const auto listed = loading.listed.find(file.number);
  const bool right_file =
      listed == loading.listed.end() ||
      (listed->second.bytes == file.use.bytes && listed->second.crc32c == file.use.crc32c);
  Expected<std::vector<Entry>> entries = base::Fail(base::ErrorKind::kCorrupt, "");
  if (plain) entries = DecodeSegment(*plain);
  file.broken = !entries || !right_file;
  if (file.broken) return;
  file.entries = *std::move(entries);
  bytes = {};
}

void OneLess(const std::shared_ptr<Loading>& loading) {
  if (--loading->waiting > 0) return;
  Assembly(*loading).Run();
  loading->done(loading->result);
}

void UnsealFile(base::Sealer& sealer, const std::shared_ptr<Loading>& loading, NumberedFile& file) {
  if (file.kind == FileKind::kSegment) {
    ++loading->waiting;
    sealer.Open(file.name, loading->files[file.name],
                [loading, &file](const Expected<std::string>& plain) {
                  ReadUnsealed(*loading, file, plain);
                  OneLess(loading);
                });
  }
  for (Frame& frame : file.frames) {
    ++loading->waiting;
    sealer.Open(frame.name, std::move(frame.sealed),
                [loading, &frame](Expected<std::string> plain) {
                  frame.plain = std::move(plain);
                  OneLess(loading);
                });
  }
}

void UnsealFiles(base::Sealer& sealer, const std::shared_ptr<Loading>& loading) {
  ++loading->waiting;  // until all are asked for
  for (NumberedFile& file : loading->numbered) UnsealFile(sealer, loading, file);
  OneLess(loading);
}

// Before the others: it tells which of them are whole.
void UnsealManifest(base::Sealer& sealer, const std::shared_ptr<Loading>& loading) {
  const auto file = loading->files.find(std::string(kManifestName));
  if (file == loading->files.end()) return UnsealFiles(sealer, loading);
  sealer.Open(file->first, file->second, [loading, &sealer](const Expected<std::string>& plain) {
    if (auto manifest =
            plain ? DecodeManifest(*plain) : base::Fail(base::ErrorKind::kCorrupt, "")) {
      loading->manifest = *std::move(manifest);
      for (const SegmentInfo& info : loading->manifest->segments)
        loading->listed[info.number] = info;
    }
    UnsealFiles(sealer, loading);
  });
}

}  // namespace

void LoadStore(base::Storage& storage, base::Sealer& sealer, LoadDone done) {
  auto loading = std::make_shared<Loading>();
  loading->done = std::move(done);
  storage.Load("", [loading, &sealer](base::Expected<base::Files> files) {
    if (!files) {
      loading->done(tl::unexpected<base::Error>(std::move(files.error())));
      return;
    }
    loading->files = *std::move(files);
    Survey(*loading);
    UnsealManifest(sealer, loading);
  });
}

}  // namespace earshot::store
