// Two phones at one event: the code of a running session, and the field in which a second phone
// enters it (PRODUCT.md section 3; 004-18).
//
// Joining needs no network (core/app/session_code.h). A link only fills in the field: the person
// presses, so that nobody is taken to a session by an address.

#include "core/app/session_code.h"
#include "wasm/ui/panels/capture_parts.h"
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

constexpr std::string_view kCodeKey = "join/code";

Text SentenceFor(app::CodeProblem problem) {
  switch (problem) {
    case app::CodeProblem::kEmpty:
      return Text::kEnterSessionCode;
    case app::CodeProblem::kTooShort:
      return Text::kSessionCodeShort;
    case app::CodeProblem::kTooLong:
      return Text::kSessionCodeLong;
    case app::CodeProblem::kForeign:
      return Text::kSessionCodeForeign;
  }
  return Text::kEnterSessionCode;
}

// Two groups of three are read out and typed with fewer mistakes.
std::string InGroups(const std::string& code) {
  const size_t half = app::kSessionCodeCharacters / 2;
  return code.size() <= half ? code : code.substr(0, half) + " " + code.substr(half);
}

void Refuse(PanelContext& context, Text sentence) {
  context.state.capture.join_error = std::string(T(sentence));
  kit::AnnounceNow(T(sentence));
  kit::FocusField(kCodeKey);
}

void Join(PanelContext& context) {
  shell::CaptureState& state = context.state.capture;
  const auto code = app::ReadSessionCode(state.join_code);
  if (!code) return Refuse(context, SentenceFor(code.error()));
  const std::string& today = context.facts.today;
  const std::string id = app::SessionActivityId(*code, today);
  const std::string route = RouteTo(Screen::kSession, id);
  const auto here = context.workspace->Document(id);
  if (here && merge::IsDeleted(*here)) return Refuse(context, Text::kSessionWasDeleted);
  state.join_error.clear();
  if (context.facts.writer) state.join_code.clear();  // a tab that only reads refuses, and it stays
  if (here) return context.Go(route);
  const std::string now = NowOf(context.facts);
  app::Transaction transaction =
      app::JoinSession({*code, today, now, Fill(Text::kSessionOfCode, {*code})});
  context.intents.Push(
      shell::Edit{std::move(transaction), "", route, std::string(T(Text::kSessionJoined))});
}

// The camera of a phone opens the link; what it opens fills in the code and waits for a press.
void DrawQrCode(PanelContext& context, const std::string& code) {
  const std::string link = context.facts.page_address + RouteTo(Screen::kCapture, code);
  const kit::QrModules& modules =
      context.state.capture.qr_code.Get(0, link, [&link] { return kit::EncodeQr(link); });
  kit::QrCode(Fill(Text::kQrCodeToJoin, {InGroups(code)}), modules);
}

}  // namespace

void DrawJoin(PanelContext& context, std::string_view link) {
  shell::CaptureState& state = context.state.capture;
  if (state.join_link != link) {
    state.join_link = std::string(link);
    if (!link.empty()) {
      state.join_code = std::string(link);
      state.join_error.clear();
    }
  }
  kit::Heading(2, T(Text::kJoinHeading));
  kit::Paragraph(T(Text::kJoinLead));
  if (kit::TextField({.label = T(Text::kSessionCode),
                      .hint = T(Text::kSessionCodeHint),
                      .error = state.join_error,
                      .filter = true,
                      .key = kCodeKey,
                      .autocomplete = "off",
                      .short_width = true},
                     state.join_code)) {
    state.join_error.clear();
  }
  if (kit::Button(T(Text::kJoinASession), kit::ButtonKind::kCapture)) Join(context);
}

void DrawCodeToJoin(PanelContext& context, std::string_view id) {
  shell::CaptureState& state = context.state.capture;
  const std::string code = base::GetString(*context.state.activity.document, "session_code");
  if (code.empty()) {
    kit::Caption(T(Text::kPlannedOnBoth));
    return;
  }
  if (kit::Button(T(Text::kShowTheCode))) {
    state.code_shown_of = std::string(id);
    kit::Wake();
  }
  if (state.code_shown_of != id) return;
  bool open = true;
  if (kit::Dialog dialog(T(Text::kCodeToJoin), open, T(Text::kCodeToJoinText)); dialog) {
    kit::LargeCode(InGroups(code));
    if (context.facts.later_here) DrawQrCode(context, code);
    kit::Paragraph(T(Text::kCodeToJoinText));
  }
  if (!open) state.code_shown_of.clear();
}

}  // namespace earshot::panels
