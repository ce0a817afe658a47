// See commands.h.

#include "wasm/ui/shell/commands.h"

#include <algorithm>

#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/model/schema.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/screens.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::shell {
namespace {

// Of 20,000 a letter finds most; and they leave room for activities.
constexpr size_t kLettersOfAName = 2, kMostStakeholders = 4;

struct Place {
  Text label;
  Screen screen;
};
constexpr Place kPlaces[] = {
    {Text::kToday, Screen::kToday},
    {Text::kLog, Screen::kLog},
    {Text::kCapture, Screen::kCapture},
    {Text::kIncoming, Screen::kIncoming},
    {Text::kVoices, Screen::kVoices},
    {Text::kProjects, Screen::kProjects},
    {Text::kStakeholders, Screen::kStakeholders},
    {Text::kCitizensPanel, Screen::kPanel},
    {Text::kMembers, Screen::kMembers},
    {Text::kSignUps, Screen::kSignUps},
    {Text::kSegments, Screen::kSegments},
    {Text::kInvitations, Screen::kInvitations},
    {Text::kBodies, Screen::kBodies},
    {Text::kJoinThePanel, Screen::kJoin},
    {Text::kDeadlines, Screen::kDeadlines},
    {Text::kErasures, Screen::kErasures},
    {Text::kChannelMatrix, Screen::kMatrix},
    {Text::kReports, Screen::kReports},
    {Text::kSync, Screen::kSync},
    {Text::kSettings, Screen::kSettings},
    {Text::kDeviceCheck, Screen::kDevice},
    {Text::kAbout, Screen::kAbout},
    {Text::kAccessibility, Screen::kAccessibility},
    {Text::kPrivacy, Screen::kPrivacy},
};

// What people look for under another name than the screen has.
std::string_view AlsoCalled(Screen screen) {
  if (screen == Screen::kSettings) return T(Text::kSettingsWords);
  return screen == Screen::kProjects ? T(Text::kMaps) : "";
}

// Records that are begun from anywhere.
constexpr std::string_view kBegun[] = {"project", "stakeholder", "case", "decision", "theme"};

bool Fits(std::string_view label, const std::vector<std::string>& wanted) {
  const std::vector<std::string> words = base::FoldedWords(label);
  return std::all_of(wanted.begin(), wanted.end(), [&words](const std::string& start) {
    return std::any_of(words.begin(), words.end(), [&start](const std::string& word) {
      return word.compare(0, start.size(), start) == 0;
    });
  });
}

std::vector<Command> Actions(const CommandSources& sources) {
  const auto action = [](std::string_view key, std::string label, Intent intent) {
    return Command{std::string(key), std::move(label), std::string(T(Text::kAnAction)),
                   std::move(intent)};
  };
  std::vector<Command> all;
  const auto add = [&](Text label, Intent intent) {
    all.push_back(action(T(label), std::string(T(label)), std::move(intent)));
  };
  if (sources.shown != nullptr && sources.shown->CanUndo()) {
    all.push_back(action("undo", sources.shown->UndoLabel(), Undo{}));
  }
  if (sources.shown != nullptr && sources.shown->CanRedo()) {
    all.push_back(action("redo", sources.shown->RedoLabel(), Redo{}));
  }
  add(Text::kNewActivity, GoTo{RouteTo(Screen::kNewActivity)});
  for (const std::string_view type : kBegun) {
    std::string label = Fill(Text::kNewRecord, {base::Fold(model::FindType(type)->label)});
    const std::string route = RouteTo(Screen::kNewRecord, type);
    all.push_back(action(route, std::move(label), GoTo{route}));
  }
  add(Text::kSyncNow, SyncNow{});
  add(Text::kSaveBackupFile, SaveBackup{});
  add(Text::kPrintScreen, PrintScreen{});
  if (sources.facts.can_install) add(Text::kInstall, InstallApp{});
  Appearance appearance = sources.facts.appearance;
  const bool bright = appearance.theme == ThemeChoice::kBrightSun;
  appearance.theme = bright ? ThemeChoice::kSystem : ThemeChoice::kBrightSun;
  add(bright ? Text::kBrightSunOff : Text::kBrightSunOn, ChooseAppearance{appearance});
  add(Text::kKeyboardShortcuts, ShowShortcuts{});
  if (!sources.project.empty()) add(Text::kAllProjects, LookThrough{""});
  return all;
}

void AddProjects(const CommandSources& sources, const std::vector<std::string>& wanted,
                 std::vector<Command>& found) {
  for (const kit::Option& project : sources.options.Records("project")) {
    if (!Fits(project.label, wanted)) continue;
    const std::string route = RouteTo(Screen::kProject, project.code);
    found.push_back({route, Fill(Text::kOpenProject, {project.label}),
                     std::string(T(Text::kProject)), GoTo{route}});
    if (project.code == sources.project) continue;
    found.push_back({project.code, Fill(Text::kOnlyProject, {project.label}),
                     std::string(T(Text::kProject)), LookThrough{project.code}});
  }
}

void AddStakeholders(const CommandSources& sources, std::string_view words,
                     std::vector<Command>& found) {
  if (base::CharacterCount(words) < kLettersOfAName || found.size() >= kMostCommands) return;
  const size_t room = std::min(kMostCommands - found.size(), kMostStakeholders);
  const std::string kind(model::FindType("stakeholder")->label);
  for (const std::string& id : sources.workspace.Search(words, "stakeholder", room)) {
    const std::string route = RouteTo(Screen::kStakeholder, id);
    found.push_back({id, sources.workspace.TitleOf(id), kind, GoTo{route}});
  }
}

void AddActivities(const CommandSources& sources, std::string_view words,
                   std::vector<Command>& found) {
  app::ActivityFilter filter;
  filter.words = std::string(words);
  if (found.size() >= kMostCommands) return;
  const size_t room = kMostCommands - found.size();
  for (const app::ActivityRow& row : sources.workspace.Activities(filter, room)) {
    std::string detail(T(Text::kActivity));
    if (auto date = base::ParseDate(row.held_on)) detail += ", " + base::FormatDateLong(*date);
    found.push_back(
        {row.id, row.title, std::move(detail), GoTo{RouteTo(Screen::kActivity, row.id)}});
  }
}

}  // namespace

std::vector<Command> FindCommands(const CommandSources& sources, std::string_view words) {
  const std::vector<std::string> wanted = base::FoldedWords(words);
  std::vector<Command> found;
  for (const Place& place : kPlaces) {
    if (!Fits(Fill(Text::kHeldDetail, {T(place.label), AlsoCalled(place.screen)}), wanted))
      continue;
    if (SpecOf(place.screen).home == Screen::kPanel && sources.panel == nullptr) continue;
    const std::string route = RouteTo(place.screen);
    found.push_back({route, Fill(Text::kGoToPlace, {T(place.label)}),
                     std::string(T(Text::kAScreen)), GoTo{route}});
  }
  for (Command& action : Actions(sources)) {
    if (Fits(action.label, wanted)) found.push_back(std::move(action));
  }
  if (wanted.empty()) return found;
  AddProjects(sources, wanted, found);
  if (found.size() > kMostCommands) found.resize(kMostCommands);
  AddStakeholders(sources, words, found);
  AddActivities(sources, words, found);
  return found;
}

}  // namespace earshot::shell
