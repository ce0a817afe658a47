// Times of the Citizens' Panel with 20,000 members, each with equality answers, two consents and an
// invitation: reading the rows, which happens when the panel's database has changed, and filtering
// them, which must stay within a frame. Printed, never asserted. ./dev bench runs it.
#include <benchmark/benchmark.h>

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/app/members.h"
#include "core/model/schema.h"

namespace earshot {
namespace {

using merge::Op;

constexpr const char* kActor = "00000000000000a1";
constexpr const char* kStamp =
    "019d000000000000"
    "00000000000000a1";
constexpr const char* kToday = "2026-11-25";
constexpr size_t kMembers = 20000;

constexpr std::array<const char*, 4> kTowns = {"Corby", "Kettering", "Wellingborough", "Rushden"};
constexpr std::array<const char*, 4> kInterests = {"mental-health", "cancer", "transport",
                                                   "urgent-care"};
constexpr std::array<const char*, 5> kNames = {"Ann", "Bea", "Cyril", "Dora", "Emil"};

merge::Change Set(const char* field, base::Json value) {
  return {field, Op::kSet, std::move(value)};
}

// A panel that was pulled from the server.
class Panel {
 public:
  Panel() {
    app::Ports ports;
    ports.storage = &storage_;
    ports.sealer = &sealer_;
    ports.clock = &clock_;
    ports.random = &random_;
    workspace = std::make_unique<app::Workspace>(ports, kActor);
    workspace->Open([](base::Expected<store::OpenReport>) {});
    storage_.RunUntilIdle();
    Take("invitation:1", "invitation", {Set("title", "Urgent care"), Set("sent_on", "2026-11-01")});
    for (size_t i = 0; i < kMembers; ++i) TakeMember(i);
    Flush();
  }

  std::unique_ptr<app::Workspace> workspace;

 private:
  void Take(const std::string& id, const char* type, const std::vector<merge::Change>& changes) {
    base::Json document = merge::NewDocument(id, type, kStamp);
    for (const merge::Change& change : changes) merge::Apply(document, change, kStamp);
    page_.push_back({id, "1-a", std::move(document), false});
    if (page_.size() >= 1000) Flush();
  }
  void Flush() {
    workspace->Receive(std::exchange(page_, {}), "server", "1");
    storage_.RunUntilIdle();
  }
  void TakeMember(size_t i) {
    const std::string number = std::to_string(i);
    const std::string member = "member:" + number;
    const int64_t born = 1930 + static_cast<int64_t>(i % 80);
    Take(member, "member",
         {Set("name", std::string(kNames[i % kNames.size()]) + " Archer " + number),
          Set("status", "active"),
          Set("status_on", "2026-09-01"),
          Set("email", "archer" + number + "@example.org"),
          Set("postcode", "NN17 1QG"),
          Set("locality", kTowns[i / 3 % kTowns.size()]),
          Set("birth_year", born),
          {"interests", Op::kAdd, kInterests[i / 7 % kInterests.size()]},
          {"reach_by", Op::kAdd, "email"}});
    Take(model::EqualityId(member), "equality",
         {Set("member", member), Set("sex", i % 2 == 0 ? "female" : "male"),
          Set("ethnic_group", "white-british"), Set("disability", "no-condition")});
    for (const char* purpose : {"panel", "newsletter"}) {
      Take("consent:" + std::string(purpose) + number, "consent",
           {Set("member", member), Set("purpose", purpose), Set("answer", "given"),
            Set("given_at", "2026-09-01T10:00:00.000+00:00"), Set("how", "tablet"),
            Set("by_whom", "themselves"), Set("until", "2028-09-01")});
    }
    Take(model::InvitedId("invitation:1", member), "invited",
         {Set("invitation", "invitation:1"), Set("member", member)});
  }

  base::MemoryStorage storage_;
  base::PassThroughSealer sealer_;
  base::FakeClock clock_;
  base::SeededRandom random_{1};
  std::vector<sync::RemoteDocument> page_;
};

const app::Workspace& Filled() {
  static const auto* panel = new Panel;
  return *panel->workspace;
}

std::vector<app::MemberRow> Rows() {
  return app::ReadMembers(Filled(), app::SettingsOf(Filled()), kToday);
}

void ReadRowsOf20kMembers(benchmark::State& state) {
  Filled();
  for (auto _ : state) benchmark::DoNotOptimize(Rows().size());
}
BENCHMARK(ReadRowsOf20kMembers)->Unit(benchmark::kMillisecond);

void Filter20kMembers(benchmark::State& state, const app::MemberFilter& filter) {
  const std::vector<app::MemberRow> rows = Rows();
  size_t found = 0;
  for (auto _ : state) found = app::FilterMembers(rows, filter).size();
  state.counters["found"] = static_cast<double>(found);
}
BENCHMARK_CAPTURE(Filter20kMembers, one_letter, app::MemberFilter{.words = "a"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Filter20kMembers, two_words, app::MemberFilter{.words = "archer cor"})
    ->Unit(benchmark::kMillisecond);
const app::MemberFilter kSegment = {
    .interests = {"mental-health"}, .localities = {"Corby"}, .age_to = 24, .only_rested = true};
BENCHMARK_CAPTURE(Filter20kMembers, segment, kSegment)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace earshot
