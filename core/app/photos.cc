// See photos.h.

#include "core/app/photos.h"

#include <algorithm>

#include "core/merge/document.h"

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

}  // namespace

std::vector<Photo> PhotosOf(const Workspace& workspace, std::string_view activity) {
  return ReadPhotos(workspace.Children("photo", "activity", activity));
}

std::vector<Photo> AllPhotos(const Workspace& workspace) {
  return ReadPhotos(workspace.List("photo"));
}

}  // namespace earshot::app
