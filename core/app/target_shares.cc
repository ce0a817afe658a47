// Entering the target shares of one dimension (panel_targets.h): what was typed becomes hundredths
// of a percent, and one transaction that replaces the shares that were there.

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "core/app/panel_targets.h"
#include "core/base/fold.h"
#include "core/model/schema.h"

namespace earshot::app {
namespace {

using merge::Op;
using panel::kWhole;

constexpr int64_t kTolerance = 10;  // 0.1 %

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "12.5" -> 1250, "12,5 %" too; what stands beyond two decimals is rounded.
std::optional<int64_t> HundredthsOf(std::string text) {
  if (!text.empty() && text.back() == '%') text.pop_back();
  text = base::TrimSpaces(text);
  const size_t point = std::min(text.find_first_of(".,"), text.size());
  std::string whole = text.substr(0, point);
  std::string part = point < text.size() ? text.substr(point + 1) : "";
  if (whole.empty() && part.empty()) return std::nullopt;
  if (whole.size() > 3 || !std::all_of(whole.begin(), whole.end(), IsDigit) ||
      !std::all_of(part.begin(), part.end(), IsDigit)) {
    return std::nullopt;
  }
  part.resize(std::max<size_t>(3, part.size()), '0');
  const auto number = [](const std::string& digits) { return std::atoll(digits.c_str()); };
  const int64_t hundredths =
      number(whole) * 100 + number(part.substr(0, 2)) + (part[2] >= '5' ? 1 : 0);
  return hundredths <= kWhole ? std::optional<int64_t>(hundredths) : std::nullopt;
}

// To 100 % exactly: rounded down, and what is left goes to those that lost most by it.
std::vector<panel::ValueTarget> MadeToFit(std::vector<panel::ValueTarget> shares, int64_t sum) {
  std::vector<size_t> by_loss(shares.size());
  std::iota(by_loss.begin(), by_loss.end(), size_t{0});
  std::vector<int64_t> loss;
  int64_t left = kWhole;
  for (panel::ValueTarget& share : shares) {
    loss.push_back(share.hundredths * kWhole % sum);
    share.hundredths = share.hundredths * kWhole / sum;
    left -= share.hundredths;
  }
  std::stable_sort(by_loss.begin(), by_loss.end(),
                   [&loss](size_t a, size_t b) { return loss[a] > loss[b]; });
  for (size_t i = 0; i < static_cast<size_t>(left); ++i) ++shares[by_loss[i]].hundredths;
  return shares;
}

class Entering {
 public:
  Entering(const Workspace& panel, const TargetEntering& entering)
      : panel_(panel), entering_(entering), values_(TargetValues(panel, entering.dimension)) {}

  TargetsEntered Take() {
    for (const ShareEntry& entry : entering_.shares) ReadShare(entry);
    if (entered_.problems.empty() && !entered_.shares.empty()) CheckSum();
    if (entered_.problems.empty() && ProblemOfOrigin(entering_.origin).empty()) WriteTransaction();
    return std::move(entered_);
  }

 private:
  void Complain(const std::string& value, std::string sentence) {
    entered_.problems.push_back({value, std::move(sentence)});
  }

  void ReadShare(const ShareEntry& entry) {
    const std::string text = base::TrimSpaces(entry.text);
    if (text.empty()) return;
    const std::string value = base::TrimSpaces(entry.value);
    const auto share = HundredthsOf(text);
    if (!share) return Complain(entry.value, "Enter a share from 0 to 100 percent, like 12.5.");
    entered_.sum += *share;
    if (!IsValue(value)) return;
    if (!ids_.insert(model::PanelTargetId(entering_.dimension, value)).second) {
      return Complain(entry.value, "This group is there twice: leave one of the two empty.");
    }
    entered_.shares.push_back({value, *share});
  }

  bool IsValue(const std::string& value) {
    auto issues = model::ValidateField(model::FieldOf("panel_target", "value"),
                                       value.empty() ? base::Json(nullptr) : base::Json(value));
    if (value.empty()) {
      Complain(value, "Enter the name of the group that the share is of.");
    } else if (!issues.empty()) {
      Complain(value, std::move(issues.front().sentence));
    } else if (!VocabularyOfDimension(entering_.dimension).empty() &&
               std::none_of(values_.begin(), values_.end(),
                            [&value](const TermChoice& term) { return term.code == value; })) {
      Complain(value, "Leave this empty: no target can be set for it.");
    } else {
      return true;
    }
    return false;
  }

  void CheckSum() {
    if (entering_.make_fit && entered_.sum > 0) {
      entered_.factor = static_cast<double>(kWhole) / static_cast<double>(entered_.sum);
      entered_.shares = MadeToFit(std::move(entered_.shares), entered_.sum);
    } else if (!ComesToWhole(entered_.sum)) {
      Complain("", "The shares come to " + PercentText(entered_.sum) +
                       " %: correct them so that they come to 100 %, or have them made to fit.");
    }
  }

  void WriteTransaction() {
    Transaction& transaction = entered_.transaction;
    transaction.what = entering_.what;
    for (const panel::ValueTarget& share : entered_.shares) {
      transaction.edits.push_back({model::PanelTargetId(entering_.dimension, share.value),
                                   "panel_target",
                                   {{"deleted", Op::kSet, nullptr},
                                    {"dimension", Op::kSet, entering_.dimension},
                                    {"value", Op::kSet, share.value},
                                    {"share", Op::kSet, share.hundredths},
                                    {"origin", Op::kSet, Origin()}}});
    }
    for (const Row& row : panel_.List("panel_target")) {
      if (base::GetString(row.document, "dimension") != entering_.dimension) continue;
      if (ids_.count(row.id) != 0) continue;
      transaction.edits.push_back({row.id, "panel_target", {{"deleted", Op::kSet, true}}});
    }
  }

  base::Json Origin() const {
    const std::string origin = base::TrimSpaces(entering_.origin);
    return origin.empty() ? base::Json(nullptr) : base::Json(origin);
  }

  const Workspace& panel_;
  const TargetEntering& entering_;
  const std::vector<TermChoice> values_;
  std::set<std::string, std::less<>> ids_;  // of the shares that were read
  TargetsEntered entered_;
};

}  // namespace

TargetsEntered EnterTargets(const Workspace& panel, const TargetEntering& entering) {
  return Entering(panel, entering).Take();
}

bool ComesToWhole(int64_t hundredths) { return std::abs(hundredths - kWhole) <= kTolerance; }

std::string ProblemOfOrigin(const std::string& origin) {
  return model::FirstProblem(model::FieldOf("panel_target", "origin"), origin);
}

std::string PercentText(int64_t hundredths) {
  std::string text = std::to_string(hundredths / 100);
  const int64_t part = hundredths % 100;
  if (part == 0) return text;
  text.append(".").append(std::to_string(part / 10));
  return part % 10 == 0 ? text : text.append(std::to_string(part % 10));
}

}  // namespace earshot::app
