// Times of one frame of the interface and of its mirror alone, on a form with a long table under
// it, at rest and while it scrolls (UI.md section 7: a frame under 1 ms with the processor four
// times slower, the mirror under 0.5 ms at p95, at most 300 nodes). Printed, never asserted. ./dev
// bench runs it.
//
// Nothing is painted (NullRenderer) and glyphs are boxes, as in the UI tests, so the figures are
// those of our own code and of Dear ImGui's layout. The mirror alone is the tree of each frame
// emitted again into a fresh tree, compared and encoded.
#include <benchmark/benchmark.h>
#include <time.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/ui/null_renderer.h"
#include "wasm/ui/kit/frame.h"
#include "wasm/ui/kit/scaffold.h"
#include "wasm/ui/semantics/patch.h"

namespace earshot {
namespace {

using semantics::Node;

constexpr int kRecordedFrames = 60;
constexpr float kFrameSeconds = 1.0F / 60;
constexpr float kRestPx = 500;
constexpr float kStepPx = 120;

class Screen {
 public:
  explicit Screen(size_t rows) : rows_(rows) {}

  void Frame() {
    {
      kit::Frame frame(context_, kit::ViewFacts{}, kFrameSeconds);
      kit::Page page("#/bench", "Bench", kit::PageWidth::kWide);
      Form();
      Table();
    }
    renderer_.Present();
  }
  // As the page reports it; takes effect in the next frame.
  void ScrollTo(float offset_px) {
    const Node* area = tree().FindByRole(semantics::Role::kScroll, "");
    if (area == nullptr) return;
    tree().Queue({area->id, semantics::Action::kScroll, std::to_string(offset_px)});
  }
  semantics::Tree& tree() { return context_.tree(); }

 private:
  void Form() {
    kit::Heading(1, "Write up");
    kit::TextField({.label = "Activity", .hint = "As people would know it"}, title_);
    kit::DateField({.label = "Date"}, date_, "2026-11-25");
    kit::Select({.label = "Type of engagement"}, options_, type_);
    kit::NumberField({.label = "People reached but not spoken to"}, people_);
    kit::TextArea({.label = "Detailed notes"}, notes_);
    kit::Checkbox({.label = "Ready to share"}, ready_);
  }
  void Table() {
    const kit::Column columns[] = {{"Activity", 3}, {"Date", 1}, {"Type", 2}, {"People", 1, true}};
    kit::Table({.name = "Activities",
                .columns = columns,
                .rows = rows_,
                .key = [](size_t row) { return "activity:" + std::to_string(row); },
                .cell =
                    [](size_t row, size_t column) {
                      return "Stall " + std::to_string(row) + " column " + std::to_string(column);
                    },
                .pill =
                    [](size_t) {
                      return std::pair{kit::Tone::kSuccess, std::string("Written up")};
                    },
                .route = [](size_t row) { return "#/log/" + std::to_string(row); }});
  }

  size_t rows_;
  ui_test::NullRenderer renderer_;
  kit::FakeGlyphSource glyphs_;
  kit::Context context_{glyphs_};
  std::string title_ = "Stall at Corby market", date_ = "2026-11-24", type_ = "stall",
              people_ = "120";
  std::string notes_ = "The last bus to the clinic leaves at six.";
  bool ready_ = false;
  std::vector<kit::Option> options_ = {{"stall", "Stall in a busy place"}, {"visit", "Visit"}};
};

// The thread's own time, which other programs of the machine do not lengthen.
double CpuMicros() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

// The single times of a run: Google Benchmark itself gives means only.
class Times {
 public:
  void Start() { started_ = CpuMicros(); }
  void Stop() { micros_.push_back(CpuMicros() - started_); }
  void Report(benchmark::State& state) {
    if (micros_.empty()) return;
    std::sort(micros_.begin(), micros_.end());
    const auto at = [this](double share) {
      return micros_[static_cast<size_t>(share * static_cast<double>(micros_.size() - 1))];
    };
    state.counters["p50_us"] = at(0.5);
    state.counters["p95_us"] = at(0.95);
  }

