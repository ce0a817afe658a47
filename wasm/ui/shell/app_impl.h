// The application's inside: its parts and the state between frames. Shared by the shell's own
// files: app.cc (life and events), conduct.cc (intents), layout.cc (drawing the page), gather.cc
// (facts).
// panel_database.cc: the panel's database beside the workspace.
//
// INVARIANT: panels run only inside Frame and see a const workspace; everything that changes
// records happens in CarryOut, after the kit's frame is closed.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "wasm/ui/kit/frame.h"
#include "wasm/ui/panels/panel_context.h"
#include "wasm/ui/shell/account.h"
#include "wasm/ui/shell/app.h"
#include "wasm/ui/shell/choices.h"
#include "wasm/ui/shell/colleagues.h"
#include "wasm/ui/shell/drafts.h"
#include "wasm/ui/shell/facts.h"
#include "wasm/ui/shell/intents.h"
#include "wasm/ui/shell/open_workspace.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/screen_state.h"
#include "wasm/ui/shell/status.h"

namespace earshot::shell {

inline constexpr std::string_view kAppearanceMarker = "appearance";
inline constexpr std::string_view kResidentMarker = "resident";
inline constexpr int64_t kToastMs = 20'000;
inline constexpr size_t kWordsPerTick = 500;          // documents: a few ms of work
inline constexpr size_t kAwaitedWordsPerTick = 2000;  // while a search waits for them
inline constexpr int64_t kIndexPauseMs = 30;

// Screens that work without an open workspace.
bool StandsAlone(Screen screen);

struct ScreenSpec;

class App::Impl {
 public:
  explicit Impl(Platform& platform);

  // app.cc
  void Start();
  bool Frame(const Viewport& viewport, float delta_seconds);
  std::optional<int> NextWakeMs() const;
  void Tick();
  void OnRoute(std::string_view route);
  void OnOnline(bool online);
  void OnHidden();
  void OnShown();
  bool OnKey(std::string_view key, bool ctrl, bool shift, bool alt, bool down);
  bool OnShortcut(std::string_view key, bool shift);  // with Ctrl; true = used
  bool TypesInField();
  bool PressSave();
  bool HasUnsavedWork() const;
  void KeepDrafts(bool all);
  void IndexWords();
  void Changed();
  void TurnTo(const Route& next);
  void ShowRoute(const Route& route, bool replace);
  void OpenDatabase(std::string database);
  void WorkspaceChanged();
  void CloseWorkspace();
  void ShowLook(const Look& look);
  void KeepScreenOn();
  void KeepResident();  // the page may be loaded anew while somebody signs up
  void SettleRoute();   // sends to sign-in or workspaces while these come first

  // panel_database.cc
  std::vector<OpenWorkspace*> Opened() const;  // the workspace, and its panel where it is open
  bool ShowsPanel() const;                     // the route is one of the panel's
  bool MaySeePanel() const;                    // or set one up
  OpenWorkspace* Shown() const;                // whose records the route is about; may be null
  OpenWorkspace* KeeperOf(std::string_view type_or_id) const;  // the same for a record
  void OpenPanel();
  void PanelChanged();
  void AskForPanel();
  void LosePanel();

  // gather.cc
  void GatherFacts(float width);
  // Once the form of the screen is there. `beside_forms`: ScreenState::typed_beside_forms.
  void GatherForm(bool beside_forms);

  // photo_courier.cc
  void OnPhoto(TakenPhoto taken);
  void OnPhotos();
  void FollowSync();
  void SendPhotos();
  void ForgetLeftPhotos();
  void DoubtPhotos();
  void TickPhotos();
  size_t UnsentPhotos();
  const std::vector<app::Photo>& KeptPhotos();  // REQUIRES: a workspace is open

  // layout.cc
  void Draw();
  void DrawFrame();
  void DrawPage();
  panels::PanelContext Context();
  void DrawScreen(panels::PanelContext& context);
  void DrawNoPanel();
  void DrawOnItsWay(const ScreenSpec& spec);
  void DrawToast();
  std::string PageName() const;
  void TellTrouble(const Status& status);
  void DrawNotSaved();
  void DrawUndoQuestion();

