// What the person has typed or opened on each screen. Owned by the shell, changed by panels only
// for their own screen; forgotten when the page closes, except forms, whose drafts the device
// keeps.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/app/asked_before.h"
#include "core/app/cases.h"
#include "core/app/deadlines.h"
#include "core/app/reach.h"
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
#include "wasm/ui/panels/form.h"
#include "wasm/ui/panels/log_months.h"
#include "wasm/ui/shell/chosen_file.h"
#include "wasm/ui/shell/commands.h"

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
};

struct CaptureState {
  Kept<std::vector<kit::Option>> themes;  // those offered for a quote
  bool groups_open = false;
  std::string characteristic;  // whose groups are counted; "" = not chosen yet
  Kept<app::Tallies> tallies;
  std::string hear_back_at;  // the session whose form for an address is open; "" = none
  Kept<size_t> waiting;      // how many asked to hear back
};

// Several activities to be changed at once.
struct LogChoice {
  bool open = false;
  std::set<std::string, std::less<>> ids;
  std::vector<char> ticked;          // the same by row of the list, so that a table need not search
  std::string field = "project";     // what is to be changed
  std::string value;                 // to this
  std::vector<std::string> refused;  // why some were left as they are
  bool none_differed = false;
};

inline constexpr size_t kTimelineStep = 60;  // rows at first, and by "Show more"

struct LogState {
  app::ActivityFilter filter;
  bool filters_open = false;  // a phone hides them until asked
  bool dates_open = false;    // dates of one's own, beside the periods that have a name
  int sorted_by = 1;          // column of the table: the date, newest first
  bool descending = true;
  // The list as last asked for.
  app::ActivityFilter shown;
  uint64_t shown_version = 0;
  bool filled = false;
  Kept<app::ActivityRows>
      sorted;  // all activities in the table's order, for `rows` to be taken from
  app::ActivityRows rows;
  uint64_t filling = 0;  // rises whenever `rows` changes

  std::string view;  // "list", "timeline", "calendar"
  size_t timeline_rows = kTimelineStep;
  std::string month;  // of the calendar, "2026-11"; "" = this month
  Kept<std::vector<panels::LogMonth>> months;
  Kept<panels::LogDays> days;
  LogChoice choice;
};

// What the record page shows of one activity, kept until the workspace changes.
struct ActivityView {
  std::string id;
  uint64_t version = 0;
  bool filled = false;
  std::optional<base::Json> document;
  std::vector<app::Row> attendance;
  std::vector<app::Row> feedback;
  bool ask_delete = false;
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
  Kept<app::Reach> reach;
  Kept<app::Voices> voices;
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

struct ReportsState {
  Kept<report::YouSaid> you_said;
  std::string as_at;  // the day of the evidence pack; half-typed while it is typed
  Kept<report::EvidenceFigures> evidence;
  Kept<std::vector<app::Row>> editions;
  std::string table;         // kind of record to be saved
  std::string compare_with;  // an edition, or "today"
  Kept<std::vector<report::FigureDifference>> differences;
};

struct ImportState {
  std::string file_name;
  uint64_t file = 0;  // ChosenFile::number that the columns are of; 0 = none
  report::CsvReading reading;
  std::vector<report::ImportColumn> columns;
  std::string type_of_all;  // where no column tells the type of engagement
  Kept<report::ImportPlan> plan;
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
  std::vector<Command> found;
};

struct ScreenState {
  std::string lens;  // project id; empty = all projects
  PaletteState palette;
  bool shortcuts_open = false;

  std::map<std::string, panels::Form, std::less<>> forms;
  SignInState sign_in;
  FirstAdministratorState first_administrator;
  WorkspacesState workspaces;
  LogState log;
  ActivityView activity;
  TodayState today;
  WriteUpState write_up;
  CaptureState capture;
  VoicesState voices;
  ThemeState theme;
  ProjectState project;
  IncomingState incoming;
  DeadlinesState deadlines;
  ReportsState reports;
  ChosenFile file;
  ImportState import;
  SettingsState settings;
};

}  // namespace earshot::shell
