// Contact cards of other programs as rows: names, folded lines, escaped characters, versions
// (RFC 2426, RFC 6350).

#include "core/report/vcard.h"

#include <gtest/gtest.h>

#include "core/report/stakeholder_import.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::report {
namespace {

std::string CardOf(const std::string& lines, const std::string& version = "4.0") {
  return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "END:VCARD\r\n";
}

// The cell of the first card under that heading.
std::string Cell(const std::string& bytes, std::string_view heading) {
  const CsvReading reading = ReadVcards(bytes);
  EXPECT_EQ(reading.rows.size(), 2U);
  if (reading.rows.size() < 2) return "";
  for (size_t i = 0; i < reading.rows[0].cells.size(); ++i) {
    if (reading.rows[0].cells[i] == heading) return reading.rows[1].cells[i];
  }
  ADD_FAILURE() << heading;
  return "";
}

TEST(Vcard, IsToldFromASpreadsheet) {
  EXPECT_TRUE(LooksLikeVcards("\xEF\xBB\xBF\nbegin:vcard\n"));
  EXPECT_FALSE(LooksLikeVcards("Name,Kind\n"));
  EXPECT_FALSE(LooksLikeVcards(""));
}

TEST(Vcard, GivesNameOrganisationAddressAndNumbers) {
  const std::string card = CardOf(
      "FN:Ann Shah\r\nN:Shah;Ann;;;\r\nORG:Gate;Outreach\r\n"
      "item1.EMAIL;TYPE=work:ann@gate.example\r\nEMAIL:second@gate.example\r\n"
      "TEL;VALUE=uri;TYPE=\"voice,work\":tel:+44-1536-123456\r\n"
      "ADR;LABEL=\"1 High Street: Corby\":;;1 High Street;Corby;;NN17 1AA;England\r\n");
  EXPECT_EQ(Cell(card, "Name"), "Ann Shah");
  EXPECT_EQ(Cell(card, "Kind"), "Person");
  EXPECT_EQ(Cell(card, "Organisation"), "Gate");
  EXPECT_EQ(Cell(card, "E-mail"), "ann@gate.example");
  EXPECT_EQ(Cell(card, "Phone"), "+44-1536-123456");
  EXPECT_EQ(Cell(card, "Town"), "Corby");
  EXPECT_EQ(Cell(card, "Address"), "1 High Street\nCorby\nNN17 1AA\nEngland");
}

TEST(Vcard, UnfoldsLinesAndTakesEscapesBack) {
  const std::string card = CardOf(
      "FN:Ann Shah\r\nNOTE:Runs the st\r\n all\\, on Tuesdays\\; brings\\nleaf\r\n\tlets \\\\o/\r\n"
      "CATEGORIES:carers,buses\\, trains\r\n",
      "3.0");
  EXPECT_EQ(Cell(card, "About them"), "Runs the stall, on Tuesdays; brings\nleaflets \\o/");
  EXPECT_EQ(Cell(card, "Interests"), "carers; buses, trains");
}

TEST(Vcard, MakesANameFromPartsOrTheOrganisation) {
  EXPECT_EQ(Cell(CardOf("N:Shah;Ann;Marie;Dr;\r\n"), "Name"), "Dr Ann Marie Shah");
  EXPECT_EQ(Cell(CardOf("ORG:Gate\r\n"), "Name"), "Gate");
  EXPECT_EQ(Cell(CardOf("ORG:Gate\r\n"), "Kind"), "Organisation");
  EXPECT_EQ(Cell(CardOf("FN:Corby Carers\r\nKIND:group\r\n"), "Kind"), "Group");
}

TEST(Vcard, OfVersion21IsRefusedAndTheOthersComeIn) {
  const CsvReading reading =
      ReadVcards(CardOf("FN:Ann\r\n") + CardOf("FN;ENCODING=QUOTED-PRINTABLE:B=C3=B6b\r\n", "2.1") +
                 CardOf("FN:Cat\r\n"));
  EXPECT_EQ(reading.rows.size(), 3U);
  ASSERT_EQ(reading.problems.size(), 1U);
  EXPECT_EQ(reading.problems[0].row, 2U);
  EXPECT_EQ(reading.problems[0].sentence,
            "Card 2: the card is of the old version 2.1. Save it again as version 3 or 4.");
}

TEST(Vcard, WithoutAnEndIsToldAndBrokenBytesHarmNobody) {
  const CsvReading cut = ReadVcards("BEGIN:VCARD\nFN:Ann\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\n");
  EXPECT_EQ(cut.rows.size(), 2U);
  ASSERT_EQ(cut.problems.size(), 1U);
  EXPECT_EQ(cut.problems[0].sentence, "Card 1: it has no end and is left out.");
  EXPECT_EQ(ReadVcards("BEGIN:VCARD\nFN:\xff\xfe\nEND:VCARD").problems.size(), 1U);
  EXPECT_TRUE(ReadVcards(":;\\\n \n::").problems.empty());
}

// RELIABILITY.md section 4: a card that cannot come in is told, and the card after it comes in.
TEST(Vcard, ABadCardIsToldAndHarmsNoOther) {
  using namespace std::string_literals;
  std::string many;
  for (int i = 0; i < 10000; ++i)
    many += "X-" + std::to_string(i) + ":" + many.substr(0, 3) + "\r\n";
  for (const std::string& bad :
       {CardOf("FN:nothing\0here\r\n"s), CardOf("FN:bell\x07\r\n"),
        CardOf("FN:\xe2\x80\xaegnp.exe\r\n"), CardOf("FN:" + std::string(1 << 20, 'x') + "\r\n"),
        CardOf("FN:Eve\r\nNOTE:" + std::string(100'000, 'x') + "\r\n"), CardOf(""),
        CardOf("no colon at all\r\n;;;\r\n:\r\n"), CardOf(many),
        CardOf("FN:Eve\r\nEMAIL:=cmd|calc\r\n"), CardOf("FN:Old\r\n", "2.1")}) {
    SCOPED_TRACE(bad.substr(0, 60));
    app::Desk desk("00000000000000aa");
    const CsvReading reading = ReadVcards(bad + CardOf("FN:Ann Shah\r\n"));
    const ImportPlan plan =
        PlanStakeholders(*desk.workspace, reading, ReadColumns(reading, "stakeholder"), "", true);
    ASSERT_EQ(plan.ready.size(), 1U);
    EXPECT_EQ(plan.ready[0].title, "Ann Shah");
    ASSERT_FALSE(plan.problems.empty());
    for (const ImportProblem& problem : plan.problems) {
      EXPECT_TRUE(problem.sentence.starts_with("Card 1: ")) << problem.sentence;
      EXPECT_LT(problem.sentence.size(), 1000U);
      EXPECT_EQ(problem.sentence.find_first_of("\x07\x1b"), std::string::npos);
    }
    EXPECT_TRUE(desk.workspace->Transact({"Bring in stakeholders", plan.edits}).has_value());
  }
}

TEST(Vcard, FormulasAndScriptAreNamesLikeAnyOther) {
  for (const char* name :
       {"=HYPERLINK(A1)", "<script>alert(1)</script>", "@SUM", "+1", "__proto__"}) {
    EXPECT_EQ(Cell(CardOf("FN:" + std::string(name) + "\r\n"), "Name"), name);
  }
}

TEST(Vcard, ComesInTheWayARowDoes) {
  app::Desk desk("00000000000000aa");
  const CsvReading reading =
      ReadVcards(CardOf("FN:Ann Shah\r\nCATEGORIES:carers,buses\r\n") +
                 CardOf("FN:Bob\r\nEMAIL:nowhere\r\n") + CardOf("FN:ann shah\r\n"));
  const ImportPlan plan =
      PlanStakeholders(*desk.workspace, reading, ReadColumns(reading, "stakeholder"), "", true);
  ASSERT_EQ(plan.edits.size(), 1U);
  ASSERT_EQ(plan.problems.size(), 2U);
  EXPECT_EQ(plan.problems[0].sentence.find("Card 2: "), 0U) << plan.problems[0].sentence;
  EXPECT_EQ(plan.problems[1].sentence.find("Card 3: the same name as in card 1."), 0U)
      << plan.problems[1].sentence;
  const auto receipt = desk.workspace->Transact({"Bring in stakeholders", plan.edits});
  ASSERT_TRUE(receipt.has_value());
  EXPECT_EQ(merge::Elements(desk.Doc(receipt->ids[0]), "interests"),
            (std::vector<std::string>{"buses", "carers"}));
}

}  // namespace
}  // namespace earshot::report
