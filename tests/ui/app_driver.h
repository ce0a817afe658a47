// The whole application on a fake device, driven through its accessibility tree like by a screen
// reader.
//
// Counts activations, so that a journey can be held against its budget (PRODUCT.md section 1: typed
// words are not counted; going into a field to type is one).
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "tests/ui/driver.h"
#include "tests/ui/fake_platform.h"
#include "wasm/ui/shell/app.h"

namespace earshot::ui_test {

class AppDriver {
 public:
  explicit AppDriver(FakeServer& server, uint64_t seed = 1) : platform(server, seed) { Start(); }
  ~AppDriver() { Stop(); }
  AppDriver(const AppDriver&) = delete;
  AppDriver& operator=(const AppDriver&) = delete;

  void Start() {
    renderer_ = std::make_unique<NullRenderer>();
    imgui_ = ImGui::GetCurrentContext();
    app = std::make_unique<shell::App>(platform);
    tree_driver_ = std::make_unique<TreeDriver>(app->tree(), [this] { return Draw(); });
    app->Start();
    Settle();
  }
  void Stop() {
    ImGui::SetCurrentContext(imgui_);
    tree_driver_.reset();
    app.reset();
    renderer_.reset();
  }
  // The browser process ends and starts again; the device keeps what was stored.
  void Restart() {
    app->OnHidden();
    platform.memory.RunUntilIdle();
    Stop();
    Start();
  }

  // Lets storage, network and timers of up to `ms` come to rest.
  void Settle(int64_t ms = 0) {
    ImGui::SetCurrentContext(imgui_);
    platform.time.Advance(ms);
    for (int round = 0; round < 60; ++round) {
      platform.memory.RunUntilIdle();
      bool answered = platform.PumpNetwork();
      app->Tick();
      tree_driver_->Settle();
      auto next = app->NextWakeMs();
      bool soon = next && *next <= 50;  // words for search, a frame that fell due
      if (soon) platform.time.Advance(*next);
      if (!answered && !soon && round > 1) break;
    }
  }
  // As in a page that nobody touches: no tick but those that the application asked for.
  void Wait(int64_t ms) {
    ImGui::SetCurrentContext(imgui_);
    for (int64_t left = ms;;) {
      do {
        platform.memory.RunUntilIdle();
        tree_driver_->Settle();
      } while (platform.PumpNetwork());
      const auto next = app->NextWakeMs();
      const int64_t pause = next ? std::max(1, *next) : left + 1;
      platform.time.Advance(std::min(pause, left));
      if (pause > left) return;
      left -= pause;
      app->Tick();
    }
  }
  void GoOffline() {
    platform.CutNetwork();
    app->OnOnline(false);
    Settle();
  }
  void GoOnline() {
    platform.online = true;
    app->OnOnline(true);
    Settle();
  }
  void Open(std::string_view route) {
    app->OnRoute(route);
    Settle();
  }