 private:
  double started_ = 0;
  std::vector<double> micros_;
};

size_t BytesOf(const semantics::Patch& patch) {
  return patch.words.size() * sizeof(int32_t) + patch.arena.size();
}

// To and fro, so that any number of frames stays inside the table.
void ScrollOneStep(Screen& screen, int64_t frame) {
  const int64_t turn = frame % (2 * kRecordedFrames);
  const int64_t step = turn < kRecordedFrames ? turn : 2 * kRecordedFrames - turn;
  screen.ScrollTo(kRestPx + static_cast<float>(step) * kStepPx);
}

// The foot of the form and the head of the table in view; layouts measure first.
void ComeToRest(Screen& screen) {
  for (int i = 0; i < 5; ++i) screen.Frame();
  screen.ScrollTo(kRestPx);
  for (int i = 0; i < 10; ++i) screen.Frame();
}

void Frame(benchmark::State& state, bool scrolling) {
  Screen screen(static_cast<size_t>(state.range(0)));
  semantics::PatchEncoder encoder;
  ComeToRest(screen);
  Times times;
  size_t bytes = 0;
  int64_t frame = 0;
  for (auto _ : state) {
    if (scrolling) ScrollOneStep(screen, frame++);
    times.Start();
    screen.Frame();
    bytes += BytesOf(encoder.Encode(screen.tree()));
    times.Stop();
  }
  times.Report(state);
  state.counters["nodes"] = static_cast<double>(screen.tree().nodes().size());
  state.counters["patch_bytes"] =
      static_cast<double>(bytes) / static_cast<double>(state.iterations());
}
BENCHMARK_CAPTURE(Frame, at_rest, false)->Arg(5'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(Frame, scrolling, true)->Arg(5'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

// The emission of a recorded frame, node by node, as the widgets do it.
void EmitAgain(const std::vector<Node>& nodes, semantics::Tree& tree) {
  std::vector<semantics::NodeId> open;
  tree.BeginFrame();
  for (const Node& node : nodes) {
    while (!open.empty() && open.back() != node.parent) {
      tree.Close();
      open.pop_back();
    }
    Node& made = tree.Open(node.id, node.role, node.rect, node.name);
    open.push_back(node.id);
    const semantics::NodeId parent = made.parent;
    made = node;
    made.parent = parent;
  }
  for (; !open.empty(); open.pop_back()) tree.Close();
  tree.EndFrame();
}

void MirrorAlone(benchmark::State& state, bool scrolling) {
  Screen screen(static_cast<size_t>(state.range(0)));
  ComeToRest(screen);
  std::vector<std::vector<Node>> frames;
  for (int i = 0; i < kRecordedFrames; ++i) {
    if (scrolling) ScrollOneStep(screen, i);
    screen.Frame();
    frames.push_back(screen.tree().nodes());
  }
  semantics::Tree tree;
  semantics::PatchEncoder encoder;
  Times times;
  size_t bytes = 0;
  size_t frame = 0;
  for (auto _ : state) {
    const size_t turn = frame++ % (2 * frames.size());
    const size_t at = turn < frames.size() ? turn : 2 * frames.size() - 1 - turn;
    times.Start();
    EmitAgain(frames[at], tree);
    bytes += BytesOf(encoder.Encode(tree));
    times.Stop();
  }
  times.Report(state);
  state.counters["nodes"] = static_cast<double>(frames.back().size());
  state.counters["patch_bytes"] =
      static_cast<double>(bytes) / static_cast<double>(state.iterations());
}
BENCHMARK_CAPTURE(MirrorAlone, at_rest, false)
    ->Arg(5'000)
    ->Arg(100'000)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(MirrorAlone, scrolling, true)
    ->Arg(5'000)
    ->Arg(100'000)
    ->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace earshot
