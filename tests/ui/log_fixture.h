// A log of three activities, two of them of one project, opened on its screen.
#pragma once

#include <string>

#include "core/merge/document.h"
#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {

class LogJourney : public SignedInJourney {
 protected:
  LogJourney() {
    sim::Peer& peer = *server.databases[kDatabase];
    AddProject(peer, "project:01J00000000000000000000001", "Urgent care");
    AddActivity(peer, 1, "Stall at Corby market", "2026-09-14", "written-up", "urgent");
    AddActivity(peer, 2, "Drop-in at Kettering library", "2026-10-02", "to-write-up", "");
    AddActivity(peer, 3, "Spotkanie w Łodzi", "2026-11-20", "written-up", "urgent");
    Fetch();
  }

  // Takes over what was added at the server, and shows the Log.
  void Fetch() {
    asha.Settle();
    asha.Follow("Sync");
    asha.Press("Sync now");
    asha.Follow("Log");
    asha.activations = 0;
  }

  static void AddProject(sim::Peer& peer, const std::string& id, const std::string& title) {
    base::Json document = merge::NewDocument(id, "project", kStamp);
    document["title"] = title;
    document["_rev"] = "1-0000000000000000000000000000000a";
    peer.store.Graft(document, {"1-0000000000000000000000000000000a"});
  }
  static void AddActivity(sim::Peer& peer, int number, const std::string& title,
                          const std::string& held_on, const std::string& status,
                          const std::string& project) {
    base::Json document = merge::NewDocument(
        "activity:01J0000000000000000" + std::to_string(1000000 + number), "activity", kStamp);
    document["title"] = title;
    document["held_on"] = held_on;
    document["engagement_type"] = "busy-place";
    document["status"] = status;
    document["ended_at"] = held_on + "T16:00:00.000+00:00";
    if (status == "written-up") document["written_up_at"] = held_on + "T18:00:00.000+00:00";
    if (!project.empty()) document["project"] = "project:01J00000000000000000000001";
    document["_rev"] = "1-0000000000000000000000000000000a";
    peer.store.Graft(document, {"1-0000000000000000000000000000000a"});
  }

  static constexpr char kStamp[] = "01a1000000000000000000000000000a";
};

}  // namespace earshot::ui_test
