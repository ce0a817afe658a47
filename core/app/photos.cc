// See photos.h.

#include "core/app/photos.h"

#include <algorithm>

#include "core/merge/document.h"
#include "core/merge/stamp.h"

namespace earshot::app {
namespace {

Photo ReadPhoto(const Row& row) {
  Photo photo;
  photo.id = row.id;
  photo.activity = base::GetString(row.document, "activity");
  photo.caption = base::GetString(row.document, "caption");
  photo.taken_at = base::GetString(row.document, "taken_at");
  photo.digest = base::GetString(row.document, "digest");
  photo.width = static_cast<int>(base::GetInteger(row.document, "width"));
  photo.height = static_cast<int>(base::GetInteger(row.document, "height"));
  const std::string consent = base::GetString(row.document, "consent");
  const bool agreed = consent == "everyone" || consent == "guardian";
  photo.for_file_only =
      !agreed && (base::GetBool(row.document, "recognisable") || !consent.empty());
  return photo;
}

std::vector<Photo> ReadPhotos(const std::vector<Row>& rows) {
  std::vector<Photo> photos;
  for (const Row& row : rows) {
    if (!merge::IsDeleted(row.document)) photos.push_back(ReadPhoto(row));
  }
  std::sort(photos.begin(), photos.end(), [](const Photo& a, const Photo& b) {
    return a.taken_at != b.taken_at ? a.taken_at < b.taken_at : a.id < b.id;
  });
  return photos;
}

void EraseFoundIn(std::string_view text, std::set<std::string>& digests) {
  std::erase_if(digests, [&](const std::string& digest) {
    return text.find(digest) != std::string_view::npos;
  });
}

// Those that were deleted here, while undo or redo have anything to do.
void EraseFoundInUndo(const Workspace& workspace, std::set<std::string>& digests) {
  if (!workspace.CanUndo() && !workspace.CanRedo()) return;
  workspace.store().ForEach("photo", [&](const store::Entry& entry) {
    const auto document = base::ParseJson(entry.bytes);
    if (!document || !merge::IsDeleted(*document)) return;
    const auto stamp = merge::ParseStamp(merge::StampOf(*document, "deleted"));
    if (stamp && stamp->actor != workspace.actor_id()) return;
    digests.erase(base::GetString(*document, "digest"));
  });
}

}  // namespace

std::vector<Photo> PhotosOf(const Workspace& workspace, std::string_view activity) {
  return ReadPhotos(workspace.Children("photo", "activity", activity));
}

std::vector<Photo> AllPhotos(const Workspace& workspace) {
  return ReadPhotos(workspace.List("photo"));
}

std::set<std::string> LeftPhotos(const Workspace& workspace, std::set<std::string> held) {
  for (const Photo& photo : AllPhotos(workspace)) held.erase(photo.digest);
  if (held.empty()) return held;
  workspace.store().ForEachLocal([&](const std::string& key, const std::string& value) {
    if (key.starts_with("draft/")) EraseFoundIn(value, held);
  });
  if (!held.empty()) EraseFoundInUndo(workspace, held);
  return held;
}

}  // namespace earshot::app
