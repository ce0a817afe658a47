// See members.h. Fields are read from the stored bytes, each type of record once: neither are
// 20,000 documents parsed nor is anything looked up member by member.

#include "core/app/members.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/app/stakeholders.h"
#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/base/word_filter.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using store::FieldScan;

constexpr std::string_view kNotAsked = "not-asked";

struct Answer {
  std::string_view field;
  std::string MemberRow::*code;
};
constexpr std::array<Answer, 9> kAnswers = {{
    {"sex", &MemberRow::sex},
    {"gender_identity", &MemberRow::gender_identity},
    {"ethnic_group", &MemberRow::ethnic_group},
    {"disability", &MemberRow::disability},
    {"religion", &MemberRow::religion},
    {"orientation", &MemberRow::orientation},
    {"partnership", &MemberRow::partnership},
    {"maternity", &MemberRow::maternity},
    {"care", &MemberRow::care},
}};

struct AgeBand {
  int below;
  std::string_view code;
};
constexpr std::array<AgeBand, 8> kBands = {{{16, "under-16"},
                                            {25, "16-24"},
                                            {35, "25-34"},
                                            {45, "35-44"},
                                            {55, "45-54"},
                                            {65, "55-64"},
                                            {75, "65-74"},
                                            {85, "75-84"}}};

struct Members {
  std::vector<MemberRow> rows;
  std::unordered_map<std::string_view, size_t> places;  // by the ids in `rows`

  MemberRow* Find(const std::string& id) {
    const auto place = places.find(id);
    return place == places.end() ? nullptr : &rows[place->second];
  }
};

void ForEachKept(const Workspace& panel, std::string_view type,
                 const std::function<void(const std::string& id, const FieldScan&)>& visit) {
  panel.store().ForEach(type, [&visit](const store::Entry& entry) {
    const FieldScan scan(entry.bytes);
    if (!scan.IsTrue("deleted") && !scan.IsTrue("_deleted")) visit(entry.id, scan);
  });
}

MemberRow RowOf(const std::string& id, const FieldScan& scan, std::string_view today) {
  MemberRow row;
  row.id = id;
  row.name = scan.Text("name");
  row.status = scan.Text("status");
  row.status_on = scan.Text("status_on");
  row.locality = base::TrimSpaces(scan.Text("locality"));
  row.postcode = ProperPostcode(scan.Text("postcode"));
  row.email = base::Fold(base::TrimSpaces(scan.Text("email")));
  row.phone_end = EndOfPhone(scan.Text("phone"));
  row.household = base::Fold(base::TrimSpaces(scan.Text("household")));
  row.birth_year = scan.Integer("birth_year").value_or(0);
  row.age = AgeIn(row.birth_year, today);
  row.age_band = AgeBandOf(row.age);
  row.decile = scan.Integer("deprivation_decile").value_or(0);
  row.rural_urban = scan.Text("rural_urban");
  row.source = scan.Text("source");
  row.interests = scan.Elements("interests");
  row.reach_by = scan.Elements("reach_by");
  row.formats = scan.Elements("formats");
  row.languages = scan.Elements("languages");
  for (const std::string* text : {&row.name, &row.locality, &row.postcode, &row.email}) {
    base::AddFoldedWords(row.folded, *text);
  }
  // "nn171" finds NN17 1QG too.
  std::string closed = row.postcode;
  closed.erase(std::remove(closed.begin(), closed.end(), ' '), closed.end());
  if (closed != row.postcode) base::AddFoldedWords(row.folded, closed);
  return row;
}

Members ReadRows(const Workspace& panel, std::string_view today) {
  std::vector<MemberRow> read;
  read.reserve(panel.store().Count("member"));
  std::vector<std::pair<std::string, size_t>> order;  // members of one name by id
  ForEachKept(panel, "member", [&](const std::string& id, const FieldScan& scan) {
    read.push_back(RowOf(id, scan, today));
    order.emplace_back(base::Fold(read.back().name), order.size());
  });
  std::sort(order.begin(), order.end());
  Members members;
  members.rows.reserve(read.size());
  for (const auto& item : order) members.rows.push_back(std::move(read[item.second]));
  for (size_t i = 0; i < members.rows.size(); ++i) members.places.emplace(members.rows[i].id, i);
  return members;
}

