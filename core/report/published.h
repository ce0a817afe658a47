// What may be read by everybody: decisions and people's words that a named person has approved.
//
// Called by "You said, we did" and the evidence pack, the only way by which either gets at a
// wording (004-05, 004-38, 001-09). INVARIANT: nothing here comes from a personal field of the
// schema. A feedback point of a complaint stands here by its public wording like any other, and
// where it came from is not told.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/themes.h"
#include "core/app/voices.h"
#include "core/app/workspace.h"

namespace earshot::report {

struct PublishedDecision {
  std::string id;
  std::string project;   // id; "" = none
  std::string title;     // what was decided, in one line
  std::string you_said;  // "" = no wording; the themes say it then
  std::string we_did;    // the title where an older version let it be published without
  std::string answer;    // code of the outcome
  std::string outcome;   // in words
  std::string why;       // where the answer is no, or in part
  std::string body;
  std::string decided_on;           // ISO date
  std::string due_on;               // ISO date; only of what is still planned, else ""
  std::vector<std::string> themes;  // names, in order
};

struct PublishedQuote {
  std::string id;
  std::string project;
  std::string words;  // the public wording
  std::string story;  // code: "real", "imagined", "none" or ""
};

struct Published {
  std::vector<PublishedDecision> decisions;  // newest first
  std::vector<PublishedQuote> quotes;        // newest heard first
  size_t decisions_left_out = 0;             // made, but nobody has approved them yet
  std::vector<std::string> not_approved;     // ids of these
  size_t quotes_left_out = 0;                // with a public wording that nobody has approved yet
  // In the lists above, but a wording was changed after it was approved, or two versions of it
  // stand side by side: somebody should look at it before it is sent.
  size_t changed_since = 0;
};

// Decisions and points of `voices` up to the day `as_at`. A decision dated later is not made yet.
Published ReadPublished(const app::Workspace& workspace, const app::Voices& voices,
                        std::string_view as_at);

// The fields of a record of that type that a named person approves, with the outcome or the kind of
// story that stands beside their words; none where nothing is published.
std::span<const std::string_view> ApprovedWords(std::string_view type);

// The word under a quote: says that a story is real or imagined; "" for what is no story.
std::string_view StoryMark(std::string_view story);
// The heading over what was done: "We did", "We will do", or "Our answer" where it is no.
std::string_view AnswerHeading(const PublishedDecision& decision);

}  // namespace earshot::report
