// What the person has typed or opened on each screen. Owned by the shell, changed by panels only
// for their own screen; forgotten when the page closes, except forms, whose drafts the device
// keeps.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/app/asked_before.h"
#include "core/app/cases.h"
#include "core/app/channel_matrix.h"
#include "core/app/deadlines.h"
#include "core/app/erasures.h"
#include "core/app/identification.h"
#include "core/app/photos.h"
#include "core/app/reach.h"
#include "core/app/relations.h"
#include "core/app/repeat_requesters.h"
#include "core/app/same_event.h"
#include "core/app/saved_views.h"
#include "core/app/stakeholder_map.h"
#include "core/app/stakeholders.h"
#include "core/app/successes.h"
#include "core/app/tallies.h"
#include "core/app/voices.h"
#include "core/app/workspace.h"
#include "core/report/activity_import.h"
#include "core/report/csv.h"
#include "core/report/evidence_figures.h"
#include "core/report/figure_lines.h"
#include "core/report/you_said.h"
#include "wasm/ui/kit/kit.h"
#include "wasm/ui/kit/map_canvas.h"
#include "wasm/ui/kit/qr_code.h"
#include "wasm/ui/panels/form.h"
#include "wasm/ui/panels/log_months.h"
#include "wasm/ui/shell/chosen_file.h"
#include "wasm/ui/shell/commands.h"
#include "wasm/ui/shell/photo.h"

namespace earshot::report {
struct EditionSeal;
}
namespace earshot::panels {
struct EvidenceCharts;  // evidence_charts.cc
struct PanelState;      // panel_state.h
struct ColleaguesForm;  // colleagues.cc
struct FigureView;      // figure.cc
}  // namespace earshot::panels

namespace earshot::shell {

struct SignInState {
  std::string user;
  std::string password;
  std::vector<kit::SummaryError> errors;
};

struct FirstAdministratorState {
  std::string user;
  std::string password;
  std::string again;
  std::vector<kit::SummaryError> errors;
};

struct WorkspacesState {
  std::string title;
  std::vector<kit::SummaryError> errors;
};

// Something read from the workspace, kept until the workspace changes or something else is asked.
template <class T>
struct Kept {
  // `key`: all that the reading depends on besides the workspace.
  template <class Read>
  const T& Get(uint64_t now, const std::string& key, Read read) {
    if (!filled || version != now || asked != key) {
      value = read();
      version = now;
      asked = key;
      filled = true;
    }
    return value;
  }
  T value{};
  uint64_t version = 0;
  std::string asked;
  bool filled = false;
};

struct TodayState {
  Kept<std::vector<app::Success>> successes;
};

struct WriteUpState {
  Kept<std::vector<app::EarlierAsking>> asked_before;
  std::string asked_before_told;  // the activity whose warning was read out; "" = none stands
};

struct CaptureState {
  Kept<std::vector<kit::Option>> themes;  // those offered for a quote
  bool groups_open = false;
  std::string characteristic;  // whose groups are counted; "" = not chosen yet
  Kept<app::Tallies> tallies;
  std::string hear_back_at;  // the session whose form for an address is open; "" = none
  Kept<size_t> waiting;      // how many asked to hear back
  std::string join_code;     // as typed
  std::string join_error;
  std::string join_link;         // the code of the link that was taken over into `join_code` last
  Kept<kit::QrModules> qr_code;  // of the link to join
  std::string code_shown_of;     // the session whose code is shown in a dialog; "" = none
};

// Several activities to be changed at once.
struct LogChoice {
  bool open = false;
  std::set<std::string, std::less<>> ids;
  std::vector<char> ticked;          // the same by row of the list, so that a table need not search
  std::string field = "project";     // what is to be changed
  std::string value;                 // to this
  std::vector<std::string> added;    // or, of a set, what is added to it
  std::vector<std::string> refused;  // why some were left as they are
  bool none_differed = false;
};

// The name of a view of the Log, while it is typed.
struct ViewForm {
  bool open = false;
  std::string name;
  bool only_for_me = false;
  std::string problem;  // with the name
};

struct SavedViewsState {
  Kept<std::vector<app::SavedView>> views;
  std::string opened;       // id of the one opened last; "" = none
  std::string opened_name;  // the one just saved, whose id is known once it is stored
  ViewForm save, change;    // of the present view; of the one opened last
};

inline constexpr size_t kTimelineStep = 60;  // rows at first, and by "Show more"

// How a table of records is sorted.
struct TableOrder {
  int column = 0;
  bool descending = false;
  bool operator==(const TableOrder&) const = default;
  // Of a reading that depends on it.
  std::string Key() const { return std::to_string(column) + (descending ? "down" : "up"); }
};

struct LogState {
  app::ActivityFilter filter;
  std::set<std::string, std::less<>> only;  // ids: nothing else is shown; empty = no such limit
  bool filters_open = false;                // a phone hides them until asked
  bool dates_open = false;       // dates of one's own, beside the periods that have a name
  bool more_open = false;        // the buttons that a desk hides until asked
  TableOrder order = {1, true};  // the date, newest first
  // The list as last asked for.
  app::ActivityFilter shown;
  uint64_t shown_version = 0;
  int64_t shown_minute = 0;  // of the clock, where only what is overdue is shown
  bool filled = false;
  Kept<app::ActivityRows>
      sorted;  // all activities in the table's order, for `rows` to be taken from
  app::ActivityRows rows;
  uint64_t filling = 0;  // rises whenever `rows` changes
  bool tell = false;     // say how many they are when they are read again
  bool reading = false;  // records are still read for its words: `rows` may not be all

