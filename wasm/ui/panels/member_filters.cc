// See member_filters.h. The labels are those of the schema, so that a filter is called as the field
// is that it looks at.

#include "wasm/ui/panels/member_filters.h"

#include <algorithm>
#include <optional>
#include <span>

#include "core/app/invitations.h"
#include "core/base/fold.h"
#include "core/model/schema.h"
#include "wasm/ui/kit/columns.h"
#include "wasm/ui/panels/panel_state.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::MemberFilter;
using shell::T;
using shell::Text;

namespace {

using Codes = std::vector<std::string>;

constexpr int kOldest = 120;

std::string_view LabelOfField(std::string_view type, std::string_view field) {
  return model::FieldOf(type, field).label;
}

void DrawSet(std::string_view label, std::string_view key, std::span<const kit::Option> options,
             Codes& codes) {
  if (options.empty()) return;
  kit::MultiSelect({.label = label, .filter = true, .key = key}, options, codes);
}

// 0 for nothing typed; none for what is no age.
std::optional<int> AgeIn(const std::string& typed) {
  const std::string text = base::TrimSpaces(typed);
  if (text.size() > 3) return std::nullopt;
  int age = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    age = age * 10 + (c - '0');
  }
  return age <= kOldest ? std::optional(age) : std::nullopt;
}

void DrawAge(Text label, std::string_view key, std::string& typed, int& age) {
  // The filter was changed elsewhere, as by a segment.
  if (AgeIn(typed).value_or(0) != age) typed = age > 0 ? std::to_string(age) : "";
  const bool wrong = !AgeIn(typed);
  if (kit::TextField({.label = T(label),
                      .error = wrong ? T(Text::kMembersAgeWrong) : std::string_view(),
                      .filter = true,
                      .key = key,
                      .input_mode = "numeric",
                      .short_width = true},
                     typed)) {
    kit::Wake();  // what stands above counts the results
  }
  age = AgeIn(typed).value_or(0);
}

const std::vector<kit::Option>& Localities(const PanelContext& context, MemberFilterState& state,
                                           const std::vector<app::MemberRow>& rows) {
  return state.localities.Get(context.panel->TypeVersion("member"), "", [&rows] {
    std::vector<kit::Option> options;
    for (const std::string& town : app::LocalitiesOf(rows)) options.push_back({town, town});
    return options;
  });
}

void DrawAnswers(PanelContext& context, MemberFilter& filter) {
  const auto draw = [&context](std::string_view field, std::string_view key,
                               std::string_view vocabulary, Codes& codes) {
    DrawSet(LabelOfField("equality", field), key, context.options.Terms(vocabulary), codes);
  };
  {
    kit::Columns columns({1, 1, 1});
    draw("sex", "members/sex", "sexes", filter.sexes);
    columns.Next();
    draw("ethnic_group", "members/ethnic", "ethnic-headings", filter.ethnic_headings);
    columns.Next();
    draw("disability", "members/disability", "disabilities", filter.disabilities);
  }
  kit::Columns columns({1, 2});
  draw("care", "members/care", "unpaid-care", filter.cares);
  columns.Next();
  draw("inclusion_groups", "members/inclusion", "inclusion-groups", filter.inclusion_groups);
}

void DrawConsent(const PanelContext& context, MemberFilter& filter) {
  std::vector<kit::Option> purposes;
  for (const char* code : {"panel", "newsletter"}) {
    purposes.push_back({code, context.engagement->LabelOf("consent-purposes", code)});
  }
  kit::Select({.label = T(Text::kMembersAgreed), .filter = true, .key = "members/consent"},
              purposes, filter.consent, T(Text::kAnyAnswer));
}

void DrawMore(PanelContext& context, MemberFilter& filter) {
  {
    kit::Columns columns({1, 1});
    DrawSet(context.engagement->LabelOf("panel-dimensions", "deprivation"), "members/deprivation",
            context.options.Terms("deprivation-bands"), filter.deprivation_bands);
    columns.Next();
    DrawSet(LabelOfField("member", "rural_urban"), "members/rural",
            context.options.Terms("rural-urban"), filter.rural_urban);
  }
  kit::Columns columns({1, 1, 1});
  DrawSet(LabelOfField("member", "reach_by"), "members/reach",
          context.options.Terms("panel-channels"), filter.reach_by);
  columns.Next();
  DrawConsent(context, filter);
  columns.Next();
  DrawSet(T(Text::kMemberOf), "members/bodies", context.options.Records("panel_body"),
          filter.bodies);
}

}  // namespace

void DrawMemberFilters(PanelContext& context, const std::vector<app::MemberRow>& rows,
                       MemberFilterState& state, MemberFilter& filter) {
  {
    kit::Columns columns({1, 1, 1});
    DrawSet(LabelOfField("member", "interests"), "members/interests",
            context.options.Terms("panel-interests"), filter.interests);
    columns.Next();
    DrawSet(LabelOfField("member", "locality"), "members/towns", Localities(context, state, rows),
            filter.localities);
    columns.Next();
    DrawAge(Text::kMembersAgeFrom, "members/age-from", state.age_from, filter.age_from);
    DrawAge(Text::kMembersAgeTo, "members/age-to", state.age_to, filter.age_to);
    kit::Checkbox({.label = T(Text::kMembersRested), .filter = true, .key = "members/rested"},
                  filter.only_rested);
  }
  kit::Fold(T(Text::kMembersAnswers), state.answers_open);
  if (state.answers_open) DrawAnswers(context, filter);
  kit::Fold(T(Text::kMembersMoreFilters), state.more_open);
  if (state.more_open) DrawMore(context, filter);
}

bool AsksForAnswers(const MemberFilter& filter) {
  for (const Codes* codes : {&filter.sexes, &filter.ethnic_headings, &filter.disabilities,
                             &filter.cares, &filter.inclusion_groups}) {
    if (!codes->empty()) return true;
  }
  return false;
}

bool MayBeInvited(const PanelContext& context, const app::MemberRow& row) {
  return row.rested && !app::WhyNotSent(*context.panel, row, "");
}

std::string MembersInWords(const PanelContext& context, const std::vector<app::MemberRow>& rows,
                           const std::vector<uint32_t>& places) {
  const auto invitable = std::count_if(places.begin(), places.end(), [&](uint32_t place) {
    return MayBeInvited(context, rows[place]);
  });
  const std::string people =
      shell::Count(static_cast<int64_t>(places.size()), Text::kAMemberPerson, Text::kMemberPeople);
  return shell::Fill(Text::kMembersFound,
                     {people, shell::FormatNumber(static_cast<int64_t>(invitable))});
}

void OpenMembers(PanelContext& context, const MemberFilter& filter, std::string_view segment) {
  MembersState& members = StateOfPanel(context).members;
  members.filter = members.segment_filter = filter;
  members.segment = segment;
  members.fields.age_from.clear();
  members.fields.age_to.clear();
  members.segment_open = members.file_open = false;
  members.file_said.clear();
  context.Go(shell::RouteTo(shell::Screen::kMembers));
}

}  // namespace earshot::panels