  // conduct.cc
  void CarryOut(const Intent& intent);
  void Do(const GoTo& intent);
  void Do(const Edit& intent);
  void Do(const NameNewStakeholder& intent);
  void Do(const Erase& intent);
  void Do(const Undo& intent);
  void Followed(OpenWorkspace& shown, const app::Receipt& receipt);
  void Do(const Redo& intent);
  void Do(const SyncNow& intent);
  void Do(const TryAgain& intent);
  void Do(const RetrySave& intent);
  void Do(const SignIn& intent);
  void Do(const FirstAdministrator& intent);
  void Do(const SignOut& intent);
  void Do(const ChooseWorkspace& intent);
  void Do(const CreateWorkspace& intent);
  void Do(const CreatePanel& intent);
  void Do(const ChangeAccess& intent);  // colleagues.cc
  void Do(const RenameDevice& intent);
  void Do(const AskForPersistence& intent);
  void Do(const LookThrough& intent);
  void Do(const CopyText& intent);
  void Do(const InstallApp& intent);
  void Do(const PrintScreen& intent);
  void Do(const FindAnything& intent);
  void Do(const ShowShortcuts& intent);
  void Do(const ChooseAppearance& intent);
  void Do(const SaveBackup& intent);
  void Do(const SaveRecordFile& intent);
  void Do(const SaveFile& intent);
  void Do(const ReloadForUpdate& intent);
  void Do(const UseHere& intent);
  void Do(const DiscardDraft& intent);
  void Do(const FetchPhotos& intent);
  void Do(const DropPhoto& intent);
  bool AllSaved() const;
  void AfterSignIn();
  void PickWorkspace();
  void Refused(const Edit& intent, const app::Refusal& refusal);
  void SayWhyNot(const app::Refusal& refusal);
  void Say(kit::Tone tone, std::string words, bool undo);
  void SayOnceSaved(std::string words, bool undo);
  void TellWhatIsSaved();
  void EndUndoOffer();

  struct Toast {
    kit::Tone tone = kit::Tone::kSuccess;
    std::string words;
    bool undo = false;
    int64_t until_ms = 0;
  };

  Platform& platform;
  kit::Context kit_context;
  app::Device device;
  bool device_open = false;
  std::string device_problem;
  Account account;
  std::shared_ptr<Colleagues> colleagues;  // null: nobody has asked
  std::unique_ptr<OpenWorkspace> open;
  std::unique_ptr<OpenWorkspace> panel;  // null: the person may not see it, or there is none
  bool panel_asked = false;              // the server was asked whether they may
  bool panel_introduced = false;
  bool introduced = false;
  bool syncing = false;  // a sync was seen to run
  Kept<std::vector<app::Photo>> all_photos;
  std::optional<int64_t> photos_again_ms;  // when those still unsent are sent once more
  bool photos_looked_over = false;         // those that nothing names were forgotten at opening
  bool indexing = false;                   // words for search are still being taken in, of either
  std::string new_title;                   // of the workspace just created
  Route route;
  bool route_new = true;  // a page was just turned: title and focus follow
  Facts facts;
  Appearance appearance;
  std::optional<kit::Theme> shown_theme;  // as the page knows it
  bool screen_kept_on = false;            // as the page was asked
  std::string resident_code;              // as the page remembers it
  bool online = true;
  std::optional<int64_t> offline_since_ms;  // the browser said so
  bool was_writer = true;
  OptionLists options;
  ScreenState state;
  Intents intents;
  Drafts drafts;
  std::optional<Toast> toast;
  std::optional<Toast> once_saved;        // to be said when the device has acknowledged the save
  std::vector<std::string> undo_refused;  // sentences; not empty: ask
  bool undo_question = false;
  std::string trouble_told;
  std::function<void()> wake;
  int64_t kit_time_ms = 0;  // until when the kit knows that time has passed
  std::shared_ptr<int> alive = std::make_shared<int>(0);
};

}  // namespace earshot::shell
