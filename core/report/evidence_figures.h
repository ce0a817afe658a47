// What an evidence pack says, as data: read from the records of one project, once.
//
// Sources: 004-03 (evidence at set points, to Scrutiny), 004-08 (annual report), 004-24, 003-03,
// 004-22. The page is written from this (evidence_pack.h), and two editions are compared by it
// (figure_lines.h). INVARIANT: every count of people, or of what people said, is a Shown: the exact
// number is not in here, so nothing made of it can tell a small one. Counts of our own work
// (activities, decisions) are exact. Wordings are those of published.h.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/voices.h"
#include "core/app/workspace.h"
#include "core/report/figure_sources.h"
#include "core/report/published.h"
#include "core/report/small_numbers.h"

namespace earshot::report {

// Dates are ISO dates, "" where there is none. Names are labels in words. `id` is that of the
// record, `code` that of the vocabulary: they name the figure (FigureLine::name) and are not
// printed.
struct EvidencePhase {
  std::string id;
  std::string name;
  std::string starts_on;
  std::string ends_on;
};

struct EvidenceReportPoint {
  std::string id;
  std::string body;
  std::string due_on;
  std::string reported_on;
};

struct EvidenceGroup {
  std::string code;
  std::string name;
  size_t activities = 0;  // at which the group was met
};

struct EvidenceQuestion {
  std::string id;
  std::string wording;
  size_t activities = 0;  // at which it was asked
  Shown points;           // that answer it
};

struct EvidenceActivity {
  std::string id;
  std::string held_on;
  std::string title;
  std::string type;
  std::string level;
  std::string place;
  Shown contacts;  // people spoken to
  Shown reached;   // not spoken to; never added to contacts
};

struct EvidenceShare {
  std::string code;
  std::string group;
  Shown people;
  std::optional<int64_t> residents;  // of the area that are in the group
};

struct EvidenceCharacteristic {
  std::string code;
  std::string name;
  std::vector<EvidenceShare> groups;
  Shown counted;          // contacts of whom it was recorded
  Shown not_recorded;     // the other contacts
  bool withheld = false;  // too few people for any number but the name to be shown
};

struct EvidenceTheme {
  std::string id;
  std::string name;
  Shown points;
};

struct EvidenceTelling {
  std::string id;
  std::string told_on;
  std::string to;
  std::string channel;
  std::vector<std::string> about;  // titles of published decisions
  size_t about_others = 0;         // decisions that are not published
};

struct EvidenceFigures {
  std::string organisation;
  std::string project;
  std::string as_at;
  int64_t small_number_limit = kDefaultSmallNumberLimit;
  // That the figures were made from, without feedback points: an exact sum would give them away.
  size_t records = 0;

  // 1. Duty and timetable.
  std::string summary;
  std::string governance;
  std::string stage;
  std::string plan_final_on;
  std::string business_case_on;
  std::vector<EvidencePhase> phases;               // by date
  std::vector<EvidenceReportPoint> report_points;  // by date

  // 2. Who we needed to hear.
  std::vector<EvidenceGroup> should_hear;
  std::vector<EvidenceGroup> seldom_heard;
  std::vector<EvidenceQuestion> questions;

  // 3. What we did: what had been held by `as_at`.
  std::vector<EvidenceActivity> activities;  // by date
  std::optional<Shown> contacts;             // none: would give a small number away
  std::optional<Shown> reached;

  // 4. Who we heard, against the population.
  std::string area;  // "" = no area profile
  std::string area_origin;
  std::string area_as_at;
  int64_t area_residents = 0;
  std::vector<EvidenceCharacteristic> characteristics;  // with anybody counted
  std::vector<std::string>
      not_counted;  // characteristics of the profile that nobody was counted by

  // 5. What they said.
  std::optional<Shown> points;
  Shown points_answered;
  Shown points_open;
  std::vector<EvidenceTheme> themes;  // by what shows, then by name
  std::vector<PublishedQuote> quotes;

  // 6. What changed, and what did not.
  std::vector<PublishedDecision> decisions;
  size_t decisions_left_out = 0;
  size_t quotes_left_out = 0;
  size_t changed_since = 0;

  // 7. Who was told.
  std::vector<EvidenceTelling> tellings;  // by date

  // 8. Known gaps. Points without a decision are `points_open`.
  std::map<app::GapKind, size_t> gaps;  // but kNotAnswered
  size_t not_written_up = 0;            // activities
};

// `as_at` (ISO date) is the day on which the figures are made: what is dated later has not
// happened. An unknown project gives figures without a project's name.
EvidenceFigures ReadEvidence(const app::Workspace& workspace, std::string_view project,
                             std::string_view as_at);

// The same with the records behind each figure.
struct Evidence {
  EvidenceFigures figures;
  FigureSources sources;
};
Evidence ReadEvidenceAndSources(const app::Workspace& workspace, std::string_view project,
                                std::string_view as_at);

}  // namespace earshot::report
