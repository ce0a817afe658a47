// From what was said to what was done: every feedback point with where it stands, the themes and
// decisions it leads to, who was told, and the gaps in between (004-04, 004-05, 004-27).
//
// A point is *answered* by a decision that names it or one of its themes, and *told* when such a
// decision is in a telling. Everything is computed from the records, so it cannot disagree with
// them. Made in one pass over a workspace (a few ms for 3,000 points); the caller keeps it until
// `Workspace::version()` changes.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/themes.h"
#include "core/app/workspace.h"

namespace earshot::app {

struct VoicePoint {
  std::string id;
  std::string said;
  std::string activity;  // or case: the record it was heard at; "" = another source
  std::string project;
  std::string heard_on;  // ISO date; "" = not known
  std::string group;
  std::set<std::string> themes;  // standing
  bool answered = false;
  bool told = false;
  bool published = false;  // a named person said Yes
};

struct ThemeLine {
  std::string id;
  std::string name;
  std::string parent;
  std::string newest;           // heard_on of the newest point
  size_t points = 0;            // with those of the themes below it
  size_t answered = 0;          // of these
  std::vector<size_t> members;  // the same points, as indices of Voices::points
};

struct DecisionLine {
  std::string id;
  std::string title;
  std::string outcome;  // code
  std::string decided_on;
  std::string project;
  std::set<std::string> themes;  // standing
  std::set<std::string> points;  // named one by one
  size_t answers = 0;            // feedback points that it answers
  bool told = false;
};

enum class GapKind {
  kNotAnswered,      // a feedback point with no decision
  kNotFedBack,       // a decision that nobody was told about
  kDecidedBefore,    // a decision dated before the first feedback it cites
  kNoPatientVoice,   // no patient or carer was heard before the plan became final (004-24)
  kClosedUnfinished  // a project was closed although something above is open
};
struct Gap {
  GapKind kind = GapKind::kNotAnswered;
  std::string id;       // of the point, the decision or the project
  std::string project;  // "" = outside a project
};

struct Voices {
  std::vector<VoicePoint> points;       // newest heard first
  std::vector<ThemeLine> themes;        // by name
  std::vector<DecisionLine> decisions;  // newest first
  std::vector<Row> tellings;            // newest first
  std::vector<Gap> gaps;

  size_t Count(GapKind kind) const;
};

// `project` "": all of them. `today` (ISO) decides whether a plan is final already.
Voices ReadVoices(const Workspace& workspace, std::string_view project, std::string_view today);

}  // namespace earshot::app
