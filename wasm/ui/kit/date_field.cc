// A date as three typed numbers and "Today": quicker and safer than a calendar, also by keyboard.
//
// INVARIANT: what stands in the three boxes is what was typed, also when the value became ISO.

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "core/base/calendar.h"
#include "wasm/ui/kit/button.h"
#include "wasm/ui/kit/field.h"

namespace earshot::kit {
namespace {

constexpr float kPartsWidth = 64 + 64 + 88;

using Parts = std::vector<std::string>;  // day, month, year, and the value they were made from

std::optional<int> NumberOf(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string Joined(const Parts& parts) {
  if (parts[0].empty() && parts[1].empty() && parts[2].empty()) return "";
  const auto day = NumberOf(parts[0]);
  const auto month = NumberOf(parts[1]);
  const auto year = NumberOf(parts[2]);
  if (day && month && year && parts[2].size() == 4) {
    const base::Date date{*year, *month, *day};
    if (base::IsValid(date)) return base::FormatDate(date);
  }
  return parts[0] + "/" + parts[1] + "/" + parts[2];
}

Parts PartsOf(const std::string& value) {
  if (const auto date = base::ParseDate(value)) {
    return {std::to_string(date->day), std::to_string(date->month), std::to_string(date->year),
            value};
  }
  Parts parts = {"", "", "", value};
  size_t at = 0;
  for (size_t part = 0; part < 3; ++part) {
    const size_t end = part == 2 ? value.size() : std::min(value.find('/', at), value.size());
    parts[part] = value.substr(at, end - at);
    at = std::min(end + 1, value.size());
  }
  return parts;
}

float PartLabel(ImVec2 at, std::string_view label) {
  const TypeStyle style = Scaled(kBodyType);
  DrawText(at, style, Now().palette->ink, label);
  return style.line + kSpace1;
}

bool DrawParts(const FieldSpec& spec, const FieldPlace& place, float bottom, float scale,
               Parts& parts, NodeId& first) {
  constexpr std::array<std::string_view, 3> kNames = {"Day", "Month", "Year"};
  const std::array<float, 3> widths = {64 * scale, 64 * scale, 88 * scale};
  bool changed = false;
  float x = place.box.Min.x;
  for (size_t i = 0; i < 3; ++i) {
    const float label = PartLabel({x, place.box.Min.y}, kNames[i]);
    BoxSpec box;
    box.id = Claim(IdOf(kNames[i]));
    if (i == 0) first = box.id;
    box.name = kNames[i];
    box.description = i == 0 ? std::string_view(place.description) : "";
    box.attributes = "autocomplete=off;inputmode=numeric;enterkeyhint=next";
    box.state = FieldState(spec);
    const float top = place.box.Min.y + label;
    changed |= TextBoxAt(box, {x, top, x + widths[i], bottom}, parts[i]);
    x += widths[i] + kSpace3;
  }
  return changed;
}

}  // namespace

bool DateField(const FieldSpec& spec, std::string& value, std::string_view today_iso) {
  const NodeId id = FieldId(spec);
  const float label = Scaled(kBodyType).line + kSpace1;
  const float box = std::max(kFieldHeight, Scaled(kBodyType).line + kSpace6);
  // On a narrow screen with large text the boxes shrink and "Today" goes under them.
  const float room = FieldWidth(spec);
  const float scale = std::min(Now().view.text_scale, (room - 2 * kSpace3) / kPartsWidth);
  const float parts_width = kPartsWidth * scale + 2 * kSpace3;
  const float today_width = ButtonWidth("Today");
  const bool under = parts_width + kSpace3 + today_width > room;
  FieldPlace place = PlaceField(spec, room, label + box + (under ? kSpace2 + box : 0));
  const float bottom = place.box.Min.y + label + box;
  Parts& parts = Now().parts[id];
  if (parts.size() != 4 || parts[3] != value) parts = PartsOf(value);
  OpenGroup(id, Role::kGroup, place.whole, FieldName(spec)).description = place.description;
  bool changed = false;
  {
    Scope scope(spec.key.empty() ? spec.label : spec.key);
    NodeId first = 0;
    changed = DrawParts(spec, place, bottom, scale, parts, first);
    AnswerFocusRequest(spec, first, place.whole);
    const ImVec2 at = under ? ImVec2{place.box.Min.x, bottom + kSpace2}
                            : ImVec2{place.box.Min.x + parts_width + kSpace3, bottom - box};
    const ImRect today{at, {at.x + today_width, at.y + box}};
    if (ButtonAt(Claim(IdOf("Today")), today, "Today", ButtonKind::kQuiet)) {
      parts = PartsOf(std::string(today_iso));
      changed = true;
    }
  }
  CloseGroup(id, place.whole);
  if (!changed) return false;
  parts[3] = Joined(parts);
  const bool differs = parts[3] != value;
  value = parts[3];
  Wake();
  return differs;
}

}  // namespace earshot::kit
