// See maker.h.
#include "core/demo/maker.h"

#include <algorithm>
#include <array>

#include "core/base/ulid.h"
#include "core/demo/setting.h"
#include "core/merge/stamp.h"

namespace earshot::demo {

merge::Change Set(std::string_view field, base::Json value) {
  return {std::string(field), merge::Op::kSet, std::move(value)};
}

merge::Change AddTo(std::string_view set, std::string_view element) {
  return {std::string(set), merge::Op::kAdd, element};
}

void SetText(Changes& changes, std::string_view field, std::string_view text) {
  if (!text.empty()) changes.push_back(Set(field, text));
}

void AddAllTo(Changes& changes, std::string_view set, std::span<const std::string_view> elements) {
  for (const std::string_view element : elements) changes.push_back(AddTo(set, element));
}

std::string Filled(std::string_view text, std::string_view mark, std::string_view value) {
  std::string filled(text);
  if (const size_t at = filled.find(mark); at != std::string::npos) {
    filled.replace(at, mark.size(), value);
  }
  return filled;
}

Maker::Maker(Size size, uint64_t seed, const base::Date& today)
    : size_(size), random_(seed), today_(today), actor_(merge::NewActorId(random_)) {}

int Maker::Between(int fewest, int most) {
  CHECK(fewest <= most);
  return fewest + static_cast<int>(random_.Below(static_cast<uint32_t>(most - fewest + 1)));
}

int Maker::DaysAgo(const base::Date& date) const {
  return static_cast<int>(base::DaysFromEpoch(today_) - base::DaysFromEpoch(date));
}

int64_t Maker::MsOf(int days_ago) const {
  return (base::DaysFromEpoch(today_) - days_ago) * kDayMs;
}

void Maker::AddStaff(size_t count, int days_ago) {
  constexpr std::array<std::string_view, 4> kDevices = {"Red tablet", "Blue tablet",
                                                        "Office laptop", "Phone"};
  for (size_t i = 0; i < count; ++i) {
    actor_ = merge::NewActorId(random_);
    actors_.push_back(actor_);
    Add("actor:" + actor_, "actor", MsOf(days_ago),
        {Set("person", Staff()[i]), Set("device", kDevices[i % kDevices.size()])});
  }
}

void Maker::WriteAs(std::string_view person) {
  const auto staff = Staff();
  const auto place = std::find(staff.begin(), staff.end(), person);
  CHECK(place != staff.end() && !actors_.empty());
  actor_ = actors_[static_cast<size_t>(place - staff.begin()) % actors_.size()];
}

std::string Maker::NewId(std::string_view type, int64_t ms) {
  const base::FakeClock clock(ms);
  return std::string(type) + ":" + base::NewUlid(clock, random_);
}

std::string Maker::Add(std::string id, std::string_view type, int64_t made_ms,
                       const Changes& changes) {
  const std::string stamp = merge::FormatStamp({made_ms, counter_++, actor_});
  base::Json document = merge::NewDocument(id, type, stamp);
  for (const merge::Change& change : changes) merge::Apply(document, change, stamp);
  documents_.push_back(std::move(document));
  return id;
}

}  // namespace earshot::demo
