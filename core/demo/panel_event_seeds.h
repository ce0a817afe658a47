// What happens on the demo's panel: wordings, invitations, contacts, claims, and the lines of its
// log (panel_consents.h, panel_events.h). All invented.
#pragma once

#include <span>
#include <string_view>

namespace earshot::demo {

struct WordingSeed {
  std::string_view purpose;
  int version;
  int from_days_ago;
  std::string_view wording;
};

struct InvitationSeed {
  std::string_view title;
  std::string_view asked_by;
  std::string_view reason;
  std::string_view channel;
  int sent_days_ago;
  int days_to_answer;
  int size;
  std::string_view town;      // "" = all
  std::string_view interest;  // "" = all
};

struct PanelContactSeed {
  std::string_view channel;
  std::string_view body;
  std::string_view subject;
  std::string_view note;
};

struct ClaimSeed {
  std::string_view kind;
  std::string_view about;
  int least;
  int most;  // pence
};

struct LogSeed {
  std::string_view what;
  int days_ago;
  int people;
  std::string_view reason;
  std::string_view about;
};

std::span<const WordingSeed> Wordings();        // of one purpose: the newest first
std::span<const InvitationSeed> Invitations();  // newest first
std::span<const PanelContactSeed> PanelContacts();
std::span<const ClaimSeed> Claims();
std::span<const LogSeed> LogLines();

}  // namespace earshot::demo
