// The members of the panel as compact rows, and what filters and a search leave of them (004-20,
// 004-22).
//
// A reading for the Panel's screens, kept by the caller until the panel's database changes. A
// letter typed into the search, or a box ticked, then only goes through the rows: 20,000 of them
// answer within a frame.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/consents.h"
#include "core/app/panel_settings.h"
#include "core/app/workspace.h"
#include "core/base/word_filter.h"

namespace earshot::app {

struct MemberRow {
  std::string id;
  std::string name;
  std::string status;     // code of member-states
  std::string status_on;  // ISO date
  std::string locality;
  std::string postcode;    // "NN17 1QG", as it is written properly; "" = none
  std::string email;       // folded
  std::string phone_end;   // the last nine digits; "" = fewer than that
  std::string household;   // folded; "" = none
  int64_t birth_year = 0;  // 0 = not known
  int age = -1;            // reached in this year; -1 = not known
  std::string age_band;    // code of age-bands; "" = not known
  int64_t decile = 0;      // of deprivation; 0 = not known
  std::string rural_urban;
  std::string source;
  // Codes of the equality answers; "" = not asked, as "not-asked".
  std::string sex, gender_identity, ethnic_group, disability, religion, orientation, partnership,
      maternity, care;
  std::vector<std::string> inclusion_groups, interests, reach_by, formats, languages;
  std::vector<std::string> bodies;                 // ids of those they sit on today
  ConsentState consent = ConsentState::kNotAsked;  // to being a member
  ConsentState newsletter = ConsentState::kNotAsked;
  std::string consent_until;
  std::string last_invited;  // ISO date; "" = never
  int invited_lately = 0;    // in the last `fatigue_days`, by any body
  bool rested = true;        // fewer than `most_invitations` of them
  std::string folded;        // " fold of name locality postcode e-mail": each word after a blank
  bool active() const { return status == "active"; }
};

// In the order of their names. `today`: ISO date.
std::vector<MemberRow> ReadMembers(const Workspace& panel, const PanelSettings& settings,
                                   std::string_view today);

inline constexpr std::string_view kAnyStatus = "any";

struct MemberFilter {
  std::string words;
  std::string status = "active";       // code; kAnyStatus = all of them
  std::vector<std::string> interests;  // any of these; empty = all, here and below
  std::vector<std::string> localities;
  int age_from = 0, age_to = 0;  // both included; 0 = open
  std::vector<std::string> sexes, ethnic_headings, disabilities, cares, inclusion_groups;
  std::vector<std::string> deprivation_bands;  // codes
  std::vector<std::string> rural_urban;
  std::vector<std::string> bodies;
  std::vector<std::string> reach_by;
  std::string consent;  // code of a purpose: "panel" or "newsletter" that holds today; "" = any
  bool only_rested = false;  // those whom the fatigue limit lets be asked again
  bool operator==(const MemberFilter&) const = default;
};

// Places in `rows`, in their order. `words`: those of the rows side by side, for whoever keeps
// them.
std::vector<uint32_t> FilterMembers(const std::vector<MemberRow>& rows, const MemberFilter& filter,
                                    const base::WordColumn* words = nullptr);
// The filter as text for a record of a segment, and back; nullopt where it is not one. Unknown
// parts of a newer release are an error: they would widen whom it finds.
std::string FilterToJson(const MemberFilter& filter);
std::optional<MemberFilter> FilterFromJson(std::string_view text);

// The value of a row in a dimension of panel-dimensions ("age", "sex", ...); ethnic groups by their
// wider group, deprivation by its band. "" = not known, not asked or not said: none of these is a
// target.
std::string ValueIn(const MemberRow& row, std::string_view dimension);

// Each once, in order.
std::vector<std::string> LocalitiesOf(const std::vector<MemberRow>& rows);

// "nn171qg" -> "NN17 1QG"; what is no postcode stays as it is written, without blanks around it.
std::string ProperPostcode(std::string_view text);
int AgeIn(int64_t birth_year, std::string_view today);  // -1 = not known
std::string_view AgeBandOf(int age);                    // code; "" = not known

}  // namespace earshot::app
