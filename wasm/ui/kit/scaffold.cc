// See scaffold.h. Drawn straight onto the page's window; the free rectangle is kept for Page.

#include "wasm/ui/kit/scaffold.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "wasm/ui/kit/button.h"
#include "wasm/ui/kit/layout.h"
#include "wasm/ui/kit/scroll.h"

namespace earshot::kit {
namespace {

constexpr float kSideWidth = 248, kNarrowSideWidth = 124, kBottomBar = 64, kCaptureDisc = 64;
constexpr float kCaptureRise = 30, kBarWordTop = 38;
constexpr float kHeaderHeight = 56;
constexpr float kReadingWidth = 880, kWideWidth = 1280;
constexpr float kSideMark = 4;               // the bar at the left of the current item
constexpr float kSideClear = 2 * kSideMark;  // words keep that far off the item's edges

// Words of a bar grow with the text size only as far as the longest still fits: never cut off.
TypeStyle BarWords(std::span<const NavItem> items, const std::optional<NavItem>& capture,
                   float room) {
  float longest = capture ? TextWidth(kCaptionStrongType, capture->label) : 1;
  for (const NavItem& item : items) {
    longest = std::max(longest, TextWidth(kCaptionStrongType, item.label));
  }
  const float by = std::clamp(room / longest, 0.7f, Now().view.text_scale);
  return {kCaptionType.size * by, std::round(kCaptionType.line * by), 400};
}

float PageMargin() { return Narrow() ? kMarginPhone : Medium() ? kSpace6 : kMarginDesktop; }

TypeStyle Strong(TypeStyle style, bool strong) {
  style.weight = strong ? 600 : 400;
  return style;
}

// Draws, touches and mirrors one item; the caller has painted its look.
struct ItemTouch {
  NodeId id;
  bool hovered, followed;
};

ItemTouch TouchItem(const NavItem& item, const ImRect& rect) {
  const NodeId id = Claim(IdOf(item.label));
  const Touch touch = Press(id, rect, item.label);
  semantics::Node& node = Emit(id, Role::kLink, rect, item.label);
  node.value = item.route;
  if (item.count > 0) node.description = std::to_string(item.count);
  if (item.current) node.state |= semantics::kCurrent;
  const bool clicked = Now().tree.TookClick(id);
  return {id, touch.hovered || touch.held, clicked || touch.pressed};
}

float CountWidth(const std::string& text) {
  return std::max(24.0f, TextWidth(kCaptionStrongType, text) + 2 * kSpace2);
}

// A small number in a disc; its text size is fixed, the item's description says it in full.
void DrawCount(int count, ImVec2 right_middle) {
  if (count <= 0) return;
  const Palette& palette = *Now().palette;
  const TypeStyle style = kCaptionStrongType;
  const std::string text = count > 99 ? "99+" : std::to_string(count);
  const ImRect rect{right_middle.x - CountWidth(text), right_middle.y - 12, right_middle.x,
                    right_middle.y + 12};
  FillRect(rect, palette.action, 12);
  DrawText({rect.GetCenter().x - TextWidth(style, text) / 2, right_middle.y - style.line / 2},
           style, palette.on_action, text);
}

void DrawCountBeside(int count, ImVec2 left_middle) {
  const std::string text = count > 99 ? "99+" : std::to_string(count);
  DrawCount(count, {left_middle.x + CountWidth(text), left_middle.y});
}

bool SideItem(const NavItem& item, const ImRect& rect, bool wide, TypeStyle words) {
  const Palette& palette = *Now().palette;
  const ItemTouch touch = TouchItem(item, rect);
  if (item.current) {
    FillRect(rect, palette.selected, kFieldRadius);
    FillRect({rect.Min.x, rect.Min.y + 6, rect.Min.x + 4, rect.Max.y - 6}, palette.action, 2);
  } else if (touch.hovered) {
    FillRect(rect, palette.hover, kFieldRadius);
  }
  const Colour ink = item.current ? palette.action : palette.ink;
  if (wide) {
    const TypeStyle style = Scaled(item.current ? kStrongType : kBodyType);
    DrawIcon(item.icon, {rect.Min.x + 30, rect.GetCenter().y}, 22, ink);
    DrawTextFitted({rect.Min.x + 54, rect.GetCenter().y - style.line / 2}, style, ink, item.label,
                   rect.GetWidth() - 60);
    DrawCount(item.count, {rect.Max.x - kSpace3, rect.GetCenter().y});
  } else {
    const TypeStyle style = Strong(words, item.current);
    const float width = std::min(TextWidth(style, item.label), rect.GetWidth() - 2 * kSideClear);
    DrawIcon(item.icon, {rect.GetCenter().x, rect.Min.y + 20}, 22, ink);
    DrawTextFitted({rect.GetCenter().x - width / 2, rect.Max.y - style.line - 4}, style, ink,
                   item.label, width + 1);
    DrawCountBeside(item.count, {rect.GetCenter().x + 10, rect.Min.y + 14});
  }
  if (HasFocus(touch.id))
    FocusRing({rect.Min.x + 6, rect.Min.y + 6, rect.Max.x - 6, rect.Max.y - 6}, 2);
  return touch.followed;
}

bool SideCapture(const NavItem& item, const ImRect& rect, bool wide, TypeStyle words) {
  const Palette& palette = *Now().palette;
  const ItemTouch touch = TouchItem(item, rect);
  FillRect(rect, touch.hovered ? palette.action_hover : palette.action, kFieldRadius);
  const TypeStyle style = wide ? Scaled(kStrongType) : Strong(words, true);
  const float width = std::min(TextWidth(style, item.label), rect.GetWidth() - 8);
  if (wide) {
    const float x = rect.GetCenter().x - (width + 28) / 2;
    DrawIcon(Icon::kPlus, {x + 10, rect.GetCenter().y}, 20, palette.on_action);
    DrawText({x + 28, rect.GetCenter().y - style.line / 2}, style, palette.on_action, item.label);
  } else {
    DrawIcon(Icon::kPlus, {rect.GetCenter().x, rect.Min.y + 20}, 22, palette.on_action);
    DrawTextFitted({rect.GetCenter().x - width / 2, rect.Max.y - style.line - 4}, style,
                   palette.on_action, item.label, width + 1);
  }
  if (HasFocus(touch.id)) FocusRing(rect, kFieldRadius);
  return touch.followed;
}

class SideBar {
 public:
  SideBar(const ImRect& rect, bool wide, TypeStyle words)
      : rect_(rect), wide_(wide), words_(words), y_(rect.Min.y) {
    const Palette& palette = *Now().palette;
    FillRect(rect_, palette.card);
    Line({rect_.Max.x - 1, rect_.Min.y}, {rect_.Max.x - 1, rect_.Max.y}, palette.hairline, 1);
    step_ = wide_ ? std::max(kRowHeight, Scaled(kBodyType).line + kSpace6) : words_.line + 44;
  }

