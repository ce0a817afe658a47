// The queue, the files in memory and the taking back; the transaction itself is in web/storage.js.
#include "wasm/platform/browser_storage.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "wasm/platform/imports.h"

namespace earshot::platform {
namespace {

using base::ErrorKind;

constexpr char kReadOnly[] =
    "Nothing was saved: Earshot is open in another tab, which does the writing. Choose \"Work "
    "in this tab\" to write in this one.";

base::Error NotSaved(const std::string& problem) {
  if (problem == "read-only") return {ErrorKind::kDenied, kReadOnly};
  if (problem.find("Quota") != std::string::npos) {
    return {ErrorKind::kStorage,
            "NOT saved: this device has no room left for Earshot. Free some space or save a backup "
            "file. Your work stays on the screen."};
  }
  return {ErrorKind::kStorage, "NOT saved: this browser refused to store it (" + problem +
                                   "). Your work stays on the screen; save a backup file."};
}

std::optional<std::string> ReadFile(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY);
  if (file < 0) return std::nullopt;
  struct stat facts = {};
  std::string bytes;
  if (fstat(file, &facts) == 0) bytes.resize(static_cast<size_t>(facts.st_size));
  size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t got = read(file, bytes.data() + have, bytes.size() - have);
    if (got <= 0) break;
    have += static_cast<size_t>(got);
  }
  bytes.resize(have);
  close(file);
  return bytes;
}

void MakeFolders(const std::string& path) {
  for (size_t slash = path.find('/', 1); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    mkdir(path.substr(0, slash).c_str(), 0777);
  }
}

}  // namespace

void BrowserStorage::List(std::string prefix, ListDone done) {
  Ask({[this, prefix = std::move(prefix)] { return PathsWith(prefix); }, false,
       [done = std::move(done)](base::Expected<base::Files> files) {
         if (!files) return done(tl::unexpected<base::Error>(std::move(files.error())));
         base::Paths paths;
         for (const auto& file : *files) paths.push_back(file.first);
         done(std::move(paths));
       }});
}

void BrowserStorage::Load(base::Paths paths, LoadDone done) {
  Ask({[paths = std::move(paths)] { return paths; }, true, std::move(done)});
}

void BrowserStorage::LoadAll(std::string prefix, LoadDone done) {
  Ask({[this, prefix = std::move(prefix)] { return PathsWith(prefix); }, true, std::move(done)});
}

void BrowserStorage::Ask(WaitingLoad load) {
  loads_.push_back(std::move(load));
  if (state_ == State::kClosed) {
    Open();
  } else {
    Pump();
  }
}

void BrowserStorage::Commit(base::Batch batch, CommitDone done) {
  commits_.push_back({std::move(batch), std::move(done)});
  if (state_ == State::kClosed) {
    Open();
  } else {
    Pump();
  }
}

void BrowserStorage::Open() {
  state_ = State::kOpening;
  request_ = ++last_request_;
  earshot_store_open(request_);
}

void BrowserStorage::Answer(int request, std::string problem) {
  if (request != request_ || request == 0) return;
  request_ = 0;
  if (state_ == State::kOpening) {
    Opened(problem);
  } else if (saving_) {
    Saved(problem);
  } else {
    Fetched(problem);
  }
  Pump();
}

void BrowserStorage::Opened(const std::string& problem) {
  state_ = problem.empty() ? State::kOpen : State::kRefused;
  refusal_ = problem;
}

// Refusals are answered by a page event too, never from inside the caller's call.
void BrowserStorage::Pump() {
  if (request_ != 0) return;
  if (!commits_.empty()) return Save();
  if (!loads_.empty()) Fetch();
}

void BrowserStorage::Save() {
  saving_ = true;
  in_flight_.clear();
  before_.clear();
  apply_problem_.clear();
  while (state_ == State::kOpen && !commits_.empty() && apply_problem_.empty()) {
    WaitingCommit commit = std::move(commits_.front());
    commits_.pop_front();
    if (!Apply(commit.batch)) apply_problem_ = "the file system in memory is full";
    in_flight_.push_back(std::move(commit));
  }
  if (!apply_problem_.empty()) TakeBack();
  request_ = ++last_request_;
  earshot_store_save(request_);
}

void BrowserStorage::Saved(const std::string& save_problem) {
  std::string problem = apply_problem_.empty() ? save_problem : apply_problem_;
  if (state_ == State::kRefused) {
    problem = refusal_;
    std::move(commits_.begin(), commits_.end(), std::back_inserter(in_flight_));
    commits_.clear();
  }
  if (!problem.empty() && apply_problem_.empty()) TakeBack();
  std::vector<WaitingCommit> finished = std::move(in_flight_);
  in_flight_.clear();
  for (WaitingCommit& commit : finished) {
    if (problem.empty()) {
      commit.done({});
    } else {
      commit.done(tl::unexpected<base::Error>(NotSaved(problem)));
    }
  }
}

