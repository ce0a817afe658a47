// The field of a session's quote after Undo and Redo: nobody has to type a quote again that was
// added too early. Called by conduct.cc.

#include <algorithm>

#include "core/merge/document.h"
#include "wasm/ui/shell/drafts.h"
#include "wasm/ui/shell/form_keys.h"

namespace earshot::shell {

void Drafts::FollowQuotes(app::Workspace& workspace, ScreenState& state,
                          const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    const auto quote = workspace.Document(id);
    if (!quote || model::TypeOfId(id) != "feedback") continue;
    const std::string key = QuoteFormKey(base::GetString(*quote, "activity"));
    const auto found = state.forms.find(key);
    if (found == state.forms.end() || found->second.records.empty()) continue;
    panels::Form& form = found->second;
    std::string& field = form.records.front().typed["said"];
    const std::string said = base::GetString(*quote, "said");
    if (!merge::IsDeleted(*quote)) {
      if (field == said) Forget(workspace, state, key);
      continue;
    }
    if (!field.empty()) continue;
    field = said;
    std::vector<std::string>& themes = form.records.front().chosen["themes"];
    themes = merge::Elements(*quote, "themes");
    for (std::string& theme : themes) {
      const auto document = workspace.Document(theme);
      if (document && !merge::IsDeleted(*document)) continue;
      // Made with the quote and gone with it: its name makes it again (panels::WithIds).
      const bool together = std::find(ids.begin(), ids.end(), theme) != ids.end();
      theme = document && together ? base::GetString(*document, "name") : "";
    }
    std::erase(themes, "");
    form.touched_ms = clock_.NowMs();
    form.draft_due = true;
  }
}

}  // namespace earshot::shell
