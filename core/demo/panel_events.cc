// See panel_events.h.
#include "core/demo/panel_events.h"

#include <algorithm>

#include "core/demo/panel_event_seeds.h"
#include "core/demo/panel_seeds.h"
#include "core/demo/setting.h"
#include "core/model/schema.h"

namespace earshot::demo {
namespace {

constexpr int kContactCount = 60;
constexpr int kClaimCount = 30;
constexpr int kSmallCount = 4;  // of contacts, and of claims: one of each state
constexpr size_t kSmallLines = 2;
constexpr uint32_t kAsked = 60;  // of 100 who fit are asked

constexpr Weighted kStillOpen[] = {{"none", 74}, {"coming", 17}, {"declined", 8}, {"bounced", 1}};
constexpr Weighted kIsOver[] = {
    {"none", 46}, {"took-part", 29}, {"absent", 5}, {"declined", 17}, {"bounced", 3}};
constexpr std::string_view kClaimStates[] = {"claimed", "approved", "paid", "refused", "paid"};

bool Fits(const InvitationSeed& seed, const MemberMade& member) {
  if (!member.IsActive() || member.joined_days_ago < seed.sent_days_ago + 3) return false;
  if (!seed.town.empty() && member.town != seed.town) return false;
  const auto& interests = member.interests;
  return seed.interest.empty() ||
         std::find(interests.begin(), interests.end(), seed.interest) != interests.end();
}

void Invite(Maker& maker, const InvitationSeed& seed, const std::string& invitation,
            const MemberMade& member) {
  const bool open = seed.sent_days_ago < seed.days_to_answer;
  const std::string_view response = maker
                                        .PickByWeight(open ? std::span<const Weighted>(kStillOpen)
                                                           : std::span<const Weighted>(kIsOver))
                                        .code;
  Changes changes = {Set("invitation", invitation), Set("member", member.id),
                     Set("response", response)};
  if (response != "none") {
    const int latest = std::min(seed.sent_days_ago, seed.days_to_answer) - 1;
    changes.push_back(
        Set("responded_on", maker.IsoDay(seed.sent_days_ago - maker.Between(1, latest))));
  }
  maker.Add(model::InvitedId(invitation, member.id), "invited",
            maker.MsOf(seed.sent_days_ago) + 10 * kHourMs, changes);
}

void AddInvitation(Maker& maker, const InvitationSeed& seed,
                   const std::vector<MemberMade>& members) {
  maker.WriteAs(maker.Pick(Staff()));
  const std::string invitation = maker.AddNew(
      "invitation", maker.MsOf(seed.sent_days_ago) + 9 * kHourMs,
      {Set("title", seed.title), Set("asked_by", seed.asked_by), Set("reason", seed.reason),
       Set("channel", seed.channel), Set("sent_on", maker.IsoDay(seed.sent_days_ago)),
       Set("answer_by", maker.IsoDay(seed.sent_days_ago - seed.days_to_answer))});
  const auto count = static_cast<int>(members.size());
  const int first = maker.Between(0, count - 1);
  int left = seed.size;
  for (int i = 0; i < count && left > 0; ++i) {
    const MemberMade& member = members[static_cast<size_t>((first + i) % count)];
    if (!Fits(seed, member) || (!maker.IsSmall() && !maker.Chance(kAsked))) continue;
    Invite(maker, seed, invitation, member);
    --left;
  }
}

const MemberMade& PickActive(Maker& maker, const std::vector<MemberMade>& members) {
  while (true) {
    const MemberMade& member = maker.Pick(std::span<const MemberMade>(members));
    if (member.IsActive()) return member;
  }
}

void AddClaim(Maker& maker, const MemberMade& member, std::string_view state) {
  const ClaimSeed& seed = maker.Pick(Claims());
  const bool settled = state == "paid" || state == "refused";
  const int latest = std::min(member.joined_days_ago, 300);
  const int spent = settled ? maker.Between(18, latest) : maker.Between(2, 17);
  Changes changes = {Set("member", member.id), Set("spent_on", maker.IsoDay(spent)),
                     Set("kind", seed.kind),   Set("pence", maker.Between(seed.least, seed.most)),
                     Set("about", seed.about), Set("state", state)};
  if (state == "paid") changes.push_back(Set("paid_on", maker.IsoDay(spent - 16)));
  if (state == "refused") {
    changes.push_back(Set("refused_because", "No receipt, and more than 90 days ago"));
  }
  maker.WriteAs(maker.Pick(Staff()));
  maker.AddNew("claim", maker.MsOf(spent) + 16 * kHourMs, changes);
}

}  // namespace

void AddInvitations(Maker& maker, const std::vector<MemberMade>& members) {
  const auto seeds = Invitations().first(maker.IsSmall() ? 1 : Invitations().size());
  for (const InvitationSeed& seed : seeds) AddInvitation(maker, seed, members);
}

void AddMemberContacts(Maker& maker, const std::vector<MemberMade>& members) {
  const int count = maker.IsSmall() ? kSmallCount : kContactCount;
  for (int i = 0; i < count; ++i) {
    const MemberMade& member = PickActive(maker, members);
    const PanelContactSeed& seed = maker.Pick(PanelContacts());
    const int days_ago = maker.Between(1, std::min(member.joined_days_ago, 360));
    Changes changes = {Set("member", member.id), Set("happened_on", maker.IsoDay(days_ago)),
                       Set("channel", seed.channel), Set("body", seed.body),
                       Set("subject", seed.subject)};
    SetText(changes, "note", seed.note);
    maker.WriteAs(maker.Pick(Staff()));
    maker.AddNew("member_contact", maker.MsOf(days_ago) + 14 * kHourMs, changes);
  }
}

void AddClaims(Maker& maker, const std::vector<MemberMade>& members) {
  const size_t count = maker.IsSmall() ? kSmallCount : kClaimCount;
  for (size_t i = 0; i < count; ++i) {
    AddClaim(maker, PickActive(maker, members), kClaimStates[i % std::size(kClaimStates)]);
  }
}

void AddLogLines(Maker& maker) {
  const auto seeds = LogLines().first(maker.IsSmall() ? kSmallLines : LogLines().size());
  for (const LogSeed& seed : seeds) {
    const std::string_view person = maker.Pick(Staff());
    const int64_t at = maker.MsOf(seed.days_ago) + 15 * kHourMs + 20 * kMinuteMs;
    Changes changes = {Set("what", seed.what), Set("done_at", Maker::Instant(at)),
                       Set("person", person), Set("people", seed.people)};
    SetText(changes, "reason", seed.reason);
    SetText(changes, "about", seed.about);
    maker.WriteAs(person);
    maker.AddNew("panel_log", at, changes);
  }
}

}  // namespace earshot::demo
