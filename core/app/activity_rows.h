// The Log's rows: what lists show of each activity, and lists of them that are cheap to copy.
//
// A row never changes: an edit makes a new one. So the list of a hundred thousand that a letter
// typed into the Log's search leaves behind is pointers, and a list that a screen keeps stays whole
// whatever happens to the records.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/shared_text.h"
#include "core/store/bits.h"

namespace earshot::app {

struct ActivityFilter {
  std::string words;    // search
  std::string project;  // id; empty = all
  std::string from;     // ISO dates, inclusive; empty = open
  std::string to;
  std::string status;  // code; empty = all
  std::string engagement_type;
  bool operator==(const ActivityFilter&) const = default;
};

// The columns of the Log without parsing every document each frame.
struct ActivityRow {
  std::string id;
  std::string title;
  std::string held_on;
  base::SharedText project;  // id
  base::SharedText status;   // code
  base::SharedText engagement_type;
  base::SharedText owner;
  std::string ended_at;
  int64_t people = 0;  // final count, else heads, else the sum of attendance
  int feedback = 0;    // number of feedback points
  bool unsent = false;
  uint32_t number = 0;  // of the activity, small, the same for all its rows; not stored
};

class ActivityRows {
 public:
  using Handle = std::shared_ptr<const ActivityRow>;
  using Handles = std::vector<Handle>;
  using Pointers = std::vector<const ActivityRow*>;

  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = ActivityRow;
    using difference_type = std::ptrdiff_t;
    using pointer = const ActivityRow*;
    using reference = const ActivityRow&;
    Iterator() = default;
    explicit Iterator(Pointers::const_iterator place) : place_(place) {}
    reference operator*() const { return **place_; }
    pointer operator->() const { return *place_; }
    Iterator& operator++() {
      ++place_;
      return *this;
    }
    Iterator operator++(int) { return Iterator(place_++); }
    bool operator==(const Iterator& other) const { return place_ == other.place_; }

   private:
    Pointers::const_iterator place_;
  };

  ActivityRows() = default;
  // A list that owns its rows. REQUIRES: none is null.
  explicit ActivityRows(Handles handles);
  // Some or all rows of `whole`, in an order of their own; they stay alive as long as either list.
  // REQUIRES: each is of `whole`.
  ActivityRows(const ActivityRows& whole, Pointers rows);

  size_t size() const { return rows_.size(); }
  bool empty() const { return rows_.empty(); }
  // REQUIRES, here and below: `place` is below size(), of Insert at most size().
  const ActivityRow& operator[](size_t place) const { return *rows_[place]; }
  const ActivityRow& front() const { return *rows_.front(); }
  Iterator begin() const { return Iterator(rows_.begin()); }
  Iterator end() const { return Iterator(rows_.end()); }
  const Pointers& pointers() const { return rows_; }
  // Those of the numbers, in this list's order; the first `most` of them.
  ActivityRows With(const store::Bits& numbers, size_t most = SIZE_MAX) const;

  void Reserve(size_t rows) {
    rows_.reserve(rows);
    numbers_.reserve(rows);
  }
  // The row at a place of another list, the same one for all that are added.
  void AddFrom(const ActivityRows& rows, size_t place) {
    if (keeper_ == nullptr) keeper_ = rows.keeper_;
    numbers_.push_back(rows.numbers_[place]);
    rows_.push_back(rows.rows_[place]);
  }
  // REQUIRES of these: the list was made of handles.
  const Handles& handles() const;
  void Insert(size_t place, Handle row);
  void Erase(size_t place);

 private:
  void Own();  // what other lists keep alive does not change

  std::shared_ptr<Handles> keeper_;  // keeps the rows alive, those of other lists too
  // WHY not handles: to copy a hundred thousand counts each of them up, and touches all memory.
  Pointers rows_;
  std::vector<uint32_t> numbers_;  // of the same rows; beside each other, so that a search finds
                                   // its few among a hundred thousand in nearby memory
};

}  // namespace earshot::app
