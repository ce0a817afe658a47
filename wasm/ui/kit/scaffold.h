// The frame of every screen, for the shell: navigation, status strip, the scrolling page, and an
// action bar that stays in the thumb's reach.
//
// Order within a frame: `ScaffoldSpec` to DrawScaffold, then a Page object, then the panel draws.
// Desktop (from 1024 px): a side bar of icon and word. Tablet: the same bar, narrow, word under
// icon. Phone: a bottom bar of at most five with Capture, larger, in the middle.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "wasm/ui/kit/icons.h"
#include "wasm/ui/kit/kit.h"

namespace earshot::kit {

struct NavItem {
  Icon icon = Icon::kNone;
  std::string_view label;
  std::string_view route;  // "#/log"
  bool current = false;
  int count = 0;  // shown as a small number; 0 = none
};

struct ScaffoldSpec {
  std::string_view product = "Earshot";
  std::string_view workspace;      // second line under the product
  std::span<const NavItem> items;  // side bar, top to bottom
  std::span<const NavItem> foot;   // side bar, at the bottom
  std::span<const NavItem> phone;  // bottom bar, in order; Capture goes to the middle
  std::optional<NavItem> capture;  // the only filled button of the shell
  bool flat_capture = false;  // on a phone: an item like the others, where a form needs the room
  std::string_view find;      // the button at the end of the strip; empty = none
  Tone tone = Tone::kInfo;    // of the status strip
  std::string_view status;    // empty = no strip
  std::string_view retry;     // a button in the strip, in sight wherever one is; empty = none
};

struct ScaffoldTouch {
  std::optional<std::string> followed;  // the route of the item followed in this frame
  bool find = false;
  bool retry = false;
};
ScaffoldTouch DrawScaffold(const ScaffoldSpec& spec);

enum class PageWidth { kForm, kReading, kWide };

// The main part: everything drawn while it lives scrolls. `id` keeps the scroll position apart by
// screen; give the route. Without a DrawScaffold before it in the frame it fills the whole view.
class Page {
 public:
  Page(std::string_view id, std::string_view name, PageWidth width = PageWidth::kReading);
  ~Page();
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

 private:
  struct Impl;
  Impl* impl_;
};

// Buttons that stay at the bottom while the page scrolls. Open it last inside a Page.
class ActionBar {
 public:
  explicit ActionBar(std::string_view name = "Actions");
  ~ActionBar();
  ActionBar(const ActionBar&) = delete;
  ActionBar& operator=(const ActionBar&) = delete;

 private:
  uint32_t id_;
  float top_ = 0;  // of its buttons
};

// The same for the thumb that holds the phone: buttons of one width, 64 px high and 12 px apart
// (PRODUCT.md 4.14), the first of them the main one. Returns the one that was pressed.
std::optional<size_t> ThumbBar(std::span<const std::string_view> labels,
                               std::string_view name = "Actions");

// Scrolls the page to its top, for a new screen.
void ScrollPageToTop(std::string_view id);

}  // namespace earshot::kit
