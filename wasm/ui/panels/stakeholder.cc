// The card of one stakeholder: whether and how they may be contacted, every contact of all
// projects, bodies and members, and the projects they are on (003-11 to 003-13, 000-05, 001-08,
// 001-14).

#include <string>
#include <vector>

#include "core/report/mailing_list.h"
#include "wasm/ui/panels/history.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/same_stakeholder.h"
#include "wasm/ui/panels/stakeholder_parts.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using base::GetString;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostContacts = 50;

// Of a segment nobody can be asked.
void DrawPermission(const base::Json& stakeholder) {
  if (GetString(stakeholder, "kind") == "segment") return;
  const std::string permission = GetString(stakeholder, "permission");
  switch (app::MayBeContacted(permission)) {
    case app::MayContact::kNo:
      return kit::Notice(kit::Tone::kError, T(Text::kSaidNo), T(Text::kSaidNoText));
    case app::MayContact::kAskFirst:
      return kit::Notice(kit::Tone::kWarning, T(Text::kNotAskedYet), T(Text::kNotAskedYetText));
    case app::MayContact::kYes:
      break;
  }
  kit::Pill(kit::Tone::kSuccess, T(Text::kMayContact));
  if (permission == "published") kit::Caption(T(Text::kOnlyPublished));
}

std::string Joined(const PanelContext& context, std::string_view vocabulary,
                   const std::vector<std::string>& codes) {
  std::string words;
  for (const std::string& code : codes) {
    words += words.empty() ? "" : "; ";
    words += vocabulary.empty() ? code : context.workspace->LabelOf(vocabulary, code);
  }
  return words;
}

// 001-14: nobody is sent what they cannot read.
void DrawNeeds(const PanelContext& context, const base::Json& stakeholder) {
  const std::vector<std::string> formats = merge::Elements(stakeholder, "formats");
  const std::vector<std::string> languages = merge::Elements(stakeholder, "languages");
  if (formats.empty() && languages.empty()) return;
  std::string words;
  if (!formats.empty()) {
    words = Fill(Text::kSendThemAs, {Joined(context, "information-formats", formats)}) + ".";
  }
  if (!languages.empty()) {
    words += words.empty() ? "" : " ";
    words += Fill(Text::kSendThemIn, {Joined(context, "", languages)}) + ".";
  }
  kit::Notice(kit::Tone::kWarning, T(Text::kNeedsOfThem), words);
}

// 004-13: a hint, because a name is worth keeping before the ward is known.
void DrawAreaHint(const base::Json& stakeholder) {
  bool politician = false;
  for (const std::string& role : merge::Elements(stakeholder, "roles")) {
    politician = politician || role == "politician";
  }
  if (!politician || !GetString(stakeholder, "area").empty()) return;
  kit::Notice(kit::Tone::kInfo, T(Text::kNoAreaYet), T(Text::kNoAreaYetText));
}

// PRODUCT.md section 1: log a contact 3/3. The way comes first, then one line, then Save.
void DrawLogContact(PanelContext& context, std::string_view id) {
  if (!context.facts.writer) return;
  std::string channel;
  if (!kit::ChipRow(T(Text::kLogContact), context.options.Terms("contact-channels"), "", channel)) {
    return;
  }
  context.Go(RouteTo(Screen::kNewRecord, "contact/" + std::string(id) + "/" + channel));
}

ListedRecord ContactInWords(const PanelContext& context, const app::ContactLine& line) {
  ListedRecord row{.key = line.id, .title = line.subject};
  const auto add = [&row](const std::string& words) {
    if (words.empty()) return;
    row.detail = row.detail.empty() ? words : Fill(Text::kHeldDetail, {row.detail, words});
  };
  add(DateInWords(line.happened_on));
  add(InSentence(context.workspace->LabelOf("contact-channels", line.channel)));
  add(InSentence(context.workspace->LabelOf("contact-directions", line.direction)));
  add(context.workspace->TitleOf(line.project));
  row.trailing = line.person;
  row.route = RouteTo(Screen::kRecord, line.id);
  if (line.follow_up_on > line.happened_on && line.follow_up_on >= context.facts.today) {
    row.pill = Fill(Text::kFollowUp, {DateInWords(line.follow_up_on)});
  }
  return row;
}

// 001-08: one history, so that nobody is asked the same by two of us.
void DrawContacts(PanelContext& context, std::string_view id) {
  kit::Heading(2, T(Text::kHistoryOfContacts));
  const app::Workspace& workspace = *context.workspace;
  const std::vector<app::ContactLine>& lines = context.state.stakeholders.contacts.Get(
      workspace.version(), std::string(id), [&] { return app::ReadContacts(workspace, id); });
  if (lines.empty()) return kit::Paragraph(T(Text::kNoContacts));
  const size_t shown = std::min(lines.size(), kMostContacts);
  {
    kit::List list(T(Text::kHistoryOfContacts));
    for (size_t i = 0; i < shown; ++i) {
      DrawListedRecord(context, list, ContactInWords(context, lines[i]));
    }
  }
  DrawShownOf(shown, lines.size());
}

void DrawProjectsOf(PanelContext& context, std::string_view id) {
  const app::Workspace& workspace = *context.workspace;
  const std::vector<std::string>& projects = context.state.stakeholders.projects.Get(
      workspace.version(), std::string(id), [&] { return app::ProjectsOf(workspace, id); });
  if (projects.empty()) return;
  kit::Heading(2, T(Text::kOnProjects));
  kit::List list(T(Text::kOnProjects));
  for (const std::string& project : projects) {
    DrawListedRecord(context, list,
                     {.key = project,
                      .title = workspace.TitleOf(project),
                      .route = RouteTo(Screen::kProject, project)});
  }
}

void DrawHead(const PanelContext& context, const base::Json& stakeholder) {
  kit::Heading(1, GetString(stakeholder, "name"));
  const std::string kind =
      context.workspace->LabelOf("stakeholder-kinds", GetString(stakeholder, "kind"));
  const std::string organisation = GetString(stakeholder, "organisation");
  kit::CaptionWithPill(organisation.empty() ? kind : Fill(Text::kHeldDetail, {kind, organisation}),
                       kit::Tone::kInfo, T(Text::kNotSentYet),
                       context.workspace->Unsent(GetString(stakeholder, "_id")));
}

}  // namespace

void DrawStakeholder(PanelContext& context, std::string_view id) {
  context.Link(T(Text::kBackToStakeholders), RouteTo(Screen::kStakeholders));
  const auto document = context.workspace->Document(id);
  if (!document || merge::IsDeleted(*document)) {
    kit::Heading(1, T(Text::kStakeholder));
    if (!document || !DrawWasMerged(context, *document)) DrawNotHere(context);
    return;
  }
  DrawHead(context, *document);
  DrawPermission(*document);
  DrawNeeds(context, *document);
  DrawAreaHint(*document);
  DrawSameStakeholder(context, id);
  context.ButtonLink(T(Text::kEdit), RouteTo(Screen::kEditRecord, id));
  DrawLogContact(context, id);
  constexpr std::string_view kLeftOut[] = {"kind",        "organisation", "formats",    "languages",
                                           "merged_into", "merged_from",  "not_same_as"};
  DrawRecordFacts(context, *document, kLeftOut);
  DrawMemberships(context, id, *document);
  DrawProjectsOf(context, id);
  DrawContacts(context, id);
  const base::Json* documents[] = {&*document};
  DrawHistory(context, documents);
  DrawPartStakeholders(context, id);
  DrawDeleteRecord(context, *document, RouteTo(Screen::kStakeholders));
}

}  // namespace earshot::panels
