// How a store opens, in three steps: load all files, unseal them, apply them in number order.
//
// Of a large store the files are the most of the memory that opening takes: a segment is unsealed,
// read and let go before the next, and its file is let go when it has been applied.
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

// One sealed thing: the manifest, a segment, or one frame of a journal.
struct Sealed {
  std::string name;   // the name it was sealed under
  std::string bytes;  // empty for a segment: the whole file
  Expected<std::string> plain = base::Fail(base::ErrorKind::kCorrupt, "");
  bool segment = false;  // `plain` is read into `entries` at once
  Expected<std::vector<Entry>> entries = base::Fail(base::ErrorKind::kCorrupt, "");
};

struct NumberedFile {
  uint64_t number = 0;
  FileKind kind = FileKind::kOther;
  std::string name;
  JournalScan scan;            // journals
  std::vector<size_t> sealed;  // into Loading::sealed, in order
  // What reading it gave.
  bool live = false;            // listed by the manifest, or newer than it
  bool broken = false;          // something in it cannot be read
  std::vector<Entry> entries;   // segments
  std::vector<Record> records;  // journals
};

struct Loading {
  base::Files files;
  std::vector<NumberedFile> numbered;  // in number order
  std::vector<Sealed> sealed;
  std::optional<size_t> manifest;  // into sealed
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
  bool IsListed(const NumberedFile& file) const { return listed_.count(file.number) != 0; }
  const std::string& BytesOf(const NumberedFile& file) const {
    return loading_.files.find(file.name)->second;
  }
  void KeepBroken(const std::string& name);
  void LetGo(const NumberedFile& file) { loading_.files[file.name] = {}; }
  void Lost(std::string notice);

  Loading& loading_;
  LoadedStore& out_;
  Manifest manifest_;
  bool has_manifest_ = false;
  bool lost_ = false;
  std::map<uint64_t, SegmentInfo> listed_;
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
  if (!loading_.manifest) {
    const auto is_segment = [](const NumberedFile& f) { return f.kind == FileKind::kSegment; };
    if (std::any_of(loading_.numbered.begin(), loading_.numbered.end(), is_segment)) {
      Lost("The list of saved files was missing on this device." + std::string(kRebuilt));
    }
    return;  // else a new store, or one that has only journals yet
  }
  const Sealed& sealed = loading_.sealed[*loading_.manifest];
  auto manifest = sealed.plain ? DecodeManifest(*sealed.plain)
                               : Expected<Manifest>(base::Fail(base::ErrorKind::kCorrupt, ""));
  if (!manifest) {
    KeepBroken(std::string(kManifestName));
    Lost("The list of saved files was damaged on this device." + std::string(kRebuilt));
    return;
  }
  manifest_ = *std::move(manifest);
  has_manifest_ = true;
  for (const SegmentInfo& info : manifest_.segments) listed_[info.number] = info;
  out_.sync = manifest_.sync;
  out_.local = manifest_.local;
  out_.generation = manifest_.generation;
  out_.next = manifest_.next;
}

void Assembly::LookForMissingSegments() {
  for (const auto& item : listed_) {
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
  if (!has_manifest_ || file.number >= manifest_.next) return true;
  if (file.kind == FileKind::kSegment) return IsListed(file);
  return file.number >= manifest_.journals_from;
}

void Assembly::ReadSegment(NumberedFile& file) {
  Sealed& sealed = loading_.sealed[file.sealed.front()];
  const std::string& bytes = BytesOf(file);
  const bool listed = IsListed(file);
  const bool right_file = !listed || (listed_[file.number].bytes == bytes.size() &&
                                      listed_[file.number].crc32c == base::Crc32c(bytes));
  if (sealed.entries && right_file) {
    file.entries = *std::move(sealed.entries);
    return;
  }
  file.broken = true;
  if (!file.live) return;
  if (has_manifest_ && !listed) {
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
  for (size_t index : file.sealed) {
    const Sealed& sealed = loading_.sealed[index];
    auto record = sealed.plain ? DecodeRecord(*sealed.plain)
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
  FileUse use;
  use.segment = file.kind == FileKind::kSegment;
  use.bytes = BytesOf(file).size();
  use.crc32c = use.segment ? base::Crc32c(BytesOf(file)) : 0;
  out_.table.files()[file.number] = use;
  for (Entry& entry : file.entries) out_.table.Put(std::move(entry), file.number);
  for (Record& record : file.records) ApplyRecord(file, std::move(record));
  file.entries = {};
  file.records = {};
  LetGo(file);
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

void AddSealed(Loading& loading, NumberedFile& file, std::string name, std::string bytes) {
  file.sealed.push_back(loading.sealed.size());
  loading.sealed.push_back({std::move(name), std::move(bytes)});
}

// Names the sealed things in the files; nothing is unsealed yet.
void Survey(Loading& loading) {
  std::map<uint64_t, std::vector<NumberedFile>> by_number;
  for (const auto& item : loading.files) {
    const FileName name = ParseFileName(item.first);
    if (name.kind == FileKind::kManifest) {
      loading.manifest = loading.sealed.size();
      loading.sealed.push_back({item.first, item.second});
    }
    if (name.kind != FileKind::kJournal && name.kind != FileKind::kSegment) continue;
    NumberedFile file;
    file.number = name.number;
    file.kind = name.kind;
    file.name = item.first;
    if (name.kind == FileKind::kSegment) {
      AddSealed(loading, file, item.first, "");
      loading.sealed.back().segment = true;
    } else {
      file.scan = ScanJournal(item.second);
      for (JournalScan::Frame& frame : file.scan.frames) {
        AddSealed(loading, file, FrameName(name.number, frame.number), std::move(frame.sealed));
      }
    }
    by_number[name.number].push_back(std::move(file));
  }
  for (auto& item : by_number) {
    for (NumberedFile& file : item.second) loading.numbered.push_back(std::move(file));
  }
}

void OneLess(const std::shared_ptr<Loading>& loading) {
  if (--loading->waiting > 0) return;
  Assembly(*loading).Run();
  loading->done(loading->result);
}

void Unseal(base::Sealer& sealer, const std::shared_ptr<Loading>& loading) {
  loading->waiting = loading->sealed.size() + 1;
  for (size_t i = 0; i < loading->sealed.size(); ++i) {
    Sealed& sealed = loading->sealed[i];
    std::string bytes = sealed.segment ? loading->files[sealed.name] : std::move(sealed.bytes);
    sealer.Open(sealed.name, std::move(bytes), [loading, i](base::Expected<std::string> plain) {
      Sealed& opened = loading->sealed[i];
      if (!opened.segment) {
        opened.plain = std::move(plain);
      } else if (plain) {
        opened.entries = DecodeSegment(*plain);
      }
      OneLess(loading);
    });
  }
  OneLess(loading);
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
    Unseal(sealer, loading);
  });
}

}  // namespace earshot::store