  void Click(Role role, std::string_view name) {
    ++activations;
    ImGui::SetCurrentContext(imgui_);
    platform.time.Advance(1000);
    tree_driver_->Click(role, name);
    Settle();
  }
  // A press by mouse on what is in sight; the page gives it the focus when the button goes down.
  void Point(Role role, std::string_view name) {
    ImGui::SetCurrentContext(imgui_);
    const semantics::NodeId id = Get(role, name).id;
    for (const semantics::Painted& painted : app->tree().painted()) {
      if (painted.id != id) continue;
      const float x = painted.rect.x + painted.rect.w / 2, y = painted.rect.y + painted.rect.h / 2;
      app->OnPointer(x, y, 0, true, false);
      app->tree().Queue({id, Action::kFocus, ""});
      tree_driver_->Frames(1);
      app->OnPointer(x, y, 0, false, false);
      return Settle();
    }
    ADD_FAILURE() << "\"" << name << "\" is not painted";
  }
  void Press(std::string_view button) { Click(Role::kButton, button); }
  // Opens a folded part of a form, where it is closed.
  void Unfold(std::string_view section) {
    if (Folded(section)) Press(section);
  }
  bool Folded(std::string_view section) const {
    return (Get(Role::kButton, section).state & semantics::kCollapsed) != 0;
  }
  void Follow(std::string_view link) { Click(Role::kLink, link); }
  void Fill(std::string_view label, std::string_view text) {
    ++activations;
    ImGui::SetCurrentContext(imgui_);
    tree_driver_->Fill(label, text);
    Settle();
  }
  // Opens the list and picks.
  void Choose(std::string_view label, std::string_view option) {
    activations += 2;
    ImGui::SetCurrentContext(imgui_);
    tree_driver_->Choose(label, option);
    Settle();
  }
  // As the page does it: the name, and the bytes when they are read.
  void ChooseFile(std::string_view label, std::string_view name, std::string_view bytes,
                  shell::FileReading reading = shell::FileReading::kRead) {
    ++activations;
    ImGui::SetCurrentContext(imgui_);
    app->tree().Queue({Get(Role::kFile, label).id, Action::kInput, std::string(name)});
    Settle();
    app->OnFile(name, bytes, reading);
    Settle();
  }
  // The camera gives a picture and the page stores it under that digest, or says why not.
  void TakePhoto(std::string_view digest,
                 shell::PhotoReading reading = shell::PhotoReading::kTaken) {
    PressShutter();
    StorePhoto(digest, reading);
  }
  void PressShutter() {
    ++activations;
    ImGui::SetCurrentContext(imgui_);
    app->tree().Queue(
        {Get(Role::kFile, "Photograph: Take a photograph").id, Action::kInput, "IMG_1.jpg"});
    Settle();
  }
  void StorePhoto(std::string_view digest,
                  shell::PhotoReading reading = shell::PhotoReading::kTaken) {
    ImGui::SetCurrentContext(imgui_);
    shell::TakenPhoto taken{.reading = reading};
    if (reading == shell::PhotoReading::kTaken) {
      taken.digest = std::string(digest);
      taken.width = 1600;
      taken.height = 1200;
      taken.size = 250'000;
      platform.photos_here.emplace(digest);
      platform.unsent_photos.emplace(digest);
      app->OnPhotos();
    }
    app->OnPhoto(taken);
    Settle();
  }
  // The page has sent all that it was asked to send.
  void PhotosArrive() {
    for (const std::string& digest : platform.photos_asked_to_send) {
      platform.unsent_photos.erase(digest);
    }
    platform.photos_asked_to_send.clear();
    app->OnPhotos();
    Settle();
  }
  // Ctrl and that key; true when the application used it.
  bool Shortcut(std::string_view key, bool shift = false) {
    ++activations;
    ImGui::SetCurrentContext(imgui_);
    const bool used = app->OnKey(key, true, shift, false, true);
    Settle();
    return used;
  }
  void Pick(std::string_view radio) { Click(Role::kRadio, radio); }
  bool Picked(std::string_view radio) const {
    const Node* node = tree_driver_->Find(Role::kRadio, radio);
    return node != nullptr && (node->state & semantics::kChecked) != 0;
  }
  // Enter in the field that has the focus; true when the application used it.
  bool Enter() {
    ImGui::SetCurrentContext(imgui_);
    const bool used = app->OnKey("Enter", false, false, false, true);
    Settle();
    return used;
  }
  void Tick(std::string_view checkbox) { Click(Role::kCheckbox, checkbox); }

  bool Has(Role role, std::string_view name) const { return tree_driver_->Has(role, name); }
  bool Sees(std::string_view part) const {
    return tree_driver_->Dump().find(part) != std::string::npos;
  }
  const Node& Get(Role role, std::string_view name) const { return tree_driver_->Get(role, name); }
  // Whether it was painted within the window and not under anything that clips it.
  bool InSight(const Node& node) const {
    for (const semantics::Painted& painted : app->tree().painted()) {
      if (painted.id == node.id) return painted.in_sight;
    }
    return false;
  }
  std::string Value(std::string_view label) const {
    const Node* field = tree_driver_->FindField(label);
    if (field == nullptr) ADD_FAILURE() << "no field \"" << label << "\" in\n" << Dump();
    return field == nullptr ? "" : field->value;
  }
  const Node* FindSelect(std::string_view label) const {
    return tree_driver_->Find(Role::kSelect, label);
  }
  const Node* Field(std::string_view label) const { return tree_driver_->FindField(label); }
  std::string Status() const {
    const Node* strip = tree_driver_->Find(Role::kBanner, "");
    for (const Node& node : app->tree().nodes()) {
      if (strip != nullptr && node.parent == strip->id) return node.name;
    }
    return "";
  }
  const std::string& Said() const { return tree_driver_->Said(); }
  std::string Dump() const { return tree_driver_->Dump(); }

  // Sign in and, when asked, choose the workspace.
  void SignIn(std::string_view name, std::string_view password) {
    Fill("User name", name);
    Fill("Password", password);
    Press("Sign in");
  }

  FakePlatform platform;
  std::unique_ptr<shell::App> app;
  shell::Viewport viewport;
  int activations = 0;

 private:
  bool Draw() {
    ImGui::SetCurrentContext(imgui_);
    bool again = app->Frame(viewport, 1.0F / 60);
    renderer_->Present();
    return again;
  }

  std::unique_ptr<NullRenderer> renderer_;
  ImGuiContext* imgui_ = nullptr;
  std::unique_ptr<TreeDriver> tree_driver_;
};

}  // namespace earshot::ui_test
