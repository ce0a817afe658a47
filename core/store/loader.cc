// How a store opens, in four steps: list the files, read the manifest, load, unseal and read the
// others, apply them in number order.
//
// Of a large store the files are the most of the memory that opening takes: a segment is loaded,
// unsealed, read, compared with the manifest and let go before those that come after the next.
// While a few files are read here, the storage fetches the next few.
#include "core/store/loader.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

#include "core/base/bytes.h"
#include "core/base/stable_order.h"
#include "core/store/file_names.h"
#include "core/store/journal.h"
#include "core/store/manifest.h"
#include "core/store/segment.h"

namespace earshot::store {
namespace {

using base::Expected;

// Files that are asked for in one request, of which two are under way.
constexpr size_t kFilesAtOnce = 4;

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
  Loading(base::Storage& from, base::Sealer& unsealer) : storage(from), sealer(unsealer) {}
  base::Storage& storage;
  base::Sealer& sealer;
  base::Files files;                   // what may be of use for broken/
  std::vector<NumberedFile> numbered;  // in number order
  std::optional<Manifest> manifest;    // nullopt: there is none, or it cannot be read
  std::map<uint64_t, SegmentInfo> listed;
  size_t asked_for = 0;  // of the numbered files
  size_t waiting = 0;    // requests and seals
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
  file.entries = std::vector<Entry>();  // WHY not {}: it would keep the room
  file.records = std::vector<Record>();
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

// Names the files in number order; nothing is loaded yet.
void Survey(Loading& loading, const base::Paths& paths) {
  for (const std::string& path : paths) {
    const FileName name = ParseFileName(path);
    if (name.kind != FileKind::kJournal && name.kind != FileKind::kSegment) continue;
    NumberedFile file;
    file.number = name.number;
    file.kind = name.kind;
    file.name = path;
    file.use.segment = name.kind == FileKind::kSegment;
    loading.numbered.push_back(std::move(file));
  }
  base::SortStably(loading.numbered, [](const NumberedFile& a, const NumberedFile& b) {
    return a.number < b.number;
  });
}

// A segment that is read well and is the one listed is let go of; else it is of use for broken/.
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
  loading.files.erase(file.name);
}

void OneLess(const std::shared_ptr<Loading>& loading) {
  if (--loading->waiting > 0 || !loading->done) return;
  Assembly(*loading).Run();
  loading->done(loading->result);
}

void UnsealFile(const std::shared_ptr<Loading>& loading, NumberedFile& file) {
  const std::string& bytes = loading->files[file.name];
  file.use.bytes = bytes.size();
  if (file.kind == FileKind::kSegment) {
    ++loading->waiting;
    loading->sealer.Open(file.name, bytes, [loading, &file](const Expected<std::string>& plain) {
      ReadUnsealed(*loading, file, plain);
      OneLess(loading);
    });
    return;
  }
  file.scan = ScanJournal(bytes);
  for (JournalScan::Frame& frame : file.scan.frames) {
    file.frames.push_back({FrameName(file.number, frame.number), std::move(frame.sealed)});
  }
  for (Frame& frame : file.frames) {
    ++loading->waiting;
    loading->sealer.Open(frame.name, std::move(frame.sealed),
                         [loading, &frame](Expected<std::string> plain) {
                           frame.plain = std::move(plain);
                           OneLess(loading);
                         });
  }
}

void Fail(Loading& loading, base::Error error) {
  const LoadDone done = std::exchange(loading.done, nullptr);
  if (done) done(tl::unexpected<base::Error>(std::move(error)));
}

// The next few files; when they are here, the few after those that are under way by then.
void AskForFiles(const std::shared_ptr<Loading>& loading) {
  const size_t from = loading->asked_for;
  const size_t end = std::min(from + kFilesAtOnce, loading->numbered.size());
  if (from == end || !loading->done) return;
  loading->asked_for = end;
  base::Paths paths;
  for (size_t i = from; i < end; ++i) paths.push_back(loading->numbered[i].name);
  ++loading->waiting;
  loading->storage.Load(std::move(paths), [loading, from, end](Expected<base::Files> files) {
    if (!files) return Fail(*loading, std::move(files.error()));
    AskForFiles(loading);
    loading->files.merge(*files);
    for (size_t i = from; i < end; ++i) UnsealFile(loading, loading->numbered[i]);
    OneLess(loading);
  });
}

void LoadFiles(const std::shared_ptr<Loading>& loading) {
  ++loading->waiting;  // until both are asked for
  AskForFiles(loading);
  AskForFiles(loading);
  OneLess(loading);
}

// Before the others: it tells which of them are whole.
void ReadManifest(const std::shared_ptr<Loading>& loading) {
  const std::string name(kManifestName);
  loading->storage.Load({name}, [loading, name](Expected<base::Files> files) {
    if (!files) return Fail(*loading, std::move(files.error()));
    loading->files = *std::move(files);
    const auto file = loading->files.find(name);
    if (file == loading->files.end()) return LoadFiles(loading);
    loading->sealer.Open(name, file->second, [loading](const Expected<std::string>& plain) {
      if (auto manifest =
              plain ? DecodeManifest(*plain) : base::Fail(base::ErrorKind::kCorrupt, "")) {
        loading->manifest = *std::move(manifest);
        for (const SegmentInfo& info : loading->manifest->segments)
          loading->listed[info.number] = info;
      }
      LoadFiles(loading);
    });
  });
}

}  // namespace

void LoadStore(base::Storage& storage, base::Sealer& sealer, LoadDone done) {
  auto loading = std::make_shared<Loading>(storage, sealer);
  loading->done = std::move(done);
  storage.List("", [loading](Expected<base::Paths> paths) {
    if (!paths) return Fail(*loading, std::move(paths.error()));
    Survey(*loading, *paths);
    ReadManifest(loading);
  });
}

}  // namespace earshot::store
