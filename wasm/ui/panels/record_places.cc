// See record_places.h.

#include "wasm/ui/panels/record_places.h"

#include <algorithm>
#include <array>

#include "core/model/schema.h"
#include "wasm/ui/shell/router.h"

namespace earshot::panels {

using shell::RouteTo;
using shell::Screen;

namespace {

struct TypeList {
  std::string_view type;
  ListPlace place;
};
constexpr std::array<TypeList, 44> kLists = {{
    {"activity", {Screen::kLog, ""}},
    {"attendance", {Screen::kLog, ""}},
    {"tally", {Screen::kLog, ""}},
    {"photo", {Screen::kLog, ""}},
    {"project", {Screen::kProjects, ""}},
    {"phase", {Screen::kProjects, ""}},
    {"report_point", {Screen::kProjects, ""}},
    {"question", {Screen::kProjects, ""}},
    {"area_profile", {Screen::kWorkspaceSettings, ""}},
    {"population_share", {Screen::kWorkspaceSettings, ""}},
    {"identification", {Screen::kProjects, ""}},
    {"channel_plan", {Screen::kMatrix, ""}},
    {"stakeholder", {Screen::kStakeholders, ""}},
    {"membership", {Screen::kStakeholders, ""}},
    {"contact", {Screen::kStakeholders, ""}},
    {"map", {Screen::kProjects, ""}},
    {"position", {Screen::kProjects, ""}},
    {"theme", {Screen::kVoices, "themes"}},
    {"decision", {Screen::kVoices, "decisions"}},
    {"telling", {Screen::kVoices, "told"}},
    {"case", {Screen::kIncoming, ""}},
    {"case_event", {Screen::kIncoming, ""}},
    {"routine", {Screen::kDeadlines, ""}},
    {"check", {Screen::kDeadlines, ""}},
    {"bank_holiday", {Screen::kDeadlines, ""}},
    {"hear_back", {Screen::kErasures, ""}},
    {"edition", {Screen::kReports, ""}},
    {"workspace", {Screen::kWorkspaceSettings, ""}},
    {"place", {Screen::kWorkspaceSettings, ""}},
    {"panel", {Screen::kPanel, ""}},
    {"panel_target", {Screen::kTargets, ""}},
    {"member", {Screen::kMembers, ""}},
    {"equality", {Screen::kMembers, ""}},
    {"consent_wording", {Screen::kPanel, ""}},
    {"consent", {Screen::kMembers, ""}},
    {"invitation", {Screen::kInvitations, ""}},
    {"invited", {Screen::kInvitations, ""}},
    {"member_contact", {Screen::kMembers, ""}},
    {"claim", {Screen::kPanel, ""}},
    {"panel_body", {Screen::kBodies, ""}},
    {"panel_seat", {Screen::kBodies, ""}},
    {"segment", {Screen::kSegments, ""}},
    {"panel_log", {Screen::kPanel, ""}},
    {"postcode_area", {Screen::kTargets, ""}},
}};

}  // namespace

std::string PlaceOf(std::string_view type, std::string_view id,
                    const std::function<std::string(std::string_view field)>& reference) {
  if (type == "activity") return RouteTo(Screen::kActivity, id);
  if (type == "project") return RouteTo(Screen::kProject, id);
  if (type == "theme") return RouteTo(Screen::kTheme, id);
  if (type == "map") return RouteTo(Screen::kMap, id);
  if (type == "position") return RouteTo(Screen::kMap, reference("map"));
  if (type == "case") return RouteTo(Screen::kCase, id);
  if (type == "phase" || type == "report_point" || type == "question") {
    return RouteTo(Screen::kProject, reference("project"));
  }
  if (type == "stakeholder") return RouteTo(Screen::kStakeholder, id);
  if (type == "member") return RouteTo(Screen::kMember, id);
  if (type == "equality" || type == "consent" || type == "member_contact" || type == "claim") {
    return RouteTo(Screen::kMember, reference("member"));
  }
  if (type == "invitation") return RouteTo(Screen::kInvitation, id);
  if (type == "invited") return RouteTo(Screen::kInvitation, reference("invitation"));
  if (type == "panel_seat" || type == "panel_body") return RouteTo(Screen::kBodies);
  if (type == "segment") return RouteTo(Screen::kSegments);
  if (type == "panel_target" || type == "postcode_area") return RouteTo(Screen::kTargets);
  if (type == "panel") return RouteTo(Screen::kPanel);
  if (type == "contact") return RouteTo(Screen::kStakeholder, reference("stakeholder"));
  if (type == "membership") {
    for (const std::string_view field : {"body", "member"}) {  // either may be half typed
      const std::string id = reference(field);
      if (model::TypeOfId(id) == "stakeholder") return RouteTo(Screen::kStakeholder, id);
    }
    return RouteTo(Screen::kStakeholders);
  }
  if (type == "case_event") return RouteTo(Screen::kCase, reference("case"));
  if (type == "attendance" || type == "tally" || type == "photo") {
    return RouteTo(Screen::kActivity, reference("activity"));
  }
  if (type == "feedback") {
    if (const std::string at = reference("activity"); !at.empty()) {
      return RouteTo(Screen::kActivity, at);
    }
    if (const std::string from = reference("case"); !from.empty()) {
      return RouteTo(Screen::kCase, from);
    }
  }
  if (type == "routine" || type == "check" || type == "bank_holiday") {
    return RouteTo(Screen::kDeadlines);
  }
  if (type == "workspace") return RouteTo(Screen::kWorkspaceSettings);
  if (type == "population_share") return RouteTo(Screen::kRecord, reference("profile"));
  return RouteTo(Screen::kRecord, id);
}

std::string PlaceOf(const base::Json& document) {
  return PlaceOf(base::GetString(document, "type"), base::GetString(document, "_id"),
                 [&](std::string_view field) { return base::GetString(document, field); });
}

std::string PlaceOf(const RecordForm& record, const base::Json* stored) {
  return PlaceOf(record.type, record.id, [&](std::string_view field) {
    const auto typed = record.typed.find(field);
    if (typed != record.typed.end() && !typed->second.empty()) return typed->second;
    for (const merge::Change& change : record.fixed) {
      if (change.field == field) return base::AsString(change.value);
    }
    return stored == nullptr ? std::string() : base::GetString(*stored, field);
  });
}

ListPlace ListPlaceOf(std::string_view type) {
  const auto found = std::find_if(kLists.begin(), kLists.end(),
                                  [type](const TypeList& list) { return list.type == type; });
  return found == kLists.end() ? ListPlace{Screen::kVoices, ""} : found->place;
}

std::string ListOf(std::string_view type) {
  const ListPlace place = ListPlaceOf(type);
  return RouteTo(place.screen, place.tab);
}

}  // namespace earshot::panels
