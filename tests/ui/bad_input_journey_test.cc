// Bad input of RELIABILITY.md section 4 (items 4 to 7 and 9) in every typed field of every kind of
// record that has a form of its own: it is kept as typed or refused beside its field, it never
// reaches the server broken, and what was typed in the other fields stays.

#include "core/base/fold.h"
#include "core/model/vocabulary.h"
#include "tests/ui/bad_input.h"
#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

using model::Field;
using model::ValueType;

class BadInputJourney : public SignedInJourney,
                        public testing::WithParamInterface<std::string_view> {
 protected:
  const model::RecordType& Type() const { return *model::FindType(GetParam()); }

  void OpenForm() {
    asha.Open("#/today");
    asha.Open(GetParam() == "activity" ? "#/log/new" : "#/new/" + std::string(GetParam()));
    if (asha.Has(Role::kButton, "Discard draft")) asha.Press("Discard draft");
    for (const Field& field : Type().fields) {
      if (!field.section.empty()) asha.Unfold(field.section);
    }
  }
  // What must be chosen, so that only what is typed decides.
  void ChooseWhatIsRequired() {
    for (const Field& field : Type().fields) {
      if (!field.required || !panels::IsAsked(field)) continue;
      if (field.type == ValueType::kChoice && asha.FindSelect(field.label) != nullptr) {
        const model::Vocabulary& all = *model::FindVocabulary(field.vocabulary);
        asha.Choose(field.label, all.terms.front().label);
      }
      if (field.type == ValueType::kDate) {
        asha.Fill("Day", "24");
        asha.Fill("Month", "11");
        asha.Fill("Year", "2026");
      }
    }
  }
  void ExpectNothingBrokenAtServer() {
    for (const auto& [id, tree] : server.databases[kDatabase]->store.trees()) {
      SCOPED_TRACE(id);
      const auto document = server.databases[kDatabase]->store.Read(id, tree.Winner());
      if (document) ExpectCleanTexts(*document);
    }
  }
};

TEST_P(BadInputJourney, IsKeptAsTypedOrRefusedBesideItsField) {
  size_t saved = 0, refused = 0;
  for (const std::string& text : BadTexts()) {
    SCOPED_TRACE(text.substr(0, 30));
    OpenForm();
    ChooseWhatIsRequired();
    std::vector<std::pair<std::string, std::string>> taken;
    for (const Field& field : Type().fields) {
      if (!IsTyped(field) || asha.Field(field.label) == nullptr) continue;
      const bool number = field.type == ValueType::kInteger;
      const bool fits =
          static_cast<int64_t>(base::CharacterCount(text)) <= model::MaxCharacters(field);
      asha.Fill(field.label, number ? "12" : (fits ? text : ""));
      taken.emplace_back(field.label, asha.Value(field.label));
    }
    ASSERT_FALSE(taken.empty()) << asha.Dump();
    asha.Press("Save");
    if (!asha.Sees("There is a problem")) {
      ++saved;
      EXPECT_TRUE(asha.Sees(std::string(Type().label) + " saved")) << asha.Dump();
      continue;
    }
    ++refused;
    for (const auto& [label, value] : taken) EXPECT_EQ(asha.Value(label), value) << label;
    bool told = false;
    for (const Node& node : asha.app->tree().nodes()) {
      told |= (node.state & semantics::kInvalid) != 0 && !node.description.empty();
    }
    EXPECT_TRUE(told) << asha.Dump();
  }
  EXPECT_GT(saved, 10U) << "most of these are only unusual";
  EXPECT_GT(refused, 0U) << "a text of blanks is no name";
  asha.Settle(30'000);
  EXPECT_EQ(CountAtServer(std::string(GetParam())) > 0, true);
  ExpectNothingBrokenAtServer();
}

TEST_P(BadInputJourney, IsRefusedInANumberAndKept) {
  for (const Field& field : Type().fields) {
    if (!IsTyped(field) || field.type != ValueType::kInteger) continue;
    for (const std::string_view text : {"twelve", "=1+1", "1e999", "9223372036854775808", "１２x",
                                        "\xE2\x80\xAE"
                                        "12",
                                        "12;DROP", "0x0C"}) {
      SCOPED_TRACE(std::string(field.label) + ": " + std::string(text));
      OpenForm();
      if (asha.Field(field.label) == nullptr) continue;
      asha.Fill(field.label, text);
      const std::string taken = asha.Value(field.label);
      asha.Press("Save");
      EXPECT_EQ(asha.Value(field.label), taken);
      EXPECT_NE(asha.Field(field.label)->state & semantics::kInvalid, 0U) << asha.Dump();
      asha.Fill(field.label, "");
    }
  }
}

INSTANTIATE_TEST_SUITE_P(EveryForm, BadInputJourney,
                         testing::Values("activity", "project", "theme", "decision", "case",
                                         "routine", "bank_holiday", "area_profile", "place"),
                         [](const auto& info) { return std::string(info.param); });

}  // namespace
}  // namespace earshot::ui_test
