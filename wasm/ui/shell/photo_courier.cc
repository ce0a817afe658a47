// When photographs travel: after the record that tells of them has arrived at the server, at the
// end of each sync, and again some minutes later while one is still here only. The page does the
// sending (web/photo.js) and says what came of it. And when they leave this device: at opening and
// after each sync, once nothing names them any more.

#include <algorithm>

#include "core/app/photos.h"
#include "wasm/ui/shell/app_impl.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::shell {
namespace {

constexpr int64_t kPhotosAgainMs = 5 * 60'000;  // a server that refuses one is not pestered with it

}  // namespace

const std::vector<app::Photo>& App::Impl::KeptPhotos() {
  const app::Workspace& workspace = open->workspace();
  return all_photos.Get(workspace.TypeVersion("photo"), open->database(),
                        [&] { return app::AllPhotos(workspace); });
}

size_t App::Impl::UnsentPhotos() {
  if (!open || !open->opened()) return 0;
  const PhotoNames& unsent = platform.UnsentPhotos();
  if (unsent.empty()) return 0;
  const std::vector<app::Photo>& photos = KeptPhotos();
  return static_cast<size_t>(
      std::count_if(photos.begin(), photos.end(),
                    [&](const app::Photo& photo) { return unsent.contains(photo.digest); }));
}

void App::Impl::SendPhotos() {
  photos_again_ms.reset();
  if (!open || !open->opened() || !online || !platform.HoldsWriterLock()) return;
  const PhotoNames& unsent = platform.UnsentPhotos();
  if (unsent.empty()) return;
  std::vector<std::string> digests;
  for (const app::Photo& photo : KeptPhotos()) {
    if (!unsent.contains(photo.digest) || open->workspace().Unsent(photo.id)) continue;
    digests.push_back(photo.digest);
  }
  if (digests.empty()) return;
  platform.SendPhotos(digests);
  photos_again_ms = platform.clock().NowMs() + kPhotosAgainMs;
}

void App::Impl::TickPhotos() {
  if (photos_again_ms && platform.clock().NowMs() >= *photos_again_ms) SendPhotos();
}

// Called after every change of records, saving or sync.
void App::Impl::FollowSync() {
  if (open->driver().Running()) {
    syncing = true;
    return;
  }
  if (!syncing) return;
  syncing = false;
  if (open->driver().failure() != sync::Failure::kNone) return;
  state.photo.asked_for.clear();  // another device may have sent its photographs meanwhile
  SendPhotos();
  ForgetLeftPhotos();
  DoubtPhotos();
}

// With the record of a photograph its file leaves the server, and undo may bring the record back.
// WHY unsent records too: undo may have come while the sync ran. What is there after all is found
// to be when it is sent.
void App::Impl::DoubtPhotos() {
  if (!open->opened() || !platform.HoldsWriterLock()) return;
  PhotoNames doubtful = platform.PhotosHere();
  for (const std::string& digest : platform.UnsentPhotos()) doubtful.erase(digest);
  for (const app::Photo& photo : KeptPhotos()) {
    if (!open->workspace().Unsent(photo.id)) doubtful.erase(photo.digest);
  }
  for (const std::string& digest : doubtful) platform.DoubtPhoto(digest);
}

// Pixels of deleted photographs leave the device, with their people's faces.
//
// WHY not before the first sync: records that the browser has lost are still at the server, and
// what is here may be the only copy of their photographs.
void App::Impl::ForgetLeftPhotos() {
  if (!open || !open->opened() || !platform.HoldsWriterLock()) return;
  if (open->workspace().store().sync_state().last_synced_at.empty()) return;
  const bool unnamed = state.photo.reading || state.taken.number != state.photo.seen;
  if (unnamed) return;  // one is being stored, and no form names it yet
  const PhotoNames& here = platform.PhotosHere();
  if (here.empty()) return;
  KeepDrafts(true);  // what is typed may name one
  for (const std::string& digest : app::LeftPhotos(open->workspace(), {here.begin(), here.end()})) {
    platform.ForgetPhoto(digest);
  }
}

void App::Impl::OnPhoto(TakenPhoto taken) {
  taken.number = state.taken.number + 1;
  state.taken = std::move(taken);
  Changed();
}

// WHY a look at the last sync: what could not be sent waits for the next one, and one photograph
// that arrived says that the server is there for the others.
void App::Impl::OnPhotos() {
  const bool in_touch = open && open->opened() && !open->driver().Running() &&
                        open->driver().failure() == sync::Failure::kNone &&
                        !open->workspace().store().sync_state().last_synced_at.empty();
  if (in_touch) SendPhotos();
  if (introduced && !photos_looked_over) {  // the first that is told of them after opening
    photos_looked_over = true;
    ForgetLeftPhotos();
  }
  Changed();
}

void App::Impl::Do(const FetchPhotos& intent) {
  if (!online) return;
  for (const std::string& digest : intent.digests) platform.FetchPhoto(digest);
}

void App::Impl::Do(const DropPhoto& intent) {
  drafts.Forget(open->workspace(), state, intent.form);
  const std::vector<app::Photo>& photos = KeptPhotos();
  // The same picture chosen twice is one file.
  const bool kept = std::any_of(photos.begin(), photos.end(), [&](const app::Photo& photo) {
    return photo.digest == intent.digest;
  });
  if (!kept && !intent.digest.empty()) platform.ForgetPhoto(intent.digest);
  Say(kit::Tone::kInfo, std::string(T(Text::kPhotoNotKept)), false);
}

}  // namespace earshot::shell
