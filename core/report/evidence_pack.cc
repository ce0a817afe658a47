// See evidence_pack.h.

#include "core/report/evidence_pack.h"

#include <algorithm>
#include <utility>

#include "core/model/sentence.h"
#include "core/report/bars.h"
#include "core/report/evidence_charts.h"
#include "core/report/figure_lines.h"
#include "core/report/html.h"
#include "core/report/phrases.h"

namespace earshot::report {
namespace {

std::string DateOr(std::string_view iso, std::string_view otherwise) {
  std::string date = LongDate(iso);
  return date.empty() ? std::string(otherwise) : date;
}

std::string TotalText(const std::optional<Shown>& total) {
  return total ? Text(*total) : "not shown";
}

class EvidenceWriter {
 public:
  explicit EvidenceWriter(const EvidenceFigures& figures)
      : figures_(figures), html_("Evidence of engagement: " + figures.project) {}

  std::string Write(std::string_view sha256) {
    WriteHeader();
    WriteDuty();
    WriteWhoWeNeeded();
    WriteActivities();
    WritePopulation();
    WriteVoices();
    WriteDecisions();
    WriteTellings();
    WriteGaps();
    WriteFooter(sha256);
    return html_.Finish();
  }

 private:
  void Begin(int section) {
    html_.Open("section");
    html_.Heading(2, SectionTitle(section));
  }
  void Note(std::string_view text) { html_.Element("p", text, {{"class", "note"}}); }
  void Term(std::string_view term, std::string_view text) {
    html_.Element("dt", term);
    html_.Element("dd", text, {{"dir", "auto"}});
  }

  void WriteHeader() {
    html_.Open("header");
    html_.Heading(1, "Evidence of engagement");
    html_.Element("p", figures_.project, {{"class", "lead"}, {"dir", "auto"}});
    html_.Element("p", figures_.organisation, {{"dir", "auto"}});
    Note("As at " + LongDate(figures_.as_at) + ".");
    if (figures_.small_number_limit > 0) {
      Note("A * stands for a number from 1 to " + model::WithCommas(figures_.small_number_limit) +
           ", or one that would give such a number away. Larger numbers of people are rounded to "
           "the nearest 5.");
    }
    html_.Close();
  }

  void WriteDuty() {
    Begin(1);
    html_.Prose(figures_.summary);
    html_.Open("dl");
    if (!figures_.stage.empty()) Term("Stage of involvement", figures_.stage);
    Term("The plan becomes final on", DateOr(figures_.plan_final_on, "No date is set."));
    Term("Business case on", DateOr(figures_.business_case_on, "No date is set."));
    html_.Close();
    if (!figures_.governance.empty()) {
      html_.Heading(3, "How what we hear reaches the decision");
      html_.Prose(figures_.governance);
    }
    Table phases{"Phases", {{"Phase", false}, {"From", false}, {"To", false}}, {}, {}};
    for (const EvidencePhase& phase : figures_.phases) {
      phases.rows.push_back({phase.name, LongDate(phase.starts_on), DateOr(phase.ends_on, "open")});
    }
    WriteOr(phases, "No phases are recorded.");
    Table points{
        "Reports on this project", {{"To", false}, {"Due", false}, {"Reported", false}}, {}, {}};
    for (const EvidenceReportPoint& point : figures_.report_points) {
      const bool is_late = point.due_on < figures_.as_at;
      points.rows.push_back(
          {point.body, LongDate(point.due_on),
           DateOr(point.reported_on, is_late ? "Not reported, overdue" : "Not yet due")});
    }
    WriteOr(points, "No report points are set.");
    html_.Close();
  }

  void WriteOr(const Table& table, std::string_view when_empty) {
    if (table.rows.empty()) {
      html_.Paragraph(when_empty);
    } else {
      html_.Write(table);
    }
  }

  void WriteGroups(std::string caption, const std::vector<EvidenceGroup>& groups,
                   std::string_view when_empty) {
    Table table{std::move(caption), {{"Group", false}, {"Activities that met them", true}}, {}, {}};
    for (const EvidenceGroup& group : groups) {
      table.rows.push_back({group.name, model::WithCommas(static_cast<int64_t>(group.activities))});
    }
    WriteOr(table, when_empty);
  }

