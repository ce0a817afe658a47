// Times of a stakeholder map with 500 marks, as many as its canvas takes: where the names go, and a
// frame with its mirror at rest, while a mark is dragged and while the map is panned, each of which
// must stay within 16 ms in the browser. Printed, never asserted. ./dev bench runs it.
//
// As in ui_bench.cc nothing is painted (NullRenderer) and glyphs are boxes.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/label_layout.h"
#include "tests/ui/null_renderer.h"
#include "wasm/ui/kit/frame.h"
#include "wasm/ui/kit/map_canvas.h"
#include "wasm/ui/kit/scaffold.h"
#include "wasm/ui/semantics/patch.h"

namespace earshot {
namespace {

constexpr float kFrameSeconds = 1.0F / 60;
constexpr base::LabelBox kArea{0, 0, 1040, 624};

class Map {
 public:
  explicit Map(size_t count) {
    base::SeededRandom random(1);
    for (size_t i = 0; i < count; ++i) {
      const std::string number = std::to_string(i);
      keys_.push_back("stakeholder:" + number);
      names_.push_back("Ottilie Brandreth " + number);
      spoken_.push_back(names_.back() + ", Partner, influence 80, interest 70");
    }
    for (size_t i = 0; i < count; ++i) {
      marks_.push_back({.key = keys_[i],
                        .name = names_[i],
                        .spoken = spoken_[i],
                        .x = 3 + static_cast<int>(random.Below(95)),
                        .y = 3 + static_cast<int>(random.Below(95)),
                        .gap = i % 5 == 0});
    }
    for (int i = 0; i < 5; ++i) Frame();
  }

  void Frame() {
    {
      kit::ViewFacts facts;
      facts.width = 1280;
      facts.height = 900;
      kit::Frame frame(context_, facts, kFrameSeconds);
      kit::Page page("#/bench", "Bench", kit::PageWidth::kWide);
      kit::MapCanvas({.name = "Map",
                      .quadrants = {"Involve", "Partner", "Inform", "Consult"},
                      .high_up = "High influence",
                      .low_up = "Low influence",
                      .gap_words = "below their level",
                      .crowd = "close together",
                      .marks = marks_},
                     view);
    }
    renderer_.Present();
    encoder_.Encode(context_.tree());
  }
  // As if the first mark was under the pointer, which goes to and fro.
  void DragTo(int64_t step) {
    view.dragged = marks_.front().key;
    view.moving = true;
    const auto way = static_cast<float>(step % 240);
    context_.OnPointer(300 + 2 * way, 300 + way, 0, true, false);
  }

  kit::MapView view;

 private:
  ui_test::NullRenderer renderer_;
  kit::FakeGlyphSource glyphs_;
  kit::Context context_{glyphs_};
  semantics::PatchEncoder encoder_;
  std::vector<std::string> keys_, names_, spoken_;
  std::vector<kit::MapMark> marks_;
};

void LayOutNames(benchmark::State& state) {
  base::SeededRandom random(1);
  std::vector<base::LabelMark> marks;
  for (int64_t i = 0; i < state.range(0); ++i) {
    marks.push_back({24 + static_cast<float>(random.Below(992)),
                     24 + static_cast<float>(random.Below(576)),
                     60 + static_cast<float>(random.Below(100))});
  }
  size_t crowds = 0;
  for (auto _ : state) crowds = base::LayOutLabels(marks, {.area = kArea}).clusters.size();
  state.counters["crowds"] = static_cast<double>(crowds);
}
BENCHMARK(LayOutNames)->Arg(150)->Arg(300)->Arg(500)->Unit(benchmark::kMillisecond);

void FrameAtRest(benchmark::State& state) {
  Map map(static_cast<size_t>(state.range(0)));
  for (auto _ : state) map.Frame();
}
BENCHMARK(FrameAtRest)->Arg(150)->Arg(500)->Unit(benchmark::kMillisecond);

void FrameWhileAMarkIsDragged(benchmark::State& state) {
  Map map(static_cast<size_t>(state.range(0)));
  int64_t step = 0;
  for (auto _ : state) {
    map.DragTo(step++);
    map.Frame();
  }
}
BENCHMARK(FrameWhileAMarkIsDragged)->Arg(150)->Arg(500)->Unit(benchmark::kMillisecond);

void FrameWhileTheMapIsPanned(benchmark::State& state) {
  Map map(static_cast<size_t>(state.range(0)));
  kit::ZoomBy(map.view, 1.5F);
  int64_t step = 0;
  for (auto _ : state) {
    map.view.x = 40 + static_cast<float>(step++ % 200) / 10;
    map.Frame();
  }
}
BENCHMARK(FrameWhileTheMapIsPanned)->Arg(150)->Arg(500)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace earshot
