// See figure_lines.h.

#include "core/report/figure_lines.h"

#include <array>
#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/model/sentence.h"
#include "core/report/phrases.h"

namespace earshot::report {
namespace {

constexpr std::array<std::string_view, 8> kSections = {
    "1. Duty and timetable", "2. Who we needed to hear",
    "3. What we did",        "4. Who we heard, and who lives here",
    "5. What they said",     "6. What changed, what did not, and why",
    "7. Who was told",       "8. Known gaps"};

std::string Number(size_t number) { return model::WithCommas(static_cast<int64_t>(number)); }
std::string TotalText(const std::optional<Shown>& total) {
  return total ? Text(*total) : "not shown";
}

class LineWriter {
 public:
  std::vector<FigureLine> Write(const EvidenceFigures& figures) {
    WriteTimetable(figures);
    WriteWho(figures);
    WriteActivities(figures);
    WritePopulation(figures);
    WriteVoices(figures);
    WriteGaps(figures);
    return std::move(lines_);
  }

 private:
  void Add(int section, std::string name, std::string label, std::string value) {
    const size_t before = used_[{section, label}]++;
    if (before > 0) label += " (" + std::to_string(before + 1) + ")";
    lines_.push_back(
        {std::string(SectionTitle(section)), std::move(label), std::move(value), std::move(name)});
  }

  void WriteTimetable(const EvidenceFigures& figures) {
    Add(1, "stage", "Stage", figures.stage);
    Add(1, "plan-final", "Plan becomes final", LongDate(figures.plan_final_on));
    Add(1, "business-case", "Business case", LongDate(figures.business_case_on));
    for (const EvidencePhase& phase : figures.phases) {
      Add(1, phase.id, "Phase: " + phase.name,
          LongDate(phase.starts_on) + " to " + LongDate(phase.ends_on));
    }
    for (const EvidenceReportPoint& point : figures.report_points) {
      const std::string done = LongDate(point.reported_on);
      Add(1, point.id, "Report to " + point.body + ", due " + LongDate(point.due_on),
          done.empty() ? "not reported" : "reported " + done);
    }
  }

  void WriteWho(const EvidenceFigures& figures) {
    for (const EvidenceGroup& group : figures.should_hear) {
      Add(2, "group." + group.code, group.name, Count(group.activities, "activity", "activities"));
    }
    for (const EvidenceGroup& group : figures.seldom_heard) {
      Add(2, "seldom-heard." + group.code, "Seldom heard: " + group.name,
          Count(group.activities, "activity", "activities"));
    }
    for (const EvidenceQuestion& question : figures.questions) {
      Add(2, question.id, "Question: " + question.wording,
          Count(question.activities, "activity", "activities") + ", answers " +
              Text(question.points));
    }
  }

  void WriteActivities(const EvidenceFigures& figures) {
    for (const EvidenceActivity& activity : figures.activities) {
      Add(3, activity.id, LongDate(activity.held_on) + ", " + activity.title,
          "contacts " + Text(activity.contacts) + ", reached " + Text(activity.reached));
    }
    Add(3, "activities", "Activities", Number(figures.activities.size()));
    Add(3, "contacts", "Contacts", TotalText(figures.contacts));
    Add(3, "reached", "Reached but not spoken to", TotalText(figures.reached));
  }

  void WritePopulation(const EvidenceFigures& figures) {
    Add(4, "area", "Area", figures.area);
    Add(4, "residents", "Residents", model::WithCommas(figures.area_residents));
    for (const EvidenceCharacteristic& one : figures.characteristics) {
      Add(4, "counted." + one.code, one.name + ": counted",
          one.withheld ? "not shown" : Text(one.counted));
      Add(4, "not-recorded." + one.code, one.name + ": not recorded",
          one.withheld ? "not shown" : Text(one.not_recorded));
      for (const EvidenceShare& share : one.groups) {
        Add(4, "people." + share.code, one.name + ": " + share.group,
            Text(share.people) + (share.residents
                                      ? ", residents " + model::WithCommas(*share.residents)
                                      : std::string()));
      }
    }
    size_t number = 0;
    for (const std::string& name : figures.not_counted) {
      Add(4, UncountedFigure(++number), name + ": counted", "0");
    }
  }

  void WriteVoices(const EvidenceFigures& figures) {
    Add(5, "points", "Points of feedback", TotalText(figures.points));
    Add(5, "answered", "Answered by a decision", Text(figures.points_answered));
    for (const EvidenceTheme& theme : figures.themes) {
      Add(5, theme.id, "Theme: " + theme.name, Text(theme.points));
    }
    Add(5, "quotes", "Quotes", Number(figures.quotes.size()));
    for (const PublishedDecision& decision : figures.decisions) {
      Add(6, decision.id, decision.title, decision.outcome + ", " + LongDate(decision.decided_on));
    }
    Add(6, "not-approved", "Decisions not yet approved", Number(figures.decisions_left_out));
    for (const EvidenceTelling& telling : figures.tellings) {
      Add(7, telling.id, LongDate(telling.told_on) + ", " + telling.channel, telling.to);
    }
  }