  void WriteWhoWeNeeded() {
    Begin(2);
    WriteGroups("Groups we should hear", figures_.should_hear, "No groups are named.");
    WriteGroups("Seldom-heard groups to reach", figures_.seldom_heard,
                "No seldom-heard groups are named.");
    Table table{"Questions we asked",
                {{"Question", false}, {"Asked at activities", true}, {"Answers recorded", true}},
                {},
                {}};
    for (const EvidenceQuestion& question : figures_.questions) {
      table.rows.push_back({question.wording,
                            model::WithCommas(static_cast<int64_t>(question.activities)),
                            Text(question.points)});
    }
    WriteOr(table, "No questions are recorded.");
    html_.Close();
  }

  void WriteActivities() {
    Begin(3);
    if (figures_.activities.empty()) {
      html_.Paragraph("No activity has been held yet.");
      html_.Close();
      return;
    }
    Note(
        "Contacts are people we spoke to. Somebody who came twice counts twice. People reached but "
        "not spoken to are kept apart.");
    Table table{"Activities held",
                {{"Activity", false},
                 {"Date", false},
                 {"Type", false},
                 {"Level", false},
                 {"Where", false},
                 {"Contacts", true},
                 {"Reached", true}},
                {},
                {}};
    for (const EvidenceActivity& activity : figures_.activities) {
      table.rows.push_back({activity.title, LongDate(activity.held_on), activity.type,
                            activity.level, activity.place, Text(activity.contacts),
                            Text(activity.reached)});
    }
    table.total = {
        "Total", "", "", "", "", TotalText(figures_.contacts), TotalText(figures_.reached)};
    html_.Write(table);
    html_.Close();
  }

  void WriteCharacteristic(const EvidenceCharacteristic& one, size_t number) {
    html_.Heading(3, one.name);
    if (one.withheld) {
      html_.Paragraph("Too few people were counted to show figures.");
      return;
    }
    Table table{one.name + ": people counted", {{"Group", false}, {"Contacts", true}}, {}, {}};
    for (const EvidenceShare& share : one.groups) {
      table.rows.push_back({share.group, Text(share.people)});
    }
    table.rows.push_back({"Not recorded", Text(one.not_recorded)});
    html_.Write(table);
    WriteBars(html_, CharacteristicChart(figures_, one, number));
  }

  void WritePopulation() {
    Begin(4);
    if (figures_.area.empty()) {
      html_.Paragraph("No area profile is chosen, so there is no population to compare with.");
    } else {
      std::string area = "Compared with " + figures_.area + ", " +
                         model::WithCommas(figures_.area_residents) + " residents.";
      if (!figures_.area_origin.empty()) area += " Source: " + figures_.area_origin + ".";
      if (!figures_.area_as_at.empty()) area += " As at " + LongDate(figures_.area_as_at) + ".";
      html_.Element("p", area, {{"dir", "auto"}});
    }
    if (figures_.characteristics.empty()) html_.Paragraph("No contacts were counted by group.");
    size_t number = 0;
    for (const EvidenceCharacteristic& one : figures_.characteristics) {
      WriteCharacteristic(one, ++number);
    }
    if (!figures_.not_counted.empty()) {
      html_.Paragraph("Not counted at any activity:");
      html_.List(figures_.not_counted);
    }
    html_.Close();
  }

  void WriteVoices() {
    Begin(5);
    html_.Paragraph("Points of feedback: " + TotalText(figures_.points) +
                    ". Answered by a decision: " + Text(figures_.points_answered) + ".");
    const BarChart chart = ThemeChart(figures_);
    Table others{"Further themes", {{"Theme", false}, {"Points", true}}, {}, {}};
    for (size_t i = kThemesInChart; i < figures_.themes.size(); ++i) {
      others.rows.push_back({figures_.themes[i].name, Text(figures_.themes[i].points)});
    }
    if (!chart.bars.empty()) Note("One point may be about several themes.");
    WriteBars(html_, chart);
    if (!others.rows.empty()) html_.Write(others);
    if (!figures_.quotes.empty()) html_.Heading(3, "In people's words");
    for (const PublishedQuote& quote : figures_.quotes) {
      html_.Quote(quote.words, StoryMark(quote.story));
    }
    html_.Close();
  }

