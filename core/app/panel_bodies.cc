// See panel_bodies.h.

#include "core/app/panel_bodies.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/model/schema.h"

namespace earshot::app {
namespace {

using base::GetString;
using merge::Op;

constexpr int64_t kOldestAge = 120;

using RowOf = std::unordered_map<std::string, const MemberRow*>;

bool Contains(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

void ReadSeats(const Workspace& panel, const RowOf& row_of, std::string_view today,
               PanelBody& body) {
  for (const Row& row : panel.Children("panel_seat", "body", body.id)) {
    if (merge::IsDeleted(row.document)) continue;
    SeatLine line;
    line.id = row.id;
    line.member = GetString(row.document, "member");
    line.starts_on = GetString(row.document, "starts_on");
    line.ends_on = GetString(row.document, "ends_on");
    const auto known = row_of.find(line.member);
    if (known == row_of.end()) continue;  // removed: nobody sits there
    line.role = GetString(row.document, "role");
    line.name = known->second->name;
    line.age = known->second->age;
    line.outside_age = body.IsOutside(line.age);
    line.active = known->second->active();
    if (!line.ends_on.empty() && line.ends_on < today) {
      body.ended.push_back(std::move(line));
      continue;
    }
    body.spoken_for.push_back(line.member);
    (line.starts_on > today ? body.to_come : body.sitting).push_back(std::move(line));
  }
  for (std::vector<SeatLine>* seats : {&body.sitting, &body.to_come}) {
    std::stable_sort(seats->begin(), seats->end(), [](const SeatLine& a, const SeatLine& b) {
      return base::Fold(a.name) < base::Fold(b.name);
    });
  }
  std::stable_sort(body.ended.begin(), body.ended.end(),
                   [](const SeatLine& a, const SeatLine& b) { return a.ends_on > b.ends_on; });
}

void ReadGaps(const Workspace& panel, const PanelSettings& settings, const RowOf& row_of,
              const base::Json& document, PanelBody& body) {
  std::vector<std::string> localities, ages, sexes;
  for (const SeatLine& seat : body.sitting) {
    const MemberRow& row = *row_of.at(seat.member);
    localities.push_back(base::Fold(row.locality));
    ages.push_back(row.age_band);
    sexes.push_back(row.sex);
  }
  for (const std::string& locality : merge::Elements(document, "covers")) {
    if (!Contains(localities, base::Fold(locality))) body.missing_localities.push_back(locality);
  }
  const int64_t from = body.youngest >= 0 ? body.youngest : settings.minimum_age;
  const int64_t to = body.oldest >= 0 ? body.oldest : kOldestAge;
  for (int64_t age = from; age <= to; ++age) {
    const std::string band(AgeBandOf(static_cast<int>(age)));
    if (band.empty() || Contains(ages, band) || Contains(body.missing_ages, band)) continue;
    body.missing_ages.push_back(band);
  }
  for (const TermChoice& term : panel.Terms("sexes")) {
    // Both are answers, or none, and never a target (panel_vocabularies.cc).
    if (term.code == "prefer-not-to-say" || term.code == "not-asked") continue;
    if (!Contains(sexes, term.code)) body.missing_sexes.push_back(term.code);
  }
}

int Fills(const PanelBody& body, const MemberRow& row) {
  const std::string locality = base::Fold(row.locality);
  const bool new_place =
      std::any_of(body.missing_localities.begin(), body.missing_localities.end(),
                  [&](const std::string& missing) { return base::Fold(missing) == locality; });
  return static_cast<int>(new_place) + static_cast<int>(Contains(body.missing_ages, row.age_band)) +
         static_cast<int>(Contains(body.missing_sexes, row.sex));
}

}  // namespace

int64_t PanelBody::free_seats() const {
  return std::max<int64_t>(0, seats - static_cast<int64_t>(sitting.size()));
}

bool PanelBody::IsOutside(int age) const {
  return age >= 0 && ((youngest >= 0 && age < youngest) || (oldest >= 0 && age > oldest));
}

std::vector<PanelBody> ReadPanelBodies(const Workspace& panel, const PanelSettings& settings,
                                       const std::vector<MemberRow>& rows, std::string_view today) {
  RowOf row_of;
  for (const MemberRow& row : rows) row_of[row.id] = &row;
  std::vector<PanelBody> bodies;
  for (const Row& row : panel.List("panel_body")) {
    PanelBody body;
    body.id = row.id;
    body.name = GetString(row.document, "name");
    body.reports_to = GetString(row.document, "reports_to");
    body.seats = base::GetInteger(row.document, "seats");
    body.youngest = base::GetInteger(row.document, "youngest", -1);
    body.oldest = base::GetInteger(row.document, "oldest", -1);
    ReadSeats(panel, row_of, today, body);
    ReadGaps(panel, settings, row_of, row.document, body);
    bodies.push_back(std::move(body));
  }
  return bodies;
}

std::vector<SeatCandidate> WhoCouldBeAsked(const PanelBody& body,
                                           const std::vector<MemberRow>& rows) {
  const bool has_rule = body.youngest >= 0 || body.oldest >= 0;
  std::vector<SeatCandidate> found;
  for (uint32_t place = 0; place < rows.size(); ++place) {
    const MemberRow& row = rows[place];
    if (!row.active() || Contains(body.spoken_for, row.id)) continue;
    if (body.IsOutside(row.age) || (has_rule && row.age < 0)) continue;
    const bool agrees =
        row.consent == ConsentState::kGiven || row.consent == ConsentState::kNotAsked;
    if (agrees) found.push_back({place, Fills(body, row)});
  }
  std::stable_sort(found.begin(), found.end(), [&](const SeatCandidate& a, const SeatCandidate& b) {
    return std::tuple(-a.fills, !rows[a.place].rested) <
           std::tuple(-b.fills, !rows[b.place].rested);
  });
  return found;
}

Transaction GiveSeat(const Workspace& panel, std::string_view body, std::string_view member,
                     std::string_view role, std::string_view starts_on) {
  RecordEdit edit{model::PanelSeatId(body, member), "panel_seat", {}};
  const auto set = [&edit](std::string field, base::Json value) {
    edit.changes.push_back({std::move(field), Op::kSet, std::move(value)});
  };
  const auto text = [](std::string_view value) {
    return value.empty() ? base::Json() : base::Json(std::string(value));
  };
  if (const auto before = panel.Document(edit.id)) {
    if (merge::IsDeleted(*before)) set("deleted", nullptr);
    set("ends_on", nullptr);
  }
  set("body", std::string(body));
  set("member", std::string(member));
  set("role", text(role));
  set("starts_on", text(starts_on));
  return {"Give a seat", {std::move(edit)}};
}

Transaction EndSeat(std::string_view seat, std::string_view last_day) {
  return {"End a seat",
          {{std::string(seat), "panel_seat", {{"ends_on", Op::kSet, std::string(last_day)}}}}};
}

}  // namespace earshot::app
