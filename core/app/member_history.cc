// See member_history.h.

#include "core/app/member_history.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "core/app/claims.h"
#include "core/app/consents.h"
#include "core/base/calendar.h"
#include "core/merge/document.h"
#include "core/merge/history.h"
#include "core/merge/stamp.h"

namespace earshot::app {
namespace {

using base::GetString;

class HistoryReader {
 public:
  HistoryReader(const Workspace& panel, std::string_view member) : panel_(panel), member_(member) {}

  std::vector<HistoryLine> Read() {
    ReadStatus();
    ReadConsents();
    ReadContacts();
    ReadInvitations();
    ReadClaimLines();
    ReadSeats();
    std::stable_sort(lines_.begin(), lines_.end(),
                     [](const HistoryLine& a, const HistoryLine& b) { return a.on > b.on; });
    return std::move(lines_);
  }

 private:
  void Add(MemberEvent kind, std::string on, std::string words, const std::string& id) {
    lines_.push_back({std::move(on), kind, std::move(words), id});
  }
  std::vector<Row> Held(std::string_view type) const {
    std::vector<Row> rows = panel_.Children(type, "member", member_);
    std::erase_if(rows, [](const Row& row) { return merge::IsDeleted(row.document); });
    return rows;
  }

  void ReadContacts() {
    for (const Row& row : Held("member_contact")) {
      Add(MemberEvent::kContact, GetString(row.document, "happened_on"),
          panel_.LabelOf("panel-channels", GetString(row.document, "channel")) + ", " +
              GetString(row.document, "body") + ": " + GetString(row.document, "subject"),
          row.id);
    }
  }

  void ReadInvitations() {
    for (const Row& row : Held("invited")) {
      const std::string id = GetString(row.document, "invitation");
      const auto invitation = panel_.Document(id);
      if (!invitation || merge::IsDeleted(*invitation)) continue;
      const std::string title = GetString(*invitation, "title");
      Add(MemberEvent::kInvitation, GetString(*invitation, "sent_on"),
          "Invited by " + GetString(*invitation, "asked_by") + ": " + title, id);
      const std::string response = GetString(row.document, "response");
      if (response.empty() || response == "none") continue;
      Add(MemberEvent::kResponse, GetString(row.document, "responded_on"),
          panel_.LabelOf("invitation-responses", response) + ": " + title, id);
    }
  }

  void ReadConsents() {
    for (const ConsentLine& line : ConsentsOf(panel_, member_)) {
      std::string words = panel_.LabelOf("consent-answers", line.answer) + ": " +
                          panel_.LabelOf("consent-purposes", line.purpose);
      if (line.wording_version > 0) words += ", version " + std::to_string(line.wording_version);
      Add(MemberEvent::kConsent, line.given_at.substr(0, 10), std::move(words), line.id);
    }
  }

  void ReadClaimLines() {
    for (const ClaimLine& claim : ReadClaims(panel_, member_)) {
      const std::string about = Pounds(claim.pence) + " for " + claim.about;
      const std::string state = panel_.LabelOf("claim-states", claim.state);
      const bool paid = claim.state == "paid" && !claim.paid_on.empty();
      if (paid) Add(MemberEvent::kClaim, claim.paid_on, state + ": " + about, claim.id);
      Add(MemberEvent::kClaim, claim.spent_on,
          (paid ? panel_.LabelOf("claim-states", "claimed") : state) + ": " + about, claim.id);
    }
  }

  void ReadSeats() {
    for (const Row& row : Held("panel_seat")) {
      const std::string body = GetString(row.document, "body");
      const std::string name = panel_.TitleOf(body);
      const std::string role = GetString(row.document, "role");
      const std::string left = GetString(row.document, "ends_on");
      if (!left.empty()) Add(MemberEvent::kSeat, left, "Last day on " + name, body);
      Add(MemberEvent::kSeat, GetString(row.document, "starts_on"),
          "Seat on " + name + (role.empty() ? "" : " as " + role), body);
    }
  }

  // Where they stand, and where they stood before each change that is still known of: the history
  // has the whole of a group under the stamp of the change.
  void ReadStatus() {
    const auto document = panel_.Document(member_);
    if (!document) return;
    std::map<std::string, base::Json, std::greater<>> before;  // by the change
    for (const base::Json& past : merge::ReadHistory(*document)) {
      const std::string field = GetString(past, "f"), by = GetString(past, "by");
      if (!field.starts_with("status") || by.empty()) continue;  // without `by`: lost a merge
      before[by][field] = past.contains("v") ? past["v"] : base::Json();
      before[by]["since"] = GetString(past, "c");
    }
    AddStatus(*document, merge::StampOf(*document, "status"));
    for (const auto& [change, state] : before) AddStatus(state, GetString(state, "since"));
  }
  void AddStatus(const base::Json& state, std::string_view stamp) {
    const std::string status = GetString(state, "status");
    const std::string reason = GetString(state, "status_reason");
    if (status.empty()) return;
    std::string words =
        panel_.LabelOf("member-states", status) + (reason.empty() ? "" : ": " + reason);
    if (words == newer_status_) return;  // only its day was put right
    newer_status_ = words;
    std::string on = GetString(state, "status_on");
    if (const auto made = merge::ParseStamp(stamp); on.empty() && made) {
      on = base::FormatDate(base::LocalDate(made->ms, 0));
    }
    Add(MemberEvent::kStatus, std::move(on), std::move(words), std::string(member_));
  }

  const Workspace& panel_;
  std::string_view member_;
  std::string newer_status_;
  std::vector<HistoryLine> lines_;
};

}  // namespace

std::vector<HistoryLine> ReadMemberHistory(const Workspace& panel, std::string_view member) {
  return HistoryReader(panel, member).Read();
}

}  // namespace earshot::app
