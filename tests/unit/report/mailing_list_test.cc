// A list to write to: who said no is left out and counted, and needs stand beside each address
// (000-05, 001-14).

#include "core/report/mailing_list.h"

#include "tests/unit/app/workspace_fixture.h"

namespace earshot::report {
namespace {

using app::Desk;
using merge::Op;

class MailingListOf : public testing::Test {
 protected:
  std::string Add(const std::string& name, const std::string& permission,
                  std::vector<merge::Change> more = {}) {
    more.push_back(Desk::Set("name", name));
    more.push_back(Desk::Set("kind", "person"));
    if (!permission.empty()) {
      more.push_back(Desk::Set("permission", permission));
      more.push_back(Desk::Set("permission_on", "2026-09-01"));
    }
    return desk.Do("", "stakeholder", std::move(more));
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(MailingListOf, EverybodyLeavesOutThoseWhoSaidNoAndCountsThem) {
  const std::vector<std::string> ids = {Add("Ann", "yes"), Add("Bob", "no"), Add("Cat", "")};
  const MailingList list = MakeMailingList(*desk.workspace, ids);
  EXPECT_EQ(list.rows, 2u);
  EXPECT_EQ(list.said_no, 1u);
  EXPECT_EQ(list.not_asked, 1u);
  EXPECT_NE(list.csv.find("Ann"), std::string::npos);
  EXPECT_EQ(list.csv.find("Bob"), std::string::npos);
  EXPECT_NE(list.csv.find("Not asked yet"), std::string::npos);
}

// 000-08: a persona is many people, and has no address.
TEST_F(MailingListOf, PersonasIsEmpty) {
  const std::string persona = Add("Ines, a carer", "");
  desk.Do(persona, "stakeholder", {Desk::Set("kind", "segment")});
  const MailingList list = MakeMailingList(*desk.workspace, std::vector<std::string>{persona});
  EXPECT_EQ(list.rows, 0u);
  EXPECT_EQ(list.not_asked, 0u);
}

TEST_F(MailingListOf, ThoseWithNeedsSaysFormatAndLanguage) {
  const std::vector<std::string> ids = {Add("Ann", "yes",
                                            {{"formats", Op::kAdd, "large-print"},
                                             {"formats", Op::kAdd, "other-language"},
                                             {"languages", Op::kAdd, "Polish"}})};
  const std::string csv = MakeMailingList(*desk.workspace, ids).csv;
  EXPECT_NE(csv.find("Needs"), std::string::npos);
  EXPECT_NE(csv.find("Large print; Polish"), std::string::npos) << csv;
}

// T29: a name is no formula.
TEST_F(MailingListOf, NamesThatLookLikeFormulasHoldsNone) {
  const std::vector<std::string> ids = {Add("=HYPERLINK(1)", "yes")};
  EXPECT_NE(MakeMailingList(*desk.workspace, ids).csv.find("'=HYPERLINK(1)"), std::string::npos);
}

}  // namespace
}  // namespace earshot::report