void AddAnswers(const Workspace& panel, Members& members) {
  ForEachKept(panel, "equality", [&members](const std::string&, const FieldScan& scan) {
    MemberRow* row = members.Find(scan.Text("member"));
    if (row == nullptr) return;
    for (const Answer& answer : kAnswers) {
      std::string code = scan.Text(answer.field);
      row->*answer.code = code == kNotAsked ? "" : std::move(code);
    }
    row->inclusion_groups = scan.Elements("inclusion_groups");
  });
}

bool IsNewer(const ConsentLine& a, const ConsentLine& b) {
  return base::ParseInstant(a.given_at).value_or(0) > base::ParseInstant(b.given_at).value_or(0);
}

// Only of the purposes that a row has; of a line only what its standing depends on.
void AddConsents(const Workspace& panel, std::string_view today, Members& members) {
  std::vector<std::vector<ConsentLine>> lines(members.rows.size());
  ForEachKept(panel, "consent", [&](const std::string& id, const FieldScan& scan) {
    ConsentLine line;
    line.id = id;
    line.purpose = scan.Text("purpose");
    if (line.purpose != "panel" && line.purpose != "newsletter") return;
    const auto place = members.places.find(scan.Text("member"));
    if (place == members.places.end()) return;
    line.answer = scan.Text("answer");
    line.given_at = scan.Text("given_at");
    line.until = scan.Text("until");
    lines[place->second].push_back(std::move(line));
  });
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].empty()) continue;
    std::stable_sort(lines[i].begin(), lines[i].end(), IsNewer);
    MemberRow& row = members.rows[i];
    for (const PurposeStanding& standing : StandingsOf(lines[i], today)) {
      if (standing.purpose == "newsletter") row.newsletter = standing.state;
      if (standing.purpose != "panel") continue;
      row.consent = standing.state;
      row.consent_until = standing.until;
    }
  }
}

// One that is dated ahead counts as well: they are on its list.
void AddInvitations(const Workspace& panel, const PanelSettings& settings, std::string_view today,
                    Members& members) {
  std::unordered_map<std::string, std::string> sent;  // by the id of the invitation
  ForEachKept(panel, "invitation", [&sent](const std::string& id, const FieldScan& scan) {
    sent.emplace(id, scan.Text("sent_on"));
  });
  std::string before;  // the last day that is long enough ago
  if (const auto day = base::ParseDate(today)) {
    before = base::FormatDate(base::AddDays(*day, -static_cast<int>(settings.fatigue_days)));
  }
  ForEachKept(panel, "invited", [&](const std::string&, const FieldScan& scan) {
    const auto invitation = sent.find(scan.Text("invitation"));
    MemberRow* row = members.Find(scan.Text("member"));
    if (invitation == sent.end() || row == nullptr) return;
    row->last_invited = std::max(row->last_invited, invitation->second);
    if (invitation->second > before) ++row->invited_lately;
  });
  for (MemberRow& row : members.rows) row.rested = row.invited_lately < settings.most_invitations;
}

void AddBodies(const Workspace& panel, std::string_view today, Members& members) {
  std::unordered_set<std::string> bodies;
  ForEachKept(panel, "panel_body",
              [&bodies](const std::string& id, const FieldScan&) { bodies.insert(id); });
  ForEachKept(panel, "panel_seat", [&](const std::string&, const FieldScan& scan) {
    std::string body = scan.Text("body");
    const std::string ends = scan.Text("ends_on");
    const bool sits = scan.Text("starts_on") <= today && (ends.empty() || ends >= today);
    MemberRow* row = sits && bodies.contains(body) ? members.Find(scan.Text("member")) : nullptr;
    if (row != nullptr) row->bodies.push_back(std::move(body));
  });
}

}  // namespace

std::vector<MemberRow> ReadMembers(const Workspace& panel, const PanelSettings& settings,
                                   std::string_view today) {
  Members members = ReadRows(panel, today);
  AddAnswers(panel, members);
  AddConsents(panel, today, members);
  AddInvitations(panel, settings, today, members);
  AddBodies(panel, today, members);
  return std::move(members.rows);
}

int AgeIn(int64_t birth_year, std::string_view today) {
  const auto day = base::ParseDate(today);
  if (!day || birth_year <= 0 || birth_year > day->year) return -1;
  return day->year - static_cast<int>(birth_year);
}

std::string_view AgeBandOf(int age) {
  if (age < 0) return "";
  for (const AgeBand& band : kBands) {
    if (age < band.below) return band.code;
  }
  return "85-over";
}

}  // namespace earshot::app
