// See member_import.h.

#include "core/report/member_import.h"

#include <set>
#include <utility>

#include "core/app/members.h"
#include "core/app/panel_settings.h"
#include "core/app/postcode_areas.h"
#include "core/base/calendar.h"
#include "core/report/day_first_date.h"
#include "core/report/equality_words.h"
#include "core/report/import_cells.h"
#include "core/report/known_people.h"
#include "core/report/row_planner.h"

namespace earshot::report {
namespace {

using base::Json;

constexpr std::string_view kToCheck = "to-check";
constexpr int kOldest = 120;  // years
constexpr std::string_view kBornAhead = "The year of birth lies ahead.";
constexpr int64_t kDayMs = 86400000;

bool IsOfEquality(std::string_view field) {
  return model::FindField(*model::FindType("equality"), field) != nullptr;
}

// The day as it begins: whatever else was said on it counts as later.
std::string BeginningOf(const base::Date& day, const base::Clock& clock) {
  const int64_t at = base::DaysFromEpoch(day) * kDayMs;
  const int offset = clock.UtcOffsetMinutes(at);
  return base::FormatInstant(at - int64_t{offset} * 60000, offset);
}

class MemberPlanner : public RowPlanner {
 public:
  MemberPlanner(const app::Workspace& panel, const CsvReading& reading,
                const MemberImportChoice& choice)
      : RowPlanner(panel, reading, {"member", "member", "Row", ""}, ""),
        choice_(choice),
        today_(base::ParseDate(choice.today).value_or(base::Date{})),
        settings_(app::SettingsOf(panel)) {}

  MemberPlan Make(const std::vector<ImportColumn>& columns) {
    MemberPlan plan;
    plan.rows = Plan(columns);
    plan.companions = std::move(companions_);
    plan.doubts = std::move(doubts_);
    return plan;
  }

 private:
  void BeginRows() override {
    for (const app::MemberRow& row : app::ReadMembers(workspace_, settings_, choice_.today)) {
      ids_.insert(row.id);
      known_.Add(MarksOf(row.name, row.email, row.phone_end, row.birth_year), 0,
                 row.status == "withdrawn");
    }
    if (HasColumn("consent_on")) return;
    doubts_.push_back({1,
                       "No column says on which day they agreed to be members: all of them are "
                       "brought in to be checked."});
  }

  bool IsHere(std::string_view id) const override { return ids_.contains(id); }

  CellValue ReadCell(const model::Field& field, std::string_view text) override {
    if (field.name == "birth_year") return ReadBirth(field, text);
    if (field.name == "postcode") return RowPlanner::ReadCell(field, app::ProperPostcode(text));
    if (!IsOfEquality(field.name) || field.kind == model::FieldKind::kSet) {
      return RowPlanner::ReadCell(field, text);
    }
    if (const auto code = EqualityCodeOf(field.name, text)) {
      return {code->empty() ? Json(nullptr) : Json(*code), ""};
    }
    return RowPlanner::ReadCell(field, WithoutHeading(field.name, text));
  }

  // WHY a date with the month first will do: its year is the same.
  CellValue ReadBirth(const model::Field& field, std::string_view text) {
    const DayFirstDate read = ReadDayFirstDate(text);
    const auto date = read.date ? read.date : read.month_first;
    if (!date) {
      CellValue year = RowPlanner::ReadCell(field, text);
      if (!year.problem.empty()) year.problem = "Write a year like 1984, or a date of birth.";
      if (base::AsInteger(year.value) <= today_.year) return year;
      return {nullptr, std::string(kBornAhead)};
    }
    if (!(today_ < *date)) return {int64_t{date->year}, ""};
    // "01/02/84" is read as 2084.
    const bool in_full = text.find(std::to_string(date->year)) != std::string_view::npos;
    if (in_full) return {nullptr, std::string(kBornAhead)};
    return {int64_t{date->year} - 100, ""};
  }

