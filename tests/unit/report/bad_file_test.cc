// Bad files of RELIABILITY.md section 4 (items 4 to 8) for every import of stakeholders, members
// and postcodes: what is wrong is told, the rows that are right come in, and what comes in is
// clean.

#include <gtest/gtest.h>

#include <functional>

#include "core/base/fold.h"
#include "core/report/member_import.h"
#include "core/report/postcode_import.h"
#include "core/report/stakeholder_import.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::report {
namespace {

using app::Desk;

constexpr char kToday[] = "2026-09-21";

struct Brought {
  ImportPlan plan;
  std::vector<app::RecordEdit> edits;
};

struct Importer {
  const char* type;
  const char* head;
  const char* first;      // a good row
  const char* second;     // and another
  const char* rest;       // of a row whose first cell is given
  bool any_first = true;  // whatever text the first cell has is taken
  Brought (*bring)(const Desk&, const CsvReading&, const std::vector<ImportColumn>&) = nullptr;
};

Brought Stakeholders(const Desk& desk, const CsvReading& reading,
                     const std::vector<ImportColumn>& columns) {
  ImportPlan plan = PlanStakeholders(*desk.workspace, reading, columns);
  std::vector<app::RecordEdit> edits = plan.edits;
  return {std::move(plan), std::move(edits)};
}
Brought Members(const Desk& desk, const CsvReading& reading,
                const std::vector<ImportColumn>& columns) {
  MemberPlan plan = PlanMembers(*desk.workspace, reading, columns, {.today = kToday});
  std::vector<app::RecordEdit> edits = MemberEdits(*desk.workspace, plan, kToday);
  return {std::move(plan.rows), std::move(edits)};
}
Brought Postcodes(const Desk& desk, const CsvReading& reading,
                  const std::vector<ImportColumn>& columns) {
  ImportPlan plan = PlanPostcodes(*desk.workspace, reading, columns);
  std::vector<app::RecordEdit> edits = PostcodeTransaction(plan).edits;
  return {std::move(plan), std::move(edits)};
}

const Importer kImporters[] = {
    {"stakeholder", "Name,Kind", "Ann Shah,Person", "Bob Lee,Person", ",Person", true,
     &Stakeholders},
    {"member", "Name,Year of birth", "Ann Shah,1984", "Bob Lee,1985", ",1986", true, &Members},
    {"postcode_area", "Postcode,Town", "NN17,Corby", "NN16,Kettering", ",Corby", false,
     &Postcodes}};

void ExpectClean(const base::Json& value) {
  if (value.is_string()) {
    const std::string text = base::AsString(value);
    EXPECT_TRUE(base::IsValidUtf8(text));
    for (const char c : text) EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n');
    EXPECT_EQ(text.find("\xe2\x80\xae"), std::string::npos);
  }
  if (value.is_object() || value.is_array()) {
    for (const base::Json& part : value) ExpectClean(part);
  }
}

class BadFile : public testing::TestWithParam<Importer> {
 protected:
  // With its two good rows around `row`.
  std::string Around(const std::string& row) const {
    return Head() + First() + row + "\n" + Second();
  }
  std::string Head() const { return std::string(GetParam().head) + "\n"; }
  std::string First() const { return std::string(GetParam().first) + "\n"; }
  std::string Second() const { return std::string(GetParam().second) + "\n"; }
  std::string Rest() const { return GetParam().rest; }

