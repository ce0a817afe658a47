// Views of the Log under a name: a line of them above the list, the form that saves the present
// one, and what can be done to the one opened last (004-01).

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/base/fold.h"
#include "core/model/schema.h"
#include "core/model/value_rules.h"
#include "wasm/ui/panels/log_views.h"
#include "wasm/ui/panels/period.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::SavedView;
using shell::Fill;
using shell::T;
using shell::Text;
using shell::ViewForm;

namespace {

constexpr std::string_view kType = "saved_view";
// Two keys: in the frame in which one form takes the other's place both are drawn.
constexpr std::string_view kSaveKey = "log/view-name", kChangeKey = "log/view-new-name";
// In the order of the table's columns.
constexpr std::string_view kSortedBy[] = {"title", "date", "project", "type", "people"};

app::LogView PresentView(const PanelContext& context, const shell::LogState& log) {
  app::LogView view;
  view.filter = FilterInForce(log, context.state.lens);
  view.filter.words = base::TrimSpaces(view.filter.words);
  view.overdue = OnlyOverdue(log);
  const std::string period = CodeOfPeriod({view.filter.from, view.filter.to}, context.facts.today);
  if (!period.empty() && period != kAnyPeriod) {
    view.period = period;
    view.filter.from.clear();
    view.filter.to.clear();
  }
  view.sorted_by = kSortedBy[static_cast<size_t>(log.order.column)];
  view.ascending = !log.order.descending;
  if (!log.view.empty()) view.shown_as = log.view;
  return view;
}

const std::vector<SavedView>& Views(const PanelContext& context, shell::LogState& log) {
  return log.saved.views.Get(context.workspace->version(), context.facts.user, [&] {
    return app::SavedViews(*context.workspace, context.facts.user);
  });
}

const SavedView* Opened(const PanelContext& context, shell::LogState& log) {
  shell::SavedViewsState& saved = log.saved;
  const std::vector<SavedView>& views = Views(context, log);
  for (const SavedView& view : views) {
    if (!saved.opened_name.empty() && view.name == saved.opened_name) {
      saved.opened = view.id;
      saved.opened_name.clear();
    }
  }
  const auto found = std::find_if(views.begin(), views.end(),
                                  [&](const SavedView& view) { return view.id == saved.opened; });
  return found == views.end() ? nullptr : &*found;
}

void Open(PanelContext& context, shell::LogState& log, const SavedView& saved) {
  const app::LogView& view = saved.view;
  log.filter = view.filter;
  if (view.overdue) log.filter.status = kOverdueStatus;
  log.only.clear();
  if (!view.period.empty()) {
    const Period period = PeriodAround(view.period, context.facts.today);
    log.filter.from = period.from;
    log.filter.to = period.to;
  }
  const auto column = std::find(std::begin(kSortedBy), std::end(kSortedBy), view.sorted_by);
  log.order = {static_cast<int>(column - std::begin(kSortedBy)), !view.ascending};
  log.view = view.shown_as;
  log.dates_open = false;
  log.timeline_rows = shell::kTimelineStep;
  log.filled = false;
  log.tell = true;
  log.saved.opened = saved.id;
  log.saved.opened_name.clear();
  log.saved.change = ViewForm{};
  // The lens would hide what the view is about.
  const std::string& lens = context.state.lens;
  if (!lens.empty() && lens != view.filter.project) context.intents.Push(shell::LookThrough{""});
  kit::Wake();
}

std::string ProblemOfName(const PanelContext& context, const std::string& name,
                          std::string_view id) {
  if (name.empty()) return std::string(T(Text::kViewNameMissing));
  const auto problem = model::ProblemOfValue(model::FieldOf(kType, "name"), name);
  if (problem) return *problem;
  if (app::ViewNameTaken(*context.workspace, name, id)) return std::string(T(Text::kViewNameTaken));
  return "";
}

void DrawName(const PanelContext& context, ViewForm& form, std::string_view key) {
  if (kit::TextField({.label = T(Text::kViewName), .error = form.problem, .key = key}, form.name)) {
    form.problem.clear();
  }
  // Without an account there is nobody to keep it for.
  if (context.facts.user.empty()) return;
  kit::Scope scope(key);
  kit::Checkbox({.label = T(Text::kOnlyForMe), .hint = T(Text::kOnlyForMeHint), .filter = true},
                form.only_for_me);
}

void Send(const PanelContext& context, Text what, const std::string& id,
          std::vector<merge::Change> changes, Text said) {
  app::Transaction transaction{std::string(T(what)), {}};
  transaction.edits.push_back({id, std::string(kType), std::move(changes)});
  context.intents.Push(shell::Edit{std::move(transaction), "", "", std::string(T(said))});
}

merge::Change Set(const char* field, base::Json value) {
  return {field, merge::Op::kSet, std::move(value)};
}

// False when the name will not do; the sentence then stands beside it.
bool NameFits(const PanelContext& context, ViewForm& form, std::string_view id) {
  const std::string_view key = id.empty() ? kSaveKey : kChangeKey;
  form.name = base::TrimSpaces(form.name);
  form.problem = ProblemOfName(context, form.name, id);
  if (!form.problem.empty()) kit::FocusField(key);
  kit::Wake();
  return form.problem.empty();
}

void DrawChangeForm(PanelContext& context, shell::LogState& log, const SavedView& opened) {
  ViewForm& form = log.saved.change;
  DrawName(context, form, kChangeKey);
  const bool rename = kit::Button(T(Text::kRenameView));
  kit::SameLine();
  const bool show = kit::Button(T(Text::kViewNowShows));
  kit::SameLine();
  const bool erase = kit::Button(T(Text::kDeleteView), kit::ButtonKind::kDanger);
  const std::string id = opened.id;
  if (rename && NameFits(context, form, id)) {
    std::vector<merge::Change> changes = {Set("name", form.name)};
    if (!context.facts.user.empty()) {
      changes.push_back(
          Set("only_for", form.only_for_me ? base::Json(context.facts.user) : base::Json(nullptr)));
    }
    Send(context, Text::kWhatChangeView, id, std::move(changes), Text::kViewChanged);
    form = ViewForm{};
  } else if (show) {
    Send(context, Text::kWhatChangeView, id,
         {Set("shows", app::WriteLogView(PresentView(context, log)))}, Text::kViewChanged);
    form = ViewForm{};
  } else if (erase) {
    Send(context, Text::kWhatDeleteView, id, {Set("deleted", true)}, Text::kViewDeleted);
    log.saved.opened.clear();
    form = ViewForm{};
  }
}

void DrawOpened(PanelContext& context, shell::LogState& log, const SavedView& opened) {
  if (opened.project_gone) {
    kit::Notice(kit::Tone::kWarning, T(Text::kViewProjectGone), T(Text::kViewProjectGoneText));
  }
  if (!opened.whole) {
    kit::Notice(kit::Tone::kWarning, T(Text::kViewNotWhole), T(Text::kViewNotWholeText));
  }
  if (context.facts.writer && log.saved.change.open) DrawChangeForm(context, log, opened);
}

}  // namespace

