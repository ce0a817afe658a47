// What was just done, with "Undo" beside it instead of a question before it (PRODUCT.md 4.14). It
// is a strip over the whole foot of the page, in view wherever the page is scrolled, and moves
// nothing.
//
// The shell decides how long it stays; nothing here goes away by itself.

#include <algorithm>

#include "wasm/ui/kit/button.h"
#include "wasm/ui/kit/foot.h"

namespace earshot::kit {
namespace {

constexpr float kBar = 6, kIcon = 24, kLeastWords = 96;
constexpr float kTextLeft = kIcon + kSpace3;

struct Plan {
  float text_width, text_height, undo_width, dismiss_width, button_height, buttons_height, height;
  bool beside;   // buttons on the line of the words
  bool stacked;  // one button under the other
  bool cross;    // "Dismiss" is a cross: on a phone the page needs the height
};

Plan PlanOf(std::string_view words, std::string_view undo, std::string_view dismiss, float width) {
  const TypeStyle style = Scaled(kStrongType);
  Plan plan{};
  plan.cross = Narrow();
  plan.undo_width = undo.empty() ? 0 : ButtonWidth(undo);
  plan.dismiss_width = dismiss.empty() ? 0 : plan.cross ? kButtonHeight : ButtonWidth(dismiss);
  const float buttons = plan.undo_width + plan.dismiss_width + 2 * kSpace2;
  const float room = width - kTextLeft;
  // Few words beside the buttons make no higher bar than the buttons alone.
  const float beside = room - buttons;
  plan.beside = beside >= 240 * Now().view.text_scale ||
                (beside >= kLeastWords * Now().view.text_scale &&
                 WrappedHeight(style, words, beside) <= 2 * style.line);
  plan.text_width = plan.beside ? room - buttons : room;
  plan.text_height = WrappedHeight(style, words, plan.text_width);
  const bool both = plan.undo_width > 0 && plan.dismiss_width > 0;
  plan.stacked = !plan.beside && both && buttons > room;
  plan.button_height =
      plan.undo_width + plan.dismiss_width > 0 ? std::max(kButtonHeight, style.line + kSpace6) : 0;
  plan.buttons_height = plan.stacked ? 2 * plan.button_height + kSpace2 : plan.button_height;
  const float under = plan.buttons_height > 0 ? kSpace2 + plan.buttons_height : 0;
  plan.height =
      plan.beside ? std::max(plan.text_height, plan.buttons_height) : plan.text_height + under;
  plan.height += 2 * kSpace3;
  return plan;
}

bool AnswerAt(const ImRect& rect, std::string_view label, ButtonKind kind, std::string_view key,
              bool cross = false) {
  const NodeId id = Claim(IdOf(key));
  return ButtonAt(id, rect, label, kind, cross ? Icon::kClose : Icon::kNone, cross);
}

}  // namespace

ToastAnswer Toast(Tone tone, std::string_view words, std::string_view undo_label,
                  std::string_view dismiss_label) {
  const Palette& palette = *Now().palette;
  const TypeStyle style = Scaled(kStrongType);
  const Box column = CurrentBox();
  const Plan plan = PlanOf(words, undo_label, dismiss_label, column.width);
  Scope scope("toast");
  const NodeId id = Claim(IdOf("###bar"));
  const ImRect bar = OpenFoot(id, "", plan.height);
  // Its ground reaches down to what lies below it, also where it stays clear of the Capture disc.
  const float bottom = Canvas().GetClipRectMax().y;
  FillRect({bar.Min, {bar.Max.x, bottom}}, palette.card);
  Line(bar.Min, {bar.Max.x, bar.Min.y}, palette.border, 1);
  FillRect({bar.Min, {bar.Min.x + kBar, bottom}}, ColourOf(tone));
  const ImRect rect{column.x, bar.Min.y, column.x + column.width, bar.Max.y};
  const float middle = rect.GetCenter().y;
  const float top = plan.beside ? middle - plan.text_height / 2 : rect.Min.y + kSpace3;
  DrawIcon(IconOf(tone), {rect.Min.x + kIcon / 2, top + style.line / 2}, kIcon, ColourOf(tone));
  const ImVec2 at{rect.Min.x + kTextLeft, top};
  DrawWrapped(at, style, palette.ink, words, plan.text_width);
  EmitText({at, {at.x + plan.text_width, at.y + plan.text_height}}, words);
  ImVec2 next{
      plan.beside ? at.x + plan.text_width + kSpace2 : at.x,
      plan.beside ? middle - plan.buttons_height / 2 : rect.Max.y - kSpace3 - plan.buttons_height};
  ToastAnswer answer = ToastAnswer::kNone;
  if (!undo_label.empty()) {
    const ImRect undo{next, {next.x + plan.undo_width, next.y + plan.button_height}};
    if (AnswerAt(undo, undo_label, ButtonKind::kSecondary, "undo")) answer = ToastAnswer::kUndo;
    if (plan.stacked) {
      next.y = undo.Max.y + kSpace2;
    } else {
      next.x = undo.Max.x + kSpace2;
    }
  }
  if (!dismiss_label.empty()) {
    const ImRect dismiss{next, {next.x + plan.dismiss_width, next.y + plan.button_height}};
    if (AnswerAt(dismiss, dismiss_label, ButtonKind::kQuiet, "dismiss", plan.cross)) {
      answer = ToastAnswer::kDismiss;
    }
  }
  CloseFoot(id);
  if (answer == ToastAnswer::kNone) return answer;
  // WHY: the nearest stop before it is the last of the page, often "Delete", which nobody asked
  // for.
  if (Now().main != 0) Now().tree.RequestFocus(Now().main);
  Wake();
  return answer;
}

}  // namespace earshot::kit
