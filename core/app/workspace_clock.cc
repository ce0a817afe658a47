// A workspace's stamps: always newer than what they replace, and put right when the server shows
// that this device's clock is wrong (SYNC.md section 2).
#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

#include "core/app/workspace_impl.h"
#include "core/base/calendar.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using base::Json;

constexpr std::string_view kCorrectionKey = "clock-correction";
constexpr std::string_view kSentUntilKey = "stamps-sent-until";
// Smaller differences come from the Date header's whole seconds and the length of the way.
constexpr int64_t kNoticeableMs = 5000;

std::string JustAfter(const std::string& stamp, const std::string& actor) {
  auto parsed = merge::ParseStamp(stamp);
  if (!parsed) return stamp;
  if (parsed->counter == 0xffff) {
    ++parsed->ms;
    parsed->counter = 0;
  } else {
    ++parsed->counter;
  }
  parsed->actor = actor;
  return merge::FormatStamp(*parsed);
}

struct Correction {
  int64_t shift = 0;  // ms
  int64_t right_now = 0;
  int64_t latest_accepted = 0;  // by the server
};

// Renames the stamps of `actor` that are later than `sent_until`; false when there is none.
bool Restamped(Json& document, const std::string& actor, int64_t sent_until,
               const Correction& correction) {
  std::map<std::string, std::string> ours;  // old stamp -> new, in order
  std::string floor;                        // the newest stamp that stays
  merge::Restamp(document, [&](std::string_view stamp) {
    const auto parsed = merge::ParseStamp(stamp);
    if (!parsed) return std::string(stamp);
    if (parsed->actor == actor && parsed->ms > sent_until) {
      ours[std::string(stamp)];
    } else {
      floor = std::max(floor, std::string(stamp));
    }
    return std::string(stamp);
  });
  if (ours.empty()) return false;
  for (auto& item : ours) {
    auto stamp = *merge::ParseStamp(item.first);
    stamp.ms = std::max<int64_t>(0, stamp.ms + correction.shift);
    if (stamp.ms > correction.latest_accepted) stamp.ms = correction.right_now;
    item.second = merge::FormatStamp(stamp);
    // Our edit replaced what it had read: it stays the newer one, and ours keep their order.
    if (!floor.empty() && item.second <= floor) item.second = JustAfter(floor, actor);
    floor = item.second;
  }
  merge::Restamp(document, [&](std::string_view stamp) {
    const auto found = ours.find(std::string(stamp));
    return found == ours.end() ? std::string(stamp) : found->second;
  });
  return true;
}

}  // namespace

void Workspace::Impl::ResetClock() {
  const int64_t correction = hlc ? hlc->correction_ms() : 0;
  hlc.emplace(*ports.clock, actor_id);
  hlc->SetCorrection(correction);
}

// So that stamps go on rising after a restart, whatever the device's clock says.
void Workspace::Impl::ObserveAll() {
  std::string newest;
  store.ForEach("", [&newest](const store::Entry& entry) {
    KeepNewestStamp(store::FieldScan(entry.bytes), newest);
  });
  if (!newest.empty()) hlc->Observe(newest);
}

void Workspace::Impl::KeepNewestStamp(const store::FieldScan& document, std::string& newest) {
  const std::string_view clock = document.Raw("clock");
  // {"_":"<stamp>","field":"<stamp>"}: every quoted text of 32 characters is a stamp.
  size_t open = clock.find('"');
  while (open != std::string_view::npos) {
    const size_t close = clock.find('"', open + 1);
    if (close == std::string_view::npos) break;
    const std::string_view text = clock.substr(open + 1, close - open - 1);
    if (text.size() == 32 && text > std::string_view(newest) && merge::ParseStamp(text)) {
      newest = std::string(text);
    }
    open = clock.find('"', close + 1);
  }
}

std::string Workspace::Impl::StampAfter(const Json* document) {
  if (document == nullptr) return hlc->Next();
  const std::string newest = merge::NewestStamp(*document);
  hlc->Observe(newest);
  std::string stamp = hlc->Next();
  // Beyond what the clock follows (a device that was years ahead): the edit must still win here.
  if (stamp <= newest) stamp = JustAfter(newest, actor_id);
  return stamp;
}

std::string Workspace::Impl::NowInstant() const {
  const int64_t now = ports.clock->NowMs();
  return base::FormatInstant(now, ports.clock->UtcOffsetMinutes(now));
}

// Stamps of ours up to this time may be known elsewhere. INVARIANT: no such stamp is renamed,
// unless the server refused it. Other devices would take the old name for a version that we had
// replaced, and we the new name for one that they had: each side would drop the other's copy of the
// text.
int64_t Workspace::Impl::SentUntilMs() const {
  const auto kept = base::ParseJson(store.Local(kSentUntilKey));
  return kept ? base::AsInteger(*kept) : -1;
}

// Kept before anything leaves, not when the answer comes: what was sent may have arrived although
// its answer was lost, or this device died before it came.
void Workspace::Offering(const std::vector<sync::LocalDocument>& documents) {
  int64_t newest = impl_->hlc->last_ms();
  for (const sync::LocalDocument& document : documents) {
    // On a device whose clock is far behind, stamps can be later than its clock follows.
    const auto stamp = merge::ParseStamp(merge::NewestStamp(document.content));
    if (stamp) newest = std::max(newest, stamp->ms);
  }
  if (newest <= impl_->SentUntilMs()) return;
  impl_->Write({}, std::nullopt, {{std::string(kSentUntilKey), std::to_string(newest)}});
}

int64_t Workspace::clock_correction_ms() const { return impl_->hlc->correction_ms(); }

void Workspace::CorrectClock(int64_t correction_ms) {
  Impl& impl = *impl_;
  Correction correction;
  correction.shift = correction_ms - impl.hlc->correction_ms();
  const bool noticeable = std::llabs(correction.shift) >= kNoticeableMs;
  if (!noticeable) correction.shift = 0;
  correction.right_now = impl.ports.clock->NowMs() + correction_ms;
  correction.latest_accepted = correction.right_now + merge::kMaxAheadMs;
  std::vector<store::Entry> restamped;
  for (const std::string& id : impl.index.unsent()) {
    const store::Entry* entry = impl.store.Find(id);
    auto document = impl.Parsed(id);
    if (entry == nullptr || !document || base::GetBool(*document, "_deleted")) continue;
    const bool refused = !entry->set_aside.empty();
    if (!noticeable && !refused) continue;
    // A record that the server refused: what lies beyond its limit is what it refused it for.
    int64_t sent_until = noticeable ? impl.SentUntilMs() : correction.latest_accepted;
    if (refused) sent_until = std::min(sent_until, correction.latest_accepted);
    if (!Restamped(*document, impl.actor_id, sent_until, correction)) continue;
    store::Entry changed = *entry;
    changed.bytes = base::DumpJson(*document);
    changed.set_aside.clear();  // it is another document than the one that was refused
    restamped.push_back(std::move(changed));
  }
  // INVARIANT: the new stamps and the correction that they follow are saved together, else a device
  // that dies in between would shift the same stamps twice.
  store::LocalFacts facts;
  if (noticeable) {
    const std::string text = correction_ms == 0 ? "" : std::to_string(correction_ms);
    facts.emplace_back(kCorrectionKey, text);
  }
  impl.Write(std::move(restamped), std::nullopt, facts);
  if (!noticeable) return;
  impl.ResetClock();
  impl.hlc->SetCorrection(correction_ms);
  impl.ObserveAll();
}

}  // namespace earshot::app
