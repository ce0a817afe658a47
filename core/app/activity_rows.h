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
  std::string project;  // id
  std::string status;   // code
  std::string engagement_type;
  std::string owner;
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

  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = ActivityRow;
    using difference_type = std::ptrdiff_t;
    using pointer = const ActivityRow*;
    using reference = const ActivityRow&;
    Iterator() = default;
    explicit Iterator(Handles::const_iterator place) : place_(place) {}
    reference operator*() const { return **place_; }
    pointer operator->() const { return place_->get(); }
    Iterator& operator++() {
      ++place_;
      return *this;
    }
    Iterator operator++(int) { return Iterator(place_++); }
    bool operator==(const Iterator& other) const { return place_ == other.place_; }

   private:
    Handles::const_iterator place_;
  };

  ActivityRows() = default;
  // REQUIRES: none is null.
  explicit ActivityRows(Handles handles) : handles_(std::move(handles)) {
    numbers_.reserve(handles_.size());
    for (const Handle& row : handles_) numbers_.push_back(row->number);
  }

  size_t size() const { return handles_.size(); }
  bool empty() const { return handles_.empty(); }
  // REQUIRES, here and below: `place` is below size(), of Insert at most size().
  const ActivityRow& operator[](size_t place) const { return *handles_[place]; }
  const ActivityRow& front() const { return *handles_.front(); }
  Iterator begin() const { return Iterator(handles_.begin()); }
  Iterator end() const { return Iterator(handles_.end()); }
  const Handles& handles() const { return handles_; }
  // Of the row's activity, without touching the row.
  uint32_t NumberAt(size_t place) const { return numbers_[place]; }

  void Reserve(size_t rows) {
    handles_.reserve(rows);
    numbers_.reserve(rows);
  }
  void Add(Handle row) {
    numbers_.push_back(row->number);
    handles_.push_back(std::move(row));
  }
  // The row at a place of another list.
  void AddFrom(const ActivityRows& rows, size_t place) {
    numbers_.push_back(rows.numbers_[place]);
    handles_.push_back(rows.handles_[place]);
  }
  void Insert(size_t place, Handle row) {
    numbers_.insert(numbers_.begin() + static_cast<std::ptrdiff_t>(place), row->number);
    handles_.insert(handles_.begin() + static_cast<std::ptrdiff_t>(place), std::move(row));
  }
  void Erase(size_t place) {
    numbers_.erase(numbers_.begin() + static_cast<std::ptrdiff_t>(place));
    handles_.erase(handles_.begin() + static_cast<std::ptrdiff_t>(place));
  }

 private:
  Handles handles_;
  std::vector<uint32_t> numbers_;  // of the same rows; beside each other, so that a search finds
                                   // its few among a hundred thousand in nearby memory
};

}  // namespace earshot::app
