// See programme.h.
#include "core/demo/programme.h"

#include <algorithm>
#include <array>

#include "core/demo/briefs.h"

namespace earshot::demo {
namespace {

constexpr size_t kSmallQuestions = 1;
constexpr size_t kSmallPhases = 2;
constexpr int kAfterTheEnd = 42;  // days in which a project reports back
// Whose second report nobody has given yet, though it is due.
constexpr size_t kLateProject = 10;
constexpr int kLateReportDaysAgo = 6;

struct PhaseSeed {
  std::string_view code;
  int percent;  // of the project that is over when it begins
  std::string_view remark;
};
constexpr std::array<PhaseSeed, 5> kPhases = {{
    {"engagement", 0, "What matters to people, before anything is written."},
    {"pre-consultation", 35, "Drafts are read by those they touch."},
    {"options-appraisal", 50, "The options are weighed in the open."},
    {"consultation", 62, ""},
    {"post-consultation", 90, "What was said is weighed, decided and told."},
}};

constexpr std::array<std::string_view, 5> kBodies = {"Overview and Scrutiny Committee",
                                                     "Health and Wellbeing Board", "Governing Body",
                                                     "Patient Congress", "Quality Committee"};
constexpr std::array<std::string_view, 5> kReportRemarks = {
    "Noted with thanks. The committee asks for the figures by town next time.",
    "Two members want to come along to a stall.",
    "Accepted. The question of evening hours comes back in the spring.",
    "Long talk about transport. The summary is to go to the parish councils.",
    "The stories were read out and did more than the table did."};

Changes ProjectChanges(const Maker& maker, const County& county, const ProjectSeed& seed) {
  const BriefSeed& brief = seed.brief;
  Changes changes = {Set("title", seed.title),
                     Set("summary", seed.summary),
                     Set("state", seed.state),
                     Set("stage", brief.stage),
                     Set("lead", seed.lead),
                     Set("starts_on", maker.IsoDay(seed.starts_days_ago)),
                     Set("ends_on", maker.IsoDay(seed.ends_days_ago)),
                     Set("plan_final_on", maker.IsoDay(seed.plan_final_days_ago)),
                     Set("business_case_on", maker.IsoDay(seed.plan_final_days_ago - 30)),
                     Set("narrative", brief.narrative),
                     Set("outline", brief.outline),
                     Set("area_profile", county.area_profile),
                     Set("people", brief.people),
                     Set("specialists", brief.specialists),
                     Set("budget", brief.budget),
                     Set("risks", brief.risks),
                     Set("governance", brief.governance)};
  if (seed.service_starts_days_ago != 0) {
    changes.push_back(Set("service_starts_on", maker.IsoDay(seed.service_starts_days_ago)));
  }
  AddAllTo(changes, "should_hear", brief.should_hear);
  AddAllTo(changes, "seldom_heard", brief.seldom_heard);
  return changes;
}

void AddPhases(Maker& maker, const ProjectMade& project, size_t count) {
  const ProjectSeed& seed = *project.seed;
  const int days = seed.starts_days_ago - seed.ends_days_ago;
  const auto begins = [&](size_t phase) {  // days ago
    if (phase == kPhases.size()) return seed.ends_days_ago - kAfterTheEnd - 1;
    return seed.starts_days_ago - days * kPhases[phase].percent / 100;
  };
  for (size_t i = 0; i < count; ++i) {
    Changes changes = {Set("project", project.id), Set("phase", kPhases[i].code),
                       Set("starts_on", maker.IsoDay(begins(i))),
                       Set("ends_on", maker.IsoDay(begins(i + 1) + 1))};
    SetText(changes, "remark", kPhases[i].remark);
    maker.AddNew("phase", maker.MsOf(seed.starts_days_ago), changes);
  }
}

void AddReportPoints(Maker& maker, const ProjectMade& project, size_t index, size_t count) {
  const ProjectSeed& seed = *project.seed;
  const int days = seed.starts_days_ago - seed.ends_days_ago;
  const std::array<int, 3> due_days_ago = {seed.starts_days_ago - days / 3,
                                           seed.starts_days_ago - days * 3 / 4,
                                           seed.ends_days_ago - kAfterTheEnd};
  for (size_t i = 0; i < count; ++i) {
    const bool late = index == kLateProject && i == 1;
    const int due = late ? kLateReportDaysAgo : due_days_ago[i];
    const size_t body = (index + i * 2) % kBodies.size();
    Changes changes = {Set("project", project.id), Set("body", kBodies[body]),
                       Set("due_on", maker.IsoDay(due))};
    if (due >= 0 && !late) {
      changes.push_back(Set("reported_on", maker.IsoDay(due + maker.Between(0, 2))));
      changes.push_back(Set("remark", kReportRemarks[(index * 3 + i) % kReportRemarks.size()]));
    }
    maker.AddNew("report_point", maker.MsOf(seed.starts_days_ago), changes);
  }
}

}  // namespace

void AddProgramme(Maker& maker, County& county) {
  const size_t count = maker.IsSmall() ? kSmallProjects : Projects().size();
  for (size_t i = 0; i < count; ++i) {
    const ProjectSeed& seed = Projects()[i];
    const int64_t made = maker.MsOf(seed.starts_days_ago + 5);
    maker.WriteAs(seed.lead);
    ProjectMade project;
    project.seed = &seed;
    project.id = maker.AddNew("project", made, ProjectChanges(maker, county, seed));
    const size_t questions =
        maker.IsSmall() ? std::min(kSmallQuestions, seed.questions.size()) : seed.questions.size();
    for (size_t position = 0; position < questions; ++position) {
      project.questions.push_back(
          maker.AddNew("question", made,
                       {Set("project", project.id), Set("wording", seed.questions[position]),
                        Set("position", static_cast<int64_t>(position))}));
    }
    if (!maker.IsSmall() || i == 0) {
      AddPhases(maker, project, maker.IsSmall() ? kSmallPhases : kPhases.size());
      AddReportPoints(maker, project, i, maker.IsSmall() ? 1 : 3);
    }
    county.projects.push_back(std::move(project));
  }
}

}  // namespace earshot::demo
