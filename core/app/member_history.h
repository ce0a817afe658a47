// One member's whole history (004-20): contacts, invitations and responses, consents, status,
// claims and seats on bodies, as lines that can be read and opened. The consent line says which
// wording was agreed to; the record behind it holds the words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

enum class MemberEvent : uint8_t {
  kContact,
  kInvitation,
  kResponse,
  kConsent,
  kStatus,
  kClaim,
  kSeat
};

struct HistoryLine {
  std::string on;  // ISO date; "" = not known
  MemberEvent kind = MemberEvent::kContact;
  std::string words;  // "Agreed: Newsletter, version 2"
  std::string id;     // the record to open: an invitation's and a body's own, else the line's
  bool operator==(const HistoryLine&) const = default;
};

// Newest first; what has no date comes last.
std::vector<HistoryLine> ReadMemberHistory(const Workspace& panel, std::string_view member);

}  // namespace earshot::app
