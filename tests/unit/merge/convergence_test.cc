// Two to five devices edit one activity and pass whole documents to each other in random order.
//
// Beside each device runs an oracle that knows everything: which text versions it has ever read, as
// plain sets. The test fails when the devices differ in one byte, when a text that nobody replaced
// is lost, when a text that somebody replaced comes back, or when a head is not counted.

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <set>
#include <vector>

#include "core/merge/document.h"
#include "core/merge/merge.h"
#include "core/merge/stamp.h"
#include "tests/unit/merge/random_documents.h"

namespace earshot::merge {
namespace {

using base::Json;

struct Device {
  Device(uint64_t number, int64_t skew_ms, Json first)
      : wall(1'790'000'000'000 + skew_ms),
        clock(wall, "00000000000000" + std::to_string(10 + number)),
        document(std::move(first)) {}
  base::FakeClock wall;
  HybridClock clock;
  Json document;
  std::set<std::string> live;   // oracle: texts that stand
  std::set<std::string> known;  // oracle: texts that were ever read here
  int64_t heads = 0;            // counted on this device
};

class Fleet {
 public:
  explicit Fleet(uint64_t seed) : random_(seed) {
    base::FakeClock wall;
    HybridClock clock(wall, "0000000000000001");
    const Json first = NewDocument("activity:01JDHQ0000000000000000000A", "activity", clock.Next());
    const uint32_t count = 2 + random_.Below(4);
    for (uint32_t i = 0; i < count; ++i) {
      const int64_t skew = static_cast<int64_t>(random_.Below(600'000)) - 300'000;
      devices_.push_back(std::make_unique<Device>(i, skew, first));
    }
  }

  void Run() {
    for (int step = 0; step < 60; ++step) {
      Device& device = *devices_[random_.Below(Count())];
      device.wall.Advance(random_.Below(50));
      if (random_.Below(3) == 0) {
        Deliver(*devices_[random_.Below(Count())], device);
      } else {
        Edit(device);
      }
    }
    // Everybody hears of everybody, first in random order, then the rest.
    for (uint32_t i = 0; i < Count() * 4; ++i) {
      Deliver(*devices_[random_.Below(Count())], *devices_[random_.Below(Count())]);
    }
    for (uint32_t i = 1; i < Count(); ++i) Deliver(*devices_[i], *devices_[0]);
    for (uint32_t i = 1; i < Count(); ++i) Deliver(*devices_[0], *devices_[i]);
  }

  void Check() const {
    const Device& first = *devices_[0];
    int64_t heads = 0;
    for (const auto& device : devices_) {
      ASSERT_EQ(Content(device->document), Content(first.document));
      ASSERT_EQ(device->live, first.live);
      heads += device->heads;
    }
    std::set<std::string> texts;
    const std::string text = base::GetString(first.document, "notes");
    if (!text.empty()) texts.insert(text);
    for (const std::string& alternative : Alternatives(first.document, "notes")) {
      texts.insert(alternative);
    }
    ASSERT_EQ(texts, first.live);
    ASSERT_EQ(TallyTotal(first.document, "heads"), heads);
  }

 private:
  uint32_t Count() const { return static_cast<uint32_t>(devices_.size()); }

  void Edit(Device& device) {
    const std::string stamp = device.clock.Next();
    const std::string value = "v" + std::to_string(++values_);
    switch (random_.Below(8)) {
      case 0:
        return Apply(device.document, {"title", Op::kSet, value}, stamp);
      case 1:
        return Apply(device.document, {"channels", Op::kAdd, Code()}, stamp);
      case 2:
        return Apply(device.document, {"channels", Op::kRemove, Code()}, stamp);
      case 3:
        device.heads += 2;
        return Apply(device.document, {"heads", Op::kBump, 2}, stamp);
      case 4:
        return Apply(device.document, {"status", Op::kSet, value}, stamp);
      case 5: {  // replaces everything that this device has read
        Apply(device.document, {"notes", Op::kResolve, value}, stamp);
        device.live = {value};
        device.known.insert(value);
        return;
      }
      default: {  // replaces the text, leaves its alternatives
        device.live.erase(base::GetString(device.document, "notes"));
        Apply(device.document, {"notes", Op::kSet, value}, stamp);
        device.live.insert(value);
        device.known.insert(value);
        return;
      }
    }
  }

  std::string Code() { return std::string(1, static_cast<char>('a' + random_.Below(4))); }

  void Deliver(const Device& from, Device& to) {
    if (&from == &to) return;
    to.clock.Observe(NewestStamp(from.document));
    to.document = Merge(to.document, from.document);
    std::set<std::string> live;
    for (const std::string& text : to.live) {
      if (from.live.contains(text) || !from.known.contains(text)) live.insert(text);
    }
    for (const std::string& text : from.live) {
      if (to.live.contains(text) || !to.known.contains(text)) live.insert(text);
    }
    to.live = std::move(live);
    to.known.insert(from.known.begin(), from.known.end());
  }

  base::SeededRandom random_;
  std::vector<std::unique_ptr<Device>> devices_;
  int values_ = 0;
};

TEST(Convergence, DevicesAgreeAndNoTextIsLostOrComesBack) {
  for (uint64_t seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Fleet fleet(seed);
    fleet.Run();
    fleet.Check();
    if (HasFatalFailure()) return;
  }
}

}  // namespace
}  // namespace earshot::merge
