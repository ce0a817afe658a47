// The stakeholder record of the same person, which the panel alone knows of (004-20): found by name
// in the workspace's database, which is told nothing.

#include "core/base/fold.h"
#include "wasm/ui/panels/member_parts.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostFound = 8, kLetters = 2;

void Set(PanelContext& context, const MemberCard& card, const base::Json& stakeholder, Text said) {
  context.intents.Push(
      shell::Edit{{std::string(T(Text::kCardWhatLink)),
                   {{card.member, "member", {{"stakeholder", merge::Op::kSet, stakeholder}}}}},
                  "",
                  "",
                  std::string(T(said))});
}

void DrawLink(PanelContext& context, const MemberCard& card, const std::string& stakeholder) {
  const std::string name = context.engagement->TitleOf(stakeholder);
  if (name.empty()) {
    kit::Paragraph(T(Text::kRecordNotHere));
  } else {
    context.Link(name, RouteTo(Screen::kStakeholder, stakeholder));
  }
  if (!context.facts.writer) return;
  if (kit::Button(T(Text::kCardUnlink), kit::ButtonKind::kQuiet)) {
    Set(context, card, nullptr, Text::kCardUnlinked);
  }
}

void DrawSearch(PanelContext& context, MemberCard& card) {
  kit::SearchField({.label = T(Text::kCardFind),
                    .hint = T(Text::kCardFindHint),
                    .filter = true,
                    .key = "card/find"},
                   card.words);
  const std::string words = base::TrimSpaces(card.words);
  if (base::CharacterCount(words) < kLetters) return;
  const app::Workspace& engagement = *context.engagement;
  const std::vector<std::string>& found = card.found.Get(engagement.version(), words, [&] {
    return engagement.Search(words, "stakeholder", kMostFound);
  });
  if (found.empty()) return kit::Paragraph(T(Text::kNobodyHere));
  std::string chosen;
  {
    kit::List list(T(Text::kFoundToPlace));
    for (const std::string& id : found) {
      const auto document = engagement.Document(id);
      if (!document) continue;
      const std::string detail =
          engagement.LabelOf("stakeholder-kinds", base::GetString(*document, "kind"));
      if (list.Row({.key = id, .title = base::GetString(*document, "name"), .detail = detail})) {
        chosen = id;
      }
    }
  }
  if (chosen.empty()) return;
  Set(context, card, chosen, Text::kCardLinked);
  card.words.clear();
}

}  // namespace

void DrawMemberStakeholder(PanelContext& context, MemberCard& card, const MemberReading& reading) {
  const std::string stakeholder = base::GetString(*reading.document, "stakeholder");
  if (stakeholder.empty() && !context.facts.writer) return;
  kit::Heading(2, model::FieldOf("member", "stakeholder").label);
  if (stakeholder.empty()) {
    DrawSearch(context, card);
  } else {
    DrawLink(context, card, stakeholder);
  }
}

}  // namespace earshot::panels
