// The records that each figure of an evidence pack is made of (004-03, 004-08), so that a figure
// can be opened and counted again.
//
// Filled by ReadEvidence's own pass (evidence_figures.h): a figure is the sum of its source, so the
// two cannot disagree. WHY apart from EvidenceFigures: these numbers are exact. They are for the
// team's screens and go into no page and no edition.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace earshot::report {

// What a number counts.
enum class FigureUnit {
  kRecords,    // each record once
  kContacts,   // people spoken to
  kReached,    // people not spoken to
  kResidents,  // of the area
  kWritten,    // no number: the record says it in words or as a date
};

struct FigureRecord {
  std::string id;
  int64_t counts = 1;  // its part of the number
};

struct FigureSource {
  FigureUnit unit = FigureUnit::kRecords;
  bool guarded = false;  // the pack shows it rounded, or as *
  std::vector<FigureRecord> records;

  // A record that adds nothing is left out.
  void Add(const std::string& id, int64_t counts = 1) {
    if (counts != 0) records.push_back({id, counts});
  }
  int64_t Sum() const {
    int64_t sum = 0;
    for (const FigureRecord& record : records) sum += record.counts;
    return sum;
  }
};

// By FigureLine::name. A line with two numbers ("1 activity, answers 10") has a source for each, in
// that order.
using FigureSources = std::map<std::string, std::vector<FigureSource>, std::less<>>;

}  // namespace earshot::report
