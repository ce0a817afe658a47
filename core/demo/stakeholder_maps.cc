// See stakeholder_maps.h.
#include "core/demo/stakeholder_maps.h"

#include <algorithm>
#include <array>

#include "core/demo/setting.h"
#include "core/model/schema.h"

namespace earshot::demo {
namespace {

constexpr int kFirstMapAfter = 12;   // days after the project's start
constexpr int kSecondMapAfter = 96;  // every project has run longer than that
constexpr int kLine = 50;            // between two quadrants
constexpr size_t kBegunProject = 7;  // it has answered half of the questions
constexpr size_t kSmallOnMap = 2;
constexpr size_t kCrowdOnMap = 500;
constexpr int kCrowdedMap = 4;  // days ago

constexpr std::array<std::string_view, 5> kReasons = {
    "Came to the second meeting and spoke first.", "A new lead took over, and asks for figures.",
    "Has read the options and is not convinced.", "The piece in the paper changed minds.",
    "We visited twice, and were asked back."};

struct Place {
  int x;
  int y;
};

// Within the map, and never on a line between quadrants.
int Within(int value) {
  value = std::clamp(value, 3, 97);
  return value == kLine ? kLine + 1 : value;
}

class ProjectMaps {
 public:
  ProjectMaps(Maker& maker, const ProjectMade& project, size_t index,
              const std::vector<PartyMade>& parties)
      : maker_(maker), project_(project), index_(index), parties_(parties) {}

  void AddIdentifications();
  // On one grid: the first map, and the second that began as its copy.
  void AddMaps(std::string_view grid);
  void AddCrowdedMap();

 private:
  void Name(const PartyMade& party, std::string_view question);
  std::vector<const PartyMade*> Of(std::string_view cast) const;
  std::string AddMap(std::string_view grid, int days_ago, const std::string& copied_from);
  void AddPosition(const std::string& map, const PartyMade& party, const Place& place,
                   std::string_view reason, int days_ago);
  Place Begin(std::string_view grid, const CastSeed& cast);

