// Somebody signs up to the panel on our device and sees nobody else's data (004-20, 004-22).
//
// Staff get it ready; then ScreenState::resident holds and the shell shows nothing but this, until
// the code is typed. INVARIANT: between two people nothing that the first has typed remains, in
// this state or in the widgets: their ids hold the number of the person.

#include <algorithm>
#include <string>
#include <utility>

#include "core/base/fold.h"
#include "core/model/schema.h"
#include "core/model/validate.h"
#include "wasm/ui/panels/field_errors.h"
#include "wasm/ui/panels/join_parts.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/router.h"

namespace earshot::panels {

using shell::Fill;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kWhereKey = "join/joined_at";
constexpr std::string_view kTakenByKey = "join/taken_by";
constexpr std::string_view kCodeKey = "join/code";
constexpr std::string_view kLeaveKey = "join/leave";
constexpr size_t kCodeDigits = 4;
constexpr int kMostWrongCodes = 5;
constexpr int64_t kCodeWaitMs = 60'000;
constexpr int64_t kThanksMs = 30'000;        // then the next person's form is there
constexpr int64_t kAwayMs = 180'000;         // then the answers are not left for others to see
constexpr int64_t kLongestPauseMs = 60'000;  // that the page's clock counts at once

void Turn(PanelContext& context, JoinState& state, JoinStage stage, size_t part = 0) {
  state.stage = stage;
  state.part = part;
  state.form.errors.clear();
  state.turned = true;
  state.leaving = false;
  state.typed_code.clear();
  state.touched_ms = context.facts.now_ms;
  kit::Wake();
}

void NextPerson(PanelContext& context, JoinState& state) {
  state.form = SignUpForm{};
  state.away = state.not_kept = false;
  state.errors.clear();
  ++state.person;
  Turn(context, state, JoinStage::kParts);
}

// --- Staff get it ready

std::vector<kit::SummaryError> ProblemsOfStart(const JoinState& state) {
  std::vector<kit::SummaryError> errors;
  // WHY now: once somebody joins, nobody who stands there can put these right.
  const auto check = [&errors](std::string_view key, const model::Field& field,
                               const std::string& text) {
    for (model::Issue& issue : model::ValidateField(field, text)) {
      errors.push_back({std::string(key), std::move(issue.sentence)});
    }
  };
  check(kWhereKey, model::FieldOf("member", "joined_at"), state.where);
  check(kTakenByKey, model::FieldOf("consent", "taken_by"), state.taken_by);
  const bool digits = state.code.size() == kCodeDigits &&
                      state.code.find_first_not_of("0123456789") == std::string::npos;
  if (!digits) errors.push_back({std::string(kCodeKey), std::string(T(Text::kJoinCodeNeeded))});
  return errors;
}

void DrawStaff(PanelContext& context, JoinState& state) {
  context.Link(T(Text::kBackToPanel), shell::RouteTo(shell::Screen::kPanel));
  kit::Heading(1, T(Text::kJoinThePanel));
  if (std::exchange(state.turned, false) && state.person > 0) kit::TurnPage();
  if (!context.facts.writer) {
    kit::Paragraph(T(Text::kReadOnlyRefused));
    return;
  }
  kit::Paragraph(T(Text::kJoinStaffText));
  kit::ErrorSummary(state.errors);
  kit::TextField({.label = T(Text::kJoinWhere),
                  .hint = T(Text::kJoinWhereHint),
                  .error = ErrorFor(state.errors, kWhereKey),
                  .optional = true,
                  .key = kWhereKey},
                 state.where);
  kit::TextField({.label = T(Text::kSignUpTakenBy),
                  .error = ErrorFor(state.errors, kTakenByKey),
                  .optional = true,
                  .key = kTakenByKey,
                  .person_name = true},
                 state.taken_by);
  kit::Password({.label = T(Text::kJoinCode),
                 .hint = T(Text::kJoinCodeHint),
                 .error = ErrorFor(state.errors, kCodeKey),
                 .key = kCodeKey,
                 .input_mode = "numeric",
                 .short_width = true},
                state.code);
  if (!kit::Button(T(Text::kJoinStart), kit::ButtonKind::kPrimary)) return;
  state.errors = ProblemsOfStart(state);
  if (!state.errors.empty()) return kit::Wake();
  NextPerson(context, state);
}

// --- The way out

void Leave(PanelContext& context, JoinState& state) {
  const int64_t now = context.facts.now_ms;
  state.errors.clear();
  const auto refuse = [&state](Text why) {
    state.errors.push_back({std::string(kLeaveKey), std::string(T(why))});
    kit::FocusField(kLeaveKey);
    kit::AnnounceNow(T(why));
    kit::Wake();
  };
  if (now < state.wait_until_ms) return refuse(Text::kJoinCodeWait);
  if (std::exchange(state.typed_code, "") != state.code) {
    if (++state.wrong_codes % kMostWrongCodes == 0) state.wait_until_ms = now + kCodeWaitMs;
    return refuse(Text::kJoinCodeWrong);
  }
  state.form = SignUpForm{};
  state.code.clear();
  state.away = state.not_kept = false;
  state.wrong_codes = 0;
  ++state.person;
  Turn(context, state, JoinStage::kStaff);
}

// A page of its own: it hides the answers, and Enter after the code can be nothing but this.
void DrawLeave(PanelContext& context, JoinState& state) {
  kit::Password({.label = T(Text::kJoinCode),
                 .error = ErrorFor(state.errors, kLeaveKey),
                 .key = kLeaveKey,
                 .input_mode = "numeric",
                 .short_width = true},
                state.typed_code);
  if (kit::Button(T(Text::kJoinLeaveNow), kit::ButtonKind::kPrimary)) {
    return Leave(context, state);
  }
  kit::SameLine();
  if (kit::Button(T(Text::kBack))) Turn(context, state, state.stage, state.part);
}

void DrawWayOut(PanelContext& context, JoinState& state) {
  kit::Space(48);
  if (!kit::Button(T(Text::kJoinLeave), kit::ButtonKind::kQuiet)) return;
  Turn(context, state, state.stage, state.part);
  state.leaving = true;
  state.errors.clear();
}

// --- Who joins

void DrawNotNow(PanelContext& context, JoinState& state) {
  if (kit::Button(T(Text::kJoinNotNow), kit::ButtonKind::kQuiet)) NextPerson(context, state);
}

std::string Progress(size_t step) {
  return Fill(Text::kJoinStep, {std::to_string(step), std::to_string(kLastPart + 2)});
}

// What is asked in confidence says why, and one press leaves all of it out.
void DrawWhy(PanelContext& context, JoinState& state, SignUpPart part) {
  if (part == SignUpPart::kYou) kit::Paragraph(T(Text::kJoinPanelLead));
  if (part == SignUpPart::kInterests || part == SignUpPart::kNeeds) {
    kit::Paragraph(T(Text::kJoinLeaveOut));
  }
  if (!IsInConfidence(part)) return;
  kit::Paragraph(T(Text::kSignUpWhy));
  if (!kit::Button(T(Text::kJoinSkipAll))) return;
  PreferNotToSay(state.form);
  Turn(context, state, JoinStage::kParts, kLastPart);
}

void DrawPart(PanelContext& context, JoinState& state) {
  const SignUpPart part = kSignUpParts[state.part];
  kit::Caption(Progress(state.part + 1));
  kit::ErrorSummary(state.form.errors);
  const size_t shown = state.part;
  DrawWhy(context, state, part);
  if (state.part != shown) return;
  if (DrawSignUpPart(context, part, state.form, AskedBy::kResident)) {
    state.touched_ms = context.facts.now_ms;
  }
  if (kit::Button(T(Text::kJoinNext), kit::ButtonKind::kPrimary)) {
    if (!CheckPart(context, part, state.form)) return kit::Wake();
    if (shown == kLastPart) return Turn(context, state, JoinStage::kCheck);
    return Turn(context, state, JoinStage::kParts, shown + 1);
  }
  kit::SameLine();
  if (shown > 0 && kit::Button(T(Text::kBack))) {
    return Turn(context, state, JoinStage::kParts, shown - 1);
  }
  if (shown > 0) kit::SameLine();
  DrawNotNow(context, state);
}

void Join(PanelContext& context, JoinState& state) {
  app::SignUpAnswers& answers = state.form.answers;
  answers.source = "tablet";
  answers.joined_at = state.where;
  answers.taken_by = state.taken_by;
  if (CheckSignUp(context, state.form)) {
    state.sent = SendSignUp(context, state.form, "");
    return kit::Wake();
  }
  const SignUpPart part = PartOf(state.form.errors.front().key);
  const auto* place = std::find(std::begin(kSignUpParts), std::end(kSignUpParts), part);
  Turn(context, state, JoinStage::kParts,
       static_cast<size_t>(std::distance(std::begin(kSignUpParts), place)));
  CheckPart(context, part, state.form);
}

void DrawCheck(PanelContext& context, JoinState& state) {
  kit::Caption(Progress(kLastPart + 2));
  if (state.not_kept) {
    kit::Notice(kit::Tone::kError, T(Text::kJoinNotKept), T(Text::kJoinNotKeptText));
  }
  DrawReadBack(context, state.form);
  if (kit::Button(T(Text::kJoinNow), kit::ButtonKind::kPrimary)) return Join(context, state);
  kit::SameLine();
  if (kit::Button(T(Text::kBack))) return Turn(context, state, JoinStage::kParts, kLastPart);
  kit::SameLine();
  DrawNotNow(context, state);
}

void DrawThanks(PanelContext& context, JoinState& state) {
  kit::Paragraph(T(Text::kJoinThanksText));
  // Staff are told in passing; the strip that says it elsewhere is not here.
  if (context.facts.save.state == store::SaveState::kNotSaved) {
    kit::Notice(kit::Tone::kError, T(Text::kJoinNotKept), T(Text::kJoinNotKeptText));
  }
  if (kit::Button(T(Text::kJoinNextPerson), kit::ButtonKind::kPrimary)) NextPerson(context, state);
}

// Whoever went away in the middle left their answers behind.
void DrawAway(PanelContext& context, JoinState& state) {
  kit::Paragraph(T(Text::kJoinAwayText));
  if (kit::Button(T(Text::kJoinGoOn), kit::ButtonKind::kPrimary)) {
    state.away = false;
    state.turned = true;
    state.touched_ms = context.facts.now_ms;
    kit::Wake();
  }
  kit::SameLine();
  if (kit::Button(T(Text::kJoinNextPerson))) NextPerson(context, state);
}

// The shell has carried it out since the last frame, or refused it.
void TakeAnswer(PanelContext& context, JoinState& state) {
  if (state.sent.empty()) return;
  const std::string id = std::exchange(state.sent, "");
  if (!context.panel->Document(id)) {
    state.not_kept = true;
    kit::AnnounceNow(T(Text::kJoinNotKept));
    return;
  }
  state.form = SignUpForm{};
  state.not_kept = false;
  ++state.person;
  Turn(context, state, JoinStage::kThanks);
}

void WatchTime(PanelContext& context, JoinState& state) {
  const bool thanks = state.stage == JoinStage::kThanks;
  const app::SignUpAnswers& typed = state.form.answers;
  const bool blank =
      state.stage == JoinStage::kParts && state.part == 0 &&
      (typed.name + typed.birth_year + typed.postcode + typed.email + typed.phone + typed.address)
          .empty();
  if (blank || state.away) return;
  const int64_t left = state.touched_ms + (thanks ? kThanksMs : kAwayMs) - context.facts.now_ms;
  if (left > 0) return kit::WakeAfter(static_cast<int>(std::min(left, kLongestPauseMs)));
  if (thanks) return NextPerson(context, state);
  state.away = true;
  state.turned = true;
}

Text TitleOfPage(const JoinState& state) {
  if (state.leaving) return Text::kJoinLeave;
  if (state.away) return Text::kJoinAway;
  if (state.stage == JoinStage::kParts) return TitleOfPart(kSignUpParts[state.part]);
  return state.stage == JoinStage::kCheck ? Text::kJoinCheck : Text::kJoinThanks;
}

void DrawMode(PanelContext& context, JoinState& state) {
  TakeAnswer(context, state);
  WatchTime(context, state);
  kit::Scope scope("person-" + std::to_string(state.person) + "-" +
                   std::to_string(static_cast<int>(state.stage)) + "-" +
                   std::to_string(state.part) +
                   (state.leaving ? "-out"
                    : state.away  ? "-away"
                                  : ""));
  const std::string_view title = T(TitleOfPage(state));
  kit::Heading(1, title);
  if (std::exchange(state.turned, false)) {
    kit::TurnPage();
    kit::Announce(title);
  }
  kit::LargeButtons large;
  const JoinStage stage = state.stage;
  const int person = state.person;
  if (state.leaving) return DrawLeave(context, state);
  if (state.away) {
    DrawAway(context, state);
  } else if (stage == JoinStage::kParts) {
    DrawPart(context, state);
  } else if (stage == JoinStage::kCheck) {
    DrawCheck(context, state);
  } else {
    DrawThanks(context, state);
  }
  // A page that was just left has no more to say.
  if (state.turned || person != state.person) return;
  DrawWayOut(context, state);
}

}  // namespace

void DrawJoinPanel(PanelContext& context) {
  JoinState& state = StateOfPanel(context).join;
  if (state.stage == JoinStage::kStaff && context.state.resident) {  // the page was loaded anew
    state.code = context.state.resident_code;
    state.taken_by = context.facts.person;
    state.stage = JoinStage::kParts;
  }
  if (state.stage == JoinStage::kStaff) {
    if (state.person == 0 && state.turned) state.taken_by = context.facts.person;
    DrawStaff(context, state);
  } else {
    DrawMode(context, state);
  }
  context.state.resident = state.stage != JoinStage::kStaff;
  context.state.resident_code = context.state.resident ? state.code : "";
}

}  // namespace earshot::panels
