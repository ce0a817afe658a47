// A project with four stakeholders and two dated maps, opened on the newer map.
#pragma once

#include <string>

#include "core/merge/document.h"
#include "core/model/schema.h"
#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {

class MapJourney : public SignedInJourney {
 protected:
  MapJourney() {
    Put(kProject, "project", {{"title", "A clinic in Corby"}});
    AddStakeholder(kWatch, "Healthwatch", "organisation", "healthwatch");
    AddStakeholder(kClub, "Boat club", "group", "voluntary-sector");
    AddStakeholder(kMember, "The MP for Corby", "person", "");
    AddStakeholder(kPaper, "Evening paper", "organisation", "news-media");
    AddMap(kOlder, "2026-09-01", "influence-interest");
    AddMap(kNewer, "2026-11-02", "influence-interest");
    AddMap(kSupport, "2026-11-02", "active-supportive");
    PlaceAt(kOlder, kWatch, 40, 80);
    PlaceAt(kNewer, kWatch, 90, 80);
    PlaceAt(kNewer, kClub, 20, 20);
    PlaceAt(kSupport, kMember, 10, 90);
    Put(model::IdentificationId(kProject, "knows-subject", kPaper), "identification",
        {{"project", kProject}, {"question", "knows-subject"}, {"stakeholder", kPaper}});
    Fetch(asha);
    ShowMap();
  }

  void ShowMap(const char* map = kNewer) {
    asha.viewport.height = 3000;  // everything in sight
    asha.Open(std::string("#/map/") + map);
    asha.activations = 0;
  }
  static void Fetch(AppDriver& person) {
    person.Settle(10'000);
    const std::string here = person.platform.address;
    person.Open("#/sync");
    person.Press("Sync now");
    person.Settle(10'000);
    person.Open(here);
  }

  void Put(const std::string& id, const std::string& type, const base::Json& fields) {
    base::Json document = merge::NewDocument(id, type, kStamp);
    for (const auto& [name, value] : fields.items()) document[name] = value;
    document["_rev"] = kRev;
    server.databases[kDatabase]->store.Graft(document, {kRev});
  }
  void AddStakeholder(const char* id, const char* name, const char* kind, const char* group) {
    base::Json fields = {{"name", name}, {"kind", kind}};
    if (*group != '\0') fields["groups"] = {{group, kStamp}};
    if (std::string_view(kind) == "person") fields["roles"] = {{"politician", kStamp}};
    Put(id, "stakeholder", fields);
  }
  void AddMap(const char* id, const char* day, const char* grid) {
    Put(id, "map", {{"project", kProject}, {"grid", grid}, {"drawn_on", day}});
  }
  void PlaceAt(const char* map, const char* stakeholder, int x, int y) {
    Put(model::PositionId(map, stakeholder), "position",
        {{"map", map}, {"stakeholder", stakeholder}, {"x", x}, {"y", y}});
  }

  static constexpr char kProject[] = "project:01J00000000000000000000001";
  static constexpr char kWatch[] = "stakeholder:01J00000000000000000000011";
  static constexpr char kClub[] = "stakeholder:01J00000000000000000000012";
  static constexpr char kMember[] = "stakeholder:01J00000000000000000000013";
  static constexpr char kPaper[] = "stakeholder:01J00000000000000000000014";
  static constexpr char kOlder[] = "map:01J00000000000000000000021";
  static constexpr char kNewer[] = "map:01J00000000000000000000022";
  static constexpr char kSupport[] = "map:01J00000000000000000000023";
  static constexpr char kStamp[] = "01a1000000000000000000000000000a";
  static constexpr char kRev[] = "1-0000000000000000000000000000000a";
};

}  // namespace earshot::ui_test
