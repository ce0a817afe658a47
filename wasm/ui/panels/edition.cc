// See edition.h. The file that was frozen, whether its figures and its page are whole, and what
// differs from another edition or from today.

#include "wasm/ui/panels/edition.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "core/report/edition.h"
#include "wasm/ui/panels/evidence_read.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kToday = "today";
constexpr size_t kMostDifferences = 100;

std::vector<report::FigureLine> LinesOf(const PanelContext& context, const std::string& project,
                                        const std::string& which) {
  if (which == kToday) {
    return report::ReadFiguresText(report::FiguresText(
        report::ReadEvidence(*context.workspace, project, context.facts.today)));
  }
  const auto other = context.workspace->Document(which);
  return other ? report::FiguresOf(*other) : std::vector<report::FigureLine>();
}

std::string DifferenceInWords(const report::FigureDifference& difference) {
  if (difference.before.empty()) return Fill(Text::kIsNew, {difference.after});
  if (difference.after.empty()) return Fill(Text::kIsGone, {difference.before});
  return Fill(Text::kThisAndOther, {difference.before, difference.after});
}

void DrawComparison(PanelContext& context, const base::Json& edition) {
  const std::string id = base::GetString(edition, "_id");
  const std::string project = base::GetString(edition, "project");
  kit::Heading(2, T(Text::kCompareEditions));
  std::vector<kit::Option> options = {{std::string(kToday), std::string(T(Text::kTodaysFigures))}};
  const std::vector<app::Row>& editions = context.state.reports.editions.Get(
      context.workspace->version(), project,
      [&] { return report::EditionsOf(*context.workspace, project); });
  for (const app::Row& row : editions) {
    if (row.id != id) options.push_back({row.id, base::GetString(row.document, "name")});
  }
  shell::ReportsState& state = context.state.reports;
  kit::Select({.label = T(Text::kCompareWith), .filter = true, .key = "edition/with"}, options,
              state.compare_with, T(Text::kChooseOne));
  const bool is_offered =
      std::any_of(options.begin(), options.end(),
                  [&](const kit::Option& option) { return option.code == state.compare_with; });
  if (!is_offered) return;  // chosen at another edition
  const std::vector<report::FigureDifference>& differences = state.differences.Get(
      context.workspace->version(), id + "/" + state.compare_with + "/" + context.facts.today, [&] {
        return report::CompareFigures(report::FiguresOf(edition),
                                      LinesOf(context, project, state.compare_with));
      });
  kit::Paragraph(differences.empty() ? std::string(T(Text::kNoDifference))
                                     : Count(static_cast<int64_t>(differences.size()),
                                             Text::kOneDifference, Text::kDifferences));
  std::vector<std::string> words;
  std::vector<kit::Fact> facts;
  words.reserve(differences.size());
  for (const report::FigureDifference& difference : differences) {
    if (facts.size() == kMostDifferences) break;
    words.push_back(DifferenceInWords(difference));
    facts.push_back({difference.label, words.back()});
  }
  kit::Facts(facts);
  DrawShownOf(facts.size(), differences.size());
}

// The checksums are worked out once, not on each frame.
std::shared_ptr<const report::EditionSeal> SealNow(PanelContext& context,
                                                   const base::Json& edition) {
  return context.state.reports.seal.Get(
      context.workspace->version(), base::GetString(edition, "_id"),
      [&] { return std::make_shared<const report::EditionSeal>(report::SealOf(edition)); });
}

// Whether what is kept is what was frozen.
void DrawSeal(PanelContext& context, const base::Json& edition) {
  const std::shared_ptr<const report::EditionSeal> seal = SealNow(context, edition);
  if (!seal->figures_whole) {
    kit::Notice(kit::Tone::kError, T(Text::kEditionChanged), T(Text::kEditionChangedText));
  }
  if (seal->page == report::PageSeal::kChanged) {
    kit::Notice(kit::Tone::kError, T(Text::kPageChanged), T(Text::kPageChangedText));
  }
}

}  // namespace

void DrawEditionParts(PanelContext& context, const base::Json& edition) {
  kit::SameLine();
  if (kit::Button(T(Text::kSavePage))) {
    SavePack(context, Text::kPackFile, base::GetString(edition, "project"),
             base::GetString(edition, "as_at"), base::GetString(edition, "page"));
  }
  DrawSeal(context, edition);
  DrawComparison(context, edition);
  kit::Heading(2, T(Text::kAboutEdition));
}

void DrawEditionFacts(PanelContext& context, const base::Json& edition) {
  constexpr std::string_view kChecksums[] = {"checksum", "page_checksum"};
  constexpr std::string_view kOthers[] = {"project", "as_at", "sent_to", "sent_on", "remark"};
  DrawRecordFacts(context, edition, kChecksums);
  kit::Heading(2, T(Text::kTechnicalDetails));
  if (SealNow(context, edition)->page == report::PageSeal::kNone) {
    kit::Caption(T(Text::kPageUnsealed));
  }
  DrawRecordFacts(context, edition, kOthers);
}

}  // namespace earshot::panels
