// "Saved on this device - 3 to send - offline since 09:12". Red, and it stays, only for NOT saved.

#include "wasm/ui/shell/status.h"

#include "core/base/calendar.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::shell {
namespace {

// Where all records are saved, the form on the screen may still hold what is none of them.
void SayOfForm(const Facts& facts, Status& status) {
  switch (facts.form) {
    case FormState::kNotSaved:
      status.tone = kit::Tone::kWarning;
      status.words = T(Text::kFormNotSaved);
      break;
    case FormState::kTyped:
      status.words = T(Text::kSaving);
      break;
    case FormState::kDraftKept:
      status.words = T(Text::kDraftKept);
      break;
    case FormState::kAsStored:
      status.tone = kit::Tone::kSuccess;
      status.words = T(facts.narrow ? Text::kSavedPhone : Text::kSavedDevice);
      break;
  }
}

}  // namespace

Status StatusWords(const Facts& facts) {
  if (!facts.writer) {
    const std::string words(T(Text::kReadOnlyHere));
    return {kit::Tone::kWarning, std::string(T(Text::kReadOnlyShort)), words};
  }
  Status status;
  switch (facts.save.state) {
    case store::SaveState::kNotSaved:
      status.tone = kit::Tone::kError;
      status.words =
          Fill(Text::kNotSavedDo, {T(facts.narrow ? Text::kNotSavedPhone : Text::kNotSavedDevice)});
      status.trouble = status.words;
      break;
    case store::SaveState::kSaving:
      status.words = T(Text::kSaving);
      break;
    case store::SaveState::kSaved:
      SayOfForm(facts, status);
      break;
  }
  const auto add = [&status](std::string_view words, bool trouble = false) {
    status.words += " - ";
    status.words += words;
    if (!trouble) return;
    status.trouble += status.trouble.empty() ? "" : ", ";
    status.trouble += words;
  };
  const size_t to_send = facts.sync.unsent + facts.sync.unsent_photos;
  if (to_send > 0) {
    add(Fill(Text::kCountToSend, {FormatNumber(static_cast<int64_t>(to_send))}));
  } else if (!facts.sync.last_synced_at.empty()) {
    add(T(Text::kEverythingSent));
  }
  if (facts.sync.set_aside > 0) {
    add(Fill(Text::kCountRefused, {FormatNumber(static_cast<int64_t>(facts.sync.set_aside))}),
        true);
  }
  if (facts.sync.offline_since_ms) {
    add(Fill(Text::kOfflineSinceShort,
             {base::FormatTimeOfDay(*facts.sync.offline_since_ms, facts.utc_offset)}),
        true);
  } else if (facts.account.state == AccountState::kSignedOut) {
    add(T(Text::kSignInToSend), true);
  } else if (facts.sync.running) {
    add(T(Text::kSyncingShort));
  }
  return status;
}

}  // namespace earshot::shell
