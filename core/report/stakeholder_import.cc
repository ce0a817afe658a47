// See stakeholder_import.h.

#include "core/report/stakeholder_import.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/app/stakeholders.h"
#include "core/base/fold.h"
#include "core/report/row_planner.h"

namespace earshot::report {
namespace {

std::string KeyOf(std::string_view text) { return base::Fold(base::TrimSpaces(text)); }

class StakeholderPlanner : public RowPlanner {
 public:
  StakeholderPlanner(const app::Workspace& workspace, const CsvReading& reading,
                     std::string_view kind_of_all, bool from_cards)
      : RowPlanner(workspace, reading,
                   {"stakeholder", "stakeholder", from_cards ? "Card" : "Row", "kind"},
                   kind_of_all) {}

 private:
  struct Known {
    std::string email;
    size_t row;  // 0 = in the workspace
  };

  void BeginRows() override {
    for (const app::StakeholderRow& row : app::ReadStakeholders(workspace_)) {
      ids_.insert(row.id);
      known_[KeyOf(row.name)].push_back({row.email, 0});
    }
  }

  bool IsHere(std::string_view id) const override { return ids_.contains(id); }

  bool IsThereAlready(const CsvRow& row, const Values& values,
                      const std::set<std::string>& /*wrong_fields*/) override {
    const auto named = known_.find(KeyOf(TextOf(values, "name")));
    if (named == known_.end()) return false;
    const std::string email = KeyOf(TextOf(values, "email"));
    const auto same =
        std::find_if(named->second.begin(), named->second.end(), [&email](const Known& known) {
          return email.empty() || known.email.empty() || email == known.email;
        });
    if (same == named->second.end()) return false;
    if (same->row == 0) {
      ++plan_.here_already;
      return true;
    }
    TellTwice(row, same->row, "the same name",
              "Give both an e-mail address if they are two, or leave one out.");
    return true;
  }

  ImportRowPreview Take(const CsvRow& row, const Values& values,
                        const base::Json& /*document*/) override {
    ImportRowPreview preview;
    preview.row = row.number;
    preview.title = TextOf(values, "name");
    known_[KeyOf(preview.title)].push_back({KeyOf(TextOf(values, "email")), row.number});
    return preview;
  }

  std::set<std::string, std::less<>> ids_;
  std::map<std::string, std::vector<Known>> known_;  // by name
};

}  // namespace

ImportPlan PlanStakeholders(const app::Workspace& workspace, const CsvReading& reading,
                            const std::vector<ImportColumn>& columns, std::string_view kind_of_all,
                            bool from_cards) {
  return StakeholderPlanner(workspace, reading, kind_of_all, from_cards).Plan(columns);
}

}  // namespace earshot::report
