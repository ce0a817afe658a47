// Who writes the demo's records, when, and by what chance: every part of the demo makes its records
// through one Maker, so the same seed gives the same documents on every machine.
//
// Days are counted back from `today`: 1 is yesterday, -1 is tomorrow.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/demo/demo_workspace.h"
#include "core/merge/document.h"

namespace earshot::demo {

inline constexpr int64_t kMinuteMs = 60 * 1000;
inline constexpr int64_t kHourMs = 60 * kMinuteMs;
inline constexpr int64_t kDayMs = 24 * kHourMs;

using Changes = std::vector<merge::Change>;

merge::Change Set(std::string_view field, base::Json value);
merge::Change AddTo(std::string_view set, std::string_view element);
// Nothing where there is nothing to say.
void SetText(Changes& changes, std::string_view field, std::string_view text);
void AddAllTo(Changes& changes, std::string_view set, std::span<const std::string_view> elements);
// The text with its first `mark`, like {town}, replaced.
std::string Filled(std::string_view text, std::string_view mark, std::string_view value);

class Maker {
 public:
  Maker(Size size, uint64_t seed, const base::Date& today);

  bool IsSmall() const { return size_ == Size::kSmall; }
  bool HasCrowd() const { return size_ == Size::k20kPeople; }

  // By chance. REQUIRES: `all` is not empty; fewest <= most.
  template <class T>
  const T& Pick(std::span<const T> all) {
    CHECK(!all.empty());
    return all[random_.Below(static_cast<uint32_t>(all.size()))];
  }
  // Each as often as its `weight` says.
  template <class T>
  const T& PickByWeight(std::span<const T> all) {
    int left = 0;
    for (const T& one : all) left += one.weight;
    left = Between(1, left);
    for (const T& one : all) {
      left -= one.weight;
      if (left <= 0) return one;
    }
    return all.back();
  }
  bool Chance(uint32_t percent) { return random_.Below(100) < percent; }
  int Between(int fewest, int most);

  // In time.
  const base::Date& today() const { return today_; }
  base::Date DayOf(int days_ago) const { return base::AddDays(today_, -days_ago); }
  int DaysAgo(const base::Date& date) const;
  std::string IsoDay(int days_ago) const { return base::FormatDate(DayOf(days_ago)); }
  int64_t MsOf(int days_ago) const;  // its midnight
  static std::string Instant(int64_t ms) { return base::FormatInstant(ms, 0); }

  // Every member of staff has a device; the records that follow are written on this one.
  void AddStaff(size_t count, int days_ago);
  void WriteAs(std::string_view person);

  std::string NewId(std::string_view type, int64_t ms);
  std::string Add(std::string id, std::string_view type, int64_t made_ms, const Changes& changes);
  std::string AddNew(std::string_view type, int64_t made_ms, const Changes& changes) {
    return Add(NewId(type, made_ms), type, made_ms, changes);
  }
  size_t Count() const { return documents_.size(); }
  const std::vector<base::Json>& documents() const { return documents_; }
  std::vector<base::Json> Take() { return std::move(documents_); }
  // What is made from here on does not hang on how often chance was asked before.
  void BeginAnew(uint64_t seed) { random_ = base::SeededRandom(seed); }

 private:
  Size size_;
  base::SeededRandom random_;
  base::Date today_;
  std::vector<std::string> actors_;  // by member of staff
  std::string actor_;
  uint16_t counter_ = 0;
  std::vector<base::Json> documents_;
};

}  // namespace earshot::demo
