// A fleet of 2-8 devices, one server and a lossy network, run from one seed until all is at rest.
//
// Sessions are interleaved request by request; edits happen between any two. Then the network
// heals, everybody syncs until nothing moves, and Verdict() compares every byte and the ledger. The
// same seed gives the same run: the only sources of time and chance are here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tests/sim/device.h"
#include "tests/sim/ledger.h"
#include "tests/sim/network.h"

namespace earshot::sim {

struct FleetPlan {
  int devices = 2;
  int ticks = 300;
  int documents = 3;
  int faults_in_hundred = 10;
  bool foreign_writers = false;  // replicators that make conflicts
  bool restores = false;         // the server comes back from a backup
  bool wipes = false;            // devices lose everything after a sync
  bool kills = false;            // devices are killed and opened again
  bool skewed_clocks = false;    // up to ten years
  bool cluster_sequences = false;
  bool refuses_future = false;  // stamps more than ten minutes ahead, as our server does

  static FleetPlan FromSeed(uint64_t seed, bool workspace);
};

class Fleet {
 public:
  using MakeDevice = std::function<std::unique_ptr<SimDevice>(const std::string& actor)>;
  Fleet(uint64_t seed, const FleetPlan& plan, const MakeDevice& make);
  // Runs everything; empty = all well, otherwise what went wrong.
  std::string Run();
  // Of the final state of the server: the same for the same seed.
  std::string Fingerprint() const;
  size_t edits() const { return ledger_.edits(); }
  size_t requests() const { return requests_; }

 private:
  bool Chance(int in_thousand) { return random_.Below(1000) < static_cast<uint32_t>(in_thousand); }
  void Tick();
  void Act(SimDevice& device);
  void EditSomething(SimDevice& device);
  void StepSession(SimDevice& device);
  void ForeignWrite();
  void BackUpOrRestore();
  std::string Settle();
  std::string Verdict();
  std::string Actor();
  std::string DocumentId(uint32_t number) const;
  std::vector<merge::Change> RandomChanges(const std::string& id, const base::Json& before,
                                           bool may_tap, std::vector<std::string>& typed);
  void Note(const std::string& id, const base::Json& before, const base::Json& after,
            const std::vector<merge::Change>& changes);

  FleetPlan plan_;
  base::SeededRandom random_;
  Peer peer_{"earshot_sim"};
  Network network_{peer_, random_};
  std::vector<std::unique_ptr<SimDevice>> devices_;
  Ledger ledger_;
  std::unique_ptr<RevStore> backup_;
  base::FakeClock true_clock_;
  uint64_t actors_ = 0;
  size_t refused_ = 0;
  size_t requests_ = 0;
};

}  // namespace earshot::sim