  ImportPlan BringIn(const std::string& bytes) {
    const CsvReading reading = ReadCsv(bytes);
    return BringIn(reading, ReadColumns(reading, GetParam().type));
  }
  // Everything that is planned is accepted, by one step, and nothing else is there afterwards.
  ImportPlan BringIn(const CsvReading& reading, const std::vector<ImportColumn>& columns) {
    Desk desk("00000000000000aa");
    Brought brought = GetParam().bring(desk, reading, columns);
    for (const ImportProblem& problem : brought.plan.problems) {
      EXPECT_TRUE(problem.sentence.ends_with('.')) << problem.sentence;
      EXPECT_LT(problem.sentence.size(), 1000U);
      ExpectClean(base::Json(problem.sentence));
    }
    if (!brought.edits.empty()) {
      const auto receipt = desk.workspace->Transact({"Bring in", brought.edits});
      EXPECT_TRUE(receipt.has_value()) << receipt.error().issues.front().sentence;
    }
    const auto rows = desk.workspace->List(GetParam().type);
    EXPECT_EQ(rows.size(), brought.plan.ready.size());
    for (const app::Row& row : rows) ExpectClean(row.document);
    return std::move(brought.plan);
  }
  static std::string Sentences(const ImportPlan& plan) {
    std::string all;
    for (const ImportProblem& problem : plan.problems) all += problem.sentence + "\n";
    return all;
  }
  static bool Tells(const ImportPlan& plan, std::string_view part) {
    return Sentences(plan).find(part) != std::string::npos;
  }
};

// Items 4 and 8: what cannot be read is told with its row, and the rows around it come in.
TEST_P(BadFile, ARowThatCannotBeReadIsToldAndTheOthersComeIn) {
  using namespace std::string_literals;
  for (const std::string& first :
       {"\xff\xfe\xc0"s, "Caf\xe9"s, "overlong \xc0\xaf"s, "half \xed\xa0\x80 a pair"s,
        "cut \xf0\x9f\x98"s, "nothing\0here"s, std::string(200'000, 'x'),
        "\"" + std::string(150'000, '\n') + "\""}) {
    SCOPED_TRACE(first.substr(0, 20));
    const ImportPlan plan = BringIn(Around(first + Rest()));
    EXPECT_EQ(plan.ready.size(), 2U) << Sentences(plan);
    EXPECT_EQ(plan.wrong_rows, 1U);
    EXPECT_TRUE(Tells(plan, "Row 3: ")) << Sentences(plan);
  }
}

// Items 4 to 6: text that is refused names its cell, without the characters that it complains of.
TEST_P(BadFile, ACellWithHiddenCharactersIsToldAndTheOthersComeIn) {
  for (const std::string first :
       {"bell\x07", "\x1B[31mred", "del\x7F", "\xe2\x80\xaegnp.exe", "one\xe2\x80\xad two"}) {
    SCOPED_TRACE(first);
    const ImportPlan plan = BringIn(Around(first + Rest()));
    EXPECT_EQ(plan.ready.size(), 2U) << Sentences(plan);
    EXPECT_EQ(plan.wrong_rows, 1U);
    EXPECT_TRUE(Tells(plan, "Row 3: ")) << Sentences(plan);
  }
}

// Items 6, 7 and 9: what is only unusual is a text like any other, where any text may stand.
TEST_P(BadFile, FormulasScriptAndEmojiAreTextAndNothingElse) {
  for (const std::string text :
       {"=HYPERLINK(A1)", "+1 Ann", "-1 Ann", "@SUM", "＝1+1", "<script>alert(1)</script>",
        "'; DROP TABLE documents; --", "../../etc/passwd", "__proto__",
        "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 family",
        "Ŵyl y ŷd", "بس شام چھ بجے"}) {
    SCOPED_TRACE(text);
    const ImportPlan plan = BringIn(Around(text + Rest()));
    EXPECT_EQ(plan.ready.size(), GetParam().any_first ? 3U : 2U) << Sentences(plan);
    if (GetParam().any_first) {
      EXPECT_EQ(plan.ready[1].title, text);
      EXPECT_TRUE(plan.problems.empty()) << Sentences(plan);
    } else {
      EXPECT_TRUE(Tells(plan, "Row 3: ")) << Sentences(plan);
    }
  }
}

TEST_P(BadFile, AQuotationMarkOutOfPlaceIsToldAndNoGoodRowIsLost) {
  const ImportPlan inside = BringIn(Around("5\" tape" + Rest()));
  EXPECT_GE(inside.ready.size(), 2U);
  EXPECT_TRUE(Tells(inside, "Row 3: a quotation mark stands where none may be."));
  const ImportPlan open = BringIn(Head() + First() + Second() + "\"never ends" + Rest() + "\n");
  EXPECT_EQ(open.ready.size(), 2U);
  EXPECT_EQ(open.wrong_rows, 1U);
  EXPECT_TRUE(Tells(open, "Row 4: a quotation mark is opened and never closed."));
}

TEST_P(BadFile, TenThousandColumnsAreToldAndTheRowsComeIn) {
  std::string many;
  for (int i = 0; i < 10'000; ++i) many += ",more " + std::to_string(i);
  const ImportPlan heads = BringIn(GetParam().head + many + "\n" + First() + Second());
  EXPECT_EQ(heads.ready.size(), 2U) << Sentences(heads);
  EXPECT_TRUE(Tells(heads, "Row 1: there are more cells than expected."));
  const ImportPlan row = BringIn(Head() + GetParam().first + many + "\n" + Second());
  EXPECT_EQ(row.ready.size(), 2U) << Sentences(row);
  EXPECT_TRUE(Tells(row, "Row 2: there are more cells than expected."));
  const ImportPlan blank = BringIn(GetParam().head + std::string(1'000'000, ',') + "\n" + First());
  EXPECT_EQ(blank.ready.size(), 1U) << Sentences(blank);
}

TEST_P(BadFile, AFileWithNothingInItSaysSo) {
  for (const char* bytes : {"", "\xef\xbb\xbf", "\r\n\r\n", ",,,\n"}) {
    const ImportPlan plan = BringIn(bytes);
    EXPECT_TRUE(Tells(plan, "The file is empty: choose one with a row of headings"))
        << Sentences(plan);
  }
  const ImportPlan plan = BringIn(Head());
  EXPECT_TRUE(plan.ready.empty());
  EXPECT_TRUE(Tells(plan, "There is nothing below the headings")) << Sentences(plan);
}

// The first of two is taken; whoever chooses both is told.
TEST_P(BadFile, ColumnsOfOneNameAreNeverMixed) {
  const std::string name = std::string(GetParam().head).substr(0, Head().find(','));
  const std::string bytes = name + "," + GetParam().head + "\n" + "First one," + GetParam().first;
  const CsvReading reading = ReadCsv(bytes);
  std::vector<ImportColumn> columns = ReadColumns(reading, GetParam().type);
  ASSERT_EQ(columns.size(), 3U);
  EXPECT_EQ(columns[1].field, "");
  columns[1].field = columns[0].field;
  const ImportPlan plan = BringIn(reading, columns);
  EXPECT_TRUE(plan.ready.empty());
  EXPECT_EQ(plan.wrong_rows, 1U);
  EXPECT_TRUE(Tells(plan, "leave one of the columns out.")) << Sentences(plan);
}

// A heading that cannot be read: no row is taken for it.
TEST_P(BadFile, WithoutItsHeadingsNothingComesIn) {
  const ImportPlan plan = BringIn("\xff\xff,x\n" + First() + Second());
  EXPECT_TRUE(plan.ready.empty());
  EXPECT_TRUE(Tells(plan, "Row 1: some letters cannot be read.")) << Sentences(plan);
  const ImportPlan other = BringIn("Shoe size,Hat size\n" + First() + Second());
  EXPECT_TRUE(other.ready.empty());
  EXPECT_TRUE(Tells(other, "No column is ")) << Sentences(other);
}

TEST_P(BadFile, AFileInUtf16SaysHowToSaveItAgain) {
  for (const bool big : {false, true}) {
    for (const bool mark : {true, false}) {
      std::string bytes = mark ? (big ? "\xfe\xff" : "\xff\xfe") : "";
      for (const char c : Head() + First()) {
        if (big) bytes += '\0';
        bytes += c;
        if (!big) bytes += '\0';
      }
      const ImportPlan plan = BringIn(bytes);
      EXPECT_TRUE(plan.ready.empty());
      EXPECT_TRUE(Tells(plan, "\"CSV UTF-8\"")) << Sentences(plan);
    }
  }
}

// Item 8: ends of lines, separators and quotes of every kind are read.
TEST_P(BadFile, SemicolonsTabsAndEveryLineEndAreRead) {
  for (const char separator : {',', ';', '\t'}) {
    for (const char* end : {"\n", "\r", "\r\n"}) {
      std::string bytes = "\xef\xbb\xbf";
      for (const char* row : {GetParam().head, GetParam().first, GetParam().second}) {
        for (const char* c = row; *c != '\0'; ++c) bytes += *c == ',' ? separator : *c;
        bytes += end;
      }
      bytes.resize(bytes.size() - std::string_view(end).size());  // no end of the last line
      const ImportPlan plan = BringIn(bytes);
      EXPECT_EQ(plan.ready.size(), 2U) << Sentences(plan);
      EXPECT_TRUE(plan.problems.empty()) << Sentences(plan);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(EveryImport, BadFile, testing::ValuesIn(kImporters),
                         [](const auto& info) { return std::string(info.param.type); });

}  // namespace
}  // namespace earshot::report
