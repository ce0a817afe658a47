// The photographs of activities as the workspace knows them: everything but the pixels, which the
// platform holds by digest (shell/photo.h).
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

struct Photo {
  std::string id;
  std::string activity;
  std::string caption;         // also the alternative text
  std::string taken_at;        // instant
  std::string digest;          // SHA-256 of the JPEG file, 64 hex digits
  int width = 0, height = 0;   // px
  bool for_file_only = false;  // people can be recognised and have not agreed: never published
};

// Those of one activity that are not deleted, in the order in which they were taken.
std::vector<Photo> PhotosOf(const Workspace& workspace, std::string_view activity);
// Of every activity.
std::vector<Photo> AllPhotos(const Workspace& workspace);

// Of `held` (digests), those that belong to no photograph any more: no record that is not deleted
// names them, no draft, and no step of undo or redo, which bring back only what this device itself
// has deleted. Reads every photograph that was deleted: to be called once in a while.
std::set<std::string> LeftPhotos(const Workspace& workspace, std::set<std::string> held);

}  // namespace earshot::app
