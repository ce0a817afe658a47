// See editions.h. The pages are made as the app makes them: of a workspace that holds the records
// added so far.

#include "core/demo/editions.h"

#include <array>

#include "core/app/workspace.h"
#include "core/base/sealer.h"
#include "core/base/storage.h"
#include "core/report/edition.h"

namespace earshot::demo {
namespace {

struct EditionSeed {
  int days_ago;
  std::string_view sent_to;
};
constexpr std::array<EditionSeed, 2> kEditions = {{
    {62, "Health Scrutiny Committee"},
    {6, "Integrated Care Board"},
}};

}  // namespace

void AddEditions(Maker& maker, const County& county) {
  if (county.projects.empty()) return;
  base::MemoryStorage storage;
  base::PassThroughSealer sealer;
  base::FakeClock clock(maker.MsOf(0));
  base::SeededRandom random(1);
  app::Workspace workspace({&storage, &sealer, &clock, &random}, "actor:demo");
  workspace.Open(
      [](const base::Expected<store::OpenReport>& report) { CHECK(report.has_value()); });
  storage.RunUntilIdle();
  std::vector<sync::RemoteDocument> documents;
  for (const base::Json& document : maker.documents()) {
    documents.push_back({base::GetString(document, "_id"), "1-demo", document, false});
  }
  workspace.Receive(std::move(documents), "demo", "1-demo");
  const std::string& project = county.projects.front().id;
  for (const EditionSeed& seed : kEditions) {
    if (maker.IsSmall() && &seed != &kEditions.back()) continue;
    const report::EvidenceFigures figures =
        report::ReadEvidence(workspace, project, maker.IsoDay(seed.days_ago));
    Changes changes = report::FrozenEdition(figures, project).changes;
    changes.push_back(Set("sent_to", std::string(seed.sent_to)));
    changes.push_back(Set("sent_on", maker.IsoDay(seed.days_ago - 1)));
    maker.AddNew("edition", maker.MsOf(seed.days_ago) + 16 * kHourMs, changes);
  }
}

}  // namespace earshot::demo
