// See gallery.h.

#include "tests/ui/gallery.h"

#include "wasm/ui/kit/columns.h"
#include "wasm/ui/kit/month_grid.h"
#include "wasm/ui/kit/picture.h"
#include "wasm/ui/kit/qr_code.h"
#include "wasm/ui/kit/tick_table.h"

namespace earshot::ui_test {
namespace {

const std::vector<kit::Option>& Places() {
  static const std::vector<kit::Option> places = {{"lib", "Library"},
                                                  {"lei", "Leisure centre"},
                                                  {"mkt", "Market"},
                                                  {"col", "College library"},
                                                  {"urd", "لائبریری"}};
  return places;
}

std::vector<kit::Option> Many(int count) {
  std::vector<kit::Option> options;
  for (int i = 0; i < count; ++i) {
    options.push_back({std::to_string(i), "Theme " + std::to_string(i)});
  }
  return options;
}

}  // namespace

kit::FieldSpec Gallery::Field(std::string_view label) const {
  kit::FieldSpec spec{.label = label};
  if (hints) spec.hint = "As they said it, in their own words and at whatever length it takes";
  if (!errors.empty()) spec.error = "Enter this";
  spec.optional = hints;
  return spec;
}

void Gallery::Change(uint32_t number) {
  // Everything at once is the slowest to draw, and so comes half as often.
  static constexpr std::string_view kTabs[] = {"texts",  "typed", "choices", "lists", "table",
                                               "states", "all",   "texts",   "typed", "choices",
                                               "lists",  "table", "states",  "map",   "map"};
  switch (number % 8) {
    case 0:
      errors.clear();
      if (number % 16 == 0) errors = {{"Name", "Enter a name"}, {"Day", "Enter the date"}};
      break;
    case 1:
      hints = !hints;
      break;
    case 2:
      rows = number % 5 == 0 ? 5000 : number % 30;
      selected.clear();
      break;
    case 3:
      actions = !actions;
      break;
    case 4:
      dialog = number % 3 == 0;
      break;
    case 5:
      done = number % 9;
      break;
    default:
      tab = kTabs[number / 8 % std::size(kTabs)];
  }
}

void Gallery::Draw() {
  const kit::NavItem items[] = {{kit::Icon::kToday, "Today", "#/today", true, 0},
                                {kit::Icon::kLog, "Log", "#/log", false, 3},
                                {kit::Icon::kMore, "More", "#/more", false, 120}};
  const kit::NavItem foot[] = {{kit::Icon::kSync, "Sync", "#/sync", false, 0}};
  kit::DrawScaffold({.workspace = "Wrexham Council",
                     .items = items,
                     .foot = foot,
                     .phone = items,
                     .capture = kit::NavItem{kit::Icon::kCapture, "Capture", "#/capture"},
                     .tone = errors.empty() ? kit::Tone::kSuccess : kit::Tone::kError,
                     .status = errors.empty() ? "Saved on this device" : "NOT saved",
                     .retry = errors.empty() ? "" : "Retry"});
  kit::Page page("#/today", "Today",
                 tab == "table" ? kit::PageWidth::kWide : kit::PageWidth::kForm);
  kit::Heading(1, "Gallery");
  const kit::Tab tabs[] = {{"texts", "Texts"},   {"typed", "Typed", 2}, {"choices", "Choices"},
                           {"lists", "Lists"},   {"map", "Map"},        {"table", "Table"},
                           {"states", "States"}, {"all", "Everything"}};
  kit::TabBar("Parts", tabs, tab);
  {
    kit::TabPanel panel(tab);
    const bool all = tab == "all";
    kit::ErrorSummary(errors);
    if (all || tab == "texts") DrawTexts();
    if (all || tab == "typed") DrawTyped();
    if (all || tab == "choices") DrawChoices();
    if (all || tab == "lists") DrawList();
    if (all || tab == "lists") DrawMonth();
    if (all || tab == "map") DrawMap();
    if (all || tab == "table") DrawTable();
    if (tab == "table") DrawTicks();
    if (all || tab == "states") DrawStates();
  }
  DrawDialog();
  if (actions) {
    kit::ActionBar bar;
    kit::Button("Save", kit::ButtonKind::kPrimary);
    kit::SameLine();
    kit::Button("Keep for later");
  } else if (hints) {
    static constexpr std::string_view kThumb[] = {"Add a quote", "Finish the session"};
    if (kit::ThumbBar(kThumb)) hints = false;
  }
}

void Gallery::DrawTexts() {
  kit::Paragraph("What people said at the stall, with every word that they used themselves.");
  kit::Quote("میں نے سنا کہ لائبریری بند ہو رہی ہے");
  kit::Quote("The 47 never comes when it rains. 👩‍👩‍👧");
  kit::Caption("Base: 31 people, as at 4 May");
  kit::CaptionWithPill("Citizens' Panel members who live in Corby, Kettering or nearby",
                       kit::Tone::kInfo, "Not sent yet", true);
  kit::CaptionWithPill("Decision", kit::Tone::kInfo, "Not sent yet", false);
  kit::Pill(kit::Tone::kWarning, "Due soon");
  kit::SameLine();
  kit::Pill(kit::Tone::kSuccess, "Written up");
  const kit::Fact facts[] = {{"Held on", "4 May 2026"},
                             {"Place", "Riverside market, behind the bandstand near the bridge"}};
  kit::Facts(facts);
  kit::Link("All activities of this project in the last quarter", "#/log");
  kit::ButtonLink("New activity", "#/log/new");
  static const kit::QrModules modules = kit::EncodeQr("https://earshot.example/#/capture");
  kit::QrCode("QR code: the link to the stall", modules);
  DrawActions();
}

void Gallery::DrawActions() {
  kit::Card card("Buttons");
  kit::Button("Save a copy", kit::ButtonKind::kPrimary);
  kit::SameLine();
  if (kit::Button("Delete", kit::ButtonKind::kDanger)) dialog = true;
  kit::SameLine();
  kit::Button("Not now", kit::ButtonKind::kQuiet);
  kit::CopyButton("workspace code");
  kit::Button("Start a session", kit::ButtonKind::kCapture);
  kit::Picture("The stall in the rain", std::string(64, 'a'), 1600, 900);
}

void Gallery::DrawTyped() {
  kit::Card card("Form");
  kit::Disclosure("More about the day", open_day);
  kit::Fold("Who took part, and with whose help they came", folded_open);
  if (folded_open) kit::TextField(Field("Help"), texts["Help"]);
  kit::TextField(Field("Name"), texts["Name"]);
  kit::TextArea(Field("Quote"), texts["Quote"]);
  kit::Password(Field("Passphrase"), texts["Passphrase"]);
  {
    kit::Columns columns({1.6f, 1});
    kit::SearchField(Field("Find"), texts["Find"]);
    columns.Next();
    kit::NumberField(Field("People"), texts["People"]);
  }
  kit::DateField(Field("Held on"), texts["date"], "2026-11-25");
  kit::TimeField(Field("Began at"), texts["time"], "14:05");
  kit::Suggest(Field("Place"), Places(), texts["Place"]);
  kit::FilePicker(Field("Photo"), "Choose a file", texts["Photo"], "image/*");
  count += kit::Tally("Heads", count, "Count one", "Take one back");
  count += kit::TallyRow("Children", count, "Children: one more", "Children: one fewer");
}

void Gallery::DrawChoices() {
  const std::vector<kit::Option> methods = {{"stall", "Street stall"}, {"walk", "Walk-about"}};
  const std::vector<kit::Option> answers = {
      {"yes", "Yes"}, {"no", "No"}, {"later", "Ask me again when the results are there"}};
  kit::Select(Field("Method"), methods, method);
  kit::Radio(Field("Joins the panel"), answers, answer);
  kit::Segmented(Field("Mood"), methods, tone);
  const kit::Tab looks[] = {{"list", "As a list"}, {"days", "By day"}};
  kit::TabBar("Looks", looks, look, kit::TabLook::kSegments);
  kit::Checkbox(Field("Wants to hear back"), hear_back);
  kit::MultiSelect(Field("Themes"), Many(15), themes);
  kit::ChipSelect(Field("Ways in"), methods, ways);
  kit::Tags(Field("Places visited"), Places(), tags);
}

void Gallery::DrawList() {
  kit::ChipRow("Saved views", Places(), open, open);
  kit::List list("Recent");
  for (size_t i = 0; i < std::min<size_t>(rows, 80); ++i) {
    const std::string key = std::to_string(i);
    list.Row({.key = key,
              .title = "Visit " + key,
              .detail = i % 3 == 0 ? "Library" : "",
              .pill = i % 2 == 0 ? "Done" : "",
              .trailing = i % 4 == 0 ? "31 people" : "",
              .route = "#/log/" + key,
              .action = i % 5 == 0 ? "Tick" : ""});
    if (list.acted()) open = key;
  }
}

void Gallery::DrawMonth() {
  if (!kit::MonthGridFits()) return;
  static constexpr std::string_view kWeekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
  kit::MonthGrid grid("March 2026", kWeekdays, 6);
  for (int i = -6; i < 36; ++i) {
    if (i < 1 || i > 31) {
      grid.Blank();
      continue;
    }
    const std::string number = std::to_string(i);
    grid.Day(i == 9 ? number + " Today" : number, "The " + number + " of March 2026", i == 9);
    kit::Scope scope(number);
    for (size_t link = 0; link < std::min<size_t>(rows, 40) / 10 && i % 4 == 0; ++link) {
      kit::Link("Visit to the riverside market " + std::to_string(link), "#/log/" + number);
    }
  }
}

void Gallery::DrawMap() {
  if (kit::Button("Zoom in")) kit::ZoomBy(map_view, 1.5F);
  if (kit::Button("Zoom out")) kit::ZoomBy(map_view, 1 / 1.5F);
  const size_t count = std::min<size_t>(rows, 60);
  std::vector<std::string> names, spoken;
  for (size_t i = 0; i < count; ++i) {
    names.push_back("Stakeholder " + std::to_string(i));
    spoken.push_back(names.back() + ", Partner");
  }
  std::vector<kit::MapMark> marks(count);
  for (size_t i = 0; i < count; ++i) {
    marks[i].key = names[i];
    marks[i].name = names[i];
    marks[i].spoken = spoken[i];
    marks[i].shape = static_cast<kit::MarkShape>(i % 4);
    marks[i].x = static_cast<int>(i * 37 % 101);
    marks[i].y = static_cast<int>(i * 61 % 101);
    if (i % 5 == 0) marks[i].earlier = std::pair(50, 50);
    marks[i].gap = hints && i % 3 == 0;
    marks[i].risk = actions && i % 4 == 0;
    marks[i].apart = i == map_apart;
  }
  if (count > 0) {
    marks[0].x = map_x;
    marks[0].y = map_y;
  }
  const kit::MapAnswer answer =
      kit::MapCanvas({.name = "Map",
                      .quadrants = {"Involve", "Partner", "Inform", "Consult"},
                      .high_up = "High influence",
                      .low_up = "Low influence",
                      .low_across = "Low interest",
                      .high_across = "High interest",
                      .gap_words = "below level",
                      .risk_words = "high risk",
                      .crowd = "close together",
                      .marks = marks},
                     map_view);
  map_apart = answer.mark;
  const bool goes =
      answer.kind == kit::MapAnswer::Kind::kNudged || answer.kind == kit::MapAnswer::Kind::kDropped;
  if (!goes || answer.mark != 0) return;
  map_x = answer.x;
  map_y = answer.y;
}

void Gallery::DrawTable() {
  const kit::Column columns[] = {{"Activity", 3}, {"Date", 1.4f}, {"Headcount", 1, true}};
  static constexpr std::string_view kActions[] = {"Edit", "Undo"};
  kit::TableSpec table;
  table.name = "Activities";
  table.columns = columns;
  table.rows = rows;
  table.lines = 2;
  table.key = [this](size_t row) { return std::to_string(descending ? rows - row : row); };
  table.cell = [this](size_t row, size_t column) {
    const std::string number = std::to_string(descending ? rows - row : row);
    return column == 0 ? "Stall of the long summer evening " + number : number;
  };
  table.pill = [](size_t row) {
    return std::pair(row % 2 == 0 ? kit::Tone::kSuccess : kit::Tone::kError,
                     std::string(row % 2 == 0 ? "Done" : "Overdue"));
  };
  if (actions) {
    table.on_sort = [this](size_t column, bool down) {
      sorted_by = static_cast<int>(column);
      descending = down;
    };
    table.sorted_by = sorted_by;
    table.descending = descending;
    table.selected = [this](size_t row) { return selected.contains(row); };
    table.on_select = [this](size_t row, bool on) {
      if (on) selected.insert(row);
      if (!on) selected.erase(row);
    };
    table.on_select_all = [this](bool on) {
      selected.clear();
      for (size_t row = 0; on && row < rows; ++row) selected.insert(row);
    };
    table.actions = kActions;
    table.on_action = [this](size_t row, size_t) { selected.erase(row); };
  }
  kit::Table(table);
}

void Gallery::DrawTicks() {
  static const std::vector<std::string> kWays = {"Newsletters", "Events"};
  static const std::vector<std::string> kGroups = {"Neighbours of the market", "Schools", "Clubs"};
  kit::TickTableSpec spec;
  spec.name = "Who is reached how";
  spec.corner = "Group";
  spec.columns = kWays;
  spec.rows = kGroups;
  spec.cell = [this](size_t row, size_t column) {
    const std::string mark = std::to_string(row * 2 + column);
    return kit::TickCell{ticked.contains({row, column}),
                         kGroups[row] + ", " + kWays[column] + ": used " + mark + " times", mark};
  };
  if (!kit::TickTableFits(spec)) return;
  if (const auto cell = kit::TickTable(spec)) {
    if (!ticked.erase(*cell)) ticked.insert(*cell);
  }
}

void Gallery::DrawStates() {
  using kit::Standing;
  for (Standing standing : {Standing::kLoading, Standing::kEmpty, Standing::kFilteredToNothing,
                            Standing::kOffline, Standing::kPartial, Standing::kError,
                            Standing::kLocked, Standing::kReadOnly, Standing::kSetAside}) {
    const std::string number = std::to_string(static_cast<int>(standing));
    kit::Scope scope(number);
    kit::StandingBox({.standing = standing,
                      .title = "Something happened " + number,
                      .safe = hints ? "Everything is safe on this device" : "",
                      .text = "Try it again in a while",
                      .action = hints ? "Try again" : ""});
  }
  kit::Progress("Sending", done, 8);
  kit::Progress("Opening", 0, 0);
  kit::Empty("Nothing yet", "What you capture appears here");
  kit::Notice(kit::Tone::kWarning, "Read only here", "Another tab is writing");
  kit::Toast(kit::Tone::kSuccess, "Activity deleted", "Undo", "Dismiss");
}

void Gallery::DrawDialog() {
  if (kit::Dialog sure("Delete this?", dialog); sure) {
    kit::Paragraph("It can be undone.");
    kit::TextField({.label = "Why"}, texts["Why"]);
    if (kit::Button("Yes, delete")) dialog = false;
  }
}

}  // namespace earshot::ui_test
