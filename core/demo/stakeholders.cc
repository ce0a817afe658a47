// See stakeholders.h.
#include "core/demo/stakeholders.h"

#include <algorithm>
#include <array>

#include "core/demo/setting.h"
#include "core/model/schema.h"

namespace earshot::demo {
namespace {

constexpr int kKnownFor = 380;  // days: since before the year began
constexpr int kBodyKnownFor = 390;
constexpr size_t kCrowd = 20'000;

constexpr std::array<std::string_view, 3> kSaidSo = {"By e-mail", "On a paper card", "At a stall"};
constexpr std::array<std::string_view, 6> kFormats = {"large-print", "easy-read", "audio",
                                                      "braille",     "paper",     "sign-language"};
constexpr std::array<std::string_view, 5> kLanguages = {"Polish", "Punjabi", "Urdu", "Gujarati",
                                                        "Romanian"};
constexpr std::array<std::string_view, 8> kRepresents = {
    "age", "disability", "ethnicity", "carer", "isolation", "deprivation", "maternity", "religion"};
constexpr std::array<std::string_view, 4> kBodyRoles = {"Chair", "Deputy chair", "Secretary", ""};

template <size_t kCount>
std::string_view One(Maker& maker, const std::array<std::string_view, kCount>& all) {
  return maker.Pick(std::span<const std::string_view>(all));
}

// Nobody of the first thousand has a namesake.
std::string PersonName(size_t number) {
  const auto first = FirstNames(), last = LastNames();
  const size_t family = (number * 7 + number / first.size()) % last.size();
  return std::string(first[number % first.size()]) + " " + std::string(last[family]);
}

// "Ottilie Brandreth Inkpen": as many as there are of the three.
std::string LongName(size_t number) {
  const auto first = FirstNames(), last = LastNames();
  std::string name(first[number % first.size()]);
  number /= first.size();
  name.append(" ").append(last[number % last.size()]);
  return name.append(" ").append(last[(number + number / last.size() + 1) % last.size()]);
}

// "lark.street.surgery" of "Lark Street Surgery".
std::string MailName(std::string_view name) {
  std::string mail;
  for (const char c : name) {
    if (c >= 'a' && c <= 'z') mail += c;
    if (c >= 'A' && c <= 'Z') mail += static_cast<char>(c - 'A' + 'a');
    if (c == ' ' && !mail.empty() && mail.back() != '.') mail += '.';
  }
  return mail;
}

// Makes the stakeholders one after the other.
class Cast {
 public:
  explicit Cast(Maker& maker) : maker_(maker) {}

  void AddAll();
  void AddPairs();
  void AddCrowd(size_t count);
  std::vector<PartyMade> Take() { return std::move(parties_); }

 private:
  void AddMember(const CastSeed& cast, size_t index);
  void AddPersona(const CastSeed& cast, const PersonaSeed& seed);
  void AddBody(const CastSeed& cast, const CommitteeSeed& seed);
  void AddMemberships(const std::string& body, const CommitteeSeed& seed);
  std::string NameOf(const CastSeed& cast, size_t index);
  Changes Base(const PartyMade& party);
  void AddPermission(PartyMade& party, Changes& changes);
  void AddNeeds(const PartyMade& party, std::string_view seldom_heard, Changes& changes);
  void Keep(PartyMade party, const Changes& changes, int days_ago = kKnownFor);

