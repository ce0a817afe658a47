// The copy of all that is held on a member, and erasing it for good (004-20, RELIABILITY.md section
// 5). Nothing brings an erased person back, so what goes is said first, and who else's record names
// them.

#include <map>

#include "core/app/member_erasure.h"
#include "core/base/fold.h"
#include "core/report/subject_access.h"
#include "wasm/ui/panels/member_parts.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostMentions = 30;

// REQUIRES: this tab writes, else a copy would leave without its line in the log.
void SaveCopy(PanelContext& context, MemberCard& card, bool page) {
  const report::SubjectAccess access =
      report::ReadSubjectAccess(*context.panel, card.member, context.facts.today);
  card.others_named = access.third_parties;
  context.intents.Push(
      shell::Edit{report::SubjectAccessLog(context.facts.person, "", NowOf(context.facts)), "", "",
                  std::string(T(Text::kCardHeldSaved))});
  context.intents.Push(shell::SaveFile{
      "everything-we-hold", page ? "html" : "json",
      page ? report::SubjectAccessPage(access) : report::SubjectAccessJson(access)});
}

ListedRecord Named(const PanelContext& context, const std::string& id) {
  ListedRecord row = RecordInWords(context, id);
  // What belongs to a member is read on its own page, not on their card.
  if (model::TypeOfId(id) != "member") row.route = RouteTo(Screen::kRecord, id);
  return row;
}

std::vector<std::string> WhatGoes(const app::MemberErasure& plan) {
  std::map<std::string, int64_t, std::less<>> counts;
  for (const std::string& id : plan.ids) {
    const model::RecordType* type = model::FindType(model::TypeOfId(id));
    if (type != nullptr) ++counts[std::string(type->plural)];
  }
  std::vector<std::string> words;
  for (const auto& [plural, count] : counts) {
    words.push_back(Fill(Text::kCountOfGroup, {plural, shell::FormatNumber(count)}));
  }
  return words;
}

// Drawn in the dialog; a record that is opened closes it.
bool DrawMentions(const PanelContext& context, const app::MemberErasure& plan) {
  bool left = false;
  if (!plan.mentions.empty()) {
    kit::Heading(3, T(Text::kCardMentions));
    kit::Paragraph(T(Text::kCardMentionsText));
    const size_t shown = std::min(plan.mentions.size(), kMostMentions);
    kit::List list(T(Text::kCardMentions));
    for (size_t i = 0; i < shown; ++i) {
      const ListedRecord row = Named(context, plan.mentions[i]);
      if (!list.Row({.key = row.key, .title = row.title, .detail = row.detail, .route = row.route}))
        continue;
      context.Go(row.route);
      left = true;
    }
  }
  DrawShownOf(std::min(plan.mentions.size(), kMostMentions), plan.mentions.size());
  if (!plan.stakeholder.empty()) {
    kit::Paragraph(T(Text::kCardStakeholderStays));
    const std::string name = context.engagement->TitleOf(plan.stakeholder);
    const std::string route = RouteTo(Screen::kStakeholder, plan.stakeholder);
    if (!name.empty() && kit::Link(name, route)) {
      context.Go(route);
      left = true;
    }
  }
  return left;
}

void DrawQuestion(PanelContext& context, MemberCard& card, const MemberReading& reading) {
  EraseForm& form = card.erase;
  if (!form.plan) return;
  bool open = true;
  const std::string title = Fill(Text::kCardEraseTitle, {reading.name}) + "###erase";
  if (kit::Dialog dialog(title, open, T(Text::kCardEraseText)); dialog) {
    kit::Paragraph(T(Text::kCardEraseText));
    if (DrawMemberErasure(context, *form.plan)) open = false;
    const bool given = !base::TrimSpaces(form.reason).empty();
    const std::string error = form.tried && !given ? std::string(T(Text::kCardReasonMissing))
                                                   : WrongIn("panel_log", "reason", form.reason);
    kit::TextField({.label = T(Text::kCardReason),
                    .hint = T(Text::kCardReasonHint),
                    .error = error,
                    .key = "card/reason"},
                   form.reason);
    if (DrawDialogButtons(T(Text::kEraseForGood), kit::ButtonKind::kDanger, open)) {
      form.tried = true;
      if (given && error.empty()) {
        EraseMember(context, card.member, base::TrimSpaces(form.reason), RouteTo(Screen::kMembers),
                    Text::kCardErased);
        open = false;
      }
      kit::Wake();
    }
  }
  ForgetOnceClosed(form, open);
}

}  // namespace

bool DrawMemberErasure(const PanelContext& context, const app::MemberErasure& plan) {
  kit::Heading(3, T(Text::kCardGoes));
  const std::vector<std::string> goes = WhatGoes(plan);
  const std::vector<std::string_view> items(goes.begin(), goes.end());
  kit::Bullets(T(Text::kCardGoes), items);
  return DrawMentions(context, plan);
}

void EraseMember(PanelContext& context, const std::string& member, std::string reason,
                 std::string then_route, Text said) {
  app::MemberErasure plan = app::PlanErasure(*context.panel, member);
  if (plan.ids.empty()) return;  // erased on another device
  const app::ErasureAct act{context.facts.person, NowOf(context.facts), std::move(reason)};
  std::vector<app::Transaction> then;
  if (!plan.edits.empty()) then.push_back(app::EditsOfOthers(plan));
  then.push_back(app::ErasureLog(plan, act));
  context.intents.Push(shell::Erase{std::move(plan.ids), std::move(then_route),
                                    std::string(T(said)), std::move(then)});
  PanelState& state = StateOfPanel(context);
  state.member = {};
  state.rows = {};
  state.members = {};  // whom somebody has looked for
}

void DrawMemberCopy(PanelContext& context, MemberCard& card, const MemberReading&) {
  if (!context.facts.writer) return;
  kit::Heading(2, T(Text::kCardHeld));
  kit::Paragraph(T(Text::kCardHeldText));
  if (kit::Button(T(Text::kCardHeldSave))) SaveCopy(context, card, true);
  kit::SameLine();
  if (kit::Button(T(Text::kSaveJson), kit::ButtonKind::kQuiet)) SaveCopy(context, card, false);
  if (card.others_named.empty()) return;
  kit::Notice(kit::Tone::kWarning, T(Text::kCardOthers), T(Text::kCardOthersText));
  DrawRecordList(context, T(Text::kCardOthers), card.others_named,
                 [&](const std::string& id) { return Named(context, id); });
}

void DrawMemberErase(PanelContext& context, MemberCard& card, const MemberReading& reading) {
  if (!context.facts.writer) return;
  kit::Space(24);
  if (kit::Button(T(Text::kCardErase), kit::ButtonKind::kDanger)) {
    card.erase = {.plan = app::PlanErasure(*context.panel, card.member)};
    kit::Wake();
  }
  DrawQuestion(context, card, reading);
}

}  // namespace earshot::panels
