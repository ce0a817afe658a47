// One member of the panel: what they told us, what they agreed to, and all that happened since
// (004-20, 004-22, 000-05). Its parts are in the files member_*.cc.

#include <algorithm>
#include <memory>

#include "core/app/member_status.h"
#include "core/base/fold.h"
#include "wasm/ui/panels/history.h"
#include "wasm/ui/panels/member_parts.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_facts.h"
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

std::optional<base::Json> Standing(const app::Workspace& panel, const std::string& id) {
  auto document = panel.Document(id);
  if (document && merge::IsDeleted(*document)) return std::nullopt;
  return document;
}

// By each postcode that they had: a locality may still be that of an earlier one.
std::vector<merge::Change> FromPostcode(const std::vector<app::PostcodeArea>& areas,
                                        const base::Json& member) {
  if (GetString(member, "postcode").empty()) return {};
  std::vector<merge::Change> changes = app::ChangesFromPostcode(areas, member, "");
  for (const merge::PastValue& past : merge::History(member)) {
    if (!changes.empty()) break;
    if (past.field != "postcode" || !past.value.is_string()) continue;
    changes = app::ChangesFromPostcode(areas, member, base::AsString(past.value));
  }
  return changes;
}

void ReadSteps(const PanelContext& context, const std::string& id, MemberReading& reading) {
  for (const std::string& to : app::StatesAfter(reading.status)) {
    if (to == "withdrawn") continue;
    reading.steps.push_back({to, app::WhyNotStatus(*context.panel, id, to, context.facts.today)});
  }
}

void ReadFigures(PanelContext& context, const std::string& id, MemberReading& reading) {
  const std::vector<app::MemberRow>& rows = MemberRows(context);
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&id](const app::MemberRow& one) { return one.id == id; });
  if (row == rows.end()) return;
  reading.age = row->age;
  reading.invited_lately = row->invited_lately;
  reading.rested = row->rested;
}

MemberReading Read(PanelContext& context, MemberCard& card) {
  const app::Workspace& panel = *context.panel;
  const std::string& id = card.member;
  MemberReading reading;
  reading.document = model::TypeOfId(id) == "member" ? Standing(panel, id) : std::nullopt;
  if (!reading.document) return reading;
  reading.equality = Standing(panel, model::EqualityId(id));
  reading.name = GetString(*reading.document, "name");
  reading.status = GetString(*reading.document, "status");
  reading.consents = app::ConsentsOf(panel, id);
  reading.standings = app::StandingsOf(reading.consents, context.facts.today);
  for (app::HistoryLine& line : app::ReadMemberHistory(panel, id)) {
    const bool status = line.kind == app::MemberEvent::kStatus;
    (status ? reading.status_lines : reading.history).push_back(std::move(line));
  }
  reading.claims = app::ReadClaims(panel, id);
  reading.from_postcode =
      FromPostcode(card.areas.Get(panel.TypeVersion("postcode_area"), "",
                                  [&panel] { return app::ReadPostcodeAreas(panel); }),
                   *reading.document);
  ReadSteps(context, id, reading);
  ReadFigures(context, id, reading);
  return reading;
}

void DrawHead(const PanelContext& context, const MemberReading& reading, std::string_view id) {
  kit::Heading(1, reading.name);
  const kit::Tone tone = reading.status == "active"      ? kit::Tone::kSuccess
                         : reading.status == "withdrawn" ? kit::Tone::kError
                                                         : kit::Tone::kInfo;
  kit::Pill(tone, context.workspace->LabelOf("member-states", reading.status));
  if (context.workspace->Unsent(id)) {
    kit::SameLine();
    kit::Pill(kit::Tone::kInfo, T(Text::kNotSentYet));
  }
  context.ButtonLink(T(Text::kEdit), RouteTo(Screen::kEditRecord, id));
}

// What the postcode tells of where they live is not what stands here (004-20).
void DrawPlace(PanelContext& context, const MemberReading& reading, std::string_view id) {
  if (reading.from_postcode.empty() || !context.facts.writer) return;
  std::string locality;
  for (const merge::Change& change : reading.from_postcode) {
    if (change.field == "locality") locality = base::AsString(change.value);
  }
  const std::string postcode = GetString(*reading.document, "postcode");
  const std::string title = locality.empty() ? std::string(T(Text::kCardPostcodeDiffers))
                                             : Fill(Text::kCardPlaceDiffers, {postcode, locality});
  kit::Notice(kit::Tone::kWarning, title, T(Text::kCardPlaceText));
  const std::string use =
      locality.empty() ? std::string(T(Text::kCardUsePostcode)) : Fill(Text::kCardUse, {locality});
  if (!kit::Button(use)) return;
  context.intents.Push(shell::Edit{{use, {{std::string(id), "member", reading.from_postcode}}},
                                   "",
                                   "",
                                   Fill(Text::kRecordSaved, {model::FindType("member")->label})});
}

void DrawTold(const PanelContext& context, const MemberReading& reading) {
  constexpr std::string_view kLeftOut[] = {"birth_year",    "status",      "status_on",
                                           "status_reason", "stakeholder", "not_same_as"};
  std::vector<std::pair<std::string, std::string>> first;
  if (const int64_t year = base::GetInteger(*reading.document, "birth_year"); year > 0) {
    const std::string words = std::to_string(year);
    first.emplace_back(
        std::string(model::FieldOf("member", "birth_year").label),
        reading.age < 0 ? words : Fill(Text::kCardYear, {words, std::to_string(reading.age)}));
  }
  DrawRecordFacts(context, *reading.document, kLeftOut, std::move(first));
}

