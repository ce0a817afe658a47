// The drawings of icons.h, on a grid of 24 by 24 with strokes of 2.

#include "wasm/ui/kit/icons.h"

#include <array>
#include <initializer_list>

#include "wasm/ui/kit/draw.h"

namespace earshot::kit {
namespace {

class Pen {
 public:
  Pen(ImVec2 centre, float size, Colour colour)
      : unit_(size / 24),
        origin_(Snap(centre.x - size / 2), Snap(centre.y - size / 2)),
        colour_(colour) {}

  void Stroke(std::initializer_list<ImVec2> points, bool closed = false, float width = 2) {
    for (const ImVec2& point : points) Canvas().PathLineTo(At(point));
    Canvas().PathStroke(colour_, closed ? ImDrawFlags_Closed : 0, width * unit_);
  }
  void Circle(ImVec2 centre, float radius, float width = 2) {
    Canvas().AddCircle(At(centre), radius * unit_, colour_, 0, width * unit_);
  }
  void Disc(ImVec2 centre, float radius) {
    Canvas().AddCircleFilled(At(centre), radius * unit_, colour_);
  }
  void Box(ImVec2 from, ImVec2 to, float radius = 2) {
    Canvas().AddRect(At(from), At(to), colour_, radius * unit_, 0, 2 * unit_);
  }
  void Arc(ImVec2 centre, float radius, float from_turn, float to_turn) {
    constexpr float kTurn = 6.2831853f;
    Canvas().PathArcTo(At(centre), radius * unit_, from_turn * kTurn, to_turn * kTurn, 24);
    Canvas().PathStroke(colour_, 0, 2 * unit_);
  }

