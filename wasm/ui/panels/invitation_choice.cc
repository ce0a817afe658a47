// Whom to ask: a saved segment, or all active members; how many that finds, and who is left out and
// why (004-20, 000-05).

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "wasm/ui/panels/invitation_parts.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::FormatNumber;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kEverybody = "everybody";
constexpr size_t kMostNames = 50;

std::string NumberOf(size_t people) { return FormatNumber(static_cast<int64_t>(people)); }

const std::vector<app::SegmentLine>& Segments(PanelContext& context, InvitationState& state) {
  return state.segments.Get(context.panel->version(), context.facts.today,
                            [&] { return app::ReadSegments(*context.panel, MemberRows(context)); });
}

// Of a segment that was deleted meanwhile, or that this release cannot read: none.
std::optional<app::MemberFilter> ChosenFilter(const InvitationState& state,
                                              const std::vector<app::SegmentLine>& segments) {
  if (state.segment == kEverybody) return app::MemberFilter();
  for (const app::SegmentLine& segment : segments) {
    if (segment.id == state.segment) return segment.filter;
  }
  return std::nullopt;
}

std::string NameOf(const InvitationState& state, const std::vector<app::SegmentLine>& segments) {
  for (const app::SegmentLine& segment : segments) {
    if (segment.id == state.segment) return segment.name;
  }
  return "";
}

bool DrawFrom(InvitationState& state, const std::vector<app::SegmentLine>& segments) {
  std::vector<kit::Option> options = {
      {std::string(kEverybody), std::string(T(Text::kInviteEverybody))}};
  for (const app::SegmentLine& segment : segments) {
    if (segment.filter) options.push_back({segment.id, segment.name});
  }
  const kit::FieldSpec spec{
      .label = T(Text::kInviteChooseFrom), .filter = true, .key = "invitation/from"};
  return kit::Select(spec, options, state.segment, T(Text::kChooseOne));
}

const InvitationChoice& ChoiceOf(PanelContext& context, InvitationState& state,
                                 const app::MemberFilter& filter, const std::string& name) {
  std::string key = state.id + "\n" + context.facts.today + "\n" + state.segment;
  for (const std::string& interest : filter.interests) key += "\n" + interest;
  return state.choice.Get(context.panel->version(), key, [&] {
    const std::vector<app::MemberRow>& rows = MemberRows(context);
    const std::vector<std::string> found = app::MembersOfSegment(rows, filter);
    InvitationChoice choice;
    choice.found = found.size();
    choice.plan = app::PlanMore(*context.panel, rows, found, state.id);
    choice.words = app::FilterInWords(*context.engagement, *context.panel, filter);
    if (!name.empty()) choice.words = Fill(Text::kCountOfGroup, {name, choice.words});
    return choice;
  });
}

void DrawNames(PanelContext& context, InvitationState& state, const app::InvitationLine& line,
               const std::vector<app::LeftOutMember>& left_out) {
  const Text label = state.names_open ? Text::kInviteHideOut : Text::kInviteShowOut;
  kit::Disclosure(std::string(T(label)) + "###names", state.names_open);
  if (!state.names_open) return;
  const size_t shown = std::min(left_out.size(), kMostNames);
  DrawRecordList(context, T(Text::kInviteLeftOut), std::span(left_out.data(), shown),
                 [&](const app::LeftOutMember& member) {
                   return ListedRecord{.key = member.id,
                                       .title = member.name,
                                       .detail = LeftOutInWords(context, line, member.why),
                                       .route = RouteTo(Screen::kMember, member.id)};
                 });
  DrawShownOf(shown, left_out.size());
}

void DrawAsk(PanelContext& context, InvitationState& state, const InvitationChoice& choice) {
  const auto people = static_cast<int64_t>(choice.plan.invited.size());
  if (!context.facts.writer ||
      !kit::Button(Count(people, Text::kInviteAskOne, Text::kInviteAskThese) + "###ask")) {
    return;
  }
  context.intents.Push(shell::Edit{
      app::AskMore(*context.panel, state.id, choice.plan, choice.words, T(Text::kInviteWhatAsk)),
      "", "", Count(people, Text::kInviteOneAsked, Text::kInviteManyAsked)});
  state.segment.clear();
  state.interests.clear();
  state.tab = "people";
  kit::Wake();
}