  Maker& maker_;
  const ProjectMade& project_;
  size_t index_;
  const std::vector<PartyMade>& parties_;
  std::vector<const PartyMade*> named_;  // each once
};

// Those of a cast who care for the project come first.
std::vector<const PartyMade*> ProjectMaps::Of(std::string_view cast) const {
  std::vector<const PartyMade*> found;
  for (const PartyMade& party : parties_) {
    if (party.cast->code == cast) found.push_back(&party);
  }
  std::stable_partition(found.begin(), found.end(),
                        [&](const PartyMade* party) { return party->interests.contains(index_); });
  return found;
}

void ProjectMaps::Name(const PartyMade& party, std::string_view question) {
  maker_.WriteAs(project_.seed->lead);
  maker_.Add(
      model::IdentificationId(project_.id, question, party.id), "identification",
      maker_.MsOf(project_.seed->starts_days_ago - 3) + 10 * kHourMs,
      {Set("project", project_.id), Set("question", question), Set("stakeholder", party.id)});
  if (std::find(named_.begin(), named_.end(), &party) == named_.end()) named_.push_back(&party);
}

void ProjectMaps::AddIdentifications() {
  if (maker_.IsSmall()) {
    Name(parties_[0], "has-interest");
    Name(parties_[1], "directly");
    return;
  }
  const auto questions = QuestionCasts();
  for (const QuestionSeed& question :
       questions.first(index_ == kBegunProject ? questions.size() / 2 : questions.size())) {
    for (const std::string_view cast : question.casts) {
      const auto found = Of(cast);
      const auto count = std::min(static_cast<size_t>(maker_.Between(1, 3)), found.size());
      // Segments in turn, so that each project has its own.
      const size_t start = cast == "segment" ? index_ : 0;
      for (size_t i = 0; i < count; ++i) {
        Name(*found[(start + i) % found.size()], question.question);
      }
    }
  }
}

std::string ProjectMaps::AddMap(std::string_view grid, int days_ago,
                                const std::string& copied_from) {
  const auto staff = Staff();
  std::string_view colleague = staff[(index_ + 5) % staff.size()];
  if (colleague == project_.seed->lead) colleague = staff[(index_ + 6) % staff.size()];
  const std::string took_part =
      std::string(project_.seed->lead) + ", " + std::string(colleague) + ", two patient partners";
  Changes changes = {Set("project", project_.id), Set("grid", grid),
                     Set("drawn_on", maker_.IsoDay(days_ago)), Set("took_part", took_part)};
  SetText(changes, "copied_from", copied_from);
  if (copied_from.empty()) SetText(changes, "remark", "Drawn on the wall first, with paper notes.");
  maker_.WriteAs(project_.seed->lead);
  return maker_.AddNew("map", maker_.MsOf(days_ago) + 13 * kHourMs, changes);
}

void ProjectMaps::AddPosition(const std::string& map, const PartyMade& party, const Place& place,
                              std::string_view reason, int days_ago) {
  Changes changes = {Set("map", map), Set("stakeholder", party.id), Set("x", place.x),
                     Set("y", place.y)};
  SetText(changes, "reason", reason);
  maker_.Add(model::PositionId(map, party.id), "position", maker_.MsOf(days_ago) + 14 * kHourMs,
             changes);
}

Place ProjectMaps::Begin(std::string_view grid, const CastSeed& cast) {
  const Stand& stand = cast.stand;
  const bool influence = grid == "influence-interest";
  const int x = influence ? stand.interest : stand.supportive;
  const int y = influence ? stand.influence : stand.active;
  return {Within(x + maker_.Between(-14, 14)), Within(y + maker_.Between(-12, 12))};
}

void ProjectMaps::AddMaps(std::string_view grid) {
  const int first_days_ago = project_.seed->starts_days_ago - kFirstMapAfter;
  const int second_days_ago = project_.seed->starts_days_ago - kSecondMapAfter;
  const std::string first = AddMap(grid, first_days_ago, "");
  const std::string second = AddMap(grid, second_days_ago, first);
  const size_t count = maker_.IsSmall() ? kSmallOnMap : named_.size();
  for (size_t i = 0; i < count; ++i) {
    const PartyMade& party = *named_[i];
    Place place = Begin(grid, *party.cast);
    AddPosition(first, party, place, "", first_days_ago);
    std::string_view reason;
    if (i % 4 == 1) {  // one in four has moved, to the other side of a line
      int& moved = i % 8 == 1 ? place.x : place.y;
      moved = Within(moved < kLine ? kLine + maker_.Between(8, 30) : kLine - maker_.Between(8, 30));
      reason = kReasons[(i + index_) % kReasons.size()];
    }
    AddPosition(second, party, place, reason, second_days_ago);
  }
}

// Spread over the whole of the map.
void ProjectMaps::AddCrowdedMap() {
  const std::string map = AddMap("influence-interest", kCrowdedMap, "");
  for (size_t i = 0; i < kCrowdOnMap; ++i) {
    const Place place = {Within(maker_.Between(3, 97)), Within(maker_.Between(3, 97))};
    AddPosition(map, parties_[i], place, "", kCrowdedMap);
  }
}

}  // namespace

void AddCrowdedMap(Maker& maker, const County& county, const std::vector<PartyMade>& parties) {
  ProjectMaps(maker, county.projects.front(), 0, parties).AddCrowdedMap();
}

void AddStakeholderMaps(Maker& maker, const County& county, const std::vector<PartyMade>& parties) {
  for (size_t i = 0; i < county.projects.size(); ++i) {
    ProjectMaps maps(maker, county.projects[i], i, parties);
    maps.AddIdentifications();
    maps.AddMaps("influence-interest");
    if (maker.IsSmall()) return;  // one project with one grid
    maps.AddMaps("active-supportive");
  }
}

}  // namespace earshot::demo
