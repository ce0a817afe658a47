// Erasing the addresses of people who wanted to hear back, as a person does it (004-27): Today says
// how many are due, the list says who, one question, and then nothing brings them back.

#include "core/merge/document.h"
#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kQuestion[] =
    "An erased address cannot be brought back, not from another device either.";

class ErasuresJourney : public SignedInJourney {
 protected:
  ErasuresJourney() {
    LogActivity(asha, "Stall at the market");
    server.databases[kDatabase]->store.Write({{"_id", "project:01"},
                                              {"type", "project"},
                                              {"schema", 1},
                                              {"title", "A clinic in Corby"}});
  }

  // As another device has written it.
  void AddPerson(const std::string& number, const std::string& email, const std::string& erase_on) {
    server.databases[kDatabase]->store.Write({{"_id", "hear_back:" + number},
                                              {"type", "hear_back"},
                                              {"schema", 1},
                                              {"email", email},
                                              {"project", "project:01"},
                                              {"asked_on", "2026-05-25"},
                                              {"erase_on", erase_on}});
  }
  static void Sync(AppDriver& person) {
    person.Open("#/sync");
    person.Press("Sync now");
    person.Settle(10'000);
  }
  base::Json PersonAtServer(const std::string& number) {
    auto& store = server.databases[kDatabase]->store;
    const std::string id = "hear_back:" + number;
    return store.Read(id, store.trees().at(id).Winner()).value_or(base::Json());
  }
};

TEST_F(ErasuresJourney, AddressesThatAreDueAreErasedTogetherAfterOneQuestion) {
  AddPerson("01", "sam@example.org", "2026-11-24");
  AddPerson("02", "kim@example.org", "2026-11-25");
  AddPerson("03", "lee@example.org", "2027-05-25");
  Sync(asha);
  asha.Open("#/today");
  EXPECT_TRUE(asha.Sees("2 addresses are due to be erased")) << asha.Dump();
  asha.Follow("See addresses to erase");
  EXPECT_TRUE(asha.Sees("sam@example.org")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("kim@example.org"));
  EXPECT_FALSE(asha.Sees("lee@example.org"));
  asha.Press("Erase them now");
  EXPECT_TRUE(asha.Has(Role::kDialog, "Erase 2 addresses?")) << asha.Dump();
  EXPECT_TRUE(asha.Sees(kQuestion));
  asha.Press("Erase for good");
  EXPECT_TRUE(asha.Sees("2 addresses erased")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("No address is due to be erased"));
  EXPECT_FALSE(asha.Sees("sam@example.org"));
  asha.Settle(10'000);
  EXPECT_TRUE(merge::IsErased(PersonAtServer("01"))) << base::DumpJson(PersonAtServer("01"));
  EXPECT_TRUE(merge::IsErased(PersonAtServer("02")));
  EXPECT_EQ(base::GetString(PersonAtServer("03"), "email"), "lee@example.org");
  asha.Open("#/deadlines");
  EXPECT_FALSE(asha.Sees("due to be erased")) << asha.Dump();
}

TEST_F(ErasuresJourney, CancelErasesNothing) {
  AddPerson("01", "sam@example.org", "2026-11-24");
  Sync(asha);
  asha.Open("#/deadlines");
  EXPECT_TRUE(asha.Sees("1 address is due to be erased")) << asha.Dump();
  asha.Follow("See addresses to erase");
  asha.Press("Erase them now");
  EXPECT_TRUE(asha.Has(Role::kDialog, "Erase 1 address?")) << asha.Dump();
  asha.Press("Cancel");
  EXPECT_FALSE(asha.Has(Role::kDialog, "Erase 1 address?"));
  EXPECT_TRUE(asha.Sees("sam@example.org"));
  EXPECT_EQ(base::GetString(PersonAtServer("01"), "email"), "sam@example.org");
}

TEST_F(ErasuresJourney, OneAddressIsErasedOnItsOwnPage) {
  AddPerson("01", "sam@example.org", "2027-05-25");
  Sync(asha);
  asha.Open("#/record/hear_back:01");
  ASSERT_TRUE(asha.Sees("sam@example.org")) << asha.Dump();
  asha.Press("Erase");
  EXPECT_TRUE(asha.Sees(kQuestion)) << asha.Dump();
  asha.Press("Erase for good");
  EXPECT_TRUE(asha.Sees("1 address erased")) << asha.Dump();
  asha.Open("#/record/hear_back:01");
  EXPECT_FALSE(asha.Sees("sam@example.org")) << asha.Dump();
}

// Its row has no page to lead to; Today opened instead.
TEST_F(ErasuresJourney, AnAddressWhoseRecordWasRemovedLeadsNowhere) {
  server.databases[kDatabase]->store.Write({{"_id", "hear_back:01"},
                                            {"type", "hear_back"},
                                            {"schema", 1},
                                            {"email", "sam@example.org"},
                                            {"project", "project:01"},
                                            {"asked_on", "2026-05-25"},
                                            {"erase_on", "2027-05-25"},
                                            {"deleted", true}});
  Sync(asha);
  asha.Open("#/deadlines/addresses");
  EXPECT_TRUE(asha.Sees("Removed, and the address is still stored")) << asha.Dump();
  asha.Press("sam@example.org");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Addresses to erase")) << asha.Dump();
}

TEST_F(ErasuresJourney, AnAddressLeadsBackToTheAddresses) {
  AddPerson("01", "sam@example.org", "2027-05-25");
  Sync(asha);
  asha.Open("#/record/hear_back:01");
  asha.Follow("Back");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Addresses to erase")) << asha.Dump();
}

TEST_F(ErasuresJourney, WhereNothingIsDueTheListSaysWhatComesThere) {
  asha.Open("#/deadlines/addresses");
  EXPECT_TRUE(asha.Sees("No address is due to be erased")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Erase them now"));
}

// Two devices: what a phone typed offline about somebody who was erased does not come back.
TEST_F(ErasuresJourney, AnEditFromAPhoneThatWasOfflineStaysErased) {
  AddPerson("01", "sam@example.org", "2026-11-24");
  Sync(asha);
  AppDriver ben(server, 99);
  ben.SignIn("ben", kPassword);
  Sync(ben);
  ben.GoOffline();
  ben.Open("#/edit/hear_back:01");
  ben.Fill("Phone", "01632 960001");
  ben.Press("Save");
  ben.Open("#/edit/hear_back:01");
  ben.Fill("Name", "Sam Carter");  // and a form that is still open

  asha.Open("#/deadlines/addresses");
  asha.Press("Erase them now");
  asha.Press("Erase for good");
  asha.Settle(10'000);

  ben.GoOnline();
  ben.Settle(60'000);
  EXPECT_FALSE(ben.Sees("Sam Carter")) << ben.Dump();
  ben.Open("#/record/hear_back:01");
  EXPECT_FALSE(ben.Sees("01632 960001")) << ben.Dump();
  EXPECT_TRUE(merge::IsErased(PersonAtServer("01"))) << base::DumpJson(PersonAtServer("01"));
}

}  // namespace
}  // namespace earshot::ui_test
