// See photo_list.h.

#include "wasm/ui/panels/photo_list.h"

#include "core/app/photos.h"
#include "core/base/fold.h"
#include "wasm/ui/kit/picture.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kCaptionOnButton = 40;

void Delete(PanelContext& context, const app::Photo& photo) {
  app::Transaction transaction;
  transaction.what = std::string(T(Text::kWhatDeletePhoto));
  transaction.edits.push_back({photo.id, "photo", {{"deleted", merge::Op::kSet, true}}});
  context.intents.Push(
      shell::Edit{std::move(transaction), "", "", std::string(T(Text::kPhotoDeleted))});
}

void DrawPicture(PanelContext& context, const app::Photo& photo, std::vector<std::string>& wanted) {
  if (context.facts.HoldsPhoto(photo.digest)) {
    kit::Picture(Fill(Text::kPhotoOf, {photo.caption}), photo.digest, photo.width, photo.height);
    return;
  }
  kit::Caption(T(Text::kPhotoElsewhere));
  if (context.state.photo.asked_for.insert(photo.digest).second) wanted.push_back(photo.digest);
}

// Read once and kept until the workspace changes.
const std::vector<app::Photo>& PhotosShown(PanelContext& context, std::string_view activity) {
  const app::Workspace& workspace = *context.workspace;
  return context.state.photo.shown.Get(workspace.TypeVersion("photo"), std::string(activity),
                                       [&] { return app::PhotosOf(workspace, activity); });
}

}  // namespace

void DrawPhotoList(PanelContext& context, std::string_view activity, bool pictures) {
  const std::vector<app::Photo>& photos = PhotosShown(context, activity);
  if (photos.empty()) return;
  kit::Heading(
      2, shell::Count(static_cast<int64_t>(photos.size()), Text::kOnePhoto, Text::kManyPhotos));
  std::vector<std::string> wanted;
  for (const app::Photo& photo : photos) {
    kit::Scope scope(photo.id);
    if (pictures) DrawPicture(context, photo, wanted);
    kit::Paragraph(photo.caption);
    if (!photo.taken_at.empty()) {
      kit::Caption(Fill(Text::kPhotoTaken, {InstantInWords(photo.taken_at)}));
    }
    if (photo.for_file_only) kit::Pill(kit::Tone::kWarning, T(Text::kForTheFileOnly));
    const std::string short_caption = base::Ellipsis(photo.caption, kCaptionOnButton);
    if (pictures) {
      context.ButtonLink(Fill(Text::kEditPhoto, {short_caption}),
                         shell::RouteTo(shell::Screen::kEditRecord, photo.id));
      kit::SameLine();
    }
    if (kit::Button(Fill(Text::kDeletePhoto, {short_caption}), kit::ButtonKind::kQuiet)) {
      Delete(context, photo);
    }
  }
  if (!wanted.empty()) context.intents.Push(shell::FetchPhotos{std::move(wanted)});
}

}  // namespace earshot::panels
