// Whom the panel should be made of, and how far it is from that: target shares, the gap table of
// each dimension, and the gauge to 1,000 (004-20, 004-22; PANEL.md section 3).
//
// A target is a `panel_target` record: dimension, value, share in hundredths of a percent. The
// shares of one dimension are entered together, in one transaction: they come to 100 %, 0.1 more or
// less, or are made to fit by a factor that is said. Of members only the active ones are counted.
// "Prefer not to say" and "not asked" are no targets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/members.h"
#include "core/app/panel_settings.h"
#include "core/app/workspace.h"
#include "core/model/validate.h"
#include "core/panel/gaps.h"

namespace earshot::app {

// The vocabulary of the values of a dimension; "" for localities, which are written as people write
// them, and for a dimension that is not known.
std::string_view VocabularyOfDimension(std::string_view dimension);
// The values that may be targets, in their order; none for localities.
std::vector<TermChoice> TargetValues(const Workspace& panel, std::string_view dimension);

struct PanelTarget {
  std::string value;       // code, or a locality
  int64_t hundredths = 0;  // of a percent
  std::string origin;      // where the share comes from
};
// In the order of the vocabulary, then by name.
std::vector<PanelTarget> TargetsIn(const Workspace& panel, std::string_view dimension);

struct ShareEntry {
  std::string value;
  std::string text;  // "12.5", "12,5 %"; "" = no target
};
struct TargetEntering {
  std::string dimension;
  std::string origin;
  std::vector<ShareEntry> shares;  // all of the dimension: a target that is not among them goes
  bool make_fit = false;           // multiplied so that they come to 100 %
  std::string what;                // as Undo calls it
};
struct TargetsEntered {
  std::vector<model::Issue> problems;      // `field`: the value; "" = about all of them together
  int64_t sum = 0;                         // in hundredths, of what could be read
  double factor = 1;                       // by which each share was multiplied
  std::vector<panel::ValueTarget> shares;  // as they are kept
  Transaction transaction;                 // nothing to be done while there are problems
};
TargetsEntered EnterTargets(const Workspace& panel, const TargetEntering& entering);
// What is wrong with where the shares come from; "" = nothing. Until then there is nothing to be
// done either.
std::string ProblemOfOrigin(const std::string& origin);

// 100 %, 0.1 more or less. Shares of two devices that were entered at once may not come to it.
bool ComesToWhole(int64_t hundredths);
// 1250 -> "12.5", 5000 -> "50".
std::string PercentText(int64_t hundredths);

struct DimensionGaps {
  std::string dimension;
  panel::GapTable table;
};
// Of each dimension that has targets, in their order.
std::vector<DimensionGaps> ReadGaps(const Workspace& panel, const PanelSettings& settings,
                                    const std::vector<MemberRow>& rows);

// Whom the members are in the dimensions without targets, where anything is known: the table has
// `others` alone, most people first (004-32).
std::vector<DimensionGaps> ReadMemberMix(const Workspace& panel,
                                         const std::vector<MemberRow>& rows);

struct Gauge {
  int64_t active = 0;
  int64_t to_check = 0;  // signed up, not members yet: applied, and to check
  int64_t wanted = 0;
};
Gauge ReadGauge(const PanelSettings& settings, const std::vector<MemberRow>& rows);

}  // namespace earshot::app
