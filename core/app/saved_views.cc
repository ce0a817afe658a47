// See saved_views.h.

#include "core/app/saved_views.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/model/schema.h"

namespace earshot::app {
namespace {

using base::Json;
using Known = std::vector<std::string_view>;

constexpr size_t kMostWords = 500;
constexpr size_t kMostCode = 100;

bool IsOneOf(const std::string& value, const Known& known) {
  return std::find(known.begin(), known.end(), value) != known.end();
}

// Takes the parts out of the stored object one by one; what is left over was not known.
class Parts {
 public:
  explicit Parts(const Json& object) : object_(object), left_(object.size()) {}

  // Leaves `value` as it is when the part is absent or not `fit`.
  template <class Fit>
  void Take(const char* name, std::string& value, Fit fit) {
    const Json* part = base::Find(object_, name);
    if (part == nullptr) return;
    std::string text = base::AsString(*part);
    if (text.empty() || !fit(text)) return;  // stays left over
    value = std::move(text);
    --left_;
  }
  void TakeFlag(const char* name, bool& value) {
    const Json* part = base::Find(object_, name);
    if (part == nullptr || !part->is_boolean()) return;
    value = base::GetBool(object_, name);
    --left_;
  }
  bool AllTaken() const { return left_ == 0; }

 private:
  const Json& object_;
  size_t left_;
};

void Put(Json& object, const char* name, const std::string& value, std::string_view fresh = "") {
  if (value != fresh) object[name] = value;
}

bool IsHere(const Workspace& workspace, const std::string& id) {
  const auto document = workspace.Document(id);
  return document && !merge::IsDeleted(*document);
}

std::string NameKey(std::string_view name) { return base::Fold(base::TrimSpaces(name)); }

}  // namespace

std::string WriteLogView(const LogView& view) {
  const LogView fresh;
  Json object = Json::object();
  Put(object, "words", view.filter.words);
  Put(object, "project", view.filter.project);
  Put(object, "status", view.filter.status);
  Put(object, "type", view.filter.engagement_type);
  Put(object, "period", view.period);
  if (view.period.empty()) {
    Put(object, "from", view.filter.from);
    Put(object, "to", view.filter.to);
  }
  Put(object, "sorted_by", view.sorted_by, fresh.sorted_by);
  Put(object, "shown_as", view.shown_as, fresh.shown_as);
  if (view.overdue) object["overdue"] = true;
  if (view.ascending) object["ascending"] = true;
  return base::DumpJson(object);
}

LogViewReading ReadLogView(std::string_view text) {
  LogViewReading reading;
  const auto object = base::ParseJson(text);
  if (!object || !object->is_object()) {
    reading.whole = false;
    return reading;
  }
  const auto is_date = [](const std::string& value) { return base::ParseDate(value).has_value(); };
  const auto is_code = [](const std::string& value) { return value.size() <= kMostCode; };
  const auto one_of = [](Known known) {
    return [known = std::move(known)](const std::string& value) { return IsOneOf(value, known); };
  };
  LogView& view = reading.view;
  Parts parts(*object);
  parts.Take("words", view.filter.words,
             [](const std::string& value) { return value.size() <= kMostWords; });
  parts.Take("project", view.filter.project, [&](const std::string& value) {
    return is_code(value) && model::TypeOfId(value) == "project";
  });
  parts.Take("status", view.filter.status, is_code);
  parts.Take("type", view.filter.engagement_type, is_code);
  parts.Take("period", view.period, one_of({"month", "quarter", "year"}));
  parts.Take("from", view.filter.from, is_date);
  parts.Take("to", view.filter.to, is_date);
  parts.Take("sorted_by", view.sorted_by, one_of({"title", "date", "project", "type", "people"}));
  parts.Take("shown_as", view.shown_as, one_of({"list", "timeline", "calendar"}));
  parts.TakeFlag("overdue", view.overdue);
  parts.TakeFlag("ascending", view.ascending);
  if (view.overdue) view.filter.status = "to-write-up";
  if (!view.period.empty()) {  // the period is the stronger one
    view.filter.from.clear();
    view.filter.to.clear();
  }
  reading.whole = parts.AllTaken();
  return reading;
}

std::vector<SavedView> SavedViews(const Workspace& workspace, std::string_view user) {
  std::vector<SavedView> views;
  for (const Row& row : workspace.List("saved_view")) {
    SavedView saved;
    saved.id = row.id;
    saved.name = base::GetString(row.document, "name");
    saved.only_for = base::GetString(row.document, "only_for");
    if (saved.name.empty() || (!saved.only_for.empty() && saved.only_for != user)) continue;
    LogViewReading reading = ReadLogView(base::GetString(row.document, "shows"));
    saved.view = std::move(reading.view);
    saved.whole = reading.whole;
    std::string& project = saved.view.filter.project;
    if (!project.empty() && !IsHere(workspace, project)) {
      saved.project_gone = true;
      project.clear();
    }
    views.push_back(std::move(saved));
  }
  return views;
}

bool ViewNameTaken(const Workspace& workspace, std::string_view name, std::string_view except) {
  const std::string key = NameKey(name);
  const std::vector<Row> rows = workspace.List("saved_view");
  return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
    return row.id != except && NameKey(base::GetString(row.document, "name")) == key;
  });
}

}  // namespace earshot::app
