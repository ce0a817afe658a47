// The record page of one activity: every fact, who took part, what was heard, and who changed what,
// when, on which device. Edit, duplicate, delete (with undo).

#include "core/app/activity_deletion.h"
#include "wasm/ui/panels/capture_parts.h"
#include "wasm/ui/panels/history.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/photo_list.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/same_event.h"
#include "wasm/ui/panels/text_alternatives.h"
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

constexpr std::string_view kToldElsewhere[] = {"status"};

void StartSession(PanelContext& context, std::string_view id) {
  app::Transaction transaction;
  transaction.what = std::string(T(Text::kWhatStartSession));
  std::string now = NowOf(context.facts);
  transaction.edits.push_back(
      {std::string(id),
       "activity",
       {{"status", merge::Op::kSet, "running"}, {"started_at", merge::Op::kSet, now}}});
  context.intents.Push(shell::Edit{std::move(transaction), "", RouteTo(Screen::kSession, id),
                                   SessionStarted(context)});
}

void DrawActions(PanelContext& context, std::string_view id, const std::string& status,
                 const std::string& project) {
  if (status == "planned") {
    if (kit::Button(T(Text::kStartSession), kit::ButtonKind::kPrimary)) StartSession(context, id);
    kit::SameLine();
  }
  const bool due = status == "to-write-up";
  context.ButtonLink(T(due ? Text::kWriteUp : Text::kEdit), RouteTo(Screen::kWriteUp, id), due);
  kit::SameLine();
  // What is planned is started, and what is written up has its final count.
  if (status == "running" || due) {
    context.ButtonLink(T(Text::kCountPeople), RouteTo(Screen::kSession, id));
    kit::SameLine();
  }
  context.ButtonLink(T(Text::kDuplicate), RouteTo(Screen::kNewActivity, id));
  if (!project.empty() && project != context.state.lens) {
    kit::SameLine();
    const std::string only = Fill(Text::kOnlyProject, {context.workspace->TitleOf(project)});
    if (kit::Button(only)) context.intents.Push(shell::LookThrough{project});
  }
}

// `held_on` of what is still to come, else "".
void DrawNone(const std::string& held_on, Text words) {
  kit::Paragraph(held_on.empty() ? std::string(T(words))
                                 : Fill(Text::kNotHeldYet, {DateInWords(held_on)}));
}

void DrawAttendance(const PanelContext& context, const std::vector<app::Row>& rows,
                    const std::string& to_come) {
  kit::Heading(2, T(Text::kWhoTookPart));
  if (rows.empty()) {
    DrawNone(to_come, Text::kNoAttendance);
    return;
  }
  std::vector<std::pair<std::string, std::string>> groups;
  for (const app::Row& row : rows) {
    std::string words = PeopleInWords(base::GetInteger(row.document, "people"));
    std::string basis =
        context.workspace->LabelOf("count-bases", base::GetString(row.document, "basis"));
    std::string remark = base::GetString(row.document, "remark");
    if (!basis.empty()) words += " (" + InSentence(basis) + ")";
    if (!remark.empty()) words += ". " + remark;
    groups.emplace_back(
        context.workspace->LabelOf("stakeholder-groups", base::GetString(row.document, "group")),
        std::move(words));
  }
  std::vector<kit::Fact> facts;
  for (const auto& group : groups) facts.push_back({group.first, group.second});
  kit::Facts(facts);
}

void DrawFeedback(const PanelContext& context, const std::vector<app::Row>& rows,
                  const std::string& to_come) {
  kit::Heading(2, T(Text::kWhatWeHeard));
  if (rows.empty()) {
    DrawNone(to_come, Text::kNoFeedback);
    return;
  }
  for (const app::Row& row : rows) {
    kit::Scope scope(row.id);
    kit::Quote(base::GetString(row.document, "said"));
    const std::string group =
        context.workspace->LabelOf("stakeholder-groups", base::GetString(row.document, "group"));
    if (!group.empty()) kit::Caption(Fill(Text::kSaidByGroup, {group}));
    std::string themes;
    for (const std::string& theme : merge::Elements(row.document, "themes")) {
      themes += (themes.empty() ? "" : ", ") + context.workspace->TitleOf(theme);
    }
    if (!themes.empty()) kit::Caption(Fill(Text::kAboutThemes, {themes}));
    for (const std::string& other : merge::Alternatives(row.document, "said")) {
      kit::Pill(kit::Tone::kWarning, T(Text::kTwoVersions));
      kit::Quote(other);
    }
  }
}