void DrawSavedViews(PanelContext& context, shell::LogState& log) {
  const std::vector<SavedView>& views = Views(context, log);
  if (views.empty()) return;
  const SavedView* opened = Opened(context, log);
  std::vector<kit::Option> options;
  for (const SavedView& view : views) options.push_back({view.id, view.name});
  const bool as_saved = opened != nullptr && opened->view == PresentView(context, log);
  std::string pressed;
  if (kit::ChipRow(T(Text::kSavedViews), options, as_saved ? opened->id : "", pressed)) {
    for (const SavedView& view : views) {
      if (view.id == pressed) Open(context, log, view);
    }
    opened = Opened(context, log);
  }
  if (opened == nullptr) return;
  if (context.facts.writer) {
    ViewForm& form = log.saved.change;
    kit::SameLine();
    if (kit::Disclosure(Fill(Text::kChangeView, {opened->name}) + "###change-view", form.open,
                        kit::ButtonKind::kQuiet) &&
        form.open) {
      form.name = opened->name;
      form.only_for_me = !opened->only_for.empty();
      form.problem.clear();
      log.saved.save.open = false;  // one field of that name at a time
      kit::FocusField(kChangeKey);
    }
  }
  DrawOpened(context, log, *opened);
}

void DrawSaveViewButton(const PanelContext& context, shell::LogState& log) {
  if (!context.facts.writer) return;
  ViewForm& form = log.saved.save;
  if (!kit::Disclosure(T(Text::kSaveThisView), form.open, kit::ButtonKind::kQuiet) || !form.open) {
    return;
  }
  form = ViewForm{.open = true};
  log.saved.change.open = false;
  kit::FocusField(kSaveKey);
}

void DrawSaveViewForm(PanelContext& context, shell::LogState& log) {
  ViewForm& form = log.saved.save;
  if (!form.open || !context.facts.writer) return;
  kit::Paragraph(T(Text::kSaveThisViewText));
  DrawName(context, form, kSaveKey);
  if (!kit::Button(T(Text::kSaveView)) || !NameFits(context, form, "")) return;
  std::vector<merge::Change> changes = {Set("name", form.name),
                                        Set("shows", app::WriteLogView(PresentView(context, log)))};
  if (form.only_for_me && !context.facts.user.empty()) {
    changes.push_back(Set("only_for", context.facts.user));
  }
  Send(context, Text::kWhatSaveView, "", std::move(changes), Text::kViewSaved);
  log.saved.opened_name = form.name;
  form = ViewForm{};
}

}  // namespace earshot::panels