  std::string view;  // "list", "timeline", "calendar"
  size_t timeline_rows = kTimelineStep;
  std::string month;  // of the calendar, "2026-11"; "" = this month
  Kept<std::vector<panels::LogMonth>> months;
  Kept<panels::LogDays> days;
  LogChoice choice;
  SavedViewsState saved;

  // The list of just these. What was filtered by before would hide some of them.
  void ShowOnly(const std::vector<std::string>& ids) {
    filter = app::ActivityFilter{};
    only = {ids.begin(), ids.end()};
    dates_open = filled = false;
    view.clear();
    saved.opened.clear();
  }
};

// What the record page shows of one activity, kept until the workspace changes.
struct ActivityView {
  std::string id;
  uint64_t version = 0;
  bool filled = false;
  std::optional<base::Json> document;
  std::vector<app::Row> attendance;
  std::vector<app::Row> feedback;
  bool all_heard = false;  // while capturing: the quotes before the newest too
  bool ask_delete = false;
};

// At the desk: other records of the event on the page.
struct SameEventState {
  Kept<std::vector<app::ActivityRow>> others;
  Kept<std::string> late;  // a record merged into it that has more since
};

struct PhotoState {
  std::string asked_at;  // the session whose camera was opened last
  bool reading = false;  // its picture is being made smaller and stored
  uint64_t seen = 0;     // TakenPhoto::number that was answered last
  PhotoReading problem = PhotoReading::kTaken;
  bool problem_told = false;
  std::string open_at;    // the session whose questions about a photograph are open; "" = none
  std::string looked_at;  // the session whose kept draft was looked for
  Kept<std::vector<app::Photo>> shown;
  std::set<std::string, std::less<>> asked_for;  // of the server, since the last sync
};

struct VoicesState {
  Kept<app::Voices> voices;
  std::string sorting;              // the point whose theme is being chosen; "" = none
  std::vector<std::string> themes;  // typed or chosen for it beside the buttons
};

struct ThemeState {
  std::string merge_into;
};

struct ProjectState {
  bool shared = false;  // who was heard is shown as it may leave the team
  Kept<app::Reach> reach;
  Kept<app::Voices> voices;
};

struct MatrixState {
  std::string period = "any";
  std::string group;  // on a narrow screen: the one whose channels are shown; "" = all are listed
  Kept<app::ChannelMatrix> matrix;
};

struct IdentifyState {
  Kept<app::Identification> read;
  Kept<std::vector<app::KnownParty>> known;
  Kept<std::vector<kit::Option>> options;  // the same, as they are offered
  std::string asked_at;     // project and question at which somebody new was typed; "" = none
  std::string name;         // as typed
  bool correcting = false;  // the name cannot be kept as it was typed
};

// Where one or several are to stand, while it is typed.
struct PlaceForm {
  bool open = false;
  std::string map;  // that it is for
  std::vector<std::string> stakeholders;
  std::string x, y, reason;
  bool tried = false;  // errors are told
};

struct MapState {
  Kept<std::vector<app::MapLine>> maps;
  Kept<app::StakeholderMap> map;
  Kept<std::vector<std::string>> spoken;  // of each mark: name and place in words
  std::string opened;                     // the map that the following belongs to
  std::set<std::string, std::less<>> chosen;
  PlaceForm form;
  bool below_open = false;
  std::string compare_with;  // another map; "" = the one before, in the picture only
  Kept<std::vector<app::Movement>> movements;
  std::string words;  // search
  Kept<std::vector<std::string>> found;
  kit::MapView view;
  std::string nudged;  // a mark that keys have moved, and that is not saved yet; "" = none
  app::MapPoint nudged_at;
  std::vector<std::string> crowd;  // those of a cluster whose list is open
  bool crowd_open = false;
};

struct ImportState {
  std::string file_name;
  uint64_t file = 0;  // ChosenFile::number that the columns are of; 0 = none
  report::CsvReading reading;
  std::vector<report::ImportColumn> columns;
  std::string of_all;  // where no column tells what each record needs, like its kind
  Kept<report::ImportPlan> plan;
};

struct StakeholdersState {
  app::StakeholderFilter filter;
  std::string quiet_months;   // of the filter: no contact for so long; "" = any
  bool filters_open = false;  // those behind the search and the registers
  TableOrder order;           // by name
  Kept<std::vector<app::StakeholderRow>> rows;
  Kept<base::WordColumn> words;
  Kept<std::set<std::string, std::less<>>> of_project;
  Kept<std::vector<uint32_t>> shown;  // places in `rows`
  Kept<std::vector<kit::Option>> towns;
  Kept<bool> name_is_here;   // somebody has just the name in the search
  std::string told;          // the filters whose result was read out
  std::string mailing_said;  // what was left out of the list saved last
  ImportState import;
  bool from_cards = false;  // its file holds contact cards
  Kept<std::vector<app::RepeatRequester>> requesters;
  // The card of one.
  Kept<std::vector<app::ContactLine>> contacts;
  Kept<std::vector<app::MembershipLine>> members, bodies;
  Kept<std::vector<std::string>> projects, same;
  Kept<std::string> late;  // one merged into it that has more since
};

struct IncomingState {
  std::string kind;       // "" = all
  std::string words;      // search
  bool answered = false;  // show those too
  Kept<std::vector<app::CaseLine>> cases;
};

struct DeadlinesState {
  Kept<std::vector<app::Deadline>> board;
};

struct ErasuresState {
  Kept<std::vector<app::DueErasure>> due;
  std::vector<std::string> asked;  // records of the open question; empty = none is open
  std::string asked_at;            // the list, or the record whose page it is on
};
inline constexpr size_t kFigureStep = 60;  // records behind a figure at first, and by "Show more"

struct ReportsState {
  Kept<report::YouSaid> you_said;
  std::string as_at;  // the day of the evidence pack; half-typed while it is typed
  Kept<report::Evidence> evidence;
  Kept<std::vector<report::FigureLine>> lines;  // its figures
  std::set<int> whole_sections;                 // those of which every figure is shown
  Kept<std::shared_ptr<const panels::FigureView>> figure;
  size_t figure_rows = kFigureStep;
  Kept<std::shared_ptr<const panels::EvidenceCharts>> charts;
  bool shared = true;  // the charts are shown as they may leave the team
  Kept<std::vector<app::Row>> editions;
  std::string table;                                      // kind of record to be saved
  Kept<std::shared_ptr<const report::EditionSeal>> seal;  // of the edition that is open
  std::string compare_with;                               // an edition, or "today"
  Kept<std::vector<report::FigureDifference>> differences;
};

struct SettingsState {
  std::string device;
  bool loaded = false;
  bool ask_sign_out = false;
  std::vector<kit::SummaryError> errors;
};

struct PaletteState {
  bool open = false;
  bool focused = false;  // the field was given the keyboard
  std::string words;
  // The commands as last looked for.
  std::string shown;
  uint64_t version = 0;
  bool filled = false;
  bool reading = false;  // as in LogState
  std::vector<Command> found;
};

struct ScreenState {
  std::string lens;  // project id; empty = all projects
  PaletteState palette;
  bool shortcuts_open = false;

  std::map<std::string, panels::Form, std::less<>> forms;
  // Set by a panel in each frame in which a field that belongs to no Form holds what is not saved.
  bool typed_beside_forms = false;
  SignInState sign_in;
  FirstAdministratorState first_administrator;
  WorkspacesState workspaces;
  LogState log;
  ActivityView activity;
  TodayState today;
  WriteUpState write_up;
  CaptureState capture;
  SameEventState same_event;
  PhotoState photo;
  VoicesState voices;
  ThemeState theme;
  ProjectState project;
  MatrixState matrix;
  IdentifyState identify;
  MapState map;
  StakeholdersState stakeholders;
  IncomingState incoming;
  DeadlinesState deadlines;
  ErasuresState erasures;
  ReportsState reports;
  ChosenFile file;
  TakenPhoto taken;
  ImportState import;
  SettingsState settings;
  std::shared_ptr<panels::ColleaguesForm> colleagues;  // made by panels::DrawColleagues
  std::shared_ptr<panels::PanelState> panel;           // made by panels::StateOfPanel
  // Somebody signs up on this device: nothing else may be shown or reached.
  bool resident = false;
  std::string resident_code;  // ends it, after a page was loaded anew too
};

}  // namespace earshot::shell
