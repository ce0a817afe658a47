// See screens.h.

#include "wasm/ui/shell/screens.h"

#include <algorithm>
#include <array>

#include "core/model/schema.h"
#include "wasm/ui/panels/new_record.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_places.h"
#include "wasm/ui/shell/form_keys.h"

namespace earshot::shell {
namespace {

using panels::PanelContext;
using enum kit::PageWidth;

// A panel that needs nothing but its context.
template <void (*panel)(PanelContext&)>
void Draw(PanelContext& context, const Route&) {
  panel(context);
}
// A panel of one record, or of one part of the screen.
template <void (*panel)(PanelContext&, std::string_view)>
void DrawOf(PanelContext& context, const Route& route) {
  panel(context, route.id);
}
// A panel that edits the form with that key.
template <void (*panel)(PanelContext&, std::string_view), std::string (*key)(std::string_view)>
void DrawForm(PanelContext& context, const Route& route) {
  panel(context, key(route.id));
}

void DrawUnknown(PanelContext& context, const Route&) {
  kit::Heading(1, T(Text::kPageNotFound));
  kit::Paragraph(T(Text::kPageNotFoundText));
  context.Link(T(Text::kGoToToday), RouteTo(Screen::kToday));
}

constexpr bool kAlone = true, kOpened = false;
constexpr bool kLater = true, kFirst = false;

// clang-format off
constexpr std::array<ScreenSpec, 52> kScreens = {{
    {Screen::kToday, Text::kToday, kReading, Screen::kToday, kOpened, kFirst, Draw<panels::DrawToday>},
    {Screen::kLog, Text::kLog, kWide, Screen::kLog, kOpened, kLater, Draw<panels::DrawLog>},
    {Screen::kActivity, Text::kActivity, kReading, Screen::kLog, kOpened, kLater, DrawOf<panels::DrawActivity>},
    {Screen::kNewActivity, Text::kNewActivity, kForm, Screen::kLog, kOpened, kLater, DrawForm<panels::DrawWriteUp, NewActivityFormKey>},
    {Screen::kImport, Text::kImport, kReading, Screen::kLog, kOpened, kLater, Draw<panels::DrawImport>},
    {Screen::kCapture, Text::kCapture, kForm, Screen::kCapture, kOpened, kFirst, DrawOf<panels::DrawStartSession>},
    {Screen::kSession, Text::kCapture, kForm, Screen::kCapture, kOpened, kFirst, DrawOf<panels::DrawSession>},
    {Screen::kWriteUp, Text::kWriteUpTitle, kForm, Screen::kLog, kOpened, kLater, DrawForm<panels::DrawWriteUp, WriteUpFormKey>},
    {Screen::kProjects, Text::kProjects, kReading, Screen::kProjects, kOpened, kLater, Draw<panels::DrawProjects>},
    {Screen::kProject, Text::kProject, kReading, Screen::kProjects, kOpened, kLater, DrawOf<panels::DrawProject>},
    {Screen::kMatrix, Text::kChannelMatrix, kWide, Screen::kStakeholders, kOpened, kLater, Draw<panels::DrawMatrix>},
    {Screen::kIdentify, Text::kWhoToTalkTo, kReading, Screen::kProjects, kOpened, kLater, DrawOf<panels::DrawIdentify>},
    {Screen::kMaps, Text::kMaps, kReading, Screen::kProjects, kOpened, kLater, DrawOf<panels::DrawMaps>},
    {Screen::kMap, Text::kMap, kWide, Screen::kProjects, kOpened, kLater, DrawOf<panels::DrawMap>},
    {Screen::kStakeholders, Text::kStakeholders, kWide, Screen::kStakeholders, kOpened, kLater, Draw<panels::DrawStakeholders>},
    {Screen::kStakeholder, Text::kStakeholder, kReading, Screen::kStakeholders, kOpened, kLater, DrawOf<panels::DrawStakeholder>},
    {Screen::kStakeholderImport, Text::kImportPeople, kReading, Screen::kStakeholders, kOpened, kLater, Draw<panels::DrawStakeholderImport>},
    {Screen::kPanel, Text::kCitizensPanel, kReading, Screen::kPanel, kOpened, kLater, Draw<panels::DrawPanelHome>},
    {Screen::kMembers, Text::kMembers, kWide, Screen::kPanel, kOpened, kLater, Draw<panels::DrawMembers>},
    {Screen::kMember, Text::kOneMember, kReading, Screen::kPanel, kOpened, kLater, DrawOf<panels::DrawMember>},
    {Screen::kSignUps, Text::kSignUps, kReading, Screen::kPanel, kOpened, kLater, Draw<panels::DrawSignUps>},
    {Screen::kSegments, Text::kSegments, kReading, Screen::kPanel, kOpened, kLater, Draw<panels::DrawSegments>},
    {Screen::kInvitations, Text::kInvitations, kWide, Screen::kPanel, kOpened, kLater, Draw<panels::DrawInvitations>},
    {Screen::kInvitation, Text::kInvitation, kReading, Screen::kPanel, kOpened, kLater, DrawOf<panels::DrawInvitation>},
    {Screen::kBodies, Text::kBodies, kReading, Screen::kPanel, kOpened, kLater, Draw<panels::DrawBodies>},
    {Screen::kTargets, Text::kTargets, kReading, Screen::kPanel, kOpened, kLater, Draw<panels::DrawTargets>},
    {Screen::kMemberImport, Text::kImportMembers, kReading, Screen::kPanel, kOpened, kLater, Draw<panels::DrawMemberImport>},
    {Screen::kJoin, Text::kJoinThePanel, kForm, Screen::kPanel, kOpened, kLater, Draw<panels::DrawJoinPanel>},
    {Screen::kVoices, Text::kVoices, kReading, Screen::kVoices, kOpened, kLater, DrawOf<panels::DrawVoices>},
    {Screen::kTheme, Text::kOneTheme, kReading, Screen::kVoices, kOpened, kLater, DrawOf<panels::DrawTheme>},
    {Screen::kIncoming, Text::kIncoming, kReading, Screen::kIncoming, kOpened, kLater, Draw<panels::DrawIncoming>},
    {Screen::kCase, Text::kCase, kReading, Screen::kIncoming, kOpened, kLater, DrawOf<panels::DrawCase>},
    {Screen::kDeadlines, Text::kDeadlines, kReading, Screen::kToday, kOpened, kLater, Draw<panels::DrawDeadlines>},
    {Screen::kErasures, Text::kErasures, kReading, Screen::kToday, kOpened, kLater, Draw<panels::DrawErasures>},
    {Screen::kReports, Text::kReports, kReading, Screen::kReports, kOpened, kLater, Draw<panels::DrawReports>},
    {Screen::kEvidence, Text::kEvidencePack, kReading, Screen::kReports, kOpened, kLater, DrawOf<panels::DrawEvidence>},
    {Screen::kFigure, Text::kFigure, kReading, Screen::kReports, kOpened, kLater, DrawOf<panels::DrawFigure>},
    {Screen::kRecord, Text::kRecord, kReading, Screen::kVoices, kOpened, kLater, DrawOf<panels::DrawRecord>},
    {Screen::kEditRecord, Text::kEdit, kForm, Screen::kVoices, kOpened, kLater, DrawForm<panels::DrawRecordEditor, EditRecordFormKey>},
    {Screen::kNewRecord, Text::kEdit, kForm, Screen::kVoices, kOpened, kLater, DrawForm<panels::DrawRecordEditor, NewRecordFormKey>},
    {Screen::kMore, Text::kMore, kForm, Screen::kMore, kOpened, kFirst, Draw<panels::DrawMore>},
    {Screen::kSync, Text::kSync, kForm, Screen::kSync, kOpened, kFirst, Draw<panels::DrawSync>},
    {Screen::kSettings, Text::kSettings, kForm, Screen::kSettings, kOpened, kLater, Draw<panels::DrawSettings>},
    {Screen::kWorkspaceSettings, Text::kWorkspaceSettings, kReading, Screen::kSettings, kOpened, kLater, Draw<panels::DrawWorkspaceSettings>},
    {Screen::kDevice, Text::kDeviceCheck, kForm, Screen::kSettings, kAlone, kLater, Draw<panels::DrawDevice>},
    {Screen::kAbout, Text::kAbout, kForm, Screen::kSettings, kAlone, kLater, Draw<panels::DrawAbout>},
    {Screen::kAccessibility, Text::kAccessibility, kForm, Screen::kSettings, kAlone, kLater, Draw<panels::DrawAccessibility>},
    {Screen::kPrivacy, Text::kPrivacy, kForm, Screen::kSettings, kAlone, kLater, Draw<panels::DrawPrivacy>},
    {Screen::kSignIn, Text::kSignIn, kForm, Screen::kSignIn, kAlone, kFirst, Draw<panels::DrawSignIn>},
    {Screen::kWorkspaces, Text::kChooseWorkspace, kForm, Screen::kSettings, kAlone, kFirst, Draw<panels::DrawChooseWorkspace>},
    {Screen::kFirstAdministrator, Text::kFirstAdministrator, kForm, Screen::kFirstAdministrator, kAlone, kLater, DrawOf<panels::DrawFirstAdministrator>},
    {Screen::kUnknown, Text::kPageNotFound, kForm, Screen::kUnknown, kOpened, kFirst, DrawUnknown},
}};
// clang-format on

// Where its list is.
Screen HomeOfType(std::string_view type) { return SpecOf(panels::ListPlaceOf(type).screen).home; }

}  // namespace

const ScreenSpec& SpecOf(Screen screen) {
  const auto found =
      std::find_if(kScreens.begin(), kScreens.end(),
                   [screen](const ScreenSpec& spec) { return spec.screen == screen; });
  return found == kScreens.end() ? kScreens.back() : *found;
}

Screen HomeOf(const Route& route) {
  if (route.screen == Screen::kRecord || route.screen == Screen::kEditRecord) {
    return HomeOfType(model::TypeOfId(route.id));
  }
  if (route.screen == Screen::kNewRecord) {
    return HomeOfType(panels::ParseNewRecord(route.id).type);
  }
  return SpecOf(route.screen).home;
}

}  // namespace earshot::shell
