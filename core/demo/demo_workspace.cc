// The demo workspace, part by part (demo_workspace.h): first what was there, then the year, then
// what follows from it. Each part refers to what earlier ones have made.
#include "core/demo/demo_workspace.h"

#include "core/demo/answers.h"
#include "core/demo/contacts.h"
#include "core/demo/county.h"
#include "core/demo/editions.h"
#include "core/demo/hearing.h"
#include "core/demo/incoming.h"
#include "core/demo/maker.h"
#include "core/demo/panel_answers.h"
#include "core/demo/panel_bodies.h"
#include "core/demo/panel_consents.h"
#include "core/demo/panel_events.h"
#include "core/demo/panel_frame.h"
#include "core/demo/panel_members.h"
#include "core/demo/programme.h"
#include "core/demo/routines.h"
#include "core/demo/setting.h"
#include "core/demo/stakeholder_maps.h"
#include "core/demo/waiting.h"
#include "core/demo/year.h"

namespace earshot::demo {
namespace {

constexpr size_t k100kDocuments = 100'000;
constexpr size_t k100kSessions = 100'000;  // of a past year, besides the few to come
constexpr int kPanelBegan = 840;           // days ago

// Chance begins anew, so they stay who they are whatever becomes of the year before.
void AddWhoThereIs(Maker& maker, const County& county, uint64_t seed) {
  maker.BeginAnew(~seed);
  const std::vector<PartyMade> parties = AddStakeholders(maker);
  AddContacts(maker, county, parties);
  AddStakeholderMaps(maker, county, parties);
  AddChannelPlans(maker);
  if (!maker.HasCrowd()) return;
  AddCrowdedMap(maker, county, AddCrowd(maker, parties.size()));
}

}  // namespace

std::vector<base::Json> Generate(Size size, uint64_t seed, std::string_view today) {
  const auto date = base::ParseDate(today);
  CHECK(date.has_value());
  const bool small = size == Size::kSmall;
  Maker maker(size, seed, *date);
  County county;
  AddCounty(maker, county);
  AddProgramme(maker, county);
  AddNearestActivities(maker, county);
  AddYear(maker, county, 0, small ? 4 : 830);
  AddIncoming(maker, county);
  AddPointsFromElsewhere(maker, county, small ? 1 : 190);
  AddAnswers(maker, county);
  AddWaiting(maker, county);
  AddRoutines(maker);
  AddEditions(maker, county);
  if (small || size == Size::kYear || maker.HasCrowd()) AddWhoThereIs(maker, county, seed);
  if (size == Size::k100k) AddYear(maker, county, k100kDocuments, 0);
  if (size == Size::k100kActivities) AddYear(maker, county, 0, k100kSessions, Detail::kSparse);
  std::vector<base::Json> documents = maker.Take();
  // A parent comes before its children, so what is cut off leaves nobody without one.
  if (size == Size::k100k && documents.size() > k100kDocuments) documents.resize(k100kDocuments);
  return documents;
}

std::vector<base::Json> GeneratePanel(Size size, uint64_t seed, std::string_view today) {
  const auto date = base::ParseDate(today);
  CHECK(date.has_value());
  Maker maker(size, seed, *date);
  maker.AddStaff(maker.IsSmall() ? 1 : Staff().size(), kPanelBegan);
  AddPanelFrame(maker);
  AddWordings(maker);
  const std::vector<MemberMade> members = AddMembers(maker);
  AddEqualityAnswers(maker, members);
  AddConsents(maker, members);
  AddInvitations(maker, members);
  AddMemberContacts(maker, members);
  AddClaims(maker, members);
  AddBodies(maker, members);
  AddSegments(maker);
  AddLogLines(maker);
  return maker.Take();
}

}  // namespace earshot::demo
