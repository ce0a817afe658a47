// See panel_members.h.
#include "core/demo/panel_members.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/demo/panel_seeds.h"
#include "core/demo/setting.h"
#include "core/model/vocabulary.h"

namespace earshot::demo {
namespace {

constexpr int kMembers = 1150;
constexpr int kCrowd = 20'000;
constexpr int kStride = 457;  // shares no factor with kMembers: each place comes once
constexpr int kConsentDays = 731;
constexpr int kNumbers = 1000;  // of a range that is never given to anybody

struct StateSeed {
  std::string_view code;
  int members;
  int small;
};
constexpr StateSeed kStates[] = {{"active", 1020, 7}, {"to-check", 40, 1}, {"applied", 8, 1},
                                 {"paused", 32, 1},   {"lapsed", 27, 1},   {"withdrawn", 23, 1}};

constexpr Weighted kSources[] = {
    {"tablet", 35}, {"paper", 20}, {"staff", 8}, {"import", 25}, {"online", 12}};
constexpr std::array<std::string_view, 6> kLanguages = {"Polish",   "Romanian", "Punjabi",
                                                        "Gujarati", "Bengali",  "Lithuanian"};
constexpr std::array<std::string_view, 3> kWhyPaused = {"Away until the spring",
                                                        "Caring for family", "Asked for a rest"};
constexpr std::array<std::string_view, 3> kWhyWithdrawn = {"At their own request",
                                                           "Moved out of the county", ""};

std::string_view StateOf(int place, bool small) {
  for (const StateSeed& state : kStates) {
    place -= small ? state.small : state.members;
    if (place < 0) return state.code;
  }
  return "active";
}

std::span<const model::Term> TermsOf(std::string_view vocabulary) {
  return model::FindVocabulary(vocabulary)->terms;
}

// "NN17 0AB": no real postcode of the county begins its second half with a nought.
std::string PickPostcode(Maker& maker, const DistrictSeed& district) {
  constexpr std::string_view kLetters = "ABDEFGHJLNPQRSTUWXYZ";
  const std::span<const char> letters(kLetters);
  std::string postcode = std::string(district.code) + " 0";
  postcode += maker.Pick(letters);
  postcode += maker.Pick(letters);
  return postcode;
}

std::string MailOf(std::string_view name) {
  std::string mail;
  for (const char c : name) mail += c == ' ' ? '.' : c >= 'A' && c <= 'Z' ? char(c + 32) : c;
  return mail + "@example.org";
}

std::string PhoneOf(int index) {
  const std::string digits = std::to_string(kNumbers + index % kNumbers).substr(1);
  return (index < kNumbers ? "07700 900" : "01632 960") + digits;
}

// Who lives behind one door.
struct Home {
  const DistrictSeed* district = nullptr;
  const FamilySeed* names = nullptr;
  std::string_view family;
  std::string postcode;
  std::string household;  // "" = one member only
};

// Makes the members one after the other.
class Register {
 public:
  explicit Register(Maker& maker) : maker_(maker) {}

  void AddAll();
  std::vector<MemberMade> Take() { return std::move(members_); }

 private:
  void Add(int index, std::string_view status);
  void MoveIn(int index);
  void PickAge(MemberMade& member);
  void PickTimes(MemberMade& member, int index);
  std::string PickName(const MemberMade& member);
  void SayHowToReach(int index, std::string_view name, Changes& changes);
  void SayWhereTheyLive(Changes& changes);
  void SayWhatTheyNeed(MemberMade& member, Changes& changes);
  void SayHowTheyStand(const MemberMade& member, Changes& changes);

