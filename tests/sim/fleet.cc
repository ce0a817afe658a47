// See fleet.h: devices, network and server of one simulated run, driven by one seed.

#include "tests/sim/fleet.h"

#include <algorithm>
#include <cstdio>

#include "core/base/ulid.h"

namespace earshot::sim {
namespace {

constexpr const char* kDatabase = "earshot_sim";
constexpr int64_t kYearMs = int64_t{365} * 86400 * 1000;
constexpr const char* kGroups[] = {"carers", "young-people", "faith-groups"};

}  // namespace

FleetPlan FleetPlan::FromSeed(uint64_t seed, bool workspace) {
  base::SeededRandom random(seed * 7919 + 17);
  FleetPlan plan;
  plan.devices = 2 + static_cast<int>(random.Below(random.Below(4) == 0 ? 7 : 3));
  plan.ticks = 120 + static_cast<int>(random.Below(200));
  plan.documents = 1 + static_cast<int>(random.Below(4));
  plan.faults_in_hundred = static_cast<int>(random.Below(3) * 12);
  // What exists only at the server can die with it, so a restore comes without foreign writers and
  // without devices that forget.
  plan.restores = random.Below(3) == 0;
  plan.foreign_writers = !plan.restores && random.Below(2) == 0;
  plan.wipes = !plan.restores && random.Below(4) == 0;
  plan.kills = workspace && random.Below(2) == 0;
  plan.skewed_clocks = random.Below(2) == 0;
  plan.cluster_sequences = random.Below(3) == 0;
  plan.refuses_future = workspace;
  return plan;
}

Fleet::Fleet(uint64_t seed, const FleetPlan& plan, const MakeDevice& make)
    : plan_(plan), random_(seed) {
  peer_.cluster_sequences = plan_.cluster_sequences;
  if (plan_.refuses_future) {
    peer_.refuse = [this](const base::Json& document) -> std::string {
      auto stamp = merge::ParseStamp(merge::NewestStamp(document));
      bool ahead = stamp && stamp->ms > true_clock_.NowMs() + merge::kMaxAheadMs;
      return ahead ? "This was changed at a time that has not come yet." : "";
    };
  }
  for (int i = 0; i < plan_.devices; ++i) {
    devices_.push_back(make(Actor()));
    int64_t skew = static_cast<int64_t>(random_.Below(200000)) - 100000;
    if (plan_.skewed_clocks && i > 0) {
      skew = (static_cast<int64_t>(random_.Below(20001)) - 10000) * (kYearMs / 1000);
    }
    devices_.back()->clock.Set(true_clock_.NowMs() + skew);
  }
}

std::string Fleet::Actor() {
  char actor[24];
  std::snprintf(actor, sizeof actor, "%016llx",
                static_cast<unsigned long long>(++actors_ * 0x9e37));
  return actor;
}

std::string Fleet::DocumentId(uint32_t number) const {
  return "activity:01ARZ3NDEKTSV4RRFFQ69G5FA" + std::to_string(number);
}

std::string Fleet::Run() {
  network_.faults_in_hundred = plan_.faults_in_hundred;
  for (int i = 0; i < plan_.ticks; ++i) Tick();
  network_.faults_in_hundred = 0;
  std::string problem = Settle();
  return problem.empty() ? Verdict() : problem;
}

void Fleet::Tick() {
  int64_t passed = random_.Below(2000);
  true_clock_.Advance(passed);
  peer_.now_ms = true_clock_.NowMs();
  for (auto& device : devices_) device->clock.Advance(passed);
  if (plan_.foreign_writers && Chance(60)) ForeignWrite();
  if (plan_.restores) BackUpOrRestore();
  Act(*devices_[random_.Below(static_cast<uint32_t>(devices_.size()))]);
}

void Fleet::Act(SimDevice& device) {
  if (device.offline_ticks > 0) {
    --device.offline_ticks;
    device.answer.reset();
  } else if (Chance(20)) {
    device.offline_ticks = static_cast<int>(random_.Below(15));
  }
  bool busy = device.session && device.session->Running();
  if (Chance(busy ? 150 : 400)) return EditSomething(device);
  if (plan_.kills && Chance(40)) {
    device.answer.reset();
    device.Kill();
    return;
  }
  if (plan_.wipes && Chance(15) && !busy && device.Unsent() == 0 && device.SetAside() == 0) {
    return device.Wipe(Actor());
  }
  if (!busy) device.StartSession(kDatabase);
  for (int i = 0; i < 3; ++i) StepSession(device);
}

void Fleet::StepSession(SimDevice& device) {
  if (device.answer) {
    device.session->Receive(*device.answer, device.clock.NowMs());
    device.answer.reset();
  } else if (auto request = device.session->NextRequest()) {
    ++requests_;
    if (request->carries_records) device.Save();
    device.answer = device.offline_ticks > 0 ? sync::Response{} : network_.Carry(*request);
  }
}

std::vector<merge::Change> Fleet::RandomChanges(const std::string&, const base::Json& before,
                                                bool may_tap, std::vector<std::string>&) {
  std::vector<merge::Change> changes;
  if (!before.is_object()) {
    changes.push_back({"title", merge::Op::kSet, "Stall at the market"});
    changes.push_back({"held_on", merge::Op::kSet, "2026-11-25"});
    changes.push_back({"engagement_type", merge::Op::kSet, "outreach-stall"});
    changes.push_back({"status", merge::Op::kSet, "planned"});
  }
  switch (random_.Below(may_tap ? 7 : 6)) {
    case 0:
    case 1:
      changes.push_back(
          {Ledger::kRegisters[random_.Below(2)], merge::Op::kSet, ledger_.NewValue()});
      break;
    case 2:
    case 3:
      changes.push_back({Ledger::kTexts[random_.Below(2)], merge::Op::kSet, ledger_.NewValue()});
      break;
    case 4:
      changes.push_back({"groups", random_.Below(3) == 0 ? merge::Op::kRemove : merge::Op::kAdd,
                         kGroups[random_.Below(3)]});
      break;
    case 5:
      changes.push_back({"final_count", merge::Op::kSet, static_cast<int64_t>(random_.Below(99))});
      changes.push_back({"final_reason", merge::Op::kSet, ledger_.NewValue()});
      break;
    default:
      changes.push_back({"heads", merge::Op::kBump, int64_t{1} + random_.Below(5)});
      break;
  }
  return changes;
}

void Fleet::Note(const std::string& id, const base::Json& before, const base::Json& after,
                 const std::vector<merge::Change>& changes) {
  for (const merge::Change& change : changes) {
    bool tracked = base::AsString(change.value).starts_with("value ");
    if (tracked) ledger_.Typed(id, change.field, before, base::AsString(change.value), after);
    if (change.op == merge::Op::kBump) ledger_.Tapped(id, base::AsInteger(change.value));
  }
}

void Fleet::EditSomething(SimDevice& device) {
  std::string id = DocumentId(random_.Below(static_cast<uint32_t>(plan_.documents)));
  base::Json before = device.Document(id);
  std::vector<std::string> typed;
  auto changes = RandomChanges(id, before, true, typed);
  if (!device.Edit(id, changes)) {
    ++refused_;
    return;
  }
  Note(id, before, device.Document(id), changes);
}

// A replicator edits some revision that it has, perhaps an old one, and writes it as a branch.
void Fleet::ForeignWrite() {
  std::string id = DocumentId(random_.Below(static_cast<uint32_t>(plan_.documents)));
  auto tree = peer_.store.trees().find(id);
  if (tree == peer_.store.trees().end()) return;
  std::vector<std::string> revs;
  for (const auto& [rev, node] : tree->second.nodes) {
    if (node.has_body && !node.deleted) revs.push_back(rev);
  }
  if (revs.empty()) return;
  const std::string& parent = revs[random_.Below(static_cast<uint32_t>(revs.size()))];
  base::Json before = peer_.store.Read(id, parent).value_or(base::Json());
  base::Json after = before;
  merge::HybridClock hybrid(true_clock_, Actor());
  std::string stamp = StampAfter(hybrid, before);
  std::vector<std::string> typed;
  auto changes = RandomChanges(id, before, true, typed);
  for (const merge::Change& change : changes) merge::Apply(after, change, stamp);
  after.erase("_rev");
  base::Json body = after;
  body.erase("_id");
  peer_.store.Graft(after, {RevStore::NextRev(parent, body), parent});
  Note(id, before, after, changes);
}

void Fleet::BackUpOrRestore() {
  if (Chance(20)) backup_ = std::make_unique<RevStore>(peer_.store);
  if (!backup_ || !Chance(8)) return;
  peer_.store = *backup_;
  // Half of the time the copy cannot be told by its identity.
  if (Chance(500)) peer_.instance_start_time = std::to_string(true_clock_.NowMs());
  // The server was down meanwhile, so every sync that was going on has failed.
  for (auto& device : devices_) {
    if (!device->session || !device->session->Running()) continue;
    device->answer.reset();
    device->session->Cancel();
  }
}

std::string Fleet::Settle() {
  for (int round = 0; round < 30; ++round) {
    int64_t seq = peer_.store.seq();
    bool all_done = true;
    for (auto& device : devices_) {
      device->offline_ticks = 0;
      device->StartSession(kDatabase);
      for (int i = 0; i < 500 && device->session->Running(); ++i) StepSession(*device);
      StepSession(*device);
      bool done = device->session->progress().phase == sync::Phase::kDone && device->Unsent() == 0;
      all_done = all_done && done;
      if (round == 29 && !done) return "never done: " + device->session->FailureSentence();
    }
    if (all_done && seq == peer_.store.seq()) return "";
  }
  return "thirty rounds of syncs did not come to rest";
}

std::string Fleet::Verdict() {
  if (refused_ > 0) return std::to_string(refused_) + " edits were refused by the device";
  for (auto& device : devices_) {
    if (device->SetAside() > 0) return "a record was set aside";
  }
  for (const auto& [id, tree] : peer_.store.trees()) {
    size_t live = 0;
    for (const std::string& leaf : tree.Leaves()) live += tree.nodes.at(leaf).deleted ? 0 : 1;
    if (live != 1) return id + " has " + std::to_string(live) + " live leaves";
    base::Json content = peer_.store.Read(id, tree.Winner()).value_or(base::Json());
    content.erase("_rev");
    std::string bytes = base::DumpJson(content);
    for (auto& device : devices_) {
      std::string held = base::DumpJson(device->Document(id));
      if (held != bytes) return id + " differs:\n  server " + bytes + "\n  device " + held;
    }
    std::string loss = ledger_.Check(id, content, !plan_.refuses_future);
    if (!loss.empty()) return loss;
  }
  for (const std::string& id : ledger_.Ids()) {
    if (peer_.store.trees().count(id) == 0) return id + " is missing at the server";
  }
  return "";
}

std::string Fleet::Fingerprint() const {
  uint64_t hash = 14695981039346656037ull;
  for (const auto& [id, tree] : peer_.store.trees()) {
    for (const auto& [rev, node] : tree.nodes) hash = Fnv1a(id + rev, hash);
  }
  return std::to_string(hash);
}

}  // namespace earshot::sim
