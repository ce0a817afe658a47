// The page around every screen: navigation, status strip, what must stay on top (NOT saved, read
// only, a new version), the screen of the route, the message after an action, and the question of
// undo.

#include <algorithm>
#include <array>

#include "core/base/calendar.h"
#include "wasm/ui/kit/scaffold.h"
#include "wasm/ui/panels/new_record.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/app_impl.h"
#include "wasm/ui/shell/screens.h"
#include "wasm/ui/shell/status.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::shell {
namespace {

struct Place {
  Screen screen;
  kit::Icon icon;
  Text label;
};
constexpr std::array<Place, 12> kPlaces = {{
    {Screen::kToday, kit::Icon::kToday, Text::kToday},
    {Screen::kLog, kit::Icon::kLog, Text::kLog},
    {Screen::kCapture, kit::Icon::kCapture, Text::kCapture},
    {Screen::kIncoming, kit::Icon::kIncoming, Text::kIncoming},
    {Screen::kVoices, kit::Icon::kVoices, Text::kVoices},
    {Screen::kProjects, kit::Icon::kProjects, Text::kProjects},
    {Screen::kStakeholders, kit::Icon::kStakeholders, Text::kStakeholders},
    {Screen::kPanel, kit::Icon::kPanel, Text::kPanelPlace},
    {Screen::kReports, kit::Icon::kReports, Text::kReports},
    {Screen::kSync, kit::Icon::kSync, Text::kSync},
    {Screen::kSettings, kit::Icon::kSettings, Text::kSettings},
    {Screen::kMore, kit::Icon::kMore, Text::kMore},
}};

}  // namespace

bool StandsAlone(Screen screen) { return SpecOf(screen).stands_alone; }

// "Write-up: Stall at the market" where the screen shows one record.
std::string App::Impl::PageName() const {
  const std::string name(T(SpecOf(route.screen).title));
  if (route.screen == Screen::kNewRecord) {
    const panels::NewRecord what = panels::ParseNewRecord(route.id);
    const model::RecordType* type = model::FindType(what.type);
    return type == nullptr ? name : panels::NewInWords(*type);
  }
  const OpenWorkspace* shown = Shown();
  if (shown == nullptr) return name;
  const std::string title = shown->workspace().TitleOf(route.id);
  const model::RecordType* type =
      route.screen == Screen::kRecord ? model::FindType(model::TypeOfId(route.id)) : nullptr;
  const std::string kind = type == nullptr ? name : std::string(type->label);
  if (title.empty()) return kind;
  const bool dated = base::ParseDate(title).has_value();  // what is named by its day
  return kind + ": " + (dated ? panels::DateInWords(title) : title);
}

// Routine saves are seen in the strip and not read out; what keeps work from being safe or sent is.
void App::Impl::TellTrouble(const Status& status) {
  if (trouble_told == status.trouble) return;
  trouble_told = status.trouble;
  if (status.trouble.empty()) return;
  kit_context.tree().Announce(status.tone == kit::Tone::kError ? semantics::Politeness::kAssertive
                                                               : semantics::Politeness::kPolite,
                              status.trouble);
}

