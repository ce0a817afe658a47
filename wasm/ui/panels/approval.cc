// See approval.h.

#include "wasm/ui/panels/approval.h"

#include <algorithm>

#include "core/report/published.h"
#include "wasm/ui/kit/kit.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::T;
using shell::Text;

namespace {

constexpr char kMayPublish[] = "may_publish", kApprovedBy[] = "publish_approved_by";

std::string Loaded(const RecordForm& record, std::string_view field) {
  const auto loaded = record.loaded.find(field);
  return loaded == record.loaded.end() ? std::string() : loaded->second;
}

void TakeOut(app::RecordEdit& edit) {
  edit.changes.push_back({kMayPublish, merge::Op::kSet, false});
  edit.changes.push_back({kApprovedBy, merge::Op::kSet, nullptr});
}

}  // namespace

bool LosesApproval(const RecordForm& record) {
  if (!record.exists || record.removed || Loaded(record, kMayPublish) != "true") return false;
  const auto changed = [&record](std::string_view field) {
    return FieldChanged(record, model::FieldOf(record.type, field));
  };
  if (changed(kMayPublish) || changed(kApprovedBy)) return false;
  const auto words = report::ApprovedWords(record.type);
  return std::any_of(words.begin(), words.end(), changed);
}

void DrawLosesApproval(const RecordForm& record) {
  if (!LosesApproval(record)) return;
  kit::Notice(kit::Tone::kWarning, T(Text::kLosesApproval),
              Fill(Text::kLosesApprovalText, {Loaded(record, kApprovedBy)}));
}

std::string TakeApprovalAway(const Form& form, std::vector<app::RecordEdit>& edits,
                             std::string said) {
  bool taken = false;
  for (const RecordForm& record : form.records) {
    if (!LosesApproval(record)) continue;
    for (app::RecordEdit& edit : edits) {
      if (edit.id != record.id) continue;
      TakeOut(edit);
      taken = true;
    }
  }
  return taken ? Fill(Text::kApprovalTakenAway, {said}) : said;
}

std::string TakeApprovalAway(const base::Json& stored, app::RecordEdit& edit, std::string said) {
  const auto words = report::ApprovedWords(edit.type);
  const bool changed =
      std::any_of(edit.changes.begin(), edit.changes.end(), [&](const merge::Change& change) {
        return std::find(words.begin(), words.end(), change.field) != words.end() &&
               base::AsString(change.value) != base::GetString(stored, change.field);
      });
  if (!changed || !base::GetBool(stored, kMayPublish)) return said;
  TakeOut(edit);
  return Fill(Text::kApprovalTakenAway, {said});
}

}  // namespace earshot::panels
