// See invitations.h: what was answered. Fields are read from the stored bytes, all of a type at
// once.

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/app/invitations.h"
#include "core/base/fold.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using store::FieldScan;
using Counts = std::vector<ResponseCount>;

constexpr std::string_view kBounced = "bounced";

void CountOne(Counts& counts, std::string_view code) {
  const auto known = std::find_if(counts.begin(), counts.end(), [code](const ResponseCount& count) {
    return count.code == code;
  });
  if (known != counts.end()) {
    ++known->people;
  } else {
    counts.push_back({std::string(code), 1});  // a term that was retired
  }
}

std::string ResponseOf(const FieldScan& scan) {
  std::string response = scan.Text("response");
  return response.empty() ? std::string(kNoResponse) : response;
}

InvitationLine LineOf(const Row& row, Counts counts, std::string_view today) {
  InvitationLine line;
  line.id = row.id;
  line.title = base::GetString(row.document, "title");
  line.asked_by = base::GetString(row.document, "asked_by");
  line.channel = base::GetString(row.document, "channel");
  line.sent_on = base::GetString(row.document, "sent_on");
  line.answer_by = base::GetString(row.document, "answer_by");
  line.project = base::GetString(row.document, "project");
  line.responses = std::move(counts);
  for (const ResponseCount& count : line.responses) line.invited += count.people;
  const size_t silent = line.People(kNoResponse);
  const size_t reached = line.invited - line.People(kBounced);
  line.reached = reached;
  line.answered = reached - silent;
  if (reached > 0) {
    line.response_rate = static_cast<int>((200 * line.answered + reached) / (2 * reached));
  }
  if (!line.answer_by.empty() && line.answer_by < today) line.late = silent;
  return line;
}

}  // namespace

size_t InvitationLine::People(std::string_view response) const {
  for (const ResponseCount& count : responses) {
    if (count.code == response) return count.people;
  }
  return 0;
}

std::vector<InvitationLine> ReadInvitations(const Workspace& panel, std::string_view today) {
  Counts none;
  for (const TermChoice& term : panel.Terms("invitation-responses")) none.push_back({term.code, 0});
  std::unordered_map<std::string, Counts> counts;  // by the id of the invitation
  panel.store().ForEach("invited", [&](const store::Entry& entry) {
    const FieldScan scan(entry.bytes);
    if (scan.IsTrue("deleted") || scan.IsTrue("_deleted")) return;
    const auto place = counts.try_emplace(scan.Text("invitation"), none).first;
    CountOne(place->second, ResponseOf(scan));
  });
  std::vector<InvitationLine> lines;
  for (const Row& row : panel.List("invitation")) {
    const auto place = counts.find(row.id);
    lines.push_back(LineOf(row, place == counts.end() ? none : place->second, today));
  }
  std::sort(lines.begin(), lines.end(), [](const InvitationLine& a, const InvitationLine& b) {
    return a.sent_on != b.sent_on ? a.sent_on > b.sent_on : a.id > b.id;
  });
  return lines;
}

std::vector<InvitedLine> ReadInvited(const Workspace& panel, std::string_view invitation) {
  std::vector<std::pair<std::string, InvitedLine>> sorted;
  for (const Row& row : panel.Children("invited", "invitation", invitation)) {
    InvitedLine line;
    line.id = row.id;
    line.member = base::GetString(row.document, "member");
    line.name = panel.TitleOf(line.member);
    if (const store::Entry* member = panel.store().Find(line.member)) {
      line.status = FieldScan(member->bytes).Text("status");
    }
    const std::string response = base::GetString(row.document, "response");
    if (!response.empty()) line.response = response;
    line.responded_on = base::GetString(row.document, "responded_on");
    std::string key = base::Fold(line.name);
    sorted.emplace_back(std::move(key), std::move(line));
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<InvitedLine> lines;
  for (auto& item : sorted) lines.push_back(std::move(item.second));
  return lines;
}

std::vector<InvitedLine> NotAnsweredInTime(const Workspace& panel, std::string_view invitation,
                                           std::string_view today) {
  const auto document = panel.Document(invitation);
  const std::string answer_by = document ? base::GetString(*document, "answer_by") : "";
  if (answer_by.empty() || answer_by >= today) return {};
  std::vector<InvitedLine> lines = ReadInvited(panel, invitation);
  std::erase_if(lines, [](const InvitedLine& line) { return line.response != kNoResponse; });
  return lines;
}

}  // namespace earshot::app