 private:
  ImVec2 At(ImVec2 point) const {
    return {origin_.x + point.x * unit_, origin_.y + point.y * unit_};
  }
  float unit_;
  ImVec2 origin_;
  Colour colour_;
};

void Camera(Pen& pen) {
  pen.Box({3, 7.5f}, {21, 20});
  pen.Stroke({{8, 7.5f}, {9.5f, 4.5f}, {14.5f, 4.5f}, {16, 7.5f}});
  pen.Circle({12, 13.5f}, 3.5f);
}

void Calendar(Pen& pen) {
  pen.Box({4, 5}, {20, 20});
  pen.Stroke({{4, 10}, {20, 10}});
  pen.Stroke({{8, 3}, {8, 7}});
  pen.Stroke({{16, 3}, {16, 7}});
}

void Today(Pen& pen) {
  Calendar(pen);
  pen.Stroke({{8.5f, 15}, {11, 17.2f}, {15.5f, 12.8f}});
}

void Log(Pen& pen) {
  for (float y : {6.0f, 12.0f, 18.0f}) {
    pen.Disc({4.5f, y}, 1.6f);
    pen.Stroke({{9, y}, {21, y}});
  }
}

void Voices(Pen& pen) {
  pen.Stroke({{4, 5}, {20, 5}, {20, 16}, {12, 16}, {8, 20}, {8, 16}, {4, 16}}, true);
  pen.Stroke({{8, 9}, {16, 9}});
  pen.Stroke({{8, 12}, {13, 12}});
}

void Projects(Pen& pen) {
  pen.Stroke({{3, 6}, {10, 6}, {12, 8.5f}, {21, 8.5f}, {21, 19}, {3, 19}}, true);
}

void Person(Pen& pen) {
  pen.Circle({12, 8}, 4);
  pen.Arc({12, 21}, 7, 0.5f, 1.0f);
  pen.Stroke({{5, 21}, {19, 21}});
}

void Stakeholders(Pen& pen) {
  pen.Circle({12, 5.5f}, 2.6f);
  pen.Circle({5, 18}, 2.6f);
  pen.Circle({19, 18}, 2.6f);
  pen.Stroke({{10.6f, 8}, {6.4f, 15.6f}});
  pen.Stroke({{13.4f, 8}, {17.6f, 15.6f}});
  pen.Stroke({{7.8f, 18}, {16.2f, 18}});
}

void Panel(Pen& pen) {
  pen.Circle({9, 8}, 3.4f);
  pen.Arc({9, 20}, 6, 0.5f, 1.0f);
  pen.Stroke({{3, 20}, {15, 20}});
  pen.Arc({16, 8}, 3.4f, -0.22f, 0.22f);
  pen.Arc({15.5f, 20}, 6, 0.82f, 1.0f);
  pen.Stroke({{18, 20}, {21.5f, 20}});
}

void Reports(Pen& pen) {
  pen.Stroke({{4, 20}, {20, 20}});
  pen.Stroke({{7, 16.5f}, {7, 12}}, false, 3);
  pen.Stroke({{12, 16.5f}, {12, 5}}, false, 3);
  pen.Stroke({{17, 16.5f}, {17, 9}}, false, 3);
}

void Incoming(Pen& pen) {
  pen.Stroke({{12, 3}, {12, 12}});
  pen.Stroke({{8, 8.5f}, {12, 12.5f}, {16, 8.5f}});
  pen.Stroke({{4, 13}, {4, 20}, {20, 20}, {20, 13}});
}

void Sync(Pen& pen) {
  pen.Arc({12, 12}, 8, 0.55f, 0.92f);
  pen.Arc({12, 12}, 8, 0.05f, 0.42f);
  pen.Stroke({{19.6f, 3.6f}, {19.2f, 8.4f}, {14.6f, 7.6f}});
  pen.Stroke({{4.4f, 20.4f}, {4.8f, 15.6f}, {9.4f, 16.4f}});
}

void Settings(Pen& pen) {
  constexpr std::array<float, 3> kKnobs = {9, 15, 7};
  float y = 6;
  for (float knob : kKnobs) {
    pen.Stroke({{4, y}, {knob - 2.4f, y}});
    pen.Stroke({{knob + 2.4f, y}, {20, y}});
    pen.Circle({knob, y}, 2.4f);
    y += 6;
  }
}

void Warning(Pen& pen) {
  pen.Stroke({{12, 3.5f}, {21.5f, 20}, {2.5f, 20}}, true);
  pen.Stroke({{12, 9.5f}, {12, 14.5f}});
  pen.Disc({12, 17.2f}, 1.2f);
}

void Error(Pen& pen) {
  pen.Circle({12, 12}, 9);
  pen.Stroke({{12, 7}, {12, 13.5f}});
  pen.Disc({12, 16.6f}, 1.3f);
}

void Info(Pen& pen) {
  pen.Circle({12, 12}, 9);
  pen.Disc({12, 7.6f}, 1.3f);
  pen.Stroke({{12, 11}, {12, 17}});
}

void Copy(Pen& pen) {
  pen.Box({8, 8}, {20, 20});
  pen.Stroke({{5.5f, 15.5f}, {4, 15.5f}, {4, 4}, {15.5f, 4}, {15.5f, 5.5f}});
}

void Lock(Pen& pen) {
  pen.Box({5, 11}, {19, 20});
  pen.Arc({12, 10.5f}, 4.5f, 0.5f, 1.0f);
  pen.Disc({12, 15.5f}, 1.6f);
}

void File(Pen& pen) {
  pen.Stroke({{6, 3}, {14, 3}, {18.5f, 7.5f}, {18.5f, 21}, {6, 21}}, true);
  pen.Stroke({{14, 3}, {14, 8}, {18.5f, 8}});
}

// What is no picture of a thing: signs on buttons and rows.
void Marks(Icon icon, Pen& pen) {
  switch (icon) {
    case Icon::kMore:
      for (float x : {5.5f, 12.0f, 18.5f}) pen.Disc({x, 12}, 2);
      return;
    case Icon::kTick:
      return pen.Stroke({{4.5f, 12.5f}, {10, 18}, {19.5f, 6.5f}}, false, 2.6f);
    case Icon::kSearch:
      pen.Circle({10.5f, 10.5f}, 6);
      return pen.Stroke({{15, 15}, {20.5f, 20.5f}}, false, 2.6f);
    case Icon::kCapture:
    case Icon::kPlus:
      pen.Stroke({{12, 4.5f}, {12, 19.5f}}, false, 2.6f);
      return pen.Stroke({{4.5f, 12}, {19.5f, 12}}, false, 2.6f);
    case Icon::kMinus:
      return pen.Stroke({{4.5f, 12}, {19.5f, 12}}, false, 2.6f);
    case Icon::kChevronRight:
      return pen.Stroke({{9, 5.5f}, {15.5f, 12}, {9, 18.5f}});
    case Icon::kChevronDown:
      return pen.Stroke({{5.5f, 9}, {12, 15.5f}, {18.5f, 9}});
    case Icon::kClose:
      pen.Stroke({{6, 6}, {18, 18}});
      return pen.Stroke({{18, 6}, {6, 18}});
    case Icon::kUp:
      pen.Stroke({{12, 19.5f}, {12, 5}}, false, 2.6f);
      return pen.Stroke({{6, 11}, {12, 5}, {18, 11}}, false, 2.6f);
    case Icon::kDown:
      pen.Stroke({{12, 4.5f}, {12, 19}}, false, 2.6f);
      return pen.Stroke({{6, 13}, {12, 19}, {18, 13}}, false, 2.6f);
    default:
      return;
  }
}

void DrawShape(Icon icon, Pen& pen) {
  switch (icon) {
    case Icon::kToday:
      return Today(pen);
    case Icon::kLog:
      return Log(pen);
    case Icon::kVoices:
      return Voices(pen);
    case Icon::kProjects:
      return Projects(pen);
    case Icon::kStakeholders:
      return Stakeholders(pen);
    case Icon::kPanel:
      return Panel(pen);
    case Icon::kReports:
      return Reports(pen);
    case Icon::kIncoming:
      return Incoming(pen);
    case Icon::kSync:
      return Sync(pen);
    case Icon::kSettings:
      return Settings(pen);
    case Icon::kWarning:
      return Warning(pen);
    case Icon::kError:
      return Error(pen);
    case Icon::kInfo:
      return Info(pen);
    case Icon::kCalendar:
      return Calendar(pen);
    case Icon::kPerson:
      return Person(pen);
    case Icon::kCopy:
      return Copy(pen);
    case Icon::kLock:
      return Lock(pen);
    case Icon::kFile:
      return File(pen);
    case Icon::kCamera:
      return Camera(pen);
    default:
      return Marks(icon, pen);
  }
}

}  // namespace

void DrawIcon(Icon icon, ImVec2 centre, float size, Colour colour) {
  Pen pen(centre, size, colour);
  DrawShape(icon, pen);
}

Icon IconOf(Tone tone) {
  switch (tone) {
    case Tone::kSuccess:
      return Icon::kTick;
    case Tone::kWarning:
      return Icon::kWarning;
    case Tone::kError:
      return Icon::kError;
    case Tone::kInfo:
      break;
  }
  return Icon::kInfo;
}

Colour ColourOf(Tone tone) {
  const Palette& palette = *Now().palette;
  switch (tone) {
    case Tone::kError:
      return palette.error;
    case Tone::kWarning:
      return palette.warning_mark;
    case Tone::kSuccess:
      return palette.success;
    case Tone::kInfo:
      break;
  }
  return palette.action;
}

}  // namespace earshot::kit
