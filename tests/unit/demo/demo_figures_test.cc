// Every figure of every evidence pack of the demo is counted again from the records it names
// (004-03, 004-08).

#include <algorithm>
#include <set>

#include "core/merge/document.h"
#include "core/report/figure_lines.h"
#include "tests/unit/app/workspace_fixture.h"
#include "tests/unit/demo/demo_year.h"

namespace earshot::demo {
namespace {

using report::FigureRecord;
using report::FigureSource;
using report::FigureUnit;

class DemoFigures : public DemoYear {
 protected:
  static const app::Workspace& Workspace() {
    static app::Desk* desk = [] {
      auto* made = new app::Desk("00000000000000aa");  // for the life of the program
      std::vector<sync::RemoteDocument> sent;
      for (const base::Json& document : Documents()) {
        sent.push_back({base::GetString(document, "_id"), "1-a", document, false});
      }
      made->workspace->Receive(std::move(sent), "server", "1");
      made->storage.RunUntilIdle();
      return made;
    }();
    return *desk->workspace;
  }
  static const std::vector<report::Evidence>& Packs() {
    static const std::vector<report::Evidence> packs = [] {
      std::vector<report::Evidence> read;
      for (const app::Row& row : Workspace().List("project")) {
        read.push_back(report::ReadEvidenceAndSources(Workspace(), row.id, kToday));
      }
      return read;
    }();
    return packs;
  }
  // The numbers of a line, in the order of its sources: "1 activity, answers 10" -> "1", "10".
  static std::vector<std::string> NumbersOf(const std::string& value) {
    std::vector<std::string> numbers;
    std::string number;
    for (size_t i = 0; i <= value.size(); ++i) {
      const char c = i < value.size() ? value[i] : ' ';
      const bool is_comma_within = c == ',' && i + 1 < value.size() && value[i + 1] != ' ';
      if ((c >= '0' && c <= '9') || c == '*' || (is_comma_within && !number.empty())) {
        number += c;
      } else if (!number.empty()) {
        numbers.push_back(number);
        number.clear();
      }
    }
    return numbers;
  }
  // What a record adds to a number, read from the record alone.
  static int64_t PartOf(FigureUnit unit, const FigureRecord& record) {
    if (unit == FigureUnit::kRecords || unit == FigureUnit::kWritten) return 1;
    const base::Json document = Workspace().Document(record.id).value_or(base::Json::object());
    const std::string type = base::GetString(document, "type");
    if (unit == FigureUnit::kReached) return base::GetInteger(document, "reached");
    if (unit == FigureUnit::kResidents) {
      return base::GetInteger(document, type == "area_profile" ? "residents" : "people");
    }
    if (type == "tally") return merge::TallyTotal(document, "people");
    const auto& rows = Workspace().Activities();
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const app::ActivityRow& one) { return one.id == record.id; });
    return row == rows.end() ? -1 : row->people;
  }
};

TEST_F(DemoFigures, EveryFigureNamesItsRecords) {
  size_t figures = 0;
  for (const report::Evidence& pack : Packs()) {
    for (const report::FigureLine& line : report::FigureLines(pack.figures)) {
      ASSERT_FALSE(line.name.empty()) << line.label;
      ASSERT_TRUE(pack.sources.contains(line.name)) << line.name << ": " << line.label;
      ++figures;
    }
  }
  EXPECT_GE(figures, 200U);
}

TEST_F(DemoFigures, TheRecordsAddUpToTheFigure) {
  for (const report::Evidence& pack : Packs()) {
    const int64_t limit = pack.figures.small_number_limit;
    for (const report::FigureLine& line : report::FigureLines(pack.figures)) {
      const std::vector<FigureSource>& sources = pack.sources.at(line.name);
      if (sources.front().unit == FigureUnit::kWritten || line.value == "not shown") continue;
      const std::vector<std::string> numbers = NumbersOf(line.value);
      ASSERT_EQ(numbers.size(), sources.size()) << line.label << ": " << line.value;
      for (size_t i = 0; i < sources.size(); ++i) {
        const report::Shown exact = report::Show(sources[i].Sum(), sources[i].guarded ? limit : 0);
        const bool hidden_for_another = sources[i].guarded && numbers[i] == "*";
        if (hidden_for_another) {
          EXPECT_GT(sources[i].Sum(), 0) << line.label;
        } else {
          EXPECT_EQ(numbers[i], report::Text(exact)) << line.label << ": " << line.value;
        }
      }
    }
  }
}

TEST_F(DemoFigures, EachRecordIsThereOnceWithItsOwnPart) {
  for (const report::Evidence& pack : Packs()) {
    for (const auto& [name, sources] : pack.sources) {
      const bool of_the_rest = name.starts_with("not-recorded.");  // contacts less what was tallied
      for (const FigureSource& source : sources) {
        std::set<std::string> ids;
        for (const FigureRecord& record : source.records) {
          EXPECT_TRUE(ids.insert(record.id).second) << name << " has " << record.id << " twice";
          ASSERT_NE(Workspace().store().Find(record.id), nullptr) << name << ": " << record.id;
          if (of_the_rest) {
            EXPECT_LE(record.counts, PartOf(source.unit, record)) << name;
          } else {
            EXPECT_EQ(record.counts, PartOf(source.unit, record)) << name << " " << record.id;
          }
        }
      }
    }
  }
}

// A figure that counts contacts by group and one that counts the rest make all contacts.
TEST_F(DemoFigures, CountedAndNotRecordedAreContactsOfTheSameActivities) {
  for (const report::Evidence& pack : Packs()) {
    std::set<std::string> held;
    for (const FigureRecord& record : pack.sources.at("activities").front().records) {
      held.insert(record.id);
    }
    for (const report::EvidenceCharacteristic& one : pack.figures.characteristics) {
      for (const FigureRecord& record : pack.sources.at("not-recorded." + one.code)[0].records) {
        EXPECT_TRUE(held.contains(record.id)) << one.name;
      }
      for (const FigureRecord& record : pack.sources.at("counted." + one.code)[0].records) {
        const auto tally = Workspace().Document(record.id);
        ASSERT_TRUE(tally);
        EXPECT_TRUE(held.contains(base::GetString(*tally, "activity"))) << one.name;
      }
    }
  }
}

}  // namespace
}  // namespace earshot::demo