// Navigation and status strip; what was touched in them becomes an intent.
void App::Impl::DrawFrame() {
  const Status status = StatusWords(facts);
  if (!open || !open->opened() || state.resident) {
    kit::DrawScaffold({.product = T(Text::kProduct)});
    return;
  }
  const Screen home = HomeOf(route);
  std::array<std::string, kPlaces.size()> routes;
  std::array<kit::NavItem, kPlaces.size()> places;
  for (size_t i = 0; i < kPlaces.size(); ++i) {
    routes[i] = RouteTo(kPlaces[i].screen);
    places[i] = {kPlaces[i].icon, T(kPlaces[i].label), routes[i], home == kPlaces[i].screen};
  }
  const auto place = [&](Screen screen) {
    for (size_t i = 0; i < kPlaces.size(); ++i) {
      if (kPlaces[i].screen == screen) return places[i];
    }
    return kit::NavItem{};
  };
  std::vector<kit::NavItem> items;
  for (const Screen screen :
       {Screen::kToday, Screen::kLog, Screen::kIncoming, Screen::kVoices, Screen::kProjects,
        Screen::kStakeholders, Screen::kPanel, Screen::kReports}) {
    if (screen != Screen::kPanel || MaySeePanel()) items.push_back(place(screen));
  }
  const std::array foot = {place(Screen::kSync), place(Screen::kSettings)};
  std::array phone = {place(Screen::kToday), place(Screen::kLog), place(Screen::kVoices),
                      place(Screen::kMore)};
  const bool elsewhere = home != Screen::kCapture && home != Screen::kUnknown &&
                         std::none_of(phone.begin(), phone.end(),
                                      [](const kit::NavItem& item) { return item.current; });
  phone.back().current |= elsewhere;  // reached by way of More
  const kit::NavItem capture = place(Screen::kCapture);
  TellTrouble(status);
  // Where a thumb works at the foot of the page, the disc would lie over what it presses.
  const bool flat = home == Screen::kCapture || route.screen == Screen::kWriteUp ||
                    route.screen == Screen::kNewActivity || route.screen == Screen::kNewRecord ||
                    route.screen == Screen::kEditRecord;
  const bool not_saved = facts.writer && facts.save.state == store::SaveState::kNotSaved;
  const kit::ScaffoldTouch touch = kit::DrawScaffold({.product = T(Text::kProduct),
                                                      .workspace = facts.workspace,
                                                      .items = items,
                                                      .foot = foot,
                                                      .phone = phone,
                                                      .capture = capture,
                                                      .flat_capture = flat,
                                                      .find = T(Text::kFindAnything),
                                                      .tone = status.tone,
                                                      .status = status.words,
                                                      .retry = not_saved ? T(Text::kRetry) : ""});
  if (touch.followed) intents.Push(GoTo{*touch.followed});
  if (touch.find) intents.Push(FindAnything{});
  if (touch.retry) intents.Push(RetrySave{});
}

void App::Impl::Draw() {
  const std::string here = FormatRoute(route);
  DrawFrame();
  if (route_new) {
    platform.SetTitle(Fill(Text::kPageTitle, {PageName()}));
    kit::ScrollPageToTop(here);
    route_new = false;
  }
  {
    kit::Page page(here, PageName(), SpecOf(route.screen).width);
    DrawPage();
    if (!state.resident) DrawToast();
  }
  if (state.resident) return;
  DrawUndoQuestion();
  panels::PanelContext context = Context();
  panels::DrawShortcuts(context);
  if (context.engagement != nullptr) panels::DrawPalette(context);
}

panels::PanelContext App::Impl::Context() {
  const auto records = [](const OpenWorkspace* one) {
    return one != nullptr && one->opened() ? &one->workspace() : nullptr;
  };
  return {records(Shown()), records(open.get()), records(panel.get()), facts, options, state,
          intents};
}

void App::Impl::DrawPage() {
  DrawNotSaved();
  panels::PanelContext context = Context();
  const OpenWorkspace* of_route = ShowsPanel() && panel ? panel.get() : open.get();
  const bool broken =
      !device_problem.empty() || (of_route != nullptr && !of_route->problem().empty());
  if (broken && !StandsAlone(route.screen)) {
    kit::Heading(1, T(Text::kCannotOpen));
    kit::Notice(kit::Tone::kError, T(Text::kSomethingWrong),
                Fill(Text::kCannotOpenText,
                     {device_problem.empty() ? of_route->problem() : device_problem}));
    return;
  }
  const bool panel_waits = ShowsPanel() && panel && !panel->opened();
  const bool waiting = !device_open || (open && !open->opened()) || panel_waits;
  if (waiting && !StandsAlone(route.screen)) {
    kit::Heading(1, T(Text::kOpening));
    kit::Progress(T(Text::kOpeningText), 0, 0);
    return;
  }
  DrawScreen(context);
}

void App::Impl::DrawScreen(panels::PanelContext& context) {
  const ScreenSpec& spec = SpecOf(route.screen);
  if (ShowsPanel() && context.engagement != nullptr && context.panel == nullptr) {
    return DrawNoPanel();
  }
  if (context.workspace == nullptr && !spec.stands_alone) return;
  if (spec.later && platform.later_part() != LaterPart::kReady) return DrawOnItsWay(spec);
  spec.draw(context, route);
}