  Maker& maker_;
  std::vector<PartyMade> parties_;
  size_t people_ = 0;
  bool crowd_ = false;
  size_t formats_ = 0;  // in turn
};

std::string Cast::NameOf(const CastSeed& cast, size_t index) {
  if (cast.code == "local-group") return std::string(LocalGroups()[index].name);
  if (crowd_) return LongName(people_++);
  if (cast.names.empty()) return PersonName(people_++);
  std::string name(cast.names[index % cast.names.size()]);
  if (!cast.endings.empty()) {
    name.append(" ").append(cast.endings[index / cast.names.size()]);
  }
  return name;
}

// What all have; picks what they care for.
Changes Cast::Base(const PartyMade& party) {
  const CastSeed& cast = *party.cast;
  Changes changes = {Set("name", party.name), Set("kind", cast.kind), AddTo("groups", cast.group),
                     Set("owner", maker_.Pick(Staff()))};
  if (!cast.role.empty()) changes.push_back(AddTo("roles", cast.role));
  if (!cast.segment.empty()) changes.push_back(AddTo("segments", cast.segment));
  changes.push_back(AddTo("audiences", cast.audience));
  if (!cast.uses_information_as.empty()) {
    changes.push_back(AddTo("uses_information_as", cast.uses_information_as));
  }
  for (const size_t interest : party.interests) {
    changes.push_back(AddTo("interests", Interests()[interest]));
  }
  SetText(changes, "locality", party.town);
  return changes;
}

void Cast::AddPermission(PartyMade& party, Changes& changes) {
  const CastSeed& cast = *party.cast;
  const int luck = maker_.Between(1, 100);
  party.permission = luck <= 76 ? cast.permission : luck <= 92 ? "not-asked" : "no";
  changes.push_back(Set("permission", party.permission));
  if (party.permission != "not-asked") {
    changes.push_back(Set("permission_on", maker_.IsoDay(maker_.Between(20, kKnownFor))));
    changes.push_back(Set("permission_how", One(maker_, kSaidSo)));
  }
  if (maker_.Chance(60)) changes.push_back(AddTo("subscriptions", cast.subscription));
  const bool office = cast.kind == "organisation" || cast.kind == "body";
  changes.push_back(
      Set("email", MailName(party.name) + (office ? "@example.com" : "@example.org")));
  if (crowd_ || !maker_.Chance(45)) return;  // there are not as many invented numbers
  changes.push_back(Set("phone", (office ? "01632 960" : "07700 900") +
                                     std::to_string(100 + parties_.size() * 3 % 900)));
}

// Formats and languages; whom a group reaches.
void Cast::AddNeeds(const PartyMade& party, std::string_view seldom_heard, Changes& changes) {
  if (!seldom_heard.empty()) changes.push_back(AddTo("reaches", seldom_heard));
  const bool lay = party.cast->code == "member" || party.cast->code == "advocate" ||
                   party.cast->code == "local-group";
  if (lay && maker_.Chance(28)) {
    changes.push_back(AddTo("formats", kFormats[formats_++ % kFormats.size()]));
  }
  if (seldom_heard != "minority-ethnic" && !(lay && maker_.Chance(12))) return;
  changes.push_back(AddTo("formats", "other-language"));
  changes.push_back(AddTo("languages", One(maker_, kLanguages)));
}

void Cast::Keep(PartyMade party, const Changes& changes, int days_ago) {
  maker_.WriteAs(Staff()[parties_.size() % Staff().size()]);
  party.id = maker_.AddNew("stakeholder", maker_.MsOf(days_ago) + 10 * kHourMs, changes);
  parties_.push_back(std::move(party));
}

void Cast::AddMember(const CastSeed& cast, size_t index) {
  PartyMade party;
  party.cast = &cast;
  party.name = NameOf(cast, index);
  party.town = Towns()[index % Towns().size()];
  for (const std::string_view town : Towns()) {
    if (party.name.find(town) != std::string::npos) party.town = town;
  }
  for (int i = maker_.Between(1, 3); i > 0; --i) {
    party.interests.insert(
        static_cast<size_t>(maker_.Between(0, static_cast<int>(Interests().size()) - 1)));
  }
  Changes changes = Base(party);
  std::string area;
  if (cast.code == "mp") {
    area = std::string(Wards()[index * 2]).append(" and ").append(Wards()[index * 2 + 1]);
  } else if (cast.code == "councillor") {
    area = std::string(Wards()[index / 2]).append(index % 2 == 0 ? " East" : " West");
  }
  SetText(changes, "area", area);
  std::string about = Filled(Filled(cast.about, "{area}", area), "{town}", party.town);
  if (cast.code == "journalist") {
    const auto& outlets = std::find_if(Casts().begin(), Casts().end(), [](const CastSeed& seed) {
                            return seed.code == "outlet";
                          })->names;
    const std::string_view outlet = outlets[index % outlets.size()];
    changes.push_back(Set("organisation", outlet));
    about = Filled(about, "{outlet}", outlet);
  }
  changes.push_back(Set("about", about));
  AddPermission(party, changes);
  AddNeeds(party, cast.code == "local-group" ? LocalGroups()[index].seldom_heard : "", changes);
  Keep(std::move(party), changes);
}

void Cast::AddPersona(const CastSeed& cast, const PersonaSeed& seed) {
  PartyMade party;
  party.cast = &cast;
  party.name = seed.name;
  Changes changes = Base(party);
  changes.push_back(AddTo("segments", seed.segment));
  changes.push_back(Set("about", seed.about));
  changes.push_back(Set("uses", seed.uses));
  changes.push_back(Set("demands", seed.demands));
  changes.push_back(Set("pain_points", seed.pain_points));
  Keep(std::move(party), changes);
}

void Cast::AddBody(const CastSeed& cast, const CommitteeSeed& seed) {
  PartyMade party;
  party.cast = &cast;
  party.name = seed.name;
  party.town = seed.town;
  Changes changes = Base(party);
  for (const PartyMade& above : parties_) {
    if (!seed.reports_to.empty() && above.name == seed.reports_to) {
      changes.push_back(Set("reports_to", above.id));
    }
  }
  if (seed.age_limit != 0) {
    changes.push_back(Set("age_limit", seed.age_limit));
    changes.push_back(AddTo("reaches", "young-people"));
  }
  AddPermission(party, changes);
  Keep(std::move(party), changes, kBodyKnownFor);
  AddMemberships(parties_.back().id, seed);
}

void Cast::AddMemberships(const std::string& body, const CommitteeSeed& seed) {
  std::vector<std::string> from;
  for (const PartyMade& party : parties_) {
    if (party.cast->code == seed.members) from.push_back(party.id);
  }
  if (from.empty() && maker_.IsSmall()) from = {parties_.front().id};
  const auto count = std::min(static_cast<size_t>(seed.size), from.size());
  const auto start = static_cast<size_t>(maker_.Between(0, static_cast<int>(from.size()) - 1));
  for (size_t i = 0; i < count; ++i) {
    Changes changes = {Set("body", body), Set("member", from[(start + i) % from.size()]),
                       Set("starts_on", maker_.IsoDay(maker_.Between(60, kKnownFor)))};
    SetText(changes, "role", kBodyRoles[std::min(i, kBodyRoles.size() - 1)]);
    changes.push_back(AddTo("represents", kRepresents[i % kRepresents.size()]));
    if (maker_.Chance(20)) changes.push_back(AddTo("represents", "representation"));
    if (i == 3 && maker_.Chance(50)) changes.push_back(Set("ends_on", maker_.IsoDay(-120)));
    maker_.AddNew("membership", maker_.MsOf(kKnownFor) + 11 * kHourMs, changes);
  }
}

void Cast::AddAll() {
  for (const CastSeed& cast : Casts()) {
    if (maker_.IsSmall() && !cast.in_small) continue;
    const auto count = static_cast<size_t>(maker_.IsSmall() ? 1 : cast.count);
    for (size_t i = 0; i < count; ++i) {
      if (cast.code == "segment") {
        AddPersona(cast, Personas()[i]);
      } else if (cast.code == "body") {
        AddBody(cast, Committees()[i]);
      } else {
        AddMember(cast, i);
      }
    }
  }
}

// Added once more by a colleague, who did not find them: with an initial, or at another place.
void Cast::AddPairs() {
  constexpr std::array<std::string_view, kPairs> kOf = {"journalist", "advocate", "member",
                                                        "practice-person"};
  for (size_t i = 0; i < kOf.size(); ++i) {
    const PartyMade first = *std::find_if(parties_.begin(), parties_.end(), [&](const auto& one) {
      return one.cast->code == kOf[i];
    });
    PartyMade again = first;
    const bool initial = i % 2 == 0;
    if (initial)
      again.name = first.name.substr(0, 1) + "." + first.name.substr(first.name.find(' '));
    again.permission = "not-asked";
    Changes changes = Base(again);
    if (initial) changes.push_back(Set("email", MailName(first.name) + "@example.org"));
    changes.push_back(Set("permission", again.permission));
    Keep(std::move(again), changes, 40);
  }
}

// The casts of people that speak for no area and no outlet, in turn.
void Cast::AddCrowd(size_t count) {
  crowd_ = true;
  std::vector<const CastSeed*> casts;
  for (const CastSeed& cast : Casts()) {
    if (cast.kind == "person" && cast.about.find("{area}") == std::string_view::npos) {
      casts.push_back(&cast);
    }
  }
  for (size_t i = 0; i < count; ++i) AddMember(*casts[i % casts.size()], i);
}

}  // namespace

std::vector<PartyMade> AddCrowd(Maker& maker, size_t before) {
  Cast cast(maker);
  cast.AddCrowd(kCrowd - before);
  return cast.Take();
}

std::vector<PartyMade> AddStakeholders(Maker& maker) {
  Cast cast(maker);
  cast.AddAll();
  if (!maker.IsSmall()) cast.AddPairs();
  return cast.Take();
}

void AddChannelPlans(Maker& maker) {
  struct Tick {
    std::string_view group;
    std::string_view channel;
    bool planned;
  };
  constexpr std::array<Tick, 3> kTicks = {{{"news-media", "pr", true},
                                           {"lay-members", "briefing", true},
                                           {"gps", "gp-surgery", false}}};
  for (const Tick& tick : std::span(kTicks).first(maker.IsSmall() ? 1 : kTicks.size())) {
    maker.WriteAs(Staff()[0]);
    maker.Add(
        model::ChannelPlanId(tick.group, tick.channel), "channel_plan", maker.MsOf(300),
        {Set("group", tick.group), Set("channel", tick.channel), Set("planned", tick.planned)});
  }
}

}  // namespace earshot::demo