  void Name(std::string_view product, std::string_view workspace) {
    const Palette& palette = *Now().palette;
    const TypeStyle style = Scaled(wide_ ? kLabelType : kStrongType);
    const TypeStyle small = Scaled(kCaptionType);
    const float width = rect_.GetWidth() - 2 * Margin();
    y_ += kSpace4;
    const ImRect line{rect_.Min.x + Margin(), y_, rect_.Max.x - Margin(), y_ + style.line};
    const float centred = wide_ ? 0 : std::max(0.0f, (width - TextWidth(style, product)) / 2);
    DrawTextFitted({line.Min.x + centred, y_}, style, palette.ink, product, width + 1);
    EmitText(line, product);
    y_ += style.line;
    if (wide_ && !workspace.empty()) {
      const float height = WrappedHeightAtMost(small, workspace, width, 2);
      DrawWrappedAtMost({line.Min.x, y_}, small, palette.muted, workspace, width, 2);
      EmitText({line.Min.x, y_, line.Max.x, y_ + height}, workspace);
      y_ += height;
    }
    y_ += kSpace4;
  }

  void Capture(const NavItem& item, std::optional<std::string>& followed) {
    const float margin = wide_ ? kSpace4 : kSpace2;
    const float height = wide_ ? std::max(kButtonHeight, step_) : step_;
    const ImRect rect{rect_.Min.x + margin, y_, rect_.Max.x - margin, y_ + height};
    if (SideCapture(item, rect, wide_, words_)) followed = item.route;
    y_ += height + kSpace4;
  }

