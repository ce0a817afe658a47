// See edition.h.

#include "core/report/edition.h"

#include <algorithm>

#include "core/base/fold.h"
#include "core/base/sha256.h"
#include "core/base/stable_order.h"
#include "core/merge/document.h"
#include "core/report/evidence_pack.h"
#include "core/report/phrases.h"

namespace earshot::report {
namespace {

constexpr size_t kProjectCharacters = 120;

}  // namespace

app::RecordEdit FrozenEdition(const EvidenceFigures& figures, std::string_view project) {
  const std::string lines = FiguresText(figures);
  const std::string checksum = base::Sha256Hex(lines);
  const std::string name =
      base::Ellipsis(figures.project, kProjectCharacters) + ", as at " + LongDate(figures.as_at);
  const std::string page = EvidencePage(figures, checksum);
  using merge::Op;
  return {"",
          "edition",
          {{"name", Op::kSet, name},
           {"project", Op::kSet, std::string(project)},
           {"as_at", Op::kSet, figures.as_at},
           {"page", Op::kSet, page},
           {"figures", Op::kSet, lines},
           {"checksum", Op::kSet, checksum},
           // WHY not printed in the page: a page cannot hold the checksum of itself.
           {"page_checksum", Op::kSet, base::Sha256Hex(page)}}};
}

EditionSeal SealOf(const base::Json& edition) {
  const auto gives = [&](std::string_view text, std::string_view checksum) {
    return base::Sha256Hex(base::GetString(edition, text)) == base::GetString(edition, checksum);
  };
  EditionSeal seal;
  seal.figures_whole = gives("figures", "checksum");
  if (!base::GetString(edition, "page_checksum").empty()) {
    seal.page = gives("page", "page_checksum") ? PageSeal::kWhole : PageSeal::kChanged;
  }
  return seal;
}

std::vector<FigureLine> FiguresOf(const base::Json& edition) {
  return ReadFiguresText(base::GetString(edition, "figures"));
}

std::vector<app::Row> EditionsOf(const app::Workspace& workspace, std::string_view project) {
  std::vector<app::Row> rows = project.empty() ? workspace.List("edition")
                                               : workspace.Children("edition", "project", project);
  std::erase_if(rows, [](const app::Row& row) { return merge::IsDeleted(row.document); });
  base::SortStably(rows, [](const app::Row& a, const app::Row& b) {
    const std::string day_a = base::GetString(a.document, "as_at");
    const std::string day_b = base::GetString(b.document, "as_at");
    return day_a != day_b ? day_a > day_b : a.id > b.id;
  });
  return rows;
}

}  // namespace earshot::report