// Only those who may see the panel have it on their device.
void App::Impl::DrawNoPanel() {
  state.resident = false;  // nobody can sign up here any more
  state.resident_code.clear();
  kit::Heading(1, T(Text::kCitizensPanel));
  kit::Paragraph(T(Text::kNoPanelHere));
  if (!facts.account.administrator) return;
  kit::Paragraph(T(Text::kCreatePanelText));
  if (!facts.account.problem.empty()) {
    kit::Notice(kit::Tone::kError, T(Text::kSomethingWrong), facts.account.problem);
  }
  if (kit::Button(T(Text::kCreatePanel), kit::ButtonKind::kPrimary)) intents.Push(CreatePanel{});
}

void App::Impl::DrawOnItsWay(const ScreenSpec& spec) {
  kit::Heading(1, T(spec.title));
  if (platform.later_part() == LaterPart::kWaiting) {
    kit::Progress(T(Text::kOnItsWay), 0, 0);
    return;
  }
  if (platform.later_part() == LaterPart::kReplaced) {
    if (kit::StandingBox({.standing = kit::Standing::kPartial,
                          .title = T(Text::kReplaced),
                          .text = T(Text::kReplacedText),
                          .action = T(Text::kReload)})) {
      intents.Push(ReloadForUpdate{});
    }
    return;
  }
  if (kit::StandingBox({.standing = kit::Standing::kOffline,
                        .title = T(Text::kNotArrived),
                        .safe = T(Text::kNotArrivedSafe),
                        .text = T(Text::kNotArrivedText),
                        .action = T(Text::kRetry)})) {
    platform.OpenLaterPart();
  }
}

void App::Impl::DrawNotSaved() {
  if (!open || !open->opened()) return;
  if (state.resident) {  // nothing to press: staff look after it
    if (facts.save.state != store::SaveState::kNotSaved) return;
    kit::Notice(kit::Tone::kError, T(Text::kNotSavedDevice), T(Text::kTellStaff));
    return;
  }
  if (!facts.writer) {
    const kit::StandingSpec reading{.standing = kit::Standing::kReadOnly,
                                    .title = T(Text::kReadOnlyHere),
                                    .text = T(Text::kReadOnlyText),
                                    .action = T(Text::kUseHere)};
    if (kit::StandingBox(reading)) intents.Push(UseHere{});
    return;
  }
  if (facts.save.state == store::SaveState::kNotSaved) {
    kit::Notice(kit::Tone::kError, T(facts.narrow ? Text::kNotSavedPhone : Text::kNotSavedDevice),
                Fill(Text::kNotSavedText, {facts.save.problem}));
    kit::Scope scope("not saved");
    if (kit::Button(T(Text::kSaveBackupFile))) intents.Push(SaveBackup{});
    return;
  }
  if (facts.update_waiting && !facts.unsaved_work) {
    kit::Notice(kit::Tone::kInfo, T(Text::kUpdateReady), T(Text::kUpdateReadyText));
    if (kit::Button(T(Text::kUpdateNow))) intents.Push(ReloadForUpdate{});
  }
}

void App::Impl::DrawToast() {
  if (!toast) return;
  kit::Scope scope("toast");
  const OpenWorkspace* shown = Shown();
  const bool can_undo = toast->undo && shown != nullptr && shown->workspace().CanUndo();
  const std::string_view undo = can_undo ? T(Text::kUndo) : "";
  const kit::ToastAnswer answer = kit::Toast(toast->tone, toast->words, undo, T(Text::kDismiss));
  if (answer == kit::ToastAnswer::kUndo) intents.Push(Undo{});
  if (answer != kit::ToastAnswer::kDismiss) return;
  toast.reset();
  kit::Wake();
}

void App::Impl::DrawUndoQuestion() {
  if (!undo_question) return;
  std::string reasons;
  for (const std::string& sentence : undo_refused) {
    reasons += (reasons.empty() ? "" : " ") + sentence;
  }
  if (kit::Dialog dialog(T(Text::kUndoTitle), undo_question, reasons); dialog) {
    for (const std::string& sentence : undo_refused) kit::Paragraph(sentence);
    if (kit::Button(T(Text::kUndoAnyway), kit::ButtonKind::kDanger)) {
      undo_question = false;
      intents.Push(Undo{true});
    }
    kit::SameLine();
    if (kit::Button(T(Text::kCancel))) undo_question = false;
  }
}

}  // namespace earshot::shell
