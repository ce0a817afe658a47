// See panel_consents.h.
#include "core/demo/panel_consents.h"

#include "core/demo/panel_event_seeds.h"
#include "core/demo/setting.h"
#include "core/model/schema.h"

namespace earshot::demo {
namespace {

constexpr int kConsentMonths = 24;

// Of 100 members so many agree, and so many say no; the others are not asked.
struct PurposeSeed {
  std::string_view purpose;
  int agree;
  int refuse;
};
constexpr PurposeSeed kBesides[] = {
    {"newsletter", 64, 21}, {"hear-back", 52, 12}, {"story", 9, 14}, {"photo", 12, 18}};
constexpr uint32_t kTakeNewsletterBack = 7;

const WordingSeed& WordingOn(std::string_view purpose, int days_ago) {
  const WordingSeed* found = nullptr;
  for (const WordingSeed& seed : Wordings()) {
    if (seed.purpose != purpose) continue;
    found = &seed;
    if (seed.from_days_ago >= days_ago) break;
  }
  CHECK(found != nullptr);
  return *found;
}

std::string_view WayOf(std::string_view source) {
  if (source == "staff") return "spoken";
  if (source == "online") return "email";
  return source;
}

struct Line {
  std::string_view purpose;
  std::string_view answer;
  std::string_view how;
  int days_ago = 0;
};

void AddLine(Maker& maker, const MemberMade& member, const Line& line) {
  const std::string_view person = maker.Pick(Staff());
  const int64_t at = maker.MsOf(line.days_ago) + 11 * kHourMs + maker.Between(0, 59) * kMinuteMs;
  const WordingSeed& wording = WordingOn(line.purpose, line.days_ago);
  Changes changes = {Set("member", member.id),
                     Set("purpose", line.purpose),
                     Set("answer", line.answer),
                     Set("given_at", Maker::Instant(at)),
                     Set("how", line.how),
                     Set("by_whom", member.guardian.empty() ? "themselves" : "guardian"),
                     Set("wording", wording.wording),
                     Set("wording_version", wording.version)};
  SetText(changes, "giver", member.guardian);
  if (line.answer == "given") {
    const base::Date until = base::AddMonths(maker.DayOf(line.days_ago), kConsentMonths);
    changes.push_back(Set("until", base::FormatDate(until)));
  }
  if (line.how != "email") changes.push_back(Set("taken_by", person));
  maker.WriteAs(person);
  maker.AddNew("consent", at, changes);
}

void AddLinesOf(Maker& maker, const MemberMade& member) {
  const std::string_view how = WayOf(member.source);
  const int joined = member.joined_days_ago;
  const bool withdrawn = member.status == "withdrawn";
  AddLine(maker, member, {"panel", "given", how, joined});
  if (withdrawn) {
    AddLine(maker, member, {"panel", "withdrawn", "letter", member.status_days_ago});
  }
  for (const PurposeSeed& seed : kBesides) {
    const int chance = maker.Between(1, 100);
    const bool agrees = chance <= seed.agree;
    if (!agrees && chance > seed.agree + seed.refuse) continue;
    AddLine(maker, member, {seed.purpose, agrees ? "given" : "refused", how, joined});
    const bool letter = seed.purpose == "newsletter";
    const bool takes_back = letter && joined > 10 && maker.Chance(kTakeNewsletterBack);
    if (!agrees || (!takes_back && !withdrawn)) continue;
    const int since = withdrawn ? member.status_days_ago : maker.Between(1, joined - 5);
    AddLine(maker, member, {seed.purpose, "withdrawn", "email", since});
  }
}

}  // namespace

void AddWordings(Maker& maker) {
  maker.WriteAs(Staff()[0]);
  for (const WordingSeed& seed : Wordings()) {
    maker.Add(model::ConsentWordingId(seed.purpose, seed.version), "consent_wording",
              maker.MsOf(seed.from_days_ago),
              {Set("purpose", seed.purpose), Set("version", seed.version),
               Set("wording", seed.wording), Set("from_day", maker.IsoDay(seed.from_days_ago))});
  }
}

void AddConsents(Maker& maker, const std::vector<MemberMade>& members) {
  for (size_t i = 0; i < members.size(); ++i) {
    // Some of those who came in a file have still to be asked.
    if (members[i].status == "to-check" && i % 3 == 2) continue;
    AddLinesOf(maker, members[i]);
  }
}

}  // namespace earshot::demo
