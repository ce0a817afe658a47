// See asked_before.h.

#include "core/app/asked_before.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using base::GetString;
using store::FieldScan;

// What two wordings of one question, or two spellings of one name, have in common.
std::string SameWords(std::string_view text) {
  std::string same;
  for (const std::string& word : base::FoldedWords(text)) same += word + ' ';
  return same;
}

bool TookPlace(const ActivityRow& row) {
  return !row.status.empty() && row.status != "planned" && row.status != "cancelled";
}

bool Meet(const std::set<std::string>& wanted, const std::vector<std::string>& found) {
  return std::any_of(found.begin(), found.end(),
                     [&](const std::string& one) { return wanted.contains(one); });
}

class Reader {
 public:
  Reader(const Workspace& workspace, const Asking& asking)
      : workspace_(workspace), asking_(asking) {
    if (const auto document = workspace_.Document("workspace:main")) {
      owner_ = base::TrimSpaces(GetString(*document, "organisation"));
    }
    asker_ = SameWords(OrganisationOf(asking_.carried_out_by));
  }

  std::vector<EarlierAsking> Read() {
    std::vector<EarlierAsking> earlier;
    const auto on = base::ParseDate(asking_.on);
    if (!on || (asking_.groups.empty() && asking_.seldom_heard.empty())) return earlier;
    FindQuestions();
    if (questions_.empty()) return earlier;
    const std::string from = base::FormatDate(base::AddMonths(*on, -kAskedBeforeMonths));
    for (const ActivityRow& row : workspace_.Activities()) {
      if (row.held_on < from || row.held_on > asking_.on || row.id == asking_.activity) continue;
      if (!TookPlace(row)) continue;
      if (auto line = LineOf(row)) earlier.push_back(*std::move(line));
    }
    return earlier;
  }

 private:
  std::string OrganisationOf(const std::string& carried_out_by) const {
    std::string named = base::TrimSpaces(carried_out_by);
    return named.empty() ? owner_ : named;
  }

  // Every question with the words of one that is asked, of whatever project, and where people
  // answered it.
  void FindQuestions() {
    std::set<std::string> wordings;
    for (const std::string& id : asking_.questions) {
      const store::Entry* entry = workspace_.store().Find(id);
      if (entry == nullptr) continue;
      std::string words = SameWords(FieldScan(entry->bytes).Text("wording"));
      if (!words.empty()) wordings.insert(std::move(words));
    }
    if (wordings.empty()) return;
    workspace_.store().ForEach("question", [&](const store::Entry& entry) {
      if (wordings.contains(SameWords(FieldScan(entry.bytes).Text("wording")))) {
        questions_.insert(entry.id);
      }
    });
    for (const std::string& question : questions_) {
      for (const Row& point : workspace_.Children("feedback", "question", question)) {
        answered_.emplace(GetString(point.document, "activity"), question);
      }
    }
  }

  std::string QuestionAt(const ActivityRow& row, const FieldScan& scan) const {
    for (std::string& question : scan.Elements("questions")) {
      if (questions_.contains(question)) return std::move(question);
    }
    const auto answered = answered_.find(row.id);
    return answered == answered_.end() ? "" : answered->second;
  }

  bool MetTheSame(const ActivityRow& row, const FieldScan& scan) const {
    if (Meet(asking_.groups, scan.Elements("groups"))) return true;
    if (Meet(asking_.seldom_heard, scan.Elements("seldom_heard"))) return true;
    for (const Row& attendance : workspace_.Children("attendance", "activity", row.id)) {
      if (merge::IsDeleted(attendance.document)) continue;
      if (asking_.groups.contains(GetString(attendance.document, "group"))) return true;
    }
    return false;
  }

  std::optional<EarlierAsking> LineOf(const ActivityRow& row) const {
    const store::Entry* entry = workspace_.store().Find(row.id);
    if (entry == nullptr) return std::nullopt;
    const FieldScan scan(entry->bytes);
    std::string organisation = OrganisationOf(scan.Text("carried_out_by"));
    if (SameWords(organisation) == asker_) return std::nullopt;
    std::string question = QuestionAt(row, scan);
    if (question.empty() || !MetTheSame(row, scan)) return std::nullopt;
    return EarlierAsking{row.id, row.title, row.held_on, std::move(organisation),
                         std::move(question)};
  }

  const Workspace& workspace_;
  const Asking& asking_;
  std::string owner_;                            // the organisation of the workspace
  std::string asker_;                            // in SameWords
  std::set<std::string> questions_;              // ids
  std::map<std::string, std::string> answered_;  // activity -> question that was answered there
};

}  // namespace

std::vector<EarlierAsking> AskedBefore(const Workspace& workspace, const Asking& asking) {
  return Reader(workspace, asking).Read();
}

}  // namespace earshot::app