  // 0 = not known.
  int64_t BirthYearIn(const Values& values) const {
    if (const auto year = values.find("birth_year"); year != values.end()) {
      return base::AsInteger(year->second);
    }
    const auto age = values.find("age");
    const std::string said_on = TextOf(values, "age_on");
    const auto day = base::ParseDate(said_on.empty() ? choice_.age_on : said_on);
    if (age == values.end() || !day) return 0;
    return day->year - base::AsInteger(age->second);
  }

  static PersonMarks MarksIn(const Values& values, int64_t birth_year) {
    return MarksOf(TextOf(values, "name"), TextOf(values, "email"), TextOf(values, "phone"),
                   birth_year);
  }

  bool IsThereAlready(const CsvRow& row, const Values& values,
                      const std::set<std::string>& /*wrong_fields*/) override {
    const PersonMarks marks = MarksIn(values, BirthYearIn(values));
    const KnownPeople::Match match = known_.Find(marks);
    if (match.person == nullptr) return false;
    if (match.person->row > 0) {
      TellTwice(row, match.person->row, match.same,
                "Correct one of them if they are two people, or leave one out.");
      return true;
    }
    ++plan_.here_already;
    const std::string same(match.same);
    if (match.person->left) {
      Doubt(row, same + " as somebody who left the panel: a file does not bring them back.");
    } else if (match.person->name != marks.name) {
      Doubt(row, same +
                     " as a member of another name, so this row is left out. Add them by hand "
                     "if they are two people.");
    }
    return true;
  }

  void Doubt(const CsvRow& row, const std::string& sentence) {
    doubts_.push_back({row.number, InRow(row) + sentence});
  }

  void Complete(const CsvRow& row, Values& values, std::vector<std::string>& sentences) override {
    coming_ = {};
    why_.clear();
    SetBirthYear(row, values, sentences);
    const std::string why = TakeConsent(row, values, sentences);
    values.erase("age");
    values.erase("age_on");
    values.erase("consent_on");
    values.erase("consent_how");
    for (auto value = values.begin(); value != values.end();) {
      if (IsOfEquality(value->first)) {
        coming_.answers.push_back({value->first, merge::Op::kSet, std::move(value->second)});
        value = values.erase(value);
      } else {
        ++value;
      }
    }
    coming_.status = choice_.to_check || !why.empty() ? kToCheck : "active";
    values["status"] = coming_.status;
    values["status_on"] = choice_.today;
    values["source"] = "import";
    if (why.empty()) return;
    values["status_reason"] = why;
    why_ = HasColumn("consent_on") || coming_.consent ? why : "";  // else told for all at once
  }

  void SetBirthYear(const CsvRow& row, Values& values, std::vector<std::string>& sentences) const {
    const auto age = values.find("age");
    if (age == values.end() || values.count("birth_year") > 0) return;
    const int64_t years = base::AsInteger(age->second, -1);
    if (years < 0 || years > kOldest) {
      sentences.push_back(Says(row, "age") + "Write the age in whole years, like 42.");
    } else if (const int64_t born = BirthYearIn(values); born > 0) {
      values["birth_year"] = born;
    } else {
      sentences.push_back(Says(row, "age") +
                          "Say on which day they were so old, in a column of its own or for the "
                          "whole file.");
    }
  }