void DrawChoice(PanelContext& context, InvitationState& state, const app::InvitationLine& line,
                const InvitationChoice& choice) {
  const int64_t rate = PanelSettingsOf(context).response_rate;
  const size_t can = choice.plan.invited.size();
  DrawFacts(
      {{std::string(T(Text::kInviteWho)), choice.words},
       {std::string(T(Text::kFoundToPlace)), PeopleInWords(static_cast<int64_t>(choice.found))},
       {std::string(T(Text::kInviteCanBeAsked)), NumberOf(can)},
       {std::string(T(Text::kInviteExpected)),
        Fill(Text::kInviteExpectedOf,
             {FormatNumber(app::ExpectedAnswers(can, rate)), FormatNumber(rate)})}});
  if (can == 0) {
    kit::Caption(T(Text::kInviteNobodyCan));
  } else {
    DrawAsk(context, state, choice);
  }
  if (choice.plan.left_out.empty()) return;
  DrawLeftOut(context, line, choice.plan.left_out);
  DrawNames(context, state, line, choice.plan.left_out);
}

}  // namespace

std::string LeftOutInWords(PanelContext& context, const app::InvitationLine& line,
                           app::LeftOut why) {
  switch (why) {
    case app::LeftOut::kGone:
      return std::string(T(Text::kInviteGone));
    case app::LeftOut::kNotActive:
      return std::string(T(Text::kInviteNotActive));
    case app::LeftOut::kNoConsent:
      return std::string(T(Text::kInviteNoConsent));
    case app::LeftOut::kInvitedAlready:
      return std::string(T(Text::kInviteAlready));
    case app::LeftOut::kNotReachable:
      return Fill(Text::kInviteUnreachable, {ChannelInWords(context, line)});
    case app::LeftOut::kAskedTooOften:
      break;
  }
  const app::PanelSettings& settings = PanelSettingsOf(context);
  return Fill(Text::kInviteTooOften,
              {FormatNumber(settings.most_invitations), FormatNumber(settings.fatigue_days)});
}

void DrawLeftOut(PanelContext& context, const app::InvitationLine& line,
                 std::span<const app::LeftOutMember> left_out) {
  if (left_out.empty()) return;
  std::map<app::LeftOut, int64_t> people;
  for (const app::LeftOutMember& member : left_out) ++people[member.why];
  std::vector<std::string> words;
  for (const auto& [why, number] : people) {
    words.push_back(
        Fill(Text::kCountOfGroup, {PeopleInWords(number), LeftOutInWords(context, line, why)}));
  }
  const std::vector<std::string_view> items(words.begin(), words.end());
  kit::Heading(2, T(Text::kInviteLeftOut));
  kit::Bullets(T(Text::kInviteLeftOut), items);
}

void DrawInvitationChoice(PanelContext& context, InvitationState& state,
                          const app::InvitationLine& line) {
  const std::vector<app::SegmentLine>& segments = Segments(context, state);
  bool changed = DrawFrom(state, segments);
  std::optional<app::MemberFilter> filter = ChosenFilter(state, segments);
  if (!filter) return;
  if (filter->interests.empty()) {  // a segment that has its own is not made wider
    const kit::FieldSpec spec{.label = T(Text::kInviteInterests),
                              .hint = T(Text::kInviteInterestsHint),
                              .filter = true,
                              .key = "invitation/interests"};
    changed |= kit::MultiSelect(spec, context.options.Terms("panel-interests"), state.interests);
    filter->interests = state.interests;
  }
  const InvitationChoice& choice = ChoiceOf(context, state, *filter, NameOf(state, segments));
  if (changed) {
    kit::Announce(Fill(Text::kCountOfGroup,
                       {T(Text::kInviteCanBeAsked), NumberOf(choice.plan.invited.size())}));
  }
  DrawChoice(context, state, line, choice);
}

}  // namespace earshot::panels