  void WriteGaps(const EvidenceFigures& figures) {
    Add(8, FigureNameOf(app::GapKind::kNotAnswered),
        std::string(GapLabel(app::GapKind::kNotAnswered)), Text(figures.points_open));
    for (const auto& [kind, number] : figures.gaps) {
      Add(8, FigureNameOf(kind), std::string(GapLabel(kind)), Number(number));
    }
    for (const MissingPart& part : MissingParts(figures)) {
      Add(8, std::string(part.name), std::string(part.words), "open");
    }
    Add(8, "not-written-up", "Activities not written up", Number(figures.not_written_up));
    Add(8, "records", "Records used", Number(figures.records));
  }

  std::vector<FigureLine> lines_;
  std::map<std::pair<int, std::string>, size_t> used_;
};

void AppendField(std::string& out, std::string_view field, char end) {
  for (const char c : field) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  out += end;
}

}  // namespace

std::string_view SectionTitle(int section) {
  CHECK(section >= 1 && section <= static_cast<int>(kSections.size()));
  return kSections[static_cast<size_t>(section - 1)];
}

std::string_view GapLabel(app::GapKind kind) {
  switch (kind) {
    case app::GapKind::kNotAnswered:
      return "Points of feedback without a decision";
    case app::GapKind::kNotFedBack:
      return "Decisions that nobody has been told about";
    case app::GapKind::kDecidedBefore:
      return "Decisions made before the first feedback they answer";
    case app::GapKind::kNoPatientVoice:
      return "No patient or carer was heard before the plan became final";
    case app::GapKind::kClosedUnfinished:
      return "The project was closed while something was still open";
  }
  return "";
}

std::string FigureNameOf(app::GapKind gap) {
  switch (gap) {
    case app::GapKind::kNotAnswered:
      return "gap.not-answered";
    case app::GapKind::kNotFedBack:
      return "gap.not-fed-back";
    case app::GapKind::kDecidedBefore:
      return "gap.decided-before";
    case app::GapKind::kNoPatientVoice:
      return "gap.no-patient-voice";
    case app::GapKind::kClosedUnfinished:
      return "gap.closed-unfinished";
  }
  return "";
}

std::vector<MissingPart> MissingParts(const EvidenceFigures& figures) {
  const bool heard = figures.points != Shown{};
  const bool decided = !figures.decisions.empty() || figures.decisions_left_out > 0;
  std::vector<MissingPart> missing;
  const auto add = [&](bool is_missing, std::string_view name, std::string_view words) {
    if (is_missing) missing.push_back({name, words});
  };
  add(figures.should_hear.empty() && figures.seldom_heard.empty(), "gap.no-groups",
      "The groups to hear are not named yet");
  add(figures.activities.empty(), "gap.no-activity", "No activity has been held yet");
  add(figures.area.empty(), "gap.no-area", "No area profile is chosen to compare with");
  add(!heard, "gap.nothing-heard", "No feedback has been recorded yet");
  add((heard || decided) && figures.tellings.empty() &&
          !figures.gaps.contains(app::GapKind::kNotFedBack),
      "gap.nobody-told", "Nobody has been told yet what came of it");
  return missing;
}

std::string UncountedFigure(size_t number) { return "uncounted." + std::to_string(number); }

std::vector<FigureLine> FigureLines(const EvidenceFigures& figures) {
  return LineWriter().Write(figures);
}

std::string FiguresText(const EvidenceFigures& figures) {
  std::string text;
  for (const FigureLine& line : FigureLines(figures)) {
    AppendField(text, line.section, '\t');
    AppendField(text, line.label, '\t');
    AppendField(text, line.value, '\n');
  }
  return text;
}

std::vector<FigureLine> ReadFiguresText(std::string_view text) {
  std::vector<FigureLine> lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    const size_t first = line.find('\t');
    const size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
    if (second == std::string_view::npos) continue;
    lines.push_back({std::string(line.substr(0, first)),
                     std::string(line.substr(first + 1, second - first - 1)),
                     std::string(line.substr(second + 1))});
  }
  return lines;
}

std::vector<FigureDifference> CompareFigures(const std::vector<FigureLine>& a,
                                             const std::vector<FigureLine>& b) {
  std::map<std::pair<std::string, std::string>, std::string> before;
  for (const FigureLine& line : a) before[{line.section, line.label}] = line.value;
  std::vector<FigureDifference> differences;
  for (const FigureLine& line : b) {
    const auto old = before.find({line.section, line.label});
    const std::string was = old == before.end() ? "" : old->second;
    if (old != before.end()) before.erase(old);
    if (was != line.value) differences.push_back({line.section, line.label, was, line.value});
  }
  for (const FigureLine& line : a) {
    if (before.contains({line.section, line.label}) && !line.value.empty()) {
      differences.push_back({line.section, line.label, line.value, ""});
    }
  }
  return differences;
}

}  // namespace earshot::report