// What the loads that wait ask for, one path a line.
void BrowserStorage::Fetch() {
  saving_ = false;
  std::move(loads_.begin(), loads_.end(), std::back_inserter(fetching_));
  loads_.clear();
  std::string paths;
  for (const WaitingLoad& load : fetching_) {
    if (!load.with_bytes || state_ == State::kRefused) continue;
    for (const std::string& path : load.paths()) paths += Full(path) + '\n';
  }
  request_ = ++last_request_;
  earshot_store_fetch(request_, paths.data(), static_cast<int>(paths.size()));
}

void BrowserStorage::Fetched(const std::string& problem) {
  std::vector<std::pair<LoadDone, base::Expected<base::Files>>> answers;
  for (WaitingLoad& load : std::exchange(fetching_, {})) {
    base::Expected<base::Files> files = base::Files();
    if (state_ == State::kRefused) {
      files = base::Fail(ErrorKind::kStorage,
                         "This browser does not let Earshot store anything on this device (" +
                             refusal_ + "). Leave private browsing or allow site data.");
    } else if (!problem.empty()) {
      files = base::Fail(ErrorKind::kStorage,
                         "This browser did not hand over what is stored on this device (" +
                             problem + "). Close other tabs of Earshot, then open it again.");
    } else {
      for (const std::string& path : load.paths()) {
        auto bytes = load.with_bytes ? ReadFile(Full(path)) : std::string();
        if (bytes) (*files)[path] = *std::move(bytes);
      }
    }
    answers.emplace_back(std::move(load.done), std::move(files));
  }
  Pump();  // the page fetches the next while these are read
  for (auto& [done, files] : answers) done(std::move(files));
}

bool BrowserStorage::Apply(const base::Batch& batch) {
  for (const base::FileWrite& write : batch.writes) {
    KeepBefore(write.path);
    if (!Write(write.path, write.bytes, write.append)) return false;
  }
  for (const std::string& path : batch.removes) {
    KeepBefore(path);
    unlink(Full(path).c_str());
  }
  return true;
}

bool BrowserStorage::Write(const std::string& path, std::string_view bytes, bool append) {
  const std::string full = Full(path);
  MakeFolders(full);
  struct stat facts = {};
  if (stat(full.c_str(), &facts) == 0) {
    last_mtime_ms_ = std::max(last_mtime_ms_, static_cast<int64_t>(facts.st_mtim.tv_sec) * 1000 +
                                                  facts.st_mtim.tv_nsec / 1000000);
  }
  const int file = open(full.c_str(), O_WRONLY | O_CREAT | (append ? O_APPEND : O_TRUNC), 0666);
  if (file < 0) return false;
  size_t written = 0;
  while (written < bytes.size()) {
    const ssize_t put = write(file, bytes.data() + written, bytes.size() - written);
    if (put <= 0) break;
    written += static_cast<size_t>(put);
  }
  close(file);
  Touch(full);
  return written == bytes.size();
}

void BrowserStorage::KeepBefore(const std::string& path) {
  const bool kept = std::any_of(before_.begin(), before_.end(),
                                [&](const Before& before) { return before.path == path; });
  if (kept) return;
  Before before{path, ReadFile(Full(path)), {}};
  struct stat facts = {};
  if (stat(Full(path).c_str(), &facts) == 0) before.time = facts.st_mtim;
  before_.push_back(std::move(before));
}

void BrowserStorage::TakeBack() {
  for (const Before& before : before_) {
    const std::string full = Full(before.path);
    if (!before.bytes) {
      unlink(full.c_str());
      continue;
    }
    Write(before.path, *before.bytes, false);
    if (!before.bytes->empty()) continue;
    const timespec times[2] = {before.time, before.time};
    utimensat(AT_FDCWD, full.c_str(), times, 0);
  }
  before_.clear();
}

void BrowserStorage::Touch(const std::string& path) {
  last_mtime_ms_ = std::max(last_mtime_ms_ + 1, static_cast<int64_t>(earshot_now_ms()));
  timespec time = {};
  time.tv_sec = static_cast<time_t>(last_mtime_ms_ / 1000);
  time.tv_nsec = static_cast<long>(last_mtime_ms_ % 1000) * 1000000;
  const timespec times[2] = {time, time};
  utimensat(AT_FDCWD, path.c_str(), times, 0);
}

base::Paths BrowserStorage::PathsWith(const std::string& prefix) const {
  base::Paths paths;
  ReadFolder(mount_point_, prefix, paths);
  std::sort(paths.begin(), paths.end());
  return paths;
}

void BrowserStorage::ReadFolder(const std::string& folder, const std::string& prefix,
                                base::Paths& out) const {
  DIR* listing = opendir(folder.c_str());
  if (listing == nullptr) return;
  std::vector<std::string> folders;
  while (dirent* entry = readdir(listing)) {
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    const std::string full = folder + "/" + name;
    struct stat facts = {};
    if (stat(full.c_str(), &facts) != 0) continue;
    std::string path = full.substr(mount_point_.size() + 1);
    if (S_ISDIR(facts.st_mode)) {
      folders.push_back(full);
    } else if (path.starts_with(prefix)) {
      out.push_back(std::move(path));
    }
  }
  closedir(listing);
  for (const std::string& inner : folders) ReadFolder(inner, prefix, out);
}

}  // namespace earshot::platform
