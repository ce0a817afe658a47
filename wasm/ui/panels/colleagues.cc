// Who may open the workspace and its Citizens' Panel, for administrators: a part of the workspace's
// settings. What is shown is the server's, so without a network there is nothing to show; the shell
// asks and changes (shell/colleagues.h).

#include "wasm/ui/shell/colleagues.h"

#include <algorithm>
#include <set>

#include "core/base/fold.h"
#include "wasm/ui/panels/field_errors.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::AccessTrouble;
using shell::ChangeAccess;
using shell::ColleagueFacts;
using shell::Fill;
using shell::T;
using shell::Text;

struct ColleaguesForm {
  std::string name, password;
  bool panel = false;
  std::vector<kit::SummaryError> errors;
  std::string chosen;  // whose access is looked at; "" = nobody's
  std::string wished;  // said once it is done; "" = nothing is under way
  std::string done;    // said last
};

namespace {

constexpr std::string_view kNameField = "colleague/user";
constexpr std::string_view kPasswordField = "colleague/password";
constexpr size_t kShortestPassword = 12;

bool IsIn(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string TroubleInWords(const ColleagueFacts& known) {
  switch (known.trouble) {
    case AccessTrouble::kNone:
      break;
    case AccessTrouble::kNoAnswer:
      return std::string(T(Text::kNoAnswer));
    case AccessTrouble::kSignedOut:
      return std::string(T(Text::kSessionEnded));
    case AccessTrouble::kNotAllowed:
      return std::string(T(Text::kColleaguesNotAllowed));
    case AccessTrouble::kNotOurServer:
      return std::string(T(Text::kNotOurServer));
    case AccessTrouble::kNoAccount:
      return std::string(T(Text::kColleagueNoAccount));
    case AccessTrouble::kAccountThere:
      return std::string(T(Text::kColleagueAccountThere));
    case AccessTrouble::kRefused: {
      // A status where the server gave no reason.
      const bool status = known.reason.find_first_not_of("0123456789") == std::string::npos;
      return status ? Fill(Text::kServerSaid, {known.reason}) : known.reason;
    }
  }
  return "";
}

void Wish(const PanelContext& context, ColleaguesForm& form, ChangeAccess wish, std::string said) {
  form.errors.clear();
  form.done.clear();
  form.wished = std::move(said);
  context.intents.Push(std::move(wish));
}

// The server has answered to the last wish.
void TakeAnswer(const ColleagueFacts& known, ColleaguesForm& form) {
  if (form.wished.empty() || known.busy) return;
  if (known.trouble == AccessTrouble::kNone) {
    form.name.clear();
    form.password.clear();
    form.panel = false;
    form.done = std::exchange(form.wished, "");
    kit::Announce(form.done);
  } else {
    form.wished.clear();
    kit::AnnounceNow(TroubleInWords(known));
  }
}

void DrawNames(const ColleagueFacts& known, ColleaguesForm& form) {
  std::set<std::string> names(known.in_workspace.begin(), known.in_workspace.end());
  names.insert(known.in_panel.begin(), known.in_panel.end());
  if (names.empty()) return kit::Paragraph(T(Text::kColleaguesNone));
  kit::List list(T(Text::kColleagues));
  for (const std::string& name : names) {
    const bool panel = IsIn(known.in_panel, name);
    const Text detail = !IsIn(known.in_workspace, name) ? Text::kCitizensPanel
                        : panel                         ? Text::kColleagueInBoth
                                                        : Text::kWorkspace;
    if (!list.Row({.key = name, .title = name, .detail = T(detail)})) continue;
    form.chosen = name;
    kit::Wake();
  }
}

void DrawOne(const PanelContext& context, const ColleagueFacts& known, ColleaguesForm& form) {
  if (form.chosen.empty()) return;
  const std::string name = form.chosen;
  bool open = true;
  const std::string title = Fill(Text::kColleagueAccess, {name}) + "###access";
  if (kit::Dialog dialog(title, open, T(Text::kColleagueOutText)); dialog) {
    kit::Paragraph(T(Text::kColleagueOutText));
    const bool in_panel = IsIn(known.in_panel, name);
    if (known.panel_here) {
      const Text change = in_panel ? Text::kColleaguePanelOut : Text::kColleaguePanelIn;
      if (kit::Button(T(change))) {
        const auto what = in_panel ? ChangeAccess::What::kShutOut : ChangeAccess::What::kLetIn;
        Wish(context, form, {.what = what, .name = name, .panel = true},
             Fill(in_panel ? Text::kColleaguePanelIsOut : Text::kColleaguePanelIsIn, {name}));
        open = false;
      }
    }
    if (kit::Button(T(Text::kColleagueOut), kit::ButtonKind::kDanger)) {
      Wish(context, form, {.what = ChangeAccess::What::kShutOut, .name = name},
           Fill(Text::kColleagueIsOut, {name}));
      open = false;
    }
    if (kit::Button(T(Text::kCancel))) open = false;
  }
  if (open) return;
  form.chosen.clear();
  kit::Wake();
}

void DrawLetIn(const PanelContext& context, const ColleagueFacts& known, ColleaguesForm& form) {
  kit::Heading(3, T(Text::kLetColleagueIn));
  kit::ErrorSummary(form.errors);
  kit::TextField({.label = T(Text::kUserName),
                  .error = ErrorFor(form.errors, kNameField),
                  .key = kNameField,
                  .autocomplete = "off",
                  .person_name = true},
                 form.name);
  kit::Password({.label = T(Text::kPassword),
                 .hint = T(Text::kColleaguePasswordHint),
                 .error = ErrorFor(form.errors, kPasswordField),
                 .optional = true,
                 .key = kPasswordField,
                 .autocomplete = "new-password"},
                form.password);
  if (known.panel_here) {
    kit::Checkbox({.label = T(Text::kColleaguePanelToo), .filter = true, .key = "colleague/panel"},
                  form.panel);
  }
  context.state.typed_beside_forms |= !form.name.empty() || !form.password.empty();
  if (!kit::Button(T(Text::kLetIn), kit::ButtonKind::kPrimary) || known.busy) return;
  kit::Wake();
  form.errors.clear();
  const std::string name = base::TrimSpaces(form.name);
  if (name.empty()) {
    form.errors.push_back({std::string(kNameField), std::string(T(Text::kColleagueEnterName))});
  }
  if (!form.password.empty() && base::CharacterCount(form.password) < kShortestPassword) {
    form.errors.push_back({std::string(kPasswordField), std::string(T(Text::kPasswordShort))});
  }
  if (!form.errors.empty()) return;
  Wish(context, form,
       {.what = ChangeAccess::What::kLetIn,
        .name = name,
        .password = form.password,
        .panel = form.panel},
       Fill(Text::kColleagueIsIn, {name}));
}

}  // namespace

void DrawColleagues(PanelContext& context) {
  kit::Heading(2, T(Text::kColleagues));
  const shell::Facts& facts = context.facts;
  if (!facts.online) return kit::Paragraph(T(Text::kColleaguesOffline));
  if (!facts.account.administrator) return kit::Paragraph(T(Text::kColleaguesByAdministrator));
  std::shared_ptr<ColleaguesForm>& form = context.state.colleagues;
  if (form == nullptr) form = std::make_shared<ColleaguesForm>();
  if (facts.colleagues == nullptr || facts.colleagues->database != facts.database) {
    *form = {};
    context.intents.Push(ChangeAccess{});
    return;
  }
  const ColleagueFacts& known = *facts.colleagues;
  TakeAnswer(known, *form);
  if (known.busy) kit::Progress(T(Text::kAskingServer), 0, 0);
  if (const std::string trouble = TroubleInWords(known); !trouble.empty() && !known.busy) {
    kit::Notice(kit::Tone::kError, T(Text::kSomethingWrong), trouble);
  }
  if (!form->done.empty()) kit::Pill(kit::Tone::kSuccess, form->done);
  if (!known.known) {
    if (!known.busy && kit::Button(T(Text::kColleaguesAskAgain))) {
      context.intents.Push(ChangeAccess{});
    }
    return;
  }
  DrawNames(known, *form);
  kit::Caption(T(Text::kColleaguesAdministrators));
  DrawLetIn(context, known, *form);
  if (!known.busy) DrawOne(context, known, *form);
}

}  // namespace earshot::panels