  // Why the member is to be checked; "" = they agreed, and it holds.
  std::string TakeConsent(const CsvRow& row, const Values& values,
                          std::vector<std::string>& sentences) {
    const auto day = base::ParseDate(TextOf(values, "consent_on"));
    if (!day) return "It is not said on which day they agreed to be a member.";
    if (today_ < *day) {
      sentences.push_back(Says(row, "consent_on") + "Enter a day that is not ahead.");
      return "";
    }
    std::string how = TextOf(values, "consent_how");
    if (how.empty()) how = choice_.agreed_by;
    if (how.empty()) return "It is not said how they agreed to be a member.";
    app::ConsentGiving giving = {.purpose = "panel", .answer = "given", .how = std::move(how)};
    const int64_t born = BirthYearIn(values);
    const int64_t age = born == 0 ? settings_.guardian_below + 1 : day->year - born;
    // The year says the age that is reached in it: they may be a year younger.
    if (age <= settings_.guardian_below) {
      giving.giver = TextOf(values, "guardian_name");
      giving.by_whom = "guardian";
      if (giving.giver.empty()) {
        return "They may be under " + std::to_string(settings_.guardian_below) +
               " and no parent or guardian is named.";
      }
    }
    coming_.consent = std::move(giving);
    coming_.agreed_at = BeginningOf(*day, workspace_.clock());
    if (born > 0 && app::AgeIn(born, choice_.today) < settings_.minimum_age) {
      return "They are under " + std::to_string(settings_.minimum_age) +
             ", the youngest age of the panel.";
    }
    const auto until = base::AddMonths(*day, static_cast<int>(settings_.consent_months));
    if (!(until < today_)) return "";
    return "What they agreed to was over on " + base::FormatDateLong(until) + ".";
  }

  ImportRowPreview Take(const CsvRow& row, const Values& values,
                        const Json& /*document*/) override {
    ImportRowPreview preview;
    preview.row = row.number;
    preview.title = TextOf(values, "name");
    const auto year = values.find("birth_year");
    known_.Add(MarksIn(values, year == values.end() ? 0 : base::AsInteger(year->second)),
               row.number, false);
    if (const std::string why = std::exchange(why_, ""); !why.empty()) {
      Doubt(row, why + " They are brought in to be checked.");
    }
    companions_.push_back(std::exchange(coming_, {}));
    return preview;
  }

  const MemberImportChoice choice_;
  const base::Date today_;
  const app::PanelSettings settings_;
  std::set<std::string, std::less<>> ids_;
  KnownPeople known_;
  MemberCompanions coming_;  // with the row that is being read
  std::string why_;          // it is to be checked, and that is to be told
  std::vector<MemberCompanions> companions_;
  std::vector<ImportProblem> doubts_;
};

void AddFromPostcode(const std::vector<app::PostcodeArea>& areas, app::RecordEdit& member) {
  Json given = Json::object();
  for (const merge::Change& change : member.changes) given[change.field] = change.value;
  for (merge::Change& change : app::ChangesFromPostcode(areas, given, "")) {
    member.changes.push_back(std::move(change));
  }
}

}  // namespace

MemberPlan PlanMembers(const app::Workspace& panel, const CsvReading& reading,
                       const std::vector<ImportColumn>& columns, const MemberImportChoice& choice) {
  return MemberPlanner(panel, reading, choice).Make(columns);
}

std::vector<app::RecordEdit> MemberEdits(const app::Workspace& panel, const MemberPlan& plan,
                                         std::string_view today) {
  const app::PanelSettings settings = app::SettingsOf(panel);
  const std::vector<app::PostcodeArea> areas = app::ReadPostcodeAreas(panel);
  std::vector<app::RecordEdit> edits;
  edits.reserve(plan.rows.edits.size() * 3);
  for (size_t i = 0; i < plan.rows.edits.size(); ++i) {
    const MemberCompanions& with = plan.companions[i];
    const std::string id = panel.NewId("member");
    edits.push_back(plan.rows.edits[i]);
    edits.back().id = id;
    AddFromPostcode(areas, edits.back());
    if (!with.answers.empty()) {
      app::RecordEdit answers = {model::EqualityId(id), "equality", with.answers};
      answers.changes.insert(answers.changes.begin(), {"member", merge::Op::kSet, id});
      edits.push_back(std::move(answers));
    }
    if (!with.consent) continue;
    edits.push_back(
        app::ConsentEdit(panel, id, *with.consent, with.agreed_at, today, settings.consent_months));
  }
  return edits;
}

}  // namespace earshot::report