// "Prefer not to say" is an answer, "Not asked" is none.
std::string EqualityInWords(const PanelContext& context, const model::Field& field,
                            const std::optional<base::Json>& equality) {
  std::string words = equality ? ValueInWords(context, field, *equality) : "";
  if (!words.empty()) return words;
  if (field.kind == model::FieldKind::kSet || field.vocabulary.empty()) {
    return std::string(T(Text::kNotGiven));
  }
  return context.workspace->LabelOf(field.vocabulary, "not-asked");
}

// In a record of their own, and out of sight until asked for.
void DrawEquality(PanelContext& context, MemberCard& card, const MemberReading& reading) {
  const model::RecordType& type = *model::FindType("equality");
  kit::Fold(type.label, card.equality_open);
  if (!card.equality_open) return;
  kit::Caption(T(Text::kCardInConfidence));
  std::vector<std::pair<std::string, std::string>> facts;
  for (const model::Field& field : type.fields) {
    if (field.hidden) continue;
    facts.emplace_back(std::string(field.label), EqualityInWords(context, field, reading.equality));
  }
  DrawFacts(facts);
  const std::string id = model::EqualityId(card.member);
  const std::string route = RouteTo(Screen::kEditRecord, id);
  const std::string label = InSentence(type.label);
  if (reading.equality) return context.ButtonLink(Fill(Text::kWhatEditRecord, {label}), route);
  const std::string add = Fill(Text::kWhatAddRecord, {label});
  if (!context.facts.writer || !kit::Button(add)) return;
  app::RecordEdit edit{id,
                       "equality",
                       {{"member", merge::Op::kSet, card.member},
                        {"answered_on", merge::Op::kSet, context.facts.today}}};
  if (context.panel->Document(id)) edit.changes.push_back({"deleted", merge::Op::kSet, nullptr});
  context.intents.Push(shell::Edit{{add, {std::move(edit)}}, "", route, ""});
}

}  // namespace

std::string WrongIn(std::string_view type, std::string_view field, const std::string& text) {
  const std::string trimmed = base::TrimSpaces(text);
  if (trimmed.empty()) return "";
  return model::FirstProblem(model::FieldOf(type, field), trimmed);
}

void DrawTelling(PanelContext& context, Telling& telling, bool tried) {
  const bool no_how = tried && telling.how.empty();
  kit::Select({.label = T(Text::kCardHow),
               .error = no_how ? T(Text::kCardHowMissing) : std::string_view(),
               .key = "card/how"},
              context.options.Terms("consent-ways"), telling.how, T(Text::kChoose));
  kit::Radio({.label = T(Text::kCardByWhom), .key = "card/by"},
             context.options.Terms("consent-givers"), telling.by_whom);
  if (telling.by_whom == "themselves") return;
  const bool no_giver = tried && GiverIn(telling).empty();
  const std::string error = no_giver ? std::string(T(Text::kCardGiverMissing))
                                     : WrongIn("consent", "giver", telling.giver);
  kit::TextField(
      {.label = T(Text::kCardGiver), .error = error, .key = "card/giver", .person_name = true},
      telling.giver);
}

std::string_view WrongDay(const PanelContext& context, const std::string& day) {
  const bool fine = base::ParseDate(day).has_value() && day <= context.facts.today;
  return fine ? std::string_view() : T(Text::kCardDayAhead);
}

bool IsTold(const Telling& telling) {
  if (telling.how.empty()) return false;
  if (telling.by_whom == "themselves") return true;
  return !GiverIn(telling).empty() && WrongIn("consent", "giver", telling.giver).empty();
}

std::string GiverIn(const Telling& telling) {
  return telling.by_whom == "themselves" ? "" : base::TrimSpaces(telling.giver);
}

bool DrawDialogButtons(std::string_view label, kit::ButtonKind kind, bool& open) {
  const bool pressed = kit::Button(label, kind);
  kit::SameLine();
  if (kit::Button(T(Text::kCancel))) open = false;
  return pressed;
}

void DrawMember(PanelContext& context, std::string_view id) {
  context.Link(T(Text::kCardBack), RouteTo(Screen::kMembers));
  std::shared_ptr<MemberCard>& kept = StateOfPanel(context).member.card;
  if (kept == nullptr || kept->member != id) {
    kept = std::make_shared<MemberCard>();
    kept->member = std::string(id);
  }
  const std::shared_ptr<MemberCard> card = kept;  // to the end of the frame, whatever forgets it
  const MemberReading& reading = card->reading.Get(context.panel->version(), context.facts.today,
                                                   [&] { return Read(context, *card); });
  if (!reading.document) {
    kit::Heading(1, T(Text::kOneMember));
    DrawNotHere(context);
    kept.reset();
    return;
  }
  DrawHead(context, reading, id);
  DrawPlace(context, reading, id);
  DrawTold(context, reading);
  DrawEquality(context, *card, reading);
  DrawMemberStatus(context, *card, reading);
  DrawMemberConsents(context, *card, reading);
  DrawMemberHistory(context, *card, reading);
  DrawMemberClaims(context, *card, reading);
  DrawMemberStakeholder(context, *card, reading);
  DrawMemberCopy(context, *card, reading);
  const base::Json* documents[] = {&*reading.document};
  DrawHistory(context, documents);
  DrawMemberErase(context, *card, reading);
}

}  // namespace earshot::panels