  Maker& maker_;
  std::vector<MemberMade> members_;
  std::set<std::string> names_;
  Home home_;
};

void Register::AddAll() {
  const bool small = maker_.IsSmall();
  int count = 0;
  for (const StateSeed& state : kStates) count += small ? state.small : state.members;
  CHECK(small || count == kMembers);
  if (maker_.HasCrowd()) count = kCrowd;
  for (int i = 0; i < count; ++i) Add(i, StateOf(small ? i : i * kStride % kMembers, small));
}

// Every seventeenth has moved in with the one before.
void Register::MoveIn(int index) {
  if (index % 17 == 5) return;
  home_.district = &maker_.PickByWeight(Districts());
  home_.names = &maker_.PickByWeight(Families());
  home_.family = maker_.Pick(home_.names->families);
  home_.postcode = PickPostcode(maker_, *home_.district);
  const bool shared = index % 17 == 4;
  home_.household =
      shared ? home_.postcode + " " + std::to_string(maker_.Between(1, 80)) : std::string();
}

void Register::PickAge(MemberMade& member) {
  // Whose membership is over has been there for two years: not the youngest.
  const AgeSeed& age = maker_.PickByWeight(Ages().subspan(member.status == "lapsed" ? 1 : 0));
  member.age = maker_.Between(age.youngest, age.oldest);
  member.female = !maker_.Chance(age.men);
}

void Register::PickTimes(MemberMade& member, int index) {
  int& joined = member.joined_days_ago;
  int& since = member.status_days_ago;
  joined = maker_.Between(20, 690);
  if (member.status == "to-check" || member.status == "applied") joined = maker_.Between(1, 15);
  if (member.status == "active" && index % 85 == 2) joined = maker_.Between(705, 725);
  if (member.age < 19) joined = std::min(joined, 200);
  since = joined;
  if (member.status == "paused" || member.status == "withdrawn") {
    since = maker_.Between(2, joined - 10);
  }
  if (member.status == "lapsed") {
    joined = maker_.Between(740, 800);
    since = joined - kConsentDays;
  }
}

std::string Register::PickName(const MemberMade& member) {
  const auto firsts = member.female ? home_.names->women : home_.names->men;
  for (int tries = 0;; ++tries) {
    const std::string first(maker_.Pick(firsts));
    std::string name = first + " " + std::string(home_.family);
    if (names_.insert(name).second) return name;
    // The names of the few in a group are soon all taken where there are 20,000.
    if (maker_.HasCrowd()) {
      name.append("-").append(maker_.Pick(home_.names->families));
      if (names_.insert(name).second) return name;
      name.insert(first.size(), " " + std::string(maker_.Pick(firsts)));
      if (names_.insert(name).second) return name;
    }
    if (home_.household.empty() || tries > 20) home_.family = maker_.Pick(home_.names->families);
  }
}

void Register::SayHowToReach(int index, std::string_view name, Changes& changes) {
  const bool numbered = index < 2 * kNumbers;  // invented numbers are soon given away
  const bool by_mail = maker_.Chance(80) || !numbered;
  const bool by_phone = numbered && (!by_mail || maker_.Chance(55));
  if (by_mail) {
    changes.push_back(Set("email", MailOf(name)));
    if (maker_.Chance(80)) changes.push_back(AddTo("reach_by", "email"));
  }
  if (by_phone) {
    changes.push_back(Set("phone", PhoneOf(index)));
    changes.push_back(AddTo("reach_by", maker_.Chance(60) ? "text" : "phone"));
  }
  if (maker_.Chance(12)) changes.push_back(AddTo("reach_by", "post"));
}

void Register::SayWhereTheyLive(Changes& changes) {
  const DistrictSeed& district = *home_.district;
  changes.push_back(Set("postcode", home_.postcode));
  changes.push_back(Set("locality", district.town));
  changes.push_back(Set("deprivation_decile", district.decile));
  changes.push_back(Set("rural_urban", district.rural_urban));
  SetText(changes, "household", home_.household);
}

void Register::SayWhatTheyNeed(MemberMade& member, Changes& changes) {
  for (int more = maker_.Between(1, 4); more > 0; --more) {
    const std::string_view interest = maker_.Pick(TermsOf("panel-interests")).code;
    auto& all = member.interests;
    if (std::find(all.begin(), all.end(), interest) == all.end()) all.push_back(interest);
  }
  AddAllTo(changes, "interests", member.interests);
  if (maker_.Chance(9)) {
    changes.push_back(AddTo("formats", maker_.Pick(TermsOf("information-formats")).code));
  }
  if (maker_.Chance(member.heading == "white" ? 4 : 30)) {
    changes.push_back(
        AddTo("languages", maker_.Pick(std::span<const std::string_view>(kLanguages))));
  }
  if (maker_.Chance(6)) {
    changes.push_back(AddTo("support", maker_.Pick(TermsOf("participation-support")).code));
  }
}

void Register::SayHowTheyStand(const MemberMade& member, Changes& changes) {
  changes.push_back(Set("source", member.source));
  if (member.source == "tablet" || member.source == "paper") {
    changes.push_back(Set("joined_at", "Stall at " + std::string(maker_.Pick(Places()).name)));
  }
  changes.push_back(Set("status", member.status));
  changes.push_back(Set("status_on", maker_.IsoDay(member.status_days_ago)));
  const bool paused = member.status == "paused";
  if (paused || member.status == "withdrawn") {
    const auto& reasons = paused ? kWhyPaused : kWhyWithdrawn;
    SetText(changes, "status_reason", maker_.Pick(std::span<const std::string_view>(reasons)));
  }
}

void Register::Add(int index, std::string_view status) {
  MoveIn(index);
  MemberMade member;
  member.status = status;
  member.town = home_.district->town;
  member.heading = home_.names->heading;
  member.source = maker_.PickByWeight(std::span<const Weighted>(kSources)).code;
  PickAge(member);
  PickTimes(member, index);
  const std::string name = PickName(member);
  Changes changes = {Set("name", name)};
  SayHowToReach(index, name, changes);
  // What there is to check: a third of them have no year of birth, a third no postcode.
  const bool to_check = status == "to-check";
  if (!to_check || index % 3 != 0) {
    changes.push_back(Set("birth_year", maker_.today().year - member.age));
  }
  if (!to_check || index % 3 != 1) SayWhereTheyLive(changes);
  if (member.age == 16) {  // perhaps fifteen still
    member.guardian = "Parent of " + name;
    changes.push_back(Set("guardian_name", member.guardian));
    changes.push_back(Set("guardian_contact", MailOf("Parent " + name)));
  }
  SayWhatTheyNeed(member, changes);
  SayHowTheyStand(member, changes);
  maker_.WriteAs(maker_.Pick(Staff()));
  member.id = maker_.AddNew("member", maker_.MsOf(member.joined_days_ago) + 11 * kHourMs, changes);
  members_.push_back(std::move(member));
}

}  // namespace

std::vector<MemberMade> AddMembers(Maker& maker) {
  Register people(maker);
  people.AddAll();
  return people.Take();
}

}  // namespace earshot::demo