  void Items(std::span<const NavItem> items, std::optional<std::string>& followed) {
    for (const NavItem& item : items) {
      const ImRect rect{rect_.Min.x + kSpace2, y_, rect_.Max.x - kSpace2, y_ + step_};
      if (SideItem(item, rect, wide_, words_)) followed = item.route;
      y_ += step_;
    }
  }

  // On a low window the foot follows the items, else it stands at the bottom.
  void Foot(std::span<const NavItem> items, std::optional<std::string>& followed) {
    const float height = step_ * static_cast<float>(items.size());
    y_ = std::max(y_ + kSpace2, rect_.Max.y - height - kSpace2);
    Items(items, followed);
  }

 private:
  float Margin() const { return wide_ ? 20 : 4; }

  ImRect rect_;
  bool wide_;
  TypeStyle words_;
  float y_;
  float step_ = kRowHeight;
};

bool BottomItem(const NavItem& item, const ImRect& rect, TypeStyle words) {
  const Palette& palette = *Now().palette;
  const ItemTouch touch = TouchItem(item, rect);
  const Colour ink = item.current ? palette.action : palette.muted;
  if (item.current) {
    FillRect({rect.Min.x + 12, rect.Min.y, rect.Max.x - 12, rect.Min.y + 3}, palette.action);
  }
  const TypeStyle style = Strong(words, item.current);
  DrawIcon(item.icon, {rect.GetCenter().x, rect.Min.y + 22}, 24, ink);
  const float width = std::min(TextWidth(style, item.label), rect.GetWidth());
  DrawTextFitted({rect.GetCenter().x - width / 2, rect.Min.y + kBarWordTop}, style, ink, item.label,
                 width + 1);
  DrawCountBeside(item.count, {rect.GetCenter().x + 10, rect.Min.y + 16});
  if (HasFocus(touch.id))
    FocusRing({rect.Min.x + 6, rect.Min.y + 6, rect.Max.x - 6, rect.Max.y - 6}, 2);
  return touch.followed;
}

// A disc that rises above the bar, its word on the line of the others.
bool BottomCapture(const NavItem& item, const ImRect& rect, TypeStyle words) {
  const Palette& palette = *Now().palette;
  const ItemTouch touch = TouchItem(item, rect);
  const float radius = kCaptureDisc / 2;
  const ImVec2 centre{rect.GetCenter().x, rect.Min.y + radius};
  Canvas().AddCircleFilled(centre, radius + 4, palette.card, 64);
  Canvas().AddCircleFilled(centre, radius, touch.hovered ? palette.action_hover : palette.action,
                           64);
  DrawIcon(Icon::kPlus, centre, 32, palette.on_action);
  const TypeStyle style = Strong(words, item.current);
  const float width = std::min(TextWidth(style, item.label), rect.GetWidth());
  DrawTextFitted({rect.GetCenter().x - width / 2, rect.Max.y - style.line}, style,
                 item.current ? palette.action : palette.muted, item.label, width + 1);
  if (HasFocus(touch.id)) {
    FocusRing({centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius}, radius);
  }
  return touch.followed;
}

float DrawBottomBar(const ScaffoldSpec& spec, std::optional<std::string>& followed) {
  State& state = Now();
  const ViewFacts& view = state.view;
  const size_t places = spec.phone.size() + (spec.capture ? 1 : 0);
  const float step = view.width / static_cast<float>(std::max<size_t>(places, 1));
  const TypeStyle words = BarWords(spec.phone, spec.capture, step - kSpace1);
  const float bar = std::max(kBottomBar, kBarWordTop + words.line + kSpace1);
  const ImRect rect{0, view.height - view.safe_bottom - bar, view.width, view.height};
  const NodeId id = Claim(IdOf("###navigation"));
  OpenGroup(id, Role::kNavigation, rect, "Main");
  state.layers.SetCurrentChannel(&Canvas(), 1);
  FillRect(rect, state.palette->card);
  Line(rect.Min, {rect.Max.x, rect.Min.y}, state.palette->border, 1);
  const size_t middle = spec.capture ? spec.phone.size() / 2 : places;
  for (size_t place = 0, next = 0; place < places; ++place) {
    const float x = step * static_cast<float>(place);
    if (place == middle && !spec.flat_capture) {
      state.disc_rise = kCaptureRise;
      const float centre = x + step / 2;
      const float half = std::max(kCaptureDisc, step) / 2;
      const ImRect disc{centre - half, rect.Min.y - kCaptureRise, centre + half,
                        rect.Min.y + kBarWordTop + words.line};
      if (BottomCapture(*spec.capture, disc, words)) followed = spec.capture->route;
      continue;
    }
    const NavItem& item = place == middle ? *spec.capture : spec.phone[next++];
    if (BottomItem(item, {x, rect.Min.y, x + step, rect.Min.y + bar}, words)) followed = item.route;
  }
  state.layers.SetCurrentChannel(&Canvas(), 0);
  CloseGroup(id, rect);
  return rect.Min.y;
}

// Before anything is open there is nowhere to go: only the product's name, as on the skeleton.
float DrawHeader(std::string_view product) {
  State& state = Now();
  const TypeStyle style = Scaled(kLabelType);
  const float top = state.view.safe_top;
  const float height = std::max(kHeaderHeight, style.line + kSpace6);
  const ImRect rect{0, 0, state.view.width, top + height};
  FillRect(rect, state.palette->header);
  const float margin = PageMargin();
  const ImRect name{margin, top, state.view.width - margin, top + height};
  DrawText({margin, top + (height - style.line) / 2}, style, state.palette->on_header, product);
  const NodeId id = Claim(IdOf("###header"));
  OpenGroup(id, Role::kBanner, rect, "");
  EmitText(name, product);
  CloseGroup(id, rect);
  return rect.Max.y;
}

// The status in words, at its end the way to everything else, and the button that tries again: on a
// phone under the words, which else had no room. Returns where the page begins.
float DrawStrip(const ScaffoldSpec& spec, const ImRect& free, ScaffoldTouch& touch) {
  const bool phone = Narrow();
  const ButtonKind kind = spec.tone == Tone::kError ? ButtonKind::kOnError : ButtonKind::kQuiet;
  const float find = spec.find.empty() ? 0
                     : phone           ? kMinTarget
                                       : ButtonWidth(spec.find, Icon::kSearch);
  const float retry = spec.retry.empty() ? 0 : ButtonWidth(spec.retry) + kSpace2;
  const NodeId id = Claim(IdOf("###strip"));
  OpenGroup(id, Role::kBanner, free, "");
  PushBox(free.Min.x, free.Min.y, free.GetWidth());
  StatusStrip(spec.tone, spec.status, phone ? find : find + retry);
  const float words = CurrentBox().y;
  if (phone && retry > 0) {
    const ImRect row = PlaceRow(kMinTarget + kSpace2, 0, 0);
    FillRect(row, Now().palette->error);
  }
  const float bottom = PopBox();
  const float right = free.Max.x - (phone ? kSpace2 : kMarginDesktop);
  const float top = Snap((free.Min.y + words - kMinTarget) / 2);
  const auto draw_retry = [&](float x, float y) {
    if (retry <= 0) return;
    const ImRect rect{x, y, x + retry - kSpace2, y + kMinTarget};
    touch.retry = ButtonAt(Claim(IdOf("###retry")), rect, spec.retry, kind);
  };
  if (!phone) draw_retry(right - find - retry, top);
  if (find > 0) {
    const ImRect rect{right - find, top, right, top + kMinTarget};
    touch.find = ButtonAt(Claim(IdOf("###find")), rect, spec.find, kind, Icon::kSearch, phone);
  }
  if (phone) draw_retry(free.Min.x + kMarginPhone, words);
  CloseGroup(id, {free.Min.x, free.Min.y, free.Max.x, bottom});
  return bottom;
}

}  // namespace

ScaffoldTouch DrawScaffold(const ScaffoldSpec& spec) {
  State& state = Now();
  const ViewFacts& view = state.view;
  ScaffoldTouch touch;
  std::optional<std::string>& followed = touch.followed;
  if (!spec.items.empty()) SkipLink();
  ImRect free{0, view.safe_top, view.width, view.height - view.keyboard_px};
  if (spec.items.empty()) {
    free.Min.y = DrawHeader(spec.product);
  } else if (!Narrow()) {
    const bool wide = !Medium();
    const float width =
        (wide ? kSideWidth : kNarrowSideWidth) * (view.text_scale > 1.3f ? 1.25f : 1.0f) +
        view.safe_left;
    const ImRect side{0, 0, width, view.height};
    const NodeId id = Claim(IdOf("###navigation"));
    OpenGroup(id, Role::kNavigation, side, "Main");
    SideBar bar(side, wide,
                BarWords(spec.items, spec.capture, width - 2 * kSpace2 - 2 * kSideClear));
    bar.Name(spec.product, spec.workspace);
    if (spec.capture) bar.Capture(*spec.capture, followed);
    bar.Items(spec.items, followed);
    bar.Foot(spec.foot, followed);
    CloseGroup(id, side);
    free.Min.x = width;
  }
  if (!spec.status.empty()) {
    free.Min.y = DrawStrip(spec, free, touch);
  }
  // While the keyboard is open the bar would only eat the room above it.
  if (Narrow() && view.keyboard_px <= 0 && !spec.phone.empty())
    free.Max.y = DrawBottomBar(spec, followed);
  state.free = free;
  if (followed || touch.find || touch.retry) Wake();
  return touch;
}

struct Page::Impl {
  NodeId main = 0;
  std::unique_ptr<ScrollArea> scroll;
};

Page::Page(std::string_view id, std::string_view name, PageWidth width) : impl_(new Impl) {
  State& state = Now();
  if (state.free.GetWidth() <= 0) {
    state.free = {0, state.view.safe_top, state.view.width,
                  state.view.height - state.view.keyboard_px};
  }
  const float margin = PageMargin();
  const float widest = width == PageWidth::kForm      ? kFormWidth
                       : width == PageWidth::kReading ? kReadingWidth
                                                      : kWideWidth;
  const float column =
      std::min(state.free.GetWidth() - 2 * margin, widest * std::min(state.view.text_scale, 1.5f));
  impl_->main = Claim(IdOf("###main"));
  OpenGroup(impl_->main, Role::kMain, state.free, name);
  const std::string scroll_id = "page:" + std::string(id);
  const float top = Narrow() ? kSpace6 : kSpace8;
  // The area ends where the action bar begins, so nothing that is in view lies under the bar.
  ImRect viewport = state.free;
  viewport.Max.y -= state.bottom_inset;
  // The Capture disc covers the end of a page that has no foot; a foot stays clear of it by itself.
  const float covered = state.bottom_inset > 0 ? 0 : state.disc_rise;
  impl_->scroll = std::make_unique<ScrollArea>(scroll_id, "", viewport, viewport.Min.x + margin,
                                               column, top, kSpace12 + covered);
  state.scopes.back().covered = covered;
  state.main = impl_->main;
}

Page::~Page() {
  impl_->scroll.reset();
  Now().tree.Close();
  delete impl_;
}

void ScrollPageToTop(std::string_view id) {
  const std::string scroll_id = "page:" + std::string(id);
  ScrollState& scroll = Now().scrolls[IdOf(scroll_id)];
  scroll.offset = 0;
  scroll.velocity = 0;
}

}  // namespace earshot::kit
