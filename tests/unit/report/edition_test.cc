// A frozen edition says whether its figures and its page are still what they were (PRODUCT:
// editions; 004-03, 004-08).

#include "core/report/edition.h"

#include "core/base/sha256.h"
#include "tests/unit/report/report_fixture.h"

namespace earshot::report {
namespace {

class EditionTest : public ReportTest {
 protected:
  void SetUp() override {
    project = Project("Clinic hours");
    app::RecordEdit edit = FrozenEdition(ReadEvidence(*desk.workspace, project, kAsAt), project);
    edition = desk.Do(edit.id, edit.type, edit.changes);
  }
  EditionSeal Seal() { return SealOf(*desk.workspace->Document(edition)); }

  std::string project, edition;
};

TEST_F(EditionTest, WhatWasFrozenIsWhole) {
  EXPECT_TRUE(Seal().figures_whole);
  EXPECT_EQ(Seal().page, PageSeal::kWhole);
}

TEST_F(EditionTest, ThePageHasAChecksumOfItsOwn) {
  const base::Json document = *desk.workspace->Document(edition);
  EXPECT_EQ(base::GetString(document, "page_checksum"),
            base::Sha256Hex(base::GetString(document, "page")));
  EXPECT_NE(base::GetString(document, "page_checksum"), base::GetString(document, "checksum"));
}

TEST_F(EditionTest, APageThatWasChangedIsFoundAndItsFiguresAreStillWhole) {
  const std::string page = base::GetString(*desk.workspace->Document(edition), "page");
  desk.Do(edition, "", {Set("page", page + " ")});
  EXPECT_EQ(Seal().page, PageSeal::kChanged);
  EXPECT_TRUE(Seal().figures_whole);
}

TEST_F(EditionTest, FiguresThatWereChangedAreFound) {
  desk.Do(edition, "", {Set("figures", "3. What we did\tContacts\t9,000\n")});
  EXPECT_FALSE(Seal().figures_whole);
  EXPECT_EQ(Seal().page, PageSeal::kWhole);
}

TEST_F(EditionTest, AnEditionOfBeforeHasNoChecksumOfItsPage) {
  base::Json document = *desk.workspace->Document(edition);
  document.erase("page_checksum");
  EXPECT_EQ(SealOf(document).page, PageSeal::kNone);
  EXPECT_TRUE(SealOf(document).figures_whole);
}

}  // namespace
}  // namespace earshot::report
