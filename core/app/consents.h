// Where a member stands with each purpose: computed from the lines of what they agreed to and took
// back, never stored, so two devices cannot bring a withdrawn consent back to life (000-05,
// 004-20).
//
// The newest line of a purpose counts; of two made at one instant the stricter (taken back before
// refused before given). A consent is over on the day after its `until`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "core/base/json.h"

namespace earshot::app {

enum class ConsentState : uint8_t { kNotAsked, kRefused, kGiven, kOver, kWithdrawn };

struct ConsentLine {
  std::string id;
  std::string purpose;  // code
  std::string answer;   // code of consent-answers
  std::string given_at;
  std::string how;      // code
  std::string by_whom;  // code
  std::string giver;
  std::string wording;
  int64_t wording_version = 0;
  std::string until;  // ISO date; "" = without end
  std::string taken_by;
};

struct PurposeStanding {
  std::string purpose;
  ConsentState state = ConsentState::kNotAsked;
  std::string since;  // instant of the line that counts; "" = not asked
  std::string until;  // ISO date; "" = without end
};

// All lines of a member, newest first. `panel`: the workspace object of the panel's database, here
// and in all files of the panel.
std::vector<ConsentLine> ConsentsOf(const Workspace& panel, std::string_view member);

// One entry for every purpose, in the order of the vocabulary. `today`: ISO date.
std::vector<PurposeStanding> StandingsOf(const std::vector<ConsentLine>& lines,
                                         std::string_view today);
ConsentState StateOf(const std::vector<PurposeStanding>& standings, std::string_view purpose);

// The newest wording for a purpose that is in use on `today`; version 0 = none is recorded, then
// `wording` is the one that is shipped.
struct Wording {
  int64_t version = 0;
  std::string wording;
};
Wording WordingFor(const Workspace& panel, std::string_view purpose, std::string_view today);

// What somebody answered, to be recorded.
struct ConsentGiving {
  std::string purpose;
  std::string answer;  // code of consent-answers
  std::string how;     // code of consent-ways
  std::string by_whom = "themselves";
  std::string giver;  // name of who answered for them
  std::string taken_by;
};
// The instant of an answer of which the day is known: `now` if it is today, else the noon of `day`.
std::string ConsentInstant(std::string_view day, std::string_view now, std::string_view today);

// The line to be added. `given_at`: instant; `months`: how long it holds (panel settings).
RecordEdit ConsentEdit(const Workspace& panel, std::string_view member, const ConsentGiving& giving,
                       std::string_view given_at, std::string_view today, int64_t months);

}  // namespace earshot::app
