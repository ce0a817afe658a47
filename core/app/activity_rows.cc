// Lists of rows that share what keeps their rows alive (activity_rows.h).

#include "core/app/activity_rows.h"

#include <algorithm>

#include "core/base/error.h"

namespace earshot::app {

ActivityRows::ActivityRows(Handles handles)
    : keeper_(std::make_shared<Handles>(std::move(handles))) {
  Reserve(keeper_->size());
  for (const Handle& row : *keeper_) {
    rows_.push_back(row.get());
    numbers_.push_back(row->number);
  }
}

ActivityRows::ActivityRows(const ActivityRows& whole, Pointers rows)
    : keeper_(whole.keeper_), rows_(std::move(rows)) {
  numbers_.reserve(rows_.size());
  for (const ActivityRow* row : rows_) numbers_.push_back(row->number);
}

// WHY nothing is pushed back: a letter typed into the Log's search may find most of a hundred
// thousand, and two calls for each were half of what the search cost.
ActivityRows ActivityRows::With(const store::Bits& numbers, size_t most) const {
  ActivityRows found;
  found.keeper_ = keeper_;
  const size_t room = std::min({most, numbers.Count(), size()});
  found.rows_.resize(room);
  found.numbers_.resize(room);
  size_t count = 0;
  for (size_t place = 0; count < room && place < size(); ++place) {
    if (!numbers.Has(numbers_[place])) continue;
    found.rows_[count] = rows_[place];
    found.numbers_[count++] = numbers_[place];
  }
  found.rows_.resize(count);
  found.numbers_.resize(count);
  return found;
}

const ActivityRows::Handles& ActivityRows::handles() const {
  static const Handles kNone;
  CHECK(keeper_ == nullptr || keeper_->size() == rows_.size());
  return keeper_ == nullptr ? kNone : *keeper_;
}

void ActivityRows::Own() {
  if (keeper_ == nullptr) keeper_ = std::make_shared<Handles>();
  CHECK(keeper_->size() == rows_.size());
  if (keeper_.use_count() > 1) keeper_ = std::make_shared<Handles>(*keeper_);
}

void ActivityRows::Insert(size_t place, Handle row) {
  Own();
  const auto at = static_cast<std::ptrdiff_t>(place);
  rows_.insert(rows_.begin() + at, row.get());
  numbers_.insert(numbers_.begin() + at, row->number);
  keeper_->insert(keeper_->begin() + at, std::move(row));
}

void ActivityRows::Erase(size_t place) {
  Own();
  const auto at = static_cast<std::ptrdiff_t>(place);
  rows_.erase(rows_.begin() + at);
  numbers_.erase(numbers_.begin() + at);
  keeper_->erase(keeper_->begin() + at);
}

}  // namespace earshot::app
