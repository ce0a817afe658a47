// "Also written by Asha on Red tablet": the other versions of a text, with Keep this, Keep both (or
// all) and Use theirs. The choice is one edit (merge::Op::kResolve), so it can be undone.
// Called by record_form.cc and by the record page.

#include "wasm/ui/panels/text_alternatives.h"

#include "wasm/ui/panels/approval.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

namespace {

// Comes with the second part of the download (wasm/platform/later_functions.txt).
void Resolve(PanelContext& context, const RecordForm& record, const model::Field& field,
             const std::string& text) {
  app::Transaction transaction;
  transaction.what = shell::Fill(Text::kWhatChooseVersion, {field.label});
  transaction.edits.push_back(
      {record.id, record.type, {{std::string(field.name), merge::Op::kResolve, text}}});
  std::string said(T(Text::kVersionChosen));
  if (const auto stored = context.workspace->Document(record.id)) {
    said = TakeApprovalAway(*stored, transaction.edits.front(), std::move(said));
  }
  context.intents.Push(shell::Edit{std::move(transaction), "", "", std::move(said)});
}

}  // namespace

void DrawTextAlternatives(PanelContext& context, const RecordForm& record,
                          const model::Field& field, std::string_view label) {
  auto document = context.workspace->Document(record.id);
  if (!document || !merge::HasAlternatives(*document, field.name)) return;
  const base::Json* all = base::Find(*document, "alt");
  const base::Json* versions = all == nullptr ? nullptr : base::Find(*all, field.name);
  if (versions == nullptr || !versions->is_array() || versions->empty()) return;

  const auto typed = record.typed.find(field.name);
  const std::string own = typed == record.typed.end() ? std::string() : typed->second;
  std::string everything = own;
  bool many = versions->size() > 1;
  kit::Scope field_scope(field.name);
  kit::Card card(shell::Fill(Text::kOtherVersionOf, {label}));
  for (const base::Json& version : *versions) {
    const std::string theirs = base::GetString(version, "v");
    const std::string stamp = base::GetString(version, "c");
    if (!everything.empty()) everything += "\n\n";
    everything += theirs;
    kit::Scope scope(stamp);
    std::string who = context.workspace->WhoMade(stamp);
    if (who.empty()) who = std::string(T(Text::kAnotherDevice));
    kit::Heading(3, shell::Fill(Text::kAlsoWrittenBy, {who}));
    kit::Caption(StampInWords(context.facts, stamp));
    kit::Quote(theirs);
    const std::string use =
        many ? shell::Fill(Text::kUseTheirsOf, {who}) : std::string(T(Text::kUseTheirs));
    if (kit::Button(use)) return Resolve(context, record, field, theirs);
  }
  if (kit::Button(T(Text::kKeepThis))) return Resolve(context, record, field, own);
  kit::SameLine();
  if (kit::Button(T(many ? Text::kKeepAll : Text::kKeepBoth)))
    return Resolve(context, record, field, everything);
}

}  // namespace earshot::panels