  void WriteDecision(const PublishedDecision& decision) {
    html_.Open("article");
    html_.Heading(3, decision.title);
    html_.Open("dl");
    Term("Outcome", decision.outcome);
    std::string decided = LongDate(decision.decided_on);
    if (!decision.body.empty()) decided += ", " + decision.body;
    Term("Decided", decided);
    if (!decision.themes.empty()) Term("Themes", JoinAnd(decision.themes));
    if (!decision.you_said.empty()) Term("People said", decision.you_said);
    if (decision.we_did != decision.title) Term(AnswerHeading(decision), decision.we_did);
    if (!decision.why.empty()) Term("Why", decision.why);
    html_.Close();
    html_.Close();
  }

  void WriteDecisions() {
    Begin(6);
    if (figures_.decisions.empty()) html_.Paragraph("No decision can be shown yet.");
    for (const PublishedDecision& decision : figures_.decisions) WriteDecision(decision);
    if (figures_.decisions_left_out > 0) {
      Note(Count(figures_.decisions_left_out, "decision is", "decisions are") +
           " left out, because nobody has approved the wording yet.");
    }
    html_.Close();
  }

  void WriteTellings() {
    Begin(7);
    Table table{"How people were told what came of it",
                {{"Date", false}, {"Who", false}, {"How", false, true}, {"About", false}},
                {},
                {}};
    for (const EvidenceTelling& telling : figures_.tellings) {
      std::vector<std::string> about = telling.about;
      if (telling.about_others > 0) {
        about.push_back(Count(telling.about_others, "other decision", "other decisions"));
      }
      std::string text;
      for (const std::string& one : about) text += (text.empty() ? "" : "; ") + one;
      table.rows.push_back({LongDate(telling.told_on), telling.to, telling.channel, text});
    }
    WriteOr(table, "Nobody has been told yet.");
    html_.Close();
  }

  void WriteGaps() {
    Begin(8);
    std::vector<std::string> gaps;
    const auto add = [&](std::string_view label, const std::string& number) {
      gaps.push_back(std::string(label) + ": " + number + ".");
    };
    if (!(figures_.points_open == Shown{})) {
      add(GapLabel(app::GapKind::kNotAnswered), Text(figures_.points_open));
    }
    for (const auto& [kind, number] : figures_.gaps) {
      const bool of_project =
          kind == app::GapKind::kNoPatientVoice || kind == app::GapKind::kClosedUnfinished;
      if (of_project) {
        gaps.push_back(std::string(GapLabel(kind)) + ".");
      } else {
        add(GapLabel(kind), model::WithCommas(static_cast<int64_t>(number)));
      }
    }
    for (const MissingPart& part : MissingParts(figures_)) {
      gaps.push_back(std::string(part.words) + ".");
    }
    for (const auto* groups : {&figures_.should_hear, &figures_.seldom_heard}) {
      for (const EvidenceGroup& group : *groups) {
        if (group.activities == 0) gaps.push_back("Not met at any activity: " + group.name + ".");
      }
    }
    if (figures_.not_written_up > 0) {
      add("Activities not written up",
          model::WithCommas(static_cast<int64_t>(figures_.not_written_up)));
    }
    if (gaps.empty()) {
      html_.Paragraph("The records show no gaps.");
    } else {
      html_.List(gaps);
    }
    html_.Close();
  }

  void WriteFooter(std::string_view sha256) {
    html_.Open("footer");
    html_.Paragraph("As at " + LongDate(figures_.as_at) + ". Made from " +
                    Count(figures_.records, "record", "records") +
                    ". Points of feedback: " + TotalText(figures_.points) + ".");
    if (!sha256.empty()) {
      html_.Paragraph("Checksum of the figures (SHA-256): " + std::string(sha256));
    }
    html_.Close();
  }

  const EvidenceFigures& figures_;
  HtmlWriter html_;
};

}  // namespace

std::string EvidencePage(const EvidenceFigures& figures, std::string_view sha256) {
  return EvidenceWriter(figures).Write(sha256);
}

}  // namespace earshot::report
