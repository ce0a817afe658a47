// See postcode_import.h.

#include "core/report/postcode_import.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/app/members.h"
#include "core/merge/document.h"
#include "core/report/row_planner.h"

namespace earshot::report {
namespace {

using base::Json;

constexpr std::string_view kAdvice = "Write a postcode or its beginning, like NN17 1QG or NN17.";

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

// "NN", "NN17", "NN17 1" and "NN17 1QG": one or two letters, then digits and at most a letter more.
bool LooksLikePostcode(std::string_view code) {
  const size_t blank = std::min(code.find(' '), code.size());
  const std::string_view outward = code.substr(0, blank);
  size_t letters = 0;
  while (letters < outward.size() && IsCapital(outward[letters])) ++letters;
  const std::string_view rest = outward.substr(letters);
  if (letters == 0 || letters > 2 || rest.size() > 2) return false;
  if (rest.empty()) return blank == code.size();
  if (!IsDigit(rest.front()) || !(IsDigit(rest.back()) || IsCapital(rest.back()))) return false;
  if (blank == code.size()) return true;
  const std::string_view inward = code.substr(blank + 1);
  return !inward.empty() && inward.size() <= 3 && IsDigit(inward.front()) &&
         std::all_of(inward.begin() + 1, inward.end(), IsCapital);
}

class PostcodePlanner : public RowPlanner {
 public:
  PostcodePlanner(const app::Workspace& panel, const CsvReading& reading)
      : RowPlanner(panel, reading, {"postcode_area", "postcode", "Row", ""}, "") {}

 private:
  struct Area {
    size_t row = 0;  // of the file; 0 = in the panel
    bool deleted = false;
    std::string locality;
    std::string rural_urban;
    int64_t decile = 0;
    bool Says(const Area& other) const {
      return locality == other.locality && rural_urban == other.rural_urban &&
             decile == other.decile;
    }
  };

  // WHY past the views: they would keep each of 30,000 documents.
  void BeginRows() override {
    workspace_.store().ForEach("postcode_area", [this](const store::Entry& entry) {
      const auto document = base::ParseJson(entry.bytes);
      if (!document) return;
      Area area =
          AreaOf(base::GetString(*document, "locality"), base::GetString(*document, "rural_urban"),
                 base::GetInteger(*document, "deprivation_decile"));
      area.deleted = merge::IsDeleted(*document);
      known_.emplace(entry.id, std::move(area));
    });
  }

  // A row of our own export may have been changed since.
  bool IsHere(std::string_view /*id*/) const override { return false; }

  CellValue ReadCell(const model::Field& field, std::string_view text) override {
    if (field.name != "code") return RowPlanner::ReadCell(field, text);
    std::string code = app::ProperPostcode(text);
    std::transform(code.begin(), code.end(), code.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    if (code.empty() || LooksLikePostcode(code)) return RowPlanner::ReadCell(field, code);
    return {nullptr, std::string(kAdvice)};
  }

  static Area AreaOf(std::string locality, std::string rural_urban, int64_t decile) {
    Area area;
    area.locality = std::move(locality);
    area.rural_urban = std::move(rural_urban);
    area.decile = decile;
    return area;
  }

  static Area AreaIn(const Values& values) {
    const auto decile = values.find("deprivation_decile");
    return AreaOf(TextOf(values, "locality"), TextOf(values, "rural_urban"),
                  decile == values.end() ? 0 : base::AsInteger(decile->second));
  }

  bool IsThereAlready(const CsvRow& row, const Values& values,
                      const std::set<std::string>& wrong_fields) override {
    const std::string code = TextOf(values, "code");
    if (code.empty() || !wrong_fields.empty()) return false;  // told by the row itself
    const auto known = known_.find(model::PostcodeAreaId(code));
    if (known == known_.end() || known->second.deleted) return false;
    if (known->second.Says(AreaIn(values))) {
      ++plan_.here_already;
      return true;
    }
    if (known->second.row == 0) return false;
    TellTwice(row, known->second.row, "the same postcode",
              "They do not say the same of it: leave one of them out.");
    return true;
  }

  void Address(const Values& values, app::RecordEdit& edit) const override {
    edit.id = model::PostcodeAreaId(TextOf(values, "code"));
    const auto known = known_.find(edit.id);
    if (known == known_.end()) return;
    const auto clear = [&edit](const char* field) {
      edit.changes.push_back({field, merge::Op::kSet, nullptr});
    };
    const Area here = AreaIn(values);
    if (known->second.decile != 0 && here.decile == 0) clear("deprivation_decile");
    if (!known->second.rural_urban.empty() && here.rural_urban.empty()) clear("rural_urban");
    if (known->second.deleted) clear("deleted");
  }

  ImportRowPreview Take(const CsvRow& row, const Values& values,
                        const Json& /*document*/) override {
    ImportRowPreview preview;
    preview.row = row.number;
    preview.title = TextOf(values, "code");
    Area area = AreaIn(values);
    area.row = row.number;
    known_.insert_or_assign(model::PostcodeAreaId(preview.title), std::move(area));
    return preview;
  }

  std::unordered_map<std::string, Area> known_;  // by id
};

}  // namespace

ImportPlan PlanPostcodes(const app::Workspace& panel, const CsvReading& reading,
                         const std::vector<ImportColumn>& columns) {
  return PostcodePlanner(panel, reading).Plan(columns);
}

app::Transaction PostcodeTransaction(const ImportPlan& plan) { return {"", plan.edits}; }

}  // namespace earshot::report