// 004-27: whom the team promised to tell; the address itself is on the record's page.
void DrawWhoWaits(const PanelContext& context, std::string_view id) {
  std::vector<app::Row> people = context.workspace->Children("hear_back", "activity", id);
  std::erase_if(people, [](const app::Row& row) { return merge::IsDeleted(row.document); });
  if (people.empty()) return;
  kit::Heading(2, T(Text::kWantsToHearBack));
  DrawRecordList(context, T(Text::kWantsToHearBack), people, [&](const app::Row& row) {
    std::string who(T(Text::kEraseNobody));
    for (const std::string_view field : {"phone", "email", "name"}) {
      const std::string words = base::GetString(row.document, field);
      if (!words.empty()) who = words;
    }
    const std::string project =
        context.workspace->TitleOf(base::GetString(row.document, "project"));
    return ListedRecord{.key = row.id,
                        .title = who,
                        .detail = project.empty() ? project : Fill(Text::kAboutProject, {project}),
                        .route = RouteTo(Screen::kRecord, row.id)};
  });
}

void DrawDelete(PanelContext& context, std::string_view id) {
  kit::Space(24);
  if (!kit::Button(T(Text::kDeleteActivity), kit::ButtonKind::kDanger)) return;
  // Undo instead of "are you sure".
  app::Transaction transaction{std::string(T(Text::kWhatDeleteActivity)),
                               app::DeletionOf(*context.workspace, id)};
  context.intents.Push(shell::Edit{std::move(transaction), "", RouteTo(Screen::kLog),
                                   std::string(T(Text::kActivityDeleted))});
}

}  // namespace

void DrawActivity(PanelContext& context, std::string_view id) {
  const shell::ActivityView& view = context.state.activity;
  context.Link(T(Text::kBackToLog), RouteTo(Screen::kLog));
  if (!view.document || merge::IsDeleted(*view.document)) {
    kit::Heading(1, T(Text::kActivity));
    if (view.document && DrawMergedInto(context, *view.document)) return;
    DrawNotHere(context);
    return;
  }
  const base::Json& activity = *view.document;
  const std::string status = base::GetString(activity, "status");
  kit::Heading(1, base::GetString(activity, "title"));
  if (status == "to-write-up") {
    const Due due = WriteUpDue(context.facts, base::GetString(activity, "ended_at"));
    kit::Pill(due.tone, due.tone == kit::Tone::kError
                            ? Fill(Text::kWriteUpIsLate, {InSentence(due.words)})
                            : due.words);
  } else if (status == "planned" && base::GetString(activity, "held_on") < context.facts.today) {
    kit::Pill(kit::Tone::kWarning, T(Text::kDidItHappen));
  } else {
    kit::Pill(StatusTone(status), StatusInWords(context, status));
  }
  if (context.workspace->Unsent(id)) {
    kit::SameLine();
    kit::Pill(kit::Tone::kInfo, T(Text::kNotSentYet));
  }
  DrawActions(context, id, status, base::GetString(activity, "project"));
  DrawSameEvent(context, id);
  DrawRecordFacts(context, activity, kToldElsewhere);
  const std::string to_come = status == "planned" ? base::GetString(activity, "held_on") : "";
  DrawAttendance(context, view.attendance, to_come);
  DrawFeedback(context, view.feedback, to_come);
  DrawWhoWaits(context, id);
  DrawPhotoList(context, id, true);
  std::vector<const base::Json*> documents = {&activity};
  for (const std::vector<app::Row>* rows : {&view.attendance, &view.feedback}) {
    for (const app::Row& row : *rows) documents.push_back(&row.document);
  }
  DrawHistory(context, documents);
  DrawDelete(context, id);
}

}  // namespace earshot::panels
